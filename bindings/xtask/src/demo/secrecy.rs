//! Looks through the files of a locked notebook for words that must not be readable there.

use std::path::{Path, PathBuf};

/// What a search through files found.
pub struct Search {
    /// Every file, with its size in bytes.
    pub files: Vec<(PathBuf, u64)>,
    /// How many words were looked for.
    pub words: usize,
    /// Words found, with the file. There should be none.
    pub found: Vec<(String, PathBuf)>,
}

/// Looks for every word, as UTF-8 and as UTF-16, in every file below a folder.
pub fn search(folder: &Path, words: &[String]) -> Result<Search, String> {
    let mut files = Vec::new();
    collect(folder, &mut files).map_err(|error| format!("{}: {error}", folder.display()))?;
    files.sort();
    let mut found = Vec::new();
    let mut sizes = Vec::new();
    for file in files {
        let bytes = std::fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        for word in words {
            let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
            if holds(&bytes, word.as_bytes()) || holds(&bytes, &wide) {
                found.push((word.clone(), file.clone()));
            }
        }
        sizes.push((file, bytes.len() as u64));
    }
    Ok(Search { files: sizes, words: words.len(), found })
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() { collect(&path, files)? } else { files.push(path) }
    }
    Ok(())
}

fn holds(bytes: &[u8], word: &[u8]) -> bool {
    !word.is_empty() && memchr::memmem::find(bytes, word).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_readable_word_is_found_and_an_absent_one_is_not() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("a"), "xx Nguyễn Văn An").unwrap();
        let wide: Vec<u8> = "Lê Thị Võ".encode_utf16().flat_map(u16::to_le_bytes).collect();
        std::fs::create_dir(folder.path().join("inside")).unwrap();
        std::fs::write(folder.path().join("inside/b"), wide).unwrap();
        let words = ["Nguyễn Văn An", "Lê Thị Võ", "Trần"].map(str::to_owned);
        let search = search(folder.path(), &words).unwrap();
        let found: Vec<&str> = search.found.iter().map(|(word, _)| word.as_str()).collect();
        assert_eq!(found, ["Nguyễn Văn An", "Lê Thị Võ"]);
        assert_eq!(search.files.len(), 2);
    }
}
