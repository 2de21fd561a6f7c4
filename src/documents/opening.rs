//! Opens one file: tells what it is, hands it to its reader, and adds what must be known of it (wrong extension, macros,
//! a password). Files inside it are opened here again, within the same allowance. Runs in the confined child; never
//! fails.

use super::compound::Streams;
use super::limits::{Allowance, Limits};
use super::package::Package;
use super::recognition::{self, Eyes};
use super::{
    Block, Document, Format, Member, Problem, archive, compound, legacy, letter, open_text, outlook, page, pdf, plain,
    rtf, sheets, sniffing, tnef, word, word97, wordless,
};

/// Reads one file in this process, without confinement: for the child, and for tests.
#[must_use]
pub fn read_here(name: &str, bytes: &[u8], limits: &Limits) -> Document {
    read_with(name, bytes, limits, None)
}

/// The same, where somebody may recognise text in pictures.
pub(super) fn read_with(name: &str, bytes: &[u8], limits: &Limits, eyes: Option<Eyes>) -> Document {
    let mut allowance = Allowance { eyes, ..Allowance::new(limits) };
    let mut document = open(name, bytes, &mut allowance);
    limit_text(&mut document, limits.text);
    document
}

pub(super) fn open(name: &str, bytes: &[u8], allowance: &mut Allowance) -> Document {
    // What it is and where its text stands is told by one directory, which is read once.
    let streams = Streams::of(bytes);
    let mut format = streams.as_ref().map_or_else(|| sniffing::format_of(bytes), Streams::format);
    let encrypted = format == Format::Doc && compound::is_encrypted_package(bytes);
    if encrypted {
        format = format_of_encrypted(name);
    }
    let mut document = if sniffing::is_lock_file(name, bytes) {
        Document { problems: vec![Problem::Damaged("lock file".to_owned())], ..Document::default() }
    } else if let Some(problem) = sniffing::problem_of_name(name) {
        Document { problems: vec![problem], ..Document::default() }
    } else if encrypted {
        Document { problems: vec![Problem::Encrypted], ..Document::default() }
    } else {
        read(format, name, bytes, streams, allowance)
    };
    document.format = format;
    wordless::name(&mut document, format, bytes, allowance);
    if legacy::recover(&mut document) {
        add(&mut document, Problem::LegacyFont);
    }
    if format == Format::Unknown && sniffing::format_of_name(name) != Format::Unknown {
        // Its name promises a document, its bytes are none: whatever it was, it is broken.
        document.problems = vec![Problem::Damaged("not what its name says".to_owned())];
    }
    if sniffing::contradicts(name, format) {
        add(&mut document, Problem::WrongExtension);
    }
    if holds_macros(format, bytes) {
        add(&mut document, Problem::Macro);
    }
    document
}

/// Opens a file inside a file, one level down.
pub(super) fn open_member(name: String, bytes: &[u8], allowance: &mut Allowance) -> Member {
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    allowance.left.members = allowance.left.members.saturating_sub(1);
    if allowance.left.depth == 0 {
        let problems = vec![Problem::TooLarge("files in files".to_owned())];
        let format = sniffing::format_of(bytes);
        return Member { name, size, document: Document { format, problems, ..Document::default() } };
    }
    allowance.left.depth -= 1;
    let document = open(&name, bytes, allowance);
    allowance.left.depth += 1;
    Member { name, size, document }
}

/// Adds a problem once.
pub(super) fn add(document: &mut Document, problem: Problem) {
    if !document.problems.contains(&problem) {
        document.problems.push(problem);
    }
}

fn format_of_encrypted(name: &str) -> Format {
    match sniffing::extension(name).as_str() {
        "xlsx" | "xlsm" => Format::Xlsx,
        "xlsb" => Format::Xlsb,
        _ => Format::Docx,
    }
}

fn read<'b>(
    format: Format,
    name: &str,
    bytes: &'b [u8],
    streams: Option<Streams<'b>>,
    allowance: &mut Allowance,
) -> Document {
    match format {
        Format::Docx => word::read(bytes, allowance),
        Format::Doc => word97::read(streams.map_or_else(|| Streams::open(bytes), Ok), allowance),
        Format::Rtf => rtf::read(bytes, allowance),
        Format::Odt => open_text::read(bytes, allowance),
        Format::Pdf => pdf::read(bytes, allowance),
        Format::WordXml => word::read_single(bytes, allowance),
        Format::Xlsx | Format::Xls | Format::Xlsb | Format::Ods | Format::ExcelXml => {
            sheets::read(format, bytes, allowance)
        }
        Format::Text => plain::read(bytes),
        Format::Html if page::archive::is_archive(bytes) => page::archive::read(bytes, allowance),
        Format::Html => page::read(bytes),
        Format::Zip | Format::Gzip | Format::Rar | Format::SevenZip => archive::read(format, name, bytes, allowance),
        Format::Message => letter::read(bytes, allowance),
        Format::OutlookMessage => outlook::read(bytes, allowance),
        Format::Tnef => tnef::read(bytes, allowance),
        Format::Empty => with(Problem::Empty),
        Format::Executable => with(Problem::Executable),
        Format::Image => recognition::read_photo(bytes, allowance),
        _ => with(Problem::Unsupported),
    }
}

fn with(problem: Problem) -> Document {
    Document { problems: vec![problem], ..Document::default() }
}

fn holds_macros(format: Format, bytes: &[u8]) -> bool {
    match format {
        Format::Docx | Format::Xlsx | Format::Xlsb => Package::open(bytes).is_ok_and(|package| {
            package.names().iter().any(|name| name.to_ascii_lowercase().ends_with("vbaproject.bin"))
        }),
        Format::Doc | Format::Xls => compound::has_macros(bytes),
        _ => false,
    }
}

/// Keeps the beginning where a file holds more text than anyone would read; the answer to the parent stays small.
fn limit_text(document: &mut Document, most: usize) {
    let mut left = most;
    let mut kept = 0;
    for block in &document.blocks {
        let length = match block {
            Block::Paragraph(paragraph) => paragraph.text.len() + 1,
            Block::Table(table) => table.rows.iter().flatten().map(|cell| cell.len() + 1).sum(),
        };
        if length > left {
            break;
        }
        left -= length;
        kept += 1;
    }
    if kept < document.blocks.len() {
        document.blocks.truncate(kept);
        add(document, Problem::TooLarge("text".to_owned()));
    }
    for member in &mut document.members {
        limit_text(&mut member.document, most);
    }
}
