//! A pilot model: a commune works by a model, such as "volunteers help people after rehabilitation".

use crate::model::codes::codes;
use crate::model::declare::kind;
use crate::model::no_keys;

codes! {
    /// Which model.
    Model {
        VolunteerHelp = "volunteer-help", "Tình nguyện viên giúp đỡ người sau cai nghiện", "Volunteers help people after rehabilitation";
        CommunityRehab = "community-rehab", "Cai nghiện tại cộng đồng", "Rehabilitation in the community";
        Other = "other", "Mô hình khác", "Another model";
    }
}

kind! {
    /// A pilot model of one commune.
    PilotModel = "pilot-model", version 1, "Mô hình thí điểm", "Pilot model";
    day ["from"] headline ["model", "plan"]
    area Plans writers Managers readers AllMembers basis "organisation" keys no_keys
    {
        /// Which model.
        model: Choice(Model), "Mô hình", "Model" .required() .preset(Fixed("volunteer-help"));
        /// The first day.
        from: Day, "Từ ngày", "From" .required() .preset(Today);
        /// The last day.
        to: Day, "Đến ngày", "To";
        /// The plan behind it.
        plan: Text(120), "Kế hoạch", "Plan" .preset(Last);
    }
}
