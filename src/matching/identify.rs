//! The first step: gathers what a letter is made of, weighs whose it is and what kind, and puts down what was found.

use crate::documents::Format;
use crate::store::ContentHash;

use super::advice::advice;
use super::answers;
use super::evidence::papers::{Paper, papers};
use super::evidence::remark;
use super::evidence::sender::sender;
use super::evidence::thread::thread;
use super::evidence::words::words;
use super::flags::flags;
use super::kind::{Around, kind};
use super::material::{Material, Part};
use super::outcome::{Grounds, may_be_acknowledged, outcome};
use super::sketch::sketch;
use super::stated::{stated_conference, stated_relation};
use super::weights::Place;
use super::whose::{Reasons, whose};
use super::{Case, DocumentSummary, Evidence, Findings, Flag, Kind, UNKNOWN_LETTERHEAD};

/// See [`super::identify`].
pub(super) fn identify(case: &Case<'_>) -> Findings {
    let index = case.index;
    let weights = &index.weights;
    let sender = sender(index, case.message);
    let words = words(index, case.message, case.files);
    let thread = thread(index, case.thread);
    let material = Material::gather(case, weights, papers(index, case.files));
    let reasons = Reasons { sender: &sender, words: &words, thread: &thread, material: &material };
    let whose = whose(index, &reasons);
    let around = Around { sender: &sender, unit_named: !words.named.is_empty() };
    let kind = kind(case, weights, &material, &around);
    let flags = flags(case, weights, &material, (&sender, &whose, kind.kind));
    let grounds = Grounds {
        case,
        weights,
        material: &material,
        sender: &sender,
        words: &words,
        whose: &whose,
        kind: &kind,
        flags: &flags,
    };
    let (outcome, doubts) = outcome(&grounds);
    let mut evidence: Vec<Evidence> = reasons.all().map(|reason| reason.kept(index)).collect();
    evidence.extend(
        whose
            .below
            .iter()
            .map(|words| remark("cell", 0.0, words, &format!("Văn bản của tổ chức trực thuộc (“{words}”)."))),
    );
    let unknown = material.papers.iter().filter_map(|(paper, _)| Some((paper, paper.unknown_name.as_deref()?)));
    evidence.extend(unknown.map(|(paper, name)| {
        let file = paper.told_name();
        let told =
            format!("Phần đầu văn bản trong tệp “{file}” ghi “{name}”, không phải tên đơn vị nào trong danh sách.");
        remark(UNKNOWN_LETTERHEAD, 0.0, name, &told)
    }));
    evidence.extend(kind.reasons.iter().cloned());
    evidence.extend(stated_relation(case, weights, &material, kind.kind));
    evidence.extend(doubts);
    let ignored = matches!(kind.kind, Kind::AutoReply | Kind::Bounce | Kind::Unrelated);
    let codes = whose.units.iter().map(|unit| index.code(*unit));
    let main = main_paper(&material, kind.kind);
    let replaces = evidence.iter().any(|reason| reason.source == "replaces");
    Findings {
        kind: kind.kind,
        organizations: if ignored { Vec::new() } else { codes.collect() },
        outcome,
        plan: plan(case, &material, kind.kind),
        requirement: requirement(case, &material, kind.kind),
        conference_date: stated_conference(&material, kind.kind),
        document: main.filter(|_| has_document(kind.kind, &flags)).map(summary),
        outline_missing: outline_missing(case, &material, kind.kind, &flags),
        targets: targets(&material, kind.kind, &flags),
        acknowledge: may_be_acknowledged(&grounds, outcome),
        evidence,
        candidates: whose.standing.candidates(index),
        advice: advice(kind.kind, &flags, whose.below.is_some()),
        files: hashes(case, &material),
        sketch: main.map(|paper| sketch(&paper.file.document.text())).unwrap_or_default(),
        replaces,
        references: case.message.references.clone(),
        signs: kind.signs,
        wording: kind.wording,
        sender: case.message.from.first().map(|from| from.address.clone()).unwrap_or_default(),
        flags,
    }
}

/// The files by which a repeat is known: a logo that comes with every letter is none.
fn hashes(case: &Case<'_>, material: &Material<'_>) -> Vec<ContentHash> {
    let picture = |file: &&super::FileRead| file.document.format == Format::Image && !material.papers.is_empty();
    case.files.iter().filter(|file| !picture(file)).map(|file| file.hash).collect()
}

/// The paper that the letter is about.
fn main_paper<'a, 'b>(material: &'b Material<'a>, kind: Kind) -> Option<&'b Paper<'a>> {
    match kind {
        Kind::Report => material
            .first(|part| matches!(part, Part::PlanReport(_)))
            .or_else(|| material.first(|part| matches!(part, Part::OtherReport | Part::Unknown))),
        Kind::OtherReport => material
            .first(|part| part == Part::OtherReport)
            .or_else(|| material.first(|part| matches!(part, Part::PlanReport(_) | Part::Unknown))),
        Kind::ConferenceNotice => {
            material.first(|part| part == Part::Notice).or_else(|| material.first(|part| part == Part::Unknown))
        }
        Kind::Supplement => material.first(|part| part == Part::Annex),
        _ => None,
    }
}

fn summary(paper: &Paper<'_>) -> DocumentSummary {
    let reading = paper.reading();
    let draft = reading.draft;
    DocumentSummary {
        number: reading.number.clone().filter(|_| !draft),
        date: reading.date.filter(|_| !draft),
        title: reading.title.clone(),
    }
}

fn has_document(kind: Kind, flags: &std::collections::BTreeSet<Flag>) -> bool {
    matches!(kind, Kind::Report | Kind::OtherReport | Kind::ConferenceNotice)
        && !flags.contains(&Flag::SeveralOrganizations)
}

/// The plan that the letter answers: that of its report, else the current one.
fn plan(case: &Case<'_>, material: &Material<'_>, kind: Kind) -> Option<String> {
    let place = plan_place(material);
    let answered = matches!(kind, Kind::Report | Kind::Supplement | Kind::ConferenceNotice);
    case.plans.get(place).filter(|_| answered).map(|plan| plan.id.clone())
}

fn plan_place(material: &Material<'_>) -> usize {
    let reports = material.papers.iter().find_map(|(_, part)| match part {
        Part::PlanReport(plan) => Some(*plan),
        _ => None,
    });
    reports.unwrap_or(0)
}

fn requirement(case: &Case<'_>, material: &Material<'_>, kind: Kind) -> Option<String> {
    use crate::registry::RequirementKind as Asked;
    let asked = match kind {
        Kind::Report => Asked::Report,
        Kind::Supplement => Asked::Supplement,
        Kind::ConferenceNotice => Asked::ConferenceNotice,
        _ => return None,
    };
    let plan = case.plans.get(plan_place(material))?;
    let titles = [Place::Title, Place::Subject, Place::Files, Place::Text].map(|place| material.place(place));
    answers::asked(plan, asked, &titles).map(|requirement| requirement.id.clone())
}

fn outline_missing(
    case: &Case<'_>,
    material: &Material<'_>,
    kind: Kind,
    flags: &std::collections::BTreeSet<Flag>,
) -> Option<Vec<String>> {
    if kind != Kind::Report || flags.contains(&Flag::SeveralOrganizations) {
        return None;
    }
    let (paper, place) = material.papers.iter().find_map(|(paper, part)| match part {
        Part::PlanReport(plan) => Some((paper, *plan)),
        _ => None,
    })?;
    let plan = case.plans.get(place)?;
    paper.file.missing_sections.iter().find(|(id, _)| *id == plan.id).map(|(_, missing)| missing.clone())
}

/// The table of targets: the report's own or that of a sheet beside it, whichever is longer.
fn targets(
    material: &Material<'_>,
    kind: Kind,
    flags: &std::collections::BTreeSet<Flag>,
) -> Option<Vec<crate::reading::Target>> {
    if !matches!(kind, Kind::Report | Kind::Supplement) || flags.contains(&Flag::SeveralOrganizations) {
        return None;
    }
    let tables = material.papers.iter().map(|(paper, _)| &paper.reading().targets);
    tables.filter(|targets| !targets.is_empty()).max_by_key(|targets| targets.len()).cloned()
}
