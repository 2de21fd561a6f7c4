//! A PostgreSQL server of our own: one for all tests that run at the same time, each with a database of its own.
//!
//! It listens on a socket in its temporary folder, syncs nothing (tests ask what is written, not what survives a power
//! loss), and ends with the last test that holds it, or with this process: it reads our end of a pipe.

use std::fs;
use std::os::unix::fs::chown;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;

use sqlx::{Connection as _, PgConnection};
use tempfile::TempDir;

/// How long a server may take to start on a busy machine.
const START_DEADLINE: Duration = Duration::from_mins(1);

static RUNNING: Mutex<Weak<Postgres>> = Mutex::new(Weak::new());
static NEXT_DATABASE: AtomicUsize = AtomicUsize::new(1);

/// A running server.
#[derive(Debug)]
pub(crate) struct Postgres {
    folder: TempDir,
    server: Child,
}

impl Postgres {
    /// The running server, started where there is none.
    pub(crate) async fn running() -> Arc<Self> {
        let server = {
            let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
            running.upgrade().unwrap_or_else(|| {
                let server = Arc::new(Self::start());
                *running = Arc::downgrade(&server);
                server
            })
        };
        server.wait_until_it_answers().await;
        server
    }

    /// A server of one test's own, which it may stop.
    pub(crate) async fn own() -> Self {
        let server = Self::start();
        server.wait_until_it_answers().await;
        server
    }

    /// Ends the server; its data stay. Whoever is connected is told so and cut off.
    pub(crate) fn stop(&mut self) {
        drop(self.server.stdin.take());
        self.server.wait().unwrap();
    }

    /// Starts it again on the same data.
    pub(crate) async fn resume(&mut self) {
        self.server = serve(self.folder.path(), own_user(self.folder.path()));
        self.wait_until_it_answers().await;
    }

    /// The socket at which it listens.
    pub(crate) fn socket(&self) -> PathBuf {
        self.folder.path().join(".s.PGSQL.5432")
    }

    fn start() -> Self {
        let folder = tempfile::Builder::new().prefix("tiepnhan-postgres").tempdir().unwrap();
        let user = own_user(folder.path());
        let data = folder.path().join("data");
        let made = as_user(user, &binary("initdb"))
            .args(["--auth=trust", "--username=postgres", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"])
            .arg(&data)
            .output()
            .unwrap();
        assert!(made.status.success(), "initdb: {}", String::from_utf8_lossy(&made.stderr));
        let server = serve(folder.path(), user);
        Self { folder, server }
    }

    fn url(&self, database: &str) -> String {
        url_at(self.folder.path(), database)
    }

    async fn wait_until_it_answers(&self) {
        let answered = tokio::time::timeout(START_DEADLINE, async {
            while PgConnection::connect(&self.url("postgres")).await.is_err() {
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        });
        answered.await.expect("PostgreSQL did not start");
    }

    /// The URL of a new, empty database.
    pub(crate) async fn new_database(&self) -> String {
        let name = format!("test_{}", NEXT_DATABASE.fetch_add(1, Ordering::Relaxed));
        let mut connection = PgConnection::connect(&self.url("postgres")).await.unwrap();
        let statement = format!("CREATE DATABASE {name}");
        sqlx::raw_sql(sqlx::AssertSqlSafe(statement)).execute(&mut connection).await.unwrap();
        self.url(&name)
    }
}

/// The URL of a database whose server listens in that folder.
pub(crate) fn url_at(folder: &Path, database: &str) -> String {
    let socket = folder.display().to_string().replace('/', "%2F");
    format!("postgres://postgres@localhost/{database}?host={socket}")
}

fn serve(folder: &Path, user: Option<u32>) -> Child {
    as_user(user, Path::new("sh"))
        // It ends when the pipe on its input closes, however we end.
        .args(["-c", r#""$0" "$@" >/dev/null 2>&1 & cat; kill -INT $!; wait"#])
        .arg(binary("postgres"))
        .arg("-D")
        .arg(folder.join("data"))
        .arg("-k")
        .arg(folder)
        .args(["-c", "listen_addresses=", "-c", "fsync=off", "-c", "max_connections=200"])
        .stdin(Stdio::piped())
        .spawn()
        .unwrap()
}

impl Drop for Postgres {
    fn drop(&mut self) {
        drop(self.server.stdin.take());
        let _ = self.server.wait();
    }
}

/// The newest installed version of a program of PostgreSQL's.
fn binary(name: &str) -> PathBuf {
    let versions = fs::read_dir("/usr/lib/postgresql").map(|listing| listing.flatten().map(|entry| entry.path()));
    let mut found: Vec<PathBuf> =
        versions.into_iter().flatten().map(|version| version.join("bin").join(name)).collect();
    found.retain(|path| path.exists());
    found.sort();
    found.pop().unwrap_or_else(|| PathBuf::from(name))
}

/// PostgreSQL refuses to run as root: then it runs as `postgres`, whom the folder is given to.
fn own_user(folder: &Path) -> Option<u32> {
    let number = |arguments: &[&str]| -> u32 {
        let output = Command::new("id").args(arguments).output().unwrap();
        String::from_utf8_lossy(&output.stdout).trim().parse().expect("a user `postgres`")
    };
    if number(&["-u"]) != 0 {
        return None;
    }
    let user = number(&["-u", "postgres"]);
    chown(folder, Some(user), None).unwrap();
    Some(user)
}

fn as_user(user: Option<u32>, program: &Path) -> Command {
    let Some(user) = user else { return Command::new(program) };
    let mut command = Command::new("setpriv");
    command.arg(format!("--reuid={user}")).args(["--clear-groups", "--"]).arg(program).current_dir("/");
    command
}
