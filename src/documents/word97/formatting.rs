//! Finds the property list of a letter or a paragraph by its place in the text stream, from the pages of formatting
//! ([MS-DOC] 2.9.32 `ChpxFkp`, 2.9.177 `PapxFkp`).

use super::bytes::{u16_at, u32_at};

/// A page of formatting has 512 bytes; its last says how many entries it has.
const PAGE: usize = 512;

/// Where a property list holds.
#[derive(Debug)]
struct Span<'a> {
    start: u32,
    end: u32,
    /// The number of a paragraph's style.
    style: u16,
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
        for span in &mut all.paragraphs {
            span.style = u16_at(span.list, 0).unwrap_or(0);
            span.list = span.list.get(2..).unwrap_or_default();
        }
        all.letters.sort_by_key(|span| span.start);
        all.paragraphs.sort_by_key(|span| span.start);
        all
    }

    /// The properties of the letter at `place`, and up to where they hold.
    pub(super) fn of_letter(&self, place: u32) -> (&'a [u8], u32) {
        match find(&self.letters, place) {
            Ok(span) => (span.list, span.end),
            Err(next) => (&[], next.map_or(u32::MAX, |span| span.start)),
        }
    }

    /// The style of the paragraph whose mark stands at `place`, and its own properties.
    pub(super) fn of_paragraph(&self, place: u32) -> (u16, &'a [u8]) {
        find(&self.paragraphs, place).map_or((0, &[][..]), |span| (span.style, span.list))
    }

    /// Whether some lists stand in the data stream.
    pub(super) fn is_elsewhere(&self) -> bool {
        self.paragraphs.iter().any(|span| elsewhere(span.list).is_some())
    }

    /// Takes those lists from there: 16 bits of length, then the list ([MS-DOC] 2.9.209 `PrcData`).
    pub(super) fn bring(&mut self, data: &'a [u8]) {
        for span in &mut self.paragraphs {
            let Some(place) = elsewhere(span.list) else { continue };
            let found = usize::try_from(place).ok().and_then(|place| data.get(place..));
            let length = found.and_then(|found| u16_at(found, 0)).map_or(0, usize::from);
            let list = found.and_then(|found| found.get(2..)).unwrap_or_default();
            span.list = list.get(..length.min(list.len())).unwrap_or_default();
        }
    }
}

/// The span that holds `place`, else the next behind it.
fn find<'s, 'a>(spans: &'s [Span<'a>], place: u32) -> Result<&'s Span<'a>, Option<&'s Span<'a>>> {
    let next = spans.partition_point(|span| span.start <= place);
    let span = next.checked_sub(1).and_then(|last| spans.get(last)).filter(|span| place < span.end);
    span.ok_or_else(|| spans.get(next))
}

/// A list that is too long for its page stands in the data stream; what is left names the place there ([MS-DOC] 2.6.2,
/// sprmPHugePapx).
fn elsewhere(list: &[u8]) -> Option<u32> {
    matches!(u16_at(list, 0), Some(0x6645 | 0x6646)).then(|| u32_at(list, 2)).flatten()
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
        spans.push(Span { start, end, style: 0, list: list.unwrap_or_default() });
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
