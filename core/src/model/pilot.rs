//! A pilot model: a commune works by a model, such as "volunteers help people after rehabilitation".

use chrono::NaiveDate;
use serde::Deserialize;

use super::codes::codes;
use super::field::{FieldSpec, FieldType, Preset};
use super::kind::{KindSpec, Readers, RecordKind, decode, no_keys};
use crate::text::Phrase;

/// The stored code of the kind.
pub const KIND: &str = "pilot-model";

codes! {
    /// Which model.
    Model {
        VolunteerHelp = "volunteer-help", "Tình nguyện viên giúp đỡ người sau cai nghiện", "Volunteers help people after rehabilitation";
        CommunityRehab = "community-rehab", "Cai nghiện tại cộng đồng", "Rehabilitation in the community";
        Other = "other", "Mô hình khác", "Another model";
    }
}

/// A pilot model of one commune.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct PilotModel {
    /// Which model.
    pub model: Option<Model>,
    /// The first day.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub to: Option<NaiveDate>,
    /// The plan behind it.
    pub plan: Option<String>,
}

impl RecordKind for PilotModel {
    const SPEC: KindSpec = KindSpec {
        code: KIND,
        version: 1,
        label: Phrase::new("Mô hình thí điểm", "Pilot model"),
        fields: &[
            FieldSpec::new("model", Phrase::new("Mô hình", "Model"), FieldType::Choice(Model::CODES))
                .required()
                .preset(Preset::Fixed("volunteer-help")),
            FieldSpec::new("from", Phrase::new("Từ ngày", "From"), FieldType::Day).required().preset(Preset::Today),
            FieldSpec::new("to", Phrase::new("Đến ngày", "To"), FieldType::Day),
            FieldSpec::new("plan", Phrase::new("Kế hoạch", "Plan"), FieldType::Text(120)).preset(Preset::Last),
        ],
        day: &["from"],
        headline: &["model", "plan"],
        readers: Readers::AllMembers,
        legal_basis: "organisation",
        keys: no_keys,
        decode: decode::<Self>,
    };
}
