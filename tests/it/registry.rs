//! The registry room against the files that ship with the program, and against workbooks as other offices write them.

mod bad_sheets;
mod second_office;

use std::fs;

use tiepnhan::registry::{DeadlineRule, RequirementKind, read_plan, read_registry, read_working_days};

#[test]
fn the_plans_that_ship_are_sound() {
    let mut read = 0;
    for entry in fs::read_dir("config/plans").unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let plan = read_plan(&path.display().to_string(), &text);
        let findings = plan.as_ref().err().map(|all| all.iter().map(ToString::to_string).collect::<Vec<_>>());
        assert!(findings.is_none(), "{findings:#?}");
        read += 1;
    }
    assert!(read >= 2, "the plans ship in config/plans");
}

#[test]
fn plan_41_asks_for_what_its_office_decided() {
    let text = fs::read_to_string("config/plans/41-kh-duk.toml").unwrap();
    let plan = read_plan("41-kh-duk.toml", &text).unwrap();
    assert_eq!(plan.number, "41-KH/ĐUK");
    assert_eq!(plan.issued.to_string(), "2023-03-01");
    let conference = plan.conference.as_ref().unwrap();
    assert_eq!(conference.before.to_string(), "2023-06-20");
    assert!(conference.none_for.is_empty());
    let report = plan.requirement(RequirementKind::Report).unwrap();
    assert_eq!((report.paper_copies, report.soft_copies, report.optional), (1, 1, false));
    let otherwise = "2023-06-26".parse().unwrap();
    assert_eq!(report.deadline, DeadlineRule::AfterConference { working_days: 5, otherwise });
    assert!(plan.requirement(RequirementKind::Supplement).unwrap().optional);
    assert!(plan.requirement(RequirementKind::ConferenceNotice).is_some());
    let sections: Vec<&str> = plan.outline.iter().map(|section| section.id.as_str()).collect();
    assert_eq!(sections, ["situation", "results", "strengths", "shortcomings", "causes", "lessons", "tasks"]);
    assert!(plan.outline.iter().all(|section| section.headings.len() > 1));
}

#[test]
fn the_working_days_that_ship_cover_the_years_of_the_plans() {
    let text = fs::read_to_string("config/ngay-nghi.toml").unwrap();
    let days = read_working_days("ngay-nghi.toml", &text).unwrap();
    for year in 2023..=2026 {
        assert!(days.covers(year), "{year}");
    }
    assert!(!days.covers(2022));
}

#[test]
fn the_demonstrations_office_is_read_without_a_finding() {
    let read = read_registry("demo/registry.xlsx", &fs::read("demo/registry.xlsx").unwrap());
    let shown: Vec<String> = read.findings.iter().map(ToString::to_string).collect();
    assert!(shown.is_empty(), "{shown:#?}");
    assert_eq!(read.registry.organizations.len(), 12);
    let plan = read_plan("demo/plan.toml", &fs::read_to_string("demo/plan.toml").unwrap()).unwrap();
    for code in plan.conference.unwrap().none_for {
        assert!(read.registry.by_code(&code).is_some(), "{code:?}");
    }
}
