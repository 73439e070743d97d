//! Swift reads numbers and text out of what crossed where they lie. UniFFI's own code copies each of them into an array
//! first; a page of fifty rows is some hundreds of them (`cargo xtask bench bindings`).

use std::path::Path;

/// How a number is read, and how it is then.
const NUMBER: [&str; 2] = [
    "    if T.self == UInt8.self {
        let value = reader.data[reader.offset]
        reader.offset += 1
        return value as! T
    }
    var value: T = 0
    let _ = withUnsafeMutableBytes(of: &value, { reader.data.copyBytes(to: $0, from: range)})
    reader.offset = range.upperBound
    return value.bigEndian
",
    "    let value = reader.data.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: range.lowerBound, as: T.self) }
    reader.offset = range.upperBound
    return T(bigEndian: value)
",
];

/// How text is read, and how it is then.
const TEXT: [&str; 2] = [
    "        return String(decoding: try readBytes(&buf, count: Int(len)), as: UTF8.self)
",
    "        let range = buf.offset..<(buf.offset + Int(max(len, 0)))
        guard buf.data.count >= range.upperBound else {
            throw UniffiInternalError.bufferOverflow
        }
        buf.offset = range.upperBound
        return buf.data.withUnsafeBytes { String(decoding: $0[range], as: UTF8.self) }
",
];

/// Changes every Swift file of a folder. A version of UniFFI that reads in another way is told: then this is to be looked at.
pub fn in_place(folder: &Path) -> Result<(), String> {
    let wrong = |error: std::io::Error| format!("{}: {error}", folder.display());
    for entry in std::fs::read_dir(folder).map_err(wrong)? {
        let file = entry.map_err(wrong)?.path();
        if file.extension().is_some_and(|end| end == "swift") {
            let text = std::fs::read_to_string(&file).map_err(wrong)?;
            std::fs::write(&file, of(&text)?).map_err(wrong)?;
        }
    }
    Ok(())
}

/// The same code with another way of reading.
fn of(text: &str) -> Result<String, String> {
    let mut text = text.to_owned();
    for [usual, faster] in [NUMBER, TEXT] {
        if text.matches(usual).count() != 1 {
            return Err("UniFFI's Swift reads in another way than swift_reading.rs expects".to_owned());
        }
        text = text.replace(usual, faster);
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Fails when code of another UniFFI is let through unchanged.
    #[test]
    fn code_that_reads_in_another_way_is_refused() {
        let usual = format!("func a() {{\n{}}}\nfunc b() {{\n{}}}\n", NUMBER[0], TEXT[0]);
        assert_eq!(of(&usual).unwrap(), format!("func a() {{\n{}}}\nfunc b() {{\n{}}}\n", NUMBER[1], TEXT[1]));
        assert!(of(&usual.replace("readBytes", "readAll")).is_err());
        assert!(of(NUMBER[0]).is_err());
    }
}
