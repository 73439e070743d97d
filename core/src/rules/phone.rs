//! Rules on phone numbers, in every field that takes one.

use super::case::Case;
use super::fields;
use super::finding::Findings;
use super::known::Lookup;
use super::rule::Rule;
use crate::model::FieldType;
use crate::text::Phrase;
use crate::text::phone::{self, PhoneError, PhoneKind};

/// R11: no Vietnamese phone number, +84 or 84 read as 0; an old mobile number is R12's.
pub(super) static R11: Rule = Rule::new(
    "R11",
    &[],
    Phrase::new("Số điện thoại chưa đúng", "Invalid phone number"),
    PhoneError::NotAPhone.phrase(),
    not_a_phone,
);

fn not_a_phone(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    for (path, text) in phones(case) {
        if phone::parse(text).is_err_and(|error| error != PhoneError::Empty) {
            found.error(path);
        }
    }
    Ok(())
}

/// R12: a mobile number of 11 digits, from before the change of prefixes in 2018.
pub(super) static R12: Rule = Rule::new(
    "R12",
    &[],
    Phrase::new("Đổi đầu số cũ?", "Convert the old prefix?"),
    Phrase::new(
        "Đây là số di động 11 chữ số với đầu số cũ. Vui lòng đổi sang đầu số mới, và hỏi lại người dùng số này nếu được.",
        "This is a mobile number of 11 digits with an old prefix. Please change it to the new prefix, and ask its owner if you can.",
    ),
    old_prefix,
);

fn old_prefix(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    for (path, text) in phones(case) {
        if phone::parse(text).is_ok_and(|phone| phone.kind() == PhoneKind::LegacyMobile) {
            found.warn(path);
        }
    }
    Ok(())
}

fn phones<'a>(case: &Case<'a>) -> Vec<(String, &'a str)> {
    fields::texts(case.record, |kind| kind == FieldType::Phone)
}
