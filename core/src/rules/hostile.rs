//! Whatever a record holds, no rule panics, and findings point at fields that there are.

use chrono::NaiveDate;
use proptest::prelude::*;
use proptest::sample::select;

use super::known_in_memory::Memory;
use super::{Case, Context, Moment, RULES, Rulebook, Today, check};
use crate::model::id::RecordId;
use crate::model::{FieldSpec, FieldType, Fields, KINDS, KindSpec, Record, Role, Value};

const TEXTS: [&str; 12] = [
    "",
    " ",
    "\0",
    "\u{202e}abc",
    "\u{301}\u{301}",
    "0912345678",
    "001085012345",
    "012345678",
    "100.001",
    "NaN",
    "hoa",
    "nhiễm HIV",
];
const DAYS: [&str; 9] = [
    "-262143-01-01",
    "0001-01-01",
    "2021-12-31",
    "2024-02-29",
    "2024-05-10",
    "2025-06-30",
    "2026-07-01",
    "9999-12-31",
    "+262142-12-31",
];
const PARTIAL: [&str; 6] = ["1000", "1985", "2012-05", "2009-05-10", "9999-12-31", "2024"];

fn id(n: u8) -> RecordId {
    RecordId::from_bytes([n; 16])
}

fn text(texts: &'static [&'static str]) -> BoxedStrategy<Value> {
    select(texts).prop_map(|text| Value::Text(text.to_owned())).boxed()
}

fn value(kind: FieldType) -> BoxedStrategy<Value> {
    let reference = || (0..6_u8).prop_map(|n| Value::Id(id(n)));
    match kind {
        FieldType::Count(..) => select(vec![-1, 0, 1, 12, 24, 60, i64::from(u32::MAX)]).prop_map(Value::Int).boxed(),
        FieldType::YesNo => any::<bool>().prop_map(Value::Bool).boxed(),
        FieldType::Day => text(&DAYS),
        FieldType::PartialDay => text(&PARTIAL),
        FieldType::Choice(codes) => select(codes).prop_map(|code| Value::Text(code.code.to_owned())).boxed(),
        FieldType::Choices(codes) => {
            let code = select(codes).prop_map(|code| Value::Text(code.code.to_owned()));
            prop::collection::vec(code, 0..3).prop_map(Value::List).boxed()
        }
        FieldType::Record(_) => reference().boxed(),
        FieldType::Records(_) => prop::collection::vec(reference(), 0..4).prop_map(Value::List).boxed(),
        FieldType::Rows(specs) => {
            prop::collection::vec(fields(specs).prop_map(Value::Row), 0..4).prop_map(Value::List).boxed()
        }
        FieldType::Units => prop::collection::vec(text(&TEXTS), 0..2).prop_map(Value::List).boxed(),
        FieldType::Text(_)
        | FieldType::Note(_)
        | FieldType::Name
        | FieldType::Phone
        | FieldType::Identity
        | FieldType::Decimal
        | FieldType::Unit => text(&TEXTS),
    }
}

fn fields(specs: &'static [FieldSpec]) -> BoxedStrategy<Fields> {
    let each: Vec<_> = specs.iter().map(|spec| prop::option::weighted(0.8, value(spec.kind))).collect();
    each.prop_map(move |values| {
        let mut fields = Fields::default();
        for (spec, value) in specs.iter().zip(values) {
            fields.set(spec.key, value);
        }
        fields
    })
    .boxed()
}

fn day() -> impl Strategy<Value = NaiveDate> {
    let days: Vec<NaiveDate> = DAYS.iter().map(|day| day.parse().unwrap()).collect();
    select(days)
}

/// A record that decodes; what does not (a count below zero where the kind knows none) never reaches a rule.
fn record() -> impl Strategy<Value = Option<Record>> {
    let of = |kind: &'static KindSpec| {
        (0..6_u8, fields(kind.fields), select(TEXTS.to_vec()), day()).prop_map(move |(n, fields, unit, written_on)| {
            let day = kind.day_of(&fields, written_on);
            Record::new(id(n), kind, fields, unit.to_owned(), day).ok()
        })
    };
    select(KINDS).prop_flat_map(of)
}

proptest! {
    #[test]
    fn no_record_makes_a_rule_panic(
        records in prop::collection::vec(record(), 1..8),
        today in day(),
        clock in day(),
        role in select(Role::CODES.iter().map(|code| code.code).collect::<Vec<_>>()),
    ) {
        let rulebook = Rulebook::built_in();
        let mut known = Memory::default();
        let records: Vec<Record> = records.into_iter().flatten().collect();
        for record in &records {
            known.put(record.clone());
        }
        known.lock("", DAYS[0].parse().unwrap()..=DAYS[3].parse().unwrap());
        let role = serde_json::from_value::<Role>(role.into()).unwrap();
        let context = Context { today: Today::new(clock, [today]), rulebook: &rulebook, role, known: &known };
        for record in &records {
            for moment in [Moment::Save, Moment::State] {
                for finding in check(RULES, moment, &Case { record, context }).unwrap() {
                    let first = finding.field.split(['[', '.']).next().unwrap();
                    let there = matches!(first, "unit" | "day") || record.kind.field(first).is_some();
                    prop_assert!(there, "{} points at {}", finding.rule, finding.field);
                    let filled = [&finding.message.vi, &finding.message.en].iter().all(|text| !text.contains('{'));
                    prop_assert!(filled, "{} leaves a value out of its words", finding.rule);
                    prop_assert!(!finding.others.contains(&record.id));
                }
            }
        }
    }
}
