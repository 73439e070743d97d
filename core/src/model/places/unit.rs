//! An administrative unit of Vietnam as it was in a span of time. Codes are never used again.

use chrono::NaiveDate;

use crate::model::codes::codes;
use crate::model::declare::kind;
use crate::model::{Keyed, LookupKey};

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

kind! {
    /// An administrative unit.
    AdminUnit = "admin-unit", version 1, "Đơn vị hành chính", "Administrative unit";
    day ["valid_from"] headline ["name", "code"]
    area Places writers Managers readers AllMembers basis "organisation" keys keys
    {
        /// The official code: 2 digits for a province, 3 for an old district, 5 for a commune.
        code: Text(8), "Mã đơn vị", "Unit code" .required();
        /// Its name.
        name: Text(80), "Tên đơn vị", "Name of the unit" .required();
        /// Its level.
        level: Choice(Level), "Cấp", "Level" .required();
        /// What a commune is called.
        commune_type: Choice(CommuneType), "Loại đơn vị", "Type of unit"
            .shown_when(Is("level", &["commune"])) .required_when(Is("level", &["commune"]));
        /// The code of the unit above it.
        parent: Unit, "Thuộc đơn vị", "Part of";
        /// The first day.
        valid_from: Day, "Từ ngày", "From" .required() .preset(Last);
        /// The last day.
        valid_to: Day, "Đến ngày", "To";
        /// The legal document.
        document: Text(120), "Văn bản", "Legal document" .preset(Last);
        /// The codes of the units that took its place.
        successors: Units, "Đơn vị thay thế", "Replaced by" .shown_when(Filled("valid_to"));
    }
}

/// Whether a text can be the official code of a unit.
pub fn is_code(text: &str) -> bool {
    matches!(text.len(), 2 | 3 | 5) && text.bytes().all(|byte| byte.is_ascii_digit())
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
