//! Turns settings into a connection that is secured and logged in.
//!
//! The password goes out only over TLS, or to this same machine. Of what came before TLS nothing is believed.

use std::fmt::Display;
use std::io;
use std::path::Path;
use std::sync::Arc;

use async_imap::error::Error;
use async_imap::imap_proto::{Response, Status};
use async_imap::{Authenticator, Client, Session};
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject as _;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName};
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

use super::PATIENCE;
use super::commands::{Commands, why_ended};
use super::pieces::PIECE;
use super::sieve::Sieve;
use super::wire::{Socket, Wire};
use crate::config::Security;
use crate::logging::said;
use crate::mailbox::{ImapSettings, MailboxError};

/// The largest literal that is read, in octets: a piece of a message, the largest thing we ask for, and a little more.
const LARGEST_LITERAL: u64 = PIECE as u64 + 1024;

/// Connects and logs in.
pub(super) async fn connect(settings: &ImapSettings) -> Result<Commands, MailboxError> {
    let address = (settings.host.as_str(), settings.port);
    let tcp = match timeout(PATIENCE, TcpStream::connect(address)).await {
        Ok(Ok(tcp)) => tcp,
        Ok(Err(error)) => return Err(MailboxError::Unreachable(error.to_string())),
        Err(_) => return Err(MailboxError::Unreachable("no answer in time".to_owned())),
    };
    // Commands are flushed whole, so waiting to fill packets would only add delay.
    tcp.set_nodelay(true).map_err(|error| MailboxError::of_io(&error))?;
    match settings.security {
        Security::Tls => {
            let socket = secure(Box::new(tcp), settings).await?;
            log_in_over(socket, settings).await
        }
        Security::Starttls => {
            let socket = start_tls(Box::new(tcp)).await?;
            let socket = secure(socket, settings).await?;
            log_in(client_over(socket), settings).await
        }
        Security::None => {
            let local = tcp.peer_addr().is_ok_and(|address| address.ip().is_loopback());
            if !local {
                return Err(insecure("without TLS, only a server on this same machine is spoken to"));
            }
            log_in_over(Box::new(tcp), settings).await
        }
    }
}

/// Waits for the greeting and logs in.
pub(super) async fn log_in_over(socket: Box<dyn Socket>, settings: &ImapSettings) -> Result<Commands, MailboxError> {
    let mut client = client_over(socket);
    greet(&mut client).await?;
    log_in(client, settings).await
}

fn client_over(socket: Box<dyn Socket>) -> Client<Sieve> {
    Client::new(Sieve::new(Wire::new(socket, PATIENCE), LARGEST_LITERAL))
}

/// Reads the greeting (RFC 3501 7.1). A `PREAUTH` would leave us in an account that we did not choose.
async fn greet(client: &mut Client<Sieve>) -> Result<(), MailboxError> {
    let Some(greeting) = client.read_response().await.map_err(|error| MailboxError::of_io(&error))? else {
        return Err(why_ended(client.get_ref()));
    };
    match greeting.parsed() {
        Response::Data { status: Status::Ok, .. } => Ok(()),
        Response::Data { status: Status::Bye, .. } => Err(why_ended(client.get_ref())),
        _ => Err(MailboxError::Protocol("expected a greeting, but found something else".to_owned())),
    }
}

/// Asks for TLS and takes the bare socket back, forgetting whatever was read ahead (CVE-2011-0411).
async fn start_tls(socket: Box<dyn Socket>) -> Result<Box<dyn Socket>, MailboxError> {
    let mut client = client_over(socket);
    greet(&mut client).await?;
    match client.run_command_and_check_ok("STARTTLS", None).await {
        Ok(()) => Ok(client.into_inner().into_wire().into_socket()),
        Err(Error::No(_) | Error::Bad(_)) => Err(insecure("the server offers no STARTTLS")),
        Err(error) => Err(of_login(&error, client.get_ref())),
    }
}

async fn secure(socket: Box<dyn Socket>, settings: &ImapSettings) -> Result<Box<dyn Socket>, MailboxError> {
    let name = ServerName::try_from(settings.host.clone()).map_err(insecure)?;
    let connector = TlsConnector::from(Arc::new(trust(settings.ca_file.as_deref())?));
    match timeout(PATIENCE, connector.connect(name, socket)).await {
        Ok(Ok(stream)) => Ok(Box::new(stream)),
        // rustls wraps what is wrong with a certificate into `InvalidData`.
        Ok(Err(error)) if error.kind() == io::ErrorKind::InvalidData => Err(insecure(error)),
        Ok(Err(error)) => Err(MailboxError::ConnectionLost(error.kind().to_string())),
        Err(_) => Err(MailboxError::Silent),
    }
}

/// Trusts the system's certificates and those of the extra file.
fn trust(ca_file: Option<&Path>) -> Result<ClientConfig, MailboxError> {
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    if let Some(file) = ca_file {
        let wrong = |error: &dyn Display| {
            MailboxError::Settings(format!("expected PEM certificates in {}, but found: {error}", file.display()))
        };
        for certificate in CertificateDer::pem_file_iter(file).map_err(|error| wrong(&error))? {
            let certificate = certificate.map_err(|error| wrong(&error))?;
            roots.add(certificate).map_err(|error| wrong(&error))?;
        }
    }
    if roots.is_empty() {
        return Err(insecure(
            "this system has no certificates of authorities: install ca-certificates, or set a CA file",
        ));
    }
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()));
    let config = config.with_safe_default_protocol_versions().map_err(insecure)?;
    Ok(config.with_root_certificates(roots).with_no_client_auth())
}

/// Logs in by `LOGIN`, or, where user or password are not plain ASCII, by `AUTHENTICATE PLAIN` (RFC 4616), which says
/// how such letters are sent.
async fn log_in(client: Client<Sieve>, settings: &ImapSettings) -> Result<Commands, MailboxError> {
    let (user, password) = (settings.user.as_str(), settings.password.reveal());
    if [user, password].iter().any(|text| text.contains(['\r', '\n', '\0'])) {
        return Err(MailboxError::Settings("user and password may not hold line breaks".to_owned()));
    }
    let logged_in: Result<Session<Sieve>, (Error, Client<Sieve>)> = if user.is_ascii() && password.is_ascii() {
        client.login(user, password).await
    } else {
        let words = Plain { words: Some(format!("\0{user}\0{password}").into_bytes()) };
        client.authenticate("PLAIN", words).await
    };
    match logged_in {
        Ok(session) => Ok(Commands::new(session)),
        Err((error, client)) => Err(of_login(&error, client.get_ref())),
    }
}

/// Says user and password once. To a second challenge, which some servers explain a refusal by, the answer is empty.
struct Plain {
    words: Option<Vec<u8>>,
}

impl Authenticator for Plain {
    type Response = Vec<u8>;
    fn process(&mut self, _challenge: &[u8]) -> Vec<u8> {
        self.words.take().unwrap_or_default()
    }
}

fn insecure(why: impl Display) -> MailboxError {
    MailboxError::Insecure(why.to_string())
}

/// The error of a login. async-imap gives the server's answer only as text: `code: …, info: Some("…")`.
fn of_login(error: &Error, sieve: &Sieve) -> MailboxError {
    match error {
        Error::No(text) | Error::Bad(text) => {
            let text = said(text);
            let lower = text.to_ascii_lowercase();
            // RFC 5530: the server's own trouble, which says nothing of the password.
            let passing =
                ["[unavailable]", "[inuse]", "[serverbug]", "[limit]"].iter().any(|code| lower.contains(code));
            match MailboxError::of_account_state(&text) {
                Some(state) => state,
                None if passing => MailboxError::Refused { command: "LOGIN".to_owned(), text },
                None => MailboxError::Login(text),
            }
        }
        Error::Io(error) => MailboxError::of_io(error),
        Error::ConnectionLost => why_ended(sieve),
        _ => MailboxError::Protocol("the login was answered by something else".to_owned()),
    }
}
