//! Walks a page's content (ISO 32000-1, 8 and 9) and notes every glyph with its place. Forms inside are walked too,
//! within a depth and never into themselves. Paints nothing.

use std::collections::HashMap;
use std::rc::Rc;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document as Pdf, Object, ObjectId, Stream};

use super::font::Font;
use super::rules::{Area, Pen, Rule};
use super::state::{IDENTITY, Matrix, State, Text, multiply, start};
use crate::documents::Problem;
use crate::documents::legacy::Script;
use crate::documents::limits::Allowance;
use crate::vietnamese;

/// Forms in forms, at most.
const DEEPEST_FORM: usize = 12;
/// Operations of one document, forms counted each time they are shown.
const MOST_OPERATIONS: usize = 8_000_000;
/// Glyphs of one page; a page of small print has 10,000.
const MOST_GLYPHS: usize = 300_000;

/// Pictures of one page; more are a drawing.
const MOST_PICTURES: usize = 1000;

/// A glyph on the page, in points from the lower left.
#[derive(Clone, Debug)]
pub(super) struct Glyph {
    pub(super) left: f32,
    pub(super) right: f32,
    pub(super) baseline: f32,
    pub(super) size: f32,
    /// Where its text stands in [`Page::text`].
    start: usize,
    length: usize,
    pub(super) script: Script,
    pub(super) bold: bool,
}

/// A page as walked.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub(super) glyphs: Vec<Glyph>,
    pub(super) rules: Vec<Rule>,
    text: String,
    /// Letters and digits seen.
    pub(super) letters: usize,
    /// Of these, letters that a font's encoding alone tells.
    pub(super) guessed: usize,
    /// Glyphs of which nothing tells what they are.
    pub(super) mute: usize,
    /// The pictures shown, in order.
    pub(super) pictures: Vec<Shown>,
    /// All its text is invisible (rendering mode 3), as OCR programs write it.
    pub(super) invisible: bool,
}

/// A picture on the page.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shown {
    /// The image; `None` where it stands in the page's content itself.
    pub(super) image: Option<ObjectId>,
    /// Puts its unit square on the page, in points.
    pub(super) matrix: Matrix,
}

impl Shown {
    /// Its width and height as shown, in points.
    pub(super) fn extent(&self) -> (f32, f32) {
        let [a, b, c, d, ..] = self.matrix;
        (a.hypot(b), c.hypot(d))
    }

    /// It is as large as a page of text, A5 at least, and no logo.
    pub(super) fn fills_page(&self) -> bool {
        let (width, height) = self.extent();
        width.min(height) > 350.0 && width.max(height) > 500.0
    }
}

impl Glyph {
    /// Its place between left and right.
    pub(super) fn middle(&self) -> f32 {
        self.left.midpoint(self.right)
    }

    /// Its place among the glyphs in the order in which the page shows them.
    pub(super) fn written(&self) -> usize {
        self.start
    }
}

impl Page {
    pub(super) fn is_blank(&self, glyph: &Glyph) -> bool {
        self.text_of(glyph).trim().is_empty()
    }

    pub(super) fn text_of(&self, glyph: &Glyph) -> &str {
        self.text.get(glyph.start..glyph.start + glyph.length).unwrap_or_default()
    }
}

/// Walks the pages of one document; fonts are read once.
pub(super) struct Walker<'a> {
    pdf: &'a Pdf,
    pub(super) allowance: &'a mut Allowance,
    fonts: HashMap<ObjectId, Rc<Font>>,
    operations: usize,
    page: Page,
    /// Forms being walked, outermost first.
    forms: Vec<ObjectId>,
    /// Why something was left out.
    pub(super) problem: Option<Problem>,
}

impl<'a> Walker<'a> {
    pub(super) fn new(pdf: &'a Pdf, allowance: &'a mut Allowance) -> Self {
        Self {
            pdf,
            allowance,
            fonts: HashMap::new(),
            operations: 0,
            page: Page::default(),
            forms: Vec::new(),
            problem: None,
        }
    }

    /// Walks one page.
    pub(super) fn page(&mut self, id: ObjectId) -> Page {
        self.page = Page { invisible: true, ..Page::default() };
        let most = usize::try_from(self.allowance.part()).unwrap_or(usize::MAX);
        let resources = self.inherited(id, b"Resources").and_then(|object| object.as_dict().ok());
        let shown = self.inherited(id, b"CropBox").or_else(|| self.inherited(id, b"MediaBox"));
        let rotation = self.inherited(id, b"Rotate").and_then(|object| object.as_i64().ok()).unwrap_or(0);
        match self.pdf.get_page_content_with_limit(id, most) {
            Ok(content) => {
                if let Err(problem) = self.allowance.pay_bytes(content.len()) {
                    self.problem = Some(problem);
                } else {
                    let matrix = match rotation.rem_euclid(360) {
                        90 => [0.0, -1.0, 1.0, 0.0, 0.0, 0.0],
                        180 => [-1.0, 0.0, 0.0, -1.0, 0.0, 0.0],
                        270 => [0.0, 1.0, -1.0, 0.0, 0.0, 0.0],
                        _ => IDENTITY,
                    };
                    let clip = area(self.pdf, shown, matrix).unwrap_or(EVERYWHERE);
                    self.content(&content, resources, &start(matrix, clip));
                }
            }
            Err(lopdf::Error::Decompress(lopdf::DecompressError::MemoryLimitExceeded { .. })) => {
                self.problem = Some(Problem::TooLarge("unpacked bytes".to_owned()));
            }
            Err(_) => {}
        }
        std::mem::take(&mut self.page)
    }

    /// A page's entry, or that of the nearest node above it (ISO 32000-1, 7.7.3.4).
    fn inherited(&self, id: ObjectId, key: &[u8]) -> Option<&'a Object> {
        /// Deeper page trees than this are circles.
        const HIGHEST: usize = 64;
        let mut dict = self.pdf.get_dictionary(id).ok()?;
        for _ in 0..HIGHEST {
            if let Ok(object) = dict.get_deref(key, self.pdf) {
                return Some(object);
            }
            dict = dict.get_deref(b"Parent", self.pdf).ok()?.as_dict().ok()?;
        }
        None
    }

    fn content(&mut self, content: &[u8], resources: Option<&'a Dictionary>, state: &State) {
        let mut walk =
            Text { state: state.clone(), kept: Vec::new(), matrix: IDENTITY, line: IDENTITY, pen: Pen::default() };
        for operation in Content::decode_iter(content) {
            let Ok(operation) = operation else { break };
            self.operations += 1;
            if self.operations > MOST_OPERATIONS || self.page.glyphs.len() > MOST_GLYPHS {
                self.problem = Some(Problem::TooLarge("operations of pages".to_owned()));
                return;
            }
            self.operation(&operation, resources, &mut walk);
        }
        self.page.rules.append(&mut walk.pen.rules);
    }

    fn operation(&mut self, operation: &Operation, resources: Option<&'a Dictionary>, walk: &mut Text) {
        let numbers = || operation.operands.iter().map(|operand| operand.as_float().unwrap_or(0.0));
        let first = || numbers().next().unwrap_or(0.0);
        match operation.operator.as_str() {
            "Tf" => {
                let name = operation.operands.first().and_then(|name| name.as_name().ok());
                walk.state.font = name.and_then(|name| self.font(name, resources));
                walk.state.size = numbers().nth(1).unwrap_or(0.0);
            }
            "Tj" => self.show_first(operation, walk),
            "'" => {
                walk.next_line();
                self.show_first(operation, walk);
            }
            "\"" => {
                walk.state.word_spacing = first();
                walk.state.character_spacing = numbers().nth(1).unwrap_or(0.0);
                walk.next_line();
                if let Some(Object::String(bytes, _)) = operation.operands.get(2) {
                    self.show(bytes, walk);
                }
            }
            "TJ" => {
                let pieces = operation.operands.first().and_then(|pieces| pieces.as_array().ok());
                for piece in pieces.map(Vec::as_slice).unwrap_or_default() {
                    match piece {
                        Object::String(bytes, _) => self.show(bytes, walk),
                        number => walk.shift(-number.as_float().unwrap_or(0.0) / 1000.0 * walk.state.size),
                    }
                }
            }
            "Do" => {
                let name = operation.operands.first().and_then(|name| name.as_name().ok());
                if let Some(name) = name {
                    self.form_or_picture(name, resources, &walk.state);
                }
            }
            "BI" => self.page.pictures.push(Shown { image: None, matrix: walk.state.matrix }),
            _ => walk.operation(operation),
        }
    }

    fn font(&mut self, name: &[u8], resources: Option<&'a Dictionary>) -> Option<Rc<Font>> {
        let fonts = resources?.get_deref(b"Font", self.pdf).ok()?.as_dict().ok()?;
        let most = usize::try_from(self.allowance.part()).unwrap_or(usize::MAX).min(8 << 20);
        match fonts.get(name).ok()? {
            Object::Reference(id) => {
                if let Some(font) = self.fonts.get(id) {
                    return Some(Rc::clone(font));
                }
                let dict = self.pdf.get_dictionary(*id).ok()?;
                let font = Rc::new(Font::read(self.pdf, dict, most));
                self.fonts.insert(*id, Rc::clone(&font));
                Some(font)
            }
            Object::Dictionary(dict) => Some(Rc::new(Font::read(self.pdf, dict, most))),
            _ => None,
        }
    }

    fn form_or_picture(&mut self, name: &[u8], resources: Option<&'a Dictionary>, state: &State) {
        let found = resources
            .and_then(|resources| resources.get_deref(b"XObject", self.pdf).ok()?.as_dict().ok())
            .and_then(|objects| objects.get(name).ok()?.as_reference().ok());
        let Some(id) = found else { return };
        let Ok(stream) = self.pdf.get_object(id).and_then(Object::as_stream) else { return };
        match stream.dict.get_deref(b"Subtype", self.pdf).and_then(Object::as_name) {
            Ok(b"Image") if self.page.pictures.len() < MOST_PICTURES => {
                self.page.pictures.push(Shown { image: Some(id), matrix: state.matrix });
            }
            Ok(b"Form") if !self.forms.contains(&id) && self.forms.len() < DEEPEST_FORM => {
                self.forms.push(id);
                self.form(stream, resources, state);
                self.forms.pop();
            }
            _ => {}
        }
    }

    fn form(&mut self, stream: &'a Stream, resources: Option<&'a Dictionary>, state: &State) {
        let most = usize::try_from(self.allowance.part()).unwrap_or(usize::MAX);
        let Ok(content) = stream.get_plain_content_with_limit(most) else { return };
        if let Err(problem) = self.allowance.pay_bytes(content.len()) {
            self.problem = Some(problem);
            return;
        }
        let mut state = state.clone();
        if let Ok(matrix) = stream.dict.get_deref(b"Matrix", self.pdf).and_then(Object::as_array) {
            let mut numbers = [0.0; 6];
            for (slot, number) in numbers.iter_mut().zip(matrix) {
                *slot = number.as_float().unwrap_or(0.0);
            }
            state.matrix = multiply(numbers, state.matrix);
        }
        if let Some(area) = area(self.pdf, stream.dict.get_deref(b"BBox", self.pdf).ok(), state.matrix) {
            state.clip = state.clip.within(area);
        }
        let own = stream.dict.get_deref(b"Resources", self.pdf).and_then(Object::as_dict).ok();
        self.content(&content, own.or(resources), &state);
    }

    fn show_first(&mut self, operation: &Operation, walk: &mut Text) {
        if let Some(Object::String(bytes, _)) = operation.operands.first() {
            self.show(bytes, walk);
        }
    }

    fn show(&mut self, bytes: &[u8], walk: &mut Text) {
        let Some(font) = walk.state.font.clone() else { return };
        for shown in font.decode(bytes) {
            let state = &walk.state;
            let advance =
                shown.width * state.size + state.character_spacing + if shown.blank { state.word_spacing } else { 0.0 };
            let place = multiply([1.0, 0.0, 0.0, 1.0, 0.0, state.rise], multiply(walk.matrix, state.matrix));
            let [a, b, c, d, left, baseline] = place;
            // Slanting lines of text are watermarks and stamps, not text.
            let level = b.abs() <= 0.1 * a.abs() && a > 0.0;
            let size = state.size.abs() * (c * c + d * d).sqrt();
            let right = left + advance * state.scale * a;
            let seen = state.clip.holds((left.midpoint(right), baseline + size * 0.3));
            if level && seen && shown.text.is_empty() {
                self.page.mute += 1;
            } else if level && seen {
                self.note(&shown.text, [left, right, baseline, size], &font, state.invisible);
            }
            walk.shift(advance);
        }
    }

    fn note(&mut self, text: &str, [left, right, baseline, size]: [f32; 4], font: &Font, invisible: bool) {
        if !(0.5..2000.0).contains(&size) || self.page.glyphs.len() > MOST_GLYPHS {
            return;
        }
        let start = self.page.text.len();
        self.page.text.push_str(text);
        if let Some(last) = self.page.glyphs.last_mut().filter(|_| text.chars().all(is_mark)) {
            // A tone mark that is set apart: wherever it is drawn, it belongs to the letter before it.
            last.length += text.len();
            return;
        }
        let letters = text.chars().filter(|letter| vietnamese::is_letter_or_digit(*letter)).count();
        self.page.letters += letters;
        self.page.guessed += if font.guessed { letters } else { 0 };
        self.page.invisible &= invisible || text.trim().is_empty();
        let right = right.max(left);
        let (script, bold) = (font.script, font.bold);
        self.page.glyphs.push(Glyph { left, right, baseline, size, start, length: text.len(), script, bold });
    }
}

/// A page that does not say how large it is shows everything.
const EVERYWHERE: Area = Area { low: (f32::MIN, f32::MIN), high: (f32::MAX, f32::MAX) };

/// A rectangle of the file (ISO 32000-1, 7.9.5) on the page; `None` where there is none, or nothing fits in it.
fn area(pdf: &Pdf, rectangle: Option<&Object>, matrix: Matrix) -> Option<Area> {
    let corners = rectangle?.as_array().ok()?;
    let mut numbers = corners.iter().map(|corner| pdf.dereference(corner).ok()?.1.as_float().ok());
    let mut corner = || {
        let [.., left, bottom] = multiply([1.0, 0.0, 0.0, 1.0, numbers.next()??, numbers.next()??], matrix);
        Some((left, bottom))
    };
    let area = Area::at(corner()?).with(corner()?);
    (area.high.0 - area.low.0 > 10.0 && area.high.1 - area.low.1 > 10.0).then_some(area)
}

/// A mark over or under the letter before it (combining diacritical marks).
fn is_mark(letter: char) -> bool {
    ('\u{300}'..='\u{36F}').contains(&letter)
}
