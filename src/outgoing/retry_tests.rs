use super::*;

fn at(phase: Phase, code: Option<u16>) -> SendOutcome {
    outcome(Trouble { phase, code, words: "words".to_owned() }, 1, Timestamp::UNIX_EPOCH)
}

fn waits(outcome: &SendOutcome) -> Option<i64> {
    match outcome {
        SendOutcome::RetryAt(at, _) => Some(at.as_second() / 60),
        _ => None,
    }
}

#[test]
fn only_a_lost_answer_to_the_letter_is_unknown() {
    for phase in [Phase::Connect, Phase::Login, Phase::Offer] {
        assert!(waits(&at(phase, None)).is_some(), "{phase:?}");
    }
    assert_eq!(at(Phase::Answer, None), SendOutcome::Unknown("words".to_owned()));
}

#[test]
fn a_refusal_counts_against_the_letter_only_where_the_letter_was_offered() {
    assert_eq!(waits(&at(Phase::Connect, Some(554))), Some(1));
    assert_eq!(waits(&at(Phase::Login, Some(535))), Some(15));
    assert_eq!(waits(&at(Phase::Offer, Some(530))), Some(15));
    assert_eq!(at(Phase::Offer, Some(550)), SendOutcome::Failed("words".to_owned()));
    assert_eq!(at(Phase::Answer, Some(554)), SendOutcome::Failed("words".to_owned()));
    assert_eq!(waits(&at(Phase::Answer, Some(451))), Some(1));
}

#[test]
fn waits_grow_to_an_hour_and_end_after_five_days() {
    let mut minutes = 0;
    let mut attempts = 0;
    loop {
        attempts += 1;
        let Some(wait) = waits(&again("words".to_owned(), attempts, Timestamp::UNIX_EPOCH)) else { break };
        assert!((1..=60).contains(&wait));
        minutes += wait;
    }
    assert!((4 * 24 * 60 + 20 * 60..=5 * 24 * 60).contains(&minutes), "{minutes} minutes");
    assert!(waits(&again(String::new(), u32::MAX, Timestamp::UNIX_EPOCH)).is_none());
}
