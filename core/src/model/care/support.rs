//! A support: training, a job, a loan, schooling, money or papers that someone, or the family, was helped to.

use crate::model::codes::codes;
use crate::model::declare::kind;
use crate::model::no_keys;
use crate::model::visit::NeedKind;

codes! {
    /// Who is helped.
    Beneficiary {
        Person = "person", "Người được giúp đỡ", "The person";
        Family = "family", "Gia đình", "The family";
    }
}

codes! {
    /// With what.
    SupportKind {
        Training = "training", "Học nghề", "Vocational training";
        Job = "job", "Việc làm", "Job";
        Loan = "loan", "Vay vốn", "Loan";
        Schooling = "schooling", "Học văn hóa", "Schooling";
        Money = "money", "Tiền, hiện vật", "Money or goods";
        Papers = "papers", "Giấy tờ", "Papers";
    }
}

impl SupportKind {
    const ALL: [Self; 6] = [Self::Training, Self::Job, Self::Loan, Self::Schooling, Self::Money, Self::Papers];

    /// The support that meets that need; none for counselling and treatment, which are recorded as such.
    pub fn that_meets(need: NeedKind) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.meets() == need)
    }

    /// The need that it meets.
    pub const fn meets(self) -> NeedKind {
        match self {
            Self::Training => NeedKind::Training,
            Self::Job => NeedKind::Work,
            Self::Loan => NeedKind::Loan,
            Self::Schooling => NeedKind::Schooling,
            Self::Money => NeedKind::Money,
            Self::Papers => NeedKind::Papers,
        }
    }
}

codes! {
    /// What became of it.
    SupportOutcome {
        Going = "going", "Đang thực hiện", "Under way";
        Done = "done", "Đã xong", "Done";
        Stopped = "stopped", "Dừng giữa chừng", "Stopped early";
    }
}

kind! {
    /// A support.
    Support = "support", version 1, "Hỗ trợ", "Support";
    day ["date"] headline ["kind", "beneficiary", "outcome"]
    area Care writers Everyone readers AllMembers basis "support" keys no_keys
    {
        person: Record(person), "Người được hỗ trợ", "Person supported" .required();
        beneficiary: Choice(Beneficiary), "Hỗ trợ cho", "For whom" .required() .preset(Fixed("person"));
        kind: Choice(SupportKind), "Loại hỗ trợ", "Kind of support" .required();
        date: Day, "Ngày hỗ trợ", "Supported on" .required() .preset(Today);
        need: Record(need), "Theo nhu cầu", "Need that it meets";
        provider: Record(provider), "Nơi hỗ trợ", "Provider or employer";
        amount: Count(0, 1_000_000_000_000), "Số tiền (đồng)", "Amount (VND)"
            .shown_when(Is("kind", &["training", "loan", "schooling", "money"]));
        outcome: Choice(SupportOutcome), "Kết quả", "Outcome" .required() .preset(Fixed("going"));
        note: Note(2000), "Ghi chú", "Note";
    }
}
