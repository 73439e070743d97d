//! The size of a check that has a short form for every day and a long one.

/// `short`, or `long` where the environment says `DONG_HANH_LONG=1`.
pub fn scale(short: u64, long: u64) -> u64 {
    if std::env::var_os("DONG_HANH_LONG").is_some_and(|value| value == "1") { long } else { short }
}
