//! An IMAP server on a port of 127.0.0.1 with one folder of as many messages as are wanted. No message lies anywhere: each
//! is made when it is asked for. It counts what goes over the wire and remembers what it was asked.

use std::io::{self, BufRead as _, BufReader, BufWriter, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard};

/// INTERNALDATE of every message.
const RECEIVED: &str = "16-Jun-2023 09:00:00 +0700";

/// What the folder holds, and what went over the wire.
#[derive(Debug, Default)]
pub(crate) struct State {
    pub(crate) uid_validity: u32,
    /// How many messages there are.
    pub(crate) messages: u32,
    /// The connection ends where one more body than this is asked for.
    pub(crate) bodies_left: Option<u32>,
    /// Commands, without their tags.
    pub(crate) heard: Vec<String>,
    /// Octets, both ways.
    pub(crate) octets: usize,
}

struct Shared {
    state: Mutex<State>,
    letter: fn(u32) -> String,
}

/// A running server. Its threads end with the connections.
pub(crate) struct BigFolder {
    pub(crate) port: u16,
    shared: Arc<Shared>,
}

impl BigFolder {
    /// Serves so many messages; `letter` makes the one at a place, counted from 1.
    pub(crate) fn start(messages: u32, letter: fn(u32) -> String) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let state = Mutex::new(State { uid_validity: 1_686_880_000, messages, ..State::default() });
        let shared = Arc::new(Shared { state, letter });
        let serving = Arc::clone(&shared);
        std::thread::spawn(move || {
            for connection in listener.incoming() {
                let (Ok(connection), shared) = (connection, Arc::clone(&serving)) else { continue };
                // The client may go whenever it likes.
                std::thread::spawn(move || drop(shared.serve(&connection)));
            }
        });
        Self { port, shared }
    }

    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        self.shared.state.lock().unwrap()
    }

    /// Octets and commands since this was last asked.
    pub(crate) fn take(&self) -> (usize, Vec<String>) {
        let mut state = self.state();
        (std::mem::take(&mut state.octets), std::mem::take(&mut state.heard))
    }
}

/// The UID of the message at a place: no server gives them without gaps for long.
pub(crate) fn uid_at(place: u32) -> u32 {
    place * 2
}

/// What is said, counted.
struct Counted<'a> {
    to: BufWriter<&'a TcpStream>,
    octets: usize,
}

impl Write for Counted<'_> {
    fn write(&mut self, octets: &[u8]) -> io::Result<usize> {
        let count = self.to.write(octets)?;
        self.octets += count;
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}

impl Shared {
    fn serve(&self, connection: &TcpStream) -> io::Result<()> {
        connection.set_nodelay(true)?;
        let mut reader = BufReader::new(connection);
        let mut writer = Counted { to: BufWriter::new(connection), octets: 0 };
        write!(writer, "* OK ready\r\n")?;
        loop {
            writer.flush()?;
            let mut line = String::new();
            let heard = reader.read_line(&mut line)?;
            let (tag, command) = line.trim_end().split_once(' ').unwrap_or_default();
            {
                let mut state = self.state.lock().unwrap();
                state.octets += heard + std::mem::take(&mut writer.octets);
                state.heard.push(command.to_owned());
            }
            if !self.answer(command, &mut writer)? || heard == 0 {
                return writer.flush();
            }
            write!(writer, "{tag} OK done\r\n")?;
        }
    }

    /// Says all but the tagged end; whether the connection goes on.
    fn answer(&self, command: &str, to: &mut impl Write) -> io::Result<bool> {
        let (validity, messages) = {
            let state = self.state.lock().unwrap();
            (state.uid_validity, state.messages)
        };
        let words: Vec<&str> = command.splitn(4, ' ').collect();
        match words.as_slice() {
            ["CAPABILITY"] => write!(to, "* CAPABILITY IMAP4rev1 IDLE\r\n")?,
            ["LIST", ..] => write!(to, "* LIST () \"/\" \"INBOX\"\r\n")?,
            ["EXAMINE", _] => {
                let next = uid_at(messages) + 1;
                write!(to, "* {messages} EXISTS\r\n* OK [UIDVALIDITY {validity}] v\r\n* OK [UIDNEXT {next}] n\r\n")?;
            }
            ["UID", "SEARCH", places] if *places != "UID" => {
                write!(to, "* SEARCH")?;
                for place in numbers(places).filter(|place| *place <= messages) {
                    write!(to, " {}", uid_at(place))?;
                }
                write!(to, "\r\n")?;
            }
            ["UID", "FETCH", uids, items] => {
                // From one UID to another, or one after the other.
                let ends = |part: &str| numbers(part).next().zip(numbers(part).next_back());
                for (first, last) in uids.split(',').filter_map(ends) {
                    for place in first.div_ceil(2).max(1)..=(last / 2).min(messages) {
                        if !self.fetched(place, items, to)? {
                            return Ok(false);
                        }
                    }
                }
            }
            ["LOGOUT"] => return Ok(false),
            _ => {}
        }
        Ok(true)
    }

    fn fetched(&self, place: u32, items: &str, to: &mut impl Write) -> io::Result<bool> {
        let (letter, uid) = ((self.letter)(place), uid_at(place));
        let Some((_, part)) = items.split_once("BODY.PEEK[]<") else {
            let size = letter.len();
            write!(to, "* {place} FETCH (UID {uid} INTERNALDATE \"{RECEIVED}\" RFC822.SIZE {size})\r\n")?;
            return Ok(true);
        };
        if let Some(left) = &mut self.state.lock().unwrap().bodies_left {
            let Some(less) = left.checked_sub(1) else { return Ok(false) };
            *left = less;
        }
        let offset: usize = part.split('.').next().unwrap().parse().unwrap();
        let body = &letter.as_bytes()[offset.min(letter.len())..];
        write!(to, "* {place} FETCH (UID {uid} BODY[]<{offset}> {{{}}}\r\n", body.len())?;
        to.write_all(body)?;
        write!(to, ")\r\n")?;
        Ok(true)
    }
}

/// What a set of one number or one range means.
fn numbers(range: &str) -> std::ops::RangeInclusive<u32> {
    let (first, last) = range.split_once(':').unwrap_or((range, range));
    first.parse().unwrap()..=last.parse().unwrap()
}
