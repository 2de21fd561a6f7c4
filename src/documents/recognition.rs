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
    /// It may lie on its side or on its head.
    pub(super) turned: bool,
    pub(super) bytes: Vec<u8>,
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
    see(Picture { dpi: 0, turned: false, bytes: bytes.to_vec() }, allowance).unwrap_or_default()
}

/// The paragraphs on a picture; `None` where nobody looks or nothing can be read.
pub(super) fn see(mut picture: Picture, allowance: &mut Allowance) -> Option<Vec<Block>> {
    loop {
        let Some(seen) = allowance.eyes.as_mut().and_then(|Eyes(look)| look(&picture)) else {
            allowance.eyes = None;
            return None;
        };
        let pages = hocr::pages(&String::from_utf8_lossy(&seen));
        if pages.iter().any(hocr::Page::is_read) {
            return Some(pages.iter().filter(|page| page.is_read()).flat_map(layout::blocks).collect());
        }
        // Words that make no sense may be upright ones of a page that is not; no words at all are none.
        if picture.turned || pages.iter().all(hocr::Page::is_empty) {
            return None;
        }
        picture.turned = true;
    }
}
