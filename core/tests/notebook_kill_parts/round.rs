//! One notebook and its kills.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use super::Line;
use super::child::{CLOSES, NUMBER, ROOT};
use super::ledger::{Ledger, Tally};
use crate::notebook_support::{Place, Random, Village, database};

/// When a child is killed: so many microseconds after it told so many lines. The lines make a slow computer meet the same
/// writes as a fast one.
#[derive(Debug, Clone, Copy)]
struct Moment {
    after: After,
    micros: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum After {
    /// Its process began: it opens the notebook.
    Start,
    /// It told so many lines of its work: it writes.
    Lines(u64),
    /// It said that it locks: the database is checkpointed.
    Closing,
}

impl Moment {
    /// One in ten while it starts, one in ten while it closes, the others while it writes.
    fn draw(random: &mut Random) -> Self {
        match random.below(10) {
            0 => Self { after: After::Start, micros: random.below(90_000) },
            1 => Self { after: After::Closing, micros: random.below(4_000) },
            _ => Self { after: After::Lines(1 + random.below(24)), micros: random.below(8_000) },
        }
    }
}

/// A notebook that is killed again and again.
pub(crate) struct Round {
    place: Place,
    random: Random,
    ledger: Ledger,
}

impl Round {
    /// Founds a notebook with a village in it.
    pub(crate) fn begin(seed: u64) -> Self {
        let (place, notebook) = Place::founded();
        Village::settle(&notebook, 2);
        Self { place, random: Random::new(seed), ledger: Ledger::default() }
    }

    /// Kills so many children and checks after each. What they met.
    pub(crate) fn kill(mut self, kills: u64) -> Tally {
        for number in 0..kills {
            let moment = Moment::draw(&mut self.random);
            let lines = self.kill_one(number, moment);
            let notebook = self.place.unlocked().unwrap_or_else(|error| panic!("kill {number}, {moment:?}: {error}"));
            let verified = notebook.verify(|_, _| true).unwrap();
            assert_eq!(verified.faults, [], "kill {number}, {moment:?}");
            assert_eq!(notebook.findings().unwrap(), [], "kill {number}, {moment:?}: a false alarm");
            self.ledger.check(&notebook, &lines);
        }
        let notebook = self.place.unlocked().unwrap();
        self.ledger.check_all(&notebook);
        let incremental = database::projections(&self.place);
        notebook.rebuild(|_, _| true).unwrap();
        assert_eq!(database::projections(&self.place), incremental);
        self.ledger.tally
    }

    /// Starts a child, kills it at that moment, and returns what it told.
    fn kill_one(&self, number: u64, moment: Moment) -> Vec<Line> {
        let mut child = self.start(number, moment.after == After::Closing);
        let told = listen(&mut child);
        let mut lines = Vec::new();
        let waits = |lines: &[Line]| match moment.after {
            After::Start => false,
            After::Lines(n) => (lines.len() as u64) < n,
            After::Closing => lines.last() != Some(&Line::Closing),
        };
        while waits(&lines) {
            lines.push(told.recv().expect("the child ended by itself"));
        }
        std::thread::sleep(Duration::from_micros(moment.micros));
        child.kill().unwrap();
        let status = child.wait().unwrap();
        assert_eq!(std::os::unix::process::ExitStatusExt::signal(&status), Some(9), "the child ended by itself");
        lines.extend(told);
        lines
    }

    fn start(&self, number: u64, closes: bool) -> Child {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(["--exact", "child_that_is_killed", "--ignored", "--nocapture", "--test-threads=1"]);
        command.env(ROOT, self.place.root()).env(NUMBER, number.to_string());
        if closes {
            command.env(CLOSES, "yes");
        }
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap()
    }
}

/// Reads what the child tells until its end, while it lives: a full pipe would stop it.
fn listen(child: &mut Child) -> Receiver<Line> {
    let (tell, told) = channel();
    let out = BufReader::new(child.stdout.take().unwrap());
    std::thread::spawn(move || {
        for line in out.lines() {
            if let Some(line) = Line::read(&line.unwrap()) {
                tell.send(line).unwrap();
            }
        }
    });
    told
}
