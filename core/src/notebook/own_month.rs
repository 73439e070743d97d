//! The month's own figures in one line, for Hôm nay: what was done, told to who did it.

use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate};

use super::error::NotebookError;
use super::last::{Last, Told};
use super::open::Open;
use crate::model::id::RecordId;
use crate::reports::{Measure, Period};
use crate::rules::Said;
use crate::store::{FactRow, Reader};
use crate::text::number::show_count;

/// The line as it was told last, of whom and of which month: Hôm nay is read at every change and often without one, and a
/// district's month holds a thousand facts.
pub(super) type LastMonth = Last<(Option<RecordId>, Period), Said>;

/// What was done.
#[derive(Default)]
struct Done {
    outreach: i64,
    heads: i64,
    visits: i64,
}

impl Open {
    /// "Tháng 11/2026: 4 lượt tuyên truyền (36 lượt người), 6 lượt thăm": what the holder's own membership did this month;
    /// where nobody said which it is, what the own unit did. None in a year that no period has.
    pub(super) fn own_month(&self, reader: &Reader<'_>) -> Result<Option<Said>, NotebookError> {
        let today = self.today(reader)?.day;
        let Ok(month) = format!("{:02}/{}", today.month(), today.year()).parse::<Period>() else { return Ok(None) };
        let days = month.from()..=month.to();
        let own = self.own_membership(reader)?;
        let blank = match self.last_month.told(reader, (own, month))? {
            Told::Again(said) => return Ok(Some(said)),
            Told::Not(blank) => blank,
        };
        let done = match own {
            Some(own) => self.done_by(reader, own, &days)?,
            None => self.done_in(reader, &days)?,
        };
        Ok(Some(blank.note(done.said(month.label()))))
    }

    /// What a membership did: the visits that name it, and the outreach that was written down for it or on this device by the
    /// holder, for nobody else.
    fn done_by(
        &self,
        reader: &Reader<'_>,
        own: RecordId,
        days: &RangeInclusive<NaiveDate>,
    ) -> Result<Done, NotebookError> {
        let mut done = Done::default();
        let Some(handle) = reader.handle_of(own)? else { return Ok(done) };
        for fact in facts(reader, &[Measure::Met, Measure::NotMet], days)? {
            done.visits += i64::from(fact.by == Some(handle));
        }
        for fact in facts(reader, &[Measure::Outreach], days)? {
            if self.is_own(reader, reader.id_of(fact.record)?, own)? {
                done.add_outreach(&fact);
            }
        }
        Ok(done)
    }

    fn is_own(&self, reader: &Reader<'_>, record: RecordId, own: RecordId) -> Result<bool, NotebookError> {
        let Some(found) = reader.record(record)? else { return Ok(false) };
        if found.done_by.is_some() {
            return Ok(found.done_by == Some(own));
        }
        let first = reader.history(record)?;
        Ok(first.first().is_some_and(|entry| entry.header().author == self.identity.member))
    }

    fn done_in(&self, reader: &Reader<'_>, days: &RangeInclusive<NaiveDate>) -> Result<Done, NotebookError> {
        let mut done = Done::default();
        let here = |fact: &FactRow| fact.unit == self.identity.unit;
        for fact in facts(reader, &[Measure::Met, Measure::NotMet], days)? {
            done.visits += i64::from(here(&fact));
        }
        for fact in facts(reader, &[Measure::Outreach], days)?.iter().filter(|fact| here(fact)) {
            done.add_outreach(fact);
        }
        Ok(done)
    }
}

fn facts(
    reader: &Reader<'_>,
    measures: &[Measure],
    days: &RangeInclusive<NaiveDate>,
) -> Result<Vec<FactRow>, NotebookError> {
    let mut found = Vec::new();
    for measure in measures {
        reader.each_fact(measure.number(), days.clone(), |fact| {
            found.push(fact);
            true
        })?;
    }
    Ok(found)
}

impl Done {
    fn add_outreach(&mut self, fact: &FactRow) {
        self.outreach += 1;
        self.heads = self.heads.saturating_add(fact.amount);
    }

    fn said(&self, month: Said) -> Said {
        if self.outreach == 0 && self.visits == 0 {
            return Said {
                vi: format!("{}: chưa ghi lượt nào", month.vi),
                en: format!("{}: nothing recorded yet", month.en),
            };
        }
        let [outreach, heads, visits] = [self.outreach, self.heads, self.visits].map(show_count);
        let vi = format!("{}: {outreach} lượt tuyên truyền ({heads} lượt người), {visits} lượt thăm", month.vi);
        let english = |number: i64, one: &str, many: &str| {
            format!("{} {}", show_count(number).replace('.', ","), if number == 1 { one } else { many })
        };
        let en = format!(
            "{}: {} ({}), {}",
            month.en,
            english(self.outreach, "outreach contact", "outreach contacts"),
            english(self.heads, "person", "people"),
            english(self.visits, "visit", "visits"),
        );
        Said { vi, en }
    }
}
