use super::*;

#[test]
fn text_that_a_spreadsheet_would_run_is_quoted() {
    for risky in ["=1+1", "+84 210", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"] {
        assert!(safe(risky).starts_with('\''), "{risky:?} became {:?}", safe(risky));
    }
    assert_eq!(safe("  =1+1"), "'=1+1");
    assert_eq!(safe("Báo cáo = tốt"), "Báo cáo = tốt");
}

#[test]
fn lines_are_quoted_by_their_first_letter_and_kept_apart() {
    assert_eq!(Cell::lines(["=a", "b"].into_iter()), Cell::Text("'=a\nb".to_owned()));
    assert_eq!(Cell::lines([].into_iter()), Cell::Empty);
}

#[test]
fn a_row_is_as_high_as_its_longest_cell_needs() {
    assert_eq!(Cell::text(&"a".repeat(41)).lines_within(20.0), 3);
    assert_eq!(Cell::lines(["a", "b"].into_iter()).lines_within(20.0), 2);
    assert_eq!(Cell::Empty.lines_within(20.0), 1);
}

#[test]
fn a_moment_is_a_real_date_in_the_zone_of_the_office() {
    let zone = TimeZone::get("Asia/Ho_Chi_Minh").unwrap();
    let moment = excel_moment("2023-06-15T17:00:00Z".parse().unwrap(), &zone).unwrap();
    assert!((moment.to_excel() - 45_093.0).abs() < 1e-9, "16 June 2023 is day 45093 to Excel");
    assert!(excel_moment(Timestamp::MIN, &zone).is_none());
}
