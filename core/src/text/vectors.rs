//! Shared test vectors: what this room answers, as JSON that Kotlin, Swift and a command can run as well.
//!
//! A file is an array of cases, `{"in": …, "out": …}` or `{"in": …, "error": "code"}`; `"op"` names the function where a
//! file has several, and `"why"` is for the reader. The file's stem says which room of text it is about:
//!
//! | stem | op (the first is the default) |
//! |---|---|
//! | `fold` | `fold`, `words`, `exact_words`, `nfc`, `nfc_lines`: text · `matches`: `{query, name}` → true or false |
//! | `names` | `parts`: name → `{family, middle, given}` · `sort`: names → names in order |
//! | `phone` | `parse`: text → `{digits, shown, kind, suggestion?}` |
//! | `identity` | `parse`: text → `{kind, shown, birth_place?, century?, sex?, year?}` |
//! | `dates` | `day`: text → ISO · `partial`: text → `{iso, screen, earliest, latest}` · `ages`: `{born, on}` → `{least, most}` or null |
//! | `numbers` | `count`: text → number · `decimal`: text → hundredths · `show_count`, `show_decimal` the other way |
//! | `sensitive` | `find`: text → `[[kind, the text found], …]` |

use std::fmt;

use serde::Deserialize;
use serde_json::{Value, json};

use super::{
    date::{self, PartialDate},
    fold, identity, name, nfc, nfc_lines, number, phone, sensitive,
};

/// A vector whose answer was another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// Which case of the file, from 0. A person reads it counted from 1.
    pub index: usize,
    /// What was handed in, as JSON.
    pub input: String,
    /// What the file expects, as JSON.
    pub expected: String,
    /// What was answered, as JSON.
    pub got: String,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "case {}: {} should give {}, gave {}", self.index + 1, self.input, self.expected, self.got)
    }
}

/// Why a file of vectors could not be run.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum VectorError {
    /// No part of this room has that name.
    #[error("no text vectors are called like this file: use fold, names, phone, identity, dates, numbers or sensitive")]
    UnknownFile,
    /// Not an array of cases.
    #[error("the file is not an array of cases (line {line}): each needs \"in\" and \"out\" or \"error\"")]
    NotVectors {
        /// The line where reading stopped, from 1.
        line: usize,
    },
    /// An array without cases would pass for nothing.
    #[error("the file has no cases")]
    NoCases,
    /// A case without exactly one of "out" and "error", with an unknown "op", or with an input of the wrong type.
    #[error(
        "case {} cannot be run: check its \"op\", the type of \"in\", and that it has one of \"out\" and \"error\"", index + 1
    )]
    BadCase {
        /// Which case, from 0. A person reads it counted from 1.
        index: usize,
    },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    #[serde(rename = "in")]
    input: Value,
    op: Option<String>,
    /// May be null, which is an answer too.
    #[serde(default, deserialize_with = "present")]
    out: Option<Value>,
    error: Option<String>,
    #[serde(rename = "why")]
    _why: Option<String>,
}

fn present<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(deserializer).map(Some)
}

/// Runs a file of vectors, given its name without ".json" and its text. No failures means that every case held.
pub fn run(file_stem: &str, json: &str) -> Result<Vec<Failure>, VectorError> {
    let answer = answerer(file_stem).ok_or(VectorError::UnknownFile)?;
    let cases: Vec<Case> = serde_json::from_str(json).map_err(|e| VectorError::NotVectors { line: e.line() })?;
    if cases.is_empty() {
        return Err(VectorError::NoCases);
    }
    let mut failures = Vec::new();
    for (index, case) in cases.into_iter().enumerate() {
        let expected = match (case.out, case.error) {
            (Some(out), None) => json!({ "out": out }),
            (None, Some(code)) => json!({ "error": code }),
            _ => return Err(VectorError::BadCase { index }),
        };
        let got = match answer(case.op.as_deref(), &case.input).ok_or(VectorError::BadCase { index })? {
            Ok(out) => json!({ "out": out }),
            Err(code) => json!({ "error": code }),
        };
        if got != expected {
            let input = case.input.to_string();
            failures.push(Failure { index, input, expected: expected.to_string(), got: got.to_string() });
        }
    }
    Ok(failures)
}

/// An answer or an error's code; nothing when the operation is not known or the input is of the wrong type.
type Answer = Option<Result<Value, &'static str>>;
type Answerer = fn(Option<&str>, &Value) -> Answer;

fn answerer(file_stem: &str) -> Option<Answerer> {
    Some(match file_stem {
        "fold" => folds,
        "names" => names,
        "phone" => phones,
        "identity" => identities,
        "dates" => dates,
        "numbers" => numbers,
        "sensitive" => sensitives,
        _ => return None,
    })
}

fn folds(op: Option<&str>, input: &Value) -> Answer {
    Some(Ok(match op.unwrap_or("fold") {
        "fold" => json!(fold::fold(input.as_str()?)),
        "words" => json!(fold::words(input.as_str()?)),
        "exact_words" => json!(fold::exact_words(input.as_str()?)),
        "nfc" => json!(nfc(input.as_str()?)),
        "nfc_lines" => json!(nfc_lines(input.as_str()?)),
        "matches" => json!(fold::matches(input["query"].as_str()?, input["name"].as_str()?)),
        _ => return None,
    }))
}

fn names(op: Option<&str>, input: &Value) -> Answer {
    Some(Ok(match op.unwrap_or("parts") {
        "parts" => {
            let parts = name::parts(input.as_str()?);
            json!({ "family": parts.family, "middle": parts.middle, "given": parts.given })
        }
        "sort" => {
            let mut names = input.as_array()?.iter().map(Value::as_str).collect::<Option<Vec<_>>>()?;
            names.sort_by_cached_key(|name| name::sort_key(name));
            json!(names)
        }
        _ => return None,
    }))
}

fn phones(op: Option<&str>, input: &Value) -> Answer {
    if op.is_some_and(|op| op != "parse") {
        return None;
    }
    Some(phone::parse(input.as_str()?).map_err(phone::PhoneError::code).map(|phone| {
        let kind = match phone.kind() {
            phone::PhoneKind::Mobile => "mobile",
            phone::PhoneKind::Landline => "landline",
            phone::PhoneKind::LegacyMobile => "legacy_mobile",
        };
        let mut out = json!({ "digits": phone.digits(), "shown": phone.to_string(), "kind": kind });
        if let Some(suggestion) = phone.suggestion() {
            out["suggestion"] = json!(suggestion.digits());
        }
        out
    }))
}

fn identities(op: Option<&str>, input: &Value) -> Answer {
    if op.is_some_and(|op| op != "parse") {
        return None;
    }
    Some(identity::parse(input.as_str()?).map_err(identity::IdentityError::code).map(|identity| {
        let Some(cccd) = identity.cccd() else {
            return json!({ "kind": "legacy_cmnd", "shown": identity.to_string() });
        };
        let (century, sex) = cccd.century_and_sex();
        let birth_place = identity::birth_place(cccd.birth_code()).map(|place| match place {
            identity::BirthPlace::Province(name) => name,
            identity::BirthPlace::Abroad => "abroad",
        });
        let sex = if sex == identity::CardSex::Male { "male" } else { "female" };
        json!({
            "kind": "cccd", "shown": identity.to_string(), "birth_place": birth_place, "century": century, "sex": sex,
            "year": cccd.birth_year(),
        })
    }))
}

fn dates(op: Option<&str>, input: &Value) -> Answer {
    let answer = match op.unwrap_or("day") {
        "day" => date::parse_day(input.as_str()?).map(|day| json!(day.to_string())),
        "partial" => PartialDate::parse(input.as_str()?).map(|date| {
            json!({
                "iso": date.to_string(), "screen": date.on_screen(),
                "earliest": date.earliest().to_string(), "latest": date.latest().to_string(),
            })
        }),
        "ages" => {
            let on = date::parse_day(input["on"].as_str()?).ok()?;
            PartialDate::parse(input["born"].as_str()?)
                .map(|born| json!(born.ages_on(on).map(|ages| json!({ "least": ages.least, "most": ages.most }))))
        }
        _ => return None,
    };
    Some(answer.map_err(date::DateError::code))
}

fn numbers(op: Option<&str>, input: &Value) -> Answer {
    let answer = match op.unwrap_or("count") {
        "count" => number::parse_count(input.as_str()?).map(|count| json!(count)),
        "decimal" => number::parse_decimal(input.as_str()?).map(|number| json!(number.hundredths())),
        "show_count" => Ok(json!(number::show_count(input.as_i64()?))),
        "show_decimal" => Ok(json!(number::show_decimal(number::Decimal::from_hundredths(input.as_i64()?)))),
        _ => return None,
    };
    Some(answer.map_err(number::NumberError::code))
}

fn sensitives(op: Option<&str>, input: &Value) -> Answer {
    if op.is_some_and(|op| op != "find") {
        return None;
    }
    let text = input.as_str()?;
    let found: Option<Vec<_>> =
        sensitive::find(text).into_iter().map(|one| Some(json!([one.kind.code(), text.get(one.range)?]))).collect();
    Some(Ok(json!(found?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_expectation_is_a_failure() {
        let failures = run("fold", r#"[{"in": "Đà", "out": "da"}, {"in": "Đà", "out": "đa"}]"#).unwrap();
        assert_eq!(failures.len(), 1);
        assert_eq!(failures[0].to_string(), r#"case 2: "Đà" should give {"out":"đa"}, gave {"out":"da"}"#);
        assert_eq!(run("dates", r#"[{"in": "31/02/2024", "error": "date-format"}]"#).unwrap().len(), 1);
        assert_eq!(run("dates", r#"[{"in": "31/02/2024", "out": null}]"#).unwrap().len(), 1);
    }

    #[test]
    fn a_file_that_says_nothing_is_refused() {
        for (stem, json, error) in [
            ("other", "[]", VectorError::UnknownFile),
            ("fold", "[]", VectorError::NoCases),
            ("fold", "{}", VectorError::NotVectors { line: 1 }),
            ("fold", r#"[{"in": "a", "outt": "a"}]"#, VectorError::NotVectors { line: 1 }),
            ("fold", r#"[{"in": "a"}]"#, VectorError::BadCase { index: 0 }),
            ("fold", r#"[{"in": "a", "out": "a", "error": "x"}]"#, VectorError::BadCase { index: 0 }),
            ("fold", r#"[{"in": "a", "op": "other", "out": "a"}]"#, VectorError::BadCase { index: 0 }),
            ("numbers", r#"[{"in": 5, "out": 5}]"#, VectorError::BadCase { index: 0 }),
        ] {
            assert_eq!(run(stem, json), Err(error), "{json}");
        }
    }
}
