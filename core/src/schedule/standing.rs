//! How something that is due stands on a day, in the words of every screen: an icon stands beside them, never colour alone.

use chrono::NaiveDate;

use super::task::Task;
use crate::rules::Said;
use crate::text::Phrase;
use crate::text::number::show_count;

/// "Quá hạn 3 ngày", "Hôm nay", "Còn 2 ngày". A notice whose day has come asks to prepare.
pub fn standing(task: Task, due: NaiveDate, today: NaiveDate) -> Said {
    if task.is_notice() && due <= today {
        return Phrase::new("Cần chuẩn bị", "Prepare now").into();
    }
    days((today - due).num_days())
}

/// Whether it is too late already. A notice never is: it tells of what comes.
pub fn is_overdue(task: Task, due: NaiveDate, today: NaiveDate) -> bool {
    due < today && !task.is_notice()
}

/// The words for so many days late; below 0, so many days left.
pub fn days(late: i64) -> Said {
    let phrase = match late {
        0 => Phrase::new("Hôm nay", "Today"),
        1 => Phrase::new("Quá hạn {days} ngày", "{days} day overdue"),
        2.. => Phrase::new("Quá hạn {days} ngày", "{days} days overdue"),
        -1 => Phrase::new("Còn {days} ngày", "{days} day left"),
        _ => Phrase::new("Còn {days} ngày", "{days} days left"),
    };
    let count = show_count(late.saturating_abs());
    let fill = |words: &str, count: &str| words.replace("{days}", count);
    Said { vi: fill(phrase.vi, &count), en: fill(phrase.en, &count.replace('.', ",")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_count_the_days() {
        let due: NaiveDate = "2024-09-10".parse().unwrap();
        for (today, vi, en) in [
            ("2024-09-13", "Quá hạn 3 ngày", "3 days overdue"),
            ("2024-09-11", "Quá hạn 1 ngày", "1 day overdue"),
            ("2024-09-10", "Hôm nay", "Today"),
            ("2024-09-09", "Còn 1 ngày", "1 day left"),
            ("2024-09-08", "Còn 2 ngày", "2 days left"),
            ("2028-01-01", "Quá hạn 1.208 ngày", "1,208 days overdue"),
        ] {
            let today = today.parse().unwrap();
            assert_eq!(standing(Task::Visit, due, today), Said { vi: vi.into(), en: en.into() });
        }
    }

    #[test]
    fn a_notice_is_never_overdue() {
        let due: NaiveDate = "2024-09-10".parse().unwrap();
        for (today, vi) in
            [("2024-09-08", "Còn 2 ngày"), ("2024-09-10", "Cần chuẩn bị"), ("2024-10-01", "Cần chuẩn bị")]
        {
            assert_eq!(standing(Task::ExpiryAlert, due, today.parse().unwrap()).vi, vi);
        }
        assert!(!is_overdue(Task::ExpiryAlert, due, "2024-10-01".parse().unwrap()));
        assert!(is_overdue(Task::Visit, due, "2024-09-11".parse().unwrap()));
        assert!(!is_overdue(Task::Visit, due, due));
        assert!(!standing(Task::Visit, NaiveDate::MIN, NaiveDate::MAX).vi.is_empty());
    }
}
