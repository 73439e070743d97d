//! The entries among what salvage read: signed by whom they say, one a number of each chain, in their order.

use std::collections::BTreeMap;

use super::identity::Identity;
use crate::entry::{Audience, ChainHead, ChainKey, Entry};
use crate::store::salvage::{Found, Whole};

/// What is whole, chain by chain.
pub(super) struct WholeEntries {
    chains: BTreeMap<ChainKey, BTreeMap<u64, Found>>,
    /// What was read as an entry and holds no signature of the group, or another entry has its number.
    pub(super) refused: u64,
}

impl WholeEntries {
    /// Verifies each. Of two entries with one number, that counts which the notebook holds as it stands: the other was
    /// in a log that it went on without, or its writing was never done.
    pub(super) fn of(identity: &Identity, found: impl IntoIterator<Item = Found>) -> Self {
        let mut whole = Self { chains: BTreeMap::new(), refused: 0 };
        for found in found {
            if !is_ours(identity, &found.entry) {
                whole.refused += 1;
                continue;
            }
            let chain = whole.chains.entry(found.entry.chain()).or_default();
            let seq = found.entry.header().seq;
            match chain.get(&seq) {
                None => {
                    chain.insert(seq, found);
                }
                Some(other) => {
                    whole.refused += 1;
                    if found.standing > other.standing {
                        chain.insert(seq, found);
                    }
                }
            }
        }
        whole
    }

    /// Where each chain goes on: after its newest entry, or after the one that the store had noted, be it lost or not.
    /// A number that was used once must not be used again.
    pub(super) fn heads(&self, identity: &Identity, whole: &Whole) -> BTreeMap<ChainKey, ChainHead> {
        let newest =
            self.chains.iter().filter_map(|(key, found)| Some((key, found.values().next_back()?.entry.head())));
        let mut heads: BTreeMap<ChainKey, ChainHead> = newest.map(|(key, head)| (key.clone(), head)).collect();
        let own = [Audience::Managers, Audience::AllMembers];
        let own = own.map(|audience| ChainKey { device: identity.device, audience });
        for key in self.chains.keys().chain(&own) {
            if let Some(noted) = whole.head(key).filter(|noted| heads.get(key).is_none_or(|head| noted.seq > head.seq))
            {
                heads.insert(key.clone(), noted);
            }
        }
        heads
    }

    /// Entries of a chain by their numbers.
    pub(super) fn of_chain(&self, chain: &ChainKey) -> BTreeMap<u64, &Entry> {
        let found = self.chains.get(chain).into_iter().flatten();
        found.map(|(seq, found)| (*seq, &found.entry)).collect()
    }

    /// All of them in the order of their arrival.
    pub(super) fn in_order(&self) -> Vec<&Entry> {
        let mut all: Vec<&Found> = self.chains.values().flat_map(BTreeMap::values).collect();
        all.sort_by_key(|found| (found.n, found.entry.header().seq));
        all.into_iter().map(|found| &found.entry).collect()
    }
}

/// Whether a device of the group signed it, for the member whose device it is.
fn is_ours(identity: &Identity, entry: &Entry) -> bool {
    let header = entry.header();
    let signer = identity.signer_of(header.device);
    header.group == identity.group
        && signer.is_some_and(|(key, member)| header.author == member && entry.verify(&key).is_ok())
}
