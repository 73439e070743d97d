//! A target: what a plan asks of an indicator in a period.

use serde::Deserialize;

use super::codes::codes;
use super::field::{FieldSpec, FieldType};
use super::kind::{Keyed, KindSpec, LookupKey, Readers, RecordKind, decode};
use crate::text::Phrase;

/// The stored code of the kind.
pub const KIND: &str = "target";

codes! {
    /// What the value counts.
    #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
    TargetUnit {
        Count = "count", "Số lượng", "A count";
        Percent = "percent", "Phần trăm", "Per cent";
    }
}

/// A target of the unit in which it is recorded and everything below it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct Target {
    /// The indicator, such as `I17`.
    pub indicator: Option<String>,
    /// The period, such as `9T/2024`.
    pub period: Option<String>,
    /// The value, as ISO text with up to two decimals.
    pub value: Option<String>,
    /// What the value counts.
    pub measure: Option<TargetUnit>,
    /// Which plan asks for it.
    pub source: Option<String>,
}

/// The lookup index of targets by indicator, period and unit.
pub const TARGET: &str = "target";

/// The key of a target.
pub fn target_key(indicator: &str, period: &str, unit: &str) -> String {
    format!("{indicator}|{period}|{unit}")
}

fn keys(record: Keyed<'_>) -> Vec<LookupKey> {
    match (record.fields.text("indicator"), record.fields.text("period")) {
        (Some(indicator), Some(period)) => {
            vec![LookupKey { index: TARGET, key: target_key(indicator, period, record.unit) }]
        }
        _ => Vec::new(),
    }
}

impl RecordKind for Target {
    const SPEC: KindSpec = KindSpec {
        code: KIND,
        version: 1,
        label: Phrase::new("Chỉ tiêu", "Target"),
        fields: &[
            FieldSpec::new("indicator", Phrase::new("Chỉ số", "Indicator"), FieldType::Text(8)).required(),
            FieldSpec::new("period", Phrase::new("Kỳ báo cáo", "Reporting period"), FieldType::Text(12)).required(),
            FieldSpec::new("value", Phrase::new("Giá trị", "Value"), FieldType::Decimal).required(),
            FieldSpec::new("measure", Phrase::new("Đơn vị tính", "Measure"), FieldType::Choice(TargetUnit::CODES))
                .required(),
            FieldSpec::new("source", Phrase::new("Văn bản giao chỉ tiêu", "Source document"), FieldType::Text(160))
                .required(),
        ],
        day: &[],
        headline: &["indicator", "period", "value", "measure"],
        readers: Readers::AllMembers,
        legal_basis: "organisation",
        keys,
        decode: decode::<Self>,
    };
}
