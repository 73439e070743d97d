//! Đồng Hành: a field notebook that works offline, keeps what it holds encrypted, and counts what was done.
//!
//! The rooms, from the ground up: [`clock`] and [`text`] use no other room; [`model`] says what is recorded and [`vault`] keeps the keys; [`entry`] is the signed unit of history; [`rules`] says what is allowed and
//! [`store`] keeps entries and what is derived from them; [`schedule`], [`reports`] and [`forms`] answer what is due, what
//! was achieved and what to ask next; [`notebook`] ties them into the use-cases an app calls.
//!
//! A room uses only rooms below it (and [`store`] uses [`rules`], beside it); `core/tests/rooms.rs` holds that.

pub mod clock;
#[cfg(any(not(one_room), room = "entry"))]
pub mod entry;
#[cfg(feature = "uniffi")]
pub mod foreign;
#[cfg(not(one_room))]
pub mod forms;
#[cfg(any(not(one_room), room = "entry", room = "rules"))]
pub mod model;
#[cfg(not(one_room))]
pub mod notebook;
#[cfg(not(one_room))]
pub mod reports;
#[cfg(any(not(one_room), room = "rules"))]
pub mod rules;
#[cfg(not(one_room))]
pub mod schedule;
#[cfg(not(one_room))]
pub mod store;
pub mod text;
#[cfg(any(not(one_room), room = "entry", room = "vault"))]
pub mod vault;

#[cfg(all(test, one_room))]
extern crate self as dong_hanh;
#[cfg(test)]
#[cfg(one_room)]
mod room_tests;
#[cfg(feature = "uniffi")]
uniffi::setup_scaffolding!();
