//! What the tests of the ledger stand on: an empty database of either kind, and rows to put into it.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use tempfile::TempDir;
use tiepnhan::ledger::{FileRow, Judged, Ledger, Purpose, QueuedLetter, Revision, Step, Work};
use tiepnhan::mailbox::Origin;
use tiepnhan::matching::{Candidate, Decision, Evidence, Findings, Kind, Outcome};
use tiepnhan::message::Mailbox;
use tiepnhan::registry::{Alias, AliasKind, OrganizationCode, Verdict};
use tiepnhan::store::ContentHash;

use crate::parts::postgres::Postgres;

/// An empty database.
pub(crate) struct Bed {
    pub(crate) url: String,
    pub(crate) folder: TempDir,
    _server: Option<Arc<Postgres>>,
}

impl Bed {
    pub(crate) fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("sổ đến 100%.sqlite").display());
        Self { url, folder, _server: None }
    }

    pub(crate) async fn postgres() -> Self {
        let server = Postgres::running().await;
        Self { url: server.new_database().await, folder: tempfile::tempdir().unwrap(), _server: Some(server) }
    }

    pub(crate) async fn open(&self) -> Ledger {
        Ledger::open(&self.url).await.unwrap()
    }

    /// Does something to the database behind the program's back; says how many rows it touched.
    pub(crate) async fn tamper(&self, statement: &str) -> u64 {
        use sqlx::Connection as _;
        let url = if self.url.starts_with("sqlite") { self.url.replace('%', "%25") } else { self.url.clone() };
        let mut connection = sqlx::AnyConnection::connect(&url).await.unwrap();
        if self.url.starts_with("sqlite") {
            sqlx::raw_sql("PRAGMA foreign_keys = OFF").execute(&mut connection).await.unwrap();
        }
        let statement = sqlx::AssertSqlSafe(statement.to_owned());
        let touched = sqlx::raw_sql(statement).execute(&mut connection).await.unwrap().rows_affected();
        connection.close().await.unwrap();
        touched
    }
}

/// Declares a test that runs on both databases.
macro_rules! on_both {
    ($($name:ident)+) => { $(
        mod $name {
            #[tokio::test]
            async fn on_sqlite() {
                super::$name(crate::ledger::bed::Bed::sqlite()).await;
            }
            #[tokio::test]
            async fn on_postgresql() {
                super::$name(crate::ledger::bed::Bed::postgres().await).await;
            }
        }
    )+ };
}
pub(crate) use on_both;

/// 2023-06-20, at a second of the day, UTC.
pub(crate) fn second(second: i64) -> Timestamp {
    let day: Timestamp = "2023-06-20T00:00:00Z".parse().unwrap();
    day.checked_add(jiff::SignedDuration::from_secs(second)).unwrap()
}

pub(crate) fn zone() -> TimeZone {
    TimeZone::get("Asia/Ho_Chi_Minh").unwrap()
}

pub(crate) fn hash(text: &str) -> ContentHash {
    ContentHash::of(text.as_bytes())
}

pub(crate) fn uid(uid: u32) -> Origin {
    uid_of(1, uid)
}

pub(crate) fn uid_of(uid_validity: u32, uid: u32) -> Origin {
    Origin::Imap { account: "office".to_owned(), folder: "INBOX".to_owned(), uid_validity, uid, gmail_id: None }
}

pub(crate) fn unit(code: &str) -> OrganizationCode {
    OrganizationCode(code.to_owned())
}

pub(crate) fn decision(outcome: Outcome, units: &[&str]) -> Decision {
    Decision {
        outcome,
        kind: Kind::Report,
        organizations: units.iter().map(|code| unit(code)).collect(),
        flags: BTreeSet::new(),
        relates_to: None,
        verdict: Some(Verdict::OnTime),
        deadline: Some(second(86_400)),
        conference_known: None,
        acknowledge: true,
        evidence: vec![],
    }
}

pub(crate) fn findings(sender: &str, units: &[&str]) -> Findings {
    Findings {
        kind: Kind::Report,
        organizations: units.iter().map(|code| unit(code)).collect(),
        outcome: Outcome::Accept,
        flags: BTreeSet::new(),
        plan: Some("plan".to_owned()),
        requirement: Some("report".to_owned()),
        conference_date: None,
        document: None,
        outline_missing: None,
        targets: None,
        acknowledge: true,
        evidence: vec![Evidence {
            organization: units.first().map(|code| unit(code)),
            source: "address".to_owned(),
            weight: 4.5,
            words: sender.to_owned(),
            reason: "Địa chỉ đã đăng ký".to_owned(),
        }],
        candidates: units.iter().map(|code| Candidate { organization: unit(code), weight: 4.5 }).collect(),
        advice: vec![],
        files: vec![],
        sketch: vec![1, u64::MAX],
        replaces: false,
        references: vec![],
        sender: sender.to_owned(),
        signs: Vec::new(),
        wording: std::collections::BTreeMap::new(),
    }
}

/// A message known by its text, judged as a report of one unit.
pub(crate) fn judged(text: &str, outcome: Outcome, unit: &str, at: Timestamp) -> Judged {
    let sender = format!("{}@example.vn", unit.to_lowercase());
    Judged {
        message: hash(text),
        message_id: Some(format!("{text}@example.vn")),
        from: Mailbox { name: "Văn thư".to_owned(), address: sender.clone() },
        subject: format!("Báo cáo {text}"),
        date: Some(second(0)),
        files: vec![FileRow {
            name: "báo cáo.docx".to_owned(),
            hash: hash(&format!("{text}.docx")),
            size: 12,
            media_type: "application/octet-stream".to_owned(),
            inline: false,
        }],
        findings: findings(&sender, &[unit]),
        decision: decision(outcome, &[unit]),
        at,
    }
}

pub(crate) fn acknowledgement(id: &str, text: &str, recipient: &str) -> QueuedLetter {
    QueuedLetter {
        id: id.to_owned(),
        purpose: Purpose::Acknowledgement,
        subject_key: hash(text).to_string(),
        recipient: recipient.to_owned(),
        message_id: format!("tiepnhan.{text}@office.example"),
        raw: "Subject: x\r\n\r\ny\r\n".to_owned(),
        attempts: 0,
        held: false,
    }
}

/// Keeps a message known by its text, received at a second of the day.
pub(crate) async fn keep(work: &mut Work, text: &str, number: u32, received: i64) {
    let received_at = Some(second(received));
    work.record_message(&hash(text), 100, received_at, &uid(number), second(received + 5)).await.unwrap();
}

/// Keeps and judges a message in one transaction; returns its receipt number.
pub(crate) async fn take_in(ledger: &Ledger, text: &str, number: u32, received: i64, unit: &str) -> Option<String> {
    let mut work = ledger.begin().await.unwrap();
    keep(&mut work, text, number, received).await;
    let judged = judged(text, Outcome::Accept, unit, second(received + 10));
    let receipt = work.record_judged(&judged, &zone()).await.unwrap();
    work.commit().await.unwrap();
    receipt
}

/// What staff did to a message known by its text.
pub(crate) fn revision(text: &str, number: u32, holds: u32, step: Step) -> Revision {
    Revision {
        message: hash(text),
        number,
        holds,
        step,
        by: "văn thư".to_owned(),
        reason: "gọi điện hỏi".to_owned(),
        at: second(3000 + i64::from(number)),
        findings: findings("khac@example.vn", &["B"]),
    }
}

pub(crate) fn alias(address: &str, code: &str) -> Alias {
    Alias { kind: AliasKind::Address, text: address.to_owned(), organization: unit(code) }
}
