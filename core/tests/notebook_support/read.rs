//! Reads all that a notebook tells.

use std::fmt::Write;

use dong_hanh::model::{KINDS, Role};
use dong_hanh::notebook::{Notebook, NotebookError};

use super::UNIT;

/// Every list, record, history, draft and figure of a notebook as one text: equal notebooks tell equal texts.
pub fn everything(notebook: &Notebook) -> Result<String, NotebookError> {
    let mut all = String::new();
    for person in notebook.people(None, 500)?.rows {
        let card = notebook.person(&person.id)?;
        let due = card.due.map(|due| (due.task.vi, due.standing.vi));
        say(&mut all, (person.name, card.age, card.hamlet, card.phone, card.unit, card.helpers, due));
        for item in notebook.timeline(&person.id, None, 500)?.rows {
            say(&mut all, (item.record, item.day, item.words.vi));
        }
    }
    for kind in KINDS {
        for row in notebook.records(kind.code, None, 500)?.rows {
            for field in notebook.record(&row.record)?.fields {
                say(&mut all, (row.day, field.path, field.text.vi));
            }
            for step in notebook.history(&row.record)? {
                say(&mut all, (step.entry, step.did, step.written_at, step.author));
                step.kept.into_iter().for_each(|kept| say(&mut all, (kept.rule, kept.reason)));
            }
        }
    }
    for item in notebook.drafts()? {
        let view = notebook.form(&item.draft)?;
        say(&mut all, (item.draft, item.kind));
        view.fields.into_iter().for_each(|field| say(&mut all, (field.path, field.text)));
    }
    for item in notebook.due_this_week(None, 500)?.rows {
        say(&mut all, (item.name, item.task.vi, item.day, item.standing.vi));
    }
    // Findings are of the folder, and not of the notebook.
    for list in notebook.work_lists(Role::Manager)?.into_iter().filter(|list| list.list != "findings") {
        say(&mut all, (list.list, list.count));
    }
    for query in ["an", "van", "giup viec", "cho"] {
        notebook.search(query, None, 500)?.rows.into_iter().for_each(|row| say(&mut all, row.name));
        notebook.search_notes(query, None, 500)?.rows.into_iter().for_each(|row| say(&mut all, row.record));
    }
    for line in notebook.report(UNIT, "9T/2024", &mut |_, _| true)?.lines {
        let parts: Vec<_> = line.parts.iter().map(|part| part.value).collect();
        say(&mut all, (line.indicator, line.value.amount(), parts));
    }
    let verified = notebook.verify(|_, _| true)?;
    say(&mut all, (verified.chains, verified.sound, verified.faults));
    Ok(all)
}

fn say(all: &mut String, told: impl std::fmt::Debug) {
    writeln!(all, "{told:?}").unwrap();
}
