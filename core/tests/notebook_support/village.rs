//! A commune with a team, a volunteer and some people: what most tests start from.

use dong_hanh::notebook::Notebook;

use super::{UNIT, code, record, text, write};

const FAMILY: [&str; 5] = ["Nguyễn", "Trần", "Lê", "Đặng", "Khuất"];
const GIVEN: [&str; 5] = ["An", "Bình", "Cường", "Dũng", "Đức"];

/// The records that [`Village::settle`] wrote.
pub struct Village {
    pub team: String,
    pub member: String,
    pub people: Vec<String>,
}

impl Village {
    /// Writes the units down to [`UNIT`], a team with one member, and that many people.
    pub fn settle(notebook: &Notebook, people: usize) -> Self {
        for (unit, name, level, parent) in [
            ("01", "Hà Nội", "province", None),
            ("271", "Ba Vì", "old-district", Some("01")),
            (UNIT, "Yên Bài", "commune", Some("271")),
        ] {
            let mut answers =
                vec![text("code", unit), text("name", name), code("level", level), text("valid_from", "01/08/2008")];
            answers.extend(parent.map(|parent| code("parent", parent)));
            if level == "commune" {
                answers.push(code("commune_type", "xa"));
            }
            answers.push(text("document", "Nghị quyết 15/2008/QH12"));
            write(notebook, "admin-unit", Some(parent.unwrap_or("01")), &answers);
        }
        let team =
            write(notebook, "team", None, &[text("name", "Đội tình nguyện xã Yên Bài"), text("from", "18/06/2022")]);
        let answers = [record("team", &team), text("name", "Phùng Thị Hạnh"), text("from", "18/06/2022")];
        let member = write(notebook, "membership", None, &answers);
        let people = (0..people).map(|n| Self::person(notebook, n)).collect();
        Self { team, member, people }
    }

    /// Writes the `n`th person down. Its id.
    pub fn person(notebook: &Notebook, n: usize) -> String {
        let name = format!("{} Văn {}", FAMILY[n % 5], GIVEN[n / 5 % 5]);
        let answers = [
            text("full_name", &name),
            text("born", &format!("{:02}/{}", 1 + n % 12, 1970 + n % 30)),
            code("sex", "male"),
            text("hamlet", &format!("Thôn {}", 1 + n % 7)),
        ];
        write(notebook, "person", None, &answers)
    }

    /// Writes a visit with that note. Its id.
    pub fn visit(&self, notebook: &Notebook, n: usize, note: &str) -> String {
        let answers = [
            record("person", &self.people[n % self.people.len()]),
            record("visitor", &self.member),
            code("result", "met"),
            code("work", "casual"),
            text("note", note),
        ];
        write(notebook, "check-in-visit", None, &answers)
    }
}
