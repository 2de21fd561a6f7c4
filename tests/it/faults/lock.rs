//! The daemon's lock on a PostgreSQL that lets go of it.

use std::fs;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, SystemTime};

use sqlx::{Connection as _, PgConnection};

use super::disk::{answers, now, report_now};
use super::marks::office_on;
use crate::parts::dovecot::Dovecot;
use crate::parts::office::{Office, program};
use crate::parts::postgres::Postgres;
use crate::parts::{await_condition, await_within};

/// Ends with the test, however that ends.
pub(super) struct Daemon(pub(super) Child);

impl Daemon {
    /// Starts the program's daemon over an office that was laid out; its log goes into a file of that name there.
    pub(super) fn start(office: &Office, log: &str) -> Self {
        let file = fs::OpenOptions::new().create(true).append(true).open(office.path().join(log)).unwrap();
        let mut command = Command::new(program());
        command.args(["--config", "tiepnhan.toml", "--data", "data", "run"]).current_dir(office.path());
        Self(command.env_clear().stdin(Stdio::null()).stderr(file).spawn().unwrap())
    }
}

impl Drop for Daemon {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// The database session that holds the daemon's lock.
async fn holder(connection: &mut PgConnection) -> Option<i32> {
    let statement = "SELECT pid FROM pg_locks, hashtextextended('tiepnhan daemon ' || current_schema(), 0) AS key
                     WHERE locktype = 'advisory' AND granted AND objsubid = 1
                       AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                       AND (classid::bigint << 32) | objid::bigint = key";
    sqlx::query_scalar(statement).fetch_optional(connection).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_daemon_that_lost_its_lock_puts_its_work_down_and_takes_it_anew() {
    let postgres = Postgres::running().await;
    let url = postgres.new_database().await;
    let mut office = Office::at("2023-06-16T09:00:00Z");
    office.more = format!("[database]\nurl = \"{url}\"\n");
    drop(office.open().await);
    let _daemon = Daemon::start(&office, "log");
    let mut connection = PgConnection::connect(&url).await.unwrap();
    let first = await_holder(&mut connection, None).await;
    sqlx::query("SELECT pg_terminate_backend($1)").bind(first).execute(&mut connection).await.unwrap();
    await_holder(&mut connection, Some(first)).await;
    let said = fs::read_to_string(office.path().join("log")).unwrap();
    assert!(said.contains("the daemon's lock on the ledger was lost"), "{said}");
}

/// Two daemons of one office, by an administrator's mistake: the second waits, says so, and takes over.
#[tokio::test(flavor = "multi_thread")]
async fn of_two_daemons_on_one_ledger_the_second_waits_says_so_and_takes_over_when_the_first_is_gone() {
    let dovecot = Dovecot::start();
    let office = office_on(dovecot.port, "TiepNhan");
    drop(office.open().await);
    let said = |log: &str| fs::read_to_string(office.path().join(log)).unwrap_or_default();
    let first = Daemon::start(&office, "first");
    await_condition("the first is at work", || said("first").contains("tiepnhan is at work"));
    let _second = Daemon::start(&office, "second");
    let waits = format!("process {}", first.0.id());
    await_condition("the second waits", || {
        said("second").contains("waiting for the ledger") && said("second").contains(&waits)
    });
    dovecot.deliver(&report_now(1), SystemTime::from(now()));
    await_condition("the letter is answered", || answers(&office) == 1);
    drop(first);
    await_within(Duration::from_mins(1), "the second takes over", || said("second").contains("tiepnhan is at work"));
    dovecot.deliver(&report_now(2), SystemTime::from(now()));
    await_condition("the next letter is answered", || answers(&office) == 2);
}

/// Waits for a session that holds the lock and is another than `but`.
async fn await_holder(connection: &mut PgConnection, but: Option<i32>) -> i32 {
    let waiting = async {
        loop {
            match holder(connection).await {
                Some(pid) if Some(pid) != but => return pid,
                _ => tokio::time::sleep(Duration::from_millis(50)).await,
            }
        }
    };
    tokio::time::timeout(Duration::from_mins(1), waiting).await.expect("the daemon takes its lock")
}
