//! Turns a working ledger and its store into a folder from which both can be made again, and back.
//!
//! ```text
//! BACKUP/store/ab/cd/abcd…            every raw message and attachment, each once over all backups
//! BACKUP/ledger-20230620T013000Z.gz   every row as of that moment (see ledger::copy), one file a backup
//! BACKUP/config/…                     configuration, plans, working days; no passwords: they lie in files of their own
//! ```
//!
//! The daemon goes on meanwhile; only a purge waits. What always holds: the ledger's rows are copied before the files that
//! they name, and a file is written once and never changed, so that all are there; each file is hashed while it is copied;
//! the ledger's copy gets its name when everything it needs is on the disk, so that a copy with a name is whole. A
//! restored ledger is proved by its own log before it is committed to anyone's trust.

use std::fs::{File, OpenOptions};
use std::io::{BufRead as _, BufReader, BufWriter, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail, ensure};
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::ledger::Ledger;
use crate::store::{ContentHash, Store};

/// Files that are synced together: enough for the disk to work on many at once, few enough to hold open.
const FILES_AT_ONCE: usize = 64;

/// What was copied.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Rows of the ledger.
    pub rows: u64,
    /// Files that the ledger names.
    pub files: u64,
    /// Of them: copied now; the others lay there already.
    pub copied: u64,
    /// Files that are missing or damaged at their source, a line each.
    pub faults: Vec<String>,
}

/// Makes a backup into `folder`, which may hold earlier ones. `configuration` are the files that the administrator wrote,
/// the main one first.
///
/// # Errors
/// Where the ledger cannot be read or the folder not be written. A damaged file of the store is a fault in the report, and
/// the rest is copied all the same.
pub async fn make(
    ledger: &Ledger,
    store: &Store,
    configuration: &[PathBuf],
    folder: &Path,
    at: Timestamp,
) -> Result<Report> {
    make_private(folder)?;
    let target = Store::open(&folder.join("store"))?;
    let used = store.clone();
    let using = tokio::task::spawn_blocking(move || used.share()).await.context("the store's thread ended")??;
    let name = name_of(at);
    let temporary = folder.join(format!(".{name}.unfinished"));
    let file = private_file(&temporary)?;
    let mut lines = GzEncoder::new(BufWriter::new(file), Compression::default());
    let copied = ledger
        .copy_out(at, &mut |line| writeln!(lines, "{line}").with_context(|| format!("writing {}", temporary.display())))
        .await?;
    let file = lines.finish().and_then(|lines| lines.into_inner().map_err(std::io::IntoInnerError::into_error));
    let file = file.with_context(|| format!("writing {}", temporary.display()))?;
    let (source, files) = (store.clone(), copied.files);
    let mut report = tokio::task::spawn_blocking(move || copy_files(&source, &target, &files))
        .await
        .context("the copying thread ended")??;
    drop(using);
    report.rows = copied.rows;
    copy_configuration(configuration, &folder.join("config"))?;
    file.sync_all().with_context(|| format!("syncing {}", temporary.display()))?;
    let named = folder.join(&name);
    std::fs::rename(&temporary, &named).with_context(|| format!("naming {}", named.display()))?;
    sync_folder(folder)?;
    Ok(report)
}

/// Fills an empty ledger and its store from the newest backup in `folder`, and proves the ledger before it is kept.
///
/// # Errors
/// Where there is no whole backup, the ledger is not empty, or what was restored does not agree with its own log: then
/// nothing is kept in the ledger.
pub async fn restore(ledger: &Ledger, store: &Store, folder: &Path, by: &str, at: Timestamp) -> Result<Report> {
    let newest = newest_copy(folder, at)?;
    let file = File::open(&newest).with_context(|| format!("opening {}", newest.display()))?;
    let lines = BufReader::new(GzDecoder::new(file)).lines();
    let mut lines = lines.map(|line| line.with_context(|| format!("reading {}", newest.display())));
    let mut work = ledger.begin().await?;
    let copied = work.copy_in(&mut lines, by, at).await?;
    let faults = work.audit().await?;
    if let Some(first) = faults.first() {
        bail!("the backup does not agree with its own log in {} places; the first: {first}", faults.len());
    }
    let source = Store::open(&folder.join("store"))?;
    let (target, files) = (store.clone(), copied.files);
    // The files are on the disk before the rows that name them, as always.
    let mut report = tokio::task::spawn_blocking(move || copy_files(&source, &target, &files))
        .await
        .context("the copying thread ended")??;
    work.commit().await?;
    report.rows = copied.rows;
    Ok(report)
}

/// Removes all but the newest `keep` copies of the ledger; says how many went. Files of the store stay. `now` as for
/// [`make`].
///
/// # Errors
/// Where the folder cannot be listed or a file not be removed.
pub fn remove_old_copies(folder: &Path, keep: usize, now: Timestamp) -> Result<usize> {
    let copies = copies(folder, now)?;
    let old = copies.len().saturating_sub(keep.max(1));
    for copy in copies.iter().take(old) {
        std::fs::remove_file(copy).with_context(|| format!("removing {}", copy.display()))?;
    }
    Ok(old)
}

fn copy_files(source: &Store, target: &Store, files: &[ContentHash]) -> Result<Report> {
    let mut report = Report { files: files.len() as u64, ..Report::default() };
    let mut group = Vec::with_capacity(FILES_AT_ONCE);
    for hash in files {
        if target.has(hash) {
            continue;
        }
        match target.stage_copy(source, hash)? {
            Ok(staged) => group.push(staged),
            Err(fault) => report.faults.push(fault),
        }
        if group.len() == FILES_AT_ONCE {
            report.copied += group.len() as u64;
            target.keep(std::mem::take(&mut group))?;
        }
    }
    report.copied += group.len() as u64;
    target.keep(group)?;
    Ok(report)
}

/// The copies of the ledger, oldest first: their names sort by time. Those that a clock which ran ahead named count as the
/// oldest: nobody knows when they were made, and the others were made since.
fn copies(folder: &Path, now: Timestamp) -> Result<Vec<PathBuf>> {
    let mut copies = Vec::new();
    for entry in std::fs::read_dir(folder).with_context(|| format!("listing {}", folder.display()))? {
        let path = entry.with_context(|| format!("listing {}", folder.display()))?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if name.starts_with("ledger-") && path.extension().is_some_and(|extension| extension == "gz") {
            copies.push(path);
        }
    }
    copies.sort();
    let latest = folder.join(name_of(now));
    let past = copies.partition_point(|copy| *copy <= latest);
    copies.rotate_left(past);
    Ok(copies)
}

fn newest_copy(folder: &Path, now: Timestamp) -> Result<PathBuf> {
    copies(folder, now)?.pop().with_context(|| format!("{} holds no backup (no ledger-….gz)", folder.display()))
}

fn name_of(at: Timestamp) -> String {
    format!("ledger-{}.gz", at.to_zoned(TimeZone::UTC).strftime("%Y%m%dT%H%M%SZ"))
}

/// Files below the main one's folder keep their place, so that the copied configuration can be used as it lies.
fn copy_configuration(files: &[PathBuf], to: &Path) -> Result<()> {
    let home = files.first().and_then(|main| main.parent()).unwrap_or(Path::new(""));
    for file in files {
        let below = file.strip_prefix(home).ok().map(Path::to_owned);
        let place = below.or_else(|| file.file_name().map(PathBuf::from));
        let place = place.with_context(|| format!("{} is not a file", file.display()))?;
        let path = to.join(place);
        if let Some(folder) = path.parent() {
            make_private(folder)?;
        }
        let bytes = std::fs::read(file).with_context(|| format!("reading {}", file.display()))?;
        let mut copy = private_file(&path)?;
        copy.write_all(&bytes).and_then(|()| copy.sync_all()).with_context(|| format!("writing {}", path.display()))?;
    }
    Ok(())
}

/// Mail of citizens is nobody else's business, in a backup neither.
fn make_private(folder: &Path) -> Result<()> {
    ensure!(!folder.is_file(), "{} is a file: expected a folder", folder.display());
    let made = std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder);
    made.with_context(|| format!("making the folder {}", folder.display()))
}

fn private_file(path: &Path) -> Result<File> {
    let file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(path);
    file.with_context(|| format!("making {}", path.display()))
}

fn sync_folder(folder: &Path) -> Result<()> {
    let synced = File::open(folder).and_then(|folder| folder.sync_all());
    synced.with_context(|| format!("syncing {}", folder.display()))
}
