//! The catalogue: which records this version knows, by heading and role, for menus and the manager's queues.

use super::Notebook;
use crate::model::{Area, Code, KindSpec, Role, Writers};
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

/// A heading of a menu with what stands under it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct MenuSection {
    /// The code of the heading.
    pub area: &'static str,
    /// What a person reads.
    pub label: Phrase,
    /// The kinds under it, in the order of the catalogue.
    pub kinds: Vec<KindItem>,
}

impl KindItem {
    pub(super) fn of(kind: &'static KindSpec) -> Self {
        Self { code: kind.code, label: kind.label }
    }
}

impl Notebook {
    /// The record kinds that a person fills in, in the order of the catalogue. It needs no key.
    pub fn catalogue(&self) -> Vec<KindItem> {
        let filled_in = self.knowledge.kinds.iter().filter(|kind| kind.writers != Writers::Nobody);
        filled_in.map(|kind| KindItem::of(kind)).collect()
    }

    /// What somebody of that role is offered to write down, under headings; none of them is empty. It needs no key, and it
    /// grants nothing and refuses nothing.
    pub fn menu(&self, role: Role) -> Vec<MenuSection> {
        let offered = |area: &Code| {
            let under = self.knowledge.kinds.iter().filter(|kind| kind.area.code() == area.code);
            under.filter(|kind| kind.writers.include(role)).map(|kind| KindItem::of(kind)).collect()
        };
        let section = |area: &Code| MenuSection { area: area.code, label: area.label, kinds: offered(area) };
        Area::CODES.iter().map(section).filter(|section| !section.kinds.is_empty()).collect()
    }
}
