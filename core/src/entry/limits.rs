//! How large things may be. All are part of the format: a reader refuses what is larger.

/// The version of the format that this room writes and reads.
pub const VERSION: u64 = 1;
/// Bytes of a header, and of a founding or member statement: 64 KiB.
pub const MAX_HEADER: usize = 64 * 1024;
/// Bytes of a body, its salt included: 1 MiB.
pub const MAX_BODY: usize = 1024 * 1024;
/// Bytes of an envelope: the header, the signature, the body and what CBOR puts before each.
pub const MAX_ENVELOPE: usize = MAX_HEADER + MAX_BODY + 128;
/// Bytes of the random salt in front of a body.
pub const SALT: usize = 16;
/// Maps and arrays inside one another, the outermost counted.
pub const MAX_NESTING: usize = 16;
/// People named in one header.
pub const MAX_PERSONS: usize = 1024;
/// Entries named in one list: the heads seen, the entries between which a person decides.
pub const MAX_SEEN: usize = 1024;
/// Bytes of a kind, a ruleset or a legal basis.
pub const MAX_CODE: usize = 64;
/// Bytes of the code of an administrative unit.
pub const MAX_UNIT: usize = 16;
/// Units, devices or chains in one member statement.
pub const MAX_LISTED: usize = 256;
/// Bytes of an age recipient. Post-quantum recipients are about 2,000 bytes long.
pub const MAX_RECIPIENT: usize = 4096;
/// The greatest sequence number and stamp: 2^63 − 1, since databases, Kotlin and Swift count with signed numbers.
pub const MAX_NUMBER: u64 = i64::MAX as u64;
/// Milliseconds since 1970 stay below this (2^47, the year 6429), so that they fit a stamp.
pub const MILLIS_END: u64 = 1 << 47;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_header_and_body_fit_into_an_envelope_with_their_signature() {
        let heads = 1 + 5 + 2 + 5;
        assert!(MAX_ENVELOPE >= heads + MAX_HEADER + 64 + MAX_BODY);
    }
}
