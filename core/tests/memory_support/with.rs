//! What opens the notebook that is looked at.

use dong_hanh::notebook::{Notebook, NotebookError};
use dong_hanh::vault::{Cost, Host, NewSecret, PIN_MOST_DIGITS, Settled, check_new_passphrase, check_new_pin};
use zeroize::Zeroizing;

use crate::notebook_support::Place;

/// Which secret opens the notebook.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum With {
    Pin,
    Passphrase,
}

impl With {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pin => "pin",
            Self::Passphrase => "passphrase",
        }
    }

    pub fn secret(self, secret: &str) -> NewSecret<'_> {
        match self {
            Self::Pin => NewSecret::Pin(secret),
            Self::Passphrase => NewSecret::Passphrase(secret),
        }
    }

    pub fn host(self, place: &Place) -> Host {
        match self {
            Self::Pin => place.host(),
            Self::Passphrase => Host { hardware: None, ..place.host() },
        }
    }

    pub fn unlock(self, notebook: &Notebook, secret: &str) -> Result<(), NotebookError> {
        match self {
            Self::Pin => notebook.unlock_with_pin(secret),
            Self::Passphrase => notebook.unlock_with_passphrase(secret),
        }
    }

    pub fn change(self, notebook: &Notebook, old: &str, new: &str) {
        let settled = match self {
            Self::Pin => notebook.change_pin(old, new, Cost::floor()),
            Self::Passphrase => notebook.change_passphrase(old, new, Cost::floor()),
        };
        assert_eq!(settled.unwrap(), Settled::Now);
    }

    /// A random one that may be set.
    pub fn choose(self) -> Zeroizing<String> {
        let (letters, length) = match self {
            Self::Pin => ("0123456789", PIN_MOST_DIGITS),
            Self::Passphrase => ("abcdefghijklmnopqrstuvwxyz ", 24),
        };
        loop {
            let chosen = random_of(letters, length);
            let fine = match self {
                Self::Pin => check_new_pin(&chosen).is_ok(),
                Self::Passphrase => chosen.trim() == *chosen && check_new_passphrase(&chosen).is_ok(),
            };
            if fine {
                return chosen;
            }
        }
    }
}

/// A random text of these letters.
pub fn random_of(letters: &str, length: usize) -> Zeroizing<String> {
    let mut random = vec![0; length];
    getrandom::fill(&mut random).unwrap();
    let letter = |byte: &u8| char::from(letters.as_bytes()[usize::from(*byte) % letters.len()]);
    Zeroizing::new(random.iter().map(letter).collect())
}
