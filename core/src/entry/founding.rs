//! The founding statement: the first member and device of a group. Its hash is the group.

use super::cbor::{MapReader, Reader, Writer};
use super::error::{FormatError, FormatFault, SignError, VerifyError};
use super::header_bytes::millis;
use super::limits::{MAX_HEADER, MAX_RECIPIENT, VERSION};
use super::member::Role;
use super::signer::{self, FOUNDING, Signer, sha256};
use super::statement::Statement;
use crate::model::id::{DeviceId, GroupId, MemberId};

/// What a founder says. It is public: no name stands in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFounding {
    /// Random, so that no two groups are the same.
    pub nonce: [u8; 16],
    /// The first member.
    pub member: MemberId,
    /// That member's role.
    pub role: Role,
    /// The first device.
    pub device: DeviceId,
    /// The age recipient to which the recovery copy of every data key is sealed: 1–4,096 visible ASCII characters.
    pub recovery: Option<String>,
    /// The age recipient of the first device, for what is sealed to it.
    pub recipient: Option<String>,
    /// Milliseconds since 1970, UTC.
    pub created_at: u64,
}

/// A signed founding statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Founding {
    said: NewFounding,
    public_key: [u8; 32],
    statement: Statement,
}

impl Founding {
    /// Signs a founding statement with the first device's key.
    ///
    /// # Errors
    /// [`SignError`] names the field that the format has no place for.
    pub fn sign(new: &NewFounding, signer: &dyn Signer) -> Result<Self, SignError> {
        if matches!(new.role, Role::Unknown(_)) {
            return Err(SignError::Unknown("role"));
        }
        let bytes = encode(new, &signer.public());
        let (said, public_key) = read(&bytes)?;
        let signature = signer::sign(signer, FOUNDING, &bytes);
        Ok(Self { said, public_key, statement: Statement { bytes, signature } })
    }

    /// A founding statement from its envelope: `[statement, signature]`. Nothing is verified yet.
    ///
    /// # Errors
    /// [`FormatError`] names the field that is not as specified.
    pub fn decode(envelope: &[u8]) -> Result<Self, FormatError> {
        let statement = Statement::decode(envelope, "founding")?;
        let (said, public_key) = read(&statement.bytes)?;
        Ok(Self { said, public_key, statement })
    }

    /// The envelope in which it is handed over.
    pub fn envelope(&self) -> Vec<u8> {
        self.statement.envelope()
    }

    /// Checks the signature by the key that the statement itself names. Compare [`Founding::group`] with the group that
    /// was joined: anyone can found a group, only one statement has that hash.
    ///
    /// # Errors
    /// [`VerifyError::Signature`] when it does not hold.
    pub fn verify(&self) -> Result<(), VerifyError> {
        signer::verify(&self.public_key, FOUNDING, &self.statement.bytes, &self.statement.signature)
    }

    /// The group that it founds.
    pub fn group(&self) -> GroupId {
        GroupId(sha256(&[FOUNDING, &self.statement.bytes]))
    }

    /// What it says.
    pub const fn said(&self) -> &NewFounding {
        &self.said
    }

    /// The first device's Ed25519 public key.
    pub const fn public_key(&self) -> &[u8; 32] {
        &self.public_key
    }

    /// The statement as it came.
    pub fn bytes(&self) -> &[u8] {
        &self.statement.bytes
    }
}

fn encode(said: &NewFounding, public_key: &[u8; 32]) -> Vec<u8> {
    let mut out = Writer::with_room(256);
    out.map(7 + usize::from(said.recovery.is_some()) + usize::from(said.recipient.is_some()));
    out.uint(0).uint(VERSION);
    out.uint(1).bytes(&said.nonce);
    out.uint(2).bytes(said.member.as_bytes());
    out.uint(3).uint(said.role.code());
    out.uint(4).bytes(said.device.as_bytes());
    out.uint(5).bytes(public_key);
    if let Some(recovery) = &said.recovery {
        out.uint(6).text(recovery);
    }
    out.uint(7).uint(said.created_at);
    if let Some(recipient) = &said.recipient {
        out.uint(8).text(recipient);
    }
    out.finish()
}

fn read(bytes: &[u8]) -> Result<(NewFounding, [u8; 32]), FormatError> {
    if bytes.len() > MAX_HEADER {
        return Err(FormatError::new("founding", FormatFault::TooLarge));
    }
    let recipient = |r: &mut Reader<'_>, f| r.code(f, MAX_RECIPIENT).map(str::to_owned);
    let mut map = MapReader::open(bytes, "founding")?;
    let nonce = map.required(1, "nonce", Reader::fixed)?;
    let member = MemberId::from_bytes(map.required(2, "member", Reader::fixed)?);
    let role = Role::of_code(map.required(3, "role", |r, f| r.uint(f, u64::MAX))?);
    let device = DeviceId::from_bytes(map.required(4, "device", Reader::fixed)?);
    let public_key = map.required(5, "public key", Reader::fixed)?;
    let recovery = map.optional(6, "recovery", recipient)?;
    let created_at = map.required(7, "created at", millis)?;
    let recipient = map.optional(8, "recipient", recipient)?;
    map.close()?;
    Ok((NewFounding { nonce, member, role, device, recovery, recipient, created_at }, public_key))
}
