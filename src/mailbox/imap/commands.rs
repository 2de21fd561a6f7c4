//! Turns commands into answers, strictly: a command has succeeded when its own tagged `OK` was read, and by nothing else.
//! `NO`, `BAD`, `BYE` and the end of the stream are errors of different kinds.

use std::pin::Pin;
use std::time::Duration;

use super::answer::Answer;
use async_imap::Session;
use async_imap::imap_proto::{MailboxDatum, RequestId, Response, Status};
use tokio::time::{Sleep, sleep};

use super::PATIENCE;
use super::sieve::Sieve;
use crate::logging::said;
use crate::mailbox::MailboxError;

/// How long a server may talk without a word of what it was asked. `* OK Still here` keeps a socket alive, not a command.
/// A piece of a message (one MiB) comes within this time even over a line of 50 kbit/s.
const LONGEST_TALK: Duration = Duration::from_mins(3);

/// The answers of one session.
#[derive(Debug)]
pub(super) struct Commands {
    session: Session<Sieve>,
    /// Set for good by an error after which nothing that is read can be believed.
    broken: bool,
    /// The server said, in whatever answer, that the open folder has changed.
    news: bool,
    /// Rings when the server has talked too long of other things.
    alarm: Option<Pin<Box<Sleep>>>,
    longest_talk: Duration,
}

impl Commands {
    pub(super) fn new(session: Session<Sieve>) -> Self {
        Self { session, broken: false, news: false, alarm: None, longest_talk: LONGEST_TALK }
    }

    /// Sends a command and does not wait; gives its tag.
    pub(super) async fn send(&mut self, command: &str) -> Result<RequestId, MailboxError> {
        self.refuse_if_broken()?;
        if command.contains(['\r', '\n', '\0']) {
            return Err(MailboxError::Settings("a name may not hold line breaks".to_owned()));
        }
        self.alarm = None;
        match self.session.run_command(command).await {
            Ok(tag) => Ok(tag),
            Err(error) => {
                self.broken = true;
                Err(of_async_imap(&error))
            }
        }
    }

    /// Sends a line that is no command (`DONE`).
    pub(super) async fn send_untagged(&mut self, line: &str) -> Result<(), MailboxError> {
        self.refuse_if_broken()?;
        self.alarm = None;
        let sent = self.session.run_command_untagged(line).await;
        sent.map_err(|error| {
            self.broken = true;
            of_async_imap(&error)
        })
    }

    /// The next answer, whichever command it is for. A `BYE` and the end of the stream are errors. Nothing is lost when
    /// the future is dropped.
    pub(super) async fn next(&mut self) -> Result<Answer, MailboxError> {
        self.refuse_if_broken()?;
        let longest = self.longest_talk;
        let alarm = self.alarm.get_or_insert_with(|| Box::pin(sleep(longest)));
        let read = tokio::select! {
            biased;
            read = self.session.read_response() => read,
            () = alarm.as_mut() => {
                self.broken = true;
                return Err(MailboxError::Silent);
            }
        };
        let answer = match read {
            Ok(Some(answer)) => Answer::of(answer, |answer| answer.parsed()),
            Ok(None) => {
                self.broken = true;
                return Err(self.why_ended());
            }
            Err(error) => {
                self.broken = true;
                return Err(MailboxError::of_io(&error));
            }
        };
        match answer.parsed() {
            Response::Data { status: Status::Bye, outcome } => {
                self.broken = true;
                let text = said(outcome.information.as_deref().unwrap_or_default());
                Err(MailboxError::of_account_state(&text).unwrap_or(MailboxError::Bye(text)))
            }
            Response::Data { status: Status::No | Status::Bad, outcome } => {
                // RFC 3501 7.1.2: untagged, it is a warning; the command can still succeed.
                let text = said(outcome.information.as_deref().unwrap_or_default());
                tracing::warn!(text, "the IMAP server warns");
                Ok(answer)
            }
            Response::MailboxData(MailboxDatum::Exists(_)) | Response::Expunge(_) => {
                self.news = true;
                Ok(answer)
            }
            Response::Data { .. } | Response::MailboxData(MailboxDatum::Recent(_)) => Ok(answer),
            _ => {
                self.alarm = None;
                Ok(answer)
            }
        }
    }

    /// Runs one command to its end, showing every untagged answer to `see`.
    pub(super) async fn run(&mut self, command: &str, mut see: impl FnMut(&Response<'_>)) -> Result<(), MailboxError> {
        let mine = self.send(command).await?;
        loop {
            let answer = self.next().await?;
            match answer.parsed() {
                Response::Done { tag, .. } if *tag == mine => return outcome_of(command, answer.parsed()),
                // The end of a command that we no longer wait for.
                Response::Done { .. } => {}
                untagged => see(untagged),
            }
        }
    }

    /// Whether the open folder changed since this was last asked.
    pub(super) fn take_news(&mut self) -> bool {
        std::mem::take(&mut self.news)
    }

    /// Whether an answer about a message was left out, since this was last asked, because it could not be read.
    pub(super) fn take_unreadable_messages(&mut self) -> bool {
        self.session.get_mut().take_unreadable_messages()
    }

    /// Changes how long a silence is borne, and with it, where it is longer, how long talk of other things is.
    pub(super) fn set_patience(&mut self, patience: Duration) {
        self.longest_talk = patience.max(LONGEST_TALK);
        self.alarm = None;
        self.session.get_mut().wire_mut().set_patience(patience);
    }

    pub(super) async fn log_out(&mut self) -> Result<(), MailboxError> {
        self.set_patience(PATIENCE.min(Duration::from_secs(5)));
        self.run("LOGOUT", |_| {}).await
    }

    fn refuse_if_broken(&self) -> Result<(), MailboxError> {
        if self.broken { Err(MailboxError::ConnectionLost("the session ended before".to_owned())) } else { Ok(()) }
    }

    fn why_ended(&self) -> MailboxError {
        why_ended(self.session.get_ref())
    }
}

/// Why the stream ended: by the server's last words, if there were any.
pub(super) fn why_ended(sieve: &Sieve) -> MailboxError {
    let Some(text) = sieve.last_bye().map(said) else {
        return MailboxError::ConnectionLost("the server closed it".to_owned());
    };
    MailboxError::of_account_state(&text).unwrap_or(MailboxError::Bye(text))
}

/// Success or failure, as a tagged answer says it.
pub(super) fn outcome_of(command: &str, answer: &Response<'_>) -> Result<(), MailboxError> {
    let Response::Done { status, outcome, .. } = answer else { return Ok(()) };
    if *status == Status::Ok {
        return Ok(());
    }
    let code = outcome.code.as_ref().map(|code| format!("[{code:?}] ")).unwrap_or_default();
    let text = said(&format!("{code}{}", outcome.information.as_deref().unwrap_or_default()));
    if let Some(error) = MailboxError::of_account_state(&text) {
        return Err(error);
    }
    let command = name_of(command);
    Err(if *status == Status::No {
        MailboxError::Refused { command, text }
    } else {
        MailboxError::Bad { command, text }
    })
}

/// The name of a command without its arguments, which can hold names of folders.
fn name_of(command: &str) -> String {
    let mut words = command.split(' ');
    let first = words.next().unwrap_or_default();
    if first == "UID" { format!("UID {}", words.next().unwrap_or_default()) } else { first.to_owned() }
}

/// The error of sending.
fn of_async_imap(error: &async_imap::error::Error) -> MailboxError {
    match error {
        async_imap::error::Error::Io(error) => MailboxError::of_io(error),
        _ => MailboxError::ConnectionLost("sending failed".to_owned()),
    }
}
