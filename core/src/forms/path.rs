//! Where a field stands: `date`, or `people[1].basis` within a row.

use super::error::FormError;

/// Bytes of a path; longer ones name nothing.
const LONGEST: usize = 256;

/// One step down: a field, and a row of it where the path goes on or names the row itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Step<'a> {
    pub(super) key: &'a str,
    pub(super) row: Option<usize>,
}

/// Takes a path apart.
pub(super) fn parse(path: &str) -> Result<Vec<Step<'_>>, FormError> {
    if path.len() > LONGEST {
        return Err(FormError::UnknownField);
    }
    path.split('.').map(|step| step_of(step).ok_or(FormError::UnknownField)).collect()
}

fn step_of(step: &str) -> Option<Step<'_>> {
    let Some((key, rest)) = step.split_once('[') else {
        return (!step.is_empty() && !step.contains(']')).then_some(Step { key: step, row: None });
    };
    let digits = rest.strip_suffix(']')?;
    // One spelling a row: no sign, no leading zero.
    let plain = digits == "0" || (!digits.starts_with('0') && digits.bytes().all(|b| b.is_ascii_digit()));
    (!key.is_empty() && plain).then_some(())?;
    Some(Step { key, row: Some(digits.parse().ok()?) })
}

/// The prefix of the fields of a row: `people[1].`.
pub(super) fn row_prefix(path: &str, row: usize) -> String {
    format!("{path}[{row}].")
}

/// What a path is part of: `people[1].basis` → `people[1]` → `people` → nothing.
pub(super) fn parent(path: &str) -> Option<&str> {
    path.rfind(['.', '[']).map(|at| &path[..at])
}

/// A path after row `removed` of `field` is gone: nothing where it went with the row.
pub(super) fn without_row(path: &str, field: &str, removed: usize) -> Option<String> {
    let Some((row, rest)) =
        path.strip_prefix(field).and_then(|rest| rest.strip_prefix('[')).and_then(|rest| rest.split_once(']'))
    else {
        return Some(path.to_owned());
    };
    match row.parse::<usize>() {
        Ok(row) if row == removed => None,
        Ok(row) if row > removed => Some(format!("{field}[{}]{rest}", row - 1)),
        _ => Some(path.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_come_apart() {
        let step = |key, row| Step { key, row };
        assert_eq!(parse("date").unwrap(), [step("date", None)]);
        assert_eq!(parse("people[12].basis").unwrap(), [step("people", Some(12)), step("basis", None)]);
        let long = "a".repeat(LONGEST + 1);
        for bad in [
            "",
            ".",
            "a.",
            "[0]",
            "a[]",
            "a[-1]",
            "a[+1]",
            "a[01]",
            "a[0",
            "a]",
            "a[0]b",
            "a[99999999999999999999]",
            &long,
        ] {
            assert!(parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_path_knows_what_it_is_part_of() {
        assert_eq!(parent("people[1].basis"), Some("people[1]"));
        assert_eq!(parent("people[1]"), Some("people"));
        assert_eq!(parent("people"), None);
    }

    #[test]
    fn rows_move_up() {
        let after = |path| without_row(path, "people", 1);
        assert_eq!(after("people[2].basis").as_deref(), Some("people[1].basis"));
        assert_eq!(after("people[1].basis"), None);
        assert_eq!(after("people[0]").as_deref(), Some("people[0]"));
        assert_eq!(after("people").as_deref(), Some("people"));
        assert_eq!(after("peoples[2]").as_deref(), Some("peoples[2]"));
    }
}
