//! The clock is wrong, or goes by odd hours: one digest a day, nobody late, and every letter told.

use jiff::Timestamp;
use tiepnhan::intake::Intake;
use tiepnhan::ledger::SendOutcome;
use tiepnhan::registry::Verdict;
use tiepnhan::service::{DigestReport, Service, compose_digest};

use super::files::{import, notice, unit_report};
use crate::parts::office::Office;

#[tokio::test]
async fn a_clock_that_jumps_makes_one_digest_a_day_and_none_in_1970() {
    let office = Office::at("2023-06-19T00:00:00Z");
    let intake = office.open().await;
    let service = Service::new(intake.clone());
    let hours = |day: &str, hour: &str| format!("{day}T{hour}:00:00Z");
    // An hour on and back, a day on and back, to 1970, to the day before; the right time in between.
    let moments = ["19T00", "19T01", "19T00", "20T00", "19T00", "18T00", "19T05", "20T00", "20T03", "21T00", "20T04"];
    for moment in moments {
        let (day, hour) = moment.split_once('T').unwrap();
        office.clock.set(hours(&format!("2023-06-{day}"), hour).parse().unwrap());
        service.digest_if_due().await.unwrap();
        office.clock.set("1970-01-01T09:00:00Z".parse().unwrap());
        service.digest_if_due().await.unwrap();
    }
    let letters = intake.ledger().letters(100).await.unwrap();
    let mut days: Vec<String> = letters.into_iter().map(|letter| letter.subject_key).collect();
    days.sort();
    assert_eq!(days, ["2023-06-19", "2023-06-20", "2023-06-21"]);
}

/// In Cairo the clock goes from midnight to one on Friday 28 April 2023, and back from midnight to eleven on Thursday 26
/// October: one digest's hour is left out, the other comes twice.
#[tokio::test]
async fn a_day_whose_hour_is_left_out_or_comes_twice_has_one_digest_whatever_the_restarts() {
    for (hour, from, days) in [
        ("00:30", "2023-04-26T00:00:00Z", ["2023-04-26", "2023-04-27", "2023-04-28"]),
        ("23:30", "2023-10-25T00:00:00Z", ["2023-10-25", "2023-10-26", "2023-10-27"]),
    ] {
        let mut office = Office::at(from);
        office.zone = "Africa/Cairo";
        office.more = format!("at = \"{hour}:00\"\n");
        let intake = office.open().await;
        for _ in 0..3 * 24 * 4 {
            Service::new(intake.clone()).digest_if_due().await.unwrap();
            office.clock.advance(jiff::SignedDuration::from_mins(15));
        }
        let letters = intake.ledger().letters(100).await.unwrap();
        let mut sent: Vec<String> = letters.into_iter().map(|letter| letter.subject_key).collect();
        sent.sort();
        assert_eq!(sent, days);
    }
}

#[tokio::test]
async fn a_letter_queued_while_the_clock_ran_ahead_is_sent_when_it_is_set_right() {
    let office = Office::at("2040-06-19T03:00:00Z");
    let intake = office.open().await;
    let service = Service::new(intake.clone());
    service.digest_if_due().await.unwrap();
    office.clock.set("2023-06-19T03:00:00Z".parse().unwrap());
    assert_eq!(service.send_due_letters().await.unwrap().sent, 1);
    assert_eq!(service.send_due_letters().await.unwrap().sent, 0);
}

#[tokio::test]
async fn nobody_becomes_late_because_the_program_was_down_over_the_deadline() {
    // The report is due by the end of 26 June; it comes an hour before, and is taken in on 30 June.
    let office = Office::at("2023-06-30T02:00:00Z");
    let intake = office.open().await;
    office.lay("1.eml", "2023-06-26T16:00:00Z", &unit_report(1));
    import(&office, &intake).await;
    let entries = intake.ledger().entries_as_of(Timestamp::MAX).await.unwrap();
    assert_eq!(entries[0].decision.verdict, Some(Verdict::OnTime));
}

/// The day's digest, made and shown at a moment; queued where it is due.
async fn digest_at(office: &Office, intake: &Intake, moment: &str) -> String {
    let until: Timestamp = moment.parse().unwrap();
    office.clock.set(until);
    let day = until.to_zoned(intake.desk().zone.clone()).date();
    let shown = compose_digest(intake, day, until).await.unwrap().letter.text;
    assert_eq!(Service::new(intake.clone()).queue_digest(day, until).await.unwrap(), DigestReport::Queued(1));
    assert_eq!(compose_digest(intake, day, until).await.unwrap().letter.text, shown, "as it stood");
    shown
}

/// A letter is laid there, taken in and judged at a moment of the program's clock.
async fn take_in_at(office: &Office, intake: &Intake, moment: &str, letter: u32) {
    office.clock.set(moment.parse().unwrap());
    let content = if letter == 1 { notice(letter) } else { unit_report(letter) };
    office.lay(&format!("{letter}.eml"), "2023-06-16T02:00:00Z", &content);
    import(office, intake).await;
}

const NEW: &str = "Thư mới (1)";
const RECEIVED: &str = "đã nhận 1/3";

#[tokio::test]
async fn a_letter_of_1970_is_told_in_the_next_digest_and_once() {
    let office = Office::at("2023-06-16T00:00:00Z");
    let intake = office.open().await;
    assert!(!digest_at(&office, &intake, "2023-06-16T00:00:00Z").await.contains(NEW));
    take_in_at(&office, &intake, "1970-01-01T00:05:00Z", 2).await;
    let mut work = intake.ledger().begin().await.unwrap();
    let answer = work.claim_letter(office.clock.now()).await.unwrap().unwrap();
    let refused = SendOutcome::Failed("550 no such mailbox".to_owned());
    work.record_sending(&answer.id, &refused, office.clock.now()).await.unwrap();
    work.commit().await.unwrap();
    let told = digest_at(&office, &intake, "2023-06-17T00:00:00Z").await;
    assert!(told.contains(NEW) && told.contains("550 no such mailbox"), "{told}");
    let later = digest_at(&office, &intake, "2023-06-18T00:00:00Z").await;
    assert!(!later.contains(NEW) && !later.contains("550 no such mailbox"), "{later}");
}

#[tokio::test]
async fn a_letter_of_a_clock_that_ran_ahead_by_years_counts_at_once_and_is_told_once() {
    let office = Office::at("2023-06-16T00:00:00Z");
    let intake = office.open().await;
    let before = digest_at(&office, &intake, "2023-06-16T00:00:00Z").await;
    take_in_at(&office, &intake, "2031-06-16T03:00:00Z", 2).await;
    let told = digest_at(&office, &intake, "2023-06-17T00:00:00Z").await;
    assert!(told.contains(NEW) && told.contains(RECEIVED), "{told}");
    assert!(!before.contains(NEW) && !before.contains(RECEIVED), "{before}");
    let later = digest_at(&office, &intake, "2023-06-18T00:00:00Z").await;
    assert!(later.contains(RECEIVED), "{later}");
    assert!(!later.contains(NEW) && !later.contains("Thư cũ có kết quả mới"), "{later}");
}

#[tokio::test]
async fn what_came_after_the_digest_of_a_day_that_had_not_come_is_told_in_the_next() {
    let office = Office::at("2023-06-16T00:00:00Z");
    let intake = office.open().await;
    digest_at(&office, &intake, "2023-06-16T00:00:00Z").await;
    // The clock is a day ahead for a while, and makes the digest of the seventeenth.
    digest_at(&office, &intake, "2023-06-17T00:00:00Z").await;
    take_in_at(&office, &intake, "2023-06-16T05:00:00Z", 2).await;
    office.clock.set("2023-06-17T00:00:00Z".parse().unwrap());
    let told = digest_at(&office, &intake, "2023-06-18T00:00:00Z").await;
    assert!(told.contains(NEW), "{told}");
    assert!(!digest_at(&office, &intake, "2023-06-19T00:00:00Z").await.contains(NEW));
}
