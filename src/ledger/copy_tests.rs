use std::collections::BTreeSet;

use crate::ledger::Ledger;

use super::*;

#[tokio::test]
async fn every_table_of_the_ledger_is_copied() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = Ledger::open(&format!("sqlite:{}", folder.path().join("ledger.sqlite").display())).await.unwrap();
    let mut connection = ledger.readers.acquire().await.unwrap();
    let statement = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%sqlite%'
                     AND name NOT LIKE '_sqlx%'";
    let there: Vec<String> = sqlx::query_scalar(statement).fetch_all(&mut *connection).await.unwrap();
    let copied: BTreeSet<&str> = TABLES.iter().map(|(table, _)| *table).collect();
    let left_out: Vec<&String> = there.iter().filter(|table| !copied.contains(table.as_str())).collect();
    assert_eq!(left_out, ["holder"]);
    assert_eq!(copied.len() + 1, there.len());
}

#[test]
fn a_name_that_could_change_the_statement_is_refused() {
    let head = |table: &str, column: &str| TableHead { table: table.to_owned(), columns: vec![column.to_owned()] };
    assert!(check_names(&head("message", "hash")).is_ok());
    for (table, column) in
        [("holder", "number"), ("message; DROP TABLE log", "hash"), ("message", "hash) --"), ("log", "")]
    {
        assert!(check_names(&head(table, column)).is_err(), "{table} {column}");
    }
}
