//! The order of the entries of one subject: what has seen another comes after it, whatever the clocks say.

use std::cmp::Reverse;
use std::collections::{BTreeSet, BinaryHeap, HashMap};

use super::cycles;
use super::limits::MAX_SEEN;
use super::stamp::Stamp;
use crate::model::id::{DeviceId, EntryId};

/// What the place of an entry depends on.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct EntryMeta {
    /// When it was written, by the hybrid logical clock.
    pub stamp: Stamp,
    /// The device that wrote it.
    pub device: DeviceId,
    /// The entry.
    pub id: EntryId,
    /// The entries that it has seen.
    pub seen: Vec<EntryId>,
}

/// The entries of one subject in order. Entries that claim to have seen each other (nobody honest can) stand together
/// as one knot.
#[derive(Debug, Clone)]
pub struct Ordered {
    sequence: Vec<EntryId>,
    /// Where each knot begins in the sequence, and the sequence's length at the end.
    starts: Vec<usize>,
    /// Of each knot: the knots that it has seen itself. All lie before it.
    parents: Vec<Vec<usize>>,
    /// Of each knot: the last knot at or before it that has seen all before it and is seen by all after it.
    floors: Vec<Option<usize>>,
    knots: HashMap<EntryId, usize>,
    heads: Vec<EntryId>,
    missing: Vec<EntryId>,
}

/// Orders the entries of one subject: again and again the one with the smallest stamp, device and id among those whose
/// seen entries all stand already. Equal entries give an equal order however they arrive. An entry that is seen and not
/// there is passed over.
pub fn order(entries: &[EntryMeta]) -> Ordered {
    let mut metas: Vec<&EntryMeta> = entries.iter().collect();
    metas.sort_unstable();
    let mut index: HashMap<EntryId, usize> = HashMap::with_capacity(metas.len());
    metas.retain(|meta| {
        let next = index.len();
        *index.entry(meta.id).or_insert(next) == next
    });
    let mut missing = BTreeSet::new();
    let seen: Vec<Vec<usize>> = metas
        .iter()
        .enumerate()
        .map(|(me, meta)| {
            let mut seen: Vec<usize> = Vec::with_capacity(meta.seen.len());
            for id in &meta.seen {
                match index.get(id) {
                    Some(other) if *other != me => seen.push(*other),
                    Some(_) => {}
                    None => {
                        missing.insert(*id);
                    }
                }
            }
            seen.sort_unstable();
            seen.dedup();
            seen
        })
        .collect();
    let alone: Vec<usize> = (0..metas.len()).collect();
    // Cycles are looked for only where the plain walk gets stuck in one.
    let (members, graph, placed) = match place(&seen) {
        Some(placed) => (alone.into_iter().map(|n| vec![n]).collect(), seen, placed),
        None => {
            let (members, graph) = cycles::tie(&seen);
            let placed = place(&graph).expect("a graph whose cycles are tied into knots has none left");
            (members, graph, placed)
        }
    };
    Ordered::lay_out(&metas, &members, &graph, &placed, missing.into_iter().collect())
}

/// The knots in order and, for each, whether all that come later have seen it. None if there is a cycle.
fn place(graph: &[Vec<usize>]) -> Option<Vec<(usize, bool)>> {
    let mut waits: Vec<usize> = graph.iter().map(Vec::len).collect();
    let mut children: Vec<Vec<usize>> = vec![Vec::new(); graph.len()];
    for (child, parents) in graph.iter().enumerate() {
        for parent in parents {
            children[*parent].push(child);
        }
    }
    // Numbers were given by stamp, device and id, so the smallest number is the earliest.
    let mut ready: BinaryHeap<Reverse<usize>> = (0..graph.len()).filter(|n| waits[*n] == 0).map(Reverse).collect();
    let mut placed = Vec::with_capacity(graph.len());
    while let Some(Reverse(next)) = ready.pop() {
        placed.push((next, ready.is_empty()));
        for child in &children[next] {
            waits[*child] -= 1;
            if waits[*child] == 0 {
                ready.push(Reverse(*child));
            }
        }
    }
    (placed.len() == graph.len()).then_some(placed)
}

impl Ordered {
    fn lay_out(
        metas: &[&EntryMeta],
        members: &[Vec<usize>],
        graph: &[Vec<usize>],
        placed: &[(usize, bool)],
        missing: Vec<EntryId>,
    ) -> Self {
        let mut at = vec![0; placed.len()];
        for (place, (knot, _)) in placed.iter().enumerate() {
            at[*knot] = place;
        }
        let mut ordered = Self {
            sequence: Vec::with_capacity(metas.len()),
            starts: Vec::with_capacity(placed.len() + 1),
            parents: Vec::with_capacity(placed.len()),
            floors: Vec::with_capacity(placed.len()),
            knots: HashMap::with_capacity(metas.len()),
            heads: Vec::new(),
            missing,
        };
        let mut is_head = vec![true; placed.len()];
        let mut heads = 0;
        let mut floor = None;
        for (place, (knot, last_open)) in placed.iter().enumerate() {
            let parents: Vec<usize> = graph[*knot].iter().map(|parent| at[*parent]).collect();
            for parent in &parents {
                heads -= usize::from(std::mem::replace(&mut is_head[*parent], false));
            }
            heads += 1;
            if *last_open && heads == 1 {
                floor = Some(place);
            }
            ordered.floors.push(floor);
            ordered.parents.push(parents);
            ordered.starts.push(ordered.sequence.len());
            for member in &members[*knot] {
                ordered.sequence.push(metas[*member].id);
                ordered.knots.insert(metas[*member].id, place);
            }
        }
        ordered.starts.push(ordered.sequence.len());
        ordered.heads = (0..placed.len()).filter(|p| is_head[*p]).flat_map(|p| ordered.knot(p)).copied().collect();
        ordered
    }

    fn knot(&self, place: usize) -> &[EntryId] {
        &self.sequence[self.starts[place]..self.starts[place + 1]]
    }

    /// The entries, first to last. For ordinary fields the last to set one wins.
    pub fn sequence(&self) -> &[EntryId] {
        &self.sequence
    }

    /// The entries that no other entry has seen, in order.
    pub fn heads(&self) -> &[EntryId] {
        &self.heads
    }

    /// Entries that were seen and are not there, ascending: to be asked for.
    pub fn missing(&self) -> &[EntryId] {
        &self.missing
    }

    /// Whether `later` has seen `earlier`, itself or through others. False for entries that are not there.
    pub fn has_seen(&self, later: EntryId, earlier: EntryId) -> bool {
        let (Some(&later), Some(&earlier)) = (self.knots.get(&later), self.knots.get(&earlier)) else { return false };
        earlier < later && self.unseen_by(later).binary_search(&earlier).is_err()
    }

    /// Pairs of entries that have not seen each other, the earlier first. There are none in the ordinary case; a
    /// hostile device can make very many, so they are found as they are asked for.
    pub fn concurrent(&self) -> impl Iterator<Item = (EntryId, EntryId)> + '_ {
        (0..self.parents.len()).flat_map(move |later| {
            let knot = self.knot(later);
            let before = self.unseen_by(later).into_iter().flat_map(move |place| self.knot(place));
            let others = before.flat_map(move |a| knot.iter().map(move |b| (*a, *b)));
            let within = knot.iter().enumerate().flat_map(move |(n, a)| knot[n + 1..].iter().map(move |b| (*a, *b)));
            others.chain(within)
        })
    }

    /// The earlier knots that this one has not seen, in order.
    fn unseen_by(&self, place: usize) -> Vec<usize> {
        // All up to the floor are seen.
        let from = match self.floors[place] {
            Some(floor) if floor == place => return Vec::new(),
            Some(floor) => floor + 1,
            None => 0,
        };
        let mut seen = vec![false; place - from];
        let mut open = vec![place];
        while let Some(next) = open.pop() {
            for parent in &self.parents[next] {
                if *parent >= from && !std::mem::replace(&mut seen[parent - from], true) {
                    open.push(*parent);
                }
            }
        }
        (from..place).filter(|n| !seen[n - from]).collect()
    }

    /// What a new entry of this subject says it has seen: the heads, and the heads among those entries that its readers
    /// can read, so that a reader who lacks the others still learns the order. `readable` tells which they are.
    /// At most [`MAX_SEEN`], the latest.
    pub fn seen_for(&self, readable: impl Fn(EntryId) -> bool) -> Vec<EntryId> {
        let mut followed = vec![false; self.parents.len()];
        let mut seen = self.heads.clone();
        for place in (0..self.parents.len()).rev() {
            let read = self.knot(place).iter().copied().filter(|id| readable(*id));
            let before = seen.len();
            if !followed[place] {
                seen.extend(read);
            }
            if followed[place] || seen.len() > before {
                for parent in &self.parents[place] {
                    followed[*parent] = true;
                }
            }
        }
        seen.sort_unstable_by_key(|id| Reverse(self.knots.get(id).copied()));
        seen.dedup();
        seen.truncate(MAX_SEEN);
        seen.sort_unstable();
        seen
    }
}
