//! Makes the view of a form.

use super::assess::{Assessment, Warning};
use super::desk::Desk;
use super::error::FormError;
use super::form::Form;
use super::pages;
use super::path::row_prefix;
use super::picture::{Picture, Shown};
use super::show;
use super::slot::Slots;
use super::view::{Answer, FieldView, FormView, Leftover, Named, OptionView, RowView, WarningView, Widget};
use crate::model::{Code, FieldSpec, FieldType, Value};
use crate::rules::{Known, Lookup, Said};

impl Form {
    /// The form as a screen shows it.
    pub fn view(&self, desk: &Desk<'_>) -> Result<FormView, FormError> {
        let assessment = self.assess(desk)?;
        let touched = self.is_touched();
        let fields = self.fields(self.spec.fields, "", &assessment, desk.context.known)?;
        Ok(FormView {
            draft: self.draft.to_string(),
            kind: self.spec.code,
            title: self.spec.label,
            correction: self.is_correction(),
            touched,
            circumstances: self.circumstances.clone(),
            pages: pages::of(self.spec, &fields),
            fields,
            can_save: assessment.problems.is_empty(),
            errors: assessment.problems.iter().filter(|problem| touched && problem.field.is_empty()).cloned().collect(),
            warnings: self.warnings(&assessment, |warning| warning.place.is_none()),
            leftovers: self.leftover_answers(),
        })
    }

    /// The shown fields of one level.
    fn fields(
        &self,
        specs: &'static [FieldSpec],
        prefix: &str,
        assessment: &Assessment<'_>,
        known: &dyn Known,
    ) -> Result<Vec<FieldView>, FormError> {
        let paths = specs.iter().map(|spec| format!("{prefix}{}", spec.key));
        let shown = paths.filter_map(|path| assessment.picture.shown.get(*assessment.order.get(&path)?));
        shown.map(|shown| self.field(shown, assessment, known)).collect()
    }

    fn field(&self, shown: &Shown<'_>, assessment: &Assessment<'_>, known: &dyn Known) -> Result<FieldView, FormError> {
        let typing = self.typing.as_ref().filter(|typing| typing.path == shown.path);
        let slot = shown.slot;
        let asked = slot.touched || slot.asked || !slot.is_empty() || shown.value.is_some();
        let quiet = typing.is_some() || !asked;
        let error = assessment.problems.iter().find(|problem| !quiet && problem.field == shown.path);
        let here = |warning: &Warning| typing.is_none() && warning.place.as_ref() == Some(&shown.path);
        let warnings = self.warnings(assessment, here);
        Ok(FieldView {
            label: shown.spec.label,
            widget: widget(shown.spec.kind),
            text: match typing {
                Some(typing) => typing.text.clone(),
                None => text(shown),
            },
            answer: answer(shown, known)?,
            required: shown.required,
            suggested: shown.suggested,
            error: error.map(|problem| problem.said.clone()),
            warnings,
            rows: self.rows(shown, assessment, known)?,
            path: shown.path.clone(),
        })
    }

    fn rows(
        &self,
        shown: &Shown<'_>,
        assessment: &Assessment<'_>,
        known: &dyn Known,
    ) -> Result<Vec<RowView>, FormError> {
        let FieldType::Rows(specs) = shown.spec.kind else { return Ok(Vec::new()) };
        let row = |i| {
            let fields = self.fields(specs, &row_prefix(&shown.path, i), assessment, known)?;
            Ok(RowView { path: format!("{}[{i}]", shown.path), fields })
        };
        (0..shown.slot.rows.len()).map(row).collect()
    }

    /// The warnings of one place, with how they were accepted.
    pub(super) fn warnings(&self, assessment: &Assessment<'_>, here: impl Fn(&Warning) -> bool) -> Vec<WarningView> {
        let Assessment { picture: Picture { fields, .. }, warnings, .. } = assessment;
        let view = |warning: &Warning| {
            let acceptance = self.acceptance(warning, fields);
            WarningView {
                rule: warning.rule.clone(),
                field: warning.field.clone(),
                message: warning.message.clone(),
                asks_reason: warning.asks_reason,
                accepted: acceptance.is_some(),
                reason: acceptance.and_then(|acceptance| acceptance.reason.clone()),
                others: warning.others.iter().map(ToString::to_string).collect(),
            }
        };
        warnings.iter().filter(|warning| here(warning)).map(view).collect()
    }

    /// What a person answered and this version has no field for.
    pub(super) fn leftover_answers(&self) -> Vec<Leftover> {
        let mut found = Vec::new();
        collect_leftovers(self.spec.fields, &self.slots, "", &mut found);
        found
    }
}

fn collect_leftovers(specs: &'static [FieldSpec], slots: &Slots, prefix: &str, found: &mut Vec<Leftover>) {
    for (key, slot) in &slots.0 {
        let path = format!("{prefix}{key}");
        match specs.iter().find(|spec| spec.key == key).map(|spec| spec.kind) {
            Some(FieldType::Rows(specs)) => {
                for (i, row) in slot.rows.iter().enumerate() {
                    collect_leftovers(specs, row, &row_prefix(&path, i), found);
                }
            }
            Some(_) => {}
            None if slot.touched && !slot.is_empty() => found.push(Leftover { path, text: slot.as_typed() }),
            None => {}
        }
    }
}

fn text(shown: &Shown<'_>) -> String {
    let value = shown.value.as_ref().map(|value| show::text(shown.spec.kind, value));
    shown.slot.raw.clone().or(value).unwrap_or_default()
}

fn answer(shown: &Shown<'_>, known: &dyn Known) -> Lookup<Answer> {
    use FieldType as T;
    let Some(value) = &shown.value else {
        return Ok(if shown.slot.raw.is_some() { Answer::Unread } else { Answer::Empty });
    };
    let parts = match value {
        Value::List(list) => list.as_slice(),
        one => std::slice::from_ref(one),
    };
    Ok(match (shown.spec.kind, value) {
        (T::Rows(_), _) => Answer::Empty,
        (T::Choice(_) | T::Choices(_), _) => {
            let code = |part: &Value| matches!(part, Value::Text(_)).then(|| show::as_typed(shown.spec.kind, part));
            Answer::Codes(parts.iter().filter_map(code).collect())
        }
        (T::Record(_) | T::Records(_) | T::Unit | T::Units, _) => {
            Answer::Named(parts.iter().filter_map(|part| named(part, known).transpose()).collect::<Lookup<_>>()?)
        }
        (_, Value::Bool(yes)) => Answer::YesNo(*yes),
        (_, Value::Int(number)) => Answer::Number(*number),
        (_, Value::Text(text)) => Answer::Text(text.clone()),
        _ => Answer::Empty,
    })
}

fn named(part: &Value, known: &dyn Known) -> Lookup<Option<Named>> {
    Ok(match part {
        Value::Id(id) => Some(Named { id: id.to_string(), name: show::record_name(known, *id)? }),
        Value::Text(code) => {
            let name = show::unit_name(known, code)?;
            Some(Named { id: code.clone(), name: Said { vi: name.clone(), en: name } })
        }
        _ => None,
    })
}

fn widget(kind: FieldType) -> Widget {
    use FieldType as T;
    let longest = |most| u32::try_from(most).unwrap_or(u32::MAX);
    let options = |codes: &[Code]| codes.iter().map(option).collect();
    match kind {
        T::Text(most) => Widget::Text { longest: longest(most) },
        T::Note(most) => Widget::Note { longest: longest(most) },
        T::Name => Widget::Name,
        T::Phone => Widget::Phone,
        T::Identity => Widget::Identity,
        T::Count(least, most) => Widget::Number { least, most },
        T::Decimal => Widget::Decimal,
        T::Day => Widget::Day,
        T::PartialDay => Widget::PartialDay,
        T::Choice(codes) => Widget::Choice { options: options(codes) },
        T::Choices(codes) => Widget::Choices { options: options(codes) },
        T::YesNo => Widget::YesNo,
        T::Record(kind) => Widget::Record { kind },
        T::Records(kind) => Widget::Records { kind },
        T::Unit => Widget::Unit,
        T::Units => Widget::Units,
        T::Rows(_) => Widget::Rows,
    }
}

fn option(code: &Code) -> OptionView {
    OptionView { code: code.code, label: code.label }
}
