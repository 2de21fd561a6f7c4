//! Turns the lines of a collection in `tests/texts` into cases and documents.

use tiepnhan::documents::{Block, Document, Paragraph, Table};

/// A paragraph of running text, written `…` in the collection.
const RUNNING: &str = "Trong thời gian qua, tập thể đã cố gắng, phối hợp chặt chẽ với các tổ chức cùng cấp và giữ vững sự đoàn kết nội bộ.";

/// One case: its name, its notes, and the lines of its document.
pub(super) struct Case<'a> {
    pub(super) name: &'a str,
    /// Lines of the form `key: value`.
    pub(super) notes: Vec<(&'a str, &'a str)>,
    /// Lines parted by ` ; `, as a table's rows are noted.
    pub(super) rows: Vec<&'a str>,
    pub(super) body: Vec<&'a str>,
}

impl<'a> Case<'a> {
    pub(super) fn note(&self, key: &str) -> &'a str {
        self.notes
            .iter()
            .find(|(name, _)| *name == key)
            .map_or_else(|| panic!("{} lacks {key}", self.name), |note| note.1)
    }
}

pub(super) fn cases(text: &str) -> Vec<Case<'_>> {
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

pub(super) fn document(lines: &[&str]) -> Document {
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

/// The same paper in other shapes, where its letterhead is a row of two cells: rows of a table, text boxes in either order
/// (each column read whole), and columns parted by tabs.
pub(super) fn in_other_shapes(paper: &Document) -> Vec<(&'static str, Document)> {
    let Some((at, left, right)) = paper.blocks.iter().enumerate().find_map(|(at, block)| match block {
        Block::Table(table) => match &table.rows[..] {
            [row] => match &row[..] {
                [left, right] => Some((at, left.lines().collect::<Vec<_>>(), right.lines().collect::<Vec<_>>())),
                _ => None,
            },
            _ => None,
        },
        Block::Paragraph(_) => None,
    }) else {
        return Vec::new();
    };
    let paragraph = |text: &str| Block::Paragraph(Paragraph { text: text.to_owned(), ..Paragraph::default() });
    let line = |lines: &[&str], at: usize| lines.get(at).copied().unwrap_or_default().to_owned();
    let height = left.len().max(right.len());
    let rows = (0..height).map(|at| vec![line(&left, at), line(&right, at)]).collect();
    let with_tab = |at: usize| match line(&right, at) {
        right if right.is_empty() => paragraph(&line(&left, at)),
        right => paragraph(&format!("{}\t\t{right}", line(&left, at))),
    };
    let all = |lines: &[&str]| lines.iter().map(|line| paragraph(line)).collect::<Vec<_>>();
    let shapes = [
        ("rows", vec![Block::Table(Table { name: None, rows })]),
        ("left box first", [all(&left), all(&right)].concat()),
        ("right box first", [all(&right), all(&left)].concat()),
        ("tabs", (0..height).map(with_tab).collect()),
    ];
    let whole = |blocks: Vec<Block>| {
        let (head, rest) = paper.blocks.split_at(at);
        Document { blocks: [head, &blocks, &rest[1..]].concat(), ..Document::default() }
    };
    shapes.map(|(name, blocks)| (name, whole(blocks))).into()
}
