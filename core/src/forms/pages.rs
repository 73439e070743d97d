//! The pages of a job that is done every day.

use super::view::{Answer, FieldView, PageView, Widget};
use crate::model::KindSpec;

/// The pages that have something to ask now.
pub(super) fn of(spec: &KindSpec, shown: &[FieldView]) -> Vec<PageView> {
    let mut pages: Vec<PageView> = Vec::new();
    for asked in spec.asked {
        let fields: Vec<&FieldView> =
            asked.iter().filter_map(|key| shown.iter().find(|field| field.path == *key)).collect();
        let Some(last) = fields.last() else { continue };
        let chosen = matches!(last.widget, Widget::Choice { .. }) && last.answer != Answer::Empty;
        let goes_on_after = chosen.then(|| last.path.clone());
        pages.push(PageView { fields: fields.into_iter().map(|field| field.path.clone()).collect(), goes_on_after });
    }
    // After the last one comes the save, and that is always pressed.
    if let Some(last) = pages.last_mut() {
        last.goes_on_after = None;
    }
    pages
}
