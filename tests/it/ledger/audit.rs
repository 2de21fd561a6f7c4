//! The audit finds what was changed behind the program's back.

use tiepnhan::ledger::{Health, Mark, MarkKind, SendOutcome, Step};
use tiepnhan::matching::Outcome;
use tiepnhan::store::Store;

use super::bed::*;

on_both! {
    one_changed_byte_anywhere_is_found
    removed_and_added_rows_are_found
    a_damaged_row_is_named_with_table_column_and_id
}

/// A ledger with a bit of everything, closed.
async fn filled(bed: &Bed) {
    let ledger = bed.open().await;
    take_in(&ledger, "one", 1, 100, "A").await;
    take_in(&ledger, "two", 2, 200, "B").await;
    let mut work = ledger.begin().await.unwrap();
    work.replace_registry(&tiepnhan::registry::Registry::default(), "x", second(0)).await.unwrap();
    work.queue_letter(&acknowledgement("1", "one", "a@example.vn"), second(300)).await.unwrap();
    work.claim_letter(second(300)).await.unwrap();
    work.record_sending("1", &SendOutcome::Failed("550".to_owned()), second(301)).await.unwrap();
    work.record_digest("2023-06-20".parse().unwrap(), second(400), &Health::default(), second(400)).await.unwrap();
    let mark = Mark {
        organization: unit("A"),
        plan: "plan".to_owned(),
        requirement: "report".to_owned(),
        what: MarkKind::Excused,
        by: "x".to_owned(),
        reason: "y".to_owned(),
        at: second(500),
    };
    work.record_mark(&mark).await.unwrap();
    work.record_revision(&revision("one", 1, 1, Step::Assigned)).await.unwrap();
    work.record_decision(&hash("one"), &decision(Outcome::Accept, &["A"]), Some("x"), "y", second(600)).await.unwrap();
    work.add_alias(&alias("a@x.example", "A"), Some(&hash("one")), "x", "y", second(601)).await.unwrap();
    work.add_alias(&alias("b@x.example", "A"), None, "x", "y", second(602)).await.unwrap();
    work.remove_alias(1, "x", "z", second(603)).await.unwrap();
    work.commit().await.unwrap();
    assert_eq!(ledger.audit().await.unwrap(), Vec::<String>::new());
    ledger.close().await;
}

/// Tampers, audits, and expects a sentence that names the place; then undoes it.
async fn must_be_found(bed: &Bed, change: &str, undo: &str, named: &str) {
    assert!(bed.tamper(change).await > 0, "{change}");
    let ledger = bed.open().await;
    let faults = ledger.audit().await.unwrap();
    ledger.close().await;
    assert!(faults.iter().any(|fault| fault.contains(named)), "{change}: {faults:?}");
    bed.tamper(undo).await;
}

async fn one_changed_byte_anywhere_is_found(bed: Bed) {
    filled(&bed).await;
    for (table, column, named) in [
        ("message", "received_at", "table message"),
        ("message", "message_id", "table judgement"),
        ("judgement", "subject", "table judgement"),
        ("judgement", "findings", "table judgement"),
        ("judgement", "receipt_year", "table judgement"),
        ("message_file", "name", "table judgement"),
        ("decision", "decided_at", "table decision"),
        ("decision", "decision", "table decision"),
        ("receipt", "issued_at", "table receipt"),
        ("letter", "raw", "table letter,"),
        ("letter", "problem", "table letter_state"),
        ("digest", "until_at", "table digest"),
        ("mark", "reason", "table mark"),
        ("revision", "findings", "table revision"),
        ("revision", "step", "table revision"),
        ("revision", "revised_by", "table revision"),
        ("revision", "revised_at", "table revision"),
        ("alias", "text", "table alias"),
        ("alias", "added_by", "table alias"),
        ("alias", "organization", "table alias"),
        ("registry_version", "registry", "table registry_version"),
        ("log", "logged_at", "log, entry 1 "),
        ("log", "detail", "log, entry 1 "),
        ("log", "action", "log, entry 1 "),
        ("log", "hash", "log, entry 1 "),
    ] {
        let number = column.ends_with("_at") || column.ends_with("year");
        let (change, undo) = if number { ("+ 1", "- 1") } else { ("|| ' '", "") };
        let change = format!("UPDATE {table} SET {column} = {column} {change}");
        let undo = if undo.is_empty() {
            format!("UPDATE {table} SET {column} = substr({column}, 1, length({column}) - 1)")
        } else {
            format!("UPDATE {table} SET {column} = {column} {undo}")
        };
        must_be_found(&bed, &change, &undo, named).await;
    }
    let ledger = bed.open().await;
    assert_eq!(ledger.audit().await.unwrap(), Vec::<String>::new(), "everything was put back");
    drop(ledger);
    let store = Store::open(&bed.folder.path().join("store")).unwrap();
    let staged = store.stage_bytes(b"as it was sent").unwrap();
    let hash = staged.hash;
    store.keep(vec![staged]).unwrap();
    std::fs::write(store.path(&hash), b"as it was sEnt").unwrap();
    assert_eq!(store.verify_all([hash].into_iter()).unwrap().damaged, [hash]);
}

async fn removed_and_added_rows_are_found(bed: Bed) {
    filled(&bed).await;
    let nothing = "UPDATE log SET number = number";
    let last = "INSERT INTO digest (day, until_at, made_at, health) VALUES ('2023-06-21', 0, 0, '{}')";
    must_be_found(&bed, last, "DELETE FROM digest WHERE day = '2023-06-21'", "the log does not know it").await;
    let moved = "UPDATE message_organization SET organization = 'Z' WHERE organization = 'A'";
    let back = "UPDATE message_organization SET organization = 'A' WHERE organization = 'Z'";
    must_be_found(&bed, moved, back, "units").await;
    let renewed = "UPDATE alias SET removed_at = NULL, removed_by = NULL, removal_reason = NULL WHERE number = 1";
    let again =
        "UPDATE alias SET removed_at = added_at + 2000, removed_by = 'x', removal_reason = 'z' WHERE number = 1";
    must_be_found(&bed, renewed, again, "table alias, row 1").await;
    must_be_found(&bed, "UPDATE revision SET holds = 0", "UPDATE revision SET holds = 1", "table revision").await;
    must_be_found(&bed, "UPDATE revision SET number = 2", "UPDATE revision SET number = 1", "without gaps").await;
    let by = "UPDATE decision SET decided_by = 'ai đó' WHERE number = 2";
    must_be_found(&bed, by, "UPDATE decision SET decided_by = 'x' WHERE number = 2", "table decision").await;
    must_be_found(&bed, "DELETE FROM revision", nothing, "it is not there").await;
    must_be_found(&bed, "DELETE FROM alias WHERE number = 2", nothing, "table alias, row 2").await;
    must_be_found(&bed, "DELETE FROM digest", nothing, "it is not there").await;
    must_be_found(&bed, "DELETE FROM sighting WHERE uid = 1", nothing, "never seen anywhere").await;
    must_be_found(&bed, "DELETE FROM log WHERE number = 2", nothing, "expected entry 2").await;
    // An end that was cut off leaves rows that no entry vouches for.
    must_be_found(&bed, "DELETE FROM log WHERE number > 5", nothing, "the log does not know it").await;
}

async fn a_damaged_row_is_named_with_table_column_and_id(bed: Bed) {
    filled(&bed).await;
    bed.tamper("UPDATE judgement SET findings = '{' WHERE subject = 'Báo cáo two'").await;
    let ledger = bed.open().await;
    let error = format!("{:#}", ledger.entries_as_of(second(9000)).await.unwrap_err());
    assert!(
        error.contains("judgement") && error.contains("findings") && error.contains(&hash("two").to_string()),
        "{error}"
    );
    assert_eq!(ledger.health().await.unwrap().messages, 2, "the connection is not spoilt");
}
