//! Changes a form: answers, and rows that come and go.

use chrono::NaiveDate;

use super::error::FormError;
use super::form::{Form, Typing};
use super::input::{Edit, Input, LONGEST_INPUT, MOST_ROWS};
use super::slot::{Slot, Slots, spec_at};
use super::{path, preset};
use crate::model::id::RecordId;
use crate::model::{FieldSpec, FieldType};

impl Form {
    /// Takes answers, all of them or, where one names no field or does not belong there, none. What does not read is no
    /// error here: it stays in its field with the reason beside it.
    pub fn apply(&mut self, edits: &[Edit]) -> Result<(), FormError> {
        let mut changed = self.clone();
        edits.iter().try_for_each(|edit| changed.take(edit))?;
        *self = changed;
        Ok(())
    }

    fn take(&mut self, edit: &Edit) -> Result<(), FormError> {
        let steps = path::parse(&edit.path)?;
        let spec = match spec_at(self.spec.fields, &steps) {
            Ok(spec) => spec,
            Err(unknown) => return self.drop_leftover(edit).then_some(()).ok_or(unknown),
        };
        let typed = typed(spec, &edit.input)?;
        let (last, above) = steps.split_last().ok_or(FormError::UnknownField)?;
        let slot = self.slots.row(above)?.slot(last.key);
        *slot = Slot { touched: true, asked: slot.asked, ..Slot::default() };
        if let Some(typed) = &typed {
            slot.answer(spec, typed);
        }
        self.typing = match (&edit.input, typed) {
            (Input::Typing(_), Some(text)) => Some(Typing { path: edit.path.clone(), text }),
            _ => None,
        };
        Ok(())
    }

    /// Clears what another version left behind, if that is what the edit asks for.
    fn drop_leftover(&mut self, edit: &Edit) -> bool {
        let Ok(steps) = path::parse(&edit.path) else { return false };
        let Some((last, above)) = steps.split_last() else { return false };
        edit.input == Input::Clear && self.slots.row(above).is_ok_and(|row| row.0.remove(last.key).is_some())
    }

    /// Adds a row at the end of a table, filled with its presets, and says where: `people[1]`.
    pub fn add_row(&mut self, path: &str, today: NaiveDate) -> Result<String, FormError> {
        let steps = path::parse(path)?;
        let specs = self.row_specs(path)?;
        let (last, above) = steps.split_last().ok_or(FormError::UnknownField)?;
        let slot = self.slots.row(above)?.slot(last.key);
        if slot.rows.len() >= MOST_ROWS {
            return Err(FormError::TooMany { field: path.to_owned() });
        }
        let mut row = Slots::default();
        preset::fill(specs, &mut row, &preset::Known::of_row(today));
        slot.rows.push(row);
        slot.touched = true;
        let added = slot.rows.len() - 1;
        self.leave();
        Ok(format!("{path}[{added}]"))
    }

    /// Takes a row out of a table. The rows after it move up, and what was accepted about them with them.
    pub fn remove_row(&mut self, path: &str, row: usize) -> Result<(), FormError> {
        self.row_specs(path)?;
        let steps = path::parse(path)?;
        let (last, above) = steps.split_last().ok_or(FormError::UnknownField)?;
        // Looked at first: what is refused must not even leave an empty slot in the draft.
        let slot = self.slots.row(above)?.0.get_mut(last.key).filter(|slot| row < slot.rows.len());
        let slot = slot.ok_or_else(|| FormError::NoSuchRow { field: path.to_owned() })?;
        slot.rows.remove(row);
        slot.touched = true;
        self.accepted.retain_mut(|acceptance| {
            path::without_row(&acceptance.field, path, row).map(|moved| acceptance.field = moved).is_some()
        });
        self.leave();
        Ok(())
    }

    /// The fields of a table's rows.
    fn row_specs(&self, path: &str) -> Result<&'static [FieldSpec], FormError> {
        match spec_at(self.spec.fields, &path::parse(path)?)?.kind {
            FieldType::Rows(specs) => Ok(specs),
            _ => Err(FormError::WrongInput { field: path.to_owned() }),
        }
    }
}

/// An answer as typing it would give it; nothing where the field is cleared.
fn typed(spec: &FieldSpec, input: &Input) -> Result<Option<String>, FormError> {
    use FieldType as T;
    let field = || spec.key.to_owned();
    let id = |text: &String| text.parse::<RecordId>().map_err(|_| FormError::BadId { field: field() });
    let typed = match (input, spec.kind) {
        (Input::Clear, _) => return Ok(None),
        (Input::Text(_) | Input::Typing(_), T::Rows(_)) => return Err(FormError::WrongInput { field: field() }),
        (Input::Text(text) | Input::Typing(text), _) => text.clone(),
        (Input::Number(number), T::Count(..) | T::Decimal) => number.to_string(),
        (Input::YesNo(yes), T::YesNo) => yes.to_string(),
        (Input::Code(code), T::Choice(_) | T::Unit) => code.clone(),
        (Input::Codes(codes), T::Choices(_) | T::Units) => several(spec, codes)?,
        (Input::Record(text), T::Record(_)) => id(text)?.to_string(),
        (Input::Records(ids), T::Records(_)) => {
            ids.iter().try_for_each(|text| id(text).map(drop))?;
            several(spec, ids)?
        }
        _ => return Err(FormError::WrongInput { field: field() }),
    };
    if typed.len() > LONGEST_INPUT {
        return Err(FormError::TooLarge { field: field() });
    }
    Ok(Some(typed))
}

fn several(spec: &FieldSpec, codes: &[String]) -> Result<String, FormError> {
    if codes.len() > MOST_ROWS {
        return Err(FormError::TooMany { field: spec.key.to_owned() });
    }
    Ok(codes.join(", "))
}
