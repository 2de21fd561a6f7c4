//! Turns the store and the hashes that the ledger knows into what is missing, damaged, or known to nobody.
//!
//! Reads only. An orphan is no fault: it is what a crash between keeping and committing leaves, and the next poll
//! takes the same message in again.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use sha2::{Digest as _, Sha256};

use super::{ContentHash, Store};

/// Bytes read at once while hashing: enough to keep the disk busy, little beside the daemon's 200 MiB.
const PIECE_BYTES: usize = 256 * 1024;

/// What [`Store::verify_all`] found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checked {
    /// Files that are there and whole.
    pub whole: u64,
    /// Known to the ledger, but not there.
    pub missing: Vec<ContentHash>,
    /// There, but not the bytes that were kept (or unreadable).
    pub damaged: Vec<ContentHash>,
    /// There, but unknown to the ledger; also files whose names are no hashes.
    pub orphans: Vec<String>,
}

/// Hashes each file as its hash is drawn from `known`, so that the caller can watch; then looks for orphans.
pub(super) fn check(store: &Store, known: impl Iterator<Item = ContentHash>) -> Result<Checked> {
    let mut seen = BTreeSet::new();
    let mut checked = Checked::default();
    for hash in known {
        if !seen.insert(hash) {
            continue;
        }
        let path = store.path(&hash);
        if !path.exists() {
            checked.missing.push(hash);
        } else if hash_of_file(&path).is_ok_and(|found| found == hash) {
            checked.whole += 1;
        } else {
            checked.damaged.push(hash);
        }
    }
    for first in entries(&store.root)? {
        if first.file_name().is_some_and(|name| name == super::staging::FOLDER) {
            continue;
        }
        for file in files_below(&first)? {
            let name = file.file_name().and_then(|name| name.to_str()).and_then(|name| name.parse().ok());
            if !name.is_some_and(|hash: ContentHash| seen.contains(&hash) && store.path(&hash) == file) {
                checked.orphans.push(file.display().to_string());
            }
        }
    }
    Ok(checked)
}

/// The files of `ab/cd/…`, at whatever of these levels they lie.
fn files_below(first: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    if !first.is_dir() {
        return Ok(vec![first.to_owned()]);
    }
    for second in entries(first)? {
        if second.is_dir() { files.extend(entries(&second)?) } else { files.push(second) }
    }
    Ok(files)
}

/// What lies in a folder, sorted.
fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let listing = std::fs::read_dir(folder).and_then(|listing| listing.map(|entry| Ok(entry?.path())).collect());
    let mut paths: Vec<PathBuf> = listing.with_context(|| format!("listing {}", folder.display()))?;
    paths.sort();
    Ok(paths)
}

fn hash_of_file(path: &Path) -> std::io::Result<ContentHash> {
    let mut file = File::open(path)?;
    let mut hasher = Sha256::new();
    let mut piece = vec![0; PIECE_BYTES];
    loop {
        let count = file.read(&mut piece)?;
        let Some(read) = piece.get(..count).filter(|read| !read.is_empty()) else {
            return Ok(ContentHash(hasher.finalize().into()));
        };
        hasher.update(read);
    }
}
