//! Phone numbers and identity numbers.

use std::hint::black_box;

use dong_hanh::text::identity::{self, birth_place};
use dong_hanh::text::phone::{self, PhoneKind};

use crate::text::text;
use crate::{Target, seeds};

pub(super) const TARGET: Target = Target {
    name: "person-number",
    about: "phone and identity numbers are shown and read back the same; debug output holds none",
    check,
    seeds: || [seeds::typed("phone"), seeds::typed("identity")].concat(),
    large: Vec::new,
    calls: &[
        ("phone::parse", |data| _ = black_box(phone::parse(&text(data)))),
        ("identity::parse", |data| _ = black_box(identity::parse(&text(data)))),
    ],
};

fn check(data: &[u8]) {
    let text = text(data);
    if let Ok(phone) = phone::parse(&text) {
        assert!(phone.digits().bytes().all(|byte| byte.is_ascii_digit()) && phone.digits().starts_with('0'));
        assert!(phone::parse(&phone.to_string()).is_ok_and(|read| read == phone));
        let international = format!("+84{}", &phone.digits()[1..]);
        assert!(phone::parse(&international).is_ok_and(|read| read == phone));
        let suggestion = phone.suggestion();
        assert!(suggestion.is_none() || phone.kind() == PhoneKind::LegacyMobile);
        assert!(suggestion.is_none_or(|new| new.kind() == PhoneKind::Mobile));
        assert!(!format!("{phone:?}").contains(|c: char| c.is_ascii_digit()));
    }
    if let Ok(number) = identity::parse(&text) {
        assert!(matches!((number.digits().len(), number.cccd()), (12, Some(_)) | (9, None)));
        assert!(identity::parse(&number.to_string()).is_ok_and(|read| read == number));
        assert!(!format!("{number:?}").contains(|c: char| c.is_ascii_digit()));
        if let Some(cccd) = number.cccd() {
            assert!((1900..=2399).contains(&cccd.birth_year()));
            let _ = birth_place(cccd.birth_code());
        }
    }
}
