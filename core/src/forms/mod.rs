//! Forms: one session from the first tap to the save, made from what a record kind says of its fields.
//!
//! A [`Form`] is the draft of one record. An app applies what a person does ([`Form::apply`], one call a keystroke), shows
//! what comes back ([`Form::view`]), keeps the draft ([`Form::to_bytes`]) and saves ([`Form::finish`]). Everything that
//! changes around a form is handed in with a [`Desk`]: today, the rules, the records this device holds.
//!
//! Nothing typed is lost. An answer either reads and stands as it would be stored, or stands as it was typed with the
//! reason beside it; a field that is hidden for now keeps its answer until the save.

mod accept;
mod assess;
mod circumstances;
mod desk;
mod draft;
mod edit;
mod error;
mod fault;
mod finish;
mod form;
mod input;
mod pages;
mod path;
mod picture;
mod preset;
mod read;
mod refit;
mod render;
mod show;
mod slot;
mod suggest;
mod view;

pub use accept::LONGEST_REASON;
pub use assess::{LEFTOVER, Problem};
pub use circumstances::Circumstances;
pub use desk::Desk;
pub use error::FormError;
pub use fault::Fault;
pub use finish::{Finished, Kept, Unfinished};
pub use form::{Form, Start};
pub use input::{Edit, Input, LONGEST_INPUT, MOST_ROWS};
pub use show::{headline, headline_beside_day};
pub use suggest::{SUGGESTERS, Suggested, Suggester};
pub use view::{Answer, FieldView, FormView, Leftover, Named, OptionView, PageView, RowView, WarningView, Widget};
