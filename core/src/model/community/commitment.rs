//! A commitment: people sign that they will keep away from drugs. Counted, or named by those who agree.

use crate::model::declare::kind;
use crate::model::no_keys;

kind! {
    /// A commitment.
    Commitment = "commitment", version 1, "Ký cam kết", "Commitment";
    day ["date"] headline ["heads", "place"]
    area Community writers Everyone readers AllMembers basis "organisation" keys no_keys
    {
        /// The day.
        date: Day, "Ngày ký", "Signed on" .required() .preset(Today);
        /// The one person who signed, where named.
        person: Record(person), "Người ký", "Person who signed";
        /// How many signed, where not named.
        heads: Count(1, 100_000), "Số người ký", "How many signed"
            .counted(Phrase::new("người ký", "signers"), "signer") .shown_when(Empty("person")) .required_when(Empty("person"));
        /// Where.
        place: Text(120), "Địa điểm", "Place" .preset(Last);
        /// What else is to be said.
        note: Note(2000), "Ghi chú", "Note";
    }
}

impl Commitment {
    /// How many people signed.
    pub fn signers(&self) -> i64 {
        if self.person.is_some() { 1 } else { self.heads.unwrap_or(0) }
    }
}
