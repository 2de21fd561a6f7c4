//! Opens archives (.zip and .gz here): each file in one is read in its turn, within the allowance, and never touches a disk.

use std::io::Read;

use unicode_normalization::UnicodeNormalization;

use super::limits::Allowance;
use super::opening::{add, open_member};
use super::package::Package;
use super::{Document, Format, Member, Problem, plain, sniffing};

mod rar;
mod seven_zip;

/// Reads an archive.
pub(super) fn read(format: Format, name: &str, bytes: &[u8], allowance: &mut Allowance) -> Document {
    let mut document = Document::default();
    let outcome = match format {
        Format::Gzip => {
            read_gzip(&mut document, name, bytes, allowance);
            Ok(())
        }
        _ if needs_password(format, bytes) => Err(Problem::Encrypted),
        Format::Rar => rar::read(&mut document, bytes, allowance),
        Format::SevenZip => seven_zip::read(&mut document, bytes, allowance),
        _ => read_zip(&mut document, bytes, allowance),
    };
    if let Err(problem) = outcome {
        add(&mut document, problem);
    }
    document
}

fn read_zip(document: &mut Document, bytes: &[u8], allowance: &mut Allowance) -> Result<(), Problem> {
    let mut package = Package::open(bytes)?;
    for place in 0..package.len() {
        let Some((name, size)) = package.entry(place) else {
            document.problems.push(Problem::Damaged("container: an entry cannot be read".to_owned()));
            continue;
        };
        let name = member_name(&name);
        if name.ends_with('/') || is_of_the_system(&name) {
            continue;
        }
        if allowance.left.members == 0 {
            return Err(Problem::TooLarge("files in archives".to_owned()));
        }
        let member = match package.part_at(place, allowance) {
            Ok(bytes) => open_member(name, &bytes, allowance),
            Err(problem) => {
                allowance.left.members -= 1;
                if problem == Problem::Encrypted {
                    add(document, Problem::Encrypted);
                }
                unopened(name, size, problem)
            }
        };
        document.members.push(member);
    }
    Ok(())
}

/// A file that could not be unpacked, with what its name says of it.
fn unopened(name: String, size: u64, problem: Problem) -> Member {
    let format = sniffing::format_of_name(&name);
    let mut problems = vec![problem];
    problems.extend(sniffing::problem_of_name(&name));
    Member { name, size, document: Document { format, problems, ..Document::default() } }
}

/// Names are UTF-8 by their flag or by chance, else in what charset the writer had.
fn member_name(name: &[u8]) -> String {
    plain::decode(name).nfc().collect::<String>().replace('\\', "/")
}

/// What macOS and Windows add of their own.
fn is_of_the_system(name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or(name);
    name.starts_with("__MACOSX/") || matches!(file, ".DS_Store" | "Thumbs.db" | "desktop.ini")
}

fn read_gzip(document: &mut Document, name: &str, bytes: &[u8], allowance: &mut Allowance) {
    let most = allowance.part();
    let mut inside = Vec::new();
    // What came before damage is kept: a stream has no directory that could be lost.
    let outcome = flate2::read::MultiGzDecoder::new(bytes).take(most.saturating_add(1)).read_to_end(&mut inside);
    if let Err(error) = outcome {
        add(document, Problem::Damaged(format!("container: {error}")));
    }
    if u64::try_from(inside.len()).is_ok_and(|length| length > most) {
        add(document, Problem::TooLarge("unpacked bytes".to_owned()));
        return;
    }
    if let Err(problem) = allowance.pay_bytes(inside.len()) {
        add(document, problem);
        return;
    }
    if !inside.is_empty() {
        let stem = name.strip_suffix(".gz").or_else(|| name.strip_suffix(".GZ")).unwrap_or(name);
        document.members.push(open_member(stem.to_owned(), &inside, allowance));
    }
}

/// RAR 4 says it in the flags of its headers, RAR 5 by an encryption header, 7z by naming the coder AES in its own.
fn needs_password(format: Format, bytes: &[u8]) -> bool {
    /// The 7z coder AES-256 with SHA-256.
    const AES: &[u8] = &[0x06, 0xF1, 0x07, 0x01];
    /// The header of a 7z stands at its end; so much of it is looked at.
    const TAIL: usize = 64 << 10;
    match format {
        Format::SevenZip => {
            let tail = bytes.get(bytes.len().saturating_sub(TAIL)..).unwrap_or_default();
            sniffing::contains(tail, AES)
        }
        Format::Rar if bytes.get(6) == Some(&1) => {
            // Behind the signature: check sum (4), size (1), type; 4 is the encryption header. Files inside say it in an
            // extra record of type 1, which is looked for no further.
            bytes.get(13) == Some(&4)
        }
        Format::Rar => {
            let head = bytes.get(10).copied().unwrap_or(0) & 0x80 != 0;
            // The first file's header follows the main one of 13 bytes.
            let first = bytes.get(22) == Some(&0x74) && bytes.get(23).copied().unwrap_or(0) & 0x04 != 0;
            head || first
        }
        _ => false,
    }
}

#[cfg(test)]
#[path = "archive_tests.rs"]
mod tests;
