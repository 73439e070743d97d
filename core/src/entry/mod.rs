//! The signed unit of history: header, body, chains and order. The specification is `core/docs/format.md`.
//!
//! To write: say what is so in a [`NewEntry`], then [`Entry::sign`] it onto the [`ChainHead`] of its chain.
//! To read: [`Entry::decode`], [`Entry::verify`] with the device's public key, then walk the chain with
//! [`ChainCheck`] and put the entries of one subject in order with [`order`].

mod audience;
mod body;
mod cbor;
mod chain;
mod chain_check;
mod choice;
mod cycles;
mod error;
mod fields;
mod founding;
mod header;
mod header_bytes;
mod limits;
mod lists;
mod member;
mod member_bytes;
mod op;
mod order;
mod signed;
mod signer;
mod stamp;
mod standing;
mod statement;

pub use audience::Audience;
pub use body::Body;
pub use chain::{ChainHead, ChainKey};
pub use chain_check::{ChainCheck, ChainFault, ChainReport, Step};
pub use choice::Unknown;
pub use error::{BodyError, FormatError, FormatFault, SignError, VerifyError};
pub use founding::{Founding, NewFounding};
pub use header::{Header, NewEntry};
pub use limits::*;
pub use member::{Action, ChainEnd, Device, MemberStatement, NewMemberStatement, Role};
pub use op::Op;
pub use order::{EntryMeta, Ordered, order};
pub use signed::Entry;
pub use signer::Signer;
pub use stamp::{HybridClock, Observed, Stamp};
pub use standing::{Standing, standing};
