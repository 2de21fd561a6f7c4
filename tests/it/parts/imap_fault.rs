//! A scripted IMAP server over an in-memory pipe: it says what the test makes it say, so that every fault that was seen
//! in the wild can be had at will, and tokio's paused clock makes an hour pass at once.

use std::ops::{Deref, DerefMut};
use std::time::Duration;

use tiepnhan::config::{Secret, Security};
use tiepnhan::mailbox::{AfterCommit, ImapSession, ImapSettings, MailboxError};
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader, DuplexStream, duplex};
use tokio::task::JoinHandle;

/// Settings for a scripted server; where it stands does not matter.
pub(crate) fn settings() -> ImapSettings {
    ImapSettings {
        account: "office".to_owned(),
        host: "localhost".to_owned(),
        port: 143,
        security: Security::None,
        user: "office".to_owned(),
        password: Secret::new("word".to_owned()),
        ca_file: None,
        folders: Vec::new(),
        max_message_bytes: 60_000_000,
        after: AfterCommit::Nothing,
    }
}

/// The server's end of the pipe.
pub(crate) struct Script {
    pipe: BufReader<DuplexStream>,
}

impl Script {
    /// A pipe: the client's end, and the server's.
    pub(crate) fn over_a_pipe() -> (DuplexStream, Self) {
        let (near, far) = duplex(64 * 1024);
        (near, Self { pipe: BufReader::new(far) })
    }

    /// Says something; each `\n` becomes CRLF.
    pub(crate) async fn say(&mut self, text: &str) {
        self.say_bytes(text.replace('\n', "\r\n").as_bytes()).await;
    }

    /// Says bytes as they are. The client may have gone meanwhile, which is its right.
    pub(crate) async fn say_bytes(&mut self, bytes: &[u8]) {
        let _ = self.pipe.write_all(bytes).await;
    }

    /// Hears one line, without its end; empty where the client has gone.
    pub(crate) async fn hear(&mut self) -> String {
        let mut line = String::new();
        let _ = self.pipe.read_line(&mut line).await;
        line.trim_end().to_owned()
    }

    /// Hears a command and gives its tag, after making sure that it is the one expected.
    pub(crate) async fn hear_command(&mut self, expected: &str) -> String {
        let line = self.hear().await;
        let (tag, command) = line.split_once(' ').unwrap_or_default();
        assert!(command.starts_with(expected), "expected {expected}, but heard {line:?}");
        tag.to_owned()
    }

    /// Answers a command: what is said first, then `tag` and the outcome.
    pub(crate) async fn answer(&mut self, expected: &str, untagged: &str, outcome: &str) {
        let tag = self.hear_command(expected).await;
        self.say(&format!("{untagged}{tag} {outcome}\n")).await;
    }

    /// Greets, lets in, and says what it can do.
    pub(crate) async fn let_in(&mut self, capabilities: &str) {
        self.say("* OK ready\n").await;
        self.answer("LOGIN", "", "OK in").await;
        self.answer("CAPABILITY", &format!("* CAPABILITY IMAP4rev1 {capabilities}\n"), "OK").await;
    }

    /// Opens a folder.
    pub(crate) async fn open(&mut self, uid_validity: u32, uid_next: u32, exists: u32) {
        let said = format!("* {exists} EXISTS\n* OK [UIDVALIDITY {uid_validity}] v\n* OK [UIDNEXT {uid_next}] n\n");
        self.answer("EXAMINE", &said, "OK [READ-ONLY] done").await;
    }

    /// Says nothing until the client goes; gives what it still heard.
    pub(crate) async fn be_silent(&mut self) -> String {
        let mut heard = String::new();
        let _ = self.pipe.read_to_string(&mut heard).await;
        heard
    }

    /// Lets some time pass; with a paused clock, at once.
    pub(crate) async fn wait(&self, time: Duration) {
        tokio::time::sleep(time).await;
    }
}

/// Runs a script against a session that is being opened.
pub(crate) async fn connect<F, T>(
    script: impl FnOnce(Script) -> F,
) -> (Result<ImapSession, MailboxError>, JoinHandle<T>)
where
    F: Future<Output = T> + Send + 'static,
    T: Send + 'static,
{
    let (near, far) = Script::over_a_pipe();
    let server = tokio::spawn(script(far));
    (ImapSession::connect_over(Box::new(near), &settings()).await, server)
}

/// A session with a scripted server.
pub(crate) struct Play {
    session: Option<ImapSession>,
    server: JoinHandle<()>,
}

impl Play {
    /// Ends it: whatever surprised the server in what it heard becomes a failure of the test.
    pub(crate) async fn end(mut self) {
        self.session = None;
        (&mut self.server).await.unwrap();
    }
}

impl Deref for Play {
    type Target = ImapSession;
    fn deref(&self) -> &ImapSession {
        self.session.as_ref().unwrap()
    }
}

impl DerefMut for Play {
    fn deref_mut(&mut self) -> &mut ImapSession {
        self.session.as_mut().unwrap()
    }
}

impl Drop for Play {
    fn drop(&mut self) {
        assert!(self.session.is_none() || std::thread::panicking(), "a play must be ended");
    }
}

/// Opens the session of a script that lets us in and then goes on as told.
pub(crate) async fn session<F>(capabilities: &'static str, go_on: impl FnOnce(Script) -> F + Send + 'static) -> Play
where
    F: Future<Output = ()> + Send + 'static,
{
    let (session, server) = connect(|mut script| async move {
        script.let_in(capabilities).await;
        go_on(script).await;
    })
    .await;
    Play { session: Some(session.unwrap()), server }
}
