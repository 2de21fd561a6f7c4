//! Turns a correction into what the office may learn from it: that an address, or a name in a letterhead, is a unit's;
//! pure. Learns only what will not let another's letter be accepted: the mail must be authentic, the address nobody
//! else's and never used for another unit.

use super::alias::fits_another;
use crate::ledger::{AliasRow, Entry};
use crate::matching::{Earlier, Findings, Flag, Outcome, UNKNOWN_LETTERHEAD};
use crate::message::{Authenticity, Message};
use crate::registry::{Alias, AliasKind, OrganizationCode, Registry};
use crate::store::ContentHash;
use crate::vietnamese::fold;

/// Names of fewer words are too short to be told from others.
const FEWEST_WORDS: usize = 4;

/// How long a name may be, in letters: what is longer is no letterhead.
const LONGEST_NAME: usize = 200;

/// What a letterhead must begin with to be learned by itself. Cells have names (`Chi bộ Phòng Tổng hợp`) that recur in
/// every unit; committees do not. A committee of a part of a unit (`bộ phận`) is such a cell too.
const COMMITTEE: [&str; 2] = ["dang uy ", "dang bo "];
const PART_OF_A_UNIT: &str = "bo phan ";

/// What can be learned from.
pub(super) struct Taught<'a> {
    /// The letter as it stood.
    pub(super) entry: &'a Entry,
    /// What is held of it now.
    pub(super) findings: &'a Findings,
    /// The letter itself.
    pub(super) message: &'a Message,
    /// All letters of its sender.
    pub(super) theirs: &'a [Earlier],
    pub(super) registry: &'a Registry,
    pub(super) aliases: &'a [AliasRow],
    pub(super) own_addresses: &'a [String],
}

/// What is learned.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Lesson {
    pub(super) learn: Vec<Alias>,
    /// Learned aliases that proved wrong.
    pub(super) forget: Vec<AliasRow>,
    /// A name that was not learned by itself.
    pub(super) name_in_letterhead: Option<String>,
}

/// Learns.
pub(super) fn learn(taught: &Taught<'_>) -> Lesson {
    let mut lesson = Lesson::default();
    let [unit] = taught.findings.organizations.as_slice() else { return lesson };
    if !is_believable(taught) {
        return lesson;
    }
    let address = taught.entry.findings.sender.as_str();
    let wrong = |row: &&AliasRow| {
        let same = row.alias.kind == AliasKind::Address && row.alias.text == address;
        // What a person entered by hand is for a person to take back.
        row.removed.is_none() && row.message.is_some() && same && row.alias.organization != *unit
    };
    lesson.forget = taught.aliases.iter().filter(wrong).cloned().collect();
    let message = &taught.entry.message.message;
    if is_this_units_alone(address, unit, message, taught.theirs, taught.registry, taught.own_addresses) {
        lesson.learn.push(Alias { kind: AliasKind::Address, text: address.to_owned(), organization: unit.clone() });
    }
    match unknown_name(taught) {
        Some(name) if is_a_committees(&name) && fits_another(&name, unit, taught.registry).is_none() => {
            lesson.learn.push(Alias { kind: AliasKind::Name, text: name, organization: unit.clone() });
        }
        other => lesson.name_in_letterhead = other,
    }
    lesson
}

/// Whether an alias that the correction of `message` had taken back holds again without it: nobody has given its text to a
/// unit since, and whatever would forbid to learn it today is not there.
pub(super) fn holds_again(
    alias: &Alias,
    message: &ContentHash,
    rows: &[AliasRow],
    theirs: &[Earlier],
    registry: &Registry,
    own_addresses: &[String],
) -> bool {
    let Alias { kind, text, organization } = alias;
    let given = |row: &AliasRow| row.removed.is_none() && row.alias.kind == *kind && row.alias.text == *text;
    let sound = match kind {
        AliasKind::Address => is_this_units_alone(text, organization, message, theirs, registry, own_addresses),
        AliasKind::Name => fits_another(text, organization, registry).is_none(),
        AliasKind::Domain => true,
    };
    registry.by_code(organization).is_some() && !rows.iter().any(given) && sound
}

/// The server proved whose letter it is, a person wrote it, and it was accepted.
fn is_believable(taught: &Taught<'_>) -> bool {
    let message = taught.message;
    taught.findings.outcome == Outcome::Accept
        && message.authenticity == Authenticity::Passed
        && message.from.len() == 1
        && message.automatic.is_none()
        && !message.list
        && !message.ours
        && message.forwarded_from.is_empty()
        && !taught.entry.decision.flags.contains(&Flag::Forged)
        && !taught.entry.decision.flags.contains(&Flag::SeveralOrganizations)
}

/// Nobody has registered the address or its domain, and it never wrote for another unit (`message` apart): a shared or
/// hired hand's address proves no unit.
fn is_this_units_alone(
    address: &str,
    unit: &OrganizationCode,
    message: &ContentHash,
    theirs: &[Earlier],
    registry: &Registry,
    own_addresses: &[String],
) -> bool {
    let registered = registry.organizations.iter().any(|one| {
        one.addresses.iter().any(|known| known == address) || one.official_address.as_deref() == Some(address)
    });
    let others = |earlier: &Earlier| {
        earlier.message != *message
            && earlier.decision.outcome == Outcome::Accept
            && earlier.decision.organizations.iter().any(|other| other != unit)
    };
    !address.is_empty()
        && !registered
        && registry.by_domain(address).is_none()
        && !own_addresses.iter().any(|own| own == address)
        && !theirs.iter().any(others)
}

/// The one name in the letterheads that is nobody's.
fn unknown_name(taught: &Taught<'_>) -> Option<String> {
    let mut names: Vec<&str> = taught
        .entry
        .findings
        .evidence
        .iter()
        .filter(|reason| reason.source == UNKNOWN_LETTERHEAD)
        .map(|reason| reason.words.trim())
        .collect();
    names.sort_unstable();
    names.dedup();
    let [name] = names.as_slice() else { return None };
    let usable = name.chars().count() <= LONGEST_NAME && !name.is_empty();
    usable.then(|| name.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn is_a_committees(name: &str) -> bool {
    let folded = fold(name);
    let rest = COMMITTEE.iter().find_map(|word| folded.strip_prefix(word));
    rest.is_some_and(|rest| !rest.starts_with(PART_OF_A_UNIT))
        && folded.split_whitespace().count() >= FEWEST_WORDS
        && !folded.chars().any(|letter| letter.is_ascii_digit())
}

#[cfg(test)]
#[path = "learning_tests.rs"]
mod tests;
