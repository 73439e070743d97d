//! The two generations of the keyring: the newest whole one counts, and a write goes to the other place, so that a write
//! that is cut off leaves the keyring of before.

use std::path::Path;

use super::durable::{self, Disk};
use super::error::VaultError;
use super::keyring::{FORMAT, Keyring, MOST_BYTES, Unreadable};

/// The two places.
pub(super) const PLACES: [&str; 2] = ["keyring.a", "keyring.b"];

/// Why a file was set aside: it could not be read, or its founding was cut off and nothing was ever kept under it.
const DAMAGED: &str = "damaged";
pub(super) const UNUSED: &str = "unused";

/// What one place holds.
enum Place {
    Empty,
    Damaged,
    Whole(u64, Box<Keyring>),
}

/// The keyring that counts, and where it lies.
#[derive(Debug)]
pub(super) struct Generations {
    pub(super) keyring: Keyring,
    generation: u64,
    /// The place in [`PLACES`] of the newest.
    newest: usize,
    /// Whether each place holds a file that cannot be read.
    damaged: [bool; 2],
    /// Whether each place is empty.
    empty: [bool; 2],
}

impl Generations {
    /// Reads both places.
    ///
    /// A place that cannot be read at all (an I/O error) is an error: falling back to the older keyring then would undo
    /// counted guesses.
    pub(super) fn load(disk: &dyn Disk, folder: &Path) -> Result<Self, VaultError> {
        let places = [read(disk, folder, PLACES[0])?, read(disk, folder, PLACES[1])?];
        let damaged = places.each_ref().map(|p| matches!(p, Place::Damaged));
        let empty = places.each_ref().map(|p| matches!(p, Place::Empty));
        let mut whole: Vec<(u64, usize, Box<Keyring>)> = Vec::new();
        for (at, place) in places.into_iter().enumerate() {
            if let Place::Whole(generation, keyring) = place {
                whole.push((generation, at, keyring));
            }
        }
        match whole.into_iter().max_by_key(|(generation, ..)| *generation) {
            Some((generation, newest, keyring)) => Ok(Self { keyring: *keyring, generation, newest, damaged, empty }),
            None => match damaged {
                [true, _] => Err(VaultError::Damaged { file: PLACES[0] }),
                [_, true] => Err(VaultError::Damaged { file: PLACES[1] }),
                _ => Err(VaultError::Missing),
            },
        }
    }

    /// The first two generations of a new keyring. On an error the caller removes what was written.
    pub(super) fn create(disk: &dyn Disk, folder: &Path, keyring: Keyring) -> Result<(), VaultError> {
        let mut new = Self { keyring, generation: 0, newest: 1, damaged: [false; 2], empty: [true; 2] };
        new.write(disk, folder)?;
        new.write(disk, folder)
    }

    /// Writes the keyring as the next generation, in the place of the older one. A damaged file there is set aside.
    pub(super) fn write(&mut self, disk: &dyn Disk, folder: &Path) -> Result<(), VaultError> {
        let to = 1 - self.newest;
        let failed = |error| VaultError::io("write", &error);
        if self.damaged[to] {
            durable::set_aside(disk, folder, PLACES[to], DAMAGED).map_err(failed)?;
            self.damaged[to] = false;
        }
        let generation = self.generation + 1;
        durable::write_atomically(disk, folder, PLACES[to], &self.keyring.encode(generation)).map_err(failed)?;
        self.generation = generation;
        self.newest = to;
        self.empty[to] = false;
        Ok(())
    }

    /// The place, if any, whose generation is missing or cannot be read; the next write there makes it whole.
    pub(super) fn lost(&self) -> Option<&'static str> {
        (0..2).find(|at| self.damaged[*at] || self.empty[*at]).map(|at| PLACES[at])
    }
}

fn read(disk: &dyn Disk, folder: &Path, name: &'static str) -> Result<Place, VaultError> {
    let bytes = disk.read(&folder.join(name), MOST_BYTES + 1).map_err(|error| VaultError::io("read", &error))?;
    let Some(bytes) = bytes else { return Ok(Place::Empty) };
    match Keyring::decode(&bytes) {
        Ok((generation, keyring)) => Ok(Place::Whole(generation, Box::new(keyring))),
        Err(Unreadable::Damaged) => Ok(Place::Damaged),
        // A newer app wrote here: writing beside it would lose what it means, even if the other place is readable.
        Err(Unreadable::Newer { found }) => Err(VaultError::NewerFormat { found, known: FORMAT }),
    }
}

/// The files of a keyring among the names in a folder: its places, what is written beside them, what was set aside.
pub(super) fn keyring_files(names: Vec<String>) -> Vec<String> {
    names.into_iter().filter(|name| rest_of(name).is_some()).collect()
}

/// The files of a keyring that counts, or that could not be read: all but what is being written and what was never used.
pub(super) fn files_that_count(names: Vec<String>) -> Vec<String> {
    let counts = |rest: &str| rest.is_empty() || rest.starts_with(".damaged-");
    names.into_iter().filter(|name| rest_of(name).is_some_and(counts)).collect()
}

/// What follows the place's name in the name of a keyring's file.
fn rest_of(name: &str) -> Option<&str> {
    let is_ours = |rest: &str| {
        let number = [DAMAGED, UNUSED].iter().find_map(|reason| rest.strip_prefix(&format!(".{reason}-")));
        rest.is_empty()
            || rest == ".tmp"
            || number.is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()))
    };
    PLACES.iter().filter_map(|place| name.strip_prefix(place)).find(|rest| is_ours(rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_keyrings_own_files_are_its_files() {
        let ours = ["keyring.a", "keyring.b", "keyring.a.tmp", "keyring.b.damaged-1", "keyring.a.damaged-12"];
        let others = ["keyring", "keyring.c", "keyring.ab", "keyring.a.bak", "keyring.a.damaged-x", "notebook.db", ""];
        let all = ours.iter().chain(&others).map(ToString::to_string).collect();
        assert_eq!(keyring_files(all), ours);
        assert!(ours.contains(&durable::temporary(PLACES[0]).as_str()));
    }
}
