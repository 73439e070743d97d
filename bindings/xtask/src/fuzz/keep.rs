//! What is worth keeping: as few and as short inputs as reach all that was reached, within what a folder may hold.

use std::fs;
use std::path::{Path, PathBuf};

use dong_hanh_fuzz::{Target, corpus};

use super::build::Program;
use super::search::{Folders, command};

/// What `bindings/fuzz/tests/corpus.rs` lets a folder hold.
const MOST_FILES: usize = 300;
const MOST_BYTES: u64 = 300 * 1024;

/// Makes a target's folder in `tests/corpus` anew. Files with a name of their own stay: they once broke something.
pub fn keep(program: &Program, target: &Target) -> Result<(), String> {
    let folders = Folders::make(program, target)?;
    let merged = program.work.join(target.name).join("merged");
    let kept = corpus(target.name);
    let wrong = |error: std::io::Error| format!("{}: {error}", kept.display());
    let _ = fs::remove_dir_all(&merged);
    fs::create_dir_all(&merged).map_err(wrong)?;
    // Counters would keep an input for each number of rounds of a loop.
    let mut merge = command(program, target);
    merge.args(["-set_cover_merge=1", "-use_counters=0"]).arg(&merged).args([&folders.found, &kept, &folders.seeds]);
    let output = merge.output().map_err(|error| format!("{} did not start: {error}", program.path.display()))?;
    if !output.status.success() {
        return Err(format!("{}: {}", target.name, String::from_utf8_lossy(&output.stderr)));
    }
    let (named, old): (Vec<_>, Vec<_>) = files(&kept).map_err(wrong)?.into_iter().partition(|file| !is_hash(&file.1));
    let chosen = some_of(&files(&merged).map_err(wrong)?, &named);
    for (_, file) in old {
        fs::remove_file(file).map_err(wrong)?;
    }
    for file in &chosen {
        let name = file.file_name().ok_or("a file without a name")?;
        fs::copy(file, kept.join(name)).map_err(wrong)?;
    }
    println!("{}: {} inputs are kept", target.name, named.len() + chosen.len());
    Ok(())
}

/// A file and its size.
type SizedFile = (u64, PathBuf);

/// The files of a folder, the shortest first.
fn files(folder: &Path) -> std::io::Result<Vec<SizedFile>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        files.push((entry.metadata()?.len(), entry.path()));
    }
    files.sort();
    Ok(files)
}

/// libFuzzer names an input by its SHA-1.
fn is_hash(file: &Path) -> bool {
    let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    name.len() == 40 && name.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// As many of these as there is room for beside the named ones: of all sizes, for the short ones are mostly refused early.
fn some_of(files: &[SizedFile], named: &[SizedFile]) -> Vec<PathBuf> {
    let mut bytes: u64 = named.iter().map(|(size, _)| size).sum();
    let fits = |(size, _): &&SizedFile| {
        bytes += size;
        bytes <= MOST_BYTES
    };
    let most = files.len().min(MOST_FILES.saturating_sub(named.len()));
    let spread = (0..most).map(|n| &files[n * files.len() / most]);
    spread.take_while(fits).map(|(_, path)| path.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_stays_small_and_named_files_count() {
        let of = |size: u64, n: usize| (size, PathBuf::from(n.to_string()));
        let many: Vec<SizedFile> = (0..400).map(|n| of(10, n)).collect();
        let chosen = some_of(&many, &[]);
        assert_eq!((chosen.len(), &chosen[0], &chosen[MOST_FILES - 1]), (MOST_FILES, &many[0].1, &many[398].1));
        assert_eq!(some_of(&many, &[of(1, 0), of(2, 1)]).len(), MOST_FILES - 2);
        let large: Vec<SizedFile> = (0..4).map(|n| of(100 * 1024, n)).collect();
        assert_eq!(some_of(&large, &[]).len(), 3);
        assert_eq!(some_of(&large, &[of(1, 0)]).len(), 2);
        assert_eq!(some_of(&[], &[]), Vec::<PathBuf>::new());
        assert!(
            is_hash(Path::new("a/9624516f440dccbe87310bf11e93eeffbd6672b9")) && !is_hash(Path::new("a/no-such-row"))
        );
    }
}
