//! IMAP: cut, stalled, split, talked to death at every byte; every command answered by everything that was ever seen.
//!
//! `TIEPNHAN_WIRE_RUNS` says how many runs (`scripts/prove wire`); a sample without it. Each run has a ledger of its own
//! and must end with every letter in it once, judged once and answered once, and nothing else.

use std::collections::BTreeSet;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use super::bed::{Bed, Outcome, Refusal};
use crate::parts::imap_model::{Fault, REPLIES, Reply};

/// Runs in an ordinary run of the tests.
const SAMPLE: usize = 1_200;

/// One run: how many letters, on which kind of server, and what goes wrong.
#[derive(Clone, Debug)]
struct Case {
    letters: usize,
    gmail: bool,
    fault: Fault,
}

/// A dead connection is noticed within so long.
const NOTICED: Duration = Duration::from_mins(6);
/// All is well again so long after the cause's end.
const RECOVERED: Duration = Duration::from_mins(1);
/// A refused login is tried again after a quarter of an hour, so as not to be locked out.
const LOGIN_WAIT: Duration = Duration::from_mins(16);

/// Every case there is, in a fixed order.
fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for gmail in [false, true] {
        for letters in [1, 3, 6, 9] {
            let mut add = |fault| cases.push(Case { letters, gmail, fault });
            let calm = run(&Case { letters, gmail, fault: Fault::None }, 1);
            assert!(calm.said > 500 && calm.commands >= 5, "{calm:?}");
            for at in 0..calm.said {
                for fault in [Fault::Cut(at), Fault::Stall(at), Fault::Talk(at), Fault::Split(at)] {
                    add(fault);
                }
            }
            // The second number runs through all places as the first does, in another order (97 is prime).
            for at in 0..calm.said {
                add(Fault::CutTwice(at, at * 97 % calm.said));
            }
            for command in 0..calm.commands {
                for reply in REPLIES {
                    for connections in [1, 3] {
                        add(Fault::Answer { command, reply, connections });
                    }
                }
            }
            (1..80).for_each(|size| add(Fault::Pieces(size)));
            (0..40).for_each(|minutes| add(Fault::Away(Duration::from_secs(minutes * 97))));
        }
    }
    cases
}

fn run(case: &Case, patience: u32) -> Outcome {
    Bed::new(case.letters).run(case.gmail, case.fault.clone(), patience)
}

/// What is wrong with a run, if anything is.
fn wrong(case: &Case, outcome: &Outcome) -> Option<String> {
    let login = matches!(
        case.fault,
        Fault::Answer {
            command: 0,
            reply: Reply::No | Reply::NoAlert | Reply::NoSystemError | Reply::Bad | Reply::BadWithoutText,
            ..
        }
    );
    let recovered = if login { LOGIN_WAIT } else { RECOVERED };
    let faults = [
        (outcome.lost > 0, "lost"),
        (outcome.twice > 0, "twice"),
        (outcome.unexplained > 0, "unexplained"),
        (outcome.noticed > NOTICED, "noticed too late"),
        (outcome.recovered > recovered, "recovered too late"),
    ];
    let words: Vec<&str> = faults.iter().filter(|(is, _)| *is).map(|(_, words)| *words).collect();
    (!words.is_empty()).then(|| format!("{case:?}: {} {outcome:?}", words.join(", ")))
}

/// Runs a case. What seems wrong may only be a busy machine's disk that was slower than the simulated clock was fast: it
/// is then given more time, and what is wrong stays wrong.
fn outcome_of(case: &Case) -> Outcome {
    let outcome = run(case, 1);
    if wrong(case, &outcome).is_none() {
        return outcome;
    }
    let outcome = run(case, 20);
    if wrong(case, &outcome).is_none() { outcome } else { run(case, 200) }
}

#[test]
fn whatever_the_wire_does_every_letter_is_here_once() {
    let all = cases();
    let wanted = std::env::var("TIEPNHAN_WIRE_RUNS").map_or(SAMPLE, |runs| runs.parse().unwrap());
    let runs = wanted.min(all.len());
    let (next, troubles) = (AtomicUsize::new(0), Mutex::new(BTreeSet::new()));
    let longest = Mutex::new((Duration::ZERO, Duration::ZERO));
    let work = || {
        loop {
            let number = next.fetch_add(1, Ordering::SeqCst);
            if number >= runs {
                return;
            }
            let case = &all[number * all.len() / runs];
            let outcome = outcome_of(case);
            troubles.lock().unwrap().extend(wrong(case, &outcome));
            let mut longest = longest.lock().unwrap();
            longest.0 = longest.0.max(outcome.noticed);
            if !matches!(case.fault, Fault::Answer { command: 0, .. }) {
                longest.1 = longest.1.max(outcome.recovered);
            }
        }
    };
    let workers = std::thread::available_parallelism().map_or(2, usize::from);
    std::thread::scope(|scope| (0..workers).for_each(|_| drop(scope.spawn(work))));
    let (noticed, recovered) = longest.into_inner().unwrap();
    let troubles = troubles.into_inner().unwrap();
    println!(
        "wire: {runs} runs of {} cases, {} wrong (lost, twice or unexplained), noticed after {} s, recovered after {} s at the most",
        all.len(),
        troubles.len(),
        noticed.as_secs(),
        recovered.as_secs()
    );
    assert!(runs >= SAMPLE.min(wanted), "too few cases");
    assert!(troubles.is_empty(), "{}", troubles.iter().take(20).cloned().collect::<Vec<_>>().join("\n"));
}

#[test]
fn a_server_that_talks_from_any_octet_of_its_last_answers_on_is_found() {
    let case = |fault| Case { letters: 6, gmail: false, fault };
    let calm = run(&case(Fault::None), 1);
    for at in calm.said - 40..calm.said {
        let case = case(Fault::Talk(at));
        assert_eq!(wrong(&case, &outcome_of(&case)), None);
    }
}

#[test]
fn one_refused_message_is_retried_and_shown_and_comes_when_it_is_no_longer_refused() {
    for gmail in [false, true] {
        for how in [Refusal::Body, Refusal::Lists, Refusal::Empty, Refusal::Ending] {
            let mut bed = Bed::new(4);
            bed.refuse = Some((5, how));
            let outcome = bed.run(gmail, Fault::None, 20);
            assert_eq!((outcome.lost, outcome.twice, outcome.unexplained), (0, 0, 0), "{how:?}: {outcome:?}");
            assert_eq!(outcome.refused_meanwhile, 1, "it is shown while it is refused: {how:?}: {outcome:?}");
            assert_eq!(outcome.here_meanwhile, 3, "the others come meanwhile: {how:?}: {outcome:?}");
        }
    }
}
