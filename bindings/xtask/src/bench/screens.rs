//! The main screens, the lists of work and the reports of a whole district, with few records and with ten times as many, in
//! turns.

use std::path::Path;

use dong_hanh::model::Role;
use dong_hanh::notebook::{Notebook, NotebookError};
use serde::Serialize;

use super::data::DISTRICT;
use super::goals::Goal;
use super::rounds::{Done, Took, in_turns};
use super::task::PAGE;
use super::through_notebook::{Through, told};

/// How many times as many records.
const TIMES: usize = 10;
/// How many times as long a screen or a page may take.
const LIMIT: f64 = 1.3;
/// Rounds of screens and pages, and of what counts a year.
const ROUNDS: [usize; 2] = [60, 5];
/// The year that is reported.
const YEAR: &str = "2024";

const FEW: &str = "few";
const MANY: &str = "many";

/// What one screen took.
#[derive(Debug, Serialize)]
pub struct Screen {
    what: String,
    /// Whether it must not grow with the records.
    page: bool,
    took: Vec<Took>,
}

/// What is asked of a notebook, and the person with the long timeline.
type Work = Box<dyn Fn(&Notebook, &str) -> Result<usize, NotebookError>>;

/// Measures with that many records and with a tenth of them.
pub fn measure(records: usize) -> Result<Vec<Screen>, String> {
    let place = tempfile::tempdir().map_err(|error| error.to_string())?;
    let book = |name: &str, records: usize| filled(&place.path().join(name), records);
    let mut parties = [(FEW, book(FEW, records / TIMES)?), (MANY, book(MANY, records)?)];
    let mut screens = Vec::new();
    for (what, page, work) in tasks(parties[1].1.0.notebook())? {
        let took = in_turns(&mut parties, ROUNDS[usize::from(!page)], |(through, person), _| {
            work(through.notebook(), person).map(Done::Rows).map_err(|error| format!("{what}: {}", told(error)))
        })?;
        screens.push(Screen { what, page, took });
    }
    Ok(screens)
}

fn filled(folder: &Path, records: usize) -> Result<(Through, String), String> {
    println!("── a notebook of {records} records");
    let (through, data) = Through::filled(folder, records)?;
    Ok((through, data.helped[0].person.to_string()))
}

fn tasks(notebook: &Notebook) -> Result<Vec<(String, bool, Work)>, String> {
    let page = PAGE as u32;
    let mut tasks: Vec<(String, bool, Work)> = vec![
        ("Hôm nay".to_owned(), true, Box::new(move |notebook, _| Ok(notebook.today_screen(page)?.due.rows.len()))),
        (
            "what is due".to_owned(),
            true,
            Box::new(move |notebook, _| Ok(notebook.due_this_week(None, page)?.rows.len())),
        ),
        ("people".to_owned(), true, Box::new(move |notebook, _| Ok(notebook.people(None, page)?.rows.len()))),
        (
            "a person".to_owned(),
            true,
            Box::new(move |notebook, person| Ok(notebook.person_screen(person, page)?.timeline.rows.len())),
        ),
        ("lists of work".to_owned(), true, Box::new(|notebook, _| Ok(notebook.work_lists(Role::Manager)?.len()))),
    ];
    for list in notebook.work_lists(Role::Manager).map_err(told)? {
        let name = format!("work: {} ({})", list.list, list.count);
        let list = list.list;
        tasks.push((name, true, Box::new(move |notebook, _| Ok(notebook.work_list(list, None, page)?.rows.len()))));
    }
    tasks.push((
        "target board of a year".to_owned(),
        false,
        Box::new(|notebook, _| Ok(notebook.target_board(DISTRICT, YEAR)?.rows.len())),
    ));
    tasks.push((
        "report of a year, every indicator".to_owned(),
        false,
        Box::new(|notebook, _| Ok(notebook.report(DISTRICT, YEAR, &mut |_, _| true)?.lines.len())),
    ));
    Ok(tasks)
}

/// A goal for each screen and page.
pub fn goals(screens: &[Screen]) -> Vec<Goal> {
    let pages = screens.iter().filter(|screen| screen.page);
    let goal = |screen: &Screen| {
        let find = |who| screen.took.iter().find(|took| took.who == who);
        // A page that is fuller takes longer: only the same number of rows is compared.
        if find(MANY)?.rows != find(FEW)?.rows {
            return None;
        }
        let what = format!("{TIMES} times the records: {}", screen.what);
        Some(Goal::at_most(what, find(MANY)?.times(find(FEW)?), LIMIT))
    };
    pages.filter_map(goal).collect()
}

/// Prints them.
pub fn print(screens: &[Screen]) {
    println!("\n{:<40} {:>12} {:>12} {:>8} {:>8}", "µs (p50)", "a tenth", "all", "rows", "rows");
    for screen in screens {
        let find = |who| screen.took.iter().find(|took| took.who == who);
        let median = |who| find(who).map_or(f64::NAN, |took| took.median_us);
        let rows = |who| find(who).map_or(0, |took| took.rows);
        let (few, many) = (median(FEW), median(MANY));
        println!("{:<40} {few:>12.0} {many:>12.0} {:>8} {:>8}", screen.what, rows(FEW), rows(MANY));
    }
}
