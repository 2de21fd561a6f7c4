//! Recognises reports that a letter could not be delivered, and reads whom it could not reach: from a delivery status
//! report (RFC 3464), else from what older servers write instead.

use super::automatic::Facts;
use super::fields::Fields;
use crate::message::Automatic;
use crate::vietnamese::fold;

/// Parts that tell a delivery's status (RFC 3464, RFC 6533).
const STATUS_TYPES: [&str; 3] =
    ["message/delivery-status", "message/global-delivery-status", "message/xdelivery-status"];
/// Beginnings of local parts from which nothing but such reports comes.
const DAEMONS: [&str; 4] = ["mailer-daemon", "mailerdaemon", "mailer_daemon", "mail-daemon"];
/// Beginnings of local parts from which servers send, and people too.
const SERVERS: [&str; 5] = ["postmaster", "mailer", "mail.delivery", "mailsubsystem", "bounce"];
/// Sentences of such letters, folded.
const SENTENCES: [&str; 18] = [
    "did not reach the following recipient",
    "could not be delivered",
    "couldn't be delivered",
    "not yet been delivered",
    "unable to deliver",
    "trouble delivering",
    "delivery failed",
    "delivery to the following recipient",
    "delivery errors",
    "user unknown",
    "mailbox unavailable",
    "khong gui duoc thu",
    "khong the gui thu",
    "khong phat duoc thu",
    "khong the chuyen phat",
    "khong chuyen phat duoc",
    "bi tra lai do",
    "delivery of the email was stopped",
];
/// Such a letter says what it is at its beginning, in bytes.
const LOOK: usize = 4_000;
/// Words of such letters' subjects, folded.
const SUBJECTS: [&str; 40] = [
    "undeliver",
    "undelivrable",
    "non remis",
    "nondeliver",
    "non-deliver",
    "not delivered",
    "not be delivered",
    "delivery status",
    "delivery failure",
    "delivery failed",
    "delivery notification",
    "delivery report",
    "delivery error",
    "delivery problem",
    "delivery has failed",
    "delivery delay",
    "mail delivery",
    "mail failure",
    "mail system error",
    "mail error",
    "failure notice",
    "failure delivery",
    "failed mail",
    "failed delivery",
    "returned mail",
    "returned to sender",
    "could not send",
    "cannot send",
    "user unknown",
    "message status",
    "khong gui duoc",
    "khong the gui",
    "khong the phat",
    "thu bi tra lai",
    "khong the chuyen phat",
    "khong chuyen phat duoc",
    "chuyen phat that bai",
    "gui that bai",
    "banned contents",
    "virus in mail from you",
];

/// The bounce, if it is one.
pub(super) fn judge(facts: &Facts<'_, '_>) -> Option<Automatic> {
    let statuses: Vec<&[u8]> = facts
        .leaves
        .iter()
        .filter(|leaf| STATUS_TYPES.contains(&leaf.media_type.as_str()))
        .map(|leaf| leaf.bytes.as_ref())
        .collect();
    let is_report = is_status_report(facts.fields) || !statuses.is_empty();
    if is_report {
        let groups: Vec<Fields<'_>> = statuses.iter().flat_map(|status| groups(status)).collect();
        if is_success(&groups) {
            return Some(Automatic::AutoSubmitted);
        }
        let recipient = reported_recipient(&groups).or_else(|| other_recipient(facts));
        return Some(Automatic::Bounce { recipient });
    }
    is_old_bounce(facts).then(|| Automatic::Bounce { recipient: other_recipient(facts) })
}

fn is_status_report(fields: &Fields<'_>) -> bool {
    let Some(content_type) = fields.parametrised("content-type") else { return false };
    let kind = content_type.get("report-type", None).unwrap_or_default().to_ascii_lowercase();
    content_type.value == "multipart/report" && matches!(kind.as_str(), "delivery-status" | "global-delivery-status")
}

/// The groups of fields of a status part; the first is about the message, each other about one recipient.
fn groups(status: &[u8]) -> Vec<Fields<'_>> {
    // Groups end with an empty line; more than these no report has.
    const MOST: usize = 200;
    let mut groups = Vec::new();
    let mut rest = status;
    while !rest.is_empty() && groups.len() < MOST {
        let end = rest.windows(2).position(|pair| pair == b"\n\n");
        let end_crlf = rest.windows(4).position(|four| four == b"\r\n\r\n");
        let end = match (end, end_crlf) {
            (Some(end), Some(other)) => (end + 2).min(other + 4),
            (Some(end), None) => end + 2,
            (None, Some(end)) => end + 4,
            (None, None) => rest.len(),
        };
        let (group, after) = rest.split_at(end);
        groups.push(Fields::of_block(group));
        rest = after;
    }
    groups
}

/// Every recipient got it, or will get it through someone else (RFC 3464 2.3.3).
fn is_success(groups: &[Fields<'_>]) -> bool {
    let actions: Vec<String> =
        groups.iter().map(|group| group.word("action")).filter(|word| !word.is_empty()).collect();
    let is_good =
        |action: &String| ["delivered", "relayed", "expanded"].iter().any(|good| action.trim().starts_with(good));
    !actions.is_empty() && actions.iter().all(is_good)
}

/// The first recipient that failed, else the first one named.
fn reported_recipient(groups: &[Fields<'_>]) -> Option<String> {
    let recipient = |group: &Fields<'_>| {
        ["final-recipient", "original-recipient", "x-actual-recipient"]
            .iter()
            .filter_map(|name| group.text(name))
            .find_map(|value| address_in(value.rsplit_once(';').map_or(value.as_str(), |(_, address)| address)))
    };
    let failed = groups.iter().find(|group| group.word("action").contains("fail")).and_then(recipient);
    failed.or_else(|| groups.iter().find_map(recipient))
}

fn is_old_bounce(facts: &Facts<'_, '_>) -> bool {
    if facts.fields.has("x-failed-recipients") {
        return true;
    }
    let is_from = |servers: &[&str]| {
        facts.from.iter().any(|from| {
            // A server may have no address (`From: MAILER-DAEMON`); else its name is of no weight, for anyone can bear it.
            let local = from.address.split('@').next().unwrap_or_default();
            let name = from.name.to_lowercase();
            servers.iter().any(|server| local.starts_with(server) || (local.is_empty() && name.starts_with(server)))
        })
    };
    let is_from_nobody = facts.return_path == Some("");
    let subject = fold(facts.subject);
    let has_subject = SUBJECTS.iter().any(|words| subject.contains(words));
    let says_so = || {
        let text = fold(facts.text.get(..facts.text.floor_char_boundary(LOOK)).unwrap_or(facts.text));
        SENTENCES.iter().any(|words| text.contains(words))
    };
    let is_servers = is_from(&SERVERS);
    is_from(&DAEMONS) || (is_servers && is_from_nobody) || (is_servers || is_from_nobody) && (has_subject || says_so())
}

/// The recipient by a field of the header, else by the text.
fn other_recipient(facts: &Facts<'_, '_>) -> Option<String> {
    let by_field = facts.fields.text("x-failed-recipients").and_then(|value| address_in(&value));
    by_field.or_else(|| recipient_in_text(facts))
}

/// The address that the text blames: one that begins a line in brackets (`<x@y>: unknown`, as qmail and Postfix write),
/// else the first that is neither the server's nor that of the letter's sender, to whom the bounce goes; else the
/// recipient of the letter that is sent back.
fn recipient_in_text(facts: &Facts<'_, '_>) -> Option<String> {
    let is_persons = |address: &String| {
        let local = address.split('@').next().unwrap_or_default();
        !DAEMONS.iter().chain(&SERVERS).any(|server| local.starts_with(server))
    };
    let is_other = |address: &String| {
        let mut known = facts.from.iter().chain(facts.recipients);
        is_persons(address) && !known.any(|mailbox| mailbox.address == *address)
    };
    let lines = || facts.whole_text.lines().map(str::trim);
    let bracketed = lines().filter(|line| line.starts_with('<')).filter_map(address_in).find(is_persons);
    bracketed.or_else(|| lines().filter_map(address_in).find(is_other)).or_else(|| {
        let is_original =
            |kind: &str| matches!(kind, "message/rfc822" | "text/rfc822-headers" | "message/rfc822-headers");
        let originals = facts.leaves.iter().filter(|leaf| is_original(&leaf.media_type));
        originals.flat_map(|leaf| Fields::of_block(&leaf.bytes).mailboxes("to")).map(|to| to.address).next()
    })
}

/// The first address in a line.
pub(super) fn address_in(line: &str) -> Option<String> {
    let is_edge = |letter: char| {
        letter.is_whitespace()
            || matches!(letter, '<' | '>' | '(' | ')' | '[' | ']' | '"' | '\'' | ',' | ';' | ':' | '`')
    };
    let word = line.split(is_edge).find(|word| is_address(word))?;
    Some(word.trim_end_matches(['.', '!', '?']).to_lowercase())
}

fn is_address(word: &str) -> bool {
    word.split_once('@').is_some_and(|(local, domain)| {
        !local.is_empty() && domain.contains('.') && !domain.contains('@') && !domain.starts_with('.')
    })
}
