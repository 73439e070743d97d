//! Deterministic CBOR (RFC 8949 section 4.2.1), read strictly and written so.
//!
//! The library reads the heads of the items, but for those of one or two bytes; what it lets pass for the sake of others
//! (longer spellings, indefinite lengths, keys in any order or twice) is refused here, so that no two readers see
//! different things in signed bytes.

mod head;
mod map;
mod read;
mod write;

pub(super) use map::MapReader;
pub(super) use read::Reader;
pub(super) use write::Writer;
