//! Which file of the core holds something.

use std::fs;
use std::path::Path;

/// The files of a folder, by their path from there.
pub struct Source(Vec<(String, String)>);

impl Source {
    /// Reads every Rust file below a folder.
    pub fn read(folder: &Path) -> Result<Self, String> {
        let mut files = Vec::new();
        add(folder, "", &mut files).map_err(|error| format!("{}: {error}", folder.display()))?;
        Ok(Self(files))
    }

    /// The text of a file.
    pub fn text(&self, path: &str) -> Result<&str, String> {
        let found = self.0.iter().find(|(known, _)| known == path);
        found.map(|(_, text)| text.as_str()).ok_or_else(|| format!("there is no file {path}"))
    }

    /// The one file whose path begins so and that holds this text.
    pub fn file(&self, within: &str, text: &str) -> Result<&str, String> {
        let mut found = self.0.iter().filter(|(path, held)| path.starts_with(within) && held.contains(text));
        match (found.next(), found.next()) {
            (Some((path, _)), None) => Ok(path),
            (None, _) => Err(format!("no file below {within} holds {text}")),
            (Some((one, _)), Some((other, _))) => Err(format!("{one} and {other} hold {text}")),
        }
    }
}

/// The file that holds the function to which a line of a registry hands something over: `(key) => module::function,` or
/// `(key) => |scan| function(…)`.
pub fn counted_in<'a>(source: &'a Source, registry: &str, folder: &str, key: &str) -> Result<&'a str, String> {
    let text = source.text(registry)?;
    let line = text.lines().find_map(|line| line.trim().strip_prefix(key)?.trim().strip_prefix("=> "));
    let line = line.ok_or_else(|| format!("{registry} has no line for {key}"))?;
    let call = line.strip_prefix("|scan| ").unwrap_or(line);
    let name: String = call.chars().take_while(|c| c.is_alphanumeric() || matches!(c, '_' | ':')).collect();
    match name.rsplit_once("::") {
        Some((module, function)) => source.file(&format!("{folder}{module}.rs"), &format!("fn {function}(")),
        None => source.file(folder, &format!("pub(super) fn {name}(")),
    }
}

fn add(folder: &Path, path: &str, files: &mut Vec<(String, String)>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!("{path}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            add(&entry.path(), &format!("{path}/"), files)?;
        } else if path.ends_with(".rs") {
            files.push((path, fs::read_to_string(entry.path())?));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(files: &[(&str, &str)]) -> Source {
        Source(files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect())
    }

    /// Fails when the page names the registry, or a file of another function.
    #[test]
    fn a_line_of_a_registry_leads_to_the_file_of_its_function() {
        let registry =
            "use simple::held;\n(\"I01\", 1) => care::told,\n(\"I02\", 1) => |scan| held(scan),\n(\"I03\", 1) => none,";
        let files = [
            ("all.rs", registry),
            ("all/care.rs", "pub(super) fn told(scan"),
            ("all/files.rs", "pub(super) fn told(scan"),
            ("all/simple.rs", "pub(super) fn held(scan"),
        ];
        let source = source(&files);
        let file = |id: &str| counted_in(&source, "all.rs", "all/", &format!("(\"{id}\", 1)"));
        assert_eq!((file("I01"), file("I02")), (Ok("all/care.rs"), Ok("all/simple.rs")));
        assert!(file("I03").is_err() && file("I04").is_err());
    }
}
