//! Turns an mbox into staged messages, one after the other, in bounded memory whatever its size.
//!
//! It is read as mboxrd, which Google Takeout writes: a message begins at a line `From … time … year` that stands first
//! or after an empty line, and one `>` is taken away from lines that begin with `>From `, `>>From ` and so on. The fields
//! that the exporting program put before the message's own are left out: without them it is the message that the server
//! hands out, and has the same hash.

use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::Path;

use anyhow::Result;

use super::crlf::CrlfStaging;
use super::{ImportReport, header_time, send};
use crate::mailbox::Arrivals;
use crate::store::Store;

/// How much is read at once, in octets; a longer line is taken in several parts.
const READ_SIZE: usize = 256 * 1024;
/// The longest line that can be a `From ` line, in octets.
pub(super) const LONGEST_FROM_LINE: usize = 1024;
/// Fields that Google Takeout and Thunderbird put before a message's own, each once.
const ADDED_FIELDS: [&str; 7] = [
    "x-gm-thrid:",
    "x-gmail-labels:",
    "x-account-key:",
    "x-uidl:",
    "x-mozilla-status:",
    "x-mozilla-status2:",
    "x-mozilla-keys:",
];

pub(super) fn import(file: &Path, store: &Store, arrivals: &Arrivals, report: &mut ImportReport) -> Result<()> {
    let opened = match File::open(file) {
        Ok(opened) => opened,
        Err(error) => {
            report.pass(file, error);
            return Ok(());
        }
    };
    let mut lines = Lines::new(BufReader::with_capacity(READ_SIZE, opened));
    let mut number = 0_u64;
    let mut message: Option<Message> = None;
    loop {
        match lines.next() {
            Err(error) => {
                // The message in hand is not whole, so it is not taken.
                report.pass(file, format!("reading stopped in message {number}: {error}"));
                return Ok(());
            }
            Ok(Line::End) => break,
            Ok(Line::Separator(from)) => {
                if let Some(message) = message.take() {
                    message.send(file, number, arrivals, report)?;
                }
                number += 1;
                message = Some(Message {
                    staging: CrlfStaging::begin(store)?,
                    from_line: from.to_vec(),
                    added: Added::default(),
                });
            }
            Ok(Line::Content(bytes)) => {
                if let Some(message) = &mut message
                    && !message.added.holds(bytes)
                {
                    message.staging.write(bytes)?;
                }
            }
        }
    }
    match message {
        Some(message) => message.send(file, number, arrivals, report),
        None => Ok(()),
    }
}

/// How many messages an mbox holds.
pub(super) fn count(file: &Path) -> io::Result<u64> {
    let mut lines = Lines::new(BufReader::with_capacity(READ_SIZE, File::open(file)?));
    let mut messages = 0;
    loop {
        match lines.next()? {
            Line::End => return Ok(messages),
            Line::Separator(_) => messages += 1,
            Line::Content(_) => {}
        }
    }
}

/// The message in hand.
struct Message {
    staging: CrlfStaging,
    from_line: Vec<u8>,
    added: Added,
}

/// Tells the fields that the exporting program added from what follows.
#[derive(Default)]
struct Added {
    /// Those that were found.
    names: Vec<&'static str>,
    over: bool,
    within_line: bool,
}

impl Added {
    /// Whether a line, or a part of a long one, belongs to such a field.
    fn holds(&mut self, part: &[u8]) -> bool {
        let within = std::mem::replace(&mut self.within_line, !part.ends_with(b"\n"));
        let folded = !self.names.is_empty() && (part.starts_with(b" ") || part.starts_with(b"\t"));
        if self.over || within || folded {
            return !self.over;
        }
        let begins =
            |name: &&str| part.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name.as_bytes()));
        match ADDED_FIELDS.into_iter().find(begins).filter(|name| !self.names.contains(name)) {
            Some(name) => self.names.push(name),
            None => self.over = true,
        }
        !self.over
    }
}

impl Message {
    fn send(self, file: &Path, number: u64, arrivals: &Arrivals, report: &mut ImportReport) -> Result<()> {
        let (raw, header) = self.staging.finish()?;
        let received_at = header_time::topmost_received(&header).or_else(|| header_time::of_from_line(&self.from_line));
        send(format!("{}#{number}", file.to_string_lossy()), received_at, raw, arrivals)?;
        report.messages += 1;
        Ok(())
    }
}

/// A part of an mbox.
enum Line<'a> {
    /// A `From ` line between messages.
    Separator(&'a [u8]),
    /// Bytes of a message, unquoted: a line, a part of a long one, or an empty line that was held back.
    Content(&'a [u8]),
    /// The end of the file.
    End,
}

/// An mbox, line by line.
struct Lines<R> {
    input: R,
    buffer: Vec<u8>,
    /// An empty line that belongs to the message only if no separator follows it.
    held_back: Option<Vec<u8>>,
    /// The buffer holds a line that was read but not given, because an empty line had to be given first.
    given_later: bool,
    at_line_start: bool,
    after_empty: bool,
    /// How many lines, and parts of long ones, were read.
    read: u64,
}

impl<R: BufRead> Lines<R> {
    fn new(input: R) -> Self {
        let buffer = Vec::new();
        Self { input, buffer, held_back: None, given_later: false, at_line_start: true, after_empty: true, read: 0 }
    }

    fn next(&mut self) -> io::Result<Line<'_>> {
        if !std::mem::take(&mut self.given_later) {
            loop {
                self.read_part()?;
                if self.buffer.is_empty() {
                    // The empty line before the end belongs to the mbox, not to the last message.
                    return Ok(Line::End);
                }
                let whole = self.buffer.ends_with(b"\n");
                let starts = std::mem::replace(&mut self.at_line_start, whole);
                self.read += 1;
                // The first line is a separator also where its date cannot be read.
                let first = self.read == 1 && self.buffer.starts_with(b"From ");
                let separates = first || (starts && self.after_empty && is_separator(&self.buffer));
                let empty = starts && whole && matches!(self.buffer.as_slice(), b"\n" | b"\r\n");
                self.after_empty = empty;
                if separates {
                    self.held_back = None;
                    return Ok(Line::Separator(self.buffer.trim_ascii_end()));
                }
                if starts {
                    unquote(&mut self.buffer);
                }
                let before = self.held_back.take();
                if empty {
                    self.held_back = Some(std::mem::take(&mut self.buffer));
                    match before {
                        Some(line) => self.buffer = line,
                        None => continue,
                    }
                } else if let Some(line) = before {
                    self.held_back = Some(line);
                    self.given_later = true;
                }
                break;
            }
        }
        if self.given_later {
            return Ok(Line::Content(self.held_back.as_deref().unwrap_or_default()));
        }
        if !self.after_empty {
            self.held_back = None;
        }
        Ok(Line::Content(&self.buffer))
    }

    /// Reads up to the end of the line, or as much as is read at once.
    fn read_part(&mut self) -> io::Result<()> {
        self.buffer.clear();
        while self.buffer.len() < READ_SIZE {
            let available = match self.input.fill_buf() {
                Ok(available) => available,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            let end = available.iter().position(|byte| *byte == b'\n').map(|at| at + 1);
            let count = end.unwrap_or(available.len());
            self.buffer.extend_from_slice(available.get(..count).unwrap_or_default());
            self.input.consume(count);
            if end.is_some() || count == 0 {
                break;
            }
        }
        Ok(())
    }
}

/// A `From ` line with a date. One in a body that no program quoted has none, almost surely.
fn is_separator(line: &[u8]) -> bool {
    line.starts_with(b"From ") && line.len() <= LONGEST_FROM_LINE && header_time::of_from_line(line).is_some()
}

/// Undoes the quoting of mboxrd: `>From ` becomes `From `, `>>From ` becomes `>From `.
fn unquote(line: &mut Vec<u8>) {
    let quotes = line.iter().take_while(|byte| **byte == b'>').count();
    if quotes > 0 && line.get(quotes..).is_some_and(|rest| rest.starts_with(b"From ")) {
        line.remove(0);
    }
}
