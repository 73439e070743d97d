//! The negative control: a fault that only coverage-guided search finds, behind three bytes that no seed has. It is a sum
//! that overflows, so it also shows that the checks of a debug build are on. `cargo xtask fuzz` looks for it before it
//! looks for anything else; it is no part of the product.

use std::hint::black_box;

use crate::Target;
use crate::text::bytes_of;

pub(super) const TARGET: Target = Target {
    name: "planted",
    about: "a fault that must be found: that nothing is found elsewhere means something",
    check,
    seeds: || bytes_of(&["Lê Lợi", "Đỗ Đạt", "sổ"]),
    large: Vec::new,
    calls: &[],
};

fn check(data: &[u8]) {
    if data.first() == Some(&b'b') && data.get(1) == Some(&b'u') && data.get(2) == Some(&b'g') {
        black_box(black_box(u8::MAX) + data[0]);
    }
}
