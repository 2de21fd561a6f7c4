use super::*;

#[test]
fn a_standing_clock_moves_only_when_told() {
    let start: Timestamp = "2023-06-16T02:00:00Z".parse().unwrap();
    let clock = Clock::standing_at(start);
    let other_hand = clock.clone();
    assert_eq!(clock.now(), start);
    other_hand.advance(SignedDuration::from_hours(1));
    assert_eq!(clock.now().to_string(), "2023-06-16T03:00:00Z");
}

#[test]
fn ids_sort_by_time_and_differ_within_one_moment() {
    let clock = Clock::standing_at("2023-06-16T02:00:00Z".parse().unwrap());
    let (first, second) = (clock.new_id(), clock.new_id());
    assert_ne!(first, second);
    clock.advance(SignedDuration::from_secs(1));
    assert!(clock.new_id() > first.max(second));
}
