//! Turns HTML (saved pages, `.doc` and `.xls` that are HTML inside) into paragraphs and tables. Scripts, styles, what is
//! deleted and what is hidden where it stands (`hidden`) are left out; unclosed elements are closed by the next one, as browsers do.

use std::collections::HashSet;

use quick_xml::escape::unescape;

use super::{Block, Document, Paragraph, Table};

pub(super) mod archive;
mod hidden;

/// Tables in tables beyond this are read as part of the last.
const DEEPEST: usize = 20;

/// Reads HTML.
pub(super) fn read(bytes: &[u8]) -> Document {
    Document { blocks: blocks(&decode(bytes)), ..Document::default() }
}

/// By the charset that the page states, unless the bytes are UTF-8 or UTF-16 anyway.
fn decode(bytes: &[u8]) -> String {
    let head = bytes.get(..bytes.len().min(2048)).unwrap_or_default();
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let stated = head.split("charset=").nth(1).map(|rest| {
        rest.trim_start_matches(['"', '\'', ' '])
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || *c == '-')
            .collect::<String>()
    });
    let stated = stated.and_then(|label| encoding_rs::Encoding::for_label(label.as_bytes()));
    match stated {
        Some(encoding) if std::str::from_utf8(bytes).is_err() && encoding != encoding_rs::UTF_8 => {
            encoding.decode(bytes).0.into_owned()
        }
        _ => super::plain::decode(bytes),
    }
}

#[derive(Default)]
struct Reading {
    blocks: Vec<Block>,
    line: String,
    centred: bool,
    bold: bool,
    tables: Vec<Growing>,
    /// Names of elements of which one is open to the end.
    unclosed: HashSet<String>,
}

/// A table that is being read.
#[derive(Default)]
struct Growing {
    rows: Vec<Vec<String>>,
    /// Columns that cells of rows above still take, with how many rows.
    taken: Vec<usize>,
    cell: Option<String>,
    span: (usize, usize),
}

/// The blocks of a page.
pub(super) fn blocks(html: &str) -> Vec<Block> {
    let mut reading = Reading::default();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        let (text, after) = rest.split_at(start);
        reading.text(text);
        rest = reading.markup(after);
    }
    reading.text(rest);
    while !reading.tables.is_empty() {
        reading.end_table();
    }
    reading.end_line();
    reading.blocks
}

impl Reading {
    /// Takes one piece of markup from the start of `html`; what follows it is returned.
    fn markup<'h>(&mut self, html: &'h str) -> &'h str {
        if html.starts_with("<!--") {
            return html.split_once("-->").map_or("", |(_, rest)| rest);
        }
        let Some((tag, rest)) = html.split_once('>') else { return "" };
        let tag = tag.trim_start_matches('<');
        if !tag.starts_with(|letter: char| letter.is_ascii_alphabetic() || "/!?".contains(letter)) {
            // A lonely `<` is text.
            self.text("&lt;");
            return html.get(1..).unwrap_or_default();
        }
        let name: String = tag
            .trim_start_matches('/')
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .collect::<String>()
            .to_ascii_lowercase();
        let ending = tag.starts_with('/');
        if !ending && matches!(name.as_str(), "script" | "style" | "title" | "noscript" | "template" | "xml") {
            return after_end(rest, &name);
        }
        if ending {
            self.end(&name);
            return rest;
        }
        let tag = tag.to_ascii_lowercase();
        if hidden::is_hidden(&name, &tag) && !self.unclosed.contains(&name) {
            if let Some(rest) = hidden::after_element(rest, &name) {
                return rest;
            }
            // It is not searched for again: that would take the time of the square of the page.
            self.unclosed.insert(name.clone());
        }
        self.start(&name, &tag);
        rest
    }

    fn start(&mut self, name: &str, tag: &str) {
        match name {
            "br" => self.push("\n"),
            "table" if self.tables.len() < DEEPEST => {
                self.end_line();
                self.tables.push(Growing::default());
            }
            "tr" => {
                self.end_cell();
                if let Some(table) = self.tables.last_mut() {
                    table.rows.push(Vec::new());
                }
            }
            "td" | "th" => {
                self.end_cell();
                if let Some(table) = self.tables.last_mut() {
                    table.span = (number(tag, "colspan"), number(tag, "rowspan"));
                    table.cell = Some(String::new());
                }
            }
            "b" | "strong" | "h1" | "h2" | "h3" | "h4" => {
                if name.starts_with('h') {
                    self.end_line();
                }
                self.bold |= self.line.trim().is_empty();
            }
            _ if is_block(name) => {
                self.end_line();
                self.centred |= name == "center"
                    || tag.contains("align=center")
                    || tag.contains("align=\"center\"")
                    || tag.replace(' ', "").contains("text-align:center");
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "table" => self.end_table(),
            "td" | "th" | "tr" => self.end_cell(),
            _ if is_block(name) || matches!(name, "h1" | "h2" | "h3" | "h4") => self.end_line(),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        let mut decoded = String::new();
        for piece in text.split_inclusive(';') {
            match unescape(piece) {
                Ok(piece) => decoded.push_str(&piece),
                Err(_) => decoded.push_str(piece),
            }
        }
        let mut words = String::new();
        for letter in decoded.chars() {
            if letter.is_whitespace() {
                if !words.ends_with(' ') {
                    words.push(' ');
                }
            } else {
                words.push(letter);
            }
        }
        self.push(&words);
    }

    fn push(&mut self, text: &str) {
        let target = self.tables.last_mut().and_then(|table| table.cell.as_mut()).unwrap_or(&mut self.line);
        let text = if target.is_empty() || target.ends_with([' ', '\n']) { text.trim_start_matches(' ') } else { text };
        target.push_str(text);
    }

    fn end_line(&mut self) {
        if let Some(cell) = self.tables.last_mut().and_then(|table| table.cell.as_mut()) {
            if !cell.is_empty() && !cell.ends_with('\n') {
                cell.push('\n');
            }
            return;
        }
        let text: String = crate::vietnamese::nfc(std::mem::take(&mut self.line).trim());
        let (bold, centred) = (std::mem::take(&mut self.bold), std::mem::take(&mut self.centred));
        if !text.is_empty() {
            self.blocks.push(Block::Paragraph(Paragraph { text, bold, centred }));
        }
    }

    fn end_cell(&mut self) {
        let Some(table) = self.tables.last_mut() else { return };
        let Some(cell) = table.cell.take() else { return };
        if table.rows.is_empty() {
            table.rows.push(Vec::new());
        }
        table.put(&crate::vietnamese::nfc(cell.trim()));
    }

    fn end_table(&mut self) {
        self.end_cell();
        let Some(table) = self.tables.pop() else { return };
        let rows: Vec<_> = table.rows.into_iter().filter(|row| !row.is_empty()).collect();
        if self.tables.last().is_some_and(|outer| outer.cell.is_some()) {
            let text = rows.iter().map(|row| row.join("\t")).collect::<Vec<_>>().join("\n");
            self.push(&text);
            self.end_line();
        } else if rows.iter().flatten().any(|cell| !cell.is_empty()) {
            self.blocks.push(Block::Table(Table { name: None, rows }));
        }
    }
}

impl Growing {
    /// Puts a cell into the last row, behind the columns that cells above still take.
    fn put(&mut self, text: &str) {
        let Some(row) = self.rows.last_mut() else { return };
        while let Some(rows) = self.taken.get_mut(row.len()).filter(|rows| **rows > 0) {
            *rows -= 1;
            row.push(String::new());
        }
        let (columns, rows) = self.span;
        for place in 0..columns {
            if self.taken.len() <= row.len() {
                self.taken.resize(row.len() + 1, 0);
            }
            if let Some(taken) = self.taken.get_mut(row.len()) {
                *taken = rows.saturating_sub(1);
            }
            row.push(if place == 0 { text.to_owned() } else { String::new() });
        }
    }
}

fn is_block(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "li"
            | "ul"
            | "ol"
            | "h5"
            | "h6"
            | "center"
            | "blockquote"
            | "pre"
            | "hr"
            | "section"
            | "body"
            | "article"
            | "header"
            | "footer"
            | "dt"
            | "dd"
    )
}

/// A number attribute, at least 1 and at most 100.
fn number(tag: &str, name: &str) -> usize {
    let value = tag.split(name).nth(1).unwrap_or_default().trim_start_matches(['=', '"', '\'', ' ']);
    let digits: String = value.chars().take_while(char::is_ascii_digit).take(4).collect();
    digits.parse().unwrap_or(1).clamp(1, 100)
}

/// What follows the end tag of an element whose content is no text.
fn after_end<'h>(html: &'h str, name: &str) -> &'h str {
    let mut rest = html;
    while let Some((_, after)) = rest.split_once("</") {
        if after.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name)) {
            return after.split_once('>').map_or("", |(_, rest)| rest);
        }
        rest = after;
    }
    ""
}

#[cfg(test)]
#[path = "page_tests.rs"]
mod tests;
