//! Turns lines into paragraphs, and joins what the end of a page has parted.

use super::lines::Line;
use crate::documents::{Block, Paragraph, Table};

/// Where the first letters of lines stand, and the last ones.
pub(in crate::documents) type Margins = (f32, f32);

/// Lines to paragraphs, between the page's margins.
pub(in crate::documents) fn paragraphs(lines: &[Line], (left, right): Margins) -> Vec<Block> {
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut last: Option<&Line> = None;
    for line in lines {
        let goes_on = last.is_some_and(|last| continues(last, line, left, right));
        match paragraphs.last_mut() {
            Some(paragraph) if goes_on => {
                paragraph.text.push(' ');
                paragraph.text.push_str(&line.text);
                paragraph.bold &= line.bold;
            }
            _ => {
                let middle = (line.left + line.right - left - right).abs() / 2.0;
                let indented = line.left - left > line.size && right - line.right > line.size;
                paragraphs.push(Paragraph {
                    text: line.text.clone(),
                    bold: line.bold,
                    centred: !line.columns && indented && middle < line.size,
                });
            }
        }
        last = Some(line);
    }
    paragraphs.into_iter().map(Block::Paragraph).collect()
}

/// Whether a line carries on the paragraph of the line above: that one is full, this one begins at the margin.
fn continues(above: &Line, line: &Line, left: f32, right: f32) -> bool {
    let apart = above.baseline - line.baseline;
    let full = above.is_full_before(line, right - above.right);
    let at_margin = line.left - left < 0.8 * line.size;
    let same = (above.size - line.size).abs() < 0.1 * line.size;
    let begins = begins_item(&line.text) && above.text.ends_with(SENTENCE_ENDS);
    // A title in bold letters may fill its line; the text below it is set otherwise.
    let ends_bold = above.bold && !line.bold;
    full && at_margin && same && !begins && !ends_bold && !above.columns && !line.columns && apart < 2.2 * line.size
}

const SENTENCE_ENDS: [char; 6] = ['.', ':', ';', '!', '?', '/'];

/// Whether a line begins with the mark of a list or of a heading: `-`, `•`, `1.`, `2.1.`, `IV.`, `a)`.
fn begins_item(text: &str) -> bool {
    let Some((mark, _)) = text.split_once(' ') else { return false };
    let number = mark.trim_end_matches(['.', ')', '/', '-']);
    let counts = |part: &str| {
        !part.is_empty()
            && (part.chars().all(|letter| letter.is_ascii_digit())
                || part.chars().all(|letter| "IVX".contains(letter))
                || part.chars().all(char::is_alphabetic) && part.chars().nth(1).is_none())
    };
    matches!(mark, "-" | "–" | "+" | "•" | "*" | "\u{F0B7}" | "\u{2212}")
        || (number.len() < mark.len() && number.len() <= 8 && number.split('.').all(counts))
}

/// The lines of a cell so wide: those that were broken because the cell ends there are put together.
pub(super) fn cell_text(lines: &[Line], width: f32) -> String {
    /// What a word processor leaves free on each side of a cell's text, in sizes.
    const PADDING: f32 = 0.4;
    let mut text = String::new();
    let mut last: Option<&Line> = None;
    for line in lines {
        if let Some(above) = last {
            let room = width - 2.0 * PADDING * above.size - (above.right - above.left);
            let goes_on = above.is_full_before(line, room) && !begins_item(&line.text);
            text.push(if goes_on { ' ' } else { '\n' });
        }
        text.push_str(&line.text);
        last = Some(line);
    }
    text
}

/// The lines of a block beside another one. Only the entries of a list (under `Nơi nhận`) are put together: lines of names
/// and titles are short for other reasons.
pub(super) fn block_text(lines: &[Line]) -> String {
    let right = lines.iter().map(|line| line.right).fold(f32::NEG_INFINITY, f32::max);
    let mut text = String::new();
    let mut in_item = false;
    let mut last: Option<&Line> = None;
    for line in lines {
        let begins = begins_item(&line.text);
        let full = last.is_some_and(|above| {
            let near = above.baseline - line.baseline < 2.2 * line.size;
            near && above.is_full_before(line, right - above.right) && !above.text.ends_with(SENTENCE_ENDS)
        });
        let goes_on = in_item && full && !begins;
        if last.is_some() {
            text.push(if goes_on { ' ' } else { '\n' });
        }
        text.push_str(&line.text);
        in_item = begins || goes_on;
        last = Some(line);
    }
    text
}

/// What a page's end parted from its row: it has no number of its own, and few cells with text.
fn is_rest_of_row(row: &[String]) -> bool {
    let filled = row.iter().filter(|cell| !cell.is_empty()).count();
    row.first().is_some_and(String::is_empty) && filled * 2 <= row.len()
}

fn join_rows(above: &mut [String], below: &[String]) {
    for (cell, rest) in above.iter_mut().zip(below).filter(|(_, rest)| !rest.is_empty()) {
        if !cell.is_empty() {
            cell.push(' ');
        }
        cell.push_str(rest);
    }
}

/// Joins what a page's end has parted: a paragraph that goes on with a small letter, a table with the same columns.
pub(super) fn join(document: &mut Vec<Block>, mut page: Vec<Block>) {
    let joined = match (document.last_mut(), page.first_mut()) {
        (Some(Block::Paragraph(last)), Some(Block::Paragraph(next))) => {
            let open = !last.centred && !last.text.ends_with(SENTENCE_ENDS);
            let small = next.text.chars().next().is_some_and(char::is_lowercase);
            if open && small && !last.text.contains('\t') {
                last.text.push(' ');
                last.text.push_str(&next.text);
            }
            open && small && !last.text.contains('\t')
        }
        (Some(Block::Table(last)), Some(Block::Table(next))) => {
            let width = |table: &Table| table.rows.first().map(Vec::len);
            // Blocks side by side have lines of their own; cells between rules have none.
            let beside = |table: &Table| table.rows.iter().flatten().any(|cell| cell.contains('\n'));
            let same = width(last) == width(next) && !beside(last) && !beside(next);
            if same {
                // A heading that is repeated on each page.
                if last.rows.first() == next.rows.first() {
                    next.rows.remove(0);
                }
                if let (Some(above), Some(below)) = (last.rows.last_mut(), next.rows.first())
                    && is_rest_of_row(below)
                {
                    join_rows(above, below);
                    next.rows.remove(0);
                }
                last.rows.append(&mut next.rows);
            }
            same
        }
        _ => false,
    };
    if joined {
        page.remove(0);
    }
    document.append(&mut page);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_in_bold_letters_ends_where_the_text_begins() {
        let line = |text: &str, baseline: f32, (left, right): (f32, f32), bold: bool| Line {
            text: text.to_owned(),
            left,
            right,
            first_word: 24.0,
            baseline,
            size: 14.0,
            bold,
            columns: false,
        };
        let lines = [
            line("Sơ kết công tác nuôi dê", 700.0, (60.0, 520.0), true),
            line("và làm muối", 680.0, (50.0, 520.0), true),
            line("Kính gửi: Sở Muối. Thực hiện kế hoạch,", 660.0, (50.0, 530.0), false),
            line("đơn vị báo cáo như sau.", 640.0, (50.0, 300.0), false),
        ];
        let blocks = paragraphs(&lines, (50.0, 530.0));
        let texts: Vec<&str> = blocks
            .iter()
            .map(|block| match block {
                Block::Paragraph(paragraph) => paragraph.text.as_str(),
                Block::Table(_) => "",
            })
            .collect();
        assert_eq!(
            texts,
            ["Sơ kết công tác nuôi dê và làm muối", "Kính gửi: Sở Muối. Thực hiện kế hoạch, đơn vị báo cáo như sau."]
        );
    }
}
