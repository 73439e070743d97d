//! Salvages the damaged notebook, and reads which entries came.

use std::fs;

use dong_hanh::entry::Entry;
use dong_hanh::model::id::EntryId;
use dong_hanh::notebook::{NotebookError, OpenWith, SalvageTo, Salvaged};
use dong_hanh::store::{Store, StoreError};
use dong_hanh::vault::{Cost, Label, NewSecret, Vault};

use super::{options, told_by};
use crate::notebook_support::{PIN, Place, host};

const NEW_PIN: &str = "730184";

/// Salvages into a folder beside, and reads which entries came.
pub(crate) fn salvage(place: &Place) -> Result<(Salvaged, Vec<EntryId>), NotebookError> {
    let to = place.root().join("salvaged");
    let _ = fs::remove_dir_all(&to);
    let host = host(&place.root().join("new-hardware"), place.clock.clone());
    let goal = SalvageTo { folder: &to, host: host.clone(), secret: NewSecret::Pin(NEW_PIN), cost: Cost::floor() };
    let salvaged = place.locked().salvage(OpenWith::Pin(PIN), &goal, |_, _, _| true)?;
    let mut vault = Vault::at(&to, host);
    let key = vault.unlock_with_pin(NEW_PIN)?.derive(Label::DATABASE);
    let store = Store::open(&to, &key, options(Some(vault.state()?.cipher)))?;
    Ok((salvaged, told_by(&store)?.entries))
}

/// The entries of a store in their order.
pub(crate) fn entries_of(store: &Store) -> Vec<Entry> {
    let all = store.read(|reader| reader.entries_after(0, usize::MAX >> 1)).map_err(|error: StoreError| error);
    all.unwrap().into_iter().map(|(_, entry)| entry).collect()
}
