//! The values of a row, from its bytes (<https://sqlite.org/fileformat2.html#record_format>).

/// More columns than any table of ours has.
const MOST_COLUMNS: usize = 16;

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value<'a> {
    Null,
    Int(i64),
    Real,
    Blob(&'a [u8]),
    Text(&'a str),
}

/// The values of a row; none where its bytes are not a row's, or have more columns than ours.
pub(super) fn values(row: &[u8]) -> Option<Vec<Value<'_>>> {
    let mut head = row;
    let head_size = usize::try_from(varint(&mut head)?).ok()?;
    let mut head = row.get(row.len() - head.len()..head_size)?;
    let mut body = row.get(head_size..)?;
    let mut values = Vec::new();
    while !head.is_empty() {
        if values.len() == MOST_COLUMNS {
            return None;
        }
        values.push(value(varint(&mut head)?, &mut body)?);
    }
    body.is_empty().then_some(values)
}

fn value<'a>(kind: u64, body: &mut &'a [u8]) -> Option<Value<'a>> {
    let mut take = |size: u64| {
        let (taken, rest) = body.split_at_checked(usize::try_from(size).ok()?)?;
        *body = rest;
        Some(taken)
    };
    Some(match kind {
        0 => Value::Null,
        1..=4 => Value::Int(int(take(kind)?)),
        5 => Value::Int(int(take(6)?)),
        6 => Value::Int(int(take(8)?)),
        7 => {
            take(8)?;
            Value::Real
        }
        8 => Value::Int(0),
        9 => Value::Int(1),
        10 | 11 => return None,
        _ if kind % 2 == 0 => Value::Blob(take((kind - 12) / 2)?),
        _ => Value::Text(std::str::from_utf8(take((kind - 13) / 2)?).ok()?),
    })
}

fn int(bytes: &[u8]) -> i64 {
    let sign = if bytes.first().is_some_and(|first| first & 0x80 != 0) { -1 } else { 0 };
    bytes.iter().fold(sign, |value, byte| value << 8 | i64::from(*byte))
}

/// Takes a number of one to nine bytes off the front.
pub(super) fn varint(bytes: &mut &[u8]) -> Option<u64> {
    let mut value = 0;
    for at in 0..9 {
        let byte = *bytes.get(at)?;
        if at == 8 {
            value = value << 8 | u64::from(byte);
        } else {
            value = value << 7 | u64::from(byte & 0x7f);
        }
        if at == 8 || byte & 0x80 == 0 {
            *bytes = &bytes[at + 1..];
            return Some(value);
        }
    }
    None
}
