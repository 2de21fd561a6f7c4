//! Turns a list of messages into commands that fetch them, and answers into whole messages; no I/O.
//!
//! Small messages are asked for in groups, larger ones in pieces of one MiB, several commands ahead of the answers. Every
//! body is asked for by `BODY.PEEK[]<offset.count>` (RFC 3501 6.4.5), so no answer is larger than a piece whatever the
//! server thinks of the size; a message has ended where a piece is shorter than asked and the announced size is reached,
//! or where nothing more comes. Every message that goes in comes out once, whole or refused; none is lost because
//! another one is refused.

use std::collections::{BTreeMap, HashMap, VecDeque};

use super::uid_set;
use crate::mailbox::{Candidate, MailboxError};

/// The largest part of a body asked for at once, in octets.
pub(super) const PIECE: u32 = 1024 * 1024;
/// A message announced as smaller than this, in octets, is asked for together with others.
const SMALL: u32 = 256 * 1024;
/// Messages in one group, at the most.
const GROUP: usize = 64;
/// Octets that are asked for and have not come, at the most: enough to fill a line of 100 Mbit/s over 600 ms.
const WINDOW: u64 = 8 * 1024 * 1024;
/// Commands without their answer, at the most: their lines must fit into the sockets' buffers, or both sides would wait.
const COMMANDS: usize = 16;
/// How often a message is asked to go on where it stopped: one of 60 MB comes also from a server that sends no more than
/// 64 KiB at once.
const MOST_ROUNDS: u32 = 1_000;

/// What to do with what has come, in this order. `P` is the body's bytes.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Errand<P> {
    /// Append to the message of a UID.
    Write { uid: u32, octets: u64, body: P },
    /// Forget what was written of it: it is fetched once more.
    StartAgain { uid: u32 },
    /// It is whole.
    Finish(Candidate),
    /// It is refused, for this reason.
    Refuse(Candidate, String),
}

/// A part of a message's body as the server sent it.
#[derive(Debug)]
pub(super) struct Part<P> {
    pub(super) uid: u32,
    /// Where it begins; `None` where the server sent the whole body although asked for a part.
    pub(super) offset: Option<u32>,
    /// Its length; `None` for `NIL`.
    pub(super) octets: Option<u64>,
    pub(super) body: P,
}

/// What is still to be asked for.
#[derive(Debug, PartialEq, Eq)]
enum Next {
    /// Small messages, by one command.
    Group(Vec<u32>),
    /// The pieces of a large message, one after the other.
    Large(u32),
}

/// What one command asks for.
#[derive(Debug)]
enum Ask {
    Group(Vec<u32>),
    Piece { uid: u32, offset: u64 },
}

/// One command that waits for its tagged answer.
#[derive(Debug)]
pub(super) struct Asked {
    ask: Ask,
    cost: u64,
}

/// A part that waits for what is before it.
#[derive(Debug)]
struct Early<P> {
    octets: u64,
    /// It is shorter than was asked for.
    short: bool,
    /// It is the whole body.
    whole: bool,
    body: P,
}

/// How far one message has come.
#[derive(Debug)]
struct Job<P> {
    candidate: Candidate,
    /// Offsets asked for and not answered, with the octets asked for.
    asked: BTreeMap<u64, u32>,
    commands_out: usize,
    next_piece: u64,
    /// Octets handed on.
    written: u64,
    /// Came before its turn, by offset.
    early: BTreeMap<u64, Early<P>>,
    /// How often it was asked to go on where it stopped.
    rounds: u32,
    ended: bool,
    was_nil: bool,
    tried_again: bool,
    refusal: Option<String>,
}

/// All messages that are being fetched.
#[derive(Debug)]
pub(super) struct Pieces<P> {
    jobs: HashMap<u32, Job<P>>,
    /// What is to be asked for, in order.
    queue: VecDeque<Next>,
    out: HashMap<String, Asked>,
    octets_out: u64,
    most_octets: u64,
    errands: Vec<Errand<P>>,
}

impl<P> Pieces<P> {
    /// Plans to fetch `candidates`; a message of more than `most_octets` is refused.
    pub(super) fn new(candidates: &[Candidate], most_octets: u64) -> Self {
        let mut plan = Self {
            jobs: HashMap::new(),
            queue: VecDeque::new(),
            out: HashMap::new(),
            octets_out: 0,
            most_octets,
            errands: Vec::new(),
        };
        let (mut group, mut octets) = (Vec::new(), 0);
        for candidate in candidates {
            if candidate.size > most_octets {
                plan.errands.push(Errand::Refuse(candidate.clone(), too_large(candidate.size, most_octets)));
                continue;
            }
            if plan.jobs.insert(candidate.uid, Job::new(candidate.clone())).is_some() {
                continue;
            }
            if candidate.size >= u64::from(SMALL) {
                plan.queue.push_back(Next::Large(candidate.uid));
                continue;
            }
            // A size that the server does not know is asked for alone, as if it were the largest small one.
            let size = if candidate.size == 0 { u64::from(SMALL) } else { candidate.size };
            if group.len() >= GROUP || (octets + size > u64::from(PIECE) && !group.is_empty()) {
                plan.queue.push_back(Next::Group(std::mem::take(&mut group)));
                octets = 0;
            }
            group.push(candidate.uid);
            octets += size;
        }
        if !group.is_empty() {
            plan.queue.push_back(Next::Group(group));
        }
        plan
    }

    /// Whether every message has come out and every command is answered.
    pub(super) fn is_finished(&self) -> bool {
        self.jobs.is_empty() && self.errands.is_empty() && self.out.is_empty()
    }

    /// What is to be done now.
    pub(super) fn take_errands(&mut self) -> Vec<Errand<P>> {
        std::mem::take(&mut self.errands)
    }

    /// The next command, if one more may be sent now.
    pub(super) fn next_command(&mut self) -> Option<(String, Asked)> {
        if self.out.len() >= COMMANDS || self.octets_out >= WINDOW {
            return None;
        }
        let ask = self.next_ask()?;
        let (command, cost) = match &ask {
            Ask::Group(uids) => {
                for uid in uids {
                    if let Some(job) = self.jobs.get_mut(uid) {
                        job.asked.insert(0, SMALL);
                        job.commands_out += 1;
                    }
                }
                let cost = uids.iter().filter_map(|uid| self.jobs.get(uid)).map(|job| job.candidate.size).sum();
                (format!("UID FETCH {} (UID BODY.PEEK[]<0.{SMALL}>)", uid_set::sets(uids).concat()), cost)
            }
            Ask::Piece { uid, offset } => {
                let left = self.jobs.get(uid).map_or(0, |job| job.candidate.size.saturating_sub(*offset));
                (format!("UID FETCH {uid} (UID BODY.PEEK[]<{offset}.{PIECE}>)"), left.min(u64::from(PIECE)))
            }
        };
        Some((command, Asked { ask, cost }))
    }

    /// The next group, or the next piece of a large message, which stays first until all of it is asked for.
    fn next_ask(&mut self) -> Option<Ask> {
        loop {
            let uid = match self.queue.pop_front()? {
                Next::Group(uids) => return Some(Ask::Group(uids)),
                Next::Large(uid) => uid,
            };
            let Some(job) = self.jobs.get_mut(&uid) else { continue };
            let offset = job.next_piece;
            job.next_piece += u64::from(PIECE);
            job.asked.insert(offset, PIECE);
            job.commands_out += 1;
            if job.next_piece < job.candidate.size {
                self.queue.push_front(Next::Large(uid));
            }
            return Some(Ask::Piece { uid, offset });
        }
    }

    /// A command of [`Self::next_command`] was sent under this tag.
    pub(super) fn sent(&mut self, tag: &str, asked: Asked) {
        self.octets_out += asked.cost;
        self.out.insert(tag.to_owned(), asked);
    }

    /// A part of a body came. What was not asked for is left out.
    pub(super) fn came(&mut self, part: Part<P>) {
        let Some(job) = self.jobs.get_mut(&part.uid) else { return };
        let offset = u64::from(part.offset.unwrap_or(0));
        let octets = match part.octets {
            Some(octets) => octets,
            None if offset == 0 => {
                job.was_nil = true;
                return;
            }
            // Behind the end, some servers say NIL and some say "".
            None => 0,
        };
        let Some(wanted) = job.asked.remove(&offset) else { return };
        let short = octets < u64::from(wanted);
        job.early.insert(offset, Early { octets, short, whole: part.offset.is_none(), body: part.body });
        while !job.ended
            && let Some(next) = job.early.remove(&job.written)
        {
            job.written += next.octets;
            // A piece that is short before the announced end may be a server's limit, not the end.
            let at_the_end = next.octets == 0 || job.written >= job.candidate.size;
            job.ended = next.whole || (next.short && at_the_end);
            if next.octets > 0 {
                self.errands.push(Errand::Write { uid: part.uid, octets: next.octets, body: next.body });
            }
        }
        if job.ended && job.asked.is_empty() {
            self.finish(part.uid);
        }
    }

    /// A command ended. An error is one of the whole account, after which fetching must end.
    pub(super) fn ended(&mut self, tag: &str, outcome: Result<(), MailboxError>) -> Result<(), MailboxError> {
        let Some(Asked { ask, cost }) = self.out.remove(tag) else { return Ok(()) };
        self.octets_out = self.octets_out.saturating_sub(cost);
        let refusal = match outcome {
            Ok(()) => None,
            Err(error @ (MailboxError::Refused { .. } | MailboxError::Bad { .. })) => Some(error.to_string()),
            Err(error) => return Err(error),
        };
        match ask {
            Ask::Group(uids) => {
                let alone = uids.len() == 1;
                for uid in uids {
                    self.settle_small(uid, refusal.as_deref(), alone);
                }
            }
            Ask::Piece { uid, .. } => self.settle_piece(uid, refusal),
        }
        Ok(())
    }

    /// One message of a group whose command ended. Gmail answers `NO` to a whole group for the sake of one message, so
    /// what did not come is asked for again alone.
    fn settle_small(&mut self, uid: u32, refusal: Option<&str>, alone: bool) {
        let Some(job) = self.jobs.get_mut(&uid) else { return };
        job.commands_out = job.commands_out.saturating_sub(1);
        if !job.asked.contains_key(&0) {
            self.conclude(uid);
            return;
        }
        job.asked.clear();
        match refusal {
            Some(reason) if alone => {
                job.refusal = Some(reason.to_owned());
                self.conclude(uid);
            }
            Some(_) => self.queue.push_back(Next::Group(vec![uid])),
            None => self.missing(uid),
        }
    }

    fn settle_piece(&mut self, uid: u32, refusal: Option<String>) {
        let Some(job) = self.jobs.get_mut(&uid) else { return };
        job.commands_out = job.commands_out.saturating_sub(1);
        if refusal.is_some() {
            job.refusal = refusal;
        }
        if job.refusal.is_some() || job.ended {
            // No more of it needs to be asked for.
            self.queue.retain(|next| *next != Next::Large(uid));
        }
        if job.commands_out == 0 && !self.queue.contains(&Next::Large(uid)) {
            self.conclude(uid);
        }
    }

    /// Every command for a message is answered: it goes on where it stopped, or something is wrong.
    fn conclude(&mut self, uid: u32) {
        let Some(job) = self.jobs.get_mut(&uid) else { return };
        // A server may say nothing at all of what lies behind the end.
        let silent_end = job.written > 0 && job.written == job.candidate.size && job.early.is_empty();
        if let Some(reason) = job.refusal.take() {
            self.refuse(uid, reason);
        } else if job.ended || (silent_end && !job.asked.is_empty()) {
            self.finish(uid);
        } else if !job.asked.is_empty() {
            self.missing(uid);
        } else if job.written > self.most_octets {
            let reason = too_large(job.written, self.most_octets);
            self.refuse(uid, reason);
        } else if job.rounds >= MOST_ROUNDS {
            self.refuse(uid, "the server sends it in too many small parts".to_owned());
        } else {
            job.rounds += 1;
            job.early.clear();
            job.next_piece = job.written;
            self.queue.push_front(Next::Large(uid));
        }
    }

    fn finish(&mut self, uid: u32) {
        if let Some(job) = self.jobs.remove(&uid) {
            self.errands.push(Errand::Finish(job.candidate));
        }
    }

    /// Something did not come although the server said `OK`: it is asked for once more, alone.
    fn missing(&mut self, uid: u32) {
        let Some(job) = self.jobs.get_mut(&uid) else { return };
        if !job.tried_again {
            let again = Job::new(job.candidate.clone());
            let before = std::mem::replace(job, Job { tried_again: true, was_nil: false, ..again });
            if before.written > 0 {
                self.errands.push(Errand::StartAgain { uid });
            }
            let small = before.candidate.size < u64::from(SMALL);
            self.queue.push_back(if small { Next::Group(vec![uid]) } else { Next::Large(uid) });
        } else if job.was_nil {
            self.refuse(uid, "the server has no body for it (NIL)".to_owned());
        } else if job.written > 0 || !job.early.is_empty() {
            self.refuse(uid, "the server sends only parts of it".to_owned());
        } else {
            // Gone, or one of Gmail's empty answers: the next look asks whether the server still has it.
            self.refuse(uid, "the server sends nothing for it".to_owned());
        }
    }

    fn refuse(&mut self, uid: u32, reason: String) {
        if let Some(job) = self.jobs.remove(&uid) {
            self.errands.push(Errand::Refuse(job.candidate, reason));
        }
    }
}

impl<P> Job<P> {
    fn new(candidate: Candidate) -> Self {
        Self {
            candidate,
            asked: BTreeMap::new(),
            commands_out: 0,
            next_piece: 0,
            written: 0,
            early: BTreeMap::new(),
            rounds: 0,
            ended: false,
            was_nil: false,
            tried_again: false,
            refusal: None,
        }
    }
}

fn too_large(octets: u64, most: u64) -> String {
    format!("it has {octets} octets, more than the limit of {most}")
}

#[cfg(test)]
#[path = "pieces_tests.rs"]
mod tests;
