//! Notes, and what should not stand in them.

use std::hint::black_box;

use dong_hanh::text::sensitive::{SensitiveKind, find};
use dong_hanh::text::{identity, nfc_lines, phone};

use crate::text::text;
use crate::{Target, seeds};

pub(super) const TARGET: Target = Target {
    name: "note",
    about: "findings lie in the text, in order and apart; a number alone is found; a name before it hides nothing",
    check,
    seeds: || [seeds::typed("sensitive"), seeds::notes(30).into_iter().map(String::into_bytes).collect()].concat(),
    large: Vec::new,
    calls: &[
        ("sensitive::find", |data| _ = black_box(find(&text(data)))),
        ("nfc_lines", |data| _ = black_box(nfc_lines(&text(data)))),
    ],
};

fn check(data: &[u8]) {
    let text = text(data);
    let found = find(&text);
    for one in &found {
        let cut = text.get(one.range.clone()).expect("both ends lie between characters");
        assert!(!cut.is_empty());
        let digits: String = cut.chars().filter(char::is_ascii_digit).collect();
        match one.kind {
            SensitiveKind::IdentityNumber => assert!(identity::parse(&digits).is_ok()),
            SensitiveKind::PhoneNumber => assert!(phone::parse(&digits).is_ok()),
            SensitiveKind::HivStatus => {}
        }
    }
    assert!(found.windows(2).all(|two| two[0].range.end <= two[1].range.start));
    // The note of another line above changes nothing in this one.
    let above = "Gặp ở nhà.\n\n\n\n";
    let below = find(&format!("{above}{text}"));
    let moved: Vec<_> = below.iter().map(|one| (one.kind, one.range.start - above.len())).collect();
    assert_eq!(moved, found.iter().map(|one| (one.kind, one.range.start)).collect::<Vec<_>>());
}
