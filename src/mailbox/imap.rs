//! Turns an IMAP account (RFC 3501) into candidates, staged messages and news; knows nothing of ledgers.
//!
//! async-imap speaks the protocol, but turns `NO`, `BAD` and a closed socket into success and waits for ever; so only
//! its `run_command` and `read_response` are used, between our own `Commands` (a command succeeds by its own tagged `OK`
//! alone), `Sieve` (what cannot be read is left out, nothing oversized is allocated) and `Wire` (time limits).
//! Folders are opened by `EXAMINE`, which changes nothing, but for marking what the ledger has.
//!
//! async-imap writes whole commands and answers, the password among them, to the `log` crate at trace level. This
//! program has no bridge from `log` to `tracing` (feature `tracing-log`), and must not get one.

use std::collections::HashMap;
use std::time::Duration;

use crate::mailbox::{ImapSettings, MailboxError};

mod answer;
mod commands;
mod dial;
mod fetch;
mod folder_name;
mod folders;
mod idle;
mod internal_date;
mod line;
mod list;
mod look;
mod mark;
mod pieces;
mod sent;
mod sieve;
mod uid_set;
mod wire;
mod writer;

use commands::Commands;
pub use wire::Socket;

/// How long a server may be silent in the midst of a command before the connection is taken for dead.
const PATIENCE: Duration = Duration::from_mins(1);

/// How long connecting, TLS and the login may take together. With the longest wait between two tries this makes less than
/// a minute: so soon after a server is well again it is read again.
const CONNECTING: Duration = Duration::from_secs(40);

/// What the server can do that we make use of.
#[expect(clippy::struct_excessive_bools, reason = "each is a word of the server's, and none excludes another")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Capabilities {
    /// RFC 2177.
    pub idle: bool,
    /// X-GM-EXT-1: it is Gmail.
    pub gmail: bool,
    /// RFC 6851.
    pub moves: bool,
    /// RFC 4315.
    pub uidplus: bool,
    /// RFC 6154.
    pub special_use: bool,
}

/// A session that is logged in. After an error that does not [keep it](MailboxError::keeps_session) it is of no more
/// use: drop it and connect again. The same holds when one of its futures was dropped half-way.
#[derive(Debug)]
pub struct ImapSession {
    commands: Commands,
    account: String,
    capabilities: Capabilities,
    opened: Option<Opened>,
    /// UIDNEXT of each folder when it was last looked at: what tells mail that came between a look and an IDLE.
    looked_until: HashMap<String, u32>,
    /// Why a list was last refused.
    refusal: Option<MailboxError>,
}

/// The folder that is open.
#[derive(Clone, Debug)]
struct Opened {
    folder: String,
    uid_validity: u32,
    uid_next: u32,
    exists: u32,
}

impl ImapSession {
    /// Connects, secures the connection and logs in.
    ///
    /// # Errors
    /// When any of these fails; the kind of the error says which, and whether trying again can help.
    pub async fn connect(settings: &ImapSettings) -> Result<Self, MailboxError> {
        within(CONNECTING, async { Self::begin(dial::connect(settings).await?, settings).await }).await
    }

    /// Logs in over a connection that exists already and is as secure as it needs to be: for a tunnel, and for tests.
    ///
    /// # Errors
    /// When the server does not greet, or refuses the login.
    pub async fn connect_over(socket: Box<dyn Socket>, settings: &ImapSettings) -> Result<Self, MailboxError> {
        within(CONNECTING, async { Self::begin(dial::log_in_over(socket, settings).await?, settings).await }).await
    }

    async fn begin(mut commands: Commands, settings: &ImapSettings) -> Result<Self, MailboxError> {
        let capabilities = folders::ask_capabilities(&mut commands).await?;
        let account = settings.account.clone();
        Ok(Self { commands, account, capabilities, opened: None, looked_until: HashMap::new(), refusal: None })
    }

    /// What the server can do.
    #[must_use]
    pub fn capabilities(&self) -> Capabilities {
        self.capabilities
    }

    /// Says goodbye. Not needed: a session may simply be dropped.
    pub async fn log_out(mut self) {
        if let Err(error) = self.commands.log_out().await {
            tracing::debug!(%error, "the IMAP server did not see us off");
        }
    }
}

/// Runs a step that a server could draw out for ever by talking of something else.
async fn within<T>(most: Duration, step: impl Future<Output = Result<T, MailboxError>>) -> Result<T, MailboxError> {
    tokio::time::timeout(most, step).await.unwrap_or(Err(MailboxError::Silent))
}
