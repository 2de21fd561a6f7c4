//! Finds the property list of a letter or a paragraph by its place in the text stream, from the pages of formatting
//! ([MS-DOC] 2.9.32 `ChpxFkp`, 2.9.177 `PapxFkp`).

use super::bytes::u32_at;

/// A page of formatting has 512 bytes; its last says how many entries it has.
const PAGE: usize = 512;

/// Where a property list holds.
#[derive(Debug)]
struct Span<'a> {
    start: u32,
    end: u32,
    list: &'a [u8],
}

/// Property lists of letters and paragraphs.
#[derive(Debug, Default)]
pub(super) struct Formatting<'a> {
    letters: Vec<Span<'a>>,
    paragraphs: Vec<Span<'a>>,
}

impl<'a> Formatting<'a> {
    pub(super) fn read(main: &'a [u8], letters: &'a [u8], paragraphs: &'a [u8]) -> Self {
        let mut all = Self::default();
        for page in pages(main, letters) {
            spans(page, 1, letter_list, &mut all.letters);
        }
        for page in pages(main, paragraphs) {
            spans(page, 13, paragraph_list, &mut all.paragraphs);
        }
        all.letters.sort_by_key(|span| span.start);
        all.paragraphs.sort_by_key(|span| span.start);
        all
    }

    /// The properties of the letter at `place`, and up to where they hold.
    pub(super) fn of_letter(&self, place: u32) -> (&'a [u8], u32) {
        find(&self.letters, place)
    }

    /// The properties of the paragraph whose mark stands at `place`: its style's number, then the list.
    pub(super) fn of_paragraph(&self, place: u32) -> &'a [u8] {
        find(&self.paragraphs, place).0
    }
}

fn find<'a>(spans: &[Span<'a>], place: u32) -> (&'a [u8], u32) {
    let next = spans.partition_point(|span| span.start <= place);
    let span = next.checked_sub(1).and_then(|last| spans.get(last)).filter(|span| place < span.end);
    match span {
        Some(span) => (span.list, span.end),
        None => (&[], spans.get(next).map_or(u32::MAX, |span| span.start)),
    }
}

/// The pages that a table of places (n+1 places, n page numbers of 22 bits) names.
fn pages<'a>(main: &'a [u8], table: &'a [u8]) -> impl Iterator<Item = &'a [u8]> {
    let count = table.len().saturating_sub(4) / 8;
    (0..count).filter_map(move |entry| {
        let number = u32_at(table, (count + 1 + entry) * 4)? & 0x003F_FFFF;
        let start = usize::try_from(number).ok()?.checked_mul(PAGE)?;
        main.get(start..start.checked_add(PAGE)?)
    })
}

fn spans<'a>(
    page: &'a [u8],
    entry_size: usize,
    list: fn(&'a [u8], usize) -> Option<&'a [u8]>,
    spans: &mut Vec<Span<'a>>,
) {
    let count = page.last().copied().map_or(0, usize::from);
    for entry in 0..count {
        let (Some(start), Some(end)) = (u32_at(page, entry * 4), u32_at(page, entry * 4 + 4)) else { return };
        let Some(offset) = page.get((count + 1) * 4 + entry * entry_size) else { return };
        // An offset of 0 means no properties of its own.
        let list = if *offset == 0 { None } else { list(page, usize::from(*offset) * 2) };
        spans.push(Span { start, end, list: list.unwrap_or_default() });
    }
}

fn letter_list(page: &[u8], place: usize) -> Option<&[u8]> {
    let length = usize::from(*page.get(place)?);
    page.get(place + 1..(place + 1 + length).min(page.len()))
}

/// The length is in words, less half a one; a zero says that it stands in the next byte.
fn paragraph_list(page: &[u8], place: usize) -> Option<&[u8]> {
    let (start, length) = match page.get(place)? {
        0 => (place + 2, usize::from(*page.get(place + 1)?) * 2),
        words => (place + 1, usize::from(*words) * 2 - 1),
    };
    page.get(start..(start + length).min(page.len()))
}
