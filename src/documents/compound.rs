//! Tells what a compound file (OLE, [MS-CFB]) is by the names in its directory: Word, Excel, Outlook, an encrypted
//! package, macros. Leaves the streams to the readers.

use std::io::{Cursor, Read};

use super::limits::Allowance;
use super::{Format, Problem};

/// The first bytes of every compound file ([MS-CFB] 2.2).
pub(super) const BEGINNING: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// What a compound file is.
pub(super) fn format_of(bytes: &[u8]) -> Format {
    Streams::open(bytes).map_or_else(|_| format_by(&all_entries(bytes)), |streams| streams.format())
}

fn format_by(names: &[String]) -> Format {
    let has = |wanted: &str| names.iter().any(|name| name.eq_ignore_ascii_case(wanted));
    if has("WordDocument") || has("EncryptedPackage") {
        // Which of the office formats is encrypted, the bytes do not say; `opening` takes the name's word for it.
        Format::Doc
    } else if has("Workbook") || has("Book") {
        Format::Xls
    } else if names.iter().any(|name| name.starts_with("__substg1.0_") || name.starts_with("__properties_version")) {
        Format::OutlookMessage
    } else {
        Format::Unknown
    }
}

/// Whether it is an office document of the newer kind, encrypted as a whole ([MS-OFFCRYPTO] 2.3.2).
pub(super) fn is_encrypted_package(bytes: &[u8]) -> bool {
    holds(bytes, &["EncryptedPackage"])
}

/// Whether it holds a storage of Visual Basic ([MS-OVBA] 2.2.1).
pub(super) fn has_macros(bytes: &[u8]) -> bool {
    holds(bytes, &["_VBA_PROJECT", "VBA"])
}

/// Whether it has a stream or storage of one of these names. What looks like none is none: the directory is walked only
/// where an entry has such a name, as it may be one that was deleted.
fn holds(bytes: &[u8], wanted: &[&str]) -> bool {
    let is_wanted = |name: &String| wanted.iter().any(|wanted| name.eq_ignore_ascii_case(wanted));
    let looks_wanted = |entry: &[u8]| wanted.iter().any(|wanted| is_entry_of(entry, wanted));
    bytes.chunks_exact(128).any(looks_wanted) && names(bytes).iter().any(is_wanted)
}

/// Names of all streams and storages. Where the directory cannot be walked, it is searched.
fn names(bytes: &[u8]) -> Vec<String> {
    if let Ok(file) = cfb::CompoundFile::open(Cursor::new(bytes)) {
        return file.walk().map(|entry| entry.name().to_owned()).collect();
    }
    all_entries(bytes)
}

/// What looks like names in the directory.
fn all_entries(bytes: &[u8]) -> Vec<String> {
    bytes.chunks_exact(128).filter_map(directory_name).collect()
}

/// Whether these 128 bytes look like an entry of this name, in either case.
fn is_entry_of(entry: &[u8], name: &str) -> bool {
    let letters = entry.chunks_exact(2);
    entry.get(64).is_some_and(|length| usize::from(*length) == name.len() * 2 + 2)
        && letters.zip(name.bytes()).all(|(pair, letter)| matches!(pair, [low, 0] if low.eq_ignore_ascii_case(&letter)))
}

/// The name of what looks like an entry of the directory: 128 bytes at multiples of 128, a name in UTF-16 of up to 31
/// letters first, its length in bytes at 64, a type of 1, 2 or 5 at 66.
fn directory_name(entry: &[u8]) -> Option<String> {
    let length = usize::from(u16::from_le_bytes([*entry.get(64)?, *entry.get(65)?]));
    if !(4..=64).contains(&length) || !matches!(entry.get(66)?, 1 | 2 | 5) {
        return None;
    }
    let letters = entry.get(..length - 2)?.chunks_exact(2);
    letters.map(|pair| if let [letter @ 0..0x80, 0] = pair { Some(char::from(*letter)) } else { None }).collect()
}

/// The streams of a compound file, its directory read once.
pub(super) struct Streams<'a> {
    file: cfb::CompoundFile<Cursor<&'a [u8]>>,
    size: usize,
}

impl<'a> Streams<'a> {
    /// Those of a file that begins as a compound one and can be opened.
    pub(super) fn of(bytes: &'a [u8]) -> Option<Self> {
        bytes.starts_with(&BEGINNING).then(|| Self::open(bytes).ok()).flatten()
    }

    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Problem> {
        let file = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(damaged)?;
        Ok(Self { file, size: bytes.len() })
    }

    /// What the file is: its root says it, as documents may hold others.
    pub(super) fn format(&self) -> Format {
        let names: Vec<String> = self.file.read_root_storage().map(|entry| entry.name().to_owned()).collect();
        format_by(&names)
    }

    /// A stream's bytes; `None` where there is none of that name in the root.
    pub(super) fn read(&mut self, name: &str, allowance: &mut Allowance) -> Result<Option<Vec<u8>>, Problem> {
        if !self.file.is_stream(name) {
            return Ok(None);
        }
        let stream = self.file.open_stream(name).map_err(damaged)?;
        let length = stream.len().min(allowance.part());
        // No stream is longer than its file, whatever the directory says.
        let mut found = Vec::with_capacity(usize::try_from(length).unwrap_or(usize::MAX).min(self.size));
        stream.take(allowance.part()).read_to_end(&mut found).map_err(damaged)?;
        allowance.pay_bytes(found.len())?;
        Ok(Some(found))
    }
}

#[expect(clippy::needless_pass_by_value, reason = "for map_err")]
fn damaged(error: std::io::Error) -> Problem {
    Problem::Damaged(format!("compound file: {error}"))
}
