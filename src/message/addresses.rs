//! Turns an address field (RFC 5322 3.4) into mailboxes: groups are opened, comments serve as names where there is no
//! other, encoded words are read. An address is only what stands where an address may stand: a display name that looks
//! like one (`"a@org" <x@other>`) never becomes it.

use super::charset;
use super::encoded_words::{self, Piece};
use crate::message::Mailbox;

/// More mailboxes than any letter of ours has; the rest of a field is left unread.
pub(super) const MOST: usize = 500;

/// Reads the raw value of a field.
pub(super) fn read(value: &[u8], hint: Option<&str>) -> Vec<Mailbox> {
    let mut reader = Reader::default();
    for piece in encoded_words::pieces(value) {
        if reader.found.len() >= MOST {
            break;
        }
        match piece {
            Piece::Encoded(words) => reader.add_words(&words),
            Piece::Literal(bytes) => {
                for letter in charset::to_text(&bytes, hint).chars() {
                    if reader.found.len() >= MOST {
                        break;
                    }
                    reader.add(letter);
                }
            }
        }
    }
    reader.flush();
    reader.found.truncate(MOST);
    reader.found
}

#[derive(Default)]
struct Reader {
    found: Vec<Mailbox>,
    /// Words outside angle brackets, and whether a quote or an encoded word is among them.
    phrase: String,
    /// The part of `phrase` that may be a bare address: nothing quoted or encoded.
    bare: String,
    comment: String,
    angle: Option<String>,
    comment_depth: usize,
    is_quoted: bool,
    is_escaped: bool,
    is_in_angle: bool,
}

impl Reader {
    /// The text of an encoded word is always a part of a name or a comment.
    fn add_words(&mut self, words: &str) {
        if self.comment_depth > 0 {
            self.comment.push_str(words);
        } else if !self.is_in_angle {
            self.phrase.push_str(words);
        }
    }

    fn add(&mut self, letter: char) {
        if self.is_escaped {
            self.is_escaped = false;
            self.keep(letter);
        } else if letter == '\\' && (self.is_quoted || self.comment_depth > 0) {
            self.is_escaped = true;
        } else if self.is_quoted {
            if letter == '"' { self.is_quoted = false } else { self.keep(letter) }
        } else if self.comment_depth > 0 {
            match letter {
                '(' => self.comment_depth += 1,
                ')' => self.comment_depth -= 1,
                _ => self.comment.push(letter),
            }
        } else {
            self.add_bare(letter);
        }
    }

    fn add_bare(&mut self, letter: char) {
        match letter {
            '"' => self.is_quoted = true,
            '(' => self.comment_depth += 1,
            '<' => {
                self.is_in_angle = true;
                self.angle = Some(String::new());
            }
            '>' => self.is_in_angle = false,
            ',' | ';' if !self.is_in_angle => self.flush(),
            // A group's name (RFC 5322 3.4): its members follow.
            ':' if !self.is_in_angle && !self.bare.contains('@') => self.clear(),
            _ => {
                self.keep(letter);
                if !self.is_in_angle {
                    self.bare.push(letter);
                }
            }
        }
    }

    fn keep(&mut self, letter: char) {
        if self.comment_depth > 0 {
            self.comment.push(letter);
        } else if let (true, Some(angle)) = (self.is_in_angle, &mut self.angle) {
            angle.push(letter);
        } else {
            self.phrase.push(letter);
        }
    }

    fn clear(&mut self) {
        self.phrase.clear();
        self.bare.clear();
        self.comment.clear();
        self.angle = None;
        self.is_in_angle = false;
    }

    fn flush(&mut self) {
        let mut name = encoded_words::one_line(&self.phrase);
        let mut address = String::new();
        if let Some(angle) = &self.angle {
            // A source route (`@a,@b:x@y`, RFC 5322 4.4) counts for nothing.
            let last = if angle.starts_with('@') { angle.rsplit(':').next().unwrap_or_default() } else { angle };
            address = last.split_whitespace().collect::<String>().to_lowercase();
        } else if let Some(word) = self.bare.split_whitespace().rev().find(|word| word.contains('@')) {
            address = word.to_lowercase();
            // What the quotes held belongs to the address (`"van thu"@co.quan`), or the rest of the words is the name.
            name = if name == word { String::new() } else { encoded_words::one_line(&name.replacen(word, "", 1)) };
            if word.starts_with('@') {
                // One with a blank in it is another mailbox than without: nobody is answered there.
                let usable = !name.contains(char::is_whitespace);
                address = if usable { format!("{}{address}", name.to_lowercase()) } else { String::new() };
                name = if usable { String::new() } else { encoded_words::one_line(&self.phrase) };
            }
        }
        if name.is_empty() {
            name = encoded_words::one_line(&self.comment);
        }
        if !name.is_empty() || !address.is_empty() {
            self.found.push(Mailbox { name, address });
        }
        self.clear();
    }
}

/// The domain of an address, lower case; empty where there is none.
pub(super) fn domain(address: &str) -> &str {
    address.rsplit_once('@').map_or("", |(_, domain)| domain.trim_end_matches('.'))
}

#[cfg(test)]
#[path = "addresses_tests.rs"]
mod tests;
