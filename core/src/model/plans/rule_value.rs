//! A rule value that a group wishes instead of a default of ours, or that it read in a new text: a cadence, a limit, a number
//! of days.
//!
//! It changes nothing on this device: two devices would otherwise judge one record differently until they meet, and a slip of
//! the pen would move every deadline. It keeps what was found, with its source, until a version of `core/data/rulesets.toml`
//! has it.

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
