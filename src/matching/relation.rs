//! Tells whether a message repeats an earlier one of the same unit (duplicate) or replaces it (revision), and which one.
//! What the letter says of itself counts first, then what its papers are.

use std::collections::BTreeSet;

use jiff::tz::TimeZone;

use crate::store::ContentHash;

use super::evidence::remark;
use super::sketch::likeness;
use super::{Earlier, Evidence, Findings, Flag, Kind};

/// How alike two papers must be to be the same: another format loses some words, a corrected figure changes few.
const THE_SAME: f64 = 0.9;

/// How alike they must be where number and date agree already.
const NEARLY: f64 = 0.6;

/// Sources by which a message presents itself as a unit's, whatever its papers say.
const PRESENTED: [&str; 8] =
    ["address", "alias", "domain", "alias_domain", "subject", "text", "file_name", "signature"];

/// Sources by which a message states what it is to others.
const STATED: [&str; 4] = ["cell", "moves_day", "repeats", "refers_to"];

/// Whether a relation may rest on the reason.
pub(super) fn is_concluded_from(reason: &Evidence) -> bool {
    let sources: &[&str] = if reason.organization.is_some() { &PRESENTED } else { &STATED };
    sources.contains(&reason.source.as_str())
}

/// What a message is to an earlier one.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Relation {
    /// `duplicate` or `revision`.
    pub(super) flag: Flag,
    /// The earlier message.
    pub(super) earlier: ContentHash,
    /// Why.
    pub(super) reason: Evidence,
}

/// The relation to one of the earlier messages (oldest first, none of them forged). Days are those of `zone`.
pub(super) fn relation(findings: &Findings, past: &[&Earlier], zone: &TimeZone) -> Option<Relation> {
    if !findings
        .flags
        .is_disjoint(&[Flag::NoAttachment, Flag::LinkOnly, Flag::Forged, Flag::SeveralOrganizations].into())
    {
        return None;
    }
    let akin: Vec<&Earlier> = past.iter().copied().filter(|earlier| is_akin(findings, earlier)).collect();
    match findings.kind {
        Kind::Report => report_relation(findings, &akin, zone),
        Kind::ConferenceNotice => notice_relation(findings, &akin),
        Kind::Supplement => replaced(findings, &akin, zone).or_else(|| repeated(findings, &akin)),
        Kind::OtherReport => repeated(findings, &akin),
        _ => None,
    }
}

/// Of the same kind, of the same unit (or presented as its own), and it brought something.
fn is_akin(findings: &Findings, earlier: &Earlier) -> bool {
    let brought = earlier.decision.flags.is_disjoint(&[Flag::NoAttachment, Flag::LinkOnly].into());
    if !brought || earlier.decision.kind != findings.kind {
        return false;
    }
    // What a cell below the unit writes is no version of the unit's own.
    let of_cell = |findings: &Findings| stated(findings, "cell");
    if of_cell(findings) != of_cell(&earlier.findings) {
        return false;
    }
    // A plan may ask for several papers of a kind: one is no version of the other.
    let asked = |findings: &Findings| findings.plan.clone().zip(findings.requirement.clone());
    if matches!((asked(findings), asked(&earlier.findings)), (Some(one), Some(other)) if one != other) {
        return false;
    }
    let Some(unit) = findings.organizations.first() else {
        return earlier.decision.organizations.is_empty() && earlier.findings.sender == findings.sender;
    };
    if earlier.decision.organizations.is_empty() {
        // Presented as this unit's, with another unit's paper inside.
        return earlier.decision.flags.contains(&Flag::WrongUnitInside)
            && earlier.findings.evidence.iter().any(|reason| {
                reason.organization.as_ref() == Some(unit) && PRESENTED.contains(&reason.source.as_str())
            });
    }
    earlier.decision.organizations.contains(unit)
}

fn report_relation(findings: &Findings, akin: &[&Earlier], zone: &TimeZone) -> Option<Relation> {
    let newest = akin.last().copied()?;
    let replaced = replaced(findings, akin, zone);
    if replaced.is_some() {
        return replaced;
    }
    // Another unit may have sent this very paper for it.
    let stands = |earlier: &Earlier| is_good(earlier) || was_sent_for(earlier);
    if let Some(same) = akin.iter().rev().find(|earlier| is_the_same(findings, &earlier.findings) && stands(earlier)) {
        return Some(duplicate(same));
    }
    let meant = named_day(findings, akin, zone).unwrap_or(newest);
    if stated(findings, "repeats") && is_good(meant) {
        return Some(duplicate(meant));
    }
    if !is_usable(&findings.flags) {
        return None;
    }
    if !is_good(meant) {
        return Some(revision(meant, "Bản trước không dùng được (dự thảo, hỏng, có mật khẩu hoặc gửi nhầm)."));
    }
    // Nothing is said, and the papers cannot be compared: then it is the same report by the look of it.
    if findings.sketch.is_empty() || newest.findings.sketch.is_empty() {
        return Some(duplicate(newest));
    }
    Some(revision(newest, "Báo cáo của đơn vị đã có, bản này có nội dung khác."))
}

/// What the letter says that it replaces: the one that it names by its day, else the newest.
fn replaced(findings: &Findings, akin: &[&Earlier], zone: &TimeZone) -> Option<Relation> {
    let earlier = named_day(findings, akin, zone).or(akin.last().copied()).filter(|_| findings.replaces)?;
    Some(revision(earlier, "Thư nói thay cho bản đã gửi trước."))
}

/// The newest that brought the same paper.
fn repeated(findings: &Findings, akin: &[&Earlier]) -> Option<Relation> {
    akin.iter().rev().find(|earlier| is_the_same(findings, &earlier.findings)).map(|same| duplicate(same))
}

fn notice_relation(findings: &Findings, akin: &[&Earlier]) -> Option<Relation> {
    let newest = akin.last().copied()?;
    let day = findings.conference_date;
    let another_day = matches!((day, newest.findings.conference_date), (Some(new), Some(old)) if new != old);
    if another_day || (stated(findings, "moves_day") && day != newest.findings.conference_date) {
        return Some(revision(newest, "Thư báo ngày hội nghị khác với ngày đã báo."));
    }
    let same_day = day.is_some() && day == newest.findings.conference_date;
    (same_day || is_the_same(findings, &newest.findings)).then(|| duplicate(newest))
}

/// The earlier message could be used: not a draft, not locked, damaged or mistaken.
fn is_good(earlier: &Earlier) -> bool {
    is_usable(&earlier.decision.flags)
}

/// The unit's own paper, openly sent by another one.
fn was_sent_for(earlier: &Earlier) -> bool {
    let mut flags = earlier.decision.flags.clone();
    !earlier.decision.organizations.is_empty() && flags.remove(&Flag::WrongUnitInside) && is_usable(&flags)
}

fn is_usable(flags: &BTreeSet<Flag>) -> bool {
    flags.is_disjoint(&[Flag::Draft, Flag::Encrypted, Flag::Unreadable, Flag::WrongUnitInside].into())
}

/// The same file, or papers that agree in number, day and title, or in nearly all their words.
fn is_the_same(one: &Findings, other: &Findings) -> bool {
    if one.files.iter().any(|hash| other.files.contains(hash)) {
        return true;
    }
    let number =
        |findings: &Findings| findings.document.as_ref().and_then(|paper| paper.number.clone().zip(paper.date));
    let alike = likeness(&one.sketch, &other.sketch);
    if let (Some((number, day)), Some((other_number, other_day))) = (number(one), number(other)) {
        if number == other_number && day == other_day {
            return alike >= NEARLY;
        }
        // Issued anew, under another number and on another day, it is another paper, however little was changed in it.
        if number != other_number && day != other_day {
            return false;
        }
    }
    alike >= THE_SAME
}

fn stated(findings: &Findings, source: &str) -> bool {
    findings.evidence.iter().any(|reason| reason.organization.is_none() && reason.source == source)
}

/// The newest of the earlier messages that came on a day that the letter names.
fn named_day<'a>(findings: &Findings, akin: &[&'a Earlier], zone: &TimeZone) -> Option<&'a Earlier> {
    let days: Vec<&str> = findings
        .evidence
        .iter()
        .filter(|reason| reason.source == "refers_to")
        .map(|reason| reason.words.as_str())
        .collect();
    let came_on = |earlier: &&&Earlier| {
        let day = earlier.received_at.map(|moment| moment.to_zoned(zone.clone()).date().to_string());
        day.is_some_and(|day| days.contains(&day.as_str()))
    };
    akin.iter().rev().find(came_on).copied()
}

fn duplicate(earlier: &Earlier) -> Relation {
    let reason = remark("duplicate", 0.0, "", "Trùng với văn bản đã nhận trước đó.");
    Relation { flag: Flag::Duplicate, earlier: earlier.message, reason }
}

fn revision(earlier: &Earlier, told: &str) -> Relation {
    Relation { flag: Flag::Revision, earlier: earlier.message, reason: remark("revision", 0.0, "", told) }
}
