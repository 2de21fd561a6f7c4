//! Turns the style sheet ([MS-DOC] 2.9.271) and the font table into what a letter and a paragraph look like: font, bold,
//! hidden, capitals, centred, numbering.

use std::cell::OnceCell;

use super::bytes::{Properties, byte, u16_at, utf16};
use crate::documents::legacy::Script;

/// How a letter looks.
#[expect(clippy::struct_excessive_bools, reason = "Word keeps them as independent switches")]
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Looks {
    /// Number of its font.
    font: Option<u16>,
    pub(super) bold: bool,
    pub(super) hidden: bool,
    pub(super) capitals: bool,
    /// Struck out by a tracked change.
    pub(super) deleted: bool,
    /// It stands for something that is no letter (a field's mark, a picture).
    pub(super) special: bool,
    /// A letter of a symbol font: the font's number and the code.
    pub(super) symbol: Option<(u16, u16)>,
}

/// How a paragraph looks.
#[expect(clippy::struct_excessive_bools, reason = "Word keeps them as independent switches")]
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Layout {
    pub(super) centred: bool,
    pub(super) in_table: bool,
    pub(super) row_end: bool,
    /// Level of tables it stands in; 2 is a table in a table.
    pub(super) depth: u32,
    pub(super) inner_cell_end: bool,
    pub(super) inner_row_end: bool,
    /// Number of its list, from 1; 0 for none.
    pub(super) list: u16,
    pub(super) level: u8,
    pub(super) heading: bool,
}

#[derive(Debug, Default)]
struct Style<'a> {
    /// The number of the style it is based on; 0xFFF, which no style has, for none.
    base: usize,
    heading: bool,
    letters: &'a [u8],
    paragraph: &'a [u8],
    /// What comes of it and those it is based on, worked out once.
    looks: OnceCell<Looks>,
    layout: OnceCell<Layout>,
}

/// Styles by their number, fonts by theirs.
#[derive(Debug, Default)]
pub(super) struct StyleSheet<'a> {
    by_number: Vec<Option<Style<'a>>>,
    scripts: Vec<Script>,
    default_font: u16,
}

/// Chains of styles are shorter; a circle ends here.
const LONGEST_CHAIN: usize = 12;

impl<'a> StyleSheet<'a> {
    pub(super) fn read(sheet: &'a [u8], fonts: &[u8]) -> Self {
        let mut all = Self { scripts: font_scripts(fonts), ..Self::default() };
        // Nothing works without the head; a file that lacks it has no styles.
        let _ = all.read_styles(sheet);
        all
    }

    fn read_styles(&mut self, sheet: &'a [u8]) -> Option<()> {
        let head = usize::from(u16_at(sheet, 0)?);
        let base_size = usize::from(u16_at(sheet, 4)?);
        self.default_font = u16_at(sheet, 2 + 16).unwrap_or(0);
        let mut rest = sheet.get(2 + head..)?;
        while let Some(length) = u16_at(rest, 0) {
            let length = usize::from(length);
            let style = rest.get(2..2 + length)?;
            self.by_number.push(read_style(style, base_size));
            rest = rest.get(2 + length..)?;
        }
        Some(())
    }

    /// A style and those it is based on, the outermost first.
    fn chain(&self, number: usize) -> impl Iterator<Item = &Style<'a>> {
        let mut chain = [None; LONGEST_CHAIN];
        let mut next = number;
        for slot in &mut chain {
            let Some(Some(style)) = self.by_number.get(next) else { break };
            *slot = Some(style);
            next = style.base;
        }
        chain.into_iter().rev().flatten()
    }

    /// How letters look in a paragraph of this style.
    pub(super) fn looks_in(&self, style: usize) -> Looks {
        let Some(Some(known)) = self.by_number.get(style) else { return Looks::default() };
        *known.looks.get_or_init(|| {
            let mut looks = Looks::default();
            for style in self.chain(style) {
                looks.take(style.letters, self);
            }
            looks
        })
    }

    /// How a paragraph looks.
    pub(super) fn layout(&self, style: usize, list: &[u8]) -> Layout {
        let mut layout = self.layout_in(style);
        layout.take(list);
        layout
    }

    fn layout_in(&self, style: usize) -> Layout {
        let Some(Some(known)) = self.by_number.get(style) else { return Layout::default() };
        *known.layout.get_or_init(|| {
            let mut layout = Layout::default();
            for style in self.chain(style) {
                layout.take(style.paragraph);
                layout.heading |= style.heading;
            }
            layout
        })
    }

    pub(super) fn script(&self, looks: &Looks) -> Script {
        self.script_of(looks.font.unwrap_or(self.default_font))
    }

    pub(super) fn script_of(&self, font: u16) -> Script {
        self.scripts.get(usize::from(font)).copied().unwrap_or_default()
    }
}

impl Looks {
    /// Takes a list of properties over what is already there.
    pub(super) fn take(&mut self, list: &[u8], styles: &StyleSheet<'_>) {
        let Self { bold, hidden, capitals, .. } = *self;
        for (code, operand) in Properties(list) {
            // 0 and 1 say it; 128 is as in the style, 129 its opposite ([MS-DOC] 2.6.1, ToggleOperand).
            let toggled = |before: bool| match byte(operand) {
                0 => false,
                0x80 => before,
                0x81 => !before,
                _ => true,
            };
            match code {
                0x0835 => self.bold = toggled(bold),
                0x083C => self.hidden = toggled(hidden),
                0x083B => self.capitals = toggled(capitals),
                0x0800 => self.deleted = byte(operand) != 0,
                0x0855 => self.special = byte(operand) != 0,
                // The font of ASCII letters, then that of all others, which decides.
                0x4A4F => self.font = self.font.or(u16_at(operand, 0)),
                0x4A51 => self.font = u16_at(operand, 0),
                0x6A09 => self.symbol = u16_at(operand, 0).zip(u16_at(operand, 2)),
                0x4A30 => {
                    let number = u16_at(operand, 0).map_or(0, usize::from);
                    for style in styles.chain(number) {
                        self.take_style(style.letters);
                    }
                }
                _ => {}
            }
        }
    }

    /// Such letters stand for themselves.
    pub(super) fn are_simple(&self) -> bool {
        !self.hidden && !self.deleted && !self.capitals && self.symbol.is_none()
    }

    /// Takes what a letter style says; it names no further style.
    fn take_style(&mut self, list: &[u8]) {
        for (code, operand) in Properties(list) {
            match code {
                0x0835 => self.bold = byte(operand) == 1,
                0x083C => self.hidden = byte(operand) == 1,
                0x4A4F | 0x4A51 => self.font = u16_at(operand, 0),
                _ => {}
            }
        }
    }
}

impl Layout {
    fn take(&mut self, list: &[u8]) {
        for (code, operand) in Properties(list) {
            match code {
                0x2403 | 0x2461 => self.centred = byte(operand) == 1,
                0x2416 => self.in_table = byte(operand) != 0,
                0x2417 => self.row_end = byte(operand) != 0,
                0x6649 => self.depth = super::bytes::u32_at(operand, 0).unwrap_or(0),
                0x244B => self.inner_cell_end = byte(operand) != 0,
                0x244C => self.inner_row_end = byte(operand) != 0,
                0x260A => self.level = byte(operand),
                0x460B => self.list = u16_at(operand, 0).unwrap_or(0),
                _ => {}
            }
        }
    }
}

fn read_style(style: &[u8], base_size: usize) -> Option<Style<'_>> {
    let kind = u16_at(style, 2)? & 0xF;
    let base = usize::from(u16_at(style, 2)? >> 4);
    // Built-in styles 1 to 9 are the headings ([MS-DOC] 2.9.260, sti).
    let heading = (1..=9).contains(&(u16_at(style, 0)? & 0xFFF));
    let name = usize::from(u16_at(style, base_size)?);
    let mut rest = style.get(base_size + 2 + (name + 1) * 2..)?;
    let mut lists = [&[][..]; 2];
    let mut places = lists.iter_mut();
    while let Some(length) = u16_at(rest, 0) {
        let length = usize::from(length);
        let list = rest.get(2..2 + length)?;
        if let Some(place) = places.next() {
            *place = list;
        }
        // Lists begin at even places.
        rest = rest.get(2 + length + length % 2..).unwrap_or_default();
    }
    let [first, second] = lists;
    let (paragraph, letters) = match kind {
        // A paragraph style: its own number, the paragraph's list, then the letters'.
        1 => (first.get(2..).unwrap_or_default(), second),
        2 => (&[][..], first),
        _ => Default::default(),
    };
    Some(Style { base, heading, letters, paragraph, ..Style::default() })
}

/// The font table ([MS-DOC] 2.9.286): each font is 40 bytes and its name, its own length before.
fn font_scripts(fonts: &[u8]) -> Vec<Script> {
    let mut scripts = Vec::new();
    let mut rest = fonts.get(4..).unwrap_or_default();
    while let Some((length, after)) = rest.split_first() {
        let length = usize::from(*length).min(after.len());
        let name = utf16(after.get(39..length).unwrap_or_default());
        scripts.push(Script::of_font(name.split('\0').next().unwrap_or_default()));
        rest = after.get(length..).unwrap_or_default();
    }
    scripts
}
