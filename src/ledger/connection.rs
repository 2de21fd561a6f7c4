//! Turns pooled connections into transactions that cannot go half-way.
//!
//! A connection goes back to its pool only from a known state; in any other case (an error, a dropped future, a
//! timeout) it is closed, which rolls back in both databases. sqlx 0.9.0 can hand a connection whose `begin()` was
//! cancelled to the next borrower (transact-rs/sqlx#4385), so beginning and committing run in tasks of their own, which
//! nobody cancels. A method of `Work` that failed or was dropped in its midst leaves a transaction that is not committed.

use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use sqlx::pool::PoolConnection;
use sqlx::{Any, AnyConnection};

use super::log::Head;
use super::opening::{Engine, Ledger};

/// After this long a step is given up: well over the server's own limit for a statement (60 s), so that it only strikes
/// where the connection is dead and no answer will come.
const STEP_TIMEOUT: Duration = Duration::from_mins(3);

/// One writer at a time over all processes, as SQLite has it by itself; let go with the transaction.
const ONE_WRITER: &str =
    "SELECT CAST(pg_advisory_xact_lock(hashtextextended('tiepnhan ' || current_schema(), 0)) AS TEXT)";

/// Waits for a step, but not for ever.
pub(super) async fn bounded<T>(step: impl Future<Output = Result<T>>) -> Result<T> {
    tokio::time::timeout(STEP_TIMEOUT, step).await.context("the database did not answer in time")?
}

/// A connection taken from a pool: closed where it is dropped, unless it was given back.
#[derive(Debug)]
pub(super) struct Borrowed(Option<PoolConnection<Any>>);

impl Borrowed {
    pub(super) fn connection(&mut self) -> Result<&mut AnyConnection> {
        self.0.as_deref_mut().context("the connection was given back already")
    }

    /// Gives it back; only where no transaction is open and no answer is outstanding.
    pub(super) fn give_back(mut self) {
        drop(self.0.take());
    }
}

impl Drop for Borrowed {
    fn drop(&mut self) {
        if let Some(connection) = self.0.take() {
            drop(connection.detach());
        }
    }
}

/// An open transaction; rolled back where it is dropped.
#[derive(Debug)]
pub struct Work {
    borrowed: Borrowed,
    /// Whether every step so far was finished without an error.
    whole: bool,
    /// The end of the log as this transaction has written it; `None`: not looked at yet.
    pub(super) log_head: Option<Head>,
    /// Whether any refusal is recorded at all; `None`: not looked at yet. Spares a statement for each message.
    pub(super) any_refusal: Option<bool>,
}

impl Ledger {
    /// Begins a transaction (BEGIN IMMEDIATE on SQLite); never cancelled half-way.
    ///
    /// # Errors
    /// Where the database cannot be reached, or another process holds it for more than a minute.
    pub async fn begin(&self) -> Result<Work> {
        let (pool, engine) = (self.writer.clone(), self.engine.clone());
        let begun = tokio::spawn(async move {
            let acquired = pool.acquire().await.context("taking the connection that writes")?;
            let mut borrowed = Borrowed(Some(acquired));
            let connection = borrowed.connection()?;
            let begin = if engine == Engine::Postgres { "BEGIN" } else { "BEGIN IMMEDIATE" };
            bounded(async {
                sqlx::raw_sql(begin).execute(&mut *connection).await.context("beginning a transaction")?;
                if engine == Engine::Postgres {
                    let locked = sqlx::query(ONE_WRITER).execute(&mut *connection).await;
                    locked.context("waiting for the other writer")?;
                }
                Ok(())
            })
            .await?;
            Ok(Work { borrowed, whole: true, log_head: None, any_refusal: None })
        });
        begun.await.context("the task that begins a transaction ended")?
    }

    /// A connection that reads; each statement sees what is committed when it begins.
    pub(super) async fn reading(&self) -> Result<Borrowed> {
        Ok(Borrowed(Some(self.readers.acquire().await.context("taking a connection that reads")?)))
    }

    /// A connection that sees the ledger as of one moment, until [`end_snapshot`].
    pub(super) async fn snapshot(&self) -> Result<Borrowed> {
        let (ledger, engine) = (self.clone(), self.engine.clone());
        let begun = tokio::spawn(async move {
            let mut borrowed = ledger.reading().await?;
            let begin = match engine {
                // Whoever needs one moment of the whole ledger reads for as long as it takes.
                Engine::Postgres => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout = 0",
                Engine::Sqlite(_) => "BEGIN",
            };
            let connection = borrowed.connection()?;
            bounded(async {
                sqlx::raw_sql(begin).execute(&mut *connection).await.context("beginning to read")?;
                Ok(())
            })
            .await?;
            Ok(borrowed)
        });
        begun.await.context("the task that begins to read ended")?
    }
}

/// Ends what [`Ledger::snapshot`] began.
pub(super) async fn end_snapshot(mut borrowed: Borrowed) -> Result<()> {
    let connection = borrowed.connection()?;
    bounded(async {
        sqlx::raw_sql("ROLLBACK").execute(&mut *connection).await.context("ending to read")?;
        Ok(())
    })
    .await?;
    borrowed.give_back();
    Ok(())
}

impl Work {
    /// Makes everything written since the beginning durable and seen. Runs to its end even where the caller is dropped.
    ///
    /// # Errors
    /// Where a step before had failed, or the database refuses. If the connection is lost in the midst it may have been
    /// committed all the same: every method can be repeated, and answers `Known` then.
    pub async fn commit(self) -> Result<()> {
        ensure!(self.whole, "a step of this transaction failed: it is not committed");
        let committed = tokio::spawn(async move {
            let Self { mut borrowed, .. } = self;
            let connection = borrowed.connection()?;
            bounded(async {
                sqlx::raw_sql("COMMIT").execute(&mut *connection).await.context("committing")?;
                Ok(())
            })
            .await?;
            borrowed.give_back();
            Ok(())
        });
        committed.await.context("the task that commits ended")?
    }

    /// The connection inside the transaction.
    pub(super) fn connection(&mut self) -> Result<&mut AnyConnection> {
        self.borrowed.connection()
    }

    /// Begins a step; until [`Work::leave`] the transaction cannot be committed.
    pub(super) fn enter(&mut self) -> Result<()> {
        ensure!(self.whole, "an earlier step of this transaction failed: it cannot go on");
        self.whole = false;
        Ok(())
    }

    /// Ends a step.
    pub(super) fn leave<T>(&mut self, result: Result<T>) -> Result<T> {
        self.whole = result.is_ok();
        result
    }
}
