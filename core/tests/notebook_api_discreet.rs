//! What is printed for debugging, by a log or a failed test, names things and never says what they hold.

mod notebook_support;

use dong_hanh::notebook::{HandOverMove, HandOverRequest, NotSaved};
use notebook_support::*;

#[test]
fn debug_output_holds_no_personal_data() {
    let (_place, notebook) = Place::founded();
    let village = Village::settle(&notebook, 0);
    let answers = [text("full_name", "Khuất Thị Ý"), text("phone", "0912345678"), text("hamlet", "Muồng Cháu")];
    let draft =
        start(&notebook, "person", None, &[&answers[..], &[text("identity", "001185012345")]].concat()).unwrap();
    let mut said = vec![format!("{:?}", notebook.form(&draft).unwrap())];
    let saved = save(&notebook, &draft).unwrap();
    let visit = [
        record("person", &saved.record),
        record("visitor", &village.member),
        code("result", "met"),
        text("note", "Cần vay vốn nuôi ong"),
        text("date", "01/09/2024"),
    ];
    let draft = start(&notebook, "check-in-visit", None, &visit).unwrap();
    let warned = notebook.save_form(&draft).unwrap_err();
    said.push(format!("{warned:?} {warned}"));
    let NotSaved::Warnings(warnings) = warned else { panic!("R34 and R41 warn") };
    for warning in &warnings {
        notebook.accept_warning(&draft, &warning.rule, &warning.field, Some("Chị Hạnh ốm")).unwrap();
    }
    said.push(format!("{:?}", notebook.form(&draft).unwrap()));
    let visited = notebook.save_form(&draft).unwrap();
    said.push(format!("{saved:?} {visited:?} {notebook:?}"));
    said.push(format!("{:?}", notebook.history(&visited.record).unwrap()));
    said.push(format!("{:?} {:?}", notebook.record(&saved.record).unwrap(), notebook.record(&visited.record).unwrap()));
    said.push(format!("{:?} {:?}", notebook.person(&saved.record).unwrap(), notebook.people(None, 9).unwrap()));
    said.push(format!("{:?}", notebook.search("y", None, 9).unwrap()));
    said.push(format!("{:?}", notebook.timeline(&saved.record, None, 9).unwrap()));
    said.push(format!("{:?}", notebook.records("person", None, 9).unwrap()));
    said.push(format!("{:?}", notebook.search_notes("ong", None, 9).unwrap()));
    said.push(format!("{:?}", notebook.drafts().unwrap()));
    let moves = vec![HandOverMove {
        assignment: visited.record.clone(),
        to: village.member.clone(),
        note: Some("Khuất Thị Ý thích nuôi ong".to_owned()),
    }];
    let reason = Some("Chị Hạnh ốm".to_owned());
    said.push(format!("{:?}", HandOverRequest { last_day: "2024-09-30".parse().unwrap(), moves, reason }));
    for text in said {
        for secret in ["Khuất", "Ý", "0912", "Muồng", "0011850", "nuôi ong", "Hạnh", PIN] {
            assert!(!text.contains(secret), "{secret} in {text}");
        }
    }
}
