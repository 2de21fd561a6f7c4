use super::super::evidence::remark;
use super::super::sample::{found, letter};
use super::super::{Evidence, Kind};
use super::*;

/// A letter with these signs, of a unit that the words name and the letterhead does not.
fn confirmed(signs: &[&str], kind: Kind, reasons: &[(&str, &str, f64)], unit: &str) -> Confirmed {
    let mut findings = found(&letter("ai@thu.example", "x", "y"), &[]);
    findings.signs = signs.iter().map(|sign| (*sign).to_owned()).collect();
    let reason = |(code, source, weight): &(&str, &str, f64)| Evidence {
        organization: Some(OrganizationCode((*code).to_owned())),
        ..remark(source, *weight, "", "")
    };
    findings.evidence = reasons.iter().map(reason).collect();
    Confirmed { findings, kind, organization: Some(OrganizationCode(unit.to_owned())) }
}

/// An office whose units ask by sending a link, and whose file names bear another unit's name.
fn odd_office(letters: usize) -> Vec<Confirmed> {
    let reasons = [("A", "subject", 6.0), ("B", "file_name", 5.5), ("B", "signature", 4.5)];
    let signs = ["kind_signs.link", "kind_signs.no_file", "kind_signs.registered_sender", "kind_words.sends_report"];
    (0..letters).map(|_| confirmed(&signs, Kind::Report, &reasons, "A")).collect()
}

fn moved<'a>(learned: &'a Learned, table: &str, key: &str) -> Option<&'a Change> {
    learned.changes.iter().find(|change| change.table == table && change.key == key)
}

#[test]
fn what_staff_confirmed_becomes_likelier_on_letters_held_out() {
    let learned = learn(&Weights::built_in(), &odd_office(80));
    assert_eq!((learned.letters, learned.before.letters, learned.after.letters), (60, 20, 20));
    assert_eq!((learned.before.units, learned.after.units), (0, 20));
    assert!(learned.after.surprise < learned.before.surprise / 2.0, "{learned:?}");
    let signature = moved(&learned, "units", "signature").unwrap();
    assert!(signature.to < signature.from);
    assert!(moved(&learned, "kind_signs.no_file", "question").unwrap().to < 2.0);
}

#[test]
fn few_letters_move_little_and_none_moves_far_or_to_the_other_side() {
    let of = |letters: usize| learn(&Weights::built_in(), &odd_office(letters));
    let farthest = |learned: &Learned| learned.changes.iter().map(|one| (one.to - one.from).abs()).fold(0.0, f64::max);
    let (few, many) = (of(2), of(400));
    assert!(farthest(&few) < farthest(&many), "{few:?}");
    assert!(farthest(&many) <= FARTHEST + 0.01, "{many:?}");
    assert!(many.changes.iter().all(|one| one.to * one.from >= 0.0), "{many:?}");
}

#[test]
fn nothing_confirmed_changes_nothing_and_a_forger_s_mark_is_never_learned() {
    assert!(learn(&Weights::built_in(), &[]).changes.is_empty());
    let forged = [("A", "failing_address", 3.5), ("B", "subject", 6.0)];
    let letters: Vec<Confirmed> =
        (0..40).map(|_| confirmed(&["kind_signs.bait"], Kind::Report, &forged, "A")).collect();
    assert!(moved(&learn(&Weights::built_in(), &letters), "units", "failing_address").is_none());
}

#[test]
fn the_file_that_is_written_is_read_again_and_says_the_same() {
    let learned = learn(&Weights::built_in(), &odd_office(80));
    assert!(learned.changes.len() > 3, "{learned:?}");
    let changed = Weights::built_in().changed(&as_toml(&learned)).unwrap();
    let now: BTreeMap<Key, f64> = parameters(&changed).into_iter().collect();
    for change in &learned.changes {
        let weight = now[&(change.table.clone(), change.key.clone())];
        assert!((weight - change.to).abs() < 1e-9, "{change:?}");
    }
}

#[test]
fn a_weight_that_nobody_knows_is_refused_by_name() {
    let said = |text: &str| Weights::built_in().changed(text).unwrap_err();
    assert!(said("[units]\nsubjekt = 1.0").contains("subjekt"));
    assert!(said("[kind_signs.nothing]\nreport = 1.0").contains("nothing"));
    assert!(said("[kind_words.nothing]\nreport = 1.0").contains("nothing"));
    assert!(said("[phrases]\ndraft = []").contains("phrases"));
}
