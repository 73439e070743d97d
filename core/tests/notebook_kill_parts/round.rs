//! One notebook and its kills.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use super::Line;
use super::child::{CLOSES, LIES, NUMBER, ROOT};
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

/// How many times the process that is left must acknowledge something after the other one's death.
const GOES_ON_FOR: usize = 3;
/// How long it may take for that: far longer than a busy store makes anyone wait.
const STOPPED: Duration = Duration::from_secs(120);

/// A notebook that is killed again and again.
pub(crate) struct Round {
    place: Place,
    random: Random,
    ledger: Ledger,
    lies: bool,
}

impl Round {
    /// Founds a notebook with a village in it.
    pub(crate) fn begin(seed: u64) -> Self {
        let (place, notebook) = Place::founded();
        Village::settle(&notebook, 2);
        Self { place, random: Random::new(seed), ledger: Ledger::default(), lies: false }
    }

    /// Its processes acknowledge before they write.
    pub(crate) fn of_liars(self) -> Self {
        Self { lies: true, ..self }
    }

    /// Kills so many processes and checks each time that none is left. What they met.
    pub(crate) fn kill(mut self, kills: u64) -> Tally {
        let mut number = 0;
        while self.ledger.tally.kills < kills {
            let moment = Moment::draw(&mut self.random);
            // One in five writes alone: when it closes, it closes the last connection.
            let told =
                if self.random.below(5) == 0 { vec![self.alone(number, moment)] } else { self.two(number, moment) };
            let notebook = self.place.unlocked().unwrap_or_else(|error| panic!("{number}, {moment:?}: {error}"));
            let verified = notebook.verify(|_, _| true).unwrap();
            assert_eq!(verified.faults, [], "{number}, {moment:?}");
            assert_eq!(notebook.findings().unwrap(), [], "{number}, {moment:?}: a false alarm");
            self.ledger.tally.kills += told.len() as u64;
            self.ledger.tally.survivors += told.len() as u64 - 1;
            self.ledger.check(&notebook, &told.iter().map(Vec::as_slice).collect::<Vec<_>>());
            number += 2;
        }
        let notebook = self.place.unlocked().unwrap();
        self.ledger.check_all(&notebook);
        let incremental = database::projections(&self.place);
        notebook.rebuild(|_, _| true).unwrap();
        assert_eq!(database::projections(&self.place), incremental);
        self.ledger.tally
    }

    /// One process, killed at that moment. What it told.
    fn alone(&mut self, number: u64, moment: Moment) -> Vec<Line> {
        let mut running = self.start(number, moment.after == After::Closing);
        running.wait_for(moment);
        running.kill()
    }

    /// Two processes. The first is killed at that moment; the second must go on, and is killed while it does.
    fn two(&mut self, number: u64, moment: Moment) -> Vec<Vec<Line>> {
        let swap = self.random.below(2);
        let mut survivor = self.start(number + 1 - swap, false);
        let mut running = self.start(number + swap, moment.after == After::Closing);
        running.wait_for(moment);
        let first = running.kill();
        survivor.goes_on();
        std::thread::sleep(Duration::from_micros(self.random.below(8_000)));
        vec![first, survivor.kill()]
    }

    fn start(&self, number: u64, closes: bool) -> Running {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(["--exact", "child_that_is_killed", "--ignored", "--nocapture", "--test-threads=1"]);
        command.env(ROOT, self.place.root()).env(NUMBER, number.to_string());
        for (asked, name) in [(closes, CLOSES), (self.lies, LIES)] {
            if asked {
                command.env(name, "yes");
            }
        }
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let told = listen(&mut child);
        Running { child, told, lines: Vec::new() }
    }
}

/// A process that writes.
struct Running {
    child: Child,
    told: Receiver<Line>,
    lines: Vec<Line>,
}

impl Running {
    fn wait_for(&mut self, moment: Moment) {
        let waits = |lines: &[Line]| match moment.after {
            After::Start => false,
            After::Lines(n) => (lines.len() as u64) < n,
            After::Closing => lines.last() != Some(&Line::Closing),
        };
        while waits(&self.lines) {
            self.hear();
        }
        std::thread::sleep(Duration::from_micros(moment.micros));
    }

    /// Waits until it acknowledged more than it had when the other one died.
    fn goes_on(&mut self) {
        self.lines.extend(self.told.try_iter());
        let mut acknowledged = 0;
        while acknowledged < GOES_ON_FOR {
            acknowledged += usize::from(matches!(self.hear(), Line::Draft { .. } | Line::Saved { .. }));
        }
    }

    fn hear(&mut self) -> &Line {
        let line = self.told.recv_timeout(STOPPED).expect("the other process stopped");
        self.lines.push(line);
        self.lines.last().unwrap()
    }

    /// Kills it. All that it told.
    fn kill(mut self) -> Vec<Line> {
        self.child.kill().unwrap();
        let status = self.child.wait().unwrap();
        assert_eq!(std::os::unix::process::ExitStatusExt::signal(&status), Some(9), "the child ended by itself");
        self.lines.extend(self.told);
        self.lines
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
