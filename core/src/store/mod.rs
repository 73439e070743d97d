//! One way in, one way out: encrypted storage of entries and everything derived from them.
