//! A megabyte in every shape that has made some reader slow.

/// Bytes of each: 1 MiB.
pub const SIZE: usize = 1 << 20;

/// The shapes by name. The last ones repeat something well formed.
pub fn shapes(seed: &[u8]) -> Vec<(&'static str, Vec<u8>)> {
    let repeated = |text: &str| again(text.as_bytes());
    vec![
        ("zeros", vec![0; SIZE]),
        ("0xff", vec![0xff; SIZE]),
        ("random bytes", random()),
        ("nested CBOR arrays", vec![0x81; SIZE]),
        ("nested CBOR maps", again(&[0xa1, 0x60])),
        ("a CBOR array of zeros", [&[0x9a, 0, 0x0f, 0xff, 0xfb][..], &vec![0; SIZE - 5]].concat()),
        ("digits", repeated("0912345678")),
        ("digits in groups", repeated("001.085.012.345 ")),
        ("nines", repeated("9")),
        ("dots", repeated(".")),
        ("slashes", repeated("1/")),
        ("one mark", repeated("\u{301}")),
        ("marks out of order", repeated("\u{301}\u{323}\u{327}")),
        ("letters with marks", repeated("e\u{302}\u{301}")),
        ("đ", repeated("đ")),
        ("small words", repeated("a ")),
        ("HIV", repeated("nhiễm HIV ")),
        ("spaces", repeated(" ")),
        ("line breaks", repeated("\r\n")),
        ("Hangul", repeated("각")),
        ("ligatures", repeated("\u{fdfa}")),
        ("capitals that grow", repeated("İ")),
        ("invisible", repeated("\u{200b}")),
        ("JSON arrays", repeated("[")),
        ("JSON objects", repeated("{\"a\":")),
        ("a JSON string", [&b"\""[..], &again(b"\\u0111")[..SIZE - 2], b"\""].concat()),
        ("letters of a sheet", repeated("QPZRY9X8GF2TVDW0")),
        ("commas", repeated("a,")),
        ("the seed repeated", again(seed)),
        ("the seed in lines", again(&[seed, b"\n"].concat())),
    ]
}

fn again(piece: &[u8]) -> Vec<u8> {
    let whole = if piece.is_empty() { &b"\0"[..] } else { piece };
    whole.iter().copied().cycle().take(SIZE).collect()
}

/// The same in every run: SplitMix64 (Steele, Lea, Flood 2014).
fn random() -> Vec<u8> {
    let mut state = 0_u64;
    let next = || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    };
    std::iter::repeat_with(next).flat_map(u64::to_le_bytes).take(SIZE).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shape_is_a_megabyte() {
        for (name, bytes) in shapes(b"seed") {
            assert_eq!(bytes.len(), SIZE, "{name}");
        }
    }
}
