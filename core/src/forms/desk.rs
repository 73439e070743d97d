//! What a form looks at beside itself.

use super::suggest::Suggester;
use crate::rules::{Context, Rule};

/// What a form looks at beside itself: the circumstances of the day, the rules, and what the core can work out.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    /// Today, the rulesets, the writer's role and the records this device holds.
    pub context: Context<'a>,
    /// The rules to check by.
    pub rules: &'a [&'static Rule],
    /// What works out values that nobody needs to type; [`super::SUGGESTERS`] in the app.
    pub suggesters: &'a [Suggester],
}
