//! The daemon's mail loop over the model of an IMAP server, on tokio's paused clock. Disk and database work in threads of
//! their own, which the paused clock knows nothing of: so it is moved by hand, and only while the server is silent or
//! away, or the client waits by itself.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock, mpsc};
use std::time::Duration;

use jiff::Timestamp;
use tempfile::TempDir;
use tiepnhan::clock::Clock;
use tiepnhan::config::Config;
use tiepnhan::documents::Readers;
use tiepnhan::intake::{Desk, Intake};
use tiepnhan::ledger::Ledger;
use tiepnhan::mailbox::{ImapSession, MailboxError};
use tiepnhan::service::{Service, prove};
use tiepnhan::store::{ContentHash, Store};
use tokio::sync::watch;

use super::director::Director;
use crate::parts::imap_model::{Fault, Model};
use crate::parts::office::{Office, program, registry};

/// So many moments of the real clock the proof after a run may take before the simulated one is moved.
const MOMENTS: u32 = 2_000;
const REAL_MOMENT: Duration = Duration::from_millis(2);

/// What became of a run.
#[derive(Clone, Debug, Default)]
pub(super) struct Outcome {
    /// Letters of the server's that the ledger does not hold, judged.
    pub(super) lost: usize,
    /// Letters that were acknowledged twice, or stand in the ledger in another form than the server's.
    pub(super) twice: usize,
    /// UIDs without an outcome, faults that the whole proof finds (log, rows, files, the server's UIDs), and runs without an
    /// end.
    pub(super) unexplained: usize,
    /// What the proof said.
    pub(super) said_by_proof: Vec<String>,
    /// How long a connection was open on which the server said nothing of use.
    pub(super) noticed: Duration,
    /// How long after the cause's end everything was here.
    pub(super) recovered: Duration,
    /// How many UIDs were shown as refused before the refusal ended.
    pub(super) refused_meanwhile: u64,
    /// How many messages were here before it ended.
    pub(super) here_meanwhile: u64,
    /// Octets that the server said until the client idled.
    pub(super) said: usize,
    /// Commands until then.
    pub(super) commands: usize,
}

/// A folder in memory with a ledger that is ready to be copied.
struct Template {
    folder: TempDir,
    office: Office,
}

/// Made once: migrating takes longer than a run.
fn template() -> &'static Template {
    static TEMPLATE: OnceLock<Template> = OnceLock::new();
    TEMPLATE.get_or_init(|| {
        let folder = in_memory();
        let path = folder.path().join("template.sqlite");
        let made = std::thread::spawn(move || {
            let runtime = tokio::runtime::Runtime::new().unwrap();
            runtime.block_on(async {
                let ledger = Ledger::open(&format!("sqlite:{}", path.display())).await.unwrap();
                let mut work = ledger.begin().await.unwrap();
                work.replace_registry(&registry(), "test", Timestamp::UNIX_EPOCH).await.unwrap();
                work.commit().await.unwrap();
                ledger.close().await;
            });
        });
        made.join().unwrap();
        let mut office = Office::at("2023-06-16T09:00:00Z");
        fs::write(office.path().join("password"), "word").unwrap();
        // Half a minute, so that what only a poll brings is here within a minute, too.
        office.more.push_str(
            "[mailbox]\nhost = \"localhost\"\nsecurity = \"none\"\nuser = \"office\"\npassword_file = \"password\"\npoll_seconds = 45\n",
        );
        fs::write(office.path().join("tiepnhan.toml"), office.config_text()).unwrap();
        Template { folder, office }
    })
}

fn in_memory() -> TempDir {
    let memory = PathBuf::from("/dev/shm");
    let mut builder = tempfile::Builder::new();
    let builder = builder.prefix("tiepnhan-wire");
    if memory.is_dir() { builder.tempdir_in(memory).unwrap() } else { builder.tempdir().unwrap() }
}

/// How a message does not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// Its body is refused.
    Body,
    /// Also its place in lists.
    Lists,
    /// There is nothing but `OK` for its body.
    Empty,
    /// The connection ends at its body.
    Ending,
}

/// A run to be.
pub(super) struct Bed {
    pub(super) letters: Vec<Vec<u8>>,
    /// A UID that does not come for five minutes.
    pub(super) refuse: Option<(u32, Refusal)>,
    /// What is made wrong after the run, before it is looked at.
    pub(super) spoil: Option<fn(&Model, &Intake)>,
}

impl Bed {
    /// So many letters on the server.
    pub(super) fn new(letters: usize) -> Self {
        let letter = |number: usize| {
            let unit = ["skl", "vmt", "trb"][number % 3];
            format!(
                "Return-Path: <vanthu@{unit}.example>\r\nReceived: from a by b; Fri, 16 Jun 2023 09:00:00 +0700\r\n\
                 From: vanthu@{unit}.example\r\nTo: office@example.vn\r\nSubject: Cau hoi {number}\r\n\
                 Message-ID: <{number}@{unit}.example>\r\n\r\nBao cao gui theo mau nao? Xin huong dan.\r\n{}",
                ")\r\n* BYE\r\nA0001 OK\r\n".repeat(number % 2)
            )
            .into_bytes()
        };
        Self { letters: (0..letters).map(letter).collect(), refuse: None, spoil: None }
    }

    /// Runs it. `patience` lengthens the moments that disk and database are given.
    pub(super) fn run(&self, gmail: bool, fault: Fault, patience: u32) -> Outcome {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().start_paused(true).build().unwrap();
        let folder = in_memory();
        let outcome = runtime.block_on(self.play(&folder, gmail, fault, patience));
        runtime.shutdown_timeout(Duration::from_secs(5));
        outcome
    }

    async fn play(&self, folder: &TempDir, gmail: bool, fault: Fault, patience: u32) -> Outcome {
        // While a blocking task lives the clock does not move by itself.
        let (release, hold) = mpsc::channel::<()>();
        let holding = tokio::task::spawn_blocking(move || hold.recv().is_ok());
        let intake = open(folder).await;
        let away = if let Fault::Away(time) = fault { time } else { Duration::ZERO };
        let model = Model::new(gmail, self.letters.clone(), fault);
        if let Some((uid, how)) = self.refuse {
            let lists = match how {
                Refusal::Body => vec![&model.refused_body],
                Refusal::Lists => vec![&model.refused_body, &model.refused_list],
                Refusal::Empty => vec![&model.empty_body],
                Refusal::Ending => vec![&model.ending_body],
            };
            for list in lists {
                list.lock().unwrap().push(uid);
            }
        }
        let time = Arc::new(AtomicU64::new(0));
        let service = {
            let (model, time) = (Arc::clone(&model), Arc::clone(&time));
            Service::over(intake.clone(), move |settings| {
                let is_away = Duration::from_secs(time.load(Ordering::SeqCst)) < away;
                let pipe = (!is_away).then(|| model.accept());
                Box::pin(async move {
                    let pipe = pipe.ok_or_else(|| MailboxError::Unreachable("connection refused".to_owned()))?;
                    ImapSession::connect_over(Box::new(pipe), &settings).await
                })
            })
        };
        let (stopping, stop) = watch::channel(false);
        let (mailed, _letters) = watch::channel(());
        let daemon = tokio::spawn({
            let service = service.clone();
            async move { service.mail_loop(stop, mailed).await }
        });
        let mut director =
            Director { model: &model, intake: &intake, time, patience, away, outcome: Outcome::default() };
        let arrived = director.direct(self).await;
        let mut outcome = director.outcome;
        stopping.send_replace(true);
        daemon.await.unwrap().unwrap();
        outcome.unexplained += usize::from(!arrived);
        model.heal();
        if let Some(spoil) = self.spoil {
            spoil(&model, &intake);
        }
        self.compare(&intake, &service, &mut outcome).await;
        drop(release);
        holding.await.unwrap();
        outcome
    }

    /// Holds the ledger against the truth, then proves all of it as the daemon does each night: log and rows, every file's
    /// hash, and every UID of the server, which nothing disturbs any more.
    async fn compare(&self, intake: &Intake, service: &Service, outcome: &mut Outcome) {
        let entries = intake.ledger().entries_as_of(Timestamp::MAX).await.unwrap();
        let kept: BTreeSet<ContentHash> = entries.iter().map(|entry| entry.message.message).collect();
        let sent: BTreeSet<ContentHash> = self.letters.iter().map(|raw| ContentHash::of(raw)).collect();
        outcome.lost = sent.difference(&kept).count();
        outcome.twice = kept.difference(&sent).count() + entries.len() - kept.len();
        let answers = intake.ledger().letters(1_000).await.unwrap();
        let answered: BTreeSet<&String> = answers.iter().map(|letter| &letter.subject_key).collect();
        outcome.twice += answers.len() - answered.len();
        outcome.lost += sent.len().saturating_sub(answered.len());
        let health = intake.ledger().health().await.unwrap();
        let is_whole = health.uids_seen == health.uids_accounted && health.unjudged == 0;
        outcome.unexplained += usize::from(!is_whole);
        let mut proof = prove(intake, || {}).await.unwrap();
        let mut proving = Box::pin(service.prove_mailbox(&mut proof));
        let mut moment = 0_u32;
        loop {
            moment += 1;
            let rest = tokio::task::spawn_blocking(|| std::thread::sleep(REAL_MOMENT));
            tokio::select! {
                biased;
                proved = &mut proving => break proved.unwrap(),
                _ = rest => {}
            }
            // Nobody moves the clock any more: a server that does not answer would be waited for without an end.
            if moment.is_multiple_of(MOMENTS) {
                tokio::time::advance(Duration::from_mins(1)).await;
            }
        }
        drop(proving);
        let mut said = proof.faults;
        said.extend(proof.orphans.iter().map(|orphan| format!("the ledger does not know the file {orphan}")));
        said.extend(proof.unreachable);
        let uids = proof.uids.unwrap_or_default();
        if (uids.total(), uids.receipts, proof.files) != (sent.len() as u64, sent.len() as u64, sent.len() as u64) {
            said.push(format!("of {} letters there are {uids:?} and {} files", sent.len(), proof.files));
        }
        outcome.unexplained += said.len();
        outcome.said_by_proof = said;
    }
}

async fn open(folder: &TempDir) -> Intake {
    let template = template();
    let path = folder.path().join("ledger.sqlite");
    fs::copy(template.folder.path().join("template.sqlite"), &path).unwrap();
    let config = Config::read(&template.office.path().join("tiepnhan.toml")).unwrap();
    let desk = Desk::lay_out(config, folder.path().to_owned()).unwrap();
    let store = Store::open(&folder.path().join("store")).unwrap();
    let ledger = Ledger::open(&format!("sqlite:{}", path.display())).await.unwrap();
    let clock = Clock::standing_at("2023-06-16T09:00:00Z".parse().unwrap());
    Intake::new(Arc::new(desk), ledger, store, Readers::new(program(), 1), clock)
}
