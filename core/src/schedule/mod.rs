//! What is due, from the records and the ruleset.
