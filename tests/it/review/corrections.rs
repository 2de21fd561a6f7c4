//! A person decides: what follows from it, and that it can be taken back.

use tiepnhan::ledger::{Fate, Step};
use tiepnhan::matching::{Flag, Kind, Outcome};
use tiepnhan::registry::Verdict;
use tiepnhan::review::{Assignment, Review, why};

use super::bed::*;
use crate::parts::letters::Letter;

const STRANGER: &str = "nguoila@thudientu.example";

#[tokio::test]
async fn an_assigned_letter_counts_and_its_sender_is_written_to_once() {
    let office = office("on");
    let intake = office.open().await;
    let letter = nameless_report(STRANGER, 1, "Đơn vị có mười hai người.");
    let entry = take_in(&office, &intake, &letter, "2023-06-16T02:00:00Z", Proof::Passed).await;
    assert_eq!(entry.decision.outcome, Outcome::Review);
    assert!(entry.decision.organizations.is_empty());
    assert!(why(&entry).contains("đơn vị"), "{}", why(&entry));
    assert_eq!(send(&intake).await, 1);

    let corrected = assign(&office, &intake, &entry, "SKL").await;
    assert_eq!(corrected.settled.letter, Some(Fate::AlreadyThere));
    assert_eq!(send(&intake).await, 0);
    let after = now(&intake, &entry).await;
    assert_eq!(after.decision.outcome, Outcome::Accept);
    assert_eq!(after.decision.organizations[0].0, "SKL");
    assert_eq!(after.decision.verdict, Some(Verdict::OnTime));
    assert_eq!(after.message.receipt_number, entry.message.receipt_number);
    let decisions = intake.ledger().decisions(&entry.message.message).await.unwrap();
    assert_eq!(decisions.len(), 2);
    assert_eq!(decisions[1].by.as_deref(), Some("Lan"));
    assert_eq!(decisions[1].reason, "gọi điện hỏi đơn vị");
    assert_eq!(intake.ledger().audit().await.unwrap(), Vec::<String>::new());
}

#[tokio::test]
async fn a_letter_that_has_not_gone_out_is_rewritten_and_of_a_rejected_one_withdrawn() {
    let office = office("review");
    let intake = office.open().await;
    let review = Review::new(intake.clone());
    let letter = nameless_report(STRANGER, 1, "Đơn vị có mười hai người.");
    let entry = take_in(&office, &intake, &letter, "2023-06-16T02:00:00Z", Proof::Passed).await;
    let corrected = assign(&office, &intake, &entry, "SKL").await;
    assert_eq!(corrected.settled.letter, Some(Fate::Rewritten));
    let letters = intake.ledger().letters(9).await.unwrap();
    assert_eq!(letters.len(), 1);
    assert!(letters[0].held);
    let told = crate::parts::office::readable(letters[0].raw.as_bytes());
    assert!(told.contains("Đã nhận báo cáo") && told.contains("Đảng ủy Sở Khí lạnh"), "{told}");
    assert_eq!(intake.ledger().audit().await.unwrap(), Vec::<String>::new());

    let entry = now(&intake, &entry).await;
    let corrected = review.reject(entry.clone(), &signed("gửi nhầm")).await.unwrap();
    assert_eq!((corrected.settled.letter, corrected.settled.withdrawn), (None, 1));
    assert!(intake.ledger().letters(9).await.unwrap().iter().all(|letter| !letter.held));
    let after = now(&intake, &entry).await;
    assert_eq!((after.decision.outcome, after.decision.kind), (Outcome::Ignore, Kind::Unrelated));
    assert!(after.message.receipt_number.is_some(), "an issued number stays");
    assert_eq!(send(&intake).await, 0);
    assert_eq!(intake.ledger().audit().await.unwrap(), Vec::<String>::new());
}

#[tokio::test]
async fn forged_mail_that_a_person_assigns_is_not_answered_and_teaches_nothing() {
    let office = office("on");
    let intake = office.open().await;
    let letter = nameless_report("vanthu@skl.example", 1, "Đơn vị có mười hai người.");
    let entry = take_in(&office, &intake, &letter, "2023-06-16T02:00:00Z", Proof::Failed).await;
    assert!(entry.decision.flags.contains(&Flag::Forged));
    assert!(why(&entry).contains("xác thực"), "{}", why(&entry));
    let corrected = assign(&office, &intake, &entry, "VMT").await;
    assert_eq!(corrected.settled.letter, None);
    assert!(corrected.learned.is_empty());
    let after = now(&intake, &entry).await;
    assert_eq!(after.decision.outcome, Outcome::Accept);
    assert!(after.decision.flags.contains(&Flag::Forged), "what the server said stays known");
    assert!(!after.decision.acknowledge);
    assert_eq!(send(&intake).await, 0);
    assert!(intake.ledger().aliases().await.unwrap().is_empty());
    assert!(intake.ledger().letters(9).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_correction_is_taken_back_and_both_stay() {
    let office = office("on");
    let intake = office.open().await;
    let review = Review::new(intake.clone());
    let letter = nameless_report(STRANGER, 1, "Đơn vị có mười hai người.");
    let entry = take_in(&office, &intake, &letter, "2023-06-16T02:00:00Z", Proof::Passed).await;
    assign(&office, &intake, &entry, "SKL").await;
    let first = now(&intake, &entry).await;
    assign(&office, &intake, &first, "VMT").await;

    let undone = review.undo(now(&intake, &entry).await, &signed("nhầm đơn vị")).await.unwrap();
    assert_eq!(undone.settled.entry.decision.organizations[0].0, "SKL");
    let undone = review.undo(now(&intake, &entry).await, &signed("chưa chắc")).await.unwrap();
    assert_eq!(undone.settled.entry.decision.outcome, Outcome::Review);
    assert_eq!(undone.settled.entry.findings, entry.findings);
    assert!(review.undo(now(&intake, &entry).await, &signed("nữa")).await.is_err(), "nothing is left to take back");
    let revisions = intake.ledger().revisions(&entry.message.message).await.unwrap();
    let steps: Vec<Step> = revisions.iter().map(|revision| revision.step).collect();
    assert_eq!(steps, [Step::Assigned, Step::Assigned, Step::Undone, Step::Undone]);
    assert_eq!(revisions.iter().map(|revision| revision.holds).collect::<Vec<_>>(), [1, 2, 1, 0]);
    assert_eq!(intake.ledger().decisions(&entry.message.message).await.unwrap().len(), 5);
    assert!(intake.ledger().aliases().await.unwrap().iter().all(|row| row.removed.is_some()));
    assert_eq!(intake.ledger().audit().await.unwrap(), Vec::<String>::new());
}

#[tokio::test]
async fn an_assigned_notice_moves_the_deadline_of_a_later_report_and_an_undo_moves_it_back() {
    let office = office("on");
    let intake = office.open().await;
    let review = Review::new(intake.clone());
    let report = nameless_report("vanthu@skl.example", 2, "Đơn vị có mười hai người.");
    let report = take_in(&office, &intake, &report, "2023-06-22T02:00:00Z", Proof::Passed).await;
    assert_eq!(report.decision.verdict, Some(Verdict::OnTime), "{:?}", report.decision);
    let notice = take_in(&office, &intake, &notice(STRANGER, 1), "2023-05-31T02:00:00Z", Proof::Passed).await;
    assert_eq!(notice.decision.outcome, Outcome::Review);
    assert_eq!(now(&intake, &report).await.decision.verdict, Some(Verdict::OnTime));

    let corrected = assign(&office, &intake, &notice, "SKL").await;
    assert_eq!(corrected.settled.followers.len(), 1);
    let moved = now(&intake, &report).await;
    assert!(matches!(moved.decision.verdict, Some(Verdict::Late { .. })), "{:?}", moved.decision);
    assert_eq!(moved.earlier_verdict, Some(Verdict::OnTime), "both verdicts are kept");

    review.undo(now(&intake, &notice).await, &signed("nhầm đơn vị")).await.unwrap();
    assert_eq!(now(&intake, &report).await.decision.verdict, Some(Verdict::OnTime));
    assert_eq!(intake.ledger().decisions(&report.message.message).await.unwrap().len(), 3);
}

#[tokio::test]
async fn what_a_person_decided_stands_when_an_earlier_letter_turns_up() {
    let office = office("on");
    let intake = office.open().await;
    let letter = nameless_report(STRANGER, 2, "Đơn vị có mười hai người.");
    let entry = take_in(&office, &intake, &letter, "2023-06-22T02:00:00Z", Proof::Passed).await;
    assign(&office, &intake, &entry, "SKL").await;
    take_in(&office, &intake, &notice("vanthu@skl.example", 1), "2023-05-31T02:00:00Z", Proof::Passed).await;
    let after = now(&intake, &entry).await;
    assert_eq!(after.decision.outcome, Outcome::Accept);
    assert_eq!(after.decision.organizations[0].0, "SKL");
    assert!(
        matches!(after.decision.verdict, Some(Verdict::Late { .. })),
        "its verdict follows the day: {:?}",
        after.decision
    );
}

#[tokio::test]
async fn an_ignored_letter_that_a_person_assigns_gets_its_number_and_its_answer() {
    let office = office("on");
    let intake = office.open().await;
    let mut letter = Letter::new(STRANGER, "Khuyến mãi lớn, giảm giá sốc", 1);
    letter.text = "Quý khách vui lòng đăng ký ngay để nhận ưu đãi tại https://ban-hang.example/x\n".to_owned();
    let entry = take_in(&office, &intake, &letter, "2023-06-22T02:00:00Z", Proof::Passed).await;
    assert_eq!(entry.decision.outcome, Outcome::Ignore, "{:?}", entry.decision);
    assert_eq!(entry.message.receipt_number, None);
    let review = Review::new(intake.clone());
    let name: String = entry.message.message.to_string().chars().take(8).collect();
    let found = review.find(&name).await.unwrap();
    let refused = review.assign(found.clone(), &to("SKL"), &signed("x")).await;
    assert!(refused.unwrap_err().to_string().contains("--kind"));
    let assignment = Assignment { kind: Some(Kind::Report), ..to("SKL") };
    let corrected = review.assign(found, &assignment, &signed("thư thật")).await.unwrap();
    assert_eq!(corrected.settled.entry.message.receipt_number.as_deref(), Some("1/2023"));
    assert_eq!(corrected.settled.letter, Some(Fate::Queued));
    assert_eq!(send(&intake).await, 1);
    assert!(office.letters()[0].contains("1/2023"), "{}", office.letters()[0]);
}

#[tokio::test]
async fn confirming_needs_a_unit_and_a_name() {
    let office = office("on");
    let intake = office.open().await;
    let review = Review::new(intake.clone());
    let letter = nameless_report(STRANGER, 1, "Đơn vị có mười hai người.");
    let entry = take_in(&office, &intake, &letter, "2023-06-16T02:00:00Z", Proof::Passed).await;
    assert!(review.confirm(entry.clone(), &signed("đúng")).await.is_err());
    let nobody = tiepnhan::review::Signature { by: " ".to_owned(), reason: "x".to_owned() };
    assert!(review.reject(entry.clone(), &nobody).await.is_err());
    let mut question = Letter::new("vanthu@skl.example", "Xin hỏi về thời hạn gửi báo cáo sơ kết", 2);
    question.text = "Kính gửi Văn phòng. Cho đơn vị hỏi hạn gửi báo cáo sơ kết giữa nhiệm kỳ là khi nào?\n".to_owned();
    let question = take_in(&office, &intake, &question, "2023-06-16T03:00:00Z", Proof::Passed).await;
    assert_eq!((question.decision.outcome, question.decision.kind), (Outcome::Review, Kind::Question));
    let corrected = review.confirm(question, &signed("đã trả lời")).await.unwrap();
    assert_eq!(corrected.settled.entry.decision.outcome, Outcome::Accept);
    assert_eq!(review.queue().await.unwrap().len(), 1);
}

#[tokio::test]
async fn what_was_reduced_to_its_receipts_line_is_not_decided_again() {
    let office = office("off");
    let intake = office.open().await;
    let review = Review::new(intake.clone());
    let letter = nameless_report(STRANGER, 1, "Đơn vị có mười hai người.");
    let entry = take_in(&office, &intake, &letter, "2023-06-16T02:00:00Z", Proof::Passed).await;
    assert_eq!(intake.purge(office.clock.now(), None).await.unwrap(), 1);
    let refused = review.assign(entry.clone(), &to("SKL"), &signed("muộn")).await.unwrap_err();
    assert!(refused.to_string().contains("thời hạn lưu"), "{refused}");
    assert!(review.undo(entry, &signed("muộn")).await.is_err());
    let found = review.rejudge(|_| {}).await.unwrap();
    assert_eq!((found.read, found.changed.len()), (0, 0));
}
