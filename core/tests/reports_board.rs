//! The target board, and an indicator month by month.

#[path = "reports_support/mod.rs"]
mod support;

use dong_hanh::reports::{Figure, Indicators, ReportError, TargetBoard, TargetStanding, Trend};
use support::*;

fn target(book: &Book, indicator: &str, value: &str, measure: &str) {
    let fields = fields! { indicator: indicator, period: "2024", value: value, measure: measure, source: "KH 5002" };
    book.add("target", DISTRICT, fields);
}

fn board(book: &Book) -> TargetBoard {
    let request = book.request(DISTRICT, "2024", "2030-01-01");
    book.store.read(|reader| Indicators::built_in().target_board(reader, &request, &mut || true)).unwrap()
}

fn standing(book: &Book, indicator: &str) -> TargetStanding {
    board(book).rows.into_iter().find(|row| row.line.indicator == indicator).unwrap().standing
}

#[test]
fn the_ten_targets_are_named_even_where_no_plan_sets_a_value() {
    let book = Book::plain();
    add_units(&book);
    let board = board(&book);
    let codes: Vec<_> = board.rows.iter().map(|row| row.code.as_deref().unwrap()).collect();
    assert_eq!(codes, ["T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "T10"]);
    for row in &board.rows {
        assert_eq!((row.standing, row.words.vi.as_str()), (TargetStanding::NoTarget, "Chưa có chỉ tiêu"));
    }
    assert_eq!((board.as_of, board.elapsed.is_whole()), (day("2024-12-31"), true));
}

#[test]
fn reached_not_reached_without_a_figure_and_unclear() {
    let book = Book::plain();
    add_units(&book);
    let survey = |topic: &str, reached: i64| {
        let fields = fields! { topic: topic, date: "2024-05-01", asked: 100, reached: reached, source: "Khảo sát" };
        book.add("survey-result", DISTRICT, fields)
    };
    survey("officials-know", 100);
    survey("adults-know", 79);
    survey("officers-trained", 95);
    for (indicator, value) in [("I37", "100"), ("I38", "80"), ("I39", "90"), ("I35", "100"), ("I33", "x")] {
        target(&book, indicator, value, "percent");
    }
    target(&book, "I24", "0", "count");
    let rows = board(&book).rows;
    let told: Vec<_> = rows.iter().map(|row| (row.code.as_deref(), row.standing)).collect();
    use TargetStanding::{NoFigure, NoTarget, NotReached, Reached, Unclear};
    assert_eq!(told[..3], [(Some("T1"), Reached), (Some("T2"), NotReached), (Some("T3"), Reached)]);
    assert_eq!(
        told[5..],
        [
            (Some("T6"), NoFigure),
            (Some("T7"), NoTarget),
            (Some("T8"), NoTarget),
            (Some("T9"), NoTarget),
            (Some("T10"), Unclear),
            (None, Reached),
        ]
    );
    let adults = rows[1].line.target.view().unwrap();
    assert_eq!(
        (adults.shown.as_str(), adults.attained.as_deref(), rows[1].line.shown.as_str()),
        ("80%", Some("98,8%"), "79%")
    );
    assert_eq!(rows[10].name.vi, "Cuộc tuần tra");
    assert_eq!(rows[5].words.vi, "Không có trường hợp nào", "nobody has a file");
}

/// "Over 5 %" is not reached at 5. To see it fail, leave `strict` out of `Wanted::beside`.
#[test]
fn a_plan_may_ask_for_more_than_its_value() {
    let told = |indicator: &str, value: &str, strict: bool, date: &str| {
        let book = Book::plain();
        add_units(&book);
        for on in ["2024-07-01", date] {
            book.add("patrol", COMMUNE, fields! { date: on });
        }
        let person = add_person(&book, COMMUNE, "Nguyễn Văn An");
        let paper = fields! { person: person, trigger: "test", facility: "Trạm y tế", date: date, result: "addicted" };
        book.add("addiction-determination", COMMUNE, paper);
        let mut fields = fields! { indicator: indicator, period: "2024", value: value, measure: "count", source: "KH" };
        fields.set("strict", Some(dong_hanh::model::Value::Bool(strict)));
        book.add("target", DISTRICT, fields);
        let row = board(&book).rows.into_iter().find(|row| row.line.indicator == indicator).unwrap();
        (row.line.target.view().unwrap().words.vi.clone(), row.standing)
    };
    use TargetStanding::{NotReached, Reached};
    assert_eq!(told("I24", "2", false, "2024-08-01"), ("2 cuộc".to_owned(), Reached));
    assert_eq!(told("I24", "2", true, "2024-08-01"), ("trên 2 cuộc".to_owned(), NotReached));
    assert_eq!(told("I24", "1", true, "2024-08-01"), ("trên 1 cuộc".to_owned(), Reached));
    // Fewer newly determined people are better.
    assert_eq!(told("I42", "1", true, "2024-08-01"), ("dưới 1 người".to_owned(), NotReached));
    assert_eq!(told("I42", "1", true, "2023-08-01"), ("dưới 1 người".to_owned(), Reached));
    assert_eq!(told("I42", "1", false, "2024-08-01"), ("1 người".to_owned(), Reached));
}

/// A part of a share that is asked for by its number is told in what the part counts in.
#[test]
fn a_target_tells_what_it_counts_in() {
    let book = Book::plain();
    add_units(&book);
    for (indicator, value, measure) in [("I17", "31", "count"), ("I34", "80", "percent"), ("I13", "2.5", "count")] {
        target(&book, indicator, value, measure);
    }
    let rows = board(&book).rows;
    let words = |indicator: &str| {
        let row = rows.iter().find(|row| row.line.indicator == indicator).unwrap();
        let words = &row.line.target.view().unwrap().words;
        (words.vi.clone(), words.en.clone())
    };
    assert_eq!(words("I17"), ("31 đơn vị cấp xã".to_owned(), "31 communes".to_owned()));
    assert_eq!(words("I34").0, "80%");
    assert_eq!(words("I13").0, "2,5 lượt/điểm/tháng");
}

#[test]
fn t9_says_what_its_plan_leaves_open() {
    let book = Book::plain();
    add_units(&book);
    let rows = board(&book).rows;
    let noted: Vec<_> = rows.iter().filter(|row| row.note.is_some()).map(|row| row.code.as_deref().unwrap()).collect();
    assert_eq!(noted, ["T9"]);
}

/// T9: the plan does not say whether five points or five per cent of the old rate.
#[test]
fn a_fall_is_compared_in_its_own_unit() {
    let fallen = |measure: &str, value: &str, now: &[&str]| {
        let book = Book::plain();
        add_units(&book);
        let people: Vec<_> = (0..4).map(|_| add_person(&book, COMMUNE, "Nguyễn Văn An")).collect();
        for (on, results) in [("2023-05-01", &["yes", "yes", "no", "no"][..]), ("2024-05-01", now)] {
            for (person, result) in people.iter().zip(results) {
                book.add("relapse-assessment", COMMUNE, fields! { person: *person, date: on, result: *result });
            }
        }
        target(&book, "I44", value, measure);
        let row = board(&book).rows.swap_remove(8);
        assert_eq!(row.code.as_deref(), Some("T9"));
        (row.standing, row.line.target.view().unwrap().attained.clone(), row.line.target.view().unwrap().shown.clone())
    };
    let one = ["yes", "no", "no", "no"];
    let told = |standing, attained: &str, shown: &str| (standing, Some(attained.to_owned()), shown.to_owned());
    let words = |measure: &str| {
        let view = |book: &Book| board(book).rows.swap_remove(8).line.target.view().cloned().unwrap();
        let book = Book::plain();
        add_units(&book);
        target(&book, "I44", "5", measure);
        view(&book).words
    };
    assert_eq!(
        (words("points").vi, words("relative-fall").en),
        ("5 điểm phần trăm".into(), "5% of the baseline year".into())
    );
    assert_eq!(fallen("points", "5", &one), told(TargetStanding::Reached, "500%", "5"));
    assert_eq!(fallen("points", "25", &one), told(TargetStanding::Reached, "100%", "25"));
    assert_eq!(fallen("relative-fall", "50", &one), told(TargetStanding::Reached, "100%", "50%"));
    assert_eq!(fallen("relative-fall", "60", &one), told(TargetStanding::NotReached, "83,3%", "60%"));
    assert_eq!(fallen("points", "5", &["yes", "yes", "yes", "no"]), told(TargetStanding::NotReached, "-500%", "5"));
    assert_eq!(fallen("percent", "5", &one).0, TargetStanding::NoFigure);
    assert_eq!(fallen("points", "5", &[]).0, TargetStanding::NoFigure, "nobody was assessed");
}

/// Less is better for a relapse rate, and a rate for each month of a point is compared as it is shown.
#[test]
fn less_is_better_where_the_indicator_says_so() {
    let book = Book::plain();
    add_units(&book);
    let person = add_person(&book, COMMUNE, "Nguyễn Văn An");
    book.add("relapse-assessment", COMMUNE, fields! { person: person, date: "2024-05-01", result: "no" });
    target(&book, "I31", "10", "percent");
    assert_eq!(standing(&book, "I31"), TargetStanding::Reached);
    book.add("relapse-assessment", COMMUNE, fields! { person: person, date: "2024-06-01", result: "yes" });
    assert_eq!(standing(&book, "I31"), TargetStanding::NotReached);
    let fields = fields! { name: "Điểm 1", place: "Trạm y tế", from: "2024-11-01" };
    let point = book.add("counselling-point", COMMUNE, fields);
    let at_point = fields! { kind: "work", mode: "point", point: point, heads: 5, date: "2024-12-05" };
    book.add("counselling", COMMUNE, at_point);
    target(&book, "I13", "2.5", "count");
    assert_eq!(standing(&book, "I13"), TargetStanding::Reached);
}

fn trend(book: &Book, indicator: &str, unit: &str, today: &str) -> Result<Trend, ReportError> {
    let request = book.request(unit, "2024", today);
    book.store.read(|reader| Indicators::built_in().trend(reader, &request, indicator, &mut || true))
}

#[test]
fn a_trend_has_twelve_months_and_none_to_come() {
    let book = Book::plain();
    add_units(&book);
    for on in ["2024-01-31", "2024-02-01", "2024-02-29", "2024-05-01", "2023-12-31"] {
        book.add("patrol", COMMUNE, fields! { date: on });
    }
    let trend = trend(&book, "I24", DISTRICT, "2024-05-01").unwrap();
    let shown: Vec<&str> = trend.months.iter().map(|month| month.shown.as_str()).collect();
    assert_eq!(shown, ["1", "2", "0", "0", "1", "–", "–", "–", "–", "–", "–", "–"]);
    assert_eq!(trend.months[1].value, Some(Figure::Count(2)));
    assert_eq!((trend.months[4].version, trend.months[5].version), (Some(1), None));
    let bars: Vec<u16> = trend.months.iter().map(|month| month.bar).collect();
    assert_eq!(bars, [500, 1000, 0, 0, 500, 0, 0, 0, 0, 0, 0, 0]);
    assert_eq!(trend.label.vi, "Cuộc tuần tra");
    let nothing = self::trend(&book, "I22", DISTRICT, "2024-05-01").unwrap();
    assert!(nothing.months.iter().all(|month| month.bar == 0));
    let unknown = self::trend(&book, "I99", DISTRICT, "2024-05-01");
    assert_eq!(unknown.unwrap_err().code(), "report-no-such-indicator");
}

#[test]
fn a_month_before_the_unit_was_there_has_no_value_and_a_locked_one_what_was_printed() {
    let book = Book::plain();
    add_units(&book);
    let new = add_unit(&book, "10001", "commune", "01");
    book.correct(new, fields! { valid_from: "2024-03-15" });
    let patrol = |on: &str| book.add("patrol", "10001", fields! { date: on });
    patrol("2024-03-20");
    let lock = book.add("period-lock", "10001", fields! { from: "2024-03-01", to: "2024-03-31" });
    let request = book.request("10001", "03/2024", "2024-04-03");
    let figures =
        book.store.read(|reader| Indicators::built_in().figures_to_lock(reader, &request, lock, &mut || true));
    book.add("locked-figures", "10001", figures.unwrap());
    patrol("2024-03-21");
    let trend = trend(&book, "I24", "10001", "2024-04-30").unwrap();
    let told: Vec<_> = trend.months[..4].iter().map(|month| (month.shown.as_str(), month.locked)).collect();
    assert_eq!(told, [("–", false), ("–", false), ("1", true), ("0", false)]);
}
