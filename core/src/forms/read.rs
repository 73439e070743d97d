//! From what was typed to what is stored, by the type of the field.

use super::fault::Fault;
use crate::model::id::RecordId;
use crate::model::{Code, FieldType, Value};
use crate::text::{self, date::PartialDate, identity, number, phone};

/// Characters of a person's name.
pub(super) const LONGEST_NAME: usize = 120;
/// Bytes of a unit's code, as an entry's header takes it.
const LONGEST_UNIT: usize = 16;
/// Bytes of an answer that is looked up: 200 ids take half of it. Only texts and notes are longer, and every piece of
/// what is pasted here is compared with every code, at each keystroke.
const LONGEST_LOOKUP: usize = 16 * 1024;
/// Characters between which several answers are written.
const SEPARATORS: [char; 2] = [';', '\n'];

/// Reads a text as that type of field. Nothing where it is empty. A table takes no text.
pub(super) fn read(kind: FieldType, typed: &str) -> Result<Option<Value>, Fault> {
    let text = match kind {
        FieldType::Note(_) => text::nfc_lines(typed),
        _ => text::nfc(typed),
    };
    if !matches!(kind, FieldType::Text(_) | FieldType::Note(_) | FieldType::Name) && typed.len() > LONGEST_LOOKUP {
        return Err(Fault::TooLong { most: LONGEST_LOOKUP });
    }
    if text.is_empty() {
        return Ok(None);
    }
    let value = match kind {
        FieldType::Text(most) | FieldType::Note(most) => Value::Text(at_most(most, text)?),
        FieldType::Name => Value::Text(at_most(LONGEST_NAME, text)?),
        FieldType::Phone => Value::Text(phone::parse(&text).map_err(Fault::Phone)?.digits().to_owned()),
        FieldType::Identity => Value::Text(identity::parse(&text).map_err(Fault::Identity)?.digits().to_owned()),
        FieldType::Count(least, most) => {
            let count = number::parse_count(&text).map_err(Fault::Number)?;
            (least..=most).contains(&count).then_some(Value::Int(count)).ok_or(Fault::Bounds { least, most })?
        }
        FieldType::Decimal => Value::Text(number::decimal_to_iso(number::parse_decimal(&text).map_err(Fault::Number)?)),
        FieldType::Day => Value::Text(text::parse_day(&text).map_err(Fault::Day)?.to_string()),
        FieldType::PartialDay => Value::Text(PartialDate::parse(&text).map_err(Fault::Day)?.to_string()),
        FieldType::Choice(codes) => Value::Text(code(codes, &text)?.code.to_owned()),
        FieldType::Choices(codes) => {
            let chosen: Vec<_> =
                code_pieces(codes, typed).map(|piece| code(codes, &piece)).collect::<Result<_, _>>()?;
            in_order(codes, &chosen)
        }
        FieldType::YesNo => Value::Bool(yes_or_no(&text)?),
        FieldType::Record(_) => Value::Id(id(&text)?),
        FieldType::Records(_) => list(pieces(typed).map(|piece| id(&piece).map(Value::Id)))?,
        FieldType::Unit => Value::Text(unit(&text)?),
        FieldType::Units => list(pieces(typed).map(|piece| unit(&piece).map(Value::Text)))?,
        FieldType::Rows(_) => return Err(Fault::UnknownCode),
    };
    Ok(Some(value).filter(|value| !matches!(value, Value::List(list) if list.is_empty())))
}

/// The codes of a text that this version has, and the rest as text: all of it to the letter where it has none of them.
pub(super) fn split_codes(codes: &'static [Code], typed: &str) -> (Option<Value>, Option<String>) {
    if typed.len() > LONGEST_LOOKUP {
        return (None, Some(typed.to_owned()));
    }
    let (known, rest): (Vec<String>, Vec<String>) =
        code_pieces(codes, typed).partition(|piece| code(codes, piece).is_ok());
    let known: Vec<_> = known.iter().filter_map(|piece| code(codes, piece).ok()).collect();
    if known.is_empty() {
        return (None, Some(typed.to_owned()));
    }
    (Some(in_order(codes, &known)), (!rest.is_empty()).then(|| rest.join("; ")))
}

/// Each chosen code once, in the order in which the kind offers them: equal choices are equal values.
fn in_order(codes: &'static [Code], chosen: &[&'static Code]) -> Value {
    let chosen = codes.iter().filter(|code| chosen.contains(code));
    Value::List(chosen.map(|code| Value::Text(code.code.to_owned())).collect())
}

fn at_most(most: usize, text: String) -> Result<String, Fault> {
    if text.chars().count() <= most { Ok(text) } else { Err(Fault::TooLong { most }) }
}

/// The answer of that code or, as lists from elsewhere have it, of that label, marks and case aside.
fn code(codes: &'static [Code], text: &str) -> Result<&'static Code, Fault> {
    let folded = text::fold(text);
    let is = |label: &str| text::fold(label) == folded;
    codes
        .iter()
        .find(|code| code.code == text)
        .or_else(|| codes.iter().find(|code| is(code.label.vi) || is(code.label.en)))
        .ok_or(Fault::UnknownCode)
}

fn yes_or_no(text: &str) -> Result<bool, Fault> {
    match text::fold(text).as_str() {
        "co" | "yes" | "true" | "x" => Ok(true),
        "khong" | "no" | "false" => Ok(false),
        _ => Err(Fault::YesNo),
    }
}

fn id(text: &str) -> Result<RecordId, Fault> {
    text.parse().map_err(|_| Fault::UnknownRecord)
}

fn unit(text: &str) -> Result<String, Fault> {
    let fits = text.len() <= LONGEST_UNIT && text.bytes().all(|b| b.is_ascii_alphanumeric());
    fits.then(|| text.to_owned()).ok_or(Fault::Unit)
}

/// The texts between separators and commas, without the empty ones.
fn pieces(typed: &str) -> impl Iterator<Item = String> {
    typed.split(SEPARATORS).flat_map(|piece| piece.split(',')).map(text::nfc).filter(|piece| !piece.is_empty())
}

/// The same where labels may hold a comma themselves ("Phòng, chống HIV"): a comma separates what is no label as it is.
fn code_pieces(codes: &'static [Code], typed: &str) -> impl Iterator<Item = String> {
    typed.split(SEPARATORS).flat_map(move |piece| match code(codes, &text::nfc(piece)) {
        Ok(found) => vec![found.code.to_owned()],
        Err(_) => pieces(piece).collect(),
    })
}

/// Each value once, in the order in which they came.
fn list(values: impl Iterator<Item = Result<Value, Fault>>) -> Result<Value, Fault> {
    let mut list = Vec::new();
    for value in values {
        let value = value?;
        if !list.contains(&value) {
            list.push(value);
        }
    }
    Ok(Value::List(list))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::outreach::Topic;
    use crate::text::date::DateError;
    use crate::text::number::NumberError;

    fn text(value: &str) -> Result<Option<Value>, Fault> {
        Ok(Some(Value::Text(value.to_owned())))
    }

    #[test]
    fn what_is_typed_becomes_what_is_stored() {
        assert_eq!(read(FieldType::Name, " Nguye\u{302}\u{303}n  An\0\u{200f}"), text("Nguyễn An"));
        assert_eq!(read(FieldType::Note(20), "một\r\nhai "), text("một\nhai"));
        assert_eq!(read(FieldType::Phone, "+84 912.345.678"), text("0912345678"));
        assert_eq!(read(FieldType::Identity, "001 085 012 345"), text("001085012345"));
        assert_eq!(read(FieldType::Day, "5/9/2024"), text("2024-09-05"));
        assert_eq!(read(FieldType::Day, "2024-09-05"), text("2024-09-05"));
        assert_eq!(read(FieldType::PartialDay, "09/1985"), text("1985-09"));
        assert_eq!(read(FieldType::Count(0, 9999), "5.236"), Ok(Some(Value::Int(5236))));
        assert_eq!(read(FieldType::Decimal, "1.234,5"), text("1234.5"));
        assert_eq!(read(FieldType::YesNo, "Có"), Ok(Some(Value::Bool(true))));
        assert_eq!(read(FieldType::Unit, " 00004 "), text("00004"));
        assert_eq!(read(FieldType::Text(5), " \u{202e}\0 "), Ok(None));
    }

    #[test]
    fn codes_are_found_by_code_and_by_label_and_stand_in_order() {
        let codes = FieldType::Choices(Topic::CODES);
        let list = |codes: &[&str]| Ok(Some(Value::List(codes.iter().map(|c| Value::Text((*c).to_owned())).collect())));
        assert_eq!(read(codes, "Vay vốn; phong, chong hiv"), list(&["hiv", "loans"]));
        assert_eq!(read(codes, "Vay vốn; bóng đá"), Err(Fault::UnknownCode));
        assert_eq!(split_codes(Topic::CODES, "bóng đá, jobs"), (list(&["jobs"]).unwrap(), Some("bóng đá".to_owned())));
        assert_eq!(split_codes(Topic::CODES, " bóng,đá "), (None, Some(" bóng,đá ".to_owned())));
        assert_eq!(read(codes, "Viec lam; loans;LOANS"), list(&["loans", "jobs"]));
        assert_eq!(read(codes, " ,; "), Ok(None));
        assert_eq!(read(FieldType::Choice(Topic::CODES), "Phòng, chống HIV"), text("hiv"));
    }

    #[test]
    fn what_does_not_read_says_why() {
        assert_eq!(read(FieldType::Count(0, 9), "1,234"), Err(Fault::Number(NumberError::Ambiguous)));
        assert_eq!(read(FieldType::Count(1, 60), "61"), Err(Fault::Bounds { least: 1, most: 60 }));
        assert_eq!(read(FieldType::Day, "31/02/2024"), Err(Fault::Day(DateError::NoSuchDay)));
        assert_eq!(read(FieldType::Text(3), "bốn!"), Err(Fault::TooLong { most: 3 }));
        assert_eq!(read(FieldType::Unit, "Yên Sơn"), Err(Fault::Unit));
        assert_eq!(read(FieldType::Record("person"), "An"), Err(Fault::UnknownRecord));
    }

    #[test]
    fn decimals_read_back() {
        for (typed, iso) in [("96,3", "96.3"), ("5.236", "5236"), ("-0,25", "-0.25"), ("1.000.000,5", "1000000.5")] {
            assert_eq!(read(FieldType::Decimal, typed), text(iso));
            assert_eq!(number::decimal_from_iso(iso).map(number::show_decimal).as_deref(), Some(typed));
        }
    }
}
