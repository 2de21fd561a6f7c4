//! Whom a letter that came back did not reach, and which letter it was: from a delivery status report (RFC 3464), else from
//! what the server tells.

use super::addresses;
use super::automatic::Facts;
use super::bounce::{DAEMONS, SERVERS};
use super::fields::Fields;
use super::structure::Leaf;
use crate::vietnamese::fold;

/// Words that name the recipients who were not reached, on their line or on those below it, folded.
const NAMING: [&str; 17] = [
    "following recipient",
    "following address",
    "following user",
    "following destination",
    "failed recipient",
    "failed for the following",
    "these recipients",
    "these addresses",
    "addressed to",
    "recipient address:",
    "delivered to:",
    "your message could not be delivered to",
    "your message to",
    "nguoi nhan sau",
    "dia chi sau",
    "toi nguoi nhan",
    "rcpt to:",
];
/// So many lines below them a recipient is named.
const BELOW: usize = 6;
/// Words of a ruled line (`---- Original message ----`) below which the returned letter stands, folded.
const RETURNED: [&str; 7] = [
    "returned m",
    "original message",
    "copy of the message",
    "copy of your message",
    "unsent message",
    "header of the",
    "message header",
];
/// More identifications of returned letters than one bounce has.
const MOST_RETURNED: usize = 20;

/// The first recipient that failed, else the first one named.
pub(super) fn reported(groups: &[Fields<'_>], facts: &Facts<'_, '_>) -> Option<String> {
    let written: Vec<String> = returned(facts).flat_map(|letter| letter.mailboxes("to")).map(|to| to.address).collect();
    let recipient = |group: &Fields<'_>| {
        let named: Vec<String> = ["final-recipient", "original-recipient", "x-actual-recipient"]
            .iter()
            .filter_map(|name| group.text(name))
            .filter_map(|value| address_in(value.rsplit_once(';').map_or(value.as_str(), |(_, address)| address)))
            .collect();
        // Who forwards his mail is named by his other mailbox too; the letter was written to one of them.
        named.iter().find(|address| written.contains(address)).or(named.first()).cloned()
    };
    let failed = groups.iter().find(|group| group.word("action").contains("fail")).and_then(recipient);
    failed.or_else(|| groups.iter().find_map(recipient))
}

/// The recipient by a field of the header, else by the text.
pub(super) fn told(facts: &Facts<'_, '_>) -> Option<String> {
    let by_field = facts.fields.text("x-failed-recipients").and_then(|value| address_in(&value));
    by_field.or_else(|| in_text(facts))
}

/// Message-IDs of the letters that came back.
pub(super) fn returned_ids(facts: &Facts<'_, '_>) -> Vec<String> {
    let mut ids: Vec<String> = returned(facts).flat_map(|letter| letter.message_ids("message-id")).collect();
    let told = facts
        .whole_text
        .lines()
        .map(str::trim)
        .filter(|line| line.get(..11).is_some_and(|name| name.eq_ignore_ascii_case("message-id:")));
    ids.extend(told.flat_map(|line| Fields::of_block(line.as_bytes()).message_ids("message-id")));
    ids.truncate(MOST_RETURNED);
    ids
}

/// The headers of letters that are sent back as parts.
fn returned<'b>(facts: &'b Facts<'_, '_>) -> impl Iterator<Item = Fields<'b>> {
    let is_letter = |leaf: &&Leaf<'_>| {
        matches!(
            leaf.media_type.as_str(),
            "message/rfc822" | "message/global" | "text/rfc822-headers" | "message/rfc822-headers"
        )
    };
    facts.leaves.iter().filter(is_letter).map(|leaf| Fields::of_block(&leaf.bytes))
}

/// The address that the text blames: one that a report in it names; else one that is named as not reached; else one that
/// begins a line in brackets (`<x@y>: unknown`, as qmail and Postfix write); else the first that is neither the server's
/// nor that of the letter's sender, to whom the bounce goes; else the recipient of the letter that is sent back.
fn in_text(facts: &Facts<'_, '_>) -> Option<String> {
    let lines: Vec<&str> = facts.whole_text.lines().map(str::trim).collect();
    let (told, returned_text) =
        lines.split_at(lines.iter().position(|line| begins_returned(line)).unwrap_or(lines.len()));
    let is_other = |address: &String| {
        let mut known = facts.from.iter().chain(facts.recipients);
        is_persons(address) && !known.any(|mailbox| mailbox.address == *address)
    };
    let first =
        |lines: &[&str]| lines.iter().filter(|line| !is_help(line)).filter_map(|line| address_in(line)).find(is_other);
    let bracketed = || told.iter().filter(|line| line.starts_with('<')).filter_map(|line| address_in(line));
    let reported =
        || lines.iter().filter(|line| fold(line).starts_with("final-recipient:")).find_map(|line| address_in(line));
    let by_letter = || returned(facts).flat_map(|letter| letter.mailboxes("to")).map(|to| to.address).next();
    reported()
        .or_else(|| named(told, facts, &is_other))
        .or_else(|| bracketed().find(is_other))
        .or_else(|| first(told))
        .or_else(by_letter)
        .or_else(|| first(returned_text))
        // Who wrote to himself is blamed too.
        .or_else(|| bracketed().find(|address| is_persons(address)))
}

/// The recipient that is named on a line which announces one, or below it; a bare name is a mailbox of the server's domain.
fn named(told: &[&str], facts: &Facts<'_, '_>, is_other: &dyn Fn(&String) -> bool) -> Option<String> {
    told.iter().enumerate().find_map(|(place, line)| {
        let folded = fold(line);
        let (words, after) =
            NAMING.iter().find_map(|words| folded.split_once(words).map(|(_, after)| (words, after.to_owned())))?;
        let below = || told.iter().skip(place + 1).take(BELOW);
        let beside = || address_in(&after).filter(is_other);
        let address_below = || below().filter_map(|line| address_in(line)).find(is_other);
        let bare_below = || {
            let name = below().find(|line| !line.is_empty()).filter(|name| is_bare_name(name))?;
            let domain = addresses::domain(&facts.from.first()?.address);
            (!domain.is_empty()).then(|| format!("{}@{domain}", name.to_lowercase()))
        };
        // `The following recipients …:` may name others before the colon.
        if words.starts_with("following") && line.ends_with(':') {
            return address_below().or_else(bare_below).or_else(beside);
        }
        beside().or_else(address_below).or_else(bare_below)
    })
}

fn is_bare_name(word: &str) -> bool {
    word.chars().all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '_' | '-'))
}

fn is_persons(address: &str) -> bool {
    let local = address.split('@').next().unwrap_or_default();
    !DAEMONS.iter().chain(&SERVERS).any(|server| local.starts_with(server))
}

/// Whether a line says whom to ask for help.
fn is_help(line: &str) -> bool {
    let folded = fold(line);
    folded.contains("contact") || folded.contains("lien he")
}

/// Whether the letter that came back stands below this line, or begins with it.
fn begins_returned(line: &str) -> bool {
    let folded = fold(line);
    let is_ruled = folded.starts_with("--") || folded.starts_with("==") || folded.starts_with("__");
    folded.starts_with("received:")
        || folded.starts_with("return-path:")
        || folded.starts_with("old message:")
        || (is_ruled && RETURNED.iter().any(|words| folded.contains(words)))
}

/// The first address in a line.
fn address_in(line: &str) -> Option<String> {
    let is_edge = |letter: char| {
        letter.is_whitespace()
            || matches!(letter, '<' | '>' | '(' | ')' | '[' | ']' | '"' | '\'' | ',' | ';' | ':' | '`')
    };
    let word = line.split(is_edge).find(|word| is_address(word))?;
    let address = word.trim_end_matches(['.', '!', '?']).to_lowercase();
    // Exchange names a foreign mailbox by its kind (`SMTP=x@y`).
    Some(address.strip_prefix("smtp=").map_or(address.clone(), str::to_owned))
}

fn is_address(word: &str) -> bool {
    word.split_once('@').is_some_and(|(local, domain)| {
        !local.is_empty() && domain.contains('.') && !domain.contains(['@', '?', '/']) && !domain.starts_with('.')
    })
}

#[cfg(test)]
#[path = "undelivered_tests.rs"]
mod tests;
