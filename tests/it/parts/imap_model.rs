//! An IMAP server in memory that answers as Dovecot and Gmail do, and that can be made to fail at any byte of what it
//! says and in any answer. It serves one connection after the other; the fault strikes the first ones only, so that a
//! client which tries again must find everything.

use std::sync::atomic::{AtomicBool, AtomicU32, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader, DuplexStream, duplex};

/// What goes wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// Nothing.
    None,
    /// The connection ends after so many octets of the server's.
    Cut(usize),
    /// The first connection ends after so many octets, the second after so many.
    CutTwice(usize, usize),
    /// The server says nothing more after so many octets.
    Stall(usize),
    /// After so many octets the server says `* OK Still here` for ever, and nothing else.
    Talk(usize),
    /// What the server says comes in two packets, parted here.
    Split(usize),
    /// What the server says comes in packets of so many octets.
    Pieces(usize),
    /// An answer (counted from 0 in each connection) is another, in the first `connections` of them.
    Answer { command: usize, reply: Reply, connections: u32 },
    /// All connections are refused for so long.
    Away(Duration),
}

/// How an answer is another than it should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reply {
    No,
    NoAlert,
    NoSystemError,
    Bad,
    BadWithoutText,
    Bye,
    /// The tagged `OK` and nothing else.
    NothingButOk,
    /// Bytes that are no answer, then the end.
    Garbage,
    /// Bytes that are no answer, then the answer.
    GarbageFirst,
    /// Another command's tag.
    WrongTag,
    /// Answers that nobody knows, before and after.
    UnknownLines,
    /// `FETCH` answers of other messages, without UID, with foreign ones.
    Foreign,
    /// The first untagged line is missing.
    WithoutFirst,
    /// The last untagged line is missing.
    WithoutLast,
    /// The first untagged line cannot be read.
    FirstUnreadable,
    /// Every untagged line comes twice.
    Twice,
    /// Untagged lines in the reverse order.
    Backwards,
    /// `BODY[] NIL`.
    Nil,
    /// A literal of half a gigabyte is announced.
    Huge,
    /// The answer without its tagged end; then silence.
    WithoutEnd,
    /// News in the midst of it.
    News,
}

/// All of them.
pub(crate) const REPLIES: [Reply; 21] = [
    Reply::No,
    Reply::NoAlert,
    Reply::NoSystemError,
    Reply::Bad,
    Reply::BadWithoutText,
    Reply::Bye,
    Reply::NothingButOk,
    Reply::Garbage,
    Reply::GarbageFirst,
    Reply::WrongTag,
    Reply::UnknownLines,
    Reply::Foreign,
    Reply::WithoutFirst,
    Reply::WithoutLast,
    Reply::FirstUnreadable,
    Reply::Twice,
    Reply::Backwards,
    Reply::Nil,
    Reply::Huge,
    Reply::WithoutEnd,
    Reply::News,
];

/// A message of the model.
#[derive(Clone, Debug)]
pub(crate) struct Held {
    pub(crate) uid: u32,
    pub(crate) raw: Vec<u8>,
}

/// What all connections of one server share.
#[derive(Debug)]
pub(crate) struct Model {
    pub(crate) gmail: bool,
    pub(crate) uid_validity: u32,
    pub(crate) uid_next: u32,
    pub(crate) held: Mutex<Vec<Held>>,
    /// UIDs whose body is refused (`NO`), and whose place in a list is.
    pub(crate) refused_body: Mutex<Vec<u32>>,
    pub(crate) refused_list: Mutex<Vec<u32>>,
    /// UIDs for whose body there is nothing but the tagged `OK`, and at whose body the connection ends.
    pub(crate) empty_body: Mutex<Vec<u32>>,
    pub(crate) ending_body: Mutex<Vec<u32>>,
    pub(crate) fault: Fault,
    connections: AtomicU32,
    /// Octets said in the first connection.
    pub(crate) said: AtomicUsize,
    /// Commands heard in the first connection.
    pub(crate) commands: AtomicUsize,
    /// The fault has struck, or never will.
    pub(crate) over: AtomicBool,
    /// Commands heard, over all connections.
    pub(crate) heard: AtomicUsize,
    struck: AtomicBool,
    /// Nothing goes wrong any more.
    healed: AtomicBool,
    /// The client idles: it has all there is.
    pub(crate) idling: AtomicBool,
    /// A connection is open and the server is willing to talk.
    pub(crate) serving: AtomicBool,
    /// A connection is open.
    pub(crate) open: AtomicBool,
}

impl Model {
    pub(crate) fn new(gmail: bool, letters: Vec<Vec<u8>>, fault: Fault) -> Arc<Self> {
        let held: Vec<Held> = (3_u32..).step_by(2).zip(letters).map(|(uid, raw)| Held { uid, raw }).collect();
        let uid_next = held.last().map_or(1, |last| last.uid + 1);
        Arc::new(Self {
            gmail,
            uid_validity: 1_686_880_000,
            uid_next,
            held: Mutex::new(held),
            refused_body: Mutex::default(),
            refused_list: Mutex::default(),
            empty_body: Mutex::default(),
            ending_body: Mutex::default(),
            over: AtomicBool::new(matches!(fault, Fault::None | Fault::Split(_) | Fault::Pieces(_) | Fault::Away(_))),
            fault,
            connections: AtomicU32::new(0),
            said: AtomicUsize::new(0),
            commands: AtomicUsize::new(0),
            heard: AtomicUsize::new(0),
            struck: AtomicBool::new(false),
            healed: AtomicBool::new(false),
            idling: AtomicBool::new(false),
            serving: AtomicBool::new(false),
            open: AtomicBool::new(false),
        })
    }

    /// Whether the fault has struck since this was last asked.
    pub(crate) fn take_strike(&self) -> bool {
        self.struck.swap(false, Ordering::SeqCst)
    }

    /// From now on nothing goes wrong any more, in connections to come either.
    pub(crate) fn heal(&self) {
        self.healed.store(true, Ordering::SeqCst);
    }

    /// What goes wrong at present.
    fn fault_now(&self) -> &Fault {
        if self.healed.load(Ordering::SeqCst) { &Fault::None } else { &self.fault }
    }

    /// Takes a connection; gives the client's end.
    pub(crate) fn accept(self: &Arc<Self>) -> DuplexStream {
        let (near, far) = duplex(64 * 1024);
        let number = self.connections.fetch_add(1, Ordering::SeqCst);
        self.serving.store(true, Ordering::SeqCst);
        self.open.store(true, Ordering::SeqCst);
        self.idling.store(false, Ordering::SeqCst);
        let model = Arc::clone(self);
        tokio::spawn(async move {
            let mut connection = Connection { model: Arc::clone(&model), number, said: 0, pipe: BufReader::new(far) };
            connection.serve().await;
            if !connection.is_newest() {
                return;
            }
            model.serving.store(false, Ordering::SeqCst);
            model.open.store(false, Ordering::SeqCst);
            model.idling.store(false, Ordering::SeqCst);
        });
        near
    }
}

struct Connection {
    model: Arc<Model>,
    number: u32,
    said: usize,
    pipe: BufReader<DuplexStream>,
}

impl Connection {
    /// Serves until the client goes, or the fault ends it.
    async fn serve(&mut self) {
        if self.say(b"* OK [CAPABILITY IMAP4rev1 SASL-IR LITERAL+ ID] Dovecot (Debian) ready.\r\n").await.is_none() {
            return;
        }
        for count in 0.. {
            let Some(line) = self.hear().await else { return };
            let (tag, command) = line.split_once(' ').unwrap_or_default();
            self.model.heard.fetch_add(1, Ordering::SeqCst);
            if self.number == 0 {
                self.model.commands.store(count + 1, Ordering::SeqCst);
            }
            if command == "IDLE" && self.reply_at(count).is_none() {
                if self.idle(tag).await.is_none() {
                    return;
                }
                continue;
            }
            let mut lines = self.answer(command);
            let mut end = format!("{tag} OK done (0.001 + 0.000 secs).\r\n").into_bytes();
            if let Some(refusal) = self.refusal(command) {
                end = format!("{tag} {refusal}\r\n").into_bytes();
                lines.clear();
            }
            if self.ends_at(command) {
                let _ = self.say(&lines.concat()).await;
                return;
            }
            let mut stay = true;
            if let Some(reply) = self.reply_at(count) {
                stay = reply.change(tag, command, &mut lines, &mut end);
                self.strike();
            }
            lines.push(end);
            if self.say(&lines.concat()).await.is_none() || !stay || command == "LOGOUT" {
                if !stay {
                    self.be_silent().await;
                }
                return;
            }
        }
    }

    async fn hear(&mut self) -> Option<String> {
        let mut line = String::new();
        match self.pipe.read_line(&mut line).await {
            Ok(count) if count > 0 => Some(line.trim_end().to_owned()),
            _ => None,
        }
    }

    async fn be_silent(&mut self) {
        self.model.serving.store(false, Ordering::SeqCst);
        let _ = self.pipe.read_to_end(&mut Vec::new()).await;
    }

    fn strike(&self) {
        self.model.over.store(true, Ordering::SeqCst);
        self.model.struck.store(true, Ordering::SeqCst);
    }

    fn reply_at(&self, count: usize) -> Option<Reply> {
        match *self.model.fault_now() {
            Fault::Answer { command, reply, connections } if command == count && self.number < connections => {
                Some(reply)
            }
            _ => None,
        }
    }

    async fn idle(&mut self, tag: &str) -> Option<()> {
        self.say(b"+ idling\r\n").await?;
        self.model.idling.store(true, Ordering::SeqCst);
        let heard = self.hear().await?;
        self.model.idling.store(false, Ordering::SeqCst);
        assert_eq!(heard, "DONE");
        self.say(format!("{tag} OK Idle completed.\r\n").as_bytes()).await
    }

    /// Says something, as far as the fault allows; `None` where the connection is over.
    async fn say(&mut self, bytes: &[u8]) -> Option<()> {
        let before = self.said;
        self.said += bytes.len();
        if self.number == 0 {
            self.model.said.store(self.said, Ordering::SeqCst);
        }
        let number = self.number;
        let within = |fault: usize| (before..self.said).contains(&fault).then(|| fault - before);
        let at = |fault: usize| if number == 0 { within(fault) } else { None };
        if let Fault::CutTwice(first, second) = *self.model.fault_now()
            && let Some(at) = match number {
                0 => within(first),
                1 => within(second),
                _ => None,
            }
        {
            self.pipe.write_all(&bytes[..at]).await.ok()?;
            self.strike();
            return None;
        }
        match *self.model.fault_now() {
            Fault::Cut(fault) | Fault::Stall(fault) | Fault::Talk(fault) if let Some(at) = at(fault) => {
                self.pipe.write_all(&bytes[..at]).await.ok()?;
                self.strike();
                match self.model.fault {
                    Fault::Stall(_) => self.be_silent().await,
                    Fault::Talk(_) => self.talk().await,
                    _ => {}
                }
                None
            }
            Fault::Split(fault) if let Some(at) = at(fault) => {
                self.pipe.write_all(&bytes[..at]).await.ok()?;
                for _ in 0..8 {
                    tokio::task::yield_now().await;
                }
                self.pipe.write_all(&bytes[at..]).await.ok()
            }
            Fault::Pieces(size) => {
                for piece in bytes.chunks(size) {
                    self.pipe.write_all(piece).await.ok()?;
                    tokio::task::yield_now().await;
                }
                Some(())
            }
            _ => self.pipe.write_all(bytes).await.ok(),
        }
    }

    /// Talks until the client goes.
    async fn talk(&mut self) {
        self.model.serving.store(false, Ordering::SeqCst);
        let mut heard = Vec::new();
        while self.pipe.write_all(b"* OK Still here\r\n").await.is_ok() {
            let going = self.pipe.read_to_end(&mut heard);
            if tokio::time::timeout(Duration::from_secs(30), going).await.is_ok() {
                return;
            }
        }
    }

    /// A client that has dialled again does not care for this connection any more.
    fn is_newest(&self) -> bool {
        self.number + 1 == self.model.connections.load(Ordering::SeqCst)
    }

    /// Whether the connection ends when it comes to one message of a command.
    fn ends_at(&self, command: &str) -> bool {
        let Some((set, _)) = command.strip_prefix("UID FETCH ").and_then(|words| words.split_once(" (UID BODY.PEEK"))
        else {
            return false;
        };
        self.model.ending_body.lock().unwrap().iter().any(|uid| contains(set, *uid))
    }

    /// Why a command is refused because of one message in it.
    fn refusal(&self, command: &str) -> Option<String> {
        let words = command.strip_prefix("UID FETCH ")?;
        let (set, items) = words.split_once(' ')?;
        let refused = if items.contains("BODY.PEEK") { &self.model.refused_body } else { &self.model.refused_list };
        let refused = refused.lock().unwrap();
        refused.iter().any(|uid| contains(set, *uid)).then(|| "NO System Error (Failure)".to_owned())
    }

    fn answer(&self, command: &str) -> Vec<Vec<u8>> {
        let model = &self.model;
        let held = model.held.lock().unwrap();
        let line = |text: String| format!("{text}\r\n").into_bytes();
        let mut words = command.split(' ');
        match words.next().unwrap_or_default() {
            "CAPABILITY" if model.gmail => vec![line("* CAPABILITY IMAP4rev1 IDLE X-GM-EXT-1 MOVE".to_owned())],
            "CAPABILITY" => vec![line("* CAPABILITY IMAP4rev1 IDLE MOVE ESEARCH".to_owned())],
            "LIST" => vec![
                line("* LIST (\\HasNoChildren) \"/\" \"INBOX\"".to_owned()),
                line("* LIST (\\HasChildren \\Noselect) \"/\" \"[Gmail]\"".to_owned()),
            ],
            "EXAMINE" => vec![
                line("* FLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft)".to_owned()),
                line("* OK [PERMANENTFLAGS ()] Read-only mailbox.".to_owned()),
                line(format!("* {} EXISTS", held.len())),
                line("* 0 RECENT".to_owned()),
                line(format!("* OK [UIDVALIDITY {}] UIDs valid", model.uid_validity)),
                line(format!("* OK [UIDNEXT {}] Predicted next UID", model.uid_next)),
            ],
            "UID" if words.next() == Some("SEARCH") => {
                let key: Vec<&str> = words.collect();
                let uids = held.iter().zip(1_u32..).filter(|(message, sequence)| match key.as_slice() {
                    ["UID", set] => contains(set, message.uid),
                    [set] => contains(set, *sequence),
                    _ => panic!("{command}"),
                });
                let uids: Vec<String> = uids.map(|(message, _)| format!(" {}", message.uid)).collect();
                vec![line(format!("* SEARCH{}", uids.concat()))]
            }
            "UID" => {
                let set = words.next().unwrap_or_default();
                let (empty, ending) = (model.empty_body.lock().unwrap(), model.ending_body.lock().unwrap());
                let is_body = command.contains("BODY.PEEK");
                let until =
                    ending.iter().copied().filter(|uid| is_body && contains(set, *uid)).min().unwrap_or(u32::MAX);
                let is_said = |uid: u32| !is_body || (uid < until && !empty.contains(&uid));
                let found =
                    held.iter().zip(1_u32..).filter(|(message, _)| contains(set, message.uid) && is_said(message.uid));
                found.map(|(message, sequence)| self.fetched(command, message, sequence)).collect()
            }
            _ => Vec::new(),
        }
    }

    fn fetched(&self, command: &str, message: &Held, sequence: u32) -> Vec<u8> {
        let Held { uid, raw } = message;
        let Some((_, part)) = command.split_once("BODY.PEEK[]<") else {
            let gmail = if self.model.gmail {
                format!(" X-GM-MSGID {}", 1_700_000_000_000 + u64::from(*uid))
            } else {
                String::new()
            };
            let size = raw.len();
            return format!(
                "* {sequence} FETCH (UID {uid} INTERNALDATE \"16-Jun-2023 09:00:{:02} +0700\" RFC822.SIZE {size}{gmail})\r\n",
                uid % 60
            )
            .into_bytes();
        };
        let (offset, count) = part.trim_end_matches(">)").split_once('.').unwrap();
        let (offset, count): (usize, usize) = (offset.parse().unwrap(), count.parse().unwrap());
        let from = offset.min(raw.len());
        let body = &raw[from..(from + count).min(raw.len())];
        let mut said = format!("* {sequence} FETCH (UID {uid} BODY[]<{offset}> {{{}}}\r\n", body.len()).into_bytes();
        said.extend_from_slice(body);
        said.extend_from_slice(b")\r\n");
        said
    }
}

fn contains(set: &str, number: u32) -> bool {
    set.split(',').any(|range| {
        let (first, last) = range.split_once(':').unwrap_or((range, range));
        (first.parse::<u32>().unwrap()..=last.parse::<u32>().unwrap()).contains(&number)
    })
}

impl Reply {
    /// Changes an answer; says whether the connection goes on.
    fn change(self, tag: &str, command: &str, lines: &mut Vec<Vec<u8>>, end: &mut Vec<u8>) -> bool {
        let mut only = |said: &str| {
            lines.clear();
            *end = said.as_bytes().to_vec();
        };
        match self {
            Self::No => only(&format!("{tag} NO no\r\n")),
            Self::NoAlert => only(&format!("{tag} NO [ALERT] look into the web\r\n")),
            Self::NoSystemError => only(&format!("{tag} NO System Error (Failure)\r\n")),
            Self::Bad => only(&format!("{tag} BAD what is {}?\r\n", command.len())),
            Self::BadWithoutText => only(&format!("{tag} BAD\r\n")),
            Self::Bye => {
                only("* BYE going down\r\n");
                return false;
            }
            Self::NothingButOk => lines.clear(),
            Self::Garbage => {
                only("\u{1}\u{2}((((\0\r\n\r\n%%%\r\n");
                return false;
            }
            Self::GarbageFirst => lines.insert(0, b"\x01\x02((((\0\r\n* \r\n*\r\n\r\n".to_vec()),
            Self::WrongTag => {
                only("A9999 OK for somebody else\r\n");
                return false;
            }
            Self::UnknownLines => {
                let noise =
                    b"* XYZZY {3}\r\nabc\r\n* NAMESPACE ((\"\" \"/\")) NIL NIL\r\n* ESEARCH (TAG \"x\") UID MIN 1\r\n\
                    * NO [ALERT] nearly full\r\n* OK [HIGHESTMODSEQ 7] x\r\n"
                        .to_vec();
                lines.insert(0, noise.clone());
                lines.push(noise);
            }
            Self::Foreign => {
                let foreign = b"* 2 FETCH (FLAGS (\\Seen))\r\n* 1 FETCH (UID 1 RFC822.SIZE 9)\r\n\
                    * 2 FETCH (BODY[]<0> {1}\r\nx)\r\n* 9 FETCH (UID 4000000000 BODY[]<0> {1}\r\ny)\r\n\
                    * 1 FETCH (UID 3 FLAGS ())\r\n"
                    .to_vec();
                lines.insert(0, foreign.clone());
                lines.push(foreign);
            }
            Self::WithoutFirst => drop(lines.drain(..1.min(lines.len()))),
            Self::WithoutLast => drop(lines.pop()),
            Self::FirstUnreadable => {
                if let Some(first) = lines.first_mut() {
                    let at = first.iter().position(|byte| *byte == b'(').unwrap_or(1);
                    first.insert(at, b'(');
                }
            }
            Self::Twice => lines.extend_from_within(..),
            Self::Backwards => lines.reverse(),
            Self::Nil => {
                let bodies = lines.iter_mut().filter(|_| command.contains("BODY.PEEK"));
                for line in bodies {
                    let text = String::from_utf8_lossy(line).into_owned();
                    *line = format!("{} BODY[]<0> NIL)\r\n", text.split(" BODY").next().unwrap()).into_bytes();
                }
            }
            Self::Huge => {
                only("* 1 FETCH (UID 3 BODY[]<0> {536000000}\r\nabc");
                return false;
            }
            Self::WithoutEnd => {
                end.clear();
                return false;
            }
            Self::News => lines.insert(0, b"* 9 EXISTS\r\n* 1 RECENT\r\n".to_vec()),
        }
        true
    }
}
