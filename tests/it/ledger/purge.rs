//! After the office's retention: what letters said goes, the receipt's line stays.

use tiepnhan::ledger::{SendOutcome, Step};
use tiepnhan::matching::Outcome;

use super::bed::{Bed, acknowledgement, decision, hash, judged, on_both, revision, second, take_in, uid, unit, zone};

on_both! {
    a_purged_message_keeps_its_receipts_line_and_nothing_of_its_words
    a_message_of_which_a_letter_is_open_is_not_purged
    a_file_that_a_younger_message_has_too_is_kept
    purging_behind_the_logs_back_is_found
    what_waits_for_a_person_is_as_old_as_we_have_had_it
}

async fn a_purged_message_keeps_its_receipts_line_and_nothing_of_its_words(bed: Bed) {
    let ledger = bed.open().await;
    take_in(&ledger, "old", 1, 10, "STC").await;
    take_in(&ledger, "young", 2, 5_000, "STC").await;
    let mut work = ledger.begin().await.unwrap();
    work.queue_letter(&acknowledgement("1", "old", "stc@example.vn"), second(20)).await.unwrap();
    work.claim_letter(second(21)).await.unwrap().unwrap();
    work.record_sending("1", &SendOutcome::Sent, second(22)).await.unwrap();
    work.record_revision(&revision("old", 1, 1, Step::Confirmed)).await.unwrap();
    work.commit().await.unwrap();
    let before = ledger.entry(&hash("old")).await.unwrap().unwrap();
    assert_eq!(ledger.purgeable(second(1_000)).await.unwrap(), 1);

    let mut work = ledger.begin().await.unwrap();
    let purged = work.purge(second(1_000), 10, Some("Lan"), second(9_000)).await.unwrap();
    work.commit().await.unwrap();
    assert_eq!(purged.messages, 1);
    let mut gone = vec![hash("old"), hash("old.docx")];
    gone.sort();
    assert_eq!(purged.files, gone);
    assert_eq!(ledger.purgeable(second(1_000)).await.unwrap(), 0);
    assert_eq!(ledger.purged().await.unwrap(), [hash("old")].into());
    let revisions = ledger.revisions(&hash("old")).await.unwrap();
    assert_eq!(
        (revisions.len(), revisions[0].by.as_str()),
        (1, "văn thư"),
        "that it was corrected, and by whom, stays"
    );

    let after = ledger.entry(&hash("old")).await.unwrap().unwrap();
    assert_eq!(after.message.receipt_number, before.message.receipt_number);
    assert_eq!(after.message.received_at, before.message.received_at);
    assert_eq!(after.decision.organizations, vec![unit("STC")]);
    assert_eq!(after.decision.verdict, before.decision.verdict);
    assert_eq!(after.files[0].hash, before.files[0].hash);
    let mut left = Vec::new();
    ledger
        .copy_out(second(9_001), &mut |line| {
            left.extend(line.contains(&hash("old").to_string()).then(|| line.to_owned()));
            Ok(())
        })
        .await
        .unwrap();
    assert!(!left.is_empty());
    for words in ["Báo cáo old", "stc@example.vn", "Văn thư", "báo cáo.docx", "Địa chỉ", "khac@"] {
        assert!(left.iter().all(|line| !line.contains(words)), "{words} is still there: {left:?}");
    }
    // The younger message keeps its words; the log and all rows agree.
    assert_eq!(ledger.entry(&hash("young")).await.unwrap().unwrap().subject, "Báo cáo young");
    assert_eq!(ledger.audit().await.unwrap(), Vec::<String>::new());
    let needed = ledger.stored_hashes().await.unwrap();
    assert!(needed.contains(&hash("young")) && !needed.contains(&hash("old")));
}

async fn a_message_of_which_a_letter_is_open_is_not_purged(bed: Bed) {
    let ledger = bed.open().await;
    take_in(&ledger, "old", 1, 10, "STC").await;
    let mut work = ledger.begin().await.unwrap();
    work.queue_letter(&acknowledgement("1", "old", "stc@example.vn"), second(20)).await.unwrap();
    let purged = work.purge(second(1_000), 10, None, second(9_000)).await.unwrap();
    work.commit().await.unwrap();
    assert_eq!(purged.messages, 0);
    assert_eq!(ledger.entry(&hash("old")).await.unwrap().unwrap().subject, "Báo cáo old");
}

async fn a_file_that_a_younger_message_has_too_is_kept(bed: Bed) {
    let ledger = bed.open().await;
    take_in(&ledger, "old", 1, 10, "STC").await;
    let mut work = ledger.begin().await.unwrap();
    super::bed::keep(&mut work, "young", 2, 5_000).await;
    let mut judged = super::bed::judged("young", tiepnhan::matching::Outcome::Accept, "STC", second(5_010));
    judged.files[0].hash = hash("old.docx");
    work.record_judged(&judged, &super::bed::zone()).await.unwrap();
    let purged = work.purge(second(1_000), 10, None, second(9_000)).await.unwrap();
    work.commit().await.unwrap();
    assert_eq!(purged.files, vec![hash("old")]);
    assert!(ledger.stored_hashes().await.unwrap().contains(&hash("old.docx")));
}

async fn purging_behind_the_logs_back_is_found(bed: Bed) {
    let ledger = bed.open().await;
    take_in(&ledger, "old", 1, 10, "STC").await;
    let statement = format!("INSERT INTO purged (message, purged_at, purged_by) VALUES ('{}', 1, NULL)", hash("old"));
    assert_eq!(bed.tamper(&statement).await, 1);
    let faults = ledger.audit().await.unwrap();
    assert!(faults.iter().any(|fault| fault.contains("purged")), "{faults:?}");
}

/// A mailbox may tell any time; nobody has seen the letter for all that.
async fn what_waits_for_a_person_is_as_old_as_we_have_had_it(bed: Bed) {
    let ledger = bed.open().await;
    for (text, number, outcome) in [("waiting", 1, Outcome::Review), ("decided", 2, Outcome::Accept)] {
        let mut work = ledger.begin().await.unwrap();
        work.record_message(&hash(text), 3, Some(second(10)), &uid(number), second(5_000)).await.unwrap();
        work.record_judged(&judged(text, outcome, "STC", second(5_010)), &zone()).await.unwrap();
        work.commit().await.unwrap();
    }
    assert_eq!(ledger.purgeable(second(1_000)).await.unwrap(), 1, "what is decided goes by the mailbox's time");
    assert_eq!(ledger.purgeable(second(5_001)).await.unwrap(), 2);
    let mut work = ledger.begin().await.unwrap();
    let accepted = decision(Outcome::Accept, &["STC"]);
    work.record_decision(&hash("waiting"), &accepted, Some("Lan"), "x", second(6_000)).await.unwrap();
    work.commit().await.unwrap();
    assert_eq!(
        ledger.purgeable(second(1_000)).await.unwrap(),
        2,
        "once a person has decided it, it is as old as the other"
    );
    ledger.close().await;
}
