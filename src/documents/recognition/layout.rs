//! Puts recognised words in lines and paragraphs, in the order of reading: a page that lies a little askew is straightened,
//! lines side by side become one, and a gap much wider than the others parts columns, as in a letterhead.

use super::hocr::{Line as Seen, Page, Word};
use crate::documents::Block;
use crate::documents::pdf::lines::Line;
use crate::documents::pdf::paragraphs::paragraphs;

/// Base lines this near, in sizes, are one line: columns of a letterhead are often a point or two apart.
const SAME_LINE: f32 = 0.35;
/// A gap this wide, in sizes, may part columns …
const COLUMN: f32 = 1.2;
/// … where it is so many times the usual one of its line: justified lines have wide gaps all along.
const WIDER: f32 = 3.0;
/// Letters of lines so near to the usual height are of that height: with and without marks they measure differently.
const USUAL: std::ops::Range<f32> = 0.75..1.3;

/// Of the height from the lowest letter to the marks on the highest capital, so much is what a PDF calls the size less
/// the raggedness of scanned margins.
const SIZE: f32 = 0.8;

/// The paragraphs of a page.
pub(super) fn blocks(page: &Page) -> Vec<Block> {
    let slope = page.slope();
    let usual = median(page.lines.iter().map(|line| line.size)).unwrap_or(1.0);
    let size = |line: &Seen| if USUAL.contains(&(line.size / usual)) { usual } else { line.size };
    // Upwards, as in a PDF.
    let height = |line: &Seen| slope * line.left - line.baseline;
    let mut seen: Vec<&Seen> = page.lines.iter().collect();
    seen.sort_by(|one, other| height(other).total_cmp(&height(one)));
    let mut rows: Vec<(f32, Vec<&Seen>)> = Vec::new();
    for line in seen {
        match rows.last_mut() {
            Some((baseline, row)) if *baseline - height(line) < SAME_LINE * size(line) && beside(row, line) => {
                row.push(line);
            }
            _ => rows.push((height(line), vec![line])),
        }
    }
    let lines: Vec<Line> = rows
        .into_iter()
        .filter_map(|(baseline, row)| {
            let size = row.iter().copied().map(size).fold(0.0, f32::max);
            line_of(row.into_iter().flat_map(|line| &line.words).collect(), baseline, size)
        })
        .collect();
    let left = lines.iter().map(|line| line.left).fold(f32::INFINITY, f32::min);
    let right = lines.iter().map(|line| line.right).fold(f32::NEG_INFINITY, f32::max);
    paragraphs(&lines, (left, right))
}

/// No word of the line stands above or below one of the row.
fn beside(row: &[&Seen], line: &Seen) -> bool {
    let ends = |line: &Seen| {
        let left = line.words.iter().map(|word| word.left).fold(f32::INFINITY, f32::min);
        (left, line.words.iter().map(|word| word.right).fold(f32::NEG_INFINITY, f32::max))
    };
    let (left, right) = ends(line);
    row.iter().all(|other| {
        let (other_left, other_right) = ends(other);
        right <= other_left || other_right <= left
    })
}

fn line_of(mut words: Vec<&Word>, baseline: f32, size: f32) -> Option<Line> {
    words.sort_by(|one, other| one.left.total_cmp(&other.left));
    let gaps = || words.windows(2).filter_map(|pair| Some(pair.get(1)?.left - pair.first()?.right));
    let usual = median(gaps()).unwrap_or(0.0);
    let mut text = String::new();
    let mut columns = false;
    for (word, gap) in words.iter().zip(std::iter::once(0.0).chain(gaps())) {
        // With one gap alone there is no usual one.
        let wide = gap > COLUMN * size && (words.len() < 3 || gap > WIDER * usual);
        columns |= wide;
        if !text.is_empty() {
            text.push(if wide { '\t' } else { ' ' });
        }
        text.push_str(&word.text);
    }
    let first = words.first()?;
    let (left, right, first_word) = (first.left, words.last()?.right, first.right - first.left);
    Some(Line { text, left, right, first_word, baseline, size: size * SIZE, bold: false, columns })
}

fn median(numbers: impl Iterator<Item = f32>) -> Option<f32> {
    let mut numbers: Vec<f32> = numbers.collect();
    numbers.sort_by(f32::total_cmp);
    numbers.get(numbers.len() / 2).copied()
}
