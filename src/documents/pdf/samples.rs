//! Turns the samples of a PDF's image into a picture file: grey samples, colours and palettes into PGM, black and white
//! into PBM, fax codes into a TIFF that holds them as they are, JBIG2 decoded into PBM.

use hayro_jbig2::{DecodeSettings, Decoder, Globals, Page};
use lopdf::{Dictionary, Document as Pdf, Object};

use super::pictures::number;

/// Whether an image's `Decode` array turns black to white.
fn inverted(pdf: &Pdf, dict: &Dictionary) -> bool {
    let decode = dict.get_deref(b"Decode", pdf).and_then(Object::as_array);
    decode.ok().and_then(|decode| decode.first()?.as_float().ok()).is_some_and(|first| first > 0.5)
}

/// Fax codes (ISO 32000-1, 7.4.6) in a TIFF of one strip (TIFF 6.0, sections 3 and 11).
pub(super) fn fax(pdf: &Pdf, dict: &Dictionary, parameters: &Dictionary, coded: &[u8]) -> Option<Vec<u8>> {
    let kind = parameters.get_deref(b"K", pdf).and_then(Object::as_i64).unwrap_or(0);
    let truth = |key: &[u8]| parameters.get_deref(key, pdf).and_then(Object::as_bool).unwrap_or(false);
    let columns = number(pdf, parameters, b"Columns").unwrap_or(1728);
    let rows = number(pdf, dict, b"Height")?;
    let compression: u32 = if kind < 0 { 4 } else { 3 };
    // Bit 0: lines are coded by the line above. Bit 2: each ends with a whole byte.
    let options = u32::from(kind > 0) | u32::from(truth(b"EncodedByteAlign")) << 2;
    let photometric = u32::from(truth(b"BlackIs1") != inverted(pdf, dict));
    let entries: [(u16, u32); 10] = [
        (256, u32::try_from(columns).ok()?),
        (257, u32::try_from(rows).ok()?),
        (258, 1),
        (259, compression),
        (262, photometric),
        (273, 8 + 2 + 12 * 10 + 4),
        (277, 1),
        (278, u32::try_from(rows).ok()?),
        (279, u32::try_from(coded.len()).ok()?),
        (if kind < 0 { 293 } else { 292 }, if kind < 0 { 0 } else { options }),
    ];
    let mut tiff = Vec::with_capacity(coded.len() + 134);
    tiff.extend_from_slice(b"II*\0\x08\0\0\0\x0A\0");
    for (tag, value) in entries {
        tiff.extend_from_slice(&tag.to_le_bytes());
        // Type 4 (32 bits), one value.
        tiff.extend_from_slice(&[4, 0, 1, 0, 0, 0]);
        tiff.extend_from_slice(&value.to_le_bytes());
    }
    tiff.extend_from_slice(&[0; 4]);
    tiff.extend_from_slice(coded);
    Some(tiff)
}

/// JBIG2 (ISO 32000-1, 7.4.7) to PBM.
pub(super) fn jbig2(pdf: &Pdf, parameters: &Dictionary, coded: &[u8], width: usize, height: usize) -> Option<Vec<u8>> {
    /// Rows of bits, each from a whole byte on.
    struct Bits {
        bytes: Vec<u8>,
        most: usize,
        next: u8,
        filled: u8,
    }
    impl Bits {
        fn push(&mut self) {
            if self.bytes.len() < self.most {
                self.bytes.push(self.next);
            }
            (self.next, self.filled) = (0, 0);
        }
    }
    impl Decoder for Bits {
        fn push_pixel(&mut self, black: bool) {
            self.next |= u8::from(black) << (7 - self.filled);
            self.filled += 1;
            if self.filled == 8 {
                self.push();
            }
        }
        fn push_pixel_chunk(&mut self, black: bool, chunk_count: u32) {
            for _ in 0..chunk_count {
                self.next = if black { 0xFF } else { 0 };
                self.push();
            }
        }
        fn next_line(&mut self) {
            if self.filled > 0 {
                self.push();
            }
        }
    }
    let settings = DecodeSettings::default();
    let shared = parameters.get_deref(b"JBIG2Globals", pdf).and_then(Object::as_stream).ok();
    let shared = shared.and_then(|stream| stream.get_plain_content_with_limit(8 << 20).ok());
    let globals = shared.and_then(|bytes| Globals::new(&bytes, &settings).ok());
    let page = Page::new_embedded(coded, globals.as_ref(), &settings).ok()?;
    if (page.width(), page.height()) != (u32::try_from(width).ok()?, u32::try_from(height).ok()?) {
        return None;
    }
    let mut bits = Bits { bytes: Vec::new(), most: width.div_ceil(8) * height, next: 0, filled: 0 };
    page.decode(&mut bits).ok()?;
    Some(pnm("P4", width, height, &bits.bytes))
}

/// Samples as they are, by the image's colour space and depth.
pub(super) fn plain(pdf: &Pdf, dict: &Dictionary, samples: &[u8], width: usize, height: usize) -> Option<Vec<u8>> {
    let mask = dict.get_deref(b"ImageMask", pdf).and_then(Object::as_bool).unwrap_or(false);
    let depth = if mask { 1 } else { number(pdf, dict, b"BitsPerComponent").unwrap_or(8) };
    let colours = if mask { Colours::Grey } else { Colours::of(pdf, dict.get_deref(b"ColorSpace", pdf).ok()?, 0)? };
    let inverted = inverted(pdf, dict);
    if let (1, Colours::Grey) = (depth, &colours) {
        // In PBM a one is black, in a PDF white.
        let row = width.div_ceil(8);
        let bits: Vec<u8> =
            samples.iter().take(row * height).map(|byte| if inverted { *byte } else { !byte }).collect();
        return Some(pnm("P4", width, height, &bits));
    }
    let row = (width * colours.components() * depth).div_ceil(8);
    let mut grey = Vec::with_capacity(width * height);
    for line in samples.chunks(row.max(1)).take(height) {
        let mut values = unpack(line, depth);
        let mut parts = Vec::with_capacity(4);
        for _ in 0..width {
            parts.clear();
            parts.extend(values.by_ref().take(colours.components()));
            let value = colours.grey(&parts, depth);
            grey.push(if inverted { 255 - value } else { value });
        }
    }
    grey.resize(width * height, 255);
    Some(pnm("P5", width, height, &grey))
}

/// The samples of a row; of 16 bits the upper half.
fn unpack(line: &[u8], depth: usize) -> Box<dyn Iterator<Item = u8> + '_> {
    match depth {
        1 | 2 | 4 => {
            let each = 8 / depth;
            let mask = u8::MAX >> (8 - depth);
            Box::new(line.iter().flat_map(move |byte| (1..=each).map(move |place| byte >> (8 - place * depth) & mask)))
        }
        16 => Box::new(line.iter().step_by(2).copied()),
        _ => Box::new(line.iter().copied()),
    }
}

/// How samples make a colour, as far as its lightness needs it.
enum Colours {
    Grey,
    Rgb,
    Cmyk,
    /// The lightness of each entry.
    Palette(Vec<u8>),
}

impl Colours {
    fn of(pdf: &Pdf, space: &Object, depth: usize) -> Option<Self> {
        if let Ok(name) = space.as_name() {
            return Some(match name {
                b"DeviceRGB" | b"RGB" | b"CalRGB" => Self::Rgb,
                b"DeviceCMYK" | b"CMYK" => Self::Cmyk,
                _ => Self::Grey,
            });
        }
        let parts = space.as_array().ok()?;
        let part = |place: usize| Some(pdf.dereference(parts.get(place)?).ok()?.1);
        match part(0)?.as_name().ok()? {
            b"ICCBased" => match number(pdf, &part(1)?.as_stream().ok()?.dict, b"N") {
                Some(3) => Some(Self::Rgb),
                Some(4) => Some(Self::Cmyk),
                _ => Some(Self::Grey),
            },
            b"CalRGB" | b"Lab" => Some(Self::Rgb),
            b"Indexed" | b"I" if depth == 0 => {
                let base = Self::of(pdf, part(1)?, 1)?;
                let table = match part(3)? {
                    Object::String(bytes, _) => bytes.clone(),
                    Object::Stream(stream) => stream.get_plain_content_with_limit(4096).ok()?,
                    _ => return None,
                };
                Some(Self::Palette(table.chunks(base.components()).map(|colour| base.grey(colour, 8)).collect()))
            }
            _ => Some(Self::Grey),
        }
    }

    fn components(&self) -> usize {
        match self {
            Self::Grey | Self::Palette(_) => 1,
            Self::Rgb => 3,
            Self::Cmyk => 4,
        }
    }

    /// The lightness of a colour (ITU-R BT.601).
    fn grey(&self, parts: &[u8], depth: usize) -> u8 {
        let largest = if depth < 8 { (1_u32 << depth) - 1 } else { 255 };
        let light = |red: u32, green: u32, blue: u32| (red * 299 + green * 587 + blue * 114) / 1000;
        let parts: Vec<u32> = parts.iter().map(|part| u32::from(*part)).collect();
        let lightness = match (self, parts.as_slice()) {
            (Self::Palette(entries), [place]) => {
                return usize::try_from(*place).ok().and_then(|place| entries.get(place)).copied().unwrap_or(255);
            }
            (Self::Rgb, [red, green, blue]) => light(*red, *green, *blue),
            (Self::Cmyk, [cyan, magenta, yellow, black]) => {
                let ink = |colour: u32| largest.saturating_sub(colour.saturating_add(*black));
                light(ink(*cyan), ink(*magenta), ink(*yellow))
            }
            (_, [grey, ..]) => *grey,
            _ => largest,
        };
        u8::try_from(lightness * 255 / largest.max(1)).unwrap_or(255)
    }
}

/// A file of the PNM family.
fn pnm(kind: &str, width: usize, height: usize, samples: &[u8]) -> Vec<u8> {
    let largest = if kind == "P4" { "" } else { "255\n" };
    let mut file = format!("{kind}\n{width} {height}\n{largest}").into_bytes();
    file.extend_from_slice(samples);
    file
}
