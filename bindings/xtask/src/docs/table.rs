//! Tables of Markdown.

/// A table with these heads.
pub fn of<const N: usize>(heads: [&str; N], rows: impl IntoIterator<Item = [String; N]>) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let mut table = line(&heads.map(str::to_owned));
    table.push_str(&line(&heads.map(|_| "---".to_owned())));
    for row in rows {
        table.push_str(&line(&row.map(|cell| cell.replace('|', "\\|").replace('\n', " "))));
    }
    table
}

/// Words in both languages.
pub fn both(vi: &str, en: &str) -> String {
    format!("{vi} · {en}")
}
