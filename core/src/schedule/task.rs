//! What can be due.

use crate::model::Role;
use crate::text::Phrase;

/// How urgent a task is. Lists go by it first, in this order; its number is stored and never changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Rank {
    /// An urgent referral: before everything else.
    Urgent = 0,
    /// Referrals and high needs: before what is merely late.
    First = 1,
    /// By its day.
    Ordinary = 2,
    /// It tells of what comes and is never late itself.
    Notice = 3,
}

impl Rank {
    /// Every rank, the most urgent first.
    pub const ALL: [Self; 4] = [Self::Urgent, Self::First, Self::Ordinary, Self::Notice];

    /// The stored number.
    pub const fn number(self) -> u8 {
        self as u8
    }
}

/// Who is shown a task. It grants nothing: what a device may read is decided by what is sealed to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Audience {
    Everyone,
    Leaders,
    Managers,
    /// It is about no person: supervisors see it, too.
    Teams,
}

/// Declares the tasks: number, rank, audience and words of each, written once.
macro_rules! tasks {
    ($($(#[$doc:meta])* $task:ident = $number:literal, $rank:ident, $audience:ident, $vi:literal, $en:literal;)+) => {
        /// Something to do. Its number is stored, is below 64 and never changes.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[repr(u16)]
        pub enum Task {
            $($(#[$doc])* $task = $number,)+
        }

        impl Task {
            /// Every task.
            pub const ALL: &'static [Self] = &[$(Self::$task,)+];

            /// What a person reads. It says nothing of the legal state: others may look at the screen.
            pub const fn label(self) -> Phrase {
                match self { $(Self::$task => Phrase::new($vi, $en),)+ }
            }

            /// How urgent it is.
            pub const fn rank(self) -> Rank {
                match self { $(Self::$task => Rank::$rank,)+ }
            }

            const fn audience(self) -> Audience {
                match self { $(Self::$task => Audience::$audience,)+ }
            }
        }
    };
}

tasks! {
    /// The next check-in visit.
    Visit = 1, Ordinary, Everyone, "Thăm hỏi", "Visit";
    /// Somebody under active management has no helper.
    MissingHelper = 2, Ordinary, Leaders, "Phân công người giúp đỡ", "Assign a helper";
    /// The management ends soon.
    ExpiryAlert = 3, Notice, Leaders, "Hồ sơ sắp đến hạn", "A file ends soon";
    /// The management ends: the certificate is due and the file is to be closed (Decree 116/2021 art. 81).
    Expiry = 4, Ordinary, Leaders, "Hoàn tất hồ sơ đến hạn", "Close the file that ends";
    /// A referral that nobody has answered.
    Referral = 5, First, Managers, "Trả lời đề nghị giúp đỡ", "Answer a referral";
    /// An urgent referral that nobody has answered.
    UrgentReferral = 6, Urgent, Managers, "Trả lời ngay đề nghị khẩn cấp", "Answer an urgent referral";
    /// The last meeting found that much support is needed, and none was given since.
    HighNeed = 7, First, Everyone, "Hỗ trợ người đang cần giúp nhiều", "Support a high need";
    /// Several visits in a row met nobody: the officer in charge looks into it.
    NotMet = 8, Ordinary, Everyone, "Báo cán bộ: chưa gặp được", "Tell the officer: not met";
    /// The assessment of the year, and the one before the end.
    Assessment = 9, Ordinary, Managers, "Đánh giá định kỳ", "Periodic assessment";
    /// The dossier that proposes a decision (Decree 116/2021 art. 77).
    Dossier = 10, Ordinary, Managers, "Lập hồ sơ đề nghị", "Prepare the dossier";
    /// The decision itself (Decree 116/2021 art. 78).
    Decision = 11, Ordinary, Managers, "Trình ký hồ sơ", "Have the papers signed";
    /// The report after a private facility (Law 120/2025 art. 33).
    FacilityReport = 12, Ordinary, Managers, "Gửi báo cáo", "Send the report";
    /// The new commune is to be told of a move (Law 120/2025 art. 48).
    TransferNotice = 13, Ordinary, Managers, "Thông báo cho nơi đến", "Tell the new commune";
    /// Somebody seems to have left methadone treatment.
    MethadoneCheck = 14, Ordinary, Managers, "Hỏi lại cơ sở", "Ask the facility";
    /// A determination, and neither a treatment nor a court dossier since.
    CourtDossier = 15, Ordinary, Managers, "Chọn hướng hỗ trợ", "Choose the way of support";
    /// A determination is soon too old for a voluntary registration (Law 120/2025 art. 31.1b).
    DeterminationEnds = 16, Notice, Managers, "Kết quả sắp hết giá trị", "Result ends soon";
    /// A need that is open and that nobody supports yet.
    Need = 17, Ordinary, Everyone, "Hỗ trợ nhu cầu đã ghi", "Meet a need";
    /// The next meeting of a club on its own days.
    ClubMeeting = 18, Ordinary, Teams, "Sinh hoạt câu lạc bộ", "Club meeting";
    /// The next briefing of a team.
    Briefing = 19, Ordinary, Teams, "Giao ban đội", "Team briefing";
}

impl Task {
    /// The stored number.
    pub const fn number(self) -> u16 {
        self as u16
    }

    /// The task of a stored number; none for one of a newer version.
    pub fn of_number(number: u16) -> Option<Self> {
        Self::ALL.iter().copied().find(|task| task.number() == number)
    }

    /// Whether it only tells of what comes, from its day on, and never becomes overdue.
    pub const fn is_notice(self) -> bool {
        matches!(self.rank(), Rank::Notice)
    }

    /// Whether somebody of that role is shown it. A supervisor reads totals, and no task about a person.
    pub const fn is_for(self, role: Role) -> bool {
        match self.audience() {
            Audience::Everyone => !matches!(role, Role::Supervisor),
            Audience::Leaders => matches!(role, Role::Leader | Role::Manager),
            Audience::Managers => matches!(role, Role::Manager),
            Audience::Teams => !matches!(role, Role::Volunteer),
        }
    }

    /// The tasks that somebody of that role is shown, as the store asks for them: bit `n` for number `n`.
    pub fn set_for(role: Role) -> u64 {
        Self::ALL.iter().filter(|task| task.is_for(role)).fold(0, |set, task| set | 1 << task.number())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stored_numbers_stay() {
        let numbers: Vec<u16> = Task::ALL.iter().map(|task| task.number()).collect();
        assert_eq!(numbers, Vec::from_iter(1..=19));
        for task in Task::ALL {
            assert_eq!(Task::of_number(task.number()), Some(*task));
        }
        assert_eq!(Task::of_number(0), None);
        assert_eq!(Task::of_number(20), None);
        assert_eq!(Rank::ALL.map(Rank::number), [0, 1, 2, 3]);
    }

    /// To see it fail, show determinations to everyone.
    #[test]
    fn a_role_is_shown_what_it_may_do() {
        let shown = |role| Task::ALL.iter().filter(|task| task.is_for(role)).count();
        assert_eq!(shown(Role::Manager), Task::ALL.len());
        assert_eq!(shown(Role::Supervisor), 2, "clubs and teams");
        let of_volunteers = [Task::Visit, Task::HighNeed, Task::NotMet, Task::Need];
        let set = of_volunteers.iter().fold(0, |set, task| set | 1 << task.number());
        assert_eq!(Task::set_for(Role::Volunteer), set);
        assert!(Task::MissingHelper.is_for(Role::Leader) && !Task::DeterminationEnds.is_for(Role::Leader));
    }
}
