//! The tone mark of a syllable in one place: "hòa" and "hoà", "thúy" and "thuý" are the same word.

/// The five tone marks, as combining characters: huyền, hỏi, ngã, sắc, nặng.
pub(super) fn is_tone(c: char) -> bool {
    matches!(c, '\u{300}' | '\u{309}' | '\u{303}' | '\u{301}' | '\u{323}')
}

/// Moves a tone from the first letter of "oa", "oe" and "uy" to the second, where the newer spelling has it.
///
/// These three are where the older and the newer spelling differ; in closed syllables ("hòan") it mends a common slip.
/// The input is decomposed (NFD); so is the output, up to the order of marks. A second letter that has a tone of its own
/// is left alone.
pub(super) fn place_tones(decomposed: &mut [char]) {
    for i in 0..decomposed.len().saturating_sub(2) {
        let [first, tone, second] = [decomposed[i], decomposed[i + 1], decomposed[i + 2]];
        let pair =
            matches!((first.to_ascii_lowercase(), second.to_ascii_lowercase()), ('o', 'a') | ('o', 'e') | ('u', 'y'));
        if pair && is_tone(tone) && !decomposed.get(i + 3).is_some_and(|next| is_tone(*next)) {
            decomposed.swap(i + 1, i + 2);
        }
    }
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    fn placed(text: &str) -> String {
        let mut chars: Vec<char> = text.nfd().collect();
        place_tones(&mut chars);
        chars.into_iter().nfc().collect()
    }

    #[test]
    fn old_and_new_spelling_meet() {
        for (old, new) in
            [("Hòa", "Hoà"), ("hóa", "hoá"), ("Thúy", "Thuý"), ("Thủy", "Thuỷ"), ("khỏe", "khoẻ"), ("HỌA", "HOẠ")]
        {
            assert_eq!(placed(old), new);
            assert_eq!(placed(new), new);
        }
        assert_eq!(placed("hòan"), "hoàn");
    }

    #[test]
    fn other_words_keep_their_marks() {
        for word in ["của", "mùa", "Nguyễn", "Huỳnh", "quý", "lúa", "hoặc", "Thuỳ", "xoè", "Hélòá"] {
            assert_eq!(placed(word), word);
        }
    }
}
