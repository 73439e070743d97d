//! One thing that is due, as a list shows it.

use chrono::NaiveDate;

use super::note::Note;
use super::standing::{days, is_overdue};
use super::task::Task;
use crate::model::discreet_debug;
use crate::model::id::RecordId;
use crate::rules::Said;
use crate::store::DueRow;

/// Something due about a person, a club or a team.
#[derive(Clone, PartialEq, Eq)]
pub struct DueItem {
    /// The record it is about.
    pub about: RecordId,
    /// The code of that record's kind.
    pub kind: String,
    /// The name to show: of the person, the club, the team.
    pub name: String,
    /// The person's hamlet.
    pub hamlet: String,
    /// What is to be done.
    pub task: Task,
    /// The last day in time. Of a notice it is the day of which it tells.
    pub day: NaiveDate,
    /// Days late: 0 today, negative while days are left.
    pub days_late: i64,
    /// That in words: "Quá hạn 3 ngày", "Hôm nay", "Còn 2 ngày".
    pub standing: Said,
    /// Whether it is too late already. A notice never is.
    pub overdue: bool,
    /// What is to be said of the day.
    pub note: Option<Note>,
    /// The record it follows from.
    pub source: RecordId,
    /// The membership that should do it.
    pub helper: Option<RecordId>,
    /// The administrative unit.
    pub unit: String,
}

discreet_debug!(DueItem { about, kind, task, day, source, helper, unit });

impl DueItem {
    /// The row on that day; none where the task is one of a newer version.
    pub(super) fn of(DueRow { due, about, kind, name, hamlet }: DueRow, today: NaiveDate) -> Option<Self> {
        let task = Task::of_number(due.task)?;
        let day = due.until.filter(|_| task.is_notice()).unwrap_or(due.day);
        let days_late = (today - day).num_days();
        Some(Self {
            about,
            kind,
            name,
            hamlet,
            task,
            day,
            days_late,
            standing: days(days_late),
            overdue: is_overdue(task, day, today),
            note: Note::of_number(due.note),
            source: due.source,
            helper: due.who,
            unit: due.unit,
        })
    }
}
