//! How many tests were run, of what Maven's reports tell.

use std::path::Path;

/// How many tests the reports of a folder tell of. None would pass for nothing.
pub fn count_tests(folder: &Path) -> Result<usize, String> {
    let wrong = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut tests = 0;
    for entry in std::fs::read_dir(folder).map_err(wrong)? {
        let file = entry.map_err(wrong)?.path();
        if file.extension().is_some_and(|end| end == "xml") {
            tests += std::fs::read_to_string(&file).map_err(wrong)?.matches("<testcase ").count();
        }
    }
    if tests == 0 { Err(format!("{}: no test was run", folder.display())) } else { Ok(tests) }
}
