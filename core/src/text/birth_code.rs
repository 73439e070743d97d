//! Where a birth was registered, by the first three digits of a CCCD (rule R07). The codes are data:
//! `core/data/birth-codes.toml`.

use std::{collections::BTreeMap, ops::RangeInclusive, sync::LazyLock};

use serde::Deserialize;

#[derive(Deserialize)]
struct Table {
    provinces: BTreeMap<String, String>,
    countries: Countries,
}

#[derive(Deserialize)]
struct Countries {
    first: u16,
    last: u16,
}

impl Countries {
    fn range(&self) -> RangeInclusive<u16> {
        self.first..=self.last
    }
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    toml::from_str(include_str!("../../data/birth-codes.toml"))
        .expect("the table is part of the program and a test reads it")
});

/// Where a birth was registered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BirthPlace {
    /// One of the 63 provinces before 01/07/2025, by name.
    Province(&'static str),
    /// Abroad. Which country is not known to us; even the range of codes is unverified.
    Abroad,
}

/// The place that a code of three digits stands for; nothing when the code is not known.
pub fn birth_place(code: &str) -> Option<BirthPlace> {
    if let Some(name) = TABLE.provinces.get(code) {
        return Some(BirthPlace::Province(name));
    }
    let digits = code.len() == 3 && code.bytes().all(|b| b.is_ascii_digit());
    let number: u16 = if digits { code.parse().ok()? } else { return None };
    TABLE.countries.range().contains(&number).then_some(BirthPlace::Abroad)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sixty_three_provinces_are_there() {
        assert_eq!(TABLE.provinces.len(), 63);
        assert!(TABLE.provinces.keys().all(|code| code.len() == 3 && ("001"..="096").contains(&code.as_str())));
        assert_eq!(birth_place("001"), Some(BirthPlace::Province("Hà Nội")));
        assert_eq!(birth_place("096"), Some(BirthPlace::Province("Cà Mau")));
    }

    #[test]
    fn other_codes_are_abroad_or_unknown() {
        assert_eq!(birth_place("101"), Some(BirthPlace::Abroad));
        for unknown in ["000", "003", "097", "999", "", "+01", "1", "0001", "１０１"] {
            assert_eq!(birth_place(unknown), None, "{unknown}");
        }
    }
}
