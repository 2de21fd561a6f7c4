//! Turns the lists of a .doc ([MS-DOC] 2.9.131 LSTF, 2.9.150 LVL, 2.9.132 LFO) into the numbers that Word prints before
//! paragraphs.

use super::bytes::{u16_at, u32_at};
use crate::documents::word::{Level, Numbering, named_format};

/// The lists, by the number a paragraph gives (from 1). Nearly all files have some, few have a paragraph of one: they are
/// read when the first comes.
#[derive(Debug)]
pub(super) struct Lists<'a> {
    table: &'a [u8],
    behind: &'a [u8],
    numbers: &'a [u8],
    read: Option<Numbering>,
}

impl<'a> Lists<'a> {
    /// `lists` is the table of lists, `behind` what follows it (their levels); `numbers` maps to them.
    pub(super) fn of(lists: &'a [u8], behind: &'a [u8], numbers: &'a [u8]) -> Self {
        Self { table: lists, behind, numbers, read: None }
    }

    /// The number printed before the next paragraph of a list, and counts it.
    pub(super) fn next(&mut self, list: u16, level: u8) -> Option<String> {
        let numbering = self.read.get_or_insert_with(|| read(self.table, self.behind, self.numbers));
        numbering.next(&list.to_string(), Some(usize::from(level)), None)
    }
}

fn read(lists: &[u8], behind: &[u8], numbers: &[u8]) -> Numbering {
    let mut numbering = Numbering::default();
    // What cannot be read has no numbers; the text is there all the same.
    let _ = read_lists(lists, behind, &mut numbering);
    let count = u32_at(numbers, 0).and_then(|count| usize::try_from(count).ok()).unwrap_or(0);
    for number in 0..count.min(numbers.len() / 16) {
        if let Some(id) = u32_at(numbers, 4 + number * 16) {
            numbering.add_number((number + 1).to_string(), id.to_string());
        }
    }
    numbering
}

/// A count, then 28 bytes for each list; the levels of all lists follow behind the table.
fn read_lists(lists: &[u8], behind: &[u8], numbering: &mut Numbering) -> Option<()> {
    let count = usize::from(u16_at(lists, 0)?);
    let mut rest = behind;
    for list in 0..count {
        let entry = lists.get(2 + list * 28..2 + (list + 1) * 28)?;
        let id = u32_at(entry, 0)?;
        // fSimpleList: it has one level and not nine.
        let simple = entry.get(26)? & 1 != 0;
        let mut levels = Vec::new();
        for _ in 0..if simple { 1 } else { 9 } {
            let (level, after) = read_level(rest)?;
            levels.push(level);
            rest = after;
        }
        numbering.add_list(id.to_string(), levels);
    }
    Some(())
}

/// 28 bytes, two lists of properties, and the text, in which a code below 9 stands for the count of that level.
fn read_level(bytes: &[u8]) -> Option<(Level, &[u8])> {
    let start = u32_at(bytes, 0)?;
    let format = named_format(*bytes.get(4)?);
    let lists = usize::from(*bytes.get(24)?) + usize::from(*bytes.get(25)?);
    let text = bytes.get(28 + lists..)?;
    let length = usize::from(u16_at(text, 0)?);
    let letters = text.get(2..2 + length * 2)?;
    let mut pattern = String::new();
    for unit in letters.chunks_exact(2).filter_map(|pair| u16_at(pair, 0)) {
        match unit {
            0..=8 => pattern.extend(["%", &(unit + 1).to_string()]),
            _ => pattern.push(char::from_u32(u32::from(unit)).unwrap_or(' ')),
        }
    }
    let level = Level { format: format.to_owned(), text: pattern, start, style: None };
    Some((level, text.get(2 + length * 2..)?))
}
