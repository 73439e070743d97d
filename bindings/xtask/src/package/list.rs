//! What was packed: each file, its size and its digest.

use std::fs;
use std::path::{Path, PathBuf};

use ring::digest::{SHA256, digest};

/// In the folder of the packages, as `sha256sum --check` reads it.
const NAME: &str = "SHA256SUMS";

/// Writes the digest of every file of a folder into one beside them, and prints them.
pub fn write(folder: &Path) -> Result<(), String> {
    let told = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut files = Vec::new();
    find(folder, &mut files).map_err(told)?;
    files.sort();
    let mut sums = String::new();
    println!("── {}", folder.display());
    for file in files {
        let bytes = fs::read(&file).map_err(told)?;
        let name = file.strip_prefix(folder).unwrap_or(&file).display().to_string();
        if name == NAME {
            continue;
        }
        let hex: String = digest(&SHA256, &bytes).as_ref().iter().map(|byte| format!("{byte:02x}")).collect();
        sums.push_str(&format!("{hex}  {name}\n"));
        // Maven's own sums stand beside its files.
        if !name.ends_with(".md5") && !name.ends_with(".sha1") {
            println!("{:>12} bytes  {}…  {name}", bytes.len(), &hex[..16]);
        }
    }
    fs::write(folder.join(NAME), sums).map_err(told)
}

fn find(folder: &Path, found: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            find(&path, found)?;
        } else {
            found.push(path);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Fails when a file is left out, or its digest is another than `sha256sum` gives.
    #[test]
    fn every_file_is_listed_with_its_digest() {
        let place = tempfile::tempdir().unwrap();
        fs::create_dir(place.path().join("inner")).unwrap();
        fs::write(place.path().join("inner/abc"), "abc").unwrap();
        fs::write(place.path().join("empty"), "").unwrap();
        for _ in 0..2 {
            write(place.path()).unwrap();
            let sums = fs::read_to_string(place.path().join(NAME)).unwrap();
            assert_eq!(
                sums,
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  empty\n\
                 ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  inner/abc\n"
            );
        }
    }
}
