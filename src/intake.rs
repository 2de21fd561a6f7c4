//! One letter, from the mailbox to the answer that is owed. The file to read first.
//!
//! ```text
//! mailbox ──Fetched──▶ receive ──▶ store (synced) ──▶ ledger: message, sighting     "it is here"
//!                                                        │
//!                      judge  ◀── unjudged, by time of receipt
//!                        │  message, documents, reading, matching
//!                        └──▶ store (attachments) ──▶ ledger: decision, receipt number, letter owed
//! ```
//!
//! What always holds: raw bytes are synced before their row commits; the row commits before the mailbox is told; a
//! reading is counted before it begins, so that a letter which kills the program three times is set aside; decision,
//! receipt number and the letter owed are one transaction, worked out from what holds in it; letters are judged in the
//! order of their time of receipt, and one that turns up late lets the later ones of its unit be concluded anew, in the
//! same transaction.

mod ahead;
mod anew;
mod answer;
mod desk;
mod doubt;
mod endings;
mod explain;
mod judge;
mod letter;
mod poll;
mod purge;
mod receive;

use std::sync::Arc;

use tokio::sync::{Barrier, Semaphore};

use crate::clock::Clock;
use crate::documents::Readers;
use crate::ledger::Ledger;
use crate::reading::Outline;
use crate::store::Store;

pub use anew::{Anew, Changed, Settled, Turn, earlier_of, says_the_same};
pub use desk::{Desk, DeskFault, message_hash};
pub use explain::Explanation;
pub use judge::JudgeReport;
pub use poll::PollReport;
pub use receive::ReceiveReport;

/// How much of letters may be held in memory while they are read, in KiB. The largest letters (25 MB of attachments) take
/// nearly all of it until their files are parted, then half of that. It keeps the daemon under 200 MiB.
const READING_BUDGET_KIB: u32 = 64 * 1024;
/// What the smallest letter takes of it, in KiB: no more than eight are read at once, which keeps two cores busy.
const LEAST_WEIGHT_KIB: u32 = READING_BUDGET_KIB / 8;

/// All that taking in letters needs. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Intake {
    desk: Arc<Desk>,
    ledger: Ledger,
    store: Store,
    readers: Readers,
    clock: Clock,
    reading_budget: Arc<Semaphore>,
    /// At which messages connections ended.
    endings: Arc<endings::Endings>,
    /// The outlines of the desk's plans, in their order.
    outlines: Arc<[Outline]>,
    /// See [`Intake::pausing`].
    pause: Option<Arc<Barrier>>,
}

impl Intake {
    /// Puts the parts together.
    #[must_use]
    pub fn new(desk: Arc<Desk>, ledger: Ledger, store: Store, readers: Readers, clock: Clock) -> Self {
        let reading_budget = Arc::new(Semaphore::new(READING_BUDGET_KIB as usize));
        let outlines = desk.plans.iter().map(|plan| match &plan.conference {
            Some(rule) => Outline::new(&plan.outline).with_conference(&rule.name),
            None => Outline::new(&plan.outline),
        });
        let outlines = outlines.collect();
        Self { desk, ledger, store, readers, clock, reading_budget, endings: Arc::default(), outlines, pause: None }
    }

    /// The same, which waits at the barrier twice each time that something was worked out and is about to be written: so
    /// tests let another process act in between.
    #[must_use]
    pub fn pausing(self, at: Arc<Barrier>) -> Self {
        Self { pause: Some(at), ..self }
    }

    async fn pause(&self) {
        if let Some(barrier) = &self.pause {
            barrier.wait().await;
            barrier.wait().await;
        }
    }

    /// What the office has laid out: its settings, plans and working days.
    #[must_use]
    pub fn desk(&self) -> &Desk {
        &self.desk
    }

    /// The ledger.
    #[must_use]
    pub fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    /// The store of raw messages and attachments.
    #[must_use]
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// The clock.
    #[must_use]
    pub fn clock(&self) -> &Clock {
        &self.clock
    }
}
