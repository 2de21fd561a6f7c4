//! Writes letters into a folder, a file each, for the demonstration and for looking on.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::ledger::QueuedLetter;

/// Writes one letter; a file with its name is replaced whole or not at all.
pub(super) fn write(folder: &Path, letter: &QueuedLetter) -> Result<PathBuf> {
    fs::create_dir_all(folder).with_context(|| format!("making the folder {}", folder.display()))?;
    let name = file_name(&letter.message_id);
    let (path, unfinished) = (folder.join(format!("{name}.eml")), folder.join(format!(".{name}.unfinished")));
    let mut file = File::create(&unfinished).with_context(|| format!("making {}", unfinished.display()))?;
    file.write_all(letter.raw.as_bytes()).context("writing the letter")?;
    file.sync_all().context("syncing the letter")?;
    fs::rename(&unfinished, &path).with_context(|| format!("naming {}", path.display()))?;
    File::open(folder).and_then(|folder| folder.sync_all()).context("syncing the folder")?;
    Ok(path)
}

/// A name that is a plain file name on every system, from a Message-ID.
fn file_name(message_id: &str) -> String {
    // Longer names are refused by some file systems.
    const LONGEST: usize = 120;
    let clean =
        |letter: char| if letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '@') { letter } else { '_' };
    let name: String =
        message_id.chars().map(|letter| if letter == '.' { '.' } else { clean(letter) }).take(LONGEST).collect();
    name.trim_start_matches('.').to_owned()
}
