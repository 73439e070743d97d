//! The sections of a person's page: each a part of the timeline, by the headings of the catalogue.

use super::Notebook;
use super::error::NotebookError;
use super::page::{self, List, Page};
use super::timeline::{TimelineItem, read_place, write_place};
use crate::model::id::RecordId;
use crate::model::{Area, KindSpec, Role, dose, visit};
use crate::text::Phrase;

/// A section: its code, its words, and the headings that stand in it; none for the journal, which holds all.
struct Section(&'static str, Phrase, Option<&'static [Area]>);

/// Every section, in the order of the page.
const SECTIONS: [Section; 4] = [
    Section("journal", Phrase::new("Nhật ký", "Journal"), None),
    Section("profile", Phrase::new("Hồ sơ", "File"), Some(&[Area::People, Area::Management, Area::Treatment])),
    Section("support", Phrase::new("Hỗ trợ", "Support"), Some(&[Area::Care])),
    Section(RIGHTS, Phrase::new("Quyền và đồng ý", "Rights and consent"), Some(&[Area::Privacy])),
];

/// For officers: consents and requests are theirs to write.
const RIGHTS: &str = "rights";

/// A section of a person's page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct SectionItem {
    /// Its code: [`Notebook::person_section`] takes it.
    pub section: &'static str,
    /// What a person reads.
    pub label: Phrase,
}

/// Whether a kind stands under these headings. Visits and doses are of every week: a file among two hundred of them would
/// not be found.
fn stands(kind: &KindSpec, areas: &[Area]) -> bool {
    areas.contains(&kind.area) && ![visit::KIND, dose::KIND].contains(&kind.code)
}

/// The sections that somebody of that role is offered.
pub(super) fn sections(role: Role) -> Vec<SectionItem> {
    let offered = SECTIONS.iter().filter(|Section(code, ..)| *code != RIGHTS || role == Role::Manager);
    offered.map(|Section(code, label, _)| SectionItem { section: code, label: *label }).collect()
}

impl Notebook {
    /// A section of a person's page: what of its headings names the person, newest day first. The journal holds all that
    /// [`Notebook::timeline`] does.
    ///
    /// # Errors
    /// As [`Notebook::timeline`]; [`NotebookError::NotFound`] for a section that this version does not know.
    pub fn person_section(
        &self,
        person: &str,
        section: &str,
        after: Option<&str>,
        limit: u32,
    ) -> Result<Page<TimelineItem>, NotebookError> {
        let open = self.open()?;
        let section = SECTIONS.iter().find(|Section(code, ..)| *code == section);
        let Section(_, _, areas) = section.ok_or(NotebookError::NotFound("section"))?;
        let Some(areas) = areas else { return self.timeline(person, after, limit) };
        let person: RecordId = person.parse().map_err(|_| NotebookError::BadArgument("person"))?;
        let before = after.map(|after| read_place(List::Timeline, after)).transpose()?;
        let limit = page::limit(limit);
        let kinds = open.knowledge.kinds.iter().filter(|kind| stands(kind, areas));
        let kinds: Vec<&str> = kinds.map(|kind| kind.code).collect();
        open.store.read(|reader| {
            let rows = reader.timeline_of(person, &kinds, before, page::one_more(limit))?;
            let rows = rows.into_iter().map(|(place, record)| (place, TimelineItem::of(&record))).collect();
            Ok(Page::of(rows, limit, |place| write_place(List::Timeline, place)))
        })
    }
}
