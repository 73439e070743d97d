//! One line of a report: an indicator, its value, the numbers beside it, its target.

use super::counting::{Beside, CellCount, Counted};
use super::error::ReportError;
use super::figure::{Figure, Share, nothing, show_per_mille};
use super::indicator::{Direction, Indicator, IndicatorKind, PartWords};
use super::period::Period;
use super::scan::Scan;
use super::target_view::{self, TargetState};
use crate::model::counselling_point::CounsellingPoint;
use crate::rules::Said;
use crate::text::number::show_count;

/// One indicator of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record), uniffi(name = "ReportLine"))]
pub struct Line {
    /// The indicator's id.
    pub indicator: String,
    /// The version of its definition.
    pub version: u16,
    /// What a person reads.
    pub label: Said,
    /// What the value counts in.
    pub unit: Said,
    /// How the value comes about.
    pub kind: IndicatorKind,
    /// Which way is better.
    pub direction: Direction,
    /// The value; of a locked period the one that was printed.
    pub value: Figure,
    /// The value as screens and reports print it.
    pub shown: String,
    /// What they print in its place where there is nothing to divide by: that there was no case, or that nothing is known.
    pub nothing: Option<Said>,
    /// The numbers beside it: of a share or a rate first the part, then the whole.
    pub parts: Vec<Part>,
    /// The value told apart, where the indicator asks for it: zeros included.
    pub cells: Vec<Cell>,
    /// The target.
    pub target: TargetState,
    /// What is wrong with the value.
    pub findings: Vec<Said>,
    /// Of a locked period: what it would be now, where that is something else.
    pub late: Option<Late>,
}

/// A number beside a value. It is never added to it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record), uniffi(name = "ReportPart"))]
pub struct Part {
    /// What a person reads.
    pub label: Said,
    /// What it counts in.
    pub unit: Said,
    /// The number; of what is shown in per cent, in per mille.
    pub value: i64,
    /// The number as screens and reports print it.
    pub shown: String,
}

/// A part of a value: of one place in one month.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record), uniffi(name = "ReportCell"))]
pub struct Cell {
    /// The name of the place.
    pub label: String,
    /// The month.
    pub period: Period,
    /// The number.
    pub value: i64,
    /// The number as screens and reports print it.
    pub shown: String,
}

/// What a locked figure would be now: records came late, were corrected or taken back since it was printed.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record), uniffi(name = "LateFigure"))]
pub struct Late {
    /// The value now, counted as it was when it was printed.
    pub value: Figure,
    /// It as screens and reports print it.
    pub shown: String,
    /// The numbers beside it now.
    pub parts: Vec<Part>,
    /// How much was added to what was printed: of a share, to its part. Below zero where something was taken back.
    pub change: i64,
}

/// What a line prints, counted or locked.
pub(super) struct Numbers {
    pub(super) value: Figure,
    pub(super) beside: Vec<Beside>,
    pub(super) cells: Vec<Cell>,
}

impl Numbers {
    /// Counts an indicator, and names its cells.
    pub(super) fn counted(definition: &Indicator, scan: &mut Scan<'_>) -> Result<Self, ReportError> {
        let Counted { value, beside, cells } = definition.count(scan)?;
        let cells = cells.iter().map(|cell| named(cell, scan)).collect::<Result<_, ReportError>>()?;
        Ok(Self { value, beside, cells })
    }

    pub(super) fn parts(&self, definition: &Indicator) -> Vec<Part> {
        let own = match self.value {
            Figure::Share(Share { numerator, denominator }) => vec![numerator, denominator],
            Figure::Rate(rate) => vec![rate.numerator, rate.denominator],
            Figure::Count(_) | Figure::Fall(_) => Vec::new(),
        };
        let numbers = own.into_iter().map(Beside::Count).chain(self.beside.iter().copied());
        definition.parts.iter().zip(numbers).map(part).collect()
    }

    /// The line of an indicator.
    pub(super) fn line(self, definition: &Indicator, version: u16, target: TargetState) -> Line {
        Line {
            indicator: definition.id.clone(),
            version,
            label: definition.name.clone(),
            unit: definition.unit.clone(),
            kind: definition.kind,
            direction: definition.direction,
            value: self.value,
            shown: self.value.shown(),
            nothing: self.value.is_nothing().then(|| definition.nothing.phrase().into()),
            parts: self.parts(definition),
            target,
            findings: self.value.finding().into_iter().map(Said::from).collect(),
            cells: self.cells,
            late: None,
        }
    }
}

impl Line {
    /// With what it would be now beside it, where that is something else.
    pub(super) fn with_late(mut self, definition: &Indicator, now: &Numbers) -> Self {
        let parts = now.parts(definition);
        if self.value != now.value || self.parts != parts || self.cells != now.cells {
            let change = now.value.amount().saturating_sub(self.value.amount());
            self.late = Some(Late { value: now.value, shown: now.value.shown(), parts, change });
        }
        self
    }
}

/// Counts an indicator and looks its target up.
pub(super) fn measured(definition: &Indicator, scan: &mut Scan<'_>) -> Result<(Numbers, TargetState), ReportError> {
    let numbers = Numbers::counted(definition, scan)?;
    let of = (scan.request.period, scan.request.unit);
    let target = target_view::find(scan.reader, definition, of, numbers.value)?;
    Ok((numbers, target))
}

fn part((words, number): (&PartWords, Beside)) -> Part {
    let (value, shown) = match number {
        Beside::Count(count) => (count, show_count(count)),
        Beside::Change(change) => {
            (change, if change > 0 { format!("+{}", show_count(change)) } else { show_count(change) })
        }
        Beside::PerMille(per_mille) => (per_mille.unwrap_or(0), per_mille.map_or_else(nothing, show_per_mille)),
        Beside::Year(year) => (i64::from(year), year.to_string()),
    };
    Part { label: words.name.clone(), unit: words.unit.clone(), value, shown }
}

fn named(cell: &CellCount, scan: &Scan<'_>) -> Result<Cell, ReportError> {
    let record = scan.reader.record(scan.reader.id_of(cell.record)?)?;
    let point = record.as_ref().and_then(|record| record.as_kind::<CounsellingPoint>());
    let label = point.and_then(|point| point.name.clone()).unwrap_or_default();
    Ok(Cell { label, period: cell.month, value: cell.value, shown: show_count(cell.value) })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// To see it fail, print a change as a count.
    #[test]
    fn a_change_is_printed_with_its_sign() {
        let words = || Said { vi: "Tăng, giảm".into(), en: "More or fewer".into() };
        let words = PartWords { name: words(), unit: words() };
        let shown = |change| part((&words, Beside::Change(change))).shown;
        assert_eq!([shown(3), shown(-3), shown(0), shown(1_200)], ["+3", "-3", "0", "+1.200"]);
    }
}
