//! The whole story of a ledger: registry, messages, decisions, letters, digest, marks; closed, opened, audited.

use jiff::civil::date;
use tiepnhan::ledger::{FolderCursor, Health, Mark, MarkKind, News, Novelty, SendOutcome};
use tiepnhan::matching::Outcome;
use tiepnhan::registry::{Organization, Registry, Verdict};

use super::bed::*;

on_both! { the_whole_story }

#[expect(clippy::too_many_lines, reason = "a story is told from its beginning to its end")]
async fn the_whole_story(bed: Bed) {
    let ledger = bed.open().await;
    let organization =
        |code: &str| Organization { code: unit(code), name: format!("Chi bộ {code}"), ..Organization::default() };
    let first = Registry { organizations: vec![organization("B"), organization("A")] };
    let mut work = ledger.begin().await.unwrap();
    work.replace_registry(&first, "văn thư", second(0)).await.unwrap();
    work.commit().await.unwrap();
    assert_eq!(ledger.registry().await.unwrap(), first);
    let second_registry = Registry { organizations: vec![organization("A"), organization("C")] };
    let mut work = ledger.begin().await.unwrap();
    work.replace_registry(&second_registry, "văn thư", second(1)).await.unwrap();
    work.commit().await.unwrap();
    assert_eq!(ledger.registry().await.unwrap(), second_registry);

    let mut work = ledger.begin().await.unwrap();
    for (number, text) in [(1, "one"), (2, "two"), (3, "three")] {
        keep(&mut work, text, number, 100 * i64::from(number)).await;
    }
    let known = work.record_message(&hash("one"), 100, Some(second(900)), &uid(9), second(900)).await.unwrap();
    assert_eq!(known, Novelty::Known);
    work.record_sighting(&uid(4), None, second(950)).await.unwrap();
    work.record_refusal(&uid(5), None, 7, "NO System Error", second(951)).await.unwrap();
    work.set_cursor("office", "INBOX", &FolderCursor { uid_validity: Some(1), next_uid: 10, refused: vec![5] })
        .await
        .unwrap();
    work.record_poll("office", Ok(()), second(960)).await.unwrap();
    work.commit().await.unwrap();

    let rows = ledger.unjudged(10).await.unwrap();
    assert_eq!(rows.iter().map(|row| row.message).collect::<Vec<_>>(), ["one", "two", "three"].map(hash));
    assert_eq!(rows[0].received_at, Some(second(100)), "the first sighting's time stands");
    let mut work = ledger.begin().await.unwrap();
    assert_eq!(work.count_attempt(&hash("one")).await.unwrap(), 1);
    assert_eq!(work.count_attempt(&hash("one")).await.unwrap(), 2);
    work.commit().await.unwrap();

    let mut work = ledger.begin().await.unwrap();
    let accepted = judged("one", Outcome::Accept, "A", second(1000));
    let ignored = judged("two", Outcome::Ignore, "A", second(1001));
    let review = judged("three", Outcome::Review, "C", second(1002));
    assert_eq!(work.record_judged(&accepted, &zone()).await.unwrap().as_deref(), Some("1/2023"));
    assert_eq!(work.record_judged(&ignored, &zone()).await.unwrap(), None);
    assert_eq!(work.record_judged(&review, &zone()).await.unwrap().as_deref(), Some("2/2023"));
    let letter = acknowledgement("letter-1", "one", "a@example.vn");
    assert_eq!(work.queue_letter(&letter, second(1003)).await.unwrap(), Novelty::New);
    let again = acknowledgement("letter-2", "one", "a@example.vn");
    assert_eq!(work.queue_letter(&again, second(1004)).await.unwrap(), Novelty::Known);
    work.commit().await.unwrap();

    let mut work = ledger.begin().await.unwrap();
    let claimed = work.claim_letter(second(1005)).await.unwrap().unwrap();
    assert_eq!((claimed.id.as_str(), claimed.attempts), ("letter-1", 1));
    assert_eq!(work.claim_letter(second(1005)).await.unwrap(), None);
    work.commit().await.unwrap();
    let mut work = ledger.begin().await.unwrap();
    work.record_sending("letter-1", &SendOutcome::Sent, second(1006)).await.unwrap();
    let mut later = accepted.decision.clone();
    later.verdict = Some(Verdict::Late { by_seconds: 60 });
    work.record_decision(&hash("one"), &later, Some("người duyệt"), "hội nghị sớm hơn", second(2000)).await.unwrap();
    let mark = Mark {
        organization: unit("A"),
        plan: "plan".to_owned(),
        requirement: "report".to_owned(),
        what: MarkKind::PaperReceived(date(2023, 6, 21)),
        by: "văn thư".to_owned(),
        reason: "nhận tại phòng".to_owned(),
        at: second(2001),
    };
    work.record_mark(&mark).await.unwrap();
    assert_eq!(
        work.record_digest(date(2023, 6, 20), second(1900), &Health::default(), second(2002)).await.unwrap(),
        Novelty::New
    );
    assert_eq!(
        work.record_digest(date(2023, 6, 20), second(1901), &Health::default(), second(2003)).await.unwrap(),
        Novelty::Known
    );
    work.commit().await.unwrap();
    ledger.close().await;

    let ledger = bed.open().await;
    let entries = ledger.entries_as_of(second(3000)).await.unwrap();
    assert_eq!(entries.len(), 3);
    assert_eq!(entries[0].decision, later);
    assert_eq!(entries[0].earlier_verdict, Some(Verdict::OnTime));
    assert_eq!(entries[0].findings, accepted.findings);
    assert_eq!(entries[0].files, accepted.files);
    assert_eq!(entries[0].from, accepted.from);
    assert_eq!(entries[0].message.receipt_number.as_deref(), Some("1/2023"));
    assert_eq!(entries[1].message.receipt_number, None);
    assert_eq!(entries[2].earlier_verdict, None);
    assert_eq!(ledger.marks_as_of(second(3000)).await.unwrap(), [mark]);
    assert!(ledger.marks_as_of(second(2000)).await.unwrap().is_empty());
    assert_eq!(ledger.digest_of(date(2023, 6, 20)).await.unwrap(), Some(second(1900)));
    assert_eq!(ledger.digest_of(date(2023, 6, 21)).await.unwrap(), None);
    let news = async |day| ledger.news_for_digest(date(2023, 6, day), second(3000)).await.unwrap();
    assert_eq!(news(22).await, News { since: Some(second(1900)), ..News::default() });
    assert_eq!(news(20).await, News::default());
    assert_eq!(ledger.acknowledgements_to("a@example.vn", second(0)).await.unwrap(), 1);
    assert_eq!(ledger.acknowledgements_to("a@example.vn", second(1100)).await.unwrap(), 0);
    let cursor = ledger.cursor("office", "INBOX").await.unwrap();
    assert_eq!(cursor, FolderCursor { uid_validity: Some(1), next_uid: 10, refused: vec![5] });
    let health = ledger.health().await.unwrap();
    assert_eq!((health.uids_seen, health.uids_accounted, health.uids_refused), (6, 5, 1));
    assert_eq!((health.messages, health.unjudged, health.letters_waiting, health.letters_held), (3, 0, 0, 0));
    assert_eq!(health.last_successful_poll, Some(second(960)));
    assert_eq!(ledger.stored_hashes().await.unwrap().len(), 6);
    // The clock is set back behind the digest's end.
    let mut work = ledger.begin().await.unwrap();
    work.record_decision(&hash("one"), &accepted.decision, Some("người duyệt"), "như cũ", second(10)).await.unwrap();
    work.commit().await.unwrap();
    assert_eq!(news(22).await.decided, [hash("one")].into());
    assert_eq!(news(20).await, News::default());
    assert_eq!(ledger.audit().await.unwrap(), Vec::<String>::new());
}
