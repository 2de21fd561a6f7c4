//! Reads `config/weights.toml`, the one place where it stands how much each reason counts, and which words speak for
//! which kind of letter. Knows no unit and no letter.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::Kind;

/// All weights. They are natural logarithms of likelihood ratios (Fellegi and Sunter 1969): +2.3 says "ten times as
/// likely if it is so as if it is not".
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weights {
    /// Weights of the reasons for a unit, by source.
    pub(super) units: BTreeMap<String, f64>,
    /// What a decision without a person asks for.
    pub(super) accept: Accept,
    /// By how much what all words of a letter together say of its kind (`config/wording.csv`) is multiplied.
    pub(super) wording: f64,
    /// The shorthand that clerks use, written out.
    pub(super) shorthand: BTreeMap<String, String>,
    /// Words that stand before the name of a party organization.
    pub(super) party_words: Vec<String>,
    /// Words of place or level that may be left out at the end of a name.
    pub(super) name_tails: Vec<String>,
    /// Legal forms that may be left out at the beginning of a name.
    pub(super) legal_forms: Vec<String>,
    /// Words of papers: a salutation that holds one is more than a salutation.
    pub(super) paper_words: Vec<String>,
    /// Word lists that are asked for by name.
    pub(super) phrases: BTreeMap<String, Vec<String>>,
    /// What each kind weighs before anything is known.
    pub(super) kind_priors: BTreeMap<Kind, f64>,
    /// Reasons for a kind that the program sees.
    pub(super) kind_signs: BTreeMap<String, BTreeMap<Kind, f64>>,
    /// How those reasons are told to staff, in Vietnamese.
    pub(super) told: BTreeMap<String, String>,
    /// Reasons for a kind that are words.
    pub(super) kind_words: Vec<KindWords>,
}

/// A file of the office's own: the weights that differ from those that come with the program.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Changes {
    units: BTreeMap<String, f64>,
    wording: Option<f64>,
    kind_priors: BTreeMap<Kind, f64>,
    kind_signs: BTreeMap<String, BTreeMap<Kind, f64>>,
    kind_words: BTreeMap<String, BTreeMap<Kind, f64>>,
}

/// What a decision without a person asks for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Accept {
    /// The probability that the unit is right.
    pub(super) certainty: f64,
    /// The distance to the second unit.
    pub(super) margin: f64,
    /// The probability from which a unit is named at all, for a person to confirm.
    pub(super) naming: f64,
    /// The distance between the best kind and the next.
    pub(super) kind_margin: f64,
    /// The distance by which a kind that is not answered must lead before a letter is ignored.
    pub(super) ignore_margin: f64,
}

/// Words that speak for kinds.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct KindWords {
    /// A stable name, for the evidence.
    pub(super) name: String,
    /// Where they are looked for: `subject`, `text`, `files`, `title`.
    pub(super) places: Vec<Place>,
    /// The phrases, folded; one is enough.
    pub(super) phrases: Vec<String>,
    /// What they weigh.
    pub(super) weights: BTreeMap<Kind, f64>,
}

/// A part of a letter in which words are looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Place {
    Subject,
    Text,
    Files,
    Title,
}

static BUILT_IN: LazyLock<Weights> =
    LazyLock::new(|| Weights::parse(include_str!("../../config/weights.toml")).unwrap_or_default());

impl Weights {
    /// The weights that come with the program.
    #[must_use]
    pub fn built_in() -> Self {
        BUILT_IN.clone()
    }

    /// These weights, changed as a file of the office's own says (see `tiepnhan learn`): it names only what differs.
    ///
    /// # Errors
    ///
    /// Where it is not TOML, or names a weight that is not known.
    pub fn changed(&self, text: &str) -> Result<Self, String> {
        let own: Changes = toml::from_str(text).map_err(|error| error.to_string())?;
        let mut weights = self.clone();
        let no = |table: &str, key: &str| format!("{table}: không có trọng số “{key}”");
        for (source, weight) in own.units {
            *weights.units.get_mut(&source).ok_or_else(|| no("units", &source))? = weight;
        }
        weights.wording = own.wording.unwrap_or(weights.wording);
        weights.kind_priors.extend(own.kind_priors);
        for (sign, of_kinds) in own.kind_signs {
            weights.kind_signs.get_mut(&sign).ok_or_else(|| no("kind_signs", &sign))?.extend(of_kinds);
        }
        for (name, of_kinds) in own.kind_words {
            let list = weights.kind_words.iter_mut().find(|list| list.name == name);
            list.ok_or_else(|| no("kind_words", &name))?.weights.extend(of_kinds);
        }
        Ok(weights)
    }

    /// Reads a weights file.
    ///
    /// # Errors
    ///
    /// Where it is not TOML, lacks a key or has one that is not known.
    pub fn parse(text: &str) -> Result<Self, toml::de::Error> {
        toml::from_str(text)
    }

    /// The weight of a source; one that the file does not name counts nothing.
    pub(super) fn unit(&self, source: &str) -> f64 {
        self.units.get(source).copied().unwrap_or(0.0)
    }

    /// A word list by its name.
    pub(super) fn list(&self, name: &str) -> &[String] {
        self.phrases.get(name).map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
#[path = "weights_tests.rs"]
mod tests;
