use super::*;

#[test]
fn waits_grow_to_a_quarter_of_a_minute_and_start_anew_after_success() {
    let mut backoff = Backoff::default();
    let waits: Vec<u64> = (0..9).map(|_| backoff.next_wait().as_secs()).collect();
    assert_eq!(waits, [5, 10, 15, 15, 15, 15, 15, 15, 15]);
    backoff.reset();
    assert_eq!(backoff.next_wait(), FIRST);
}

#[tokio::test(start_paused = true)]
async fn a_sleep_ends_when_the_program_is_to_stop() {
    let (stopping, mut stop) = watch::channel(false);
    assert!(!sleep_unless_stopped(&mut stop, Duration::from_mins(1)).await);
    stopping.send(true).unwrap();
    assert!(sleep_unless_stopped(&mut stop, Duration::from_hours(1)).await);
}
