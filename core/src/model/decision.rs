//! A management decision: the commune chair's act that puts people under management after rehabilitation.

use chrono::NaiveDate;
use serde::Deserialize;

use super::codes::codes;
use super::field::{FieldSpec, FieldType, Preset, When};
use super::id::RecordId;
use super::kind::{Keyed, KindSpec, LookupKey, Readers, RecordKind, decode};
use super::person;
use crate::text::{self, Phrase};

/// The stored code of the kind.
pub const KIND: &str = "management-decision";

codes! {
    /// Why a person is managed. The term depends on it (Law 73/2021 art. 40, Law 120/2025 art. 42).
    Basis {
        Voluntary = "voluntary", "Cai nghiện tự nguyện", "Voluntary rehabilitation";
        Methadone = "methadone", "Điều trị methadone", "Methadone treatment";
        Under18 = "under-18", "Dưới 18 tuổi", "Under 18";
        Compulsory = "compulsory", "Cai nghiện bắt buộc", "Compulsory rehabilitation";
    }
}

codes! {
    /// How far the management of one person has come.
    ManagementState {
        Proposed = "proposed", "Đang đề nghị", "Proposed";
        Active = "active", "Đang quản lý", "Active";
        Suspended = "suspended", "Tạm dừng", "Suspended";
        Completed = "completed", "Đã hoàn thành", "Completed";
        MovedAway = "moved-away", "Đã chuyển đi", "Moved away";
        Relapsed = "relapsed", "Tái nghiện", "Relapse";
        Imprisoned = "imprisoned", "Đang chấp hành án phạt tù", "Serving a prison term";
        ReformSchool = "reform-school", "Đã vào trường giáo dưỡng", "At a reform school";
        DeadOrMissing = "dead-or-missing", "Đã qua đời hoặc mất tích", "Died or missing";
    }
}

impl ManagementState {
    /// Whether the file is closed: no more visits are due.
    pub const fn is_closed(self) -> bool {
        !matches!(self, Self::Proposed | Self::Active | Self::Suspended)
    }
}

codes! {
    /// Where the decision's text comes from.
    Origin {
        Drafted = "drafted", "Soạn tại đây", "Drafted here";
        Copied = "copied", "Chép từ bản đã ký", "Copied from a signed paper";
    }
}

codes! {
    /// Who signed.
    Signer {
        Chair = "commune-chair", "Chủ tịch UBND cấp xã", "Commune chair";
        ViceChair = "vice-chair", "Phó Chủ tịch UBND cấp xã", "Commune vice chair";
        Other = "other", "Người khác", "Someone else";
    }
}

/// A management decision.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct ManagementDecision {
    /// The number on the paper, such as `12/QĐ-UBND`.
    pub number: Option<String>,
    /// The day the case was reported.
    pub reported_on: Option<NaiveDate>,
    /// The day the dossier proposed it.
    pub proposed_on: Option<NaiveDate>,
    /// The day of the signature.
    pub signed_on: Option<NaiveDate>,
    /// Who signed.
    pub signer: Option<Signer>,
    /// The signer's name.
    pub signer_name: Option<String>,
    /// Where the text comes from.
    pub origin: Option<Origin>,
    /// The people it manages.
    pub people: Vec<ManagedPerson>,
}

/// One person in a decision.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct ManagedPerson {
    /// The person.
    pub person: Option<RecordId>,
    /// Why the person is managed.
    pub basis: Option<Basis>,
    /// The day the rehabilitation was completed: the term counts from it.
    pub completed_on: Option<NaiveDate>,
    /// The term in months.
    pub term_months: Option<u32>,
    /// Days that do not count, such as unreported absence (Decree 116/2021 art. 79.1b).
    pub excluded_days: Option<u32>,
    /// The first day under management.
    pub starts_on: Option<NaiveDate>,
    /// The last day under management.
    pub ends_on: Option<NaiveDate>,
    /// How far it has come.
    pub state: Option<ManagementState>,
    /// The day since when.
    pub state_since: Option<NaiveDate>,
}

impl ManagedPerson {
    /// The first and the last day of the management as far as they are known: a closed one ends when it was closed.
    pub fn period(&self) -> Option<(NaiveDate, Option<NaiveDate>)> {
        let start = self.starts_on.or(self.completed_on)?;
        let closed = self.state.filter(|state| state.is_closed()).and(self.state_since);
        Some((start, closed.or(self.ends_on)))
    }

    /// Whether the person is under management on that day.
    pub fn managed_on(&self, day: NaiveDate) -> bool {
        self.state != Some(ManagementState::Proposed)
            && self.period().is_some_and(|(start, end)| start <= day && end.is_none_or(|end| day <= end))
    }
}

/// The lookup index of decision numbers by issuer and year.
pub const NUMBER: &str = "decision-number";

/// A decision's number is unique for its issuer in its year.
fn keys(record: Keyed<'_>) -> Vec<LookupKey> {
    let number = record.fields.text("number");
    number.map(|n| LookupKey { index: NUMBER, key: number_key(record.unit, record.day, n) }).into_iter().collect()
}

/// The key under which decisions of one number, issuer and year meet.
pub fn number_key(unit: &str, signed_on: NaiveDate, number: &str) -> String {
    use chrono::Datelike;
    let number: String = text::fold(number).chars().filter(|c| !c.is_whitespace()).collect();
    format!("{unit}|{}|{number}", signed_on.year())
}

const PEOPLE: &[FieldSpec] = &[
    FieldSpec::new(
        "person",
        Phrase::new("Người được quản lý", "Person under management"),
        FieldType::Record(person::KIND),
    )
    .required(),
    FieldSpec::new("basis", Phrase::new("Căn cứ quản lý", "Basis of management"), FieldType::Choice(Basis::CODES))
        .required(),
    FieldSpec::new(
        "completed_on",
        Phrase::new("Ngày hoàn thành cai nghiện", "Rehabilitation completed on"),
        FieldType::Day,
    ),
    FieldSpec::new("term_months", Phrase::new("Thời hạn (tháng)", "Term (months)"), FieldType::Count(1, 60)),
    FieldSpec::new("excluded_days", Phrase::new("Số ngày không tính", "Days not counted"), FieldType::Count(0, 3660)),
    FieldSpec::new("starts_on", Phrase::new("Quản lý từ ngày", "Managed from"), FieldType::Day),
    FieldSpec::new("ends_on", Phrase::new("Ngày hết hạn quản lý", "Managed until"), FieldType::Day),
    FieldSpec::new(
        "state",
        Phrase::new("Trạng thái quản lý", "State of management"),
        FieldType::Choice(ManagementState::CODES),
    )
    .required()
    .preset(Preset::Fixed("active"))
    .sensitive(),
    FieldSpec::new("state_since", Phrase::new("Trạng thái từ ngày", "State since"), FieldType::Day).required_when(
        When::Is(
            "state",
            &["suspended", "completed", "moved-away", "relapsed", "imprisoned", "reform-school", "dead-or-missing"],
        ),
    ),
];

impl RecordKind for ManagementDecision {
    const SPEC: KindSpec = KindSpec {
        code: KIND,
        version: 1,
        label: Phrase::new("Quyết định quản lý sau cai nghiện", "Decision on management after rehabilitation"),
        fields: &[
            FieldSpec::new("number", Phrase::new("Số quyết định", "Decision number"), FieldType::Text(40)).required(),
            FieldSpec::new("reported_on", Phrase::new("Ngày báo cáo", "Reported on"), FieldType::Day),
            FieldSpec::new("proposed_on", Phrase::new("Ngày đề nghị", "Proposed on"), FieldType::Day),
            FieldSpec::new("signed_on", Phrase::new("Ngày ký", "Signed on"), FieldType::Day).required(),
            FieldSpec::new("signer", Phrase::new("Người ký", "Signed by"), FieldType::Choice(Signer::CODES))
                .required()
                .preset(Preset::Fixed("commune-chair")),
            FieldSpec::new("signer_name", Phrase::new("Họ tên người ký", "Signer's name"), FieldType::Name),
            FieldSpec::new(
                "origin",
                Phrase::new("Nguồn văn bản", "Source of the text"),
                FieldType::Choice(Origin::CODES),
            )
            .required()
            .preset(Preset::Fixed("drafted")),
            FieldSpec::new(
                "people",
                Phrase::new("Những người được quản lý", "People under management"),
                FieldType::Rows(PEOPLE),
            )
            .sensitive(),
        ],
        day: &["signed_on"],
        headline: &["number", "signed_on"],
        readers: Readers::Managers,
        legal_basis: "management",
        keys,
        decode: decode::<Self>,
    };
}
