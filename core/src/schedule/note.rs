//! What is to be said of a day beside the day itself: how sure it is.

use crate::rules::workdays::Coverage;
use crate::text::Phrase;

/// What is to be said of a day. Its number is stored and never changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u16)]
pub enum Note {
    /// It hangs on public holidays that were not read in an announcement.
    Unconfirmed = 1,
    /// It hangs on a year without a table of public holidays.
    WeekendsOnly = 2,
    /// The law of that day gives no time yet; it is the one of the law before.
    Usual = 3,
    /// No text gives a time: it is a default of ours.
    Ours = 4,
}

impl Note {
    /// Every one.
    pub const ALL: [Self; 4] = [Self::Unconfirmed, Self::WeekendsOnly, Self::Usual, Self::Ours];

    /// The stored number.
    pub const fn number(self) -> u16 {
        self as u16
    }

    /// The one of a stored number; none for 0, or for one of a newer version.
    pub fn of_number(number: u16) -> Option<Self> {
        Self::ALL.into_iter().find(|note| note.number() == number)
    }

    /// What a person reads.
    pub const fn phrase(self) -> Phrase {
        match self {
            Self::Unconfirmed => Phrase::new(
                "Lịch nghỉ lễ năm đó chưa được xác nhận nên hạn này có thể thay đổi. Vui lòng kiểm tra lại.",
                "The public holidays of that year are not confirmed, so this day may change. Please check it.",
            ),
            Self::WeekendsOnly => Phrase::new(
                "Chưa có lịch nghỉ lễ của năm này nên chỉ trừ thứ Bảy và Chủ nhật. Vui lòng kiểm tra lại hạn này.",
                "There is no table of public holidays for that year, so only weekends were left out. Please check this day.",
            ),
            Self::Usual => Phrase::new(
                "Luật chưa quy định thời hạn này; đây là thời hạn thường dùng. Vui lòng kiểm tra lại.",
                "The law does not give this time; it is the usual one. Please check it.",
            ),
            Self::Ours => {
                Phrase::new("Hạn do ứng dụng gợi ý, không phải quy định.", "The app suggests this day; it is no rule.")
            }
        }
    }

    /// What the tables of holidays make one say.
    pub const fn of(coverage: Coverage) -> Option<Self> {
        match coverage {
            Coverage::Announced => None,
            Coverage::Unconfirmed => Some(Self::Unconfirmed),
            Coverage::WeekendsOnly => Some(Self::WeekendsOnly),
        }
    }

    /// The one that matters more to who reads the day: a missing table may move it, too.
    pub fn worst(a: Option<Self>, b: Option<Self>) -> Option<Self> {
        let order = |note: &Self| match note {
            Self::Ours => 0,
            Self::Unconfirmed => 1,
            Self::Usual => 2,
            Self::WeekendsOnly => 3,
        };
        a.into_iter().chain(b).max_by_key(order)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stored_numbers_stay() {
        assert_eq!(Note::ALL.map(Note::number), [1, 2, 3, 4]);
        assert!(Note::ALL.into_iter().all(|note| Note::of_number(note.number()) == Some(note)));
        assert_eq!((Note::of_number(0), Note::of_number(5)), (None, None));
    }

    #[test]
    fn of_two_notes_the_worse_is_told() {
        use Note::{Ours, Unconfirmed, Usual, WeekendsOnly};
        for (a, b, worst) in [
            (None, None, None),
            (Some(Usual), None, Some(Usual)),
            (Some(Ours), Some(Unconfirmed), Some(Unconfirmed)),
            (Some(Unconfirmed), Some(Usual), Some(Usual)),
            (Some(WeekendsOnly), Some(Usual), Some(WeekendsOnly)),
        ] {
            assert_eq!((Note::worst(a, b), Note::worst(b, a)), (worst, worst));
        }
    }
}
