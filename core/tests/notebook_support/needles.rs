//! A text in every form in which it could lie readable in a file.

use dong_hanh::text;
use unicode_normalization::UnicodeNormalization;

/// The bytes to look for, each with its name.
pub fn needles(secret: &str) -> Vec<(String, Vec<u8>)> {
    let forms = [
        ("as typed", secret.to_owned()),
        ("NFC", secret.nfc().collect()),
        ("NFD", secret.nfd().collect()),
        ("lower case", secret.to_lowercase()),
        ("upper case", secret.to_uppercase()),
        ("folded", text::fold(secret)),
    ];
    let mut needles = Vec::new();
    for (form, text) in forms {
        let units = || text.encode_utf16();
        needles.push((format!("{form}, UTF-8"), text.clone().into_bytes()));
        needles.push((format!("{form}, UTF-16LE"), units().flat_map(u16::to_le_bytes).collect()));
        needles.push((format!("{form}, UTF-16BE"), units().flat_map(u16::to_be_bytes).collect()));
        needles.push((format!("{form}, hexadecimal"), hex(text.as_bytes()).into_bytes()));
    }
    needles
}

/// The names of the needles that stand in these bytes.
pub fn found_in(bytes: &[u8], secret: &str) -> Vec<String> {
    let stands = |needle: &[u8]| bytes.windows(needle.len()).any(|window| window == needle);
    needles(secret).into_iter().filter(|(_, needle)| stands(needle)).map(|(form, _)| form).collect()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
