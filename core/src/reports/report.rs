//! A report: every indicator of a unit and period, each with its target.

use std::cell::Cell;

use chrono::NaiveDate;

use super::error::ReportError;
use super::frozen::{self, Frozen, FrozenFigure};
use super::head::{self, Disrupted};
use super::indicator::{Indicator, Indicators};
use super::line::{Line, Numbers, measured};
use super::period::{Elapsed, Period};
use super::scan::Scan;
use super::target_view::TargetState;
use crate::rules::{Rulebook, Said};
use crate::store::{Reader, StoreError};

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
    /// What the unit was called in the period; none where the notebook does not hold it.
    pub unit_name: Option<String>,
    /// The unit's level: "Cấp xã".
    pub level: Option<Said>,
    /// The period.
    pub period: Period,
    /// How much of the period has passed.
    pub elapsed: Elapsed,
    /// The day on which states "at the end" were looked at.
    pub as_of: NaiveDate,
    /// What kept people from their work in the period, the earliest first.
    pub disruptions: Vec<Disrupted>,
    /// The code of the ruleset in force on the last day of the period.
    pub ruleset: String,
    /// One line an indicator, zeros included.
    pub lines: Vec<Line>,
    /// Units that were split, and whose records are left out until a person says where they belong.
    pub split_units: Vec<String>,
    /// The day on which the period was locked. Its figures stay as they were printed then.
    pub locked_on: Option<NaiveDate>,
    /// What came late to the locked period before this one.
    pub late_before: Vec<LateLine>,
}

/// A figure of the locked period before this one that is another by now. R57 warned of what came late; here it is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record), uniffi(name = "LateReportLine"))]
pub struct LateLine {
    /// The locked period.
    pub period: Period,
    /// Its line: the value as printed, with what it would be now in `late`.
    pub line: Line,
}

impl Report {
    /// The line of an indicator.
    pub fn line(&self, indicator: &str) -> Option<&Line> {
        self.lines.iter().find(|line| line.indicator == indicator)
    }
}

/// Counts a report by the indicators that come with this version. `progress` hears how many of how many indicators are done,
/// also while one is counted, and says whether to go on.
///
/// # Errors
/// [`ReportError::Stopped`] once `progress` says no, [`ReportError::UnitNotInPeriod`], or the store's own.
pub fn report(
    reader: &Reader<'_>,
    request: &ReportRequest<'_>,
    progress: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<Report, ReportError> {
    Indicators::built_in().report(reader, request, progress)
}

impl Indicators {
    /// Counts a report by these indicators; see [`report`]. Of a locked period it prints what was locked.
    ///
    /// # Errors
    /// As [`report`].
    pub fn report(
        &self,
        reader: &Reader<'_>,
        request: &ReportRequest<'_>,
        progress: &mut dyn FnMut(u64, u64) -> bool,
    ) -> Result<Report, ReportError> {
        let ReportRequest { unit, period, today, rulebook } = *request;
        let frozen = Frozen::find(reader, unit, period)?;
        let asked = asked(self, frozen.as_ref(), period);
        let total = asked.len() as u64;
        let done = Cell::new(0);
        let mut go_on = || progress(done.get(), total);
        let mut scan = Scan::new(reader, request, &mut go_on)?;
        let mut lines = Vec::with_capacity(asked.len());
        for one in asked {
            lines.push(one.line(&mut scan)?);
            done.set(done.get() + 1);
            if !(scan.go_on)() {
                return Err(ReportError::Stopped);
            }
        }
        let as_of = scan.as_of;
        let disruptions = head::disruptions(&mut scan)?;
        let known = scan.area.unit()?;
        let split_units: Vec<String> = scan.area.into_split().into_iter().collect();
        let late_before = self.late_before(reader, request, &mut go_on)?;
        let report = Report {
            unit: unit.to_owned(),
            level: known.as_ref().and_then(|unit| unit.level).map(|level| level.label().into()),
            unit_name: known.and_then(|unit| unit.name),
            period,
            elapsed: period.elapsed(today),
            as_of,
            disruptions,
            ruleset: frozen::ruleset(rulebook, period),
            lines,
            split_units,
            locked_on: None,
            late_before,
        };
        Ok(match frozen {
            Some(Frozen { locked_on, as_of, ruleset, split_units, .. }) => {
                Report { locked_on: Some(locked_on), as_of, ruleset, split_units, ..report }
            }
            None => report,
        })
    }

    /// What came late to the period before, where that was locked and this one begins on the next day.
    fn late_before(
        &self,
        reader: &Reader<'_>,
        request: &ReportRequest<'_>,
        go_on: &mut dyn FnMut() -> bool,
    ) -> Result<Vec<LateLine>, ReportError> {
        let before = request.period.before().filter(|before| before.to().succ_opt() == Some(request.period.from()));
        let Some(period) = before else { return Ok(Vec::new()) };
        let Some(frozen) = Frozen::find(reader, request.unit, period)? else { return Ok(Vec::new()) };
        let request = ReportRequest { period, ..*request };
        let mut scan = match Scan::new(reader, &request, go_on) {
            Err(ReportError::UnitNotInPeriod) => return Ok(Vec::new()),
            scan => scan?,
        };
        let mut late = Vec::new();
        for one in asked(self, Some(&frozen), period) {
            let line = one.line(&mut scan)?;
            late.extend(line.late.is_some().then_some(LateLine { period, line }));
        }
        Ok(late)
    }
}

/// An indicator to print: as it is counted, or as it was locked.
#[allow(clippy::large_enum_variant)] // a report has some fifty of them, and they go as they are printed
pub(super) enum Asked<'i> {
    Counted(&'i Indicator),
    Locked(FrozenFigure<'i>),
}

/// What a report of a period prints: the indicators that hold on its last day or, once it is locked, those that were locked.
pub(super) fn asked<'i>(indicators: &'i Indicators, frozen: Option<&Frozen>, period: Period) -> Vec<Asked<'i>> {
    match frozen {
        Some(frozen) => frozen.figures(indicators).into_iter().map(Asked::Locked).collect(),
        None => indicators.on(period.to()).map(Asked::Counted).collect(),
    }
}

impl Asked<'_> {
    /// The indicator's id.
    pub(super) fn id(&self) -> &str {
        match self {
            Self::Counted(definition) => &definition.id,
            Self::Locked(figure) => &figure.line.indicator,
        }
    }

    /// Whether a target is named for it: by a plan, as `by_plan` tells, or when it was locked.
    pub(super) fn has_target(
        &self,
        by_plan: impl FnOnce(&str) -> Result<bool, StoreError>,
    ) -> Result<bool, ReportError> {
        match self {
            Self::Counted(definition) => Ok(by_plan(&definition.id)?),
            Self::Locked(figure) => Ok(figure.line.target != TargetState::None),
        }
    }

    /// Its line.
    pub(super) fn line(self, scan: &mut Scan<'_>) -> Result<Line, ReportError> {
        match self {
            Self::Counted(definition) => {
                let (numbers, target) = measured(definition, scan)?;
                Ok(numbers.line(definition, definition.version, target))
            }
            Self::Locked(FrozenFigure { definition, counted_the_same: true, line }) => {
                let now = Numbers::counted(definition, scan)?;
                Ok(line.with_late(definition, &now))
            }
            Self::Locked(figure) => Ok(figure.line),
        }
    }
}
