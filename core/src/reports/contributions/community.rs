//! What information work, commitments and clubs contribute.

use chrono::NaiveDate;

use crate::model::club::Club;
use crate::model::club_meeting::ClubMeeting;
use crate::model::commitment::Commitment;
use crate::model::outreach::{OutreachContact, Topic};
use crate::model::person::BeneficiaryGroup;
use crate::reports::facts::Facts;
use crate::reports::measure::Measure;

pub(super) fn outreach(outreach: &OutreachContact, facts: &mut Facts<'_>) {
    let on_work = outreach.topics.iter().any(|topic| matches!(topic, Topic::Training | Topic::Loans | Topic::Jobs));
    let erred = on_work && outreach.group == Some(BeneficiaryGroup::Erred);
    let more = [on_work.then_some(Measure::OutreachOnWork), erred.then_some(Measure::ErredToldOfWork)];
    for measure in [Some(Measure::Outreach)].into_iter().chain(more).flatten() {
        if let Some(fact) = facts.on(measure, outreach.date) {
            fact.by = outreach.team;
            fact.amount = outreach.heads.unwrap_or(0).max(0);
        }
    }
    facts.people(Measure::NamedInOutreach, outreach.date, &outreach.people);
    if on_work {
        facts.people(Measure::NamedInOutreachOnWork, outreach.date, &outreach.people);
    }
}

pub(super) fn commitment(commitment: &Commitment, facts: &mut Facts<'_>) {
    if let Some(fact) = facts.on(Measure::Commitment, commitment.date) {
        fact.who = commitment.person;
        fact.amount = commitment.signers().max(0);
    }
}

pub(super) fn club(club: &Club, facts: &mut Facts<'_>) {
    facts.span(Measure::Club, club.from.or(Some(NaiveDate::MIN)), club.to);
}

pub(super) fn meeting(meeting: &ClubMeeting, facts: &mut Facts<'_>) {
    let Some(club) = meeting.club else { return };
    if let Some(fact) = facts.on(Measure::ClubMeeting, meeting.date) {
        fact.by = Some(club);
    }
}
