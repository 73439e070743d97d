//! What the test of memory shares: a process that reads its own memory, and needles that it can look for without
//! holding them.

#![allow(dead_code, unused_imports, unreachable_pub, reason = "each side of the test uses its own part of this")]

mod keyring;
mod needle;
mod scan;
mod wire;
mod with;

pub use keyring::{Keys, keys_of};
pub use needle::{Needle, sheet_needles};
pub use scan::{Found, Scanner};
pub use wire::{read_needles, read_secret, write_needles, write_secret};
pub use with::{With, random_of};
