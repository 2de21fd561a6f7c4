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
    pub orphans: Vec<PathBuf>,
}

pub(super) fn check(
    store: &Store,
    known: impl Iterator<Item = ContentHash>,
    mut progress: impl FnMut(u64),
) -> Result<Checked> {
    let known: BTreeSet<ContentHash> = known.collect();
    let mut checked = Checked::default();
    for hash in &known {
        let path = store.path(hash);
        if !path.exists() {
            checked.missing.push(*hash);
            continue;
        }
        match hash_of_file(&path) {
            Ok((found, size)) if found == *hash => {
                checked.whole += 1;
                progress(size);
            }
            Ok(_) | Err(_) => checked.damaged.push(*hash),
        }
    }
    for first in entries(&store.root)? {
        if !first.is_dir() {
            checked.orphans.push(first);
            continue;
        }
        if first.file_name().is_some_and(|name| name == super::staging::FOLDER) {
            continue;
        }
        for second in entries(&first)? {
            for file in entries(&second)? {
                let name = file.file_name().and_then(|name| name.to_str()).and_then(|name| name.parse().ok());
                if !name.is_some_and(|hash: ContentHash| known.contains(&hash) && store.path(&hash) == file) {
                    checked.orphans.push(file);
                }
            }
        }
    }
    Ok(checked)
}

/// What lies in a folder, sorted; a file in a folder's place lists as nothing.
fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let listing = std::fs::read_dir(folder).and_then(|listing| listing.map(|entry| Ok(entry?.path())).collect());
    let mut paths: Vec<PathBuf> = listing.with_context(|| format!("listing {}", folder.display()))?;
    paths.sort();
    Ok(paths)
}

fn hash_of_file(path: &Path) -> std::io::Result<(ContentHash, u64)> {
    let mut file = File::open(path)?;
    let mut hasher = Sha256::new();
    let mut piece = vec![0; PIECE_BYTES];
    let mut size = 0;
    loop {
        let count = file.read(&mut piece)?;
        let Some(read) = piece.get(..count).filter(|read| !read.is_empty()) else {
            return Ok((ContentHash(hasher.finalize().into()), size));
        };
        hasher.update(read);
        size += u64::try_from(count).unwrap_or(0);
    }
}
