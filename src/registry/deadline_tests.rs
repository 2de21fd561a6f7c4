use jiff::{SignedDuration, ToSpan as _};
use proptest::prelude::*;

use super::*;
use crate::registry::RequirementKind;

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

/// The public holidays around the dates of the table below.
fn days() -> WorkingDays {
    let holidays = ["2023-05-01", "2023-05-02", "2023-05-03", "2024-04-29", "2024-04-30", "2024-05-01"];
    WorkingDays { holidays: holidays.map(date).to_vec(), made_up: vec![date("2024-05-04")] }
}

fn plan(zone: &str) -> Plan {
    Plan {
        id: "p".to_owned(),
        number: "1-KH/X".to_owned(),
        title: "Kế hoạch".to_owned(),
        issued: date("2023-03-01"),
        zone: zone.to_owned(),
        conference: None,
        requirements: vec![],
        outline: vec![],
        phrases: vec![],
        other_phrases: vec![],
    }
}

fn due(deadline: DeadlineRule) -> Requirement {
    Requirement {
        id: "report".to_owned(),
        name: "Báo cáo".to_owned(),
        kind: RequirementKind::Report,
        deadline,
        paper_copies: 1,
        soft_copies: 1,
        optional: false,
    }
}

fn five_days_after() -> Requirement {
    due(DeadlineRule::AfterConference { working_days: 5, otherwise: date("2023-06-26") })
}

fn is_late(verdict: &Verdict) -> bool {
    matches!(verdict, Verdict::Late { .. })
}

#[test]
fn five_working_days_after_the_conference_end_at_midnight_of_the_fifth() {
    let plan = plan("Asia/Ho_Chi_Minh");
    // Conference day, last moment on time, first moment late.
    let cases = [
        // A Friday: the weekend does not count.
        (Some("2023-06-16"), "2023-06-23T23:59:59.999+07:00", "2023-06-24T00:00:00+07:00"),
        // The last allowed day, a Monday.
        (Some("2023-06-19"), "2023-06-26T23:59:59.999+07:00", "2023-06-27T00:00:00+07:00"),
        // A Saturday: counting begins on Monday.
        (Some("2023-06-17"), "2023-06-23T23:59:59.999+07:00", "2023-06-24T00:00:00+07:00"),
        // Three days off in between.
        (Some("2023-04-28"), "2023-05-10T23:59:59.999+07:00", "2023-05-11T00:00:00+07:00"),
        // Three days off, but the Saturday is made up.
        (Some("2024-04-26"), "2024-05-07T23:59:59.999+07:00", "2024-05-08T00:00:00+07:00"),
        // The day is not known.
        (None, "2023-06-26T23:59:59.999+07:00", "2023-06-27T00:00:00+07:00"),
    ];
    for (conference, last, first_late) in cases {
        let conference = conference.map(date);
        let verdict = |moment: &str| plan.verdict(&five_days_after(), moment.parse().unwrap(), conference, &days());
        assert_eq!(verdict(last), Verdict::OnTime, "{conference:?}");
        assert_eq!(verdict(first_late), Verdict::Late { by_seconds: 0 }, "{conference:?}");
        let deadline = plan.deadline(&five_days_after(), conference, &days());
        assert_eq!(deadline, Some(first_late.parse().unwrap()), "{conference:?}");
    }
}

#[test]
fn a_fixed_hour_is_itself_too_late_and_the_lateness_is_counted_from_it() {
    let plan = plan("Asia/Ho_Chi_Minh");
    let at_five = due(DeadlineRule::Fixed { day: date("2024-12-10"), hour: Some(Time::constant(17, 0, 0, 0)) });
    let verdict = |moment: &str| plan.verdict(&at_five, moment.parse().unwrap(), None, &days());
    assert_eq!(verdict("2024-12-10T16:59:59.999+07:00"), Verdict::OnTime);
    assert_eq!(verdict("2024-12-10T09:59:59Z"), Verdict::OnTime);
    assert_eq!(verdict("2024-12-10T17:00:00+07:00"), Verdict::Late { by_seconds: 0 });
    assert_eq!(verdict("2024-12-10T17:00:01+07:00"), Verdict::Late { by_seconds: 1 });
    assert_eq!(verdict("2024-12-12T18:30:00+07:00"), Verdict::Late { by_seconds: 2 * 86_400 + 5_400 });
}

#[test]
fn a_fixed_day_ends_at_midnight_of_the_plans_own_zone() {
    let fixed = due(DeadlineRule::Fixed { day: date("2024-12-20"), hour: None });
    let cases = [
        ("Asia/Ho_Chi_Minh", "2024-12-21T00:00:00+07:00"),
        ("UTC", "2024-12-21T00:00:00Z"),
        ("America/New_York", "2024-12-21T00:00:00-05:00"),
        ("Pacific/Kiritimati", "2024-12-21T00:00:00+14:00"),
    ];
    for (zone, deadline) in cases {
        let found = plan(zone).deadline(&fixed, None, &days());
        assert_eq!(found, Some(deadline.parse().unwrap()), "{zone}");
    }
}

#[test]
fn a_change_of_clocks_never_shortens_the_last_day() {
    let ends = |zone: &str, day: &str, hour: Option<Time>| {
        plan(zone).deadline(&due(DeadlineRule::Fixed { day: date(day), hour }), None, &days()).unwrap().to_string()
    };
    // Clocks go forward at midnight: the next day begins at 01:00, at the very moment in which the last one ends.
    assert_eq!(ends("Africa/Cairo", "2023-04-27", None), "2023-04-27T22:00:00Z");
    // Clocks go back at midnight to 23:00: the last hour of the day comes twice.
    assert_eq!(ends("America/Sao_Paulo", "2018-02-17", None), "2018-02-18T03:00:00Z");
    // 02:30 does not exist: the same number of minutes later.
    let half_past_two = Some(Time::constant(2, 30, 0, 0));
    assert_eq!(ends("Europe/Berlin", "2024-03-31", half_past_two), "2024-03-31T01:30:00Z");
    // 02:30 comes twice: the second counts, in favour of the unit.
    assert_eq!(ends("Europe/Berlin", "2024-10-27", half_past_two), "2024-10-27T01:30:00Z");
}

#[test]
fn without_a_deadline_or_a_zone_there_is_no_verdict() {
    let moment = "2030-01-01T00:00:00Z".parse().unwrap();
    let verdict = plan("Asia/Ho_Chi_Minh").verdict(&due(DeadlineRule::None), moment, None, &days());
    assert_eq!(verdict, Verdict::Unknown);
    assert_eq!(plan("Asia/Sài_Gòn").verdict(&five_days_after(), moment, None, &days()), Verdict::Unknown);
}

#[test]
fn the_end_of_the_calendar_is_no_deadline_rather_than_a_panic() {
    let last = due(DeadlineRule::Fixed { day: Date::MAX, hour: None });
    assert_eq!(plan("UTC").deadline(&last, None, &days()), None);
    assert!(plan("UTC").deadline(&five_days_after(), Some(Date::MAX), &days()).is_none());
}

const ZONES: [&str; 8] = [
    "Asia/Ho_Chi_Minh",
    "UTC",
    "Africa/Cairo",
    "America/Sao_Paulo",
    "Australia/Lord_Howe",
    "Europe/Berlin",
    "Pacific/Apia",
    "Asia/Kathmandu",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn every_moment_of_the_last_day_is_on_time_and_the_next_day_is_late(
        zone in proptest::sample::select(ZONES.to_vec()),
        offset in 0_i32..20_000,
        second in 0_i64..86_400,
    ) {
        let day = date("2000-01-01").saturating_add(offset.days());
        let (plan, rule) = (plan(zone), due(DeadlineRule::Fixed { day, hour: None }));
        let tz = TimeZone::get(zone).unwrap();
        let moment = tz.to_ambiguous_timestamp(day.to_datetime(Time::midnight())).compatible().unwrap()
            + SignedDuration::from_secs(second);
        let verdict = plan.verdict(&rule, moment, None, &days());
        let local = moment.to_zoned(tz).date();
        prop_assert_eq!(is_late(&verdict), local > day, "{} {}", moment, local);
    }

    #[test]
    fn in_every_zone_there_is_the_last_thousandth_of_a_second_is_on_time(offset in 0_i32..20_000) {
        let day = date("1990-01-01").saturating_add(offset.days());
        let rule = due(DeadlineRule::Fixed { day, hour: None });
        for zone in jiff::tz::db().available() {
            let (plan, tz) = (plan(zone.as_str()), TimeZone::get(zone.as_str()).unwrap());
            let deadline = plan.deadline(&rule, None, &days()).unwrap();
            let last = deadline - SignedDuration::from_millis(1);
            prop_assert_eq!(plan.verdict(&rule, last, None, &days()), Verdict::OnTime);
            prop_assert_eq!(plan.verdict(&rule, deadline, None, &days()), Verdict::Late { by_seconds: 0 });
            prop_assert!(last.to_zoned(tz.clone()).date() <= day, "{} {}", zone, last);
            // No clock is turned back by more than a few hours: the day does not begin again.
            for minutes in [0, 1, 29, 31, 59, 61, 119, 181] {
                let moment = deadline + SignedDuration::from_mins(minutes);
                prop_assert!(moment.to_zoned(tz.clone()).date() > day, "{} {}", zone, moment);
            }
        }
    }

    #[test]
    fn working_days_are_counted_one_by_one_over_holidays_and_made_up_saturdays(
        offset in 0_i32..3_000,
        working_days in 0_u32..30,
        holidays in proptest::collection::vec(0_i32..60, 0..12),
        made_up in proptest::collection::vec(0_i32..60, 0..6),
    ) {
        let held = date("2022-01-01").saturating_add(offset.days());
        let on = |offsets: &[i32]| offsets.iter().map(|offset| held.saturating_add(offset.days())).collect::<Vec<_>>();
        let (holidays, weekend) = (on(&holidays), on(&made_up));
        let is_weekend = |day: &Date| day.weekday().to_monday_one_offset() >= 6;
        let made_up: Vec<Date> = weekend.into_iter().filter(|day| is_weekend(day) && !holidays.contains(day)).collect();
        let calendar = WorkingDays { holidays: holidays.clone(), made_up: made_up.clone() };
        let (mut day, mut left) = (held, working_days);
        while left > 0 {
            day = day.tomorrow().unwrap();
            if made_up.contains(&day) || (!is_weekend(&day) && !holidays.contains(&day)) {
                left -= 1;
            }
        }
        let plan = plan("Asia/Ho_Chi_Minh");
        let rule = due(DeadlineRule::AfterConference { working_days, otherwise: held });
        let expected = plan.deadline(&due(DeadlineRule::Fixed { day, hour: None }), None, &calendar);
        prop_assert_eq!(plan.deadline(&rule, Some(held), &calendar), expected);
    }

    #[test]
    fn a_moment_before_the_deadline_is_never_late(
        zone in proptest::sample::select(ZONES.to_vec()),
        offset in 0_i32..2_000,
        working_days in 0_u32..40,
        before in 1_i64..10_000_000,
    ) {
        let held = date("2022-01-01").saturating_add(offset.days());
        let rule = due(DeadlineRule::AfterConference { working_days, otherwise: date("2023-06-26") });
        let plan = plan(zone);
        let deadline = plan.deadline(&rule, Some(held), &days()).unwrap();
        let earlier = deadline - SignedDuration::from_millis(before);
        prop_assert_eq!(plan.verdict(&rule, earlier, Some(held), &days()), Verdict::OnTime);
        prop_assert!(is_late(&plan.verdict(&rule, deadline, Some(held), &days())));
    }

    #[test]
    fn more_working_days_or_a_later_conference_never_bring_the_deadline_forward(
        offset in 0_i32..2_000,
        working_days in 0_u32..40,
    ) {
        let held = date("2022-01-01").saturating_add(offset.days());
        let plan = plan("Asia/Ho_Chi_Minh");
        let rule = |working_days| due(DeadlineRule::AfterConference { working_days, otherwise: held });
        let deadline = |count, held| plan.deadline(&rule(count), Some(held), &days());
        prop_assert!(deadline(working_days + 1, held) > deadline(working_days, held));
        prop_assert!(deadline(working_days, held.saturating_add(1.day())) >= deadline(working_days, held));
    }
}
