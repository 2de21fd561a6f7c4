//! Turns attachment bytes into text, tables, kind and problems; never fails; hostile input is read in a confined child
//! process of this same program. Knows nothing of organizations.

use serde::{Deserialize, Serialize};

mod archive;
mod child;
mod compound;
mod confinement;
mod frames;
mod legacy;
mod letter;
mod limits;
mod open_text;
mod opening;
mod outlook;
mod package;
mod page;
mod pdf;
mod plain;
mod readers;
mod recogniser;
mod recognition;
mod rtf;
mod sheets;
mod sniffing;
mod tnef;
mod word;
mod word97;
mod wordless;
mod xml;

pub use child::{Layer, probe_child, recognise_page, serve_child};
pub use limits::Limits;
pub use opening::read_here;
pub use readers::{Kept, Readers};
pub use recogniser::RecognitionTime;
pub use recognition::Lies;

/// What a file is, by its bytes and never by its name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names are the formats' own")]
pub enum Format {
    Docx,
    Doc,
    Rtf,
    Odt,
    Pdf,
    Xlsx,
    Xls,
    Xlsb,
    Ods,
    /// A text of Word in one XML file: of Word 2003, or the parts of a .docx in one.
    WordXml,
    /// A workbook of Excel 2003 in one XML file.
    ExcelXml,
    Text,
    Html,
    Image,
    Zip,
    Rar,
    SevenZip,
    Gzip,
    Message,
    OutlookMessage,
    Tnef,
    Executable,
    Calendar,
    Contact,
    Empty,
    #[default]
    Unknown,
}

/// A file as read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// What it is.
    pub format: Format,
    /// Its text in the order of reading, NFC.
    pub blocks: Vec<Block>,
    /// Whoever reads on must know this.
    pub problems: Vec<Problem>,
    /// Files inside it (an archive, a message, a TNEF), each read in its turn.
    pub members: Vec<Member>,
    /// Names of those who signed a PDF digitally: a hint, not a proof.
    pub signers: Vec<String>,
}

/// A file inside a file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Member {
    /// Its name inside; hostile, never a path on our disk.
    pub name: String,
    /// Its size in bytes, unpacked.
    pub size: u64,
    /// What could be read.
    pub document: Document,
}

/// A piece of a document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Block {
    /// One paragraph; line breaks inside it are `\n`, tabs are `\t`.
    Paragraph(Paragraph),
    /// A table: a sheet, or a table in a text.
    Table(Table),
}

/// One paragraph.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Paragraph {
    /// Its text, NFC, legacy fonts converted. A numbering that the program would print (`1.`, `a)`) stands before it.
    pub text: String,
    /// All of it is bold, or its style is a heading.
    pub bold: bool,
    /// It is centred.
    pub centred: bool,
}

/// Rows of cells. A merged cell's text stands in its first place; the other places are empty.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Table {
    /// The sheet's name, where it is a sheet.
    pub name: Option<String>,
    /// Rows from the top, cells from the left; ragged rows are possible. A cell's paragraphs are joined by `\n`.
    pub rows: Vec<Vec<String>>,
}

/// What is wrong with a file, or must be known of it. The flags of a decision rest on these.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Problem {
    /// A password is needed.
    Encrypted,
    /// Damaged: it begins like its format but cannot be read.
    Damaged(String),
    /// Only pictures of pages, no text (and no text recognised).
    Scanned,
    /// Its text was recognised from pictures (OCR).
    Recognised,
    /// Text was set in TCVN3 or VNI fonts and converted.
    LegacyFont,
    /// It holds macros; they were not run.
    Macro,
    /// It is, or holds, a program; it was not opened.
    Executable,
    /// Its name's extension says another format than its bytes.
    WrongExtension,
    /// No bytes at all, or neither words nor pictures.
    Empty,
    /// No reader for this format.
    Unsupported,
    /// More than a limit: which one.
    TooLarge(String),
    /// The reader took too long and was ended.
    TimedOut,
    /// The reader crashed (panic, abort, out of memory); the file is kept.
    Crashed(String),
}

impl Block {
    fn is_blank(&self) -> bool {
        match self {
            Self::Paragraph(paragraph) => paragraph.text.trim().is_empty(),
            Self::Table(table) => table.rows.iter().flatten().all(|cell| cell.trim().is_empty()),
        }
    }

    /// Page numbers alone (`2`, `- 2 -`), as page headers have them, say nothing.
    fn says_something(&self) -> bool {
        let says = |text: &String| text.chars().any(crate::vietnamese::is_letter);
        match self {
            Self::Paragraph(paragraph) => says(&paragraph.text),
            Self::Table(table) => table.rows.iter().flatten().any(says),
        }
    }
}

/// Of the blocks of page headers or footers those that say something, each once: programs write the same for left, right
/// and first pages, and for each section.
fn of_margins(blocks: Vec<Block>) -> Vec<Block> {
    let mut kept = Vec::new();
    for block in blocks {
        if block.says_something() && !kept.contains(&block) {
            kept.push(block);
        }
    }
    kept
}

impl Document {
    /// The whole text: paragraphs and table rows (cells joined by a tab), a line each.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        for block in &self.blocks {
            match block {
                Block::Paragraph(paragraph) => {
                    text.push_str(&paragraph.text);
                    text.push('\n');
                }
                Block::Table(table) => {
                    for row in &table.rows {
                        text.push_str(&row.join("\t"));
                        text.push('\n');
                    }
                }
            }
        }
        text
    }

    /// The tables, sheets among them.
    pub fn tables(&self) -> impl Iterator<Item = &Table> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Table(table) => Some(table),
            Block::Paragraph(_) => None,
        })
    }
}
