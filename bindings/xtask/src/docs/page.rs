//! The page's parts that are made, each between two marks.

const END: &str = "<!-- end -->";

/// The page with these tables between their marks.
pub fn with(page: &str, tables: &[(&str, String)]) -> Result<String, String> {
    let mut page = page.to_owned();
    for (name, table) in tables {
        let mark = format!("<!-- {name}, by `cargo xtask docs` -->\n");
        let (before, rest) = page.split_once(&mark).ok_or_else(|| format!("the page has no mark for {name}"))?;
        let (_, after) = rest.split_once(END).ok_or_else(|| format!("nothing ends the mark for {name}"))?;
        page = format!("{before}{mark}{table}{END}{after}");
    }
    Ok(page)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Fails when what people wrote around a table goes, or a table without a mark is passed over.
    #[test]
    fn only_what_is_between_the_marks_changes() {
        let page = "a\n<!-- rules, by `cargo xtask docs` -->\nold\n<!-- end -->\nb\n";
        let new = with(page, &[("rules", "new\n".to_owned())]).unwrap();
        assert_eq!(new, page.replace("old", "new"));
        assert_eq!(with(&new, &[("rules", "new\n".to_owned())]).unwrap(), new);
        assert!(with(page, &[("tasks", String::new())]).is_err());
        assert!(with(&page.replace("<!-- end -->", ""), &[("rules", String::new())]).is_err());
    }
}
