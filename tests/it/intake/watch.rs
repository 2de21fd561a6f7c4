//! What the daemon watches over by itself: the nightly proof, the alarm by a second way, provider's limits, letters of
//! odd sizes and times.

use std::fs;
use std::process::Command;
use std::time::SystemTime;

use jiff::{SignedDuration, Timestamp};
use tiepnhan::config::Security;
use tiepnhan::intake::Intake;
use tiepnhan::ledger::FolderCursor;
use tiepnhan::mailbox::Origin;
use tiepnhan::matching::Outcome;
use tiepnhan::service::{Extent, Service, prove};

use super::servers::{RECEIVED, office_on, received, unit_report};
use crate::parts::dovecot::Dovecot;
use crate::parts::letters::{Letter, report};
use crate::parts::office::{Office, program, readable};
use crate::parts::peak_memory;
use crate::parts::smtp::{self, Exim};

async fn only_entry(intake: &Intake) -> tiepnhan::ledger::Entry {
    let mut entries = intake.ledger().entries_as_of(Timestamp::MAX).await.unwrap();
    assert_eq!(entries.len(), 1);
    entries.remove(0)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_proof_counts_every_uid_and_names_one_that_was_passed_over() {
    let dovecot = Dovecot::start();
    let office = office_on(&dovecot, "");
    let intake = office.open().await;
    dovecot.deliver(&unit_report(1), received());
    dovecot.deliver(&Letter::new("vanthu@vmt.example", "Hỏi về biểu chỉ tiêu", 2).delivered(received()), received());
    let service = Service::new(intake.clone());
    service.run_once(Extent::Everything).await.unwrap();
    dovecot.deliver(&unit_report(3), received());
    let mut proof = prove(&intake, || {}).await.unwrap();
    service.prove_mailbox(&mut proof).await.unwrap();
    assert_eq!(proof.faults, Vec::<String>::new());
    let uids = proof.uids.unwrap();
    assert_eq!((uids.total(), uids.receipts, uids.to_come, uids.missing), (3, 2, 1, 0), "{uids:?}");

    // The cursor is moved over a UID that nobody fetched, as a faulty server or program might have it.
    let mut cursor = intake.ledger().cursor("mailbox", "INBOX").await.unwrap();
    cursor.next_uid += 1;
    let mut work = intake.ledger().begin().await.unwrap();
    work.set_cursor("mailbox", "INBOX", &cursor).await.unwrap();
    work.commit().await.unwrap();
    let proof = service.inspect("2023-06-16".parse().unwrap()).await.unwrap();
    assert_eq!(proof.uids.unwrap().missing, 1);
    assert_eq!(proof.faults, ["thư UID 3 trong thư mục INBOX chưa có kết quả trong sổ"]);
    let (_, inspection) = intake.ledger().health().await.unwrap().inspection.unwrap();
    assert_eq!(inspection.faults, 1);
    // The next poll takes it in, and the next night all agrees.
    let report = service.run_once(Extent::Everything).await.unwrap();
    assert_eq!(report.poll.new, 1);
    let proof = service.inspect("2023-06-17".parse().unwrap()).await.unwrap();
    assert_eq!((proof.faults.len(), proof.uids.unwrap().receipts), (0, 3));
}

/// A mailbox from which one report was taken in.
async fn with_one_report() -> (Dovecot, Office, Intake, Service) {
    let dovecot = Dovecot::start();
    let office = office_on(&dovecot, "");
    let intake = office.open().await;
    dovecot.deliver(&unit_report(1), received());
    let service = Service::new(intake.clone());
    service.run_once(Extent::Everything).await.unwrap();
    (dovecot, office, intake, service)
}

/// Where the mailbox's next message will be.
fn next_place(cursor: &FolderCursor) -> Origin {
    Origin::Imap {
        account: "mailbox".to_owned(),
        folder: "INBOX".to_owned(),
        uid_validity: cursor.uid_validity.unwrap(),
        uid: cursor.next_uid,
        gmail_id: None,
    }
}

/// A mailbox was restored, and its UIDs had passed the old ones before we looked again: no poll can see that.
#[tokio::test(flavor = "multi_thread")]
async fn the_proof_finds_another_message_under_a_known_uid_and_the_next_poll_takes_it_in() {
    let (dovecot, _office, intake, service) = with_one_report().await;
    let cursor = intake.ledger().cursor("mailbox", "INBOX").await.unwrap();
    // What the server holds now, under a UID at which the ledger has another letter.
    let later = received() + std::time::Duration::from_hours(2);
    dovecot.deliver(&Letter::new("vanthu@vmt.example", "Hỏi về biểu chỉ tiêu", 2).delivered(later), later);
    let place = next_place(&cursor);
    let stood_there = intake.store().stage_bytes(&unit_report(3)).unwrap();
    let (other, size) = (stood_there.hash, stood_there.size);
    intake.store().keep(vec![stood_there]).unwrap();
    let mut work = intake.ledger().begin().await.unwrap();
    let time = Some(Timestamp::try_from(received()).unwrap());
    work.record_message(&other, size, time, &place, intake.clock().now()).await.unwrap();
    let passed = FolderCursor { next_uid: cursor.next_uid + 1, ..cursor };
    work.set_cursor("mailbox", "INBOX", &passed).await.unwrap();
    work.commit().await.unwrap();
    assert_eq!(service.run_once(Extent::Everything).await.unwrap().poll.new, 0, "no poll sees it");

    let proof = service.inspect("2023-06-16".parse().unwrap()).await.unwrap();
    assert_eq!((proof.faults.len(), proof.uids.unwrap().receipts), (0, 2), "{:?}", proof.faults);
    // Until the next poll has fetched it, ledger and log go on to agree: a backup of that time can be restored.
    assert_eq!(intake.ledger().audit().await.unwrap(), Vec::<String>::new());
    let report = service.run_once(Extent::Everything).await.unwrap();
    assert_eq!((report.poll.new, report.poll.known), (1, 0));
    let proof = service.inspect("2023-06-17".parse().unwrap()).await.unwrap();
    assert_eq!((proof.faults.len(), proof.uids.unwrap().receipts), (0, 2), "{:?}", proof.faults);
    assert!(intake.ledger().cursor("mailbox", "INBOX").await.unwrap().refused.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_server_holds_has_not_vanished_whatever_it_said() {
    let (dovecot, _office, intake, service) = with_one_report().await;
    dovecot.deliver(&unit_report(2), received());
    // As if the server had answered nothing but `OK` when it was asked for the second one, and we had believed it.
    let mut cursor = intake.ledger().cursor("mailbox", "INBOX").await.unwrap();
    let place = next_place(&cursor);
    cursor.next_uid += 1;
    let mut work = intake.ledger().begin().await.unwrap();
    work.record_sighting(&place, None, intake.clock().now()).await.unwrap();
    work.set_cursor("mailbox", "INBOX", &cursor).await.unwrap();
    work.commit().await.unwrap();
    let proof = service.inspect("2023-06-16".parse().unwrap()).await.unwrap();
    assert_eq!(proof.uids.unwrap().missing, 1);
    assert_eq!(intake.ledger().audit().await.unwrap(), Vec::<String>::new());
    assert_eq!(service.run_once(Extent::Everything).await.unwrap().poll.new, 1);
    let proof = service.inspect("2023-06-17".parse().unwrap()).await.unwrap();
    assert_eq!((proof.faults.len(), proof.uids.unwrap().receipts), (0, 2));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_proof_is_made_once_a_night_and_the_digest_says_its_result() {
    let office = Office::at("2023-06-15T18:30:00Z");
    let intake = office.open().await;
    let service = Service::new(intake.clone());
    service.inspect_if_due().await;
    assert_eq!(intake.ledger().health().await.unwrap().inspection, None, "half past one is not yet the quiet hour");
    for _ in 0..3 {
        office.clock.set("2023-06-15T19:00:00Z".parse().unwrap());
        service.inspect_if_due().await;
    }
    let (day, found) = intake.ledger().health().await.unwrap().inspection.unwrap();
    assert_eq!((day.to_string().as_str(), found.faults), ("2023-06-16", 0));
    office.clock.set("2023-06-16T00:10:00Z".parse().unwrap());
    service.digest_if_due().await.unwrap();
    service.send_due_letters().await.unwrap();
    assert!(office.letters()[0].contains("Kiểm tra sổ đêm 16/06/2023"), "{}", office.letters()[0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_proof_of_a_clock_that_ran_ahead_hides_no_later_one() {
    let office = Office::at("2023-07-20T19:00:00Z");
    let service = Service::new(office.open().await);
    service.inspect_if_due().await;
    office.clock.set("2023-06-15T19:00:00Z".parse().unwrap());
    service.inspect_if_due().await;
    let last = async || {
        let intake = office.open().await;
        intake.ledger().health().await.unwrap().inspection.unwrap().0.to_string()
    };
    assert_eq!(last().await, "2023-06-16");
    // Nor is it in the way of the proof of its own day, when that comes.
    office.clock.set("2023-07-20T19:00:01Z".parse().unwrap());
    let ledger = office.open().await.ledger().clone();
    assert!(!ledger.is_inspected("2023-07-21".parse().unwrap()).await.unwrap());
}

/// An office with a second way: a program that appends to a file, and another SMTP account.
fn with_alarm(office: &mut Office, exim: &Exim) {
    fs::write(office.path().join("alarm-password"), smtp::PASSWORD).unwrap();
    let told = office.path().join("told");
    let server = exim.server(Security::Tls);
    let section = format!(
        "\n[alarm]\nafter_minutes = 30\ncommand = [\"sh\", \"-c\", \"cat >>{}\"]\nto = [\"staff@example.vn\"]\n\
         [alarm.smtp]\nhost = \"{}\"\nport = {}\nuser = \"{}\"\npassword_file = \"alarm-password\"\nca_file = \"{}\"\n",
        told.display(),
        server.host,
        server.port,
        smtp::USER,
        server.ca_file.unwrap().display()
    );
    office.more.push_str(&section);
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_are_told_once_by_a_second_way_that_the_mailbox_is_out_of_reach_and_once_that_it_is_well() {
    let (mut dovecot, exim) = (Dovecot::start(), Exim::start());
    let mut office = office_on(&dovecot, "");
    with_alarm(&mut office, &exim);
    let intake = office.open().await;
    let told = || fs::read_to_string(office.path().join("told")).unwrap_or_default();
    dovecot.stop();
    let service = Service::new(intake.clone());
    assert!(service.run_once(Extent::Everything).await.is_err());
    service.raise_alarms_now().await.unwrap();
    assert_eq!(told(), "", "it has not lasted long enough");
    for minutes in [29, 2, 10, 600] {
        office.clock.advance(SignedDuration::from_mins(minutes));
        assert!(service.run_once(Extent::Everything).await.is_err());
        // Another start of the daemon knows what was told.
        Service::new(intake.clone()).raise_alarms_now().await.unwrap();
    }
    assert_eq!(told().matches("CẢNH BÁO").count(), 1, "{}", told());
    assert!(told().contains("không đọc được hộp thư"), "{}", told());
    dovecot.resume();
    service.run_once(Extent::Everything).await.unwrap();
    for _ in 0..2 {
        service.raise_alarms_now().await.unwrap();
    }
    assert_eq!(told().matches("ĐÃ KHẮC PHỤC").count(), 1, "{}", told());
    let letters: Vec<String> = exim.await_delivered(2).iter().map(|raw| readable(raw)).collect();
    assert_eq!(letters.iter().filter(|letter| letter.contains("CẢNH BÁO")).count(), 1, "{letters:?}");
    assert_eq!(letters.iter().filter(|letter| letter.contains("ĐÃ KHẮC PHỤC")).count(), 1, "{letters:?}");
    assert!(letters.iter().all(|letter| letter.contains("Auto-Submitted: auto-generated")));
}

/// The ledger itself is the trouble: what was told about it stands in no ledger.
#[tokio::test(flavor = "multi_thread")]
async fn staff_are_told_once_that_the_ledger_cannot_be_written_and_once_that_it_can() {
    let exim = Exim::start();
    let mut office = Office::at("2023-06-16T09:00:00Z");
    with_alarm(&mut office, &exim);
    let service = Service::new(office.open().await);
    let told = || fs::read_to_string(office.path().join("told")).unwrap_or_default();
    let look = async || {
        for _ in 0..10 {
            service.raise_alarms_now().await.unwrap();
            office.clock.advance(SignedDuration::from_mins(7));
        }
    };
    look().await;
    assert_eq!(told(), "");
    tamper(&office, "ALTER TABLE holder RENAME TO gone").await;
    look().await;
    assert_eq!(told().matches("CẢNH BÁO").count(), 1, "{}", told());
    assert!(told().contains("không ghi được sổ"), "{}", told());
    tamper(&office, "ALTER TABLE gone RENAME TO holder").await;
    look().await;
    assert_eq!((told().matches("CẢNH BÁO").count(), told().matches("ĐÃ KHẮC PHỤC").count()), (1, 1), "{}", told());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_staff_were_told_is_not_told_again_where_the_ledger_cannot_take_it() {
    let exim = Exim::start();
    let mut office = Office::at("2023-06-16T09:00:00Z");
    with_alarm(&mut office, &exim);
    let intake = office.open().await;
    let service = Service::new(intake.clone());
    let told = || fs::read_to_string(office.path().join("told")).unwrap_or_default();
    let poll = async |result: Result<(), &str>| {
        let mut work = intake.ledger().begin().await.unwrap();
        work.record_poll("mailbox", result, intake.clock().now()).await.unwrap();
        work.commit().await.unwrap();
    };
    for event in ["INSERT", "UPDATE"] {
        tamper(
            &office,
            &format!("CREATE TRIGGER no_{event} BEFORE {event} ON alarm BEGIN SELECT RAISE(ABORT, 'full'); END"),
        )
        .await;
    }
    poll(Err("no answer")).await;
    office.clock.advance(SignedDuration::from_mins(40));
    for _ in 0..5 {
        assert!(service.raise_alarms_now().await.is_err());
    }
    assert_eq!(told().matches("CẢNH BÁO").count(), 1, "{}", told());
    tamper(&office, "DROP TRIGGER no_INSERT").await;
    service.raise_alarms_now().await.unwrap();
    poll(Ok(())).await;
    for _ in 0..5 {
        assert!(service.raise_alarms_now().await.is_err());
    }
    tamper(&office, "DROP TRIGGER no_UPDATE").await;
    service.raise_alarms_now().await.unwrap();
    assert_eq!((told().matches("CẢNH BÁO").count(), told().matches("ĐÃ KHẮC PHỤC").count()), (1, 1), "{}", told());
}

/// Changes the ledger behind the program's back.
async fn tamper(office: &Office, statement: &str) {
    use sqlx::Connection as _;
    let url = format!("sqlite:{}", office.path().join("data/ledger.sqlite").display());
    let mut connection = sqlx::AnyConnection::connect(&url).await.unwrap();
    sqlx::query(sqlx::AssertSqlSafe(statement.to_owned())).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_are_told_that_letters_cannot_be_sent() {
    let exim = Exim::start();
    let mut office = Office::at("2023-06-16T00:30:00Z");
    let port = crate::parts::free_port();
    office.more = format!("[smtp]\nhost = \"localhost\"\nport = {port}\nsecurity = \"none\"\n");
    with_alarm(&mut office, &exim);
    let intake = office.open().await;
    let service = Service::new(intake.clone());
    service.digest_if_due().await.unwrap();
    for _ in 0..3 {
        service.send_due_letters().await.unwrap();
        service.raise_alarms_now().await.unwrap();
        office.clock.advance(SignedDuration::from_mins(31));
    }
    let told = fs::read_to_string(office.path().join("told")).unwrap();
    assert_eq!(told.matches("CẢNH BÁO").count(), 1, "{told}");
    assert!(told.contains("không gửi được thư"), "{told}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_that_was_put_into_the_mailbox_with_a_chosen_time_is_for_a_person() {
    let stamped_later: SystemTime = "2023-06-16T05:00:00Z".parse::<Timestamp>().unwrap().into();
    let report = || {
        Letter::new("vanthu@skl.example", "Báo cáo sơ kết giữa nhiệm kỳ", 1)
            .with_file("15-BC-DU.docx", report("Đảng ủy Sở Khí lạnh", "15-BC/ĐU", None))
    };
    let seen_at_once = RECEIVED.parse::<Timestamp>().unwrap();
    let seen_later = "2023-06-16T05:00:00Z".parse::<Timestamp>().unwrap();
    for (raw, seen_at, outcome) in [
        (report().delivered(received()), seen_later, Outcome::Accept),
        (report().delivered(stamped_later), seen_at_once, Outcome::Review),
        (report().raw(), seen_later, Outcome::Review),
        (report().raw(), seen_at_once, Outcome::Accept),
    ] {
        let dovecot = Dovecot::start();
        let office = office_on(&dovecot, "");
        office.clock.set(seen_at);
        let intake = office.open().await;
        dovecot.deliver(&raw, received());
        Service::new(intake.clone()).run_once(Extent::Everything).await.unwrap();
        let entry = only_entry(&intake).await;
        assert_eq!(entry.decision.outcome, outcome);
        let is_said = entry.findings.evidence.iter().any(|evidence| evidence.source == "put-there");
        assert_eq!(is_said, outcome == Outcome::Review);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_of_150_megabytes_is_kept_in_bounded_memory_and_gets_a_receipt_that_says_so() {
    let dovecot = Dovecot::start();
    let office = office_on(&dovecot, "");
    let intake = office.open().await;
    let mut raw = Letter::new("vanthu@skl.example", "Báo cáo sơ kết giữa nhiệm kỳ", 1).delivered(received());
    raw.reserve(150_000_000);
    while raw.len() < 150_000_000 {
        raw.extend_from_slice(b"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\r\n");
    }
    dovecot.deliver(&raw, received());
    let octets = raw.len() as u64;
    drop(raw);
    let mut command = Command::new(program());
    command.current_dir(office.path()).args(["--data", "data", "--log", "error", "run", "--once"]);
    let (peak, ended) = peak_memory(command.spawn().unwrap());
    assert!(ended.success(), "{ended}");
    assert!(peak < 120 * 1024, "it took {peak} KiB");
    let entry = only_entry(&intake).await;
    assert_eq!((entry.message.size, entry.decision.outcome), (octets, Outcome::Review));
    assert!(entry.message.receipt_number.is_some());
    assert!(entry.findings.evidence.iter().any(|evidence| evidence.reason.contains("quá lớn để đọc bằng máy")));
}
