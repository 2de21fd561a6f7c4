//! Turns a socket into one on which nothing can wait for ever: a read or a write that sees no byte for as long as our
//! patience fails with `TimedOut`. Writes are gathered until they are flushed, so that a command is one packet.
//!
//! async-imap has no time limits of its own; this is where all of them come from.

use std::fmt;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Sleep, sleep};

/// Anything that IMAP can be spoken over.
pub trait Socket: AsyncRead + AsyncWrite + Unpin + Send {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send> Socket for T {}

/// A socket with patience.
pub(super) struct Wire {
    socket: Box<dyn Socket>,
    outgoing: Vec<u8>,
    patience: Duration,
    alarm: Option<Pin<Box<Sleep>>>,
}

impl Wire {
    pub(super) fn new(socket: Box<dyn Socket>, patience: Duration) -> Self {
        Self { socket, outgoing: Vec::new(), patience, alarm: None }
    }

    /// Changes how long a silence is borne, from now on.
    pub(super) fn set_patience(&mut self, patience: Duration) {
        self.patience = patience;
        self.alarm = None;
    }

    /// The socket itself, without what was not yet flushed.
    pub(super) fn into_socket(self) -> Box<dyn Socket> {
        self.socket
    }

    /// Says whether the silence that began with the first call has lasted too long.
    fn poll_alarm(&mut self, cx: &mut Context<'_>) -> Poll<io::Error> {
        let patience = self.patience;
        let alarm = self.alarm.get_or_insert_with(|| Box::pin(sleep(patience)));
        ready!(alarm.as_mut().poll(cx));
        self.alarm = None;
        Poll::Ready(io::ErrorKind::TimedOut.into())
    }
}

impl AsyncRead for Wire {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        match Pin::new(&mut self.socket).poll_read(cx, buf) {
            Poll::Ready(result) => {
                self.alarm = None;
                Poll::Ready(result)
            }
            Poll::Pending => self.poll_alarm(cx).map(Err),
        }
    }
}

impl AsyncWrite for Wire {
    fn poll_write(mut self: Pin<&mut Self>, _cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        self.outgoing.extend_from_slice(buf);
        Poll::Ready(Ok(buf.len()))
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let this = &mut *self;
        while !this.outgoing.is_empty() {
            match Pin::new(&mut this.socket).poll_write(cx, &this.outgoing) {
                Poll::Ready(Ok(0)) => return Poll::Ready(Err(io::ErrorKind::WriteZero.into())),
                Poll::Ready(Ok(written)) => {
                    this.alarm = None;
                    this.outgoing.drain(..written);
                }
                Poll::Ready(Err(error)) => return Poll::Ready(Err(error)),
                Poll::Pending => return this.poll_alarm(cx).map(Err),
            }
        }
        match Pin::new(&mut this.socket).poll_flush(cx) {
            Poll::Ready(result) => {
                this.alarm = None;
                Poll::Ready(result)
            }
            Poll::Pending => this.poll_alarm(cx).map(Err),
        }
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        ready!(self.as_mut().poll_flush(cx))?;
        Pin::new(&mut self.socket).poll_shutdown(cx)
    }
}

impl fmt::Debug for Wire {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Wire").field("patience", &self.patience).finish_non_exhaustive()
    }
}
