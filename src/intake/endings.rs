//! Remembers at which messages connections ended, so that one which ends every connection does not keep back all that come
//! after it. In memory: after a restart it is found out anew.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use jiff::{SignedDuration, Timestamp};

use crate::mailbox::Candidate;

/// A message at which so many connections ended is shown as refused and asked for last of all …
const MOST: u32 = 3;
/// … and after so many is left alone for a while, since what is fetched of it counts against daily limits. Not before: most
/// letters come alone, and where the network is bad every connection ends at the one that is to come, whose fault it is not.
const MOST_AT_ONCE: u32 = 6;
/// How long at first, doubled with each more connection that ends at it …
const REST: SignedDuration = SignedDuration::from_mins(1);
/// … up to this.
const LONGEST_REST: SignedDuration = SignedDuration::from_hours(1);
/// After a connection has ended, so many messages that had not come are asked for one by one, to find the one it is.
const ONE_BY_ONE: usize = 128;

/// Which message: its folder, UIDVALIDITY and UID.
type Place = (String, u32, u32);

/// The messages that were asked for when connections ended; for each, how many ended at it alone, and when the last.
#[derive(Debug, Default)]
pub(super) struct Endings(Mutex<HashMap<Place, (u32, Timestamp)>>);

impl Endings {
    /// A connection ended while these were asked for and had not come.
    pub(super) fn count(&self, folder: &str, uid_validity: u32, missing: &[u32], now: Timestamp) {
        let mut endings = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for &uid in missing.iter().take(ONE_BY_ONE) {
            let ending = endings.entry((folder.to_owned(), uid_validity, uid)).or_insert((0, now));
            *ending = (ending.0 + u32::from(missing.len() == 1), now);
        }
    }

    /// What came is not the one.
    pub(super) fn forget(&self, folder: &str, uid_validity: u32, uids: &[u32]) {
        let mut endings = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if endings.is_empty() {
            return;
        }
        for &uid in uids {
            endings.remove(&(folder.to_owned(), uid_validity, uid));
        }
    }

    /// Parts what is to be fetched into batches, at most `most` in each.
    pub(super) fn part(
        &self,
        folder: &str,
        uid_validity: u32,
        candidates: Vec<Candidate>,
        most: usize,
        now: Timestamp,
    ) -> Parted {
        let mut endings = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // Another UIDVALIDITY means other messages.
        endings.retain(|place, _| place.0 != folder || place.1 == uid_validity);
        let mut parted = Parted::default();
        let mut last = Vec::new();
        let mut is_alone = true;
        for candidate in candidates {
            match endings.get(&(folder.to_owned(), uid_validity, candidate.uid)) {
                Some((count, at)) if *count >= MOST => {
                    parted.waiting.push(candidate.clone());
                    // A clock that was set, either way, makes it due.
                    if now.duration_since(*at).abs() >= rest_after(*count) {
                        last.push(vec![candidate]);
                    }
                }
                Some(_) => {
                    parted.batches.push(vec![candidate]);
                    is_alone = true;
                }
                None => {
                    if let Some(batch) = parted.batches.last_mut().filter(|batch| !is_alone && batch.len() < most) {
                        batch.push(candidate);
                    } else {
                        parted.batches.push(vec![candidate]);
                        is_alone = false;
                    }
                }
            }
        }
        parted.batches.extend(last);
        parted
    }
}

/// How long a message is left alone at which so many connections ended.
fn rest_after(endings: u32) -> SignedDuration {
    let Some(doublings) = endings.checked_sub(MOST_AT_ONCE) else { return SignedDuration::ZERO };
    // Six doublings are longer than the longest.
    (REST * (1 << doublings.min(6))).min(LONGEST_REST)
}

/// See [`Endings::part`].
#[derive(Debug, Default)]
pub(super) struct Parted {
    /// What is asked for, in this order.
    pub(super) batches: Vec<Vec<Candidate>>,
    /// What is asked for last or not at all: no cursor passes it before it has come.
    pub(super) waiting: Vec<Candidate>,
}
