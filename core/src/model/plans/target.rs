//! A target: what a plan asks of an indicator in a period.

use crate::model::codes::codes;
use crate::model::declare::kind;
use crate::model::{Keyed, LookupKey};

codes! {
    /// What the value counts.
    #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
    TargetUnit {
        Count = "count", "Số lượng", "A count";
        Percent = "percent", "Phần trăm", "Per cent";
        Points = "points", "Điểm phần trăm", "Percentage points";
        RelativeFall = "relative-fall", "Phần trăm giảm so với kỳ gốc", "Per cent below the baseline";
    }
}

kind! {
    /// A target of the unit in which it is recorded and everything below it.
    Target = "target", version 4, "Chỉ tiêu", "Target";
    day [] headline ["indicator", "period", "value", "measure"]
    area Plans writers Offices readers AllMembers basis "organisation" keys keys
    {
        /// The indicator, such as `I17`.
        indicator: Text(8), "Chỉ số", "Indicator" .required();
        /// The period, such as `9T/2024`.
        period: Text(12), "Kỳ báo cáo", "Reporting period" .required();
        /// The value, as ISO text with up to two decimals.
        value: Decimal, "Giá trị", "Value" .required();
        /// What the value counts.
        measure: Choice(TargetUnit), "Đơn vị tính", "Measure" .required();
        /// Whether reaching the value is not enough: a plan that says "over 5 %". Where less is better, it must stay below.
        strict: YesNo, "Phải vượt giá trị này, bằng là chưa đạt", "Must go beyond the value; equal is not enough";
        /// The year against which a fall is measured; the year before where none is named.
        baseline: Count(2000, 2100), "Năm gốc để so sánh", "Baseline year" .shown_when(Is("measure", &["points", "relative-fall"]));
        /// Which plan asks for it.
        source: Text(160), "Văn bản giao chỉ tiêu", "Source document" .required();
    }
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
