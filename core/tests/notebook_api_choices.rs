//! What can be picked: records and units as somebody types, topics, periods of a report.

mod notebook_support;

use dong_hanh::notebook::{ChoiceItem, Notebook};
use notebook_support::*;

fn told(items: &[ChoiceItem]) -> Vec<(&str, &str)> {
    items.iter().map(|item| (item.name.vi.as_str(), item.line.as_str())).collect()
}

fn field(notebook: &Notebook, draft: &str, field: &str, query: &str) -> Vec<ChoiceItem> {
    notebook.field_choices(draft, field, query).unwrap()
}

/// To see it fail, offer everybody's needs, or forget the marks.
#[test]
fn a_field_offers_what_fits_and_is_about_the_person() {
    let (_place, notebook) = Place::founded();
    let village = Village::settle(&notebook, 2);
    let left = [
        record("team", &village.team),
        text("name", "Bạch Thị Hằng"),
        text("from", "18/06/2022"),
        text("to", "31/08/2024"),
    ];
    write(&notebook, "membership", None, &left);
    for (person, kind) in [(0, "work"), (1, "loan")] {
        write(&notebook, "need", None, &[record("person", &village.people[person]), code("kind", kind)]);
    }
    let visit = start(&notebook, "check-in-visit", None, &[record("person", &village.people[0])]).unwrap();
    assert_eq!(told(&field(&notebook, &visit, "person", "tran an")), [("Trần Văn An", "Thôn 2")]);
    let all = [("Nguyễn Văn An", "Thôn 1"), ("Trần Văn An", "Thôn 2")];
    assert_eq!(told(&field(&notebook, &visit, "person", " ")), all);
    let team = "Đội tình nguyện xã Yên Bài";
    let members = field(&notebook, &visit, "visitor", "");
    assert_eq!(told(&members), [("Phùng Thị Hạnh", team), ("Bạch Thị Hằng", team)], "who left comes last");
    assert_eq!(told(&field(&notebook, &visit, "visitor", "hanh")), [("Phùng Thị Hạnh", team)]);
    assert!(field(&notebook, &visit, "visitor", "xuân").is_empty());
    notebook.edit_form(&visit, &[record("visitor", &members[0].id)]).unwrap();

    let support = start(&notebook, "support", None, &[record("person", &village.people[1])]).unwrap();
    let needs = field(&notebook, &support, "need", "");
    assert_eq!(told(&needs), [("Vay vốn · Người được giúp đỡ", "Trần Văn An, 30/09/2024")]);
    assert!(field(&notebook, &support, "need", "việc").is_empty(), "of another person");
    let anybody = start(&notebook, "support", None, &[code("kind", "job")]).unwrap();
    assert_eq!(field(&notebook, &anybody, "need", "").len(), 2);

    let decision = start(&notebook, "management-decision", None, &[]).unwrap();
    notebook.add_row(&decision, "people").unwrap();
    assert_eq!(field(&notebook, &decision, "people[0].person", "an").len(), 2);
    assert!(!format!("{needs:?}").contains("Trần"));
    for bad in ["result", "nothing", "people[0].person", ""] {
        assert_eq!(notebook.field_choices(&visit, bad, "").unwrap_err().code(), "bad-argument", "{bad}");
    }
    assert_eq!(notebook.field_choices("x", "person", "").unwrap_err().code(), "bad-argument");
}

/// To see it fail, leave the code out, or a unit's name.
#[test]
fn units_and_records_are_picked_without_a_form() {
    let (_place, notebook) = Place::founded();
    let village = Village::settle(&notebook, 0);
    let units = notebook.unit_choices("").unwrap();
    assert_eq!(told(&units), [("Ba Vì", "Hà Nội"), ("Hà Nội", ""), ("Yên Bài", "Ba Vì")]);
    assert_eq!(told(&notebook.unit_choices("yen b").unwrap()), [("Yên Bài", "Ba Vì")]);
    assert_eq!(notebook.unit_choices("097").unwrap()[0].id, UNIT);
    assert!(notebook.unit_choices("Thạch Thất").unwrap().is_empty());
    let moved = start(&notebook, "movement", None, &[code("kind", "move")]).unwrap();
    assert_eq!(notebook.field_choices(&moved, "new_unit", "hà nội").unwrap()[0].id, "01");
    let teams = notebook.record_choices("team", "tinh nguyen").unwrap();
    assert_eq!((teams[0].id.as_str(), teams[0].line.as_str()), (village.team.as_str(), "Yên Bài"));
    assert_eq!(notebook.record_choices("nothing", "").unwrap_err().code(), "not-found");
    for n in 0..30 {
        Village::person(&notebook, n);
    }
    assert_eq!(notebook.record_choices("person", "").unwrap().len(), 20);
    notebook.lock();
    assert_eq!(notebook.unit_choices("").unwrap_err().code(), "locked");
    assert_eq!(notebook.record_choices("team", "").unwrap_err().code(), "locked");
}

/// To see it fail, order the topics by the oldest contact.
#[test]
fn the_last_topics_come_first_and_the_form_begins_with_them() {
    let (_place, notebook) = Place::founded();
    let codes_of =
        |notebook: &Notebook| -> Vec<&str> { notebook.topics().unwrap().into_iter().map(|topic| topic.code).collect() };
    let as_declared = ["drugs", "hiv", "prostitution", "loans", "training", "jobs", "voluntary-rehab"];
    assert_eq!(codes_of(&notebook), as_declared);
    for (topics, place) in [(&["jobs", "loans"][..], "Chợ Nhông"), (&["hiv"], "Thôn Yên Sơn")] {
        write(&notebook, "outreach-contact", None, &[codes("topics", topics), text("place", place)]);
    }
    assert_eq!(codes_of(&notebook), ["hiv", "loans", "jobs", "drugs", "prostitution", "training", "voluntary-rehab"]);
    let draft = start(&notebook, "outreach-contact", None, &[]).unwrap();
    let view = notebook.form(&draft).unwrap();
    let place = view.fields.iter().find(|field| field.path == "place").unwrap();
    assert_eq!(place.text, "Thôn Yên Sơn");
}

/// To see it fail, offer the owed report in its place among the others.
#[test]
fn the_report_that_is_owed_is_offered_first() {
    let (place, notebook) = Place::founded();
    Village::settle(&notebook, 0);
    place.clock.set("2024-11-02T01:00:00Z");
    let periods = notebook.report_periods().unwrap();
    let codes: Vec<&str> = periods.iter().map(|item| item.period.as_str()).collect();
    assert_eq!(codes, ["10/2024", "11/2024", "Q4/2024", "Q3/2024", "6T/2024", "9T/2024", "2024", "2023"]);
    assert!(periods[0].owed && periods.iter().filter(|item| item.owed).count() == 1);
    assert_eq!(periods[0].label.vi, "Tháng 10/2024");
    notebook.report(UNIT, &periods[3].period, &mut |_, _| true).unwrap();
    notebook.lock_period(UNIT, "10/2024").unwrap();
    notebook.lock_period("01", "Q3/2024").unwrap();
    let periods = notebook.report_periods().unwrap();
    let locked: Vec<&str> = periods.iter().filter(|item| item.locked).map(|item| item.period.as_str()).collect();
    assert_eq!(locked, ["10/2024"], "of the own unit");
    assert!(periods[0].period == "11/2024" && periods.iter().all(|item| !item.owed));
}
