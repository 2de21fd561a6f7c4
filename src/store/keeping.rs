//! Turns staged files into kept ones, in groups: sync each file < rename < sync each folder < say so.
//!
//! After a failed sync the kernel may have dropped the bytes and will call the next sync a success (the "fsyncgate" of
//! PostgreSQL, 2018). So one failure is remembered, and nothing is kept any more until the process is started again.

use std::collections::{BTreeSet, HashSet};
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use anyhow::{Context as _, Result};

use super::folders::{self, Sync};
use super::staging::Staged;
use super::{ContentHash, Store};

/// Syncs under way at once. Measured (ext4 on a virtual disk, 2 cores, 200 new files of 100 kB, files and folders, median
/// of 5): 1 at once 111 ms, 4: 67, 8: 58, 16: 62, 64: 69; one `syncfs` before and one after the renames 29. `syncfs`
/// would also wait for what every other process writes, and before Linux 5.17 it told of no error: it is not used.
const SYNCS_AT_ONCE: usize = 8;

/// A sync failed: what was written may be lost although it can still be read. The process must end.
#[derive(Debug, thiserror::Error)]
#[error("syncing {path} failed; nothing can be kept safely until the program is started again")]
pub struct SyncFailed {
    /// What was to be synced.
    pub path: String,
    /// What the system said; `None` where it failed earlier.
    #[source]
    pub source: Option<std::io::Error>,
}

/// Whether an error is a failed sync: the program must end, for nothing that it wrote could be believed.
#[must_use]
pub fn is_failed_sync(error: &anyhow::Error) -> bool {
    error.chain().any(<dyn std::error::Error>::is::<SyncFailed>)
}

/// What one process remembers of its keeping.
#[derive(Debug)]
pub(super) struct Keeper {
    synced_folders: Mutex<SyncedFolders>,
    failed: AtomicBool,
    pub(super) sync: Sync,
}

/// Folders whose own names are known to be on the disk. One that was merely found may have been made by a process that
/// died before it synced the folder above. By the bytes that name them: all 65,792 paths would be megabytes.
#[derive(Debug, Default)]
struct SyncedFolders {
    first: HashSet<u8>,
    second: HashSet<[u8; 2]>,
}

impl Default for Keeper {
    fn default() -> Self {
        Self { synced_folders: Mutex::default(), failed: AtomicBool::new(false), sync: |file, _| file.sync_all() }
    }
}

impl Keeper {
    pub(super) fn keep(&self, store: &Store, group: Vec<Staged>) -> Result<()> {
        let failed = || anyhow::Error::from(SyncFailed { path: store.root.display().to_string(), source: None });
        if self.failed.load(Ordering::SeqCst) {
            return Err(failed());
        }
        match self.keep_group(store, group) {
            // Of what fails at once it is the failed sync that counts, whatever was heard of first.
            Err(error) if !is_failed_sync(&error) && self.failed.load(Ordering::SeqCst) => {
                Err(failed().context(format!("{error:#}")))
            }
            result => result,
        }
    }

    fn keep_group(&self, store: &Store, group: Vec<Staged>) -> Result<()> {
        let mut folders = BTreeSet::new();
        let mut taken = HashSet::new();
        let mut new = Vec::new();
        for staged in group {
            let path = store.path(&staged.hash);
            // A file that is there was synced before it was renamed, but its folder perhaps was not.
            self.name_folders_to_sync(store, &staged.hash, &mut folders);
            if taken.insert(staged.hash) && !is_whole(&path, staged.size) {
                new.push((staged, path));
            }
        }
        for (_, path) in &new {
            let folder = path.parent().unwrap_or(&store.root);
            folders::make(folder).with_context(|| format!("making {}", folder.display()))?;
        }
        folders::each_at_once(&new, SYNCS_AT_ONCE, |(staged, _)| self.sync(&staged.file, staged.temporary.path()))?;
        for (staged, path) in new {
            staged.temporary.rename(&path)?;
        }
        let folders: Vec<PathBuf> = folders.into_iter().collect();
        folders::each_at_once(&folders, SYNCS_AT_ONCE, |folder| {
            let file = File::open(folder).with_context(|| format!("opening {}", folder.display()))?;
            self.sync(&file, folder)
        })?;
        let mut synced = self.synced_folders.lock().unwrap_or_else(PoisonError::into_inner);
        synced.first.extend(taken.iter().map(|hash| hash.0[0]));
        synced.second.extend(taken.iter().map(|hash| [hash.0[0], hash.0[1]]));
        Ok(())
    }

    fn sync(&self, file: &File, path: &Path) -> Result<()> {
        (self.sync)(file, path).map_err(|error| {
            self.failed.store(true, Ordering::SeqCst);
            SyncFailed { path: path.display().to_string(), source: Some(error) }.into()
        })
    }

    /// The folder that holds the new name; and, where this process has not synced it before, all above it in the store.
    fn name_folders_to_sync(&self, store: &Store, hash: &ContentHash, folders: &mut BTreeSet<PathBuf>) {
        let synced = self.synced_folders.lock().unwrap_or_else(PoisonError::into_inner);
        let path = store.path(hash);
        let unsynced = match hash.0 {
            [first, second, ..] if synced.second.contains(&[first, second]) => 1,
            [first, ..] if synced.first.contains(&first) => 2,
            _ => 3,
        };
        folders.extend(path.ancestors().skip(1).take(unsynced).map(Path::to_path_buf));
    }
}

/// Whether the bytes lie there already, by their length. A damaged file of the right length is left to `verify`; one
/// that a lying disk cut short is replaced at once by the good bytes at hand.
fn is_whole(path: &Path, size: u64) -> bool {
    std::fs::metadata(path).is_ok_and(|found| found.is_file() && found.len() == size)
}
