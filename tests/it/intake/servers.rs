//! The daemon over real servers: Dovecot with TLS and IDLE, Exim with TLS and AUTH, `SQLite` and `PostgreSQL`.

use std::fs;
use std::time::{Duration, SystemTime};

use jiff::Timestamp;
use tiepnhan::config::Security;
use tiepnhan::intake::Intake;
use tiepnhan::matching::Outcome;
use tiepnhan::service::{Extent, Service};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::parts::dovecot::{self, Dovecot};
use crate::parts::letters::{Letter, report};
use crate::parts::office::{Office, readable};
use crate::parts::postgres::Postgres;
use crate::parts::smtp::{self, Exim};

/// 16 June 2023, 09:00 in the office.
pub(super) const RECEIVED: &str = "2023-06-16T02:00:00Z";

/// An office whose mailbox is on that Dovecot.
pub(super) fn office_on(dovecot: &Dovecot, more: &str) -> Office {
    let mut office = Office::at("2023-06-16T09:00:00Z");
    fs::write(office.path().join("mailbox-password"), dovecot::PASSWORD).unwrap();
    office.more = format!(
        "[mailbox]\nhost = \"localhost\"\nport = {}\nuser = \"{}\"\npassword_file = \"mailbox-password\"\nca_file = \"{}\"\nfolders = [\"INBOX\"]\n{more}",
        dovecot.tls_port,
        dovecot::USER,
        dovecot.ca_file().display(),
    );
    office
}

pub(super) fn smtp_section(office: &Office, exim: &Exim) -> String {
    fs::write(office.path().join("smtp-password"), smtp::PASSWORD).unwrap();
    let server = exim.server(Security::Tls);
    format!(
        "\n[smtp]\nhost = \"{}\"\nport = {}\nuser = \"{}\"\npassword_file = \"smtp-password\"\nca_file = \"{}\"\n",
        server.host,
        server.port,
        smtp::USER,
        server.ca_file.unwrap().display()
    )
}

pub(super) fn unit_report(number: u32) -> Vec<u8> {
    Letter::new("vanthu@skl.example", "Báo cáo sơ kết giữa nhiệm kỳ", number)
        .with_file("15-BC-DU.docx", report("Đảng ủy Sở Khí lạnh", "15-BC/ĐU", None))
        .delivered(received())
}

pub(super) fn received() -> SystemTime {
    RECEIVED.parse::<Timestamp>().unwrap().into()
}

/// The daemon at work, until `stop` is called.
struct AtWork {
    stopping: watch::Sender<bool>,
    daemon: JoinHandle<anyhow::Result<()>>,
}

impl AtWork {
    fn start(intake: &Intake) -> Self {
        let (stopping, stop) = watch::channel(false);
        let service = Service::new(intake.clone());
        Self { stopping, daemon: tokio::spawn(async move { service.run(stop).await }) }
    }

    async fn stop(self) {
        self.stopping.send_replace(true);
        let ended = tokio::time::timeout(Duration::from_secs(10), self.daemon).await;
        ended.expect("the daemon stops within 10 seconds").unwrap().unwrap();
    }
}

/// Waits until `holds`, without holding up the daemon's own tasks.
async fn await_async(what: &str, mut holds: impl AsyncFnMut() -> bool) {
    let waiting = async {
        while !holds().await {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(30), waiting).await.unwrap_or_else(|_| panic!("waited in vain: {what}"));
}

async fn judged(intake: &Intake) -> usize {
    intake.ledger().entries_as_of(Timestamp::MAX).await.unwrap().len()
}

/// The whole story on one database: a letter wakes the idling daemon and is answered; a restart does nothing twice.
async fn the_story(database: &str) {
    let (dovecot, exim) = (Dovecot::start(), Exim::start());
    // A poll every hour: what comes in before is brought by IDLE alone.
    let mut office = office_on(&dovecot, "poll_seconds = 3600");
    let smtp = smtp_section(&office, &exim);
    office.more.push_str(&smtp);
    office.more.push_str(database);
    let intake = office.open().await;
    let daemon = AtWork::start(&intake);
    await_async("the first poll", async || intake.ledger().health().await.unwrap().last_successful_poll.is_some())
        .await;
    dovecot.deliver(&unit_report(1), received());
    await_async("the letter is judged", async || judged(&intake).await == 1).await;
    await_async("the answer and the digest arrive", async || exim.delivered().len() == 2).await;
    daemon.stop().await;

    let entries = intake.ledger().entries_as_of(Timestamp::MAX).await.unwrap();
    assert_eq!(entries[0].message.received_at, Some(RECEIVED.parse().unwrap()), "the server's time counts");
    assert_eq!(entries[0].decision.outcome, Outcome::Accept);
    let answers: Vec<String> = exim.await_delivered(2).iter().map(|raw| readable(raw)).collect();
    let answer = answers.iter().find(|letter| letter.contains("Auto-Submitted: auto-replied")).unwrap();
    assert!(answer.contains("In-Reply-To: <letter.1@unit.example>"), "{answer}");
    assert!(answer.contains("Đảng ủy Sở Khí lạnh"), "{answer}");
    drop(intake);

    // Started again: the same mail is known, nothing is sent a second time. A second letter still comes through.
    let intake = office.open().await;
    let daemon = AtWork::start(&intake);
    dovecot.deliver(&Letter::new("vanthu@vmt.example", "Hỏi về biểu chỉ tiêu", 2).delivered(received()), received());
    await_async("the second letter is judged", async || judged(&intake).await == 2).await;
    await_async("its answer arrives", async || exim.delivered().len() == 3).await;
    daemon.stop().await;
    let health = intake.ledger().health().await.unwrap();
    assert_eq!((health.uids_seen, health.uids_accounted, health.uids_refused), (2, 2, 0));
    assert_eq!(intake.ledger().audit().await.unwrap(), Vec::<String>::new());
    assert_eq!(exim.await_delivered(3).len(), 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_wakes_the_daemon_and_is_answered_once_on_sqlite() {
    the_story("").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_wakes_the_daemon_and_is_answered_once_on_postgresql() {
    let postgres = Postgres::running().await;
    let url = postgres.new_database().await;
    the_story(&format!("\n[database]\nurl = \"{url}\"\n")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn known_mail_is_recognised_after_a_changed_uidvalidity() {
    let mut dovecot = Dovecot::start();
    let office = office_on(&dovecot, "");
    let intake = office.open().await;
    dovecot.deliver(&unit_report(1), received());
    let service = Service::new(intake.clone());
    let first = service.run_once(Extent::Everything).await.unwrap();
    assert_eq!((first.poll.new, first.letters.sent), (1, 1));
    dovecot.stop();
    for file in fs::read_dir(dovecot.maildir()).unwrap().map(|entry| entry.unwrap().path()) {
        if file.file_name().unwrap().to_string_lossy().starts_with("dovecot") && file.is_file() {
            fs::remove_file(file).unwrap();
        }
    }
    dovecot.resume();
    let second = service.run_once(Extent::Everything).await.unwrap();
    assert_eq!((second.poll.new, second.poll.known, second.letters.sent), (0, 1, 0));
    assert_eq!(judged(&intake).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_password_is_said_in_the_ledger_and_mended_without_a_restart() {
    let dovecot = Dovecot::start();
    let office = office_on(&dovecot, "");
    fs::write(office.path().join("mailbox-password"), "not this one").unwrap();
    let intake = office.open().await;
    dovecot.deliver(&unit_report(1), received());
    let service = Service::new(intake.clone());
    let error = service.run_once(Extent::Everything).await.unwrap_err();
    assert!(!format!("{error:#}").contains("not this one"));
    let health = intake.ledger().health().await.unwrap();
    assert!(health.mailbox_error.is_some(), "{health:?}");
    fs::write(office.path().join("mailbox-password"), dovecot::PASSWORD).unwrap();
    assert_eq!(service.run_once(Extent::Everything).await.unwrap().poll.new, 1);
    let health = intake.ledger().health().await.unwrap();
    assert_eq!(health.mailbox_error, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn where_nothing_can_be_stored_nothing_is_acknowledged_and_the_mail_comes_later() {
    let dovecot = Dovecot::start();
    let office = office_on(&dovecot, "afterwards = { keyword = \"TiepNhan\" }");
    let intake = office.open().await;
    dovecot.deliver(&unit_report(1), received());
    let service = Service::new(intake.clone());
    // The store's folder for temporary files is a file: no byte can be written, as on a full disk.
    let tmp = office.path().join("data/store/tmp");
    fs::remove_dir_all(&tmp).unwrap();
    fs::write(&tmp, b"").unwrap();
    assert!(service.run_once(Extent::Everything).await.is_err());
    assert_eq!(judged(&intake).await, 0);
    assert!(office.letters().is_empty());
    fs::remove_file(&tmp).unwrap();
    fs::create_dir(&tmp).unwrap();
    let report = service.run_once(Extent::Everything).await.unwrap();
    assert_eq!((report.poll.new, report.letters.sent), (1, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_over_the_limit_is_shown_and_comes_once_the_limit_is_raised() {
    let dovecot = Dovecot::start();
    let mut office = office_on(&dovecot, "largest_message_mib = 1");
    let big =
        Letter::new("vanthu@skl.example", "Báo cáo sơ kết giữa nhiệm kỳ", 1).with_file("anh.docx", vec![7; 1_500_000]);
    dovecot.deliver(&big.delivered(received()), received());
    dovecot.deliver(&unit_report(2), received());
    let intake = office.open().await;
    let report = Service::new(intake.clone()).run_once(Extent::Everything).await.unwrap();
    assert_eq!((report.poll.new, report.poll.refused), (1, 1));
    let health = intake.ledger().health().await.unwrap();
    assert_eq!((health.uids_seen, health.uids_accounted, health.uids_refused), (2, 1, 1));
    drop(intake);
    office.more = office.more.replace("largest_message_mib = 1", "largest_message_mib = 10");
    let intake = office.open().await;
    let report = Service::new(intake.clone()).run_once(Extent::Everything).await.unwrap();
    assert_eq!((report.poll.new, report.poll.refused), (1, 0));
    let health = intake.ledger().health().await.unwrap();
    assert_eq!((health.uids_seen, health.uids_accounted, health.uids_refused), (2, 2, 0));
}
