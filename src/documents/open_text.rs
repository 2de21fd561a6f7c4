//! Turns an .odt (ODF 1.2 part 1) into blocks: page headers first, then the body. Text boxes, notes and tables in tables
//! are text; what tracked changes deleted is not. Notes follow the text.

use std::collections::HashMap;

use quick_xml::events::BytesStart;

use super::legacy::{RunText, Script};
use super::limits::Allowance;
use super::package;
use super::xml::{Step, Walk, attribute};
use super::{Block, Document, Paragraph, Problem, Table, of_margins};

mod lists;

use lists::Lists;

/// Tables in tables and boxes in boxes, at most.
const DEEPEST: usize = 40;

/// What a style says; `None` where it does not.
#[derive(Clone, Debug, Default)]
pub(super) struct Style {
    pub(super) parent: Option<String>,
    pub(super) font: Option<String>,
    bold: Option<bool>,
    centred: Option<bool>,
    hidden: bool,
    capitals: Option<bool>,
}

/// Reads an .odt.
pub(super) fn read(bytes: &[u8], allowance: &mut Allowance) -> Document {
    let mut document = Document::default();
    if let Err(problem) = read_into(&mut document, bytes, allowance) {
        document.problems.push(problem);
    }
    document
}

fn read_into(document: &mut Document, bytes: &[u8], allowance: &mut Allowance) -> Result<(), Problem> {
    let (common, content) = package::open_document(bytes, allowance)?;
    let mut styles = HashMap::new();
    read_styles(&common, &mut styles);
    read_styles(&content, &mut styles);
    let mut lists = Lists::default();
    lists.read(&common);
    lists.read(&content);
    let mut legacy = false;
    for (part, roots) in [(&common, &["header", "header-first"][..]), (&content, &["text"]), (&common, &["footer"])] {
        let mut reading = Reading {
            walk: Walk::new(part),
            styles: &styles,
            lists: &mut lists,
            notes: Vec::new(),
            allowance,
            depth: 0,
            legacy: false,
            full: false,
        };
        let mut blocks = reading.roots(roots);
        legacy |= reading.legacy;
        if roots.contains(&"text") {
            blocks.append(&mut reading.notes);
        } else {
            blocks = of_margins(blocks);
        }
        let (whole, full) = (reading.walk.whole(), reading.full);
        document.blocks.extend(blocks);
        if full {
            return Err(Problem::TooLarge("cells".to_owned()));
        }
        whole?;
    }
    if legacy {
        document.problems.push(Problem::LegacyFont);
    }
    Ok(())
}

/// Adds the styles that a part defines to those known.
pub(super) fn read_styles(part: &str, styles: &mut HashMap<String, Style>) {
    let mut walk = Walk::new(part);
    let mut name = String::new();
    loop {
        match walk.next() {
            Step::Start(element) => {
                let style = || attribute(&element, "name").unwrap_or_default();
                match element.local_name().as_ref() {
                    "style" => {
                        name = style();
                        let parent = attribute(&element, "parent-style-name");
                        styles.insert(name.clone(), Style { parent, ..Style::default() });
                    }
                    "text-properties" => {
                        let Some(style) = styles.get_mut(&name) else { continue };
                        style.font = attribute(&element, "font-name").or_else(|| attribute(&element, "font-family"));
                        style.bold = attribute(&element, "font-weight").map(|weight| weight == "bold");
                        style.capitals =
                            attribute(&element, "text-transform").map(|transform| transform == "uppercase");
                        style.hidden = attribute(&element, "display").as_deref() == Some("none");
                    }
                    "paragraph-properties" => {
                        if let Some(style) = styles.get_mut(&name) {
                            style.centred = attribute(&element, "text-align").map(|align| align == "center");
                        }
                    }
                    _ => {}
                }
            }
            Step::Over => return,
            _ => {}
        }
    }
}

struct Reading<'a> {
    walk: Walk<'a>,
    styles: &'a HashMap<String, Style>,
    lists: &'a mut Lists,
    /// Footnotes and endnotes, which stand behind the text.
    notes: Vec<Block>,
    allowance: &'a mut Allowance,
    depth: usize,
    legacy: bool,
    /// The limit on cells was reached.
    full: bool,
}

/// A paragraph as it grows.
struct Line {
    text: RunText,
    bold: Option<bool>,
    boxes: Vec<Block>,
}

impl Reading<'_> {
    /// Blocks of all elements with one of these names.
    fn roots(&mut self, names: &[&str]) -> Vec<Block> {
        let mut blocks = Vec::new();
        loop {
            match self.walk.next() {
                Step::Start(element) if names.contains(&element.local_name().as_ref()) => self.blocks(&mut blocks),
                Step::Over => return blocks,
                _ => {}
            }
        }
    }

    fn style(&self, element: &BytesStart<'_>, under: &Style) -> Style {
        let mut style = Style::default();
        let mut next = attribute(element, "style-name");
        // A circle of parents ends here.
        for _ in 0..12 {
            let Some(found) = next.as_ref().and_then(|name| self.styles.get(name)) else { break };
            style.font = style.font.or_else(|| found.font.clone());
            style.bold = style.bold.or(found.bold);
            style.centred = style.centred.or(found.centred);
            style.capitals = style.capitals.or(found.capitals);
            style.hidden |= found.hidden;
            next.clone_from(&found.parent);
        }
        style.font = style.font.or_else(|| under.font.clone());
        style.bold = style.bold.or(under.bold);
        style.capitals = style.capitals.or(under.capitals);
        style.hidden |= under.hidden;
        style
    }

    fn blocks(&mut self, blocks: &mut Vec<Block>) {
        let mut open = 0_usize;
        loop {
            match self.walk.next() {
                Step::Start(element) => match element.local_name().as_ref() {
                    "p" | "h" | "table" => self.block(&element, blocks),
                    "list" if self.depth < DEEPEST => {
                        self.depth += 1;
                        self.lists.begin(&element);
                        self.blocks(blocks);
                        self.lists.end();
                        self.depth -= 1;
                    }
                    "list-item" => {
                        self.lists.item();
                        open += 1;
                    }
                    "tracked-changes" | "annotation" => self.walk.skip(),
                    _ => open += 1,
                },
                Step::End if open == 0 => return,
                Step::End => open -= 1,
                Step::Text(_) => {}
                Step::Over => return,
            }
        }
    }

    fn block(&mut self, element: &BytesStart<'_>, blocks: &mut Vec<Block>) {
        match element.local_name().as_ref() {
            "table" => self.table(blocks),
            name => self.paragraph(element, name == "h", blocks),
        }
    }

    fn paragraph(&mut self, element: &BytesStart<'_>, heading: bool, blocks: &mut Vec<Block>) {
        let style = self.style(element, &Style::default());
        let number = self.lists.next();
        let mut line = Line { text: RunText::default(), bold: None, boxes: Vec::new() };
        self.runs(&mut line, &style, 0);
        blocks.append(&mut line.boxes);
        let (text, converted) = line.text.finish();
        self.legacy |= converted;
        if !text.trim().is_empty() {
            let bold = heading || line.bold == Some(true);
            let text = if let Some(number) = number { format!("{number} {text}") } else { text };
            blocks.push(Block::Paragraph(Paragraph { text, bold, centred: style.centred == Some(true) }));
        }
    }

    fn runs(&mut self, line: &mut Line, style: &Style, spans: usize) {
        let script = style.font.as_deref().map_or(Script::Unicode, Script::of_font);
        let mut open = 0_usize;
        loop {
            match self.walk.next() {
                Step::Start(element) => match element.local_name().as_ref() {
                    "span" | "a" if spans < DEEPEST => {
                        let inner = self.style(&element, style);
                        self.runs(line, &inner, spans + 1);
                    }
                    "tab" | "line-break" | "s" => {
                        let count = attribute(&element, "c").and_then(|count| count.parse().ok()).unwrap_or(1_usize);
                        let letter = match element.local_name().as_ref() {
                            "tab" => '\t',
                            "s" => ' ',
                            _ => '\n',
                        };
                        (0..count.min(200)).for_each(|_| line.text.push_control(letter));
                        open += 1;
                    }
                    "note-body" if self.depth < DEEPEST => {
                        self.depth += 1;
                        let mut notes = std::mem::take(&mut self.notes);
                        self.blocks(&mut notes);
                        self.notes = notes;
                        self.depth -= 1;
                    }
                    // Shapes hold their paragraphs without a box around them.
                    "p" | "h" | "table" if self.depth < DEEPEST => {
                        self.depth += 1;
                        let mut boxes = std::mem::take(&mut line.boxes);
                        self.block(&element, &mut boxes);
                        line.boxes = boxes;
                        self.depth -= 1;
                    }
                    "text-box" if self.depth < DEEPEST => {
                        self.depth += 1;
                        let mut boxes = std::mem::take(&mut line.boxes);
                        self.blocks(&mut boxes);
                        line.boxes = boxes;
                        self.depth -= 1;
                    }
                    "annotation" | "note-citation" | "title" | "desc" => self.walk.skip(),
                    _ => open += 1,
                },
                Step::Text(text) if !style.hidden => {
                    if !text.trim().is_empty() {
                        line.bold = Some(line.bold.unwrap_or(true) && style.bold == Some(true));
                    }
                    // Line ends and runs of blanks in the file are one blank (ODF 1.2 part 1, 6.1.2).
                    let text: String = text.replace(['\n', '\r', '\t'], " ");
                    if style.capitals == Some(true) {
                        line.text.push_capitals(script, &text);
                    } else {
                        line.text.push(script, &text);
                    }
                }
                Step::Text(_) => {}
                Step::End if open == 0 => return,
                Step::End => open -= 1,
                Step::Over => return,
            }
        }
    }

    fn table(&mut self, blocks: &mut Vec<Block>) {
        if self.depth >= DEEPEST {
            self.walk.skip();
            return;
        }
        self.depth += 1;
        let mut rows: Vec<Vec<Vec<Block>>> = Vec::new();
        let mut open = 0_usize;
        loop {
            match self.walk.next() {
                Step::Start(element) => match element.local_name().as_ref() {
                    "table-row" => {
                        rows.push(Vec::new());
                        open += 1;
                    }
                    "table-cell" | "covered-table-cell" => {
                        let covered = element.local_name().as_ref() == "covered-table-cell";
                        self.cell(&element, covered, &mut rows);
                    }
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

    fn cell(&mut self, element: &BytesStart<'_>, covered: bool, rows: &mut [Vec<Vec<Block>>]) {
        let repeated = attribute(element, "number-columns-repeated").and_then(|count| count.parse().ok());
        let repeated = repeated.unwrap_or(1_usize).clamp(1, 1000);
        let mut blocks = Vec::new();
        self.blocks(&mut blocks);
        if self.allowance.pay_cells(repeated).is_err() {
            self.full = true;
            return;
        }
        let Some(row) = rows.last_mut() else { return };
        if covered {
            blocks.clear();
        }
        row.extend(std::iter::repeat_n(blocks, repeated));
    }
}

/// A table of one cell is a frame around text; its text is read as such.
fn push_table(mut rows: Vec<Vec<Vec<Block>>>, blocks: &mut Vec<Block>) {
    if let [row] = rows.as_mut_slice()
        && let [cell] = row.as_mut_slice()
    {
        blocks.append(cell);
        return;
    }
    let text = |cell: &Vec<Block>| {
        let document = Document { blocks: cell.clone(), ..Document::default() };
        document.text().trim_end().to_owned()
    };
    let rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(text).collect()).collect();
    if rows.iter().flatten().any(|cell| !cell.is_empty()) {
        blocks.push(Block::Table(Table { name: None, rows }));
    }
}
