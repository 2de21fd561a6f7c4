//! Turns the lines of a collection in `tests/texts` into cases and documents.

use tiepnhan::documents::{Block, Document, Paragraph, Table};

/// A paragraph of running text, written `…` in the collection.
const RUNNING: &str = "Trong thời gian qua, tập thể đã cố gắng, phối hợp chặt chẽ với các tổ chức cùng cấp và giữ vững sự đoàn kết nội bộ.";

/// One case: its name, its notes, and the lines of its document.
pub struct Case<'a> {
    pub name: &'a str,
    /// Lines of the form `key: value`.
    pub notes: Vec<(&'a str, &'a str)>,
    /// Lines parted by ` ; `, as a table's rows are noted.
    pub rows: Vec<&'a str>,
    pub body: Vec<&'a str>,
}

impl<'a> Case<'a> {
    pub fn note(&self, key: &str) -> &'a str {
        self.notes
            .iter()
            .find(|(name, _)| *name == key)
            .map_or_else(|| panic!("{} lacks {key}", self.name), |note| note.1)
    }
}

pub fn cases(text: &str) -> Vec<Case<'_>> {
    let mut cases: Vec<Case<'_>> = Vec::new();
    let mut in_body = false;
    for line in text.lines() {
        if let Some(name) = line.strip_prefix("= ") {
            cases.push(Case { name, notes: Vec::new(), rows: Vec::new(), body: Vec::new() });
            in_body = false;
        } else if let Some(case) = cases.last_mut() {
            match line {
                "---" if !in_body => in_body = true,
                _ if in_body => case.body.push(line),
                _ if line.contains(" ; ") => case.rows.push(line),
                _ => case.notes.extend(line.split_once(": ")),
            }
        }
    }
    cases
}

pub fn document(lines: &[&str]) -> Document {
    let mut blocks = Vec::new();
    for line in lines {
        let line = line.replace('→', "\t").replace('⏎', "\n");
        if let Some(cells) = line.strip_prefix("| ").and_then(|line| line.strip_suffix('|')) {
            let row = cells.split('|').map(|cell| cell.trim_matches(' ').to_owned()).collect();
            match blocks.last_mut() {
                Some(Block::Table(table)) => table.rows.push(row),
                _ => blocks.push(Block::Table(Table { name: None, rows: vec![row] })),
            }
        } else {
            let (set_off, text) = line.strip_prefix("^ ").map_or((false, line.as_str()), |text| (true, text));
            let text = if text == "…" { RUNNING } else { text };
            blocks.push(Block::Paragraph(Paragraph { text: text.to_owned(), bold: set_off, centred: set_off }));
        }
    }
    Document { blocks, ..Document::default() }
}
