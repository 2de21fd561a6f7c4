//! Tells the flags of a letter, but for those that need the past (`duplicate`, `revision`).

use std::collections::BTreeSet;

use super::evidence::sender::Sender;
use super::material::{Material, Part, Trouble};
use super::weights::Weights;
use super::whose::Whose;
use super::{Case, Flag, Kind};
use crate::message::{Authenticity, Mailbox};

/// The flags.
pub(super) fn flags(
    case: &Case<'_>,
    weights: &Weights,
    material: &Material<'_>,
    (sender, whose, kind): (&Sender, &Whose, Kind),
) -> BTreeSet<Flag> {
    let message = case.message;
    let mut flags = BTreeSet::new();
    let mut add = |there: bool, flag: Flag| {
        if there {
            flags.insert(flag);
        }
    };
    let handed_in_by_kind = matches!(kind, Kind::Report | Kind::Supplement | Kind::OtherReport);
    let nothing_came = handed_in_by_kind && material.files_handed_in == 0 && !material.report_in_text;
    add(nothing_came && message.links.is_empty(), Flag::NoAttachment);
    add(nothing_came && !message.links.is_empty(), Flag::LinkOnly);
    add(message.legacy_charset, Flag::LegacyCharset);
    add(sender.is_unknown() && !sender.colleague, Flag::UnregisteredSender);
    // A stranger who speaks for a unit may not be the stranger either.
    let failed = message.authenticity == Authenticity::Failed;
    add(sender.forged || (failed && !whose.units.is_empty()), Flag::Forged);
    // Neither one's own letter nor the one that is answered is somebody else's.
    let own = |one: &Mailbox| message.from.iter().chain(&message.recipients).any(|other| other.address == one.address);
    add(message.forwarded_from.iter().any(|one| !own(one)), Flag::Forwarded);
    add(whose.several, Flag::SeveralOrganizations);
    add(whose.wrong_inside, Flag::WrongUnitInside);
    add(is_draft(weights, material, kind), Flag::Draft);
    let locked = material.files_unread > 0 && material.says(weights, "locked").is_some();
    add_troubles(material, locked && material.says(weights, "replaces").is_none(), &mut flags);
    flags
}

/// What is wrong with the files; `said_locked`: the letter says that its file needs a password.
fn add_troubles(material: &Material<'_>, said_locked: bool, flags: &mut BTreeSet<Flag>) {
    let troubles = &material.problems;
    let there = |trouble: Trouble| troubles.contains(&trouble);
    let plain = [
        (Trouble::Encrypted, Flag::Encrypted),
        (Trouble::Unreadable, Flag::Unreadable),
        (Trouble::LegacyFont, Flag::LegacyFont),
        (Trouble::Macro, Flag::Macro),
        (Trouble::Executable, Flag::Executable),
        (Trouble::WrongExtension, Flag::WrongExtension),
        (Trouble::Tnef, Flag::Tnef),
    ];
    flags.extend(plain.into_iter().filter(|(trouble, _)| there(*trouble)).map(|(_, flag)| flag));
    if said_locked {
        flags.insert(Flag::Encrypted);
    }
    // A locked archive is a locked file; what it holds nobody knows.
    if there(Trouble::Archive) && !flags.contains(&Flag::Encrypted) {
        flags.insert(Flag::Archive);
    }
    // A picture beside a typed paper is a logo or a photograph of the hall; text recognised in pictures makes no such paper.
    if there(Trouble::Scanned) && !material.papers.iter().any(|(paper, _)| paper.proves) {
        flags.insert(Flag::Scanned);
    }
}

/// It is marked as a draft, by the paper itself or by the letter that brings it.
fn is_draft(weights: &Weights, material: &Material<'_>, kind: Kind) -> bool {
    if !matches!(kind, Kind::Report | Kind::ConferenceNotice | Kind::Supplement | Kind::OtherReport) {
        return false;
    }
    let report = |part: Part| matches!(part, Part::PlanReport(_) | Part::OtherReport | Part::Unknown);
    let marked = material.papers.iter().any(|(paper, part)| report(*part) && paper.reading().draft);
    let said = material.says(weights, "draft").is_some()
        || weights.list("draft").iter().any(|phrase| material.files.holds(phrase));
    marked || (said && material.says(weights, "not_draft").is_none())
}
