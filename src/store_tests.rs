use std::io;
use std::os::unix::fs::PermissionsExt as _;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::*;

fn store() -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&folder.path().join("store")).unwrap();
    (folder, store)
}

/// A store whose syncs are done by `sync` instead.
fn store_with(sync: folders::Sync) -> (tempfile::TempDir, Store) {
    let (folder, mut store) = store();
    Arc::get_mut(&mut store.keeper).unwrap().sync = sync;
    (folder, store)
}

fn temporary_files(store: &Store) -> usize {
    std::fs::read_dir(store.root.join("tmp")).unwrap().count()
}

#[test]
fn kept_bytes_are_read_back_and_lie_under_their_hash() {
    let (_folder, store) = store();
    let mut staging = store.stage().unwrap();
    staging.write(b"ab").unwrap();
    staging.write(b"c").unwrap();
    let staged = staging.finish().unwrap();
    let hash = staged.hash;
    assert_eq!(hash.to_string(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assert_eq!(staged.size, 3);
    assert_eq!(staged.read().unwrap(), b"abc");
    assert!(!store.has(&hash));
    store.keep(vec![staged]).unwrap();
    assert!(store.has(&hash));
    assert_eq!(store.read_verified(&hash).unwrap(), b"abc");
    assert_eq!(store.path(&hash), store.root.join("ba/78").join(hash.to_string()));
    assert_eq!(temporary_files(&store), 0);
}

#[test]
fn only_we_can_read_what_is_kept() {
    let (_folder, store) = store();
    let staged = store.stage_bytes(b"abc").unwrap();
    let path = store.path(&staged.hash);
    store.keep(vec![staged]).unwrap();
    let mode = |path: &Path| path.metadata().unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&path), 0o600);
    for folder in path.ancestors().skip(1).take(3) {
        assert_eq!(mode(folder), 0o700, "{}", folder.display());
    }
}

#[test]
fn what_is_dropped_without_being_kept_goes_away() {
    let (_folder, store) = store();
    let staging = store.stage().unwrap();
    let staged = store.stage_bytes(b"never kept").unwrap();
    assert_eq!(temporary_files(&store), 2);
    drop((staging, staged));
    assert_eq!(temporary_files(&store), 0);
}

#[test]
fn known_bytes_are_dropped_and_the_file_is_left_as_it_was() {
    let (_folder, store) = store();
    let group = vec![store.stage_bytes(b"twice").unwrap(), store.stage_bytes(b"twice").unwrap()];
    let path = store.path(&group[0].hash);
    store.keep(group).unwrap();
    let before = path.metadata().unwrap().modified().unwrap();
    store.keep(vec![store.stage_bytes(b"twice").unwrap()]).unwrap();
    assert_eq!(path.metadata().unwrap().modified().unwrap(), before);
    assert_eq!(temporary_files(&store), 0);
}

#[test]
fn a_file_that_the_disk_cut_short_is_replaced_by_the_good_bytes() {
    let (_folder, store) = store();
    let staged = store.stage_bytes(b"whole").unwrap();
    let hash = staged.hash;
    store.keep(vec![staged]).unwrap();
    std::fs::write(store.path(&hash), b"").unwrap();
    store.keep(vec![store.stage_bytes(b"whole").unwrap()]).unwrap();
    assert_eq!(store.read_verified(&hash).unwrap(), b"whole");
}

static FOLDERS_SYNCED: AtomicUsize = AtomicUsize::new(0);
static FILES_SYNCED: AtomicUsize = AtomicUsize::new(0);

/// Refuses a file that has its name already, and a leaf folder into which nothing was renamed yet.
fn sync_in_order(file: &std::fs::File, path: &Path) -> io::Result<()> {
    if file.metadata()?.is_dir() {
        FOLDERS_SYNCED.fetch_add(1, Ordering::SeqCst);
        if std::fs::read_dir(path)?.next().is_none() {
            return Err(io::Error::other("the folder is synced before the rename"));
        }
    } else {
        FILES_SYNCED.fetch_add(1, Ordering::SeqCst);
        if !path.exists() || path.parent().and_then(Path::file_name) != Some("tmp".as_ref()) {
            return Err(io::Error::other("the file is synced after the rename"));
        }
    }
    Ok(())
}

#[test]
fn files_are_synced_before_they_are_renamed_and_folders_after() {
    let (_folder, store) = store_with(sync_in_order);
    store.keep(vec![store.stage_bytes(b"abc").unwrap()]).unwrap();
    assert_eq!(FILES_SYNCED.load(Ordering::SeqCst), 1);
    assert_eq!(FOLDERS_SYNCED.load(Ordering::SeqCst), 3, "ab/cd, ab and the store itself");
    store.keep(vec![store.stage_bytes(b"abc").unwrap()]).unwrap();
    assert_eq!(FILES_SYNCED.load(Ordering::SeqCst), 1, "known bytes are not synced again");
    assert_eq!(FOLDERS_SYNCED.load(Ordering::SeqCst), 4, "only the folder that holds the name");
}

#[test]
fn a_failed_sync_keeps_nothing_and_is_never_tried_again() {
    let (_folder, mut store) = store_with(|_, _| Err(io::Error::from_raw_os_error(5)));
    let group: Vec<Staged> = (0..40_u8).map(|number| store.stage_bytes(&[number]).unwrap()).collect();
    let hashes: Vec<ContentHash> = group.iter().map(|staged| staged.hash).collect();
    let error = store.keep(group).unwrap_err();
    assert!(error.downcast_ref::<SyncFailed>().is_some_and(|failed| failed.source.is_some()), "{error:#}");
    assert!(hashes.iter().all(|hash| !store.has(hash)));
    Arc::get_mut(&mut store.keeper).unwrap().sync = |_, _| Ok(());
    let error = store.keep(vec![store.stage_bytes(b"later").unwrap()]).unwrap_err();
    assert!(error.downcast_ref::<SyncFailed>().is_some(), "{error:#}");
    assert_eq!(temporary_files(&store), 0);
}

static UNDER_WAY: AtomicUsize = AtomicUsize::new(0);

/// The store's own folder takes all others away once one of them is being synced, which then fails.
fn sync_and_take_away(_: &std::fs::File, path: &Path) -> io::Result<()> {
    if path.parent().and_then(Path::file_name) == Some("tmp".as_ref()) {
        return Ok(());
    }
    if path.join("tmp").exists() {
        (0..100_000).take_while(|_| UNDER_WAY.load(Ordering::SeqCst) == 0).for_each(|_| std::thread::yield_now());
        let folders = std::fs::read_dir(path)?.map(|entry| entry.unwrap().path());
        folders.filter(|folder| !folder.ends_with("tmp")).for_each(|folder| std::fs::remove_dir_all(folder).unwrap());
        return Ok(());
    }
    UNDER_WAY.fetch_add(1, Ordering::SeqCst);
    (0..100_000).take_while(|_| path.exists()).for_each(|_| std::thread::yield_now());
    // Until another one could not be opened.
    (0..2_000).for_each(|_| std::thread::yield_now());
    UNDER_WAY.fetch_sub(1, Ordering::SeqCst);
    Err(io::Error::from_raw_os_error(28))
}

/// Where a disk or the descriptors come to their end much fails at once, and what is heard of first may be another thing.
#[test]
fn a_sync_that_fails_beside_something_else_is_a_failed_sync_all_the_same() {
    for _ in 0..20 {
        let (_folder, store) = store_with(sync_and_take_away);
        let group = (0..40_u8).map(|number| store.stage_bytes(&[number]).unwrap()).collect();
        let error = store.keep(group).unwrap_err();
        assert!(is_failed_sync(&error), "{error:#}");
    }
}

#[test]
fn damaged_missing_and_unknown_files_are_named() {
    let (_folder, store) = store();
    let group = ["whole", "damaged", "missing", "orphan"].map(|text| store.stage_bytes(text.as_bytes()).unwrap());
    let [whole, damaged, missing, orphan] = [0, 1, 2, 3].map(|place: usize| group[place].hash);
    store.keep(group.into_iter().collect()).unwrap();
    std::fs::write(store.path(&damaged), b"dAmaged").unwrap();
    std::fs::remove_file(store.path(&missing)).unwrap();
    std::fs::write(store.root.join("stranger"), b"").unwrap();
    let checked = store.verify_all([whole, damaged, missing, whole].into_iter()).unwrap();
    assert_eq!(checked.whole, 1);
    assert_eq!(checked.damaged, [damaged]);
    assert_eq!(checked.missing, [missing]);
    let mut orphans = checked.orphans;
    orphans.sort();
    let mut expected = [store.path(&orphan), store.root.join("stranger")].map(|path| path.display().to_string());
    expected.sort();
    assert_eq!(orphans, expected);
    assert!(store.read_verified(&damaged).is_err());
}

#[test]
fn a_sweep_removes_what_a_crash_left_and_nothing_kept() {
    let (_folder, store) = store();
    let staged = store.stage_bytes(b"kept").unwrap();
    let hash = staged.hash;
    store.keep(vec![staged]).unwrap();
    std::fs::write(store.root.join("tmp/1-1"), b"half a let").unwrap();
    assert_eq!(store.sweep().unwrap(), 1);
    assert_eq!(store.sweep().unwrap(), 0);
    assert!(store.has(&hash));
}

/// A letter with the same file may be under way: what the ledger does not name yet is needed all the same.
#[test]
fn nothing_is_removed_while_others_use_the_store() {
    use std::sync::atomic::{AtomicBool, Ordering};
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).unwrap();
    let (first, second) = (store.share().unwrap(), store.share().unwrap());
    let released = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let alone = scope.spawn(|| {
            let alone = Store::open(folder.path()).unwrap().have_alone().unwrap();
            (released.load(Ordering::SeqCst), alone)
        });
        drop(first);
        released.store(true, Ordering::SeqCst);
        drop(second);
        let (was_released, alone) = alone.join().unwrap();
        assert!(was_released, "it had the store while another used it");
        drop(alone);
    });
    store.share().unwrap();
}
