//! The moments at which the power goes.

use std::collections::BTreeMap;

use super::check::{Close, Loss, Point, Seen};
use super::story::Story;
use crate::disk_layer::{Deaf, Op, Replay, Weather};
use crate::notebook_support::Random;

/// Moments of a story with the state that each must have.
pub struct Points<'a> {
    story: &'a Story,
    deaf: Deaf,
    /// Sorted.
    moments: Vec<usize>,
    seed: u64,
}

/// What the points met.
#[derive(Debug, Default)]
pub struct Tally {
    pub points: u64,
    pub done: u64,
    pub undone: u64,
    pub anew: u64,
    pub by_pin: u64,
    pub by_sheet: u64,
    pub rebuilt: u64,
    pub went_on: u64,
    /// Points by the step under way.
    pub steps: BTreeMap<&'static str, u64>,
    pub losses: Vec<(usize, Loss)>,
}

impl Tally {
    fn join(&mut self, other: Self) {
        for (count, more) in [
            (&mut self.points, other.points),
            (&mut self.done, other.done),
            (&mut self.undone, other.undone),
            (&mut self.anew, other.anew),
            (&mut self.by_pin, other.by_pin),
            (&mut self.by_sheet, other.by_sheet),
            (&mut self.rebuilt, other.rebuilt),
            (&mut self.went_on, other.went_on),
        ] {
            *count += more;
        }
        for (step, count) in other.steps {
            *self.steps.entry(step).or_default() += count;
        }
        self.losses.extend(other.losses);
    }

    fn add(&mut self, seen: Seen) {
        for (count, met) in [
            (&mut self.done, seen.done),
            (&mut self.undone, seen.undone),
            (&mut self.anew, seen.anew),
            (&mut self.by_pin, seen.by_pin),
            (&mut self.by_sheet, seen.by_sheet),
            (&mut self.rebuilt, seen.rebuilt),
            (&mut self.went_on, seen.went_on),
        ] {
            *count += u64::from(met);
        }
    }
}

impl<'a> Points<'a> {
    /// `count` moments: those right before and after every sync, rename, removal and making of a file and every
    /// acknowledgement, then as many within one step as within another, however much it writes.
    pub fn of(story: &'a Story, deaf: Deaf, count: usize, seed: u64) -> Self {
        let ops = &story.log.ops;
        let mut random = Random::new(seed);
        let turns = |op: &Op| !matches!(op, Op::Write { .. } | Op::Resize { .. });
        let mut near: Vec<usize> =
            ops.iter().enumerate().filter(|(_, op)| turns(op)).flat_map(|(at, _)| [at, at + 1]).collect();
        near.dedup();
        if near.len() > count {
            // Evenly, from a place that the seed decides.
            let first = random.below(near.len() as u64) as usize;
            near = (0..count).map(|n| near[(first + n * near.len() / count) % near.len()]).collect();
        }
        let marks: Vec<usize> =
            ops.iter().enumerate().filter(|(_, op)| matches!(op, Op::Mark(_))).map(|(at, _)| at).collect();
        let mut moments = near;
        while moments.len() < count {
            let step = &marks[2 * random.below(marks.len() as u64 / 2) as usize..];
            moments.push(step[0] + 1 + random.below((step[1] - step[0]) as u64) as usize);
        }
        moments.sort_unstable();
        Self { story, deaf, moments, seed }
    }

    /// Goes through the moments in two lanes.
    pub fn check(&self) -> Tally {
        let (left, right) = self.moments.split_at(self.moments.len() / 2);
        std::thread::scope(|scope| {
            let lanes = [scope.spawn(|| self.check_lane(left)), scope.spawn(|| self.check_lane(right))];
            let mut all = Tally::default();
            lanes.into_iter().for_each(|lane| all.join(lane.join().expect("a lane panicked")));
            all
        })
    }

    fn check_lane(&self, moments: &[usize]) -> Tally {
        let mut tally = Tally::default();
        let mut replay = Replay::new(&self.story.log, self.deaf);
        for (n, moment) in moments.iter().enumerate() {
            replay.play_to(*moment);
            let mut random = Random::new(self.seed ^ (*moment as u64) << 20 ^ n as u64);
            let target = tempfile::tempdir().unwrap();
            replay.lay_down(target.path(), Weather::draw(&mut random), &mut random);
            let under_way = self.story.step_at(*moment);
            let last = self.story.last_at(*moment);
            let close =
                Close { by_pin: random.below(8) == 0, rebuild: random.below(10) == 0, go_on: random.below(4) == 0 };
            let point = Point { story: self.story, last, under_way, close };
            let _quick = crate::disk_layer::Watch::failing(target.path());
            match point.check(target.path()) {
                Ok(seen) => tally.add(seen),
                Err(loss) => tally.losses.push((*moment, loss)),
            }
            tally.points += 1;
            *tally.steps.entry(under_way.map_or("between", |step| self.story.steps[step].name)).or_default() += 1;
        }
        tally
    }
}
