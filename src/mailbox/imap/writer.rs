//! Turns errands into files staged in the store, hashed, and tells the arrivals of them. Runs on a thread of its own, so
//! that hashing and writing go on while the next pieces are read.

use std::collections::HashMap;
use std::sync::Arc;

use super::answer::Answer;
use async_imap::imap_proto::{AttributeValue, Response};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc};
use tokio::task::JoinHandle;

use super::pieces::Errand;
use crate::mailbox::{Arrivals, Candidate, Fetched, MailboxError, Origin};
use crate::store::{Staging, Store};

/// Octets that wait to be written, at the most: room for a few pieces, so that neither side stands still.
const WAITING: u32 = 4 * 1024 * 1024;

/// Where the messages come from.
#[derive(Clone, Debug)]
pub(super) struct Source {
    pub(super) account: String,
    pub(super) folder: String,
    pub(super) uid_validity: u32,
}

/// The near end of the thread.
#[derive(Debug)]
pub(super) struct Writer {
    errands: mpsc::UnboundedSender<(Errand<Answer>, Option<OwnedSemaphorePermit>)>,
    room: Arc<Semaphore>,
    thread: JoinHandle<Result<(), MailboxError>>,
}

impl Writer {
    pub(super) fn start(source: Source, store: &Store, arrivals: &Arrivals) -> Self {
        let (errands, incoming) = mpsc::unbounded_channel();
        let desk = Desk { source, store: store.clone(), arrivals: arrivals.clone(), open: HashMap::new() };
        let thread = tokio::task::spawn_blocking(move || desk.work(incoming));
        Self { errands, room: Arc::new(Semaphore::new(WAITING as usize)), thread }
    }

    /// Hands an errand over, as soon as there is room for it. An error only says that the thread has ended;
    /// [`Self::end`] tells why.
    pub(super) async fn hand_over(&self, errand: Errand<Answer>) -> Result<(), MailboxError> {
        let room = match &errand {
            Errand::Write { octets, .. } => {
                let octets = u32::try_from(*octets).unwrap_or(WAITING).min(WAITING);
                tokio::select! {
                    room = self.room.clone().acquire_many_owned(octets) => room.ok(),
                    () = self.errands.closed() => None,
                }
            }
            _ => None,
        };
        self.errands.send((errand, room)).map_err(|_| MailboxError::Stopped)
    }

    /// Lets the thread finish what it has, and says how it fared.
    pub(super) async fn end(self) -> Result<(), MailboxError> {
        drop(self.errands);
        self.thread.await.unwrap_or(Err(MailboxError::Stopped))
    }
}

/// The far end.
struct Desk {
    source: Source,
    store: Store,
    arrivals: Arrivals,
    open: HashMap<u32, Staging>,
}

impl Desk {
    fn work(
        mut self,
        mut incoming: mpsc::UnboundedReceiver<(Errand<Answer>, Option<OwnedSemaphorePermit>)>,
    ) -> Result<(), MailboxError> {
        while let Some((errand, _room)) = incoming.blocking_recv() {
            let fetched = match errand {
                Errand::Write { uid, body, .. } => {
                    self.write(uid, &body)?;
                    continue;
                }
                Errand::StartAgain { uid } => {
                    self.open.remove(&uid);
                    continue;
                }
                Errand::Finish(candidate) => self.finish(&candidate)?,
                Errand::Refuse(candidate, reason) => {
                    self.open.remove(&candidate.uid);
                    let origin = self.origin(&candidate);
                    Fetched::Refused { origin, received_at: candidate.received_at, size: candidate.size, reason }
                }
            };
            self.arrivals.blocking_send(fetched).map_err(|_| MailboxError::Stopped)?;
        }
        Ok(())
    }

    fn write(&mut self, uid: u32, body: &Answer) -> Result<(), MailboxError> {
        let Some((_, _, Some(bytes))) = body_of(body.parsed()) else { return Ok(()) };
        let staging = match self.open.entry(uid) {
            std::collections::hash_map::Entry::Occupied(entry) => entry.into_mut(),
            std::collections::hash_map::Entry::Vacant(entry) => {
                entry.insert(self.store.stage().map_err(MailboxError::Store)?)
            }
        };
        staging.write(bytes).map_err(MailboxError::Store)
    }

    fn finish(&mut self, candidate: &Candidate) -> Result<Fetched, MailboxError> {
        // An empty message is whole without a byte written.
        let staging = match self.open.remove(&candidate.uid) {
            Some(staging) => staging,
            None => self.store.stage().map_err(MailboxError::Store)?,
        };
        let raw = staging.finish().map_err(MailboxError::Store)?;
        if raw.size != candidate.size {
            // Gmail's and Exchange's sizes can differ from what they send.
            tracing::debug!(uid = candidate.uid, announced = candidate.size, sent = raw.size, "sizes differ");
        }
        Ok(Fetched::Staged { origin: self.origin(candidate), received_at: candidate.received_at, raw })
    }

    fn origin(&self, candidate: &Candidate) -> Origin {
        Origin::Imap {
            account: self.source.account.clone(),
            folder: self.source.folder.clone(),
            uid_validity: self.source.uid_validity,
            uid: candidate.uid,
            gmail_id: candidate.gmail_id,
        }
    }
}

/// A part of a body as an answer holds it: UID, where it begins (`None`: it is whole), bytes (`None`: `NIL`).
type Body<'a> = (u32, Option<u32>, Option<&'a [u8]>);

/// The body in an answer, where there is one with its UID.
pub(super) fn body_of<'a>(answer: &'a Response<'_>) -> Option<Body<'a>> {
    let Response::Fetch(_, attributes) = answer else { return None };
    let mut uid = None;
    let mut body = None;
    for attribute in attributes {
        match attribute {
            AttributeValue::Uid(value) => uid = Some(*value),
            AttributeValue::BodySection { section: None, index, data } => body = Some((*index, data.as_deref())),
            _ => {}
        }
    }
    let (index, data) = body?;
    Some((uid?, index, data))
}
