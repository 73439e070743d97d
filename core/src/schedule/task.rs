//! What can be due about a person.

use crate::text::Phrase;

/// Something to do about a person. Its number is stored and never changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u16)]
pub enum Task {
    /// The next check-in visit.
    Visit = 1,
    /// Somebody under active management has no helper.
    MissingHelper = 2,
    /// The management ends soon. A notice: it is there to prepare for the end and is never late itself.
    ExpiryAlert = 3,
    /// The management ends: the certificate is due and the file is to be closed.
    Expiry = 4,
}

impl Task {
    /// Every task.
    pub const ALL: [Self; 4] = [Self::Visit, Self::MissingHelper, Self::ExpiryAlert, Self::Expiry];

    /// The stored number.
    pub const fn number(self) -> u16 {
        self as u16
    }

    /// The task of a stored number; none for one of a newer version.
    pub fn of_number(number: u16) -> Option<Self> {
        Self::ALL.into_iter().find(|task| task.number() == number)
    }

    /// What a person reads. It says nothing of the legal state: others may look at the screen.
    pub const fn label(self) -> Phrase {
        match self {
            Self::Visit => Phrase::new("Thăm hỏi", "Visit"),
            Self::MissingHelper => Phrase::new("Phân công người giúp đỡ", "Assign a helper"),
            Self::ExpiryAlert => Phrase::new("Sắp hết thời hạn", "Term ends soon"),
            Self::Expiry => Phrase::new("Hết thời hạn", "Term ends"),
        }
    }

    /// Whether it only tells of what comes, from its day on, and never becomes overdue.
    pub const fn is_notice(self) -> bool {
        matches!(self, Self::ExpiryAlert)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stored_numbers_stay() {
        assert_eq!(Task::ALL.map(Task::number), [1, 2, 3, 4]);
        for task in Task::ALL {
            assert_eq!(Task::of_number(task.number()), Some(task));
        }
        assert_eq!(Task::of_number(0), None);
        assert_eq!(Task::of_number(5), None);
    }
}
