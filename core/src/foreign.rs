//! How values that are not plain cross to Kotlin and Swift: days, instants, ids, words known when the app is built.
//!
//! What comes from the other side and is no such value is an error of the call; nothing here panics.

use chrono::{DateTime, NaiveDate, Utc};

use crate::model::id::RecordId;
use crate::reports::Period;
use crate::rules::Said;
use crate::text::Phrase;
use crate::text::number::Decimal;

/// A calendar day: `LocalDate` in Kotlin, `Day` in Swift. Days since 1970-01-01 on the way.
pub type Day = NaiveDate;

/// An instant: `Instant` in Kotlin, `Date` in Swift. Milliseconds since 1970 in UTC on the way.
pub type Moment = DateTime<Utc>;

/// A stable code that never changes once released. It only goes out.
pub type Code = &'static str;

/// A value that is none, or one that only goes out. It never tells the value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not usable as {0}")]
pub struct NotUsable(&'static str);

uniffi::custom_type!(
    /// A calendar day.
    Day, i64, {
        remote,
        lower: |day| i64::from(day.to_epoch_days()),
        try_lift: |days| {
            let day = i32::try_from(days).ok().and_then(NaiveDate::from_epoch_days);
            Ok(day.ok_or(NotUsable("a day"))?)
        },
    }
);

uniffi::custom_type!(
    /// An instant.
    Moment, i64, {
        remote,
        lower: |moment| moment.timestamp_millis(),
        try_lift: |millis| Ok(DateTime::from_timestamp_millis(millis).ok_or(NotUsable("an instant"))?),
    }
);

uniffi::custom_type!(
    /// A stable code that never changes once released.
    Code, String, {
        remote,
        lower: |code| code.to_owned(),
        try_lift: |_code| Err(NotUsable("a code").into()),
    }
);

uniffi::custom_type!(
    /// Words in both languages.
    Phrase, Said, {
        remote,
        lower: |phrase| Said::from(phrase),
        try_lift: |_words| Err(NotUsable("words").into()),
    }
);

uniffi::custom_type!(
    /// The id of a record.
    RecordId, String, {
        remote,
        lower: |id| id.to_string(),
        try_lift: |text| Ok(text.parse::<RecordId>()?),
    }
);

uniffi::custom_type!(
    /// A reporting period: `09/2024`, `Q3/2024`, `6T/2024`, `9T/2024`, `2024`.
    Period, String, {
        remote,
        lower: |period| period.to_string(),
        try_lift: |text| Ok(text.parse::<Period>()?),
    }
);

uniffi::custom_type!(
    /// A number with two decimals: `BigDecimal` in Kotlin, `Decimal` in Swift. Hundredths on the way.
    Decimal, i64, {
        remote,
        lower: |decimal| decimal.hundredths(),
        try_lift: |hundredths| Ok(Decimal::from_hundredths(hundredths)),
    }
);
