//! Tells whether a machine wrote a letter (RFC 3834 2), and whether a list sent it on (RFC 2369, RFC 2919).
//!
//! `X-Auto-Response-Suppress` alone means nothing: Exchange puts it on people's letters too. `Precedence: bulk` and
//! `List-Unsubscribe` alone make a letter a list's (no answer), but not a machine's answer: a portal may hand in a real
//! report that way.

use super::bounce;
use super::fields::Fields;
use super::structure::Leaf;
use crate::message::{Automatic, Mailbox};
use crate::vietnamese::fold;

/// What the judgement rests on.
pub(super) struct Facts<'a, 'b> {
    pub(super) fields: &'b Fields<'a>,
    pub(super) leaves: &'b [Leaf<'a>],
    pub(super) from: &'b [Mailbox],
    pub(super) recipients: &'b [Mailbox],
    pub(super) return_path: Option<&'b str>,
    pub(super) subject: &'b str,
    /// What the sender newly wrote.
    pub(super) text: &'b str,
    /// All text, history included.
    pub(super) whole_text: &'b str,
    /// Files are attached that someone may mean to hand in.
    pub(super) has_files: bool,
}

/// Fields that only answering machines set; their value does not matter.
const ANSWERING_FIELDS: [&str; 7] = [
    "x-autoreply",
    "x-autorespond",
    "x-auto-reply-from",
    "x-autoreply-from",
    "x-mail-autoreply",
    "x-autoresponder",
    "x-vacation",
];
/// Beginnings of a subject that an answering machine writes, folded.
const ANSWERING_SUBJECTS: [&str; 31] = [
    "tra loi tu dong",
    "tu dong tra loi",
    "thu tra loi tu dong",
    "thu tu dong",
    "tu dong:",
    "tu dong]",
    "phan hoi tu dong",
    "thong bao vang mat",
    "vang mat:",
    "vang mat -",
    "vang mat den",
    "vang mat tu",
    "automatic reply",
    "auto reply",
    "auto-reply",
    "autoreply",
    "auto response",
    "autoresponse",
    "out of office",
    "out of the office",
    "read:",
    "da doc:",
    "not read:",
    "read receipt",
    "return receipt",
    "chua doc:",
    "xac nhan da doc",
    "thong bao da doc",
    "thong bao tu dong",
    "ticket #",
    "ticket#",
];
/// Sentences of answering machines, folded. Each says of the letter itself that a machine wrote it, or of its writer
/// that he is away and will answer later.
const ANSWERING_WORDS: [&str; 37] = [
    "thu nay duoc tao tu dong",
    "email nay duoc tao tu dong",
    "thu duoc tao tu dong",
    "thu nay do may tra loi",
    "thu nay do may gui",
    "day la thu tu dong",
    "day la email tu dong",
    "toi dang vang mat",
    "toi hien dang vang mat",
    "hien toi dang vang mat",
    "toi se tra loi ngay khi",
    "toi se phan hoi ngay khi",
    "automatically generated",
    "i am out of the office",
    "i am currently out of",
    "this is a return receipt",
    "your message was read",
    "day la giay bao nhan",
    "day la bien nhan cho thu",
    "da duoc doc vao luc",
    "thu cua ban se khong duoc chuyen tiep",
    "thu nay se khong duoc chuyen tiep",
    "email nay se khong duoc chuyen tiep",
    "vui long khong tra loi thu nay",
    "vui long khong phan hoi thu nay",
    "vui long khong tra loi email nay",
    "please do not reply to this",
    "yeu cau cua ban da duoc",
    "your request has been received",
    "toi dang nghi phep",
    "toi dang nghi om",
    "thu gui trong thoi gian nay",
    "hien dang nghi phep",
    "hien nghi thai san",
    "dang nghi thai san",
    "i am on leave",
    "i am on vacation",
];
/// The same, which people write too of a machine's letter that they got: not behind [`RECEIVING`], nor before an owner.
const SELF_OR_OTHER: [&str; 10] = [
    "thu tra loi tu dong",
    "may tra loi tu dong",
    "tin nhan tra loi tu dong",
    "duoc gui tu dong",
    "phan hoi tu dong",
    "email tu dong",
    "thu dien tu tu dong",
    "he thong tu dong tra loi",
    "tra loi tu dong tu",
    "automatic reply",
];
/// What stands before a letter that somebody got, folded.
const RECEIVING: [&str; 6] = ["nhan", "nhan duoc", "thay", "theo", "doc", "nhan duoc mot"];
/// Who is away, will answer, and when he is back: each alone a person writes too, all three in a few words are a notice of
/// absence.
const ABSENT: [&[&str]; 3] = [
    &[
        "dang nghi",
        "dang di",
        "di hoc",
        "vang mat",
        "di cong tac",
        "nghi phep",
        "nghi om",
        "nghi le",
        "nghi cuoi",
        "nghi he",
        "khong co mat",
    ],
    &[
        "se tra loi",
        "se phan hoi",
        "se hoi am",
        "se lien he lai",
        "tra loi sau",
        "phan hoi sau",
        "tra loi khi",
        "khong tra loi thu",
        "khong tra loi duoc",
    ],
    &["quay lai", "tro lai", "di lam lai", "den het ngay", "tro ve", "ket thuc ky nghi"],
];
/// A notice of absence has at most so many words.
const FEW_WORDS: usize = 60;
/// Names of mailboxes that no person reads, without what parts their words (`no-reply`, `forms-receipts-noreply`).
const NOBODY: [&str; 4] = ["noreply", "donotreply", "khongtraloi", "autoreply"];
/// An answering machine's text is short, in letters.
const SHORT: usize = 1_500;

/// Why a machine wrote it, if one did.
pub(super) fn judge(facts: &Facts<'_, '_>) -> Option<Automatic> {
    if is_disposition_notification(facts) {
        return bounce::refused_by_rule(facts).or(Some(Automatic::DispositionNotification));
    }
    if let Some(bounce) = bounce::judge(facts) {
        return Some(bounce);
    }
    if let Some(method) = calendar_method(facts) {
        let answers = matches!(method, "reply" | "counter" | "declinecounter") || answers_an_invitation(facts.subject);
        return Some(if answers {
            Automatic::AutoReplied
        } else {
            Automatic::Calendar { invites: method == "request" }
        });
    }
    match marked(facts.fields) {
        // A document system may call what it hands in an answer.
        Some(Mark::Replied) if !facts.has_files => return Some(Automatic::AutoReplied),
        Some(_) => return Some(Automatic::AutoSubmitted),
        None => {}
    }
    if speaks_like_a_machine(facts) || is_nobody(facts.from) {
        return Some(Automatic::ByItsWords);
    }
    (facts.return_path == Some("")).then_some(Automatic::NullReturnPath)
}

/// Whether a list or a bulk sender sent it.
pub(super) fn is_list(fields: &Fields<'_>) -> bool {
    const LIST_FIELDS: [&str; 7] =
        ["list-id", "list-post", "list-unsubscribe", "list-help", "list-subscribe", "list-owner", "list-archive"];
    let precedence = fields.word("precedence");
    LIST_FIELDS.iter().any(|name| fields.has(name)) || matches!(precedence.trim(), "bulk" | "list" | "junk")
}

/// What a machine's own fields say of its letter.
enum Mark {
    Replied,
    Submitted,
}

fn marked(fields: &Fields<'_>) -> Option<Mark> {
    // Only the keyword counts; parameters may follow it (RFC 3834 5).
    let auto_submitted = fields.word("auto-submitted");
    let keyword = auto_submitted.split([';', ' ', '(']).next().unwrap_or("").trim();
    let is_auto_reply = matches!(fields.word("precedence").trim(), "auto_reply" | "auto-reply");
    match keyword {
        "auto-replied" => Some(Mark::Replied),
        _ if is_auto_reply || ANSWERING_FIELDS.iter().any(|name| fields.has(name)) => Some(Mark::Replied),
        "no" | "" => None,
        _ => Some(Mark::Submitted),
    }
}

fn is_disposition_notification(facts: &Facts<'_, '_>) -> bool {
    let report = facts.fields.parametrised("content-type").filter(|field| field.value == "multipart/report");
    let kind = report.and_then(|field| field.get("report-type", None)).unwrap_or_default();
    let mut leaves = facts.leaves.iter();
    kind.eq_ignore_ascii_case("disposition-notification")
        || (leaves.any(|leaf| leaf.media_type == "message/disposition-notification") && bounce::is_no_persons(facts))
}

/// The method of a calendar program's own letter: the calendar is all that it brings (RFC 6047 2).
fn calendar_method(facts: &Facts<'_, '_>) -> Option<&'static str> {
    const METHODS: [&str; 7] = ["request", "reply", "cancel", "counter", "declinecounter", "refresh", "add"];
    let known = |named: &str| METHODS.into_iter().find(|method| *method == named.trim());
    let mut calendars = facts.leaves.iter().filter(|leaf| leaf.media_type == "text/calendar" && !facts.has_files);
    calendars.find_map(|leaf| {
        let named = leaf.content_type.get("method", None).unwrap_or_default().to_ascii_lowercase();
        let text = String::from_utf8_lossy(&leaf.bytes).to_ascii_lowercase();
        let inside = || text.lines().find_map(|line| line.trim().strip_prefix("method:")).and_then(known);
        known(&named).or_else(inside)
    })
}

/// Subjects of answers to an invitation; some programs send them with the invitation's own method.
fn answers_an_invitation(subject: &str) -> bool {
    let subject = fold(subject);
    ["accepted:", "declined:", "tentative:", "tentatively accepted:", "da chap nhan:", "da tu choi:"]
        .iter()
        .any(|beginning| subject.trim_start().starts_with(beginning))
}

/// What the first calendar among the parts calls its event.
pub(super) fn event_name(leaves: &[Leaf<'_>]) -> String {
    // An invitation is short.
    const LOOK: usize = 64 * 1024;
    let mut calendars = leaves.iter().filter(|leaf| leaf.media_type == "text/calendar");
    let name = |leaf: &Leaf<'_>| {
        let text = String::from_utf8_lossy(leaf.bytes.get(..LOOK).unwrap_or(&leaf.bytes)).into_owned();
        // A line that begins with a blank goes on (3.1).
        let text = text.replace("\r\n", "\n").replace("\n ", "").replace("\n\t", "");
        let line = text.lines().find(|line| line.starts_with("SUMMARY:") || line.starts_with("SUMMARY;"))?;
        let (_, value) = line.split_once(':')?;
        Some(value.replace("\\n", " ").replace("\\N", " ").replace('\\', "").trim().to_owned())
    };
    calendars.find_map(name).unwrap_or_default()
}

fn speaks_like_a_machine(facts: &Facts<'_, '_>) -> bool {
    if facts.has_files {
        return false;
    }
    let subject = fold(facts.subject);
    let subject = subject.trim_start_matches(['[', '(', '*', ' ']);
    if ANSWERING_SUBJECTS.iter().any(|beginning| subject.starts_with(beginning)) {
        return true;
    }
    facts.text.chars().count() <= SHORT && {
        let text = fold(facts.text);
        let absent = ABSENT.iter().all(|words| words.iter().any(|words| text.contains(words)));
        ANSWERING_WORDS.iter().any(|words| text.contains(words))
            || SELF_OR_OTHER.iter().any(|words| tells_of_itself(&text, words))
            || (absent && text.split_whitespace().count() <= FEW_WORDS)
    }
}

/// Whether a folded text uses the words of itself somewhere.
fn tells_of_itself(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(place, found)| {
        let before = text.get(..place).unwrap_or_default().trim_end();
        let after = text.get(place + found.len()..).unwrap_or_default().trim_start();
        let got = RECEIVING
            .iter()
            .any(|verb| before.strip_suffix(verb).is_some_and(|rest| rest.is_empty() || rest.ends_with(' ')));
        !got && !after.starts_with("cua ")
    })
}

fn is_nobody(from: &[Mailbox]) -> bool {
    let is_nobodys = |mailbox: &Mailbox| {
        let local = mailbox.address.split('@').next().unwrap_or_default();
        let words: Vec<&str> = local.split(|letter: char| !letter.is_ascii_alphabetic()).collect();
        // `do-not-reply` has the most words.
        let joined = |from: usize| (1..=3).map(move |length| (from, from + length));
        (0..words.len())
            .flat_map(joined)
            .any(|(from, to)| words.get(from..to).is_some_and(|words| NOBODY.contains(&words.concat().as_str())))
    };
    !from.is_empty() && from.iter().all(is_nobodys)
}

#[cfg(test)]
#[path = "automatic_tests.rs"]
mod tests;
