//! The layer of one thread: which names and numbers are files of the watched folder, what is noted, what fails.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::ffi::{CStr, c_char, c_int};
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::faults::{Call, Fate, Fault, Faults, Met};
use super::record::{FileId, Log, Op};

/// Threads that watch. At none every call goes straight through.
static WATCHING: AtomicUsize = AtomicUsize::new(0);

thread_local! {
    static LAYER: RefCell<Option<Layer>> = const { RefCell::new(None) };
}

/// Runs `work` on this thread's layer, if it has one that is not at work already.
pub(super) fn with<T>(work: impl FnOnce(&mut Layer) -> T) -> Option<T> {
    if WATCHING.load(Ordering::Relaxed) == 0 {
        return None;
    }
    LAYER.try_with(|layer| layer.try_borrow_mut().ok()?.as_mut().map(work)).ok().flatten()
}

/// What an open file's number stands for.
#[derive(Debug, Clone)]
pub(super) enum Held {
    File { file: FileId, name: String },
    Folder { name: String },
}

impl Held {
    pub(super) fn name(&self) -> &str {
        match self {
            Self::File { name, .. } | Self::Folder { name } => name,
        }
    }
}

pub(super) struct Layer {
    root: Vec<u8>,
    /// Whether operations are kept with their bytes.
    records: bool,
    log: Log,
    names: BTreeMap<String, FileId>,
    files: FileId,
    held: HashMap<c_int, Held>,
    faults: Faults,
}

impl Layer {
    /// The name within the watched folder; none for anything outside.
    pub(super) fn name(&self, path: *const c_char) -> Option<String> {
        if path.is_null() {
            return None;
        }
        // SAFETY: whoever calls the C library hands over a string that ends.
        let path = unsafe { CStr::from_ptr(path) }.to_bytes();
        let rest = path.strip_prefix(self.root.as_slice())?;
        let name = rest.strip_prefix(b"/").or_else(|| rest.is_empty().then_some(rest))?;
        Some(String::from_utf8_lossy(name).trim_end_matches('/').to_owned())
    }

    pub(super) fn held(&self, fd: c_int) -> Option<Held> {
        self.held.get(&fd).cloned()
    }

    pub(super) fn fate(&mut self, call: Call, name: &str, room: bool) -> Fate {
        self.faults.fate(call, name, room)
    }

    pub(super) fn opened(&mut self, fd: c_int, name: String, new: bool, emptied: bool) {
        let file = match self.names.get(&name) {
            Some(file) if !new => *file,
            _ if new => self.create(&name),
            _ if Path::new(std::ffi::OsStr::new(&self.full(&name))).is_dir() => {
                self.held.insert(fd, Held::Folder { name });
                return;
            }
            _ => {
                self.log.strangers.push(name.clone());
                self.create(&name)
            }
        };
        if emptied && !new {
            self.note(Op::Resize { file, length: 0 });
        }
        self.held.insert(fd, Held::File { file, name });
    }

    pub(super) fn closed(&mut self, fd: c_int) {
        self.held.remove(&fd);
    }

    pub(super) fn renamed(&mut self, from: String, to: String) {
        if let Some(file) = self.names.remove(&from) {
            self.names.insert(to.clone(), file);
            self.note(Op::Rename { from, to, file });
        } else {
            self.log.strangers.push(from);
        }
    }

    pub(super) fn removed(&mut self, name: String) {
        self.names.remove(&name);
        self.note(Op::Remove { name });
    }

    pub(super) fn note(&mut self, op: Op) {
        if self.records {
            self.log.ops.push(op);
        }
    }

    pub(super) fn records(&self) -> bool {
        self.records
    }

    fn create(&mut self, name: &str) -> FileId {
        let file = self.files;
        self.files += 1;
        self.names.insert(name.to_owned(), file);
        self.note(Op::Create { name: name.to_owned(), file });
        file
    }

    fn full(&self, name: &str) -> String {
        format!("{}/{name}", String::from_utf8_lossy(&self.root))
    }

    /// Takes down what is there before anything happens.
    fn scan(&mut self, folder: &Path, name: &str) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let own = path.file_name().unwrap().to_str().unwrap();
            let name = if name.is_empty() { own.to_owned() } else { format!("{name}/{own}") };
            if path.is_dir() {
                self.log.folders.push(name.clone());
                self.scan(&path, &name);
            } else {
                let bytes = if self.records { fs::read(&path).unwrap() } else { Vec::new() };
                self.names.insert(name.clone(), self.files);
                self.files += 1;
                self.log.files.push((name, bytes));
            }
        }
    }
}

/// This thread watches a folder for as long as this lives. Nothing of the folder may be open before.
///
/// While it lives, syncs only say that they were done (the power does not really go), and nobody sleeps.
pub struct Watch {
    /// It belongs to its thread.
    _own: std::marker::PhantomData<*const ()>,
}

impl Watch {
    /// Watches, and keeps every operation.
    pub fn recording(root: &Path) -> Self {
        Self::begin(root, true)
    }

    /// Watches for faults alone.
    pub fn failing(root: &Path) -> Self {
        Self::begin(root, false)
    }

    fn begin(root: &Path, records: bool) -> Self {
        use std::os::unix::ffi::OsStrExt;
        let root = root.canonicalize().unwrap();
        let mut layer = Layer {
            root: root.as_os_str().as_bytes().to_vec(),
            records,
            log: Log::default(),
            names: BTreeMap::new(),
            files: 0,
            held: HashMap::new(),
            faults: Faults::default(),
        };
        layer.scan(&root, "");
        LAYER.with(|own| assert!(own.replace(Some(layer)).is_none(), "this thread watches already"));
        WATCHING.fetch_add(1, Ordering::Relaxed);
        Self { _own: std::marker::PhantomData }
    }

    /// Notes where the test is.
    pub fn mark(&self, number: u32) {
        with(|layer| layer.note(Op::Mark(number)));
    }

    /// From now on calls fail.
    pub fn fault(&self, fault: Fault) {
        with(|layer| layer.faults.begin(fault));
    }

    /// From now on no call fails. What the fault met.
    pub fn mend(&self) -> Met {
        with(|layer| layer.faults.end()).unwrap()
    }

    /// Ends the watch. What happened.
    pub fn log(self) -> Log {
        with(|layer| std::mem::take(&mut layer.log)).unwrap()
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        WATCHING.fetch_sub(1, Ordering::Relaxed);
        LAYER.with(|own| own.replace(None));
    }
}
