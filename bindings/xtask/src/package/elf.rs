//! How an ELF library wants to be laid out in memory.

/// Pages of newer Android phones, in bytes: a library that is laid out for smaller ones is not loaded there.
pub const PAGE: u64 = 16 * 1024;

/// The smallest alignment among the segments that are loaded, in bytes; none where this is no ELF library.
pub fn load_alignment(bytes: &[u8]) -> Option<u64> {
    /// A segment that is loaded (`PT_LOAD`).
    const LOAD: u64 = 1;
    if bytes.get(..4)? != b"\x7fELF" || *bytes.get(5)? != 1 {
        return None;
    }
    let wide = match bytes.get(4)? {
        1 => false,
        2 => true,
        _ => return None,
    };
    let number = |at: u64, length: usize| -> Option<u64> {
        let at = usize::try_from(at).ok()?;
        let field = bytes.get(at..at.checked_add(length)?)?;
        Some(field.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte)))
    };
    // Where the table of segments begins, how long one entry is and how many there are; where in it the alignment stands.
    let (begins, length, count) = if wide {
        (number(0x20, 8)?, number(0x36, 2)?, number(0x38, 2)?)
    } else {
        (number(0x1c, 4)?, number(0x2a, 2)?, number(0x2c, 2)?)
    };
    let mut smallest = None;
    for entry in 0..count {
        let at = begins.checked_add(entry * length)?;
        if number(at, 4)? == LOAD {
            let align = if wide { number(at + 0x30, 8)? } else { number(at + 0x1c, 4)? };
            smallest = Some(smallest.map_or(align, |other: u64| other.min(align)));
        }
    }
    smallest
}

/// Refuses a library that a phone with large pages would not load.
pub fn check(name: &str, bytes: &[u8]) -> Result<(), String> {
    match load_alignment(bytes) {
        Some(align) if align >= PAGE && align.is_multiple_of(PAGE) => Ok(()),
        Some(align) => Err(format!("{name} is laid out for pages of {align} bytes; phones have {PAGE}")),
        None => Err(format!("{name} is no ELF library")),
    }
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// The head of a library of 64 or 32 bits with segments of these alignments.
    pub fn library(wide: bool, aligned: &[u64]) -> Vec<u8> {
        let (head, entry, at) = if wide { (64_usize, 56_usize, 0x30) } else { (52, 32, 0x1c) };
        let mut bytes = vec![0; head + entry * aligned.len()];
        bytes[..6].copy_from_slice(&[0x7f, b'E', b'L', b'F', 1 + u8::from(wide), 1]);
        let fields = if wide { [0x20, 0x36, 0x38] } else { [0x1c, 0x2a, 0x2c] };
        for (field, value) in fields.into_iter().zip([head, entry, aligned.len()]) {
            bytes[field] = u8::try_from(value).unwrap();
        }
        for (n, align) in aligned.iter().enumerate() {
            bytes[head + n * entry] = 1;
            let width = if wide { 8 } else { 4 };
            bytes[head + n * entry + at..][..width].copy_from_slice(&align.to_le_bytes()[..width]);
        }
        bytes
    }

    /// Fails when a segment for small pages is overlooked, or what is no library passes.
    #[test]
    fn the_smallest_alignment_counts() {
        for wide in [true, false] {
            assert_eq!(load_alignment(&library(wide, &[0x1_0000, 0x4000])), Some(0x4000));
            assert!(check("a", &library(wide, &[0x4000, 0x1_0000])).is_ok());
            assert!(check("a", &library(wide, &[0x4000, 0x1000])).unwrap_err().contains("4096"));
            assert!(check("a", &library(wide, &[])).is_err());
            let whole = library(wide, &[0x4000]);
            assert!((0..whole.len()).all(|cut| load_alignment(&whole[..cut]).is_none()));
        }
        assert!(check("a", b"\xcf\xfa\xed\xfe Mach-O").is_err());
    }
}
