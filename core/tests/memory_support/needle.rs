//! A secret that is looked for. It is kept under a random mask, so that the list of needles is not itself a find.

use zeroize::Zeroizing;

/// A secret under a mask.
pub struct Needle {
    pub name: String,
    pub mask: Vec<u8>,
    pub masked: Vec<u8>,
}

impl Needle {
    pub fn new(name: &str, secret: &[u8]) -> Self {
        assert!(secret.len() >= 12, "{name}: a needle this short is found by chance");
        let mut mask = vec![0; secret.len()];
        getrandom::fill(&mut mask).unwrap();
        let masked = secret.iter().zip(&mask).map(|(byte, mask)| byte ^ mask).collect();
        Self { name: name.to_owned(), mask, masked }
    }

    pub fn byte(&self, at: usize) -> u8 {
        self.mask[at] ^ self.masked[at]
    }

    /// The secret in the open: only to show that the scanner would find it.
    pub fn plant(&self) -> Zeroizing<Vec<u8>> {
        let mut plain = Zeroizing::new(Vec::with_capacity(self.mask.len()));
        (0..self.mask.len()).for_each(|at| plain.push(self.byte(at)));
        plain
    }

    /// Whether the secret stands at the beginning of these bytes. It is compared byte by byte and never put together.
    pub fn stands_in(&self, bytes: &[u8]) -> bool {
        bytes.len() >= self.mask.len()
            && bytes.iter().zip(&self.mask).zip(&self.masked).all(|((byte, mask), masked)| byte ^ mask == *masked)
    }
}

/// What may be left of a sheet: each of its whole lines, as printed, run together, in lower case, as characters of four
/// bytes and as the numbers that its letters stand for; and the secret itself.
pub fn sheet_needles(printed: &str) -> Vec<Needle> {
    const LETTERS: &str = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    let mut needles = Vec::new();
    let letters: String = printed.lines().skip(1).flat_map(str::split_whitespace).collect();
    let numbers: Vec<u8> =
        letters.to_lowercase().chars().map(|letter| u8::try_from(LETTERS.find(letter).unwrap()).unwrap()).collect();
    for (at, line) in printed.lines().skip(1).take(3).enumerate() {
        let run_together = line.replace(' ', "");
        assert_eq!(run_together.len(), 16);
        let wide: Vec<u8> = run_together.chars().flat_map(|letter| u32::from(letter).to_ne_bytes()).collect();
        let place = at * 16;
        for (form, bytes) in [
            ("as printed", line.as_bytes()),
            ("run together", run_together.as_bytes()),
            ("in lower case", run_together.to_lowercase().as_bytes()),
            ("in lower case as printed", line.to_lowercase().as_bytes()),
            ("as characters", &wide),
            ("as numbers", &numbers[place..place + 16]),
        ] {
            needles.push(Needle::new(&format!("sheet line {}, {form}", at + 1), bytes));
        }
    }
    // 52 letters of five bits are the 32 bytes and four bits that are zero; six letters are the checksum.
    let bits: Vec<u8> =
        numbers[..52].iter().flat_map(|number| (0..5).rev().map(move |bit| number >> bit & 1)).collect();
    let secret: Vec<u8> = bits.chunks_exact(8).map(|bits| bits.iter().fold(0, |byte, bit| byte << 1 | bit)).collect();
    needles.push(Needle::new("sheet secret", &secret));
    needles.push(Needle::new("sheet secret, first half", &secret[..16]));
    needles.push(Needle::new("sheet secret, second half", &secret[16..]));
    needles
}
