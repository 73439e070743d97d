//! An administrative unit's name, for headings.

use super::Notebook;
use super::error::NotebookError;
use crate::model::LookupKey;
use crate::model::unit::{self, AdminUnit};

impl Notebook {
    /// The name of an administrative unit; of one that was renamed, the latest. None where this device does not hold it.
    ///
    /// # Errors
    /// [`NotebookError::Store`], [`NotebookError::Locked`].
    pub fn unit_name(&self, code: &str) -> Result<Option<String>, NotebookError> {
        let open = self.open()?;
        open.store.read(|reader| {
            let mut latest = None;
            for id in reader.with_key(&LookupKey { index: unit::CODE, key: code.to_owned() })? {
                let record = reader.record(id)?;
                let named = record.as_ref().and_then(|record| record.as_kind::<AdminUnit>());
                if let Some((from, name)) = named.and_then(|unit| Some((unit.valid_from, unit.name.clone()?))) {
                    latest = latest.max(Some((from, name)));
                }
            }
            Ok(latest.map(|(_, name)| name))
        })
    }
}
