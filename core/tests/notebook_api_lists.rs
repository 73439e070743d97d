//! Lists: people, search, notes, timelines, records; every page follows the one before.

mod notebook_support;

use std::collections::BTreeSet;

use dong_hanh::notebook::{MOST_ROWS, Notebook, NotebookError, Page};
use notebook_support::*;

/// Every page of a list, one after the other.
fn pages<T>(mut page: impl FnMut(Option<&str>) -> Result<Page<T>, NotebookError>) -> Vec<Vec<T>> {
    let (mut pages, mut after) = (Vec::new(), None);
    loop {
        let Page { rows, next } = page(after.as_deref()).unwrap();
        pages.push(rows);
        after = next;
        if after.is_none() {
            return pages;
        }
    }
}

fn person(notebook: &Notebook, name: &str) -> String {
    write(notebook, "person", None, &[text("full_name", name), text("hamlet", "Muồng Cháu")])
}

fn names(notebook: &Notebook, limit: u32) -> Vec<String> {
    pages(|after| notebook.people(after, limit)).concat().into_iter().map(|row| row.name).collect()
}

/// In the order of a Vietnamese list: given name, family name, middle name.
const SORTED: [&str; 12] = [
    "Trần An",
    "Lê Thị Anh",
    "Nguyễn Văn Anh",
    "Nguyễn Thị Ánh",
    "Phạm Ân",
    "Vũ Bình",
    "Bùi Đức Dũng",
    "Đỗ Đạt",
    "Ngô Hoa",
    "Lê Hòa",
    "Đặng Võ",
    "Lê Thị Ý",
];

#[test]
fn people_stand_in_the_order_of_names_on_every_page() {
    let (_place, notebook) = Place::founded();
    for at in [5, 0, 11, 3, 8, 1, 10, 6, 2, 9, 7, 4] {
        person(&notebook, SORTED[at]);
    }
    for limit in [1, 5, 12, 500] {
        assert_eq!(names(&notebook, limit), SORTED, "{limit} a page");
    }
    let sizes: Vec<usize> = pages(|after| notebook.people(after, 4)).iter().map(Vec::len).collect();
    assert_eq!(sizes, [4, 4, 4], "a full last page has no next one");
    assert_eq!(notebook.people(None, 0).unwrap().rows.len(), 1);
    assert_eq!(notebook.people(None, u32::MAX).unwrap().rows.len(), 12);
}

#[test]
fn rows_added_meanwhile_neither_repeat_nor_hide_others() {
    let (_place, notebook) = Place::founded();
    SORTED.iter().for_each(|name| drop(person(&notebook, name)));
    let first = notebook.people(None, 5).unwrap();
    person(&notebook, "Cao Ái");
    let later = person(&notebook, "Mai Yến");
    let (_, gone) = (person(&notebook, "Cao Bá"), &first.rows[2].id);
    let draft = notebook.correct_form(gone).unwrap().draft;
    notebook.edit_form(&draft, &[text("full_name", "Nguyễn Văn Á")]).unwrap();
    save(&notebook, &draft).unwrap();
    let mut seen: Vec<String> = first.rows.iter().map(|row| row.name.clone()).collect();
    let rest = pages(|after| notebook.people(Some(after.unwrap_or(first.next.as_ref().unwrap())), 5)).concat();
    seen.extend(rest.iter().map(|row| row.name.clone()));
    let known: Vec<&String> = seen.iter().filter(|name| SORTED.contains(&name.as_str())).collect();
    assert_eq!(known, SORTED.iter().collect::<Vec<_>>());
    assert!(rest.iter().any(|row| row.id == later));
}

#[test]
fn search_finds_the_right_people_exact_ones_first_j06() {
    let (_place, notebook) = Place::founded();
    for name in
        ["Nguyễn Anh", "Nguyễn Thị Ánh", "Đặng Văn An", "Lê Dâng", "Dang Thị Lý", "Võ An", "Lê Hoà", "Lê Thị Mĩ"]
    {
        person(&notebook, name);
    }
    write(&notebook, "person", None, &[text("code_name", "Cây Đa"), text("hamlet", "An Thái")]);
    let found = |query: &str| {
        let rows = notebook.search(query, None, 50).unwrap().rows;
        rows.into_iter().map(|row| row.name).collect::<Vec<_>>()
    };
    assert_eq!(found("nguyen anh"), ["Nguyễn Anh", "Nguyễn Thị Ánh"]);
    assert_eq!(found("nguyễn ánh"), ["Nguyễn Thị Ánh", "Nguyễn Anh"], "exact marks first");
    assert_eq!(found("ANH nguyễn"), ["Nguyễn Anh", "Nguyễn Thị Ánh"], "any word order");
    assert_eq!(found("dang"), ["Dang Thị Lý", "Đặng Văn An", "Lê Dâng"]);
    assert_eq!(found("đặng"), ["Đặng Văn An", "Lê Dâng", "Dang Thị Lý"]);
    assert_eq!(found("An")[..2], ["Đặng Văn An", "Võ An"], "names of two letters");
    assert_eq!(found("vo an"), ["Võ An"]);
    assert_eq!(found("nguyển anh").len(), 2, "wrong tones");
    assert_eq!(found("hòa"), ["Lê Hoà"]);
    assert_eq!(found("my"), ["Lê Thị Mĩ"]);
    assert_eq!(found("cay da"), ["Cây Đa"]);
    for nothing in ["", " ", "\0", "\u{301}", "***", "zzz", "\"", "OR", "NEAR(an)", "an OR vo"] {
        assert_eq!(found(nothing), Vec::<String>::new(), "{nothing:?}");
    }
}

#[test]
fn search_goes_on_by_key_while_people_are_added() {
    let (_place, notebook) = Place::founded();
    for n in 0..9 {
        person(&notebook, &format!("Lê {} An", ["Văn", "Thị", "Đức"][n % 3]));
    }
    person(&notebook, "Ân Lê");
    let all = notebook.search("lê an", None, 50).unwrap();
    assert_eq!((all.rows.len(), all.next), (10, None));
    let first = notebook.search("lê an", None, 4).unwrap();
    person(&notebook, "Lê An");
    let rest = pages(|after| notebook.search("lê an", Some(after.unwrap_or(first.next.as_ref().unwrap())), 3)).concat();
    let ids: Vec<&String> = first.rows.iter().chain(&rest).map(|row| &row.id).collect();
    assert_eq!(ids, all.rows.iter().map(|row| &row.id).collect::<Vec<_>>());
    assert_eq!(rest.last().unwrap().name, "Ân Lê", "the one spelled otherwise comes last");
}

#[test]
fn notes_are_found_by_their_words_newest_first() {
    let (_place, notebook) = Place::founded();
    let village = Village::settle(&notebook, 2);
    let note = |n, text: &str| village.visit(&notebook, n, text);
    let first = note(0, "Chồng đi làm xa, cần vay vốn nuôi ong");
    let second = note(1, "Xin vay vốn mua bò");
    note(1, "Khỏe");
    let draft = notebook.correct_form(&first).unwrap().draft;
    notebook.edit_form(&draft, &[text("note", "Cần vay vốn nuôi dê")]).unwrap();
    save(&notebook, &draft).unwrap();
    let found = |query: &str| {
        let pages = pages(|after| notebook.search_notes(query, after, 1));
        pages.concat().into_iter().map(|row| row.record).collect::<Vec<_>>()
    };
    assert_eq!(found("von vay"), [second.clone(), first.clone()]);
    assert_eq!(found("nuoi de"), [first]);
    assert_eq!(found("nuôi ong"), Vec::<String>::new(), "what was corrected is not found any more");
    assert_eq!(found("bò"), [second]);
    assert_eq!(found(""), Vec::<String>::new());
}

#[test]
fn a_timeline_of_250_visits_goes_back_to_the_first_j07() {
    let (place, notebook) = Place::founded();
    place.clock.set("2024-01-01T01:00:00Z");
    let village = Village::settle(&notebook, 2);
    let mut written = Vec::new();
    for n in 0..250 {
        let day = chrono::NaiveDate::from_ymd_opt(2024, 1, 1).unwrap() + chrono::TimeDelta::days(n * 7 / 8);
        place.clock.set(&format!("{day}T01:00:00Z"));
        written.push((day, village.visit(&notebook, 0, "")));
    }
    village.visit(&notebook, 1, "");
    for limit in [1, 33, 250, MOST_ROWS] {
        let pages = pages(|after| notebook.timeline(&village.people[0], after, limit));
        assert_eq!(pages.len(), 250_usize.div_ceil(limit as usize));
        let rows = pages.concat();
        assert!(rows.is_sorted_by(|a, b| a.day >= b.day));
        assert_eq!(rows.len(), 250);
        let ids: BTreeSet<_> = rows.iter().map(|row| (row.day, row.record.clone())).collect();
        assert!(ids == written.iter().cloned().collect(), "without gap or repeat");
        assert!(rows.iter().all(|row| row.kind == "check-in-visit" && row.words.vi == "Gặp được · Tại nhà"));
    }
    assert_eq!(pages(|after| notebook.records("check-in-visit", after, 100)).concat().len(), 251);
    let team = notebook.timeline(&village.team, None, 9).unwrap().rows;
    assert_eq!(team.iter().map(|row| &row.record).collect::<Vec<_>>(), [&village.member]);
    assert_eq!(notebook.records("visit", None, 9).unwrap_err().code(), "not-found");
}

/// To see it fail, let a timeline tell a record's day in its words again.
#[test]
fn a_timeline_tells_a_day_once() {
    let (_place, notebook) = Place::founded();
    let village = Village::settle(&notebook, 1);
    let person = &village.people[0];
    manage(&notebook, "12/QĐ-UBND", person);
    let assessed = [record("person", person), text("date", "15/09/2024"), code("result", "no")];
    write(&notebook, "relapse-assessment", None, &assessed);
    let away = [record("person", person), code("kind", "absence"), code("reported", "unreported")];
    let back = [text("from", "01/09/2024"), code("back", "back"), text("to", "08/09/2024")];
    write(&notebook, "movement", None, &[&away[..], &back[..]].concat());
    let rows = notebook.timeline(person, None, 9).unwrap().rows;
    let words: Vec<_> = rows.iter().map(|row| (row.day.to_string(), row.kind, row.words.vi.as_str())).collect();
    let told = |kind: &str| words.iter().find(|(_, of, _)| *of == kind).map(|(day, _, words)| (day.as_str(), *words));
    assert_eq!(told("relapse-assessment"), Some(("2024-09-15", "")));
    assert_eq!(told("management-decision"), Some(("2024-08-29", "12/QĐ-UBND")));
    // Of two days both stay: the last one alone would not be understood.
    assert!(told("movement").is_some_and(|(_, words)| words.contains("01/09/2024 · 08/09/2024")), "{words:?}");
}

#[test]
fn one_lists_place_is_refused_by_every_other() {
    let (_place, notebook) = Place::founded();
    let village = Village::settle(&notebook, 3);
    (0..3).for_each(|n| drop(village.visit(&notebook, 0, &format!("lần {n}"))));
    type Next = Result<Option<String>, NotebookError>;
    type List<'a> = &'a dyn Fn(Option<&str>) -> Next;
    let lists: [(&str, List<'_>); 9] = [
        ("people", &|after| notebook.people(after, 1).map(|page| page.next)),
        ("search", &|after| notebook.search("van", after, 1).map(|page| page.next)),
        ("notes", &|after| notebook.search_notes("lan", after, 1).map(|page| page.next)),
        ("timeline", &|after| notebook.timeline(&village.people[0], after, 1).map(|page| page.next)),
        ("records", &|after| notebook.records("person", after, 1).map(|page| page.next)),
        ("due", &|after| notebook.due_this_week(after, 1).map(|page| page.next)),
        ("needs", &|after| notebook.work_list("needs", after, 1).map(|page| page.next)),
        ("referrals", &|after| notebook.work_list("referrals", after, 1).map(|page| page.next)),
        ("providers", &|after| notebook.work_list("providers", after, 1).map(|page| page.next)),
    ];
    for n in 0..2 {
        let referral = [record("person", &village.people[n]), code("reason", "health")];
        write(&notebook, "referral", None, &referral);
        write(&notebook, "need", None, &[record("person", &village.people[n]), code("kind", "work")]);
        let answers = [text("name", "Xưởng mộc"), codes("offers", &["jobs"])];
        write(&notebook, "provider", None, &answers);
    }
    for (from, list) in &lists {
        let Some(place) = list(None).unwrap() else {
            panic!("{from} has one page only");
        };
        for (to, other) in &lists {
            let answer = other(Some(&place));
            assert_eq!(answer.is_ok(), from == to, "a place of {from} in {to}");
            assert!(from == to || matches!(answer, Err(NotebookError::BadArgument("after"))));
        }
    }
}
