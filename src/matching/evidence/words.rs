//! Reasons from what the letter says: subject, new text, signature block, file names. Whom it is addressed to, and the
//! quoted history, are no reason.

use std::collections::BTreeSet;

use crate::message::Message;

use super::super::FileRead;
use super::super::index::{Index, Unit};
use super::super::names::{Mention, Quality, Setting, loose_mention, mentions};
use super::super::tokens::{Folded, Token, tokens};
use super::super::weights::Weights;
use super::{Group, Reason, from_mention};

/// What the letter says of units.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in super::super) struct Words {
    /// Reasons for units.
    pub(in super::super) reasons: Vec<Reason>,
    /// Units named in subject, text or file names.
    pub(in super::super) named: Vec<Unit>,
    /// Two units named side by side (`Sở X và Sở Y`), in subject or text.
    pub(in super::super) side_by_side: Option<[Unit; 2]>,
    /// The text speaks of a cell below a unit (`Chi bộ 2 thuộc Đảng ủy …`): the words.
    pub(in super::super) below: Option<String>,
}

/// Reads the words of a letter.
pub(in super::super) fn words(index: &Index, message: &Message, files: &[FileRead]) -> Words {
    let mut words = Words::default();
    let text = without_salutation(&without_signature(message), &index.weights);
    let in_text = mentions(index, &text, Setting::Prose);
    let in_subject = mentions(index, &message.subject, Setting::Prose);
    words.below = cell_below(index, &text, &in_text).or_else(|| cell_below(index, &message.subject, &in_subject));
    words.side_by_side = side_by_side(&text, &in_text).or_else(|| side_by_side(&message.subject, &in_subject));
    let mut places =
        vec![("subject", "Tiêu đề thư", subject_mentions(index, &message.subject)), ("text", "Nội dung thư", in_text)];
    let files = file_names(files);
    places.extend(files.iter().map(|name| ("file_name", "Tên tệp", named_mentions(index, stem(name)))));
    let all = places.iter().flat_map(|(_, _, found)| found);
    let alone: BTreeSet<Unit> =
        all.filter_map(|mention| <[Unit; 1]>::try_from(mention.units.as_slice()).ok()).flatten().collect();
    for (source, place, mut mentions) in places {
        for mention in &mut mentions {
            means_who_is_named(mention, &alone);
        }
        words.take(index, source, place, mentions);
    }
    for mention in mentions(index, &message.signature, Setting::NamePlace) {
        words.reasons.extend(from_mention(index, &mention, Group::Signature, "signature", "Khối chữ ký"));
    }
    words.named.sort_unstable();
    words.named.dedup();
    words
}

/// A short name that several units share means the one of them that is named elsewhere in the letter, where one alone is.
fn means_who_is_named(mention: &mut Mention, alone: &BTreeSet<Unit>) {
    let named: Vec<Unit> = mention.units.iter().copied().filter(|unit| alone.contains(unit)).collect();
    if named.len() == 1 {
        mention.units = named;
    }
}

/// The names of two units that stand side by side are so many words apart at most, the ends of both counted.
const NEAR: usize = 6;

/// Two units of which the names stand side by side, with nothing but `và` and the party's words between them.
fn side_by_side(text: &str, mentions: &[Mention]) -> Option<[Unit; 2]> {
    let tokens = tokens(text);
    mentions.windows(2).find_map(|pair| {
        let [one, other] = pair else { return None };
        let ([first], [second]) = (one.units.as_slice(), other.units.as_slice()) else { return None };
        // A mention may begin with the word before it, or end in the one behind it.
        let between = tokens.get(one.span.1.saturating_sub(1)..(other.span.0 + 1).min(tokens.len()))?;
        let joined = between.iter().any(|token| matches!(token.folded.as_str(), "va" | "cung" | "voi"));
        let near = between.len() <= NEAR && one.line == other.line;
        let certain = pair.iter().all(|mention| mention.quality != Quality::Loose);
        (first != second && joined && near && certain).then_some([*first, *second])
    })
}

impl Words {
    fn take(&mut self, index: &Index, source: &'static str, place: &str, mentions: Vec<Mention>) {
        for mention in mentions {
            if let [unit] = mention.units.as_slice() {
                self.named.push(*unit);
            }
            self.reasons.extend(from_mention(index, &mention, Group::Words, source, place));
        }
    }
}

fn subject_mentions(index: &Index, subject: &str) -> Vec<Mention> {
    let found = mentions(index, subject, Setting::Prose);
    if found.is_empty() { loose_mention(index, subject).into_iter().collect() } else { found }
}

/// Names in a name's own place; where there is none, one with words missing or in another order.
pub(in super::super) fn named_mentions(index: &Index, text: &str) -> Vec<Mention> {
    let found = mentions(index, text, Setting::NamePlace);
    if found.is_empty() { loose_mention(index, text).into_iter().collect() } else { found }
}

/// The names of all files, members of archives among them.
pub(in super::super) fn file_names(files: &[FileRead]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for file in files {
        names.push(file.name.clone());
        names.extend(file.readings.iter().map(|reading| reading.name.clone()));
    }
    names.sort();
    names.dedup();
    names
}

/// A file name without its extension.
pub(in super::super) fn stem(name: &str) -> &str {
    match name.rsplit_once('.') {
        Some((stem, extension)) if extension.len() <= 5 && !stem.is_empty() => stem,
        _ => name,
    }
}

/// The new text without the signature block, which is weighed by itself.
pub(in super::super) fn without_signature(message: &Message) -> String {
    let signature = message.signature.trim();
    if signature.is_empty() {
        return message.text.clone();
    }
    match message.text.rsplit_once(signature) {
        Some((before, after)) => format!("{before}\n{after}"),
        None => message.text.clone(),
    }
}

/// The text without the lines that greet (`Kính gửi: …`) and without `Nơi nhận`: they name the reader, not the writer.
/// A line that speaks of a paper (`Kính gửi báo cáo của …`) is kept.
pub(in super::super) fn without_salutation(text: &str, weights: &Weights) -> String {
    /// How many lines from the top may greet.
    const TOP: usize = 8;
    let mut kept = String::with_capacity(text.len());
    let mut in_list = false;
    for (number, line) in text.lines().enumerate() {
        let folded = Folded::new(line, &weights.shorthand);
        if in_list && line.trim_start().starts_with(['-', '+', '•', '*']) {
            continue;
        }
        in_list = false;
        let greets = number < TOP && greets(&folded, weights);
        if greets || folded.as_str().starts_with(" noi nhan ") {
            let rest = if greets { behind_greeting(line) } else { "" };
            in_list = rest.is_empty();
            if !rest.is_empty() {
                kept.push_str(rest);
                kept.push('\n');
            }
            continue;
        }
        kept.push_str(line);
        kept.push('\n');
    }
    kept
}

/// What a line says behind the sentence that greets: `Kính gửi Văn phòng. Hai đơn vị …`. A point behind an abbreviation
/// (`TP. Cát Sậy`) ends no sentence.
fn behind_greeting(line: &str) -> &str {
    let ends = line.match_indices(". ").find(|(at, _)| {
        let word = line.get(..*at).and_then(|head| head.split_whitespace().last()).unwrap_or_default();
        word.chars().count() > 2 && word.chars().all(char::is_lowercase)
    });
    ends.and_then(|(at, point)| line.get(at + point.len()..)).unwrap_or_default()
}

fn greets(line: &Folded, weights: &Weights) -> bool {
    let begins = ["kinh gui", "gui", "kg", "chao", "em chao", "dear", "qua"];
    let words = line.as_str().trim_start();
    let greets = begins.iter().any(|word| words.strip_prefix(word).is_some_and(|rest| rest.starts_with(' ')));
    greets && !weights.paper_words.iter().any(|paper| line.holds(paper))
}

/// `Khoa Ngoại` of `Chi bộ Khoa Ngoại, Bệnh viện X`: a name, and no verb of a letter in it.
fn is_a_cells_name(words: Option<&[Token]>) -> bool {
    const LONGEST: usize = 6;
    const VERBS: [&str; 5] = ["gui", "nop", "bao", "xin", "kinh"];
    words.is_some_and(|words| {
        words.first().is_some_and(|first| first.is_capitalised() || first.folded.parse::<u8>().is_ok())
            && words.len() <= LONGEST
            && words.iter().skip(1).all(|word| !word.apart && !VERBS.contains(&word.folded.as_str()))
    })
}

/// Words that say that a cell below a unit writes: the party's word, a name that is nobody's, `thuộc`, the unit.
fn cell_below(index: &Index, text: &str, mentions: &[Mention]) -> Option<String> {
    /// A cell's name is not longer than this.
    const NAME: usize = 12;
    let tokens = super::super::tokens::tokens(text);
    mentions.iter().find_map(|mention| {
        let start = mention.span.0;
        let before = tokens.get(start.saturating_sub(NAME)..start)?;
        let folded: Vec<&str> = before.iter().map(|token| token.folded.as_str()).collect();
        let below = index.weights.list("below").iter().any(|phrase| {
            let words: Vec<&str> = phrase.split(' ').collect();
            folded.ends_with(&words)
        });
        let cell = folded.windows(2).rposition(|pair| pair == ["chi", "bo"])?;
        let name = folded.len() - cell > 3;
        let beside = || tokens.get(start).is_some_and(|token| token.apart) && is_a_cells_name(before.get(cell + 2..));
        let committee = matches!(mention.units.as_slice(), [unit] if index.party_word(*unit).starts_with("dang"));
        let alone = !mentions.iter().any(|other| other.span.1 <= start && other.span.1 + folded.len() > start + cell);
        ((below && name) || (committee && alone && beside()))
            .then(|| super::super::tokens::written(&tokens, start.saturating_sub(folded.len() - cell), mention.span.1))
    })
}
