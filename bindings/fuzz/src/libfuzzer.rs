//! The program that libFuzzer drives. Which target it runs stands in `DONG_HANH_FUZZ_TARGET`; `cargo xtask fuzz` builds it
//! with the compiler's coverage flags and starts it.
#![no_main]
#![allow(unsafe_code, reason = "libFuzzer calls in by C names, which the macro exports")]

use std::sync::LazyLock;

use dong_hanh_fuzz::Target;

static TARGET: LazyLock<&'static Target> = LazyLock::new(|| {
    let name = std::env::var("DONG_HANH_FUZZ_TARGET").expect("DONG_HANH_FUZZ_TARGET names the target");
    dong_hanh_fuzz::find(&name).expect("DONG_HANH_FUZZ_TARGET is one of the targets")
});

libfuzzer_sys::fuzz_target!(|data: &[u8]| (TARGET.check)(data));
