//! The catalogue: which records this version knows, for menus.

use super::Notebook;
use crate::text::Phrase;

/// A record kind in a menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct KindItem {
    /// Its code.
    pub code: &'static str,
    /// What a person calls it.
    pub label: Phrase,
}

impl Notebook {
    /// The record kinds that a person fills in, in the order of the catalogue. It needs no key.
    pub fn catalogue(&self) -> Vec<KindItem> {
        let filled_in = self.knowledge.kinds.iter().filter(|kind| kind.code != crate::model::lock::KIND);
        filled_in.map(|kind| KindItem { code: kind.code, label: kind.label }).collect()
    }
}
