//! Turns a `ToUnicode` character map (`CMap`, ISO 32000-1, 9.10.3) into a map from codes to text. What is broken in it is passed over.

use std::collections::HashMap;

/// A map has at most so many entries; a range that would make more is cut.
const MOST_ENTRIES: usize = 100_000;

/// Codes to text, and how many bytes a code has.
#[derive(Debug, Default)]
pub(super) struct ToUnicode {
    pub(super) texts: HashMap<u32, String>,
    /// Bytes of a code; 0 where the map does not say.
    pub(super) code_length: usize,
}

#[derive(Clone, Debug, PartialEq)]
enum Token<'a> {
    Hex(Vec<u8>),
    Open,
    Close,
    Word(&'a [u8]),
}

impl ToUnicode {
    pub(super) fn read(bytes: &[u8]) -> Self {
        let mut map = Self::default();
        let mut tokens = Tokens { bytes, place: 0 };
        while let Some(token) = tokens.next() {
            match token {
                Token::Word(b"begincodespacerange") => map.code_space(&mut tokens),
                Token::Word(b"beginbfchar") => map.characters(&mut tokens),
                Token::Word(b"beginbfrange") => map.ranges(&mut tokens),
                _ => {}
            }
        }
        map
    }

    fn code_space(&mut self, tokens: &mut Tokens<'_>) {
        while let Some(Token::Hex(code)) = tokens.next() {
            self.code_length = self.code_length.max(code.len().min(4));
        }
    }

    fn characters(&mut self, tokens: &mut Tokens<'_>) {
        while let Some(Token::Hex(code)) = tokens.next() {
            let Some(Token::Hex(text)) = tokens.next() else { return };
            self.put(number(&code), decode(&text));
        }
    }

    fn ranges(&mut self, tokens: &mut Tokens<'_>) {
        while let Some(Token::Hex(low)) = tokens.next() {
            let Some(Token::Hex(high)) = tokens.next() else { return };
            let (low, high) = (number(&low), number(&high));
            match tokens.next() {
                Some(Token::Hex(text)) => self.range(low, high, &text),
                Some(Token::Open) => {
                    let mut code = low;
                    while let Some(Token::Hex(text)) = tokens.next() {
                        self.put(code, decode(&text));
                        code = code.saturating_add(1);
                    }
                }
                _ => return,
            }
        }
    }

    /// Consecutive codes to consecutive letters: the last of the text's letters counts up.
    fn range(&mut self, low: u32, high: u32, text: &[u8]) {
        let text = decode(text);
        let mut letters: Vec<char> = text.chars().collect();
        let Some(last) = letters.pop() else { return };
        let start: String = letters.into_iter().collect();
        for (step, code) in (low..=high).take(0x1_0000).enumerate() {
            let letter = u32::try_from(step).ok().and_then(|step| char::from_u32(u32::from(last) + step));
            let Some(letter) = letter else { continue };
            if !self.put(code, format!("{start}{letter}")) {
                return;
            }
        }
    }

    fn put(&mut self, code: u32, text: String) -> bool {
        if self.texts.len() >= MOST_ENTRIES {
            return false;
        }
        if !text.is_empty() && !text.contains(['\0', '\u{FFFD}']) {
            self.texts.insert(code, text);
        }
        true
    }
}

fn number(bytes: &[u8]) -> u32 {
    bytes.iter().take(4).fold(0, |number, byte| number << 8 | u32::from(*byte))
}

/// UTF-16, big endian; a single byte is a letter of Latin-1 by mistake of its writer.
fn decode(bytes: &[u8]) -> String {
    if let [byte] = bytes {
        return char::from(*byte).to_string();
    }
    let units = bytes.chunks_exact(2).filter_map(|pair| pair.first_chunk::<2>()).map(|pair| u16::from_be_bytes(*pair));
    char::decode_utf16(units).map(|letter| letter.unwrap_or('\u{FFFD}')).collect()
}

struct Tokens<'a> {
    bytes: &'a [u8],
    place: usize,
}

impl<'a> Tokens<'a> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.place).copied()
    }

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            match self.peek()? {
                b' ' | b'\t' | b'\r' | b'\n' | 0x0C | 0 => self.place += 1,
                b'%' => {
                    while self.peek().is_some_and(|byte| byte != b'\n' && byte != b'\r') {
                        self.place += 1;
                    }
                }
                b'[' => {
                    self.place += 1;
                    return Some(Token::Open);
                }
                b']' => {
                    self.place += 1;
                    return Some(Token::Close);
                }
                b'<' if self.bytes.get(self.place + 1) != Some(&b'<') => return Some(self.hex()),
                _ => return Some(self.word()),
            }
        }
    }

    fn hex(&mut self) -> Token<'a> {
        self.place += 1;
        let mut digits = Vec::new();
        while let Some(byte) = self.peek() {
            self.place += 1;
            match char::from(byte).to_digit(16) {
                Some(digit) => digits.push(u8::try_from(digit).unwrap_or(0)),
                None if byte == b'>' => break,
                None => {}
            }
        }
        Token::Hex(digits.chunks(2).map(|pair| pair.iter().fold(0, |byte, digit| byte << 4 | digit)).collect())
    }

    fn word(&mut self) -> Token<'a> {
        let start = self.place;
        self.place += 1;
        while self.peek().is_some_and(|byte| !byte.is_ascii_whitespace() && !b"<>[]%/".contains(&byte)) {
            self.place += 1;
        }
        Token::Word(self.bytes.get(start..self.place).unwrap_or_default())
    }
}

#[cfg(test)]
#[path = "cmap_tests.rs"]
mod tests;
