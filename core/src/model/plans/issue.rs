//! An issue: a difficulty that keeps the work back, by the words of those who meet it.

use crate::model::codes::codes;
use crate::model::declare::kind;
use crate::model::no_keys;

codes! {
    /// The difficulties that the published accounts name.
    Difficulty {
        Whereabouts = "whereabouts", "Khó nắm nơi ở, di biến động", "It is hard to know who is where";
        SlowCommune = "slow-commune", "Cấp xã triển khai chậm", "Communes act slowly";
        HomeRehabOnPaper = "home-rehab-on-paper", "Cai nghiện tại nhà còn hình thức", "Home rehabilitation is on paper only";
        HomeRehabStuck = "home-rehab-stuck", "Cai nghiện tại gia đình, cộng đồng còn vướng", "Home rehabilitation is stuck";
        NoProviders = "no-providers", "Chưa có đơn vị cung cấp dịch vụ cai nghiện", "There are no providers";
        StaffChange = "staff-change", "Cán bộ hay thay đổi", "Staff change often";
        Untrained = "untrained", "Cán bộ chưa được tập huấn", "Officers lack training";
        Counselling = "counselling", "Tư vấn, sinh hoạt nhóm còn yếu", "Counselling and groups are weak";
        Determination = "determination", "Khó xác định tình trạng nghiện", "It is hard to determine addiction";
        Shame = "shame", "Người được giúp đỡ mặc cảm, giấu mình", "People feel shame and hide";
        Family = "family", "Gia đình chưa phối hợp", "Families do not take part";
        Employers = "employers", "Ít nơi nhận vào làm", "Too few employers";
        JobsAndLoans = "jobs-and-loans", "Khó tìm việc, khó vay vốn", "Jobs and loans are hard to get";
        Reintegration = "reintegration", "Khó hòa nhập cộng đồng", "Coming back is hard";
        Resources = "resources", "Thiếu kinh phí, phương tiện", "Money and means are short";
        ElderlyVolunteers = "elderly-volunteers", "Tình nguyện viên lớn tuổi", "Volunteers are elderly";
        Epidemic = "epidemic", "Dịch bệnh", "Epidemic";
        Crime = "crime", "Tình hình trật tự phức tạp", "Crime is rising";
        Other = "other", "Khó khăn khác", "Another difficulty";
    }
}

kind! {
    /// An issue.
    Issue = "issue", version 1, "Khó khăn, vướng mắc", "Difficulty";
    day ["date"] headline ["difficulty"]
    area Plans writers Everyone readers AllMembers basis "organisation" keys no_keys
    {
        difficulty: Choice(Difficulty), "Loại khó khăn", "Which difficulty" .required();
        date: Day, "Ngày ghi nhận", "Noted on" .required() .preset(Today);
        description: Note(4000), "Mô tả", "Description";
        proposal: Note(4000), "Đề xuất", "What would help";
        inspection: Record(inspection), "Cuộc kiểm tra", "Inspection";
        resolved_on: Day, "Ngày giải quyết xong", "Resolved on";
    }
}
