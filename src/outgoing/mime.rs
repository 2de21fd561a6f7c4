//! Turns the words of a letter into MIME: multipart/alternative of text and HTML, files around it, RFC 3834 headers,
//! 7-bit, CRLF. Nothing that a stranger wrote can begin a header line: every value is encoded or refused.

use std::time::SystemTime;

use anyhow::{Context, Result};
use jiff::Timestamp;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Mailbox, MultiPart, SinglePart};
use lettre::{Address, Message};

use super::Envelope;
use crate::acknowledgement::LetterText;
use crate::store::ContentHash;

/// References beyond these are left out, the newest stay (RFC 5322 3.6.4 lets them grow without end).
const MOST_REFERENCES: usize = 20;

/// Makes the letter.
pub(super) fn build(envelope: &Envelope, letter: &LetterText, at: Timestamp) -> Result<String> {
    let from = mailbox(&envelope.from_name, &envelope.from).context("the office's own address cannot be used")?;
    let to = mailbox("", &envelope.to).context("the recipient's address cannot be used")?;
    let id = bracketed(&envelope.message_id).context("our Message-ID is not one")?;
    let mut builder = Message::builder()
        .from(from)
        .to(to)
        .subject(one_line(&letter.subject))
        .date(SystemTime::from(at))
        .message_id(Some(id));
    if let Some(answered) = envelope.in_reply_to.as_deref().and_then(bracketed) {
        builder = builder.in_reply_to(answered);
    }
    let references: Vec<String> = envelope.references.iter().filter_map(|id| bracketed(id)).collect();
    let newest = references.get(references.len().saturating_sub(MOST_REFERENCES)..).unwrap_or_default();
    if !newest.is_empty() {
        builder = builder.references(newest.join(" "));
    }
    // RFC 3834 5: no machine shall answer this; the second field says the same to Exchange.
    builder = builder.raw_header(field("Auto-Submitted", &envelope.auto_submitted));
    builder = builder.raw_header(field("X-Auto-Response-Suppress", "All"));
    let message = builder.multipart(body(envelope, letter)?).context("making the letter")?;
    String::from_utf8(message.formatted()).context("the letter is not 7-bit")
}

fn body(envelope: &Envelope, letter: &LetterText) -> Result<MultiPart> {
    let alternative = MultiPart::alternative()
        .boundary(boundary(envelope, "alternative"))
        .singlepart(SinglePart::plain(letter.text.clone()))
        .singlepart(SinglePart::html(letter.html.clone()));
    if envelope.attachments.is_empty() {
        return Ok(alternative);
    }
    let mut mixed = MultiPart::mixed().boundary(boundary(envelope, "mixed")).multipart(alternative);
    for (name, media_type, bytes) in &envelope.attachments {
        let media_type = ContentType::parse(media_type)
            .with_context(|| format!("expected a media type, but found {media_type:?}"))?;
        mixed = mixed.singlepart(Attachment::new(one_line(name)).body(bytes.clone(), media_type));
    }
    Ok(mixed)
}

/// The same letter always has the same boundary. `=_` can stand in no encoded body (RFC 2045 6.7).
fn boundary(envelope: &Envelope, part: &str) -> String {
    let hash = ContentHash::of(format!("{part} {}", envelope.message_id).as_bytes()).to_string();
    format!("=_{}", hash.get(..32).unwrap_or(&hash))
}

fn mailbox(name: &str, address: &str) -> Result<Mailbox> {
    let name = one_line(name);
    Ok(Mailbox::new((!name.is_empty()).then_some(name), address.parse::<Address>()?))
}

fn field(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), one_line(value))
}

/// `<id>`, if the id is one that can stand in a header as it is; a stranger's broken id is left out.
fn bracketed(id: &str) -> Option<String> {
    // RFC 5322 2.1.1: no line is longer; an id cannot be folded.
    const LONGEST: usize = 900;
    let is_clean = id.bytes().all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'<' | b'>'));
    (is_clean && id.contains('@') && id.len() <= LONGEST).then(|| format!("<{id}>"))
}

/// Line breaks and other control characters become blanks.
fn one_line(text: &str) -> String {
    let spaced: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    spaced.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
#[path = "mime_tests.rs"]
mod tests;
