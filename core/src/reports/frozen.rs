//! The figures of a locked period: written down when it is locked, and read whenever it is printed again.

use chrono::NaiveDate;

use super::error::ReportError;
use super::indicator::{Indicator, Indicators};
use super::line::{Cell, Line, Numbers, measured};
use super::numbers;
use super::period::Period;
use super::scan::Scan;
use super::target_view::{TargetState, Wanted};
use crate::model::id::RecordId;
use crate::model::locked_figures::{FIGURES, LockedFigure, LockedFigures, figures_key};
use crate::model::{Fields, LookupKey, Value};
use crate::rules::Rulebook;
use crate::store::{Reader, StoreError};
use crate::text::number::{decimal_from_iso, decimal_to_iso, show_count};

/// Whether the figures of a unit and period are locked.
///
/// # Errors
/// The store's own.
pub fn is_locked(reader: &Reader<'_>, unit: &str, period: Period) -> Result<bool, StoreError> {
    Ok(Frozen::find(reader, unit, period)?.is_some())
}

/// The figures of a locked period.
pub(super) struct Frozen {
    pub(super) locked_on: NaiveDate,
    pub(super) as_of: NaiveDate,
    pub(super) ruleset: String,
    pub(super) split_units: Vec<String>,
    figures: Vec<LockedFigure>,
}

impl Frozen {
    /// The figures that were locked for a unit and period, if they were and the lock stands. Of several the first ones: they
    /// were printed first.
    pub(super) fn find(reader: &Reader<'_>, unit: &str, period: Period) -> Result<Option<Self>, StoreError> {
        // Ascending by id, that is by the time they were made.
        for id in reader.with_key(&LookupKey { index: FIGURES, key: figures_key(unit, period.to()) })? {
            let record = reader.record(id)?;
            let Some(of) = record.as_ref().and_then(|record| record.as_kind::<LockedFigures>()) else { continue };
            if of.period.as_deref().and_then(|text| text.parse().ok()) != Some(period) {
                continue;
            }
            if let (Some(lock), Some(as_of)) = (of.lock, of.as_of)
                && reader.record(lock)?.is_some()
            {
                return Ok(Some(Self {
                    locked_on: of.locked_on.unwrap_or(as_of),
                    as_of,
                    ruleset: of.ruleset.clone().unwrap_or_default(),
                    split_units: of.split_units.clone(),
                    figures: of.figures.clone(),
                }));
            }
        }
        Ok(None)
    }

    /// What is printed, with the definition by which it was counted. A version that this app no longer knows, or does not
    /// know yet, is printed with the words of another one and not counted again. A figure that does not read is left out.
    pub(super) fn figures<'i>(&self, indicators: &'i Indicators) -> Vec<FrozenFigure<'i>> {
        let figure = |figure: &LockedFigure| {
            let (id, version) = (figure.indicator.as_deref()?, u16::try_from(figure.version?).ok()?);
            let same = indicators.version(id, version);
            let definition = same.or_else(|| indicators.latest(id))?;
            let (value, beside) = numbers::read(figure.numbers.as_deref()?)?;
            let cells = figure.cells.iter().filter_map(|cell| {
                let (period, value) = (cell.period.as_deref()?.parse().ok()?, cell.value?);
                Some(Cell { label: cell.label.clone()?, period, value, shown: show_count(value) })
            });
            let numbers = Numbers { value, beside, cells: cells.collect() };
            let wanted = figure.target.zip(figure.target_measure).and_then(|(record, measure)| {
                let value = decimal_from_iso(figure.target_value.as_deref()?)?;
                let source = figure.target_source.clone().unwrap_or_default();
                let strict = figure.target_strict.unwrap_or_default();
                Some(Wanted { record, value, measure, strict, source }.beside(numbers.value, definition))
            });
            let target = wanted.map_or(TargetState::None, TargetState::Set);
            let line = numbers.line(definition, version, target);
            Some(FrozenFigure { definition, counted_the_same: same.is_some(), line })
        };
        self.figures.iter().filter_map(figure).collect()
    }

    /// The definition by which an indicator was counted.
    pub(super) fn definition<'i>(&self, indicators: &'i Indicators, id: &str) -> Option<&'i Indicator> {
        let figure = self.figures.iter().find(|figure| figure.indicator.as_deref() == Some(id))?;
        indicators.version(id, u16::try_from(figure.version?).ok()?)
    }
}

/// One locked figure.
pub(super) struct FrozenFigure<'i> {
    pub(super) definition: &'i Indicator,
    /// Whether this version counts it as it was counted.
    pub(super) counted_the_same: bool,
    pub(super) line: Line,
}

impl Indicators {
    /// The fields of the record that keeps the figures of a period as they are counted now.
    ///
    /// # Errors
    /// As [`super::report`].
    pub fn figures_to_lock(
        &self,
        reader: &Reader<'_>,
        request: &super::ReportRequest<'_>,
        lock: RecordId,
        go_on: &mut dyn FnMut() -> bool,
    ) -> Result<Fields, ReportError> {
        let period = request.period;
        let mut scan = Scan::new(reader, request, go_on)?;
        let mut rows = Vec::new();
        for definition in self.on(period.to()) {
            let (numbers, target) = measured(definition, &mut scan)?;
            rows.push(Value::Row(row(definition, &numbers, &target)));
            if !(scan.go_on)() {
                return Err(ReportError::Stopped);
            }
        }
        let day = |day: NaiveDate| Some(Value::Text(day.to_string()));
        let mut fields = Fields::default();
        fields.set("lock", Some(Value::Id(lock)));
        fields.set("period", Some(Value::Text(period.to_string())));
        fields.set("to", day(period.to()));
        fields.set("locked_on", day(request.today));
        fields.set("as_of", day(scan.as_of));
        fields.set("ruleset", Some(Value::Text(ruleset(request.rulebook, period))));
        let split: Vec<Value> = scan.area.into_split().into_iter().map(Value::Text).collect();
        fields.set("split_units", Some(Value::List(split)).filter(|list| *list != Value::List(Vec::new())));
        fields.set("figures", Some(Value::List(rows)));
        Ok(fields)
    }
}

/// The code of the ruleset in force on the last day of a period.
pub(super) fn ruleset(rulebook: &Rulebook, period: Period) -> String {
    rulebook.on(period.to()).code.clone()
}

fn row(definition: &Indicator, numbers: &Numbers, target: &TargetState) -> Fields {
    let text = |text: &str| Some(Value::Text(text.to_owned()));
    let mut row = Fields::default();
    row.set("indicator", text(&definition.id));
    row.set("version", Some(Value::Int(i64::from(definition.version))));
    row.set("numbers", text(&numbers::write(numbers.value, &numbers.beside)));
    let cells = numbers.cells.iter().map(|cell| {
        let mut fields = Fields::default();
        fields.set("label", text(&cell.label));
        fields.set("period", text(&cell.period.to_string()));
        fields.set("value", Some(Value::Int(cell.value)));
        Value::Row(fields)
    });
    let cells: Vec<Value> = cells.collect();
    row.set("cells", Some(Value::List(cells)).filter(|_| !numbers.cells.is_empty()));
    if let Some(view) = target.view() {
        row.set("target", Some(Value::Id(view.record)));
        row.set("target_value", text(&decimal_to_iso(view.value)));
        row.set("target_measure", text(view.measure.code()));
        row.set("target_strict", Some(Value::Bool(true)).filter(|_| view.strict));
        row.set("target_source", text(&view.source).filter(|_| !view.source.is_empty()));
    }
    row
}
