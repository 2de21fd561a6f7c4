//! A letter whose reading ends the daemon itself, as a parser that overflows its stack does: `scripts/prove.d/faults.c`
//! aborts the process that reads certain words from a file.

use std::fs;
use std::process::Command;
use std::time::SystemTime;

use jiff::Timestamp;
use tiepnhan::matching::Outcome;

use super::disk::{answers, now, report_now};
use super::marks::office_on;
use crate::parts::dovecot::Dovecot;
use crate::parts::letters::Letter;
use crate::parts::office::{Office, program};

/// Six numbers of eight octets: nothing is counted and nothing struck.
const STATE: [u8; 48] = [0; 48];

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_that_ends_the_daemon_is_read_three_times_then_set_aside_and_the_others_come_through() {
    let dovecot = Dovecot::start();
    let office = office_on(dovecot.port, "TiepNhan");
    drop(office.open().await);
    let library = office.path().join("faults.so");
    let mut compiler = Command::new("cc");
    compiler.args(["-shared", "-fPIC", "-o"]).arg(&library).args(["scripts/prove.d/faults.c", "-ldl"]);
    assert!(compiler.status().unwrap().success(), "a C compiler");
    fs::write(office.path().join("faults"), STATE).unwrap();

    let mut poison = Letter::new("vanthu@vmt.example", "Báo cáo sơ kết giữa nhiệm kỳ", 2);
    poison.text = "Gui van phong.\nTIEPNHAN-LETTER-POISON\n".to_owned();
    for raw in [report_now(1), poison.delivered(SystemTime::from(now())), report_now(3)] {
        dovecot.deliver(&raw, SystemTime::from(now()));
    }
    // As a service manager does: whoever dies is started again.
    let mut deaths = 0;
    loop {
        let mut command = Command::new(program());
        command.args(["--data", "data", "--log", "error", "run", "--once"]).current_dir(office.path()).env_clear();
        command.env("LD_PRELOAD", &library).env("FAULTS_STATE", office.path().join("faults"));
        let output = command.output().unwrap();
        if output.status.success() {
            break;
        }
        deaths += 1;
        assert!(deaths <= 3, "it died again: {}", String::from_utf8_lossy(&output.stderr));
    }
    assert_eq!(deaths, 3);

    let intake = office.open().await;
    let entries = intake.ledger().entries_as_of(Timestamp::MAX).await.unwrap();
    assert_eq!(entries.len(), 3);
    for entry in entries {
        let is_poison = entry.message.message_id.as_deref() != Some("letter.1@unit.example")
            && entry.message.message_id.as_deref() != Some("letter.3@unit.example");
        assert!(entry.message.receipt_number.is_some());
        let is_set_aside = entry.findings.evidence.iter().any(|evidence| evidence.source == "set-aside");
        assert_eq!((is_set_aside, entry.decision.outcome == Outcome::Review), (is_poison, is_poison));
    }
    assert_eq!(answers(&office), 2);
    assert_eq!(intake.ledger().audit().await.unwrap(), Vec::<String>::new());
}

#[tokio::test]
async fn a_letter_that_our_own_disk_keeps_back_is_no_poison() {
    let office = Office::at("2023-06-16T02:00:00Z");
    let intake = office.open().await;
    let letter = office.path().join("letter.eml");
    fs::write(&letter, Letter::new("vanthu@vmt.example", "Hỏi về báo cáo sơ kết", 1).raw()).unwrap();
    intake.import(&letter).await.unwrap();
    let kept = intake.store().path(&intake.ledger().unjudged(1).await.unwrap()[0].message);
    let away = office.path().join("away");
    fs::rename(&kept, &away).unwrap();
    for _ in 0..6 {
        intake.judge_all(|_| {}).await.unwrap_err();
    }
    fs::rename(&away, &kept).unwrap();
    assert_eq!(intake.judge_all(|_| {}).await.unwrap().judged, 1);
    let entries = intake.ledger().entries_as_of(Timestamp::MAX).await.unwrap();
    assert!(entries[0].findings.evidence.iter().all(|evidence| evidence.source != "set-aside"));
    assert_eq!(entries[0].from.address, "vanthu@vmt.example");
}
