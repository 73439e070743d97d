//! The figures of a locked period as they were printed. A report of the period prints these, whatever is recorded later and
//! however an indicator is counted by then.
//!
//! Nobody fills it in: the app writes it with the lock. It stands apart from the lock, which every member must have for rule
//! R57: figures on few people are for managers.

use chrono::NaiveDate;

use crate::model::declare::{fields, kind};
use crate::model::target::TargetUnit;
use crate::model::{Keyed, LookupKey};

fields! {
    /// A part of a figure that was told apart: of a counselling point in a month.
    LockedCell {
        label: Text(160), "Mục", "Item" .required();
        period: Text(12), "Kỳ báo cáo", "Reporting period" .required();
        value: Count(0, 1_000_000_000_000), "Giá trị", "Value" .required();
    }
}

fields! {
    /// One indicator as it was printed.
    LockedFigure {
        indicator: Text(8), "Chỉ số", "Indicator" .required();
        /// The version of its definition.
        version: Count(u32: 1, 1000), "Phiên bản định nghĩa", "Version of the definition" .required();
        /// The value and the numbers beside it, as `core/src/reports/numbers.rs` writes them.
        numbers: Text(400), "Số liệu", "Numbers" .required();
        cells: Rows(LockedCell), "Chi tiết", "Details";
        target: Record(target), "Chỉ tiêu", "Target";
        target_value: Decimal, "Giá trị chỉ tiêu", "Value of the target";
        target_measure: Choice(TargetUnit), "Đơn vị tính chỉ tiêu", "Measure of the target";
        target_strict: YesNo, "Phải vượt giá trị chỉ tiêu", "The target must be gone beyond";
        target_source: Text(160), "Văn bản giao chỉ tiêu", "Source of the target";
    }
}

kind! {
    /// The figures of a locked period, of the unit in which they are recorded.
    LockedFigures = "locked-figures", version 2, "Số liệu đã khóa", "Locked figures";
    day ["to"] headline ["period"]
    area Plans writers Nobody readers Managers basis "organisation" keys keys
    {
        /// They hold as long as it stands.
        lock: Record(lock), "Khóa kỳ báo cáo", "Period lock" .required();
        /// The period, such as `9T/2024`.
        period: Text(12), "Kỳ báo cáo", "Reporting period" .required();
        /// Its last day.
        to: Day, "Đến ngày", "To" .required();
        locked_on: Day, "Ngày khóa", "Locked on" .required();
        /// The day on which states "at the end" were looked at.
        as_of: Day, "Số liệu tính đến ngày", "As of" .required();
        /// The ruleset in force on the last day of the period.
        ruleset: Text(20), "Bộ quy định", "Ruleset" .required();
        /// Units that were split and left out.
        split_units: Units, "Đơn vị đã chia tách, chưa tính", "Split units, left out";
        figures: Rows(LockedFigure), "Các số liệu", "Figures";
    }
}

/// The lookup index of locked figures by unit and last day.
pub const FIGURES: &str = "locked-figures";

/// The key of locked figures.
pub fn figures_key(unit: &str, last_day: NaiveDate) -> String {
    format!("{unit}|{last_day}")
}

fn keys(record: Keyed<'_>) -> Vec<LookupKey> {
    vec![LookupKey { index: FIGURES, key: figures_key(record.unit, record.day) }]
}
