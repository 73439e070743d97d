//! A report: every indicator of a unit and period, each with its target.

use std::cell::Cell;

use chrono::NaiveDate;

use super::counting::Counted;
use super::error::ReportError;
use super::figure::Figure;
use super::indicator::{Direction, Indicator, IndicatorKind, Indicators, PartWords};
use super::period::{Elapsed, Period};
use super::scan::Scan;
use super::target_view::{self, TargetState};
use crate::rules::{Rulebook, Said};
use crate::store::Reader;
use crate::text::number::show_count;

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub struct ReportRequest<'a> {
    /// The unit: it and everything below it counts.
    pub unit: &'a str,
    /// The period.
    pub period: Period,
    /// Today. While a period runs, "at the end" means today.
    pub today: NaiveDate,
    /// The rulesets by date.
    pub rulebook: &'a Rulebook,
}

/// A report.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Report {
    /// The unit asked for.
    pub unit: String,
    /// The period.
    pub period: Period,
    /// How much of the period has passed.
    pub elapsed: Elapsed,
    /// The day on which states "at the end" were looked at.
    pub as_of: NaiveDate,
    /// The code of the ruleset in force on the last day of the period.
    pub ruleset: String,
    /// One line an indicator, zeros included.
    pub lines: Vec<Line>,
    /// Units that were split, and whose records are left out until a person says where they belong.
    pub split_units: Vec<String>,
}

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
    /// The value.
    pub value: Figure,
    /// The value as screens and reports print it.
    pub shown: String,
    /// The numbers beside it: of a share first the part, then the whole.
    pub parts: Vec<Part>,
    /// The target.
    pub target: TargetState,
    /// What is wrong with the value.
    pub findings: Vec<Said>,
}

/// A number beside a value. It is never added to it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record), uniffi(name = "ReportPart"))]
pub struct Part {
    /// What a person reads.
    pub label: Said,
    /// What it counts in.
    pub unit: Said,
    /// The number.
    pub value: i64,
    /// The number as screens and reports print it.
    pub shown: String,
}

impl Report {
    /// The line of an indicator.
    pub fn line(&self, indicator: &str) -> Option<&Line> {
        self.lines.iter().find(|line| line.indicator == indicator)
    }
}

/// Counts a report. `progress` hears how many of how many indicators are done, also while one is counted, and says
/// whether to go on.
///
/// # Errors
/// [`ReportError::Stopped`] once `progress` says no, [`ReportError::UnitNotInPeriod`], or the store's own.
pub fn report(
    reader: &Reader<'_>,
    request: &ReportRequest<'_>,
    progress: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<Report, ReportError> {
    let ReportRequest { unit, period, today, rulebook } = *request;
    let definitions: Vec<&Indicator> = Indicators::built_in().on(period.to()).collect();
    let total = definitions.len() as u64;
    let done = Cell::new(0);
    let mut go_on = || progress(done.get(), total);
    let mut scan = Scan::new(reader, request, &mut go_on)?;
    let mut lines = Vec::with_capacity(definitions.len());
    for definition in definitions {
        let counted = definition.count(&mut scan)?;
        let target = target_view::find(reader, &definition.id, period, unit, counted.value)?;
        lines.push(line(definition, counted, target));
        done.set(done.get() + 1);
        if !(scan.go_on)() {
            return Err(ReportError::Stopped);
        }
    }
    Ok(Report {
        unit: unit.to_owned(),
        period,
        elapsed: period.elapsed(today),
        as_of: scan.as_of,
        ruleset: rulebook.on(period.to()).code.clone(),
        lines,
        split_units: scan.area.into_split().into_iter().collect(),
    })
}

fn line(definition: &Indicator, counted: Counted, target: TargetState) -> Line {
    let Counted { value, beside } = counted;
    let (of_a_share, finding) = match value {
        Figure::Share(share) => (vec![share.numerator, share.denominator], share.finding()),
        Figure::Count(_) => (Vec::new(), None),
    };
    let part = |(words, value): (&PartWords, i64)| Part {
        label: words.name.clone(),
        unit: words.unit.clone(),
        value,
        shown: show_count(value),
    };
    Line {
        indicator: definition.id.clone(),
        version: definition.version,
        label: definition.name.clone(),
        unit: definition.unit.clone(),
        kind: definition.kind,
        direction: definition.direction,
        value,
        shown: value.shown(),
        parts: definition.parts.iter().zip(of_a_share.into_iter().chain(beside)).map(part).collect(),
        target,
        findings: finding.into_iter().map(Said::from).collect(),
    }
}
