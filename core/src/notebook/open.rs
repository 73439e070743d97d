//! An open notebook: its store, its keys, and the circumstances in which it writes.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use chrono::NaiveDate;

use super::drafts::{LastForm, OpenForm};
use super::error::NotebookError;
use super::identity::Identity;
use super::identity_file;
use super::keyring_turn::KeyringTurn;
use super::observe::Observers;
use super::own_month::LastMonth;
use super::report::LastReport;
use crate::clock::local_day;
use crate::entry::{HybridClock, MILLIS_END, Stamp};
use crate::forms::{Desk, Suggester};
use crate::model::id::RecordId;
use crate::model::{KindSpec, Record};
use crate::reports::{FactProjector, Indicators};
use crate::rules::{Context, Known, Rule, Rulebook, Today};
use crate::schedule::DueProjector;
use crate::store::{Options, Reader, Store, Transaction};
use crate::vault::{Cipher, DataKey, Host, Label, Vault};

/// The newest stamp this device has written or observed, and the day of its last own record.
pub(super) const STAMP: &str = "stamp";
const LAST_DAY: &str = "last-day";

/// The day of `core/data/release.toml`.
fn released() -> NaiveDate {
    #[derive(serde::Deserialize)]
    struct Release {
        day: NaiveDate,
    }
    let release: Release =
        toml::from_str(include_str!("../../data/release.toml")).expect("a test reads the built-in release day");
    release.day
}

/// What a notebook is built from beyond its files: the record kinds, rules and law it knows.
#[derive(Clone)]
pub struct Knowledge {
    /// The record kinds.
    pub kinds: &'static [&'static KindSpec],
    /// The rules.
    pub rules: &'static [&'static Rule],
    /// What forms may fill in by themselves.
    pub suggesters: &'static [Suggester],
    /// The rulesets by date.
    pub rulebook: Arc<Rulebook>,
    /// What indicators are called, and which definition holds when.
    pub indicators: &'static Indicators,
    /// The day this version was released: no day before it can be today.
    pub released: NaiveDate,
}

impl Default for Knowledge {
    fn default() -> Self {
        Self {
            kinds: crate::model::KINDS,
            rules: crate::rules::RULES,
            suggesters: crate::forms::SUGGESTERS,
            rulebook: Arc::new(Rulebook::built_in()),
            indicators: Indicators::built_in(),
            released: released(),
        }
    }
}

/// An open notebook. It lives from unlock to lock; its keys die with it.
pub(super) struct Open {
    pub(super) store: Store,
    pub(super) identity: Identity,
    pub(super) data_key: DataKey,
    pub(super) host: Host,
    pub(super) knowledge: Knowledge,
    pub(super) observers: Arc<Observers>,
    /// Forms in which nothing was done yet; each is durable as a draft from its first answer on.
    pub(super) forms: Mutex<HashMap<RecordId, OpenForm>>,
    pub(super) last_form: Mutex<Option<LastForm>>,
    pub(super) last_month: LastMonth,
    pub(super) last_report: LastReport,
    pub(super) folder: PathBuf,
    vault: Arc<Mutex<Vault>>,
    closing: AtomicBool,
}

pub(super) fn options(cipher: Cipher, knowledge: &Knowledge) -> Options {
    Options {
        cipher: Some(cipher),
        kinds: knowledge.kinds,
        projectors: vec![Arc::new(FactProjector), Arc::new(DueProjector::new(Arc::clone(&knowledge.rulebook)))],
    }
}

impl Open {
    /// Opens the store with the key that the vault gave.
    pub(super) fn new(
        folder: &Path,
        vault: Arc<Mutex<Vault>>,
        data_key: DataKey,
        host: Host,
        knowledge: Knowledge,
        observers: Arc<Observers>,
    ) -> Result<Self, NotebookError> {
        let cipher = KeyringTurn::take(&vault, folder).state()?.cipher;
        let store = Store::open(folder, &data_key.derive(Label::DATABASE), options(cipher, &knowledge))?;
        let identity = store.read(Identity::load)?;
        identity_file::mend(&*host.disk, folder, &data_key, &identity);
        let open = Self {
            store,
            identity,
            data_key,
            host,
            knowledge,
            observers,
            folder: folder.to_path_buf(),
            vault,
            forms: Mutex::default(),
            last_form: Mutex::default(),
            last_month: LastMonth::default(),
            last_report: LastReport::default(),
            closing: AtomicBool::new(false),
        };
        open.look_at_lost_logs(cipher)?;
        Ok(open)
    }

    pub(super) fn vault(&self) -> KeyringTurn<'_> {
        KeyringTurn::take(&self.vault, &self.folder)
    }

    /// Asks the long calls under way to end.
    pub(super) fn close(&self) {
        self.closing.store(true, Ordering::Relaxed);
    }

    /// Whether a long call should end because the notebook was locked meanwhile.
    pub(super) fn is_closing(&self) -> bool {
        self.closing.load(Ordering::Relaxed)
    }

    /// Today, as rules take it.
    pub(super) fn today(&self, reader: &Reader<'_>) -> Result<Today, NotebookError> {
        let last = reader.meta(LAST_DAY)?.and_then(|text| std::str::from_utf8(&text).ok()?.parse().ok());
        Ok(Today::new(local_day(self.host.clock.now()), [self.knowledge.released].into_iter().chain(last)))
    }

    /// The circumstances in which rules and forms judge.
    pub(super) fn context<'a>(&'a self, known: &'a dyn Known, today: Today) -> Context<'a> {
        Context { today, rulebook: &self.knowledge.rulebook, role: self.identity.role, known }
    }

    /// Where forms are filled.
    pub(super) fn desk<'a>(&'a self, known: &'a dyn Known, today: Today) -> Desk<'a> {
        Desk { context: self.context(known, today), rules: self.knowledge.rules, suggesters: self.knowledge.suggesters }
    }

    /// The hybrid clock as this device left it.
    pub(super) fn hybrid_clock(&self, reader: &Reader<'_>) -> Result<HybridClock, NotebookError> {
        let last = reader.meta(STAMP)?.and_then(|bytes| bytes.try_into().ok()).map_or(0, u64::from_be_bytes);
        Ok(HybridClock::after(Stamp::from_u64(last)))
    }

    /// Keeps the clock's place and the day of this writing.
    ///
    /// A clock that lies before the release is known to be wrong, so the day stays where it was. Any other is taken at its
    /// word, also where it went back: a clock that was once set years ahead must not date everything for years.
    pub(super) fn remember(
        &self,
        transaction: &mut Transaction<'_>,
        stamp: Stamp,
        today: Today,
    ) -> Result<(), NotebookError> {
        let clock = local_day(self.host.clock.now());
        let written_on = if clock < self.knowledge.released { today.day } else { clock };
        transaction.set_meta(STAMP, &stamp.to_u64().to_be_bytes())?;
        transaction.set_meta(LAST_DAY, written_on.to_string().as_bytes())?;
        Ok(())
    }

    /// The record of a kind that this device saved last: what a new form starts from.
    pub(super) fn last_saved(&self, reader: &Reader<'_>, kind: &KindSpec) -> Result<Option<Record>, NotebookError> {
        let id = reader.meta(&last_key(kind))?.and_then(|id| id.try_into().ok()).map(RecordId::from_bytes);
        if let Some(record) = id.map(|id| reader.record(id)).transpose()?.flatten() {
            return Ok(Some(record));
        }
        // It was taken back.
        Ok(reader.of_kind(kind.code, None, 1)?.pop().map(|(_, record)| record))
    }

    /// Keeps which record of a kind this device saved last.
    pub(super) fn remember_last(
        &self,
        transaction: &mut Transaction<'_>,
        kind: &KindSpec,
        record: RecordId,
    ) -> Result<(), NotebookError> {
        Ok(transaction.set_meta(&last_key(kind), record.as_bytes())?)
    }

    /// Milliseconds since 1970, UTC, by the device's clock; of a clock that no entry can tell, the first or last there is.
    pub(super) fn now_ms(&self) -> u64 {
        u64::try_from(self.host.clock.now().timestamp_millis()).unwrap_or(0).min(MILLIS_END - 1)
    }
}

fn last_key(kind: &KindSpec) -> String {
    format!("last-saved {}", kind.code)
}
