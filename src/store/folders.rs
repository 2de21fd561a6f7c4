//! Turns paths into folders that only we can read, and files into synced files.
//!
//! A file's name lives in its folder, so a new name survives a power loss only after the folder is synced as well.

use std::fs::{DirBuilder, File};
use std::io;
use std::os::unix::fs::DirBuilderExt as _;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Mode of every folder: letters of citizens are nobody else's business.
const FOLDER_MODE: u32 = 0o700;

/// Makes a folder and those above it; one that is there is left as it is.
pub(super) fn make(folder: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(FOLDER_MODE).create(folder)
}

/// The system call that brings a file or folder to the disk; a parameter, so that a test can make it fail.
pub(super) type Sync = fn(&File, &Path) -> io::Result<()>;

/// Does `work` on each of `items`, at most `at_once` at the same time; the first error wins and starts nothing new.
///
/// A sync mostly waits. Many at once let the file system write one journal entry for all of them.
pub(super) fn each_at_once<T: std::marker::Sync, E: Send>(
    items: &[T],
    at_once: usize,
    work: impl Fn(&T) -> Result<(), E> + std::marker::Sync,
) -> Result<(), E> {
    let next = AtomicUsize::new(0);
    let turn = || -> Result<(), E> {
        while let Some(item) = items.get(next.fetch_add(1, Ordering::Relaxed)) {
            if let Err(error) = work(item) {
                next.store(items.len(), Ordering::Relaxed);
                return Err(error);
            }
        }
        Ok(())
    };
    std::thread::scope(|scope| {
        // Where the system gives no more threads, this one does it all.
        let helper = |_| std::thread::Builder::new().spawn_scoped(scope, turn).ok();
        let helpers: Vec<_> = (1..at_once.min(items.len())).map_while(helper).collect();
        let own = turn();
        helpers.into_iter().fold(own, |so_far, helper| match helper.join() {
            Ok(result) => so_far.and(result),
            Err(panic) => std::panic::resume_unwind(panic),
        })
    })
}
