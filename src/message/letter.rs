//! Turns the leaves of a message into the letter that a person sees: its text, its files, its sender. The steps of the
//! room in their order.

use super::automatic::{self, Facts};
use super::charset;
use super::fields::Fields;
use super::structure::{self, Leaf, Structure};
use super::{addresses, authenticity, encoded_words, history, html, links, signature, transfer, undelivered};
use crate::message::{Attachment, Authenticity, Automatic, Mailbox, Message, Policy};

/// A body longer than this is no letter; the rest stays in the raw message. In bytes.
const LONGEST_BODY: usize = 4 * 1024 * 1024;
/// More references than any thread has; the newest are kept.
const MOST_REFERENCES: usize = 200;
/// A picture smaller than this shows nothing (a tracking pixel), in bytes.
const SMALLEST_PICTURE: usize = 128;

/// More lines that may be header fields or edges of parts than any letter has. A list of so many takes some 50 MB.
const MOST_FIELDS: usize = 200_000;
/// The shortest of them, in octets.
const SHORTEST_FIELD: usize = 3;
/// Within so many octets of its beginning a field's name ends.
const LONGEST_NAME: usize = 128;
/// What is read of a message with more of them, in octets.
const BEGINNING: usize = 256 * 1024;

/// The body of a letter in one format.
struct Body {
    is_html: bool,
    alternative: Option<usize>,
    text: String,
    is_legacy: bool,
}

/// Reads a message.
pub(super) fn read(raw: &[u8], policy: &Policy) -> Message {
    if !is_overfull(raw) {
        return read_whole(raw, policy);
    }
    let mut message = read_whole(raw.get(..BEGINNING).unwrap_or(raw), policy);
    message.overfull = true;
    message.attachments.clear();
    message.problems.push("it has more fields or parts than a letter: only its beginning was read".to_owned());
    message
}

/// Whether a message has so many lines that look like a field or the edge of a part, that the list of them alone would
/// take more memory than the largest letter: three octets can be a field.
fn is_overfull(raw: &[u8]) -> bool {
    if raw.len() / SHORTEST_FIELD <= MOST_FIELDS {
        return false;
    }
    let mut starts = std::iter::once(0).chain(memchr::memchr_iter(b'\n', raw).map(|end| end + 1));
    let is_one = |start: usize| {
        let line = raw.get(start..raw.len().min(start + LONGEST_NAME)).unwrap_or_default();
        line.starts_with(b"--") || memchr::memchr2(b':', b'\n', line).is_some_and(|at| line.get(at) == Some(&b':'))
    };
    starts.by_ref().filter(|start| is_one(*start)).nth(MOST_FIELDS).is_some()
}

fn read_whole(raw: &[u8], policy: &Policy) -> Message {
    let Structure { fields, leaves, problems } = structure::take_apart(raw);
    let hint = leaves.iter().find(|leaf| is_body(leaf)).and_then(Leaf::charset);
    let fields = fields.with_hint(hint);
    let mut message = Message { problems, ..Message::default() };
    read_header(&fields, &mut message);
    let mut bodies = Vec::new();
    for leaf in leaves.iter().filter(|leaf| is_body(leaf)) {
        read_body(leaf, &mut bodies, &mut message.problems);
    }
    let texts = read_text(bodies, &mut message);
    message.authenticity = authenticity::judge(&fields, &message.from, policy.trusted_authserv_id.as_deref());
    message.list = automatic::is_list(&fields);
    let is_file =
        |leaf: &Leaf<'_>| !is_body(leaf) && !is_shown(leaf, &texts.shown) && leaf.media_type != "text/calendar";
    let facts = Facts {
        fields: &fields,
        leaves: &leaves,
        from: &message.from,
        recipients: &message.recipients,
        return_path: message.return_path.as_deref(),
        subject: &message.subject,
        text: &message.text,
        whole_text: &texts.whole,
        has_files: !message.attachments.is_empty() || leaves.iter().any(is_file),
    };
    let automatic = automatic::judge(&facts);
    if matches!(automatic, Some(Automatic::Bounce { .. })) {
        let returned = undelivered::returned_ids(&facts);
        add_references(returned, &mut message);
    }
    message.automatic = automatic;
    if matches!(message.automatic, Some(Automatic::Calendar { invites: true })) {
        message.event = automatic::event_name(&leaves);
    }
    message.ours = is_ours(&message, policy);
    let bears_our_domain = bears_our_domain(&message, policy);
    message.borrows_our_domain = bears_our_domain && message.authenticity == Authenticity::Failed;
    message.from_our_domain = bears_our_domain && message.authenticity == Authenticity::Passed;
    for leaf in leaves.into_iter().filter(|leaf| !is_body(leaf) && !is_variant(leaf)) {
        add_attachment(leaf, &texts.shown, &fields, &mut message);
    }
    // What a bounce or a read receipt returns is our own letter; nobody forwarded it.
    if matches!(message.automatic, Some(Automatic::Bounce { .. } | Automatic::DispositionNotification)) {
        message.forwarded_from.clear();
        message.forwarded_text.clear();
    }
    message
}

fn read_header(fields: &Fields<'_>, message: &mut Message) {
    message.message_id = fields.message_ids("message-id").into_iter().next();
    if message.message_id.is_none() && fields.has("message-id") {
        message.problems.push("the Message-ID is not one".to_owned());
    }
    let ids = fields.message_ids("references").into_iter().chain(fields.message_ids("in-reply-to"));
    add_references(ids, message);
    message.date = fields.date("date");
    message.delivered_at = fields.stamped("received");
    message.subject = fields.text("subject").unwrap_or_default();
    message.from = fields.mailboxes("from");
    if message.from.len() > 1 {
        message.problems.push("more than one From address".to_owned());
    }
    message.sender = fields.mailboxes("sender").into_iter().next();
    message.reply_to = fields.mailboxes("reply-to");
    message.recipients = fields.mailboxes("to");
    message.recipients.extend(fields.mailboxes("cc"));
    message.return_path = fields.raw("return-path").next().map(return_path);
}

fn add_references(ids: impl IntoIterator<Item = String>, message: &mut Message) {
    for id in ids {
        if !message.references.contains(&id) && message.references.len() < MOST_REFERENCES {
            message.references.push(id);
        }
    }
}

fn return_path(value: &[u8]) -> String {
    let text = String::from_utf8_lossy(value);
    let inside =
        text.split_once('<').and_then(|(_, rest)| rest.rsplit_once('>')).map_or(text.as_ref(), |(path, _)| path);
    inside.split_whitespace().collect::<String>().to_lowercase()
}

/// Whether a leaf is the letter's own text, not a file.
fn is_body(leaf: &Leaf<'_>) -> bool {
    matches!(leaf.media_type.as_str(), "text/plain" | "text/html")
        && leaf.disposition.value != "attachment"
        && leaf.name(None).is_empty()
}

fn read_body(leaf: &Leaf<'_>, bodies: &mut Vec<Body>, problems: &mut Vec<String>) {
    let bytes = leaf.bytes.get(..LONGEST_BODY).unwrap_or(&leaf.bytes);
    if bytes.len() < leaf.bytes.len() {
        problems.push("a text is too long and is read in part only".to_owned());
    }
    let decoded = charset::decode(bytes, leaf.charset().as_deref());
    if decoded.damaged {
        problems.push("a text holds bytes that are not in its charset".to_owned());
    }
    bodies.push(Body {
        is_html: leaf.media_type == "text/html",
        alternative: leaf.alternative,
        text: decoded.text,
        is_legacy: decoded.legacy,
    });
}

/// What the bodies give besides the letter's text.
struct Texts {
    /// The whole text, history included.
    whole: String,
    /// Content-IDs of the pictures that the HTML shows.
    shown: Vec<String>,
}

/// Fills in the text and what is found in it.
fn read_text(mut bodies: Vec<Body>, message: &mut Message) -> Texts {
    message.legacy_charset = bodies.iter().any(|body| body.is_legacy);
    take_uuencoded(&mut bodies, message);
    let with_plain: Vec<usize> = bodies
        .iter()
        .filter(|body| !body.is_html && !body.text.trim().is_empty())
        .filter_map(|body| body.alternative)
        .collect();
    let mut texts = Texts { whole: String::new(), shown: Vec::new() };
    let mut further_links = Vec::new();
    for body in bodies {
        let is_said_in_plain = body.is_html && body.alternative.is_some_and(|group| with_plain.contains(&group));
        let mut text = body.text.replace("\r\n", "\n").replace('\r', "\n");
        if body.is_html {
            let read = html::to_text(&text);
            let new = history::part(&read.text, &message.subject).new;
            further_links.extend(read.links_in(&new));
            texts.shown.extend(read.shown);
            text = html::without_marks(&read.text);
        }
        if !is_said_in_plain {
            texts.whole.push_str(&text);
            texts.whole.push('\n');
        }
    }
    let parted = history::part(&texts.whole, &message.subject);
    message.signature = signature::find(&parted.new);
    message.links = links::collect(&parted.new, further_links);
    message.text = parted.new;
    message.quoted = parted.quoted;
    message.forwarded_text = parted.forwarded;
    message.forwarded_from.extend(parted.forwarded_from);
    texts
}

/// Moves uuencoded files out of the texts.
fn take_uuencoded(bodies: &mut [Body], message: &mut Message) {
    for body in bodies.iter_mut().filter(|body| !body.is_html) {
        let (text, files) = transfer::take_uuencoded(&body.text);
        body.text = text;
        message.attachments.extend(files.into_iter().map(|file| Attachment {
            name: encoded_words::one_line(&file.name),
            media_type: "application/octet-stream".to_owned(),
            bytes: file.bytes,
            inline: false,
        }));
    }
}

/// In an alternative, further kinds of text only say again what the letter says.
fn is_variant(leaf: &Leaf<'_>) -> bool {
    leaf.alternative.is_some()
        && matches!(leaf.media_type.as_str(), "text/x-amp-html" | "text/enriched" | "text/watch-html")
}

/// Whether a picture is a part of the letter's look.
fn is_shown(leaf: &Leaf<'_>, shown: &[String]) -> bool {
    let is_named = leaf.content_id.as_ref().is_some_and(|id| shown.contains(id));
    leaf.media_type.starts_with("image/") && (is_named || leaf.bytes.len() < SMALLEST_PICTURE)
}

fn add_attachment(leaf: Leaf<'_>, shown: &[String], fields: &Fields<'_>, message: &mut Message) {
    if leaf.media_type == "message/rfc822" || leaf.media_type == "message/global" {
        let attached = Fields::of_block(&leaf.bytes);
        message.forwarded_from.extend(attached.mailboxes("from").into_iter().take(1));
    }
    message.attachments.push(Attachment {
        name: leaf.name(fields.hint()),
        inline: is_shown(&leaf, shown),
        media_type: leaf.media_type,
        bytes: leaf.bytes.into_owned(),
    });
}

fn bears_our_domain(message: &Message, policy: &Policy) -> bool {
    let is_our_domain = |from: &Mailbox| {
        let domain = addresses::domain(&from.address);
        !domain.is_empty() && policy.own_addresses.iter().any(|own| addresses::domain(own) == domain)
    };
    message.from.iter().any(is_our_domain)
}

fn is_ours(message: &Message, policy: &Policy) -> bool {
    // Our own address on a letter that fails authentication is a forger's.
    let is_believable = message.authenticity != Authenticity::Failed;
    let by_address = |from: &Mailbox| is_believable && policy.own_addresses.contains(&from.address);
    let own_domain = policy.own_message_id_domain.to_lowercase();
    let by_id = message
        .message_id
        .as_ref()
        .is_some_and(|id| !own_domain.is_empty() && addresses::domain(&id.to_lowercase()) == own_domain);
    message.from.iter().any(by_address) || by_id
}
