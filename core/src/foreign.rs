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

#[cfg(test)]
mod tests {
    use uniffi::{Lift, Lower};

    use super::*;
    use crate::UniFfiTag;

    fn there_and_back<T: Lower<UniFfiTag> + Lift<UniFfiTag>>(value: T) -> T {
        let mut bytes = Vec::new();
        Lower::write(value, &mut bytes);
        T::try_read(&mut bytes.as_slice()).unwrap()
    }

    /// What a lift refuses, and what it says.
    fn refused<T: Lift<UniFfiTag>>(bytes: &[u8]) -> String {
        match T::try_read(&mut &*bytes) {
            Ok(_) => panic!("it was taken"),
            Err(error) => format!("{error:?}"),
        }
    }

    fn text(text: &str) -> Vec<u8> {
        let mut bytes = Vec::new();
        <String as Lower<UniFfiTag>>::write(text.to_owned(), &mut bytes);
        bytes
    }

    /// Fails when a value comes back as another one.
    #[test]
    fn values_cross_unchanged() {
        for day in ["1900-01-01", "1969-12-31", "2024-02-29", "9999-12-31"] {
            let day: Day = day.parse().unwrap();
            assert_eq!(there_and_back(day), day);
        }
        for moment in ["1969-12-31T23:59:59.999Z", "2024-09-30T01:00:00.001Z"] {
            let moment: Moment = moment.parse().unwrap();
            assert_eq!(there_and_back(moment), moment);
        }
        let id = RecordId::make(Moment::UNIX_EPOCH);
        assert_eq!(there_and_back(id), id);
        let period: Period = "9T/2024".parse().unwrap();
        assert_eq!(there_and_back(period), period);
        for hundredths in [i64::MIN, -1, 0, 523_650, i64::MAX] {
            let decimal = Decimal::from_hundredths(hundredths);
            assert_eq!(there_and_back(decimal), decimal);
        }
    }

    /// Fails when a value that is none is taken, panics, or is told in the error.
    #[test]
    fn what_is_no_value_is_an_error_that_does_not_tell_it() {
        refused::<Day>(&i64::MAX.to_be_bytes());
        refused::<Day>(&i64::from(i32::MAX).to_be_bytes());
        refused::<Moment>(&i64::MIN.to_be_bytes());
        for hostile in ["", "Khuất Văn An", "\0", "\u{202e}1", &"9".repeat(1 << 20)] {
            let told = [
                refused::<RecordId>(&text(hostile)),
                refused::<Period>(&text(hostile)),
                refused::<Code>(&text(hostile)),
            ];
            assert!(hostile.len() < 3 || told.iter().all(|told| !told.contains(hostile)));
        }
        refused::<Day>(b"");
        refused::<RecordId>(&[0xff; 8]);
    }
}
