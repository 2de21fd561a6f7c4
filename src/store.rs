//! Turns bytes into files named by their SHA-256, synced before anyone is told that they are kept.
//!
//! Raw messages and attachments lie here, each once; the ledger names them by their hash. Nothing here is ever changed
//! in place. A file is first *staged* (a temporary name), then *kept*: file synced, renamed, folder synced. What the
//! bytes mean, and whether they are still wanted, is left to others: the store deletes only what it is told to
//! ([`Store::remove`], after the office's retention).

use std::fmt;
use std::fs::TryLockError;
use std::io::{ErrorKind, Read as _};
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context as _, Result, bail, ensure};
use serde::{Deserialize, Serialize};

mod checking;
mod copying;
mod folders;
mod keeping;
mod staging;

pub use checking::Checked;
pub use keeping::{SyncFailed, is_failed_sync};
pub use staging::{Staged, Staging};

/// The SHA-256 of some bytes, by which they are known everywhere. Shown as 64 lower-case hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ContentHash([u8; 32]);
impl ContentHash {
    /// The hash of `bytes`.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        use sha2::Digest as _;
        Self(sha2::Sha256::digest(bytes).into())
    }
}
impl fmt::Display for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}
impl fmt::Debug for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
impl FromStr for ContentHash {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let error = || format!("expected 64 hexadecimal digits, but found {text:?}");
        let mut bytes = [0; 32];
        if text.len() != 64 || !text.is_ascii() {
            return Err(error());
        }
        for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks(2)) {
            let pair = std::str::from_utf8(pair).map_err(|_| error())?;
            *byte = u8::from_str_radix(pair, 16).map_err(|_| error())?;
        }
        Ok(Self(bytes))
    }
}
impl TryFrom<String> for ContentHash {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}
impl From<ContentHash> for String {
    fn from(hash: ContentHash) -> Self {
        hash.to_string()
    }
}

/// The folder of kept files (`DATA/store`). Cheap to clone.
#[derive(Clone, Debug)]
pub struct Store {
    root: PathBuf,
    keeper: Arc<keeping::Keeper>,
}

/// How often, and after which rest, it is tried to have the store alone.
const ALONE_TRIES: u32 = 1_200;
const ALONE_REST: Duration = Duration::from_millis(50);

/// Holds the store's lock (`flock` on its folder).
#[derive(Debug)]
pub struct Using {
    _locked: std::fs::File,
}

impl Store {
    /// Opens the folder, making it (mode 0700) where it is not there.
    ///
    /// # Errors
    /// Where the folder cannot be made or read.
    pub fn open(root: &Path) -> Result<Self> {
        let temporary = root.join(staging::FOLDER);
        folders::make(&temporary).with_context(|| format!("making the store's folder {}", temporary.display()))?;
        if let Some(above) = root.parent().filter(|above| !above.as_os_str().is_empty()) {
            let synced = std::fs::File::open(above).and_then(|folder| folder.sync_all());
            synced.with_context(|| format!("syncing {}", above.display()))?;
        }
        Ok(Self { root: root.to_owned(), keeper: Arc::default() })
    }

    /// Where the bytes of a hash lie (or would lie): `ab/cd/abcd…`.
    #[must_use]
    pub fn path(&self, hash: &ContentHash) -> PathBuf {
        let [first, second, ..] = hash.0;
        self.root.join(format!("{first:02x}/{second:02x}/{hash}"))
    }

    /// Begins to write bytes of unknown length. Blocking, but short.
    ///
    /// # Errors
    /// Where no temporary file can be made.
    pub fn stage(&self) -> Result<Staging> {
        Staging::begin(&self.root)
    }

    /// Stages bytes that are at hand.
    ///
    /// # Errors
    /// Where they cannot be written.
    pub fn stage_bytes(&self, bytes: &[u8]) -> Result<Staged> {
        let mut staging = self.stage()?;
        staging.write(bytes)?;
        staging.finish()
    }

    /// Syncs a group of staged files and their folders, and gives them their names. After `Ok` they survive a power
    /// loss. A failed sync is an error that must stop the intake: it is never tried again as if it could work.
    /// Blocking: call it on a blocking thread.
    ///
    /// # Errors
    /// Where a folder cannot be made or a file renamed; [`SyncFailed`] where a sync failed now or at any time before.
    pub fn keep(&self, group: Vec<Staged>) -> Result<()> {
        self.keeper.keep(self, group)
    }

    /// Stages a file of another store, hashed on the way. The inner `Err` says what is wrong with it there.
    ///
    /// # Errors
    /// Where it cannot be written here.
    pub fn stage_copy(&self, from: &Store, hash: &ContentHash) -> Result<Result<Staged, String>> {
        copying::stage_copy(from, self, hash)
    }

    /// Removes kept bytes that the ledger no longer needs; nothing where they are gone already. Says whether they were
    /// there. A removal that a power loss undoes leaves an orphan, which `verify` shows.
    ///
    /// # Errors
    /// Where the file cannot be removed.
    pub fn remove(&self, hash: &ContentHash) -> Result<bool> {
        match std::fs::remove_file(self.path(hash)) {
            Ok(()) => Ok(true),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
            Err(error) => Err(error).with_context(|| format!("removing {hash} from the store")),
        }
    }

    /// Keeps others, in this process or another, from [`Self::have_alone`] until the guard is dropped. Blocking.
    ///
    /// # Errors
    /// Where the store's folder cannot be locked.
    pub fn share(&self) -> Result<Using> {
        let folder = self.lockable()?;
        folder.lock_shared().context("locking the store's folder")?;
        Ok(Using { _locked: folder })
    }

    /// Waits until nobody else uses the store, for removing what nobody needs: a letter with the same file may be under
    /// way, or a backup. Blocking, for a minute at the most.
    ///
    /// # Errors
    /// Where the store's folder cannot be locked, or others use it all that time.
    pub fn have_alone(&self) -> Result<Using> {
        let folder = self.lockable()?;
        for _ in 0..ALONE_TRIES {
            match folder.try_lock() {
                Ok(()) => return Ok(Using { _locked: folder }),
                Err(TryLockError::WouldBlock) => std::thread::sleep(ALONE_REST),
                Err(TryLockError::Error(error)) => return Err(error).context("locking the store's folder"),
            }
        }
        bail!("letters or a backup use the store without a break: nothing is removed from it meanwhile")
    }

    fn lockable(&self) -> Result<std::fs::File> {
        std::fs::File::open(&self.root).with_context(|| format!("opening {}", self.root.display()))
    }

    /// Whether the bytes are here already.
    #[must_use]
    pub fn has(&self, hash: &ContentHash) -> bool {
        self.path(hash).exists()
    }

    /// The kept bytes, as they lie on the disk; [`Store::read_verified`] also proves that they are still the same.
    ///
    /// # Errors
    /// Where they cannot be read.
    pub fn read(&self, hash: &ContentHash) -> Result<Vec<u8>> {
        std::fs::read(self.path(hash)).with_context(|| format!("reading {hash} from the store"))
    }

    /// The first `octets` of the kept bytes, or all of them.
    ///
    /// # Errors
    /// Where they cannot be read.
    pub fn read_start(&self, hash: &ContentHash, octets: u64) -> Result<Vec<u8>> {
        let mut start = Vec::new();
        let read = std::fs::File::open(self.path(hash)).and_then(|file| file.take(octets).read_to_end(&mut start));
        read.with_context(|| format!("reading {hash} from the store"))?;
        Ok(start)
    }

    /// The kept bytes, hashed again.
    ///
    /// # Errors
    /// Where they cannot be read, or are no longer what was kept.
    pub fn read_verified(&self, hash: &ContentHash) -> Result<Vec<u8>> {
        let bytes = self.read(hash)?;
        let found = ContentHash::of(&bytes);
        ensure!(found == *hash, "the store's file {hash} is damaged: expected that hash, but found {found}");
        Ok(bytes)
    }

    /// Hashes everything that the ledger knows again (each when it is drawn from `known`), and finds what it does not know.
    ///
    /// # Errors
    /// Where the store's folders cannot be listed; a file that cannot be read is `damaged`, not an error.
    pub fn verify_all(&self, known: impl Iterator<Item = ContentHash>) -> Result<Checked> {
        checking::check(self, known)
    }

    /// Removes temporary files that a crash left; says how many. Only at the start, when the ledger is locked: a
    /// living process's temporary files would go too.
    ///
    /// # Errors
    /// Where the folder cannot be listed or a file not be removed.
    pub fn sweep(&self) -> Result<usize> {
        let folder = self.root.join(staging::FOLDER);
        let listing = std::fs::read_dir(&folder).with_context(|| format!("listing {}", folder.display()))?;
        let mut swept = 0;
        for entry in listing {
            let path = entry.with_context(|| format!("listing {}", folder.display()))?.path();
            match std::fs::remove_file(&path) {
                Ok(()) => swept += 1,
                Err(error) if error.kind() == ErrorKind::NotFound => {}
                Err(error) => return Err(error).with_context(|| format!("removing {}", path.display())),
            }
        }
        Ok(swept)
    }
}

#[cfg(test)]
#[path = "store_tests.rs"]
mod tests;
