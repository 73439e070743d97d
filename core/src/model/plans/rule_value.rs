//! A rule value that a group wishes instead of a default of ours: a cadence, a limit, a number of days.
//!
//! It is written down with its source; the rules of this version go by `core/data/rulesets.toml` alone.

use crate::model::declare::kind;
use crate::model::no_keys;

kind! {
    /// A rule value.
    RuleValue = "rule-value", version 1, "Giá trị quy định", "Rule value";
    day ["from"] headline ["key", "value"]
    area Plans writers Offices readers AllMembers basis "organisation" keys no_keys
    {
        /// A key of `core/data/rulesets.toml`, such as `visit_cadence_days`.
        key: Text(60), "Mã giá trị", "Key" .required();
        value: Count(0, 1_000_000), "Giá trị", "Value" .required();
        from: Day, "Hiệu lực từ ngày", "Valid from" .required();
        to: Day, "Hiệu lực đến ngày", "Valid until";
        source: Text(200), "Nguồn", "Source" .required();
        verified: YesNo, "Đã đối chiếu với văn bản", "Checked against the text";
    }
}
