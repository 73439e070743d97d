//! The lists of work that wait for an officer: each holds what is due of one sort, the earliest first.

use chrono::{Days, NaiveDate};

use super::item::DueItem;
use super::management::LONGEST_NOTICE;
use super::page::MOST_COUNTED;
use super::task::Task;
use crate::model::{Role, codes};
use crate::store::{DueCursor, DueOf, DueQuery, Reader, StoreError};

/// Lists look so many days ahead: what is to be prepared within the month.
const AHEAD: u64 = 31;

codes! {
    /// A list of work.
    WorkList {
        Referrals = "referrals", "Đề nghị chờ trả lời", "Referrals to answer";
        HighNeeds = "high-needs", "Người đang cần nhiều hỗ trợ", "High needs";
        NotMet = "not-met", "Người nhiều lần chưa gặp được", "Not met several times";
        Methadone = "methadone", "Xác minh việc điều trị methadone", "Methadone treatment to verify";
        Decisions = "decisions", "Quyết định và báo cáo cần lập", "Decisions and reports to write";
        Dossiers = "court-dossiers", "Người chưa có hướng điều trị", "People without a way of treatment";
        Determinations = "determinations", "Kết quả xác định sắp hết giá trị", "Determinations that end soon";
        WithoutHelper = "without-helper", "Người chưa có người giúp đỡ", "People without a helper";
        Assessments = "assessments", "Đánh giá định kỳ", "Assessments";
        Endings = "endings", "Sắp hết và đã hết thời hạn", "Terms that end";
        Moves = "moves", "Thông báo chuyển nơi cư trú", "Moves to tell of";
        Needs = "needs", "Nhu cầu chưa được hỗ trợ", "Needs without support";
        Meetings = "meetings", "Sinh hoạt và giao ban", "Meetings and briefings";
    }
}

impl WorkList {
    /// Every list, in the order of the menu.
    pub const ALL: [Self; 13] = [
        Self::Referrals,
        Self::HighNeeds,
        Self::NotMet,
        Self::Methadone,
        Self::Decisions,
        Self::Dossiers,
        Self::Determinations,
        Self::WithoutHelper,
        Self::Assessments,
        Self::Endings,
        Self::Moves,
        Self::Needs,
        Self::Meetings,
    ];

    /// The tasks that stand in it, one after the other.
    pub const fn tasks(self) -> &'static [Task] {
        match self {
            Self::Referrals => &[Task::UrgentReferral, Task::Referral],
            Self::HighNeeds => &[Task::HighNeed],
            Self::NotMet => &[Task::NotMet],
            Self::Methadone => &[Task::MethadoneCheck],
            Self::Decisions => &[Task::FacilityReport, Task::Dossier, Task::Decision],
            Self::Dossiers => &[Task::CourtDossier],
            Self::Determinations => &[Task::DeterminationEnds],
            Self::WithoutHelper => &[Task::MissingHelper],
            Self::Assessments => &[Task::Assessment],
            // It looks a month ahead: the notice would stand beside the same end.
            Self::Endings => &[Task::Expiry],
            Self::Moves => &[Task::TransferNotice],
            Self::Needs => &[Task::Need],
            Self::Meetings => &[Task::ClubMeeting, Task::Briefing],
        }
    }

    /// Whether somebody of that role is offered it. Volunteers have Hôm nay, which holds all of theirs.
    pub fn is_for(self, role: Role) -> bool {
        role != Role::Volunteer && self.tasks().iter().all(|task| task.is_for(role))
    }
}

/// A place in a list of work: where a page ended.
pub type WorkPlace = DueCursor;

/// What of a task is asked for: all that is late, and what comes within the month. Of notices those that stand.
fn query(task: Task, today: NaiveDate) -> DueQuery {
    let ahead = today.checked_add_days(Days::new(AHEAD)).unwrap_or(NaiveDate::MAX);
    let since = today.checked_sub_days(Days::new(LONGEST_NOTICE)).unwrap_or(NaiveDate::MIN);
    let (first, last) = if task.is_notice() { (since, today) } else { (NaiveDate::MIN, ahead) };
    DueQuery { first, last, shown_on: Some(today), ..DueQuery::all(DueOf::Task(task.number())) }
}

/// A list of work, at most `limit` of it after a place.
pub fn work_page(
    reader: &Reader<'_>,
    list: WorkList,
    today: NaiveDate,
    after: Option<WorkPlace>,
    limit: usize,
) -> Result<Vec<(WorkPlace, DueItem)>, StoreError> {
    let mut found = Vec::new();
    let started = after.map(|place| place.task);
    let tasks = list.tasks();
    let from = started.and_then(|number| tasks.iter().position(|task| task.number() == number)).unwrap_or(0);
    for task in &tasks[from..] {
        let left = limit - found.len();
        if left == 0 {
            break;
        }
        let after = after.filter(|place| place.task == task.number());
        let rows = reader.due(&query(*task, today), after, left)?;
        found.extend(rows.into_iter().filter_map(|(place, row)| Some((place, DueItem::of(row, today)?))));
    }
    Ok(found)
}

/// How much stands in a list, up to [`MOST_COUNTED`].
pub fn work_count(reader: &Reader<'_>, list: WorkList, today: NaiveDate) -> Result<u64, StoreError> {
    let mut count = 0;
    for task in list.tasks() {
        count += reader.due_count(&query(*task, today), MOST_COUNTED - count)?;
    }
    Ok(count as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// To see it fail, leave a task out of every list.
    #[test]
    fn every_task_but_visit_and_notice_stands_in_one_list() {
        for task in Task::ALL {
            let lists = WorkList::ALL.iter().filter(|list| list.tasks().contains(task)).count();
            let elsewhere = matches!(task, Task::Visit | Task::ExpiryAlert);
            assert_eq!(lists, usize::from(!elsewhere), "{task:?}");
        }
        assert_eq!(WorkList::ALL.len(), WorkList::CODES.len());
        assert!(WorkList::ALL.iter().zip(WorkList::CODES).all(|(list, code)| list.code() == code.code));
    }
}
