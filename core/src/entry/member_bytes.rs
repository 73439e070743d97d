//! The bytes of a member statement.

use super::audience::Audience;
use super::cbor::{MapReader, Reader, Writer};
use super::chain::ChainHead;
use super::choice;
use super::error::{FormatError, FormatFault};
use super::header_bytes::{millis, seq, stamp};
use super::limits::{MAX_HEADER, MAX_LISTED, MAX_NUMBER, MAX_RECIPIENT, MAX_UNIT, VERSION};
use super::lists;
use super::member::{Action, ChainEnd, Device, NewMemberStatement, Role};
use crate::model::id::{DeviceId, GroupId, MemberId};

pub(super) fn encode(said: &NewMemberStatement, seq: u64, previous: &[u8; 32]) -> Vec<u8> {
    let mut out = Writer::with_room(512);
    out.map(10);
    out.uint(0).uint(VERSION);
    out.uint(1).bytes(&said.group.0);
    out.uint(2).bytes(said.member.as_bytes());
    write_action(out.uint(3), &said.action);
    out.uint(4).bytes(said.by.as_bytes());
    out.uint(5).bytes(said.device.as_bytes());
    out.uint(6).uint(seq);
    out.uint(7).bytes(previous);
    out.uint(8).uint(said.written_at);
    out.uint(9).uint(said.stamp.to_u64());
    out.finish()
}

pub(super) fn read(bytes: &[u8]) -> Result<(NewMemberStatement, u64, [u8; 32]), FormatError> {
    if bytes.len() > MAX_HEADER {
        return Err(FormatError::new("member statement", FormatFault::TooLarge));
    }
    let mut map = MapReader::open(bytes, "member statement")?;
    let group = GroupId(map.required(1, "group", Reader::fixed)?);
    let member = MemberId::from_bytes(map.required(2, "member", Reader::fixed)?);
    let action = map.required(3, "action", read_action)?;
    let by = MemberId::from_bytes(map.required(4, "by", Reader::fixed)?);
    let device = DeviceId::from_bytes(map.required(5, "device", Reader::fixed)?);
    let seq = map.required(6, "seq", seq)?;
    let previous = map.required(7, "previous", Reader::fixed)?;
    let written_at = map.required(8, "written at", millis)?;
    let stamp = map.required(9, "stamp", stamp)?;
    map.close()?;
    if (seq == 1) != (previous == [0; 32]) {
        return Err(FormatError::new("previous", FormatFault::OutOfRange));
    }
    Ok((NewMemberStatement { group, member, action, by, device, written_at, stamp }, seq, previous))
}

fn write_action(out: &mut Writer, action: &Action) {
    match action {
        Action::Add { role, units, devices } => {
            out.array(4).uint(1).uint(role.code());
            lists::write(out, units, |out, unit| {
                out.text(unit);
            });
            lists::write(out, devices, |out, device| {
                out.array(3).bytes(device.id.as_bytes()).bytes(&device.public_key);
                match &device.recipient {
                    Some(recipient) => out.text(recipient),
                    None => out.null(),
                };
            });
        }
        Action::Remove { ends } => lists::write(out.array(2).uint(2), ends, write_end),
        Action::RemoveDevices { devices, ends } => {
            lists::write(out.array(3).uint(3), devices, |out, device| {
                out.bytes(device.as_bytes());
            });
            lists::write(out, ends, write_end);
        }
        Action::Unknown(unknown) => choice::write_unknown(out, unknown),
    }
}

fn write_end(out: &mut Writer, end: &ChainEnd) {
    out.array(4).bytes(end.device.as_bytes());
    match &end.audience {
        Some(audience) => audience.write(out),
        None => {
            out.null();
        }
    }
    out.uint(end.last.seq).bytes(&end.last.hash);
}

fn read_action(reader: &mut Reader<'_>, field: &'static str) -> Result<Action, FormatError> {
    let (code, members, mut inside, cbor) = choice::open(reader, field)?;
    match (code, members) {
        (1, 3) => {
            let role = Role::of_code(inside.uint("role", u64::MAX)?);
            let units =
                lists::read(&mut inside, "units", MAX_LISTED, |r| r.code("units", MAX_UNIT).map(str::to_owned))?;
            let devices: Vec<Device> = lists::read(&mut inside, "devices", MAX_LISTED, read_device)?;
            // One device stands there once, whatever keys are claimed for it.
            if devices.windows(2).any(|pair| pair[0].id == pair[1].id) {
                return Err(FormatError::new("devices", FormatFault::NotAscending));
            }
            Ok(Action::Add { role, units, devices })
        }
        (2, 1) => Ok(Action::Remove { ends: read_ends(&mut inside)? }),
        (3, 2) => {
            let devices = lists::ids(&mut inside, "devices", MAX_LISTED, DeviceId::from_bytes)?;
            if devices.is_empty() {
                return Err(FormatError::new("devices", FormatFault::OutOfRange));
            }
            Ok(Action::RemoveDevices { devices, ends: read_ends(&mut inside)? })
        }
        (0..=3, _) => Err(FormatError::new(field, FormatFault::WrongType)),
        _ => Ok(Action::Unknown(choice::unknown(code, cbor))),
    }
}

fn read_device(reader: &mut Reader<'_>) -> Result<Device, FormatError> {
    reader.tuple("devices", 3)?;
    let id = DeviceId::from_bytes(reader.fixed("devices")?);
    let public_key = reader.fixed("public key")?;
    let recipient = if reader.null() { None } else { Some(reader.code("recipient", MAX_RECIPIENT)?.to_owned()) };
    Ok(Device { id, public_key, recipient })
}

fn read_ends(reader: &mut Reader<'_>) -> Result<Vec<ChainEnd>, FormatError> {
    const FIELD: &str = "ends";
    let ends: Vec<ChainEnd> = lists::read(reader, FIELD, MAX_LISTED, |r| {
        r.tuple(FIELD, 4)?;
        let device = DeviceId::from_bytes(r.fixed(FIELD)?);
        let audience = if r.null() { None } else { Some(Audience::read(r, FIELD)?) };
        let last = ChainHead { seq: r.uint(FIELD, MAX_NUMBER)?, hash: r.fixed(FIELD)? };
        if (last.seq == 0) != (last.hash == [0; 32]) {
            return Err(FormatError::new(FIELD, FormatFault::OutOfRange));
        }
        Ok(ChainEnd { device, audience, last })
    })?;
    if ends.windows(2).any(|pair| (pair[0].device, &pair[0].audience) == (pair[1].device, &pair[1].audience)) {
        return Err(FormatError::new(FIELD, FormatFault::NotAscending));
    }
    Ok(ends)
}
