//! Turns one process into the only daemon of a ledger, and tells a second one who the first is.
//!
//! The system holds the lock and lets go of it when the process dies: `flock` on a file beside SQLite's, an advisory
//! lock of a connection of its own in PostgreSQL. Staff commands do not take it: their transactions wait their turn.

use std::fs::{File, OpenOptions, TryLockError};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use jiff::Timestamp;
use sqlx::{AnyConnection, Connection as _};

use super::connection::bounded;
use super::opening::{Engine, Ledger};
use super::rows::{Named, clean, millis, one_row};

/// 1: locked now, 0: another session has it.
const TRY_LOCK: &str =
    "SELECT CASE WHEN pg_try_advisory_lock(hashtextextended('tiepnhan daemon ' || current_schema(), 0))
            THEN 1 ELSE 0 END";

/// The right to be the ledger's daemon; let go where it is dropped.
#[derive(Debug)]
pub struct WritingLock(Held);

#[derive(Debug)]
enum Held {
    File { _locked: File },
    Session(Box<AnyConnection>),
}

impl Ledger {
    /// Makes this process the ledger's one daemon. `holder` says who it is (host and process), for the second one's
    /// error.
    ///
    /// # Errors
    /// Where another process is, by name and since when; where the lock or the ledger cannot be reached.
    pub async fn lock_for_writing(&self, holder: &str, at: Timestamp) -> Result<WritingLock> {
        let lock = match &self.engine {
            Engine::Sqlite(path) => try_lock_file(path)?.map(|locked| Held::File { _locked: locked }),
            Engine::Postgres => self.try_lock_session().await?.map(|session| Held::Session(Box::new(session))),
        };
        let Some(lock) = lock else {
            let (holder, since) = self.holder().await?.unwrap_or_else(|| ("another process".to_owned(), at));
            bail!("the ledger is in use by {holder} since {since}: only one daemon may work on it");
        };
        self.write_holder(holder, at).await?;
        Ok(WritingLock(lock))
    }

    async fn try_lock_session(&self) -> Result<Option<AnyConnection>> {
        let connecting =
            async { AnyConnection::connect_with(&self.options).await.context("connecting for the daemon's lock") };
        let mut session = bounded(connecting).await?;
        let locked: i32 = bounded(async {
            sqlx::query_scalar(TRY_LOCK).fetch_one(&mut session).await.context("taking the daemon's lock")
        })
        .await?;
        Ok((locked == 1).then_some(session))
    }

    /// Proves that the ledger can be written, by writing anew what stands there.
    ///
    /// # Errors
    /// Where it cannot.
    pub async fn prove_writable(&self) -> Result<()> {
        let mut work = self.begin().await?;
        let written = sqlx::query("UPDATE holder SET held_since = held_since").execute(work.connection()?).await;
        written.context("writing to the ledger")?;
        work.commit().await
    }

    async fn write_holder(&self, holder: &str, at: Timestamp) -> Result<()> {
        let mut work = self.begin().await?;
        let result = sqlx::query(
            "INSERT INTO holder (number, holder, held_since) VALUES (1, $1, $2)
             ON CONFLICT (number) DO UPDATE SET holder = excluded.holder, held_since = excluded.held_since",
        )
        .bind(clean(holder))
        .bind(millis(at))
        .execute(work.connection()?)
        .await
        .context("writing who holds the ledger")?;
        one_row(&result, "writing who holds the ledger")?;
        work.commit().await
    }

    async fn holder(&self) -> Result<Option<(String, Timestamp)>> {
        let mut reading = self.reading().await?;
        let row = sqlx::query("SELECT number, holder, held_since FROM holder")
            .fetch_optional(reading.connection()?)
            .await
            .context("reading who holds the ledger")?;
        reading.give_back();
        let Some(row) = row else { return Ok(None) };
        let row = Named::new("holder", "number", &row);
        Ok(Some((row.get("holder")?, row.time("held_since")?)))
    }
}

impl WritingLock {
    /// Proves that the lock is still held: a server that was restarted let go of it.
    ///
    /// # Errors
    /// Where it is not: the daemon must end.
    pub async fn prove(&mut self) -> Result<()> {
        match &mut self.0 {
            Held::File { .. } => Ok(()),
            Held::Session(session) => {
                bounded(async { session.ping().await.context("the daemon's lock on the ledger was lost") }).await
            }
        }
    }
}

fn try_lock_file(ledger: &Path) -> Result<Option<File>> {
    let path = ledger.with_added_extension("lock");
    let file = OpenOptions::new().write(true).create(true).truncate(false).mode(0o600).open(&path);
    let file = file.with_context(|| format!("opening {}", path.display()))?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(error).with_context(|| format!("locking {}", path.display())),
    }
}
