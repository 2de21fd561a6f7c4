//! Turns a file of another store into a staged one of this, hashed on the way; leaves syncing and naming to `keeping`.

use std::fs::File;
use std::io::Read as _;

use anyhow::{Context as _, Result};

use super::{ContentHash, Staged, Store};

/// Bytes copied at once: enough to keep the disk busy, little beside the daemon's 200 MiB.
const PIECE_BYTES: usize = 256 * 1024;

/// `Err` is a fault of the source: the file is not there, unreadable, or no longer what was kept.
pub(super) fn stage_copy(from: &Store, to: &Store, hash: &ContentHash) -> Result<Result<Staged, String>> {
    let mut source = match File::open(from.path(hash)) {
        Ok(source) => source,
        Err(error) => return Ok(Err(format!("file {hash}: {error}"))),
    };
    let mut staging = to.stage()?;
    let mut piece = vec![0; PIECE_BYTES];
    loop {
        let count = match source.read(&mut piece) {
            Ok(0) => break,
            Ok(count) => count,
            Err(error) => return Ok(Err(format!("file {hash}: {error}"))),
        };
        staging.write(piece.get(..count).context("a read longer than its room")?)?;
    }
    let staged = staging.finish()?;
    if staged.hash != *hash {
        return Ok(Err(format!("file {hash}: damaged, its hash is now {}", staged.hash)));
    }
    Ok(Ok(staged))
}
