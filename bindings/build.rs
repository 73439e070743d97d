//! Tells the linker what phones want of the library.

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    let system = std::env::var("CARGO_CFG_TARGET_OS").unwrap_or_default();
    if system == "android" || system == "linux" {
        // Phones with pages of 16 KiB load no library that is laid out for smaller ones. On Linux it changes nothing, but
        // for `cargo xtask package`, which looks at it there, too.
        println!("cargo:rustc-link-arg-cdylib=-Wl,-z,max-page-size=16384");
    }
}
