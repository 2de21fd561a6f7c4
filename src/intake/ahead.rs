//! Turns the messages that wait for a decision into letters that are read, in the order of their time of receipt, and
//! ahead of those who decide: while one group is decided and recorded, the next ones are being read.

use std::collections::VecDeque;

use anyhow::{Context, Result};
use tokio::task::JoinHandle;

use super::Intake;
use super::letter::Letter;
use crate::ledger::MessageRow;
use crate::store::ContentHash;

/// How many letters are decided and committed together at the most.
const LARGEST_GROUP: usize = 32;
/// How many letters are being read, or wait to be decided, besides the group in hand: enough that no core waits for a
/// large letter, for a sync of the disk or for the children, while another has work.
const READ_AHEAD: usize = 48;

/// Letters that are being read, in their order.
#[derive(Debug, Default)]
pub(super) struct Ahead(VecDeque<Begun>);

/// A letter whose reading has begun.
#[derive(Debug)]
struct Begun {
    message: ContentHash,
    reading: JoinHandle<Result<Letter>>,
}

impl Intake {
    /// Reads the next letters to be decided together into `group`; none where nothing waits. All groups before must be
    /// recorded. After an error what was begun is in `group` or `ahead`, but for a letter whose own reading panicked.
    pub(super) async fn next_group(&self, ahead: &mut Ahead, group: &mut Vec<Letter>) -> Result<()> {
        if ahead.0.is_empty() {
            // A suspect is not read ahead; and more may have come in meanwhile.
            self.begin_reading(ahead, &[]).await?;
        }
        while group.len() < LARGEST_GROUP
            && let Some(next) = ahead.0.front_mut()
        {
            let read = (&mut next.reading).await;
            // An error of ours leaves it there.
            if !matches!(read, Ok(Err(_))) {
                ahead.0.pop_front();
            }
            group.push(read.context("the letter's task ended")??);
        }
        self.begin_reading(ahead, group).await
    }

    /// Takes back the attempts at letters that did not end the program: those in `group`, and those read ahead. Where the
    /// ledger fails too, they stay counted.
    pub(super) async fn take_back_attempts(&self, ahead: &Ahead, group: &[ContentHash]) {
        let taking = async {
            let mut work = self.ledger.begin().await?;
            for message in group.iter().chain(ahead.0.iter().map(|begun| &begun.message)) {
                work.take_back_attempt(message).await?;
            }
            work.commit().await
        };
        if let Err(error) = taking.await {
            tracing::warn!("attempts at letters could not be taken back: {error:#}");
        }
    }

    /// Begins to read the next letters that are not in hand already, in the order of receipt. A letter whose reading was
    /// begun before and never ended may have ended the program: it is read alone, when nothing else is in hand.
    async fn begin_reading(&self, ahead: &mut Ahead, group: &[Letter]) -> Result<()> {
        let in_hand = ahead.0.len() + group.len();
        let room = READ_AHEAD.saturating_sub(ahead.0.len());
        let most = u32::try_from(in_hand + room).unwrap_or(u32::MAX);
        let mut rows = self.ledger.unjudged(most).await?;
        let is_in_hand = |message: &ContentHash| {
            ahead.0.iter().any(|begun| begun.message == *message)
                || group.iter().any(|letter| letter.row.message == *message)
        };
        rows.retain(|row| !is_in_hand(&row.message));
        let first_suspect = rows.iter().position(|row| row.attempts > 0).unwrap_or(rows.len());
        let alone = usize::from(in_hand == 0);
        rows.truncate(first_suspect.max(alone).min(room));
        for row in self.count_attempts(rows).await? {
            let (intake, message) = (self.clone(), row.message);
            // Each in a task of its own: what the children answer is decoded on whichever core is free.
            let reading = tokio::spawn(async move { intake.read_or_set_aside(row).await });
            ahead.0.push_back(Begun { message, reading });
        }
        Ok(())
    }

    /// An attempt is counted before it begins: it may end the program.
    async fn count_attempts(&self, rows: Vec<MessageRow>) -> Result<Vec<MessageRow>> {
        if rows.is_empty() {
            return Ok(rows);
        }
        let mut work = self.ledger.begin().await?;
        let mut counted = Vec::with_capacity(rows.len());
        for mut row in rows {
            row.attempts = work.count_attempt(&row.message).await?;
            counted.push(row);
        }
        work.commit().await?;
        Ok(counted)
    }
}
