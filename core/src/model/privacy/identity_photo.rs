//! A photo of somebody's identity document: sensitive data (Law 91/2025/QH15 art. 4) that needs a law or a consent (R40).
//!
//! It says that a photo is kept, where and on what ground. The picture itself is not in the record.

use crate::model::codes::codes;
use crate::model::declare::kind;
use crate::model::no_keys;

codes! {
    /// On what ground a photo is kept.
    PhotoGround {
        Law = "law", "Theo quy định của pháp luật", "A law asks for it";
        Consent = "consent", "Có sự đồng ý", "Consent";
    }
}

codes! {
    /// Where it is kept.
    PhotoPlace {
        PaperFile = "paper-file", "Hồ sơ giấy", "Paper file";
        Device = "device", "Trên máy của cơ quan", "Device of the office";
    }
}

kind! {
    /// A photo of somebody's identity document.
    IdentityPhoto = "identity-photo", version 1, "Ảnh giấy tờ tùy thân", "Identity photo";
    day ["date"] headline ["ground"]
    area Privacy writers Managers readers Managers basis "privacy" keys no_keys
    {
        person: Record(person), "Người trong ảnh", "Whose document" .required();
        date: Day, "Ngày chụp", "Taken on" .required() .preset(Today);
        place: Choice(PhotoPlace), "Nơi lưu", "Kept in" .required();
        ground: Choice(PhotoGround), "Căn cứ lưu ảnh", "Ground";
        law: Text(160), "Điều, khoản của văn bản", "Article of the law" .shown_when(Is("ground", &["law"]));
        consent: Record(consent), "Phiếu đồng ý", "Consent" .shown_when(Is("ground", &["consent"]));
        deleted_on: Day, "Ngày hủy ảnh", "Destroyed on";
    }
}
