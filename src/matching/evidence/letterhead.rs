//! Turns the lines of a letterhead into bodies, and tells what stands below what: an office below its place, a body below its
//! agency, a division below the unit.

use super::super::index::Index;
use super::super::names::{Mention, Quality, Setting, mentions};
use super::super::tokens::tokens;
use super::place::place_in;
use crate::documents::Document;
use crate::vietnamese::fold;

/// The lines of a letterhead that was not recognised as one: what stands above number and title, from the first line
/// that begins with the party's word.
pub(super) fn head_lines(document: &Document, index: &Index) -> Vec<String> {
    /// A letterhead is not longer than this.
    const HEAD: usize = 14;
    let text = document.text();
    let lines = text.lines().take(HEAD).map(|line| line.split('\t').next().unwrap_or_default().trim().to_owned());
    let above = lines.take_while(|line| {
        let folded = fold(line);
        !["so:", "so ", "so.", "bao cao", "ke hoach", "thong bao", "giay moi", "v/v"]
            .iter()
            .any(|word| folded.starts_with(word))
    });
    above.skip_while(|line| !starts_with_party_word(line, index)).collect()
}

/// The lines that have words.
fn worded(lines: &[String]) -> impl Iterator<Item = &str> {
    lines.iter().flat_map(|line| line.lines()).filter(|line| line.chars().any(char::is_alphabetic))
}

/// Joins letterhead lines into bodies: a long name goes on in the next line, a party word begins a new body.
pub(super) fn bodies(lines: &[String], index: &Index) -> Vec<String> {
    let mut bodies: Vec<String> = Vec::new();
    for line in worded(lines) {
        match bodies.last_mut() {
            Some(last) if !starts_with_party_word(line, index) => {
                last.push(' ');
                last.push_str(line);
            }
            _ => bodies.push(line.to_owned()),
        }
    }
    bodies
}

pub(super) fn starts_with_party_word(line: &str, index: &Index) -> bool {
    let folded = fold(line);
    let words: Vec<&str> =
        folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    index.weights.party_words.iter().any(|phrase| {
        let phrase: Vec<&str> = phrase.split(' ').collect();
        words.starts_with(&phrase)
    })
}

/// Nothing but the party's word, under a body that has none itself.
pub(super) fn is_party_word(line: &str, index: &Index) -> bool {
    let words: Vec<String> = tokens(line).into_iter().map(|token| token.folded).collect();
    index.weights.party_words.contains(&words.join(" "))
}

/// Behind the name stands a point of the compass or the like, which begins no other part of a letterhead: `XÃ SA NHÂN ĐÔNG` is
/// not `XÃ SA NHÂN`.
pub(super) fn goes_on(own: &str, mention: &Mention) -> bool {
    const DIRECTIONS: [&str; 9] = ["dong", "tay", "nam", "bac", "thuong", "ha", "trung", "noi", "ngoai"];
    tokens(own).get(mention.span.1).is_some_and(|next| DIRECTIONS.contains(&next.folded.as_str()))
}

/// A name without its own end goes on in its line with words that are no place known here: `BỆNH VIỆN DÊ TÂM AN` is not
/// `Bệnh viện Dê tỉnh`. `written_at` is the place where the paper was written.
pub(super) fn bears_another_end(index: &Index, lines: &[String], mention: &Mention, written_at: &str) -> bool {
    if mention.quality != Quality::Short {
        return false;
    }
    let folded = |text: &str| tokens(text).into_iter().map(|token| token.folded).collect::<Vec<_>>();
    let (name, place) = (folded(&mention.words), folded(written_at));
    let is_known = |rest: &[String]| {
        let line = format!("{} ", rest.join(" "));
        index.weights.name_tails.iter().any(|tail| line.starts_with(&format!("{tail} ")))
            || (!place.is_empty() && rest.ends_with(&place))
            || index.is_in_a_name(rest)
    };
    worded(lines).any(|line| {
        let line = folded(line);
        // The name may have begun on the line before.
        let ends = (1..=name.len()).rev().find_map(|count| {
            let part = name.get(name.len() - count..)?;
            let at = line.windows(count).position(|window| window == part)?;
            (count == name.len() || at == 0).then_some(at + count)
        });
        let rest = ends.and_then(|end| line.get(end..)).unwrap_or_default();
        !rest.is_empty() && !is_known(rest)
    })
}

/// The office of a place stands below the place's own line: `UBND HUYỆN X` / `PHÒNG Y` is `Phòng Y huyện X`. With the words
/// in that order.
pub(super) fn office_below(index: &Index, lines: &[String]) -> Option<(String, Mention)> {
    let lines: Vec<&str> = worded(lines).collect();
    let (last, above) = lines.split_last()?;
    let (at, place) = above.iter().enumerate().rev().find_map(|(at, line)| Some((at, place_in(line)?)))?;
    let office = above.get(at + 1..)?.iter().chain([last]).copied().collect::<Vec<_>>().join(" ");
    named_whole(index, format!("{office} {place}"))
}

/// A body within an agency stands below the agency's own lines: `TRƯỜNG X` / `HỘI NUÔI DÊ` is `Hội Nuôi dê Trường X`.
pub(super) fn body_below(index: &Index, lines: &[String]) -> Option<(String, Mention)> {
    /// An agency's name stands on no more lines.
    const LINES: usize = 3;
    let lines: Vec<&str> = worded(lines).collect();
    let (body, above) = lines.split_last()?;
    let agencies = (1..=LINES.min(above.len())).map(|count| above.iter().rev().take(count).rev().copied());
    agencies
        .map(|agency| agency.collect::<Vec<_>>().join(" "))
        .find_map(|agency| named_whole(index, format!("{body} {agency}")))
}

/// The one unit whose name a text is, from its first word to its last.
fn named_whole(index: &Index, own: String) -> Option<(String, Mention)> {
    let mention = mentions(index, &own, Setting::NamePlace).pop()?;
    let whole =
        mention.quality != Quality::Loose && mention.units.len() == 1 && mention.span == (0, tokens(&own).len());
    whole.then_some((own, mention))
}

/// The letterhead's last line stands wholly behind the unit's name and says more than a place: a division below the unit
/// writes ("SỞ X" / "CHI CỤC Y").
pub(super) fn ends_in_another_body(lines: &[String], mention: &Mention, own: &str, index: &Index) -> bool {
    let Some(last) = worded(lines).last() else { return false };
    let last = tokens(last);
    let behind = mention.span.1 + last.len() <= tokens(own).len();
    let begins_with = |tail: &String| {
        tail.split(' ').enumerate().all(|(at, word)| last.get(at).is_some_and(|token| token.folded == word))
    };
    let place = index.weights.name_tails.iter().any(begins_with);
    behind && last.len() >= 3 && !place
}

pub(super) fn starts_like_a_cell(line: &str) -> bool {
    fold(line).starts_with("chi bo")
}
