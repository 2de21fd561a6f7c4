//! Letters imported from files: kept, judged in the order of receipt, answered once.

use std::fs;

use jiff::Timestamp;
use tiepnhan::ledger::Purpose;
use tiepnhan::matching::Outcome;
use tiepnhan::registry::Verdict;
use tiepnhan::service::{DigestReport, Service, compose_digest};

use crate::parts::letters::{Letter, docx, report};
use crate::parts::office::{Office, program};

pub(super) async fn import(office: &Office, intake: &tiepnhan::intake::Intake) {
    let (_, passed_over) = intake.import(&office.path().join("in")).await.unwrap();
    assert!(passed_over.is_empty(), "{passed_over:?}");
    intake.judge_all(|_| {}).await.unwrap();
}

pub(super) fn notice(number: u32) -> Letter {
    let paper = docx(&[
        "ĐẢNG BỘ KHỐI CÁC CƠ QUAN TỈNH\tĐẢNG CỘNG SẢN VIỆT NAM",
        "ĐẢNG ỦY SỞ KHÍ LẠNH",
        "Số 12-TB/ĐU",
        "Tỉnh Ví Dụ, ngày 30 tháng 5 năm 2023",
        "THÔNG BÁO",
        "về việc tổ chức hội nghị sơ kết giữa nhiệm kỳ",
        "-----",
        "Đảng ủy Sở Khí lạnh tổ chức hội nghị sơ kết giữa nhiệm kỳ vào 8 giờ 00, thứ Năm ngày 08/6/2023.",
    ]);
    Letter::new("vanthu@skl.example", "Thông báo ngày tổ chức hội nghị sơ kết giữa nhiệm kỳ", number)
        .with_file("12-TB-DU.docx", paper)
}

pub(super) fn unit_report(number: u32) -> Letter {
    Letter::new("vanthu@skl.example", "Báo cáo sơ kết giữa nhiệm kỳ", number)
        .with_file("15-BC-DU.docx", report("Đảng ủy Sở Khí lạnh", "15-BC/ĐU", None))
}

#[tokio::test]
async fn a_report_is_recorded_and_acknowledged_once() {
    let office = Office::at("2023-06-16T09:00:00Z");
    let intake = office.open().await;
    office.lay("1.eml", "2023-06-16T02:00:00Z", &unit_report(1));
    import(&office, &intake).await;
    let service = Service::new(intake.clone());
    assert_eq!(service.send_due_letters().await.unwrap().sent, 1);
    // The same file again, and a second start: nothing is done twice.
    import(&office, &intake).await;
    drop(intake);
    let intake = office.open().await;
    import(&office, &intake).await;
    assert_eq!(Service::new(intake.clone()).send_due_letters().await.unwrap().sent, 0);

    let entries = intake.ledger().entries_as_of(Timestamp::MAX).await.unwrap();
    assert_eq!(entries.len(), 1);
    assert_eq!(entries[0].decision.outcome, Outcome::Accept, "{:#?}", entries[0].findings.evidence);
    assert_eq!(entries[0].decision.organizations[0].0, "SKL");
    assert_eq!(entries[0].decision.verdict, Some(Verdict::OnTime));
    assert_eq!(entries[0].message.receipt_number.as_deref(), Some("1/2023"));
    let letters = office.letters();
    assert_eq!(letters.len(), 1);
    for words in ["1/2023", "Đảng ủy Sở Khí lạnh", "đúng hạn", "15-BC-DU.docx", "Auto-Submitted: auto-replied"]
    {
        assert!(letters[0].to_lowercase().contains(&words.to_lowercase()), "{words} is missing in\n{}", letters[0]);
    }
    assert!(letters[0].contains("In-Reply-To: <letter.1@unit.example>"), "{}", letters[0]);
    assert!(intake.ledger().audit().await.unwrap().is_empty());
}

#[tokio::test]
async fn a_notice_that_turns_up_late_changes_the_verdict_and_both_are_kept() {
    let office = Office::at("2023-06-23T09:00:00Z");
    let intake = office.open().await;
    office.lay("2.eml", "2023-06-22T02:00:00Z", &unit_report(2));
    import(&office, &intake).await;
    let before = office.clock.now();
    let entry = |entries: Vec<tiepnhan::ledger::Entry>| {
        entries.into_iter().find(|entry| entry.message.message_id.as_deref() == Some("letter.2@unit.example")).unwrap()
    };
    let first = entry(intake.ledger().entries_as_of(before).await.unwrap());
    assert_eq!(first.decision.verdict, Some(Verdict::OnTime), "by 26 June, the day not being known");

    office.clock.advance(jiff::SignedDuration::from_mins(10));
    office.lay("1.eml", "2023-05-31T02:00:00Z", &notice(1));
    import(&office, &intake).await;
    let second = entry(intake.ledger().entries_as_of(office.clock.now()).await.unwrap());
    // Five working days after Thursday 8 June end with Thursday 15 June.
    assert!(matches!(second.decision.verdict, Some(Verdict::Late { .. })), "{:?}", second.decision);
    assert_eq!(second.earlier_verdict, Some(Verdict::OnTime));
    let as_it_stood = entry(intake.ledger().entries_as_of(before).await.unwrap());
    assert_eq!(as_it_stood.decision.verdict, Some(Verdict::OnTime));
}

#[tokio::test]
async fn letters_are_judged_in_the_order_of_receipt_whatever_the_order_of_their_names() {
    let office = Office::at("2023-06-23T09:00:00Z");
    let intake = office.open().await;
    office.lay("a-later.eml", "2023-06-22T02:00:00Z", &unit_report(2));
    office.lay("b-earlier.eml", "2023-05-31T02:00:00Z", &notice(1));
    import(&office, &intake).await;
    let entries = intake.ledger().entries_as_of(Timestamp::MAX).await.unwrap();
    let numbers: Vec<_> = entries.iter().map(|entry| entry.message.receipt_number.as_deref().unwrap()).collect();
    assert_eq!(numbers, ["1/2023", "2/2023"]);
    assert!(matches!(entries[1].decision.verdict, Some(Verdict::Late { .. })));
    assert_eq!(entries[1].earlier_verdict, None);
}

#[tokio::test]
async fn an_old_letter_is_taken_in_and_not_answered() {
    let office = Office::at("2024-01-02T09:00:00Z");
    let intake = office.open().await;
    office.lay("1.eml", "2023-06-16T02:00:00Z", &unit_report(1));
    import(&office, &intake).await;
    assert_eq!(intake.ledger().entries_as_of(Timestamp::MAX).await.unwrap().len(), 1);
    assert_eq!(Service::new(intake).send_due_letters().await.unwrap().sent, 0);
}

#[tokio::test]
async fn a_message_that_is_no_message_is_kept_numbered_and_for_a_person() {
    let office = Office::at("2023-06-16T09:00:00Z");
    let intake = office.open().await;
    let folder = office.path().join("in");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("noise.eml"), [0_u8, 1, 2, 254, 255].repeat(400)).unwrap();
    import(&office, &intake).await;
    let entries = intake.ledger().entries_as_of(Timestamp::MAX).await.unwrap();
    assert_eq!(entries.len(), 1);
    assert_eq!(entries[0].decision.outcome, Outcome::Review);
    assert!(entries[0].message.receipt_number.is_some());
    assert!(!entries[0].decision.acknowledge);
}

#[tokio::test]
async fn the_digest_of_a_day_is_queued_once_and_can_be_shown_as_it_stood() {
    let office = Office::at("2023-06-16T09:00:00Z");
    let intake = office.open().await;
    office.lay("1.eml", "2023-06-16T02:00:00Z", &unit_report(1));
    import(&office, &intake).await;
    let service = Service::new(intake.clone());
    let day = jiff::civil::date(2023, 6, 16);
    let until = office.clock.now();
    assert_eq!(service.queue_digest(day).await.unwrap(), DigestReport::Queued(1));
    assert_eq!(service.queue_digest(day).await.unwrap(), DigestReport::Already);
    let shown = compose_digest(&intake, day, until).await.unwrap();
    assert!(shown.letter.text.contains("Sở Khí lạnh"), "{}", shown.letter.text);
    office.clock.advance(jiff::SignedDuration::from_hours(24));
    office.lay("2.eml", "2023-06-17T02:00:00Z", &notice(9));
    import(&office, &intake).await;
    assert_eq!(compose_digest(&intake, day, until).await.unwrap().letter.text, shown.letter.text);
}

#[tokio::test]
async fn the_digest_waits_for_its_hour_and_for_a_working_day() {
    // Saturday 17 June 2023, 08:00 in the office; the digest's hour is 07:00.
    let office = Office::at("2023-06-17T01:00:00Z");
    let intake = office.open().await;
    let service = Service::new(intake.clone());
    service.digest_if_due().await.unwrap();
    assert!(intake.ledger().letters(10).await.unwrap().is_empty());
    // Monday, 06:59, then 07:00, then again.
    office.clock.set("2023-06-18T23:59:00Z".parse().unwrap());
    service.digest_if_due().await.unwrap();
    assert!(intake.ledger().letters(10).await.unwrap().is_empty());
    office.clock.set("2023-06-19T00:00:00Z".parse().unwrap());
    service.digest_if_due().await.unwrap();
    service.digest_if_due().await.unwrap();
    assert_eq!(intake.ledger().letters(10).await.unwrap().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_digest_and_the_nights_proof_are_made_by_processes_of_their_own_and_once() {
    let office = Office::at("2023-06-19T00:00:00Z");
    let intake = office.open().await;
    office.lay("1.eml", "2023-06-16T02:00:00Z", &unit_report(1));
    import(&office, &intake).await;
    let at_the_desk = |option: &str, name: &str| [option.into(), office.path().join(name).into_os_string()];
    let options = [at_the_desk("--config", "tiepnhan.toml"), at_the_desk("--data", "data")].concat();
    let service = Service::new(intake.clone()).with_chores_apart(program(), options);
    assert_eq!(service.digest_if_due().await.unwrap(), Some(DigestReport::Queued(1)));
    assert_eq!(service.digest_if_due().await.unwrap(), Some(DigestReport::Already));
    let letters = intake.ledger().letters(10).await.unwrap();
    assert_eq!(letters.iter().filter(|letter| letter.purpose == Purpose::Digest).count(), 1);
    office.clock.set("2023-06-19T20:00:00Z".parse().unwrap());
    service.inspect_if_due().await;
    assert!(intake.ledger().is_inspected("2023-06-20".parse().unwrap()).await.unwrap());

    // One that cannot be done is said, and tried again by whoever looks next.
    let service = Service::new(intake.clone()).with_chores_apart("/bin/false".into(), Vec::new());
    office.clock.set("2023-06-20T00:00:00Z".parse().unwrap());
    assert!(service.digest_if_due().await.is_err());
}
