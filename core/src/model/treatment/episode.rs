//! A treatment episode: one time in rehabilitation or substitution treatment, from the request to its end.

use crate::model::codes::codes;
use crate::model::declare::kind;
use crate::model::no_keys;

codes! {
    /// The form of treatment.
    TreatmentForm {
        Compulsory = "compulsory", "Bắt buộc tại cơ sở", "Compulsory at a facility";
        VoluntaryPublic = "voluntary-public", "Tự nguyện tại cơ sở công lập", "Voluntary, public facility";
        VoluntaryPrivate = "voluntary-private", "Tự nguyện tại cơ sở tư nhân", "Voluntary, private facility";
        HomeCommunity = "home-community", "Tại gia đình, cộng đồng", "At home or in the community";
        Substitution = "substitution", "Điều trị thay thế (methadone)", "Substitution treatment (methadone)";
    }
}

impl TreatmentForm {
    /// Whether the person lives in a facility meanwhile.
    pub const fn is_residential(self) -> bool {
        matches!(self, Self::Compulsory | Self::VoluntaryPublic | Self::VoluntaryPrivate)
    }

    /// Whether it is voluntary rehabilitation at a facility.
    pub const fn is_voluntary_facility(self) -> bool {
        matches!(self, Self::VoluntaryPublic | Self::VoluntaryPrivate)
    }
}

codes! {
    /// The first time or a later one.
    Time {
        First = "first", "Lần đầu", "First time";
        Later = "later", "Từ lần thứ hai", "Second time or later";
    }
}

codes! {
    /// How an episode ended.
    Outcome {
        Completed = "completed", "Đã hoàn thành", "Completed";
        Left = "left", "Chưa hoàn thành", "Left early";
        Transferred = "transferred", "Chuyển nơi khác", "Moved elsewhere";
        Other = "other", "Khác", "Other";
    }
}

kind! {
    /// A treatment episode.
    TreatmentEpisode = "treatment-episode", version 1, "Đợt cai nghiện, điều trị", "Treatment episode";
    day ["entered_on", "agreed_on", "requested_on"] headline ["form", "facility", "outcome"]
    area Treatment writers Managers readers Managers basis "management" keys no_keys
    {
        /// Who is treated.
        person: Record(person), "Người cai nghiện, điều trị", "Person in treatment" .required();
        /// The form of treatment.
        form: Choice(TreatmentForm), "Hình thức cai nghiện, điều trị", "Form of treatment" .required();
        /// The day of the request.
        requested_on: Day, "Ngày đăng ký", "Requested on";
        /// The day the person agreed.
        agreed_on: Day, "Ngày đồng ý", "Agreed on";
        /// The team that persuaded the person.
        persuaded_by: Record(team), "Đội đã vận động", "Persuaded by" .shown_when(Filled("agreed_on"));
        /// Where.
        facility: Text(160), "Cơ sở", "Facility";
        /// The first day.
        entered_on: Day, "Ngày bắt đầu", "Started on";
        /// The agreed or ordered length in months.
        term_months: Count(u32: 1, 60), "Thời hạn (tháng)", "Term (months)";
        /// The first time or a later one.
        time: Choice(Time), "Lần cai nghiện, điều trị", "First or later time" .preset(Fixed("first"));
        /// The stage of rehabilitation, 1 to 5.
        stage: Count(u32: 1, 5), "Giai đoạn", "Stage";
        /// The last day.
        ended_on: Day, "Ngày kết thúc", "Ended on";
        /// How it ended.
        outcome: Choice(Outcome), "Kết quả", "Outcome"
            .shown_when(Filled("ended_on")) .required_when(Filled("ended_on"));
        /// The certificate's number.
        certificate: Text(40), "Số giấy chứng nhận", "Certificate number" .shown_when(Is("outcome", &["completed"]));
    }
}
