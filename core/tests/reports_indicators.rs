//! Indicators about people and spans: nothing, one, the ends of the period, corrected, taken back, people once, units.

#[path = "reports_support/mod.rs"]
mod support;

use dong_hanh::reports::Figure;
use support::*;

/// A fresh notebook with its units.
fn book() -> Book {
    let book = Book::plain();
    add_units(&book);
    book
}

#[test]
fn an_empty_notebook_prints_zeros() {
    let book = book();
    let report = book.report_on(DISTRICT, "9T/2024", "2030-01-01").unwrap();
    let ids: Vec<_> = report.lines.iter().map(|line| line.indicator.as_str()).collect();
    assert_eq!(ids, (1..=45).map(|n| format!("I{n:02}")).collect::<Vec<_>>());
    for line in &report.lines {
        match line.value {
            Figure::Count(count) => assert_eq!((count, line.value.shown().as_str()), (0, "0"), "{}", line.indicator),
            figure => assert_eq!(figure.amount(), 0, "{}", line.indicator),
        }
        assert!(line.findings.is_empty());
        assert_eq!(line.target.phrase().unwrap().vi, "Chưa có chỉ tiêu");
        assert_eq!((&line.late, line.cells.len()), (&None, 0), "{}", line.indicator);
    }
    assert_eq!(report.line("I17").unwrap().value.shown(), "0%");
    assert_eq!(report.line("I20").unwrap().value.shown(), "–");
}

/// To see it fail, take `nothing` out of I37 in `core/data/indicators.toml`.
#[test]
fn a_whole_that_was_counted_as_nothing_is_told_from_one_that_nobody_told() {
    let report = book().report_on(DISTRICT, "Q3/2024", "2030-01-01").unwrap();
    let told = |indicator: &str| report.line(indicator).unwrap().nothing.as_ref().map(|words| words.vi.as_str());
    for indicator in ["I09", "I13", "I20", "I27", "I31", "I32", "I33", "I34", "I35", "I36", "I45"] {
        assert_eq!(told(indicator), Some("Không có trường hợp nào"), "{indicator}");
    }
    for indicator in ["I37", "I38", "I39", "I40", "I41", "I43", "I44"] {
        assert_eq!(told(indicator), Some("Chưa có số liệu"), "{indicator}");
    }
    // Two communes stand in the list of units, and none of them has the model: that is a figure.
    assert_eq!((told("I17"), told("I24")), (None, None));
}

#[test]
fn every_number_beside_a_value_has_its_words() {
    let report = book().report_on(DISTRICT, "2024", "2030-01-01").unwrap();
    for (indicator, parts) in [("I15", 1), ("I17", 2), ("I18", 0), ("I13", 3), ("I31", 6), ("I44", 6)] {
        assert_eq!(report.line(indicator).unwrap().parts.len(), parts, "{indicator}");
    }
}

#[test]
fn i15_people_in_dossiers_count_once() {
    let book = book();
    let [an, binh] = ["An", "Bình"].map(|name| add_person(&book, COMMUNE, name));
    let first = book.add("court-dossier", COMMUNE, fields! { sent_on: "2024-07-01", people: ids(&[an, binh, an]) });
    book.add("court-dossier", NEIGHBOUR, fields! { sent_on: "2024-08-01", people: ids(&[an]) });
    assert_eq!(book.counted("I15", DISTRICT, "Q3/2024"), (Figure::Count(2), vec![2]));
    book.correct(first, fields! { people: ids(&[an]) });
    assert_eq!(book.counted("I15", DISTRICT, "Q3/2024"), (Figure::Count(2), vec![1]));
}

#[test]
fn i16_persuaded_and_those_who_entered() {
    let book = book();
    let team = add_team(&book, COMMUNE, "volunteers");
    let [an, binh, cuc] = ["An", "Bình", "Cúc"].map(|name| add_person(&book, COMMUNE, name));
    let episode = |person, agreed: &str, more: dong_hanh::model::Fields| {
        let mut fields = fields! { person: person, form: "voluntary-public", agreed_on: agreed, persuaded_by: team };
        fields.0.extend(more.0);
        book.add("treatment-episode", COMMUNE, fields)
    };
    let counted = || book.counted("I16", DISTRICT, "Q3/2024");
    assert_eq!(counted(), (Figure::Count(0), vec![0]));
    let first = episode(an, "2024-07-01", fields! { entered_on: "2024-09-30" });
    assert_eq!(counted(), (Figure::Count(1), vec![1]));
    // Again the same person, entered after the period; another person who agreed on the last day and has not entered.
    episode(an, "2024-09-01", fields! { entered_on: "2024-10-01" });
    let last = episode(binh, "2024-09-30", fields! {});
    assert_eq!(counted(), (Figure::Count(2), vec![1]));
    // Agreed before the period and entered within it, agreed after it, at home, by nobody: none of these.
    episode(cuc, "2024-06-30", fields! { entered_on: "2024-07-02" });
    episode(cuc, "2024-10-01", fields! {});
    episode(cuc, "2024-08-01", fields! { form: "home-community" });
    let alone = episode(cuc, "2024-08-01", fields! {});
    book.clear(alone, "persuaded_by");
    assert_eq!(counted(), (Figure::Count(2), vec![1]));
    assert_eq!(book.counted("I16", ELSEWHERE, "Q3/2024"), (Figure::Count(0), vec![0]));
    assert_eq!(book.behind("I16", DISTRICT, "Q3/2024", 10).len(), 3, "both episodes of one person stand behind it");
    book.correct(first, fields! { entered_on: "2024-10-01" });
    assert_eq!(counted(), (Figure::Count(2), vec![0]));
    book.undo(last);
    assert_eq!(counted(), (Figure::Count(1), vec![0]));
}

#[test]
fn i17_communes_with_the_model() {
    let book = book();
    let share = |unit: &str, period: &str| book.share("I17", unit, period);
    let model = |unit: &str, kind: &str| book.add("pilot-model", unit, fields! { model: kind, from: "2024-03-31" });
    assert_eq!(share(DISTRICT, "Q1/2024"), (0, 2));
    let first = model(COMMUNE, "volunteer-help");
    assert_eq!((share(DISTRICT, "Q1/2024"), share(DISTRICT, "02/2024")), ((1, 2), (0, 2)), "from the last day on");
    model(COMMUNE, "volunteer-help");
    model(NEIGHBOUR, "community-rehab");
    model(ELSEWHERE, "volunteer-help");
    model(DISTRICT, "volunteer-help");
    assert_eq!(share(DISTRICT, "Q1/2024"), (1, 2), "a commune counts once, a district is no commune");
    assert_eq!(share("01", "Q1/2024"), (2, 3));
    let second = model(NEIGHBOUR, "volunteer-help");
    assert_eq!(share(DISTRICT, "Q1/2024"), (2, 2));
    assert_eq!(book.report_on(DISTRICT, "Q1/2024", "2030-01-01").unwrap().line("I17").unwrap().value.shown(), "100%");
    book.correct(second, fields! { to: "2024-05-31" });
    assert_eq!(["04/2024", "05/2024", "06/2024"].map(|period| share(DISTRICT, period)), [(2, 2), (2, 2), (1, 2)]);
    book.undo(second);
    book.undo(first);
    assert_eq!(share(COMMUNE, "Q2/2024"), (1, 1), "the other record of the same commune is still there");
}

#[test]
fn i17_a_part_above_its_whole_is_a_finding() {
    let book = Book::plain();
    book.add("pilot-model", COMMUNE, fields! { model: "volunteer-help", from: "2024-01-01" });
    let report = book.report_on(COMMUNE, "Q1/2024", "2030-01-01").unwrap();
    let line = report.line("I17").unwrap();
    assert_eq!(line.parts.iter().map(|part| part.value).collect::<Vec<_>>(), [1, 0]);
    assert!(line.findings[0].vi.starts_with("Số đạt lớn hơn tổng số"));
    assert_eq!(line.findings.len(), 1);
}

#[test]
fn i19_people_in_decisions_count_once() {
    let book = book();
    let [an, binh] = ["An", "Bình"].map(|name| add_person(&book, COMMUNE, name));
    let row = |person| managed(person, "2024-07-01", "2025-07-01", "active");
    let count = || book.count("I19", DISTRICT, "Q3/2024");
    assert_eq!(count(), 0);
    let first = add_decision(&book, COMMUNE, "2024-07-01", vec![row(an), row(binh)]);
    assert_eq!(count(), 2);
    add_decision(&book, NEIGHBOUR, "2024-09-30", vec![row(an)]);
    add_decision(&book, NEIGHBOUR, "2024-10-01", vec![row(an)]);
    add_decision(&book, ELSEWHERE, "2024-08-01", vec![row(an)]);
    assert_eq!((count(), book.count("I18", DISTRICT, "Q3/2024")), (2, 2), "somebody in two decisions is one person");
    book.correct(first, fields! { people: dong_hanh::model::Value::List(vec![row(an), row(an)]) });
    assert_eq!(count(), 1, "named twice in one decision is one person in it");
    book.undo(first);
    assert_eq!(count(), 2);
}

#[test]
fn i20_people_with_a_helper_at_the_end() {
    let book = book();
    let team = add_team(&book, COMMUNE, "volunteers");
    let helper = add_member(&book, COMMUNE, team);
    let share = |unit: &str, period: &str| book.share("I20", unit, period);
    assert_eq!(share(DISTRICT, "Q3/2024"), (0, 0));
    let (an, decision) = add_managed(&book, COMMUNE, "2024-09-30");
    assert_eq!((share(DISTRICT, "Q3/2024"), share(DISTRICT, "08/2024")), ((0, 1), (0, 0)));
    let assignment = add_assignment(&book, ELSEWHERE, an, helper, "2024-09-30");
    assert_eq!(share(DISTRICT, "Q3/2024"), (1, 1), "the assignment may be recorded elsewhere");
    assert_eq!(book.behind("I20", DISTRICT, "Q3/2024", 10), [assignment]);
    add_assignment(&book, COMMUNE, an, helper, "2024-09-01");
    let (binh, _) = add_managed(&book, NEIGHBOUR, "2024-01-01");
    add_managed(&book, ELSEWHERE, "2024-01-01");
    assert_eq!((share(DISTRICT, "Q3/2024"), share("01", "Q3/2024")), ((1, 2), (1, 3)));
    let ended = add_assignment(&book, NEIGHBOUR, binh, helper, "2024-02-01");
    book.correct(ended, fields! { to: "2024-09-29" });
    assert_eq!(share(DISTRICT, "Q3/2024"), (1, 2), "ended a day too early");
    book.correct(ended, fields! { to: "2024-09-30" });
    assert_eq!(share(DISTRICT, "Q3/2024"), (2, 2));
    // Closed: managed until the day of closing. Proposed: not yet.
    let closed = |state: &str| {
        let mut row = fields! { person: an, starts_on: "2024-01-01", ends_on: "2026-01-01", state: state, state_since: "2024-09-29" };
        row.set("basis", Some(text("compulsory")));
        fields! { people: dong_hanh::model::Value::List(vec![dong_hanh::model::Value::Row(row)]) }
    };
    book.correct(decision, closed("completed"));
    assert_eq!(share(DISTRICT, "Q3/2024"), (1, 1));
    book.undo(decision);
    assert_eq!(share(DISTRICT, "Q3/2024"), (2, 2));
    book.correct(decision, closed("proposed"));
    assert_eq!(share(DISTRICT, "Q3/2024"), (1, 1));
    book.undo(decision);
    book.correct(decision, closed("suspended"));
    assert_eq!(share(DISTRICT, "Q3/2024"), (2, 2), "a suspended management is one");
}

#[test]
fn i22_named_people_stand_beside_the_heads() {
    let book = book();
    let [an, binh] = ["An", "Bình"].map(|name| add_person(&book, COMMUNE, name));
    book.add("outreach-contact", COMMUNE, fields! { date: "2024-07-01", heads: 30, people: ids(&[an, binh]) });
    book.add("outreach-contact", COMMUNE, fields! { date: "2024-07-02", heads: 1, people: ids(&[an]) });
    book.add("outreach-contact", COMMUNE, fields! { date: "2024-07-03", heads: -5 });
    assert_eq!(book.counted("I22", DISTRICT, "Q3/2024"), (Figure::Count(31), vec![2]));
}

#[test]
fn i23_managed_people_whom_teams_met() {
    let book = book();
    let team = add_team(&book, COMMUNE, "volunteers");
    let group = add_team(&book, COMMUNE, "counselling");
    let (member, counsellor) = (add_member(&book, COMMUNE, team), add_member(&book, COMMUNE, group));
    let (an, decision) = add_managed(&book, COMMUNE, "2024-01-01");
    let (binh, _) = add_managed(&book, NEIGHBOUR, "2024-09-30");
    let (away, _) = add_managed(&book, ELSEWHERE, "2024-01-01");
    let stranger = add_person(&book, COMMUNE, "Đỗ Ý");
    let count = || book.count("I23", DISTRICT, "Q3/2024");
    let visit = |person, visitor, on: &str, result: &str| add_visit(&book, COMMUNE, person, visitor, on, result);
    assert_eq!(count(), 0);
    visit(an, member, "2024-06-30", "met");
    visit(an, member, "2024-10-01", "met");
    visit(an, member, "2024-08-01", "not-met");
    visit(an, counsellor, "2024-08-01", "met");
    visit(away, member, "2024-08-01", "met");
    visit(stranger, member, "2024-08-01", "met");
    let by_name = fields! { person: an, visitor_name: "Công an xã", date: "2024-08-02", result: "met" };
    book.add_for("check-in-visit", COMMUNE, by_name, Some(member));
    assert_eq!(count(), 0);
    let first = visit(an, member, "2024-07-01", "met");
    visit(an, member, "2024-07-20", "met");
    assert_eq!(count(), 1);
    let told = fields! { person: binh, date: "2024-09-30", result: "met" };
    let last = book.add_for("check-in-visit", NEIGHBOUR, told, Some(member));
    assert_eq!(count(), 2, "a visit written down for a member is the member's");
    assert_eq!(book.behind("I23", NEIGHBOUR, "Q3/2024", 10), [last]);
    book.correct(last, fields! { result: "refused" });
    assert_eq!(count(), 1);
    book.undo(last);
    assert_eq!(count(), 2);
    book.correct(team, fields! { kind: "counselling" });
    assert_eq!(count(), 0);
    book.undo(team);
    book.undo(first);
    assert_eq!(count(), 2, "the other visit is still there");
    book.undo(decision);
    assert_eq!(count(), 1, "without the decision the person is not managed");
}

#[test]
fn i26_people_in_substitution_treatment() {
    let book = book();
    let [an, binh] = ["An", "Bình"].map(|name| add_person(&book, COMMUNE, name));
    let episode = |unit: &str, person, from: &str, to: &str| {
        let fields = fields! { person: person, form: "substitution", entered_on: from, ended_on: to };
        book.add("treatment-episode", unit, fields)
    };
    let count = || book.count("I26", DISTRICT, "Q3/2024");
    episode(COMMUNE, an, "2023-01-01", "2024-06-30");
    episode(COMMUNE, an, "2024-10-01", "2024-12-01");
    episode(ELSEWHERE, an, "2024-07-01", "2024-12-01");
    book.add("treatment-episode", COMMUNE, fields! { person: an, form: "compulsory", entered_on: "2024-07-01" });
    book.add("treatment-episode", COMMUNE, fields! { person: an, form: "substitution", requested_on: "2024-07-01" });
    assert_eq!(count(), 0);
    let ends_first_day = episode(COMMUNE, an, "2023-01-01", "2024-07-01");
    assert_eq!(count(), 1);
    episode(COMMUNE, an, "2024-08-01", "2024-08-02");
    assert_eq!(count(), 1, "a person counts once");
    let open = book.add(
        "treatment-episode",
        NEIGHBOUR,
        fields! { person: binh, form: "substitution", entered_on: "2024-09-30" },
    );
    assert_eq!(count(), 2);
    assert_eq!(book.behind("I26", NEIGHBOUR, "Q3/2024", 10), [open]);
    book.correct(open, fields! { ended_on: "2024-09-29" });
    assert_eq!(count(), 1, "a span that ends before it starts holds no day");
    book.undo(open);
    book.undo(ends_first_day);
    assert_eq!(count(), 2);
}
