//! One section of the page: a heading, a sentence, and tables of cells; the templates only arrange it. Cells hold text
//! that is already safe to show; escaping for HTML is askama's.

use crate::acknowledgement::figures;
use crate::acknowledgement::tone::Tone;

/// One section.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Section {
    /// Its heading, without a number.
    pub(super) heading: String,
    /// Sentences under the heading.
    pub(super) notes: Vec<Cell>,
    /// Headings of the columns; the first column needs none in the text version.
    pub(super) columns: Vec<Column>,
    /// The rows, in groups.
    pub(super) groups: Vec<Group>,
    /// Rows that found no room.
    pub(super) left_out: usize,
    /// The text version shows a row on one line: for short cells, like figures.
    pub(super) one_line: bool,
    /// The heading says how many rows there are.
    pub(super) count_shown: bool,
}

/// A column of a section's table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Column {
    /// Its heading.
    pub(super) name: &'static str,
    /// Its share of the table's width; all columns of a table together have 600.
    pub(super) width: u16,
}

/// Rows under a common heading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Group {
    /// The heading; empty where the section has but one group.
    pub(super) name: String,
    /// The rows, each with a cell a column.
    pub(super) rows: Vec<Vec<Cell>>,
}

/// A cell: lines of text, and a colour of the first one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cell {
    /// One or more lines.
    pub(super) lines: Vec<String>,
    /// The colour; the words say it too.
    pub(super) tone: Tone,
}

impl Column {
    /// The width in percent: pixels would leave out the padding and widen the page.
    pub(super) fn percent(&self) -> u16 {
        self.width / 6
    }

    /// The heading inside a sentence.
    pub(super) fn name_in_sentence(&self) -> String {
        let mut letters = self.name.chars();
        letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
    }
}

impl Cell {
    pub(super) fn plain(text: impl Into<String>) -> Self {
        Self::toned(text, Tone::Plain)
    }
    pub(super) fn toned(text: impl Into<String>, tone: Tone) -> Self {
        Self { lines: vec![text.into()], tone }
    }
    /// Several lines; empty ones are left out.
    pub(super) fn lines(lines: Vec<String>) -> Self {
        Self { lines: lines.into_iter().filter(|line| !line.is_empty()).collect(), tone: Tone::Plain }
    }
    /// The same, its first line told apart.
    pub(super) fn titled(lines: Vec<String>) -> Self {
        Self { tone: Tone::Strong, ..Self::lines(lines) }
    }
    /// All lines as one, for the text version.
    pub(super) fn text(&self) -> String {
        self.lines.join("; ")
    }
    /// The inline style of the first line.
    pub(super) fn style(&self) -> &'static str {
        self.tone.style()
    }
}

impl Section {
    pub(super) fn new(heading: impl Into<String>, columns: &[(&'static str, u16)]) -> Self {
        Self {
            heading: heading.into(),
            columns: columns.iter().map(|&(name, width)| Column { name, width }).collect(),
            count_shown: true,
            ..Self::default()
        }
    }

    pub(super) fn note(&mut self, text: impl Into<String>) {
        self.notes.push(Cell::plain(text));
    }

    pub(super) fn push(&mut self, row: Vec<Cell>) {
        match self.groups.last_mut() {
            Some(group) => group.rows.push(row),
            None => self.groups.push(Group { name: String::new(), rows: vec![row] }),
        }
    }

    /// How many rows it shows.
    pub(super) fn rows(&self) -> usize {
        self.groups.iter().map(|group| group.rows.len()).sum()
    }

    /// How many rows there are, shown or not, where the heading says so.
    pub(super) fn counted(&self) -> usize {
        if self.count_shown { self.rows() + self.left_out } else { 0 }
    }

    pub(super) fn counted_in_words(&self) -> String {
        in_words(self.counted())
    }

    pub(super) fn left_out_in_words(&self) -> String {
        in_words(self.left_out)
    }

    /// Keeps the first `most` rows and counts the others as left out.
    pub(super) fn keep(&mut self, most: usize) {
        let before = self.rows();
        let mut room = most;
        for group in &mut self.groups {
            group.rows.truncate(room);
            room -= group.rows.len();
        }
        self.groups.retain(|group| !group.rows.is_empty());
        self.left_out += before - self.rows();
    }
}

/// A count as the page shows it: `10.000`.
pub(super) fn in_words(count: usize) -> String {
    figures::count(u64::try_from(count).unwrap_or(u64::MAX))
}
