//! The Vietnamese order of letters and tones, by the Unicode collation algorithm with CLDR's Vietnamese tailoring.
//!
//! The collator's compiled data holds the tailorings of all languages (921 KB); Vietnamese is 1.4 KB of it. So that one
//! is cut out to `core/data/collation-vi.json` and handed to the collator by [`Vietnamese`]; nothing then refers to the
//! rest and the linker drops it. A test holds the cut to the original, so a newer `icu_collator` cannot drift unseen.

use std::sync::LazyLock;

use icu_collator::{
    Collator,
    options::{CollatorOptions, Strength},
    provider::{
        Baked, CollationData, CollationDiacriticsV1, CollationJamoV1, CollationMetadataV1, CollationReorderingV1,
        CollationRootV1, CollationSpecialPrimariesV1, CollationTailoringV1,
    },
};
use icu_locale_core::locale;
use icu_normalizer::provider::{Baked as NormalizerBaked, NormalizerNfdDataV1, NormalizerNfdTablesV1};
use icu_provider::prelude::*;

/// Serves the collator: the tailoring from our file, everything else from the compiled data.
struct Vietnamese;

impl DataProvider<CollationTailoringV1> for Vietnamese {
    fn load(&self, _: DataRequest<'_>) -> Result<DataResponse<CollationTailoringV1>, DataError> {
        let data: CollationData<'static> = serde_json::from_str(include_str!("../../data/collation-vi.json"))
            .map_err(|_| DataError::custom("core/data/collation-vi.json does not fit this collator"))?;
        Ok(DataResponse { metadata: DataResponseMetadata::default(), payload: DataPayload::from_owned(data) })
    }
}

macro_rules! from_compiled_data {
    ($($marker:ty => $baked:expr),* $(,)?) => {$(
        impl DataProvider<$marker> for Vietnamese {
            fn load(&self, request: DataRequest<'_>) -> Result<DataResponse<$marker>, DataError> {
                DataProvider::<$marker>::load(&$baked, request)
            }
        }
    )*};
}

from_compiled_data! {
    CollationRootV1 => Baked,
    CollationDiacriticsV1 => Baked,
    CollationJamoV1 => Baked,
    CollationMetadataV1 => Baked,
    CollationReorderingV1 => Baked,
    CollationSpecialPrimariesV1 => Baked,
    NormalizerNfdDataV1 => NormalizerBaked,
    NormalizerNfdTablesV1 => NormalizerBaked,
}

fn options() -> CollatorOptions {
    let mut options = CollatorOptions::default();
    // Letters, then tones; capital or small makes no difference, for many lists are typed in capitals.
    options.strength = Some(Strength::Secondary);
    options
}

static COLLATOR: LazyLock<Collator> = LazyLock::new(|| {
    Collator::try_new_unstable(&Vietnamese, locale!("vi").into(), options())
        .expect("the collation data is part of the program and a test loads it")
});

/// Appends the bytes that compare as the text sorts. They hold no zero byte.
pub(super) fn append_key(text: &str, key: &mut Vec<u8>) {
    let Ok(()) = COLLATOR.as_borrowed().write_sort_key_to(text, key);
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering;

    use icu_collator::CollatorBorrowed;
    use proptest::prelude::*;

    use super::*;

    fn key(text: &str) -> Vec<u8> {
        let mut key = Vec::new();
        append_key(text, &mut key);
        key
    }

    fn compiled() -> CollatorBorrowed<'static> {
        CollatorBorrowed::try_new(locale!("vi").into(), options()).unwrap()
    }

    #[test]
    fn our_cut_is_the_compiled_vietnamese_data() {
        let vi = (&locale!("vi")).into();
        let request = DataRequest { id: DataIdentifierBorrowed::for_locale(&vi), ..Default::default() };
        let ours = DataProvider::<CollationTailoringV1>::load(&Vietnamese, request).unwrap();
        let theirs = DataProvider::<CollationTailoringV1>::load(&Baked, request).unwrap();
        assert_eq!(ours.payload.get(), theirs.payload.get());
    }

    #[test]
    fn the_whole_order_of_letters() {
        let letters = "a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y";
        let keys: Vec<_> = letters.split(' ').map(key).collect();
        assert_eq!(keys.len(), 29);
        assert!(keys.is_sorted_by(|a, b| a < b));
        // A letter of its own: whatever follows, "ă" comes after all of "a", and "đ" after all of "d".
        for (before, after) in
            [("az", "ăa"), ("ăz", "âa"), ("dz", "đa"), ("ez", "êa"), ("oz", "ôa"), ("ôz", "ơa"), ("uz", "ưa")]
        {
            assert!(key(before) < key(after), "{before} {after}");
        }
    }

    #[test]
    fn the_whole_order_of_tones() {
        for base in ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"] {
            let keys: Vec<_> = ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]
                .iter()
                .map(|tone| key(&format!("{base}{tone}")))
                .collect();
            assert!(keys.is_sorted_by(|a, b| a < b), "{base}");
            // A tone weighs less than any letter.
            assert!(key(&format!("{base}\u{323}")) < key(&format!("{base}a")));
        }
    }

    proptest! {
        #[test]
        fn keys_order_as_the_compiled_collator(one in any::<String>(), other in any::<String>()) {
            prop_assert_eq!(key(&one).cmp(&key(&other)), compiled().compare(&one, &other));
            prop_assert!(!key(&one).contains(&0));
        }

        #[test]
        fn names_order_as_the_compiled_collator(
            one in "[A-Ia-iĐđĂăÂâƠơƯưỊị \u{300}\u{301}\u{303}\u{309}\u{323}]{0,8}",
            other in "[A-Ia-iĐđĂăÂâƠơƯưỊị \u{300}\u{301}\u{303}\u{309}\u{323}]{0,8}",
        ) {
            let order = compiled().compare(&one, &other);
            prop_assert_eq!(key(&one).cmp(&key(&other)), order);
            prop_assert_eq!(compiled().compare(&other, &one), order.reverse());
            prop_assert!(order != Ordering::Equal || key(&one) == key(&other));
        }
    }
}
