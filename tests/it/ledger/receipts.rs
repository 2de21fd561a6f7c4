//! Receipt numbers: of each year, gapless, never used again, whatever is interleaved, dropped and begun again.

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use tiepnhan::ledger::Ledger;
use tiepnhan::matching::Outcome;

use super::bed::*;

on_both! {
    a_receipt_number_counts_in_the_year_of_the_receipt_in_the_office
    a_message_is_judged_once
}

async fn a_receipt_number_counts_in_the_year_of_the_receipt_in_the_office(bed: Bed) {
    let ledger = bed.open().await;
    // 2022-12-31 at 17:00 UTC the new year begins in Vietnam.
    for (number, received, receipt) in [
        (1, "2022-12-31T16:59:59Z", "1/2022"),
        (2, "2022-12-31T17:00:00Z", "1/2023"),
        (3, "2023-06-01T00:00:00Z", "2/2023"),
        (4, "2022-01-01T00:00:00Z", "2/2022"),
    ] {
        let mut work = ledger.begin().await.unwrap();
        let text = received;
        work.record_message(&hash(text), 1, Some(received.parse().unwrap()), &uid(number), second(0)).await.unwrap();
        let judged = judged(text, Outcome::Accept, "A", second(1));
        assert_eq!(work.record_judged(&judged, &zone()).await.unwrap().as_deref(), Some(receipt));
        work.commit().await.unwrap();
    }
    assert_eq!(ledger.audit().await.unwrap(), Vec::<String>::new());
}

async fn a_message_is_judged_once(bed: Bed) {
    let ledger = bed.open().await;
    take_in(&ledger, "one", 1, 0, "A").await;
    let mut work = ledger.begin().await.unwrap();
    assert!(work.record_judged(&judged("one", Outcome::Accept, "A", second(9)), &zone()).await.is_err());
    drop(work);
    let mut work = ledger.begin().await.unwrap();
    assert!(work.record_judged(&judged("unknown", Outcome::Accept, "A", second(9)), &zone()).await.is_err());
    drop(work);
    let mut work = ledger.begin().await.unwrap();
    let never = decision(Outcome::Accept, &["A"]);
    assert!(work.record_decision(&hash("unknown"), &never, None, "", second(9)).await.is_err());
    drop(work);
    assert_eq!(take_in(&ledger, "two", 2, 0, "A").await.as_deref(), Some("2/2023"));
}

/// What one of two processes does with the next message.
#[derive(Clone, Copy, Debug)]
enum Step {
    Judge { outcome: Outcome, year: i16 },
    JudgeAndDrop { year: i16 },
    Promote,
}

fn step() -> impl Strategy<Value = Step> {
    let year = 2022_i16..=2023;
    let outcome = prop_oneof![Just(Outcome::Accept), Just(Outcome::Review), Just(Outcome::Ignore)];
    prop_oneof![
        4 => (outcome, year.clone()).prop_map(|(outcome, year)| Step::Judge { outcome, year }),
        1 => year.prop_map(|year| Step::JudgeAndDrop { year }),
        1 => Just(Step::Promote),
    ]
}

async fn take(ledger: &Ledger, step: Step, number: u32, ignored: &mut Vec<String>) {
    let text = format!("message {number}");
    let at = second(i64::from(number));
    let mut work = ledger.begin().await.unwrap();
    match step {
        Step::Judge { year, .. } | Step::JudgeAndDrop { year } => {
            let received = format!("{year}-05-05T00:00:00Z").parse().unwrap();
            work.record_message(&hash(&text), 1, Some(received), &uid(number), at).await.unwrap();
            let outcome = if let Step::Judge { outcome, .. } = step { outcome } else { Outcome::Accept };
            work.record_judged(&judged(&text, outcome, "A", at), &zone()).await.unwrap();
            if let Step::JudgeAndDrop { .. } = step {
                return;
            }
            if outcome == Outcome::Ignore {
                ignored.push(text);
            }
        }
        Step::Promote => {
            if let Some(text) = ignored.pop() {
                let decision = decision(Outcome::Accept, &["A"]);
                work.record_decision(&hash(&text), &decision, Some("x"), "", at).await.unwrap();
            }
        }
    }
    work.commit().await.unwrap();
}

/// Two processes take steps at the same time; then every year's numbers are 1, 2, 3 … without a gap or a double.
async fn interleave(bed: &Bed, steps: &[Step]) -> Result<(), TestCaseError> {
    let (one, other) = (bed.open().await, bed.open().await);
    let half = steps.len() / 2;
    let run = async |ledger: &Ledger, steps: &[Step], from: u32| {
        let mut ignored = Vec::new();
        for (number, step) in (from..).zip(steps) {
            take(ledger, *step, number, &mut ignored).await;
        }
    };
    futures_util::future::join(run(&one, &steps[..half], 1), run(&other, &steps[half..], 1000)).await;
    let entries = one.entries_as_of(second(100_000)).await.unwrap();
    for year in ["2022", "2023"] {
        let numbers = entries.iter().filter_map(|entry| entry.message.receipt_number.as_deref()?.split_once('/'));
        let mut numbers: Vec<usize> =
            numbers.filter(|(_, of)| *of == year).map(|(number, _)| number.parse().unwrap()).collect();
        numbers.sort_unstable();
        prop_assert_eq!(&numbers, &(1..=numbers.len()).collect::<Vec<_>>());
    }
    let missing = entries
        .iter()
        .filter(|entry| (entry.decision.outcome == Outcome::Ignore) != entry.message.receipt_number.is_none());
    prop_assert_eq!(missing.count(), 0);
    prop_assert_eq!(one.audit().await.unwrap(), Vec::<String>::new());
    one.close().await;
    other.close().await;
    Ok(())
}

fn property(cases: u32, bed: impl AsyncFn() -> Bed) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let mut runner = TestRunner::new(Config { cases, failure_persistence: None, ..Config::default() });
    let steps = proptest::collection::vec(step(), 0..24);
    runner
        .run(&steps, |steps| {
            runtime.block_on(async {
                let bed = bed().await;
                interleave(&bed, &steps).await
            })
        })
        .unwrap();
}

#[test]
fn receipt_numbers_are_gapless_under_interleaving_on_sqlite() {
    property(24, async || Bed::sqlite());
}

#[test]
fn receipt_numbers_are_gapless_under_interleaving_on_postgresql() {
    let keep_running = tokio::runtime::Runtime::new().unwrap().block_on(crate::parts::postgres::Postgres::running());
    property(12, async || Bed::postgres().await);
    drop(keep_running);
}
