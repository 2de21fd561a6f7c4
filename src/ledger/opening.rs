//! Turns a database URL into connections that are set as we need them, with the tables of this version.
//!
//! What must hold is read back, not believed: SQLite takes an unknown or impossible pragma without a word, and with
//! WAL a lesser `synchronous` loses commits that were already acknowledged when the power fails.

use std::fmt;
use std::fmt::Write as _;
use std::fs::{File, OpenOptions};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};
use std::str::FromStr as _;
use std::time::Duration;

use anyhow::{Context as _, Result, bail, ensure};
use rustix::fs::Access;
use sqlx::any::{AnyConnectOptions, AnyPoolOptions};
use sqlx::migrate::{MigrateError, Migration, MigrationType, Migrator};
use sqlx::{AnyConnection, AnyPool, ConnectOptions as _, Connection as _, SqlSafeStr as _};

/// How long a statement waits for another process's transaction, in milliseconds. A staff command or a backup may hold
/// the ledger for half a minute; intake is then delayed, not failed.
const BUSY_MILLISECONDS: i64 = 60_000;

/// How long the pool may take to hand out a connection: longer than a statement may wait for another process.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(90);

/// Connections that read at the same time: a digest, a status command's worth and the judging of letters.
const READERS: u32 = 3;

/// How much of the ledger each SQLite connection keeps in memory, in kibibytes. SQLite's own two mebibytes fill up as the
/// ledger grows, and a reader drops them whenever another connection writes; the system's cache of the file stays.
const CACHE_KIBIBYTES: u32 = 512;

/// SQLite cuts its write-ahead log back to this size, in bytes, when a checkpoint has emptied it.
const WAL_BYTES_KEPT: i64 = 8 * 1024 * 1024;

/// The migrations, in order. A released one is never changed: its checksum stands in every ledger.
const MIGRATIONS: &[(i64, &str, &str)] = &[
    (1, "ledger", include_str!("../../migrations/0001_ledger.sql")),
    (2, "review", include_str!("../../migrations/0002_review.sql")),
    (4, "watch", include_str!("../../migrations/0004_watch.sql")),
    (5, "restoration", include_str!("../../migrations/0005_restoration.sql")),
    (6, "purged", include_str!("../../migrations/0006_purged.sql")),
    (7, "letters by change", include_str!("../../migrations/0007_letters_by_change.sql")),
    (8, "letters by due", include_str!("../../migrations/0008_letters_by_due.sql")),
];

/// The number of the newest migration: which form the tables have.
pub(super) fn newest_migration() -> i64 {
    MIGRATIONS.iter().map(|(number, _, _)| *number).max().unwrap_or_default()
}

/// Which database it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Engine {
    /// SQLite in this file.
    Sqlite(PathBuf),
    /// PostgreSQL.
    Postgres,
}

/// What a connection is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Use {
    Writing,
    Reading,
}

/// The ledger. Cheap to clone.
#[derive(Clone)]
pub struct Ledger {
    pub(super) engine: Engine,
    /// One connection: SQLite has one writer, and a second of ours would only wait for the first.
    pub(super) writer: AnyPool,
    pub(super) readers: AnyPool,
    /// How to reach the database, for a connection of its own (the daemon's lock).
    pub(super) options: AnyConnectOptions,
}

impl fmt::Debug for Ledger {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The options carry the password.
        f.debug_struct("Ledger").field("engine", &self.engine).finish_non_exhaustive()
    }
}

impl Ledger {
    /// Opens `sqlite:PATH` or `postgres://…`, migrates, sets and reads back the pragmas. Rows are left as they are: letters
    /// whose sending a dead process had begun wait for [`super::Work::park_interrupted`].
    ///
    /// # Errors
    /// Where the database cannot be reached or made, was written by a newer version of the program, or cannot be set so
    /// that a commit survives a power loss.
    pub async fn open(url: &str) -> Result<Self> {
        sqlx::any::install_default_drivers();
        let (engine, url) = read_url(url)?;
        let options = AnyConnectOptions::from_str(&url).map_err(without_url).context("reading the database's URL")?;
        let options = options.disable_statement_logging();
        // The pool tries failed connections again and hides why; so the first one is made by hand.
        let connecting = async { AnyConnection::connect_with(&options).await.context("connecting to the database") };
        let mut first = super::connection::bounded(connecting).await?;
        set_up(&mut first, &engine, Use::Writing).await.context("setting the database up")?;
        migrate(&mut first).await?;
        first.close().await.context("closing the first connection to the database")?;
        let writer = pool(&engine, Use::Writing, 1).connect_lazy_with(options.clone());
        let readers = pool(&engine, Use::Reading, READERS).connect_lazy_with(options.clone());
        Ok(Self { engine, writer, readers, options })
    }

    /// Waits for what is under way, then closes all connections.
    pub async fn close(self) {
        self.readers.close().await;
        self.writer.close().await;
    }
}

fn pool(engine: &Engine, purpose: Use, size: u32) -> AnyPoolOptions {
    let engine = engine.clone();
    AnyPoolOptions::new()
        .max_connections(size)
        .acquire_timeout(ACQUIRE_TIMEOUT)
        // A file does not go away over night; a server's connection is tested when it is taken.
        .test_before_acquire(engine == Engine::Postgres)
        .after_connect(move |connection, _| {
            let engine = engine.clone();
            Box::pin(async move {
                set_up(connection, &engine, purpose).await.map_err(|error| sqlx::Error::Configuration(error.into()))
            })
        })
}

/// Which engine a URL names, and the URL as sqlx wants it. Makes SQLite's file, readable by us alone.
fn read_url(url: &str) -> Result<(Engine, String)> {
    if let Some(path) = url.strip_prefix("sqlite:") {
        let path = path.strip_prefix("//").unwrap_or(path);
        ensure!(!path.is_empty() && !path.contains(":memory:"), "expected sqlite:PATH, but found no path of a file");
        make_private_file(Path::new(path))?;
        let mut encoded = String::from("sqlite:");
        for byte in path.bytes() {
            if byte.is_ascii_alphanumeric() || b"/._-".contains(&byte) {
                encoded.push(char::from(byte));
            } else {
                write!(encoded, "%{byte:02X}").context("encoding the database's path")?;
            }
        }
        return Ok((Engine::Sqlite(PathBuf::from(path)), encoded));
    }
    if url.starts_with("postgres://") || url.starts_with("postgresql://") {
        return Ok((Engine::Postgres, url.to_owned()));
    }
    bail!("expected a database URL that begins with sqlite: or postgres://");
}

/// A URL may carry a password, and an error may carry the URL.
fn without_url(_: sqlx::Error) -> anyhow::Error {
    anyhow::anyhow!("it is not a URL that the database's driver understands")
}

/// Mode of the database: letters of citizens are nobody else's business. SQLite gives its log the same mode.
const FILE_MODE: u32 = 0o600;

fn make_private_file(path: &Path) -> Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if path.exists() {
        // Of a disk that became read-only SQLite says that it cannot open the file, or other things. The file is not
        // opened to find out: closing it would let go of the locks SQLite holds on it in this process.
        for place in [path, folder] {
            let access = rustix::fs::access(place, Access::WRITE_OK);
            access.with_context(|| format!("the ledger needs to write to {}", place.display()))?;
        }
        return Ok(());
    }
    let made = OpenOptions::new().write(true).create(true).truncate(false).mode(FILE_MODE).open(path);
    made.with_context(|| format!("making the ledger {}", path.display()))?;
    let synced = File::open(folder).and_then(|folder| folder.sync_all());
    synced.with_context(|| format!("syncing {}", folder.display()))
}

async fn set_up(connection: &mut AnyConnection, engine: &Engine, purpose: Use) -> Result<()> {
    match engine {
        Engine::Sqlite(_) => set_up_sqlite(connection, purpose).await,
        Engine::Postgres => set_up_postgres(connection, purpose).await,
    }
}

async fn set_up_sqlite(connection: &mut AnyConnection, purpose: Use) -> Result<()> {
    let statement = format!("PRAGMA busy_timeout = {BUSY_MILLISECONDS}");
    run(connection, statement).await?;
    run(connection, "PRAGMA journal_mode = WAL".to_owned()).await?;
    run(connection, "PRAGMA synchronous = FULL".to_owned()).await?;
    run(connection, "PRAGMA foreign_keys = ON".to_owned()).await?;
    run(connection, format!("PRAGMA journal_size_limit = {WAL_BYTES_KEPT}")).await?;
    // Below zero: kibibytes, not pages.
    run(connection, format!("PRAGMA cache_size = -{CACHE_KIBIBYTES}")).await?;
    if purpose == Use::Reading {
        run(connection, "PRAGMA query_only = ON".to_owned()).await?;
    }
    let mode: String = sqlx::query_scalar("PRAGMA journal_mode")
        .fetch_one(&mut *connection)
        .await
        .context("reading journal_mode back")?;
    ensure!(mode == "wal", "SQLite's journal_mode: expected wal, but found {mode} (is the file on a network disk?)");
    let synchronous: i64 = sqlx::query_scalar("PRAGMA synchronous")
        .fetch_one(&mut *connection)
        .await
        .context("reading synchronous back")?;
    ensure!(synchronous == 2, "SQLite's synchronous: expected 2 (FULL), but found {synchronous}");
    let foreign_keys: i64 = sqlx::query_scalar("PRAGMA foreign_keys")
        .fetch_one(&mut *connection)
        .await
        .context("reading foreign_keys back")?;
    ensure!(foreign_keys == 1, "SQLite's foreign_keys: expected 1, but found {foreign_keys}");
    Ok(())
}

async fn set_up_postgres(connection: &mut AnyConnection, purpose: Use) -> Result<()> {
    for setting in ["statement_timeout", "lock_timeout"] {
        run(connection, format!("SET {setting} = {BUSY_MILLISECONDS}")).await?;
    }
    // A process that hangs inside a transaction must not stop the others for ever; the server ends it.
    run(connection, format!("SET idle_in_transaction_session_timeout = {}", 5 * BUSY_MILLISECONDS)).await?;
    // The server notices a client whose cable was cut, and lets go of its locks.
    run(connection, "SET tcp_keepalives_idle = 60".to_owned()).await?;
    run(connection, "SET synchronous_commit = on".to_owned()).await?;
    if purpose == Use::Reading {
        run(connection, "SET default_transaction_read_only = on".to_owned()).await?;
    }
    let commit: String = sqlx::query_scalar("SHOW synchronous_commit")
        .fetch_one(&mut *connection)
        .await
        .context("reading synchronous_commit back")?;
    ensure!(commit == "on", "PostgreSQL's synchronous_commit: expected on, but found {commit}");
    Ok(())
}

async fn run(connection: &mut AnyConnection, statement: String) -> Result<()> {
    let said = statement.clone();
    sqlx::raw_sql(sqlx::AssertSqlSafe(statement)).execute(&mut *connection).await.context(said)?;
    Ok(())
}

async fn migrate(connection: &mut AnyConnection) -> Result<()> {
    let migrations = MIGRATIONS.iter().map(|(version, name, sql)| {
        Migration::new(*version, (*name).into(), MigrationType::Simple, sql.into_sql_str(), false)
    });
    match Migrator::with_migrations(migrations.collect()).run(connection).await {
        Err(MigrateError::VersionMissing(version)) => bail!(
            "the ledger was written by a newer version of this program (migration {version}): \
             run that version, or restore the backup made before it"
        ),
        Err(MigrateError::VersionMismatch(version)) => {
            bail!("the ledger was made by another build of this program (migration {version} differs)")
        }
        other => other.context("bringing the ledger's tables up to this version"),
    }
}

#[cfg(test)]
#[path = "opening_tests.rs"]
mod tests;
