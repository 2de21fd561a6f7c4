//! Turns text into the units it names. The longest name wins, and what stands inside it does not count; one typing slip
//! in a long enough name is forgiven; a short form counts only where it is written like a name. Leaves to others what a
//! mention is worth.

use std::ops::Range;

use super::forms::{Form, FormKind, is_written_alike};
use super::index::{Index, Unit, is_small_word};
use super::tokens::{Token, tokens, written};
use walk::{Walk, walks};

mod walk;

/// A unit's name as found in a text.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Mention {
    /// The units that it may mean; more than one where the form is shared.
    pub(super) units: Vec<Unit>,
    /// How it is written.
    pub(super) quality: Quality,
    /// It stands behind the party's word (`Đảng ủy`, `Chi bộ`).
    pub(super) with_party_word: bool,
    /// The first token and the one behind the last.
    pub(super) span: (usize, usize),
    /// The line it begins on.
    pub(super) line: usize,
    /// The words as found.
    pub(super) words: String,
}

/// How a name is written, the most telling first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Quality {
    /// The whole name.
    Whole,
    /// An abbreviation that the office registered.
    Abbreviation,
    /// Without the words of place at its end, or the code or initials.
    Short,
    /// With a typing slip, or with words missing or in another order.
    Loose,
}

/// Where a text stands, for what may count as a name there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Setting {
    /// Sentences: short forms must look like names.
    Prose,
    /// A name's own place (letterhead, display name, file name, signature): short forms count as they are.
    NamePlace,
}

/// All names in a text, in order, none inside another.
pub(super) fn mentions(index: &Index, text: &str, setting: Setting) -> Vec<Mention> {
    mentions_in(index, &tokens(text), setting)
}

/// As [`mentions`], of tokens.
pub(super) fn mentions_in(index: &Index, tokens: &[Token], setting: Setting) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut start = 0;
    while start < tokens.len() {
        match longest_name(index, tokens, start, setting) {
            Some(mention) => {
                start = mention.span.1;
                found.push(mention);
            }
            None => start += 1,
        }
    }
    found
}

/// A text without the names of units in it.
pub(super) fn without_names(index: &Index, text: &str) -> String {
    let tokens = tokens(text);
    let named = mentions_in(index, &tokens, Setting::Prose);
    let in_a_name = |at: &usize| named.iter().any(|mention| (mention.span.0..mention.span.1).contains(at));
    let kept = tokens.iter().enumerate().filter(|(at, _)| !in_a_name(at));
    kept.map(|(_, token)| token.written.as_str()).collect::<Vec<_>>().join(" ")
}

fn longest_name(index: &Index, tokens: &[Token], start: usize, setting: Setting) -> Option<Mention> {
    let first = tokens.get(start)?;
    if is_small_word(&first.folded) {
        return None;
    }
    let party_word = party_word_before(index, tokens, start);
    let paper_word = words_of_paper(index, tokens, start);
    let in_paper_word = start > 0 && words_of_paper(index, tokens, start - 1) > 1;
    let named_here = party_word.is_some() || setting == Setting::NamePlace;
    walks(&index.names, tokens, start, named_here)
        .iter()
        // A unit's code may be the first syllable of "báo cáo", or the last one of "chỉ tiêu": the longer word is meant.
        .filter(|walk| walk.end - start >= paper_word && !(in_paper_word && walk.end - start == 1))
        .find_map(|walk| mention_of(index, tokens, start, walk, (setting, party_word.as_deref())))
}

/// How many tokens from `start` on are the words of a paper (`báo cáo`); 0 where none are.
fn words_of_paper(index: &Index, tokens: &[Token], start: usize) -> usize {
    let stands = |phrase: &&String| {
        let words = phrase.split(' ');
        words.enumerate().all(|(place, word)| tokens.get(start + place).is_some_and(|token| token.folded == word))
    };
    let phrases = index.weights.paper_words.iter().filter(stands);
    phrases.map(|phrase| phrase.split(' ').count()).filter(|count| *count > 1).max().unwrap_or(0)
}

fn mention_of(
    index: &Index,
    tokens: &[Token],
    start: usize,
    walk: &Walk<'_>,
    (setting, party_word): (Setting, Option<&str>),
) -> Option<Mention> {
    let name = tokens.get(start..walk.end)?;
    let text = written(tokens, start, walk.end);
    let with_party_word = party_word.is_some();
    let mut forms: Vec<&Form> = walk
        .forms
        .iter()
        .copied()
        .filter(|form| looks_like_a_name(form, name, walk, with_party_word, setting))
        .filter(|form| {
            form.kind != FormKind::Partial || (setting == Setting::Prose && ends_here(tokens, start..walk.end))
        })
        .collect();
    // The name that a unit bears today is no longer the one's that bore it before.
    if forms.iter().any(|form| form.kind == FormKind::Whole) {
        forms.retain(|form| form.kind != FormKind::Former);
    }
    // The party's word tells forms apart that fold alike: `Chi bộ` and `Đảng ủy` are not the same sort of unit. It counts
    // before the letters, because marks are lost more often than the word is wrong.
    if let Some(word) = party_word {
        let fits = |form: &&Form| same_party_word(index.party_word(form.unit), word);
        if forms.len() > 1 && forms.iter().any(fits) {
            forms.retain(fits);
        }
    }
    // So do the letters as written: `BĐT` and `BDT`, `xã Phú Ân` and `xã Phú An`.
    if forms.len() > 1 && forms.iter().any(|form| is_written_alike(form, &text)) {
        forms.retain(|form| is_written_alike(form, &text));
    }
    let best = forms.iter().map(|form| form.kind).min()?;
    let mut units: Vec<Unit> =
        forms.iter().filter(|form| form.kind <= weakest_beside(best)).map(|form| form.unit).collect();
    units.sort_unstable();
    units.dedup();
    let quality = match best {
        _ if walk.slips > 0 => Quality::Loose,
        _ if walk.spelt > 0 => Quality::Short,
        FormKind::Whole | FormKind::Former => Quality::Whole,
        FormKind::Abbreviation => Quality::Abbreviation,
        FormKind::Local | FormKind::Short | FormKind::Partial | FormKind::Initials => Quality::Short,
    };
    let line = name.first().map_or(0, |token| token.line);
    Some(Mention { units, quality, with_party_word, span: (start, walk.end), line, words: text })
}

/// Initials that nobody registered do not compete with a registered form, nor does a name without its place.
fn weakest_beside(best: FormKind) -> FormKind {
    best.max(FormKind::Short)
}

/// The name goes on no further, as one would that bears another place: what follows stands apart, on another line, or is
/// written small behind a name with capitals.
fn ends_here(tokens: &[Token], name: Range<usize>) -> bool {
    let Some(next) = tokens.get(name.end) else { return true };
    let name = tokens.get(name).unwrap_or_default();
    let goes_on = name.last().is_some_and(|last| last.line == next.line) && !next.apart;
    !goes_on || (name.iter().any(Token::is_capitalised) && !next.is_capitalised())
}

/// Short forms are also everyday words (`bưu điện`, `CT`): they count only where something shows that a name is meant.
fn looks_like_a_name(form: &Form, name: &[Token], walk: &Walk<'_>, after_party_word: bool, setting: Setting) -> bool {
    let letters: usize = name.iter().map(|token| token.folded.chars().count()).sum();
    if walk.slips > 0 && (walk.words < 3 && letters < 6) {
        return false;
    }
    if walk.spelt > 0 && letters < 3 {
        return false;
    }
    // Any words may begin with the letters of a name that is no more than an abbreviation (`số thuế còn` with those of `Sở TC`).
    let short = matches!(form.kind, FormKind::Abbreviation | FormKind::Initials);
    if walk.written_out > 0 && (short || walk.words == walk.written_out) {
        return false;
    }
    if form.kind == FormKind::Initials && walk.words == 1 && is_another_syllable(form, name) {
        return false;
    }
    if after_party_word {
        return true;
    }
    let capitalised = name.iter().all(|token| token.is_capitalised() || is_small_word(&token.folded));
    let shouted = name.iter().any(Token::is_shouted);
    match form.kind {
        FormKind::Whole | FormKind::Former => walk.words >= 3 || capitalised,
        FormKind::Local | FormKind::Short | FormKind::Partial => walk.words >= 3,
        // Three words are no slip of everyday speech, nor is what the office itself calls the unit by.
        FormKind::Abbreviation if walk.words >= 3 => true,
        FormKind::Abbreviation if walk.words >= 2 => shouted || capitalised || setting == Setting::NamePlace,
        FormKind::Abbreviation | FormKind::Initials => {
            letters >= 3 && (shouted || letters >= 6 || setting == Setting::NamePlace)
        }
    }
}

/// A code or initials that read like a syllable (`TIEU`) are not meant by the same syllable with its marks (`chỉ tiêu`).
/// `đ` is a letter of its own, which codes and file names lose.
fn is_another_syllable(form: &Form, name: &[Token]) -> bool {
    let bare = |text: &str| text.to_lowercase().replace('đ', "d");
    let written: String = name.iter().map(|token| bare(&token.written)).collect();
    !written.is_ascii() && !bare(&form.spelt).contains(&written)
}

/// The folded party word right before a token, shorthand written out; `cơ sở` and `cơ quan` may stand between.
fn party_word_before(index: &Index, tokens: &[Token], start: usize) -> Option<String> {
    let mut before: Vec<&str> = tokens.get(start.saturating_sub(6)..start)?.iter().map(|t| t.folded.as_str()).collect();
    for between in [["co", "so"], ["co", "quan"]] {
        if before.ends_with(&between) {
            before.truncate(before.len() - 2);
        }
    }
    let mut longest: Option<String> = None;
    for phrase in &index.weights.party_words {
        let words: Vec<&str> = phrase.split(' ').collect();
        if before.ends_with(&words) && longest.as_ref().is_none_or(|known| known.len() < phrase.len()) {
            longest = Some(phrase.clone());
        }
    }
    longest.map(|phrase| index.weights.shorthand.get(&phrase).cloned().unwrap_or(phrase))
}

/// `dang bo` and `dang uy` are the same unit's body and its committee; `chi bo` is another sort.
fn same_party_word(registered: &str, written: &str) -> bool {
    let sort = |word: &str| if word.starts_with("dang") { "dang" } else { "chi" };
    registered.is_empty() || sort(registered) == sort(written)
}

/// A name with words missing or in another order, in a short run of words that names one unit (a letterhead, a file
/// name): the unit most of whose telling words stand close together. For texts in which [`mentions`] found nothing.
pub(super) fn loose_mention(index: &Index, text: &str) -> Option<Mention> {
    /// A word that stands in more names than this tells nothing and would make the search slow.
    const TELLING: usize = 40;
    /// A longer text is no name's own place.
    const LONGEST: usize = 40;
    /// Less of the name than this is another name.
    const SHARE: f64 = 0.75;
    let tokens = tokens(text);
    if tokens.len() > LONGEST {
        return None;
    }
    let words = without_party_words(index, &tokens);
    let mut units: Vec<Unit> = Vec::new();
    for word in &words {
        let with = index.names.units_with(word);
        units.extend(if with.len() <= TELLING { with } else { &[] });
    }
    units.sort_unstable();
    units.dedup();
    let mut scored: Vec<(f64, Unit)> =
        units.into_iter().map(|unit| (index.share_of_name(unit, &words), unit)).collect();
    scored.retain(|(share, _)| *share >= SHARE);
    scored.sort_by(|a, b| b.0.total_cmp(&a.0));
    let (best, unit) = scored.first().copied()?;
    if scored.get(1).is_some_and(|(second, _)| best - second < 0.15) {
        return None;
    }
    Some(Mention {
        units: vec![unit],
        quality: Quality::Loose,
        with_party_word: false,
        span: (0, tokens.len()),
        line: 0,
        words: written(&tokens, 0, tokens.len()),
    })
}

/// The words but for the party's own, which stand before every name.
fn without_party_words<'a>(index: &Index, tokens: &'a [Token]) -> Vec<&'a str> {
    let mut words: Vec<&str> = tokens.iter().map(|token| token.folded.as_str()).collect();
    for phrase in &index.weights.party_words {
        let party: Vec<&str> = phrase.split(' ').collect();
        while let Some(at) = words.windows(party.len()).position(|window| window == party) {
            words.drain(at..at + party.len());
        }
    }
    words
}

#[cfg(test)]
#[path = "names_tests.rs"]
mod tests;
