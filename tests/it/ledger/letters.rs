//! The outbox: queued once, claimed oldest first, never sent again by itself once its fate is unknown.

use jiff::Timestamp;
use jiff::civil::Date;
use tiepnhan::ledger::{Ledger, Novelty, Purpose, QueuedLetter, SendOutcome, Undelivered};

use super::bed::*;

on_both! {
    the_same_letter_is_queued_once_but_to_each_recipient
    the_oldest_letter_that_is_due_is_claimed_first
    a_letter_cut_short_is_parked_and_never_sent_again_by_itself
    a_held_letter_waits_for_a_person
    a_bounced_letter_counts_as_not_delivered
    an_address_longer_than_smtp_takes_fails_at_once
}

async fn queue(ledger: &Ledger, letter: &QueuedLetter, at: Timestamp) -> Novelty {
    let mut work = ledger.begin().await.unwrap();
    let novelty = work.queue_letter(letter, at).await.unwrap();
    work.commit().await.unwrap();
    novelty
}

async fn claim(ledger: &Ledger, at: Timestamp) -> Option<String> {
    let mut work = ledger.begin().await.unwrap();
    let letter = work.claim_letter(at).await.unwrap();
    work.commit().await.unwrap();
    letter.map(|letter| letter.id)
}

/// What the first digest would tell of letters that did not arrive.
async fn undelivered(ledger: &Ledger, until: Timestamp) -> Vec<Undelivered> {
    ledger.news_for_digest(Date::MIN, until).await.unwrap().undelivered
}

async fn mark(ledger: &Ledger, id: &str, outcome: SendOutcome, at: Timestamp) {
    let mut work = ledger.begin().await.unwrap();
    work.record_sending(id, &outcome, at).await.unwrap();
    work.commit().await.unwrap();
}

async fn the_same_letter_is_queued_once_but_to_each_recipient(bed: Bed) {
    let ledger = bed.open().await;
    take_in(&ledger, "one", 1, 0, "A").await;
    assert_eq!(queue(&ledger, &acknowledgement("1", "one", "a@example.vn"), second(1)).await, Novelty::New);
    assert_eq!(queue(&ledger, &acknowledgement("2", "one", "a@example.vn"), second(2)).await, Novelty::Known);
    assert_eq!(queue(&ledger, &acknowledgement("3", "one", "b@example.vn"), second(3)).await, Novelty::New);
    let digest = QueuedLetter {
        purpose: Purpose::Digest,
        subject_key: "2023-06-20".to_owned(),
        ..acknowledgement("4", "one", "a@example.vn")
    };
    assert_eq!(queue(&ledger, &digest, second(4)).await, Novelty::New);
    mark_sent(&ledger, "1").await;
    assert_eq!(queue(&ledger, &acknowledgement("5", "one", "a@example.vn"), second(5)).await, Novelty::Known);
    let ids: Vec<_> = ledger.letters(10).await.unwrap().into_iter().map(|letter| letter.id).collect();
    assert_eq!(ids, ["4", "3", "1"]);
    assert_eq!(ledger.letters(1).await.unwrap().len(), 1);
    assert_eq!(ledger.letters(u32::MAX).await.unwrap().len(), 3);
}

async fn mark_sent(ledger: &Ledger, id: &str) {
    assert_eq!(claim(ledger, second(50)).await.as_deref(), Some(id));
    mark(ledger, id, SendOutcome::Sent, second(51)).await;
}

async fn the_oldest_letter_that_is_due_is_claimed_first(bed: Bed) {
    let ledger = bed.open().await;
    for (id, text, at) in [("1", "one", 10), ("2", "two", 5), ("3", "three", 100)] {
        take_in(&ledger, text, at, i64::from(at), "A").await;
        queue(&ledger, &acknowledgement(id, text, "a@example.vn"), second(i64::from(at))).await;
    }
    assert_eq!(claim(&ledger, second(4)).await, None);
    assert_eq!(claim(&ledger, second(20)).await.as_deref(), Some("2"));
    mark(&ledger, "2", SendOutcome::RetryAt(second(60), "451".to_owned()), second(21)).await;
    assert_eq!(claim(&ledger, second(22)).await.as_deref(), Some("1"));
    assert_eq!(claim(&ledger, second(23)).await, None);
    assert_eq!(claim(&ledger, second(200)).await.as_deref(), Some("2"), "put off to 60, before 3 at 100");
    assert_eq!(ledger.letters(9).await.unwrap().iter().find(|letter| letter.id == "2").unwrap().attempts, 2);
    assert_eq!(ledger.health().await.unwrap().letters_waiting, 3);
}

async fn a_letter_cut_short_is_parked_and_never_sent_again_by_itself(bed: Bed) {
    let ledger = bed.open().await;
    take_in(&ledger, "one", 1, 0, "A").await;
    queue(&ledger, &acknowledgement("1", "one", "a@example.vn"), second(1)).await;
    assert_eq!(claim(&ledger, second(2)).await.as_deref(), Some("1"));
    ledger.close().await;
    let ledger = bed.open().await;
    assert_eq!(claim(&ledger, second(1000)).await, None);
    let mut work = ledger.begin().await.unwrap();
    assert_eq!(work.park_interrupted(second(1001)).await.unwrap(), 1);
    assert_eq!(work.park_interrupted(second(1001)).await.unwrap(), 0);
    work.commit().await.unwrap();
    assert_eq!(claim(&ledger, second(2000)).await, None);
    let told = undelivered(&ledger, second(2000)).await;
    assert_eq!(told.len(), 1);
    assert_eq!((told[0].about.as_str(), told[0].at), ("1/2023", second(1001)));
    assert_eq!(ledger.audit().await.unwrap(), Vec::<String>::new());
}

async fn a_held_letter_waits_for_a_person(bed: Bed) {
    let ledger = bed.open().await;
    for (number, (id, text)) in [("1", "one"), ("2", "two")].into_iter().enumerate() {
        take_in(&ledger, text, u32::try_from(number).unwrap(), 0, "A").await;
        let held = QueuedLetter { held: true, ..acknowledgement(id, text, "a@example.vn") };
        queue(&ledger, &held, second(1)).await;
    }
    assert_eq!(ledger.health().await.unwrap().letters_held, 2);
    assert!(ledger.letters(9).await.unwrap().iter().all(|letter| letter.held));
    assert_eq!(claim(&ledger, second(2)).await, None);
    let mut work = ledger.begin().await.unwrap();
    work.release_letter("1", "người duyệt", second(3)).await.unwrap();
    work.cancel_letter("2", "người duyệt", second(3)).await.unwrap();
    work.commit().await.unwrap();
    assert_eq!(claim(&ledger, second(4)).await.as_deref(), Some("1"));
    assert_eq!(claim(&ledger, second(4)).await, None);
    let mut work = ledger.begin().await.unwrap();
    assert!(work.release_letter("2", "người duyệt", second(5)).await.is_err(), "a cancelled letter stays cancelled");
    drop(work);
    assert_eq!(ledger.acknowledgements_to("a@example.vn", second(0)).await.unwrap(), 1);
    assert_eq!(ledger.audit().await.unwrap(), Vec::<String>::new());
}

async fn a_bounced_letter_counts_as_not_delivered(bed: Bed) {
    let ledger = bed.open().await;
    for (number, (id, text)) in [("1", "one"), ("2", "two")].into_iter().enumerate() {
        take_in(&ledger, text, u32::try_from(number).unwrap(), 0, "A").await;
        queue(&ledger, &acknowledgement(id, text, &format!("{text}@example.vn")), second(1)).await;
    }
    for id in ["1", "2"] {
        mark_sent(&ledger, id).await;
    }
    let mut work = ledger.begin().await.unwrap();
    let ids = ["tiepnhan.one@office.example".to_owned()];
    assert!(work.record_bounce(&ids, None, "550 no such user", second(100)).await.unwrap());
    assert!(work.record_bounce(&ids, None, "550 told twice", second(101)).await.unwrap());
    assert!(work.record_bounce(&[], Some("two@example.vn"), "552 full", second(102)).await.unwrap());
    assert!(!work.record_bounce(&["strange@x".to_owned()], Some("c@example.vn"), "550", second(103)).await.unwrap());
    work.commit().await.unwrap();
    let told = undelivered(&ledger, second(101)).await;
    let expected = Undelivered {
        at: second(100),
        recipient: "one@example.vn".to_owned(),
        reason: "it came back: 550 no such user".to_owned(),
        about: "1/2023".to_owned(),
    };
    assert_eq!(told, [expected], "nothing later");
    assert_eq!(undelivered(&ledger, second(102)).await.len(), 2);
    assert_eq!(ledger.audit().await.unwrap(), Vec::<String>::new());
}

async fn an_address_longer_than_smtp_takes_fails_at_once(bed: Bed) {
    let ledger = bed.open().await;
    take_in(&ledger, "one", 1, 0, "A").await;
    let address = format!("{}@example.vn", "a".repeat(5000));
    assert_eq!(queue(&ledger, &acknowledgement("1", "one", &address), second(1)).await, Novelty::New);
    assert_eq!(queue(&ledger, &acknowledgement("2", "one", &address), second(1)).await, Novelty::Known);
    assert_eq!(claim(&ledger, second(2)).await, None);
    assert_eq!(undelivered(&ledger, second(9)).await.len(), 1);
    assert_eq!(ledger.acknowledgements_to(&address, second(0)).await.unwrap(), 1);
}
