//! Every readable byte of this very process.

use std::collections::BTreeMap;
use std::fs::File;
use std::os::unix::fs::FileExt;

use zeroize::Zeroize;

use super::Needle;

/// The needles that were found, each with its places: the region and the offset in it.
pub type Found = BTreeMap<String, Vec<String>>;

const CHUNK: usize = 1 << 20;

struct Region {
    from: u64,
    to: u64,
    name: String,
}

/// Reads this process's memory. It has to be made before the memory is closed to such reading.
pub struct Scanner {
    memory: File,
    chunk: Vec<u8>,
}

impl Scanner {
    pub fn new() -> Self {
        Self { memory: File::open("/proc/self/mem").unwrap(), chunk: vec![0; CHUNK] }
    }

    /// Where each needle that is there at all was found. The scanner's own buffer is left out, and wiped.
    pub fn find(&mut self, needles: &[Needle]) -> Found {
        let longest = needles.iter().map(|needle| needle.mask.len()).max().unwrap();
        // Which needles begin with these two bytes.
        let mut beginnings: Vec<u64> = vec![0; 1 << 16];
        assert!(needles.len() <= 64);
        for (at, needle) in needles.iter().enumerate() {
            beginnings[usize::from(u16::from_le_bytes([needle.byte(0), needle.byte(1)]))] |= 1 << at;
        }
        let mut found = Found::new();
        let mut read = 0;
        for Region { from, to, name } in self.regions() {
            let mut at = from;
            while at < to {
                let length = usize::try_from(to - at).unwrap().min(CHUNK);
                let Ok(got) = self.memory.read_at(&mut self.chunk[..length], at) else { break };
                if got == 0 {
                    break;
                }
                read += got;
                // A needle that begins in the last bytes is read with the next chunk.
                let last = at + got as u64 >= to;
                let begins_before = if last { got } else { got.saturating_sub(longest - 1).max(1) };
                look(&self.chunk[..got], begins_before, needles, &beginnings, |needle, place| {
                    let place = format!("{name}+{:x}", at - from + place as u64);
                    found.entry(needle.name.clone()).or_default().push(place);
                });
                at += begins_before as u64;
            }
        }
        self.chunk.as_mut_slice().zeroize();
        assert!(read > 1 << 20, "the memory was not read");
        found
    }

    /// The readable regions without the scanner's own buffer.
    fn regions(&self) -> Vec<Region> {
        let own = self.chunk.as_ptr().addr() as u64;
        let own = (own, own + CHUNK as u64);
        let maps = std::fs::read_to_string("/proc/self/maps").unwrap();
        let mut regions = Vec::new();
        for line in maps.lines() {
            let mut words = line.split_whitespace();
            let (range, rights) = (words.next().unwrap(), words.next().unwrap());
            // What the kernel shows every process.
            if !rights.starts_with('r') || line.contains("[vvar") || line.contains("[vsyscall]") {
                continue;
            }
            let (from, to) = range.split_once('-').unwrap();
            let (from, to) = (u64::from_str_radix(from, 16).unwrap(), u64::from_str_radix(to, 16).unwrap());
            let name = words.nth(3).map_or_else(|| format!("anonymous {} KiB", (to - from) / 1024), str::to_owned);
            let parts = if from < own.1 && own.0 < to { vec![(from, own.0), (own.1, to)] } else { vec![(from, to)] };
            let parts = parts.into_iter().filter(|(from, to)| from < to);
            regions.extend(parts.map(|(from, to)| Region { from, to, name: name.clone() }));
        }
        regions
    }
}

fn look(
    bytes: &[u8],
    begins_before: usize,
    needles: &[Needle],
    beginnings: &[u64],
    mut found: impl FnMut(&Needle, usize),
) {
    for (at, pair) in bytes.windows(2).take(begins_before).enumerate() {
        let mut here = beginnings[usize::from(u16::from_le_bytes([pair[0], pair[1]]))];
        while here != 0 {
            let needle = &needles[here.trailing_zeros() as usize];
            if needle.stands_in(&bytes[at..]) {
                found(needle, at);
            }
            here &= here - 1;
        }
    }
}
