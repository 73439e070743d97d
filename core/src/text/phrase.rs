//! Words in both languages, side by side, so that neither can be forgotten.

use serde::Serialize;

/// Words known when the app is built, in Vietnamese and English.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Phrase {
    /// Vietnamese.
    pub vi: &'static str,
    /// English.
    pub en: &'static str,
}

impl Phrase {
    /// Both languages at once.
    pub const fn new(vi: &'static str, en: &'static str) -> Self {
        Self { vi, en }
    }
}
