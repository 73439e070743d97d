//! A work plan: what a steering board, a commune or a team set out to do in a period.

use crate::model::declare::kind;
use crate::model::no_keys;

kind! {
    /// A work plan.
    WorkPlan = "work-plan", version 1, "Kế hoạch công tác", "Work plan";
    day ["date"] headline ["name", "number"]
    area Plans writers Offices readers AllMembers basis "organisation" keys no_keys
    {
        name: Text(200), "Tên kế hoạch", "Name of the plan" .required();
        number: Text(40), "Số văn bản", "Document number";
        date: Day, "Ngày ban hành", "Issued on" .required() .preset(Today);
        from: Day, "Thực hiện từ ngày", "Carried out from";
        to: Day, "Thực hiện đến ngày", "Carried out until";
        board: Record(steering_board), "Ban Chỉ đạo", "Steering board" .preset(Last);
        under: Record(plan_document), "Theo kế hoạch cấp trên", "Under the plan of";
        tasks: Note(8000), "Nội dung chính", "Main tasks";
    }
}
