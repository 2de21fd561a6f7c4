//! Takes away what is printed at the head of every page, so that a header is read once, as in the paper it was printed from.

use crate::documents::Block;

/// On fewer pages, what stands at the head of each may be two papers of the same office, and no header; unless it holds a
/// paper's number, which no two papers share.
const FEWEST_PAGES: usize = 3;

/// Leaves the blocks with which all pages begin on the first one only.
pub(super) fn drop_headers(pages: &mut [&mut Vec<Block>]) {
    let count = pages.len();
    let Some((first, later)) = pages.split_first_mut() else { return };
    let shared = |page: &&mut Vec<Block>| first.iter().zip(page.iter()).take_while(|(one, other)| one == other).count();
    let header = later.iter().map(shared).min().unwrap_or(0);
    if count >= FEWEST_PAGES || first.iter().take(header).any(holds_number) {
        for page in later {
            page.drain(..header);
        }
    }
}

/// Whether a number such as `15-BC/CB` or `128/QĐ-UBND` stands in a block.
fn holds_number(block: &Block) -> bool {
    let texts: Vec<&str> = match block {
        Block::Paragraph(paragraph) => vec![&paragraph.text],
        Block::Table(table) => table.rows.iter().flatten().map(String::as_str).collect(),
    };
    texts.into_iter().flat_map(str::split_whitespace).any(|word| {
        let symbol = word.trim_start_matches(|letter: char| letter.is_ascii_digit());
        let mut letters = symbol.chars();
        symbol.len() < word.len()
            && letters.next().is_some_and(|mark| matches!(mark, '-' | '/'))
            && letters.next().is_some_and(char::is_uppercase)
    })
}

#[cfg(test)]
#[path = "running_tests.rs"]
mod tests;
