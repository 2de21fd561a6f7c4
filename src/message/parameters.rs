//! Turns a Content-Type or Content-Disposition field into its value and its parameters (RFC 2045 5.1, RFC 2183,
//! RFC 2231), and finds the name of a file in them, however it was written.

use super::{charset, encoded_words, transfer};

/// A parameter whose pieces are joined, still bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Parameter {
    name: String,
    bytes: Vec<u8>,
    /// The charset said by RFC 2231; `None` where the parameter was a plain one.
    charset: Option<String>,
    is_extended: bool,
}

/// A field such as `text/plain; charset=utf-8`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Parametrised {
    /// What stands before the first semicolon, lower case, without comments and blanks.
    pub(super) value: String,
    parameters: Vec<Parameter>,
}

/// A piece of a parameter as written: `name*2*="…"`.
struct Piece {
    name: String,
    number: Option<u32>,
    is_extended: bool,
    bytes: Vec<u8>,
}

impl Parametrised {
    /// Reads a raw field value.
    pub(super) fn read(raw: &[u8]) -> Self {
        let raw = encoded_words::unfold(raw);
        let end = raw.iter().position(|byte| *byte == b';').unwrap_or(raw.len());
        // Some senders forget the first semicolon: `text/plain charset=utf-8`.
        let head = raw.get(..end).unwrap_or_default();
        let has_parameter = head.contains(&b'=') && !head.contains(&b'(');
        let blank = head.trim_ascii_end().iter().rposition(u8::is_ascii_whitespace).filter(|_| has_parameter);
        let (value, rest) = raw.split_at(blank.unwrap_or(end));
        let pieces = split(rest).into_iter().filter_map(|written| read_piece(&written)).collect();
        Self { value: bare_value(value), parameters: join(pieces) }
    }

    /// A parameter as text; the extended form wins over the plain one.
    pub(super) fn get(&self, name: &str, hint: Option<&str>) -> Option<String> {
        let mut found: Vec<&Parameter> = self.parameters.iter().filter(|one| one.name == name).collect();
        found.sort_by_key(|one| !one.is_extended);
        found.first().map(|parameter| match &parameter.charset {
            Some(charset) => encoded_words::one_line(&charset::decode(&parameter.bytes, Some(charset)).text),
            None => encoded_words::decode(&parameter.bytes, hint),
        })
    }

    /// A file's name; some senders percent-encode the plain form too.
    pub(super) fn file_name(&self, name: &str, hint: Option<&str>) -> Option<String> {
        let text = self.get(name, hint).filter(|text| !text.is_empty())?;
        let plain = transfer::percent(text.as_bytes());
        match String::from_utf8(plain) {
            Ok(decoded) if !decoded.is_ascii() && text.is_ascii() => Some(encoded_words::one_line(&decoded)),
            _ => Some(text),
        }
    }
}

/// The value without comments and blanks, lower case.
fn bare_value(raw: &[u8]) -> String {
    let mut depth = 0_usize;
    let mut value = String::new();
    for byte in raw {
        match byte {
            b'(' => depth += 1,
            b')' => depth = depth.saturating_sub(1),
            _ if depth > 0 || byte.is_ascii_whitespace() || *byte == b'"' => {}
            _ => value.push(char::from(byte.to_ascii_lowercase())),
        }
    }
    value
}

/// Splits at the semicolons that stand outside quotes.
fn split(raw: &[u8]) -> Vec<Vec<u8>> {
    // A field has some; a million of empty ones is an attack.
    const MOST: usize = 1_000;
    let (mut parts, mut part) = (Vec::new(), Vec::new());
    let (mut is_quoted, mut is_escaped) = (false, false);
    for byte in raw {
        match byte {
            b';' if !is_quoted => {
                parts.push(std::mem::take(&mut part));
                if parts.len() >= MOST {
                    return parts;
                }
                continue;
            }
            b'"' if !is_escaped => is_quoted = !is_quoted,
            _ => {}
        }
        is_escaped = is_quoted && *byte == b'\\' && !is_escaped;
        part.push(*byte);
    }
    parts.push(part);
    parts
}

fn read_piece(written: &[u8]) -> Option<Piece> {
    let equals = written.iter().position(|byte| *byte == b'=')?;
    let (name, value) = (written.get(..equals)?, written.get(equals + 1..)?);
    let name = bare_value(name);
    let (name, is_extended) = match name.strip_suffix('*') {
        Some(name) => (name.to_owned(), true),
        None => (name, false),
    };
    let (name, number) = match name.split_once('*') {
        Some((name, number)) => (name.to_owned(), Some(number.parse().ok()?)),
        None => (name, None),
    };
    (!name.is_empty()).then(|| Piece { name, number, is_extended, bytes: unquote(value.trim_ascii()) })
}

/// The content of a quoted string; anything else as it stands, also with blanks, which many senders forget to quote.
fn unquote(value: &[u8]) -> Vec<u8> {
    let Some(quoted) = value.strip_prefix(b"\"") else { return value.to_vec() };
    let (mut bytes, mut is_escaped) = (Vec::new(), false);
    for byte in quoted {
        match byte {
            b'\\' if !is_escaped => {
                is_escaped = true;
                continue;
            }
            b'"' if !is_escaped => break,
            // A backslash before a letter is a Windows path, not an escape.
            _ if is_escaped && !matches!(byte, b'"' | b'\\') => bytes.push(b'\\'),
            _ => {}
        }
        is_escaped = false;
        bytes.push(*byte);
    }
    bytes
}

/// Joins continuations in the order of their numbers (RFC 2231 3).
fn join(mut pieces: Vec<Piece>) -> Vec<Parameter> {
    // More pieces than any name needs; a field with more is an attack on the time it takes to join them.
    const MOST: usize = 1_000;
    pieces.truncate(MOST);
    pieces.sort_by_key(|piece| piece.number);
    let mut joined: Vec<Parameter> = Vec::new();
    for piece in pieces {
        let continues = piece.number.is_some_and(|number| number > 0);
        let open = joined.iter_mut().find(|one| continues && one.name == piece.name && one.is_extended);
        if let Some(parameter) = open {
            let bytes = if piece.is_extended { transfer::percent(&piece.bytes) } else { piece.bytes };
            parameter.bytes.extend(bytes);
            continue;
        }
        let (charset, bytes) = if piece.is_extended { split_charset(&piece.bytes) } else { (None, piece.bytes) };
        joined.push(Parameter {
            name: piece.name,
            bytes,
            charset,
            is_extended: piece.is_extended || piece.number.is_some(),
        });
    }
    joined
}

/// `UTF-8'vi'B%C3%A1o` to its charset and bytes (RFC 2231 4).
fn split_charset(written: &[u8]) -> (Option<String>, Vec<u8>) {
    let mut parts = written.splitn(3, |byte| *byte == b'\'');
    match (parts.next(), parts.next(), parts.next()) {
        (Some(charset), Some(_language), Some(text)) => {
            (Some(String::from_utf8_lossy(charset).into_owned()), transfer::percent(text))
        }
        _ => (Some(String::new()), transfer::percent(written)),
    }
}
