//! Days, partial dates, periods of reports.

use std::hint::black_box;

use chrono::{Datelike, NaiveDate};
use dong_hanh::reports::Period;
use dong_hanh::text::date::{PartialDate, Precision, parse_day, show_day};

use crate::text::{bytes_of, text};
use crate::{Target, seeds};

pub(super) const TARGET: Target = Target {
    name: "date",
    about: "days, months, years and periods are shown and read back the same; the possible days are in order",
    check,
    seeds: || {
        let periods = ["9T/2024", "6T/2024", "Quý III/2024", "Q3/2024", "Tháng 9/2024", "Năm 2024"];
        [seeds::typed("dates"), bytes_of(&periods)].concat()
    },
    large: Vec::new,
    calls: &[
        ("parse_day", |data| _ = black_box(parse_day(&text(data)))),
        ("PartialDate::parse", |data| _ = black_box(PartialDate::parse(&text(data)))),
        ("Period::from_str", |data| _ = black_box(text(data).parse::<Period>())),
    ],
};

fn check(data: &[u8]) {
    let text = text(data);
    let (day, partial) = (parse_day(&text), PartialDate::parse(&text));
    if let Ok(day) = day {
        assert!((1000..=9999).contains(&day.year()));
        assert_eq!(parse_day(&show_day(day)), Ok(day));
        assert_eq!(parse_day(&day.to_string()), Ok(day));
        assert_eq!(partial, Ok(PartialDate::from_day(day)));
    }
    if let Ok(date) = partial {
        assert_eq!(day.is_ok(), date.precision() == Precision::Day);
        assert_eq!(PartialDate::parse(&date.on_screen()), Ok(date));
        assert_eq!(date.to_string().parse(), Ok(date));
        let json = serde_json::to_string(&date).expect("a date is text");
        assert!(serde_json::from_str::<PartialDate>(&json).is_ok_and(|read| read == date));
        assert!(date.earliest() <= date.latest() && date.earliest().year() == date.year());
        for on in [date.earliest(), date.latest(), NaiveDate::MIN, NaiveDate::MAX] {
            assert!(date.ages_on(on).is_none_or(|ages| ages.least <= ages.most));
        }
    }
    if let Ok(period) = text.parse::<Period>() {
        assert_eq!(period.to_string().parse(), Ok(period));
        assert!(period.from() <= period.to());
        assert!(period.elapsed(period.to()).is_whole());
        assert_eq!(period.elapsed(NaiveDate::MIN).days, 0);
    }
}
