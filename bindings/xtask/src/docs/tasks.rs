//! What can be due.

use dong_hanh::schedule::Task;

use super::table::{both, of};

/// A row a task.
pub fn table() -> String {
    let rows = Task::ALL.iter().map(|task| {
        let label = task.label();
        let kind = if task.is_notice() { "a notice, never late" } else { "a task" };
        [task.number().to_string(), both(label.vi, label.en), kind.to_owned()]
    });
    of(["number", "what a person reads", ""], rows)
}
