//! A letter whose sending was interrupted: found among what was sent, sent again, or parked; never sent twice.

use std::fs;
use std::time::SystemTime;

use tiepnhan::clock::Clock;
use tiepnhan::intake::Intake;
use tiepnhan::ledger::QueuedLetter;
use tiepnhan::service::{Extent, OutboxReport, Service};

use crate::parts::dovecot::{self, Dovecot};
use crate::parts::letters::Letter;
use crate::parts::office::Office;
use crate::parts::smtp::{Act, Script, Scripted};

/// Marks the folder of sent letters as Gmail does.
const SENT: &str = "namespace inbox {\n inbox = yes\n mailbox Sent {\n special_use = \\Sent\n }\n}";
const NOW: &str = "2023-06-16T09:00:00Z";

struct Bed {
    dovecot: Dovecot,
    office: Office,
    smtp: Scripted,
}

impl Bed {
    fn new(script: Script) -> Self {
        let dovecot = Dovecot::start_with(SENT);
        dovecot.make_folder(".Sent");
        let (mut office, smtp) = (Office::at(NOW), Scripted::start(script));
        fs::write(office.path().join("password"), dovecot::PASSWORD).unwrap();
        office.more = format!(
            "[mailbox]\nhost = \"127.0.0.1\"\nport = {}\nsecurity = \"none\"\nuser = \"{}\"\npassword_file = \"password\"\nfolders = [\"INBOX\"]\n[smtp]\nhost = \"127.0.0.1\"\nport = {}\nsecurity = \"none\"\n",
            dovecot.port,
            dovecot::USER,
            smtp.server().port
        );
        Self { dovecot, office, smtp }
    }

    /// A letter comes in and is answered; the answer is left in the outbox.
    async fn owe(&self, intake: &Intake, number: u32) {
        let letter = Letter::new("vanthu@skl.example", "Hỏi về biểu chỉ tiêu", number);
        self.dovecot.deliver(&letter.raw(), NOW.parse::<jiff::Timestamp>().unwrap().into());
        Service::new(intake.clone()).run_once(Extent::ReceiveOnly).await.unwrap();
        intake.judge_all(|_| {}).await.unwrap();
    }

    fn keep_a_copy(&self, letter: &QueuedLetter) {
        self.dovecot.deliver_into(".Sent", letter.raw.as_bytes(), SystemTime::UNIX_EPOCH);
    }

    fn times_sent(&self) -> usize {
        self.smtp.heard().iter().filter(|line| *line == "DATA").count()
    }
}

/// As a process does that dies in the midst of sending.
async fn claim(intake: &Intake) -> QueuedLetter {
    let mut work = intake.ledger().begin().await.unwrap();
    let letter = work.claim_letter(intake.clock().now()).await.unwrap().unwrap();
    work.commit().await.unwrap();
    letter
}

async fn send(intake: &Intake) -> OutboxReport {
    Service::new(intake.clone()).send_due_letters().await.unwrap()
}

/// Letters that staff are shown as perhaps not delivered.
async fn in_doubt(intake: &Intake) -> usize {
    let (first, ever) = (jiff::civil::Date::MIN, jiff::Timestamp::MAX);
    intake.ledger().news_for_digest(first, ever).await.unwrap().undelivered.len()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_interrupted_letter_that_lies_among_what_was_sent_counts_as_sent() {
    let bed = Bed::new(Script::default());
    let intake = bed.office.open().await;
    bed.owe(&intake, 1).await;
    bed.keep_a_copy(&claim(&intake).await);
    assert_eq!(send(&intake).await.sent, 0);
    assert_eq!((bed.times_sent(), in_doubt(&intake).await), (0, 0));
    assert_eq!(intake.ledger().audit().await.unwrap(), Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_interrupted_letter_is_sent_again_only_where_its_absence_proves_something() {
    let mut bed = Bed::new(Script::default());
    let intake = bed.office.open().await;
    bed.owe(&intake, 1).await;
    bed.owe(&intake, 2).await;
    let (first, second) = (claim(&intake).await, claim(&intake).await);
    assert_eq!(send(&intake).await.sent, 0);
    assert_eq!(in_doubt(&intake).await, 2, "nobody knows whether the server keeps copies: both are parked");

    // A quarter of an hour later a copy of the first is there: then the server keeps copies, and it counts as sent.
    bed.keep_a_copy(&first);
    bed.office.clock = Clock::standing_at("2023-06-16T09:16:00Z".parse().unwrap());
    let intake = bed.office.open().await;
    send(&intake).await;
    assert_eq!((bed.times_sent(), in_doubt(&intake).await), (0, 1));

    // By now that proves that the second never went out.
    bed.office.clock = Clock::standing_at("2023-06-16T09:32:00Z".parse().unwrap());
    let intake = bed.office.open().await;
    assert_eq!(send(&intake).await.sent, 1);
    assert_eq!((bed.times_sent(), in_doubt(&intake).await), (1, 0));
    assert!(bed.smtp.heard().iter().any(|line| line.contains(&second.message_id)));
    assert_eq!(intake.ledger().audit().await.unwrap(), Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn where_nothing_can_be_known_an_interrupted_letter_stays_parked() {
    let mut bed = Bed::new(Script { end: Act::Hang, ..Script::default() });
    let intake = bed.office.open().await;
    bed.owe(&intake, 1).await;
    claim(&intake).await;
    for hour in 10..16 {
        bed.office.clock = Clock::standing_at(format!("2023-06-16T{hour}:00:00Z").parse().unwrap());
        send(&bed.office.open().await).await;
    }
    assert_eq!((bed.times_sent(), in_doubt(&intake).await), (0, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_older_ledger_finds_its_answers_among_what_was_sent_and_sends_none_again() {
    let bed = Bed::new(Script::default());
    let intake = bed.office.open().await;
    bed.owe(&intake, 1).await;
    assert_eq!(send(&intake).await.sent, 1);
    bed.keep_a_copy(&intake.ledger().letters(1).await.unwrap().remove(0));
    drop(intake);

    // The data folder of yesterday, copied back by hand: it knows nothing of the letter. It is now two hours later.
    fs::remove_dir_all(bed.office.path().join("data")).unwrap();
    let mut bed = bed;
    bed.office.clock = Clock::standing_at("2023-06-16T11:00:00Z".parse().unwrap());
    let intake = bed.office.open().await;
    let report = Service::new(intake.clone()).run_once(Extent::Everything).await.unwrap();
    assert_eq!((report.poll.new, report.letters.sent), (1, 1), "it counts as sent");
    assert_eq!(bed.times_sent(), 1, "and was not sent again");
}
