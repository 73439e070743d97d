//! Goes through facts for one period and area, and notes the records behind what is counted.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::ops::RangeInclusive;
use std::rc::Rc;

use chrono::NaiveDate;

use super::area::Area;
use super::counting::files::Files;
use super::error::ReportError;
use super::measure::Measure;
use super::report::ReportRequest;
use crate::store::{FactRow, Reader};

/// Facts between two questions whether to go on.
const BREATH: u32 = 4096;

/// The facts of one period and area. What several indicators ask for is read once.
pub(super) struct Scan<'a> {
    pub(super) reader: &'a Reader<'a>,
    pub(super) request: ReportRequest<'a>,
    pub(super) area: Area<'a>,
    /// The days of the period.
    pub(super) days: RangeInclusive<NaiveDate>,
    /// The day on which states "at the end" are looked at: the last day of the period, or today while it runs.
    pub(super) as_of: NaiveDate,
    /// Asked now and then; false stops.
    pub(super) go_on: &'a mut dyn FnMut() -> bool,
    /// Where the records behind a number go, when they are asked for.
    pub(super) behind: Option<Behind>,
    /// Sets of people that were found before, in this period.
    people: HashMap<(Measure, When), Rc<HashSet<i64>>>,
    /// Whose files say what at the end of this period.
    pub(super) files: Option<Rc<Files>>,
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
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum When {
    /// Happened within the period.
    InPeriod,
    /// Spans that hold on some day of the period.
    SomeDay,
    /// Spans that hold at the end.
    AtTheEnd,
    /// Happened, or begun, by the end.
    ByTheEnd,
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
        Ok(Self {
            reader,
            request: *request,
            area,
            days: first..=last,
            as_of: request.today.min(last),
            go_on,
            behind: None,
            people: HashMap::new(),
            files: None,
        })
    }

    /// Counts for other days in the same area, in today's geography. Nothing of it stands behind a number.
    pub(super) fn during<T>(
        &mut self,
        days: RangeInclusive<NaiveDate>,
        count: impl FnOnce(&mut Self) -> Result<T, ReportError>,
    ) -> Result<T, ReportError> {
        let before =
            (self.days.clone(), self.as_of, self.behind.take(), std::mem::take(&mut self.people), self.files.take());
        self.as_of = self.request.today.min(*days.end());
        self.days = days;
        let counted = count(self);
        (self.days, self.as_of, self.behind, self.people, self.files) = before;
        counted
    }

    /// The people of a measure in the area, each once. They are not what stands behind a number.
    pub(super) fn people(&mut self, measure: Measure, when: When) -> Result<Rc<HashSet<i64>>, ReportError> {
        if let Some(known) = self.people.get(&(measure, when)) {
            return Ok(Rc::clone(known));
        }
        let mut people = HashSet::new();
        self.here(measure, when, |fact| {
            people.extend(fact.who);
            Use::Passed
        })?;
        let people = Rc::new(people);
        self.people.insert((measure, when), Rc::clone(&people));
        Ok(people)
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

    /// Goes through the facts of a measure of these days wherever they were recorded.
    pub(super) fn dated(
        &mut self,
        measure: Measure,
        days: RangeInclusive<NaiveDate>,
        each: impl FnMut(&FactRow) -> Use,
    ) -> Result<(), ReportError> {
        self.read(measure, days, None, false, each)
    }

    /// As [`Scan::dated`], in the area.
    pub(super) fn here_dated(
        &mut self,
        measure: Measure,
        days: RangeInclusive<NaiveDate>,
        each: impl FnMut(&FactRow) -> Use,
    ) -> Result<(), ReportError> {
        self.read(measure, days, None, true, each)
    }

    fn pass(
        &mut self,
        measure: Measure,
        when: When,
        only_here: bool,
        each: impl FnMut(&FactRow) -> Use,
    ) -> Result<(), ReportError> {
        let (first, last) = self.days.clone().into_inner();
        let (days, holds_from) = match when {
            When::InPeriod => (first..=last, None),
            When::SomeDay => (NaiveDate::MIN..=last, Some(first)),
            When::AtTheEnd => (NaiveDate::MIN..=self.as_of, Some(self.as_of)),
            When::ByTheEnd => (NaiveDate::MIN..=self.as_of, None),
            When::Ever => (NaiveDate::MIN..=NaiveDate::MAX, None),
        };
        self.read(measure, days, holds_from, only_here, each)
    }

    fn read(
        &mut self,
        measure: Measure,
        days: RangeInclusive<NaiveDate>,
        holds_from: Option<NaiveDate>,
        only_here: bool,
        mut each: impl FnMut(&FactRow) -> Use,
    ) -> Result<(), ReportError> {
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
