//! Walks one part of a .docx (body, header, footer, notes) into paragraphs and tables, in the order of reading. A text
//! box stands before the paragraph it is anchored in; the twin for older programs (`mc:Fallback`) is passed over.

use super::numbering::Numbering;
use super::styles::{ParagraphProperties, RunProperties, Style, Styles};
use crate::documents::legacy::{RunText, SOFT_HYPHEN, Script};
use crate::documents::limits::Allowance;
use crate::documents::xml::{Step, Walk, attribute};
use crate::documents::{Block, Paragraph, Problem, Table};

/// Tables in tables and boxes in boxes, at most; each level costs stack.
const DEEPEST: usize = 40;

/// One part as it is walked.
pub(super) struct Body<'a> {
    walk: Walk<'a>,
    styles: &'a Styles,
    numbering: &'a mut Numbering,
    allowance: &'a mut Allowance,
    depth: usize,
    outcome: Outcome,
}

/// What a part told besides its blocks.
#[derive(Clone, Debug, Default)]
pub(super) struct Outcome {
    /// Relationship ids of page headers (`false`) and footers (`true`), first section first.
    pub(super) margins: Vec<(bool, String)>,
    /// Text in legacy fonts was converted.
    pub(super) legacy: bool,
    /// Why it ended early.
    pub(super) problem: Option<Problem>,
}

/// A cell: its blocks, and how it is merged.
#[derive(Default)]
struct Cell {
    blocks: Vec<Block>,
    /// Columns it spans, at least one.
    span: usize,
    /// It continues the cell above.
    continued: bool,
}

/// A paragraph as it grows.
struct Line<'s> {
    text: RunText,
    boxes: Vec<Block>,
    style: Option<&'s Style>,
    properties: ParagraphProperties,
    bold: Option<bool>,
}

impl<'a> Body<'a> {
    pub(super) fn new(
        part: &'a str,
        styles: &'a Styles,
        numbering: &'a mut Numbering,
        allowance: &'a mut Allowance,
    ) -> Self {
        Self { walk: Walk::new(part), styles, numbering, allowance, depth: 0, outcome: Outcome::default() }
    }

    /// All blocks of the part.
    pub(super) fn read(&mut self) -> Vec<Block> {
        let mut blocks = Vec::new();
        self.blocks(&mut blocks);
        if self.walk.broken && self.outcome.problem.is_none() {
            self.outcome.problem = Some(Problem::Damaged("XML ends early or is not well-formed".to_owned()));
        }
        blocks
    }

    pub(super) fn outcome(self) -> Outcome {
        self.outcome
    }

    /// Blocks up to the end of the element that was started last.
    fn blocks(&mut self, blocks: &mut Vec<Block>) {
        let mut open = 0_usize;
        loop {
            match self.walk.next() {
                Step::Start(element) => match element.local_name().as_ref() {
                    "p" => self.paragraph(blocks),
                    "tbl" => self.table(blocks),
                    "headerReference" | "footerReference" => {
                        let footer = element.local_name().as_ref() == "footerReference";
                        self.outcome.margins.extend(attribute(&element, "id").map(|id| (footer, id)));
                        open += 1;
                    }
                    name if is_left_out(name) => self.walk.skip(),
                    _ => open += 1,
                },
                Step::End if open == 0 => return,
                Step::End => open -= 1,
                Step::Text(_) => {}
                Step::Over => return,
            }
        }
    }

    fn paragraph(&mut self, blocks: &mut Vec<Block>) {
        let mut line = Line {
            text: RunText::default(),
            boxes: Vec::new(),
            style: self.styles.paragraph(None),
            properties: ParagraphProperties::default(),
            bold: None,
        };
        self.runs(&mut line);
        self.finish(line, blocks);
    }

    /// What stands in a paragraph, whatever wraps it (links, content controls, insertions).
    fn runs(&mut self, line: &mut Line<'a>) {
        let mut open = 0_usize;
        loop {
            match self.walk.next() {
                Step::Start(element) => match element.local_name().as_ref() {
                    "pPr" => self.paragraph_properties(line),
                    "r" => self.run(line),
                    "txbxContent" => self.text_box(line),
                    name if is_left_out(name) => self.walk.skip(),
                    _ => open += 1,
                },
                Step::End if open == 0 => return,
                Step::End => open -= 1,
                Step::Text(_) => {}
                Step::Over => return,
            }
        }
    }

    fn paragraph_properties(&mut self, line: &mut Line<'a>) {
        let mut open = 0_usize;
        loop {
            match self.walk.next() {
                Step::Start(element) => match element.local_name().as_ref() {
                    "rPr" | "pPrChange" => self.walk.skip(),
                    "headerReference" | "footerReference" => {
                        let footer = element.local_name().as_ref() == "footerReference";
                        self.outcome.margins.extend(attribute(&element, "id").map(|id| (footer, id)));
                        open += 1;
                    }
                    _ => {
                        line.properties.take(&element);
                        open += 1;
                    }
                },
                Step::End if open == 0 => break,
                Step::End => open -= 1,
                Step::Text(_) => {}
                Step::Over => break,
            }
        }
        line.style = self.styles.paragraph(line.properties.style.as_ref());
    }

    fn run(&mut self, line: &mut Line<'a>) {
        let mut looks = self.styles.resolve(RunProperties::default(), line.style);
        let mut open = 0_usize;
        loop {
            match self.walk.next() {
                Step::Start(element) => match element.local_name().as_ref() {
                    "rPr" => looks = self.styles.resolve(RunProperties::read(&mut self.walk), line.style),
                    "t" => {
                        let text = self.walk.text();
                        push_text(line, &looks, &text);
                    }
                    "txbxContent" => self.text_box(line),
                    name @ ("tab" | "ptab" | "br" | "cr" | "noBreakHyphen") => {
                        if looks.hidden != Some(true) {
                            line.text.push_control(control(name));
                        }
                        self.walk.skip();
                    }
                    "softHyphen" => {
                        push_text(line, &looks, SOFT_HYPHEN);
                        self.walk.skip();
                    }
                    "sym" => {
                        let (code, font) = (attribute(&element, "char"), attribute(&element, "font"));
                        push_symbol(line, &looks, code.as_deref(), font.as_deref());
                        self.walk.skip();
                    }
                    name if is_left_out(name) => self.walk.skip(),
                    _ => open += 1,
                },
                Step::End if open == 0 => return,
                Step::End => open -= 1,
                Step::Text(_) => {}
                Step::Over => return,
            }
        }
    }

    fn text_box(&mut self, line: &mut Line<'a>) {
        if self.depth >= DEEPEST {
            self.walk.skip();
            return;
        }
        self.depth += 1;
        let mut boxes = std::mem::take(&mut line.boxes);
        self.blocks(&mut boxes);
        line.boxes = boxes;
        self.depth -= 1;
    }

    fn finish(&mut self, line: Line<'a>, blocks: &mut Vec<Block>) {
        blocks.extend(line.boxes);
        let (text, converted) = line.text.finish();
        if text.trim().is_empty() {
            return;
        }
        self.outcome.legacy |= converted;
        let under = line.style.map(|style| &style.paragraph);
        let properties = &line.properties;
        let numbering = properties.numbering.as_ref().or_else(|| under.and_then(|under| under.numbering.as_ref()));
        let level = properties.level.or_else(|| under.and_then(|under| under.level));
        let number = numbering.and_then(|id| self.numbering.next(id, level, properties.style.as_ref()));
        let text = text.trim_end_matches([' ', '\n', '\t']);
        let text = match number {
            Some(number) => format!("{number} {text}"),
            None => text.to_owned(),
        };
        blocks.push(Block::Paragraph(Paragraph {
            text,
            bold: line.bold == Some(true) || under.is_some_and(|under| under.heading),
            centred: properties.centred.or_else(|| under.and_then(|under| under.centred)) == Some(true),
        }));
    }

    fn table(&mut self, blocks: &mut Vec<Block>) {
        if self.depth >= DEEPEST {
            self.walk.skip();
            return;
        }
        self.depth += 1;
        let mut rows = Vec::new();
        let mut open = 0_usize;
        loop {
            match self.walk.next() {
                Step::Start(element) => match element.local_name().as_ref() {
                    "tr" => rows.extend(self.row()),
                    name if is_left_out(name) => self.walk.skip(),
                    _ => open += 1,
                },
                Step::End if open == 0 => break,
                Step::End => open -= 1,
                Step::Text(_) => {}
                Step::Over => break,
            }
        }
        self.depth -= 1;
        push_table(rows, blocks);
    }

    /// One row; `None` where it was deleted.
    fn row(&mut self) -> Option<Vec<Cell>> {
        let mut cells = Vec::new();
        let mut deleted = false;
        let mut open = 0_usize;
        loop {
            match self.walk.next() {
                Step::Start(element) => match element.local_name().as_ref() {
                    "tc" => {
                        let cell = self.cell();
                        if self.allowance.pay_cells(cell.span).is_err() {
                            self.outcome.problem = Some(Problem::TooLarge("cells".to_owned()));
                            continue;
                        }
                        cells.push(cell);
                    }
                    "del" => {
                        deleted = true;
                        self.walk.skip();
                    }
                    "gridBefore" => {
                        let span = span_of(attribute(&element, "val").as_deref());
                        cells.push(Cell { span, ..Cell::default() });
                        open += 1;
                    }
                    name if is_left_out(name) => self.walk.skip(),
                    _ => open += 1,
                },
                Step::End if open == 0 => break,
                Step::End => open -= 1,
                Step::Text(_) => {}
                Step::Over => break,
            }
        }
        (!deleted).then_some(cells)
    }

    fn cell(&mut self) -> Cell {
        let mut cell = Cell { span: 1, ..Cell::default() };
        let mut open = 0_usize;
        loop {
            match self.walk.next() {
                Step::Start(element) => match element.local_name().as_ref() {
                    "gridSpan" => {
                        cell.span = span_of(attribute(&element, "val").as_deref());
                        open += 1;
                    }
                    "vMerge" | "hMerge" => {
                        cell.continued = attribute(&element, "val").as_deref() != Some("restart");
                        open += 1;
                    }
                    "p" => self.paragraph(&mut cell.blocks),
                    "tbl" => self.table(&mut cell.blocks),
                    name if is_left_out(name) => self.walk.skip(),
                    _ => open += 1,
                },
                Step::End if open == 0 => return cell,
                Step::End => open -= 1,
                Step::Text(_) => {}
                Step::Over => return cell,
            }
        }
    }
}

/// Word allows 63 columns; more is not a table.
fn span_of(value: Option<&str>) -> usize {
    value.and_then(|value| value.parse().ok()).unwrap_or(1).clamp(1, 63)
}

/// Elements whose text is not in the document as a person sees it.
fn is_left_out(name: &str) -> bool {
    matches!(
        name,
        "del"
            | "moveFrom"
            | "Fallback"
            | "sdtPr"
            | "sdtEndPr"
            | "instrText"
            | "delText"
            | "delInstrText"
            | "rPrChange"
            | "pPrChange"
            | "tblPrChange"
            | "tcPrChange"
            | "trPrChange"
            | "sectPrChange"
            | "rt"
    )
}

fn control(name: &str) -> char {
    match name {
        "tab" | "ptab" => '\t',
        "noBreakHyphen" => '-',
        _ => '\n',
    }
}

fn push_text(line: &mut Line<'_>, looks: &RunProperties, text: &str) {
    if looks.hidden == Some(true) {
        return;
    }
    if !text.trim().is_empty() {
        let bold = looks.bold == Some(true);
        line.bold = Some(line.bold.unwrap_or(true) && bold);
    }
    let script = looks.font.as_deref().map_or(Script::Unicode, Script::of_font);
    if looks.capitals == Some(true) {
        line.text.push_capitals(script, text);
    } else {
        line.text.push(script, text);
    }
}

/// A letter of a symbol font (`w:sym`): kept only where its font is a text font.
fn push_symbol(line: &mut Line<'_>, looks: &RunProperties, code: Option<&str>, font: Option<&str>) {
    let script = font.map_or(Script::Unicode, Script::of_font);
    let code = code.and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32);
    if let Some(letter) = code.filter(|_| script != Script::Unicode && looks.hidden != Some(true)) {
        line.text.push(script, letter.encode_utf8(&mut [0; 4]));
    }
}

/// A table of one cell is a frame around text; its text is read as such.
fn push_table(mut rows: Vec<Vec<Cell>>, blocks: &mut Vec<Block>) {
    if let [row] = rows.as_mut_slice()
        && let [cell] = row.as_mut_slice()
    {
        blocks.append(&mut cell.blocks);
        return;
    }
    let rows: Vec<Vec<String>> = rows
        .iter()
        .map(|cells| {
            let mut row = Vec::new();
            for cell in cells {
                row.push(if cell.continued { String::new() } else { cell_text(&cell.blocks) });
                row.extend(std::iter::repeat_n(String::new(), cell.span.saturating_sub(1)));
            }
            row
        })
        .collect();
    if rows.iter().flatten().any(|cell| !cell.is_empty()) {
        blocks.push(Block::Table(Table { name: None, rows }));
    }
}

fn cell_text(blocks: &[Block]) -> String {
    let mut lines = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => lines.push(paragraph.text.clone()),
            Block::Table(table) => lines.extend(table.rows.iter().map(|row| row.join("\t"))),
        }
    }
    lines.join("\n")
}
