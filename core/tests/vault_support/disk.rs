//! A disk in memory that knows what is durable and what a power cut takes away.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use dong_hanh::vault::Disk;

/// What happens at a chosen call that writes (all but `read` and `names`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It fails and does nothing.
    Fails(io::ErrorKind),
    /// It writes half, then fails; a call that writes no content fails.
    Half(io::ErrorKind),
    /// This call and all after it fail: the disk is full.
    Full,
    /// This sync says yes and does nothing; other calls do as they should.
    Lies,
    /// The power goes: this call and all after it fail, until [`MemoryDisk::power_on`].
    PowerCut,
}

#[derive(Debug, Clone, Default)]
struct File {
    now: Vec<u8>,
    durable: Option<Vec<u8>>,
}

#[derive(Debug, Clone, Default)]
struct State {
    folders: Vec<PathBuf>,
    files: Vec<File>,
    names: BTreeMap<PathBuf, usize>,
    durable_names: BTreeMap<PathBuf, usize>,
    calls: usize,
    fault: Option<(usize, Fault)>,
    off: bool,
}

#[derive(Debug, Default)]
pub struct MemoryDisk(Mutex<State>);

impl MemoryDisk {
    pub fn with_folder(folder: &Path) -> Self {
        Self(Mutex::new(State { folders: vec![folder.to_path_buf()], ..State::default() }))
    }

    pub fn twin(&self) -> Self {
        Self(Mutex::new(self.0.lock().unwrap().clone()))
    }

    /// Puts a fault at the writing call number `at`, counted from here.
    pub fn fault_at(&self, at: usize, fault: Fault) {
        let mut state = self.0.lock().unwrap();
        state.calls = 0;
        state.fault = Some((at, fault));
    }

    /// No fault any more; the number of writing calls since the last [`MemoryDisk::fault_at`].
    pub fn no_fault(&self) -> usize {
        let mut state = self.0.lock().unwrap();
        state.fault = None;
        state.calls
    }

    /// After a power cut. Without `lucky` only what was synced is there. With it the names are as they were last, but a
    /// content that was not synced is half there.
    pub fn power_on(&self, lucky: bool) {
        let mut state = self.0.lock().unwrap();
        for file in &mut state.files {
            let half = file.now[..file.now.len() / 2].to_vec();
            match &file.durable {
                Some(durable) if *durable == file.now => {}
                _ if lucky => file.now = half,
                durable => file.now = durable.clone().unwrap_or_default(),
            }
            file.durable = Some(file.now.clone());
        }
        if lucky {
            state.durable_names = state.names.clone()
        } else {
            state.names = state.durable_names.clone()
        }
        state.off = false;
        state.fault = None;
    }

    /// A file's content, past every fault.
    pub fn content(&self, path: &Path) -> Option<Vec<u8>> {
        let state = self.0.lock().unwrap();
        state.names.get(path).map(|at| state.files[*at].now.clone())
    }

    /// Puts a durable file in its place, past every fault.
    pub fn put(&self, path: &Path, bytes: &[u8]) {
        let mut state = self.0.lock().unwrap();
        let at = state.files.len();
        state.files.push(File { now: bytes.to_vec(), durable: Some(bytes.to_vec()) });
        state.names.insert(path.to_path_buf(), at);
        state.durable_names.insert(path.to_path_buf(), at);
    }

    pub fn list(&self) -> Vec<String> {
        let name = |p: &PathBuf| p.file_name().unwrap().to_str().unwrap().to_string();
        self.0.lock().unwrap().names.keys().map(name).collect()
    }

    /// Runs one writing call; `part` does half of it.
    fn call(
        &self,
        is_sync: bool,
        part: impl FnOnce(&mut State) -> io::Result<()>,
        whole: impl FnOnce(&mut State) -> io::Result<()>,
    ) -> io::Result<()> {
        let mut state = self.0.lock().unwrap();
        if state.off {
            return Err(io::ErrorKind::Other.into());
        }
        let this = state.calls;
        state.calls += 1;
        match state.fault {
            Some((at, Fault::Full)) if at <= this => Err(io::ErrorKind::StorageFull.into()),
            Some((at, fault)) if at == this => match fault {
                Fault::Full => unreachable!("met above"),
                Fault::Fails(kind) => Err(kind.into()),
                Fault::Half(kind) => part(&mut state).and(Err(kind.into())),
                Fault::Lies if is_sync => Ok(()),
                Fault::Lies => whole(&mut state),
                Fault::PowerCut => {
                    state.off = true;
                    part(&mut state).and(Err(io::ErrorKind::Other.into()))
                }
            },
            _ => whole(&mut state),
        }
    }
}

impl State {
    fn at(&self, path: &Path) -> io::Result<usize> {
        self.names.get(path).copied().ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn create(&mut self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        if self.names.contains_key(path) {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        if !self.folders.iter().any(|f| path.parent() == Some(f)) {
            return Err(io::ErrorKind::NotFound.into());
        }
        self.names.insert(path.to_path_buf(), self.files.len());
        self.files.push(File { now: bytes.to_vec(), durable: None });
        Ok(())
    }

    fn overwrite(&mut self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let at = self.at(path)?;
        let now = &mut self.files[at].now;
        let rest = now.split_off(bytes.len().min(now.len()));
        *now = [bytes, &rest].concat();
        Ok(())
    }
}

impl Disk for MemoryDisk {
    fn read(&self, path: &Path, limit: usize) -> io::Result<Option<Vec<u8>>> {
        let state = self.0.lock().unwrap();
        if state.off {
            return Err(io::ErrorKind::Other.into());
        }
        Ok(state.names.get(path).map(|at| state.files[*at].now.iter().copied().take(limit).collect()))
    }

    fn write_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.call(false, |s| s.create(path, &bytes[..bytes.len() / 2]), |s| s.create(path, bytes))
    }

    fn overwrite(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.call(false, |s| s.overwrite(path, &bytes[..bytes.len() / 2]), |s| s.overwrite(path, bytes))
    }

    fn sync_file(&self, path: &Path) -> io::Result<()> {
        let sync = |s: &mut State| {
            let at = s.at(path)?;
            s.files[at].durable = Some(s.files[at].now.clone());
            Ok(())
        };
        self.call(true, |_| Ok(()), sync)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let rename = |s: &mut State| {
            let at = s.names.remove(from).ok_or(io::ErrorKind::NotFound)?;
            s.names.insert(to.to_path_buf(), at);
            Ok(())
        };
        self.call(false, |_| Ok(()), rename)
    }

    fn sync_folder(&self, _: &Path) -> io::Result<()> {
        let sync = |s: &mut State| {
            s.durable_names = s.names.clone();
            Ok(())
        };
        self.call(true, |_| Ok(()), sync)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let remove = |s: &mut State| {
            s.names.remove(path);
            Ok(())
        };
        self.call(false, |_| Ok(()), remove)
    }

    fn names(&self, folder: &Path) -> io::Result<Vec<String>> {
        let state = self.0.lock().unwrap();
        if state.off || !state.folders.iter().any(|f| f == folder) {
            return Err(io::ErrorKind::NotFound.into());
        }
        drop(state);
        Ok(self.list())
    }
}
