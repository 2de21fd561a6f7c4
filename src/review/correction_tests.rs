use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::registry::{ConferenceRule, DeadlineRule, Organization, Requirement};

fn registry() -> Registry {
    let unit = |code: &str| Organization {
        code: OrganizationCode(code.to_owned()),
        name: format!("Đảng ủy {code}"),
        ..Organization::default()
    };
    Registry { organizations: vec![unit("A"), unit("B")] }
}

fn plan(id: &str) -> Plan {
    let requirement = |id: &str, kind| Requirement {
        id: id.to_owned(),
        name: id.to_owned(),
        kind,
        deadline: DeadlineRule::None,
        paper_copies: 1,
        soft_copies: 1,
        optional: false,
    };
    Plan {
        id: id.to_owned(),
        number: format!("{id}/KH"),
        title: "sơ kết".to_owned(),
        issued: jiff::civil::date(2023, 3, 1),
        zone: "Asia/Ho_Chi_Minh".to_owned(),
        conference: None::<ConferenceRule>,
        requirements: vec![
            requirement("report", RequirementKind::Report),
            requirement("annex", RequirementKind::Supplement),
        ],
        outline: Vec::new(),
        phrases: Vec::new(),
        other_phrases: Vec::new(),
    }
}

fn found(kind: Kind, flags: &[Flag]) -> Findings {
    Findings {
        kind,
        organizations: Vec::new(),
        outcome: Outcome::Review,
        flags: flags.iter().copied().collect::<BTreeSet<_>>(),
        plan: Some("one".to_owned()),
        requirement: Some("report".to_owned()),
        conference_date: None,
        document: None,
        outline_missing: Some(vec!["causes".to_owned()]),
        targets: None,
        acknowledge: true,
        evidence: vec![Evidence {
            organization: None,
            source: "outcome".to_owned(),
            weight: 0.0,
            words: String::new(),
            reason: "Chưa xác định được đơn vị gửi.".to_owned(),
        }],
        candidates: Vec::new(),
        advice: Vec::new(),
        files: Vec::new(),
        sketch: Vec::new(),
        replaces: false,
        references: Vec::new(),
        sender: "x@thu.example".to_owned(),
        signs: Vec::new(),
        wording: BTreeMap::new(),
    }
}

fn to(units: &[&str]) -> Assignment {
    let units = units.iter().map(|code| OrganizationCode((*code).to_owned())).collect();
    Assignment { units, ..Assignment::default() }
}

fn assign(findings: &Findings, assignment: &Assignment) -> Result<Findings> {
    assigned(findings, assignment, &registry(), &[plan("one"), plan("two")], "Lan")
}

#[test]
fn an_assigned_report_is_accepted_and_what_was_in_doubt_about_its_unit_is_settled() {
    let found = found(Kind::Report, &[Flag::WrongUnitInside, Flag::SeveralOrganizations, Flag::Encrypted]);
    let assigned = assign(&found, &to(&["B", "A"])).unwrap();
    assert_eq!(assigned.outcome, Outcome::Accept);
    assert_eq!(assigned.organizations.iter().map(|code| code.0.as_str()).collect::<Vec<_>>(), ["B", "A"]);
    assert_eq!(assigned.flags, [Flag::Encrypted].into());
    assert_eq!(assigned.advice.len(), 1, "the sender still must send a file without a password");
    assert_eq!((assigned.plan.as_deref(), assigned.requirement.as_deref()), (Some("one"), Some("report")));
    assert!(assigned.outline_missing.is_some());
    let reasons: Vec<&str> = assigned.evidence.iter().map(|reason| reason.reason.as_str()).collect();
    assert_eq!(reasons, ["Lan xác định đây là thư của Đảng ủy B, Đảng ủy A."]);
}

#[test]
fn another_kind_or_plan_brings_its_own_requirement() {
    let found = found(Kind::Report, &[]);
    let annex = assign(&found, &Assignment { kind: Some(Kind::Supplement), ..to(&["A"]) }).unwrap();
    assert_eq!(annex.requirement.as_deref(), Some("annex"));
    let other = assign(&found, &Assignment { plan: Some("two/KH".to_owned()), ..to(&["A"]) }).unwrap();
    assert_eq!(other.plan.as_deref(), Some("two"));
    assert_eq!(other.outline_missing, None, "it was held against the other plan's outline");
    let beside = assign(&found, &Assignment { kind: Some(Kind::OtherReport), ..to(&["A"]) }).unwrap();
    assert_eq!((beside.plan, beside.requirement), (None, None));
}

#[test]
fn what_cannot_be_is_refused_in_vietnamese() {
    let found = found(Kind::Report, &[]);
    for (assignment, told) in [
        (to(&[]), "mã đơn vị"),
        (to(&["C"]), "“C”"),
        (Assignment { plan: Some("three".to_owned()), ..to(&["A"]) }, "“three”"),
    ] {
        let refused = assign(&found, &assignment).unwrap_err().to_string();
        assert!(refused.contains(told), "{refused}");
    }
    assert!(confirmed(&found, "Lan").is_err(), "no unit is known");
}

#[test]
fn confirming_what_is_nothing_ignores_it_and_rejecting_clears_everything() {
    let nothing = confirmed(&found(Kind::Unrelated, &[]), "Lan").unwrap();
    assert_eq!(nothing.outcome, Outcome::Ignore);
    let mut report = found(Kind::Report, &[Flag::Draft]);
    report.organizations.push(OrganizationCode("A".to_owned()));
    let rejected = rejected(&report, "Lan", "gửi nhầm.");
    assert_eq!((rejected.outcome, rejected.kind), (Outcome::Ignore, Kind::Unrelated));
    assert!(rejected.organizations.is_empty() && !rejected.acknowledge && rejected.plan.is_none());
    assert!(rejected.evidence.last().unwrap().reason.ends_with("không được tính: gửi nhầm."));
    assert_eq!(rejected.sender, report.sender, "whose letter it was stays known");
}
