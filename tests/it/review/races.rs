//! What happens at once: staff correct letters from other processes while the daemon judges, and each other. Two
//! intakes over one ledger are two processes to it; a barrier stops the one between working out and writing.

use std::sync::Arc;

use tiepnhan::intake::{Intake, JudgeReport};
use tiepnhan::ledger::Step;
use tiepnhan::matching::Outcome;
use tiepnhan::registry::Verdict;
use tiepnhan::review::{Corrected, Review};
use tokio::sync::Barrier;
use tokio::task::JoinHandle;

use super::bed::*;
use crate::parts::office::{Office, readable};
use crate::parts::postgres::Postgres;

const UNIT: &str = "vanthu@skl.example";
const STRANGER: &str = "nguoila@thudientu.example";

/// An office on a database, with two processes that have it open.
struct Bed {
    office: Office,
    daemon: Intake,
    staff: Intake,
    _server: Option<Arc<Postgres>>,
}

impl Bed {
    async fn sqlite(mode: &str) -> Self {
        Self::open(office(mode), None).await
    }

    async fn postgres(mode: &str) -> Self {
        let (server, mut office) = (Postgres::running().await, office(mode));
        let database = format!("[database]\nurl = \"{}\"\n", server.new_database().await);
        office.more.push_str(&database);
        Self::open(office, Some(server)).await
    }

    async fn open(office: Office, server: Option<Arc<Postgres>>) -> Self {
        let (daemon, staff) = (office.open().await, office.open().await);
        Self { office, daemon, staff, _server: server }
    }

    /// Lets the daemon judge until it is about to write.
    async fn judge_until_it_writes(&self) -> Stopped {
        let barrier = Arc::new(Barrier::new(2));
        let daemon = self.daemon.clone().pausing(barrier.clone());
        let judging = tokio::spawn(async move { daemon.judge_all(|_| {}).await.unwrap() });
        barrier.wait().await;
        Stopped { barrier, judging }
    }

    async fn correct(&self, number: u32, unit: &str) -> Corrected {
        let entry = numbered(&self.staff, number).await;
        Box::pin(assign(&self.office, &self.staff, &entry, unit)).await
    }

    /// The letters of ours, as their recipients read them, in lower case.
    async fn owed(&self) -> Vec<String> {
        let letters = self.staff.ledger().letters(99).await.unwrap();
        letters.iter().map(|letter| readable(letter.raw.as_bytes()).to_lowercase()).collect()
    }

    async fn whole(&self) {
        assert_eq!(self.staff.ledger().audit().await.unwrap(), Vec::<String>::new());
    }
}

/// A daemon that is about to write.
struct Stopped {
    barrier: Arc<Barrier>,
    judging: JoinHandle<JudgeReport>,
}

impl Stopped {
    /// Goes on to the end, without a stop before each further group that it writes.
    async fn goes_on(self) -> JudgeReport {
        let Self { barrier, mut judging } = self;
        loop {
            tokio::select! {
                report = &mut judging => return report.unwrap(),
                _ = barrier.wait() => {}
            }
        }
    }
}

macro_rules! on_both {
    ($($name:ident($mode:literal))+) => { $(
        mod $name {
            #[tokio::test]
            async fn on_sqlite() {
                super::$name(super::Bed::sqlite($mode).await).await;
            }
            #[tokio::test]
            async fn on_postgresql() {
                super::$name(super::Bed::postgres($mode).await).await;
            }
        }
    )+ };
}

on_both! {
    a_letter_in_hand_is_judged_by_what_staff_decided_meanwhile("on")
    a_letter_in_hand_is_judged_by_what_staff_took_back_meanwhile("on")
    a_letter_in_hand_is_judged_by_what_staff_taught_meanwhile("on")
    a_letter_in_hand_that_another_process_judged_is_left_alone("on")
    letters_read_ahead_that_another_process_judged_are_left_alone("on")
    an_earlier_letter_that_turns_up_writes_nothing_over_a_persons_decision("on")
    of_two_people_at_one_letter_the_second_is_told("on")
    two_people_at_two_letters_of_a_unit_both_count("on")
    what_waits_to_be_sent_says_what_was_decided_since("review")
    a_past_judged_anew_gives_way_to_what_happened_meanwhile("on")
}

/// A notice of a stranger waits for a person; the unit's report, in time without it, is in the daemon's hand.
async fn notice_and_report(bed: &Bed) {
    take_in(&bed.office, &bed.daemon, &notice(STRANGER, 1), "2023-05-31T02:00:00Z", Proof::Passed).await;
    let report = nameless_report(UNIT, 2, "Đơn vị có mười hai người.");
    receive(&bed.office, &bed.daemon, &report, "2023-06-22T02:00:00Z", Proof::Passed).await;
}

async fn a_letter_in_hand_is_judged_by_what_staff_decided_meanwhile(bed: Bed) {
    notice_and_report(&bed).await;
    let stopped = bed.judge_until_it_writes().await;
    bed.correct(1, "SKL").await;
    assert_eq!(stopped.goes_on().await.judged, 1);
    let report = numbered(&bed.staff, 2).await;
    assert!(matches!(report.decision.verdict, Some(Verdict::Late { .. })), "{:?}", report.decision);
    assert_eq!(bed.staff.ledger().decisions(&report.message.message).await.unwrap().len(), 1);
    let told: Vec<String> = bed.owed().await.into_iter().filter(|letter| letter.contains(UNIT)).collect();
    assert_eq!(told.len(), 1);
    assert!(told[0].contains("trễ hạn"), "the acknowledgement says what holds: {}", told[0]);
    bed.whole().await;
}

async fn a_letter_in_hand_is_judged_by_what_staff_took_back_meanwhile(bed: Bed) {
    notice_and_report(&bed).await;
    let notice = numbered(&bed.daemon, 1).await;
    let assigned = Review::new(bed.daemon.clone()).assign(notice, &to("SKL"), &signed("gọi điện")).await.unwrap();
    let stopped = bed.judge_until_it_writes().await;
    Review::new(bed.staff.clone()).undo(assigned.settled.entry, &signed("nhầm đơn vị")).await.unwrap();
    stopped.goes_on().await;
    let report = numbered(&bed.staff, 2).await;
    assert_eq!(report.decision.verdict, Some(Verdict::OnTime), "{:?}", report.decision);
    bed.whole().await;
}

async fn a_letter_in_hand_is_judged_by_what_staff_taught_meanwhile(bed: Bed) {
    let first = nameless_report(STRANGER, 1, "Đơn vị có mười hai người.");
    take_in(&bed.office, &bed.daemon, &first, "2023-06-15T02:00:00Z", Proof::Passed).await;
    let second = nameless_report(STRANGER, 2, "Báo cáo lần này nói về việc khác hẳn lần trước.");
    receive(&bed.office, &bed.daemon, &second, "2023-06-16T02:00:00Z", Proof::Passed).await;
    let stopped = bed.judge_until_it_writes().await;
    assert_eq!(bed.correct(1, "SKL").await.learned.len(), 1);
    stopped.goes_on().await;
    let second = numbered(&bed.staff, 2).await;
    assert_eq!(second.decision.outcome, Outcome::Accept, "{:?}", second.decision);
    assert_eq!(second.decision.organizations[0].0, "SKL");
    bed.whole().await;
}

async fn a_letter_in_hand_that_another_process_judged_is_left_alone(bed: Bed) {
    notice_and_report(&bed).await;
    let stopped = bed.judge_until_it_writes().await;
    assert_eq!(bed.staff.judge_all(|_| {}).await.unwrap().judged, 1);
    assert_eq!(stopped.goes_on().await.judged, 0);
    let report = numbered(&bed.staff, 2).await;
    assert_eq!(bed.staff.ledger().decisions(&report.message.message).await.unwrap().len(), 1);
    assert_eq!(bed.owed().await.len(), 2, "each letter is answered once");
    bed.whole().await;
}

/// More than are written together: the last ones are read already when the first ones are to be written.
async fn letters_read_ahead_that_another_process_judged_are_left_alone(bed: Bed) {
    const LETTERS: u32 = 40;
    for number in 1..=LETTERS {
        let report = nameless_report(UNIT, number, "Đơn vị có mười hai người.");
        receive(&bed.office, &bed.daemon, &report, "2023-06-15T02:00:00Z", Proof::Passed).await;
    }
    let stopped = bed.judge_until_it_writes().await;
    assert_eq!(bed.staff.judge_all(|_| {}).await.unwrap().judged, u64::from(LETTERS));
    assert_eq!(stopped.goes_on().await.judged, 0);
    for number in 1..=LETTERS {
        let entry = numbered(&bed.staff, number).await;
        assert_eq!(bed.staff.ledger().decisions(&entry.message.message).await.unwrap().len(), 1);
    }
    bed.whole().await;
}

/// A report was judged; an earlier notice turns up and would make it late.
async fn report_then_notice(bed: &Bed) {
    let report = nameless_report(UNIT, 2, "Đơn vị có mười hai người.");
    take_in(&bed.office, &bed.daemon, &report, "2023-06-22T02:00:00Z", Proof::Passed).await;
    receive(&bed.office, &bed.daemon, &notice(UNIT, 1), "2023-05-31T02:00:00Z", Proof::Passed).await;
}

async fn an_earlier_letter_that_turns_up_writes_nothing_over_a_persons_decision(bed: Bed) {
    report_then_notice(&bed).await;
    let stopped = bed.judge_until_it_writes().await;
    bed.correct(2, "VMT").await;
    stopped.goes_on().await;
    let report = numbered(&bed.staff, 2).await;
    assert_eq!(report.decision.organizations[0].0, "VMT", "a person has the last word");
    assert_eq!(report.decision.verdict, Some(Verdict::OnTime), "another unit's conference day is not its own");
    let decisions = bed.staff.ledger().decisions(&report.message.message).await.unwrap();
    assert_eq!(decisions.last().unwrap().by.as_deref(), Some("Lan"));
    bed.whole().await;
}

async fn of_two_people_at_one_letter_the_second_is_told(bed: Bed) {
    let letter = nameless_report(STRANGER, 1, "Đơn vị có mười hai người.");
    let seen = take_in(&bed.office, &bed.daemon, &letter, "2023-06-16T02:00:00Z", Proof::Passed).await;
    let (lan, mai) = (Review::new(bed.staff.clone()), Review::new(bed.daemon.clone()));
    let (unit, why) = (to("SKL"), signed("gọi điện hỏi đơn vị"));
    let (one, other) =
        tokio::join!(Box::pin(lan.assign(seen.clone(), &unit, &why)), Box::pin(mai.reject(seen.clone(), &why)));
    assert!(one.is_ok() != other.is_ok(), "exactly one of them decides");
    let revisions = bed.staff.ledger().revisions(&seen.message.message).await.unwrap();
    assert_eq!(revisions.len(), 1);
    assert_eq!(one.is_ok(), revisions[0].step == Step::Assigned);
    let decided = numbered(&bed.staff, 1).await;
    // Whatever one does who has the letter before him as it was.
    let late = [
        one.err().or(other.err()).unwrap(),
        lan.confirm(seen.clone(), &signed("đúng")).await.unwrap_err(),
        lan.undo(seen.clone(), &signed("nhầm")).await.unwrap_err(),
        lan.assign(seen, &to("VMT"), &signed("đơn vị báo")).await.unwrap_err(),
    ];
    for told in late {
        assert!(told.to_string().contains("vừa được Lan xử lý"), "{told:#}");
    }
    let after = numbered(&bed.staff, 1).await;
    assert_eq!((after.decision, after.decided_at), (decided.decision, decided.decided_at));
    bed.whole().await;
}

async fn two_people_at_two_letters_of_a_unit_both_count(bed: Bed) {
    take_in(&bed.office, &bed.daemon, &notice(STRANGER, 1), "2023-05-31T02:00:00Z", Proof::Passed).await;
    let report = nameless_report("khac@thudientu.example", 2, "Đơn vị có mười hai người.");
    take_in(&bed.office, &bed.daemon, &report, "2023-06-22T02:00:00Z", Proof::Passed).await;
    let (notice, report) = (numbered(&bed.staff, 1).await, numbered(&bed.staff, 2).await);
    let (lan, mai) = (Review::new(bed.staff.clone()), Review::new(bed.daemon.clone()));
    let (unit, why) = (to("SKL"), signed("gọi điện hỏi đơn vị"));
    let (one, other) =
        tokio::join!(Box::pin(lan.assign(notice, &unit, &why)), Box::pin(mai.assign(report, &unit, &why)));
    one.unwrap();
    other.unwrap();
    let report = numbered(&bed.staff, 2).await;
    assert!(matches!(report.decision.verdict, Some(Verdict::Late { .. })), "{:?}", report.decision);
    bed.whole().await;
}

async fn what_waits_to_be_sent_says_what_was_decided_since(bed: Bed) {
    notice_and_report(&bed).await;
    bed.daemon.judge_all(|_| {}).await.unwrap();
    let to_the_unit =
        |letters: Vec<String>| letters.into_iter().filter(|letter| letter.contains(UNIT)).collect::<Vec<_>>();
    assert!(to_the_unit(bed.owed().await)[0].contains("đúng hạn"));
    bed.correct(1, "SKL").await;
    let told = to_the_unit(bed.owed().await);
    assert_eq!(told.len(), 1);
    assert!(told[0].contains("trễ hạn"), "a letter that never left says what holds: {}", told[0]);
    let undone = Review::new(bed.staff.clone());
    undone.undo(numbered(&bed.staff, 1).await, &signed("nhầm đơn vị")).await.unwrap();
    assert!(to_the_unit(bed.owed().await)[0].contains("đúng hạn"));
    // An earlier letter that turns up changes it as well.
    let newcomer = notice(UNIT, 3);
    take_in(&bed.office, &bed.daemon, &newcomer, "2023-06-01T02:00:00Z", Proof::Passed).await;
    let told = to_the_unit(bed.owed().await);
    assert_eq!(told.iter().filter(|letter| letter.contains("trễ hạn")).count(), 1, "{told:?}");
    bed.whole().await;
}

async fn a_past_judged_anew_gives_way_to_what_happened_meanwhile(bed: Bed) {
    let first = nameless_report(STRANGER, 1, "Đơn vị có mười hai người.");
    take_in(&bed.office, &bed.daemon, &first, "2023-06-16T02:00:00Z", Proof::Nothing).await;
    let review = Review::new(bed.staff.clone());
    let alias = tiepnhan::registry::Alias {
        kind: tiepnhan::registry::AliasKind::Address,
        text: STRANGER.to_owned(),
        organization: tiepnhan::registry::OrganizationCode("SKL".to_owned()),
    };
    review.add_alias(alias, &signed("đơn vị báo")).await.unwrap();
    let found = review.rejudge(|_| {}).await.unwrap();
    assert_eq!(found.changed.len(), 1);
    bed.correct(1, "VMT").await;
    let told = review.record_rejudgement(found, &signed("theo bí danh mới")).await.unwrap_err();
    assert!(told.to_string().contains("sổ đã có thay đổi"), "{told:#}");
    assert_eq!(numbered(&bed.staff, 1).await.decision.organizations[0].0, "VMT");
    // A letter that the daemon judged in the meantime is part of the past, too.
    let second = nameless_report(STRANGER, 2, "Báo cáo lần này nói về việc khác hẳn lần trước.");
    take_in(&bed.office, &bed.daemon, &second, "2023-06-17T02:00:00Z", Proof::Nothing).await;
    Review::new(bed.staff.clone()).undo(numbered(&bed.staff, 1).await, &signed("nhầm")).await.unwrap();
    let found = review.rejudge(|_| {}).await.unwrap();
    let third = nameless_report(STRANGER, 3, "Lần thứ ba, lại nói về một việc khác nữa.");
    take_in(&bed.office, &bed.daemon, &third, "2023-06-15T02:00:00Z", Proof::Nothing).await;
    let entries = format!("{:?}", bed.staff.ledger().entries_as_of(jiff::Timestamp::MAX).await.unwrap());
    assert!(review.record_rejudgement(found, &signed("theo bí danh mới")).await.is_err());
    assert_eq!(format!("{:?}", bed.staff.ledger().entries_as_of(jiff::Timestamp::MAX).await.unwrap()), entries);
    bed.whole().await;
}
