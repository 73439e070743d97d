//! A Vietnamese phone number (rules R11 and R12).

use std::{collections::BTreeMap, fmt, sync::LazyLock};

use super::{Phrase, invisible::is_invisible};

/// Old 11-digit mobile prefixes and what replaced them in 2018; the last seven digits stayed.
static CONVERTED: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    toml::from_str::<BTreeMap<String, BTreeMap<String, String>>>(include_str!("../../data/phone-prefixes.toml"))
        .expect("the table is part of the program and a test reads it")
        .into_values()
        .flatten()
        .collect()
});

/// What a number is, by its prefix and length.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PhoneKind {
    /// `03`, `05`, `07`, `08` or `09` and eight digits.
    Mobile,
    /// `02` and nine digits.
    Landline,
    /// An 11-digit mobile number from before 2018 (`012`, `016`, `018`, `019`): kept with a warning (R12).
    LegacyMobile,
}

/// A phone number in the national form, digits only. Shown in groups: `0912 345 678`, `024 3825 1234`.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Phone {
    digits: String,
}

/// Why a text is no phone number (R11).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.phrase().en)]
pub enum PhoneError {
    /// Nothing was typed.
    Empty,
    /// Something other than digits, spaces, dots, dashes, brackets and a leading plus.
    OtherCharacters,
    /// A prefix or a length that no Vietnamese number has.
    NotAPhone,
}

impl PhoneError {
    /// The stable name of this error in vectors and bindings.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "phone-empty",
            Self::OtherCharacters => "phone-other-characters",
            Self::NotAPhone => "phone-not-a-phone",
        }
    }

    /// What to tell the person who typed.
    pub const fn phrase(self) -> Phrase {
        match self {
            Self::Empty => Phrase::new("Vui lòng nhập số điện thoại.", "Please enter a phone number."),
            Self::OtherCharacters => Phrase::new(
                "Số điện thoại chỉ gồm chữ số. Vui lòng bỏ các ký tự khác.",
                "A phone number holds digits only. Please take out the other characters.",
            ),
            Self::NotAPhone => Phrase::new(
                "Số điện thoại chưa đúng. Vui lòng kiểm tra: di động có 10 chữ số, bắt đầu bằng 03, 05, 07, 08 hoặc 09; \
                 máy bàn có 11 chữ số, bắt đầu bằng 02.",
                "The phone number is not valid. Please check it: a mobile number has 10 digits and begins with 03, 05, \
                 07, 08 or 09; a landline has 11 digits and begins with 02.",
            ),
        }
    }
}

/// Reads a phone number. White space, dots, dashes and brackets are passed over; `+84` or `84` becomes `0`.
///
/// An old 11-digit mobile number is read as [`PhoneKind::LegacyMobile`]; [`Phone::suggestion`] has the number of today.
pub fn parse(text: &str) -> Result<Phone, PhoneError> {
    let text = text.trim_matches(|c: char| c.is_whitespace() || is_invisible(c));
    let (international, rest) = text.strip_prefix('+').map_or((false, text), |rest| (true, rest));
    let mut digits = String::new();
    for c in rest.chars() {
        match c {
            '0'..='9' => digits.push(c),
            '.' | '-' | '–' | '(' | ')' => {}
            c if c.is_whitespace() || is_invisible(c) => {}
            _ => return Err(PhoneError::OtherCharacters),
        }
    }
    if digits.is_empty() {
        return Err(if text.is_empty() { PhoneError::Empty } else { PhoneError::OtherCharacters });
    }
    let digits = match (digits.strip_prefix("84"), international) {
        // "+84 (0) 912…" is written, too.
        (Some(national), _) => format!("0{}", national.strip_prefix('0').unwrap_or(national)),
        (None, true) => return Err(PhoneError::NotAPhone),
        (None, false) => digits,
    };
    if kind_of(&digits).is_some() { Ok(Phone { digits }) } else { Err(PhoneError::NotAPhone) }
}

/// The kind of a number of digits in the national form.
fn kind_of(digits: &str) -> Option<PhoneKind> {
    match (digits.len(), digits.as_bytes()) {
        (10, [b'0', b'3' | b'5' | b'7' | b'8' | b'9', ..]) => Some(PhoneKind::Mobile),
        (11, [b'0', b'2', ..]) => Some(PhoneKind::Landline),
        (11, [b'0', b'1', b'2' | b'6' | b'8' | b'9', ..]) => Some(PhoneKind::LegacyMobile),
        _ => None,
    }
}

impl Phone {
    /// The digits in the national form, beginning with 0: what is stored and compared.
    pub fn digits(&self) -> &str {
        &self.digits
    }

    /// Mobile, landline, or a mobile number from before 2018.
    pub fn kind(&self) -> PhoneKind {
        // Only `parse` makes a Phone, and only of digits that have a kind.
        kind_of(&self.digits).unwrap_or(PhoneKind::Mobile)
    }

    /// For a mobile number from before 2018, the number it became; nothing where the prefix was never in use (R12).
    pub fn suggestion(&self) -> Option<Phone> {
        if self.kind() != PhoneKind::LegacyMobile {
            return None;
        }
        let (prefix, rest) = self.digits.split_at(4);
        let new = CONVERTED.get(prefix)?;
        Some(Phone { digits: format!("{new}{rest}") })
    }
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let d = &self.digits;
        match self.kind() {
            // Hà Nội and Hồ Chí Minh City have a code of three digits and numbers of eight.
            PhoneKind::Landline if d.starts_with("024") || d.starts_with("028") => {
                write!(f, "{} {} {}", &d[..3], &d[3..7], &d[7..])
            }
            _ => write!(f, "{} {} {}", &d[..d.len() - 6], &d[d.len() - 6..d.len() - 3], &d[d.len() - 3..]),
        }
    }
}

/// Shows the kind only: a number must not reach a log.
impl fmt::Debug for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Phone({:?})", self.kind())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn each_old_prefix_becomes_a_mobile_number() {
        assert_eq!(CONVERTED.len(), 21);
        for (old, new) in CONVERTED.iter() {
            let phone = parse(&format!("{old} 345 6789")).unwrap();
            assert_eq!(phone.kind(), PhoneKind::LegacyMobile);
            let suggestion = phone.suggestion().unwrap();
            assert_eq!(suggestion.digits(), format!("{new}3456789"));
            assert_eq!(suggestion.kind(), PhoneKind::Mobile);
        }
        assert_eq!(parse("01601234567").unwrap().suggestion(), None);
        assert_eq!(parse("0912345678").unwrap().suggestion(), None);
    }

    #[test]
    fn debug_output_holds_no_number() {
        assert_eq!(format!("{:?}", parse("0912345678").unwrap()), "Phone(Mobile)");
    }

    proptest! {
        #[test]
        fn what_is_shown_reads_back(digits in "0[35789][0-9]{8}|02[0-9]{9}|01[2689][0-9]{8}") {
            let phone = parse(&digits).unwrap();
            prop_assert_eq!(phone.digits(), digits);
            prop_assert_eq!(parse(&phone.to_string()), Ok(phone));
        }

        #[test]
        fn the_country_code_is_the_leading_zero(rest in "[35789][0-9]{8}|2[0-9]{9}") {
            let national = parse(&format!("0{rest}")).unwrap();
            for prefix in ["+84", "84", "+84 (0) ", "+84-"] {
                prop_assert_eq!(parse(&format!("{prefix}{rest}")).unwrap(), national.clone());
            }
        }

        #[test]
        fn any_text_is_answered(text in any::<String>()) {
            if let Ok(phone) = parse(&text) {
                prop_assert!(!phone.to_string().is_empty());
            }
        }
    }
}
