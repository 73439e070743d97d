//! What can be due.

use dong_hanh::rules::Rulebook;
use dong_hanh::schedule::Task;

use super::table::{both, of};

/// A row a task, with the values by which its day is found.
pub fn table() -> String {
    let rulebook = Rulebook::built_in();
    let rows = Task::ALL.iter().map(|task| {
        let label = task.label();
        let kind = if task.is_notice() { "a notice, never late" } else { "a task" };
        let value = |key: &&str| {
            let ours = rulebook.all().iter().any(|set| set.is_ours(key));
            format!("`{key}`{}", if ours { " [C]" } else { "" })
        };
        let values: Vec<String> = values_of(*task).iter().map(value).collect();
        let by = if values.is_empty() { "the decision's own end".to_owned() } else { values.join(", ") };
        [task.number().to_string(), both(label.vi, label.en), kind.to_owned(), by]
    });
    of(["number", "what a person reads", "", "its day follows from"], rows)
}

/// The values of the law and of ours that a task's day follows from.
fn values_of(task: Task) -> &'static [&'static str] {
    match task {
        Task::Visit => &["visit_cadence_days", "visit_agreed_days"],
        Task::MissingHelper => &["missing_helper_days"],
        Task::ExpiryAlert => &["expiry_alert_days"],
        Task::Expiry => &[],
        Task::Referral => &["referral_days"],
        Task::UrgentReferral => &["referral_urgent_days"],
        Task::HighNeed => &["high_need_days"],
        Task::NotMet => &["not_met_in_a_row", "not_met_days"],
        Task::Assessment => &["assessment_months", "assessment_before_end_days", "assessment_last_days"],
        Task::Dossier => &["dossier_working_days", "dossier_usual_working_days"],
        Task::Decision => &["decision_working_days", "decision_usual_working_days"],
        Task::FacilityReport => &["facility_report_days"],
        Task::TransferNotice => &["move_notice_hours", "move_notice_working_days"],
        Task::MethadoneCheck => &["dropout_working_days", "dropout_treatments", "methadone_check_working_days"],
        Task::CourtDossier => &["treatment_choice_days", "treatment_choice_stands_days"],
        Task::DeterminationEnds => &["determination_valid_months", "expiry_alert_days"],
        Task::Need => &["need_days"],
        Task::ClubMeeting => &["club_meetings_a_month", "club_early_days"],
        Task::Briefing => &["briefing_months"],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Fails when a value is renamed and the page goes on naming the old one.
    #[test]
    fn every_value_that_is_named_stands_in_a_ruleset() {
        let rulebook = Rulebook::built_in();
        for key in Task::ALL.iter().flat_map(|task| values_of(*task)) {
            assert!(rulebook.all().iter().any(|set| set.values.contains_key(*key)), "{key}");
        }
    }
}
