//! The golden bytes in `tests/format`: they are made anew and must not differ by a bit. `tests/format/README.md` explains
//! them. To write them after a *new* vector was added: `DONG_HANH_GOLDEN=write cargo test -p dong-hanh --test entry_golden`.

mod entry_support;
mod entry_vectors;

use std::collections::BTreeSet;
use std::path::PathBuf;

use dong_hanh::entry::*;
use entry_support::*;
use entry_vectors::*;

fn folder() -> PathBuf {
    PathBuf::from("../tests/format")
}

/// Spaces and line ends do not count, so that a checkout with other line ends passes.
fn unhex(text: &str) -> Vec<u8> {
    let digits: Vec<u8> = text.bytes().filter(u8::is_ascii_hexdigit).collect();
    digits.chunks(2).map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap()).collect()
}

#[test]
fn the_bytes_are_those_in_the_folder() {
    let write = std::env::var("DONG_HANH_GOLDEN").is_ok_and(|word| word == "write");
    let mut names = BTreeSet::from(["README.md".to_owned()]);
    for vector in vectors() {
        let (bytes, words) = (format!("{}.hex", vector.name), format!("{}.json", vector.name));
        let explained = serde_json::to_string_pretty(&vector).unwrap() + "\n";
        if write {
            std::fs::write(folder().join(&bytes), hex(&vector.envelope) + "\n").unwrap();
            std::fs::write(folder().join(&words), &explained).unwrap();
        }
        let read = |name: &str| std::fs::read_to_string(folder().join(name)).unwrap_or_default();
        assert_eq!(hex(&unhex(&read(&bytes))), hex(&vector.envelope), "{bytes}");
        assert_eq!(read(&words).replace("\r\n", "\n"), explained, "{words}");
        names.extend([bytes, words]);
    }
    let there: BTreeSet<String> =
        std::fs::read_dir(folder()).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(there, names, "each file belongs to a vector");
}

#[test]
fn the_bytes_in_the_folder_read_back_verify_and_are_written_as_they_came() {
    for vector in vectors() {
        let bytes = unhex(&std::fs::read_to_string(folder().join(format!("{}.hex", vector.name))).unwrap());
        let public = TestKey::of(KEY_SEED).public();
        match vector.what {
            What::Entry => {
                let entry = Entry::decode(&bytes).unwrap();
                assert_eq!(entry.verify(&public), Ok(()), "{}", vector.name);
                assert_eq!(hex(&entry.hash()), vector.hash);
                assert_eq!(entry.envelope(), bytes);
            }
            What::Founding => {
                let founding = Founding::decode(&bytes).unwrap();
                assert_eq!(founding.verify(), Ok(()));
                assert_eq!((*founding.public_key(), hex(&founding.group().0)), (public, vector.hash));
                assert_eq!(founding.envelope(), bytes);
            }
            What::MemberStatement => {
                let statement = MemberStatement::decode(&bytes).unwrap();
                assert_eq!(statement.verify(&public), Ok(()), "{}", vector.name);
                assert_eq!(hex(&statement.hash()), vector.hash);
                assert_eq!(statement.envelope(), bytes);
            }
        }
    }
}

#[test]
fn the_golden_entries_are_a_chain() {
    let chain: Vec<Entry> =
        vectors().iter().filter(|v| v.in_chain).map(|v| Entry::decode(&v.envelope).unwrap()).collect();
    let first = chain[0].header();
    let key = chain[0].chain();
    let mut walk = ChainCheck::new(first.group, key, TestKey::of(KEY_SEED).public(), ChainHead::START);
    let report = walk.audit(&chain);
    assert_eq!((report.sound, report.faults), (6, vec![]));
    let metas: Vec<EntryMeta> = chain.iter().rev().map(Entry::meta).collect();
    let ordered = order(&metas);
    assert_eq!(ordered.sequence(), chain.iter().map(|entry| entry.header().id).collect::<Vec<_>>());
    assert_eq!(ordered.concurrent().count(), 1, "the two that the last entry decides between");
}
