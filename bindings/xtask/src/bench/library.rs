//! `cargo xtask bench size`: what the library for phones weighs, what is in it, and what the encryption of the database adds.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde::Serialize;

use super::goals::{self, Goal};
use super::weight;
use crate::bindings::Build;
use crate::mobile;
use crate::packages::folder_of;
use crate::step::{answer, host, root, step, target};

/// The most that the stripped library may weigh.
const MOST: f64 = 10.0 * 1024.0 * 1024.0;
/// How SQLite is compiled: the plain one is compiled in the same way.
const OPTIONS: &str = include_str!("../../../../core/sqlite.options");
/// What is told of dependencies that are smaller.
const LEAST: u64 = 20 * 1024;

/// What was weighed, in bytes.
#[derive(Debug, Serialize)]
struct Weights {
    /// What ships.
    library: u64,
    /// The same with plain SQLite.
    plain: u64,
    /// Named code and data of each crate, and of SQLite.
    parts: Vec<(String, u64)>,
    /// What has no name: text, tables, how to unwind, what links.
    unnamed: u64,
}

/// Builds, weighs and prints.
pub fn run(json: bool) -> Result<(), String> {
    let whole = [r#"profile.mobile.strip="none""#.to_owned()];
    let named = parts(&library(&whole)?)?;
    let plain = weight::bytes(&library(&plain_sqlite()?)?);
    let library = weight::bytes(&library(&[])?);
    let small: u64 = named.values().filter(|bytes| **bytes < LEAST).sum();
    let mut parts: Vec<(String, u64)> = named.into_iter().filter(|(_, bytes)| *bytes >= LEAST).collect();
    parts.push(("smaller ones together".to_owned(), small));
    parts.sort_by_key(|(_, bytes)| std::cmp::Reverse(*bytes));
    let unnamed = library.saturating_sub(parts.iter().map(|(_, bytes)| bytes).sum());
    let weights = Weights { library, plain, parts, unnamed };
    let goals = [
        Goal::at_most("MiB of the library, stripped", library as f64 / MOST * 10.0, 10.0),
        Goal::at_most("beside the same with plain SQLite", library as f64 / plain as f64, 1.15),
    ];
    if json {
        println!("{:#}", serde_json::json!({"weights": weights, "goals": goals}));
    } else {
        print(&weights);
        goals::print(&goals);
    }
    Ok(())
}

fn print(weights: &Weights) {
    let kib = |bytes: u64| bytes as f64 / 1024.0;
    println!("\n{:<34} {:>9}", "KiB", std::env::consts::ARCH);
    println!("{:<34} {:>9.0}", "the library, stripped", kib(weights.library));
    println!("{:<34} {:>9.0}", "the same with plain SQLite", kib(weights.plain));
    for (name, bytes) in &weights.parts {
        println!("  {name:<32} {:>9.0}", kib(*bytes));
    }
    println!("  {:<32} {:>9.0}", "without a name: text, tables", kib(weights.unnamed));
}

/// The library that Kotlin loads, built with these settings of cargo.
fn library(settings: &[String]) -> Result<PathBuf, String> {
    let checkout = root().canonicalize().map_err(|error| error.to_string())?;
    let [dynamic, _] = mobile::build_with(Build::Shipped, &checkout, &target(), settings)?;
    Ok(dynamic)
}

/// Compiles SQLite's own source, that rusqlite's bindings bring along, as ours is compiled, and answers what makes cargo link it instead of ours.
fn plain_sqlite() -> Result<[String; 2], String> {
    let folder = target().join("bench-size");
    std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    let options = OPTIONS.lines().filter(|line| line.starts_with("SQLITE_") || line.starts_with("HAVE_"));
    let mut compiler = Command::new("cc");
    compiler.args(["-O2", "-fPIC", "-ffunction-sections", "-w", "-c", "-o"]).arg(folder.join("sqlite3.o"));
    compiler
        .args(options.map(|option| format!("-D{option}")))
        .arg(folder_of("libsqlite3-sys")?.join("sqlite3/sqlite3.c"));
    step("plain SQLite", &mut compiler)?;
    let archive = folder.join("libplain.a");
    let _ = std::fs::remove_file(&archive);
    step("its archive", Command::new("ar").arg("rcs").arg(&archive).arg(folder.join("sqlite3.o")))?;
    let links = format!("target.{}.sqlite3mc", host()?);
    Ok([
        format!(r#"{links}.rustc-link-lib=["static=plain"]"#),
        format!("{links}.rustc-link-search=[{:?}]", format!("native={}", folder.display())),
    ])
}

/// The named code and data of a library that was not stripped, by crate.
fn parts(library: &Path) -> Result<BTreeMap<String, u64>, String> {
    let symbols = ["--print-size", "--radix=d", "--demangle", "--defined-only"];
    let told = answer(Command::new("nm").args(symbols).arg(library))?;
    let mut parts = BTreeMap::new();
    for line in String::from_utf8_lossy(&told).lines() {
        // Where, how much, of which sort, its name.
        let mut words = line.splitn(4, ' ');
        let (Some(_), Some(size), Some(_), Some(name)) = (words.next(), words.next(), words.next(), words.next())
        else {
            continue;
        };
        if let Ok(size) = size.parse::<u64>() {
            *parts.entry(part(name)).or_insert(0) += size;
        }
    }
    if parts.is_empty() { Err("the library names nothing".to_owned()) } else { Ok(parts) }
}

/// Whose a symbol is.
fn part(name: &str) -> String {
    if !name.contains("::") {
        let of_ring = ["ring_core", "_ring", "fiat_", "bn_", "p256", "x25519", "gf_", "k25519"];
        let of_uniffi = ["uniffi_", "ffi_", "UNIFFI"];
        let any = |starts: &[&str]| starts.iter().any(|start| name.starts_with(start));
        return if any(&of_ring) {
            "ring".to_owned()
        } else if any(&of_uniffi) {
            "the calls of the bindings".to_owned()
        } else {
            "SQLite with its ciphers (C)".to_owned()
        };
    }
    // `<alloc::vec::Vec<T> as core::ops::Drop>::drop` is of `alloc`.
    let first =
        name.trim_start_matches(['<', '&', '*', '[', '(']).trim_start_matches("mut ").trim_start_matches("dyn ");
    let end = first.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).unwrap_or(first.len());
    match &first[..end] {
        "core" | "alloc" | "std" | "hashbrown" | "gimli" | "addr2line" | "object" | "rustc_demangle"
        | "miniz_oxide" => "Rust's own library".to_owned(),
        "" => "Rust's own library".to_owned(),
        name => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Fails when a symbol is counted for another crate.
    #[test]
    fn symbols_belong_to_their_crate() {
        for (name, of) in [
            ("<alloc::vec::Vec<T> as core::ops::drop::Drop>::drop", "Rust's own library"),
            ("<dong_hanh::store::Store as core::fmt::Debug>::fmt", "dong_hanh"),
            ("<&mut serde_json::de::Deserializer<R> as serde::de::Deserializer>::deserialize_str", "serde_json"),
            ("ring::aead::quic::KEY", "ring"),
            ("ring_core_0_17_14__aes_nohw_encrypt", "ring"),
            ("uniffi_dong_hanh_ffi_fn_method_notebookcore_people", "the calls of the bindings"),
            ("sqlite3VdbeExec", "SQLite with its ciphers (C)"),
        ] {
            assert_eq!(part(name), of, "{name}");
        }
    }

    /// Fails when the plain SQLite would be compiled with our ciphers' settings alone, or with none.
    #[test]
    fn the_options_are_macros() {
        assert!(OPTIONS.lines().all(|line| line.starts_with("# ") || !line.contains(' ')));
        assert!(OPTIONS.lines().any(|line| line == "SQLITE_ENABLE_FTS5"));
    }
}
