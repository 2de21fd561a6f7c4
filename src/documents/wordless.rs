//! Says of a file that was read whole and has no words what it holds instead: pictures of pages, whose text is recognised
//! where somebody does (`Recognised`, else `Scanned`), or nothing (`Empty`). A clerk's scan pasted into a Word file is a
//! scan.

use memchr::memmem;

use super::compound::Streams;
use super::limits::Allowance;
use super::package::Package;
use super::{Block, Document, Format, Problem, recognition};

/// Names what a file without words holds; leaves a file alone that has words, other files in it, or a problem already.
pub(super) fn name(document: &mut Document, format: Format, bytes: &[u8], allowance: &mut Allowance) {
    let says = document.blocks.iter().any(Block::says_something);
    if says || !document.problems.is_empty() || !document.members.is_empty() {
        return;
    }
    match pictures(format, bytes, allowance) {
        Pictures::Read(blocks) => {
            document.blocks = blocks;
            document.problems.push(Problem::Recognised);
        }
        Pictures::There => document.problems.push(Problem::Scanned),
        Pictures::Absent if document.blocks.iter().all(Block::is_blank) => document.problems.push(Problem::Empty),
        // Numbers alone: a sheet may be that.
        Pictures::Absent => {}
    }
}

/// What came of a file's pictures.
enum Pictures {
    /// Their text.
    Read(Vec<Block>),
    /// They are there, but nobody read them.
    There,
    Absent,
}

fn pictures(format: Format, bytes: &[u8], allowance: &mut Allowance) -> Pictures {
    match format {
        Format::Docx | Format::Xlsx | Format::Xlsb | Format::Odt | Format::Ods => in_package(bytes, allowance),
        Format::Doc | Format::Xls => in_streams(bytes, allowance),
        Format::Rtf if memmem::find(bytes, b"\\pict").is_some() => Pictures::There,
        Format::Html if memmem::find(&bytes.to_ascii_lowercase(), b"<img").is_some() => Pictures::There,
        _ => Pictures::Absent,
    }
}

/// Parts in the folders of pictures, those numbered last read last.
fn in_package(bytes: &[u8], allowance: &mut Allowance) -> Pictures {
    let Ok(mut package) = Package::open(bytes) else { return Pictures::Absent };
    let is_picture = |name: &&String| name.contains("media/") || name.starts_with("Pictures/");
    let mut names: Vec<_> = package.names().iter().filter(is_picture).cloned().collect();
    names.sort_by_key(|name| (name.len(), name.clone()));
    let mut read = Vec::new();
    for name in &names {
        // What cannot be unpacked cannot be recognised.
        let Ok(Some(picture)) = package.part(name, allowance) else { continue };
        read.extend(recognition::photo(&picture, allowance));
    }
    Pictures::of(!names.is_empty(), read)
}

/// JPEG and PNG in the streams in which Word and Excel keep pictures ([MS-ODRAW] 2.2.27, 2.2.28), as they were put in.
fn in_streams(bytes: &[u8], allowance: &mut Allowance) -> Pictures {
    const BEGINNINGS: [&[u8]; 2] = [&[0xFF, 0xD8, 0xFF], b"\x89PNG\r\n\x1A\n"];
    let Ok(mut streams) = Streams::open(bytes) else { return Pictures::Absent };
    let (mut there, mut read) = (false, Vec::new());
    for stream in ["Data", "WordDocument", "Workbook"] {
        let Ok(Some(held)) = streams.read(stream, allowance) else { continue };
        let mut places: Vec<_> = BEGINNINGS.iter().flat_map(|beginning| memmem::find_iter(&held, beginning)).collect();
        places.sort_unstable();
        there |= !places.is_empty();
        let ends = places.iter().skip(1).copied().chain([held.len()]);
        for (start, end) in places.iter().copied().zip(ends) {
            // What follows a picture up to the next does not disturb it: both formats say where they end.
            read.extend(recognition::photo(held.get(start..end).unwrap_or_default(), allowance));
        }
    }
    Pictures::of(there, read)
}

impl Pictures {
    fn of(there: bool, read: Vec<Block>) -> Self {
        match (there, read.is_empty()) {
            (_, false) => Self::Read(read),
            (true, true) => Self::There,
            (false, true) => Self::Absent,
        }
    }
}
