//! Turns RTF (Word's RTF specification 1.9.1) into blocks. Each run keeps its font until its letters are converted; page
//! headers come first; the numbers of lists stand in the text already.

use std::collections::HashMap;

use encoding_rs::{Encoding, WINDOWS_1252, WINDOWS_1258};

use super::legacy::{RunText, SOFT_HYPHEN, Script};
use super::limits::Allowance;
use super::word97::{Row, table_blocks};
use super::{Block, Document, Paragraph, Problem};

mod tokens;

use tokens::{Token, Tokens};

/// Groups deeper than this are read as if they were not there; honest files have some dozens.
const DEEPEST: usize = 2_000;

/// What a group sets and gives back at its end.
#[expect(clippy::struct_excessive_bools, reason = "RTF keeps them as independent switches")]
#[derive(Clone, Copy, Debug, Default)]
struct State {
    font: i32,
    bold: bool,
    hidden: bool,
    capitals: bool,
    centred: bool,
    in_table: bool,
    /// What is said of a row is said of one of a table in a table.
    inner_row: bool,
    /// The number or the bullet that stands before a paragraph of a list.
    number: bool,
    /// Letters for older programs that follow each `\u`.
    fallbacks: usize,
    place: Place,
}

/// Where the text of a group goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Place {
    #[default]
    Body,
    Header,
    Footer,
    /// Footnotes and endnotes.
    Note,
    Fonts,
    Nowhere,
}

#[derive(Default)]
struct Reading {
    state: State,
    kept: Vec<State>,
    /// The next word is that of a destination which older programs pass over.
    optional: bool,
    /// Letters still to be passed over after a `\u`.
    skip: usize,
    fonts: HashMap<i32, (String, &'static [u8])>,
    body: Flow,
    header: Flow,
    notes: Flow,
    footer: Flow,
    legacy: bool,
    problem: Option<Problem>,
}

/// One run of blocks: the body, the notes, or the page headers.
#[derive(Default)]
struct Flow {
    blocks: Vec<Block>,
    /// Page headers that are whole; programs write the same one for left, right and first pages.
    earlier: Vec<Vec<Block>>,
    line: RunText,
    bold: Option<bool>,
    rows: Vec<Row>,
    row: Row,
    cell: Vec<Paragraph>,
    inner: Vec<String>,
}

/// Reads RTF.
pub(super) fn read(bytes: &[u8], allowance: &mut Allowance) -> Document {
    let mut reading = Reading { state: State { fallbacks: 1, ..State::default() }, ..Reading::default() };
    for token in Tokens::new(bytes) {
        reading.take(token, allowance);
        if reading.problem.is_some() {
            break;
        }
    }
    let mut document = Document::default();
    if reading.problem.is_none() && !reading.kept.is_empty() {
        reading.problem = Some(Problem::Damaged("RTF ends early".to_owned()));
    }
    for flow in [&mut reading.header, &mut reading.footer] {
        reading.legacy |= flow.end_margin(reading.state);
        flow.blocks = std::mem::take(&mut flow.earlier).into_iter().flatten().filter(Block::says_something).collect();
    }
    for flow in [&mut reading.header, &mut reading.body, &mut reading.notes, &mut reading.footer] {
        reading.legacy |= flow.end_paragraph(reading.state);
        flow.end_table();
        document.blocks.append(&mut flow.blocks);
    }
    if reading.legacy {
        document.problems.push(Problem::LegacyFont);
    }
    document.problems.extend(reading.problem);
    document
}

impl Reading {
    fn take(&mut self, token: Token<'_>, allowance: &mut Allowance) {
        match token {
            Token::Open => {
                if self.kept.len() < DEEPEST {
                    self.kept.push(self.state);
                }
                self.skip = 0;
            }
            Token::Close => {
                if let Some(state) = self.kept.pop() {
                    self.state = state;
                }
                self.skip = 0;
            }
            Token::Optional => self.optional = true,
            Token::Byte(_) | Token::Symbol(_) if self.skip > 0 => self.skip -= 1,
            Token::Byte(byte) => self.byte(byte),
            Token::Symbol(letter) => self.push(letter),
            Token::Unicode(code) => {
                self.push(code);
                self.skip = self.state.fallbacks;
            }
            Token::Word(word, number) => {
                if word != "uc" {
                    self.skip = 0;
                }
                self.word(word, number, allowance);
            }
        }
    }

    fn word(&mut self, word: &str, number: Option<i32>, allowance: &mut Allowance) {
        let optional = std::mem::take(&mut self.optional);
        let on = number != Some(0);
        match word {
            "fonttbl" => self.state.place = Place::Fonts,
            "header" | "headerl" | "headerr" | "headerf" => self.begin(Place::Header),
            "footer" | "footerl" | "footerr" | "footerf" => self.begin(Place::Footer),
            "footnote" => self.begin(Place::Note),
            "f" => self.state.font = number.unwrap_or(0),
            "fcharset" if self.state.place == Place::Fonts => {
                self.fonts.entry(self.state.font).or_default().1 = charset(number.unwrap_or(0));
            }
            "b" => self.state.bold = on,
            "v" => self.state.hidden = on,
            "deleted" => self.state.hidden |= on,
            "caps" => self.state.capitals = on,
            "plain" => {
                let State { centred, in_table, inner_row, number, fallbacks, place, .. } = self.state;
                self.state = State { centred, in_table, inner_row, number, fallbacks, place, ..State::default() };
            }
            "pard" => (self.state.centred, self.state.in_table) = (false, false),
            "qc" => self.state.centred = true,
            "ql" | "qr" | "qj" => self.state.centred = false,
            "intbl" => self.state.in_table = true,
            "uc" => self.state.fallbacks = number.and_then(|count| usize::try_from(count).ok()).unwrap_or(1),
            // Properties of shapes, and their pictures for older programs.
            "sp" | "shprslt" | "fldinst" | "pict" | "stylesheet" | "colortbl" | "info" | "objdata" | "nonesttables"
            | "listtable" | "listoverridetable" | "rsidtbl" | "xmlnstbl" | "themedata" | "datastore" => {
                self.state.place = Place::Nowhere;
            }
            "shpinst" => {}
            "listtext" | "pntext" => self.state.number = true,
            "nesttableprops" => self.state.inner_row = true,
            _ if optional => self.state.place = Place::Nowhere,
            _ => self.mark(word, number, allowance),
        }
    }

    /// Begins a text beside the body, with properties of its own.
    fn begin(&mut self, place: Place) {
        self.state = State { place, fallbacks: self.state.fallbacks, ..State::default() };
        let state = self.state;
        let legacy = match place {
            Place::Note => self.notes.end_paragraph(state),
            _ => self.flow().is_some_and(|flow| flow.end_margin(state)),
        };
        self.legacy |= legacy;
    }

    /// Words that stand for letters, and ends of paragraphs, cells and rows.
    fn mark(&mut self, word: &str, number: Option<i32>, allowance: &mut Allowance) {
        let state = self.state;
        let letter = match word {
            "tab" if state.number => ' ',
            "tab" => '\t',
            "line" => '\n',
            "emdash" => '—',
            "endash" => '–',
            "lquote" => '‘',
            "rquote" => '’',
            "ldblquote" => '“',
            "rdblquote" => '”',
            "bullet" => '•',
            _ => {
                let Some(flow) = self.flow() else { return };
                let legacy = flow.mark(word, number, state);
                self.legacy |= legacy;
                if word == "cell" && allowance.pay_cells(1).is_err() {
                    self.problem = Some(Problem::TooLarge("cells".to_owned()));
                }
                return;
            }
        };
        if !state.hidden
            && let Some(flow) = self.flow()
        {
            flow.line.push_control(letter);
        }
    }

    fn flow(&mut self) -> Option<&mut Flow> {
        match self.state.place {
            Place::Body => Some(&mut self.body),
            Place::Header => Some(&mut self.header),
            Place::Footer => Some(&mut self.footer),
            Place::Note => Some(&mut self.notes),
            Place::Fonts | Place::Nowhere => None,
        }
    }

    fn byte(&mut self, byte: u8) {
        if self.state.place == Place::Fonts {
            if byte != b';' {
                self.fonts.entry(self.state.font).or_default().0.push(char::from(byte));
            }
            return;
        }
        let charset = self.fonts.get(&self.state.font).map_or(&b""[..], |(_, charset)| charset);
        // Bytes of legacy fonts are letters of Latin-1, whatever the font says of itself.
        let encoding = match self.script() {
            Script::Unicode => Encoding::for_label(charset).unwrap_or(WINDOWS_1252),
            _ => WINDOWS_1252,
        };
        let letter = encoding.decode_without_bom_handling(&[byte]).0.chars().next();
        self.push(letter.unwrap_or('\u{FFFD}'));
    }

    fn script(&self) -> Script {
        self.fonts.get(&self.state.font).map_or(Script::Unicode, |(name, _)| Script::of_font(name))
    }

    fn push(&mut self, letter: char) {
        let state = self.state;
        let script = self.script();
        let script = if state.capitals && script == Script::Tcvn3 { Script::Tcvn3Capitals } else { script };
        // Bullets are letters of symbol fonts, which have no meaning of their own.
        let letter = if state.number && ('\u{F000}'..='\u{F0FF}').contains(&letter) { '•' } else { letter };
        let Some(flow) = self.flow() else { return };
        if state.hidden || letter.is_control() {
            return;
        }
        if !letter.is_whitespace() {
            flow.bold = Some(flow.bold.unwrap_or(true) && state.bold);
        }
        if letter == '\u{AD}' {
            flow.line.push(script, SOFT_HYPHEN);
        } else if state.capitals && script == Script::Unicode {
            flow.line.push(script, &letter.to_uppercase().to_string());
        } else {
            flow.line.push(script, letter.encode_utf8(&mut [0; 4]));
        }
    }
}

impl Flow {
    /// Ends what a mark ends; says whether letters were converted.
    fn mark(&mut self, word: &str, number: Option<i32>, state: State) -> bool {
        match word {
            "par" | "sect" | "page" => return self.end_paragraph(state),
            "cell" => {
                let legacy = self.end_paragraph(State { in_table: true, ..state });
                self.row.cells.push(std::mem::take(&mut self.cell));
                return legacy;
            }
            "row" => {
                let mut row = std::mem::take(&mut self.row);
                // LibreOffice ends one cell too many where a table stands in a cell.
                while row.edges.len() > 1
                    && row.cells.len() >= row.edges.len()
                    && row.cells.last().is_some_and(Vec::is_empty)
                {
                    row.cells.pop();
                }
                self.row.edges.clone_from(&row.edges);
                self.row.merges.clone_from(&row.merges);
                self.rows.push(row);
            }
            "nestcell" => {
                let (text, legacy) = std::mem::take(&mut self.line).finish();
                self.inner.push(text.trim().to_owned());
                return legacy;
            }
            "nestrow" => {
                let text = std::mem::take(&mut self.inner).join("\t");
                self.cell.push(Paragraph { text, ..Paragraph::default() });
            }
            "trowd" | "clmrg" | "clvmrg" | "cellx" if state.inner_row => {}
            "trowd" => (self.row.edges, self.row.merges) = (vec![i16::MIN], vec![0]),
            "clmrg" => self.merge(0b10),
            "clvmrg" => self.merge(1 << 5),
            "cellx" => {
                let edge = number.unwrap_or(0).clamp(i32::from(i16::MIN) + 1, i32::from(i16::MAX));
                self.row.edges.push(i16::try_from(edge).unwrap_or(i16::MAX));
                self.row.merges.push(0);
            }
            _ => {}
        }
        false
    }

    fn merge(&mut self, bits: u16) {
        if let Some(merges) = self.row.merges.last_mut() {
            *merges |= bits;
        }
    }

    fn end_paragraph(&mut self, state: State) -> bool {
        let (text, legacy) = std::mem::take(&mut self.line).finish();
        let bold = self.bold.take() == Some(true);
        if !state.in_table {
            self.end_table();
        }
        if !text.trim().is_empty() {
            let paragraph = Paragraph { text, bold, centred: state.centred };
            if state.in_table {
                self.cell.push(paragraph);
            } else {
                self.blocks.push(Block::Paragraph(paragraph));
            }
        }
        legacy
    }

    /// Ends one page header or footer; one that says the same as an earlier one is not kept.
    fn end_margin(&mut self, state: State) -> bool {
        let legacy = self.end_paragraph(State { in_table: false, ..state });
        let blocks = std::mem::take(&mut self.blocks);
        if !blocks.is_empty() && !self.earlier.contains(&blocks) {
            self.earlier.push(blocks);
        }
        legacy
    }

    fn end_table(&mut self) {
        if !self.row.cells.is_empty() {
            self.rows.push(std::mem::take(&mut self.row));
        }
        let rows = std::mem::take(&mut self.rows);
        if !rows.is_empty() {
            self.blocks.extend(table_blocks(rows));
        }
        self.blocks.extend(std::mem::take(&mut self.cell).into_iter().map(Block::Paragraph));
    }
}

/// The charset of a font by its number ([MS-LCID]): 163 is Vietnamese.
fn charset(number: i32) -> &'static [u8] {
    match number {
        163 => WINDOWS_1258.name().as_bytes(),
        204 => b"windows-1251",
        161 => b"windows-1253",
        238 => b"windows-1250",
        _ => b"windows-1252",
    }
}

#[cfg(test)]
#[path = "rtf_tests.rs"]
mod tests;
