//! Takes the pictures that make up a scanned page out of a PDF, in a form that Tesseract reads: JPEG and JPEG 2000 as they
//! are, fax codes in a TIFF around them, samples and JBIG2 as PNM. Nothing is drawn: of pictures that lie over each other
//! the finest is taken, of strips all, from the top.

use lopdf::{Dictionary, Document as Pdf, Object, Stream};

use super::samples;
use super::walk::Shown;
use crate::documents::Block;
use crate::documents::frames::MOST_PICTURE;
use crate::documents::limits::Allowance;
use crate::documents::recognition::{self, Lies, Picture};

/// Strips of one page, at most; each is recognised for itself.
const MOST_STRIPS: usize = 6;
/// What scanners and cameras make; anything else is a lie that would mislead the recogniser.
const DPI: std::ops::RangeInclusive<f32> = 60.0..=1200.0;

/// The paragraphs on the pictures of a page; none where nobody looks.
pub(super) fn recognise(pdf: &Pdf, shown: &[Shown], allowance: &mut Allowance) -> Vec<Block> {
    let mut blocks = Vec::new();
    for image in page_images(pdf, shown) {
        if allowance.eyes.is_none() {
            break;
        }
        if let Some(picture) = image.picture(pdf, allowance) {
            blocks.extend(recognition::see(picture, allowance).unwrap_or_default());
        }
    }
    blocks
}

/// An image as it is shown.
struct Image<'a> {
    stream: &'a Stream,
    shown: Shown,
    width: usize,
    height: usize,
}

/// The images that hold the page's text, from the top.
fn page_images<'a>(pdf: &'a Pdf, shown: &[Shown]) -> Vec<Image<'a>> {
    let mut images: Vec<Image<'a>> = shown.iter().filter_map(|shown| Image::find(pdf, *shown)).collect();
    let widest = images.iter().map(|image| image.shown.extent().0).fold(0.0, f32::max);
    let area = |image: &Image<'_>| image.shown.extent().0 * image.shown.extent().1;
    let largest = images.iter().map(area).fold(0.0, f32::max);
    let total: f32 = images.iter().map(area).sum();
    if largest * 2.0 >= total || images.iter().filter(|image| area(image) * 1.5 > largest).count() > MOST_STRIPS {
        // One picture, or layers of one: the mask with the letters is finer than the paper behind it.
        images.retain(|image| area(image) * 1.5 > largest);
        images.sort_by_key(|image| std::cmp::Reverse(image.width * image.height));
        images.truncate(1);
    } else {
        images.retain(|image| image.shown.extent().0 * 1.5 > widest);
        let top = |image: &Image<'_>| image.shown.matrix[5] + image.shown.matrix[3].max(0.0);
        images.sort_by(|one, other| top(other).total_cmp(&top(one)));
        images.truncate(MOST_STRIPS);
    }
    images
}

impl<'a> Image<'a> {
    fn find(pdf: &'a Pdf, shown: Shown) -> Option<Self> {
        /// Beyond it are bombs; A3 at 600 dpi has 70 million dots.
        const MOST_DOTS: usize = 100_000_000;
        let stream = pdf.get_object(shown.image?).and_then(Object::as_stream).ok()?;
        let width = number(pdf, &stream.dict, b"Width")?;
        let height = number(pdf, &stream.dict, b"Height")?;
        let fits = width >= 100 && height >= 30 && width.checked_mul(height)? <= MOST_DOTS;
        fits.then_some(Self { stream, shown, width, height })
    }

    fn picture(&self, pdf: &Pdf, allowance: &mut Allowance) -> Option<Picture> {
        let most = usize::try_from(allowance.part()).ok()?.min(MOST_PICTURE * 2);
        let (coded, filter, parameters) = self.coded(pdf, most)?;
        let bytes = match filter.as_slice() {
            b"DCTDecode" | b"DCT" | b"JPXDecode" => coded,
            b"CCITTFaxDecode" | b"CCF" => samples::fax(pdf, &self.stream.dict, &parameters, &coded)?,
            b"JBIG2Decode" => samples::jbig2(pdf, &parameters, &coded, self.width, self.height)?,
            _ => samples::plain(pdf, &self.stream.dict, &coded, self.width, self.height)?,
        };
        allowance.pay_bytes(bytes.len()).ok()?;
        let [a, b, c, d, ..] = self.shown.matrix;
        let upright = a > 0.0 && d > 0.0 && b.abs() < a && c.abs() < d;
        let lies = if upright { Lies::Upright } else { Lies::Turned };
        (bytes.len() <= MOST_PICTURE).then_some(Picture { dpi: self.dpi(), lies, bytes })
    }

    fn dpi(&self) -> u16 {
        #[expect(clippy::cast_precision_loss, reason = "no image is so wide")]
        let dpi = self.width as f32 / self.shown.extent().0 * 72.0;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the range of scanners")]
        if DPI.contains(&dpi) { dpi.round() as u16 } else { 0 }
    }

    /// The bytes, unpacked up to the filter that makes dots of them, that filter and its parameters.
    fn coded(&self, pdf: &Pdf, most: usize) -> Option<(Vec<u8>, Vec<u8>, Dictionary)> {
        let filters: Vec<Vec<u8>> = self.stream.filters().unwrap_or_default().into_iter().map(<[u8]>::to_vec).collect();
        let parameters: Vec<Dictionary> = match self.stream.dict.get_deref(b"DecodeParms", pdf) {
            Ok(Object::Dictionary(one)) => vec![one.clone()],
            Ok(Object::Array(all)) => all
                .iter()
                .map(|one| {
                    pdf.dereference(one).ok().and_then(|(_, one)| one.as_dict().ok().cloned()).unwrap_or_default()
                })
                .collect(),
            _ => Vec::new(),
        };
        let last = filters.last().cloned().unwrap_or_default();
        let makes_dots = matches!(
            last.as_slice(),
            b"DCTDecode" | b"DCT" | b"JPXDecode" | b"CCITTFaxDecode" | b"CCF" | b"JBIG2Decode"
        );
        if !makes_dots {
            let plain = self.stream.get_plain_content_with_limit(most).ok()?;
            return Some((plain, Vec::new(), Dictionary::new()));
        }
        let own = parameters.get(filters.len() - 1).cloned().unwrap_or_default();
        let before = filters.split_last()?.1;
        if before.is_empty() {
            return Some((self.stream.content.clone(), last, own));
        }
        let mut dict = Dictionary::new();
        dict.set("Filter", Object::Array(before.iter().map(|name| Object::Name(name.clone())).collect()));
        let inner = Stream::new(dict, self.stream.content.clone());
        Some((inner.get_plain_content_with_limit(most).ok()?, last, own))
    }
}

/// A whole number of a dictionary, not below zero.
pub(super) fn number(pdf: &Pdf, dict: &Dictionary, key: &[u8]) -> Option<usize> {
    let number = dict.get_deref(key, pdf).and_then(Object::as_i64).ok()?;
    usize::try_from(number).ok()
}
