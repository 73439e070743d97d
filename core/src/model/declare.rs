//! A record kind written once: its struct, its description and its labels in both languages.
//!
//! ```text
//! kind! {
//!     /// A patrol: forces of a commune walk an area together.
//!     Patrol = "patrol", version 1, "Cuộc tuần tra", "Patrol";
//!     day ["date"] headline ["area"] area Teams writers Everyone readers AllMembers basis "organisation" keys no_keys
//!     {
//!         date: Day, "Ngày tuần tra", "Date of the patrol" .required() .preset(Today);
//!         forces: Choices(Force), "Lực lượng tham gia", "Forces that took part" .required();
//!     }
//! }
//! ```
//! A job that many do every day may be asked on pages of its own: `asked [["topics"] ["kind", "heads"]]` after the keys.
//! A field is its key, its type and its labels, and then whatever [`FieldSpec`](super::FieldSpec) lets one say. The type is
//! a name of [`FieldType`](super::FieldType); `Choice` and `Rows` name the enum or the struct of a row, `Record` the
//! module of the kind it points at, and `Count(u32: 1, 60)` a number that is never below zero. A doc comment on a field says what
//! the labels do not.

/// Declares a record kind: `KIND`, the struct and its `KindSpec`.
macro_rules! kind {
    ($(#[$doc:meta])* $name:ident = $code:literal, version $version:literal, $vi:literal, $en:literal;
     day $day:tt headline $headline:tt area $area:ident writers $writers:ident readers $readers:ident basis $basis:literal
     keys $keys:path $(, asked $asked:tt)?
     { $($fields:tt)* }) => {
        /// The stored code of the kind.
        pub const KIND: &str = $code;

        $crate::model::declare::fields! { $(#[$doc])* $name { $($fields)* } }

        impl $crate::model::RecordKind for $name {
            const SPEC: $crate::model::KindSpec = $crate::model::KindSpec {
                code: KIND,
                version: $version,
                label: $crate::text::Phrase::new($vi, $en),
                fields: Self::FIELDS,
                day: &$day,
                headline: &$headline,
                area: $crate::model::Area::$area,
                writers: $crate::model::Writers::$writers,
                readers: $crate::model::Readers::$readers,
                legal_basis: $basis,
                keys: $keys,
                asked: $crate::model::declare::asked!($($asked)?),
                decode: $crate::model::decode::<Self>,
            };
        }
    };
}

/// Declares the struct and the fields of a kind or of a table's rows.
macro_rules! fields {
    ($(#[$doc:meta])* $name:ident {
        $($(#[$fdoc:meta])* $key:ident: $type:ident $(($($of:tt)*))?, $vi:literal, $en:literal $(.$say:ident($($what:expr),*))*;)+
    }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Default, serde::Deserialize)]
        #[serde(default)]
        #[non_exhaustive]
        pub struct $name {
            $(#[doc = concat!($vi, " · ", $en, ".")] #[doc = ""] $(#[$fdoc])*
            pub $key: $crate::model::declare::answer!($type $($($of)*)?),)+
        }

        impl $name {
            /// The fields in the order in which a form asks.
            pub(crate) const FIELDS: &'static [$crate::model::FieldSpec] = {
                #[allow(unused_imports)]
                use $crate::model::{Preset::*, When::*};
                #[allow(unused_imports)]
                use $crate::text::Phrase;
                &[$($crate::model::FieldSpec::new(
                    stringify!($key),
                    Phrase::new($vi, $en),
                    $crate::model::declare::field_type!($type $($($of)*)?),
                )$(.$say($($what),*))*,)+]
            };
        }
    };
}

/// The Rust type of an answer.
macro_rules! answer {
    (YesNo) => { Option<bool> };
    (Count u32: $($bounds:tt)*) => { Option<u32> };
    (Count $($bounds:tt)*) => { Option<i64> };
    (Day) => { Option<chrono::NaiveDate> };
    (PartialDay) => { Option<$crate::text::date::PartialDate> };
    (Choice $codes:ty) => { Option<$codes> };
    (Choices $codes:ty) => { Vec<$codes> };
    (Record $kind:ident) => { Option<$crate::model::id::RecordId> };
    (Records $kind:ident) => { Vec<$crate::model::id::RecordId> };
    (Units) => { Vec<String> };
    (Rows $row:ty) => { Vec<$row> };
    ($text:ident $($most:literal)?) => { Option<String> };
}

/// The type of field that takes it.
macro_rules! field_type {
    (Count u32: $least:expr, $most:expr) => { $crate::model::FieldType::Count($least, $most) };
    (Choice $codes:ty) => { $crate::model::FieldType::Choice(<$codes>::CODES) };
    (Choices $codes:ty) => { $crate::model::FieldType::Choices(<$codes>::CODES) };
    (Record $kind:ident) => { $crate::model::FieldType::Record($crate::model::$kind::KIND) };
    (Records $kind:ident) => { $crate::model::FieldType::Records($crate::model::$kind::KIND) };
    (Rows $row:ty) => { $crate::model::FieldType::Rows(<$row>::FIELDS) };
    ($type:ident $($of:expr),+) => { $crate::model::FieldType::$type($($of),+) };
    ($type:ident) => { $crate::model::FieldType::$type };
}

/// The pages of a job that has a screen of its own; most kinds have none.
macro_rules! asked {
    () => { &[] };
    ([$($page:tt)+]) => { &[$(&$page),+] };
}

pub(crate) use {answer, asked, field_type, fields, kind};
