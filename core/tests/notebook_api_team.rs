//! Who holds the device, the team's page, and the month's own figures.

mod notebook_support;

use dong_hanh::model::Role;
use dong_hanh::notebook::{NewForm, NewNotebook, Notebook};
use dong_hanh::vault::{Cost, NewSecret};
use notebook_support::*;

fn found_as(role: Role) -> (Place, Notebook) {
    let place = Place::new();
    let new = NewNotebook { secret: NewSecret::Pin(PIN), cost: Cost::floor(), role, unit: UNIT };
    let (notebook, _) = Notebook::found(&place.folder(), place.host(), knowledge(), new).unwrap();
    (place, notebook)
}

fn member(notebook: &Notebook, team: &str, name: &str, role: &str) -> String {
    let answers = [record("team", team), text("name", name), code("role", role), text("from", "18/06/2022")];
    write(notebook, "membership", None, &answers)
}

fn assign(notebook: &Notebook, person: &str, helper: &str, days: &[(&str, &str)]) {
    let mut answers = vec![record("person", person), record("helper", helper)];
    answers.extend(days.iter().map(|(key, day)| text(key, day)));
    write(notebook, "helper-assignment", None, &answers);
}

/// To see it fail, leave out the unit's name or the holder's.
#[test]
fn the_heading_says_who_holds_the_device() {
    let (_place, notebook) = found_as(Role::Leader);
    let own = notebook.own().unwrap();
    assert_eq!((own.role, own.role_label.vi, own.unit.as_str()), (Role::Leader, "Đội trưởng", UNIT));
    assert_eq!((own.unit_name, own.membership, own.name), (None, None, None));
    let village = Village::settle(&notebook, 0);
    notebook.set_own_membership(Some(&village.member)).unwrap();
    let own = notebook.own().unwrap();
    assert_eq!((own.unit_name.as_deref(), own.name.as_deref()), (Some("Yên Bài"), Some("Phùng Thị Hạnh")));
    assert_eq!(own.membership.as_ref(), Some(&village.member));
    assert!(!format!("{own:?}").contains("Hạnh"));
    notebook.lock();
    assert_eq!(notebook.own().unwrap_err().code(), "locked");
}

/// To see it fail, offer each role what another is offered.
#[test]
fn the_holder_hears_what_a_role_is_offered_to_do() {
    let offered = |role| {
        let (_place, notebook) = found_as(role);
        let own = notebook.own().unwrap();
        let menu: Vec<_> = notebook.menu(role).into_iter().flat_map(|section| section.kinds).collect();
        let has = |code: &str| menu.iter().any(|kind| kind.code == code);
        assert_eq!(
            (own.writes, own.writes_people, own.hands_over),
            (!menu.is_empty(), has("person"), has("helper-assignment")),
            "{role:?}"
        );
        (own.writes, own.writes_people, own.hands_over)
    };
    assert_eq!(offered(Role::Manager), (true, true, true));
    assert_eq!(offered(Role::Volunteer), (true, false, false));
    assert!(!offered(Role::Supervisor).1);
}

#[test]
fn a_day_is_read_as_people_type_it_with_or_without_a_key() {
    let (_place, notebook) = found_as(Role::Volunteer);
    notebook.lock();
    assert_eq!(notebook.read_day(" 5/9/2024 ").unwrap().to_string(), "2024-09-05");
    for (typed, code) in [("", "date-empty"), ("mai", "date-format"), ("31/9/2024", "date-no-such-day")] {
        let refused = notebook.read_day(typed).unwrap_err();
        assert_eq!(refused.code(), code);
        assert!(refused.phrase().vi.contains("ngày"), "{typed}");
    }
}

/// To see it fail, count assignments instead of people, or those that ended.
#[test]
fn the_teams_page_has_members_caseloads_and_days() {
    let (_place, notebook) = Place::founded();
    let village = Village::settle(&notebook, 7);
    let leader = member(&notebook, &village.team, "Vũ Thị Yến", "leader");
    member(&notebook, &village.team, "Bạch Thị Mơ", "collaborator");
    let left = member(&notebook, &village.team, "Chu Văn Lý", "volunteer");
    let draft = notebook.update_form(&left).unwrap().draft;
    notebook.edit_form(&draft, &[text("to", "31/08/2024")]).unwrap();
    save(&notebook, &draft).unwrap();
    for person in &village.people[..6] {
        assign(&notebook, person, &leader, &[("from", "01/09/2024")]);
    }
    assign(&notebook, &village.people[6], &village.member, &[("from", "01/07/2024"), ("to", "31/07/2024")]);
    assign(&notebook, &village.people[6], &village.member, &[("from", "15/10/2024")]);
    let days = [text("name", "B93 Yên Bài"), text("from", "01/05/2024")];
    write(&notebook, "club", None, &days);
    let other = write(&notebook, "team", None, &[text("name", "Tổ tư vấn"), code("kind", "counselling")]);
    let over = [text("name", "Đội cũ"), text("from", "01/01/2015"), text("to", "31/12/2020")];
    write(&notebook, "team", None, &over);

    let screen = notebook.team_screen().unwrap();
    let teams: Vec<&str> = screen.teams.iter().map(|team| team.name.as_str()).collect();
    assert_eq!(teams, ["Đội tình nguyện xã Yên Bài", "Tổ tư vấn"], "in the order of their names, without the old one");
    let members = &screen.teams[0].members;
    let told: Vec<_> = members.iter().map(|one| (one.name.as_str(), one.words.vi.as_str(), one.over)).collect();
    assert_eq!(
        told,
        [
            ("Vũ Thị Yến", "Giúp 6/5 người", true),
            ("Phùng Thị Hạnh", "Giúp 1/5 người", false),
            ("Bạch Thị Mơ", "Giúp 0/5 người", false),
        ]
    );
    assert_eq!(members[0].role.unwrap().vi, "Đội trưởng");
    let meetings: Vec<_> = screen.meetings.iter().map(|item| (item.name.as_str(), item.task.vi.as_str())).collect();
    assert_eq!(meetings[0], ("B93 Yên Bài", "Sinh hoạt câu lạc bộ"));
    assert!(meetings.contains(&("Đội tình nguyện xã Yên Bài", "Giao ban đội")));
    assert!(screen.meetings.is_sorted_by_key(|item| item.day));
    assert!(screen.meetings.iter().all(|item| item.action.is_some()));

    let own = member(&notebook, &other, "Bạch Thị Mơ", "volunteer");
    notebook.set_own_membership(Some(&own)).unwrap();
    let screen = notebook.team_screen().unwrap();
    assert!(screen.teams[0].own && screen.teams[0].name == "Tổ tư vấn" && screen.teams[0].members[0].own);
    assert!(!screen.teams[1].own && screen.teams[1].members.iter().all(|one| !one.own));
    // The hand-over tells the same number.
    let taker = notebook.hand_over(&village.member).unwrap().takers.into_iter().find(|one| one.membership == leader);
    assert_eq!(taker.unwrap().people, 6);
    notebook.lock();
    assert_eq!(notebook.team_screen().unwrap_err().code(), "locked");
}

fn outreach(notebook: &Notebook, heads: i64, date: &str, done_by: Option<&str>) {
    let given = vec![codes("topics", &["hiv"]), number("heads", heads), text("date", date)];
    let kind = "outreach-contact".to_owned();
    let new = NewForm { kind, done_by: done_by.map(str::to_owned), given, ..NewForm::default() };
    let draft = notebook.start_form(new).unwrap().draft;
    save(notebook, &draft).unwrap();
}

/// To see it fail, count the month before, another unit, or what was written down for somebody else; or tell what was counted
/// before the last write.
#[test]
fn the_months_own_figures_are_of_the_holder_j22() {
    let (place, notebook) = Place::founded();
    let village = Village::settle(&notebook, 2);
    let month = || notebook.today_screen(9).unwrap().own_month.unwrap();
    assert_eq!(month().vi, "Tháng 09/2024: chưa ghi lượt nào");
    let other = member(&notebook, &village.team, "Chu Văn Lý", "volunteer");
    village.visit(&notebook, 0, "");
    let not_met = [
        record("person", &village.people[1]),
        record("visitor", &other),
        code("result", "not-met"),
        code("not_met_reason", "away"),
        text("date", "02/09/2024"),
    ];
    write(&notebook, "check-in-visit", None, &not_met);
    outreach(&notebook, 1200, "05/09/2024", None);
    outreach(&notebook, 7, "31/08/2024", None);
    outreach(&notebook, 30, "06/09/2024", Some(&other));
    let elsewhere = [codes("topics", &["hiv"]), number("heads", 99)];
    write(&notebook, "outreach-contact", Some("01"), &elsewhere);
    assert_eq!(month().vi, "Tháng 09/2024: 2 lượt tuyên truyền (1.230 lượt người), 2 lượt thăm", "the unit's");
    notebook.set_own_membership(Some(&other)).unwrap();
    let own = "Tháng 09/2024: 3 lượt tuyên truyền (1.329 lượt người), 1 lượt thăm";
    assert_eq!(month().vi, own, "what the holder wrote, wherever it was, and what was written down for the holder");
    notebook.set_own_membership(Some(&village.member)).unwrap();
    let en = "Month 09/2024: 2 outreach contacts (1,299 people), 1 visit";
    assert_eq!(month().en, en);
    place.clock.set("2024-10-01T01:00:00Z");
    assert_eq!(month().vi, "Tháng 10/2024: chưa ghi lượt nào");
}

/// To see it fail, show a club twice, or on another day.
#[test]
fn a_volunteer_sees_the_club_of_today() {
    for (role, beside) in [(Role::Volunteer, 1), (Role::Leader, 0), (Role::Manager, 0)] {
        let (place, notebook) = found_as(role);
        Village::settle(&notebook, 0);
        write(&notebook, "club", None, &[text("name", "B93 Yên Bài"), text("from", "01/05/2024")]);
        // Twice a month: on the 15th and the last day.
        assert_eq!(notebook.today_screen(9).unwrap().meetings.len(), beside, "{role:?}");
        let among = notebook.today_screen(9).unwrap().due.rows.iter().filter(|row| row.kind == "club").count();
        assert_eq!(among + beside, 1, "{role:?}");
        place.clock.set("2024-10-01T01:00:00Z");
        assert!(notebook.today_screen(9).unwrap().meetings.is_empty(), "{role:?}");
    }
}
