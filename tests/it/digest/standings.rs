//! Where units stand: what counts, what keeps a unit on time, what staff recorded.

use jiff::civil::date;
use tiepnhan::ledger::{Entry, Mark, MarkKind};
use tiepnhan::matching::{Flag, Kind, Outcome};
use tiepnhan::registry::{Verdict, WorkingDays};
use tiepnhan::standing::{Standing, State, standings};

use super::made::{Made, at, code, entries, mark, plan, registry, report};

/// The standing of one unit with the report at a moment.
fn stand(unit: &str, entries: &[Entry], marks: &[Mark], moment: &str) -> Standing {
    stand_with("report", unit, entries, marks, moment)
}

fn stand_with(requirement: &str, unit: &str, entries: &[Entry], marks: &[Mark], moment: &str) -> Standing {
    let all = standings(&plan(), &registry(), entries, marks, &WorkingDays::default(), at(moment));
    let is_wanted = |one: &&Standing| one.requirement == requirement && one.organization == code(unit);
    all.iter().find(is_wanted).unwrap().clone()
}

const EARLY: &str = "2023-06-10T00:00:00";
const LATE: &str = "2023-07-10T00:00:00";

#[test]
fn every_unit_stands_with_every_requirement_in_the_order_of_the_registry() {
    let all = standings(&plan(), &registry(), &[], &[], &WorkingDays::default(), at(EARLY));
    assert_eq!(all.len(), 15);
    let codes: Vec<&str> = all.iter().step_by(3).map(|one| one.organization.0.as_str()).collect();
    assert_eq!(codes, ["DD", "VK", "TB", "KL", "BH"]);
}

#[test]
fn a_unit_is_awaited_up_to_the_last_moment_and_missing_from_the_next() {
    assert_eq!(stand("DD", &[], &[], "2023-06-26T23:59:59").state, State::Awaited);
    assert_eq!(stand("DD", &[], &[], "2023-06-27T00:00:00").state, State::Missing);
}

#[test]
fn a_known_conference_day_moves_the_deadline() {
    let sent = entries(vec![
        report(1, "DD", "2023-06-02T08:00:00").kind(Kind::ConferenceNotice).conference(date(2023, 6, 7)),
        report(2, "DD", "2023-06-05T08:00:00").kind(Kind::ConferenceNotice).conference(date(2023, 6, 8)),
    ]);
    let standing = stand("DD", &sent, &[], EARLY);
    assert_eq!(standing.conference, Some(date(2023, 6, 8)), "the last word counts");
    assert_eq!(standing.deadline, Some(at("2023-06-16T00:00:00")));
    assert_eq!(stand("DD", &sent, &[], "2023-06-03T00:00:00").conference, Some(date(2023, 6, 7)), "as it stood then");
    assert_eq!(stand("VK", &sent, &[], EARLY).conference, None);
}

#[test]
fn a_forged_notice_moves_nothing_until_staff_accept_it() {
    let forged = |made: Made| entries(vec![made.kind(Kind::ConferenceNotice).conference(date(2023, 6, 1))]);
    let notice = || report(1, "DD", "2023-06-02T08:00:00");
    assert_eq!(stand("DD", &forged(notice().review(Some(Flag::Forged))), &[], EARLY).conference, None);
    let accepted = forged(notice().flag(Flag::Forged));
    assert_eq!(stand("DD", &accepted, &[], EARLY).conference, Some(date(2023, 6, 1)));
}

#[test]
fn a_forged_report_in_review_leaves_the_unit_missing() {
    let sent = entries(vec![report(1, "DD", "2023-06-20T08:00:00").review(Some(Flag::Forged))]);
    assert_eq!(stand("DD", &sent, &[], LATE).state, State::Missing);
}

#[test]
fn a_report_in_review_makes_a_unit_neither_missing_nor_received() {
    let sent = entries(vec![report(1, "DD", "2023-06-20T08:00:00").review(Some(Flag::Encrypted))]);
    let standing = stand("DD", &sent, &[], LATE);
    assert_eq!((standing.state, standing.newest, standing.versions), (State::InReview, None, 0));
}

#[test]
fn the_first_version_on_time_counts_and_the_newest_is_kept() {
    let sent = entries(vec![
        report(1, "DD", "2023-06-20T08:00:00"),
        report(2, "DD", "2023-07-01T08:00:00").relates_to(1, Flag::Revision),
        report(3, "DD", "2023-07-02T08:00:00").relates_to(1, Flag::Duplicate),
    ]);
    let standing = stand("DD", &sent, &[], LATE);
    assert_eq!(standing.state, State::Received(Verdict::OnTime));
    assert_eq!(standing.received_at, Some(at("2023-06-20T08:00:00")));
    assert_eq!(standing.receipt_number.as_deref(), Some("2/2023"), "a repeat of the first is not the newest");
    assert_eq!(standing.versions, 2);
}

#[test]
fn a_unit_that_only_came_late_is_late_from_its_first_version() {
    let sent = entries(vec![report(1, "DD", "2023-06-27T00:00:01"), report(2, "DD", "2023-06-28T00:00:00")]);
    assert_eq!(stand("DD", &sent, &[], LATE).state, State::Received(Verdict::Late { by_seconds: 1 }));
}

#[test]
fn a_conference_day_told_afterwards_does_not_make_an_earlier_receipt_late() {
    let sent = entries(vec![
        report(1, "DD", "2023-06-20T08:00:00").judged("2023-06-27T00:00:00", None),
        report(2, "DD", "2023-06-21T08:00:00").kind(Kind::ConferenceNotice).conference(date(2023, 6, 1)),
    ]);
    let standing = stand("DD", &sent, &[], LATE);
    assert_eq!(standing.state, State::Received(Verdict::OnTime));
    assert_eq!(standing.deadline, Some(at("2023-06-27T00:00:00")), "the deadline that the verdict rests on");
}

#[test]
fn an_extension_moves_the_deadline_and_never_shortens_it() {
    let longer = [mark("DD", MarkKind::Extended(date(2023, 6, 30)), "2023-06-25T08:00:00")];
    let sent = entries(vec![report(1, "DD", "2023-06-30T23:00:00")]);
    assert_eq!(stand("DD", &sent, &longer, LATE).state, State::Received(Verdict::OnTime));
    assert_eq!(stand("DD", &[], &longer, "2023-06-24T00:00:00").deadline, Some(at("2023-06-27T00:00:00")));
    let shorter = [mark("DD", MarkKind::Extended(date(2023, 6, 1)), "2023-06-25T08:00:00")];
    assert_eq!(stand("DD", &[], &shorter, LATE).deadline, Some(at("2023-06-27T00:00:00")));
}

#[test]
fn an_excused_unit_is_not_missing_but_what_it_sends_is_received() {
    let excused = [mark("DD", MarkKind::Excused, "2023-06-25T08:00:00")];
    assert_eq!(stand("DD", &[], &excused, LATE).state, State::Excused);
    let sent = entries(vec![report(1, "DD", "2023-06-20T08:00:00")]);
    assert_eq!(stand("DD", &sent, &excused, LATE).state, State::Received(Verdict::OnTime));
}

#[test]
fn paper_copies_come_from_marks_each_day_once() {
    let paper = |day| mark("DD", MarkKind::PaperReceived(date(2023, 6, day)), "2023-06-25T08:00:00");
    let standing = stand("DD", &[], &[paper(22), paper(20), paper(22)], LATE);
    assert_eq!(standing.paper, [date(2023, 6, 20), date(2023, 6, 22)]);
}

#[test]
fn a_report_that_brings_the_table_of_targets_brings_the_annex() {
    let sent = entries(vec![report(1, "DD", "2023-06-20T08:00:00").targets(), report(2, "VK", "2023-06-20T08:00:00")]);
    assert!(matches!(stand_with("targets", "DD", &sent, &[], LATE).state, State::Received(_)));
    assert_eq!(stand_with("targets", "VK", &sent, &[], LATE).state, State::Awaited);
}

#[test]
fn an_annex_alone_is_no_report() {
    let sent = entries(vec![report(1, "DD", "2023-06-20T08:00:00").kind(Kind::Supplement)]);
    assert_eq!(stand("DD", &sent, &[], LATE).state, State::Missing);
    assert_eq!(stand_with("targets", "DD", &sent, &[], LATE).state, State::Received(Verdict::Unknown));
}

#[test]
fn a_unit_without_a_conference_owes_no_notice_and_has_the_common_deadline() {
    let sent = entries(vec![report(1, "BH", "2023-06-20T08:00:00").conference(date(2023, 6, 1))]);
    assert_eq!(stand_with("notice", "BH", &[], &[], LATE).state, State::Excused);
    assert_eq!(stand("BH", &sent, &[], LATE).deadline, Some(at("2023-06-27T00:00:00")));
}

#[test]
fn reports_under_other_plans_and_ignored_mail_do_not_count() {
    let other = report(1, "DD", "2023-06-20T08:00:00").with(|entry| entry.findings.plan = Some("khac".to_owned()));
    let ignored = report(2, "DD", "2023-06-20T08:00:00").with(|entry| entry.decision.outcome = Outcome::Ignore);
    assert_eq!(stand("DD", &entries(vec![other, ignored]), &[], LATE).state, State::Missing);
}

#[test]
fn a_receipt_without_a_time_is_received_but_cannot_be_judged() {
    let sent = entries(vec![report(1, "DD", "2023-06-20T08:00:00").with(|entry| entry.message.received_at = None)]);
    assert_eq!(stand("DD", &sent, &[], LATE).state, State::Received(Verdict::Unknown));
}

#[test]
fn the_order_of_entries_and_marks_does_not_matter() {
    let mut sent = super::made::weekend();
    let before = standings(&plan(), &registry(), &sent, &[], &WorkingDays::default(), at(LATE));
    sent.reverse();
    assert_eq!(before, standings(&plan(), &registry(), &sent, &[], &WorkingDays::default(), at(LATE)));
}
