//! A locked period stays as printed when a definition changes: the app is another version then.

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};

use super::write::Writing;
use super::{Knowledge, NewForm, NewNotebook, Notebook};
use crate::clock::Clock;
use crate::entry::Op;
use crate::forms::{Edit, Input};
use crate::model::id::RecordId;
use crate::model::{Fields, Role, Value, find_kind, lock};
use crate::reports::{Figure, Indicators};
use crate::vault::{Cost, Host, NewSecret, RealDisk, SoftwareKeyForTestsAndDemo};

const PIN: &str = "582047";
const UNIT: &str = "09700";

struct InOctober;

impl Clock for InOctober {
    fn now(&self) -> DateTime<Utc> {
        "2024-10-03T01:00:00Z".parse().unwrap()
    }

    fn elapsed(&self) -> Duration {
        Duration::ZERO
    }
}

fn host(folder: &std::path::Path) -> Host {
    let hardware = SoftwareKeyForTestsAndDemo::at(&folder.join("hardware")).unwrap();
    Host { clock: Arc::new(InOctober), disk: Arc::new(RealDisk), hardware: Some(Arc::new(hardware)), biometric: None }
}

/// I24 alone: patrols until some day, and from then on, by another definition, briefings.
fn knowledge(changes_after: &str) -> Knowledge {
    let definition = |version: u8, validity: &str| {
        format!(
            "[[indicator]]\nid = \"I24\"\nversion = {version}\nname = {{ vi = \"Cuộc\", en = \"Events\" }}\n\
             unit = {{ vi = \"cuộc\", en = \"events\" }}\nkind = \"count\"\ndirection = \"higher\"\nsource = \"[C]\"\n{validity}\n"
        )
    };
    let toml = definition(1, &format!("valid_from = \"2000-01-01\"\nvalid_to = \"{changes_after}\""))
        + &definition(2, "valid_from = \"2030-01-01\"").replace("2030-01-01", &next_day(changes_after));
    let indicators = Box::leak(Box::new(Indicators::parse(&toml).unwrap()));
    Knowledge { indicators, released: "2024-01-01".parse().unwrap(), ..Knowledge::default() }
}

fn next_day(day: &str) -> String {
    day.parse::<chrono::NaiveDate>().unwrap().succ_opt().unwrap().to_string()
}

fn patrol(notebook: &Notebook, on: &str) {
    let draft = notebook.start_form(NewForm { kind: "patrol".to_owned(), ..NewForm::default() }).unwrap().draft;
    let answers = [
        Edit::new("forces", Input::Codes(vec!["team".to_owned()])),
        Edit::new("area", Input::Text("Chợ".to_owned())),
        Edit::new("date", Input::Text(on.to_owned())),
    ];
    notebook.edit_form(&draft, &answers).unwrap();
    if let Err(super::NotSaved::Warnings(warnings)) = notebook.save_form(&draft) {
        for warning in warnings {
            notebook.accept_warning(&draft, &warning.rule, &warning.field, Some("Ghi bổ sung")).unwrap();
        }
        notebook.save_form(&draft).unwrap();
    }
}

fn counted(notebook: &Notebook, period: &str) -> (u16, Figure, Option<Figure>) {
    let report = notebook.report(UNIT, period, &mut |_, _| true).unwrap();
    let line = report.line("I24").unwrap();
    (line.version, line.value, line.late.as_ref().map(|late| late.value))
}

#[test]
fn a_locked_period_keeps_the_definition_by_which_it_was_printed() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path().join("notebook");
    let new = NewNotebook { secret: NewSecret::Pin(PIN), cost: Cost::floor(), role: Role::Manager, unit: UNIT };
    let (notebook, _) = Notebook::found(&at, host(folder.path()), knowledge("2099-12-31"), new).unwrap();
    patrol(&notebook, "15/08/2024");
    patrol(&notebook, "16/09/2024");
    assert_eq!(counted(&notebook, "Q3/2024"), (1, Figure::Count(2), None));
    assert!(notebook.own().unwrap().locks_periods);
    notebook.lock_period(UNIT, "Q3/2024").unwrap();
    assert_eq!(notebook.lock_period(UNIT, "Quý 3/2024").unwrap_err().code(), "already-locked");
    notebook.lock();

    // A later version of the app counts something else from August on.
    let notebook = Notebook::at(&at, host(folder.path()), knowledge("2024-07-31"));
    notebook.unlock_with_pin(PIN).unwrap();
    assert_eq!(counted(&notebook, "Q3/2024"), (1, Figure::Count(2), None), "as printed");
    assert_eq!(
        counted(&notebook, "08/2024"),
        (2, Figure::Count(0), None),
        "not locked: by the definition of its last day"
    );
    assert_eq!(counted(&notebook, "07/2024"), (1, Figure::Count(0), None));
    patrol(&notebook, "17/09/2024");
    assert_eq!(counted(&notebook, "Q3/2024"), (1, Figure::Count(2), Some(Figure::Count(3))), "late, counted as it was");
    assert_eq!(notebook.records_behind("I24", UNIT, "Q3/2024", None, 9).unwrap().rows.len(), 3);
    let next = notebook.report(UNIT, "Q4/2024", &mut |_, _| true).unwrap();
    assert_eq!(next.late_before.iter().map(|late| late.line.version).collect::<Vec<_>>(), [1]);
    let trend = notebook.trend("I24", UNIT, 2024).unwrap();
    let versions: Vec<_> = trend.months.iter().filter_map(|month| month.version).collect();
    assert_eq!(versions, [1, 1, 1, 1, 1, 1, 1, 2, 2, 2]);
}

#[test]
fn locking_is_for_managers() {
    for role in [Role::Volunteer, Role::Leader, Role::Supervisor] {
        let folder = tempfile::tempdir().unwrap();
        let new = NewNotebook { secret: NewSecret::Pin(PIN), cost: Cost::floor(), role, unit: UNIT };
        let (notebook, _) =
            Notebook::found(&folder.path().join("notebook"), host(folder.path()), Knowledge::default(), new).unwrap();
        assert!(!notebook.own().unwrap().locks_periods, "{role:?}");
        let refused = notebook.lock_period(UNIT, "Q3/2024").unwrap_err();
        assert_eq!(refused.code(), "role-needed");
        assert!(refused.phrase().vi.contains("cán bộ phụ trách"));
        assert_eq!(notebook.records("period-lock", None, 9).unwrap().rows.len(), 0);
    }
}

/// Fails when a form writes or changes what only the app writes.
#[test]
fn no_form_writes_or_changes_a_lock() {
    let folder = tempfile::tempdir().unwrap();
    let new = NewNotebook { secret: NewSecret::Pin(PIN), cost: Cost::floor(), role: Role::Manager, unit: UNIT };
    let (notebook, _) =
        Notebook::found(&folder.path().join("notebook"), host(folder.path()), Knowledge::default(), new).unwrap();
    notebook.lock_period(UNIT, "Q3/2024").unwrap();
    for kind in ["period-lock", "locked-figures"] {
        let form = NewForm { kind: kind.to_owned(), ..NewForm::default() };
        assert_eq!(notebook.start_form(form).unwrap_err().code(), "not-found", "{kind}");
        let record = notebook.records(kind, None, 9).unwrap().rows[0].record.clone();
        assert_eq!(notebook.correct_form(&record).unwrap_err().code(), "bad-argument", "{kind}");
        assert_eq!(notebook.update_form(&record).unwrap_err().code(), "bad-argument", "{kind}");
    }
}

/// Fails when somebody who is no manager opens a period again: here a lock that came from another device.
#[test]
fn only_managers_take_a_lock_back() {
    let folder = tempfile::tempdir().unwrap();
    let new = NewNotebook { secret: NewSecret::Pin(PIN), cost: Cost::floor(), role: Role::Volunteer, unit: UNIT };
    let (notebook, _) =
        Notebook::found(&folder.path().join("notebook"), host(folder.path()), Knowledge::default(), new).unwrap();
    let open = notebook.open().unwrap();
    let mut days = Fields::default();
    days.set("from", Some(Value::Text("2024-07-01".to_owned())));
    days.set("to", Some(Value::Text("2024-09-30".to_owned())));
    let lock = Writing {
        kind: find_kind(open.knowledge.kinds, lock::KIND).unwrap(),
        op: Op::Create,
        subject: RecordId::from_bytes([7; 16]),
        people: Vec::new(),
        body: days.to_cbor(),
        unit: UNIT.to_owned(),
        day: "2024-09-30".parse().unwrap(),
        done_by: None,
        legal_basis: None,
        consent: None,
    };
    let (entry, _) = open.store.write(|transaction| open.append(transaction, lock)).unwrap();
    drop(open);
    assert_eq!(notebook.undo(&entry.to_string()).unwrap_err().code(), "role-needed");
    assert_eq!(notebook.records("period-lock", None, 9).unwrap().rows.len(), 1);
}
