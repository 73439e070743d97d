//! A budget: money set aside for a purpose in a year, and what of it was spent.

use crate::model::codes::codes;
use crate::model::declare::kind;
use crate::model::no_keys;

codes! {
    /// Where the money comes from.
    Funding {
        Central = "central", "Ngân sách trung ương", "Central budget";
        Local = "local", "Ngân sách địa phương", "Local budget";
        Programme = "programme", "Chương trình mục tiêu", "Target programme";
        Social = "social", "Nguồn xã hội hóa", "Donations";
    }
}

kind! {
    /// A budget.
    Budget = "budget", version 1, "Kinh phí", "Budget";
    day ["from"] headline ["purpose", "amount"]
    area Plans writers Offices readers Managers basis "organisation" keys no_keys
    {
        purpose: Text(200), "Nội dung chi", "Purpose" .required();
        funding: Choice(Funding), "Nguồn kinh phí", "Source of the money" .required() .preset(Last);
        from: Day, "Từ ngày", "From" .required();
        to: Day, "Đến ngày", "To";
        amount: Count(0, 1_000_000_000_000_000), "Số tiền được cấp (đồng)", "Amount granted (VND)" .required();
        spent: Count(0, 1_000_000_000_000_000), "Số tiền đã chi (đồng)", "Amount spent (VND)";
        plan: Record(plan_document), "Theo kế hoạch", "Under the plan" .preset(Last);
        note: Note(2000), "Ghi chú", "Note";
    }
}
