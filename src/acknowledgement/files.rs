//! Turns the files of a message into lines of a letter: name, size and full SHA-256, by which either side can prove
//! what was sent. Names are a stranger's and are shown safely.

use super::{figures, shown};
use crate::ledger::FileRow;

/// One file as the letter names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FileLine {
    /// Its name, safe to show.
    pub(super) name: String,
    /// Its size in words.
    pub(super) size: String,
    /// SHA-256, 64 hexadecimal digits.
    pub(super) hash: String,
}

/// How long a name may be, in letters.
const LONGEST_NAME: usize = 100;

/// Bytes that the lines may take in HTML: about 20 files, so that text and HTML together stay below 20 kB.
const ROOM: usize = 5_000;

/// Markup around one line in HTML, in bytes.
const MARKUP: usize = 160;

/// The lines, and how many files found no room.
pub(super) fn lines(files: &[FileRow]) -> (Vec<FileLine>, usize) {
    let handed_in: Vec<&FileRow> = files.iter().filter(|file| !file.inline).collect();
    let mut room = ROOM;
    let mut lines = Vec::new();
    for file in &handed_in {
        let line = FileLine {
            name: shown::file_name(&file.name, LONGEST_NAME),
            size: figures::size(file.size),
            hash: file.hash.to_string(),
        };
        let Some(left) = room.checked_sub(taken(&line)) else { break };
        room = left;
        lines.push(line);
    }
    let left_out = handed_in.len() - lines.len();
    (lines, left_out)
}

/// What a line takes in HTML: each letter that is escaped takes five bytes (`&#60;`).
fn taken(line: &FileLine) -> usize {
    let name: usize = line.name.chars().map(|c| if "<>&\"'".contains(c) { 5 } else { c.len_utf8() }).sum();
    name + line.size.len() + line.hash.len() + MARKUP
}
