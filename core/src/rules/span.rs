//! Spans of days and whether two of them overlap.

use chrono::NaiveDate;

/// A first day and, where there is one, a last day.
pub(super) type Span = (NaiveDate, Option<NaiveDate>);

/// Whether two spans overlap. A day on which one ends and the next begins is a hand-over and no overlap; a span that
/// ends before it starts holds no day.
pub(super) fn overlap(a: Span, b: Span) -> bool {
    let end = |span: Span| span.1.unwrap_or(NaiveDate::MAX);
    let empty = |span: Span| end(span) < span.0;
    !empty(a) && !empty(b) && (a == b || (a.0 < end(b) && b.0 < end(a)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(from: u32, to: Option<u32>) -> Span {
        let day = |n| NaiveDate::from_ymd_opt(2024, 5, n).unwrap();
        (day(from), to.map(day))
    }

    #[test]
    fn sharing_more_than_the_day_of_a_hand_over_is_an_overlap() {
        for (a, b, expected) in [
            (span(1, Some(10)), span(10, Some(20)), false),
            (span(1, Some(10)), span(9, Some(20)), true),
            (span(1, None), span(9, Some(20)), true),
            (span(1, None), span(9, None), true),
            (span(9, Some(9)), span(1, Some(20)), true),
            (span(9, Some(9)), span(9, Some(9)), true),
            (span(9, Some(9)), span(9, Some(20)), false),
            (span(9, Some(5)), span(1, Some(20)), false),
        ] {
            assert_eq!(overlap(a, b), expected, "{a:?} {b:?}");
            assert_eq!(overlap(b, a), expected, "{b:?} {a:?}");
        }
    }
}
