//! A PostgreSQL whose answers get lost, and one that goes away in the midst.

use std::fmt::Write as _;
use std::io::{Read as _, Write as _};
use std::net::Shutdown;
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::time::{Duration, SystemTime};

use jiff::Timestamp;
use tempfile::TempDir;
use tiepnhan::intake::Intake;
use tiepnhan::service::Service;

use super::disk::{answers, now, report_now};
use super::lock::Daemon;
use super::marks::office_on;
use crate::parts::await_within;
use crate::parts::dovecot::Dovecot;
use crate::parts::letters::{Letter, report};
use crate::parts::office::Office;
use crate::parts::postgres::{Postgres, url_at};

/// COMMIT as a simple query: kind, length, text.
const COMMIT: &[u8] = b"Q\0\0\0\x0BCOMMIT\0";

/// A relay before PostgreSQL. One COMMIT goes through, is done, and its answer is lost with the connection.
struct Relay {
    folder: TempDir,
    /// How many COMMITs until the one whose answer is lost; below zero: none.
    left: Arc<AtomicI64>,
}

impl Relay {
    fn to(server: PathBuf) -> Self {
        let folder = tempfile::Builder::new().prefix("relay").tempdir().unwrap();
        let listener = UnixListener::bind(folder.path().join(".s.PGSQL.5432")).unwrap();
        let left = Arc::new(AtomicI64::new(-1));
        let counted = left.clone();
        std::thread::spawn(move || {
            for client in listener.incoming() {
                let (Ok(client), Ok(server)) = (client, UnixStream::connect(&server)) else { continue };
                let is_lost = Arc::new(AtomicBool::new(false));
                let (there, back) = (client.try_clone().unwrap(), server.try_clone().unwrap());
                let (counted, losing) = (counted.clone(), is_lost.clone());
                let look = move |words: &[u8]| {
                    let is_commit = words.windows(COMMIT.len()).any(|window| window == COMMIT);
                    if is_commit && counted.fetch_sub(1, Ordering::SeqCst) == 0 {
                        losing.store(true, Ordering::SeqCst);
                    }
                    true
                };
                std::thread::spawn(move || pass_on(there, back, look));
                std::thread::spawn(move || pass_on(server, client, |_| !is_lost.load(Ordering::SeqCst)));
            }
        });
        Self { folder, left }
    }

    fn url(&self, direct: &str) -> String {
        let database = direct.split(['/', '?']).nth(3).unwrap();
        url_at(self.folder.path(), database)
    }
}

/// Passes on while `may_pass` says so, then ends the connection.
fn pass_on(mut from: UnixStream, mut to: UnixStream, mut may_pass: impl FnMut(&[u8]) -> bool) {
    let mut buffer = vec![0; 64 * 1024];
    while let Ok(count) = from.read(&mut buffer) {
        if count == 0 || !may_pass(&buffer[..count]) || to.write_all(&buffer[..count]).is_err() {
            break;
        }
    }
    let _ = from.shutdown(Shutdown::Both);
    let _ = to.shutdown(Shutdown::Both);
}

/// Takes the post in, judges and answers it.
async fn work(intake: &Intake, post: &Path) -> anyhow::Result<()> {
    intake.import(post).await?;
    intake.judge_all(|_| {}).await?;
    let service = Service::new(intake.clone());
    service.queue_digest("2023-06-16".parse()?).await?;
    service.send_due_letters().await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn whichever_commits_answer_is_lost_each_step_is_done_once() {
    let postgres = Postgres::running().await;
    let relay = Relay::to(postgres.socket());
    let mut lost = 0;
    loop {
        let mut office = Office::at("2023-06-16T09:00:00Z");
        let url = relay.url(&postgres.new_database().await);
        office.more = format!("[database]\nurl = \"{url}\"\n");
        let intake = office.open().await;
        for number in [1, 2] {
            let paper = report("Đảng ủy Sở Khí lạnh", &format!("{number}-BC/ĐU"), None);
            let letter = Letter::new("vanthu@skl.example", "Báo cáo sơ kết giữa nhiệm kỳ", number);
            office.lay(&format!("{number}.eml"), "2023-06-16T02:00:00Z", &letter.with_file("bao-cao.docx", paper));
        }
        relay.left.store(lost, Ordering::SeqCst);
        let first = work(&intake, &office.path().join("in")).await;
        let was_lost = relay.left.swap(-1, Ordering::SeqCst) < 0;
        // Again, as the loops of the daemon do.
        work(&intake, &office.path().join("in")).await.unwrap();
        let entries = intake.ledger().entries_as_of(Timestamp::MAX).await.unwrap();
        let mut numbers: Vec<_> = entries.iter().map(|entry| entry.message.receipt_number.clone().unwrap()).collect();
        numbers.sort();
        assert_eq!(numbers, ["1/2023", "2/2023"], "COMMIT {lost}");
        assert_eq!(intake.ledger().letters(100).await.unwrap().len(), 3, "COMMIT {lost}: two answers and a digest");
        assert_eq!((office.letters().len(), answers(&office)), (3, 2), "COMMIT {lost}");
        assert_eq!(intake.ledger().audit().await.unwrap(), Vec::<String>::new(), "COMMIT {lost}");
        assert_eq!(first.is_err(), was_lost, "COMMIT {lost}: {first:?}");
        if !was_lost {
            break;
        }
        lost += 1;
    }
    assert!(lost >= 8, "only {lost} COMMITs: taking in, counting, judging, the digest, each letter's claim and mark");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_postgresql_that_goes_away_and_comes_back_costs_no_letter() {
    let mut postgres = Postgres::own().await;
    let dovecot = Dovecot::start();
    let mut office = office_on(dovecot.port, "TiepNhan");
    let url = postgres.new_database().await;
    write!(office.more, "[database]\nurl = \"{url}\"\n").unwrap();
    drop(office.open().await);
    let mut daemon = Daemon::start(&office, "log");
    // As a service manager does: whoever ends is started again.
    let mut await_answers = |what: &str, count: usize| {
        await_within(Duration::from_mins(2), what, || {
            if daemon.0.try_wait().unwrap().is_some() {
                std::thread::sleep(Duration::from_secs(1));
                daemon = Daemon::start(&office, "log");
            }
            answers(&office) == count
        });
    };
    dovecot.deliver(&report_now(1), SystemTime::from(now()));
    await_answers("the first letter is answered", 1);
    postgres.stop();
    // Nobody listens at a socket that is still there: refused at once, as a TCP port is.
    drop(UnixListener::bind(postgres.socket()).unwrap());
    dovecot.deliver(&report_now(2), SystemTime::from(now()));
    let log = || std::fs::read_to_string(office.path().join("log")).unwrap();
    await_within(Duration::from_secs(30), "the loss is noticed", || log().contains("lock on the ledger was lost"));
    std::fs::remove_file(postgres.socket()).unwrap();
    postgres.resume().await;
    await_answers("what came meanwhile is answered", 2);
    dovecot.deliver(&report_now(3), SystemTime::from(now()));
    await_answers("and what comes after", 3);
    let intake = office.open().await;
    assert_eq!(intake.ledger().entries_as_of(Timestamp::MAX).await.unwrap().len(), 3);
    assert_eq!(intake.ledger().audit().await.unwrap(), Vec::<String>::new());
}
