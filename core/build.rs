//! Compiles SQLite3MultipleCiphers, the SQLite with page encryption that the store stands on.
//!
//! rusqlite's `in_gecko` feature brings its bindings without a library of its own, so exactly one SQLite is linked.
//! No processor flags are set on purpose: the AEGIS cipher looks for AES instructions when it runs, and a library built
//! with such a flag would crash on a phone that has none.

use std::path::{Path, PathBuf};

/// Names one room to be built with those below it and nothing else: `cargo xtask mutants` builds it a thousand times.
const ROOM: &str = "DONG_HANH_ROOM";

/// A macro a line.
const OPTIONS: &str = include_str!("sqlite.options");

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=sqlite.options");
    println!("cargo:rerun-if-env-changed={ROOM}");
    println!("cargo:rustc-check-cfg=cfg(one_room)");
    println!("cargo:rustc-check-cfg=cfg(room, values(\"entry\", \"rules\", \"text\", \"vault\"))");
    if let Ok(room) = std::env::var(ROOM) {
        println!("cargo:rustc-cfg=one_room");
        println!("cargo:rustc-cfg=room={room:?}");
        return;
    }
    let dir = sqlite3mc_src::source_dir();
    let mut c = cc::Build::new();
    c.file(amended(&dir.join(sqlite3mc_src::SOURCE_FILE)))
        .include(dir)
        .warnings(false)
        // A debug build of SQLite would make every figure and every test run meaningless.
        .opt_level(2)
        .debug(false)
        .flag_if_supported("-ffunction-sections");
    for define in OPTIONS.lines().filter(|line| !line.starts_with('#')) {
        let (name, value) = define.split_once('=').map_or((define, None), |(n, v)| (n, Some(v)));
        c.define(name, value);
    }
    c.compile("sqlite3mc");
}

/// A copy of SQLite's source in which a read that the device fails (EIO) is an I/O error. SQLite tells it as damage of the
/// file: then a phone that hiccups once would be sent to the officer in charge to have a sound notebook restored.
fn amended(source: &Path) -> PathBuf {
    let text = std::fs::read_to_string(source).expect("the source of SQLite is read");
    let told = "        return SQLITE_IOERR_CORRUPTFS;";
    assert_eq!(text.matches(told).count(), 1, "this version of SQLite tells failed reads in another way: see unixRead");
    let text = text.replace(told, "        return SQLITE_IOERR_READ;");
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets it")).join(sqlite3mc_src::SOURCE_FILE);
    std::fs::write(&out, text).expect("the copy is written");
    out
}
