//! A form: the draft of one record, from the first tap to the save.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::accept::Acceptance;
use super::circumstances::Circumstances;
use super::desk::Desk;
use super::error::FormError;
use super::preset;
use super::slot::Slots;
use super::suggest;
use crate::model::id::RecordId;
use crate::model::{Fields, KindSpec, Record};

/// The draft of one record. It knows no clock and no store: what changes around it is handed in with a [`Desk`].
#[derive(Clone)]
pub struct Form {
    pub(super) spec: &'static KindSpec,
    pub(super) draft: RecordId,
    pub(super) subject: RecordId,
    pub(super) base: Option<Base>,
    pub(super) slots: Slots,
    pub(super) circumstances: Circumstances,
    pub(super) accepted: Vec<Acceptance>,
    pub(super) typing: Option<Typing>,
}

/// The record that is corrected, as it was when the form was opened.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Base {
    pub(super) fields: Fields,
    pub(super) day: NaiveDate,
}

/// The field that has the cursor, and its text to the letter.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Typing {
    pub(super) path: String,
    pub(super) text: String,
}

/// What a new form starts from.
#[derive(Clone)]
pub struct Start<'a> {
    /// The draft's own id.
    pub draft: RecordId,
    /// The id that the record will have.
    pub subject: RecordId,
    /// Where, for whom, on what ground.
    pub circumstances: Circumstances,
    /// Answers that are known from where the form is opened, such as the person. They win over presets.
    pub given: &'a Fields,
    /// What this device's last saved record of the kind held, for [`crate::model::Preset::Last`].
    pub last: Option<&'a Fields>,
    /// The membership of whoever does it, for [`crate::model::Preset::Own`].
    pub own: Option<RecordId>,
}

impl Form {
    /// A form for a new record, filled with the kind's presets.
    pub fn new(spec: &'static KindSpec, start: Start<'_>, today: NaiveDate) -> Result<Self, FormError> {
        if start.given.0.keys().any(|key| spec.field(key).is_none()) {
            return Err(FormError::UnknownField);
        }
        let mut slots = Slots::of(spec.fields, start.given);
        slots.refit(spec.fields, None);
        preset::fill(spec.fields, &mut slots, &preset::Known { last: start.last, own: start.own, today });
        Ok(Self {
            spec,
            draft: start.draft,
            subject: start.subject,
            base: None,
            slots,
            circumstances: start.circumstances,
            accepted: Vec::new(),
            typing: None,
        })
    }

    /// A form that corrects a record. What the core had worked out goes on following what it was worked out from.
    pub fn correct(
        record: &Record,
        draft: RecordId,
        circumstances: Circumstances,
        desk: &Desk<'_>,
    ) -> Result<Self, FormError> {
        let mut form = Self {
            spec: record.kind,
            draft,
            subject: record.id,
            base: Some(Base { fields: Fields::clone(&record.fields), day: record.day }),
            slots: Slots::of(record.kind.fields, &record.fields),
            circumstances,
            accepted: Vec::new(),
            typing: None,
        };
        for (path, value) in suggest::suggestions(record, desk)? {
            let steps = super::path::parse(&path)?;
            if let Some((last, above)) = steps.split_last()
                && let Ok(row) = form.slots.row(above)
                && let Some(slot) = row.0.get_mut(last.key)
            {
                slot.computed = slot.value.as_ref() == Some(&value);
            }
        }
        Ok(form)
    }

    /// The kind of record.
    pub fn kind(&self) -> &'static KindSpec {
        self.spec
    }

    /// The draft's own id.
    pub fn draft(&self) -> RecordId {
        self.draft
    }

    /// The id of the record that is written or corrected.
    pub fn subject(&self) -> RecordId {
        self.subject
    }

    /// Whether it corrects a record that exists.
    pub fn is_correction(&self) -> bool {
        self.base.is_some()
    }

    /// Whether a person did anything in it: only then is the draft worth keeping.
    pub fn is_touched(&self) -> bool {
        self.slots.is_touched()
    }

    /// Where, for whom, on what ground.
    pub fn circumstances(&self) -> &Circumstances {
        &self.circumstances
    }

    /// Changes where, for whom or on what ground.
    pub fn set_circumstances(&mut self, circumstances: Circumstances) {
        self.circumstances = circumstances;
    }

    /// The field that has the cursor loses it: from now on its errors show.
    pub fn leave(&mut self) {
        self.typing = None;
    }

    /// Shows what is still missing, as an attempt to save does.
    pub fn check_all(&mut self, desk: &Desk<'_>) -> Result<(), FormError> {
        self.leave();
        let shown: Vec<String> = self.picture(desk)?.shown.into_iter().map(|field| field.path).collect();
        for path in shown {
            let steps = super::path::parse(&path)?;
            if let Some((last, above)) = steps.split_last() {
                self.slots.row(above)?.slot(last.key).asked = true;
            }
        }
        Ok(())
    }
}

/// Shows which record it is and never what it holds.
impl std::fmt::Debug for Form {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Form({} {})", self.spec.code, self.draft)
    }
}
