//! Tells how well a text reads as Vietnamese, so that among several readings of the same bytes the right one is found.
//!
//! Knows the shape of a syllable (initial consonant, vowels, final consonant, at most one tone), not any dictionary.

use unicode_normalization::UnicodeNormalization;

/// Initial consonants, longest first, without marks (`đ` folded to `d`).
const INITIALS: [&str; 27] = [
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "g", "h", "k", "l", "m", "n",
    "p", "q", "r", "s", "t", "v", "x",
];
/// Final consonants; a syllable may have none.
const FINALS: [&str; 9] = ["ng", "nh", "ch", "c", "m", "n", "p", "t", ""];
/// No Vietnamese syllable has more vowels than this (`khuyêu`).
const MOST_VOWELS: usize = 3;
/// Enough of a text to know its charset by; more would only cost time.
const LOOK: usize = 20_000;

/// The sum over words with letters beyond ASCII: well-formed syllables count for the reading, all else against it.
pub(super) fn score(text: &str) -> i64 {
    let mut sum = 0;
    let mut word = String::new();
    for letter in text.chars().take(LOOK).chain([' ']) {
        if letter.is_alphabetic() || unicode_normalization::char::is_combining_mark(letter) {
            word.push(letter);
            continue;
        }
        sum += word_score(&word);
        word.clear();
        // Signs such as `¦` or `±` are letters that were read by the wrong table; quotes, dashes and blanks are usual.
        let is_sign =
            !letter.is_ascii() && !matches!(letter, '\u{a0}' | '\u{2013}'..='\u{2026}' | '«' | '»' | '°' | '·');
        sum -= i64::from(is_sign) * 2;
    }
    sum
}

fn word_score(word: &str) -> i64 {
    if word.is_ascii() {
        0
    } else if is_syllable(word) {
        2
    } else {
        -2
    }
}

fn is_syllable(word: &str) -> bool {
    let upper = word.chars().filter(|letter| letter.is_uppercase()).count();
    let all = word.chars().count();
    let begins_upper = word.chars().next().is_some_and(char::is_uppercase);
    if !(upper == 0 || upper == all || (upper == 1 && begins_upper)) {
        return false;
    }
    let mut tones = 0;
    let mut shapes = 0;
    let mut base = String::new();
    for letter in word.nfd() {
        match letter {
            '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}' => tones += 1,
            '\u{302}' | '\u{306}' | '\u{31B}' => shapes += 1,
            'đ' | 'Đ' => base.push('d'),
            _ if letter.is_ascii_alphabetic() => base.push(letter.to_ascii_lowercase()),
            _ => return false,
        }
    }
    tones <= 1 && shapes <= 2 && INITIALS.iter().copied().chain([""]).any(|initial| fits(&base, initial))
}

fn fits(base: &str, initial: &str) -> bool {
    let Some(rest) = base.strip_prefix(initial) else { return false };
    let vowels = rest.chars().take_while(|letter| matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')).count();
    // `gi` and `qu` may be the whole beginning of `gì` or `quý`: their vowel then stands in the initial.
    let has_vowel = vowels > 0 || initial == "gi";
    let last: String = rest.chars().skip(vowels).collect();
    has_vowel && vowels <= MOST_VOWELS && FINALS.contains(&last.as_str())
}
