//! Turns the raw value of a header field into text: unfolding, encoded words (RFC 2047), raw eight-bit bytes.
//!
//! Broken senders split a letter's bytes over two encoded words; so adjacent words of one charset are joined as bytes
//! before they are read. Takes no field apart: addresses and parameters are left to their own files.

use super::charset;
use super::transfer;

/// RFC 2047 2 allows 75 octets; real senders write whole subjects into one word.
const LONGEST_WORD: usize = 8_192;

/// A piece of a field's value.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// Bytes as they stand, unfolded.
    Literal(Vec<u8>),
    /// The text of one or several adjacent encoded words.
    Encoded(String),
}

/// The value as text on one line, NFC.
pub(super) fn decode(value: &[u8], hint: Option<&str>) -> String {
    let mut text = String::new();
    for piece in pieces(value) {
        match piece {
            Piece::Literal(bytes) => text.push_str(&charset::to_text(&bytes, hint)),
            Piece::Encoded(words) => text.push_str(&words),
        }
    }
    one_line(&text)
}

/// White space and control characters to single blanks, NFC.
pub(super) fn one_line(text: &str) -> String {
    let spaced: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    let words: Vec<&str> = spaced.split([' ', '\u{a0}']).filter(|word| !word.is_empty()).collect();
    crate::vietnamese::nfc(&words.join(" "))
}

/// The value without its line breaks (RFC 5322 2.2.3).
pub(super) fn unfold(value: &[u8]) -> Vec<u8> {
    value.iter().copied().filter(|byte| !matches!(byte, b'\r' | b'\n')).collect()
}

/// Takes a value apart into literal bytes and encoded words. The white space between two encoded words is none.
pub(super) fn pieces(value: &[u8]) -> Vec<Piece> {
    let value = unfold(value);
    let mut pieces = Vec::new();
    let mut literal = Vec::new();
    let mut run = Run::default();
    let mut rest = value.as_slice();
    // Where a word could end, looked for once: each beginning of a word would look for it anew.
    let mut ends = memchr::memmem::find_iter(&value, b"?=").peekable();
    while let Some((&first, tail)) = rest.split_first() {
        let here = value.len() - rest.len();
        while ends.next_if(|end| *end <= here).is_some() {}
        let ends_soon = ends.peek().is_some_and(|end| end - here <= LONGEST_WORD);
        if let Some((word, after)) = ends_soon.then(|| take_word(rest)).flatten() {
            if !(run.is_open() && literal.iter().all(|byte: &u8| matches!(byte, b' ' | b'\t'))) {
                run.close(&mut pieces);
                push_literal(&mut literal, &mut pieces);
            }
            literal.clear();
            run.add(&word, &mut pieces);
            rest = after;
            continue;
        }
        literal.push(first);
        rest = tail;
    }
    run.close(&mut pieces);
    push_literal(&mut literal, &mut pieces);
    pieces
}

fn push_literal(literal: &mut Vec<u8>, pieces: &mut Vec<Piece>) {
    if !literal.is_empty() {
        pieces.push(Piece::Literal(std::mem::take(literal)));
    }
}

/// One encoded word as written.
struct Word<'a> {
    charset: &'a [u8],
    is_base64: bool,
    payload: &'a [u8],
}

/// `=?charset?B|Q?payload?=` at the beginning of `bytes`, and what follows it.
fn take_word(bytes: &[u8]) -> Option<(Word<'_>, &[u8])> {
    let rest = bytes.strip_prefix(b"=?")?;
    let end = rest.iter().take(64).position(|byte| *byte == b'?')?;
    let (charset, rest) = (rest.get(..end)?, rest.get(end + 1..)?);
    if charset.iter().any(|byte| byte.is_ascii_whitespace() || byte.is_ascii_control()) {
        return None;
    }
    let is_base64 = match rest.first()? {
        b'B' | b'b' => true,
        b'Q' | b'q' => false,
        _ => return None,
    };
    let rest = rest.get(1..)?.strip_prefix(b"?")?;
    let end = rest.windows(2).take(LONGEST_WORD).position(|pair| pair == b"?=")?;
    // A language may follow the charset (RFC 2231 5): `utf-8*vi`.
    let charset = charset.split(|byte| *byte == b'*').next().unwrap_or_default();
    Some((Word { charset, is_base64, payload: rest.get(..end)? }, rest.get(end + 2..)?))
}

/// Adjacent encoded words of one charset, being joined.
#[derive(Default)]
struct Run {
    charset: Option<String>,
    bytes: Vec<u8>,
    /// Base64 that ends within a group of four: some senders cut there and go on in the next word.
    base64: Vec<u8>,
}

impl Run {
    fn is_open(&self) -> bool {
        self.charset.is_some()
    }

    fn add(&mut self, word: &Word<'_>, pieces: &mut Vec<Piece>) {
        let charset = String::from_utf8_lossy(word.charset).to_ascii_lowercase();
        if self.charset.as_ref().is_some_and(|open| *open != charset) {
            self.close(pieces);
        }
        self.charset = Some(charset);
        if word.is_base64 {
            self.base64.extend(word.payload.iter().filter(|byte| !byte.is_ascii_whitespace()));
            if self.base64.len().is_multiple_of(4) || self.base64.ends_with(b"=") {
                self.flush_base64();
            }
        } else {
            self.flush_base64();
            let spaced: Vec<u8> = word.payload.iter().map(|byte| if *byte == b'_' { b' ' } else { *byte }).collect();
            self.bytes.extend(transfer::quoted_printable(&spaced));
        }
    }

    fn flush_base64(&mut self) {
        self.bytes.extend(transfer::base64(&std::mem::take(&mut self.base64)));
    }

    fn close(&mut self, pieces: &mut Vec<Piece>) {
        self.flush_base64();
        let bytes = std::mem::take(&mut self.bytes);
        if let Some(charset) = self.charset.take() {
            pieces.push(Piece::Encoded(charset::decode(&bytes, Some(&charset)).text));
        }
    }
}
