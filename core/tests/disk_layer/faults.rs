//! Which call fails, and how.

use std::collections::BTreeMap;

/// What is asked of the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Call {
    Open,
    Read,
    Write,
    Sync,
    Resize,
    Rename,
    Remove,
    MakeFolder,
    /// `stat` and its sisters.
    Look,
    Lock,
    /// Memory mapped to a file.
    Map,
    /// A folder's names.
    List,
}

/// Every sort of call.
pub const CALLS: [Call; 12] = [
    Call::Open,
    Call::Read,
    Call::Write,
    Call::Sync,
    Call::Resize,
    Call::Rename,
    Call::Remove,
    Call::MakeFolder,
    Call::Look,
    Call::Lock,
    Call::Map,
    Call::List,
];

/// How a call fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The device does not do it: `EIO`.
    Io,
    /// There is no room: `ENOSPC`. Only for calls that need some.
    Full,
    /// Half of the bytes fit, and then there is no room. Only for writes.
    Half,
    /// It says that it wrote and did not: no disk may do this. For the tests of the tests.
    Lies,
}

/// A fault: the call of that number fails, and where it `stays`, all after it.
#[derive(Debug, Clone, Copy)]
pub struct Fault {
    pub kind: Kind,
    /// Counted from 0, among the calls that this kind can meet.
    pub at: u64,
    pub stays: bool,
    /// Only calls of this sort.
    pub only: Option<Call>,
    /// Names that begin so are not met.
    pub spares: &'static str,
}

/// What a fault met.
#[derive(Debug, Clone, Default)]
pub struct Met {
    /// The calls that the kind could meet.
    pub calls: u64,
    /// How many failed, by call and file.
    pub failed: BTreeMap<(Call, String), u64>,
}

/// What becomes of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    Goes,
    Fails(i32),
    Halves,
    Lies,
}

/// A fault under way.
#[derive(Debug, Default)]
pub(super) struct Faults {
    fault: Option<Fault>,
    met: Met,
    /// The second half of a write has no room either.
    rest: bool,
}

impl Faults {
    pub(super) fn begin(&mut self, fault: Fault) {
        *self = Self { fault: Some(fault), ..Self::default() };
    }

    pub(super) fn end(&mut self) -> Met {
        std::mem::take(self).met
    }

    /// Decides about a call. `room`: it needs some.
    pub(super) fn fate(&mut self, call: Call, name: &str, room: bool) -> Fate {
        let Some(fault) = self.fault else { return Fate::Goes };
        let meets = match fault.kind {
            Kind::Io => true,
            Kind::Full => room,
            Kind::Half | Kind::Lies => call == Call::Write,
        };
        if !meets || name.starts_with(fault.spares) || fault.only.is_some_and(|only| only != call) {
            return Fate::Goes;
        }
        let now = self.met.calls;
        self.met.calls += 1;
        let rest = std::mem::take(&mut self.rest);
        if !rest && now != fault.at && !(fault.stays && now > fault.at) {
            return Fate::Goes;
        }
        *self.met.failed.entry((call, file_of(name).to_owned())).or_default() += 1;
        match fault.kind {
            Kind::Io => Fate::Fails(libc::EIO),
            Kind::Full => Fate::Fails(libc::ENOSPC),
            Kind::Half if rest || now > fault.at => Fate::Fails(libc::ENOSPC),
            Kind::Half => {
                self.rest = true;
                Fate::Halves
            }
            Kind::Lies => Fate::Lies,
        }
    }
}

/// A file's own name; that of a folder that a notebook lies in, as it is.
fn file_of(name: &str) -> &str {
    name.rsplit('/').next().unwrap_or(name)
}
