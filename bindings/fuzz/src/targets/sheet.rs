//! The words of a recovery sheet as a person types them.

use std::hint::black_box;

use dong_hanh::vault::{RecoveryRecipient, RecoverySheet, SheetError};

use crate::Target;
use crate::text::{bytes_of, text};

/// A sheet that opens nothing: the example of `core/src/vault/sheet_text.rs`.
const KNOWN: &str = "AGE-SECRET-KEY-1GQ9778VQXMMJVE8SK7J6VT8UJ4HDQAJUVSFCWCM02D8GEWQ72PVQ2Y5J33";
/// The last group of four and the two letters after it.
const GROUPS: usize = 15;

pub(super) const TARGET: Target = Target {
    name: "sheet",
    about: "a sheet that reads is printed and reads back the same; spaces and case do not matter; no answer holds the text",
    check,
    seeds: || {
        bytes_of(&[
            KNOWN,
            &KNOWN.to_lowercase(),
            &KNOWN[16..],
            "age1t7rxyev2z3rw82stdlrrepyc39nvn86l5078zqkf5uasdy86jp6svpy7pa",
        ])
    },
    large: Vec::new,
    calls: &[
        ("RecoverySheet::parse", |data| _ = black_box(RecoverySheet::parse(&text(data)))),
        ("RecoveryRecipient", |data| _ = black_box(text(data).parse::<RecoveryRecipient>())),
    ],
};

fn check(data: &[u8]) {
    let text = text(data);
    let read = RecoverySheet::parse(&text);
    let spaced: String = text.chars().flat_map(|c| [c, ' ']).collect();
    match (&read, RecoverySheet::parse(&spaced)) {
        (Ok(sheet), Ok(again)) => {
            let printed = sheet.print();
            assert_eq!(*again.print(), *printed);
            assert!(RecoverySheet::parse(&printed).is_ok_and(|again| *again.print() == *printed));
            let recipient = sheet.recipient();
            assert!(recipient.to_string().parse::<RecoveryRecipient>().is_ok_and(|again| again == recipient));
        }
        (Err(error), Err(again)) => assert_eq!(*error, again),
        _ => panic!("spaces changed the answer"),
    }
    match read.err() {
        Some(SheetError::Character { group } | SheetError::Mistyped { group: Some(group) }) => {
            assert!((1..=GROUPS).contains(&group));
        }
        Some(SheetError::Length { .. } | SheetError::Mistyped { group: None }) | None => {}
    }
    if let Ok(recipient) = text.parse::<RecoveryRecipient>() {
        assert!(recipient.to_string().parse::<RecoveryRecipient>().is_ok_and(|again| again == recipient));
    }
}
