//! Turns a font of a PDF into what each code of a shown string is: its text and its width. `ToUnicode` counts first, then
//! names of glyphs, then the encoding. Outlines are not looked at.

use std::collections::HashMap;

use lopdf::{Dictionary, Document as Pdf, Object};

use super::cmap::ToUnicode;
use crate::documents::legacy::{SOFT_HYPHEN, Script, is_unicode};

/// A font as needed for reading.
#[derive(Debug)]
pub(super) struct Font {
    /// Bytes of a code.
    code_length: usize,
    to_unicode: HashMap<u32, String>,
    /// For fonts of one-byte codes: what stands at each code, by names and encodings.
    simple: Vec<String>,
    /// Codes are UTF-16 (`UniGB-UCS2-H` and its like).
    utf16: bool,
    /// In thousandths of the size.
    widths: HashMap<u32, f32>,
    default_width: f32,
    /// Which letters its codes really mean.
    pub(super) script: Script,
    pub(super) bold: bool,
    /// Nothing but its encoding says what its codes mean, and an embedded font may mean others by them.
    pub(super) guessed: bool,
}

/// One code of a shown string.
pub(super) struct Shown<'f> {
    pub(super) text: std::borrow::Cow<'f, str>,
    /// In sizes (1 is an em).
    pub(super) width: f32,
    /// It is the one-byte code 32, which word spacing widens (ISO 32000-1, 9.3.3).
    pub(super) blank: bool,
}

impl Font {
    pub(super) fn read(pdf: &Pdf, dict: &Dictionary, most: usize) -> Self {
        let name = |dict: &Dictionary, key: &[u8]| -> String {
            let name = dict.get_deref(key, pdf).and_then(Object::as_name).unwrap_or_default();
            String::from_utf8_lossy(name).into_owned()
        };
        let base = name(dict, b"BaseFont");
        let wide = name(dict, b"Subtype") == "Type0";
        let encoding = name(dict, b"Encoding");
        let to_unicode = dict
            .get_deref(b"ToUnicode", pdf)
            .and_then(Object::as_stream)
            .and_then(|stream| stream.get_plain_content_with_limit(most))
            .map(|bytes| ToUnicode::read(&bytes))
            .unwrap_or_default();
        let mut font = Self {
            code_length: if wide { 2 } else { 1 },
            simple: if wide { Vec::new() } else { simple_encoding(pdf, dict) },
            utf16: wide && (encoding.contains("UCS2") || encoding.contains("UTF16")),
            to_unicode: to_unicode.texts,
            widths: HashMap::new(),
            default_width: if wide { 1000.0 } else { 500.0 },
            script: Script::of_font(&base),
            bold: base.to_lowercase().contains("bold"),
            guessed: false,
        };
        font.guessed = !wide && font.to_unicode.is_empty() && is_embedded(pdf, dict);
        if wide && to_unicode.code_length == 1 && !encoding.starts_with("Identity") {
            font.code_length = 1;
        }
        font.settle_script();
        if wide {
            font.wide_widths(pdf, dict);
        } else {
            font.simple_widths(pdf, dict);
        }
        font
    }

    /// A font that is said to have letters of Unicode has them, whatever its name. The code 0xAD is `ư` in TCVN3, whatever
    /// the file calls it, and elsewhere a hyphen, as a page shows it (ISO 32000-1, annex D.2, note 6).
    fn settle_script(&mut self) {
        const CODE: u32 = 0xAD;
        if self.to_unicode.values().any(|text| is_unicode(text)) {
            self.script = Script::Unicode;
        }
        let own = if self.script.is_tcvn3() { SOFT_HYPHEN } else { "-" };
        if let Some(text) = self.simple.get_mut(CODE as usize).filter(|text| *text == "-" || *text == SOFT_HYPHEN) {
            own.clone_into(text);
        }
        let simple = self.code_length == 1;
        for (code, text) in &mut self.to_unicode {
            if text == SOFT_HYPHEN || text == "-" && simple && *code == CODE {
                own.clone_into(text);
            }
        }
    }

    fn simple_widths(&mut self, pdf: &Pdf, dict: &Dictionary) {
        let first = dict.get_deref(b"FirstChar", pdf).and_then(Object::as_i64).unwrap_or(0);
        let Ok(widths) = dict.get_deref(b"Widths", pdf).and_then(Object::as_array) else { return };
        // Type 3 fonts count in their own space (ISO 32000-1, 9.6.5).
        let scale = dict
            .get_deref(b"FontMatrix", pdf)
            .and_then(Object::as_array)
            .ok()
            .and_then(|matrix| matrix.first()?.as_float().ok())
            .map_or(1.0, |scale| scale * 1000.0);
        for (place, width) in widths.iter().take(256).enumerate() {
            let code = u32::try_from(first).ok().and_then(|first| first.checked_add(u32::try_from(place).ok()?));
            if let (Some(code), Some(width)) = (code, number(pdf, width)) {
                self.widths.insert(code, width * scale);
            }
        }
    }

    /// `/W [first [w w w] first last w …]` (ISO 32000-1, 9.7.4.3).
    fn wide_widths(&mut self, pdf: &Pdf, dict: &Dictionary) {
        let descendant = dict
            .get_deref(b"DescendantFonts", pdf)
            .and_then(Object::as_array)
            .ok()
            .and_then(|fonts| pdf.dereference(fonts.first()?).ok()?.1.as_dict().ok());
        let Some(descendant) = descendant else { return };
        if let Ok(width) = descendant.get_deref(b"DW", pdf).and_then(Object::as_float) {
            self.default_width = width;
        }
        let Ok(widths) = descendant.get_deref(b"W", pdf).and_then(Object::as_array) else { return };
        let mut entries = widths.iter().filter_map(|entry| pdf.dereference(entry).ok()).map(|(_, entry)| entry);
        while let (Some(first), Some(second)) = (entries.next(), entries.next()) {
            let Some(first) = code(first) else { return };
            if let Ok(list) = second.as_array() {
                for (place, width) in list.iter().take(0x1_0000).enumerate() {
                    if let (Ok(place), Some(width)) = (u32::try_from(place), number(pdf, width)) {
                        self.widths.insert(first.saturating_add(place), width);
                    }
                }
            } else {
                let (Some(last), Some(width)) = (code(second), entries.next().and_then(|width| number(pdf, width)))
                else {
                    return;
                };
                for code in (first..=last).take(0x1_0000) {
                    self.widths.insert(code, width);
                }
            }
        }
    }

    /// What a shown string says, code by code.
    pub(super) fn decode<'f>(&'f self, bytes: &'f [u8]) -> impl Iterator<Item = Shown<'f>> {
        bytes.chunks(self.code_length.max(1)).map(|bytes| {
            let code = bytes.iter().fold(0_u32, |code, byte| code << 8 | u32::from(*byte));
            let width = self.widths.get(&code).copied().unwrap_or(self.default_width) / 1000.0;
            Shown { text: self.text_of(code), width, blank: self.code_length == 1 && code == 32 }
        })
    }

    fn text_of(&self, code: u32) -> std::borrow::Cow<'_, str> {
        use std::borrow::Cow;
        if let Some(text) = self.to_unicode.get(&code) {
            return Cow::Borrowed(text);
        }
        if self.utf16 {
            return char::from_u32(code).map_or(Cow::Borrowed(""), |letter| Cow::Owned(letter.to_string()));
        }
        let text = usize::try_from(code).ok().and_then(|code| self.simple.get(code));
        Cow::Borrowed(text.map_or("", String::as_str))
    }
}

/// Whether the file brings the font's outlines along: in its descriptor, or as the drawings of a Type 3 font.
fn is_embedded(pdf: &Pdf, dict: &Dictionary) -> bool {
    let descriptor = dict.get_deref(b"FontDescriptor", pdf).and_then(Object::as_dict);
    dict.has(b"CharProcs")
        || descriptor.is_ok_and(|held| [&b"FontFile"[..], b"FontFile2", b"FontFile3"].iter().any(|key| held.has(key)))
}

fn code(object: &Object) -> Option<u32> {
    object.as_i64().ok().and_then(|code| u32::try_from(code).ok())
}

fn number(pdf: &Pdf, object: &Object) -> Option<f32> {
    pdf.dereference(object).ok()?.1.as_float().ok()
}

/// What stands at each of the 256 codes.
fn simple_encoding(pdf: &Pdf, dict: &Dictionary) -> Vec<String> {
    let encoding = dict.get_deref(b"Encoding", pdf).ok();
    let described = encoding.and_then(|encoding| encoding.as_dict().ok());
    let base = encoding
        .and_then(|encoding| encoding.as_name().ok())
        .or_else(|| described?.get_deref(b"BaseEncoding", pdf).ok()?.as_name().ok())
        // Without a word, TrueType fonts are mostly Windows ones; the difference is in quotes and accents only.
        .filter(|name| [&b"MacRomanEncoding"[..], b"MacExpertEncoding", b"StandardEncoding"].contains(name))
        .unwrap_or(b"WinAnsiEncoding");
    let mut table = base_encoding(base);
    let Some(differences) = described.and_then(|encoding| encoding.get_deref(b"Differences", pdf).ok()) else {
        return table;
    };
    let mut place = 0_usize;
    for entry in differences.as_array().map(Vec::as_slice).unwrap_or_default() {
        match entry {
            Object::Integer(code) => place = usize::try_from(*code).unwrap_or(usize::MAX),
            Object::Name(name) => {
                if let Some(slot) = table.get_mut(place) {
                    *slot = glyph(name);
                }
                place = place.saturating_add(1);
            }
            _ => {}
        }
    }
    table
}

/// lopdf holds the encodings but shows them only through a font; so it is asked about a font that has just this one.
fn base_encoding(name: &[u8]) -> Vec<String> {
    let mut dict = Dictionary::new();
    dict.set("Type", Object::Name(b"Font".to_vec()));
    dict.set("Encoding", Object::Name(name.to_vec()));
    let pdf = Pdf::new();
    let encoding = dict.get_font_encoding(&pdf);
    (0..=255_u8)
        .map(|code| encoding.as_ref().ok().and_then(|known| known.bytes_to_string(&[code]).ok()).unwrap_or_default())
        .collect()
}

/// A glyph's text by its name: `uni1EA2`, `u1EA2`, else by the Adobe Glyph List, which lopdf holds (asked as above).
fn glyph(name: &[u8]) -> String {
    let text = String::from_utf8_lossy(name);
    let stem = text.split('.').next().unwrap_or_default();
    let hex = stem.strip_prefix("uni").or_else(|| stem.strip_prefix('u')).filter(|hex| hex.len() >= 4);
    let letter = hex.and_then(|hex| hex.get(..hex.len().clamp(4, 6))).and_then(|hex| {
        let hex = if stem.starts_with("uni") { hex.get(..4)? } else { hex };
        char::from_u32(u32::from_str_radix(hex, 16).ok()?)
    });
    if let Some(letter) = letter {
        return letter.to_string();
    }
    let mut encoding = Dictionary::new();
    encoding.set("Differences", Object::Array(vec![Object::Integer(0), Object::Name(stem.as_bytes().to_vec())]));
    let mut dict = Dictionary::new();
    dict.set("Type", Object::Name(b"Font".to_vec()));
    dict.set("Encoding", Object::Dictionary(encoding));
    let pdf = Pdf::new();
    match dict.get_font_encoding(&pdf) {
        Ok(lopdf::Encoding::Differences(known)) => {
            known.map.get(&0).and_then(|glyph| char::from_u32(u32::from(glyph.utf16_code_unit()))).map(String::from)
        }
        _ => None,
    }
    .unwrap_or_default()
}
