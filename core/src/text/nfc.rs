//! The form in which text is stored: composed (NFC), without characters nobody sees.

use unicode_normalization::UnicodeNormalization;

use super::invisible::is_invisible;

/// The zero-width joiner, which holds some emoji together.
const JOINER: char = '\u{200D}';

/// One line as it is stored: NFC, trimmed, each run of white space one space, no control or format characters.
///
/// Applying it twice changes nothing.
pub fn nfc(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().filter(|c| c.is_whitespace() || !is_invisible(*c)).nfc() {
        if !c.is_whitespace() {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// A note of several lines as it is stored: like [`nfc`], but lines stay lines, spaces inside a line stay as typed (a tab
/// becomes a space), and the joiner inside emoji is kept.
///
/// Every kind of line break becomes `\n`; white space at a line's end and empty lines before and after the note go.
pub fn nfc_lines(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut after_return = false;
    for c in text.chars().filter(|c| c.is_whitespace() || *c == JOINER || !is_invisible(*c)).nfc() {
        let is_break = matches!(c, '\n' | '\r' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}');
        if is_break {
            if !(c == '\n' && after_return) {
                out.truncate(out.trim_end_matches(' ').len());
                if !out.is_empty() {
                    out.push('\n');
                }
            }
        } else if c.is_whitespace() {
            out.push(' ');
        } else {
            out.push(c);
        }
        after_return = c == '\r';
    }
    out.truncate(out.trim_end().len());
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn one_line_is_composed_trimmed_and_clean() {
        assert_eq!(nfc(" Nguye\u{302}\u{303}n\u{A0}\t Va\u{306}n\n A\u{200B}n\0 "), "Nguyễn Văn An");
        assert_eq!(nfc("\u{202E}\u{FEFF}"), "");
        assert_eq!(nfc("\u{301}"), "\u{301}");
    }

    #[test]
    fn a_note_keeps_its_lines() {
        assert_eq!(nfc_lines("\r\n Gặp mẹ  em\t \r\n\r\nhẹn lại\u{2028}mai\u{7}\n\n"), " Gặp mẹ  em\n\nhẹn lại\nmai");
        assert_eq!(nfc_lines("👨\u{200D}👩\u{200D}👧"), "👨\u{200D}👩\u{200D}👧");
    }

    proptest! {
        #[test]
        fn storing_twice_changes_nothing(text in any::<String>()) {
            let once = nfc(&text);
            prop_assert_eq!(nfc(&once), once.clone());
            let lines = nfc_lines(&text);
            prop_assert_eq!(nfc_lines(&lines), lines.clone());
            prop_assert!(!once.contains(|c: char| c.is_control()));
            prop_assert!(!lines.contains(|c: char| c.is_control() && c != '\n'));
        }

        #[test]
        fn marks_and_spaces_in_any_order(text in "[ \t\r\na\u{e2}\u{300}-\u{304}\u{323}\u{200b}\u{200d}\u{2000}]{0,30}") {
            let once = nfc(&text);
            prop_assert_eq!(nfc(&once), once.clone());
            let lines = nfc_lines(&text);
            prop_assert_eq!(nfc_lines(&lines), lines);
        }
    }
}
