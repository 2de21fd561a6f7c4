//! Recognises reports that a letter could not be delivered: delivery status reports (RFC 3464), and what older servers
//! write instead. Whom it did not reach is [`undelivered`]'s.

use super::automatic::Facts;
use super::fields::Fields;
use super::structure::Leaf;
use super::undelivered;
use crate::message::Automatic;
use crate::vietnamese::fold;

/// Parts that tell a delivery's status (RFC 3464, RFC 6533).
const STATUS_TYPES: [&str; 3] =
    ["message/delivery-status", "message/global-delivery-status", "message/xdelivery-status"];
/// The field that each of them has.
const FINAL_RECIPIENT: &[u8] = b"final-recipient:";
/// Beginnings of local parts from which nothing but such reports comes.
pub(super) const DAEMONS: [&str; 4] = ["mailer-daemon", "mailerdaemon", "mailer_daemon", "mail-daemon"];
/// Beginnings of local parts from which servers send, and people too.
pub(super) const SERVERS: [&str; 6] = ["postmaster", "mailer", "mail.delivery", "mailsubsystem", "bounce", "mdaemon"];
/// Sentences of such letters, folded.
const SENTENCES: [&str; 20] = [
    "did not reach the following recipient",
    "could not be delivered",
    "couldn't be delivered",
    "cannot be delivered",
    "could not deliver",
    "couldn't deliver",
    "not been delivered",
    "not yet been delivered",
    "unable to deliver",
    "trouble delivering",
    "delivery failed",
    "delivery to the following recipient",
    "delivery of the email was stopped",
    "delivery errors",
    "user unknown",
    "unknown user",
    "no such user",
    "not a valid user",
    "mailbox unavailable",
    "mailbox is full",
];
/// The same in Vietnamese, which people write too when they ask why a letter came back.
const VIETNAMESE_SENTENCES: [&str; 6] = [
    "khong gui duoc thu",
    "khong the gui thu",
    "khong phat duoc thu",
    "khong the chuyen phat",
    "khong chuyen phat duoc",
    "bi tra lai do",
];
/// Words of a server that still tries, folded.
const DELAYS: [&str; 14] = [
    "warning only",
    "delivery delay",
    "delayed mail",
    "is delayed",
    "has been delayed",
    "not yet been delivered",
    "delivery attempts will continue",
    "will be retried",
    "being retried",
    "will keep trying",
    "will continue to try",
    "thu bi cham",
    "se thu lai",
    "tiep tuc thu",
];
/// Such a letter says what it is at its beginning, in bytes.
const LOOK: usize = 4_000;
/// Words of such letters' subjects, folded.
const SUBJECTS: [&str; 31] = [
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
    "during delivery",
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
    "user unknown",
    "message status",
    "banned contents",
    "virus in mail from you",
];
/// Words of their subjects that people write too.
const PEOPLES_SUBJECTS: [&str; 10] = [
    "could not send",
    "cannot send",
    "khong gui duoc",
    "khong the gui",
    "khong the phat",
    "thu bi tra lai",
    "khong the chuyen phat",
    "khong chuyen phat duoc",
    "chuyen phat that bai",
    "gui that bai",
];

/// The bounce, if it is one.
pub(super) fn judge(facts: &Facts<'_, '_>) -> Option<Automatic> {
    let statuses = statuses(facts);
    // A person forwards such parts too.
    let is_report = is_status_report(facts.fields) || (!statuses.is_empty() && is_no_persons(facts));
    if is_report {
        let groups: Vec<Fields<'_>> = statuses.iter().flat_map(|status| groups(status)).collect();
        if is_success(&groups) {
            return Some(Automatic::AutoSubmitted);
        }
        let recipient = undelivered::reported(&groups, facts).or_else(|| undelivered::told(facts));
        return Some(Automatic::Bounce {
            recipient,
            delayed: is_delay(&groups).unwrap_or_else(|| tells_of_delay(facts)),
        });
    }
    (is_old_bounce(facts) || tells_of_one(facts))
        .then(|| Automatic::Bounce { recipient: undelivered::told(facts), delayed: tells_of_delay(facts) })
}

/// Whether the server only says that it still tries; `None` where no group says what was done.
fn is_delay(groups: &[Fields<'_>]) -> Option<bool> {
    let mut actions =
        groups.iter().map(|group| group.word("action")).filter(|action| !action.trim().is_empty()).peekable();
    actions.peek()?;
    Some(actions.all(|action| action.trim().starts_with("delay")))
}

fn tells_of_delay(facts: &Facts<'_, '_>) -> bool {
    let (subject, text) = (fold(facts.subject), beginning(facts));
    DELAYS.iter().any(|words| subject.contains(words) || text.contains(words))
}

/// The parts that tell a delivery's status; where a gateway wrapped the whole report, those inside it.
fn statuses<'b>(facts: &'b Facts<'_, '_>) -> Vec<&'b [u8]> {
    let of_types = |types: &'static [&'static str]| {
        let fitting = facts.leaves.iter().filter(|leaf| types.contains(&leaf.media_type.as_str()));
        fitting.map(|leaf| leaf.bytes.as_ref())
    };
    let own: Vec<&[u8]> = of_types(&STATUS_TYPES).collect();
    if !own.is_empty() || !bears_report_type(facts.fields) {
        return own;
    }
    let begins =
        |bytes: &&[u8]| bytes.windows(FINAL_RECIPIENT.len()).position(|at| at.eq_ignore_ascii_case(FINAL_RECIPIENT));
    of_types(&["message/rfc822"]).filter_map(|bytes| bytes.get(begins(&bytes)?..)).collect()
}

/// The bounce that a read receipt's form is used for: a server's rule refused the letter (RFC 5429 2.1), unasked and unread.
pub(super) fn refused_by_rule(facts: &Facts<'_, '_>) -> Option<Automatic> {
    let receipts = facts.leaves.iter().filter(|leaf| leaf.media_type == "message/disposition-notification");
    let fields = receipts.map(|leaf| Fields::of_block(&leaf.bytes)).next()?;
    let disposition = fields.word("disposition");
    let (how, what) = disposition.split_once(';')?;
    // Exchange says of a letter that was deleted unread what a rule says of one that it refuses; only its subject tells.
    let subject = fold(facts.subject);
    let is_unread = subject.starts_with("not read") || subject.starts_with("chua doc");
    let is_refused = how.contains("automatic-action") && what.trim().starts_with("deleted") && !is_unread;
    is_refused.then(|| Automatic::Bounce { recipient: undelivered::reported(&[fields], facts), delayed: false })
}

fn is_status_report(fields: &Fields<'_>) -> bool {
    bears_report_type(fields)
        && fields.parametrised("content-type").is_some_and(|field| field.value == "multipart/report")
}

fn bears_report_type(fields: &Fields<'_>) -> bool {
    let Some(content_type) = fields.parametrised("content-type") else { return false };
    let kind = content_type.get("report-type", None).unwrap_or_default().to_ascii_lowercase();
    matches!(kind.as_str(), "delivery-status" | "global-delivery-status")
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

fn is_old_bounce(facts: &Facts<'_, '_>) -> bool {
    if facts.fields.has("x-failed-recipients") {
        return true;
    }
    let is_from_nobody = facts.return_path == Some("");
    let subject = fold(facts.subject);
    let has_subject = SUBJECTS.iter().chain(&PEOPLES_SUBJECTS).any(|words| subject.contains(words));
    let says_so = || {
        let text = beginning(facts);
        SENTENCES.iter().chain(&VIETNAMESE_SENTENCES).any(|words| text.contains(words))
    };
    let is_servers = is_from(facts, &SERVERS);
    is_from(facts, &DAEMONS)
        || (is_servers && is_from_nobody)
        || (is_servers || is_from_nobody) && (has_subject || says_so())
}

/// Whether one of these servers sends. It may have no address (`From: MAILER-DAEMON`); else its name is of no weight, for
/// anyone can bear it.
fn is_from(facts: &Facts<'_, '_>, servers: &[&str]) -> bool {
    facts.from.iter().any(|from| {
        let local = from.address.split('@').next().unwrap_or_default();
        let name = from.name.to_lowercase();
        servers.iter().any(|server| local.starts_with(server) || (local.is_empty() && name.starts_with(server)))
    })
}

/// A server sends, or nobody; or the letter brings nothing but text and what came back, and is no answer and no forward.
pub(super) fn is_no_persons(facts: &Facts<'_, '_>) -> bool {
    is_from(facts, &DAEMONS) || is_from(facts, &SERVERS) || facts.return_path == Some("") || is_bare(facts)
}

/// Nothing is attached but what came back, and nobody answers or forwards it.
fn is_bare(facts: &Facts<'_, '_>) -> bool {
    // `W: x` is somebody's mark; a server's own subject has none so short.
    const LONGEST_MARK: usize = 4;
    let subject = fold(facts.subject);
    let is_passed_on =
        subject.find(':').is_some_and(|place| place <= LONGEST_MARK) || subject.starts_with("chuyen tiep");
    let is_returned = |leaf: &Leaf<'_>| leaf.media_type.starts_with("message/");
    let is_text = |leaf: &Leaf<'_>| leaf.media_type.starts_with("text/") && leaf.name(None).is_empty();
    !is_passed_on && facts.leaves.iter().all(|leaf| is_returned(leaf) || is_text(leaf))
}

/// Of a server that bears a person's address: the subject and the beginning of the text say in English that a letter did
/// not arrive, nothing is attached but that letter, and nobody answers or forwards it.
fn tells_of_one(facts: &Facts<'_, '_>) -> bool {
    let subject = fold(facts.subject);
    SUBJECTS.iter().any(|words| subject.contains(words))
        && is_bare(facts)
        && SENTENCES.iter().any(|words| beginning(facts).contains(words))
}

/// The beginning of what was newly written, folded.
fn beginning(facts: &Facts<'_, '_>) -> String {
    fold(facts.text.get(..facts.text.floor_char_boundary(LOOK)).unwrap_or(facts.text))
}
