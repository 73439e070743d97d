//! The list of people narrowed, its letters, its hamlets; a person's page: what is offered, its sections.

mod notebook_support;

use dong_hanh::forms::Answer;
use dong_hanh::model::Role;
use dong_hanh::notebook::{NewNotebook, Notebook, PeopleFilter, PersonState};
use dong_hanh::vault::{Cost, NewSecret};
use notebook_support::*;

fn person(notebook: &Notebook, name: &str, hamlet: &str) -> String {
    write(notebook, "person", None, &[text("full_name", name), text("hamlet", hamlet)])
}

/// The names that a filter lets through, page by page.
fn names(notebook: &Notebook, filter: &PeopleFilter) -> Vec<String> {
    let (mut names, mut after) = (Vec::new(), None);
    loop {
        let page = notebook.people_where(filter, after.as_deref(), 2).unwrap();
        names.extend(page.rows.into_iter().map(|row| row.name));
        after = page.next;
        if after.is_none() {
            return names;
        }
    }
}

fn hamlet(hamlet: &str) -> PeopleFilter {
    PeopleFilter::Hamlet { hamlet: hamlet.to_owned() }
}

/// To see it fail, take the days or the state out of a filter.
#[test]
fn a_filter_lets_through_whom_it_says() {
    let (place, notebook) = Place::founded();
    let village = Village::settle(&notebook, 0);
    let an = person(&notebook, "Nguyễn Văn An", "Thôn 1");
    let binh = person(&notebook, "Trần Thị Bình", "Thôn 2");
    let cuong = person(&notebook, "Lê Văn Cường", "Thôn 1");
    let dung = person(&notebook, "Đặng Văn Dũng", "Thôn 10");
    let managed = |number: &str, person: &str, state: &[dong_hanh::forms::Edit]| {
        let answers = [text("number", number), text("signed_on", "29/08/2024")];
        let draft = start(&notebook, "management-decision", None, &answers).unwrap();
        notebook.add_row(&draft, "people").unwrap();
        let row = [
            record("people[0].person", person),
            code("people[0].basis", "voluntary"),
            text("people[0].completed_on", "28/08/2024"),
        ];
        notebook.edit_form(&draft, &[&row, state].concat()).unwrap();
        save(&notebook, &draft).unwrap_or_else(|error| panic!("{error:?}"));
    };
    managed("1/QĐ-UBND", &an, &[]);
    managed("2/QĐ-UBND", &cuong, &[code("people[0].state", "moved-away"), text("people[0].state_since", "10/09/2024")]);
    let episode = |person: &str, form: &str| {
        let answers = [record("person", person), code("form", form), text("entered_on", "01/09/2024")];
        write(&notebook, "treatment-episode", None, &answers);
    };
    episode(&binh, "substitution");
    episode(&dung, "home-community");
    let helps = [record("person", &binh), record("helper", &village.member), text("from", "01/09/2024")];
    write(&notebook, "helper-assignment", None, &helps);
    let helped = [
        record("person", &dung),
        record("helper", &village.member),
        text("from", "01/08/2024"),
        text("to", "31/08/2024"),
    ];
    write(&notebook, "helper-assignment", None, &helped);

    let all = ["Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường", "Đặng Văn Dũng"];
    assert_eq!(names(&notebook, &PeopleFilter::Everyone), all);
    assert_eq!(names(&notebook, &PeopleFilter::Due), all[..1], "the visit and the helper");
    assert!(names(&notebook, &PeopleFilter::Mine).is_empty(), "nobody said whose it is");
    notebook.set_own_membership(Some(&village.member)).unwrap();
    assert_eq!(names(&notebook, &PeopleFilter::Mine), all[1..2]);
    assert_eq!(names(&notebook, &hamlet("Thôn 1")), [all[0], all[2]]);
    assert!(names(&notebook, &hamlet("Thôn")).is_empty());
    for (state, expected) in [
        (PersonState::Managed, all[0]),
        (PersonState::InTreatment, all[1]),
        (PersonState::Ended, all[2]),
        (PersonState::InRehab, all[3]),
    ] {
        assert_eq!(names(&notebook, &PeopleFilter::State { state }), [expected], "{state:?}");
    }
    let hamlets = notebook.hamlets().unwrap();
    let told: Vec<_> = hamlets.iter().map(|item| (item.hamlet.as_str(), item.people)).collect();
    assert_eq!(told, [("Thôn 1", 2), ("Thôn 2", 1), ("Thôn 10", 1)]);
    // A year later the management has ended by itself.
    place.clock.set("2025-09-30T01:00:00Z");
    assert!(names(&notebook, &PeopleFilter::State { state: PersonState::Managed }).is_empty());
    assert_eq!(names(&notebook, &PeopleFilter::State { state: PersonState::Ended }), [all[0], all[2]]);
    // Whoever moves is of the new hamlet.
    let draft = notebook.update_form(&an).unwrap().draft;
    notebook.edit_form(&draft, &[text("hamlet", "Thôn 2")]).unwrap();
    save(&notebook, &draft).unwrap();
    assert_eq!(names(&notebook, &hamlet("Thôn 1")), all[2..3]);
    assert!(!format!("{:?}", hamlet("Thôn 1")).contains("Thôn"));
    notebook.lock();
    assert_eq!(notebook.people_where(&PeopleFilter::Due, None, 2).unwrap_err().code(), "locked");
}

fn found_as(role: Role) -> (Place, Notebook) {
    let place = Place::new();
    let new = NewNotebook { secret: NewSecret::Pin(PIN), cost: Cost::floor(), role, unit: UNIT };
    let (notebook, _) = Notebook::found(&place.folder(), place.host(), knowledge(), new).unwrap();
    (place, notebook)
}

/// To see it fail, offer the states to everybody.
#[test]
fn states_are_for_officers_and_mine_for_who_said_so() {
    for (role, offered) in [(Role::Manager, 6), (Role::Leader, 2), (Role::Volunteer, 2), (Role::Supervisor, 2)] {
        let (_place, notebook) = found_as(role);
        let village = Village::settle(&notebook, 1);
        let filters = notebook.people_filters().unwrap();
        assert_eq!(filters.len(), offered, "{role:?}");
        for item in &filters {
            notebook.people_where(&item.filter, None, 9).unwrap();
        }
        let state = PeopleFilter::State { state: PersonState::Managed };
        assert_eq!(notebook.people_where(&state, None, 9).is_ok(), role == Role::Manager, "{role:?}");
        notebook.set_own_membership(Some(&village.member)).unwrap();
        assert_eq!(notebook.people_filters().unwrap().len(), offered + 1);
    }
}

/// To see it fail, file "Đạt" under D or leave a letter out.
#[test]
fn a_letter_goes_to_its_names() {
    let (_place, notebook) = Place::founded();
    assert!(notebook.letters().unwrap().is_empty() && notebook.hamlets().unwrap().is_empty());
    for name in ["Trần Ánh", "Phạm Ân", "Bùi Đức Dũng", "Đỗ Đạt", "Lê Thị Ý", "Vũ An", "Giàng A Wô"]
    {
        person(&notebook, name, "Muồng Cháu");
    }
    write(&notebook, "person", None, &[text("code_name", "07")]);
    let letters = notebook.letters().unwrap();
    let told: Vec<&str> = letters.iter().map(|item| item.letter.as_str()).collect();
    assert_eq!(told, ["#", "A", "Â", "D", "Đ", "W", "Y"]);
    let first = |after: &str| notebook.people(Some(after), 1).unwrap().rows[0].name.clone();
    let firsts: Vec<String> = letters.iter().map(|item| first(&item.after)).collect();
    assert_eq!(firsts, ["07", "Vũ An", "Phạm Ân", "Bùi Đức Dũng", "Đỗ Đạt", "Giàng A Wô", "Lê Thị Ý"]);
    let here = hamlet("Muồng Cháu");
    assert_eq!(notebook.people_where(&here, Some(&letters[4].after), 1).unwrap().rows[0].name, "Đỗ Đạt");
    assert!(!format!("{letters:?}").contains(&letters[0].after));
}

/// To see it fail, put visits into the file, or offer what is about no person.
#[test]
fn a_persons_page_offers_what_is_about_the_person_and_has_its_sections() {
    let (_place, notebook) = Place::founded();
    let village = Village::settle(&notebook, 2);
    let about = |n: usize| record("person", &village.people[n]);
    village.visit(&notebook, 0, "");
    write(&notebook, "need", None, &[about(0), code("kind", "work")]);
    write(&notebook, "referral", None, &[about(0), code("reason", "health")]);
    let consent = [
        about(0),
        code("purpose", "contact"),
        text("text_version", "1"),
        code("giver", "person"),
        code("evidence", "signed"),
        text("given_on", "30/09/2024"),
    ];
    write(&notebook, "consent", None, &consent);
    write(&notebook, "need", None, &[about(1), code("kind", "work")]);
    let screen = notebook.person_screen(&village.people[0], 9).unwrap();
    let sections: Vec<&str> = screen.sections.iter().map(|item| item.section).collect();
    assert_eq!(sections, ["journal", "profile", "support", "rights"]);
    let kinds = |section: &str| -> Vec<&str> {
        let (mut kinds, mut after) = (Vec::new(), None);
        loop {
            let page = notebook.person_section(&village.people[0], section, after.as_deref(), 1).unwrap();
            kinds.extend(page.rows.iter().map(|row| row.kind));
            after = page.next;
            if after.is_none() {
                kinds.sort_unstable();
                return kinds;
            }
        }
    };
    assert_eq!(kinds("journal"), ["check-in-visit", "consent", "need", "referral"]);
    assert_eq!(kinds("profile"), ["referral"]);
    assert_eq!(kinds("support"), ["need"]);
    assert_eq!(kinds("rights"), ["consent"]);
    let unknown = notebook.person_section(&village.people[0], "other", None, 9).unwrap_err();
    assert_eq!(unknown.code(), "not-found");

    let actions: Vec<&str> = screen.actions.iter().map(|kind| kind.code).collect();
    let first = ["check-in-visit", "support", "referral", "relapse-assessment", "need", "counselling"];
    assert_eq!(actions[..6], first);
    assert!(actions.contains(&"management-decision") && actions.contains(&"court-dossier"));
    assert!(!actions.contains(&"outreach-contact") && !actions.contains(&"team") && !actions.contains(&"person"));
    for kind in actions {
        let view = notebook.start_about(kind, &village.people[0]).unwrap();
        let rows = view.fields.iter().flat_map(|field| &field.rows).flat_map(|row| &row.fields);
        let named = view.fields.iter().chain(rows).any(
            |field| matches!(&field.answer, Answer::Named(named) if named.iter().any(|one| one.id == village.people[0])),
        );
        assert!(named && !view.touched, "{kind}");
    }
    for (kind, person, why) in [
        ("team", village.people[0].as_str(), "bad-argument"),
        ("nothing", village.people[0].as_str(), "not-found"),
        ("need", village.team.as_str(), "not-found"),
        ("need", "x", "bad-argument"),
    ] {
        assert_eq!(notebook.start_about(kind, person).unwrap_err().code(), why, "{kind}");
    }
}

/// To see it fail, offer a volunteer what is for officers.
#[test]
fn a_volunteer_is_offered_what_happens_on_the_doorstep() {
    let (_place, notebook) = found_as(Role::Volunteer);
    let village = Village::settle(&notebook, 1);
    let screen = notebook.person_screen(&village.people[0], 9).unwrap();
    let actions: Vec<&str> = screen.actions.iter().map(|kind| kind.code).collect();
    let offered = ["check-in-visit", "support", "referral", "need", "counselling", "movement", "commitment"];
    assert_eq!(actions, offered);
    let sections: Vec<&str> = screen.sections.iter().map(|item| item.section).collect();
    assert_eq!(sections, ["journal", "profile", "support"]);
}
