//! A layer under the C library's file calls: it keeps what was written and what was synced, and lets single calls fail.
//!
//! The test program itself defines `open64`, `pwrite64`, `fsync` and the others (`calls.rs`, `names.rs`), so everything in it goes
//! through them: SQLite, which is linked into it, and Rust's own library. They hand each call on to the kernel. What lies
//! below the folder that a thread watches, and only that, is noted (`record.rs`) and may fail (`faults.rs`). So every file
//! of a notebook is met (database, log, keyring, check file, founding statement, folders) and the product needs no seam.
//!
//! Not met: the memory that SQLite maps (the log's index, `-shm`; it is made anew after a power cut), and reading a folder's
//! names once it is open.

#![allow(dead_code, unused_imports, unreachable_pub, reason = "each test file uses its own part of this")]
#![allow(unsafe_code, reason = "defining the C library's calls is what this is")]

mod calls;
mod faults;
mod image;
mod layer;
mod names;
mod record;

pub use faults::{CALLS, Call, Fault, Kind, Met};
pub use image::{Deaf, Replay, Weather};
pub use layer::Watch;
pub use record::{Log, Op};
