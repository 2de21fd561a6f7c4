//! Turns the whole ledger into lines of text and back, for backups: the same lines whichever database they come from or
//! go to.
//!
//! The first line says what this is; a line `{"table":…,"columns":[…]}` begins each table, and a JSON array is a row of
//! it; the last line counts the rows, so that a copy which was cut short is not taken for a whole one. That the rows are
//! those that were written is proved by the ledger's own log, which is copied like the rest ([`super::Ledger::audit`]).

use anyhow::{Context as _, Result, bail, ensure};
use futures_util::TryStreamExt as _;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sqlx::any::{AnyRow, AnyTypeInfoKind};
use sqlx::{AnyConnection, AssertSqlSafe, Column as _, Row as _, ValueRef as _};

use super::connection::Work;
use super::log::{self, Deed, Detail, Vouched};
use super::messages;
use super::opening::newest_migration;
use super::outbox;
use super::rows::{clean, millis, one_row};
use crate::store::ContentHash;

/// What the first line of a copy says.
const FORMAT: &str = "tiepnhan ledger";

/// All tables whose rows make up the ledger, those that others refer to first. `holder` is not among them: it says
/// which process works on this very database.
pub(super) const TABLES: &[(&str, &str)] = &[
    ("message", "hash"),
    ("sighting", "account, folder, uid_validity, uid"),
    ("refusal", "account, folder, uid_validity, uid"),
    ("folder", "account, folder"),
    ("folder_count", "account, folder"),
    ("poll", "account"),
    ("judgement", "message"),
    ("message_file", "message, position"),
    ("decision", "message, number"),
    ("revision", "message, number"),
    ("message_organization", "organization, message"),
    ("receipt", "year, number"),
    ("letter", "id"),
    ("digest", "day"),
    ("mark", "number"),
    ("alias", "number"),
    ("registry_version", "number"),
    ("organization", "code"),
    ("inspection", "day"),
    ("alarm", "trouble, since_at"),
    ("restoration", "number"),
    ("purged", "message"),
    ("log", "number"),
];

/// What stands in a copy that must be known beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Copied {
    /// Rows of all tables.
    pub rows: u64,
    /// The files in the store that the rows need.
    pub files: Vec<ContentHash>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Head {
    format: String,
    migration: i64,
    made_at: Timestamp,
}

#[derive(Debug, Serialize, Deserialize)]
struct TableHead {
    table: String,
    columns: Vec<String>,
}

#[derive(Debug, Serialize, Deserialize)]
struct End {
    rows: u64,
}

/// See [`super::Ledger::copy_out`]. Wants a snapshot.
pub(super) async fn copy_out(
    connection: &mut AnyConnection,
    at: Timestamp,
    write: &mut (dyn FnMut(&str) -> Result<()> + Send),
) -> Result<Copied> {
    let mut copied = Copied::default();
    let head = Head { format: FORMAT.to_owned(), migration: newest_migration(), made_at: at };
    write(&serde_json::to_string(&head)?)?;
    for (table, key) in TABLES {
        let mut begun = false;
        let statement = format!("SELECT * FROM {table} ORDER BY {key}");
        let mut rows = sqlx::query(AssertSqlSafe(statement)).fetch(&mut *connection);
        while let Some(row) = rows.try_next().await.with_context(|| format!("copying table {table}"))? {
            if !begun {
                let columns = row.columns().iter().map(|column| column.name().to_owned()).collect();
                write(&serde_json::to_string(&TableHead { table: (*table).to_owned(), columns })?)?;
                begun = true;
            }
            let values = (0..row.len()).map(|place| value(&row, place)).collect::<Result<Vec<Value>>>();
            let values = values.with_context(|| format!("copying a row of table {table}"))?;
            write(&serde_json::to_string(&values)?)?;
            copied.rows += 1;
        }
    }
    copied.files = messages::stored_hashes(connection).await?;
    write(&serde_json::to_string(&End { rows: copied.rows })?)?;
    Ok(copied)
}

/// The columns are TEXT or BIGINT, each perhaps NULL.
fn value(row: &AnyRow, place: usize) -> Result<Value> {
    let raw = row.try_get_raw(place)?;
    if raw.is_null() {
        return Ok(Value::Null);
    }
    Ok(match raw.type_info().kind() {
        AnyTypeInfoKind::SmallInt | AnyTypeInfoKind::Integer | AnyTypeInfoKind::BigInt => {
            Value::from(row.try_get::<i64, _>(place)?)
        }
        AnyTypeInfoKind::Text => Value::from(row.try_get::<String, _>(place)?),
        other => bail!("column {place}: expected text or an integer, but found {other:?}"),
    })
}

/// See [`Work::copy_in`].
pub(super) async fn copy_in(
    work: &mut Work,
    lines: &mut (dyn Iterator<Item = Result<String>> + Send),
    by: &str,
    at: Timestamp,
) -> Result<Copied> {
    if work.connection()?.backend_name() == "PostgreSQL" {
        // The transaction stays open while the audit reads all of it and the files are copied.
        let patience = "SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0";
        sqlx::raw_sql(patience).execute(work.connection()?).await.context("beginning to restore")?;
    }
    for (table, _) in TABLES {
        let statement = format!("SELECT CAST(count(*) AS BIGINT) FROM {table}");
        let rows: i64 = sqlx::query_scalar(AssertSqlSafe(statement)).fetch_one(work.connection()?).await?;
        ensure!(rows == 0, "the ledger is not empty: a backup is restored only into a new one");
    }
    let first = lines.next().context("the backup is empty")??;
    let head: Head = serde_json::from_str(&first).context("this is no backup of a ledger")?;
    ensure!(head.format == FORMAT, "this is no backup of a ledger");
    ensure!(
        head.migration <= newest_migration(),
        "the backup was made by a newer version of this program (migration {}): run that version",
        head.migration
    );
    let copied = insert_rows(work, lines).await?;
    record_restoration(work, head.made_at, by, at).await?;
    outbox::park_unsent(work, at).await?;
    Ok(copied)
}

async fn insert_rows(work: &mut Work, lines: &mut (dyn Iterator<Item = Result<String>> + Send)) -> Result<Copied> {
    let mut copied = Copied::default();
    let mut table: Option<TableHead> = None;
    for line in lines {
        let line = line?;
        if line.starts_with('[') {
            let table = table.as_ref().context("a row before any table: the backup is damaged")?;
            let values: Vec<Value> = serde_json::from_str(&line).context("a row that cannot be read")?;
            insert(work, table, &values).await.with_context(|| format!("restoring table {}", table.table))?;
            copied.rows += 1;
        } else if let Ok(next) = serde_json::from_str::<TableHead>(&line) {
            check_names(&next)?;
            table = Some(next);
        } else {
            let end: End = serde_json::from_str(&line).context("a line that cannot be read")?;
            ensure!(end.rows == copied.rows, "expected {} rows, but found {}", end.rows, copied.rows);
            copied.files = messages::stored_hashes(work.connection()?).await?;
            return Ok(copied);
        }
    }
    bail!("the backup was cut short: its end is missing")
}

/// Names become part of a statement: tables must be ours, columns plain words.
fn check_names(head: &TableHead) -> Result<()> {
    ensure!(TABLES.iter().any(|(table, _)| *table == head.table), "the backup has a table that there is not");
    let plain = |name: &String| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    ensure!(head.columns.iter().all(plain), "the backup has a column that cannot be");
    Ok(())
}

/// NULLs are left out, as a NULL has no type that both databases would agree on.
async fn insert(work: &mut Work, head: &TableHead, values: &[Value]) -> Result<()> {
    ensure!(head.columns.len() == values.len(), "a row with {} columns of {}", values.len(), head.columns.len());
    let given = || head.columns.iter().zip(values).filter(|(_, value)| !value.is_null());
    let columns: Vec<&str> = given().map(|(column, _)| column.as_str()).collect();
    let places: Vec<String> = (1..=columns.len()).map(|place| format!("${place}")).collect();
    let statement = format!("INSERT INTO {} ({}) VALUES ({})", head.table, columns.join(", "), places.join(", "));
    let mut query = sqlx::query(AssertSqlSafe(statement));
    for (_, value) in given() {
        query = match (value.as_i64(), value.as_str()) {
            (Some(number), _) => query.bind(number),
            (_, Some(text)) => query.bind(text),
            _ => bail!("a value that is neither text nor an integer"),
        };
    }
    one_row(&query.execute(work.connection()?).await?, "restoring a row")
}

async fn record_restoration(work: &mut Work, made_at: Timestamp, by: &str, at: Timestamp) -> Result<()> {
    let (made_at, restored_at, by) = (millis(made_at), millis(at), clean(by));
    let number: i64 = sqlx::query_scalar(
        "INSERT INTO restoration (number, backed_up_at, restored_at, restored_by)
         SELECT coalesce(max(number), 0) + 1, $1, $2, $3 FROM restoration RETURNING number",
    )
    .bind(made_at)
    .bind(restored_at)
    .bind(by.clone())
    .fetch_one(work.connection()?)
    .await
    .context("recording the restoration")?;
    let rows = vec![vouch(number, made_at, restored_at, &by)?];
    let deed = Deed { at, action: "restored", subject: "ledger", by: Some(&by) };
    log::append(work, deed, &Detail { rows, ..Detail::default() }).await
}

/// Vouches for a restoration.
pub(super) fn vouch(number: i64, backed_up_at: i64, restored_at: i64, by: &str) -> Result<Vouched> {
    Vouched::row("restoration", number.to_string(), &(backed_up_at, restored_at, by))
}

/// See [`super::Ledger::restored_at`].
pub(super) async fn restored_at(connection: &mut AnyConnection) -> Result<Option<Timestamp>> {
    let at: Option<i64> = sqlx::query_scalar("SELECT CAST(max(restored_at) AS BIGINT) FROM restoration")
        .fetch_one(connection)
        .await
        .context("asking when the ledger was restored")?;
    at.map(Timestamp::from_millisecond).transpose().context("table restoration, column restored_at")
}

#[cfg(test)]
#[path = "copy_tests.rs"]
mod tests;
