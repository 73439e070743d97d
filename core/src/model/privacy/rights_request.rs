//! A rights request: somebody asks to see, correct, withdraw, restrict or delete what is kept about them.

use crate::model::codes::codes;
use crate::model::declare::kind;
use crate::model::no_keys;

codes! {
    /// What is asked for (Law 91/2025/QH15; Decree 356/2025 art. 5 sets the days).
    RightsKind {
        View = "view", "Xem dữ liệu", "See the data";
        Correct = "correct", "Sửa dữ liệu", "Correct the data";
        Withdraw = "withdraw", "Rút lại sự đồng ý", "Withdraw a consent";
        Restrict = "restrict", "Hạn chế xử lý", "Restrict the use";
        Delete = "delete", "Xóa dữ liệu", "Delete the data";
    }
}

codes! {
    /// Who asks.
    Requester {
        Person = "person", "Chính người đó", "The person";
        Guardian = "guardian", "Người đại diện", "The guardian";
    }
}

codes! {
    /// What came of it.
    RightsOutcome {
        Done = "done", "Đã thực hiện", "Done";
        Partly = "partly", "Thực hiện một phần", "Done in part";
        Refused = "refused", "Từ chối, có nêu căn cứ", "Refused on a stated ground";
    }
}

kind! {
    /// A rights request.
    RightsRequest = "rights-request", version 1, "Yêu cầu về dữ liệu cá nhân", "Rights request";
    day ["date"] headline ["kind", "outcome"]
    area Privacy writers Managers readers Managers basis "privacy" keys no_keys
    {
        person: Record(person), "Về dữ liệu của", "Whose data" .required();
        requester: Choice(Requester), "Người yêu cầu", "Who asks" .required();
        kind: Choice(RightsKind), "Nội dung yêu cầu", "What is asked for" .required();
        date: Day, "Ngày nhận", "Received on" .required() .preset(Today);
        replied_on: Day, "Ngày trả lời", "Replied on";
        done_on: Day, "Ngày hoàn thành", "Completed on";
        outcome: Choice(RightsOutcome), "Kết quả", "Outcome"
            .shown_when(Filled("done_on")) .required_when(Filled("done_on"));
        ground: Text(200), "Căn cứ từ chối", "Ground of the refusal"
            .shown_when(Is("outcome", &["partly", "refused"])) .required_when(Is("outcome", &["partly", "refused"]));
    }
}
