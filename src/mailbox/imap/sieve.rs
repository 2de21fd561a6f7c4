//! Turns the server's bytes into bytes that imap-proto can read, and bounds them, before async-imap sees them.
//!
//! async-imap gives up a connection for good at the first line it does not know, allocates whatever a literal
//! announces (RFC 3501 4.3: `{536000000}`), overflows its stack on deep nesting, and panics on `INTERNALDATE NIL`; so
//! each answer is looked at here first, line by line (`line`): what cannot be read is left out, and a literal larger than any we
//! ask for ends the connection before a byte of it is allocated. Bodies are passed through without being copied.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

use super::line::{
    DEEPEST_NESTING, announced_literal, clear, is_about_a_message, is_read, may_hold_literal, mend_missing_date,
    nesting, with_literal_of,
};
use super::wire::Wire;

/// The longest line that is read, in octets: room for a `FETCH` or `LIST` line many times over.
const LONGEST_LINE: usize = 64 * 1024;
/// How much is read at once while looking for the end of a line, in octets.
const READ_SIZE: usize = 16 * 1024;

/// Between the wire and async-imap.
#[derive(Debug)]
pub(super) struct Sieve {
    wire: Wire,
    largest_literal: u64,
    /// Read and not yet looked at, from `taken` on.
    held: Vec<u8>,
    taken: usize,
    /// Looked at and to be handed out, from `given` on.
    cleared: Vec<u8>,
    given: usize,
    place: Place,
    /// The lines so far of an answer with literals that is passed on, its literals left empty.
    answer: Vec<u8>,
    last_bye: Option<String>,
    /// An answer about a message was left out.
    unreadable_messages: bool,
}

/// Where in an answer we are.
#[derive(Debug, Clone, Copy)]
enum Place {
    /// At the beginning of an answer.
    Start,
    /// After a literal, within an answer that is passed on or not.
    Rest { passed: bool },
    /// Within a literal.
    Literal { left: u64, passed: bool },
}

impl Sieve {
    pub(super) fn new(wire: Wire, largest_literal: u64) -> Self {
        Self {
            wire,
            largest_literal,
            held: Vec::new(),
            taken: 0,
            cleared: Vec::new(),
            given: 0,
            place: Place::Start,
            answer: Vec::new(),
            last_bye: None,
            unreadable_messages: false,
        }
    }

    pub(super) fn wire_mut(&mut self) -> &mut Wire {
        &mut self.wire
    }

    /// The wire, without anything that was read ahead: what came in clear must not be believed after STARTTLS.
    pub(super) fn into_wire(self) -> Wire {
        self.wire
    }

    /// The last `BYE`, which says why a connection is about to end.
    pub(super) fn last_bye(&self) -> Option<&str> {
        self.last_bye.as_deref()
    }

    /// Whether an answer about a message was left out since this was last asked.
    pub(super) fn take_unreadable_messages(&mut self) -> bool {
        std::mem::take(&mut self.unreadable_messages)
    }

    fn waiting(&self) -> &[u8] {
        self.held.get(self.taken..).unwrap_or_default()
    }

    fn take(&mut self, count: usize) {
        self.taken += count;
        if self.taken >= self.held.len() {
            self.held.clear();
            self.taken = 0;
        }
    }

    /// Looks at the next whole line, if there is one. Says whether there was.
    fn sift_line(&mut self) -> io::Result<bool> {
        let Some(end) = self.waiting().iter().position(|byte| *byte == b'\n') else {
            return if self.waiting().len() > LONGEST_LINE {
                Err(io::ErrorKind::InvalidData.into())
            } else {
                Ok(false)
            };
        };
        let mut line = self.waiting().get(..end).unwrap_or_default().to_vec();
        self.take(end + 1);
        if line.last() == Some(&b'\r') {
            line.pop();
        }
        let (literal, passed) = match self.place {
            Place::Rest { passed: true } => {
                let is_mended = mend_missing_date(&mut line);
                let literal = announced_literal(&line);
                self.answer.extend_from_slice(&line);
                // What came before it is handed out already, so this line can no longer be left out.
                if !is_mended
                    || self.answer.len() > LONGEST_LINE
                    || nesting(&self.answer) > DEEPEST_NESTING
                    || !is_read(&self.answer, literal)
                {
                    return Err(io::ErrorKind::InvalidData.into());
                }
                (literal, true)
            }
            Place::Rest { passed: false } => (announced_literal(&line), false),
            Place::Start | Place::Literal { .. } => {
                let literal = if may_hold_literal(&line) { announced_literal(&line) } else { None };
                self.remember_bye(&line);
                let passed = clear(&mut line, literal);
                self.answer.clone_from(&line);
                if !passed {
                    self.unreadable_messages |= is_about_a_message(&line);
                    tracing::debug!(octets = line.len(), "left out an answer of the IMAP server that we cannot read");
                }
                (literal, passed)
            }
        };
        if passed {
            self.cleared.extend_from_slice(&line);
            self.cleared.extend_from_slice(b"\r\n");
        }
        self.place = match literal {
            Some(size) if size > self.largest_literal => return Err(io::ErrorKind::InvalidData.into()),
            Some(left) => {
                self.answer = with_literal_of(&self.answer, 0);
                self.answer.extend_from_slice(b"\r\n");
                Place::Literal { left, passed }
            }
            None => Place::Start,
        };
        Ok(true)
    }

    fn remember_bye(&mut self, line: &[u8]) {
        if line.get(..5).is_some_and(|start| start.eq_ignore_ascii_case(b"* BYE")) {
            self.last_bye = Some(String::from_utf8_lossy(line.get(6..).unwrap_or_default()).into_owned());
        }
    }

    /// Moves on by what is at hand. Says whether it could.
    fn sift(&mut self, buf: &mut ReadBuf<'_>) -> io::Result<bool> {
        let Place::Literal { left, passed } = self.place else { return self.sift_line() };
        let room = if passed { buf.remaining() } else { usize::MAX };
        let count = self.waiting().len().min(room).min(usize::try_from(left).unwrap_or(usize::MAX));
        if count == 0 && left > 0 {
            return Ok(false);
        }
        if passed {
            buf.put_slice(self.waiting().get(..count).unwrap_or_default());
        }
        self.take(count);
        self.consume_literal(count);
        Ok(true)
    }

    fn consume_literal(&mut self, count: usize) {
        if let Place::Literal { left, passed } = self.place {
            let left = left.saturating_sub(count as u64);
            self.place = if left == 0 { Place::Rest { passed } } else { Place::Literal { left, passed } };
        }
    }

    /// Reads a literal straight into the reader's buffer.
    fn poll_literal(&mut self, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>, left: u64) -> Poll<io::Result<()>> {
        let room = buf.remaining().min(usize::try_from(left).unwrap_or(usize::MAX));
        let mut part = ReadBuf::new(buf.initialize_unfilled_to(room));
        ready!(Pin::new(&mut self.wire).poll_read(cx, &mut part))?;
        let count = part.filled().len();
        buf.advance(count);
        self.consume_literal(count);
        Poll::Ready(Ok(()))
    }

    /// Reads more to look at. `Ready(0)` is the end of the stream.
    fn poll_more(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<usize>> {
        self.held.drain(..self.taken);
        self.taken = 0;
        let before = self.held.len();
        self.held.resize(before + READ_SIZE, 0);
        let mut part = ReadBuf::new(self.held.get_mut(before..).unwrap_or_default());
        let result = Pin::new(&mut self.wire).poll_read(cx, &mut part);
        let count = part.filled().len();
        self.held.truncate(before + count);
        ready!(result)?;
        Poll::Ready(Ok(count))
    }
}

impl AsyncRead for Sieve {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let this = &mut *self;
        let before = buf.filled().len();
        loop {
            let ready = this.cleared.get(this.given..).unwrap_or_default();
            if !ready.is_empty() {
                let count = ready.len().min(buf.remaining());
                buf.put_slice(ready.get(..count).unwrap_or_default());
                this.given += count;
            }
            if this.given >= this.cleared.len() {
                this.cleared.clear();
                this.given = 0;
            }
            if buf.remaining() == 0 || !this.cleared.is_empty() {
                return Poll::Ready(Ok(()));
            }
            if this.sift(buf)? {
                continue;
            }
            if buf.filled().len() > before {
                return Poll::Ready(Ok(()));
            }
            if let Place::Literal { left, passed: true } = this.place {
                return this.poll_literal(cx, buf, left);
            }
            if ready!(this.poll_more(cx))? == 0 {
                return Poll::Ready(Ok(()));
            }
        }
    }
}

impl AsyncWrite for Sieve {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.wire).poll_write(cx, buf)
    }
    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.wire).poll_flush(cx)
    }
    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.wire).poll_shutdown(cx)
    }
}

#[cfg(test)]
#[path = "sieve_tests.rs"]
mod tests;
