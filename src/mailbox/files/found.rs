//! Turns a path into the files that hold messages, in the order of their names. Symbolic links are not followed: they
//! could lead out of the folder, or round in circles.

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use super::mbox::LONGEST_FROM_LINE;
use super::{ImportReport, header_time};

/// A file that holds messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// One message in a Maildir.
    Maildir(PathBuf),
    /// One message.
    Eml(PathBuf),
    /// Many.
    Mbox(PathBuf),
}

/// How deep folders are looked into.
const DEEPEST: usize = 32;

/// Finds all of them. Only a `path` that is not there is an error.
pub(super) fn find(path: &Path, report: &mut ImportReport) -> Result<Vec<Found>> {
    let meta = fs::metadata(path).with_context(|| format!("cannot open {}", path.display()))?;
    let mut found = Vec::new();
    if meta.is_dir() {
        search(path, 0, &mut found, report);
    } else if is_mbox(path).with_context(|| format!("cannot read {}", path.display()))? {
        found.push(Found::Mbox(path.to_owned()));
    } else {
        found.push(Found::Eml(path.to_owned()));
    }
    Ok(found)
}

fn search(folder: &Path, depth: usize, found: &mut Vec<Found>, report: &mut ImportReport) {
    if depth > DEEPEST {
        report.pass(folder, "folders nest too deep");
        return;
    }
    let is_maildir = ["cur", "new", "tmp"].iter().all(|part| folder.join(part).is_dir());
    for path in entries(folder, report) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        match fs::symlink_metadata(&path) {
            Err(error) => report.pass(&path, error),
            Ok(meta) if meta.is_symlink() => report.pass(&path, "a symbolic link"),
            // What is being delivered is not there yet.
            Ok(meta) if meta.is_dir() && is_maildir && name == "tmp" => {}
            Ok(meta) if meta.is_dir() && is_maildir && (name == "cur" || name == "new") => {
                search_maildir(&path, found, report);
            }
            Ok(meta) if meta.is_dir() => search(&path, depth + 1, found, report),
            // Beside `cur`, `new` and `tmp` lie the server's own files.
            Ok(meta) if meta.is_file() && is_maildir => {}
            Ok(meta) if meta.is_file() => sort_file(path, &name, found, report),
            Ok(_) => report.pass(&path, "neither a file nor a folder"),
        }
    }
}

fn search_maildir(folder: &Path, found: &mut Vec<Found>, report: &mut ImportReport) {
    for path in entries(folder, report) {
        match fs::symlink_metadata(&path) {
            Err(error) => report.pass(&path, error),
            Ok(meta) if meta.is_symlink() => report.pass(&path, "a symbolic link"),
            Ok(meta) if !meta.is_file() => report.pass(&path, "not a file"),
            // RFC-less, but https://cr.yp.to/proto/maildir.html: names beginning with a dot are no messages.
            Ok(_) if path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.')) => {}
            Ok(_) => found.push(Found::Maildir(path)),
        }
    }
}

fn sort_file(path: PathBuf, name: &str, found: &mut Vec<Found>, report: &mut ImportReport) {
    let is_eml = name.to_ascii_lowercase().ends_with(".eml");
    match is_mbox(&path) {
        Err(error) => report.pass(&path, error),
        Ok(true) => found.push(Found::Mbox(path)),
        Ok(false) if is_eml => found.push(Found::Eml(path)),
        Ok(false) => report.pass(&path, "neither an .eml nor an mbox"),
    }
}

/// What a folder holds, by name, so that two imports go the same way.
fn entries(folder: &Path, report: &mut ImportReport) -> Vec<PathBuf> {
    let mut paths = Vec::new();
    match fs::read_dir(folder) {
        Err(error) => report.pass(folder, error),
        Ok(entries) => {
            for entry in entries {
                match entry {
                    Ok(entry) => paths.push(entry.path()),
                    Err(error) => report.pass(folder, error),
                }
            }
        }
    }
    paths.sort();
    paths
}

/// Whether a file begins as an mbox does (RFC 4155): with a line `From … time … year`. Where that line has no time that can
/// be read, a file named `.eml` is one message, and another one an mbox all the same.
fn is_mbox(path: &Path) -> std::io::Result<bool> {
    let mut start = Vec::new();
    fs::File::open(path)?.take(LONGEST_FROM_LINE as u64).read_to_end(&mut start)?;
    let line = start.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let is_eml = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("eml"));
    // `From :` is a field's name, as it was once written.
    let begins = line.starts_with(b"From ") && !line.starts_with(b"From :");
    Ok(begins && (!is_eml || header_time::of_from_line(line).is_some()))
}
