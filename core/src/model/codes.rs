//! Coded answers: an enum, its stored codes and its labels in both languages, written once.

use crate::text::Phrase;

/// One answer of a choice: its stored code and what a person reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Code {
    /// The stored code. It never changes once released.
    pub code: &'static str,
    /// What a person reads.
    pub label: Phrase,
}

/// Declares an enum whose variants are stored as codes: `Variant = "code", "tiếng Việt", "English"`.
macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal, $vi:tt, $en:tt;)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[$vdoc])* #[doc = $vi] #[doc = ""] #[doc = $en] #[serde(rename = $code)] $variant,)+
        }

        impl $name {
            /// Every answer with its code and labels, in the order in which they are offered.
            pub const CODES: &'static [$crate::model::Code] =
                &[$($crate::model::Code { code: $code, label: $crate::text::Phrase::new($vi, $en) },)+];

            /// The stored code.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            /// What a person reads.
            pub const fn label(self) -> $crate::text::Phrase {
                match self { $(Self::$variant => $crate::text::Phrase::new($vi, $en),)+ }
            }
        }
    };
}

pub(crate) use codes;
