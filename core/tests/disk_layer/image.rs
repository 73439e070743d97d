//! What the disk may hold after the power went.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use super::record::{FileId, Log, Op, parent};
use crate::notebook_support::Random;

/// What a disk writes at once.
const SECTOR: u64 = 512;

/// How much of what was not synced the disk kept, drawn for each image.
#[derive(Debug, Clone, Copy)]
pub struct Weather {
    /// Of 1,000 unsynced writes.
    kept: u64,
    /// Of 1,000 unsynced names.
    names: u64,
    /// Writes may be there in part, sector by sector.
    tears: bool,
    /// A sector that was being written may hold anything.
    noise: bool,
    /// A file may have grown without what was written there: zeros.
    grows: bool,
    /// Unsynced names are kept in any choice instead of up to some moment.
    any_names: bool,
}

impl Weather {
    pub fn draw(random: &mut Random) -> Self {
        let share = |random: &mut Random| [0, 100, 500, 900, 1000][random.below(5) as usize];
        Self {
            kept: share(random),
            names: share(random),
            tears: random.below(2) == 0,
            noise: random.below(4) == 0,
            grows: random.below(2) == 0,
            any_names: random.below(3) == 0,
        }
    }

    /// The disk kept everything.
    pub fn kind() -> Self {
        Self { kept: 1000, names: 1000, tears: false, noise: false, grows: false, any_names: false }
    }
}

/// A disk that says that it synced and did not, for files or folders of some names.
#[derive(Debug, Clone, Copy)]
pub enum Deaf {
    To(fn(&str) -> bool),
    ToFolders,
    ToNothing,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// Not synced: kept or not.
    Open,
    /// Its sync failed, so no later one brings it to the disk: kept or not, for good.
    Doubtful,
    Kept,
}

#[derive(Debug, Clone, Default)]
struct File {
    durable: Vec<u8>,
    /// Places in the log, oldest first.
    changes: Vec<(usize, Fate)>,
}

#[derive(Debug, Clone, Default)]
struct Folder {
    durable: BTreeMap<String, FileId>,
    folders: BTreeSet<String>,
    changes: Vec<usize>,
}

/// The log, played up to a moment.
pub struct Replay<'a> {
    log: &'a Log,
    deaf: Deaf,
    at: usize,
    files: Vec<File>,
    folders: BTreeMap<String, Folder>,
}

impl<'a> Replay<'a> {
    pub fn new(log: &'a Log, deaf: Deaf) -> Self {
        let mut folders = BTreeMap::from([(String::new(), Folder::default())]);
        for name in &log.folders {
            folders.entry(parent(name).to_owned()).or_default().folders.insert(name.clone());
            folders.entry(name.clone()).or_default();
        }
        let mut files = Vec::new();
        for (name, bytes) in &log.files {
            folders.entry(parent(name).to_owned()).or_default().durable.insert(name.clone(), files.len());
            files.push(File { durable: bytes.clone(), changes: Vec::new() });
        }
        Self { log, deaf, at: 0, files, folders }
    }

    /// Plays the first `moment` operations. It never goes back.
    pub fn play_to(&mut self, moment: usize) {
        while self.at < moment {
            self.play(self.at);
            self.at += 1;
        }
    }

    fn play(&mut self, at: usize) {
        match &self.log.ops[at] {
            Op::Create { name, file } => {
                self.files.resize_with(self.files.len().max(file + 1), File::default);
                self.folder(parent(name)).changes.push(at);
            }
            Op::MakeFolder { name } => {
                self.folder(parent(name)).changes.push(at);
                self.folders.entry(name.clone()).or_default();
            }
            Op::Rename { to: name, .. } | Op::Remove { name } => self.folder(parent(name)).changes.push(at),
            Op::Write { file, .. } | Op::Resize { file, .. } => self.files[*file].changes.push((at, Fate::Open)),
            Op::Sync { name, .. } if matches!(self.deaf, Deaf::To(deaf) if deaf(name)) => {}
            Op::Sync { file, .. } => {
                let own = &mut self.files[*file];
                own.changes.iter_mut().filter(|(_, fate)| *fate == Fate::Open).for_each(|(_, fate)| *fate = Fate::Kept);
                let sure = own.changes.iter().take_while(|(_, fate)| *fate == Fate::Kept).count();
                let sure: Vec<_> = own.changes.drain(..sure).collect();
                sure.into_iter().for_each(|(change, _)| apply(&self.log.ops[change], &mut own.durable));
            }
            Op::SyncFailed { file } => {
                let open = self.files[*file].changes.iter_mut().filter(|(_, fate)| *fate == Fate::Open);
                open.for_each(|(_, fate)| *fate = Fate::Doubtful);
            }
            Op::SyncFolder { .. } if matches!(self.deaf, Deaf::ToFolders) => {}
            Op::SyncFolder { name } => {
                let log = self.log;
                let folder = self.folder(name);
                for change in std::mem::take(&mut folder.changes) {
                    folder.change(&log.ops[change]);
                }
            }
            Op::Mark(_) => {}
        }
    }

    fn folder(&mut self, name: &str) -> &mut Folder {
        self.folders.entry(name.to_owned()).or_default()
    }

    /// Lays a disk down in an empty folder as it could be if the power went now.
    pub fn lay_down(&self, target: &Path, weather: Weather, random: &mut Random) {
        self.lay_down_folder("", target, weather, random);
    }

    fn lay_down_folder(&self, name: &str, target: &Path, weather: Weather, random: &mut Random) {
        let mut folder = self.folders[name].clone();
        let changes = std::mem::take(&mut folder.changes);
        let first = changes.len() as u64 * weather.names / 1000;
        for (n, change) in changes.into_iter().enumerate() {
            let kept = if weather.any_names { random.below(1000) < weather.names } else { (n as u64) < first };
            if kept {
                folder.change(&self.log.ops[change]);
            }
        }
        for (name, file) in folder.durable {
            // The index of the log is memory: after a power cut it is gone, or holds anything.
            let content = match name.ends_with("-shm") {
                true if weather.noise => (0..32 * 1024).map(|_| random.next() as u8).collect(),
                true => continue,
                false => self.content(file, weather, random),
            };
            fs::write(target.join(name), content).unwrap();
        }
        for name in folder.folders {
            fs::create_dir(target.join(&name)).unwrap();
            self.lay_down_folder(&name, target, weather, random);
        }
    }

    fn content(&self, file: FileId, weather: Weather, random: &mut Random) -> Vec<u8> {
        let mut content = self.files[file].durable.clone();
        for (change, fate) in &self.files[file].changes {
            let op = &self.log.ops[*change];
            let Op::Write { at, bytes, .. } = op else {
                if *fate == Fate::Kept || random.below(1000) < weather.kept {
                    apply(op, &mut content);
                }
                continue;
            };
            if *fate == Fate::Kept || (random.below(1000) < weather.kept && !weather.tears) {
                put(&mut content, *at, bytes);
                continue;
            }
            if weather.grows && random.below(2) == 0 {
                let end = (*at as usize + bytes.len()).max(content.len());
                content.resize(end, 0);
            }
            if weather.tears {
                tear(&mut content, *at, bytes, weather, random);
            }
        }
        content
    }
}

impl Folder {
    fn change(&mut self, op: &Op) {
        match op {
            Op::Create { name, file } => drop(self.durable.insert(name.clone(), *file)),
            Op::MakeFolder { name } => drop(self.folders.insert(name.clone())),
            Op::Remove { name } => drop(self.durable.remove(name)),
            Op::Rename { from, to, file } => {
                self.durable.remove(from);
                self.durable.insert(to.clone(), *file);
            }
            _ => {}
        }
    }
}

/// Some sectors of a write.
fn tear(content: &mut Vec<u8>, at: u64, bytes: &[u8], weather: Weather, random: &mut Random) {
    let (mut from, end) = (at, at + bytes.len() as u64);
    while from < end {
        let to = end.min((from / SECTOR + 1) * SECTOR);
        let piece = &bytes[(from - at) as usize..(to - at) as usize];
        if random.below(1000) < weather.kept {
            put(content, from, piece);
        } else if weather.noise && random.below(4) == 0 {
            let noise: Vec<u8> = piece.iter().map(|_| random.next() as u8).collect();
            put(content, from, &noise);
        }
        from = to;
    }
}

fn apply(op: &Op, content: &mut Vec<u8>) {
    match op {
        Op::Write { at, bytes, .. } => put(content, *at, bytes),
        Op::Resize { length, .. } => content.resize(*length as usize, 0),
        _ => {}
    }
}

fn put(content: &mut Vec<u8>, at: u64, bytes: &[u8]) {
    let at = at as usize;
    if content.len() < at + bytes.len() {
        content.resize(at + bytes.len(), 0);
    }
    content[at..at + bytes.len()].copy_from_slice(bytes);
}
