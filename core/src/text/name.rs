//! A Vietnamese name: family, middle and given name in one field, and its place in a list.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::{
    collation, nfc,
    tone::{is_tone, place_tones},
};

/// The parts of a name. Parts that are not there are empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameParts {
    /// Họ, the first word: "Nguyễn". Empty when the name is a single word.
    pub family: String,
    /// Tên đệm, the words between: "Thị Minh".
    pub middle: String,
    /// Tên, the last word: "Khai".
    pub given: String,
}

/// Takes a name apart: the last word is the given name, the first the family name, what is between the middle name.
///
/// A family name of two words ("Tôn Thất") gives its second word to the middle name; the order of a list hardly changes.
/// Names that put the family last (Ê Đê, Gia Rai) are read in the same way: the field is stored whole, and only the order
/// of lists depends on its parts.
pub fn parts(name: &str) -> NameParts {
    let name = nfc(name);
    let (rest, given) = name.rsplit_once(' ').unwrap_or(("", &name));
    let (family, middle) = rest.split_once(' ').unwrap_or((rest, ""));
    NameParts { family: family.to_owned(), middle: middle.to_owned(), given: given.to_owned() }
}

/// The bytes that put names into the order of a Vietnamese list when compared byte by byte: by given name, then family,
/// then middle name; letters a ă â b c d đ e ê … ư v x y, then tones none, huyền, hỏi, ngã, sắc, nặng.
///
/// Capitals and the place of the tone ("Hòa", "Hoà") make no difference. Keys belong to one version of the collation
/// data: a store that keeps them rebuilds them when [`SORT_KEY_VERSION`] changes.
pub fn sort_key(name: &str) -> Vec<u8> {
    let NameParts { family, middle, given } = parts(name);
    let mut key = Vec::new();
    for part in [given, family, middle] {
        let mut chars: Vec<char> = part.nfd().collect();
        place_tones(&mut chars);
        collation::append_key(&chars.into_iter().collect::<String>(), &mut key);
        // Lower than any byte of a key, so that a shorter given name comes before a longer one, whatever follows.
        key.push(0);
    }
    key
}

/// The bytes that put any words into the order of a Vietnamese list: letter by letter, then tones. The names that begin with
/// a letter come at or after its bytes, and before those of the next one.
pub fn words_key(words: &str) -> Vec<u8> {
    let mut key = Vec::new();
    collation::append_key(words, &mut key);
    key
}

/// The letter under which a list files a name: the first one of the given name, capital and without its tone. None for a
/// name that does not begin with a letter.
pub fn initial(name: &str) -> Option<char> {
    let given = parts(name).given;
    let mut chars = given.nfd();
    let first = chars.next().filter(|first| first.is_alphabetic())?;
    // What stands over the letter and is no tone makes another letter of it: a, ă, â.
    let marks = chars.take_while(|c| is_combining_mark(*c)).filter(|c| !is_tone(*c));
    std::iter::once(first).chain(marks).nfc().next()?.to_uppercase().next()
}

/// Which making of [`sort_key`] this is: raised whenever keys of an older build no longer compare with new ones.
pub const SORT_KEY_VERSION: u32 = 1;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_come_apart() {
        let part = |name: &str| {
            let NameParts { family, middle, given } = parts(name);
            [family, middle, given].join("|")
        };
        assert_eq!(part("Nguyễn Thị Minh Khai"), "Nguyễn|Thị Minh|Khai");
        assert_eq!(part(" Lê  Lợi "), "Lê||Lợi");
        assert_eq!(part("An"), "||An");
        assert_eq!(part(""), "||");
    }

    #[test]
    fn given_then_family_then_middle() {
        let sorted = [
            "Trần An",
            "Lê Thị Anh",
            "Nguyễn Văn Anh",
            "Nguyễn Thị Ánh",
            "Phạm Ân",
            "Vũ Bình",
            "Bùi Đức Dũng",
            "Đỗ Đạt",
            "Lê Hoà",
            "LÊ VĂN HÒA",
            "Ngô Hoa",
        ];
        let mut names = sorted.to_vec();
        names.swap(8, 10);
        names.reverse();
        names.sort_by_key(|name| sort_key(name));
        let expected = [&sorted[..8], &["Ngô Hoa", "Lê Hoà", "LÊ VĂN HÒA"]].concat();
        assert_eq!(names, expected);
        assert_eq!(sort_key("LÊ HÒA"), sort_key("Lê Hoà"));
    }

    /// To see it fail, file "Ậu" under A.
    #[test]
    fn names_are_filed_under_their_letter() {
        for (name, letter) in [
            ("Khuất Văn ánh", Some('A')),
            ("Phạm Ân", Some('Â')),
            ("Lò Thị Ậu", Some('Â')),
            ("Bùi đạt", Some('Đ')),
            ("Vũ Ửng", Some('Ư')),
            ("B-12", Some('B')),
            ("Mã 07", None),
            ("", None),
        ] {
            assert_eq!(initial(name), letter, "{name}");
            assert_eq!(initial(&name.nfd().collect::<String>()), letter, "{name}");
            if let Some(letter) = letter {
                assert!(words_key(&letter.to_string()) <= sort_key(name), "{name}");
            }
        }
    }

    /// The key's version must rise with the data, or a store would keep keys that no longer compare.
    #[test]
    fn a_key_is_what_it_was() {
        let hex: String = sort_key("Đỗ Ngọc Ánh").iter().map(|byte| format!("{byte:02x}")).collect();
        let first = "2b453901458b0406003202480201448b03004537472f01438b050500";
        assert_eq!((SORT_KEY_VERSION, hex.as_str()), (1, first));
    }

    proptest! {
        #[test]
        fn composed_and_decomposed_sort_equal(name in "[A-Za-zĂăĐđƠơƯư\u{300}\u{301}\u{323} ]{0,20}") {
            let composed: String = name.nfc().collect();
            let decomposed: String = name.nfd().collect();
            prop_assert_eq!(sort_key(&composed), sort_key(&decomposed));
        }

        #[test]
        fn any_text_has_parts_and_a_key(name in any::<String>()) {
            let NameParts { family, middle, given } = parts(&name);
            prop_assert_eq!(nfc(&[family, middle, given].join(" ")), nfc(&name));
            prop_assert_eq!(sort_key(&name).iter().filter(|byte| **byte == 0).count(), 3);
        }
    }
}
