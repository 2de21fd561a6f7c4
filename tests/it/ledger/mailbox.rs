//! Every UID has an outcome, and the counts reconcile.

use tiepnhan::ledger::{FolderCursor, Novelty};
use tiepnhan::mailbox::Origin;

use super::bed::*;

on_both! {
    a_uid_that_a_restored_mailbox_gives_anew_is_no_fault
    a_refused_uid_is_counted_until_it_arrives
    a_new_uidvalidity_starts_the_folder_anew_and_known_mail_is_known
    a_gmail_message_is_known_under_every_label
    a_failing_mailbox_is_told_from_when_it_began
    an_imported_file_is_a_sighting_too
    a_folder_that_holds_exactly_what_a_limit_of_gmail_allows_is_named
}

async fn a_refused_uid_is_counted_until_it_arrives(bed: Bed) {
    let ledger = bed.open().await;
    let mut work = ledger.begin().await.unwrap();
    work.record_refusal(&uid(1), Some(second(0)), 10, "NO", second(1)).await.unwrap();
    work.record_refusal(&uid(1), Some(second(0)), 10, "NO again", second(2)).await.unwrap();
    work.record_refusal(&uid(2), None, 10, "NO", second(2)).await.unwrap();
    let cursor = FolderCursor { uid_validity: Some(1), next_uid: 4, refused: vec![1, 2, 3] };
    work.set_cursor("office", "INBOX", &cursor).await.unwrap();
    work.commit().await.unwrap();
    assert_eq!(
        ledger.cursor("office", "INBOX").await.unwrap(),
        cursor,
        "3 was never recorded, and is counted all the same"
    );
    let health = ledger.health().await.unwrap();
    assert_eq!((health.uids_seen, health.uids_accounted, health.uids_refused), (3, 0, 3));
    let mut work = ledger.begin().await.unwrap();
    keep(&mut work, "one", 1, 0).await;
    work.record_sighting(&uid(2), None, second(9)).await.unwrap();
    work.set_cursor("office", "INBOX", &cursor).await.unwrap();
    work.commit().await.unwrap();
    assert_eq!(ledger.cursor("office", "INBOX").await.unwrap().refused, [3], "what arrived is not refused again");
    let health = ledger.health().await.unwrap();
    assert_eq!((health.uids_seen, health.uids_accounted, health.uids_refused), (3, 2, 1));
    assert_eq!(ledger.audit().await.unwrap(), Vec::<String>::new());
}

async fn a_new_uidvalidity_starts_the_folder_anew_and_known_mail_is_known(bed: Bed) {
    let ledger = bed.open().await;
    assert_eq!(ledger.cursor("office", "INBOX").await.unwrap(), FolderCursor::default());
    let mut work = ledger.begin().await.unwrap();
    keep(&mut work, "one", 1, 0).await;
    work.record_refusal(&uid(2), None, 10, "NO", second(1)).await.unwrap();
    let cursor = FolderCursor { uid_validity: Some(1), next_uid: 3, refused: vec![2] };
    work.set_cursor("office", "INBOX", &cursor).await.unwrap();
    work.commit().await.unwrap();
    let mut work = ledger.begin().await.unwrap();
    let anew = FolderCursor { uid_validity: Some(4_294_967_295), next_uid: 1, refused: vec![] };
    work.set_cursor("office", "INBOX", &anew).await.unwrap();
    let origin = uid_of(4_294_967_295, 77);
    let novelty = work.record_message(&hash("one"), 100, Some(second(0)), &origin, second(50)).await.unwrap();
    work.commit().await.unwrap();
    assert_eq!(novelty, Novelty::Known);
    assert_eq!(ledger.cursor("office", "INBOX").await.unwrap(), anew);
    let health = ledger.health().await.unwrap();
    assert_eq!((health.uids_seen, health.uids_accounted, health.messages), (1, 1, 1));
}

async fn a_gmail_message_is_known_under_every_label(bed: Bed) {
    let ledger = bed.open().await;
    let id = u64::MAX;
    let origin = Origin::Imap {
        account: "office".to_owned(),
        folder: "[Gmail]/Thư rác".to_owned(),
        uid_validity: 1,
        uid: 1,
        gmail_id: Some(id),
    };
    let mut work = ledger.begin().await.unwrap();
    work.record_message(&hash("one"), 100, None, &origin, second(0)).await.unwrap();
    work.commit().await.unwrap();
    assert_eq!(ledger.known_gmail_id("office", id).await.unwrap(), Some(hash("one")));
    assert_eq!(ledger.known_gmail_id("office", 1).await.unwrap(), None);
    assert_eq!(ledger.known_gmail_id("another", id).await.unwrap(), None);
    assert_eq!(ledger.unjudged(1).await.unwrap()[0].origin, origin);
}

async fn a_failing_mailbox_is_told_from_when_it_began(bed: Bed) {
    let ledger = bed.open().await;
    for (result, at) in [(Ok(()), 1), (Err("no route to host"), 2), (Err("login refused"), 3)] {
        let mut work = ledger.begin().await.unwrap();
        work.record_poll("office", result, second(at)).await.unwrap();
        work.commit().await.unwrap();
    }
    let health = ledger.health().await.unwrap();
    assert_eq!(health.last_successful_poll, Some(second(1)));
    assert_eq!(health.mailbox_error, Some((second(2), "login refused".to_owned())));
    let mut work = ledger.begin().await.unwrap();
    work.record_poll("office", Ok(()), second(4)).await.unwrap();
    work.commit().await.unwrap();
    let health = ledger.health().await.unwrap();
    assert_eq!((health.last_successful_poll, health.mailbox_error), (Some(second(4)), None));
}

async fn an_imported_file_is_a_sighting_too(bed: Bed) {
    let ledger = bed.open().await;
    let mut work = ledger.begin().await.unwrap();
    for path in ["thư/1.eml".to_owned(), format!("/{}.eml", "ờ".repeat(3000)), "thư/1.eml".to_owned()] {
        let origin = Origin::File { path };
        work.record_message(&hash("one"), 100, None, &origin, second(0)).await.unwrap();
    }
    work.commit().await.unwrap();
    let health = ledger.health().await.unwrap();
    assert_eq!((health.uids_seen, health.uids_accounted, health.messages), (2, 2, 1));
    assert_eq!(ledger.audit().await.unwrap(), Vec::<String>::new());
}

async fn a_folder_that_holds_exactly_what_a_limit_of_gmail_allows_is_named(bed: Bed) {
    let ledger = bed.open().await;
    for (held, gmail, is_named) in [
        (999, true, false),
        (1_000, true, true),
        (1_000, false, false),
        (1_001, true, false),
        (2_000, true, true),
        (5_000, true, true),
        (10_000, true, true),
        (10_001, true, false),
    ] {
        let mut work = ledger.begin().await.unwrap();
        work.record_folder_count("office", "[Gmail]/All Mail", held, gmail).await.unwrap();
        work.commit().await.unwrap();
        let named = ledger.health().await.unwrap().full_folders;
        let expected = is_named.then(|| ("[Gmail]/All Mail".to_owned(), u64::from(held)));
        assert_eq!(named, expected.into_iter().collect::<Vec<_>>());
    }
}

async fn a_uid_that_a_restored_mailbox_gives_anew_is_no_fault(bed: Bed) {
    let ledger = bed.open().await;
    let mut work = ledger.begin().await.unwrap();
    for (text, at) in [("old", 1), ("new", 2)] {
        work.record_message(&hash(text), 3, Some(second(at)), &uid(7), second(at)).await.unwrap();
    }
    work.commit().await.unwrap();
    assert_eq!(ledger.audit().await.unwrap(), Vec::<String>::new());
    let outcomes = ledger.outcomes_of_uids("mailbox", "INBOX", 1).await.unwrap();
    assert!(outcomes.iter().filter(|(uid, _)| *uid == 7).count() <= 1, "{outcomes:?}");
    ledger.close().await;
}
