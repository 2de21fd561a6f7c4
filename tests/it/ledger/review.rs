//! What staff decide, as rows: on both databases.

use tiepnhan::ledger::{Fate, Novelty, QueuedLetter, SendOutcome, Step};
use tiepnhan::matching::Outcome;

use super::bed::*;

on_both! {
    the_newest_findings_hold_and_every_day_can_be_shown_as_it_stood
    an_alias_is_taken_back_and_stays
    a_letter_is_rewritten_until_it_is_begun
    what_a_judgement_rests_on_is_told_from_what_it_does_not
    staff_find_a_letter_by_number_or_hash
}

async fn the_newest_findings_hold_and_every_day_can_be_shown_as_it_stood(bed: Bed) {
    let ledger = bed.open().await;
    take_in(&ledger, "one", 1, 100, "A").await;
    let first = ledger.first_findings(&hash("one")).await.unwrap().unwrap();
    let mut work = ledger.begin().await.unwrap();
    let revised = revision("one", 1, 1, Step::Assigned);
    work.record_revision(&revised).await.unwrap();
    work.record_decision(&hash("one"), &decision(Outcome::Accept, &["B"]), Some("văn thư"), "gọi", second(3001))
        .await
        .unwrap();
    work.commit().await.unwrap();
    assert_eq!(ledger.entry(&hash("one")).await.unwrap().unwrap().findings, revised.findings);
    let earlier = ledger.earlier(&[unit("B")], "", second(9000)).await.unwrap();
    let compared = revised.findings.clone().without_prose();
    assert_eq!(earlier[0].findings, compared, "later letters are compared with what holds");
    assert_eq!(ledger.by_message_ids(&["one@example.vn".to_owned()]).await.unwrap()[0].findings, compared);
    assert_eq!(ledger.entries_as_of(second(3000)).await.unwrap()[0].findings, first);
    assert_eq!(ledger.entries_as_of(second(3001)).await.unwrap()[0].findings, revised.findings);
    assert_eq!(ledger.first_findings(&hash("one")).await.unwrap().unwrap(), first);
    assert_eq!(ledger.first_findings(&hash("none")).await.unwrap(), None);

    let mut work = ledger.begin().await.unwrap();
    let mut undone = revision("one", 2, 0, Step::Undone);
    undone.findings = first.clone();
    work.record_revision(&undone).await.unwrap();
    work.commit().await.unwrap();
    assert_eq!(ledger.entry(&hash("one")).await.unwrap().unwrap().findings, first);
    assert_eq!(ledger.revisions(&hash("one")).await.unwrap(), [revised, undone.clone()]);
    assert_eq!(ledger.revisions_between(second(3001), second(3002)).await.unwrap(), [undone]);
    let news = ledger.news_for_digest(jiff::civil::Date::MIN, second(3002)).await.unwrap();
    let all = ledger.revisions_between(jiff::Timestamp::MIN, second(3002)).await.unwrap();
    assert!(all.len() > 1 && news.corrections == all, "{news:?}");
    let decisions = ledger.decisions(&hash("one")).await.unwrap();
    assert_eq!(
        decisions.iter().map(|row| (row.number, row.by.as_deref())).collect::<Vec<_>>(),
        [(1, None), (2, Some("văn thư"))]
    );
    for wrong in [revision("one", 2, 2, Step::Confirmed), revision("one", 4, 4, Step::Confirmed)] {
        let mut work = ledger.begin().await.unwrap();
        assert!(work.record_revision(&wrong).await.is_err(), "numbers have no gaps and are used once");
        assert!(work.commit().await.is_err());
    }
    assert_eq!(ledger.audit().await.unwrap(), Vec::<String>::new());
}

async fn an_alias_is_taken_back_and_stays(bed: Bed) {
    let ledger = bed.open().await;
    take_in(&ledger, "one", 1, 100, "A").await;
    let mut work = ledger.begin().await.unwrap();
    let learned = alias("lan@example.vn", "A");
    let from = Some(hash("one"));
    assert_eq!(work.add_alias(&learned, from.as_ref(), "Lan", "gọi", second(1)).await.unwrap(), Novelty::New);
    assert_eq!(work.add_alias(&learned, None, "Mai", "x", second(2)).await.unwrap(), Novelty::Known);
    work.remove_alias(1, "Mai", "chuyển công tác", second(3)).await.unwrap();
    assert_eq!(work.add_alias(&learned, None, "Mai", "về lại", second(4)).await.unwrap(), Novelty::New);
    work.commit().await.unwrap();
    let mut work = ledger.begin().await.unwrap();
    assert!(work.remove_alias(1, "Mai", "x", second(5)).await.is_err(), "it is taken back once");
    drop(work);
    let rows = ledger.aliases().await.unwrap();
    assert_eq!(rows.len(), 2);
    assert_eq!((rows[0].number, rows[0].message, rows[0].by.as_str()), (1, Some(hash("one")), "Lan"));
    assert_eq!(rows[0].removed, Some(("Mai".to_owned(), "chuyển công tác".to_owned(), second(3))));
    assert_eq!((&rows[1].alias, &rows[1].removed), (&learned, &None));
    assert_eq!(ledger.audit().await.unwrap(), Vec::<String>::new());
}

async fn a_letter_is_rewritten_until_it_is_begun(bed: Bed) {
    let ledger = bed.open().await;
    take_in(&ledger, "one", 1, 100, "A").await;
    let first = acknowledgement("1", "one", "a@example.vn");
    let letter = QueuedLetter {
        id: "2".to_owned(),
        raw: "Subject: z\r\n\r\nmới\r\n".to_owned(),
        ..acknowledgement("1", "one", "a@example.vn")
    };
    let mut work = ledger.begin().await.unwrap();
    assert_eq!(work.owe_letter(&first, Some("Lan"), second(200)).await.unwrap(), Fate::Queued);
    assert_eq!(work.owe_letter(&letter, Some("Lan"), second(201)).await.unwrap(), Fate::Rewritten);
    work.commit().await.unwrap();
    assert_eq!(ledger.audit().await.unwrap(), Vec::<String>::new());
    let mut work = ledger.begin().await.unwrap();
    let claimed = work.claim_letter(second(300)).await.unwrap().unwrap();
    assert_eq!((claimed.id.as_str(), claimed.raw.as_str()), ("1", letter.raw.as_str()));
    assert_eq!(work.owe_letter(&letter, Some("Lan"), second(301)).await.unwrap(), Fate::AlreadyThere);
    assert_eq!(work.withdraw_acknowledgement(&hash("one"), Some("Lan"), second(302)).await.unwrap(), 0);
    work.record_sending("1", &SendOutcome::RetryAt(second(400), "450".to_owned()), second(303)).await.unwrap();
    assert_eq!(
        work.owe_letter(&letter, Some("Lan"), second(304)).await.unwrap(),
        Fate::AlreadyThere,
        "it may have arrived"
    );
    work.commit().await.unwrap();

    take_in(&ledger, "two", 2, 200, "A").await;
    let mut work = ledger.begin().await.unwrap();
    work.owe_letter(&acknowledgement("3", "two", "a@example.vn"), Some("Lan"), second(500)).await.unwrap();
    assert_eq!(work.withdraw_acknowledgement(&hash("two"), Some("Lan"), second(501)).await.unwrap(), 1);
    work.commit().await.unwrap();
    let mut work = ledger.begin().await.unwrap();
    let next = work.claim_letter(second(900)).await.unwrap();
    assert_eq!(next.map(|letter| letter.id), Some("1".to_owned()), "what was withdrawn is never sent");
    drop(work);
    assert_eq!(ledger.audit().await.unwrap(), Vec::<String>::new());
}

async fn what_a_judgement_rests_on_is_told_from_what_it_does_not(bed: Bed) {
    let ledger = bed.open().await;
    take_in(&ledger, "one", 1, 100, "A").await;
    let seen = ledger.written().await.unwrap();
    let mut work = ledger.begin().await.unwrap();
    keep(&mut work, "two", 2, 200).await;
    let letter = acknowledgement("1", "one", "a@example.vn");
    work.queue_letter(&letter, second(300)).await.unwrap();
    assert!(!work.rewrite_letter(&acknowledgement("2", "two", "a@example.vn"), None, second(301)).await.unwrap());
    assert!(work.rewrite_letter(&letter, None, second(301)).await.unwrap());
    assert!(work.changes_since(seen).await.unwrap().is_empty(), "mail that comes and goes changes no judgement");
    work.commit().await.unwrap();
    assert_eq!(ledger.letters(9).await.unwrap().len(), 1, "what is not there is not rewritten");

    let (one, two) = (hash("one").to_string(), hash("two").to_string());
    let mut work = ledger.begin().await.unwrap();
    work.record_revision(&revision("one", 1, 1, Step::Assigned)).await.unwrap();
    work.record_judged(&judged("two", Outcome::Accept, "A", second(400)), &zone()).await.unwrap();
    work.add_alias(&alias("lan@example.vn", "A"), None, "Lan", "gọi", second(401)).await.unwrap();
    let own = work.written().await.unwrap();
    work.commit().await.unwrap();
    let mut work = ledger.begin().await.unwrap();
    let changes = work.changes_since(seen).await.unwrap();
    assert!(changes.contains(&one) && changes.contains(&two) && changes.len() == 3, "{changes:?}");
    assert!(work.changes_since(own).await.unwrap().is_empty());
    drop(work);
    assert_eq!(ledger.written().await.unwrap(), own);
    assert_eq!(ledger.entry(&hash("one")).await.unwrap().unwrap().revision, 1);
    assert_eq!(ledger.entry(&hash("two")).await.unwrap().unwrap().revision, 0);
}

async fn staff_find_a_letter_by_number_or_hash(bed: Bed) {
    let ledger = bed.open().await;
    for (number, text) in [(1, "one"), (2, "two")] {
        take_in(&ledger, text, number, 100 * i64::from(number), "A").await;
    }
    let two = hash("two").to_string();
    let beginning = |digits: usize| two.chars().take(digits).collect::<String>();
    for name in ["2/2023", " 2 ", two.as_str(), &beginning(8), &beginning(6).to_uppercase()] {
        assert_eq!(ledger.called(name).await.unwrap(), [hash("two")], "{name}");
    }
    for name in ["", "9", "2/2022", &beginning(5), "2/x", "%", "zzzzzz", "99999999999999999999"] {
        assert_eq!(ledger.called(name).await.unwrap(), [], "{name}");
    }
}
