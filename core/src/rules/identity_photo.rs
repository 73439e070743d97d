//! The rule on photos of identity documents.

use super::case::Case;
use super::fields::filled;
use super::finding::Findings;
use super::known::Lookup;
use super::rule::Rule;
use crate::model::consent::{Consent, Purpose};
use crate::model::id::RecordId;
use crate::model::identity_photo::{self, IdentityPhoto, PhotoGround};
use crate::text::Phrase;

/// R40: a photo without a ground, under a law that is not named, or by a consent that is missing or does not cover it: it must
/// be this person's, for this purpose, and hold on the day of the photo and for as long as the photo is kept. A consent that
/// this device does not hold is passed over.
pub(super) static R40: Rule = Rule::new(
    "R40",
    &[identity_photo::KIND],
    Phrase::new("Chưa có căn cứ", "No legal basis"),
    Phrase::new(
        "Ảnh giấy tờ tùy thân chỉ được lưu khi pháp luật quy định hoặc người đó đồng ý. Vui lòng nhập điều luật, chọn sự đồng ý còn hiệu lực, hoặc hủy ảnh và ghi ngày hủy.",
        "A photo of an identity document may be kept only where a law asks for it or the person consents. Please enter the article of the law, choose a consent that holds, or destroy the photo and enter the day.",
    ),
    no_ground,
);

fn no_ground(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let Some(photo) = case.as_kind::<IdentityPhoto>() else { return Ok(()) };
    match photo.ground {
        None => {
            found.error("ground");
        }
        Some(PhotoGround::Law) if !filled(&photo.law) => {
            found.error("law");
        }
        Some(PhotoGround::Consent) if !consent_covers(case, photo, photo.consent)? => {
            found.error("consent");
        }
        Some(_) => {}
    }
    Ok(())
}

fn consent_covers(case: &Case<'_>, photo: &IdentityPhoto, consent: Option<RecordId>) -> Lookup<bool> {
    let Some(consent) = consent else { return Ok(false) };
    let Some(record) = case.known().record(consent)? else { return Ok(true) };
    let Some(consent) = record.as_kind::<Consent>() else { return Ok(false) };
    let fits = consent.purpose == Some(Purpose::IdentityPhoto) && consent.person == photo.person;
    // Kept until the day before it was destroyed, and still today where it was not.
    let last = photo.deleted_on.map_or(Some(case.today()), |day| day.pred_opt());
    let taken = photo.date.unwrap_or(case.record.day);
    Ok(fits && consent.holds_on(taken) && last.is_none_or(|last| last < taken || consent.holds_on(last)))
}
