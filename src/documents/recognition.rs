//! Turns pictures of pages into paragraphs, where somebody outside this process recognises them (`Eyes`): asks, reads the
//! words with their places (`hocr`) and puts them in lines as on any page (`layout`). A picture on which little can be
//! read, a hall or a logo, stays a picture.

use std::fmt;

use super::limits::Allowance;
use super::{Block, Document, Problem};

mod hocr;
mod layout;

/// A picture of a page in a format that Tesseract reads: JPEG, PNG, TIFF, PNM …
pub(super) struct Picture {
    /// Dots per inch; 0 where nobody knows.
    pub(super) dpi: u16,
    pub(super) lies: Lies,
    pub(super) bytes: Vec<u8>,
}

/// How a page lies in its picture, as far as anybody knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lies {
    /// As it is read.
    Upright,
    /// Perhaps on its side or on its head.
    Turned,
    /// A few degrees askew, so that its lines touch the columns of others.
    Askew,
}

impl Lies {
    /// Of its number in a frame.
    pub(super) fn of(number: u8) -> Self {
        match number {
            1 => Self::Turned,
            2 => Self::Askew,
            _ => Self::Upright,
        }
    }
}

/// Takes a picture and tells what is on it; `None` where no further one will be looked at.
type Look = Box<dyn FnMut(&Picture) -> Option<Vec<u8>>>;

/// Who recognises text in pictures.
pub(super) struct Eyes(Look);

impl Eyes {
    pub(super) fn new(look: impl FnMut(&Picture) -> Option<Vec<u8>> + 'static) -> Self {
        Self(Box::new(look))
    }
}

impl fmt::Debug for Eyes {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Eyes")
    }
}

/// Reads a photo or a scan that came as a picture.
pub(super) fn read_photo(bytes: &[u8], allowance: &mut Allowance) -> Document {
    let blocks = photo(bytes, allowance);
    let problem = if blocks.is_empty() { Problem::Scanned } else { Problem::Recognised };
    Document { blocks, problems: vec![problem], ..Document::default() }
}

/// The paragraphs on a photo or a scan of which nothing is known but its bytes.
pub(super) fn photo(bytes: &[u8], allowance: &mut Allowance) -> Vec<Block> {
    /// Nobody photographs a page in less; logos and signatures of mail programs are smaller.
    const SMALLEST: usize = 8 << 10;
    let readable = matches!(
        bytes,
        [0xFF, 0xD8, 0xFF, ..]
            | [0x89, b'P', b'N', b'G', ..]
            | [b'I', b'I', 0x2A, 0, ..]
            | [b'M', b'M', 0, 0x2A, ..]
            | [b'G', b'I', b'F', b'8', ..]
            | [b'B', b'M', ..]
            | [b'R', b'I', b'F', b'F', ..]
    );
    if !readable || bytes.len() < SMALLEST || allowance.eyes.is_none() {
        return Vec::new();
    }
    see(Picture { dpi: 0, lies: Lies::Upright, bytes: bytes.to_vec() }, allowance).unwrap_or_default()
}

/// The paragraphs on a picture; `None` where nobody looks or nothing can be read.
pub(super) fn see(mut picture: Picture, allowance: &mut Allowance) -> Option<Vec<Block>> {
    /// Lines that go down by more than this with each dot (1.4 degrees) are torn apart where columns are looked for: at
    /// two degrees one word in five was lost, as one block hardly any.
    const ASKEW: f32 = 0.025;
    let mut pages = look(&picture, allowance)?;
    // Words that make no sense may be upright ones of a page that is not; no words at all are none.
    if !is_read(&pages) && picture.lies == Lies::Upright && !pages.iter().all(hocr::Page::is_empty) {
        picture.lies = Lies::Turned;
        pages = look(&picture, allowance)?;
    }
    if pages.iter().any(|page| page.slope().abs() > ASKEW) {
        picture.lies = Lies::Askew;
        let sure = |pages: &[hocr::Page]| pages.iter().map(hocr::Page::sure).sum::<usize>();
        pages = look(&picture, allowance).filter(|again| sure(again) > sure(&pages)).unwrap_or(pages);
    }
    is_read(&pages).then(|| pages.iter().filter(|page| page.is_read()).flat_map(layout::blocks).collect())
}

/// What is seen on a picture; where nobody looks, nobody is asked again.
fn look(picture: &Picture, allowance: &mut Allowance) -> Option<Vec<hocr::Page>> {
    if is_drawn_without_end(&picture.bytes) {
        return None;
    }
    let seen = allowance.eyes.as_mut().and_then(|Eyes(look)| look(picture));
    if seen.is_none() {
        allowance.eyes = None;
    }
    Some(hocr::pages(&String::from_utf8_lossy(&seen?)))
}

/// A JPEG that is drawn over and over costs whoever opens it the whole picture each time, for a few bytes.
fn is_drawn_without_end(bytes: &[u8]) -> bool {
    /// Progressive pictures of cameras and programs have about ten scans.
    const MOST_SCANS: usize = 100;
    // The marker of a scan (ITU-T T.81, B.2.3) stands nowhere within the codes of one.
    let jpeg = bytes.starts_with(&[0xFF, 0xD8, 0xFF]);
    jpeg && memchr::memmem::find_iter(bytes, &[0xFF, 0xDA]).nth(MOST_SCANS).is_some()
}

fn is_read(pages: &[hocr::Page]) -> bool {
    pages.iter().any(hocr::Page::is_read)
}

#[cfg(test)]
#[path = "recognition_tests.rs"]
mod tests;
