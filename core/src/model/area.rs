//! The headings under which menus and the manager's queues offer what is recorded.

use super::codes::codes;

codes! {
    /// A heading of the menu. The kinds of an area stand in a folder of that name.
    Area {
        People = "people", "Người được giúp đỡ", "People helped";
        Management = "management", "Quản lý sau cai nghiện", "Management after rehabilitation";
        Care = "care", "Tư vấn và hỗ trợ", "Counselling and support";
        Treatment = "treatment", "Cai nghiện và điều trị", "Rehabilitation and treatment";
        Community = "community", "Tuyên truyền và cộng đồng", "Information and community";
        Teams = "teams", "Đội và tập huấn", "Teams and training";
        Plans = "plans", "Kế hoạch và kiểm tra", "Plans and inspection";
        Places = "places", "Địa bàn", "Places";
        Privacy = "privacy", "Quyền riêng tư", "Privacy";
    }
}
