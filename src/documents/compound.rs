//! Tells what a compound file (OLE, [MS-CFB]) is by the names in its directory: Word, Excel, Outlook, an encrypted
//! package, macros. Leaves the streams to the readers.

use std::io::{Cursor, Read};

use super::limits::Allowance;
use super::{Format, Problem};

/// What a compound file holds.
pub(super) fn format_of(bytes: &[u8]) -> Format {
    let names = names(bytes);
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
    names(bytes).iter().any(|name| name.eq_ignore_ascii_case("EncryptedPackage"))
}

/// Whether it holds a storage of Visual Basic ([MS-OVBA] 2.2.1).
pub(super) fn has_macros(bytes: &[u8]) -> bool {
    names(bytes).iter().any(|name| name.eq_ignore_ascii_case("_VBA_PROJECT") || name.eq_ignore_ascii_case("VBA"))
}

/// Names of all streams and storages. Where the directory cannot be walked, it is searched: entries of 128 bytes at
/// multiples of 128, a name in UTF-16 of up to 31 letters first, its length in bytes at 64, a type of 1, 2 or 5 at 66.
fn names(bytes: &[u8]) -> Vec<String> {
    if let Ok(file) = cfb::CompoundFile::open(Cursor::new(bytes)) {
        return file.walk().map(|entry| entry.name().to_owned()).collect();
    }
    bytes.chunks_exact(128).filter_map(directory_name).collect()
}

fn directory_name(entry: &[u8]) -> Option<String> {
    let length = usize::from(u16::from_le_bytes([*entry.get(64)?, *entry.get(65)?]));
    if !(4..=64).contains(&length) || !matches!(entry.get(66)?, 1 | 2 | 5) {
        return None;
    }
    let letters = entry.get(..length - 2)?.chunks_exact(2).filter_map(|pair| pair.first_chunk::<2>());
    let name = String::from_utf16(&letters.map(|pair| u16::from_le_bytes(*pair)).collect::<Vec<_>>()).ok()?;
    name.chars().all(|letter| letter < '\u{80}').then_some(name)
}

/// A stream's bytes; `None` where there is none of that name in the root.
pub(super) fn stream(bytes: &[u8], name: &str, allowance: &mut Allowance) -> Result<Option<Vec<u8>>, Problem> {
    let damaged = |error: std::io::Error| Problem::Damaged(format!("compound file: {error}"));
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(damaged)?;
    if !file.is_stream(name) {
        return Ok(None);
    }
    let mut found = Vec::new();
    let stream = file.open_stream(name).map_err(damaged)?;
    stream.take(allowance.part()).read_to_end(&mut found).map_err(damaged)?;
    allowance.pay_bytes(found.len())?;
    Ok(Some(found))
}
