//! A locked period: its figures were reported, and stay as they were printed (`locked_figures.rs`). What is written later about its
//! days is warned of (R57).
//!
//! Nobody fills it in: the app writes it when a report is locked, so that every device knows.

use chrono::NaiveDate;

use crate::model::declare::kind;
use crate::model::{Keyed, LookupKey};

kind! {
    /// A locked period of the unit in which it is recorded.
    PeriodLock = "period-lock", version 1, "Khóa kỳ báo cáo", "Period lock";
    day ["to"] headline ["from", "to"]
    area Plans writers Nobody readers AllMembers basis "organisation" keys keys
    {
        /// The first day.
        from: Day, "Từ ngày", "From" .required();
        /// The last day.
        to: Day, "Đến ngày", "To" .required();
    }
}

impl PeriodLock {
    /// Whether it locks that day.
    pub fn covers(&self, day: NaiveDate) -> bool {
        self.from.zip(self.to).is_some_and(|(from, to)| from <= day && day <= to)
    }
}

/// The lookup index of locks by unit.
pub const LOCKED: &str = "locked";

fn keys(record: Keyed<'_>) -> Vec<LookupKey> {
    vec![LookupKey { index: LOCKED, key: record.unit.to_owned() }]
}
