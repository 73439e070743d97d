//! What a child acknowledged, and whether the notebook still has it.

use std::collections::{BTreeMap, BTreeSet};

use dong_hanh::forms::Answer;
use dong_hanh::notebook::Notebook;

use super::Line;
use super::child::read_note;

const KINDS: [&str; 2] = ["check-in-visit", "outreach-contact"];

/// What the kills met.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Tally {
    /// Writes that had been acknowledged.
    pub(crate) acknowledged: u64,
    /// Saves that were under way and are there as a whole.
    pub(crate) saves_done: u64,
    /// Saves that were under way and left nothing but their draft.
    pub(crate) saves_undone: u64,
    /// Answers that were under way and are there.
    pub(crate) answers_done: u64,
}

impl std::ops::AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.acknowledged += other.acknowledged;
        self.saves_done += other.saves_done;
        self.saves_undone += other.saves_undone;
        self.answers_done += other.answers_done;
    }
}

/// Records and drafts by their ids, with the notes they must hold.
#[derive(Default)]
pub(super) struct Ledger {
    records: BTreeMap<String, String>,
    drafts: BTreeMap<String, String>,
    pub(super) tally: Tally,
}

impl Ledger {
    /// Takes down what one child told, and compares.
    pub(super) fn check(&mut self, notebook: &Notebook, lines: &[Line]) {
        let (mut touched, mut saving) = (BTreeSet::new(), None);
        for line in lines {
            match line.clone() {
                Line::Draft { draft, note } => {
                    self.drafts.insert(draft, note);
                }
                Line::Saving { draft } => {
                    saving = Some(draft);
                    continue;
                }
                Line::Saved { draft, record } => {
                    saving = None;
                    let note = self.drafts.remove(&draft).unwrap();
                    self.records.insert(record.clone(), note);
                    touched.insert(record);
                }
                Line::Ready | Line::Closing => continue,
            }
            self.tally.acknowledged += 1;
        }
        let waiting: BTreeSet<String> = notebook.drafts().unwrap().into_iter().map(|item| item.draft).collect();
        touched.extend(saving.and_then(|draft| self.settle(notebook, &draft, &waiting)));
        self.check_drafts(notebook, &waiting);
        for record in touched {
            self.check_record(notebook, &record);
        }
        self.check_list(notebook);
    }

    /// A save that was under way happened, with its draft gone, or did not, with its draft there. The record it wrote.
    fn settle(&mut self, notebook: &Notebook, draft: &str, waiting: &BTreeSet<String>) -> Option<String> {
        let note = &self.drafts[draft];
        let found = notebook.search_notes(note, None, 10).unwrap().rows;
        if waiting.contains(draft) {
            assert_eq!(found, [], "a record was written and its draft is still there");
            self.tally.saves_undone += 1;
            return None;
        }
        assert_eq!(found.len(), 1, "a draft went and its record did not come");
        self.tally.saves_done += 1;
        let note = self.drafts.remove(draft).unwrap();
        self.records.insert(found[0].record.clone(), note);
        Some(found[0].record.clone())
    }

    /// Every acknowledged answer stands in its draft, or the one answer after it, whose call had not returned.
    fn check_drafts(&mut self, notebook: &Notebook, waiting: &BTreeSet<String>) {
        let mut further = 0;
        for draft in self.drafts.keys() {
            assert!(waiting.contains(draft), "an acknowledged draft is gone");
        }
        for draft in waiting {
            let held = note_of_draft(notebook, draft);
            match self.drafts.insert(draft.clone(), held.clone()) {
                Some(known) if known == held => {}
                known => {
                    further += 1;
                    let known = known.as_deref().map(|known| read_note(known).unwrap());
                    let (token, step) = read_note(&held).unwrap();
                    assert!(known.is_none_or(|known| (token, step) == (known.0, known.1 + 1)), "{known:?}, {held}");
                }
            }
        }
        assert!(further <= 1, "only one call can have been under way");
        self.tally.answers_done += further;
    }

    /// A record has its last acknowledged note and every other answer.
    fn check_record(&self, notebook: &Notebook, id: &str) {
        let record = notebook.record(id).unwrap();
        let paths: BTreeSet<&str> = record.fields.iter().map(|field| field.path.as_str()).collect();
        let needed: &[&str] = match record.kind {
            "check-in-visit" => &["person", "visitor", "result", "date", "mode", "note"],
            _ => &["topics", "kind", "heads", "place", "date", "team", "note"],
        };
        assert!(needed.iter().all(|path| paths.contains(path)), "only {paths:?} are there");
        let note = record.fields.iter().find(|field| field.path == "note").unwrap();
        assert_eq!(note.text.vi, self.records[id]);
        let history = notebook.history(id).unwrap();
        assert_eq!(history[0].did, "create");
        assert!(history.iter().all(|step| !step.fields.is_empty() && !step.erased));
    }

    /// The lists hold the acknowledged records and no other.
    fn check_list(&self, notebook: &Notebook) {
        let rows = KINDS.iter().flat_map(|kind| notebook.records(kind, None, 500).unwrap().rows);
        let listed: BTreeSet<String> = rows.map(|row| row.record).collect();
        assert_eq!(listed, self.records.keys().cloned().collect());
    }

    /// Looks at every record of the round again.
    pub(super) fn check_all(&self, notebook: &Notebook) {
        for record in self.records.keys() {
            self.check_record(notebook, record);
        }
    }
}

fn note_of_draft(notebook: &Notebook, draft: &str) -> String {
    let view = notebook.form(draft).unwrap();
    let note = view.fields.into_iter().find(|field| field.path == "note").unwrap();
    match note.answer {
        Answer::Text(note) => note,
        _ => panic!("a draft lost its note"),
    }
}
