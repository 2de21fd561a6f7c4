//! Turns a case into reasons for units, by source: who sent it, what the letter says, what its papers say of themselves,
//! what it answers. Sums them with the weights of `config/weights.toml`: the best reason of each group counts, groups are
//! taken as independent. Decides nothing.

use std::collections::BTreeMap;

use super::index::{Index, Unit};
use super::names::{Mention, Quality};
use super::{Candidate, Evidence};

mod letterhead;
pub(super) mod papers;
pub(super) mod place;
pub(super) mod province;
pub(super) mod sender;
pub(super) mod thread;
pub(super) mod words;

/// Reasons that come from the same hand do not add up: the best of a group counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Group {
    Sender,
    Confirmed,
    Display,
    Words,
    Signature,
    Papers,
    Symbol,
    Thread,
}

/// A reason for a unit.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Reason {
    pub(super) unit: Unit,
    pub(super) group: Group,
    pub(super) source: &'static str,
    pub(super) weight: f64,
    pub(super) words: String,
    /// A Vietnamese sentence for staff.
    pub(super) told: String,
}

impl Reason {
    /// The reason as the ledger keeps it.
    pub(super) fn kept(&self, index: &Index) -> Evidence {
        Evidence {
            organization: Some(index.code(self.unit)),
            source: self.source.to_owned(),
            weight: self.weight,
            words: self.words.clone(),
            reason: self.told.clone(),
        }
    }
}

/// A reason about the kind or the outcome.
pub(super) fn remark(source: &str, weight: f64, words: &str, reason: &str) -> Evidence {
    Evidence {
        organization: None,
        source: source.to_owned(),
        weight,
        words: words.to_owned(),
        reason: reason.to_owned(),
    }
}

/// Reasons from a mention: one for each unit that it may mean, the weaker the more there are.
#[expect(clippy::cast_precision_loss, reason = "a form is shared by a handful of units")]
pub(super) fn from_mention(
    index: &Index,
    mention: &Mention,
    group: Group,
    source: &'static str,
    place: &str,
) -> Vec<Reason> {
    let weights = &index.weights;
    let loss = match mention.quality {
        Quality::Whole => 0.0,
        Quality::Abbreviation => weights.unit("loss_abbreviation"),
        Quality::Short => weights.unit("loss_short"),
        Quality::Loose => weights.unit("loss_loose"),
    };
    let gain = if mention.with_party_word { weights.unit("gain_party_word") } else { 0.0 };
    let weight = weights.unit(source) - loss + gain - (mention.units.len().max(1) as f64).ln();
    let one = |unit: &Unit| Reason {
        unit: *unit,
        group,
        source,
        weight,
        words: mention.words.clone(),
        told: format!("{place} nêu tên {} (“{}”).", index.name(*unit), mention.words),
    };
    mention.units.iter().map(one).collect()
}

/// What all reasons together say of each unit, best first.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Standing {
    scores: Vec<(Unit, f64)>,
}

impl Standing {
    /// Sums the best reason of each group, for each unit.
    pub(super) fn of<'a>(index: &Index, reasons: impl Iterator<Item = &'a Reason>) -> Self {
        let mut best: BTreeMap<(Unit, Group), f64> = BTreeMap::new();
        for reason in reasons {
            let weight = best.entry((reason.unit, reason.group)).or_insert(reason.weight);
            *weight = weight.max(reason.weight);
        }
        let mut sums: BTreeMap<Unit, f64> = BTreeMap::new();
        for ((unit, _), weight) in best {
            *sums.entry(unit).or_insert_with(|| index.weights.unit("prior")) += weight;
        }
        let mut scores: Vec<(Unit, f64)> = sums.into_iter().collect();
        scores.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        Self { scores }
    }

    /// The most likely unit.
    pub(super) fn best(&self) -> Option<Unit> {
        self.scores.first().map(|(unit, _)| *unit)
    }

    /// The sum of one unit.
    pub(super) fn weight_of(&self, unit: Unit) -> Option<f64> {
        self.scores.iter().find(|(other, _)| *other == unit).map(|(_, weight)| *weight)
    }

    /// The probability that the best unit is right: against all others and against "none of them".
    pub(super) fn certainty(&self) -> f64 {
        let Some((_, best)) = self.scores.first() else { return 0.0 };
        let others: f64 = self.scores.iter().map(|(_, weight)| (weight - best).exp()).sum();
        1.0 / (others + (-best).exp())
    }

    /// By how much the best unit leads.
    pub(super) fn margin(&self) -> f64 {
        match self.scores.as_slice() {
            [] => 0.0,
            [(_, only)] => *only,
            [(_, best), (_, second), ..] => best - second,
        }
    }

    /// The best three, for the review queue.
    pub(super) fn candidates(&self, index: &Index) -> Vec<Candidate> {
        let best = self.scores.iter().take(3);
        best.map(|(unit, weight)| Candidate { organization: index.code(*unit), weight: *weight }).collect()
    }
}
