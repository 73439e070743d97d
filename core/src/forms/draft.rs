//! A form as bytes: what survives a killed process and an upgrade.

use serde::{Deserialize, Serialize};

use super::accept::Acceptance;
use super::circumstances::Circumstances;
use super::error::FormError;
use super::form::{Base, Form, Typing};
use super::slot::Slots;
use crate::model::id::RecordId;
use crate::model::{KindSpec, find_kind};

/// The format that this version writes. A reader takes what it knows of any other.
const FORMAT: u16 = 1;
/// Levels of CBOR that are read. A row within a row within a form has about half as many.
const DEPTH: usize = 48;

/// A draft as it is stored: CBOR, a map with text keys.
#[derive(Serialize, Deserialize)]
struct Stored {
    format: u16,
    kind: String,
    /// The version of the kind's fields that the draft was written with.
    #[serde(default)]
    kind_version: u16,
    draft: RecordId,
    subject: RecordId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    base: Option<Base>,
    #[serde(default)]
    slots: Slots,
    #[serde(default)]
    circumstances: Circumstances,
    #[serde(default)]
    accepted: Vec<Acceptance>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    typing: Option<Typing>,
}

impl Form {
    /// The draft as bytes. They hold personal data: only the encrypted store may keep them.
    pub fn to_bytes(&self) -> Vec<u8> {
        let stored = Stored {
            format: FORMAT,
            kind: self.spec.code.to_owned(),
            kind_version: self.spec.version,
            draft: self.draft,
            subject: self.subject,
            base: self.base.clone(),
            slots: self.slots.clone(),
            circumstances: self.circumstances.clone(),
            accepted: self.accepted.clone(),
            typing: self.typing.clone(),
        };
        let mut bytes = Vec::with_capacity(512);
        ciborium::into_writer(&stored, &mut bytes)
            .expect("memory takes bytes and no part of a draft refuses to be written");
        bytes
    }

    /// Opens a draft, also one of an older or newer version: an answer that its field no longer takes stands there as
    /// typed text with the reason beside it, and one without a field is listed in [`super::FormView::leftovers`].
    pub fn from_bytes(bytes: &[u8], kinds: &[&'static KindSpec]) -> Result<Self, FormError> {
        let read: Result<Stored, _> = ciborium::de::from_reader_with_recursion_limit(bytes, DEPTH);
        let stored = read.map_err(|_| FormError::BadDraft)?;
        let spec = find_kind(kinds, &stored.kind).ok_or(FormError::UnknownKind)?;
        let mut slots = stored.slots;
        slots.refit(spec.fields, stored.base.as_ref().map(|base| &base.fields));
        Ok(Self {
            spec,
            draft: stored.draft,
            subject: stored.subject,
            base: stored.base,
            slots,
            circumstances: stored.circumstances,
            accepted: stored.accepted,
            typing: stored.typing,
        })
    }
}
