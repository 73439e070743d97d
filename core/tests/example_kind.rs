//! What a new record kind costs: its struct, its description, one rule, and the lines that hand them in. Everything else
//! — form, save, lists, timeline, search, history, undo, exchange with versions that do not know it — is there already.

mod notebook_support;

use chrono::NaiveDate;
use dong_hanh::forms::{Edit, Input};
use dong_hanh::model::id::RecordId;
use dong_hanh::model::{
    Area, Code, FieldSpec, FieldType, Fields, KINDS, KindSpec, Preset, Readers, RecordKind, Value, When, Writers,
    decode, no_keys, person,
};
use dong_hanh::notebook::{Knowledge, NewForm, NotSaved, Notebook};
use dong_hanh::rules::{Case, Findings, Lookup, RULES, Rule, Severity};
use dong_hanh::text::Phrase;
use notebook_support::*;
use serde::Deserialize;

// --- The new kind: in the app this is one file in a folder of `model`, such as `model/care/home_repair.rs`, and half as
// long: `kind!` writes struct and description from one list of fields. That macro belongs to the crate, so here both are
// spelled out. ---

const KIND: &str = "home-repair";

/// What was repaired. In the app `codes! { Work { Roof = "roof", "Mái nhà", "Roof"; … } }` writes this enum and its `CODES`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
enum Work {
    #[serde(rename = "roof")]
    Roof,
    #[serde(rename = "well")]
    Well,
}

impl Work {
    const CODES: &'static [Code] = &[
        Code { code: "roof", label: Phrase::new("Mái nhà", "Roof") },
        Code { code: "well", label: Phrase::new("Giếng nước", "Well") },
    ];
}

/// Neighbours repaired someone's house.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
struct HomeRepair {
    person: Option<RecordId>,
    date: Option<NaiveDate>,
    work: Option<Work>,
    depth: Option<i64>,
    helpers: Option<i64>,
    note: Option<String>,
}

impl RecordKind for HomeRepair {
    const SPEC: KindSpec = KindSpec {
        code: KIND,
        version: 1,
        label: Phrase::new("Sửa nhà", "Home repair"),
        fields: &[
            FieldSpec::new("person", Phrase::new("Nhà của", "Whose house"), FieldType::Record(person::KIND)).required(),
            FieldSpec::new("date", Phrase::new("Ngày", "Date"), FieldType::Day).required().preset(Preset::Today),
            FieldSpec::new("work", Phrase::new("Phần việc", "Work"), FieldType::Choice(Work::CODES)).required(),
            FieldSpec::new("depth", Phrase::new("Độ sâu (m)", "Depth (m)"), FieldType::Count(1, 200))
                .shown_when(When::Is("work", &["well"])),
            FieldSpec::new("helpers", Phrase::new("Số người làm", "How many helped"), FieldType::Count(1, 1000)),
            FieldSpec::new("note", Phrase::new("Ghi chú", "Note"), FieldType::Note(2000)),
        ],
        day: &["date"],
        headline: &["work", "helpers"],
        area: Area::Care,
        writers: Writers::Everyone,
        readers: Readers::AllMembers,
        legal_basis: "organisation",
        keys: no_keys,
        asked: &[],
        decode: decode::<Self>,
    };
}

/// X01: more people on one house than fit onto it.
static X01: Rule = Rule::new(
    "X01",
    &[KIND],
    Phrase::new("Quá đông", "Too many"),
    Phrase::new(
        "Có đến {count} người cùng làm. Vui lòng kiểm tra lại số người.",
        "{count} people are a lot for one house. Please check how many helped.",
    ),
    too_many,
)
.asks_reason();

fn too_many(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let Some(repair) = case.as_kind::<HomeRepair>() else { return Ok(()) };
    if repair.person.is_some()
        && repair.date.is_some()
        && let Some(count) = repair.helpers.filter(|count| *count > 50)
    {
        found.add(Severity::Warning, "helpers", &[("count", count.to_string())]);
    }
    Ok(())
}

// --- What hands them in: in the app the kind's two lines in `model` (`pub mod` in its folder and `KINDS`), the rule's in
// `rules/registry.rs`. ---

fn with(kind: &'static KindSpec) -> Knowledge {
    let kinds = [KINDS, &[kind]].concat().leak();
    let rules = [RULES, &[&X01]].concat().leak();
    Knowledge { kinds, rules, ..knowledge() }
}

// --- What works from then on. ---

fn open(place: &Place, knowledge: Knowledge) -> Notebook {
    let notebook = Notebook::at(&place.folder(), place.host(), knowledge);
    notebook.unlock_with_pin(PIN).unwrap();
    notebook
}

/// A notebook of a version that knows the kind, with someone in it.
fn new_version() -> (Place, Notebook, String) {
    let (place, notebook) = Place::founded();
    let person = Village::person(&notebook, 0);
    notebook.lock();
    let notebook = open(&place, with(&HomeRepair::SPEC));
    (place, notebook, person)
}

fn repair(notebook: &Notebook, person: &str) -> dong_hanh::notebook::Saved {
    let given = vec![record("person", person)];
    let draft = notebook.start_form(NewForm { kind: KIND.to_owned(), given, ..NewForm::default() }).unwrap().draft;
    let answers =
        [code("work", "well"), number("depth", 12), number("helpers", 60), text("note", "Đào giếng cho bà con")];
    notebook.edit_form(&draft, &answers).unwrap();
    let Err(NotSaved::Warnings(warnings)) = notebook.save_form(&draft) else { panic!("X01 warns") };
    assert_eq!((warnings.len(), warnings[0].rule.as_str()), (1, "X01"));
    assert_eq!(warnings[0].message.vi, "Có đến 60 người cùng làm. Vui lòng kiểm tra lại số người.");
    notebook.accept_warning(&draft, "X01", "helpers", Some("Cả thôn cùng làm")).unwrap();
    notebook.save_form(&draft).unwrap()
}

fn rows(notebook: &Notebook) -> usize {
    notebook.records(KIND, None, 9).unwrap().rows.len()
}

fn sound(notebook: &Notebook) -> u64 {
    let verified = notebook.verify(|_, _| true).unwrap();
    assert!(verified.faults.is_empty());
    verified.sound
}

/// A field that the struct lacks would be ignored, whatever stands in it; `forms_kinds.rs` holds this of the app's own kinds.
/// To see it fail, take `note` out of the struct.
#[test]
fn the_struct_holds_every_field_of_the_description() {
    for spec in HomeRepair::SPEC.fields {
        let mut wrong = Fields::default();
        wrong.set(spec.key, Some(Value::Bool(true)));
        assert!((HomeRepair::SPEC.decode)(&wrong).is_err(), "{}", spec.key);
    }
    let mut fields = Fields::default();
    fields.set("work", Some(Value::Text("well".to_owned())));
    fields.set("depth", Some(Value::Int(12)));
    fields.set("note", Some(Value::Text("Đào giếng".to_owned())));
    let decoded = (HomeRepair::SPEC.decode)(&fields).unwrap();
    let repair = decoded.downcast_ref::<HomeRepair>().unwrap();
    assert_eq!((repair.work, repair.depth, repair.note.as_deref()), (Some(Work::Well), Some(12), Some("Đào giếng")));
    fields.set("work", Some(Value::Text("roof".to_owned())));
    let decoded = (HomeRepair::SPEC.decode)(&fields).unwrap();
    assert_eq!(decoded.downcast_ref::<HomeRepair>().unwrap().work, Some(Work::Roof));
}

#[test]
fn a_new_kind_is_asked_saved_listed_found_and_taken_back() {
    let (_place, notebook, person) = new_version();
    assert!(notebook.catalogue().iter().any(|item| (item.code, item.label.vi) == (KIND, "Sửa nhà")));
    let view = notebook.start_form(NewForm { kind: KIND.to_owned(), ..NewForm::default() }).unwrap();
    let shown: Vec<&str> = view.fields.iter().map(|field| field.path.as_str()).collect();
    assert_eq!(shown, ["person", "date", "work", "helpers", "note"], "no depth before it is a well");
    assert_eq!(view.fields[1].text, "30/09/2024");

    let saved = repair(&notebook, &person);
    assert_eq!(saved.said.vi, "Đã ghi: Giếng nước · 60");
    assert_eq!(saved.changed.people, std::slice::from_ref(&person));
    let row = &notebook.timeline(&person, None, 9).unwrap().rows[0];
    assert_eq!((row.kind, row.words.en.as_str(), row.day.to_string().as_str()), (KIND, "Well · 60", "2024-09-30"));
    assert_eq!(notebook.search_notes("gieng", None, 9).unwrap().rows[0].record, saved.record);
    assert_eq!(rows(&notebook), 1);

    let draft = notebook.correct_form(&saved.record).unwrap().draft;
    notebook.edit_form(&draft, &[number("helpers", 6), code("work", "roof")]).unwrap();
    let corrected = notebook.save_form(&draft).unwrap();
    let fields = notebook.record(&saved.record).unwrap().fields;
    assert!(!fields.iter().any(|field| field.path == "depth"), "the answer to a hidden question goes");
    let history = notebook.history(&saved.record).unwrap();
    assert_eq!(history.iter().map(|item| item.did).collect::<Vec<_>>(), ["create", "correct"]);
    let kept: Vec<_> = history[0].kept.iter().map(|kept| (kept.rule.as_str(), kept.reason.as_deref())).collect();
    assert_eq!(kept, [("X01", Some("Cả thôn cùng làm"))]);
    notebook.undo(&corrected.undo).unwrap();
    assert_eq!(notebook.timeline(&person, None, 9).unwrap().rows[0].words.vi, "Giếng nước · 60");
    assert_eq!(sound(&notebook), 4);
}

#[test]
fn a_version_that_does_not_know_the_kind_keeps_what_it_cannot_show() {
    let (place, newer, person) = new_version();
    let saved = repair(&newer, &person);
    newer.lock();

    let older = place.unlocked().unwrap();
    assert_eq!(older.records(KIND, None, 9).unwrap_err().code(), "not-found");
    assert!(older.timeline(&person, None, 9).unwrap().rows.is_empty());
    assert!(older.search_notes("gieng", None, 9).unwrap().rows.is_empty());
    assert_eq!(older.record(&saved.record).unwrap_err().code(), "not-found");
    assert_eq!(older.correct_form(&saved.record).unwrap_err().code(), "not-found");
    assert_eq!(older.undo(&saved.undo).unwrap_err().code(), "not-found", "what it cannot read it does not take back");
    let history = older.history(&saved.record).unwrap();
    assert_eq!((history.len(), history[0].did, history[0].fields.len()), (1, "create", 0));
    assert_eq!(sound(&older), 2);
    Village::person(&older, 1);
    older.rebuild(|_, _| true).unwrap();
    older.lock();

    let newer = open(&place, with(&HomeRepair::SPEC));
    assert_eq!(newer.timeline(&person, None, 9).unwrap().rows[0].record, saved.record);
    assert_eq!(newer.search_notes("gieng", None, 9).unwrap().rows.len(), 1);
    assert_eq!((rows(&newer), sound(&newer)), (1, 3));
    newer.undo(&saved.undo).unwrap();
    assert_eq!(rows(&newer), 0);
}

/// The same kind one version later: two fields more.
struct HomeRepairV2;

impl<'de> Deserialize<'de> for HomeRepairV2 {
    fn deserialize<D: serde::Deserializer<'de>>(fields: D) -> Result<Self, D::Error> {
        HomeRepair::deserialize(fields).map(|_| Self)
    }
}

impl RecordKind for HomeRepairV2 {
    const SPEC: KindSpec = KindSpec {
        version: 2,
        fields: &[
            HomeRepair::SPEC.fields[0],
            HomeRepair::SPEC.fields[1],
            HomeRepair::SPEC.fields[2],
            HomeRepair::SPEC.fields[4],
            HomeRepair::SPEC.fields[5],
            FieldSpec::new("thanks", Phrase::new("Lời cảm ơn", "Thanks"), FieldType::Note(2000)),
            FieldSpec::new("guests", Phrase::new("Người đến chơi", "Guests"), FieldType::Records(person::KIND)),
        ],
        decode: decode::<Self>,
        ..HomeRepair::SPEC
    };
}

#[test]
fn answers_that_only_a_newer_version_knows_survive_a_correction_by_an_older_one() {
    let (place, notebook, person) = new_version();
    notebook.lock();
    let newer = open(&place, with(&HomeRepairV2::SPEC));
    let guest = Village::person(&newer, 1);
    let guests = Edit::new("guests", Input::Records(vec![guest.clone()]));
    let answers =
        [record("person", &person), code("work", "roof"), text("thanks", "Cả nhà cảm ơn bà con"), guests.clone()];
    let repaired = write(&newer, KIND, None, &answers);
    let draft = start(&newer, KIND, None, &answers).unwrap();
    newer.lock();

    let older = open(&place, with(&HomeRepair::SPEC));
    assert!(older.search_notes("cam on", None, 9).unwrap().rows.is_empty());
    let correction = older.correct_form(&repaired).unwrap().draft;
    older.edit_form(&correction, &[number("helpers", 9), code("work", "well"), number("depth", 8)]).unwrap();
    older.save_form(&correction).unwrap();
    // A draft of the newer version: the older one asks before it would leave an answer out.
    let leftovers: Vec<String> = older.form(&draft).unwrap().leftovers.into_iter().map(|left| left.path).collect();
    assert_eq!(leftovers, ["guests", "thanks"]);
    let Err(NotSaved::Warnings(warnings)) = older.save_form(&draft) else { panic!("answers would be left out") };
    assert_eq!(warnings.len(), 2);
    older.lock();

    let newer = open(&place, with(&HomeRepairV2::SPEC));
    let fields = newer.record(&repaired).unwrap().fields;
    let text_of = |path: &str| fields.iter().find(|field| field.path == path).map(|field| field.text.vi.as_str());
    assert_eq!(text_of("thanks"), Some("Cả nhà cảm ơn bà con"));
    assert!(text_of("guests").is_some_and(|names| names.starts_with("Trần Văn An")));
    assert_eq!((text_of("helpers"), text_of("work")), (Some("9"), Some("Giếng nước")));
    assert_eq!(newer.search_notes("cam on", None, 9).unwrap().rows.len(), 1);
    assert_eq!(newer.timeline(&guest, None, 9).unwrap().rows.len(), 1);
    assert!(newer.form(&draft).unwrap().leftovers.is_empty(), "and the draft still has them, too");
    newer.save_form(&draft).unwrap();
    assert_eq!((rows(&newer), sound(&newer)), (2, 5));
}
