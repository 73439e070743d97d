//! An inspection of a facility, a commune or a district: what was found, asked for and proposed, and what came of it.

use crate::model::codes::codes;
use crate::model::declare::kind;
use crate::model::no_keys;

codes! {
    /// What is inspected.
    Inspected {
        Commune = "commune", "Cấp xã", "Commune";
        District = "district", "Cấp huyện (cũ)", "District (old)";
        Facility = "facility", "Cơ sở cai nghiện, điều trị", "Rehabilitation or treatment facility";
        Team = "team", "Đội, tổ", "Team";
    }
}

kind! {
    /// An inspection.
    Inspection = "inspection", version 1, "Cuộc kiểm tra", "Inspection";
    day ["date"] headline ["inspected", "inspector"]
    area Plans writers Offices readers Managers basis "organisation" keys no_keys
    {
        inspected: Choice(Inspected), "Nơi được kiểm tra", "What is inspected" .required() .preset(Fixed("commune"));
        place: Text(160), "Tên nơi được kiểm tra", "Name of the place";
        inspector: Text(160), "Đơn vị kiểm tra", "Inspected by" .required() .preset(Last);
        date: Day, "Ngày kiểm tra", "Date of the inspection" .required() .preset(Today);
        findings: Note(8000), "Kết quả kiểm tra", "Findings" .required();
        /// Downwards: what those inspected are asked to do.
        requests: Note(8000), "Yêu cầu đối với cơ sở", "Requests to those inspected";
        /// Upwards: what the inspectors ask of their own superiors.
        proposals: Note(8000), "Kiến nghị với cấp trên", "Proposals to superiors";
        follow_up_due: Day, "Hạn khắc phục", "Follow-up due";
        followed_up_on: Day, "Ngày khắc phục xong", "Followed up on";
        follow_up: Note(8000), "Kết quả khắc phục", "What came of it" .shown_when(Filled("followed_up_on"));
    }
}
