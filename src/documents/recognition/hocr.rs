//! Reads hOCR, the HTML in which Tesseract tells each word with its box and how sure it is of it, and of each line where
//! its letters stand. Places are in dots, to the right and down, of the page as it is read: one that lay on its side or on
//! its head is set upright.

use crate::documents::xml::{Step, Walk, attribute};

/// More words than this are on no page.
const MOST_WORDS: usize = 20_000;

/// A page as it was seen.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub(super) lines: Vec<Line>,
}

/// A line of words that stand near each other; columns side by side are often one.
#[derive(Debug, Default)]
pub(super) struct Line {
    pub(super) words: Vec<Word>,
    /// How far down the letters stand at the line's left end, and how much that grows with each dot to the right.
    pub(super) baseline: f32,
    pub(super) slope: f32,
    pub(super) left: f32,
    /// The height of its letters, from the lowest to the highest.
    pub(super) size: f32,
    /// By how many degrees its letters are turned in the picture, to the left: 0, 90, 180 or 270.
    angle: f32,
    /// Its box in the picture is higher than wide.
    tall: bool,
}

/// A word.
#[derive(Debug)]
pub(super) struct Word {
    pub(super) text: String,
    pub(super) left: f32,
    pub(super) right: f32,
    /// Of a hundred.
    pub(super) sure: f32,
}

impl Page {
    /// It holds a text and not what a recogniser sees in a crowd or a carpet.
    pub(super) fn is_read(&self) -> bool {
        /// The shortest letter that is worth reading: a letterhead and a sentence.
        const FEWEST: usize = 15;
        let (mut good, mut all) = (0, 0);
        for word in self.lines.iter().flat_map(|line| &line.words) {
            let letters = word.text.chars().filter(|letter| letter.is_alphabetic()).count();
            all += 1;
            good += usize::from(letters >= 2 && word.sure >= SURE);
        }
        good >= FEWEST && good * 2 >= all
    }

    pub(super) fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// How many words Tesseract is sure of.
    pub(super) fn sure(&self) -> usize {
        self.lines.iter().flat_map(|line| &line.words).filter(|word| word.sure >= SURE).count()
    }

    /// How much lines go down with each dot to the right.
    pub(super) fn slope(&self) -> f32 {
        let mut slopes: Vec<f32> = self.long_lines().map(|line| line.slope).collect();
        slopes.sort_by(f32::total_cmp);
        slopes.get(slopes.len() / 2).copied().unwrap_or(0.0)
    }

    /// Its lines go down the picture, though nothing is said of that.
    fn lies_on_its_side(&self) -> bool {
        let tall = self.long_lines().filter(|line| line.tall && line.angle == 0.0).count();
        tall * 2 > self.long_lines().count()
    }

    /// Lines whose shape tells something.
    fn long_lines(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| line.words.len() > 2)
    }
}

/// Tesseract is right in nine of ten words of which it is so sure.
const SURE: f32 = 60.0;

impl Line {
    /// A line whose words are all guesses is a stamp, a signature, a stain.
    fn is_guessed(&self) -> bool {
        const LEAST: f32 = 35.0;
        self.words.iter().all(|word| word.sure < LEAST)
    }
}

/// All pages; what breaks off is kept until there.
pub(super) fn pages(hocr: &str) -> Vec<Page> {
    let mut pages = pages_with(hocr, 0.0);
    if pages.iter().any(Page::lies_on_its_side) {
        // Tesseract reads lines that go down as well, without a word on it.
        let lying = pages_with(hocr, 270.0);
        for (page, lying) in pages.iter_mut().zip(lying).filter(|(page, _)| page.lies_on_its_side()) {
            *page = lying;
        }
    }
    pages
}

/// The pages, where lines are turned so much that do not say it.
fn pages_with(hocr: &str, unsaid: f32) -> Vec<Page> {
    let mut pages: Vec<Page> = Vec::new();
    let mut walk = Walk::new(hocr);
    let mut words = 0;
    loop {
        let element = match walk.next() {
            Step::Start(element) => element,
            Step::Over => break,
            Step::End | Step::Text(_) => continue,
        };
        let class = attribute(&element, "class").unwrap_or_default();
        let title = attribute(&element, "title").unwrap_or_default();
        match class.as_str() {
            "ocr_page" => pages.push(Page::default()),
            "ocr_line" | "ocr_header" | "ocr_caption" | "ocr_textfloat" => {
                if let Some(page) = pages.last_mut() {
                    page.lines.push(line(&title, unsaid));
                }
            }
            "ocrx_word" if words < MOST_WORDS => {
                words += 1;
                let text: String = crate::vietnamese::nfc(without_rules(&walk.text()));
                let line = pages.last_mut().and_then(|page| page.lines.last_mut());
                if let (Some(line), false) = (line, text.is_empty()) {
                    let [left, _, right, _] = upright(numbers(&title, "bbox"), line.angle);
                    let [sure, ..] = numbers(&title, "x_wconf");
                    line.words.push(Word { text, left, right, sure });
                }
            }
            _ => {}
        }
    }
    for page in &mut pages {
        page.lines.retain(|line| !line.is_guessed());
    }
    pages
}

/// A word without what Tesseract makes of a table's rules; nothing where it was only that.
fn without_rules(word: &str) -> &str {
    let word = word.trim_matches(|letter: char| letter.is_whitespace() || matches!(letter, '|' | '¦'));
    if word.chars().all(|letter| matches!(letter, '_' | 'ˆ' | '¬')) { "" } else { word }
}

/// `bbox 242 153 1448 200; baseline 0.004 -11; x_size 43; …`: the base line is told from the box's lower left corner, and
/// not at all where the line is turned (`textangle 180`).
fn line(title: &str, unsaid: f32) -> Line {
    let angle = if title.contains("textangle") { numbers(title, "textangle")[0] } else { unsaid };
    let seen = numbers(title, "bbox");
    let tall = seen[3] - seen[1] > seen[2] - seen[0];
    let [left, top, _, bottom] = upright(seen, angle);
    let [slope, offset, ..] = if angle == 0.0 { numbers(title, "baseline") } else { [0.0; 4] };
    let [size, ..] = numbers(title, "x_size");
    let size = if size > 1.0 { size } else { (bottom - top).max(1.0) };
    Line { words: Vec::new(), baseline: bottom + offset, slope, left, size, angle, tall }
}

/// A box of the picture on the page set upright; only the places among each other count.
fn upright([left, top, right, bottom]: [f32; 4], angle: f32) -> [f32; 4] {
    if (45.0..135.0).contains(&angle) {
        [-bottom, left, -top, right]
    } else if (135.0..225.0).contains(&angle) {
        [-right, -bottom, -left, -top]
    } else if (225.0..315.0).contains(&angle) {
        [top, -right, bottom, -left]
    } else {
        [left, top, right, bottom]
    }
}

/// The numbers of one property; zero where there is none.
fn numbers(title: &str, name: &str) -> [f32; 4] {
    let mut found = [0.0; 4];
    let property = title.split(';').find_map(|property| property.trim().strip_prefix(name)?.strip_prefix(' '));
    for (slot, number) in found.iter_mut().zip(property.unwrap_or_default().split(' ')) {
        *slot = number.parse().ok().filter(|number: &f32| number.is_finite()).unwrap_or(0.0);
    }
    found
}

#[cfg(test)]
#[path = "hocr_tests.rs"]
mod tests;
