//! A certificate: somebody who works with people after rehabilitation is qualified for it.

use crate::model::codes::codes;
use crate::model::declare::kind;
use crate::model::no_keys;

codes! {
    /// What the holder is qualified for.
    Qualification {
        Prevention = "prevention", "Phòng, chống ma túy", "Drug prevention";
        Counselling = "counselling", "Tư vấn", "Counselling";
        Medical = "medical", "Điều trị, cai nghiện (y tế)", "Treatment and rehabilitation (medical)";
        SocialWork = "social-work", "Công tác xã hội", "Social work";
    }
}

kind! {
    /// A certificate.
    Certificate = "certificate", version 1, "Chứng chỉ", "Certificate";
    day ["date"] headline ["holder", "qualification"]
    area Teams writers Managers readers AllMembers basis "organisation" keys no_keys
    {
        holder: Name, "Người được cấp", "Holder" .required();
        member: Record(membership), "Thành viên đội", "Team membership";
        qualification: Choice(Qualification), "Lĩnh vực", "Qualified for" .required() .preset(Last);
        number: Text(40), "Số chứng chỉ", "Certificate number";
        date: Day, "Ngày cấp", "Issued on" .required() .preset(Today);
        issuer: Text(160), "Nơi cấp", "Issued by" .preset(Last);
        expires_on: Day, "Ngày hết hạn", "Valid until";
        training: Record(training), "Lớp tập huấn", "Training session";
    }
}
