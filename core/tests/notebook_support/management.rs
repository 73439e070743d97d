//! People under management, with and without a helper.

use dong_hanh::notebook::Notebook;

use super::{code, record, save, start, text, write};

/// Puts a person under management since 29/08/2024. The decision's id.
#[track_caller]
pub fn manage(notebook: &Notebook, number: &str, person: &str) -> String {
    let answers = [text("number", number), text("signed_on", "29/08/2024")];
    let draft = start(notebook, "management-decision", None, &answers).unwrap();
    notebook.add_row(&draft, "people").unwrap();
    let row = [
        record("people[0].person", person),
        code("people[0].basis", "voluntary"),
        text("people[0].completed_on", "28/08/2024"),
    ];
    notebook.edit_form(&draft, &row).unwrap();
    save(notebook, &draft).unwrap_or_else(|error| panic!("{error:?}")).record
}

/// Makes a member somebody's helper since 29/08/2024. The assignment's id.
#[track_caller]
pub fn assign(notebook: &Notebook, person: &str, helper: &str) -> String {
    let answers = [record("person", person), record("helper", helper), text("from", "29/08/2024")];
    write(notebook, "helper-assignment", None, &answers)
}

/// Puts a person under management with this helper. The decision's id.
#[track_caller]
pub fn manage_helped(notebook: &Notebook, number: &str, person: &str, helper: &str) -> String {
    let decision = manage(notebook, number, person);
    assign(notebook, person, helper);
    decision
}
