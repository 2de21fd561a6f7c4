//! Turns a header block into fields that can be asked for by name: raw bytes, text, message ids, a date.
//!
//! mail-parser finds where the fields lie; what they say is read here from the original bytes, so that a charset that
//! the header does not name is still read rightly.

use jiff::Timestamp;
use mail_parser::{Header, HeaderValue, MessageParser};

use super::addresses;
use super::encoded_words;
use super::parameters::Parametrised;
use crate::message::Mailbox;

/// A field's value in the raw message.
#[derive(Clone, Debug)]
struct Field<'a> {
    name: String,
    value: &'a [u8],
}

/// A header block.
#[derive(Clone, Debug, Default)]
pub(super) struct Fields<'a> {
    fields: Vec<Field<'a>>,
    /// Charset for eight-bit bytes that no encoded word explains.
    hint: Option<String>,
}

impl<'a> Fields<'a> {
    /// The fields of a part, as mail-parser found them; `raw` is what its offsets count in.
    pub(super) fn of_part(headers: &[Header<'_>], raw: &'a [u8]) -> Self {
        // A letter has some dozens; half a million is an attack, and the first ones are the ones that count.
        const MOST: usize = 2_000;
        let field = |header: &Header<'_>| Field {
            name: header.name.as_str().trim().to_ascii_lowercase(),
            value: raw.get(header.offset_start as usize..header.offset_end as usize).unwrap_or_default(),
        };
        Self { fields: headers.iter().take(MOST).map(field).collect(), hint: None }
    }

    /// The fields at the beginning of a message or of a report's block, without its body.
    pub(super) fn of_block(raw: &'a [u8]) -> Self {
        let parser = MessageParser::new().default_header_ignore().header_raw("X-None");
        parser.parse_headers(raw).map_or_else(Self::default, |message| {
            message.parts.first().map_or_else(Self::default, |part| Self::of_part(&part.headers, raw))
        })
    }

    /// Says in which charset eight-bit header bytes are likely to be.
    pub(super) fn with_hint(mut self, hint: Option<String>) -> Self {
        self.hint = hint;
        self
    }

    /// Names and raw values, topmost first.
    pub(super) fn all(&self) -> impl Iterator<Item = (&str, &'a [u8])> {
        self.fields.iter().map(|field| (field.name.as_str(), field.value))
    }

    /// Raw values of all fields of a name (lower case), topmost first.
    pub(super) fn raw(&self, name: &str) -> impl Iterator<Item = &'a [u8]> {
        self.fields.iter().filter(move |field| field.name == name).map(|field| field.value)
    }

    /// Whether there is such a field.
    pub(super) fn has(&self, name: &str) -> bool {
        self.raw(name).next().is_some()
    }

    /// The topmost field of a name as text on one line.
    pub(super) fn text(&self, name: &str) -> Option<String> {
        self.raw(name).next().map(|value| encoded_words::decode(value, self.hint.as_deref()))
    }

    /// The same in lower case; empty where there is none. For fields with fixed words.
    pub(super) fn word(&self, name: &str) -> String {
        self.text(name).unwrap_or_default().to_lowercase()
    }

    /// The topmost field of a name with its parameters.
    pub(super) fn parametrised(&self, name: &str) -> Option<Parametrised> {
        self.raw(name).next().map(Parametrised::read)
    }

    /// The charset hint.
    pub(super) fn hint(&self) -> Option<&str> {
        self.hint.as_deref()
    }

    /// The mailboxes of all fields of a name.
    pub(super) fn mailboxes(&self, name: &str) -> Vec<Mailbox> {
        self.raw(name).flat_map(|value| addresses::read(value, self.hint.as_deref())).take(addresses::MOST).collect()
    }

    /// The message ids of all fields of a name, in order, without angle brackets.
    pub(super) fn message_ids(&self, name: &str) -> Vec<String> {
        self.raw(name).flat_map(message_ids).collect()
    }

    /// The date of the topmost field of a name; nonsense is `None`.
    pub(super) fn date(&self, name: &str) -> Option<Timestamp> {
        date(self.raw(name).next()?)
    }

    /// The date behind the last `;` of the topmost field of a name (RFC 5322 3.6.7).
    pub(super) fn stamped(&self, name: &str) -> Option<Timestamp> {
        let value = self.raw(name).next()?;
        let at = value.iter().rposition(|byte| *byte == b';')?;
        date(value.get(at + 1..)?)
    }
}

fn date(value: &[u8]) -> Option<Timestamp> {
    let lines = [value.trim_ascii(), b"\n"].concat();
    let HeaderValue::DateTime(date) = mail_parser::parsers::MessageStream::new(&lines).parse_date() else {
        return None;
    };
    date.is_valid().then(|| Timestamp::from_second(date.to_timestamp()).ok()).flatten()
}

/// Ids in a raw value: what stands between angle brackets, or a bare word with an `@` where there are none.
pub(super) fn message_ids(value: &[u8]) -> Vec<String> {
    // RFC 5322 2.1.1 allows no longer line; an id that is longer is none.
    const LONGEST: usize = 998;
    let text = String::from_utf8_lossy(value);
    let inside = text.split('<').skip(1).filter_map(|part| part.split_once('>')).map(|(id, _)| id.to_owned());
    let mut ids: Vec<String> = inside.map(|id| id.split_whitespace().collect()).collect();
    if ids.is_empty() {
        ids = text.split_whitespace().filter(|word| word.contains('@')).map(str::to_owned).collect();
    }
    ids.retain(|id| (3..=LONGEST).contains(&id.len()) && !id.chars().any(char::is_control));
    ids
}
