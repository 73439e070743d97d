//! A management decision: the commune chair's act that puts people under management after rehabilitation.

use chrono::NaiveDate;

use crate::model::codes::codes;
use crate::model::declare::{fields, kind};
use crate::model::{Keyed, LookupKey};
use crate::text;

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

codes! {
    /// Why the days of a suspension do not count.
    SuspensionReason {
        UnreportedAbsence = "unreported-absence", "Vắng mặt không khai báo", "Unreported absence";
        Imprisonment = "imprisonment", "Chấp hành án phạt tù", "Prison term";
        Other = "other", "Lý do khác", "Another reason";
    }
}

fields! {
    /// A time that does not count towards the term: the rest of it runs on from the last day.
    Suspension {
        reason: Choice(SuspensionReason), "Lý do tạm dừng", "Reason" .required();
        from: Day, "Tạm dừng từ ngày", "Suspended from" .required();
        /// The day on which the term runs on: it counts again.
        to: Day, "Tiếp tục từ ngày", "Resumed on";
    }
}

kind! {
    /// A management decision.
    ManagementDecision = "management-decision", version 2, "Quyết định quản lý sau cai nghiện", "Decision on management after rehabilitation";
    day ["signed_on"] headline ["number", "signed_on"]
    area Management writers Managers readers Managers basis "management" keys keys
    {
        /// The number on the paper, such as `12/QĐ-UBND`.
        number: Text(40), "Số quyết định", "Decision number" .required();
        /// The day the case was reported.
        reported_on: Day, "Ngày báo cáo", "Reported on";
        /// The day the dossier proposed it.
        proposed_on: Day, "Ngày đề nghị", "Proposed on";
        /// The day of the signature.
        signed_on: Day, "Ngày ký", "Signed on" .required();
        /// Who signed.
        signer: Choice(Signer), "Người ký", "Signed by" .required() .preset(Fixed("commune-chair"));
        /// The signer's name.
        signer_name: Name, "Họ tên người ký", "Signer's name";
        /// Where the text comes from.
        origin: Choice(Origin), "Nguồn văn bản", "Source of the text" .required() .preset(Fixed("drafted"));
        /// The people it manages.
        people: Rows(ManagedPerson), "Những người được quản lý", "People under management" .sensitive();
    }
}

fields! {
    /// One person in a decision.
    ManagedPerson {
        /// The person.
        person: Record(person), "Người được quản lý", "Person under management" .required();
        /// Why the person is managed.
        basis: Choice(Basis), "Căn cứ quản lý", "Basis of management" .required();
        /// The day the rehabilitation was completed: the term counts from it.
        completed_on: Day, "Ngày hoàn thành cai nghiện", "Rehabilitation completed on";
        /// The term in months.
        term_months: Count(u32: 1, 60), "Thời hạn (tháng)", "Term (months)";
        /// Days that do not count, such as unreported absence (Decree 116/2021 art. 79.1b) or a prison term (Law 120/2025
        /// art. 47.1). Where nothing is written, those of the suspensions.
        excluded_days: Count(u32: 0, 36_600), "Số ngày không tính", "Days not counted";
        /// Each time that the management was suspended.
        suspensions: Rows(Suspension), "Các lần tạm dừng", "Suspensions";
        /// The first day under management.
        starts_on: Day, "Quản lý từ ngày", "Managed from";
        /// The last day under management.
        ends_on: Day, "Ngày hết hạn quản lý", "Managed until";
        /// How far it has come.
        state: Choice(ManagementState), "Trạng thái quản lý", "State of management"
            .required() .preset(Fixed("active")) .sensitive();
        /// The day since when.
        state_since: Day, "Trạng thái từ ngày", "State since"
            .required_when(Is("state", &["suspended", "completed", "moved-away", "relapsed", "imprisoned", "reform-school",
                "dead-or-missing"]));
    }
}

impl ManagedPerson {
    /// How many days do not count towards the term: those written, or else those of the suspensions that have ended. A day
    /// in two of them is one day.
    pub fn days_not_counted(&self) -> u32 {
        let ended = self.suspensions.iter().filter_map(|one| Some((one.from?, one.to?)));
        let mut spans: Vec<_> = ended.filter(|(from, to)| from < to).collect();
        spans.sort_unstable();
        let (mut days, mut until) = (0, NaiveDate::MIN);
        for (from, to) in spans {
            days += (to - from.max(until).min(to)).num_days();
            until = until.max(to);
        }
        self.excluded_days.unwrap_or(u32::try_from(days).unwrap_or(u32::MAX))
    }

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
