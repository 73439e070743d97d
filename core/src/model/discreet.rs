//! Debug output that names a thing and never says what it holds.

/// Implements `Debug` with these fields only: ids, codes, days and numbers, never names, texts or reasons.
macro_rules! discreet_debug {
    ($name:ident { $($field:ident),* }) => {
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_struct(stringify!($name))$(.field(stringify!($field), &self.$field))*.finish_non_exhaustive()
            }
        }
    };
}

pub(crate) use discreet_debug;
