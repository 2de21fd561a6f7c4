//! The past is judged anew only on request, and what a person decided stands.

use jiff::Timestamp;
use tiepnhan::matching::Outcome;
use tiepnhan::registry::{Alias, AliasKind, OrganizationCode};
use tiepnhan::review::Review;

use super::bed::*;

#[tokio::test]
async fn a_look_changes_nothing_and_an_order_changes_what_no_person_decided() {
    let office = office("on");
    let intake = office.open().await;
    let review = Review::new(intake.clone());
    let clerk = "nguyenthivi@thudientu.example";
    let first = nameless_report(clerk, 1, "Đơn vị có mười hai người.");
    let first = take_in(&office, &intake, &first, "2023-06-16T02:00:00Z", Proof::Nothing).await;
    let second = nameless_report(clerk, 2, "Báo cáo lần này nói về việc khác hẳn lần trước.");
    let second = take_in(&office, &intake, &second, "2023-06-17T02:00:00Z", Proof::Nothing).await;
    assign(&office, &intake, &second, "VMT").await;
    let address =
        Alias { kind: AliasKind::Address, text: clerk.to_owned(), organization: OrganizationCode("SKL".to_owned()) };
    review.add_alias(address, &signed("đơn vị báo")).await.unwrap();
    assert_eq!(now(&intake, &first).await.decision, first.decision, "an alias alone changes no past decision");

    let before = format!("{:?}", intake.ledger().entries_as_of(Timestamp::MAX).await.unwrap());
    let found = review.rejudge(|_| {}).await.unwrap();
    assert_eq!((found.read, found.by_a_person, found.changed.len()), (2, 1, 1));
    assert_eq!(found.changed[0].before.outcome, Outcome::Review);
    assert_eq!(found.changed[0].entry.decision.outcome, Outcome::Accept);
    assert!(found.changed[0].why.contains("cán bộ đã xác nhận"), "{}", found.changed[0].why);
    let after = format!("{:?}", intake.ledger().entries_as_of(Timestamp::MAX).await.unwrap());
    assert_eq!(before, after);

    review.record_rejudgement(found, &signed("theo bí danh mới")).await.unwrap();
    let first = now(&intake, &first).await;
    assert_eq!(first.decision.outcome, Outcome::Accept);
    assert_eq!(first.decision.organizations[0].0, "SKL");
    let decisions = intake.ledger().decisions(&first.message.message).await.unwrap();
    assert_eq!(decisions.len(), 2);
    assert_eq!(decisions[1].reason, "theo bí danh mới");
    assert_eq!(now(&intake, &second).await.decision.organizations[0].0, "VMT");
    assert!(review.rejudge(|_| {}).await.unwrap().changed.is_empty(), "it settles");
    assert_eq!(intake.ledger().audit().await.unwrap(), Vec::<String>::new());

    review.undo(first.clone(), &signed("thôi")).await.unwrap();
    assert_eq!(now(&intake, &first).await.decision.outcome, Outcome::Review);
}
