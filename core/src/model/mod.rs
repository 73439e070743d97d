//! What is recorded: one file a record kind, its fields described beside its struct.

pub mod id;
