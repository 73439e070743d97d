//! Identity numbers: the 12-digit CCCD and the older 9-digit CMND (rules R06–R10).
//!
//! The meaning of the twelve digits is laid down in Decree 137/2015/NĐ-CP, article 13, and Circular 59/2021/TT-BCA: three
//! digits for the place where the birth was registered, one for century and sex, two for the year, six at random.

use std::fmt;

pub use super::birth_code::{BirthPlace, birth_place};
use super::{Phrase, invisible::is_invisible};

/// An identity number: digits only.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Identity {
    /// The 12 digits of a CCCD.
    Cccd(Cccd),
    /// The 9 digits of an old CMND: kept with a warning (R10).
    LegacyCmnd(Cmnd),
}

/// The 12 digits of a CCCD. Made by [`parse`] only.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Cccd(String);

/// The 9 digits of a CMND. Made by [`parse`] only.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Cmnd(String);

/// The sex a CCCD was issued for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CardSex {
    /// Nam: an even fourth digit.
    Male,
    /// Nữ: an odd fourth digit.
    Female,
}

/// Why a text is no identity number (R06).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.phrase().en)]
pub enum IdentityError {
    /// Nothing was typed.
    Empty,
    /// Something other than digits, spaces, dots and dashes.
    OtherCharacters,
    /// Neither 12 digits nor 9.
    WrongLength,
}

impl IdentityError {
    /// The stable name of this error in vectors and bindings.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "identity-empty",
            Self::OtherCharacters => "identity-other-characters",
            Self::WrongLength => "identity-wrong-length",
        }
    }

    /// What to tell the person who typed.
    pub const fn phrase(self) -> Phrase {
        match self {
            Self::Empty => Phrase::new("Vui lòng nhập số CCCD.", "Please enter the identity number."),
            Self::OtherCharacters => Phrase::new(
                "Số CCCD chỉ gồm chữ số. Vui lòng bỏ các ký tự khác.",
                "An identity number holds digits only. Please take out the other characters.",
            ),
            Self::WrongLength => Phrase::new(
                "Số CCCD phải đủ 12 chữ số (CMND cũ: 9 chữ số). Vui lòng kiểm tra lại.",
                "An identity number must have 12 digits (an old one: 9). Please check it.",
            ),
        }
    }
}

/// Reads an identity number; white space, dots and dashes are passed over.
pub fn parse(text: &str) -> Result<Identity, IdentityError> {
    let mut digits = String::new();
    for c in text.chars() {
        match c {
            '0'..='9' => digits.push(c),
            '.' | '-' | '–' => {}
            c if c.is_whitespace() || is_invisible(c) => {}
            _ => return Err(IdentityError::OtherCharacters),
        }
    }
    match digits.len() {
        12 => Ok(Identity::Cccd(Cccd(digits))),
        9 => Ok(Identity::LegacyCmnd(Cmnd(digits))),
        0 => Err(IdentityError::Empty),
        _ => Err(IdentityError::WrongLength),
    }
}

impl Identity {
    /// The digits: what is stored and compared.
    pub fn digits(&self) -> &str {
        match self {
            Self::Cccd(Cccd(digits)) | Self::LegacyCmnd(Cmnd(digits)) => digits,
        }
    }

    /// The CCCD's digits if it is one: an old number tells nothing about birth or sex.
    pub fn cccd(&self) -> Option<&Cccd> {
        match self {
            Self::Cccd(cccd) => Some(cccd),
            Self::LegacyCmnd(_) => None,
        }
    }
}

impl Cccd {
    /// Digits 1–3, where the birth was registered. [`birth_place`] tells whether the code is known (R07).
    pub fn birth_code(&self) -> &str {
        &self.0[..3]
    }

    /// What digit 4 says (R08): the first year of the century of birth (1900 to 2300) and the sex.
    pub fn century_and_sex(&self) -> (i32, CardSex) {
        let digit = self.digit(3);
        (1900 + 100 * (digit / 2), if digit % 2 == 0 { CardSex::Male } else { CardSex::Female })
    }

    /// Digits 5–6, the last two digits of the year of birth, 0 to 99 (R09).
    pub fn birth_year_digits(&self) -> i32 {
        10 * self.digit(4) + self.digit(5)
    }

    /// The year of birth that digits 4–6 spell.
    pub fn birth_year(&self) -> i32 {
        self.century_and_sex().0 + self.birth_year_digits()
    }

    fn digit(&self, at: usize) -> i32 {
        i32::from(self.0.as_bytes()[at] - b'0')
    }
}

/// Shown in the groups that carry meaning: `001 0 85 012345`; an old number as `012 345 678`.
impl fmt::Display for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cccd(Cccd(d)) => write!(f, "{} {} {} {}", &d[..3], &d[3..4], &d[4..6], &d[6..]),
            Self::LegacyCmnd(Cmnd(d)) => write!(f, "{} {} {}", &d[..3], &d[3..6], &d[6..]),
        }
    }
}

/// Shows the kind only: a number must not reach a log.
impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.cccd().is_some() { "Identity::Cccd" } else { "Identity::LegacyCmnd" })
    }
}

/// Shows no digits.
impl fmt::Debug for Cccd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Cccd")
    }
}

/// Shows no digits.
impl fmt::Debug for Cmnd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Cmnd")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_fourth_digit_tells_century_and_sex() {
        use CardSex::{Female, Male};
        for (digit, expected) in [
            (0, (1900, Male)),
            (1, (1900, Female)),
            (2, (2000, Male)),
            (3, (2000, Female)),
            (4, (2100, Male)),
            (9, (2300, Female)),
        ] {
            let identity = parse(&format!("001{digit}05123456")).unwrap();
            let cccd = identity.cccd().unwrap();
            assert_eq!(cccd.century_and_sex(), expected);
            assert_eq!(cccd.birth_year(), expected.0 + 5);
            assert_eq!(cccd.birth_year_digits(), 5);
        }
    }

    #[test]
    fn debug_output_holds_no_number() {
        let (card, old) = (parse("001085012345").unwrap(), parse("012345678").unwrap());
        assert_eq!(format!("{card:?} {old:?}"), "Identity::Cccd Identity::LegacyCmnd");
        let Identity::LegacyCmnd(number) = &old else { panic!("nine digits") };
        assert_eq!(format!("{:?} {number:?}", card.cccd().unwrap()), "Cccd Cmnd");
    }

    proptest! {
        #[test]
        fn what_is_shown_reads_back(digits in "[0-9]{12}|[0-9]{9}") {
            let identity = parse(&digits).unwrap();
            prop_assert_eq!(identity.digits(), &digits);
            prop_assert_eq!(parse(&identity.to_string()), Ok(identity));
        }

        #[test]
        fn any_text_is_answered(text in any::<String>()) {
            if let Ok(identity) = parse(&text) {
                prop_assert!(matches!(identity.digits().len(), 9 | 12));
            }
        }
    }
}
