//! A provider or employer: who offers jobs, training, loans or services to people after rehabilitation.

use crate::model::codes::codes;
use crate::model::declare::kind;
use crate::model::no_keys;

codes! {
    /// What they offer.
    Offer {
        Jobs = "jobs", "Việc làm", "Jobs";
        Training = "training", "Đào tạo nghề", "Vocational training";
        Loans = "loans", "Cho vay vốn", "Loans";
        Rehab = "rehab", "Dịch vụ cai nghiện tại gia đình, cộng đồng", "Rehabilitation at home or in the community";
        Methadone = "methadone", "Điều trị methadone", "Methadone treatment";
        Other = "other", "Khác", "Other";
    }
}

kind! {
    /// A provider or employer.
    Provider = "provider", version 1, "Cơ sở, doanh nghiệp hỗ trợ", "Provider or employer";
    day ["from"] headline ["name", "offers"]
    area Care writers Managers readers AllMembers basis "organisation" keys no_keys
    {
        name: Text(160), "Tên cơ sở, doanh nghiệp", "Name" .required();
        offers: Choices(Offer), "Có thể hỗ trợ", "Offers" .required();
        trades: Text(200), "Ngành nghề", "Trades";
        places: Count(0, 10_000), "Số chỗ", "Places";
        address: Text(200), "Địa chỉ", "Address";
        contact: Name, "Người liên hệ", "Contact";
        contact_phone: Phone, "Điện thoại liên hệ", "Contact's phone number" .shown_when(Filled("contact"));
        from: Day, "Từ ngày", "From" .required() .preset(Today);
        to: Day, "Đến ngày", "To";
        note: Note(2000), "Ghi chú", "Note";
    }
}
