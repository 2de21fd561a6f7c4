//! The ledger as lines of text: out of either database, into either.

use tiepnhan::ledger::{Ledger, Mark, MarkKind, SendOutcome};
use tiepnhan::matching::Outcome;

use super::bed::{Bed, acknowledgement, hash, on_both, second, take_in, unit};

on_both! {
    a_copy_brought_into_another_database_is_the_same_ledger
    a_copy_is_brought_only_into_an_empty_ledger
    a_copy_that_was_cut_short_or_changed_is_refused
    letters_that_were_to_be_sent_are_parked_after_a_restoration
}

async fn lines_of(ledger: &Ledger) -> Vec<String> {
    let mut lines = Vec::new();
    ledger
        .copy_out(second(1_000), &mut |line| {
            lines.push(line.to_owned());
            Ok(())
        })
        .await
        .unwrap();
    lines
}

async fn restore(into: &Ledger, lines: &[String]) -> anyhow::Result<u64> {
    let mut lines = lines.iter().map(|line| Ok(line.clone()));
    let mut work = into.begin().await?;
    let copied = work.copy_in(&mut lines, "Lan", second(2_000)).await?;
    let faults = work.audit().await?;
    anyhow::ensure!(faults.is_empty(), "{faults:?}");
    work.commit().await?;
    Ok(copied.rows)
}

/// Rows as they lie in a copy, without what the restoration itself adds.
fn rows(lines: &[String]) -> Vec<&String> {
    let of_restoring = second(2_000).as_millisecond().to_string();
    lines.iter().filter(|line| line.starts_with('[') && !line.contains(&of_restoring)).collect()
}

async fn filled(bed: &Bed) -> Ledger {
    let ledger = bed.open().await;
    take_in(&ledger, "first", 1, 10, "STC").await;
    take_in(&ledger, "second, with a ' and a \u{1F4E8}", 2, 20, "STNMT").await;
    let mut work = ledger.begin().await.unwrap();
    work.record_sighting(&super::bed::uid(3), None, second(40)).await.unwrap();
    let mark = Mark {
        organization: unit("STC"),
        plan: "plan".to_owned(),
        requirement: "report".to_owned(),
        what: MarkKind::Excused,
        by: "Lan".to_owned(),
        reason: "sáp nhập".to_owned(),
        at: second(50),
    };
    work.record_mark(&mark).await.unwrap();
    work.commit().await.unwrap();
    ledger
}

/// An empty database of the other kind, so that what one accepts and the other does not comes to light.
async fn other_kind(bed: &Bed) -> Bed {
    if bed.url.starts_with("sqlite") { Bed::postgres().await } else { Bed::sqlite() }
}

async fn a_copy_brought_into_another_database_is_the_same_ledger(bed: Bed) {
    let ledger = filled(&bed).await;
    let lines = lines_of(&ledger).await;
    let other = other_kind(&bed).await;
    let restored = other.open().await;
    let count = restore(&restored, &lines).await.unwrap();
    assert!(count > 10, "{count}");
    assert_eq!(restored.audit().await.unwrap(), Vec::<String>::new());
    let copied_again = lines_of(&restored).await;
    assert!(rows(&copied_again) == rows(&lines), "the rows differ");
    assert_eq!(restored.restored_at().await.unwrap(), Some(second(2_000)));
    assert_eq!(ledger.restored_at().await.unwrap(), None);
    let entry = restored.entry(&hash("first")).await.unwrap().unwrap();
    assert_eq!(entry.decision.outcome, Outcome::Accept);
    // Numbers go on where they were.
    assert_eq!(take_in(&restored, "third", 9, 60, "STC").await.as_deref(), Some("3/2023"));
}

async fn a_copy_is_brought_only_into_an_empty_ledger(bed: Bed) {
    let ledger = filled(&bed).await;
    let lines = lines_of(&ledger).await;
    let error = restore(&ledger, &lines).await.unwrap_err();
    assert!(format!("{error:#}").contains("not empty"), "{error:#}");
    assert!(rows(&lines_of(&ledger).await) == rows(&lines), "the rows differ");
}

async fn a_copy_that_was_cut_short_or_changed_is_refused(bed: Bed) {
    let ledger = filled(&bed).await;
    let whole = lines_of(&ledger).await;
    let other = other_kind(&bed).await;
    let restored = other.open().await;
    let last = whole.len() - 1;
    let mut changed = whole.clone();
    let place = changed.iter().position(|line| line.contains("Báo cáo first")).unwrap();
    changed[place] = changed[place].replace("Báo cáo first", "Báo cáo khác");
    let mut missing = whole.clone();
    missing.retain(|line| !line.contains("sáp nhập"));
    for (broken, why) in [
        (whole[..last].to_vec(), "cut short"),
        (missing, "rows"),
        (changed, "not what the log says"),
        (vec!["{\"format\":\"mbox\",\"migration\":1,\"made_at\":\"2023-06-20T00:00:00Z\"}".to_owned()], "no backup"),
        (vec![whole[0].replace("\"migration\":", "\"migration\":9")], "newer version"),
        (vec![], "empty"),
    ] {
        let error = restore(&restored, &broken).await.unwrap_err();
        assert!(format!("{error:#}").contains(why), "{why}: {error:#}");
    }
    // None of them left anything.
    restore(&restored, &whole).await.unwrap();
}

async fn letters_that_were_to_be_sent_are_parked_after_a_restoration(bed: Bed) {
    let ledger = filled(&bed).await;
    let mut work = ledger.begin().await.unwrap();
    work.queue_letter(&acknowledgement("1", "first", "a@example.vn"), second(60)).await.unwrap();
    let sent = work.claim_letter(second(61)).await.unwrap().unwrap();
    work.record_sending(&sent.id, &SendOutcome::Sent, second(62)).await.unwrap();
    work.queue_letter(&acknowledgement("2", "first", "b@example.vn"), second(63)).await.unwrap();
    work.commit().await.unwrap();
    let lines = lines_of(&ledger).await;
    let other = other_kind(&bed).await;
    let restored = other.open().await;
    restore(&restored, &lines).await.unwrap();
    let mut work = restored.begin().await.unwrap();
    assert_eq!(work.claim_letter(second(9_000)).await.unwrap(), None, "nothing goes out by itself");
    work.commit().await.unwrap();
    let states: Vec<String> = lines_of(&restored).await.into_iter().filter(|line| line.contains("tiepnhan.")).collect();
    assert_eq!(states.iter().filter(|line| line.contains("\"unknown\"")).count(), 1, "{states:?}");
    assert_eq!(states.iter().filter(|line| line.contains("\"sent\"")).count(), 1, "{states:?}");
}
