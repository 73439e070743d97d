use proptest::prelude::*;

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn periods_read_print_and_span() {
    for (text, printed, from, to, vi, en) in [
        ("09/2024", "09/2024", "2024-09-01", "2024-09-30", "Tháng 09/2024", "Month 09/2024"),
        (" tháng 2 / 2024 ", "02/2024", "2024-02-01", "2024-02-29", "Tháng 02/2024", "Month 02/2024"),
        ("12/2024", "12/2024", "2024-12-01", "2024-12-31", "Tháng 12/2024", "Month 12/2024"),
        ("Q3/2024", "Q3/2024", "2024-07-01", "2024-09-30", "Quý 3/2024", "Quarter 3/2024"),
        ("Quý 4/2024", "Q4/2024", "2024-10-01", "2024-12-31", "Quý 4/2024", "Quarter 4/2024"),
        ("QUÝ II/2024", "Q2/2024", "2024-04-01", "2024-06-30", "Quý 2/2024", "Quarter 2/2024"),
        ("6T/2024", "6T/2024", "2024-01-01", "2024-06-30", "6 tháng đầu năm 2024", "First six months of 2024"),
        ("9t/2024", "9T/2024", "2024-01-01", "2024-09-30", "9 tháng đầu năm 2024", "First nine months of 2024"),
        ("2024", "2024", "2024-01-01", "2024-12-31", "Năm 2024", "Year 2024"),
        ("năm 9999", "9999", "9999-01-01", "9999-12-31", "Năm 9999", "Year 9999"),
    ] {
        let period: Period = text.parse().unwrap();
        assert_eq!((period.to_string().as_str(), period.from(), period.to()), (printed, day(from), day(to)), "{text}");
        assert_eq!(period.label(), Said { vi: vi.into(), en: en.into() });
        assert_eq!(printed.parse(), Ok(period));
        assert_eq!(period.label().vi.parse(), if vi.contains("đầu") { Err(PeriodError::Format) } else { Ok(period) });
    }
}

#[test]
fn what_is_no_period_is_refused() {
    use PeriodError::*;
    for (text, error) in [
        ("", Empty),
        ("  ", Empty),
        ("13/2024", NoSuchMonth),
        ("0/2024", NoSuchMonth),
        ("Q5/2024", NoSuchQuarter),
        ("Q0/2024", NoSuchQuarter),
        ("3T/2024", Format),
        ("24", Format),
        ("09/24", Format),
        ("2024/09", Format),
        ("01/09/2024", Format),
        ("Q/2024", Format),
        ("-1/2024", Format),
        ("+9/2024", Format),
        ("0024", Format),
        ("٩/2024", Format),
        ("09/2024x", Format),
        ("2024/", Format),
        ("\u{202e}", Empty),
    ] {
        assert_eq!(text.parse::<Period>(), Err(error), "{text:?}");
    }
    assert_eq!("9".repeat(1 << 20).parse::<Period>(), Err(Format));
}

#[test]
fn periods_follow_one_another() {
    let before = |text: &str| text.parse::<Period>().unwrap().before().map(|period| period.to_string());
    for (period, expected) in [
        ("09/2024", Some("08/2024")),
        ("01/2024", Some("12/2023")),
        ("Q3/2024", Some("Q2/2024")),
        ("Q1/2024", Some("Q4/2023")),
        ("6T/2024", Some("6T/2023")),
        ("9T/2024", Some("9T/2023")),
        ("2024", Some("2023")),
        ("1000", None),
        ("01/1000", None),
    ] {
        assert_eq!(before(period).as_deref(), expected, "{period}");
    }
    let months =
        |text: &str| text.parse::<Period>().unwrap().months().iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(months("Q3/2024"), ["07/2024", "08/2024", "09/2024"]);
    assert_eq!((months("2024").len(), months("9T/2024").len(), months("02/2024")), (12, 9, vec!["02/2024".to_owned()]));
    assert_eq!(Period::year(2024), "2024".parse().ok());
    assert_eq!((Period::year(999), Period::year(10_000)), (None, None));
    assert_eq!("09/2024".parse::<Period>().unwrap().whole_year().to_string(), "2024");
}

#[test]
fn a_period_passes_day_by_day() {
    let period: Period = "09/2024".parse().unwrap();
    for (today, days) in
        [("2024-08-31", 0), ("2024-09-01", 1), ("2024-09-29", 29), ("2024-09-30", 30), ("2025-01-01", 30)]
    {
        assert_eq!(period.elapsed(day(today)), Elapsed { days, of: 30 }, "{today}");
    }
    assert!(period.elapsed(day("2024-09-30")).is_whole());
    assert!(!period.elapsed(day("2024-09-29")).is_whole());
}

proptest! {
    #[test]
    fn any_text_is_answered(text in any::<String>()) {
        if let Ok(period) = text.parse::<Period>() {
            prop_assert_eq!(period.to_string().parse(), Ok(period));
        }
    }
}
