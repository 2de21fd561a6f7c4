//! The store: whatever pieces bytes come in, whoever else keeps them at the same time.

use std::sync::Barrier;

use proptest::prelude::*;
use tiepnhan::store::{ContentHash, Staged, Store};

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn bytes_are_the_same_whatever_pieces_they_come_in(pieces in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..100_000), 0..6)) {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path()).unwrap();
        let mut staging = store.stage().unwrap();
        for piece in &pieces {
            staging.write(piece).unwrap();
        }
        let (staged, whole) = (staging.finish().unwrap(), pieces.concat());
        prop_assert_eq!(staged.hash, ContentHash::of(&whole));
        prop_assert_eq!(staged.size, whole.len() as u64);
        let hash = staged.hash;
        store.keep(vec![staged]).unwrap();
        prop_assert_eq!(store.read_verified(&hash).unwrap(), whole);
    }
}

#[test]
fn many_keep_the_same_bytes_at_once_and_each_is_there_once() {
    let folder = tempfile::tempdir().unwrap();
    let begin = Barrier::new(8);
    let bytes: Vec<Vec<u8>> = (0..50_u8).map(|number| vec![number; 10_000]).collect();
    std::thread::scope(|scope| {
        for process in 0..8 {
            let (begin, bytes, path) = (&begin, &bytes, folder.path());
            scope.spawn(move || {
                // Each opens it anew: none remembers what another one has synced, as with processes of their own.
                let store = Store::open(path).unwrap();
                let mut group: Vec<Staged> = bytes.iter().map(|bytes| store.stage_bytes(bytes).unwrap()).collect();
                group.rotate_left(process * 6);
                begin.wait();
                store.keep(group).unwrap();
            });
        }
    });
    let store = Store::open(folder.path()).unwrap();
    let known = bytes.iter().map(|bytes| ContentHash::of(bytes));
    let checked = store.verify_all(known).unwrap();
    assert_eq!((checked.whole, checked.missing, checked.damaged, checked.orphans), (50, vec![], vec![], vec![]));
    assert_eq!(store.sweep().unwrap(), 0, "nothing temporary is left");
}

#[test]
fn a_file_that_cannot_be_given_its_name_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).unwrap();
    // A file lies where a folder must be.
    let staged = store.stage_bytes(b"abc").unwrap();
    let hash = staged.hash;
    let first = store.path(&hash).parent().unwrap().parent().unwrap().to_owned();
    std::fs::write(&first, b"in the way").unwrap();
    assert!(store.keep(vec![staged]).is_err());
    assert!(!store.has(&hash));
    assert_eq!(store.sweep().unwrap(), 0);
    std::fs::remove_file(first).unwrap();
    store.keep(vec![store.stage_bytes(b"abc").unwrap()]).unwrap();
    assert!(store.has(&hash), "it goes on by itself when the way is free");
}
