//! What the quick log (Ghi nhanh) offers: topics, those told of last before the others.

use super::Notebook;
use super::error::NotebookError;
use crate::forms::OptionView;
use crate::model::outreach::{self, OutreachContact, Topic};

/// Outreach contacts that are looked at for the order.
const LOOKED_AT: usize = 20;

impl Notebook {
    /// The topics of outreach, those of the newest contacts first, then the others in the order of the form. The form itself
    /// begins with the topics and the place of the last contact.
    ///
    /// # Errors
    /// [`NotebookError::Store`], [`NotebookError::Locked`].
    pub fn topics(&self) -> Result<Vec<OptionView>, NotebookError> {
        let open = self.open()?;
        let newest = open.store.read(|reader| reader.of_kind(outreach::KIND, None, LOOKED_AT))?;
        let told = newest.iter().filter_map(|(_, record)| record.as_kind::<OutreachContact>());
        let told: Vec<&str> = told.flat_map(|contact| &contact.topics).map(|topic| topic.code()).collect();
        let mut topics: Vec<OptionView> =
            Topic::CODES.iter().map(|code| OptionView { code: code.code, label: code.label }).collect();
        topics.sort_by_key(|topic| told.iter().position(|code| *code == topic.code).unwrap_or(told.len()));
        Ok(topics)
    }
}
