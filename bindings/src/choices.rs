//! What can be picked, as somebody types.

use dong_hanh::forms::OptionView;
use dong_hanh::notebook::ChoiceItem;

use crate::error::NotebookError;
use crate::notebook::NotebookCore;

#[uniffi::export]
impl NotebookCore {
    /// What can be picked for a field of a form that takes a record or a unit, twenty at most: what holds every word of the
    /// query, marks or not. Where the form names a person, records about that person come alone.
    pub fn field_choices(&self, draft: String, field: String, query: String) -> Result<Vec<ChoiceItem>, NotebookError> {
        self.call(|notebook| notebook.field_choices(&draft, &field, &query))
    }

    /// The records of a kind that can be picked, without a form.
    pub fn record_choices(&self, kind: String, query: String) -> Result<Vec<ChoiceItem>, NotebookError> {
        self.call(|notebook| notebook.record_choices(&kind, &query))
    }

    /// The administrative units that can be picked, by words of the name or the beginning of the code.
    pub fn unit_choices(&self, query: String) -> Result<Vec<ChoiceItem>, NotebookError> {
        self.call(|notebook| notebook.unit_choices(&query))
    }

    /// The topics of outreach, those of the newest contacts first. The form itself begins with the last topics and place.
    pub fn topics(&self) -> Result<Vec<OptionView>, NotebookError> {
        self.call(|notebook| notebook.topics())
    }
}
