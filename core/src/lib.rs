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
#[cfg(not(lower_rooms))]
pub mod notebook;
#[cfg(not(lower_rooms))]
pub mod reports;
pub mod rules;
#[cfg(not(lower_rooms))]
pub mod schedule;
#[cfg(not(lower_rooms))]
pub mod store;
pub mod text;
pub mod vault;

#[cfg(all(test, lower_rooms))]
extern crate self as dong_hanh;
#[cfg(test)]
#[cfg(lower_rooms)]
mod room_tests;
