//! A PostgreSQL at the other end of a dead wire: the connection stands, what is said into it is lost, and nothing comes back
//! and no end either. On tokio's paused clock, moved by hand: three minutes are over at once.

use std::io::{Read as _, Write as _};
use std::net::Shutdown;
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;
use std::time::Duration;

use jiff::Timestamp;
use tempfile::TempDir;
use tiepnhan::mailbox::Origin;
use tiepnhan::store::ContentHash;

use crate::parts::office::Office;
use crate::parts::postgres::{Postgres, url_at};

/// Longer than any answer of the database's is waited for.
const GIVEN_UP: Duration = Duration::from_mins(4);
/// It hangs at least so long, or the wire was not dead.
const HUNG: Duration = Duration::from_mins(1);
const STEP: Duration = Duration::from_secs(5);

/// A relay before PostgreSQL whose connections can be made dead.
struct Wire {
    folder: TempDir,
    dead: Arc<AtomicBool>,
}

impl Wire {
    fn to(server: PathBuf) -> Self {
        let folder = tempfile::Builder::new().prefix("wire").tempdir().unwrap();
        let listener = UnixListener::bind(folder.path().join(".s.PGSQL.5432")).unwrap();
        let dead = Arc::new(AtomicBool::new(false));
        let dying = Arc::clone(&dead);
        std::thread::spawn(move || {
            for client in listener.incoming() {
                let (Ok(client), Ok(server)) = (client, UnixStream::connect(&server)) else { continue };
                // A connection that has died does not come back to life.
                let mine = Arc::new(AtomicBool::new(false));
                for (from, to) in [(&client, &server), (&server, &client)] {
                    let (from, to) = (from.try_clone().unwrap(), to.try_clone().unwrap());
                    let (dying, mine) = (Arc::clone(&dying), Arc::clone(&mine));
                    std::thread::spawn(move || pass_on(from, to, &dying, &mine));
                }
            }
        });
        Self { folder, dead }
    }

    fn url(&self, direct: &str) -> String {
        url_at(self.folder.path(), direct.split(['/', '?']).nth(3).unwrap())
    }
}

/// Passes on what comes; swallows it from where the wire is dead.
fn pass_on(mut from: UnixStream, mut to: UnixStream, dying: &AtomicBool, mine: &AtomicBool) {
    let mut buffer = vec![0; 64 * 1024];
    while let Ok(count) = from.read(&mut buffer) {
        if dying.load(Ordering::SeqCst) {
            mine.store(true, Ordering::SeqCst);
        }
        if count == 0 || (!mine.load(Ordering::SeqCst) && to.write_all(&buffer[..count]).is_err()) {
            break;
        }
    }
    // The server hears of the client's going as late as it would over such a wire: not at all, but the test must end.
    let _ = to.shutdown(Shutdown::Both);
}

/// Waits for something that hangs on a dead wire; gives what came of it, and after how long.
async fn outlast<T>(what: impl Future<Output = T>) -> (T, Duration) {
    let mut waited = Duration::ZERO;
    tokio::pin!(what);
    loop {
        // A moment of real time, for what does answer.
        let moment = tokio::task::spawn_blocking(|| std::thread::sleep(Duration::from_millis(10)));
        tokio::select! {
            came = &mut what => return (came, waited),
            _ = moment => {}
        }
        assert!(waited < Duration::from_mins(30), "it hangs for ever");
        waited += STEP;
        tokio::time::advance(STEP).await;
    }
}

#[tokio::test]
async fn a_database_connection_that_is_half_open_is_given_up_and_work_goes_on_over_a_new_one() {
    let postgres = Postgres::running().await;
    let wire = Wire::to(postgres.socket());
    let mut office = Office::at("2023-06-16T09:00:00Z");
    office.more = format!("[database]\nurl = \"{}\"\n", wire.url(&postgres.new_database().await));
    let intake = office.open().await;
    let ledger = intake.ledger();
    let message = ContentHash::of(b"letter");
    let place = Origin::File { path: "letter".to_owned() };
    let at = intake.clock().now();
    // While a blocking task lives the clock does not move by itself.
    let (release, hold) = mpsc::channel::<()>();
    let holding = tokio::task::spawn_blocking(move || hold.recv().is_ok());
    tokio::time::pause();
    let dies = |dead: bool| wire.dead.store(dead, Ordering::SeqCst);

    // In the midst of a transaction.
    let mut work = ledger.begin().await.unwrap();
    dies(true);
    let (step, waited) = outlast(work.record_message(&message, 6, Some(at), &place, at)).await;
    assert!(step.is_err() && (HUNG..=GIVEN_UP).contains(&waited), "a step: {step:?} after {waited:?}");
    drop(work);
    // Before its beginning, and where only something is read: new connections are dead, too.
    let (begun, waited) = outlast(ledger.begin()).await;
    assert!(begun.is_err() && (HUNG..=GIVEN_UP).contains(&waited), "a beginning: after {waited:?}");
    let (read, waited) = outlast(ledger.health()).await;
    assert!(read.is_err() && (HUNG..=GIVEN_UP).contains(&waited), "a question: after {waited:?}");
    dies(false);
    // At its end.
    let mut work = ledger.begin().await.unwrap();
    work.record_message(&message, 6, Some(at), &place, at).await.unwrap();
    dies(true);
    let (committed, waited) = outlast(work.commit()).await;
    assert!(committed.is_err() && (HUNG..=GIVEN_UP).contains(&waited), "an end: {committed:?} after {waited:?}");
    dies(false);

    // Nothing of it was done, and all of it can be.
    let health = ledger.health().await.unwrap();
    assert_eq!(health.messages, 0);
    let mut work = ledger.begin().await.unwrap();
    work.record_message(&message, 6, Some(at), &place, at).await.unwrap();
    work.commit().await.unwrap();
    assert_eq!(ledger.health().await.unwrap().messages, 1);
    assert_eq!(ledger.audit().await.unwrap(), Vec::<String>::new());
    assert!(ledger.entries_as_of(Timestamp::MAX).await.unwrap().is_empty(), "not judged yet");
    drop(release);
    holding.await.unwrap();
}
