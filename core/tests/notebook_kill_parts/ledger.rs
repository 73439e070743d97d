//! What the children acknowledged, and whether the notebook still has it.

use std::collections::{BTreeMap, BTreeSet};

use dong_hanh::forms::Answer;
use dong_hanh::notebook::Notebook;

use super::Line;
use super::child::{number_of, read_note};

const KINDS: [&str; 2] = ["check-in-visit", "outreach-contact"];

/// What the kills met.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Tally {
    /// Processes that were killed.
    pub(crate) kills: u64,
    /// Processes that went on after the other one was killed.
    pub(crate) survivors: u64,
    /// Calls that were refused because the other process wrote for longer than the product waits.
    pub(crate) refused: u64,
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
        self.kills += other.kills;
        self.survivors += other.survivors;
        self.refused += other.refused;
        self.acknowledged += other.acknowledged;
        self.saves_done += other.saves_done;
        self.saves_undone += other.saves_undone;
        self.answers_done += other.answers_done;
    }
}

/// Records and drafts by their ids, with the notes they must hold.
#[derive(Default)]
pub(crate) struct Ledger {
    records: BTreeMap<String, String>,
    drafts: BTreeMap<String, String>,
    pub(super) tally: Tally,
}

impl Ledger {
    /// Takes down what each child told, and compares.
    pub(crate) fn check(&mut self, notebook: &Notebook, children: &[&[Line]]) {
        let waiting: BTreeSet<String> = notebook.drafts().unwrap().into_iter().map(|item| item.draft).collect();
        let mut touched = BTreeSet::new();
        for lines in children {
            let saving = self.take_down(lines, &mut touched);
            touched.extend(saving.and_then(|draft| self.settle(notebook, &draft, &waiting)));
        }
        self.check_drafts(notebook, &waiting);
        self.check_list(notebook);
        for record in touched {
            self.check_record(notebook, &record);
        }
    }

    /// Takes down what one child told. The draft whose save was under way.
    fn take_down(&mut self, lines: &[Line], touched: &mut BTreeSet<String>) -> Option<String> {
        let mut saving = None;
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
                Line::Busy => {
                    self.tally.refused += 1;
                    continue;
                }
                Line::Ready | Line::Closing => continue,
            }
            self.tally.acknowledged += 1;
        }
        saving
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
        let mut further = BTreeSet::new();
        for draft in self.drafts.keys() {
            assert!(waiting.contains(draft), "an acknowledged draft is gone");
        }
        for draft in waiting {
            let held = note_of_draft(notebook, draft);
            match self.drafts.insert(draft.clone(), held.clone()) {
                Some(known) if known == held => {}
                known => {
                    let known = known.as_deref().map(|known| read_note(known).unwrap());
                    let (token, step) = read_note(&held).unwrap();
                    let next = known.is_none_or(|known| (token, step) == (known.0, known.1 + 1));
                    assert!(next, "an acknowledged answer is not the last one: {known:?}, {held}");
                    let alone = further.insert(number_of(token) % 2);
                    assert!(alone, "only one call of a process can have been under way");
                }
            }
        }
        self.tally.answers_done += further.len() as u64;
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
        let listed: BTreeSet<String> = KINDS.iter().flat_map(|kind| all_of(notebook, kind)).collect();
        let lost: Vec<&String> = self.records.keys().filter(|id| !listed.contains(*id)).collect();
        let untold: Vec<&String> = listed.iter().filter(|id| !self.records.contains_key(*id)).collect();
        let none = lost.is_empty() && untold.is_empty();
        assert!(none, "the lists hold other records than were acknowledged: {lost:?} lost, {untold:?} untold");
    }

    /// Looks at every record of the round again.
    pub(super) fn check_all(&self, notebook: &Notebook) {
        for record in self.records.keys() {
            self.check_record(notebook, record);
        }
    }
}

/// The ids of every record of a kind, page after page.
fn all_of(notebook: &Notebook, kind: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut page = notebook.records(kind, None, 500).unwrap();
    loop {
        all.extend(page.rows.into_iter().map(|row| row.record));
        let Some(next) = page.next else { return all };
        page = notebook.records(kind, Some(&next), 500).unwrap();
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
