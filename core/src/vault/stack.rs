//! What calls leave behind on the stack.
//!
//! A value that is handed on is copied, and only its last place is wiped when it is dropped. The copies lie below the
//! frame of whoever called until something else is written over them, which may be never.

use std::hint::black_box;

use zeroize::Zeroize;

/// How much is wiped: four times what the deepest of these calls was measured to use. The smallest stack of an app's
/// thread has 512 KiB.
const WIPED_BYTES: usize = 64 * 1024;

/// Does some work with keys and wipes what it left on the stack of this thread. What it returns should hold no secret but
/// behind a pointer.
pub fn on_wiped_stack<T>(work: impl FnOnce() -> T) -> T {
    let result = below(work);
    wipe();
    result
}

/// A frame of its own, which begins where the one of [`wipe`] begins.
#[inline(never)]
fn below<T>(work: impl FnOnce() -> T) -> T {
    black_box(work())
}

#[inline(never)]
fn wipe() {
    let mut area = [0u8; WIPED_BYTES];
    area.zeroize();
    black_box(&area);
}
