//! What a letter's header claims, and what it cannot change: a list's marks on a unit's real report, and the sender's Date.

use jiff::{SignedDuration, Timestamp};
use tiepnhan::intake::Intake;
use tiepnhan::ledger::Entry;
use tiepnhan::mailbox::{Fetched, Origin};
use tiepnhan::matching::{Kind, Outcome};
use tiepnhan::registry::{OrganizationCode, Verdict};
use tiepnhan::service::{Service, compose_digest};
use tokio::sync::mpsc;

use super::identity::changed;
use crate::parts::office::Office;

/// What becomes of a letter that the server received at that time, and what was sent for it.
async fn received(raw: &str, at: Timestamp) -> (Office, Intake, Entry) {
    let office = Office::at(&at.saturating_add(SignedDuration::from_mins(2)).unwrap().to_string());
    let intake = office.open().await;
    let stamp = at.to_zoned(jiff::tz::TimeZone::UTC).strftime("%a, %d %b %Y %H:%M:%S +0000");
    let raw = format!("Received: from a.example by mx.example.vn; {stamp}\r\n{raw}");
    let origin = Origin::Imap {
        account: "mailbox".to_owned(),
        folder: "INBOX".to_owned(),
        uid_validity: 1,
        uid: 1,
        gmail_id: None,
    };
    let (arrivals, received) = mpsc::channel(1);
    let staged = intake.store().stage_bytes(raw.as_bytes()).unwrap();
    arrivals.send(Fetched::Staged { origin, received_at: Some(at), raw: staged }).await.unwrap();
    drop(arrivals);
    intake.receive(received).await.unwrap();
    intake.judge_all(|_| {}).await.unwrap();
    Service::new(intake.clone()).send_due_letters().await.unwrap();
    assert_eq!(intake.ledger().audit().await.unwrap(), Vec::<String>::new());
    let mut entries = intake.ledger().entries_as_of(Timestamp::MAX).await.unwrap();
    assert_eq!(entries.len(), 1);
    (office, intake, entries.remove(0))
}

#[tokio::test]
async fn a_units_report_with_a_lists_marks_is_kept_and_shown_and_not_answered() {
    let at: Timestamp = "2023-06-16T02:00:00Z".parse().unwrap();
    let bulk = "Precedence: bulk";
    let list = "List-Id: <vanthu.skl.example>";
    for marks in [vec![bulk], vec![list], vec![bulk, list]] {
        let (office, intake, entry) = received(&changed(1, &[("Precedence", &marks.join("\r\n"))]), at).await;
        assert!(intake.store().read_verified(&entry.message.message).is_ok(), "{marks:?}");
        assert!(entry.message.receipt_number.is_some(), "{marks:?}");
        assert_ne!(entry.decision.outcome, Outcome::Ignore, "{marks:?}: somebody must see it");
        assert_eq!(entry.decision.organizations, [OrganizationCode("SKL".to_owned())], "{marks:?}");
        assert_eq!(entry.decision.kind, Kind::Report, "{marks:?}");
        assert_eq!(entry.files.len(), 1, "{marks:?}");
        assert!(!entry.decision.acknowledge, "{marks:?}");
        assert_eq!(office.letters(), Vec::<String>::new(), "{marks:?}");
        let digest = compose_digest(&intake, "2023-06-16".parse().unwrap(), intake.clock().now()).await.unwrap();
        let number = entry.message.receipt_number.unwrap();
        assert!(digest.letter.text.contains(&number), "{marks:?}: {}", digest.letter.text);
        println!("lists: {marks:?}: {:?}", entry.decision.outcome);
    }
}

#[tokio::test]
async fn whatever_date_the_sender_writes_the_servers_time_is_the_time_of_receipt_and_of_the_verdict() {
    // The plan's deadline is the end of 26 June 2023 in Vietnam.
    let in_time: Timestamp = "2023-06-26T16:59:59Z".parse().unwrap();
    let too_late: Timestamp = "2023-06-26T17:00:00Z".parse().unwrap();
    let dates = [
        "Date: Fri, 16 Jun 2023 09:00:00 +0700",
        "Date: Sun, 16 Jun 2024 09:00:00 +0700",
        "Date: Thu, 01 Jan 1970 00:00:00 +0000",
        "Date: Mon, 31 Dec 9999 23:59:59 -1200",
        "Date: hom qua",
        "",
    ];
    for date in dates {
        for (at, verdict) in [(in_time, Verdict::OnTime), (too_late, Verdict::Late { by_seconds: 0 })] {
            let (office, _, entry) = received(&changed(1, &[("Date", date)]), at).await;
            assert_eq!(entry.message.received_at, Some(at), "{date}");
            assert_eq!(entry.decision.outcome, Outcome::Accept, "{date}: {:?}", entry.decision);
            assert_eq!(entry.decision.verdict, Some(verdict), "{date} at {at}");
            assert_eq!(entry.message.receipt_number.as_deref(), Some("1/2023"), "{date}: the year is the server's");
            assert_eq!(office.letters().len(), 1, "{date}");
        }
    }
}
