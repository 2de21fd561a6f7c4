//! Turns a stream of bytes into a temporary file and its hash; leaves syncing and naming to `keeping`.
//!
//! The file stays open until it is kept: Linux tells a failed write-back to those who had the file open at that time,
//! so a file closed and opened again might be synced "well" after its bytes were lost.

use std::fs::{File, OpenOptions};
use std::io::{BufWriter, ErrorKind, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use anyhow::{Context as _, Result};
use sha2::{Digest as _, Sha256};

use super::ContentHash;

/// The folder of temporary files inside the store; the same file system, so that a rename is one step.
pub(super) const FOLDER: &str = "tmp";

/// Mode of every file: letters of citizens are nobody else's business.
const FILE_MODE: u32 = 0o600;

/// Bytes gathered before a write: mail comes in small pieces, and a system call for each would cost more than hashing.
const GATHERED_BYTES: usize = 64 * 1024;

/// Makes the temporary names of one process differ.
static NEXT: AtomicU64 = AtomicU64::new(0);

/// A temporary file that goes away unless it is given its own name.
#[derive(Debug)]
pub(super) struct Temporary {
    path: Option<PathBuf>,
}

impl Temporary {
    /// Makes an empty file whose name nothing else has.
    fn make(root: &Path) -> Result<(Self, File)> {
        loop {
            let number = NEXT.fetch_add(1, Ordering::Relaxed);
            let path = root.join(FOLDER).join(format!("{}-{number}", std::process::id()));
            match OpenOptions::new().read(true).write(true).create_new(true).mode(FILE_MODE).open(&path) {
                Ok(file) => return Ok((Self { path: Some(path) }, file)),
                // A process of the same number died here, and nothing was swept yet.
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error).with_context(|| format!("making {}", path.display())),
            }
        }
    }

    /// Where it lies.
    pub(super) fn path(&self) -> &Path {
        self.path.as_deref().unwrap_or(Path::new(""))
    }

    /// Gives it its own name.
    pub(super) fn rename(mut self, to: &Path) -> Result<()> {
        std::fs::rename(self.path(), to)
            .with_context(|| format!("renaming {} to {}", self.path().display(), to.display()))?;
        self.path = None;
        Ok(())
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        if let Some(path) = self.path.take() {
            // What cannot be removed now is swept at the next start.
            let _ = std::fs::remove_file(path);
        }
    }
}

/// Bytes being written under a temporary name; hashed on the way. Dropped unfinished, the file goes away.
#[derive(Debug)]
pub struct Staging {
    temporary: Temporary,
    file: BufWriter<File>,
    hasher: Sha256,
    size: u64,
}

/// Bytes written and hashed, but not yet synced nor under their own name. Dropped without being kept, the file goes
/// away. Each holds one open file.
#[derive(Debug)]
pub struct Staged {
    /// What the bytes are known by.
    pub hash: ContentHash,
    /// Their length in bytes.
    pub size: u64,
    pub(super) temporary: Temporary,
    pub(super) file: File,
}

impl Staging {
    pub(super) fn begin(root: &Path) -> Result<Self> {
        let (temporary, file) = Temporary::make(root)?;
        let file = BufWriter::with_capacity(GATHERED_BYTES, file);
        Ok(Self { temporary, file, hasher: Sha256::new(), size: 0 })
    }

    /// Appends bytes.
    ///
    /// # Errors
    /// Where they cannot be written: above all, a full disk.
    pub fn write(&mut self, bytes: &[u8]) -> Result<()> {
        self.file.write_all(bytes).with_context(|| format!("writing {}", self.temporary.path().display()))?;
        self.hasher.update(bytes);
        self.size = self.size.saturating_add(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        Ok(())
    }

    /// Ends the writing (not synced yet).
    ///
    /// # Errors
    /// Where the last bytes cannot be written.
    pub fn finish(self) -> Result<Staged> {
        let Self { temporary, file, hasher, size } = self;
        let file = file
            .into_inner()
            .map_err(std::io::IntoInnerError::into_error)
            .with_context(|| format!("writing {}", temporary.path().display()))?;
        Ok(Staged { hash: ContentHash(hasher.finalize().into()), size, temporary, file })
    }
}

impl Staged {
    /// The staged bytes, read back from the page cache: a message can be read while its group is still being synced.
    ///
    /// # Errors
    /// Where they cannot be read.
    pub fn read(&self) -> Result<Vec<u8>> {
        std::fs::read(self.temporary.path()).with_context(|| format!("reading {}", self.temporary.path().display()))
    }
}
