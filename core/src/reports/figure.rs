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
    /// So many for each of something.
    Rate(Rate),
    /// How much a share fell.
    Fall(Fall),
}

/// So many for each `per` of something: counsellings a month and point, people in 100,000.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Rate {
    /// What was counted.
    pub numerator: i64,
    /// Of what.
    pub denominator: i64,
    /// For how many of these the rate is told.
    pub per: i64,
}

/// How much a share fell from one time to another. A share that rose fell by less than nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Fall {
    /// The share that it is compared with.
    pub baseline: Share,
    /// The share now.
    pub now: Share,
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

impl Rate {
    /// The rate in hundredths, rounded half up; none where there is nothing to compare with.
    pub fn hundredths(self) -> Option<i64> {
        let whole = i128::from(self.denominator);
        let part = i128::from(self.numerator).checked_mul(i128::from(self.per))?.checked_mul(100)?;
        if whole <= 0 { None } else { i64::try_from(half_up(part, whole)).ok() }
    }
}

impl Fall {
    /// Old share less new share as a fraction.
    pub(super) fn difference(self) -> Option<(i128, i128)> {
        let Self { baseline, now } = self;
        let [bn, bd, nn, nd] =
            [baseline.numerator, baseline.denominator, now.numerator, now.denominator].map(i128::from);
        let part = bn.checked_mul(nd)?.checked_sub(nn.checked_mul(bd)?)?;
        let whole = bd.checked_mul(nd)?;
        Some((part, whole)).filter(|_| bd > 0 && nd > 0)
    }

    /// The fall in hundredths of a percentage point, rounded half up; none where one of the shares is of nothing.
    pub fn points(self) -> Option<i64> {
        let (part, whole) = self.difference()?;
        i64::try_from(half_up(part.checked_mul(10_000)?, whole)).ok()
    }

    /// The fall relative to the old share, in per mille; none where that was nothing.
    pub fn relative_per_mille(self) -> Option<i64> {
        let (part, _) = self.difference()?;
        let whole = i128::from(self.baseline.numerator).checked_mul(i128::from(self.now.denominator))?;
        ratio_per_mille(part, whole)
    }
}

/// No rule and no record shows it: it is about two counts.
const PART_ABOVE_WHOLE: Phrase = Phrase::new(
    "Số đạt lớn hơn tổng số. Vui lòng kiểm tra danh sách đơn vị và các mục được đếm.",
    "The part is larger than the whole. Please check the list of units and the records counted.",
);

impl Figure {
    /// The number itself: a share's or a rate's part; of a fall the part of the share now.
    pub const fn amount(self) -> i64 {
        match self {
            Self::Count(count) => count,
            Self::Share(share) | Self::Fall(Fall { now: share, .. }) => share.numerator,
            Self::Rate(rate) => rate.numerator,
        }
    }

    /// Whether there is nothing to divide by, so that there is no value.
    pub(super) fn is_nothing(self) -> bool {
        match self {
            Self::Count(_) => false,
            Self::Share(share) => share.per_mille().is_none(),
            Self::Rate(rate) => rate.hundredths().is_none(),
            Self::Fall(fall) => fall.points().is_none(),
        }
    }

    /// How high it stands beside others of its sort: a count, a share in per mille, of a fall the share now, a rate in
    /// hundredths. Nothing is 0.
    pub(super) fn height(self) -> i64 {
        match self {
            Self::Count(count) => count,
            Self::Share(share) | Self::Fall(Fall { now: share, .. }) => share.per_mille().unwrap_or(0),
            Self::Rate(rate) => rate.hundredths().unwrap_or(0),
        }
    }

    /// The share whose part may not exceed its whole.
    pub(super) const fn finding(self) -> Option<Phrase> {
        match self {
            Self::Share(share) | Self::Fall(Fall { now: share, .. }) => share.finding(),
            Self::Count(_) | Self::Rate(_) => None,
        }
    }

    /// As screens and reports print it: `5.236`, `96,3%`, `2,5`, and `–` for a share of nothing.
    pub fn shown(self) -> String {
        match self {
            Self::Count(count) => show_count(count),
            Self::Share(share) => share.per_mille().map_or_else(nothing, show_per_mille),
            Self::Rate(rate) => rate.hundredths().map_or_else(nothing, show_hundredths),
            Self::Fall(fall) => fall.points().map_or_else(nothing, show_hundredths),
        }
    }
}

/// What stands where there is nothing to divide by.
pub(super) fn nothing() -> String {
    "–".to_owned()
}

fn show_hundredths(hundredths: i64) -> String {
    show_decimal(Decimal::from_hundredths(hundredths))
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
    i64::try_from(half_up(part.checked_mul(1000)?, whole)).ok()
}

/// A quotient rounded half up. Above 2^126 it is not rounded.
fn half_up(part: i128, whole: i128) -> i128 {
    match part.checked_mul(2).and_then(|doubled| doubled.checked_add(whole)).zip(whole.checked_mul(2)) {
        Some((doubled, twice)) => doubled.div_euclid(twice),
        None => part.div_euclid(whole),
    }
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
    fn rates_and_falls_are_exact() {
        for (numerator, denominator, per, shown) in [
            (3, 12, 1, "0,25"),
            (5, 2, 1, "2,5"),
            (1, 3, 1, "0,33"),
            (0, 12, 1, "0"),
            (0, 0, 1, "–"),
            (1_200, 1_300_000, 100_000, "92,31"),
            (i64::MAX, 1, i64::MAX, "–"),
        ] {
            assert_eq!(Figure::Rate(Rate { numerator, denominator, per }).shown(), shown, "{numerator}/{denominator}");
        }
        for (baseline, now, points, relative) in [
            (share(20, 100), share(15, 100), "5", Some(250)),
            (share(20, 100), share(25, 100), "-5", Some(-250)),
            (share(1, 3), share(1, 4), "8,33", Some(250)),
            (share(0, 10), share(1, 10), "-10", None),
            (share(1, 0), share(1, 10), "–", None),
            (share(1, 10), share(0, 0), "–", None),
            (share(i64::MAX, i64::MAX), share(0, i64::MAX), "–", None),
        ] {
            let fall = Fall { baseline, now };
            assert_eq!(
                (Figure::Fall(fall).shown().as_str(), fall.relative_per_mille()),
                (points, relative),
                "{fall:?}"
            );
        }
    }

    #[test]
    fn a_part_above_its_whole_is_a_finding() {
        assert_eq!(share(31, 31).finding(), None);
        assert_eq!(share(0, 0).finding(), None);
        assert!(share(32, 31).finding().is_some_and(|words| words.vi.starts_with("Số đạt lớn hơn tổng số")));
    }
}
