//! Turns a text into the day of the unit's own conference. Every day in the text is weighed by the words around it:
//! `hội nghị`, `họp`, an hour, `Thời gian:` speak for it; the number of another paper, a deadline, the date of a letter
//! speak against it. What weighs too little is not the day of a conference.
//!
//! Nothing is found rather than a wrong day: a clerk who sees no day asks, one who sees a wrong day judges a unit late.

use jiff::civil::Date;

use super::dates::{self, Form, Mention};
use super::tokens::{self, Token};
use super::{ConferenceDay, Context};

mod choice;
mod cues;
mod names;

use cues::{About, Words};
pub use names::{conference_matter, conference_names};

/// Below this weight a day is not the day of a conference: `hội nghị` and one word more reach it, a bare day does not.
const ENOUGH: i32 = 4;

/// A day has an entry of its own in a list of days, and that names the conference.
const OWN_ENTRY: i32 = 3;

/// A review conference is held within weeks of the letter that speaks of it, at most this many days apart.
const CLOSE: i32 = 75;

/// Beyond this many days it is a day of history (a congress, a decree).
const FAR: i32 = 200;

/// Nobody writes so many days before or after a conference of it, whatever the words around the day say: its year is a slip.
const LONGEST_AGO: i32 = 400;

/// The longest report seen has some 100,000 letters; what stands beyond this many bytes is an annex or an attack.
const LONGEST: usize = 400_000;

/// Words that bear on a day stand within this many tokens before and after it; so a text without a full stop costs no
/// more than any other.
const REACH: (usize, usize) = (90, 50);

/// A long report names some fifty days; more than these are not weighed.
const MOST_DAYS: usize = 600;

/// The day of the conference that the text states.
pub(super) fn day(text: &str, context: Context<'_>, near: Date) -> Option<ConferenceDay> {
    let text = text.get(..text.floor_char_boundary(LONGEST)).unwrap_or_default();
    let mut folded = String::with_capacity(text.len());
    let tokens = tokens::tokens(text, &mut folded);
    let mentions = dates::mentions(&tokens, near);
    let mut folded_heading = String::new();
    let heading = Words::of(&tokens::tokens(context.heading, &mut folded_heading));
    let about = About::of(&Words::of(&tokens), &heading, context.called, mentions.len());
    let mut best: Option<(i32, bool, &Mention)> = None;
    let close = |mention: &&Mention| (mention.date - near).get_days().abs() <= LONGEST_AGO;
    // Among the entries of a list of days that name the conference, the others are days of other things.
    let entry = |mention: &Mention| entry_names_conference(text, &tokens, mention, &about);
    let entries: Vec<bool> = mentions.iter().take(MOST_DAYS).filter_map(entry).collect();
    let listed = entries.contains(&true);
    for mention in mentions.iter().take(MOST_DAYS).filter(close) {
        let named = if listed { entry(mention) } else { None };
        if named == Some(false) {
            continue;
        }
        let (weight, postponed) = weigh(text, &tokens, mention, near, &about);
        // What is said of a day in its own entry is said of no other.
        let weight = weight + if named == Some(true) && entries.len() > 1 { OWN_ENTRY } else { 0 };
        // Of equal ones a postponed day beats the old one, and the first in the text beats repetitions.
        let better = |(most, moved, other): (i32, bool, &Mention)| {
            (weight, postponed) > (most, moved)
                || ((weight, postponed) == (most, moved) && is_day_after(&tokens, other, mention))
        };
        if weight >= ENOUGH && best.is_none_or(better) {
            best = Some((weight, postponed, mention));
        }
    }
    let (_, postponed, mention) = best?;
    // Put off, and the new day is not known yet.
    if !postponed && cues::is_called_off(&Words::of(&tokens)) {
        return None;
    }
    Some(ConferenceDay { date: mention.date, words: words_around(text, &tokens, mention), postponed })
}

/// Whether the day begins an entry of a list of days, a line of its own or what semicolons part, and if it does, whether
/// the entry names the conference.
fn entry_names_conference(text: &str, tokens: &[Token], mention: &Mention, about: &About) -> Option<bool> {
    let (head, tail) = (tokens.get(..mention.first)?, tokens.get(mention.after..)?);
    let (first, last) = (tokens.get(mention.first)?, tokens.get(mention.after.checked_sub(1)?)?);
    let line = text.get(..first.start)?.rfind(['\n', ';']).map_or(0, |at| at + 1);
    let end = text.get(last.end..)?.find(['\n', ';']).map_or(text.len(), |end| last.end + end);
    // What introduces the list ends in a colon.
    let from = head.iter().rposition(|token| token.start < line || token.is_one_of(&[":"])).map_or(0, |at| at + 1);
    let until = tail.iter().take(REACH.1).position(|token| token.start > end).unwrap_or(tail.len().min(REACH.1));
    let (before, after) = (Words::of(head.get(from..)?), Words::of(tail.get(..until)?));
    // `Hôm nay, ngày …` begins a sentence.
    let alone = mention.form != Form::Relative && before.is_blank() && !after.is_blank();
    (alone || cues::begins_entry(&before, &after)).then(|| cues::names_conference(&after, about))
}

/// Two half days of one conference (`chiều 14/4 …, sáng 15/4 …`), told in one sentence: the last one counts.
fn is_day_after(tokens: &[Token], one: &Mention, other: &Mention) -> bool {
    (other.date - one.date).get_days() == 1 && sentence(tokens, one) == sentence(tokens, other)
}

/// How much the words around a day speak for the conference, and whether they move it.
fn weigh(text: &str, tokens: &[Token], mention: &Mention, near: Date, about: &About) -> (i32, bool) {
    let (from, until) = sentence(tokens, mention);
    let before = Words::of(tokens.get(from..mention.first).unwrap_or_default());
    let after = Words::of(tokens.get(mention.after..until).unwrap_or_default());
    let whole = Words::of(tokens.get(from..until).unwrap_or_default());
    let postponed = cues::moves_to(&before);
    if choice::is_left_open(tokens, mention, &before) || cues::is_of_the_moon(&after) {
        return (0, false);
    }
    let mut weight = cues::conference(&whole, about)
        + cues::meeting(&before, &after, &whole, about)
        + cues::time_of_day(&before, &after, about);
    let labelled = cues::is_time_label(&before, &whole, about) || (is_cell(text, tokens, mention) && before.is_day());
    if about.conference && labelled {
        weight += 4;
    }
    weight += cues::matter_beside(&before, &after, about) + cues::short_answer(&before, &after, about);
    if postponed && (about.conference || weight > 0) {
        weight += 5;
    }
    weight -= cues::other_paper(&before)
        + cues::deadline(&before, mention.range)
        + cues::letter(&before, &after, &whole, about);
    weight -= cues::moved_away(&before, &after, &whole, about)
        + cues::other_meeting(&before, &whole, about)
        + cues::history(&before);
    if is_quoted(text, tokens, mention) {
        weight -= 4;
    }
    weight -= match mention.form {
        Form::Plain => 0,
        Form::Relative if cues::ends_in_conference(&before, about) => 0,
        Form::Relative => 1,
        Form::Bare if about.asked && about.brief => 0,
        Form::Bare if postponed || cues::leads_to_day(&before, about) || cues::begins_entry(&before, &after) => 0,
        Form::Bare => 2,
    };
    weight -= match (mention.date - near).get_days().abs() {
        0..=CLOSE => 0,
        days if days <= FAR => 3,
        _ => 8,
    };
    (weight, postponed)
}

/// The first and the last token (exclusive) of the sentence around a day.
fn sentence(tokens: &[Token], mention: &Mention) -> (usize, usize) {
    let start = mention.first.saturating_sub(REACH.0);
    let head = tokens.get(start..=mention.first).unwrap_or_default();
    let from = head.iter().rposition(|token| token.begins_sentence).map_or(start, |at| start + at);
    let end = tokens.len().min(mention.after + REACH.1);
    let tail = tokens.get(mention.after..end).unwrap_or_default();
    let until = tail.iter().position(|token| token.begins_sentence).map_or(end, |at| mention.after + at);
    (from, until)
}

/// Whether the day begins a cell of a table: a tabulator stands before it.
fn is_cell(text: &str, tokens: &[Token], mention: &Mention) -> bool {
    let before = mention.first.checked_sub(1).and_then(|before| tokens.get(before));
    let gap = before.zip(tokens.get(mention.first)).and_then(|(before, first)| text.get(before.end..first.start));
    gap.is_some_and(|gap| gap.contains('\t'))
}

/// Whether the line is quoted from another letter (`> …`).
fn is_quoted(text: &str, tokens: &[Token], mention: &Mention) -> bool {
    let start = tokens.get(mention.first).map_or(0, |token| token.start);
    let line = text.get(..start).and_then(|head| head.rsplit('\n').next()).unwrap_or_default();
    line.trim_start().starts_with('>')
}

/// The sentence around the day, blanks closed up, at most some 200 letters of it.
fn words_around(text: &str, tokens: &[Token], mention: &Mention) -> String {
    let (from, until) = sentence(tokens, mention);
    // Some 20 words before and 12 after hold every cue that is weighed.
    let from = from.max(mention.first.saturating_sub(28));
    let until = until.min(mention.after + 16);
    let start = tokens.get(from).map_or(0, |token| token.start);
    let end = tokens.get(until.saturating_sub(1)).map_or(text.len(), |token| token.end);
    text.get(start..end).unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
#[path = "conference_tests.rs"]
mod tests;
