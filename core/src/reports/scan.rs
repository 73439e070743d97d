//! Goes through facts for one period and area, and notes the records behind what is counted.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use chrono::NaiveDate;

use super::area::Area;
use super::error::ReportError;
use super::measure::Measure;
use super::report::ReportRequest;
use crate::store::{FactRow, Reader};

/// Facts between two questions whether to go on.
const BREATH: u32 = 4096;

/// One pass for one period and area.
pub(super) struct Scan<'a> {
    reader: &'a Reader<'a>,
    pub(super) area: Area<'a>,
    /// The days of the period.
    days: RangeInclusive<NaiveDate>,
    /// The day on which states "at the end" are looked at: the last day of the period, or today while it runs.
    pub(super) as_of: NaiveDate,
    /// Asked now and then; false stops.
    pub(super) go_on: &'a mut dyn FnMut() -> bool,
    /// Where the records behind a number go, when they are asked for.
    pub(super) behind: Option<Behind>,
}

/// The first records after a place, in order.
pub(super) struct Behind {
    pub(super) after: Option<Place>,
    pub(super) limit: usize,
    pub(super) found: BTreeSet<Place>,
}

/// A fact's day and the handle of its record.
pub(super) type Place = (NaiveDate, i64);

/// What became of a fact.
#[derive(PartialEq, Eq)]
pub(super) enum Use {
    /// Its record stands behind the number.
    Counted,
    /// It only helped to find out.
    Passed,
}

/// Which facts of a measure are looked at.
#[derive(Clone)]
pub(super) enum When {
    /// Happened within the period.
    InPeriod,
    /// Spans that hold on some day of the period.
    SomeDay,
    /// Spans that hold at the end.
    AtTheEnd,
    /// All there are.
    Ever,
}

impl<'a> Scan<'a> {
    /// A pass for what is asked, beginning with nothing.
    pub(super) fn new(
        reader: &'a Reader<'a>,
        request: &ReportRequest<'a>,
        go_on: &'a mut dyn FnMut() -> bool,
    ) -> Result<Self, ReportError> {
        let (first, last) = (request.period.from(), request.period.to());
        let area = Area::new(reader, request.unit, (first, last))?;
        Ok(Self { reader, area, days: first..=last, as_of: request.today.min(last), go_on, behind: None })
    }

    /// Goes through the facts of a measure in the area.
    pub(super) fn here(
        &mut self,
        measure: Measure,
        when: When,
        each: impl FnMut(&FactRow) -> Use,
    ) -> Result<(), ReportError> {
        self.pass(measure, when, true, each)
    }

    /// Goes through the facts of a measure wherever they were recorded: for what is about people or teams found before.
    pub(super) fn anywhere(
        &mut self,
        measure: Measure,
        when: When,
        each: impl FnMut(&FactRow) -> Use,
    ) -> Result<(), ReportError> {
        self.pass(measure, when, false, each)
    }

    /// Notes a record behind the number, found to count only after the pass.
    pub(super) fn note(&mut self, place: Place) {
        note(&mut self.behind, place);
    }

    fn pass(
        &mut self,
        measure: Measure,
        when: When,
        only_here: bool,
        mut each: impl FnMut(&FactRow) -> Use,
    ) -> Result<(), ReportError> {
        let (first, last) = self.days.clone().into_inner();
        let (days, holds_from) = match when {
            When::InPeriod => (first..=last, None),
            When::SomeDay => (NaiveDate::MIN..=last, Some(first)),
            When::AtTheEnd => (NaiveDate::MIN..=self.as_of, Some(self.as_of)),
            When::Ever => (NaiveDate::MIN..=NaiveDate::MAX, None),
        };
        let mut failure = None;
        let mut breath = 0;
        let passed = self.reader.each_fact(measure.number(), days, |fact| {
            breath += 1;
            if breath == BREATH {
                breath = 0;
                if !(self.go_on)() {
                    return false;
                }
            }
            if holds_from.is_some_and(|day| fact.until.is_some_and(|until| until < day)) {
                return true;
            }
            if only_here {
                match self.area.holds(&fact.unit) {
                    Ok(true) => {}
                    Ok(false) => return true,
                    Err(error) => {
                        failure = Some(error);
                        return false;
                    }
                }
            }
            if each(&fact) == Use::Counted {
                note(&mut self.behind, (fact.day, fact.record));
            }
            true
        });
        match failure {
            Some(error) => Err(error.into()),
            None => Ok(passed?),
        }
    }
}

fn note(behind: &mut Option<Behind>, place: Place) {
    let Some(behind) = behind else { return };
    if behind.after.is_none_or(|after| after < place) {
        behind.found.insert(place);
        if behind.found.len() > behind.limit {
            behind.found.pop_last();
        }
    }
}
