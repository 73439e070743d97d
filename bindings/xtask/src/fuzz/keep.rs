//! What is worth keeping: as few and as short inputs as reach all that was reached, within what a folder may hold.

use std::fs;
use std::path::{Path, PathBuf};

use dong_hanh_fuzz::{Target, corpus};

use super::build::Program;
use super::search::{Folders, command};

/// What `bindings/fuzz/tests/corpus.rs` lets a folder hold.
const MOST_FILES: usize = 300;
const MOST_BYTES: u64 = 300 * 1024;

/// Replaces a target's folder in `tests/corpus`.
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
    let chosen = shortest(&merged).map_err(wrong)?;
    fs::remove_dir_all(&kept).map_err(wrong)?;
    fs::create_dir_all(&kept).map_err(wrong)?;
    for file in &chosen {
        let name = file.file_name().ok_or("a file without a name")?;
        fs::copy(file, kept.join(name)).map_err(wrong)?;
    }
    println!("{}: {} inputs are kept", target.name, chosen.len());
    Ok(())
}

/// The shortest files of a folder, within the bounds.
fn shortest(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        files.push((entry.metadata()?.len(), entry.path()));
    }
    files.sort();
    let mut bytes = 0;
    let fits = |(size, _): &(u64, PathBuf)| {
        bytes += size;
        bytes <= MOST_BYTES
    };
    Ok(files.into_iter().take(MOST_FILES).take_while(fits).map(|(_, path)| path).collect())
}
