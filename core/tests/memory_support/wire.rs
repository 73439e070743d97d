//! How secrets and needles get into the watched process: read from a pipe straight into buffers that are wiped, since
//! the standard library's own buffers of input never are.

use std::fs::File;
use std::io::{Read, Write};

use zeroize::Zeroizing;

use super::Needle;

pub fn write_secret(to: &mut impl Write, secret: &[u8]) {
    to.write_all(&[u8::try_from(secret.len()).unwrap()]).unwrap();
    to.write_all(secret).unwrap();
    to.flush().unwrap();
}

pub fn read_secret(from: &mut File) -> Zeroizing<Vec<u8>> {
    let mut length = [0];
    from.read_exact(&mut length).unwrap();
    let mut secret = Zeroizing::new(vec![0; usize::from(length[0])]);
    from.read_exact(&mut secret).unwrap();
    secret
}

pub fn write_needles(to: &mut impl Write, needles: &[Needle]) {
    to.write_all(&[u8::try_from(needles.len()).unwrap()]).unwrap();
    for needle in needles {
        for part in [needle.name.as_bytes(), &needle.mask, &needle.masked] {
            write_secret(to, part);
        }
    }
}

pub fn read_needles(from: &mut File) -> Vec<Needle> {
    let mut count = [0];
    from.read_exact(&mut count).unwrap();
    let mut part = || read_secret(from).to_vec();
    (0..count[0]).map(|_| Needle { name: String::from_utf8(part()).unwrap(), mask: part(), masked: part() }).collect()
}
