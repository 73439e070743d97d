//! Identity and phone numbers in running text, whole or in groups ("0912.345.678", "001 085 012345").
//!
//! What is *not* taken for a number of a person:
//! - a sum of money: digits that do not begin with 0, and end in 000 or stand before "đồng", "đ" or "VND", or have dots
//!   between thousands and are neither nine nor twelve;
//! - groups that no such number is written in: dates (12.05.1985), rows of years, groups of one digit.

use crate::text::{fold, phone};

use super::{Sensitive, SensitiveKind};

/// The most digits that a number we look for has ("84", then ten, or "840" then ten).
const MOST_DIGITS: usize = 13;

/// The most groups of three that a sum has behind its first: 999 billion billion.
const MOST_THOUSANDS: usize = 6;

/// Digits that stand together.
struct Group<'a> {
    start: usize,
    digits: &'a str,
    /// What joins this group to the one before, if that is no more than a space, a dot, a dash or a bracket.
    joined_by: Option<char>,
}

impl Group<'_> {
    fn end(&self) -> usize {
        self.start + self.digits.len()
    }
}

/// Finds the numbers, in the order of the text.
pub(super) fn find(text: &str) -> Vec<Sensitive> {
    let groups = groups(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < groups.len() {
        let (count, kind) = match (longest(text, &groups[at..]), sum_of_money(text, &groups[at..])) {
            (Some((count, SensitiveKind::IdentityNumber)), Some(money)) => (count.max(money), None),
            (Some((count, kind)), _) => (count, Some(kind)),
            (None, money) => (money.unwrap_or(1), None),
        };
        if let Some(kind) = kind {
            let start = groups[at].start - usize::from(text[..groups[at].start].ends_with('+'));
            found.push(Sensitive { kind, range: start..groups[at + count - 1].end() });
        }
        at += count;
    }
    found
}

/// The longest number that begins with the first of these groups: how many groups, and what it is.
fn longest(text: &str, groups: &[Group<'_>]) -> Option<(usize, SensitiveKind)> {
    let first = groups[0].digits;
    if !first.starts_with(['0', '8']) && first.len() < 3 {
        return None; // neither a phone number nor one of identity begins so
    }
    let mut joined = String::new();
    let mut best = None;
    for (i, group) in groups.iter().enumerate() {
        // Only "001 0 85 012345" and "+84 (0) 912 …" have a single digit, and both in second place.
        let too_short = group.digits.len() == 1 && i != 1;
        if too_short || joined.len() + group.digits.len() > MOST_DIGITS || (i > 0 && group.joined_by.is_none()) {
            break;
        }
        joined.push_str(group.digits);
        if let Some(kind) = kind_of(text, &joined, &groups[..=i]) {
            best = Some((i + 1, kind));
        }
    }
    best
}

fn kind_of(text: &str, joined: &str, groups: &[Group<'_>]) -> Option<SensitiveKind> {
    let plus = text[..groups[0].start].ends_with('+');
    if is_phone(joined, groups) {
        return Some(SensitiveKind::PhoneNumber);
    }
    let is_identity =
        !plus && matches!(joined.len(), 9 | 12) && evenly_joined(&groups[1..]) && grouped_like_identity(joined, groups);
    is_identity.then_some(SensitiveKind::IdentityNumber)
}

fn is_phone(joined: &str, groups: &[Group<'_>]) -> bool {
    let international = joined.starts_with("84");
    if joined.len() < 10 {
        return false;
    }
    let zero_in_brackets = international && groups.get(1).is_some_and(|group| group.digits == "0");
    let short = groups.iter().filter(|group| group.digits.len() == 1).count();
    // A code of country or area may be set off in its own way: "+84 912.345.678", "(024) 3825.1234".
    let set_off = groups[0].digits.len() >= 3 || groups[0].digits == "84";
    let rest = if set_off { groups.get(2..) } else { groups.get(1..) };
    short == usize::from(zero_in_brackets)
        && (zero_in_brackets || evenly_joined(rest.unwrap_or(&[])))
        && phone::parse(joined).is_ok()
}

fn evenly_joined(groups: &[Group<'_>]) -> bool {
    groups.windows(2).all(|two| two[0].joined_by == two[1].joined_by)
}

fn grouped_like_identity(joined: &str, groups: &[Group<'_>]) -> bool {
    let lengths: Vec<usize> = groups.iter().map(|group| group.digits.len()).collect();
    match (joined.len(), lengths.as_slice()) {
        (_, [_]) | (9, [3, 3, 3]) => true,
        // The code of a province begins with 0; other rows of three or four digits are years, counts or sums.
        (12, [3, 1, 2, 6]) => joined.starts_with('0'),
        (12, lengths) => joined.starts_with('0') && lengths.iter().all(|length| *length >= 3),
        _ => false,
    }
}

/// If a sum of money begins with the first of these groups, of how many groups it is.
fn sum_of_money(text: &str, groups: &[Group<'_>]) -> Option<usize> {
    let first = &groups[0];
    let joint = groups.get(1).and_then(|next| next.joined_by);
    let thousands = groups[1..]
        .iter()
        .take(MOST_THOUSANDS)
        .take_while(|group| group.joined_by.is_some() && group.joined_by == joint && group.digits.len() == 3)
        .count();
    // The digits alone may be an amount, or the groups of three after one to three.
    let count = if first.digits.len() <= 3 { 1 + thousands } else { 1 };
    let digits = first.digits.len() + 3 * (count - 1);
    let last = &groups[count - 1];
    let after = text[last.end()..].trim_start_matches(' ');
    let word: String = after.chars().take(8).take_while(|c| c.is_alphabetic()).collect();
    let told = last.digits.ends_with("000") || matches!(fold(&word).as_str(), "dong" | "d" | "vnd");
    // Dots between thousands, and a length that no identity number has: a sum or a count.
    let plain = joint == Some('.') && !matches!(digits, 9 | 12);
    (!first.digits.starts_with('0') && (told || plain)).then_some(count)
}

fn groups(text: &str) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    let mut rest = 0;
    while let Some(start) = text[rest..].find(|c: char| c.is_ascii_digit()).map(|at| rest + at) {
        let length = text[start..].bytes().take_while(u8::is_ascii_digit).count();
        let joined_by = groups.last().and_then(|before| joint(&text[before.end()..start]));
        groups.push(Group { start, digits: &text[start..start + length], joined_by });
        rest = start + length;
    }
    groups
}

/// The sign that joins two groups; nothing when more than three characters, or other ones, stand between.
fn joint(between: &str) -> Option<char> {
    let mut sign = ' ';
    for (i, c) in between.chars().enumerate() {
        match c {
            _ if i >= 3 => return None,
            '.' => sign = '.',
            '-' | '–' => sign = '-',
            '(' | ')' | ' ' | '\u{A0}' | '\t' => {}
            _ => return None,
        }
    }
    Some(sign)
}
