//! An administrative unit of Vietnam as it was in a span of time. Codes are never used again.

use chrono::NaiveDate;
use serde::Deserialize;

use super::codes::codes;
use super::field::{FieldSpec, FieldType, Preset, When};
use super::kind::{Keyed, KindSpec, LookupKey, Readers, RecordKind, decode};
use crate::text::Phrase;

/// The stored code of the kind.
pub const KIND: &str = "admin-unit";

codes! {
    /// The level of a unit. Districts ended on 30/06/2025.
    Level {
        Province = "province", "Cấp tỉnh", "Province";
        OldDistrict = "old-district", "Cấp huyện (cũ)", "District (old)";
        Commune = "commune", "Cấp xã", "Commune";
    }
}

codes! {
    /// What a commune is called. Towns (thị trấn) ended on 30/06/2025.
    CommuneType {
        Xa = "xa", "Xã", "Rural commune";
        Phuong = "phuong", "Phường", "Ward";
        DacKhu = "dac-khu", "Đặc khu", "Special zone";
        OldThiTran = "old-thi-tran", "Thị trấn (cũ)", "Town (old)";
    }
}

/// An administrative unit.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct AdminUnit {
    /// The official code: 2 digits for a province, 3 for an old district, 5 for a commune.
    pub code: Option<String>,
    /// Its name.
    pub name: Option<String>,
    /// Its level.
    pub level: Option<Level>,
    /// What a commune is called.
    pub commune_type: Option<CommuneType>,
    /// The code of the unit above it.
    pub parent: Option<String>,
    /// The first day.
    pub valid_from: Option<NaiveDate>,
    /// The last day.
    pub valid_to: Option<NaiveDate>,
    /// The legal document.
    pub document: Option<String>,
    /// The codes of the units that took its place.
    pub successors: Vec<String>,
}

/// The last day of the old units: districts and towns ended with it.
pub const LAST_DAY_OF_OLD_UNITS: NaiveDate = match NaiveDate::from_ymd_opt(2025, 6, 30) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

impl AdminUnit {
    /// Whether it exists on that day.
    pub fn valid_on(&self, day: NaiveDate) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to)
    }

    /// Whether it is of a kind that ended on 30/06/2025, or ended then.
    pub fn is_legacy(&self) -> bool {
        self.level == Some(Level::OldDistrict)
            || self.commune_type == Some(CommuneType::OldThiTran)
            || self.valid_to.is_some_and(|to| to <= LAST_DAY_OF_OLD_UNITS)
    }
}

/// The lookup index of unit codes.
pub const CODE: &str = "unit-code";
/// The lookup index of the units directly below a code; those below none stand under an empty one.
pub const PARENT: &str = "unit-parent";

fn keys(record: Keyed<'_>) -> Vec<LookupKey> {
    let code = record.fields.text("code").map(|code| LookupKey { index: CODE, key: code.to_owned() });
    let parent = record.fields.text("parent").unwrap_or_default();
    code.into_iter().chain([LookupKey { index: PARENT, key: parent.to_owned() }]).collect()
}

impl RecordKind for AdminUnit {
    const SPEC: KindSpec = KindSpec {
        code: KIND,
        version: 1,
        label: Phrase::new("Đơn vị hành chính", "Administrative unit"),
        fields: &[
            FieldSpec::new("code", Phrase::new("Mã đơn vị", "Unit code"), FieldType::Text(8)).required(),
            FieldSpec::new("name", Phrase::new("Tên đơn vị", "Name of the unit"), FieldType::Text(80)).required(),
            FieldSpec::new("level", Phrase::new("Cấp", "Level"), FieldType::Choice(Level::CODES)).required(),
            FieldSpec::new(
                "commune_type",
                Phrase::new("Loại đơn vị", "Type of unit"),
                FieldType::Choice(CommuneType::CODES),
            )
            .shown_when(When::Is("level", &["commune"]))
            .required_when(When::Is("level", &["commune"])),
            FieldSpec::new("parent", Phrase::new("Thuộc đơn vị", "Part of"), FieldType::Unit),
            FieldSpec::new("valid_from", Phrase::new("Từ ngày", "From"), FieldType::Day)
                .required()
                .preset(Preset::Last),
            FieldSpec::new("valid_to", Phrase::new("Đến ngày", "To"), FieldType::Day),
            FieldSpec::new("document", Phrase::new("Văn bản", "Legal document"), FieldType::Text(120))
                .preset(Preset::Last),
            FieldSpec::new("successors", Phrase::new("Đơn vị thay thế", "Replaced by"), FieldType::Units)
                .shown_when(When::Filled("valid_to")),
        ],
        day: &["valid_from"],
        headline: &["name", "code"],
        readers: Readers::AllMembers,
        legal_basis: "organisation",
        keys,
        decode: decode::<Self>,
    };
}
