//! One write: entries, drafts and settings that become durable together.

use rusqlite::{Connection, TransactionBehavior};

use super::error::StoreError;
use super::open::Options;
use super::projector::RecordChange;
use super::reader::Reader;
use super::{apply, chain, entries};
use crate::entry::{ChainHead, ChainKey, Entry};

/// One write. It begins with the write lock, so that what it reads is what it changes.
pub struct Transaction<'a> {
    inner: rusqlite::Transaction<'a>,
    options: &'a Options,
}

impl std::fmt::Debug for Transaction<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Transaction")
    }
}

impl<'a> Transaction<'a> {
    pub(super) fn begin(connection: &'a mut Connection, options: &'a Options) -> Result<Self, StoreError> {
        let inner = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        Ok(Self { inner, options })
    }

    pub(super) fn commit(self) -> Result<(), StoreError> {
        Ok(self.inner.commit()?)
    }

    /// What stands in the store, this transaction's own writes included.
    pub fn reader(&self) -> Reader<'_> {
        Reader::new(&self.inner, self.options.kinds)
    }

    /// Where the next entry of a chain goes on.
    pub fn chain_head(&self, key: &ChainKey) -> Result<ChainHead, StoreError> {
        Ok(chain::find(&self.inner, key)?.map_or(ChainHead::START, |(_, head)| head))
    }

    /// Appends an entry and brings every projection up to date. The caller has verified it.
    pub fn append(&mut self, entry: &Entry) -> Result<RecordChange, StoreError> {
        let c = chain::advance(&self.inner, &entry.chain(), &entry.head())?;
        let n = entries::insert(&self.inner, c, entry)?;
        apply::apply(&self.inner, self.options, n, entry)
    }

    /// Says where the next entry of a chain goes on, where entries between are known to be lost.
    pub(crate) fn set_chain_head(&mut self, key: &ChainKey, head: &ChainHead) -> Result<(), StoreError> {
        chain::advance(&self.inner, key, head).map(drop)
    }

    /// Keeps a setting of this device. Settings are no records and are never exchanged.
    pub fn set_meta(&mut self, key: &str, value: &[u8]) -> Result<(), StoreError> {
        super::meta::set(&self.inner, key, value)
    }

    /// Keeps the state of a form, at once and for good.
    pub fn save_draft(&mut self, id: &[u8; 16], kind: &str, changed_ms: i64, state: &[u8]) -> Result<(), StoreError> {
        super::drafts::save(&self.inner, id, kind, changed_ms, state)
    }

    /// Drops a draft. Tells whether there was one.
    pub fn delete_draft(&mut self, id: &[u8; 16]) -> Result<bool, StoreError> {
        super::drafts::delete(&self.inner, id)
    }
}
