//! Member statements: who joins, with what role and devices, and who leaves. They are public: no name stands in them.

use super::audience::Audience;
use super::chain::ChainHead;
use super::choice::Unknown;
use super::error::{FormatError, SignError, VerifyError};
use super::member_bytes;
use super::signer::{self, MEMBER, MEMBER_HASH, Signer, sha256};
use super::stamp::Stamp;
use super::statement::Statement;
use crate::model;
use crate::model::id::{DeviceId, GroupId, MemberId};

/// What a member may do, as it stands in a statement: a [`model::Role`] or one of a newer version. The record
/// Membership grants nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// [`model::Role::Volunteer`].
    Volunteer,
    /// [`model::Role::Leader`].
    Leader,
    /// [`model::Role::Manager`].
    Manager,
    /// [`model::Role::Supervisor`].
    Supervisor,
    /// Of a newer version: grants nothing here.
    Unknown(u64),
}

impl From<model::Role> for Role {
    fn from(role: model::Role) -> Self {
        match role {
            model::Role::Volunteer => Self::Volunteer,
            model::Role::Leader => Self::Leader,
            model::Role::Manager => Self::Manager,
            model::Role::Supervisor => Self::Supervisor,
        }
    }
}

impl Role {
    /// The role, if this version knows it.
    pub const fn known(self) -> Option<model::Role> {
        match self {
            Self::Volunteer => Some(model::Role::Volunteer),
            Self::Leader => Some(model::Role::Leader),
            Self::Manager => Some(model::Role::Manager),
            Self::Supervisor => Some(model::Role::Supervisor),
            Self::Unknown(_) => None,
        }
    }

    pub(super) const fn code(self) -> u64 {
        match self {
            Self::Volunteer => 1,
            Self::Leader => 2,
            Self::Manager => 3,
            Self::Supervisor => 4,
            Self::Unknown(code) => code,
        }
    }

    pub(super) const fn of_code(code: u64) -> Self {
        match code {
            1 => Self::Volunteer,
            2 => Self::Leader,
            3 => Self::Manager,
            4 => Self::Supervisor,
            _ => Self::Unknown(code),
        }
    }
}

/// A device of a member.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Device {
    /// Which device.
    pub id: DeviceId,
    /// Its Ed25519 public key.
    pub public_key: [u8; 32],
    /// The age recipient for what is sealed to it: 1–4,096 visible ASCII characters.
    pub recipient: Option<String>,
}

/// The last entry or statement that is accepted of a chain whose device leaves.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ChainEnd {
    /// The device that leaves.
    pub device: DeviceId,
    /// The audience of the chain; none for the chain of the device's member statements.
    pub audience: Option<Audience>,
    /// The last accepted number and hash. Number 0 accepts nothing.
    pub last: ChainHead,
}

/// What a member statement does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// The member joins, or takes another role or further devices.
    Add {
        /// The role.
        role: Role,
        /// The units that the member works in, in any order; none means all of the group's. At most 256.
        units: Vec<String>,
        /// The devices that are added, in any order. At most 256.
        devices: Vec<Device>,
    },
    /// The member leaves for good, with all devices. One who comes back takes a new member id.
    Remove {
        /// What is accepted of the chains of these devices, in any order; of chains not named, nothing. At most 256.
        ends: Vec<ChainEnd>,
    },
    /// Devices leave for good: lost, restored or forked. The member stays.
    RemoveDevices {
        /// The devices, in any order, one at least. At most 256.
        devices: Vec<DeviceId>,
        /// What is accepted of their chains, as in [`Action::Remove`].
        ends: Vec<ChainEnd>,
    },
    /// Of a newer version: kept and sent on.
    Unknown(Unknown),
}

/// What the signer of a member statement says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMemberStatement {
    /// The group.
    pub group: GroupId,
    /// The member it is about.
    pub member: MemberId,
    /// What it does.
    pub action: Action,
    /// Who says so.
    pub by: MemberId,
    /// The device that signs it.
    pub device: DeviceId,
    /// Milliseconds since 1970, UTC, by that device's clock.
    pub written_at: u64,
    /// The hybrid logical clock of that device.
    pub stamp: Stamp,
}

/// A signed member statement. The statements of a device are a chain like its entries, so that none can be slipped in
/// after the device was removed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberStatement {
    pub(super) said: NewMemberStatement,
    pub(super) seq: u64,
    pub(super) previous: [u8; 32],
    statement: Statement,
}

impl MemberStatement {
    /// Signs a statement as the next one of the device's chain of statements.
    ///
    /// # Errors
    /// [`SignError`] names the field that the format has no place for.
    pub fn sign(new: &NewMemberStatement, head: &ChainHead, signer: &dyn Signer) -> Result<Self, SignError> {
        match &new.action {
            Action::Unknown(_) => return Err(SignError::Unknown("action")),
            Action::Add { role: Role::Unknown(_), .. } => return Err(SignError::Unknown("role")),
            _ => {}
        }
        let seq = head.next().ok_or(SignError::ChainFull)?;
        let bytes = member_bytes::encode(new, seq, &head.hash);
        let (said, seq, previous) = member_bytes::read(&bytes)?;
        let signature = signer::sign(signer, MEMBER, &bytes);
        Ok(Self { said, seq, previous, statement: Statement { bytes, signature } })
    }

    /// A statement from its envelope: `[statement, signature]`. Nothing is verified yet.
    ///
    /// # Errors
    /// [`FormatError`] names the field that is not as specified.
    pub fn decode(envelope: &[u8]) -> Result<Self, FormatError> {
        let statement = Statement::decode(envelope, "member statement")?;
        let (said, seq, previous) = member_bytes::read(&statement.bytes)?;
        Ok(Self { said, seq, previous, statement })
    }

    /// The envelope in which it is handed over.
    pub fn envelope(&self) -> Vec<u8> {
        self.statement.envelope()
    }

    /// Checks the signature by the key of the device that the statement names.
    ///
    /// # Errors
    /// [`VerifyError::Signature`] when it does not hold.
    pub fn verify(&self, public_key: &[u8; 32]) -> Result<(), VerifyError> {
        signer::verify(public_key, MEMBER, &self.statement.bytes, &self.statement.signature)
    }

    /// What it says.
    pub const fn said(&self) -> &NewMemberStatement {
        &self.said
    }

    /// Its place in the device's chain of statements, from 1.
    pub const fn seq(&self) -> u64 {
        self.seq
    }

    /// The hash of the statement before it; zeros for the first.
    pub const fn previous(&self) -> &[u8; 32] {
        &self.previous
    }

    /// SHA-256 over a label and the statement's bytes.
    pub fn hash(&self) -> [u8; 32] {
        sha256(&[MEMBER_HASH, &self.statement.bytes])
    }

    /// The head of the device's chain of statements once it is the last.
    pub fn head(&self) -> ChainHead {
        ChainHead { seq: self.seq, hash: self.hash() }
    }

    /// The statement as it came.
    pub fn bytes(&self) -> &[u8] {
        &self.statement.bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_role_has_its_number_for_good_and_a_number_of_tomorrow_grants_nothing() {
        let roles = [model::Role::Volunteer, model::Role::Leader, model::Role::Manager, model::Role::Supervisor];
        for (role, code) in roles.into_iter().zip(1..) {
            assert_eq!(Role::from(role).code(), code);
            assert_eq!(Role::of_code(code), Role::from(role));
            assert_eq!(Role::of_code(code).known(), Some(role));
        }
        for code in [0, 5, u64::MAX] {
            assert_eq!((Role::of_code(code).known(), Role::of_code(code).code()), (None, code));
        }
    }
}
