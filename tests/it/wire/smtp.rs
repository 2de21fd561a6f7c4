//! SMTP: the connection cut at every octet that either side sends, the server silent after every octet of its own, its words
//! split at each, and every answer replaced by a refusal, a farewell, nonsense or one answer too many.
//! A letter is tried again only where the server cannot have it; there are never two copies.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use jiff::Timestamp;
use tiepnhan::acknowledgement::LetterText;
use tiepnhan::config::Security;
use tiepnhan::ledger::{Purpose, QueuedLetter, SendOutcome};
use tiepnhan::outgoing::{self, Deadlines, Envelope, SmtpServer, Way};

/// What happens to the first connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    None,
    /// The server closes it after so many octets of its own.
    CutAnswer(usize),
    /// The server closes it after so many octets of the client's.
    CutLetter(usize),
    /// The server says nothing more after so many octets.
    Stall(usize),
    /// The server's words come in two parts, cut after so many octets.
    Split(usize),
    /// So many answers are as they should be, then this comes.
    Answer(usize, &'static str),
}

/// Answers that are no good one. After some of them the server goes on as if it had said what it should.
const ANSWERS: [&str; 13] = [
    "421 4.3.2 shutting down\r\n",
    "450 4.2.1 later\r\n",
    "500 5.5.1 what?\r\n",
    "550 5.7.1 no\r\n",
    "999 5.5.1 never\r\n",
    "354 go on\r\n",
    "hello\r\n",
    "\r\n",
    "250\r\n250",
    "250-on\r\n250-and on\r\n",
    "25O OK\r\n",
    "250 OK\r\n250 OK\r\n",
    "\u{0}\u{1ec7}\u{7f}\r\n",
];

/// What the server saw over all connections.
#[derive(Debug, Default)]
struct Seen {
    /// Letters that it read to their final dot.
    copies: AtomicUsize,
    said: AtomicUsize,
    heard: AtomicUsize,
}

struct Server {
    port: u16,
    seen: Arc<Seen>,
}

impl Server {
    fn start(fault: Fault) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let seen = Arc::new(Seen::default());
        let shared = Arc::clone(&seen);
        std::thread::spawn(move || {
            let mut fault = fault;
            for connection in listener.incoming().take(2) {
                let _ = Talk { fault, said: 0, heard: 0, turn: 0, seen: &shared }.hold(connection.unwrap());
                fault = Fault::None;
            }
        });
        Self { port, seen }
    }

    fn way(&self) -> Way {
        Way::Smtp(SmtpServer {
            host: "127.0.0.1".to_owned(),
            port: self.port,
            security: Security::None,
            from: "office@example.vn".to_owned(),
            ..SmtpServer::default()
        })
    }
}

struct Talk<'a> {
    fault: Fault,
    said: usize,
    heard: usize,
    /// Answers given.
    turn: usize,
    seen: &'a Seen,
}

impl Talk<'_> {
    /// One conversation; `None` once it is over.
    fn hold(&mut self, connection: TcpStream) -> Option<()> {
        connection.set_nodelay(true).ok()?;
        let mut writer = connection.try_clone().ok()?;
        let mut reader = BufReader::new(connection);
        self.say("220 mail.example ESMTP Exim\r\n", &mut writer)?;
        let mut in_letter = false;
        loop {
            let line = self.hear(&mut reader)?;
            let verb = line.split([' ', '\r']).next().unwrap_or_default().to_ascii_uppercase();
            let answer = match verb.as_str() {
                "." if in_letter => {
                    in_letter = false;
                    // What it refuses in so many words it does not keep.
                    if !self.replaces().is_some_and(|answer| answer.starts_with(['4', '5'])) {
                        self.seen.copies.fetch_add(1, Ordering::SeqCst);
                    }
                    "250 OK id=1qA0aa-0001\r\n"
                }
                _ if in_letter => continue,
                "EHLO" => "250-mail.example Hello localhost [127.0.0.1]\r\n250-SIZE 52428800\r\n250 HELP\r\n",
                "MAIL" => "250 OK\r\n",
                "RCPT" => "250 Accepted\r\n",
                "DATA" => {
                    in_letter = true;
                    "354 Enter message, ending with \".\" on a line by itself\r\n"
                }
                _ => "221 mail.example closing connection\r\n",
            };
            self.say(answer, &mut writer)?;
            if verb == "QUIT" {
                return None;
            }
        }
    }

    /// What is said in place of the next answer.
    fn replaces(&self) -> Option<&'static str> {
        match self.fault {
            Fault::Answer(turn, answer) if turn == self.turn => Some(answer),
            _ => None,
        }
    }

    fn say(&mut self, text: &str, writer: &mut TcpStream) -> Option<()> {
        let replaced = self.replaces();
        let text = replaced.unwrap_or(text);
        self.turn += 1;
        let before = self.said;
        self.said += text.len();
        self.seen.said.fetch_max(self.said, Ordering::SeqCst);
        if let Fault::CutAnswer(at) | Fault::Stall(at) = self.fault
            && (before..self.said).contains(&at)
        {
            writer.write_all(&text.as_bytes()[..at - before]).ok()?;
            if matches!(self.fault, Fault::Stall(_)) {
                // Until the client goes.
                writer.read_to_end(&mut Vec::new()).ok();
            }
            return None;
        }
        if let Fault::Split(at) = self.fault
            && (before..self.said).contains(&at)
        {
            let (first, second) = text.as_bytes().split_at(at - before);
            writer.write_all(first).ok()?;
            std::thread::yield_now();
            return writer.write_all(second).ok();
        }
        writer.write_all(text.as_bytes()).ok()?;
        // After a farewell it goes; and an answer without an end would be waited for.
        (!replaced
            .is_some_and(|answer| answer.starts_with("421") || !answer.ends_with('\n') || answer.starts_with("250-")))
        .then_some(())
    }

    fn hear(&mut self, reader: &mut BufReader<TcpStream>) -> Option<String> {
        let mut line = String::new();
        let left = match self.fault {
            Fault::CutLetter(at) => at - self.heard,
            _ => usize::MAX,
        };
        reader.by_ref().take(left as u64).read_line(&mut line).ok()?;
        self.heard += line.len();
        self.seen.heard.fetch_max(self.heard, Ordering::SeqCst);
        line.ends_with('\n').then_some(line)
    }
}

fn letter() -> QueuedLetter {
    let envelope = Envelope {
        from_name: "Văn phòng".to_owned(),
        from: "office@example.vn".to_owned(),
        to: "vanthu@unit.example".to_owned(),
        message_id: "1@tiepnhan.example".to_owned(),
        auto_submitted: "auto-replied".to_owned(),
        ..Envelope::default()
    };
    let words =
        LetterText { subject: "Đã nhận".to_owned(), text: ".\nx\n".to_owned(), html: "<p>x</p>".to_owned() };
    QueuedLetter {
        id: "1".to_owned(),
        purpose: Purpose::Acknowledgement,
        subject_key: "key".to_owned(),
        recipient: envelope.to.clone(),
        message_id: envelope.message_id.clone(),
        raw: outgoing::build(&envelope, &words, Timestamp::UNIX_EPOCH).unwrap(),
        attempts: 1,
        held: false,
    }
}

/// Sends as the outbox does: again where it may, never else. Gives what is wrong, and how it began.
fn run(fault: Fault) -> (Option<String>, SendOutcome, Arc<Seen>) {
    let server = Server::start(fault);
    // Who gives up too early says so, and is right: nothing here rests on a server's being quick.
    let patience = match fault {
        Fault::Stall(_) | Fault::Answer(..) => Duration::from_millis(40),
        _ => Duration::from_secs(20),
    };
    let deadlines = Deadlines { connect: patience, command: patience, final_answer: patience };
    let send =
        |deadlines: &Deadlines| outgoing::send_within(deadlines, &server.way(), &letter(), Timestamp::UNIX_EPOCH);
    let first = send(&deadlines);
    let copies = |server: &Server| server.seen.copies.load(Ordering::SeqCst);
    let wrong = match &first {
        SendOutcome::Sent if copies(&server) != 1 => Some("sent, but not taken"),
        SendOutcome::RetryAt(..) if copies(&server) != 0 => Some("tried again, but taken"),
        SendOutcome::RetryAt(..) => {
            let long = Duration::from_secs(20);
            let again = send(&Deadlines { connect: long, command: long, final_answer: long });
            (again != SendOutcome::Sent || copies(&server) != 1).then_some("not sent the second time")
        }
        // That is what the server said, and it keeps nothing of it.
        SendOutcome::Failed(_) if is_refused_for_good(fault) && copies(&server) == 0 => None,
        SendOutcome::Failed(_) => Some("given up"),
        _ if copies(&server) > 1 => Some("twice"),
        _ => None,
    };
    (wrong.map(|wrong| format!("{fault:?}: {wrong}: {first:?}")), first, server.seen)
}

fn is_refused_for_good(fault: Fault) -> bool {
    matches!(fault, Fault::Answer(_, answer) if answer.starts_with('5'))
}

#[test]
fn wherever_the_connection_ends_no_letter_is_sent_twice_or_given_up() {
    let (wrong, outcome, seen) = run(Fault::None);
    assert_eq!((wrong, outcome), (None, SendOutcome::Sent));
    let (said, heard) = (seen.said.load(Ordering::SeqCst), seen.heard.load(Ordering::SeqCst));
    let all = std::env::var("TIEPNHAN_WIRE_RUNS").is_ok();
    let (cuts, stalls) = if all { (1, 1) } else { (3, 29) };
    let mut faults: Vec<Fault> = (0..said).step_by(cuts).map(Fault::CutAnswer).collect();
    faults.extend((0..heard).step_by(cuts).map(Fault::CutLetter));
    faults.extend((0..said).step_by(stalls).map(Fault::Stall));
    faults.extend((0..said).step_by(cuts).map(Fault::Split));
    // The greeting, EHLO, MAIL, RCPT, DATA, the letter, QUIT.
    faults.extend((0..7).flat_map(|turn| ANSWERS.map(|answer| Fault::Answer(turn, answer))));
    let results: Vec<_> = faults.iter().map(|fault| run(*fault)).collect();
    let in_doubt = results.iter().filter(|(_, outcome, _)| matches!(outcome, SendOutcome::Unknown(_))).count();
    let wrong: Vec<&String> = results.iter().filter_map(|(wrong, _, _)| wrong.as_ref()).collect();
    println!("wire: {} SMTP runs, {} wrong (lost, twice or given up), {in_doubt} parked", faults.len(), wrong.len());
    assert!(wrong.is_empty(), "{wrong:?}");
    assert!(in_doubt > 0, "a lost answer to the letter is a doubt");
}
