//! A locked period: its figures were reported. What is written later about its days is warned of (R57); reports still
//! count it.
//!
//! Nobody fills it in: the app writes it when a report is locked, so that every device knows.

use chrono::NaiveDate;
use serde::Deserialize;

use super::field::{FieldSpec, FieldType};
use super::kind::{Keyed, KindSpec, LookupKey, Readers, RecordKind, decode};
use crate::text::Phrase;

/// The stored code of the kind.
pub const KIND: &str = "period-lock";

/// A locked period of the unit in which it is recorded.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct PeriodLock {
    /// The first day.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub to: Option<NaiveDate>,
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

impl RecordKind for PeriodLock {
    const SPEC: KindSpec = KindSpec {
        code: KIND,
        version: 1,
        label: Phrase::new("Khóa kỳ báo cáo", "Period lock"),
        fields: &[
            FieldSpec::new("from", Phrase::new("Từ ngày", "From"), FieldType::Day).required(),
            FieldSpec::new("to", Phrase::new("Đến ngày", "To"), FieldType::Day).required(),
        ],
        day: &["to"],
        headline: &["from", "to"],
        readers: Readers::AllMembers,
        legal_basis: "organisation",
        keys,
        decode: decode::<Self>,
    };
}
