//! Where a member stands after all statements about them: remove wins.

use std::collections::{BTreeMap, BTreeSet};

use super::audience::Audience;
use super::chain::ChainHead;
use super::member::{Action, ChainEnd, Device, MemberStatement, Role};
use crate::model::id::{DeviceId, MemberId};

/// A member as the statements leave them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The role of the latest statement that adds the member.
    pub role: Role,
    /// The units of that statement; none means all of the group's.
    pub units: Vec<String>,
    /// Whether the member has left. Then no device is left either.
    pub removed: bool,
    /// The devices that may sign, by id.
    pub devices: Vec<Device>,
    /// The devices that left: their keys still verify what they signed before.
    pub former: Vec<Device>,
    /// What is accepted of the chains of devices that left; of chains not named, nothing.
    pub ends: Vec<ChainEnd>,
}

/// Where a member stands. Give the statements that hold: verified, and signed by someone who may. Their order does not
/// matter; statements about others are passed over. None if no statement adds the member.
///
/// The latest statement that adds gives role and units; devices add up, and the earliest key named for a device stays.
/// A removal stands whatever is said before or after it; where two removals end a chain, the earlier end holds.
pub fn standing(member: MemberId, statements: &[MemberStatement]) -> Option<Standing> {
    let mut about: Vec<&MemberStatement> = statements.iter().filter(|s| s.said.member == member).collect();
    about.sort_by_cached_key(|s| (s.said.stamp, s.said.device, s.seq, s.hash()));
    let mut latest = None;
    let mut named: BTreeMap<DeviceId, Device> = BTreeMap::new();
    let mut gone: BTreeSet<DeviceId> = BTreeSet::new();
    let mut ends: BTreeMap<(DeviceId, Option<Audience>), ChainHead> = BTreeMap::new();
    let mut removed = false;
    for statement in about {
        let ended = match &statement.said.action {
            Action::Add { role, units, devices } => {
                latest = Some((*role, units.clone()));
                for device in devices {
                    named.entry(device.id).or_insert_with(|| device.clone());
                }
                continue;
            }
            Action::Remove { ends } => {
                removed = true;
                ends
            }
            Action::RemoveDevices { devices, ends } => {
                gone.extend(devices);
                ends
            }
            Action::Unknown(_) => continue,
        };
        for end in ended {
            let held = ends.entry((end.device, end.audience.clone())).or_insert(end.last);
            *held = (*held).min(end.last);
        }
    }
    let (role, units) = latest?;
    let (former, devices) = named.into_values().partition(|device| removed || gone.contains(&device.id));
    let ends = ends.into_iter().map(|((device, audience), last)| ChainEnd { device, audience, last }).collect();
    Some(Standing { role, units, removed, devices, former, ends })
}
