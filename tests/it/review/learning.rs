//! A correction teaches the office, and the lesson can be taken back.

use tiepnhan::intake::Intake;
use tiepnhan::ledger::Novelty;
use tiepnhan::matching::{Flag, Outcome};
use tiepnhan::registry::{Alias, AliasKind, OrganizationCode, Registry};
use tiepnhan::review::{Assignment, Review, idle_aliases};

use super::bed::*;
use crate::parts::office::Office;

const CLERK: &str = "nguyenthivi@thudientu.example";

#[tokio::test]
async fn what_a_person_assigned_is_known_the_next_time_until_it_is_taken_back() {
    let office = office("on");
    let intake = office.open().await;
    let review = Review::new(intake.clone());
    let first = nameless_report(CLERK, 1, "Đơn vị có mười hai người.");
    let first = take_in(&office, &intake, &first, "2023-06-16T02:00:00Z", Proof::Passed).await;
    assert_eq!(first.decision.outcome, Outcome::Review);
    let corrected = assign(&office, &intake, &first, "SKL").await;
    assert_eq!(corrected.learned.len(), 1, "{corrected:?}");

    let second = nameless_report(CLERK, 2, "Đơn vị có mười ba người, thêm một người mới về.");
    let second = take_in(&office, &intake, &second, "2023-06-17T02:00:00Z", Proof::Passed).await;
    assert_eq!(second.decision.outcome, Outcome::Accept, "{:#?}", second.findings.evidence);
    assert_eq!(second.decision.organizations[0].0, "SKL");
    assert!(!second.decision.flags.contains(&Flag::UnregisteredSender));
    let told = second.findings.evidence.iter().find(|reason| reason.source == "alias").unwrap();
    assert!(told.reason.contains("cán bộ đã xác nhận"), "{}", told.reason);
    // The same address, not proved to be his: it is taken for a forgery.
    let forged = nameless_report(CLERK, 3, "Đơn vị có mười bốn người, thêm hai người mới về.");
    let forged = take_in(&office, &intake, &forged, "2023-06-17T03:00:00Z", Proof::Failed).await;
    assert_eq!(forged.decision.outcome, Outcome::Review);
    assert!(forged.decision.flags.contains(&Flag::Forged));

    let rows = review.aliases().await.unwrap();
    review.remove_alias(rows[0].number, &signed("người này đã chuyển công tác")).await.unwrap();
    let fourth = nameless_report(CLERK, 4, "Báo cáo lần này nói về việc khác hẳn các lần trước.");
    let fourth = take_in(&office, &intake, &fourth, "2023-06-18T02:00:00Z", Proof::Passed).await;
    assert_eq!(fourth.decision.outcome, Outcome::Review);
    let rows = review.aliases().await.unwrap();
    assert_eq!(rows.len(), 1, "its row stays");
    assert_eq!(rows[0].removed.as_ref().unwrap().1, "người này đã chuyển công tác");
    assert!(review.remove_alias(rows[0].number, &signed("nữa")).await.is_err());
    assert_eq!(intake.ledger().audit().await.unwrap(), Vec::<String>::new());
}

#[tokio::test]
async fn an_address_that_writes_for_two_units_is_nobodys() {
    let office = office("on");
    let intake = office.open().await;
    let first = nameless_report(CLERK, 1, "Đơn vị có mười hai người.");
    let first = take_in(&office, &intake, &first, "2023-06-16T02:00:00Z", Proof::Passed).await;
    assert_eq!(assign(&office, &intake, &first, "SKL").await.learned.len(), 1);
    let second = nameless_report(CLERK, 2, "Báo cáo lần này nói về việc khác hẳn lần trước.");
    let second = take_in(&office, &intake, &second, "2023-06-17T02:00:00Z", Proof::Passed).await;
    let corrected = assign(&office, &intake, &second, "VMT").await;
    assert!(corrected.learned.is_empty());
    assert_eq!(corrected.forgotten.len(), 1);
    let third = nameless_report(CLERK, 3, "Lần thứ ba, lại của một nơi khác nữa, không rõ là đâu.");
    let third = take_in(&office, &intake, &third, "2023-06-18T02:00:00Z", Proof::Passed).await;
    assert_eq!(third.decision.outcome, Outcome::Review);
}

/// Two letters of one address, assigned to two units: the second correction takes the alias of the first one back.
async fn contradicted(office: &Office, intake: &Intake) {
    for (number, unit) in [(1, "SKL"), (2, "VMT")] {
        let letter = nameless_report(CLERK, number, &format!("Báo cáo số {number} nói về việc khác hẳn."));
        let entry = take_in(office, intake, &letter, "2023-06-16T02:00:00Z", Proof::Passed).await;
        Box::pin(assign(office, intake, &entry, unit)).await;
    }
    assert!(holding(intake).await.is_empty());
}

async fn holding(intake: &Intake) -> Vec<(String, String)> {
    let rows = intake.ledger().aliases().await.unwrap();
    let holding = rows.into_iter().filter(|row| row.removed.is_none());
    holding.map(|row| (row.alias.text, row.alias.organization.0)).collect()
}

#[tokio::test]
async fn an_alias_that_a_correction_took_back_holds_again_when_that_is_taken_back() {
    let office = office("on");
    let intake = office.open().await;
    let review = Review::new(intake.clone());
    contradicted(&office, &intake).await;
    let undone = review.undo(numbered(&intake, 2).await, &signed("nhầm đơn vị")).await.unwrap();
    assert_eq!(undone.restored.len(), 1, "{undone:?}");
    assert_eq!(holding(&intake).await, [(CLERK.to_owned(), "SKL".to_owned())]);
    let third = nameless_report(CLERK, 3, "Lần thứ ba, lại nói về một việc khác nữa.");
    let third = take_in(&office, &intake, &third, "2023-06-18T02:00:00Z", Proof::Passed).await;
    assert_eq!(third.decision.outcome, Outcome::Accept, "{:#?}", third.findings.evidence);
    assert_eq!(third.decision.organizations[0].0, "SKL");
    // It is still what the first letter taught, and goes with it.
    office.clock.advance(jiff::SignedDuration::from_mins(1));
    review.undo(numbered(&intake, 1).await, &signed("cũng nhầm")).await.unwrap();
    assert!(holding(&intake).await.is_empty());
    assert_eq!(intake.ledger().aliases().await.unwrap().len(), 2, "every row stays");
    assert_eq!(intake.ledger().audit().await.unwrap(), Vec::<String>::new());
}

#[tokio::test]
async fn an_alias_does_not_hold_again_where_something_else_speaks_against_it() {
    let office = office("on");
    let intake = office.open().await;
    let review = Review::new(intake.clone());
    contradicted(&office, &intake).await;
    let third = nameless_report(CLERK, 3, "Lần thứ ba, lại nói về một việc khác nữa.");
    let third = take_in(&office, &intake, &third, "2023-06-18T02:00:00Z", Proof::Passed).await;
    assign(&office, &intake, &third, "VMT").await;
    let undone = review.undo(numbered(&intake, 2).await, &signed("nhầm đơn vị")).await.unwrap();
    assert!(undone.restored.is_empty(), "the third letter shows that the address writes for two units");

    let office = super::bed::office("on");
    let intake = office.open().await;
    let review = Review::new(intake.clone());
    contradicted(&office, &intake).await;
    let by_hand =
        Alias { kind: AliasKind::Address, text: CLERK.to_owned(), organization: OrganizationCode("TRB".to_owned()) };
    review.add_alias(by_hand, &signed("người này nay ở đơn vị khác")).await.unwrap();
    let undone = review.undo(numbered(&intake, 2).await, &signed("nhầm đơn vị")).await.unwrap();
    assert!(undone.restored.is_empty(), "a person has given it to another unit since");
    assert_eq!(holding(&intake).await, [(CLERK.to_owned(), "TRB".to_owned())]);
}

#[tokio::test]
async fn nothing_is_learned_from_mail_that_nobody_vouches_for_or_where_staff_say_so() {
    let office = office("on");
    let intake = office.open().await;
    let first = nameless_report(CLERK, 1, "Đơn vị có mười hai người.");
    let first = take_in(&office, &intake, &first, "2023-06-16T02:00:00Z", Proof::Nothing).await;
    assert!(assign(&office, &intake, &first, "SKL").await.learned.is_empty());
    let second = nameless_report("khac@thudientu.example", 2, "Báo cáo này nói về việc khác hẳn.");
    let second = take_in(&office, &intake, &second, "2023-06-17T02:00:00Z", Proof::Passed).await;
    let assignment = Assignment { learn: false, ..to("VMT") };
    let corrected = Review::new(intake.clone()).assign(second, &assignment, &signed("gửi hộ")).await.unwrap();
    assert!(corrected.learned.is_empty());
    assert!(intake.ledger().aliases().await.unwrap().is_empty());
}

#[tokio::test]
async fn a_committees_name_in_a_letterhead_is_learned_and_a_cells_is_only_told() {
    let office = office("on");
    let intake = office.open().await;
    let head = ["ĐẢNG BỘ KHỐI CÁC CƠ QUAN TỈNH\tĐẢNG CỘNG SẢN VIỆT NAM", "ĐẢNG ỦY TRUNG TÂM GIÓ MÙA"];
    let first = report_with_head(CLERK, 1, "Đơn vị có mười hai người.", &head);
    let first = take_in(&office, &intake, &first, "2023-06-16T02:00:00Z", Proof::Passed).await;
    assert_eq!(first.decision.outcome, Outcome::Review);
    let why = tiepnhan::review::why(&first);
    assert!(why.contains("TRUNG TÂM GIÓ MÙA"), "{why}");
    let corrected = assign(&office, &intake, &first, "TRB").await;
    let kinds: Vec<AliasKind> = corrected.learned.iter().map(|alias| alias.kind).collect();
    assert_eq!(kinds, [AliasKind::Address, AliasKind::Name], "{corrected:?}");
    let second = report_with_head("moi@thudientu.example", 2, "Báo cáo này nói về việc khác hẳn.", &head);
    let second = take_in(&office, &intake, &second, "2023-06-17T02:00:00Z", Proof::Passed).await;
    assert_eq!(second.decision.organizations.first().map(|code| code.0.as_str()), Some("TRB"));

    let head = ["ĐẢNG BỘ KHỐI CÁC CƠ QUAN TỈNH\tĐẢNG CỘNG SẢN VIỆT NAM", "CHI BỘ PHÒNG TỔNG HỢP SỐ LIỆU"];
    let third = report_with_head("ba@thudientu.example", 3, "Chi bộ có năm người, đều đã gửi ý kiến.", &head);
    let third = take_in(&office, &intake, &third, "2023-06-18T02:00:00Z", Proof::Passed).await;
    let corrected = assign(&office, &intake, &third, "SKL").await;
    assert!(corrected.learned.iter().all(|alias| alias.kind == AliasKind::Address), "{corrected:?}");
    assert_eq!(corrected.name_in_letterhead.as_deref(), Some("CHI BỘ PHÒNG TỔNG HỢP SỐ LIỆU"));
}

#[tokio::test]
async fn aliases_outlive_an_import_and_idle_ones_are_told() {
    let office = office("on");
    let intake = office.open().await;
    let review = Review::new(intake.clone());
    let domain = Alias {
        kind: AliasKind::Domain,
        text: "@Lanh.Example".to_owned(),
        organization: OrganizationCode("SKL".to_owned()),
    };
    let (alias, novelty) = review.add_alias(domain.clone(), &signed("đơn vị báo")).await.unwrap();
    assert_eq!((alias.text.as_str(), novelty), ("lanh.example", Novelty::New));
    assert_eq!(review.add_alias(domain, &signed("lần nữa")).await.unwrap().1, Novelty::Known);
    let taken = Alias {
        kind: AliasKind::Address,
        text: "vanthu@vmt.example".to_owned(),
        organization: OrganizationCode("SKL".to_owned()),
    };
    assert!(review.add_alias(taken, &signed("x")).await.is_err(), "it is registered for another unit");
    // `open` imports the registry again.
    drop((intake, review));
    let intake = office.open().await;
    let letter = nameless_report("ai-do@phong.lanh.example", 1, "Đơn vị có mười hai người.");
    let entry = take_in(&office, &intake, &letter, "2023-06-16T02:00:00Z", Proof::Passed).await;
    assert_eq!(entry.decision.outcome, Outcome::Accept, "{:#?}", entry.findings.evidence);
    let rows = intake.ledger().aliases().await.unwrap();
    assert!(idle_aliases(&rows, &intake.ledger().registry().await.unwrap()).is_empty());
    let told = idle_aliases(&rows, &Registry::default());
    assert!(told[0].contains("lanh.example"), "{told:?}");
}
