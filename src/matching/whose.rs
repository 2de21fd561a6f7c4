//! Tells whose letter it is from the reasons for units: one unit, several, or none, and whether inside and outside
//! disagree. The letterhead outweighs who pressed send; where both stand against each other, a person looks.

use super::evidence::papers::Paper;
use super::evidence::sender::Sender;
use super::evidence::words::Words;
use super::evidence::{Reason, Standing};
use super::index::{Index, Unit};
use super::material::{Material, Part};

/// Whose letter it is.
#[derive(Clone, Debug, Default, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "independent findings, each asked for by its name")]
pub(super) struct Whose {
    /// The units, the likeliest first; empty where nobody can tell.
    pub(super) units: Vec<Unit>,
    /// Two papers of two units.
    pub(super) several: bool,
    /// The paper inside is another unit's than the sender's.
    pub(super) wrong_inside: bool,
    /// A cell below the unit wrote it: the words.
    pub(super) below: Option<String>,
    /// The letterhead is of nobody in the registry.
    pub(super) stranger: bool,
    /// Certain enough, and far enough before the second, to be accepted.
    pub(super) certain: bool,
    /// Proved by a registered sender or by a letterhead.
    pub(super) proved: bool,
    /// All candidates.
    pub(super) standing: Standing,
}

/// All that speaks for units.
pub(super) struct Reasons<'a> {
    pub(super) sender: &'a Sender,
    pub(super) words: &'a Words,
    pub(super) thread: &'a [Reason],
    pub(super) material: &'a Material<'a>,
}

impl Reasons<'_> {
    /// What counts: the unit above lends its domain to those below it, so that it does not stand against a letterhead with
    /// both of them.
    fn weighed<'s>(&self, among: impl Iterator<Item = &'s Reason>) -> impl Iterator<Item = &'s Reason> {
        let above: Vec<Unit> =
            main_papers(self.material).filter(|paper| paper.proves).flat_map(|paper| paper.above.clone()).collect();
        among.filter(move |reason| reason.source != "domain" || !above.contains(&reason.unit))
    }

    /// Every reason, for the ledger.
    pub(super) fn all(&self) -> impl Iterator<Item = &Reason> {
        self.outside().chain(self.material.papers.iter().flat_map(|(paper, _)| &paper.reasons))
    }

    fn outside(&self) -> impl Iterator<Item = &Reason> {
        self.sender.reasons.iter().chain(&self.words.reasons).chain(self.thread)
    }
}

/// Weighs inside and outside.
pub(super) fn whose(index: &Index, reasons: &Reasons<'_>) -> Whose {
    let standing = Standing::of(index, reasons.weighed(reasons.all()));
    let outside = Standing::of(index, reasons.weighed(reasons.outside()));
    let issuers = issuers(reasons.material);
    let mut whose = Whose {
        below: below(reasons),
        stranger: main_papers(reasons.material).any(|paper| paper.stranger),
        ..Whose::default()
    };
    match issuers.as_slice() {
        [_, _, ..] => {
            whose.several = true;
            whose.units = by_weight(&issuers, &outside);
        }
        [inside] => weigh_against_outside(index, &mut whose, *inside, &outside, reasons),
        [] => whose.units = likely(index, &standing),
    }
    // A letter that brings no paper and speaks for two: `Sở X và Sở Y họp chung`.
    if let ([], [unit], Some(both)) = (issuers.as_slice(), whose.units.as_slice(), reasons.words.side_by_side)
        && both.contains(unit)
        && reasons.material.says(&index.weights, "together").is_some()
    {
        whose.several = true;
        whose.units = by_weight(&both, &outside);
    }
    // Who openly sends for another unit, from an address that several share, is not the one whose paper it is.
    let sends_for = reasons.material.says(&index.weights, "sends_for").is_some() && !reasons.sender.shared.is_empty();
    whose.wrong_inside |= sends_for && matches!(issuers.as_slice(), [one] if !reasons.sender.registered.contains(one));
    let accept = &index.weights.accept;
    whose.certain = standing.certainty() >= accept.certainty && standing.margin() >= accept.margin;
    whose.proved = whose.units.first().is_some_and(|unit| is_proved(*unit, reasons));
    whose.standing = standing;
    whose
}

/// The papers by which a letter is told: reports and notices, where there are any; else all.
fn main_papers<'a>(material: &'a Material<'a>) -> impl Iterator<Item = &'a Paper<'a>> {
    let main = |part: Part| matches!(part, Part::PlanReport(_) | Part::OtherReport | Part::Notice);
    let any = material.has(main);
    material.papers.iter().filter(move |(_, part)| !any || main(*part)).map(|(paper, _)| paper)
}

/// The distinct units that issued the main papers, where the letterhead means one unit only.
fn issuers(material: &Material<'_>) -> Vec<Unit> {
    let mut units = Vec::new();
    for paper in main_papers(material) {
        if let [unit] = paper.issuer.as_slice()
            && !units.contains(unit)
        {
            units.push(*unit);
        }
    }
    units
}

fn by_weight(units: &[Unit], standing: &Standing) -> Vec<Unit> {
    let mut sorted = units.to_vec();
    let weight = |unit: &Unit| standing.weight_of(*unit).unwrap_or(f64::NEG_INFINITY);
    sorted.sort_by(|a, b| weight(b).total_cmp(&weight(a)));
    sorted
}

/// One unit stands in the letterhead. Is it the one that the sender and the words present?
fn weigh_against_outside(index: &Index, whose: &mut Whose, inside: Unit, outside: &Standing, reasons: &Reasons<'_>) {
    let presented = outside.best().filter(|best| {
        let lead = outside.weight_of(*best).unwrap_or(0.0) - outside.weight_of(inside).unwrap_or(0.0);
        // A file's name alone presents nobody: it is short, and its abbreviations fit several units.
        let said = reasons.outside().any(|reason| reason.unit == *best && reason.source != "file_name");
        *best != inside && lead > 0.0 && said && outside.certainty() >= index.weights.accept.naming
    });
    let Some(presented) = presented else {
        whose.units = vec![inside];
        return;
    };
    let named = &reasons.words.named;
    let registered = &reasons.sender.registered;
    if registered.contains(&inside) && !named.contains(&presented) {
        // The address is the issuer's own; another name stands only beside it.
        whose.units = vec![inside];
        return;
    }
    whose.wrong_inside = true;
    // Where the words name the issuer too, or say so, one unit openly sends for the other; else the letter says one thing
    // and the paper another, and nobody can tell.
    let openly = named.contains(&inside) || reasons.material.says(&index.weights, "sends_for").is_some();
    if openly || (!registered.contains(&presented) && !named.contains(&presented)) {
        whose.units = vec![inside];
    }
}

/// The best unit, where it is likely enough to be named.
fn likely(index: &Index, standing: &Standing) -> Vec<Unit> {
    if standing.certainty() >= index.weights.accept.naming { standing.best().into_iter().collect() } else { Vec::new() }
}

fn below(reasons: &Reasons<'_>) -> Option<String> {
    let cell = main_papers(reasons.material).find(|paper| paper.cell);
    cell.map(|paper| paper.reading().issuer.join(" / ")).or_else(|| reasons.words.below.clone())
}

/// A registered sender that is not failing, or a letterhead in a readable paper.
fn is_proved(unit: Unit, reasons: &Reasons<'_>) -> bool {
    let sent = reasons.sender.proves && reasons.sender.registered == [unit];
    let letterhead = |paper: &Paper<'_>| paper.proves && !paper.loose && !paper.cell && paper.issuer == [unit];
    sent || reasons.material.papers.iter().any(|(paper, _)| letterhead(paper))
}
