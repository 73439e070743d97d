//! An outreach contact: people were told something. Anonymous unless someone agreed to be named.

use crate::model::codes::codes;
use crate::model::declare::kind;
use crate::model::no_keys;
use crate::model::person::BeneficiaryGroup;

codes! {
    /// What was talked about.
    Topic {
        Drugs = "drugs", "Phòng, chống ma túy", "Drug prevention";
        Hiv = "hiv", "Phòng, chống HIV", "HIV prevention";
        Prostitution = "prostitution", "Phòng, chống mại dâm", "Prevention of prostitution";
        Loans = "loans", "Vay vốn", "Loans";
        Training = "training", "Học nghề", "Training";
        Jobs = "jobs", "Việc làm", "Jobs";
        VoluntaryRehab = "voluntary-rehab", "Cai nghiện tự nguyện", "Voluntary rehabilitation";
    }
}

codes! {
    /// One person or a group.
    ContactKind {
        Individual = "individual", "Một người", "One person";
        Group = "group", "Nhóm", "A group";
    }
}

kind! {
    /// An outreach contact.
    OutreachContact = "outreach-contact", version 1, "Lượt tuyên truyền", "Outreach contact";
    day ["date"] headline ["heads", "topics", "place"]
    area Community writers Everyone readers AllMembers basis "outreach" keys no_keys,
    asked [["topics", "kind", "heads", "place"]]
    {
        /// What was talked about.
        topics: Choices(Topic), "Nội dung", "Topics" .required() .preset(Last);
        /// One person or a group.
        kind: Choice(ContactKind), "Hình thức", "Alone or in a group" .required() .preset(Fixed("individual"));
        /// How many people were reached (lượt).
        heads: Count(1, 100_000), "Số lượt người", "People reached"
            .counted(Phrase::new("lượt người", "people"), "person") .required() .preset(Number(1));
        /// Where.
        place: Text(120), "Địa điểm", "Place" .preset(Last);
        /// The day.
        date: Day, "Ngày tuyên truyền", "Date" .required() .preset(Today);
        /// The team that did it.
        team: Record(team), "Đội", "Team" .preset(Last);
        /// The group they belong to.
        group: Choice(BeneficiaryGroup), "Người nghe thuộc nhóm", "Beneficiary group";
        /// Who listened: a school, a hamlet meeting.
        audience: Text(120), "Người nghe, ví dụ trường học, họp thôn", "Audience, such as a school or a hamlet meeting"
            .shown_when(Is("kind", &["group"]));
        /// People who agreed to be named.
        people: Records(person), "Người đồng ý ghi tên", "People who agreed to be named";
        /// What else is to be said.
        note: Note(2000), "Ghi chú", "Note";
    }
}
