//! What is not committed never was, whatever happens to the future that writes it.

use std::time::Duration;

use tiepnhan::ledger::{Novelty, SendOutcome};
use tiepnhan::matching::Outcome;
use tiepnhan::store::Store;

use super::bed::*;

on_both! {
    a_dropped_transaction_leaves_nothing
    a_transaction_with_a_failed_step_cannot_be_committed
    a_step_dropped_half_way_spoils_only_its_own_transaction
    readers_see_what_is_committed_while_a_writer_works
    two_processes_write_in_turn
    a_crash_between_keep_and_commit_leaves_an_orphan_that_is_named
    only_one_daemon_holds_the_ledger
}

async fn a_dropped_transaction_leaves_nothing(bed: Bed) {
    let ledger = bed.open().await;
    let mut work = ledger.begin().await.unwrap();
    keep(&mut work, "one", 1, 0).await;
    drop(work);
    assert_eq!(ledger.health().await.unwrap().messages, 0);
    assert_eq!(take_in(&ledger, "one", 1, 0, "A").await.as_deref(), Some("1/2023"));
    assert_eq!(ledger.audit().await.unwrap(), Vec::<String>::new());
}

async fn a_transaction_with_a_failed_step_cannot_be_committed(bed: Bed) {
    let ledger = bed.open().await;
    let mut work = ledger.begin().await.unwrap();
    keep(&mut work, "one", 1, 0).await;
    assert!(work.record_sending("no such letter", &SendOutcome::Sent, second(1)).await.is_err());
    assert!(work.count_attempt(&hash("one")).await.is_err(), "it goes no further");
    assert!(work.commit().await.is_err());
    assert_eq!(ledger.health().await.unwrap().messages, 0);
    let mut work = ledger.begin().await.unwrap();
    keep(&mut work, "one", 1, 0).await;
    work.commit().await.unwrap();
}

/// Failure case 38: the future is dropped at each of its awaits in turn.
async fn a_step_dropped_half_way_spoils_only_its_own_transaction(bed: Bed) {
    let ledger = bed.open().await;
    let mut finished = false;
    for polls in 1..200 {
        let story = async {
            let mut work = ledger.begin().await?;
            work.record_message(&hash("one"), 100, None, &uid(1), second(0)).await?;
            work.record_judged(&judged("one", Outcome::Accept, "A", second(1)), &zone()).await?;
            work.commit().await
        };
        if poll_at_most(polls, story).await.is_some_and(|result| result.is_ok()) {
            finished = true;
        }
        let mut work = ledger.begin().await.unwrap();
        let known = work.record_message(&hash("one"), 100, None, &uid(1), second(0)).await.unwrap();
        drop(work);
        // A commit that was under way is carried out although nobody waits for it.
        if known == Novelty::Known {
            finished = true;
        }
        if finished {
            break;
        }
    }
    assert!(finished, "the story is finished in the end");
    assert_eq!(ledger.entries_as_of(second(9)).await.unwrap().len(), 1);
    assert_eq!(ledger.audit().await.unwrap(), Vec::<String>::new());
}

/// Polls a future so many times, then drops it.
async fn poll_at_most<T>(polls: usize, future: impl Future<Output = T>) -> Option<T> {
    let mut future = Box::pin(future);
    let mut left = polls;
    std::future::poll_fn(move |context| {
        if let std::task::Poll::Ready(value) = future.as_mut().poll(context) {
            return std::task::Poll::Ready(Some(value));
        }
        left -= 1;
        if left == 0 { std::task::Poll::Ready(None) } else { std::task::Poll::Pending }
    })
    .await
}

async fn readers_see_what_is_committed_while_a_writer_works(bed: Bed) {
    let ledger = bed.open().await;
    take_in(&ledger, "one", 1, 0, "A").await;
    let mut work = ledger.begin().await.unwrap();
    keep(&mut work, "two", 2, 1).await;
    assert_eq!(ledger.health().await.unwrap().messages, 1);
    assert_eq!(ledger.entries_as_of(second(99)).await.unwrap().len(), 1);
    work.commit().await.unwrap();
    assert_eq!(ledger.health().await.unwrap().messages, 2);
}

async fn two_processes_write_in_turn(bed: Bed) {
    let (daemon, command) = (bed.open().await, bed.open().await);
    let mut work = daemon.begin().await.unwrap();
    keep(&mut work, "one", 1, 0).await;
    let mut waiting = tokio::spawn(async move {
        let mut work = command.begin().await.unwrap();
        keep(&mut work, "two", 2, 1).await;
        work.record_judged(&judged("two", Outcome::Accept, "B", second(9)), &zone()).await.unwrap();
        work.commit().await.unwrap();
    });
    // Neither database hands out the ledger twice: while one writes, the other waits.
    let waited = tokio::time::timeout(Duration::from_millis(200), &mut waiting).await;
    assert!(waited.is_err(), "the second writer did not wait for the first");
    work.record_judged(&judged("one", Outcome::Accept, "A", second(9)), &zone()).await.unwrap();
    work.commit().await.unwrap();
    waiting.await.unwrap();
    let entries = daemon.entries_as_of(second(99)).await.unwrap();
    let numbers: Vec<_> = entries.iter().map(|entry| entry.message.receipt_number.clone().unwrap()).collect();
    assert_eq!(numbers, ["1/2023", "2/2023"]);
    assert_eq!(daemon.audit().await.unwrap(), Vec::<String>::new());
}

async fn a_crash_between_keep_and_commit_leaves_an_orphan_that_is_named(bed: Bed) {
    let ledger = bed.open().await;
    let store = Store::open(&bed.folder.path().join("store")).unwrap();
    let kept = store.stage_bytes(b"kept and committed").unwrap();
    let lost = store.stage_bytes(b"kept, then the program died").unwrap();
    let (kept_hash, lost_hash) = (kept.hash, lost.hash);
    store.keep(vec![kept, lost]).unwrap();
    let mut work = ledger.begin().await.unwrap();
    work.record_message(&kept_hash, 18, None, &uid(1), second(0)).await.unwrap();
    work.commit().await.unwrap();
    let mut work = ledger.begin().await.unwrap();
    work.record_message(&lost_hash, 27, None, &uid(2), second(0)).await.unwrap();
    drop(work);
    let known = ledger.stored_hashes().await.unwrap();
    let checked = store.verify_all(known.into_iter()).unwrap();
    assert_eq!((checked.whole, checked.missing.len(), checked.damaged.len()), (1, 0, 0));
    assert_eq!(checked.orphans, [store.path(&lost_hash).display().to_string()]);
    // The next poll brings it again, and then it is whole.
    store.keep(vec![store.stage_bytes(b"kept, then the program died").unwrap()]).unwrap();
    let mut work = ledger.begin().await.unwrap();
    let novelty = work.record_message(&lost_hash, 27, None, &uid(2), second(0)).await.unwrap();
    work.commit().await.unwrap();
    assert_eq!(novelty, Novelty::New);
    let checked = store.verify_all(ledger.stored_hashes().await.unwrap().into_iter()).unwrap();
    assert_eq!((checked.whole, checked.orphans.len()), (2, 0));
}

async fn only_one_daemon_holds_the_ledger(bed: Bed) {
    let (first, second_one) = (bed.open().await, bed.open().await);
    let mut lock = first.lock_for_writing("may-chu, tiến trình 17", second(0)).await.unwrap();
    lock.prove().await.unwrap();
    let error = second_one.lock_for_writing("may-chu, tiến trình 18", second(60)).await.unwrap_err();
    assert!(format!("{error}").contains("tiến trình 17 since 2023-06-20T00:00:00Z"), "{error:#}");
    // A staff command needs no lock.
    take_in(&second_one, "one", 1, 0, "A").await;
    drop(lock);
    let taken = tokio::time::timeout(Duration::from_secs(10), async {
        while second_one.lock_for_writing("may-chu, tiến trình 18", second(61)).await.is_err() {
            tokio::task::yield_now().await;
        }
    });
    taken.await.expect("the lock is free when its holder is gone");
}

/// Somebody looks into the ledger with a tool of his own and leaves it open.
#[tokio::test]
async fn a_reader_that_stays_keeps_no_writer_waiting_and_the_write_ahead_log_is_cut_once_he_is_gone() {
    use sqlx::Connection as _;
    let bed = Bed::sqlite();
    let ledger = bed.open().await;
    take_in(&ledger, "before", 1, 0, "A").await;
    let mut reader = sqlx::AnyConnection::connect(&bed.url.replace('%', "%25")).await.unwrap();
    sqlx::raw_sql("BEGIN; SELECT count(*) FROM message").execute(&mut reader).await.unwrap();
    bed.tamper("CREATE TABLE filler AS SELECT randomblob(80000000) AS filling").await;
    take_in(&ledger, "while he looks", 2, 1, "A").await;
    let kept = 64 << 20;
    let log = || {
        let files = std::fs::read_dir(bed.folder.path()).unwrap().map(|file| file.unwrap());
        let log = files.into_iter().find(|file| file.file_name().to_string_lossy().ends_with("-wal")).unwrap();
        log.metadata().unwrap().len()
    };
    assert!(log() > kept, "while he looks, nothing may be taken out of the log: {}", log());
    reader.close().await.unwrap();
    for number in 3..6 {
        take_in(&ledger, &format!("letter {number}"), number, i64::from(number), "A").await;
    }
    assert!(log() <= kept, "{}", log());
    assert_eq!(ledger.health().await.unwrap().messages, 5);
}
