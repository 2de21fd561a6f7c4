//! Turns waiting into news: IDLE (RFC 2177), written on our own command layer.

use std::time::Duration;

use async_imap::imap_proto::{MailboxDatum, RequestId, Response};
use tokio::time::timeout;

use super::commands::outcome_of;
use super::{ImapSession, PATIENCE};
use crate::mailbox::{IdleEnd, MailboxError};

/// How long one IDLE lasts before it is ended and begun again. RFC 2177 wants less than 29 minutes and routers forget
/// quiet connections after a few; at four, with a minute for the answer, a dead connection is found within five.
const ONE_IDLE: Duration = Duration::from_mins(4);
/// During an IDLE the server may be silent for longer than that.
const IDLE_PATIENCE: Duration = Duration::from_mins(10);

impl ImapSession {
    /// Waits for news of a folder, for `at_most` so long. News that came since the last look ends it at once. Other
    /// folders are not watched, so poll all of them from time to time in any case.
    ///
    /// # Errors
    /// When the connection fails; or, [meaning to poll](MailboxError::means_poll_instead), when the server cannot IDLE.
    pub async fn idle(&mut self, folder: &str, at_most: Duration) -> Result<IdleEnd, MailboxError> {
        if !self.capabilities.idle {
            return Err(MailboxError::CannotIdle("it says so".to_owned()));
        }
        let opened = self.open_once(folder).await?;
        let looked_until = self.looked_until.get(folder).copied().unwrap_or(0);
        if opened.uid_next > looked_until {
            return Ok(IdleEnd::News);
        }
        let mut left = at_most;
        loop {
            if self.commands.take_news() {
                return Ok(IdleEnd::News);
            }
            if left.is_zero() {
                return Ok(IdleEnd::Quiet);
            }
            let part = left.min(ONE_IDLE);
            self.idle_once(part).await?;
            left = left.saturating_sub(part);
        }
    }

    /// One IDLE, ended by news or after `at_most`.
    async fn idle_once(&mut self, at_most: Duration) -> Result<(), MailboxError> {
        let tag = self.commands.send("IDLE").await?;
        timeout(PATIENCE, self.await_continuation(&tag)).await.unwrap_or(Err(MailboxError::Silent))?;
        self.commands.set_patience(IDLE_PATIENCE);
        let waited = timeout(at_most, self.await_news(&tag)).await;
        self.commands.set_patience(PATIENCE);
        match waited {
            Ok(result) => result?,
            Err(_quiet) => {}
        }
        // An IDLE that the server ended by itself makes DONE an unknown command, whose BAD has no tag and no harm.
        self.commands.send_untagged("DONE").await?;
        // A server that talks of other things instead is as good as dead.
        timeout(PATIENCE, self.await_end(&tag)).await.unwrap_or(Err(MailboxError::Silent))
    }

    async fn await_continuation(&mut self, mine: &RequestId) -> Result<(), MailboxError> {
        loop {
            let answer = self.commands.next().await?;
            match answer.parsed() {
                Response::Continue(_) => return Ok(()),
                Response::Done { tag, .. } if tag == mine => return Err(cannot_idle(answer.parsed())),
                _ => {}
            }
        }
    }

    async fn await_news(&mut self, mine: &RequestId) -> Result<(), MailboxError> {
        loop {
            let answer = self.commands.next().await?;
            match answer.parsed() {
                Response::MailboxData(MailboxDatum::Exists(_) | MailboxDatum::Recent(_)) | Response::Expunge(_) => {
                    return Ok(());
                }
                Response::Done { tag, .. } if tag == mine => return Err(cannot_idle(answer.parsed())),
                _ => {}
            }
        }
    }

    async fn await_end(&mut self, mine: &RequestId) -> Result<(), MailboxError> {
        loop {
            let answer = self.commands.next().await?;
            if let Response::Done { tag, .. } = answer.parsed()
                && tag == mine
            {
                return outcome_of("IDLE", answer.parsed()).map_err(|_| cannot_idle(answer.parsed()));
            }
        }
    }
}

/// The server ended or refused IDLE, whatever the reason.
fn cannot_idle(answer: &Response<'_>) -> MailboxError {
    match outcome_of("IDLE", answer) {
        Err(error @ (MailboxError::OverQuota(_) | MailboxError::TooManyConnections(_))) => error,
        Err(error) => MailboxError::CannotIdle(error.to_string()),
        Ok(()) => MailboxError::CannotIdle("it ended IDLE by itself".to_owned()),
    }
}
