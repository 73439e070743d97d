//! An indicator month by month over a year.

use super::error::ReportError;
use super::figure::{Figure, nothing};
use super::frozen::Frozen;
use super::indicator::{Direction, IndicatorKind, Indicators};
use super::period::Period;
use super::report::{ReportRequest, asked};
use super::scan::Scan;
use crate::rules::Said;
use crate::store::Reader;

/// An indicator month by month over a year.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Trend {
    /// The indicator's id.
    pub indicator: String,
    /// What a person reads.
    pub label: Said,
    /// What the values count in.
    pub unit: Said,
    /// How they come about.
    pub kind: IndicatorKind,
    /// Which way is better.
    pub direction: Direction,
    /// The twelve months.
    pub months: Vec<TrendMonth>,
}

/// One month of a trend.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct TrendMonth {
    /// The month.
    pub period: Period,
    /// The value; none for a month that has not begun, in which the unit did not exist, or which has no such indicator.
    pub value: Option<Figure>,
    /// The value as screens print it.
    pub shown: String,
    /// How high its bar stands, in thousandths of the year's highest; 0 for none, and for less than nothing.
    pub bar: u16,
    /// The version of the definition by which it was counted.
    pub version: Option<u16>,
    /// Whether the month was locked: the value is the one that was printed.
    pub locked: bool,
}

impl Indicators {
    /// An indicator month by month over the year in which the request's period lies. Each month goes by the definition that
    /// holds on its last day and, once it is locked, prints what was locked.
    ///
    /// # Errors
    /// [`ReportError::NoSuchIndicator`] where no month of the year has it; [`ReportError::Stopped`] once `go_on` says no; or the
    /// store's own.
    pub fn trend(
        &self,
        reader: &Reader<'_>,
        request: &ReportRequest<'_>,
        indicator: &str,
        go_on: &mut dyn FnMut() -> bool,
    ) -> Result<Trend, ReportError> {
        let year = request.period.whole_year();
        let named = year.months().into_iter().rev().find_map(|month| self.find(indicator, month.to()));
        let definition = named.ok_or(ReportError::NoSuchIndicator)?;
        let mut months = Vec::with_capacity(12);
        for period in year.months() {
            if !go_on() {
                return Err(ReportError::Stopped);
            }
            months.push(self.month(reader, &ReportRequest { period, ..*request }, indicator, go_on)?);
        }
        set_bars(&mut months);
        Ok(Trend {
            indicator: definition.id.clone(),
            label: definition.name.clone(),
            unit: definition.unit.clone(),
            kind: definition.kind,
            direction: definition.direction,
            months,
        })
    }

    fn month(
        &self,
        reader: &Reader<'_>,
        request: &ReportRequest<'_>,
        indicator: &str,
        go_on: &mut dyn FnMut() -> bool,
    ) -> Result<TrendMonth, ReportError> {
        let period = request.period;
        let none = TrendMonth { period, value: None, shown: nothing(), bar: 0, version: None, locked: false };
        if request.today < period.from() {
            return Ok(none);
        }
        let frozen = Frozen::find(reader, request.unit, period)?;
        let Some(asked) = asked(self, frozen.as_ref(), period).into_iter().find(|one| one.id() == indicator) else {
            return Ok(none);
        };
        let mut scan = match Scan::new(reader, request, go_on) {
            Err(ReportError::UnitNotInPeriod) => return Ok(none),
            scan => scan?,
        };
        let line = asked.line(&mut scan)?;
        Ok(TrendMonth {
            period,
            value: Some(line.value),
            shown: line.shown,
            bar: 0,
            version: Some(line.version),
            locked: frozen.is_some(),
        })
    }
}

/// How high the bar of the year's highest month stands.
const HIGHEST: u128 = 1000;

/// Sets the bars side by side: the months of one indicator are figures of one sort.
fn set_bars(months: &mut [TrendMonth]) {
    let height = |month: &TrendMonth| month.value.map_or(0, |value| value.height().max(0).unsigned_abs());
    let Some(highest) = months.iter().map(height).max().filter(|highest| *highest > 0) else { return };
    for month in months {
        let bar = u128::from(height(month)) * HIGHEST / u128::from(highest);
        month.bar = u16::try_from(bar).unwrap_or(u16::MAX);
    }
}
