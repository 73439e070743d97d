//! Damage is found or harmless: after random changes of bits, noise, lost sectors and cuts in every file of a notebook,
//! it tells exactly what it told before, or an earlier state of which it says so where it can know, or it says that it is
//! damaged. Salvage brings back every entry that does not lie on a damaged page.
//!
//! That these tests can see a wrong value is shown by [`a_plain_twin_tells_wrong_values`]: the same damage, no cipher. To
//! see the others fail: let `salvage::read` leave out one kind of page, or `lost_log::set_aside` answer `Ok(None)`.
//!
//! The short form takes 1,150 damages, the long one (`DONG_HANH_LONG=1`) 12,200.

#![allow(clippy::print_stdout, reason = "the figures are for whoever runs the long form")]

mod damage_parts;
#[path = "common/long.rs"]
mod long;
mod notebook_support;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use damage_parts::{Harm, Map, Sample, Told, entries_of, log, options, salvage, told_by, workshop};
use dong_hanh::model::id::EntryId;
use dong_hanh::notebook::{Notebook, NotebookError};
use dong_hanh::store::{Store, StoreError};
use dong_hanh::vault::VaultError;
use long::scale;
use notebook_support::{Files, Place, Random, everything};

const WAL: &str = "notebook.db-wal";
const ASIDE: &str = "notebook.db-wal.damaged-1";

/// What became of the damages.
#[derive(Debug, Default)]
struct Tally {
    right: u64,
    damaged: u64,
    earlier: u64,
    found: u64,
}

#[test]
fn a_store_tells_the_truth_or_that_it_is_damaged() {
    let sample = Sample::get();
    let (entries, states) = (sample.closed_told.entries.len(), sample.states.len());
    assert!(entries >= 300 && states > 20, "{entries} entries, {states} states");
    let mut random = Random::new(11);
    let folder = workshop();
    let mut tally = Tally::default();
    for n in 0..scale(900, 9_000) {
        let killed = n % 2 == 1;
        let files = if killed { &sample.killed } else { &sample.closed };
        let file = match random.below(20) {
            0 => "notebook.check",
            1..=11 if killed => WAL,
            _ => "notebook.db",
        };
        let harm = Harm::draw(&mut random, file, files.0[file].len());
        let mut harmed = files.clone();
        harm.to(&mut harmed.0, &mut random);
        harmed.put(folder.path());
        let told = Store::open(folder.path(), &sample.key, options(Some(sample.cipher))).and_then(|s| told_by(&s));
        let states = if killed { &sample.states[..] } else { std::slice::from_ref(&sample.closed_told) };
        judge(&harm, told, states, &files.0.get(WAL).cloned().unwrap_or_default(), folder.path(), &mut tally);
        let may_change: &[&str] = if killed { &["notebook.db", "notebook.check"] } else { &["notebook.check"] };
        assert_kept(&harmed, folder.path(), may_change, &harm);
    }
    let Tally { right, damaged, earlier, found } = tally;
    assert!(right > 100 && damaged > 100 && earlier > 50 && found > 50, "{tally:?}");
    println!("{tally:?}");
}

/// Says whether what a store told after a damage may be.
fn judge(harm: &Harm, told: Result<Told, StoreError>, states: &[Told], wal: &[u8], folder: &Path, tally: &mut Tally) {
    let newest = states.len() - 1;
    let told = match told {
        Ok(told) => told,
        Err(StoreError::Damaged) if harm.file == "notebook.db" => {
            tally.damaged += 1;
            return;
        }
        Err(error) => panic!("{harm:?}: {error} {error:?}"),
    };
    let state = states.iter().rposition(|state| *state == told).unwrap_or_else(|| panic!("{harm:?}: wrong values"));
    let aside = folder.join(ASIDE).exists();
    if state == newest {
        tally.right += 1;
        assert!(!aside || harm.file == WAL, "{harm:?}: a false alarm");
        return;
    }
    assert_eq!(harm.file, WAL, "{harm:?}: only the log can go back");
    tally.earlier += 1;
    tally.found += u64::from(aside);
    // Two whole transactions lie behind the damage: then it is known.
    let ends = log::ends(wal);
    let known = !harm.cuts() && ends.len() > 2 && harm.end(wal.len()) <= ends[ends.len() - 3];
    assert!(aside || !known || log::is_commit_mark(harm.at), "{harm:?}: {state} of {newest} and nothing was found");
}

/// No file is gone but a log that was moved into the database; none is changed but those that opening may change.
fn assert_kept(before: &Files, folder: &Path, may_change: &[&str], harm: &Harm) {
    let now = Files::of(folder);
    for (name, bytes) in before.0.iter().filter(|(name, _)| *name != WAL) {
        let held = now.0.get(name).unwrap_or_else(|| panic!("{harm:?}: {name} is gone"));
        assert!(may_change.iter().any(|free| name.starts_with(free)) || held == bytes, "{harm:?}: {name} changed");
    }
    if let Some(aside) = now.0.get(ASIDE) {
        assert!(*aside == before.0[WAL], "{harm:?}: the log was set aside as it was");
    }
}

#[test]
fn a_plain_twin_tells_wrong_values() {
    let sample = Sample::get();
    let (from, folder) = (workshop(), workshop());
    sample.closed.put(from.path());
    let store = Store::open(from.path(), &sample.key, options(Some(sample.cipher))).unwrap();
    let entries = entries_of(&store);
    let twin = Store::create(folder.path(), &sample.key, options(None)).unwrap();
    let copied = twin.write(|transaction| entries.iter().try_for_each(|entry| transaction.append(entry).map(drop)));
    copied.map_err(|error: StoreError| error).unwrap();
    let right = told_by(&twin).unwrap();
    drop(twin);
    let files = Files::of(folder.path());
    let (mut random, mut wrong) = (Random::new(12), 0);
    for _ in 0..scale(150, 2_000) {
        let harm = Harm::draw(&mut random, "notebook.db", files.0["notebook.db"].len());
        let mut harmed = files.clone();
        harm.to(&mut harmed.0, &mut random);
        harmed.put(folder.path());
        let told = Store::open(folder.path(), &sample.key, options(None)).and_then(|store| told_by(&store));
        wrong += u64::from(told.is_ok_and(|told| told != right));
    }
    assert!(wrong > 20, "the tests see {wrong} wrong values only");
    println!("{wrong} wrong values");
}

#[test]
fn a_notebook_tells_the_truth_or_that_it_is_damaged() {
    let sample = Sample::get();
    let place = Place::within(workshop().keep().as_path());
    let known = known_lines(sample, &place);
    let mut random = Random::new(13);
    let mut tally = Tally::default();
    for n in 0..scale(100, 1_200) {
        let killed = n % 2 == 1;
        let files = if killed { &sample.killed } else { &sample.closed };
        let names: Vec<&String> = files.0.keys().collect();
        // Every second damage is in a large file, the others in any.
        let file = match random.below(4) {
            0 if killed => WAL,
            1 => "notebook.db",
            _ => names[random.below(names.len() as u64) as usize],
        };
        let harm = Harm::draw(&mut random, file, files.0[file].len());
        let mut harmed = files.clone();
        harm.to(&mut harmed.0, &mut random);
        sample.put(&harmed, &place);
        let allowed = &known[usize::from(killed)];
        match place.unlocked().and_then(|notebook| Ok((everything(&notebook)?, notebook))) {
            Err(NotebookError::Store(StoreError::Damaged)) if file == "notebook.db" => tally.damaged += 1,
            Err(NotebookError::Vault(VaultError::Damaged { .. })) if file.starts_with("keyring") => tally.damaged += 1,
            Err(error) => panic!("{harm:?}: {error} {error:?}"),
            Ok((told, notebook)) => {
                let findings = notebook.findings().unwrap();
                assert!(findings.is_empty() || file == WAL, "{harm:?}: a false alarm");
                if findings.iter().any(|finding| !finding.lost.is_empty()) {
                    assert_adds_up(&notebook, sample, &harm);
                } else {
                    let unknown = told.lines().find(|line| !allowed.contains(*line));
                    assert_eq!(unknown, None, "{harm:?}: {findings:?}");
                }
                tally.found += u64::from(!findings.is_empty());
                tally.right += 1;
            }
        }
        assert_kept(
            &harmed,
            &place.folder(),
            &["keyring.", "notebook.db", "notebook.check", "notebook.identity"],
            &harm,
        );
    }
    fs::remove_dir_all(place.root()).unwrap();
    assert!(tally.right > 50 && tally.damaged > 10 && tally.found > 3, "{tally:?}");
    println!("{tally:?}");
}

/// Every line that the closed notebook tells, and every line that the killed one told at any time.
fn known_lines(sample: &Sample, place: &Place) -> [BTreeSet<String>; 2] {
    let lines = |files: &Files| {
        sample.put(files, place);
        let told = everything(&place.unlocked().unwrap()).unwrap();
        told.lines().map(str::to_owned).collect::<BTreeSet<String>>()
    };
    let ends = log::ends(&sample.killed.0[WAL]);
    let states = ends.into_iter().map(|end| {
        let mut files = sample.killed.clone();
        files.0.get_mut(WAL).unwrap().truncate(end);
        lines(&files)
    });
    let ever = states.fold(lines(&sample.closed), |mut ever, state| {
        ever.extend(state);
        ever
    });
    [lines(&sample.closed), ever]
}

/// What is there and what is said to be lost are together what there was.
fn assert_adds_up(notebook: &Notebook, sample: &Sample, harm: &Harm) {
    let verified = notebook.verify(|_, _| true).unwrap();
    assert!(verified.faults.iter().all(|fault| fault.code == "chain-gap"), "{harm:?}: {:?}", verified.faults);
    let findings = notebook.findings().unwrap();
    let lost: u64 = findings.iter().flat_map(|f| &f.lost).map(|lost| lost.to - lost.from + 1).sum();
    let there = verified.sound + verified.faults.len() as u64;
    let all: Vec<u64> = sample.states.iter().map(|state| state.entries.len() as u64).collect();
    assert!(all.contains(&(there + lost)), "{harm:?}: {there} are there, {lost} are lost");
}

#[test]
fn salvage_brings_back_what_lies_on_no_damaged_page() {
    let sample = Sample::get();
    let place = Place::within(workshop().keep().as_path());
    sample.put(&sample.closed, &place);
    let map = {
        let folder = workshop();
        sample.closed.put(folder.path());
        let store = Store::open(folder.path(), &sample.key, options(Some(sample.cipher))).unwrap();
        Map::of(&notebook_support::database::connect(&place), &entries_of(&store))
    };
    let mut random = Random::new(14);
    let (mut lost_some, mut lost_none) = (0, 0);
    for n in 0..scale(14, 220) {
        let killed = n % 3 == 2;
        let files = if killed { &sample.killed } else { &sample.closed };
        let mut harmed = files.clone();
        let mut pages = BTreeSet::new();
        let length = files.0["notebook.db"].len();
        let harms: Vec<Harm> = (0..1 + random.below(4))
            .map(|_| match (n, random.below(3)) {
                (0, _) => Harm::of_page(0),
                (_, 0) if killed => Harm::draw(&mut random, WAL, files.0[WAL].len()),
                _ => Harm::draw(&mut random, "notebook.db", length),
            })
            .collect();
        for harm in &harms {
            // A cut may have taken the place of another damage.
            if harm.at < harmed.0[&harm.file].len() {
                harm.to(&mut harmed.0, &mut random);
                if harm.file == "notebook.db" {
                    pages.extend(harm.pages(length));
                }
            }
        }
        sample.put(&harmed, &place);
        let (salvaged, back) = salvage(&place).unwrap_or_else(|error| panic!("{harms:?}: {error}"));
        let told = sample.states.last().unwrap();
        let all: BTreeSet<EntryId> =
            if killed { &told.entries } else { &sample.closed_told.entries }.iter().copied().collect();
        let back: BTreeSet<EntryId> = back.into_iter().collect();
        assert!(back.is_subset(&all), "{harms:?}: an entry was invented");
        assert_eq!((salvaged.entries, salvaged.refused), (back.len() as u64, 0), "{harms:?}");
        let on_damaged = |id: &EntryId| killed && !map.0.contains_key(id) || map.touches(*id, &pages);
        let missing: Vec<&EntryId> = all.difference(&back).filter(|id| !on_damaged(id)).collect();
        assert_eq!(missing, Vec::<&EntryId>::new(), "{harms:?}: whole entries did not come back");
        let listed: u64 = salvaged.lost.iter().map(|lost| lost.to - lost.from + 1).sum();
        assert!(listed <= (all.len() - back.len()) as u64, "{harms:?}: {:?}", salvaged.lost);
        // The log of a killed one has newer versions of many pages.
        if !killed && !harms.iter().any(Harm::cuts) {
            assert_eq!(salvaged.damaged_pages.is_empty(), pages.iter().all(|page| *page == 1), "{harms:?}");
        }
        if back == all { lost_none += 1 } else { lost_some += 1 }
    }
    fs::remove_dir_all(place.root()).unwrap();
    assert!(lost_some > 2 && lost_none > 2, "{lost_some} lost some, {lost_none} lost none");
    println!("{lost_some} lost some, {lost_none} lost none");
}

/// The process that is killed and leaves a log.
#[test]
#[ignore = "started by the tests in a process of its own"]
fn child_that_is_killed() {
    damage_parts::child::run_if_asked();
}
