//! What is due, the person's card, the report and the records behind it, the locked period.

mod notebook_support;

use dong_hanh::forms::{Edit, Input};
use dong_hanh::notebook::{NotSaved, Notebook};
use dong_hanh::reports::Figure;
use notebook_support::*;

fn due(notebook: &Notebook) -> Vec<(String, u16, String)> {
    let (mut found, mut after) = (Vec::new(), None);
    loop {
        let page = notebook.due_this_week(after.as_deref(), 1).unwrap();
        found.extend(page.rows.into_iter().map(|row| (row.name, row.task_number, row.standing.vi)));
        after = page.next;
        if after.is_none() {
            return found;
        }
    }
}

#[test]
fn what_is_due_moves_after_a_visit_j04() {
    let (place, notebook) = Place::founded();
    let village = Village::settle(&notebook, 3);
    manage_helped(&notebook, "1/QĐ-UBND", &village.people[0], &village.member);
    manage(&notebook, "2/QĐ-UBND", &village.people[1]);
    let (an, binh) = ("Nguyễn Văn An".to_owned(), "Trần Văn An".to_owned());
    let row = |name: &String, task, standing: &str| (name.clone(), task, standing.to_owned());
    let helper = row(&binh, 2, "Quá hạn 25 ngày");
    assert_eq!(due(&notebook), [helper.clone(), row(&an, 1, "Quá hạn 1 ngày"), row(&binh, 1, "Quá hạn 1 ngày")]);
    let item = &notebook.due_this_week(None, 9).unwrap().rows[1];
    assert_eq!((item.helper.as_ref(), item.task.vi.as_str()), (Some(&village.member), "Thăm hỏi"));
    assert_eq!((item.day.to_string().as_str(), item.hamlet.as_str()), ("2024-09-29", "Thôn 1"));
    let visit = village.visit(&notebook, 0, "");
    assert_eq!(due(&notebook), [helper.clone(), row(&binh, 1, "Quá hạn 1 ngày")]);
    let people = notebook.people(None, 9).unwrap().rows;
    let due_of_an = people.iter().find(|row| row.id == village.people[0]).unwrap().due.clone().unwrap();
    assert_eq!((due_of_an.task.vi.as_str(), due_of_an.standing.vi.as_str()), ("Thăm hỏi", "Còn 31 ngày"));
    // The visit had been a slip: what was due is due again.
    let undo = notebook.history(&visit).unwrap()[0].entry.clone();
    notebook.undo(&undo).unwrap();
    assert_eq!(due(&notebook).len(), 3);
    place.clock.set("2024-09-29T01:00:00Z");
    notebook.discard_draft(&start(&notebook, "patrol", None, &[]).unwrap()).unwrap();
    assert_eq!(due(&notebook)[1].2, "Quá hạn 1 ngày", "today does not go back below the last own record");
}

#[test]
fn the_card_says_who_helps_and_how_old_someone_is() {
    let (place, notebook) = Place::founded();
    let village = Village::settle(&notebook, 0);
    let answers = [
        text("full_name", "Khuất Thị Ý"),
        text("born", "10/1999"),
        code("sex", "female"),
        text("phone", "+84 912 345 678"),
        text("hamlet", "Muồng Cháu"),
    ];
    let person = write(&notebook, "person", None, &answers);
    manage_helped(&notebook, "1/QĐ-UBND", &person, &village.member);
    let family = [
        record("person", &person),
        code("organisation", "family"),
        text("helper_name", "Khuất Văn Ba"),
        code("role", "second"),
        text("from", "01/09/2024"),
    ];
    write(&notebook, "helper-assignment", None, &family);
    let former = [record("person", &person), code("organisation", "police"), text("helper_name", "Anh Tư")];
    let span = [text("from", "01/01/2024"), text("to", "31/01/2024"), code("role", "second")];
    write(&notebook, "helper-assignment", None, &[&former[..], &span[..]].concat());
    let card = notebook.person(&person).unwrap();
    assert_eq!(card.helpers, ["Phùng Thị Hạnh", "Khuất Văn Ba"]);
    assert_eq!((card.age, card.phone.as_deref(), card.unit.as_str()), (Some(24), Some("0912345678"), UNIT));
    assert_eq!((card.name.as_str(), card.hamlet.as_str()), ("Khuất Thị Ý", "Muồng Cháu"));
    let due = card.due.unwrap();
    assert_eq!((due.task.vi.as_str(), due.standing.vi.as_str()), ("Thăm hỏi", "Quá hạn 1 ngày"));
    place.clock.set("2024-11-01T01:00:00Z");
    assert_eq!(notebook.person(&person).unwrap().age, Some(25));
    assert_eq!(notebook.person(&village.team).unwrap_err().code(), "not-found", "a team has no card");
}

fn outreach(notebook: &Notebook, heads: i64, date: &str, unit: Option<&str>) -> String {
    let topics = Edit::new("topics", Input::Codes(vec!["hiv".to_owned()]));
    write(notebook, "outreach-contact", unit, &[topics, number("heads", heads), text("date", date)])
}

/// To see it fail, leave `until` out of what a row of a person shows.
#[test]
fn a_persons_row_shows_nothing_that_has_ended() {
    let (place, notebook) = Place::founded();
    let village = Village::settle(&notebook, 1);
    let paper = [
        record("person", &village.people[0]),
        code("trigger", "test"),
        text("facility", "Trạm y tế"),
        text("date", "01/07/2024"),
        number("criteria_met", 4),
        code("result", "addicted"),
    ];
    write(&notebook, "addiction-determination", None, &paper);
    let shown = || {
        let card = notebook.person(&village.people[0]).unwrap().due;
        assert_eq!(notebook.people(None, 9).unwrap().rows.remove(0).due, card);
        card.map(|due| (due.task.vi, due.standing.vi))
    };
    let told = |standing: &str| Some(("Chọn hướng hỗ trợ".to_owned(), standing.to_owned()));
    assert_eq!(shown(), told("Quá hạn 61 ngày"));
    place.clock.set("2024-12-31T01:00:00Z");
    assert_eq!(shown(), told("Quá hạn 153 ngày"));
    place.clock.set("2025-01-01T01:00:00Z");
    assert_eq!(shown(), None);
}

#[test]
fn a_report_counts_what_stands_behind_it_and_shows_its_targets() {
    let (_place, notebook) = Place::founded();
    let village = Village::settle(&notebook, 2);
    let mut decisions = [
        manage_helped(&notebook, "1/QĐ-UBND", &village.people[0], &village.member),
        manage(&notebook, "2/QĐ-UBND", &village.people[1]),
    ];
    outreach(&notebook, 40, "05/09/2024", None);
    outreach(&notebook, 12, "30/09/2024", None);
    outreach(&notebook, 99, "31/08/2024", None);
    outreach(&notebook, 7, "05/09/2024", Some("01"));
    let target = [
        text("indicator", "I22"),
        text("period", "09/2024"),
        text("value", "208"),
        code("measure", "count"),
        text("source", "KH 128/KH-UBND"),
    ];
    write(&notebook, "target", Some("271"), &target);

    let report = notebook.report("271", "tháng 9/2024", &mut |_, _| true).unwrap();
    let heads = report.line("I22").unwrap();
    assert_eq!(heads.value, Figure::Count(52));
    assert_eq!(heads.target.view().unwrap().attained_per_mille, Some(250));
    assert_eq!(
        notebook.report(UNIT, "09/2024", &mut |_, _| true).unwrap().line("I22").unwrap().value,
        Figure::Count(52)
    );
    assert_eq!(
        notebook.report("01", "09/2024", &mut |_, _| true).unwrap().line("I22").unwrap().value,
        Figure::Count(59)
    );
    let patrols = report.line("I24").unwrap();
    assert_eq!((patrols.value, patrols.target.view().is_none()), (Figure::Count(0), true), "a zero is printed");

    let behind = |indicator: &str, unit: &str, period: &str| {
        let (mut rows, mut after) = (Vec::new(), None);
        loop {
            let page = notebook.records_behind(indicator, unit, period, after.as_deref(), 1).unwrap();
            rows.extend(page.rows);
            after = page.next;
            if after.is_none() {
                return rows;
            }
        }
    };
    let words: Vec<String> = behind("I22", "271", "09/2024").into_iter().map(|row| row.words.vi).collect();
    assert_eq!(words, ["40 lượt người · Phòng, chống HIV", "12 lượt người · Phòng, chống HIV"], "oldest first");
    let q3 = notebook.report("271", "Q3/2024", &mut |_, _| true).unwrap();
    assert_eq!(q3.line("I18").unwrap().value, Figure::Count(2));
    let mut signed: Vec<String> = behind("I18", "271", "Q3/2024").into_iter().map(|row| row.record).collect();
    signed.sort();
    decisions.sort();
    assert_eq!(signed, decisions);
    for line in &report.lines {
        let rows = behind(&line.indicator, "271", "09/2024").len() as i64;
        assert_eq!(rows == 0, line.value.amount() == 0, "{}", line.indicator);
    }
    assert_eq!(
        notebook.records_behind("I99", "271", "09/2024", None, 9).unwrap_err().code(),
        "report-no-such-indicator"
    );
    for period in ["", "13/2024", "3T/2024", "hôm nay", "\u{202e}"] {
        assert_eq!(notebook.report("271", period, &mut |_, _| true).unwrap_err().code(), "bad-argument");
    }
}

#[test]
fn a_locked_period_warns_of_what_comes_later_j14() {
    let (_place, notebook) = Place::founded();
    Village::settle(&notebook, 0);
    let before = outreach(&notebook, 5, "05/08/2024", None);
    // The district's figures were printed, so those of its communes were.
    let changed = notebook.lock_period("271", "08/2024").unwrap();
    assert_eq!(changed.kinds, ["period-lock", "locked-figures"]);
    let warned = |draft: &str| match notebook.save_form(draft) {
        Err(NotSaved::Warnings(warnings)) => warnings.into_iter().any(|warning| warning.rule == "R57"),
        Err(error) => panic!("{error:?}"),
        Ok(_) => false,
    };
    let topics = || Edit::new("topics", Input::Codes(vec!["hiv".to_owned()]));
    let new = |date: &str, unit| start(&notebook, "outreach-contact", unit, &[topics(), text("date", date)]).unwrap();
    assert!(warned(&new("31/08/2024", None)));
    assert!(!warned(&new("24/09/2024", None)));
    assert!(!warned(&new("30/09/2024", Some("01"))), "the province's own");
    // Whether it moves into or out of the locked days.
    let draft = notebook.correct_form(&before).unwrap().draft;
    notebook.edit_form(&draft, &[text("date", "24/09/2024")]).unwrap();
    assert!(warned(&draft));
    let saved = save(&notebook, &draft).unwrap();
    let kept = notebook.history(&saved.record).unwrap().pop().unwrap().kept;
    let kept: Vec<_> = kept.iter().map(|kept| (kept.rule.as_str(), kept.reason.as_deref())).collect();
    assert_eq!(kept, [("R57", Some("Đã kiểm tra lại"))]);
    for (unit, period) in [("Ba Vì", "08/2024"), ("271", "8.2024"), (&"2".repeat(1 << 20), "08/2024")] {
        assert_eq!(notebook.lock_period(unit, period).unwrap_err().code(), "bad-argument");
    }
    assert_eq!(notebook.records("period-lock", None, 9).unwrap().rows.len(), 1);
}
