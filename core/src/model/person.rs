//! A person: someone helped, treated or met, under a full name or a code name.

use chrono::Datelike;
use serde::Deserialize;

use super::codes::codes;
use super::field::{FieldSpec, FieldType, Preset, When};
use super::kind::{Keyed, KindSpec, LookupKey, Readers, RecordKind, decode};
use crate::text::date::PartialDate;
use crate::text::{self, Phrase};

/// The stored code of the kind.
pub const KIND: &str = "person";

codes! {
    /// Sex as it stands in the person's papers.
    Sex {
        Male = "male", "Nam", "Male";
        Female = "female", "Nữ", "Female";
    }
}

codes! {
    /// Where a person stands. It is never shown on a list row.
    Status {
        Using = "using", "Sử dụng trái phép chất ma túy", "Uses drugs unlawfully";
        NotDetermined = "not-determined", "Chưa xác định tình trạng nghiện", "Addiction not determined";
        Addicted = "addicted", "Đã xác định tình trạng nghiện", "Addiction determined";
        InRehab = "in-rehab", "Đang cai nghiện", "In rehabilitation";
        AfterRehab = "after-rehab", "Sau cai nghiện", "After rehabilitation";
        OffList = "off-list", "Đã đưa ra khỏi danh sách", "Off the list";
        Dead = "dead", "Đã qua đời", "Died";
        Missing = "missing", "Mất tích", "Missing";
    }
}

codes! {
    /// Groups that plans for training and jobs name (seven of plan 104/KH-UBND of Quảng Ninh, and two of our own).
    BeneficiaryGroup {
        Erred = "erred", "Người lầm lỗi", "Person who has erred";
        EndedPrison = "ended-prison", "Người chấp hành xong án phạt tù", "Has completed a prison term";
        AfterRehab = "after-rehab", "Người sau cai nghiện", "After rehabilitation";
        SexWorker = "sex-worker", "Người bán dâm", "Sex worker";
        Trafficked = "trafficked", "Nạn nhân bị mua bán", "Victim of trafficking";
        EducationFacility = "education-facility", "Người về từ cơ sở giáo dục bắt buộc", "Back from a compulsory education facility";
        ReformSchool = "reform-school", "Người về từ trường giáo dưỡng", "Back from a reform school";
        Addicted = "addicted", "Người nghiện ma túy", "Person with drug addiction";
        Family = "family", "Gia đình", "Family";
    }
}

/// A person.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct Person {
    /// Family, middle and given name in one field.
    pub full_name: Option<String>,
    /// A name agreed on instead of the real one.
    pub code_name: Option<String>,
    /// Date of birth, as exact as it is known.
    pub born: Option<PartialDate>,
    /// Sex.
    pub sex: Option<Sex>,
    /// Identity number, digits only.
    pub identity: Option<String>,
    /// Phone, digits from 0.
    pub phone: Option<String>,
    /// Registered residence.
    pub residence: Option<String>,
    /// Where the person lives now.
    pub address: Option<String>,
    /// Hamlet or street group: what a volunteer knows the place by.
    pub hamlet: Option<String>,
    /// Guardian, for someone from 12 to under 18.
    pub guardian: Option<String>,
    /// The guardian's phone.
    pub guardian_phone: Option<String>,
    /// Someone of the family or clan who helps.
    pub family_contact: Option<String>,
    /// Their phone.
    pub family_phone: Option<String>,
    /// Beneficiary groups.
    pub groups: Vec<BeneficiaryGroup>,
    /// Where the person stands.
    pub status: Option<Status>,
    /// The day since when.
    pub status_since: Option<chrono::NaiveDate>,
}

impl Person {
    /// The name to show: the full name, or else the code name.
    pub fn name(&self) -> Option<&str> {
        self.full_name.as_deref().or(self.code_name.as_deref())
    }
}

/// Identity numbers, and the name with birth year and commune by which a possible duplicate is noticed.
fn keys(record: Keyed<'_>) -> Vec<LookupKey> {
    let mut keys = Vec::new();
    if let Some(number) = record.fields.text("identity") {
        keys.push(LookupKey { index: IDENTITY, key: number.to_owned() });
    }
    let born = record.fields.text("born").and_then(|born| born.parse::<PartialDate>().ok());
    if let (Some(name), Some(born)) = (record.fields.text("full_name"), born) {
        keys.push(LookupKey { index: NAMESAKE, key: namesake(name, born.earliest().year(), record.unit) });
    }
    keys
}

/// The lookup index of identity numbers.
pub const IDENTITY: &str = "identity";
/// The lookup index of folded name, birth year and commune.
pub const NAMESAKE: &str = "namesake";

/// The key under which people of the same folded name, birth year and commune meet.
pub fn namesake(name: &str, born_year: i32, unit: &str) -> String {
    format!("{}|{born_year}|{unit}", text::fold(name))
}

impl RecordKind for Person {
    const SPEC: KindSpec = KindSpec {
        code: KIND,
        version: 1,
        label: Phrase::new("Người", "Person"),
        fields: &[
            FieldSpec::new("full_name", Phrase::new("Họ và tên", "Full name"), FieldType::Name),
            FieldSpec::new("code_name", Phrase::new("Mã hoặc bí danh", "Code name"), FieldType::Text(60)),
            FieldSpec::new("born", Phrase::new("Ngày sinh", "Date of birth"), FieldType::PartialDay).sensitive(),
            FieldSpec::new("sex", Phrase::new("Giới tính", "Sex"), FieldType::Choice(Sex::CODES)),
            FieldSpec::new("identity", Phrase::new("Số CCCD", "Citizen identity number"), FieldType::Identity)
                .sensitive(),
            FieldSpec::new("phone", Phrase::new("Số điện thoại", "Phone number"), FieldType::Phone),
            FieldSpec::new("residence", Phrase::new("Nơi thường trú", "Registered residence"), FieldType::Text(200)),
            FieldSpec::new("address", Phrase::new("Nơi ở hiện nay", "Current address"), FieldType::Text(200)),
            FieldSpec::new(
                "hamlet",
                Phrase::new("Thôn, tổ dân phố", "Hamlet or residential group"),
                FieldType::Text(80),
            ),
            FieldSpec::new("guardian", Phrase::new("Người đại diện", "Guardian"), FieldType::Name),
            FieldSpec::new(
                "guardian_phone",
                Phrase::new("Điện thoại người đại diện", "Guardian's phone number"),
                FieldType::Phone,
            )
            .shown_when(When::Filled("guardian")),
            FieldSpec::new("family_contact", Phrase::new("Người thân liên hệ", "Family contact"), FieldType::Name),
            FieldSpec::new(
                "family_phone",
                Phrase::new("Điện thoại người thân", "Family contact's phone number"),
                FieldType::Phone,
            )
            .shown_when(When::Filled("family_contact")),
            FieldSpec::new("groups", Phrase::new("Thuộc nhóm", "Groups"), FieldType::Choices(BeneficiaryGroup::CODES)),
            FieldSpec::new("status", Phrase::new("Tình trạng", "Status"), FieldType::Choice(Status::CODES))
                .required()
                .preset(Preset::Fixed("not-determined"))
                .sensitive(),
            FieldSpec::new("status_since", Phrase::new("Tình trạng từ ngày", "Status since"), FieldType::Day)
                .shown_when(When::Filled("status")),
        ],
        day: &[],
        headline: &["full_name", "code_name", "hamlet"],
        readers: Readers::Managers,
        legal_basis: "management",
        keys,
        decode: decode::<Self>,
    };
}
