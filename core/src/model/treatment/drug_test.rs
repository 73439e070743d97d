//! A drug test. It is for managers only: a volunteer neither enters nor reads one (R43). No list shows its result.

use crate::model::codes::codes;
use crate::model::declare::kind;
use crate::model::no_keys;

codes! {
    /// Who tested.
    Tester {
        Police = "police", "Công an xã", "Commune police";
        HealthPost = "health-post", "Trạm y tế", "Health post";
        Facility = "facility", "Cơ sở cai nghiện, điều trị", "Rehabilitation or treatment facility";
        Other = "other", "Nơi khác", "Elsewhere";
    }
}

codes! {
    /// What the test showed.
    TestResult {
        Negative = "negative", "Âm tính", "Negative";
        Positive = "positive", "Dương tính", "Positive";
        Unclear = "unclear", "Chưa rõ", "Unclear";
    }
}

kind! {
    /// A drug test.
    DrugTest = "drug-test", version 1, "Xét nghiệm ma túy", "Drug test";
    day ["date"] headline ["tested_by"]
    area Treatment writers Managers readers Managers basis "management" keys no_keys
    {
        person: Record(person), "Người được xét nghiệm", "Person tested" .required();
        date: Day, "Ngày xét nghiệm", "Tested on" .required() .preset(Today);
        tested_by: Choice(Tester), "Nơi xét nghiệm", "Tested by" .required() .preset(Last);
        result: Choice(TestResult), "Kết quả xét nghiệm", "Result of the test" .required() .sensitive();
        note: Note(2000), "Ghi chú", "Note";
    }
}
