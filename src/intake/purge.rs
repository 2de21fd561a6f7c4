//! Turns letters that are older than the office's retention into their receipt's line, in the ledger and in the store.

use anyhow::{Context, Result};
use jiff::{SignedDuration, Timestamp};

use super::Intake;

/// Messages reduced in one transaction: a crash between it and the removal of their files leaves so many orphans, which
/// `verify` shows.
const GROUP: u32 = 100;

impl Intake {
    /// Before which moment letters are old: `days` before now.
    ///
    /// # Errors
    /// Where there is no such moment.
    pub fn days_ago(&self, days: u32) -> Result<Timestamp> {
        let age = SignedDuration::from_hours(24 * i64::from(days));
        self.clock.now().checked_sub(age).context("so many days ago there was no time yet")
    }

    /// Reduces everything received before a moment to its receipt's line; says how many messages that were. `by` is
    /// `None` for the program itself.
    ///
    /// # Errors
    /// Where ledger or store fail. What was committed stays purged.
    pub async fn purge(&self, before: Timestamp, by: Option<&str>) -> Result<u64> {
        let mut count = 0;
        loop {
            let alone = self.use_store_alone().await?;
            let mut work = self.ledger.begin().await?;
            let purged = work.purge(before, GROUP, by, self.clock.now()).await?;
            work.commit().await?;
            self.remove(purged.files).await?;
            drop(alone);
            count += purged.messages;
            if purged.messages < u64::from(GROUP) {
                return Ok(count);
            }
        }
    }
}
