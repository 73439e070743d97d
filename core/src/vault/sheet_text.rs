//! The sheet's text: printed in groups, read back from a person's hand.

use age::x25519::Identity;
use zeroize::Zeroizing;

use super::sheet::SheetError;

const PREFIX: &str = "AGE-SECRET-KEY-1";
/// The prefix as it is compared: without hyphens, and its last character as a person's 1 is read.
const PREFIX_READ: &str = "AGESECRETKEYL";
/// The letters of Bech32 (BIP 173), in upper case as age prints a secret key.
const LETTERS: &str = "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L";
/// 32 bytes are 52 letters; the checksum is 6 more.
const LENGTH: usize = 58;
const GROUP: usize = 4;
const GROUPS_A_LINE: usize = 4;

pub(super) fn print(identity: &str) -> Zeroizing<String> {
    let letters = identity.strip_prefix(PREFIX).unwrap_or(identity);
    let mut out = Zeroizing::new(String::with_capacity(PREFIX.len() + 2 * letters.len()));
    out.push_str(PREFIX);
    for (i, letter) in letters.chars().enumerate() {
        if i % (GROUP * GROUPS_A_LINE) == 0 {
            out.push('\n');
        } else if i % GROUP == 0 {
            out.push(' ');
        }
        out.push(letter);
    }
    out
}

pub(super) fn parse(text: &str) -> Result<Identity, SheetError> {
    // Read so many characters at most: a longer text is not a sheet, and is not copied about.
    let mut read: Zeroizing<Vec<char>> = Zeroizing::new(Vec::with_capacity(PREFIX_READ.len() + LENGTH + 1));
    let kept = || text.chars().filter(|c| !(c.is_whitespace() || "-‐‑‒–—.\u{feff}".contains(*c))).map(as_meant);
    read.extend(kept().take(PREFIX_READ.len() + LENGTH + 1));
    let letters = match read.get(..PREFIX_READ.len()) {
        Some(start) if start.iter().copied().eq(PREFIX_READ.chars()) => &read[PREFIX_READ.len()..],
        _ => &read[..],
    };
    if letters.len() != LENGTH {
        return Err(SheetError::Length { found: letters.len() });
    }
    if let Some(at) = letters.iter().position(|c| !LETTERS.contains(*c)) {
        return Err(SheetError::Character { group: at / GROUP + 1 });
    }
    let letters = Zeroizing::new(letters.to_vec());
    identity(&letters).ok_or_else(|| SheetError::Mistyped { group: wrong_group(letters) })
}

/// What a person most likely means: these are not among the letters.
fn as_meant(c: char) -> char {
    match c.to_ascii_uppercase() {
        'O' => '0',
        // The prefix has an I nowhere, so this may be done before it is looked at.
        'I' | '1' | '|' => 'L',
        'B' => '8',
        other => other,
    }
}

fn identity(letters: &[char]) -> Option<Identity> {
    let mut text = Zeroizing::new(String::with_capacity(PREFIX.len() + LENGTH));
    text.push_str(PREFIX);
    text.extend(letters);
    text.parse().ok()
}

/// The group in which one other letter would make the checksum right. It is told, not put right: BIP 173 warns that a
/// corrected secret may be another one.
fn wrong_group(mut letters: Zeroizing<Vec<char>>) -> Option<usize> {
    for at in 0..letters.len() {
        let typed = letters[at];
        for letter in LETTERS.chars() {
            letters[at] = letter;
            if identity(&letters).is_some() {
                return Some(at / GROUP + 1);
            }
        }
        letters[at] = typed;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::RecoverySheet;
    use super::*;
    use proptest::prelude::*;

    /// The identity of age's own tests (rage, `age/src/native/x25519.rs`).
    const KNOWN: &str = "AGE-SECRET-KEY-1GQ9778VQXMMJVE8SK7J6VT8UJ4HDQAJUVSFCWCM02D8GEWQ72PVQ2Y5J33";

    #[test]
    fn printed_in_groups_and_read_back_as_age_writes_it() {
        let sheet = RecoverySheet::parse(KNOWN).unwrap();
        assert_eq!(sheet.recipient().to_string(), "age1t7rxyev2z3rw82stdlrrepyc39nvn86l5078zqkf5uasdy86jp6svpy7pa");
        let expected = "AGE-SECRET-KEY-1\n\
                        GQ97 78VQ XMMJ VE8S\n\
                        K7J6 VT8U J4HD QAJU\n\
                        VSFC WCM0 2D8G EWQ7\n\
                        2PVQ 2Y5J 33";
        assert_eq!(*sheet.print(), expected);
        assert_eq!(sheet.print().split_whitespace().collect::<String>(), KNOWN);
    }

    #[test]
    fn read_back_as_people_write() {
        let expected = RecoverySheet::parse(KNOWN).unwrap().print();
        let data = &KNOWN[PREFIX.len()..];
        for text in [
            data.to_string(),
            data.to_lowercase(),
            KNOWN.to_lowercase(),
            format!("age-secret-key-I {data}"),
            format!("age secret key l\r\n\t{data}\n\n"),
            data.replace('0', "O"),
            data.replace('8', "b"),
            data.replace('J', "J–"),
        ] {
            assert_eq!(RecoverySheet::parse(&text).map(|s| s.print()).as_deref(), Ok(&*expected), "{text}");
        }
        // A sheet with an L in it, read as 1, I, i and |.
        let with_l = std::iter::repeat_with(RecoverySheet::make).find(|s| s.print().contains('L')).unwrap();
        for typed in ["1", "I", "i", "|", "l"] {
            let text = with_l.print().replace('L', typed);
            assert_eq!(RecoverySheet::parse(&text).map(|s| s.print()).as_deref(), Ok(&*with_l.print()));
        }
    }

    #[test]
    fn a_slip_is_found_with_its_group() {
        let data = &KNOWN[PREFIX.len()..];
        for at in 0..LENGTH {
            let mut letters: Vec<char> = data.chars().collect();
            letters[at] = if letters[at] == 'Q' { 'P' } else { 'Q' };
            let text: String = letters.into_iter().collect();
            let error = RecoverySheet::parse(&text).map(|_| ()).unwrap_err();
            assert_eq!(error, SheetError::Mistyped { group: Some(at / GROUP + 1) });
        }
        let swapped = data.replacen("GQ97", "GP96", 1);
        assert_eq!(RecoverySheet::parse(&swapped).map(|_| ()), Err(SheetError::Mistyped { group: None }));
    }

    #[test]
    fn what_is_no_sheet_says_why() {
        let data = &KNOWN[PREFIX.len()..];
        let accented = data.replacen("XMMJ", "XMMĐ", 1);
        let huge = "Q".repeat(1 << 20);
        for (text, expected) in [
            ("", SheetError::Length { found: 0 }),
            (PREFIX, SheetError::Length { found: 0 }),
            (&data[1..], SheetError::Length { found: 57 }),
            (&accented, SheetError::Character { group: 3 }),
            (&huge, SheetError::Length { found: PREFIX_READ.len() + LENGTH + 1 }),
        ] {
            assert_eq!(RecoverySheet::parse(text).map(|_| ()), Err(expected));
        }
    }

    proptest! {
        #[test]
        fn nothing_typed_panics(text in "\\PC*", near in "[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7Lbio1 -]{56,62}") {
            prop_assert!(RecoverySheet::parse(&text).is_err());
            prop_assert!(RecoverySheet::parse(&near).is_err());
        }
    }
}
