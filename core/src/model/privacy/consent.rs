//! A consent: for one purpose, given by a person and never by silence (Law 91/2025/QH15 art. 6).

use chrono::NaiveDate;

use crate::model::codes::codes;
use crate::model::declare::kind;
use crate::model::no_keys;

codes! {
    /// What somebody agreed to. One consent has one purpose.
    Purpose {
        IdentityPhoto = "identity-photo", "Lưu ảnh giấy tờ tùy thân", "Keeping a photo of an identity document";
        Referral = "referral", "Chuyển thông tin cho nơi hỗ trợ", "Passing details on to who helps";
        FamilyContact = "family-contact", "Liên hệ với gia đình", "Contacting the family";
        NamedOutreach = "named-outreach", "Ghi tên khi tuyên truyền", "Being named in information work";
        Contact = "contact", "Gọi điện, nhắn tin", "Calls and messages";
    }
}

codes! {
    /// Who gave it.
    ConsentGiver {
        Person = "person", "Chính người đó", "The person";
        Guardian = "guardian", "Người đại diện", "The guardian";
    }
}

codes! {
    /// How it can be shown later.
    Evidence {
        Signed = "signed", "Phiếu có chữ ký", "A signed sheet";
        Electronic = "electronic", "Xác nhận điện tử", "An electronic confirmation";
    }
}

kind! {
    /// A consent. Nothing of it is filled in beforehand.
    Consent = "consent", version 1, "Sự đồng ý", "Consent";
    day ["given_on"] headline ["purpose", "given_on", "withdrawn_on"]
    area Privacy writers Managers readers Managers basis "privacy" keys no_keys
    {
        person: Record(person), "Người đồng ý", "Who consents" .required();
        purpose: Choice(Purpose), "Mục đích", "Purpose" .required();
        text_version: Text(40), "Phiên bản nội dung đã đọc", "Version of the text that was read" .required();
        giver: Choice(ConsentGiver), "Người cho phép", "Given by" .required();
        evidence: Choice(Evidence), "Bằng chứng", "Evidence" .required();
        given_on: Day, "Ngày đồng ý", "Given on" .required() .sensitive();
        expires_on: Day, "Ngày hết hiệu lực", "Valid until" .sensitive();
        withdrawn_on: Day, "Ngày rút lại", "Withdrawn on" .sensitive();
    }
}

impl Consent {
    /// Whether it holds on that day: given by then, neither expired nor withdrawn. The last day of its validity still counts,
    /// the day of the withdrawal does not.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.given_on.is_some_and(|given| given <= day)
            && self.expires_on.is_none_or(|last| day <= last)
            && self.withdrawn_on.is_none_or(|withdrawn| day < withdrawn)
    }
}
