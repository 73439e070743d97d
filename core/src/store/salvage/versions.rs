//! Every version of every page that a folder holds: those of the database, and those of its logs, set aside or not.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, ErrorKind};
use std::path::Path;

use super::page_opener::PageOpener;
use crate::store::error::StoreError;
use crate::store::log::{self, FRAME_HEAD, Frame, PAGE};
use crate::store::lost_log::{log_of, read_page, set_aside_in};
use crate::store::open::DATABASE;

/// A place where a version of a page lies: in the database, or in the frame of a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum At {
    Database(u32),
    Frame { log: usize, frame: usize },
}

/// A moment: what a page held once a log had come so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum View {
    /// The database without its log.
    Database,
    /// After so many frames of a log.
    After { log: usize, frames: usize },
}

/// What a row is worth by where it was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Standing {
    /// In what may never have been acknowledged: the end of a log, or the remains of an earlier one.
    Loose,
    /// In an older version of a page, or in a log that the notebook went on without.
    Acknowledged,
    /// In the newest version of a page: the notebook as it stands.
    Held,
}

/// A log, and where each page lies in it.
struct Log {
    file: File,
    frames: Vec<Frame>,
    /// Up to which frame its transactions are known to have been acknowledged.
    counting: usize,
    by_page: HashMap<u32, Vec<usize>>,
}

/// The files of a folder. They are only read.
pub(super) struct Versions {
    database: Option<File>,
    /// Whole pages of the database.
    pages: u32,
    logs: Vec<Log>,
    /// How far the log that is in use counts.
    counts: View,
}

impl Versions {
    pub(super) fn of(folder: &Path) -> Result<Self, StoreError> {
        let path = folder.join(DATABASE);
        let database = match File::open(&path) {
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            other => Some(other?),
        };
        let length = database.as_ref().map_or(Ok(0), |file| file.metadata().map(|about| about.len()))?;
        let mut versions = Self {
            database,
            pages: u32::try_from(length / PAGE as u64).unwrap_or(u32::MAX),
            logs: Vec::new(),
            counts: View::Database,
        };
        if let Some(log) = read_log(&log_of(&path))? {
            versions.counts = View::After { log: 0, frames: log.counting };
            versions.logs.push(log);
        }
        for name in set_aside_in(folder)? {
            versions.logs.extend(read_log(&folder.join(name))?);
        }
        Ok(versions)
    }

    /// Whether there is anything to read.
    pub(super) const fn is_empty(&self) -> bool {
        self.database.is_none() && self.logs.is_empty()
    }

    /// Every version, that of the database first. The first page says where tables begin and holds no row of ours.
    pub(super) fn all(&self) -> Vec<At> {
        let mut all: Vec<At> = (2..self.pages.saturating_add(1)).map(At::Database).collect();
        for (log, held) in self.logs.iter().enumerate() {
            let frames = held.frames.iter().enumerate().filter(|(_, frame)| frame.page > 1);
            all.extend(frames.map(|(frame, _)| At::Frame { log, frame }));
        }
        all
    }

    /// The page of a version.
    pub(super) fn number(&self, at: At) -> u32 {
        match at {
            At::Database(page) => page,
            At::Frame { log, frame } => self.logs[log].frames[frame].page,
        }
    }

    /// What a version is worth.
    pub(super) fn standing(&self, at: At) -> Standing {
        if self.find(self.number(at), self.counts) == at {
            return Standing::Held;
        }
        match at {
            At::Frame { log, frame } if frame < self.logs[log].counting => Standing::Acknowledged,
            At::Frame { .. } => Standing::Loose,
            At::Database(_) => Standing::Acknowledged,
        }
    }

    /// How the notebook stands, as far as it can be told.
    pub(super) const fn now(&self) -> View {
        self.counts
    }

    /// How it stood when the transaction of that version was done.
    pub(super) fn when_written(&self, at: At) -> View {
        let At::Frame { log, frame } = at else { return View::Database };
        let frames = &self.logs[log].frames;
        let more = frames[frame..].iter().position(|frame| frame.commits.is_some());
        View::After { log, frames: more.map_or(frames.len(), |more| frame + more + 1) }
    }

    /// Where a page's content of that moment lies.
    pub(super) fn find(&self, page: u32, view: View) -> At {
        if let View::After { log, frames } = view
            && let Some(of_page) = self.logs[log].by_page.get(&page)
            && let Some(frame) = of_page[..of_page.partition_point(|frame| *frame < frames)].last()
        {
            return At::Frame { log, frame: *frame };
        }
        At::Database(page)
    }

    /// The content of a version, or none where it is damaged or there is none.
    pub(super) fn read(&mut self, at: At, opener: &mut PageOpener) -> Result<Option<Vec<u8>>, StoreError> {
        let number = self.number(at);
        // What a disk no longer gives is lost like what is damaged.
        let bytes = match at {
            At::Database(page) if page >= 1 && page <= self.pages => {
                self.database.as_mut().and_then(|file| read_page(file, u64::from(page - 1) * PAGE as u64).ok())
            }
            At::Database(_) => None,
            At::Frame { log, frame } => {
                // A number that is damaged itself would make the scratch file as large as it says.
                let frames: usize = self.logs.iter().map(|log| log.frames.len()).sum();
                if number as usize > self.pages as usize + frames {
                    return Ok(None);
                }
                read_page(&mut self.logs[log].file, log::offset(frame) + FRAME_HEAD as u64).ok()
            }
        };
        bytes.map_or(Ok(None), |bytes| opener.open(number, &bytes))
    }
}

fn read_log(path: &Path) -> io::Result<Option<Log>> {
    let Some(walk) = log::walk(path)? else { return Ok(None) };
    let mut by_page: HashMap<u32, Vec<usize>> = HashMap::new();
    for (at, frame) in walk.frames.iter().enumerate() {
        by_page.entry(frame.page).or_default().push(at);
    }
    let counting = walk.lost.unwrap_or(walk.taken);
    Ok(Some(Log { file: File::open(path)?, frames: walk.frames, counting, by_page }))
}
