//! The clock is wrong, or goes by odd hours: one digest a day, nobody late, and every letter told.

use jiff::{SignedDuration, Timestamp};
use tiepnhan::intake::Intake;
use tiepnhan::ledger::{Novelty, QueuedLetter, SendOutcome};
use tiepnhan::registry::Verdict;
use tiepnhan::service::{DigestReport, Service, compose_digest};

use super::files::{import, notice, unit_report};
use crate::ledger::bed::{second, take_in};
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
            office.clock.advance(SignedDuration::from_mins(15));
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

/// The day's digest, made and shown at a moment.
async fn digest_at(office: &Office, intake: &Intake, moment: &str) -> String {
    let until: Timestamp = moment.parse().unwrap();
    office.clock.set(until);
    let day = until.to_zoned(intake.desk().zone.clone()).date();
    let shown = compose_digest(intake, day, until).await.unwrap().letter.text;
    assert_eq!(Service::new(intake.clone()).queue_digest(day).await.unwrap(), DigestReport::Queued(1));
    shown
}

/// A letter is laid there, taken in and judged at a moment of the program's clock.
async fn take_in_at(office: &Office, intake: &Intake, moment: &str, letter: u32) {
    office.clock.set(moment.parse().unwrap());
    let content = if letter == 1 { notice(letter) } else { unit_report(letter) };
    office.lay(&format!("{letter}.eml"), "2023-06-14T02:00:00Z", &content);
    import(office, intake).await;
}

const NEW: &str = "Thư mới (1)";
const RECEIVED: &str = "đã nhận 1/3";

/// At which of these moments the digest made then tells one letter as new.
async fn moments_of_telling(office: &Office, intake: &Intake, moments: &[&str]) -> Vec<String> {
    let mut telling = Vec::new();
    for moment in moments {
        let told = digest_at(office, intake, moment).await;
        assert!(!told.contains("Thư cũ có kết quả mới"), "{told}");
        if told.contains(NEW) {
            telling.push((*moment).to_owned());
        }
    }
    telling
}

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
    // One that fails where it is queued.
    let nowhere = format!("{}@example.vn", "a".repeat(300));
    let alike = QueuedLetter { id: "alike".to_owned(), message_id: "alike@example.vn".to_owned(), ..answer.clone() };
    let alike = QueuedLetter { subject_key: "alike".to_owned(), recipient: nowhere, ..alike };
    assert_eq!(work.queue_letter(&alike, office.clock.now()).await.unwrap(), Novelty::New);
    work.commit().await.unwrap();
    let told = digest_at(&office, &intake, "2023-06-17T00:00:00Z").await;
    assert!(told.contains(NEW) && told.contains("550 no such mailbox") && told.contains("aaaa"), "{told}");
    let later = digest_at(&office, &intake, "2023-06-18T00:00:00Z").await;
    assert!(!later.contains(NEW) && !later.contains("550 no such mailbox") && !later.contains("aaaa"), "{later}");
}

#[tokio::test]
async fn a_letter_of_a_clock_that_ran_ahead_counts_at_once_and_is_told_once() {
    for ahead in ["2023-06-16T00:40:00Z", "2023-06-16T06:00:00Z", "2023-06-18T00:20:00Z", "2031-06-16T03:00:00Z"] {
        let office = Office::at("2023-06-16T00:00:00Z");
        let intake = office.open().await;
        let before = digest_at(&office, &intake, "2023-06-15T00:00:00Z").await;
        assert!(!before.contains(NEW) && !before.contains(RECEIVED), "{before}");
        take_in_at(&office, &intake, ahead, 2).await;
        let moments = ["16", "17", "18", "19", "20"].map(|day| format!("2023-06-{day}T00:00:00Z"));
        for (number, moment) in moments.iter().enumerate() {
            let told = digest_at(&office, &intake, moment).await;
            assert!(told.contains(RECEIVED), "{ahead}, {moment}: {told}");
            assert_eq!(told.contains(NEW), number == 0, "{ahead}, {moment}: {told}");
            assert!(!told.contains("Thư cũ có kết quả mới"), "{ahead}, {moment}: {told}");
        }
    }
}

#[tokio::test]
async fn digests_of_days_that_had_not_come_have_nothing_told_twice_or_never() {
    for ahead in ["2023-06-17T00:00:00Z", "2023-06-18T00:00:00Z", "2023-07-14T00:00:00Z"] {
        let office = Office::at("2023-06-16T00:00:00Z");
        let intake = office.open().await;
        digest_at(&office, &intake, "2023-06-16T00:00:00Z").await;
        digest_at(&office, &intake, ahead).await;
        take_in_at(&office, &intake, "2023-06-16T05:00:00Z", 2).await;
        let days = ["06-17", "06-18", "06-19", "06-20", "07-13", "07-14", "07-15", "07-16"];
        let moments = days.map(|day| format!("2023-{day}T00:00:00Z"));
        let moments: Vec<&str> = moments.iter().map(String::as_str).filter(|moment| *moment != ahead).collect();
        let first = moments[0];
        assert_eq!(moments_of_telling(&office, &intake, &moments).await, [first], "{ahead}");
    }
}

#[tokio::test]
async fn a_digest_is_shown_again_as_it_stood_whatever_came_since() {
    let office = Office::at("2023-06-16T00:00:00Z");
    let intake = office.open().await;
    digest_at(&office, &intake, "2023-06-15T00:00:00Z").await;
    take_in_at(&office, &intake, "2023-06-15T05:00:00Z", 2).await;
    let told = digest_at(&office, &intake, "2023-06-16T00:00:00Z").await;
    assert!(told.contains(NEW), "{told}");
    take_in_at(&office, &intake, "2023-06-16T03:00:00Z", 1).await;
    // That day in the afternoon, and days later.
    for moment in ["2023-06-16T08:00:00Z", "2023-06-18T08:00:00Z"] {
        office.clock.set(moment.parse().unwrap());
        let (day, until) = ("2023-06-16".parse().unwrap(), "2023-06-16T00:00:00Z".parse().unwrap());
        assert_eq!(compose_digest(&intake, day, until).await.unwrap().letter.text, told);
    }
}

/// The numbers of the letters that a digest tells as new.
fn told_as_new(digest: &str) -> Vec<u32> {
    let Some((_, group)) = digest.split_once("[Thư mới (") else { return Vec::new() };
    let group = group.split("\n\n").next().unwrap().split("\n[").next().unwrap();
    let numbers = group.lines().filter_map(|line| line.trim().strip_prefix("- ")?.split_once("/2023;"));
    numbers.map(|(number, _)| number.parse().unwrap()).collect()
}

/// All are dated at the digest's very hour: by the time alone nobody could say which of them it has told.
#[tokio::test(flavor = "multi_thread")]
async fn letters_that_are_judged_while_a_digest_is_made_are_each_told_in_one() {
    const DAYS: i64 = 8;
    const A_DAY: u32 = 60;
    let office = Office::at("2023-06-20T00:00:00Z");
    let intake = office.open().await;
    let service = Service::new(intake.clone());
    let mut number = 0;
    for day in 0..=DAYS {
        let hour = day * 86_400;
        let until = second(hour);
        office.clock.set(until);
        let numbers = number..if day < DAYS { number + A_DAY } else { number };
        number = numbers.end;
        let judging = tokio::spawn({
            let intake = intake.clone();
            async move {
                for number in numbers {
                    take_in(intake.ledger(), &number.to_string(), number + 1, hour - 10, "SKL").await;
                }
            }
        });
        let date = until.to_zoned(intake.desk().zone.clone()).date();
        assert_eq!(service.queue_digest(date).await.unwrap(), DigestReport::Queued(1));
        judging.await.unwrap();
    }
    service.send_due_letters().await.unwrap();
    let mut told: Vec<u32> = office.letters().iter().flat_map(|letter| told_as_new(letter)).collect();
    told.sort_unstable();
    assert_eq!(told, (1..=number).collect::<Vec<_>>());
}
