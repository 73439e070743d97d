//! A locked period stays as printed: whatever comes late, is corrected, or is asked of it later.

#[path = "reports_support/mod.rs"]
mod support;

use dong_hanh::entry::{MAX_BODY, SALT};
use dong_hanh::model::id::RecordId;
use dong_hanh::model::{Fields, Value};
use dong_hanh::reports::{Figure, Indicators, Line, Report, TargetStanding};
use support::*;

fn book() -> Book {
    let book = Book::plain();
    add_units(&book);
    patrol(&book, "2024-07-10");
    patrol(&book, "2024-09-10");
    target(&book, "I24", "4", "count");
    let open = fields! { name: "Điểm 1", place: "Trạm y tế", from: "2024-09-01" };
    book.add("counselling-point", COMMUNE, open);
    book
}

fn patrol(book: &Book, on: &str) -> RecordId {
    book.add("patrol", COMMUNE, fields! { date: on })
}

fn target(book: &Book, indicator: &str, value: &str, measure: &str) -> RecordId {
    let fields = fields! { indicator: indicator, period: "Q3/2024", value: value, measure: measure, source: "KH 1" };
    book.add("target", DISTRICT, fields)
}

/// The figures of the third quarter as they are on a day, with what a test changes of them.
fn lock_with(book: &Book, today: &str, change: impl FnOnce(&mut Fields)) -> (RecordId, RecordId) {
    let lock = book.add("period-lock", DISTRICT, fields! { from: "2024-07-01", to: "2024-09-30" });
    let request = book.request(DISTRICT, "Q3/2024", today);
    let counted = |reader: &dong_hanh::store::Reader<'_>| {
        Indicators::built_in().figures_to_lock(reader, &request, lock, &mut || true)
    };
    let mut figures = book.store.read(counted).unwrap();
    change(&mut figures);
    (lock, book.add("locked-figures", DISTRICT, figures))
}

fn lock(book: &Book) -> RecordId {
    lock_with(book, "2024-10-03", |_| {}).0
}

fn report(book: &Book, period: &str) -> Report {
    book.report_on(DISTRICT, period, "2025-06-01").unwrap()
}

fn patrols(book: &Book) -> Line {
    report(book, "Q3/2024").line("I24").unwrap().clone()
}

#[test]
fn a_locked_report_prints_what_was_printed() {
    let book = book();
    let printed = book.report_on(DISTRICT, "Q3/2024", "2024-10-03").unwrap();
    lock(&book);
    let again = report(&book, "Q3/2024");
    assert_eq!(again.locked_on, Some(day("2024-10-03")));
    assert_eq!(again.lines, printed.lines, "nothing came late: line by line, cells and targets too");
    assert_eq!((again.as_of, again.ruleset.as_str()), (printed.as_of, printed.ruleset.as_str()));
    assert_eq!(again.line("I13").unwrap().cells.len(), 1);
    assert_eq!(report(&book, "Q2/2024").locked_on, None);
    assert_eq!(book.report_on(COMMUNE, "Q3/2024", "2025-06-01").unwrap().locked_on, None, "the district's own report");
}

#[test]
fn what_comes_late_is_printed_as_late() {
    let book = book();
    lock(&book);
    let late = patrol(&book, "2024-08-10");
    book.correct(late, fields! { area: "Chợ" });
    let line = patrols(&book);
    assert_eq!((line.value, line.shown.as_str()), (Figure::Count(2), "2"));
    let of = line.late.unwrap();
    assert_eq!((of.value, of.shown.as_str(), of.change), (Figure::Count(3), "3", 1));
    assert_eq!(book.behind("I24", DISTRICT, "Q3/2024", 10).len(), 3, "what would be counted now");
    let others = report(&book, "Q3/2024").lines.into_iter().filter(|line| line.late.is_some());
    assert_eq!(others.map(|line| line.indicator).collect::<Vec<_>>(), ["I24"]);
}

#[test]
fn the_next_period_prints_what_came_late_to_the_one_before() {
    let book = book();
    lock(&book);
    assert_eq!(report(&book, "Q4/2024").late_before, []);
    patrol(&book, "2024-08-10");
    patrol(&book, "2024-10-10");
    let next = report(&book, "Q4/2024");
    assert_eq!(next.line("I24").unwrap().value, Figure::Count(1), "it counts its own days only");
    let [late] = next.late_before.as_slice() else { panic!("{} late lines", next.late_before.len()) };
    assert_eq!((late.period.to_string().as_str(), late.line.indicator.as_str()), ("Q3/2024", "I24"));
    assert_eq!((late.line.value, late.line.late.as_ref().unwrap().change), (Figure::Count(2), 1));
    for period in ["Q1/2025", "10/2024", "2024"] {
        assert_eq!(report(&book, period).late_before, [], "{period}");
    }
}

#[test]
fn what_was_taken_back_is_told_too() {
    let book = book();
    let first = patrol(&book, "2024-07-11");
    lock(&book);
    book.undo(first);
    let line = patrols(&book);
    assert_eq!((line.value, line.late.unwrap().change), (Figure::Count(3), -1));
}

#[test]
fn a_target_stays_as_it_was_compared() {
    let book = book();
    lock(&book);
    target(&book, "I24", "400", "count");
    target(&book, "I22", "10", "count");
    let line = patrols(&book);
    let view = line.target.view().unwrap();
    assert_eq!((view.shown.as_str(), view.attained.as_deref(), view.source.as_str()), ("4", Some("50%"), "KH 1"));
    assert!(report(&book, "Q3/2024").line("I22").unwrap().target.view().is_none());
    let request = book.request(DISTRICT, "Q3/2024", "2025-06-01");
    let board = book.store.read(|reader| Indicators::built_in().target_board(reader, &request, &mut || true)).unwrap();
    let other = &board.rows[10];
    assert_eq!((other.line.indicator.as_str(), other.standing), ("I24", TargetStanding::NotReached));
    assert_eq!(board.rows.len(), 11);
}

/// To see it fail, leave `target_strict` out of the locked figures.
#[test]
fn a_target_that_must_be_gone_beyond_stays_so() {
    let book = book();
    let mut fields =
        fields! { indicator: "I21", period: "Q3/2024", value: "0", measure: "count", source: "Kế hoạch 1" };
    fields.set("strict", Some(dong_hanh::model::Value::Bool(true)));
    book.add("target", DISTRICT, fields);
    let view = || report(&book, "Q3/2024").line("I21").unwrap().target.view().cloned().unwrap();
    let before = view();
    assert_eq!((before.strict, before.reached), (true, Some(false)));
    lock(&book);
    assert_eq!(view(), before);
}

/// A province of 168 communes, each with two counselling points of long names, over a year: every figure that there can be.
/// To see it fail, write each cell's period in words.
#[test]
fn the_figures_of_the_largest_province_fit_one_entry() {
    let book = Book::plain();
    add_units(&book);
    book.at_once(|book| {
        for commune in 0..168 {
            let unit = format!("{:05}", 20_000 + commune);
            add_unit(book, &unit, "commune", DISTRICT);
            for place in ["nhà văn hóa khu phố", "trạm y tế lưu động"] {
                let name = format!("Điểm tư vấn, chăm sóc, hỗ trợ điều trị số {commune}, {place}");
                let point = book.add("counselling-point", &unit, fields! { name: name.as_str(), from: "2020-01-01" });
                let held =
                    fields! { kind: "psychological", mode: "point", point: point, date: "2024-05-01", heads: 12 };
                book.add("counselling", &unit, held);
            }
        }
    });
    let lock = book.add("period-lock", DISTRICT, fields! { from: "2024-01-01", to: "2024-12-31" });
    let request = book.request(DISTRICT, "2024", "2025-01-03");
    let counted = |reader: &dong_hanh::store::Reader<'_>| {
        Indicators::built_in().figures_to_lock(reader, &request, lock, &mut || true)
    };
    let figures = book.store.read(counted).unwrap();
    let size = figures.to_cbor().len() + SALT;
    assert!((400_000..=MAX_BODY).contains(&size), "{size} bytes");
    let printed = report(&book, "2024").line("I13").unwrap().clone();
    book.add("locked-figures", DISTRICT, figures);
    let locked = report(&book, "2024").line("I13").unwrap().clone();
    assert_eq!((locked.cells.len(), locked.value, locked.late), (2 * 168 * 12, printed.value, None));
}

#[test]
fn a_lock_that_is_taken_back_locks_nothing_and_the_first_of_two_stays() {
    let book = book();
    let first = lock(&book);
    patrol(&book, "2024-08-10");
    lock(&book);
    assert_eq!(patrols(&book).value, Figure::Count(2), "printed first");
    book.undo(first);
    assert_eq!(patrols(&book).value, Figure::Count(3), "the figures of the other lock");
}

#[test]
fn a_period_locked_while_it_runs_keeps_the_day() {
    let book = book();
    lock_with(&book, "2024-08-15", |_| {});
    let locked = report(&book, "Q3/2024");
    assert_eq!((locked.as_of, locked.locked_on), (day("2024-08-15"), Some(day("2024-08-15"))));
}

#[test]
fn figures_of_another_version_or_that_do_not_read_harm_nothing() {
    let book = book();
    lock_with(&book, "2024-10-03", |figures| {
        let Some(Value::List(rows)) = figures.0.get_mut("figures") else { panic!("rows") };
        for row in rows {
            let Value::Row(row) = row else { panic!("a row") };
            match row.text("indicator").unwrap() {
                "I24" => row.set("version", Some(Value::Int(77))),
                "I21" => row.set("numbers", Some(text("hai"))),
                "I18" => row.set("indicator", Some(text("I99"))),
                "I07" => row.set("version", None),
                _ => {}
            }
        }
    });
    patrol(&book, "2024-08-10");
    let locked = report(&book, "Q3/2024");
    let line = locked.line("I24").unwrap();
    assert_eq!((line.version, line.value, &line.late), (77, Figure::Count(2), &None), "printed, and not counted again");
    assert_eq!(line.label.vi, "Cuộc tuần tra");
    assert_eq!(locked.lines.len(), 42);
    for gone in ["I21", "I18", "I99", "I07"] {
        assert!(locked.line(gone).is_none(), "{gone}");
    }
}
