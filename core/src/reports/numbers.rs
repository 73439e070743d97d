//! The numbers of a figure as one text, in which a locked period keeps them: the value first, then the numbers beside it.
//!
//! `c31` is a count, `s31/32` a share, `r3/12/1` a rate, `f1/10/2/10` a fall (first the baseline); beside it `5` is a count,
//! `d-3` a change, `m250` a number in per mille (`m` alone: none), `y2023` a year.

use super::counting::Beside;
use super::figure::{Fall, Figure, Rate, Share};

/// Writes them down.
pub(super) fn write(value: Figure, beside: &[Beside]) -> String {
    let share = |share: Share| format!("{}/{}", share.numerator, share.denominator);
    let mut text = match value {
        Figure::Count(count) => format!("c{count}"),
        Figure::Share(of) => format!("s{}", share(of)),
        Figure::Rate(Rate { numerator, denominator, per }) => format!("r{numerator}/{denominator}/{per}"),
        Figure::Fall(Fall { baseline, now }) => format!("f{}/{}", share(baseline), share(now)),
    };
    for number in beside {
        text += &match number {
            Beside::Count(count) => format!(" {count}"),
            Beside::Change(change) => format!(" d{change}"),
            Beside::PerMille(per_mille) => format!(" m{}", per_mille.map_or_else(String::new, |n| n.to_string())),
            Beside::Year(year) => format!(" y{year}"),
        };
    }
    text
}

/// Reads them back; nothing where they do not read.
pub(super) fn read(text: &str) -> Option<(Figure, Vec<Beside>)> {
    let mut words = text.split(' ');
    let value = words.next()?;
    let numbers: Option<Vec<i64>> = value.get(1..)?.split('/').map(|number| number.parse().ok()).collect();
    let value = match (value.get(..1)?, numbers?.as_slice()) {
        ("c", [count]) => Figure::Count(*count),
        ("s", [numerator, denominator]) => Figure::Share(Share { numerator: *numerator, denominator: *denominator }),
        ("r", [numerator, denominator, per]) => {
            Figure::Rate(Rate { numerator: *numerator, denominator: *denominator, per: *per })
        }
        ("f", [bn, bd, nn, nd]) => Figure::Fall(Fall {
            baseline: Share { numerator: *bn, denominator: *bd },
            now: Share { numerator: *nn, denominator: *nd },
        }),
        _ => return None,
    };
    let beside = words.map(|word| match word.split_at_checked(1) {
        Some(("m", "")) => Some(Beside::PerMille(None)),
        Some(("m", per_mille)) => per_mille.parse().ok().map(|number| Beside::PerMille(Some(number))),
        Some(("y", year)) => year.parse().ok().map(Beside::Year),
        Some(("d", change)) => change.parse().ok().map(Beside::Change),
        _ => word.parse().ok().map(Beside::Count),
    });
    Some((value, beside.collect::<Option<_>>()?))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_read_as_they_were_written() {
        for text in [
            "c0",
            "c-5 3",
            "s31/32 5 6",
            "r3/12/100000 2",
            "f1/10/2/10 2 10 1 10 y2023 m-250",
            "f0/0/0/0 m",
            "c5 2 d3",
            "c2 5 d-3",
        ] {
            let (value, beside) = read(text).unwrap();
            assert_eq!(write(value, &beside), text);
        }
    }

    #[test]
    fn what_are_no_numbers_is_told() {
        for text in [
            "",
            " ",
            "c",
            "31",
            "cx",
            "c1/2",
            "s1",
            "f1/2/3",
            "c1  2",
            "c1 x",
            "c1 y",
            "c1 d",
            "c1 dx",
            "é1",
            "c99999999999999999999",
        ] {
            assert!(read(text).is_none(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_answered(text in any::<String>()) {
            if let Some((value, beside)) = read(&text) {
                prop_assert!(read(&write(value, &beside)).is_some());
            }
        }
    }
}
