//! What does not belong into a free-text note (rule R60): identity numbers, phone numbers, words on HIV status.
//!
//! The rule only warns, so in doubt a number counts as found; what would warn day after day (sums of money, dates,
//! information work on HIV) is told apart in `sensitive/digits.rs` and `sensitive/status.rs`.

mod digits;
mod status;

use std::ops::Range;

use super::Phrase;

/// What kind of detail was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SensitiveKind {
    /// An identity number of 9 or 12 digits, also written in groups.
    IdentityNumber,
    /// A phone number, also an old one, also written in groups.
    PhoneNumber,
    /// Words that tell, or may tell, whether somebody lives with HIV.
    HivStatus,
}

impl SensitiveKind {
    /// The stable name of this kind in vectors and bindings.
    pub const fn code(self) -> &'static str {
        match self {
            Self::IdentityNumber => "identity-number",
            Self::PhoneNumber => "phone-number",
            Self::HivStatus => "hiv-status",
        }
    }

    /// What to tell the person who wrote the note.
    pub const fn phrase(self) -> Phrase {
        match self {
            Self::IdentityNumber => Phrase::new(
                "Ghi chú có vẻ chứa số CCCD hoặc CMND. Vui lòng xóa và nhập vào ô dành riêng.",
                "The note seems to hold an identity number. Please take it out and enter it in its own field.",
            ),
            Self::PhoneNumber => Phrase::new(
                "Ghi chú có vẻ chứa số điện thoại. Vui lòng xóa và nhập vào ô dành riêng.",
                "The note seems to hold a phone number. Please take it out and enter it in its own field.",
            ),
            Self::HivStatus => Phrase::new(
                "Ghi chú có vẻ nói về tình trạng HIV của một người. Vui lòng xóa vì sổ này không ghi thông tin đó.",
                "The note seems to tell somebody's HIV status. Please take it out because this notebook does not record it.",
            ),
        }
    }
}

/// One place in a note. It holds where, never what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sensitive {
    /// What kind of detail.
    pub kind: SensitiveKind,
    /// Where, in bytes of the text handed in; both ends lie between characters.
    pub range: Range<usize>,
}

/// Finds what should not stand in a note, in the order of the text. Findings do not overlap.
pub fn find(text: &str) -> Vec<Sensitive> {
    let mut found = digits::find(text);
    found.extend(status::find(text));
    found.sort_by_key(|one| one.range.start);
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn findings_lie_in_the_text_in_order(text in "([0-9]{1,12}|[ .,;+()-]|HIV|hiv|nhiễm|tuyên truyền|về|đồng|h|\u{200b}|\\PC){0,30}") {
            let found = find(&text);
            prop_assert!(found.iter().all(|one| text.get(one.range.clone()).is_some_and(|cut| !cut.is_empty())));
            prop_assert!(found.windows(2).all(|two| two[0].range.end <= two[1].range.start));
        }

        #[test]
        fn every_number_is_found_however_it_is_grouped(
            number in "0[35789][0-9]{8}|0[0-9]{11}|0[0-9]{8}", separator in "[ .-]", group in 3..=4_usize,
        ) {
            let chars: Vec<char> = number.chars().collect();
            let mut groups: Vec<String> = chars.chunks(group).map(|chunk| chunk.iter().collect()).collect();
            // A last group of one digit is not how numbers are written.
            if groups.last().is_some_and(|last| last.len() == 1) {
                groups = vec![number.clone()];
            }
            prop_assume!(number.len() != 9 || groups.len() == 1 || group == 3);
            prop_assume!(number.len() != 12 || number.len() % group == 0);
            let note = format!("Số của em: {}, gọi sau 17h.", groups.join(&separator));
            let found = find(&note);
            prop_assert_eq!(found.len(), 1, "{}", note);
            prop_assert_eq!(&note[found[0].range.clone()], groups.join(&separator));
        }

        #[test]
        fn any_text_is_answered(text in any::<String>()) {
            find(&text);
        }
    }
}
