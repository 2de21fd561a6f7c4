//! What came before and after, by unit, sender and thread; and how it all stood at some moment.

use jiff::Timestamp;
use tiepnhan::ledger::Judged;
use tiepnhan::matching::{Earlier, Outcome};
use tiepnhan::message::Mailbox;
use tiepnhan::registry::Verdict;
use tiepnhan::store::ContentHash;

use super::bed::*;

on_both! {
    earlier_and_later_messages_are_those_of_the_unit_or_the_sender
    messages_of_the_same_second_stand_in_the_order_of_their_hashes
    a_correction_moves_a_message_to_another_unit
    a_thread_is_found_by_message_ids_of_theirs_and_of_ours
    the_ledger_is_shown_as_it_stood_at_any_moment
    a_digest_is_made_of_the_newest_whole_and_of_the_others_without_their_reasons
    a_message_without_a_time_of_receipt_stands_where_it_was_first_seen
    what_strangers_write_is_kept_whatever_it_is
}

fn hashes(earlier: &[Earlier]) -> Vec<ContentHash> {
    earlier.iter().map(|earlier| earlier.message).collect()
}

async fn earlier_and_later_messages_are_those_of_the_unit_or_the_sender(bed: Bed) {
    let ledger = bed.open().await;
    for (number, text, received, unit) in
        [(1, "a1", 100, "A"), (2, "b1", 200, "B"), (3, "a2", 300, "A"), (4, "c1", 400, "C")]
    {
        take_in(&ledger, text, number, received, unit).await;
    }
    let mut work = ledger.begin().await.unwrap();
    keep(&mut work, "unjudged", 5, 150).await;
    work.commit().await.unwrap();
    let a = [unit("A")];
    assert_eq!(hashes(&ledger.earlier(&a, "", second(1000)).await.unwrap()), [hash("a1"), hash("a2")]);
    assert_eq!(hashes(&ledger.earlier(&a, "", second(300)).await.unwrap()), [hash("a1")]);
    assert_eq!(hashes(&ledger.earlier(&a, "b@example.vn", second(1000)).await.unwrap()), ["a1", "b1", "a2"].map(hash));
    assert_eq!(hashes(&ledger.later(&a, "c@example.vn", second(100)).await.unwrap()), ["a2", "c1"].map(hash));
    assert!(ledger.earlier(&[], "", second(1000)).await.unwrap().is_empty());
    let many: Vec<_> = (0..20).map(|number| unit(&format!("X{number}"))).chain([unit("A"), unit("C")]).collect();
    assert_eq!(
        hashes(&ledger.earlier(&many, "a@example.vn", second(1000)).await.unwrap()),
        ["a1", "a2", "c1"].map(hash)
    );
    let earlier = ledger.earlier(&a, "", second(200)).await.unwrap();
    assert_eq!(earlier[0].findings, findings("a@example.vn", &["A"]).without_prose());
    assert_eq!(earlier[0].received_at, Some(second(100)));
    assert_eq!(earlier[0].message_id.as_deref(), Some("a1@example.vn"));
}

async fn messages_of_the_same_second_stand_in_the_order_of_their_hashes(bed: Bed) {
    let ledger = bed.open().await;
    let mut texts = ["x", "y", "z"];
    texts.sort_by_key(|text| hash(text));
    for (number, text) in (1..).zip(texts) {
        take_in(&ledger, text, number, 100, "A").await;
    }
    let a = [unit("A")];
    let middle = hash(texts[1]);
    assert_eq!(hashes(&ledger.earlier_than(&a, "", second(100), &middle).await.unwrap()), [hash(texts[0])]);
    assert_eq!(hashes(&ledger.later_than(&a, "", second(100), &middle).await.unwrap()), [hash(texts[2])]);
    assert!(ledger.earlier(&a, "", second(100)).await.unwrap().is_empty());
    assert!(ledger.later(&a, "", second(100)).await.unwrap().is_empty());
    assert_eq!(hashes(&ledger.earlier(&a, "", second(101)).await.unwrap()), texts.map(hash));
}

async fn a_correction_moves_a_message_to_another_unit(bed: Bed) {
    let ledger = bed.open().await;
    take_in(&ledger, "one", 1, 100, "A").await;
    let mut work = ledger.begin().await.unwrap();
    let corrected = decision(Outcome::Accept, &["B", "C"]);
    work.record_decision(&hash("one"), &corrected, Some("văn thư"), "gửi hộ", second(500)).await.unwrap();
    work.commit().await.unwrap();
    assert!(ledger.earlier(&[unit("A")], "", second(1000)).await.unwrap().is_empty());
    let found = ledger.earlier(&[unit("B"), unit("C")], "", second(1000)).await.unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].decision, corrected);
    assert_eq!(found[0].findings.organizations, [unit("A")], "what was found is not rewritten");
}

async fn a_thread_is_found_by_message_ids_of_theirs_and_of_ours(bed: Bed) {
    let ledger = bed.open().await;
    take_in(&ledger, "one", 1, 100, "A").await;
    take_in(&ledger, "two", 2, 200, "B").await;
    let mut work = ledger.begin().await.unwrap();
    work.queue_letter(&acknowledgement("1", "two", "b@example.vn"), second(300)).await.unwrap();
    work.commit().await.unwrap();
    let find = async |ids: &[&str]| {
        let ids: Vec<String> = ids.iter().map(|id| (*id).to_owned()).collect();
        hashes(&ledger.by_message_ids(&ids).await.unwrap())
    };
    assert_eq!(find(&["one@example.vn"]).await, [hash("one")]);
    assert_eq!(find(&["tiepnhan.two@office.example"]).await, [hash("two")]);
    assert_eq!(
        find(&["tiepnhan.two@office.example", "two@example.vn", "one@example.vn"]).await,
        ["one", "two"].map(hash)
    );
    assert!(find(&[]).await.is_empty());
    assert!(find(&["unknown@example.vn", &"x".repeat(100_000)]).await.is_empty());
    let many: Vec<String> = (0..500).map(|number| format!("{number}@x")).chain(["one@example.vn".to_owned()]).collect();
    assert_eq!(hashes(&ledger.by_message_ids(&many).await.unwrap()), [hash("one")]);
}

async fn the_ledger_is_shown_as_it_stood_at_any_moment(bed: Bed) {
    let ledger = bed.open().await;
    take_in(&ledger, "one", 1, 100, "A").await;
    let mut work = ledger.begin().await.unwrap();
    keep(&mut work, "two", 2, 50).await;
    work.record_judged(&judged("two", Outcome::Ignore, "B", second(200)), &zone()).await.unwrap();
    work.commit().await.unwrap();
    let mut late = decision(Outcome::Accept, &["A"]);
    late.verdict = Some(Verdict::Late { by_seconds: 1 });
    for (at, decision) in [(300, late.clone()), (400, late.clone()), (500, decision(Outcome::Accept, &["A"]))] {
        let mut work = ledger.begin().await.unwrap();
        work.record_decision(&hash("one"), &decision, None, "lại", second(at)).await.unwrap();
        work.commit().await.unwrap();
    }
    let mut work = ledger.begin().await.unwrap();
    work.record_decision(&hash("two"), &decision(Outcome::Accept, &["B"]), Some("x"), "đúng", second(600))
        .await
        .unwrap();
    work.commit().await.unwrap();

    assert!(ledger.entries_as_of(second(109)).await.unwrap().is_empty());
    let at = async |moment| ledger.entries_as_of(second(moment)).await.unwrap();
    assert_eq!(at(110).await.len(), 1);
    let entries = at(299).await;
    assert_eq!(entries.iter().map(|entry| entry.message.message).collect::<Vec<_>>(), ["two", "one"].map(hash));
    assert_eq!(entries[1].earlier_verdict, None);
    let entries = at(300).await;
    assert_eq!((&entries[1].decision, &entries[1].earlier_verdict), (&late, &Some(Verdict::OnTime)));
    assert_eq!(entries[1].decided_at, second(300));
    assert_eq!(at(499).await[1].earlier_verdict, Some(Verdict::OnTime), "the same verdict again changes nothing");
    assert_eq!(at(500).await[1].earlier_verdict, Some(Verdict::Late { by_seconds: 1 }));
    assert_eq!(at(599).await[0].message.receipt_number, None, "it was still ignored");
    assert_eq!(at(600).await[0].message.receipt_number.as_deref(), Some("2/2023"));
    let now = ledger.entry(&hash("two")).await.unwrap().unwrap();
    assert_eq!(now.decision.outcome, Outcome::Accept);
    assert!(ledger.entry(&hash("unknown")).await.unwrap().is_none());
    assert_eq!(ledger.audit().await.unwrap(), Vec::<String>::new());
}

async fn a_message_without_a_time_of_receipt_stands_where_it_was_first_seen(bed: Bed) {
    let ledger = bed.open().await;
    take_in(&ledger, "one", 1, 100, "A").await;
    take_in(&ledger, "three", 3, 300, "A").await;
    let mut work = ledger.begin().await.unwrap();
    work.record_message(&hash("two"), 100, None, &uid(2), second(200)).await.unwrap();
    work.record_judged(&judged("two", Outcome::Review, "A", second(210)), &zone()).await.unwrap();
    work.commit().await.unwrap();
    let found = ledger.earlier(&[unit("A")], "", second(1000)).await.unwrap();
    assert_eq!(hashes(&found), ["one", "two", "three"].map(hash));
    assert_eq!(found[1].received_at, None);
}

/// PostgreSQL takes no U+0000 and no index entry of more than 2,704 bytes; JSON has no infinity.
async fn what_strangers_write_is_kept_whatever_it_is(bed: Bed) {
    let ledger = bed.open().await;
    let long = "dài ".repeat(5_000);
    let mut strange = judged("strange", Outcome::Review, "A", second(10));
    strange.message_id = Some(format!("{long}@x"));
    strange.from = Mailbox { name: format!("a\0b{long}"), address: format!("{long}\0") };
    strange.subject = format!("\0\u{202e}{long}");
    "\0../../x".clone_into(&mut strange.files[0].name);
    "\0".clone_into(&mut strange.files[0].media_type);
    strange.findings.sender = format!("\0{long}");
    strange.findings.evidence[0].weight = f64::NEG_INFINITY;
    "\0".clone_into(&mut strange.findings.evidence[0].words);
    strange.findings.candidates[0].weight = f64::NAN;
    strange.decision.evidence = strange.findings.evidence.clone();
    let plain = Judged { message: hash("plain"), message_id: Some("a\0b".to_owned()), ..strange.clone() };
    let mut work = ledger.begin().await.unwrap();
    for (number, judged) in [(1, &strange), (2, &plain)] {
        work.record_message(
            &judged.message,
            u64::try_from(i64::MAX).unwrap(),
            None,
            &uid(number),
            second(number.into()),
        )
        .await
        .unwrap();
        work.record_judged(judged, &zone()).await.unwrap();
    }
    work.commit().await.unwrap();
    let entry = ledger.entry(&strange.message).await.unwrap().unwrap();
    assert_eq!(entry.message.message_id, None, "longer than a header line: no Message-ID");
    assert_eq!(entry.subject, strange.subject.replace('\0', "\u{fffd}"));
    assert_eq!(entry.findings.candidates[0].weight.to_bits(), 0.0_f64.to_bits());
    assert!(entry.findings.evidence[0].weight < -1e8);
    assert_eq!(entry.findings.sender, strange.findings.sender);
    assert_eq!(ledger.earlier(&[], &strange.findings.sender, second(99)).await.unwrap().len(), 2);
    assert_eq!(hashes(&ledger.by_message_ids(&["a\0b".to_owned()]).await.unwrap()), [plain.message]);
    assert_eq!(ledger.audit().await.unwrap(), Vec::<String>::new());
}

async fn a_digest_is_made_of_the_newest_whole_and_of_the_others_without_their_reasons(bed: Bed) {
    let ledger = bed.open().await;
    for (number, text, received) in [(1, "waits", 100), (2, "older", 200), (3, "newest", 300)] {
        take_in(&ledger, text, number, received, "A").await;
    }
    let mut work = ledger.begin().await.unwrap();
    let mut waits = ledger.entry(&hash("waits")).await.unwrap().unwrap().decision;
    waits.outcome = Outcome::Review;
    work.record_decision(&hash("waits"), &waits, Some("Lan"), "xem lại", second(400)).await.unwrap();
    work.commit().await.unwrap();
    let whole = ledger.entries_as_of(Timestamp::MAX).await.unwrap();
    let mut wanted = whole.clone();
    assert!(whole.iter().all(|entry| !entry.findings.evidence.is_empty() && !entry.files.is_empty()));
    wanted[1].files.clear();
    wanted[1].decision.evidence.clear();
    let findings = &mut wanted[1].findings;
    findings.evidence.clear();
    findings.candidates.clear();
    findings.advice.clear();
    findings.signs.clear();
    findings.sketch.clear();
    for (newest, wanted) in [(1, wanted), (3, whole)] {
        let entries = ledger.entries_for_digest(Timestamp::MAX, newest).await.unwrap();
        assert_eq!(format!("{entries:#?}"), format!("{wanted:#?}"));
    }
}
