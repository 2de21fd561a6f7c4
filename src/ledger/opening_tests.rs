use std::collections::BTreeSet;

use super::super::{doubts, outbox, past, watch};
use super::*;

#[tokio::test]
async fn a_url_of_no_known_database_is_refused_without_telling_it() {
    for url in ["mysql://office:secret@host/ledger", "postgres://office:secret@[host/ledger", "secret"] {
        let error = Ledger::open(url).await.unwrap_err();
        assert!(!format!("{error:#}").contains("secret"), "{error:#}");
    }
}

#[tokio::test]
async fn every_connection_of_sqlite_syncs_each_commit() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = Ledger::open(&format!("sqlite:{}", folder.path().join("ledger.sqlite").display())).await.unwrap();
    for pool in [&ledger.writer, &ledger.readers] {
        let mut connection = pool.acquire().await.unwrap();
        let mode: String = sqlx::query_scalar("PRAGMA journal_mode").fetch_one(&mut *connection).await.unwrap();
        let synchronous: i64 = sqlx::query_scalar("PRAGMA synchronous").fetch_one(&mut *connection).await.unwrap();
        let wait: i64 = sqlx::query_scalar("PRAGMA busy_timeout").fetch_one(&mut *connection).await.unwrap();
        assert_eq!((mode.as_str(), synchronous, wait), ("wal", 2, BUSY_MILLISECONDS));
    }
    let mut reader = ledger.readers.acquire().await.unwrap();
    let written = sqlx::query("DELETE FROM log").execute(&mut *reader).await;
    assert!(written.is_err(), "a reader cannot write");
}

#[tokio::test]
async fn every_table_and_column_has_a_comment() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = Ledger::open(&format!("sqlite:{}", folder.path().join("ledger.sqlite").display())).await.unwrap();
    let mut connection = ledger.readers.acquire().await.unwrap();
    let statement = "SELECT m.name || '.' || c.name AS place FROM sqlite_master m, pragma_table_info(m.name) c
                     WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND m.name NOT LIKE '_sqlx%'";
    let columns: Vec<String> = sqlx::query_scalar(statement).fetch_all(&mut *connection).await.unwrap();
    assert!(columns.len() > 80, "the tables are found: {columns:?}");
    let commented: BTreeSet<String> = MIGRATIONS.iter().flat_map(|(_, _, sql)| commented_columns(sql)).collect();
    let bare: Vec<&String> = columns.iter().filter(|column| !commented.contains(*column)).collect();
    assert!(bare.is_empty(), "columns without a comment, or of a table without one: {bare:?}");
}

/// Each letter asks these of the ledger: one that read a whole table would make every letter dearer than the one before.
#[tokio::test]
async fn what_is_asked_for_each_letter_reads_no_whole_table() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = Ledger::open(&format!("sqlite:{}", folder.path().join("ledger.sqlite").display())).await.unwrap();
    let mut connection = ledger.readers.acquire().await.unwrap();
    for (statement, wanted) in [
        (past::OF_SENDER_BEFORE, "judgement_by_sender (sender=?)"),
        (past::OF_SENDER_AFTER, "judgement_by_sender (sender=?)"),
        (past::OF_UNITS_BEFORE, "message_organization"),
        (past::OF_UNITS_AFTER, "message_organization"),
        (past::OF_THREAD, "letter_by_message_id (message_id=?)"),
        (watch::STUCK_SINCE, "letter_by_change (state=? AND changed_at<?)"),
        (doubts::NEWEST_SENT, "letter_by_change (state=?)"),
        (outbox::CLAIM, "COVERING INDEX letter_by_due (state=?)"),
    ] {
        let plan = plan_of(&mut connection, statement).await;
        assert!(plan.iter().any(|step| step.contains(wanted)), "{statement}: {plan:#?}");
        assert!(!plan.iter().any(|step| step.starts_with("SCAN ")), "{statement}: {plan:#?}");
    }
    let plan = plan_of(&mut connection, outbox::CLAIM).await;
    assert!(!plan.iter().any(|step| step.contains("TEMP B-TREE")), "each claim sorts all that wait: {plan:#?}");
}

/// The steps by which SQLite answers a statement.
async fn plan_of(connection: &mut AnyConnection, statement: &str) -> Vec<String> {
    let explained = format!("EXPLAIN QUERY PLAN {statement}");
    let steps = sqlx::query(sqlx::AssertSqlSafe(explained)).fetch_all(connection).await.unwrap();
    steps.iter().map(|step| sqlx::Row::get(step, "detail")).collect()
}

/// `table.column` of each column with a comment in the line above, in tables with a comment in the line above.
fn commented_columns(sql: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut table = None;
    let mut above = "";
    for line in sql.lines() {
        let commented = above.trim().strip_prefix("--").is_some_and(|words| words.trim().len() >= 4);
        if let Some(name) = line.strip_prefix("CREATE TABLE ") {
            table = commented.then(|| name.trim_end_matches(" ("));
        } else if let (Some(table), true) = (table, commented)
            && let Some(name) = line.split_whitespace().next()
        {
            found.push(format!("{table}.{name}"));
        }
        above = line;
    }
    found
}
