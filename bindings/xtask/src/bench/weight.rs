//! What is not time: bytes on disk, frames of the write-ahead log, memory.

use std::path::{Path, PathBuf};

/// Bytes of a page, and of the head before it in the log.
const FRAME: u64 = 4096 + 24;
/// Bytes of the log's own head.
const HEAD: u64 = 32;

/// Bytes of a file; 0 where there is none.
pub fn bytes(file: &Path) -> u64 {
    file.metadata().map_or(0, |known| known.len())
}

/// The pages in the write-ahead log of a database whose log was emptied before.
pub fn frames(database: &Path) -> u64 {
    let mut log = database.as_os_str().to_owned();
    log.push("-wal");
    bytes(&PathBuf::from(log)).saturating_sub(HEAD) / FRAME
}

/// The most memory that this process has held, in bytes, where the system tells.
pub fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kib: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kib * 1024)
}
