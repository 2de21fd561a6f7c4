//! Turns a .doc (Word 97 to 2003, [MS-DOC]) into blocks: page headers and text boxes first, then the body and the notes.
//! Each run keeps its font until its letters are converted. Older files give their plain text.

use std::ops::Range;

use super::compound::Streams;
use super::limits::Allowance;
use super::{Block, Document, Problem, of_margins, plain};

pub(super) mod bytes;
mod formatting;
mod lists;
mod pieces;
mod story;
mod stylesheet;
mod table;

use bytes::{u16_at, u32_at};
use formatting::Formatting;
use lists::Lists;
use pieces::Text;
use story::Story;
use stylesheet::StyleSheet;
pub(super) use table::{Row, blocks as table_blocks};

/// Reads a .doc from its streams.
pub(super) fn read(streams: Result<Streams<'_>, Problem>, allowance: &mut Allowance) -> Document {
    let mut document = Document::default();
    let read = streams.and_then(|streams| read_into(&mut document, streams, allowance));
    if let Err(problem) = read {
        document.problems.push(problem);
    }
    document
}

/// The parts of the file that all stories need.
struct File {
    main: Vec<u8>,
    table: Vec<u8>,
}

impl File {
    /// The structure that entry `index` of the FIB's table of places points to ([MS-DOC] 2.5.6): offset and length are
    /// pairs of 32 bits from 0x9A on.
    fn structure(&self, index: usize) -> &[u8] {
        self.place(index).and_then(|(start, end)| self.table.get(start..end)).unwrap_or_default()
    }

    /// What follows that structure.
    fn behind(&self, index: usize) -> &[u8] {
        self.place(index).and_then(|(_, end)| self.table.get(end..)).unwrap_or_default()
    }

    fn place(&self, index: usize) -> Option<(usize, usize)> {
        let place = 0x9A + index * 8;
        let start = usize::try_from(u32_at(&self.main, place)?).ok()?;
        let length = usize::try_from(u32_at(&self.main, place + 4)?).ok()?;
        Some((start, start.saturating_add(length).min(self.table.len())))
    }

    /// The length in letters of the story whose count stands at `place` of the FIB.
    fn letters(&self, place: usize) -> usize {
        u32_at(&self.main, place).and_then(|count| usize::try_from(count).ok()).unwrap_or(0)
    }
}

fn read_into(document: &mut Document, mut streams: Streams<'_>, allowance: &mut Allowance) -> Result<(), Problem> {
    let damaged = |what: &str| Problem::Damaged(format!("Word file: {what}"));
    let main = streams.read("WordDocument", allowance)?.ok_or_else(|| damaged("no text stream"))?;
    let flags = u16_at(&main, 0x0A).ok_or_else(|| damaged("header cut"))?;
    // fEncrypted ([MS-DOC] 2.5.2); obfuscated files count too, as they ask for the password.
    if flags & 0x0100 != 0 {
        return Err(Problem::Encrypted);
    }
    // Word 6 and 95 ([MS-DOC] 2.5.1 begins at nFib 0xC1).
    if u16_at(&main, 0) == Some(0xA5DC) || u16_at(&main, 2).is_some_and(|version| version < 0xC0) {
        document.blocks = read_older(&main);
        return Ok(());
    }
    let name = if flags & 0x0200 == 0 { "0Table" } else { "1Table" };
    let table = streams.read(name, allowance)?.ok_or_else(|| damaged("no table stream"))?;
    let file = File { main, table };
    let text = Text::read(&file.main, file.structure(33)).ok_or_else(|| damaged("no piece table"))?;
    let mut formatting = Formatting::read(&file.main, file.structure(12), file.structure(13));
    let data = if formatting.is_elsewhere() { streams.read("Data", allowance)? } else { None };
    formatting.bring(data.as_deref().unwrap_or_default());
    read_stories(document, &file, &formatting, &text, allowance)
}

/// What a story is, which says how much of it is kept.
#[derive(Clone, Copy)]
enum Part {
    Text,
    Notes,
    Margin,
}

fn read_stories(
    document: &mut Document,
    file: &File,
    formatting: &Formatting<'_>,
    text: &Text,
    allowance: &mut Allowance,
) -> Result<(), Problem> {
    let styles = StyleSheet::read(file.structure(1), file.structure(15));
    let mut lists = Lists::of(file.structure(73), file.behind(73), file.structure(74));
    // Stories follow each other ([MS-DOC] 2.4.1): text, footnotes, headers, (macros,) comments, endnotes, boxes.
    let mut from = 0;
    let [body, footnotes, headers, _, _, endnotes, boxes, header_boxes] =
        [0x4C, 0x50, 0x54, 0x58, 0x5C, 0x60, 0x64, 0x68].map(|place| {
            let start: usize = from;
            from = start.saturating_add(file.letters(place)).min(text.len());
            start..from
        });
    let (headers, footers) = parted_margins(&headers, file.structure(11));
    let mut legacy = false;
    let mut problem = None;
    for (pieces, part) in [
        (headers, Part::Margin),
        (vec![header_boxes], Part::Margin),
        (vec![boxes], Part::Text),
        (vec![body], Part::Text),
        (vec![footnotes], Part::Notes),
        (vec![endnotes], Part::Notes),
        (footers, Part::Margin),
    ] {
        let mut story = Story::new(text, &styles, formatting, &mut lists, allowance);
        let blocks = story.read(&pieces);
        legacy |= story.legacy;
        problem = problem.or(story.problem.take());
        match part {
            Part::Margin => document.blocks.extend(of_margins(blocks)),
            Part::Text => document.blocks.extend(blocks),
            Part::Notes => document.blocks.extend(blocks.into_iter().filter(Block::says_something)),
        }
    }
    if legacy {
        document.problems.push(Problem::LegacyFont);
    }
    match problem {
        Some(problem) => Err(problem),
        None => Ok(()),
    }
}

/// The letters of headers and those of footers, which `letters` holds together. Their places are six stories of
/// separators, then six for each section: even and odd header, even and odd footer, first header, first footer
/// ([MS-DOC] 2.3.5).
fn parted_margins(letters: &Range<usize>, places: &[u8]) -> (Vec<Range<usize>>, Vec<Range<usize>>) {
    let places: Vec<usize> =
        places.chunks_exact(4).filter_map(|place| usize::try_from(u32_at(place, 0)?).ok()).collect();
    let (mut headers, mut footers) = (Vec::new(), Vec::new());
    for (story, ends) in places.windows(2).enumerate().skip(6) {
        let [start, end] = ends else { continue };
        let [start, end] = [start, end].map(|place| letters.start.saturating_add(*place).min(letters.end));
        match story % 6 {
            2 | 3 | 5 => footers.push(start..end),
            _ => headers.push(start..end),
        }
    }
    (headers, footers)
}

/// Word 6 and 95 keep their text in one piece between two places of the header.
fn read_older(main: &[u8]) -> Vec<Block> {
    let place = |at: usize| u32_at(main, at).and_then(|place| usize::try_from(place).ok());
    let (Some(start), Some(end)) = (place(0x18), place(0x1C)) else { return Vec::new() };
    let text = main.get(start..end.min(main.len())).unwrap_or_default();
    let text = plain::decode(text).replace(['\r', '\u{7}', '\u{c}'], "\n");
    plain::paragraphs(&text.replace(|letter: char| letter.is_control() && !"\n\t".contains(letter), ""))
        .into_iter()
        .map(Block::Paragraph)
        .collect()
}
