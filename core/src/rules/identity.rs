//! Rules on the identity number of a person.

use super::case::Case;
use super::finding::{Findings, Severity};
use super::known::Lookup;
use super::lookups;
use super::rule::Rule;
use crate::model::person::{self, Person, Sex};
use crate::model::{LookupKey, Role};
use crate::text::Phrase;
use crate::text::date::PartialDate;
use crate::text::identity::{self, CardSex, Cccd, Identity, IdentityError};

const FIELD: &str = "identity";

/// R06: neither 12 digits nor the 9 of an old number (R10). An empty one is no finding.
pub(super) static R06: Rule = Rule::new(
    "R06",
    &[person::KIND],
    Phrase::new("Số CCCD phải đủ 12 chữ số", "Must have 12 digits"),
    Phrase::new(
        "Số CCCD phải đủ 12 chữ số. Vui lòng kiểm tra lại trên thẻ.",
        "The identity number must have 12 digits. Please check it against the card.",
    ),
    not_twelve_digits,
);

fn not_twelve_digits(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    if read(case).is_some_and(|read| read.is_err_and(|error| error != IdentityError::Empty)) {
        found.error(FIELD);
    }
    Ok(())
}

/// R07: digits 1–3 are no birth-registration code that is known.
pub(super) static R07: Rule = Rule::new(
    "R07",
    &[person::KIND],
    Phrase::new("Mã nơi khai sinh lạ", "Unknown birth code"),
    Phrase::new(
        "Ba chữ số đầu của số CCCD không phải là mã nơi khai sinh đã biết. Vui lòng kiểm tra lại trên thẻ.",
        "The first three digits of the identity number are not a known code of a place of birth registration. Please check them against the card.",
    ),
    birth_code_unknown,
);

fn birth_code_unknown(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    if cccd(case).is_some_and(|cccd| identity::birth_place(cccd.birth_code()).is_none()) {
        found.warn(FIELD);
    }
    Ok(())
}

/// R08: digit 4 does not fit the century of birth or the sex. What the record does not hold is not compared.
pub(super) static R08: Rule = Rule::new(
    "R08",
    &[person::KIND],
    Phrase::new("Không khớp thế kỷ hoặc giới tính", "Century or sex mismatch"),
    Phrase::new(
        "Chữ số thứ tư của số CCCD không khớp với năm sinh hoặc giới tính. Vui lòng kiểm tra lại các ô này.",
        "The fourth digit of the identity number does not fit the year of birth or the sex. Please check these fields.",
    ),
    century_or_sex_differs,
);

fn century_or_sex_differs(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let (Some(person), Some(cccd)) = (case.as_kind::<Person>(), cccd(case)) else { return Ok(()) };
    let (century, sex) = cccd.century_and_sex();
    let other_century = person.born.is_some_and(|born| first_year_of_century(born) != century);
    let other_sex = person.sex.is_some_and(|own| (own == Sex::Male) != (sex == CardSex::Male));
    if other_century || other_sex {
        found.warn(FIELD);
    }
    Ok(())
}

fn first_year_of_century(born: PartialDate) -> i32 {
    use chrono::Datelike;
    born.earliest().year().div_euclid(100) * 100
}

/// R09: digits 5–6 are not the last two of the birth year.
pub(super) static R09: Rule = Rule::new(
    "R09",
    &[person::KIND],
    Phrase::new("Không khớp năm sinh", "Birth year mismatch"),
    Phrase::new(
        "Chữ số thứ năm và thứ sáu của số CCCD không khớp với năm sinh. Vui lòng kiểm tra lại hai ô này.",
        "The fifth and sixth digits of the identity number do not fit the year of birth. Please check both fields.",
    ),
    birth_year_differs,
);

fn birth_year_differs(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    use chrono::Datelike;
    let born = case.as_kind::<Person>().and_then(|person| person.born);
    if let (Some(born), Some(cccd)) = (born, cccd(case))
        && born.earliest().year().rem_euclid(100) != cccd.birth_year_digits()
    {
        found.warn(FIELD);
    }
    Ok(())
}

/// R10: the 9 digits of an old identity number (CMND).
pub(super) static R10: Rule = Rule::new(
    "R10",
    &[person::KIND],
    Phrase::new("CMND cũ", "Legacy identity number"),
    Phrase::new(
        "Đây là số CMND cũ có 9 chữ số. Vui lòng nhập số CCCD 12 chữ số khi người này đã có thẻ.",
        "This is an old identity number of 9 digits. Please enter the 12 digits once this person has the new card.",
    ),
    old_number,
);

fn old_number(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    if matches!(read(case), Some(Ok(Identity::LegacyCmnd(_)))) {
        found.warn(FIELD);
    }
    Ok(())
}

/// R13: another person holds the same identity number. It stops managers and supervisors, who can look the other file
/// up; volunteers and leaders are warned and learn nothing of whose number it is. The earlier version of a corrected
/// record is no other person.
pub(super) static R13: Rule = Rule::new(
    "R13",
    &[person::KIND],
    Phrase::new("Trùng số CCCD", "Duplicate identity number"),
    Phrase::new(
        "Số CCCD này đã có ở một hồ sơ khác. Vui lòng kiểm tra lại số, hoặc báo cán bộ phụ trách nếu là cùng một người.",
        "Another file already holds this identity number. Please check the number, or tell the officer in charge if it is the same person.",
    ),
    same_number,
);

fn same_number(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let Some(Ok(number)) = read(case) else { return Ok(()) };
    let key = LookupKey { index: person::IDENTITY, key: number.digits().to_owned() };
    let others = lookups::with_key(case, &key)?;
    if others.is_empty() {
        return Ok(());
    }
    match case.context.role {
        Role::Manager | Role::Supervisor => found.add(Severity::Error, FIELD, &[]).beside(others),
        Role::Volunteer | Role::Leader => {
            found.warn(FIELD);
        }
    }
    Ok(())
}

fn read(case: &Case<'_>) -> Option<Result<Identity, IdentityError>> {
    case.as_kind::<Person>()?.identity.as_deref().map(identity::parse)
}

fn cccd(case: &Case<'_>) -> Option<Cccd> {
    read(case)?.ok()?.cccd().cloned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::id::RecordId;
    use crate::model::{Fields, Record, RecordKind, Value};
    use crate::rules::{Context, Finding, Memory, Moment, Rulebook, Today, check};

    fn person(n: u8) -> Record {
        let mut fields = Fields::default();
        fields.set(FIELD, Some(Value::Text("001085012345".to_owned())));
        let day = "2024-05-10".parse().unwrap();
        Record::new(RecordId::from_bytes([n; 16]), const { &Person::SPEC }, fields, String::new(), day).unwrap()
    }

    #[test]
    fn only_who_may_look_it_up_learns_whose_number_it_is() {
        let mut known = Memory::default();
        known.put(person(1));
        let found = |role| -> Finding {
            let day = "2024-05-10".parse().unwrap();
            let rulebook = Rulebook::built_in();
            let context = Context { today: Today::new(day, []), rulebook: &rulebook, role, known: &known };
            check(&[&R13], Moment::Save, &Case { record: &person(2), context }).unwrap().remove(0)
        };
        assert_eq!(found(Role::Manager).others, [person(1).id]);
        assert!(found(Role::Volunteer).others.is_empty());
        assert!(found(Role::Leader).others.is_empty());
    }
}
