//! Đồng Hành: a field notebook that works offline, keeps what it holds encrypted, and counts what was done.
//!
//! The rooms, from the ground up: [`clock`] and [`text`] use no other room; [`model`] says what is recorded and [`vault`] keeps the keys; [`entry`] is the signed unit of history; [`rules`] says what is allowed and
//! [`store`] keeps entries and what is derived from them; [`schedule`], [`reports`] and [`forms`] answer what is due, what
//! was achieved and what to ask next; [`notebook`] ties them into the use-cases an app calls.
//!
//! A room uses only rooms below it (and [`store`] uses [`rules`], beside it); `core/tests/rooms.rs` holds that.

pub mod clock;
pub mod entry;
pub mod forms;
pub mod model;
pub mod notebook;
pub mod reports;
pub mod rules;
pub mod schedule;
pub mod store;
pub mod text;
pub mod vault;
