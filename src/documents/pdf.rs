//! Turns a PDF with text into paragraphs in the order of reading: glyphs with their places (`walk`, `font`), lines and
//! paragraphs from the places (`lines`). lopdf reads the file and inflates within limits; recognising text in pictures is
//! left to others: pages without text make the document `Scanned`.

use lopdf::{Document as Pdf, LoadOptions};

use super::limits::Allowance;
use super::{Document, Problem};

mod cmap;
mod font;
mod grid;
mod lines;
mod rules;
mod walk;

/// A page with fewer letters than this, under a picture, has a stamp or a watermark and no text.
const FEWEST_LETTERS: usize = 60;

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
    let mut pages = 0_usize;
    let mut scanned = 0_usize;
    let mut recognised = true;
    let mut legacy = false;
    for page in pdf.page_iter() {
        if pages >= walker.allowance.left.pages {
            document.problems.push(Problem::TooLarge("pages".to_owned()));
            break;
        }
        pages += 1;
        let read = walker.page(page);
        if read.letters < FEWEST_LETTERS && (read.letters == 0 || read.pictures > 0) {
            scanned += usize::from(read.pictures > 0 || read.letters == 0);
            continue;
        }
        recognised &= read.invisible;
        let found = lines::blocks(&read);
        legacy |= found.legacy;
        lines::join(&mut document.blocks, found.blocks);
    }
    if let Some(problem) = walker.problem.take() {
        document.problems.push(problem);
    }
    if legacy {
        document.problems.push(Problem::LegacyFont);
    }
    if pages == 0 {
        document.problems.push(Problem::Damaged("PDF without pages".to_owned()));
    } else if document.blocks.is_empty() && scanned > 0 {
        document.problems.push(Problem::Scanned);
    } else if recognised && !document.blocks.is_empty() {
        // All its text is invisible: a scanner's program laid it over the pictures.
        document.problems.push(Problem::Recognised);
    }
}
