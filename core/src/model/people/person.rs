//! A person: someone helped, treated or met, under a full name or a code name.

use chrono::Datelike;

use crate::model::codes::codes;
use crate::model::declare::kind;
use crate::model::{Keyed, LookupKey};
use crate::text;
use crate::text::date::PartialDate;

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

kind! {
    /// A person.
    Person = "person", version 1, "Người", "Person";
    day [] headline ["full_name", "code_name", "hamlet"]
    area People writers Managers readers Managers basis "management" keys keys
    {
        /// Family, middle and given name in one field.
        full_name: Name, "Họ và tên", "Full name";
        /// A name agreed on instead of the real one.
        code_name: Text(60), "Mã hoặc bí danh", "Code name";
        /// Date of birth, as exact as it is known.
        born: PartialDay, "Ngày sinh", "Date of birth" .sensitive();
        /// Sex.
        sex: Choice(Sex), "Giới tính", "Sex";
        /// Identity number, digits only.
        identity: Identity, "Số CCCD", "Citizen identity number" .sensitive();
        /// Phone, digits from 0.
        phone: Phone, "Số điện thoại", "Phone number";
        /// Registered residence.
        residence: Text(200), "Nơi thường trú", "Registered residence";
        /// Where the person lives now.
        address: Text(200), "Nơi ở hiện nay", "Current address";
        /// Hamlet or street group: what a volunteer knows the place by.
        hamlet: Text(80), "Thôn, tổ dân phố", "Hamlet or residential group";
        /// Guardian, for someone from 12 to under 18.
        guardian: Name, "Người đại diện", "Guardian";
        /// The guardian's phone.
        guardian_phone: Phone, "Điện thoại người đại diện", "Guardian's phone number" .shown_when(Filled("guardian"));
        /// Someone of the family or clan who helps.
        family_contact: Name, "Người thân liên hệ", "Family contact";
        /// Their phone.
        family_phone: Phone, "Điện thoại người thân", "Family contact's phone number"
            .shown_when(Filled("family_contact"));
        /// Beneficiary groups.
        groups: Choices(BeneficiaryGroup), "Thuộc nhóm", "Groups";
        /// Where the person stands with drugs and treatment. Somebody of the family or another contact has no such status: it
        /// is never asked for and never a default.
        status: Choice(Status), "Tình trạng", "Status" .sensitive();
        /// The day since when.
        status_since: Day, "Tình trạng từ ngày", "Status since" .shown_when(Filled("status"));
    }
}

impl Person {
    /// The name to show: the full name, or else the code name.
    pub fn name(&self) -> Option<&str> {
        self.full_name.as_deref().or(self.code_name.as_deref())
    }
}

/// Hamlets, identity numbers, and the name with birth year and commune by which a possible duplicate is noticed.
fn keys(record: Keyed<'_>) -> Vec<LookupKey> {
    let hamlet = record.fields.text("hamlet").map(|hamlet| LookupKey { index: HAMLET, key: hamlet.to_owned() });
    let mut keys = Vec::from_iter(hamlet);
    if let Some(number) = record.fields.text("identity") {
        keys.push(LookupKey { index: IDENTITY, key: number.to_owned() });
    }
    let born = record.fields.text("born").and_then(|born| born.parse::<PartialDate>().ok());
    if let (Some(name), Some(born)) = (record.fields.text("full_name"), born) {
        keys.push(LookupKey { index: NAMESAKE, key: namesake(name, born.earliest().year(), record.unit) });
    }
    keys
}

/// The lookup index of hamlets, as they are spelled.
pub const HAMLET: &str = "hamlet";
/// The lookup index of identity numbers.
pub const IDENTITY: &str = "identity";
/// The lookup index of folded name, birth year and commune.
pub const NAMESAKE: &str = "namesake";

/// The key under which people of the same folded name, birth year and commune meet.
pub fn namesake(name: &str, born_year: i32, unit: &str) -> String {
    format!("{}|{born_year}|{unit}", text::fold(name))
}
