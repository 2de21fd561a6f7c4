//! A text as a document: letterhead, dates, conference day, outline and targets are found or not, and never fail.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use tiepnhan::documents::{Block, Document, Paragraph, Table};
use tiepnhan::reading::{self, Outline};
use tiepnhan::registry;

/// The plan that ships: its outline is what headings are compared with.
static OUTLINE: LazyLock<Outline> = LazyLock::new(|| {
    let text = include_str!("../../config/plans/41-kh-duk.toml");
    Outline::new(&registry::read_plan("plan.toml", text).expect("the plan that ships is right").outline)
});

fuzz_target!(|text: &str| {
    let day = "2023-06-16".parse().expect("a day");
    let _ = reading::conference_day(text, tiepnhan::reading::Context::default(), day);
    // A line with a vertical bar is a row of a table, any other a paragraph.
    let mut document = Document::default();
    let mut rows: Vec<Vec<String>> = Vec::new();
    for line in text.split('\n') {
        if line.contains('|') {
            rows.push(line.split('|').map(str::to_owned).collect());
            continue;
        }
        if !rows.is_empty() {
            document.blocks.push(Block::Table(Table { name: None, rows: std::mem::take(&mut rows) }));
        }
        let bold = line.starts_with('*');
        document.blocks.push(Block::Paragraph(Paragraph { text: line.to_owned(), bold, centred: bold }));
    }
    if !rows.is_empty() {
        document.blocks.push(Block::Table(Table { name: None, rows }));
    }
    let (found, _) = reading::read_beside(&document, day, std::slice::from_ref(&*OUTLINE));
    for target in &found.targets {
        assert!(target.planned.is_none_or(f64::is_finite) && target.actual.is_none_or(f64::is_finite));
    }
});
