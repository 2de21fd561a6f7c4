//! Walks the letters of one story (body, header, box, notes) and makes paragraphs and tables of them. Marks among the
//! letters end paragraphs (13), cells and rows (7), and part the code of a field from what it shows (19, 20, 21).

use std::ops::Range;

use super::bytes::Properties;
use super::formatting::Formatting;
use super::lists::Lists;
use super::pieces::Text;
use super::stylesheet::{Layout, Looks, StyleSheet};
use super::table::{self, Row};
use crate::documents::legacy::{RunText, SOFT_HYPHEN, Script};
use crate::documents::limits::Allowance;
use crate::documents::{Block, Paragraph, Problem};

/// One story as it is walked.
pub(super) struct Story<'a, 'l> {
    text: &'a Text,
    styles: &'a StyleSheet<'a>,
    formatting: &'a Formatting<'a>,
    lists: &'a mut Lists<'l>,
    allowance: &'a mut Allowance,
    blocks: Vec<Block>,
    rows: Vec<Row>,
    row: Row,
    cell: Vec<Paragraph>,
    /// The cells of the row at hand of a table in a table.
    inner: Vec<String>,
    inner_cell: Vec<String>,
    /// Letters were converted from legacy fonts.
    pub(super) legacy: bool,
    /// Why it ended early.
    pub(super) problem: Option<Problem>,
}

/// The letters of a paragraph as they are gathered.
struct Line<'f> {
    text: RunText,
    bold: Option<bool>,
    /// For each field that is open: whether its code is over.
    fields: &'f mut Vec<bool>,
    /// The first half of a letter of two units.
    high: u16,
}

impl Line<'_> {
    /// Adds units of UTF-16 that are letters each.
    fn push(&mut self, script: Script, units: &[u16], bold: bool) {
        let text = self.text.open(script);
        let before = text.len();
        text.extend(units.iter().filter_map(|unit| char::from_u32(u32::from(*unit))));
        let blank = text.get(before..).is_none_or(|added| added.trim().is_empty());
        if !blank {
            self.bold = Some(self.bold.unwrap_or(true) && bold);
        }
    }

    fn push_letter(&mut self, script: Script, letter: char, bold: bool) {
        if !letter.is_whitespace() {
            self.bold = Some(self.bold.unwrap_or(true) && bold);
        }
        self.text.open(script).push(letter);
    }
}

impl<'a, 'l> Story<'a, 'l> {
    pub(super) fn new(
        text: &'a Text,
        styles: &'a StyleSheet<'a>,
        formatting: &'a Formatting<'a>,
        lists: &'a mut Lists<'l>,
        allowance: &'a mut Allowance,
    ) -> Self {
        Self {
            text,
            styles,
            formatting,
            lists,
            allowance,
            blocks: Vec::new(),
            rows: Vec::new(),
            row: Row::default(),
            cell: Vec::new(),
            inner: Vec::new(),
            inner_cell: Vec::new(),
            legacy: false,
            problem: None,
        }
    }

    /// Reads the letters of these places of the text, one after the other.
    pub(super) fn read(&mut self, pieces: &[Range<usize>]) -> Vec<Block> {
        let mut fields = Vec::new();
        for piece in pieces {
            self.walk(piece, &mut fields);
        }
        self.end_table();
        std::mem::take(&mut self.blocks)
    }

    fn walk(&mut self, piece: &Range<usize>, fields: &mut Vec<bool>) {
        let mut start = piece.start;
        for paragraph in self.text.units(piece.clone()).split_inclusive(|unit| matches!(unit, 0x07 | 0x0C | 0x0D)) {
            let Some(mark) = paragraph.last() else { continue };
            if self.problem.is_some() {
                return;
            }
            let end = start + paragraph.len();
            let (style, list) = self.formatting.of_paragraph(self.text.place(end - 1));
            let style = usize::from(style);
            let layout = self.styles.layout(style, list);
            let line = self.line(start..end, style, fields);
            self.end_paragraph(line, *mark, &layout, list);
            start = end;
        }
    }

    /// The text of a paragraph; `fields` are those still open before and behind it.
    fn line(&mut self, letters: Range<usize>, style: usize, fields: &mut Vec<bool>) -> Paragraph {
        let mut line = Line { text: RunText::with_room(letters.len()), bold: None, fields, high: 0 };
        let plain = self.styles.looks_in(style);
        let mut rest = letters;
        while !rest.is_empty() {
            let (properties, end) = self.formatting.of_letter(self.text.place(rest.start));
            let mut looks = plain;
            looks.take(properties, self.styles);
            let run = self.text.before(&rest, end);
            rest.start = run.end;
            self.run(&mut line, self.text.units(run), &looks);
        }
        let (text, converted) = line.text.finish();
        self.legacy |= converted;
        Paragraph { text, bold: line.bold == Some(true), centred: false }
    }

    /// Letters of one look.
    fn run(&self, line: &mut Line<'_>, mut run: &[u16], looks: &Looks) {
        if line.fields.is_empty() && looks.are_simple() {
            // Up to the first mark or half of a letter, what stands there is what is meant.
            let marked = |unit: &u16| matches!(unit, 0..0x20 | 0xD800..0xE000);
            let (simple, rest) = run.split_at(run.iter().position(marked).unwrap_or(run.len()));
            line.push(self.styles.script(looks), simple, looks.bold);
            run = rest;
        }
        for unit in run.iter().copied() {
            match char::from_u32(u32::from(unit)) {
                Some(letter) => self.letter(line, letter, looks),
                // Letters beyond the basic plane are two units.
                None if (0xD800..0xDC00).contains(&unit) => line.high = unit,
                None => {
                    let pair = char::decode_utf16([line.high, unit]).next();
                    if let Some(Ok(letter)) = pair {
                        self.letter(line, letter, looks);
                    }
                }
            }
        }
    }

    fn letter(&self, line: &mut Line<'_>, letter: char, looks: &Looks) {
        match letter {
            '\u{13}' => line.fields.push(false),
            '\u{14}' => {
                if let Some(shown) = line.fields.last_mut() {
                    *shown = true;
                }
            }
            '\u{15}' => {
                line.fields.pop();
            }
            _ if looks.hidden || looks.deleted || line.fields.contains(&false) => {}
            '\t' => line.text.push_control('\t'),
            '\u{0B}' => line.text.push_control('\n'),
            '\u{1E}' => line.text.push_control('-'),
            '(' if looks.symbol.is_some() => {
                if let Some((font, code)) = looks.symbol {
                    let script = self.styles.script_of(font);
                    let letter = char::from_u32(u32::from(code)).filter(|_| script != Script::Unicode);
                    line.text.open(script).push(letter.unwrap_or(' '));
                }
            }
            // Word takes the code of TCVN3's `ư` for a soft hyphen.
            '\u{1F}' => line.text.push(self.styles.script(looks), SOFT_HYPHEN),
            _ if letter < ' ' => {}
            _ => {
                let script = self.styles.script(looks);
                if looks.capitals && script == Script::Unicode {
                    letter.to_uppercase().for_each(|letter| line.push_letter(script, letter, looks.bold));
                } else if looks.capitals && script == Script::Tcvn3 {
                    line.push_letter(Script::Tcvn3Capitals, letter, looks.bold);
                } else {
                    line.push_letter(script, letter, looks.bold);
                }
            }
        }
    }

    fn end_paragraph(&mut self, mut line: Paragraph, mark: u16, layout: &Layout, list: &[u8]) {
        line.centred = layout.centred;
        line.bold |= layout.heading;
        if !line.text.is_empty()
            && layout.list != 0
            && let Some(number) = self.lists.next(layout.list, layout.level)
        {
            line.text = format!("{number} {}", line.text);
        }
        let depth = layout.depth.max(u32::from(layout.in_table));
        if depth > 1 {
            self.inner_paragraph(line, layout);
            return;
        }
        if depth == 0 && mark != 0x07 {
            self.end_table();
            if !line.text.is_empty() {
                self.blocks.push(Block::Paragraph(line));
            }
            return;
        }
        if layout.row_end {
            let definition = Properties(list).find(|(code, _)| *code == 0xD608);
            if let Some((_, operand)) = definition {
                self.row.define(operand);
            }
            self.rows.push(std::mem::take(&mut self.row));
            return;
        }
        if !line.text.is_empty() {
            self.cell.push(line);
        }
        if mark == 0x07 {
            if let Err(problem) = self.allowance.pay_cells(1) {
                self.problem = Some(problem);
            }
            self.row.cells.push(std::mem::take(&mut self.cell));
        }
    }

    /// A paragraph of a table in a table: its cells are parted by tabs, its rows are lines of the outer cell.
    fn inner_paragraph(&mut self, line: Paragraph, layout: &Layout) {
        if layout.inner_row_end {
            let text = std::mem::take(&mut self.inner).join("\t");
            self.cell.push(Paragraph { text, ..Paragraph::default() });
            return;
        }
        if !line.text.is_empty() {
            self.inner_cell.push(line.text);
        }
        if layout.inner_cell_end {
            self.inner.push(std::mem::take(&mut self.inner_cell).join("\n"));
        }
    }

    fn end_table(&mut self) {
        if !self.row.cells.is_empty() {
            self.rows.push(std::mem::take(&mut self.row));
        }
        let rows = std::mem::take(&mut self.rows);
        if !rows.is_empty() {
            self.blocks.extend(table::blocks(rows));
        }
        // What no mark ended is text all the same.
        let left = std::mem::take(&mut self.cell);
        self.blocks.extend(left.into_iter().map(Block::Paragraph));
    }
}
