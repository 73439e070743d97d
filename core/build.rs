//! Compiles SQLite3MultipleCiphers, the SQLite with page encryption that the store stands on.
//!
//! rusqlite's `in_gecko` feature brings its bindings without a library of its own, so exactly one SQLite is linked.
//! No processor flags are set on purpose: the AEGIS cipher looks for AES instructions when it runs, and a library built
//! with such a flag would crash on a phone that has none.

use std::path::{Path, PathBuf};

/// Names one room to be built with those below it and nothing else: `cargo xtask mutants` builds it a thousand times.
const ROOM: &str = "DONG_HANH_ROOM";

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
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
    for define in [
        "SQLITE_CORE",
        "SQLITE_THREADSAFE=1",
        "SQLITE_TEMP_STORE=3",
        "SQLITE_DQS=0",
        "SQLITE_ENABLE_FTS5",
        // Single pages: how `store/salvage` reads what is whole of a damaged file.
        "SQLITE_ENABLE_DBPAGE_VTAB",
        "SQLITE_OMIT_LOAD_EXTENSION",
        "SQLITE_OMIT_SHARED_CACHE",
        "SQLITE_OMIT_DEPRECATED",
        "SQLITE_DEFAULT_MEMSTATUS=0",
        "SQLITE_DEFAULT_FOREIGN_KEYS=1",
        "SQLITE_LIKE_DOESNT_MATCH_BLOBS",
        "SQLITE_USE_URI=0",
        "HAVE_USLEEP=1",
        "HAVE_ISNAN",
        "HAVE_LOCALTIME_R",
        // Only the two authenticated ciphers of the design, and SQLCipher's format for the benchmark that compares it.
        "HAVE_CIPHER_AES_128_CBC=0",
        "HAVE_CIPHER_AES_256_CBC=0",
        "HAVE_CIPHER_RC4=0",
        "HAVE_CIPHER_ASCON128=0",
        // Freed memory can be zeroed; `core/src/store/open.rs` asks for it.
        "SQLITE3MC_SECURE_MEMORY=1",
    ] {
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
