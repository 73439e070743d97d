//! The numbers of a report: exact, and printed the Vietnamese way.

use crate::text::Phrase;
use crate::text::number::{Decimal, show_count, show_decimal};

/// The main value of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Figure {
    /// A count or a sum. A zero is a figure like any other.
    Count(i64),
    /// A part of a whole.
    Share(Share),
}

/// A part of a whole, kept as both its numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Share {
    /// The part.
    pub numerator: i64,
    /// The whole.
    pub denominator: i64,
}

impl Share {
    /// The share in per mille, rounded half up; none where the whole is nothing.
    pub fn per_mille(self) -> Option<i64> {
        ratio_per_mille(i128::from(self.numerator), i128::from(self.denominator))
    }

    /// What is wrong with it: a part larger than its whole.
    pub const fn finding(self) -> Option<Phrase> {
        if self.numerator > self.denominator { Some(PART_ABOVE_WHOLE) } else { None }
    }
}

/// No rule and no record shows it: it is about two counts.
const PART_ABOVE_WHOLE: Phrase = Phrase::new(
    "Số đạt lớn hơn tổng số. Vui lòng kiểm tra danh sách đơn vị và các mục được đếm.",
    "The part is larger than the whole. Please check the list of units and the records counted.",
);

impl Figure {
    /// The number itself: a share's part.
    pub const fn amount(self) -> i64 {
        match self {
            Self::Count(count) => count,
            Self::Share(share) => share.numerator,
        }
    }

    /// As screens and reports print it: `5.236`, `96,3%`, and `–` for a share of nothing.
    pub fn shown(self) -> String {
        match self {
            Self::Count(count) => show_count(count),
            Self::Share(share) => share.per_mille().map_or_else(|| "–".to_owned(), show_per_mille),
        }
    }
}

/// Per mille as per cent: 963 is `96,3%`.
pub fn show_per_mille(per_mille: i64) -> String {
    format!("{}%", show_decimal(Decimal::from_hundredths(per_mille.saturating_mul(10))))
}

/// A ratio in per mille, rounded half up; none unless the whole is above nothing.
pub(super) fn ratio_per_mille(part: i128, whole: i128) -> Option<i64> {
    if whole <= 0 {
        return None;
    }
    let doubled = part.checked_mul(2000)?.checked_add(whole)?;
    i64::try_from(doubled.div_euclid(whole.checked_mul(2)?)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(numerator: i64, denominator: i64) -> Share {
        Share { numerator, denominator }
    }

    #[test]
    fn shares_are_exact_and_rounded_half_up() {
        for (numerator, denominator, per_mille, shown) in [
            (31, 31, Some(1000), "100%"),
            (674, 700, Some(963), "96,3%"),
            (1, 3, Some(333), "33,3%"),
            (2, 3, Some(667), "66,7%"),
            (1, 2000, Some(1), "0,1%"),
            (0, 31, Some(0), "0%"),
            (0, 0, None, "–"),
            (32, 31, Some(1032), "103,2%"),
            (5, -1, None, "–"),
            (i64::MAX, i64::MAX, Some(1000), "100%"),
            (i64::MAX, 1, None, "–"),
        ] {
            assert_eq!(share(numerator, denominator).per_mille(), per_mille, "{numerator}/{denominator}");
            assert_eq!(Figure::Share(share(numerator, denominator)).shown(), shown);
        }
        assert_eq!(Figure::Count(5236).shown(), "5.236");
        assert_eq!(Figure::Count(0).shown(), "0");
    }

    #[test]
    fn a_part_above_its_whole_is_a_finding() {
        assert_eq!(share(31, 31).finding(), None);
        assert_eq!(share(0, 0).finding(), None);
        assert!(share(32, 31).finding().is_some_and(|words| words.vi.starts_with("Số đạt lớn hơn tổng số")));
    }
}
