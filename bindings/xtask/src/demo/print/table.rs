//! Columns of text. The core hands out composed letters only, so one character is one place on the screen.

/// Prints rows in columns as wide as their widest cell, each line begun with `indent`.
pub fn print<const N: usize>(indent: &str, rows: &[[String; N]]) {
    for line in lines(rows) {
        println!("{indent}{line}");
    }
}

/// Rows as lines, in columns as wide as their widest cell.
pub fn lines<const N: usize>(rows: &[[String; N]]) -> Vec<String> {
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths: [usize; N] = std::array::from_fn(width);
    let line = |row: &[String; N]| {
        let cells: Vec<String> = row.iter().zip(widths).map(|(cell, width)| format!("{cell:<width$}")).collect();
        cells.join("  ").trim_end().to_owned()
    };
    rows.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_under_each_other_with_vietnamese_letters() {
        let rows = [["Lê Hải Đăng", "Thôn Trung"], ["Ngô Trọng Chiến", "Xóm Bến"]].map(|row| row.map(str::to_owned));
        assert_eq!(lines(&rows), ["Lê Hải Đăng      Thôn Trung", "Ngô Trọng Chiến  Xóm Bến"]);
    }
}
