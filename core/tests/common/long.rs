//! How much a check does: little in every test run, much where it is asked for by `DONG_HANH_LONG=1`.

/// `short`, or `long` where the environment asks for it.
pub(crate) fn scale<T>(short: T, long: T) -> T {
    if std::env::var_os("DONG_HANH_LONG").is_some_and(|set| set == "1") { long } else { short }
}
