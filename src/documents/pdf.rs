//! Turns a PDF with text into paragraphs in the order of reading: glyphs with their places (`walk`, `font`), lines and
//! paragraphs from the places (`layout`). lopdf reads the file and inflates within limits. Pages that are pictures
//! (`pictures`, `samples`) are recognised where somebody does; else they make the document `Scanned`.

use lopdf::{Document as Pdf, LoadOptions, Object, ObjectId};

use super::limits::Allowance;
use super::{Block, Document, Problem, legacy};

mod cmap;
mod columns;
mod font;
mod grid;
mod layout;
pub(super) mod lines;
pub(super) mod paragraphs;
mod pictures;
mod rules;
mod running;
mod samples;
mod state;
mod walk;

/// A page with fewer letters than this, under a picture, has a stamp or a watermark and no text.
const FEWEST_LETTERS: usize = 60;

/// A document with more glyphs than this of which nothing tells what they are lacks words; fewer are bullets and signs.
const MOST_MUTE: usize = 60;

/// A page with fewer different words than this over a picture of a page has a watermark, however often it is repeated.
const FEWEST_WORDS: usize = 15;

/// Reads a PDF.
pub(super) fn read(bytes: &[u8], allowance: &mut Allowance) -> Document {
    let mut document = Document::default();
    let most = usize::try_from(allowance.part()).unwrap_or(usize::MAX);
    let start = bytes.windows(5).take(1024).position(|window| window == b"%PDF-").unwrap_or(0);
    let bytes = bytes.get(start..).unwrap_or(bytes);
    let loaded = Pdf::load_mem_with_options(bytes, LoadOptions::with_max_decompressed_size(most));
    let pdf = match loaded {
        Ok(pdf) => pdf,
        Err(error) => {
            document.problems.push(problem_of(&error));
            return document;
        }
    };
    // A file that opens with the empty password was decrypted while it was loaded.
    if pdf.is_encrypted() {
        document.problems.push(Problem::Encrypted);
        return document;
    }
    read_pages(&pdf, &mut document, allowance);
    document
}

fn problem_of(error: &lopdf::Error) -> Problem {
    match error {
        lopdf::Error::InvalidPassword | lopdf::Error::Decryption(_) | lopdf::Error::UnsupportedSecurityHandler(_) => {
            Problem::Encrypted
        }
        lopdf::Error::Decompress(lopdf::DecompressError::MemoryLimitExceeded { .. }) => {
            Problem::TooLarge("unpacked bytes".to_owned())
        }
        other => Problem::Damaged(format!("PDF: {other}")),
    }
}

fn read_pages(pdf: &Pdf, document: &mut Document, allowance: &mut Allowance) {
    let mut walker = walk::Walker::new(pdf, allowance);
    let mut pages = Vec::new();
    let mut invisible = true;
    let mut legacy = false;
    let mut mute = 0;
    let mut missing = 0;
    for id in pdf.page_iter() {
        if pages.len() >= walker.allowance.left.pages {
            document.problems.push(Problem::TooLarge("pages".to_owned()));
            break;
        }
        missing += usize::from(is_missing(pdf, id));
        let page = walker.page(id);
        mute += page.mute;
        let found = layout::blocks(&page);
        if is_text(&page, &found.blocks) {
            invisible &= page.invisible;
            legacy |= found.legacy;
            pages.push(Read::Text(found.blocks));
        } else if page.letters + page.mute == 0 && page.pictures.is_empty() {
            pages.push(Read::Blank);
        } else {
            pages.push(Read::Scan(page.pictures));
        }
    }
    if let Some(problem) = walker.problem.take() {
        document.problems.push(problem);
    }
    if legacy {
        document.problems.push(Problem::LegacyFont);
    }
    if pages.is_empty() {
        document.problems.push(Problem::Damaged("PDF without pages".to_owned()));
        return;
    }
    let is_scan = is_scan(&pages);
    let mut typed: Vec<&mut Vec<Block>> = pages.iter_mut().filter_map(Read::text).collect();
    running::drop_headers(&mut typed);
    let mut recognised = false;
    for page in pages {
        let blocks = match page {
            Read::Text(blocks) => blocks,
            Read::Scan(shown) if is_scan => pictures::recognise(pdf, &shown, walker.allowance),
            Read::Scan(_) | Read::Blank => continue,
        };
        recognised |= is_scan && !blocks.is_empty();
        paragraphs::join(&mut document.blocks, blocks);
    }
    if mute > MOST_MUTE && !document.blocks.is_empty() && !recognised {
        document.problems.push(Problem::Damaged("PDF: fonts that do not tell their letters".to_owned()));
    }
    if missing > 0 {
        document.problems.push(Problem::Damaged(format!("PDF: {missing} of its pages lack what stands on them")));
    }
    if document.blocks.is_empty() {
        // Nothing was there to be seen.
        document.problems.extend((missing == 0).then_some(Problem::Scanned));
    } else if recognised || invisible {
        // Where all its text is invisible, a scanner's program laid it over the pictures.
        document.problems.push(Problem::Recognised);
    }
}

/// The file names a page, or what stands on it, that it does not hold: it was broken off. What is not there is null to
/// ISO 32000-1, 7.3.10, but no program writes a page that way.
fn is_missing(pdf: &Pdf, id: ObjectId) -> bool {
    let Ok(page) = pdf.get_dictionary(id) else { return true };
    let lost = |content: &Object| content.as_reference().is_ok_and(|id| pdf.get_object(id).is_err());
    let Ok(content) = page.get(b"Contents") else { return false };
    lost(content)
        || pdf.dereference(content).is_ok_and(|(_, content)| content.as_array().is_ok_and(|all| all.iter().any(lost)))
}

/// What a page turned out to be.
enum Read {
    Text(Vec<Block>),
    Scan(Vec<walk::Shown>),
    Blank,
}

impl Read {
    fn text(&mut self) -> Option<&mut Vec<Block>> {
        if let Self::Text(blocks) = self { Some(blocks) } else { None }
    }
}

/// The document is a scan: its first page is one, or most are. A typed paper whose last page was signed, scanned and put
/// back is none; what it says stands in its text.
fn is_scan(pages: &[Read]) -> bool {
    let scans = pages.iter().filter(|page| matches!(page, Read::Scan(_))).count();
    let first = pages.iter().find(|page| !matches!(page, Read::Blank));
    matches!(first, Some(Read::Scan(_))) || scans * 2 > pages.len()
}

/// Whether a page's text is its own. Over a picture of a page there are stamps, watermarks, and what a scanner's program
/// that knows no Vietnamese took the letters for.
fn is_text(page: &walk::Page, blocks: &[Block]) -> bool {
    // Half of the page in fonts that tell nothing is as good as a picture of it.
    if page.letters <= page.mute {
        return false;
    }
    let scanned = page.pictures.iter().any(walk::Shown::fills_page);
    let guessed = page.guessed * 2 > page.letters;
    if !page.pictures.is_empty() && page.letters < FEWEST_LETTERS {
        return false;
    }
    if !scanned && !guessed {
        return true;
    }
    let mut document = Document { blocks: blocks.to_vec(), ..Document::default() };
    // Letters of before Unicode, whose font lost its name, look like garbage until they are converted.
    legacy::recover(&mut document);
    let text = document.text();
    let words: Vec<&str> = text.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).collect();
    if guessed && is_gibberish(&words) {
        return false;
    }
    if !scanned {
        return true;
    }
    let single = words.iter().filter(|word| word.chars().count() == 1).count();
    let marked = words.iter().filter(|word| !word.is_ascii()).count();
    let different = words.iter().collect::<std::collections::HashSet<_>>().len();
    // Of Vietnamese words more than half carry a mark; of English ones none; one in five allows for names and figures.
    different >= FEWEST_WORDS && single * 2 < words.len() && marked * 5 > words.len()
}

/// Whether words are what an embedded font with codes of its own leaves: `7KtQJ` for `Tháng`, capitals and figures inside
/// of words, signs within them.
fn is_gibberish(words: &[&str]) -> bool {
    let odd = |word: &&&str| {
        let inner = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        let mut pairs = inner.chars().zip(inner.chars().skip(1));
        pairs.any(|(one, next)| {
            one.is_lowercase() && next.is_uppercase()
                || one.is_numeric() && next.is_alphabetic()
                || one.is_alphabetic() && (next.is_ascii_digit() || "!\"#$&*<=>?@[\\]^_`{|}~".contains(next))
                || one.is_control()
        })
    };
    words.len() >= FEWEST_WORDS && words.iter().filter(odd).count() * 3 > words.len()
}
