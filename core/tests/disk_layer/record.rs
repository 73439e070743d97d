//! What happened to a folder, in order.

use std::collections::BTreeMap;

/// A file, whatever it is called: a rename moves it, a new file of an old name is another one.
pub type FileId = usize;

/// One thing that happened. Names are relative to the watched folder.
#[derive(Debug, Clone)]
pub enum Op {
    /// A new empty file.
    Create { name: String, file: FileId },
    /// A new folder.
    MakeFolder { name: String },
    /// Bytes in a file.
    Write { file: FileId, at: u64, bytes: Vec<u8> },
    /// A file's length.
    Resize { file: FileId, length: u64 },
    /// The file's content was brought to the disk. The name is the one by which it was opened.
    Sync { file: FileId, name: String },
    /// That was asked for and failed: the kernel counts the content as clean from then on, wherever it is.
    SyncFailed { file: FileId },
    /// The names in a folder were brought to the disk.
    SyncFolder { name: String },
    /// Another name for a file, in place of one of that name.
    Rename { from: String, to: String, file: FileId },
    /// A name is gone.
    Remove { name: String },
    /// The test says where it is.
    Mark(u32),
}

/// What happened, and what was there before.
#[derive(Debug, Clone, Default)]
pub struct Log {
    /// Folders that were there, durably.
    pub folders: Vec<String>,
    /// Files that were there, durably; the place is the file.
    pub files: Vec<(String, Vec<u8>)>,
    pub ops: Vec<Op>,
    /// Files that were met and whose making was not: the layer misses a call. To be none.
    pub strangers: Vec<String>,
}

impl Log {
    /// How many operations of each sort.
    pub fn tally(&self) -> BTreeMap<&'static str, usize> {
        let mut tally = BTreeMap::new();
        for op in &self.ops {
            let sort = match op {
                Op::Create { .. } => "create",
                Op::MakeFolder { .. } => "make folder",
                Op::Write { .. } => "write",
                Op::Resize { .. } => "resize",
                Op::Sync { .. } => "sync file",
                Op::SyncFailed { .. } => "failed sync",
                Op::SyncFolder { .. } => "sync folder",
                Op::Rename { .. } => "rename",
                Op::Remove { .. } => "remove",
                Op::Mark(_) => continue,
            };
            *tally.entry(sort).or_default() += 1;
        }
        tally
    }
}

/// The folder in which a name stands; the watched folder itself is the empty name.
pub fn parent(name: &str) -> &str {
    name.rsplit_once('/').map_or("", |(parent, _)| parent)
}
