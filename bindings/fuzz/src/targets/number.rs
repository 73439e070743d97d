//! Numbers as they are written in Vietnam.

use std::hint::black_box;

use dong_hanh::text::number::{Decimal, NumberError, parse_count, parse_decimal, show_count, show_decimal};

use crate::text::text;
use crate::{Target, seeds};

pub(super) const TARGET: Target = Target {
    name: "number",
    about: "what reads is shown and reads back the same; plain digits read as every program reads them",
    check,
    seeds: || seeds::typed("numbers"),
    large: Vec::new,
    calls: &[
        ("parse_count", |data| _ = black_box(parse_count(&text(data)))),
        ("parse_decimal", |data| _ = black_box(parse_decimal(&text(data)))),
    ],
};

fn check(data: &[u8]) {
    let text = text(data);
    let (count, decimal) = (parse_count(&text), parse_decimal(&text));
    if let Ok(count) = count {
        assert_eq!(parse_count(&show_count(count)), Ok(count));
        // A whole number is one with decimals too, where there is room for them.
        let hundredths = count.checked_mul(100).ok_or(NumberError::TooLarge);
        assert_eq!(decimal.map(Decimal::hundredths), hundredths);
    }
    if let Ok(decimal) = decimal {
        assert_eq!(parse_decimal(&show_decimal(decimal)), Ok(decimal));
        if decimal.hundredths() % 100 == 0 {
            assert_eq!(parse_count(&show_decimal(decimal)), Ok(decimal.hundredths() / 100));
        }
    }
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        assert_eq!(count, text.parse().map_err(|_| NumberError::TooLarge));
    }
    let spaced = format!(" {text}\t");
    assert_eq!((parse_count(&spaced), parse_decimal(&spaced)), (count, decimal));
}
