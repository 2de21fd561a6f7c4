use super::*;

#[test]
fn days_are_read_in_both_ways_of_writing() {
    let day = Date::constant(2023, 6, 9);
    assert_eq!(parse_day("9/6/2023"), Ok(day));
    assert_eq!(parse_day("2023-06-09"), Ok(day));
    assert!(parse_day("31/6/2023").unwrap_err().contains("31/6/2023"));
    assert!(parse_day("hôm qua").is_err());
}
