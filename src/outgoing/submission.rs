//! Hands a letter to an SMTP server (RFC 5321, RFC 6409), command by command, so that it is always known how far the
//! server has taken it. lettre's transport does not tell that: a lost final answer looks to it like any other error.

use std::cell::Cell;
use std::time::Duration;

use lettre::Address;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{Certificate, SmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Noop, Rcpt};
use lettre::transport::smtp::extension::ClientId;
use lettre::transport::smtp::response::{Response, Severity};

use super::retry::{Phase, Trouble};
use super::{Deadlines, SmtpServer};
use crate::config::Security;
use crate::ledger::QueuedLetter;

/// The letter goes over the wire in pieces of this size, in bytes.
const PIECE: usize = 64 * 1024;
/// PLAIN first (RFC 4616); LOGIN for servers that know nothing else.
const MECHANISMS: [Mechanism; 2] = [Mechanism::Plain, Mechanism::Login];

/// Hands over one letter; `Ok` once the server has answered 250 to the data.
pub(super) fn submit(server: &SmtpServer, letter: &QueuedLetter, deadlines: &Deadlines) -> Result<(), Trouble> {
    let from = address(&server.from)?;
    let to = address(&letter.recipient)?;
    let mut connection = open(server, deadlines)?;
    let result = offer(&mut connection, from, to, letter.raw.as_bytes(), deadlines);
    // Once it has answered, whether the server hears our farewell does not matter; a server that has gone silent is
    // not waited for a second time.
    if result.as_ref().err().is_none_or(|trouble| trouble.code.is_some()) {
        let _ = connection.set_timeout(Some(deadlines.connect));
        drop(connection.quit());
    }
    result
}

/// Logs in and says NOOP, for `tiepnhan check`.
pub(super) fn probe(server: &SmtpServer, deadlines: &Deadlines) -> Result<(), Trouble> {
    let mut connection = open(server, deadlines)?;
    connection.command(Noop).map_err(|error| trouble(Phase::Connect, "NOOP", &error))?;
    drop(connection.quit());
    Ok(())
}

fn offer(
    connection: &mut SmtpConnection,
    from: Address,
    to: Address,
    raw: &[u8],
    deadlines: &Deadlines,
) -> Result<(), Trouble> {
    let at = |what| move |error: Error| trouble(Phase::Offer, what, &error);
    connection.command(Mail::new(Some(from), Vec::new())).map_err(at("MAIL"))?;
    connection.command(Rcpt::new(to, Vec::new())).map_err(at("RCPT"))?;
    let answer = connection.command(Data).map_err(at("DATA"))?;
    expect(&answer, Severity::PositiveIntermediate, Phase::Offer, "DATA")?;
    set_deadline(connection, deadlines.final_answer)?;
    // lettre ends the last line itself; a letter that ends its own would grow by an empty one.
    let raw = raw.strip_suffix(b"\r\n").unwrap_or(raw);
    // The final dot is written once all pieces were asked for: before that, the server cannot have taken the letter.
    let is_whole = Cell::new(false);
    let pieces = raw.chunks(PIECE).map(Some).chain([None]).map_while(|piece| {
        is_whole.set(piece.is_none());
        piece
    });
    let answer = connection.message_iter(pieces);
    let phase = if is_whole.get() { Phase::Answer } else { Phase::Offer };
    let answer = answer.map_err(|error| trouble(phase, "the letter", &error))?;
    expect(&answer, Severity::PositiveCompletion, phase, "the letter")
}

/// lettre takes any answer of 2xx and 3xx for a good one. One that belongs elsewhere says nothing about what was asked: the
/// server and we are out of step.
fn expect(answer: &Response, severity: Severity, phase: Phase, what: &str) -> Result<(), Trouble> {
    if answer.code().severity == severity {
        return Ok(());
    }
    let words = format!("{what}: an answer out of place ({})", answer.code());
    Err(Trouble { phase, code: None, words })
}

/// Connects, secures the connection and logs in.
fn open(server: &SmtpServer, deadlines: &Deadlines) -> Result<SmtpConnection, Trouble> {
    let at = |what| move |error: Error| trouble(Phase::Connect, what, &error);
    let name = ClientId::default();
    let place = (server.host.as_str(), server.port);
    let tls = tls_parameters(server)?;
    let wrapped = tls.as_ref().filter(|_| server.security == Security::Tls);
    let mut connection =
        SmtpConnection::connect(place, Some(deadlines.connect), &name, wrapped, None).map_err(at("connecting"))?;
    set_deadline(&mut connection, deadlines.command)?;
    if let (Security::Starttls, Some(tls)) = (server.security, &tls) {
        connection.starttls(tls, &name).map_err(at("STARTTLS"))?;
    }
    let credentials = server.user.as_ref().zip(server.password.as_ref());
    if let Some((user, password)) = credentials {
        if server.security == Security::None && !is_loopback(&server.host) {
            return Err(refusal("the password would go over the wire in the clear"));
        }
        let credentials = Credentials::new(user.clone(), password.reveal().to_owned());
        connection.auth(&MECHANISMS, &credentials).map_err(|error| trouble(Phase::Login, "AUTH", &error))?;
    }
    Ok(connection)
}

fn set_deadline(connection: &mut SmtpConnection, deadline: Duration) -> Result<(), Trouble> {
    let set = connection.set_timeout(Some(deadline));
    set.map_err(|error| Trouble { phase: Phase::Connect, code: None, words: format!("setting a deadline: {error}") })
}

fn tls_parameters(server: &SmtpServer) -> Result<Option<TlsParameters>, Trouble> {
    if server.security == Security::None {
        return Ok(None);
    }
    let mut builder = TlsParameters::builder(server.host.clone());
    if let Some(file) = &server.ca_file {
        let pem = std::fs::read(file).map_err(|error| refusal(&format!("reading the CA file: {error}")))?;
        let certificate = Certificate::from_pem(&pem).map_err(|error| refusal(&format!("the CA file: {error}")))?;
        builder = builder.add_root_certificate(certificate);
    }
    builder.build_rustls().map(Some).map_err(|error| refusal(&format!("setting up TLS: {error}")))
}

fn is_loopback(host: &str) -> bool {
    host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// An address that lettre takes. A letter to an address that is none can never be sent.
fn address(text: &str) -> Result<Address, Trouble> {
    text.parse().map_err(|error| Trouble {
        phase: Phase::Offer,
        // RFC 5321 4.2.3: "mailbox name not allowed", as a server would say it.
        code: Some(553),
        words: format!("an address cannot be used: {error}"),
    })
}

/// Something that staff must mend before anything can be sent.
fn refusal(words: &str) -> Trouble {
    Trouble { phase: Phase::Login, code: None, words: words.to_owned() }
}

fn trouble(phase: Phase, what: &str, error: &Error) -> Trouble {
    // STARTTLS or a login that the server does not offer, or its certificate, is for staff to mend.
    let phase = if phase == Phase::Connect && (error.is_client() || error.is_tls()) { Phase::Login } else { phase };
    Trouble { phase, code: error.status().map(u16::from), words: format!("{what}: {error}") }
}
