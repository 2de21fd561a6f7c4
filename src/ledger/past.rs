//! Turns rows into earlier messages: of a unit, of a sender, of a thread; what a decision compares a message with.
//!
//! Messages stand in the order of (time of receipt, else first sight; then hash), the order in which they are judged.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use futures_util::TryStreamExt as _;
use futures_util::stream::BoxStream;
use jiff::Timestamp;
use sqlx::AnyConnection;
use sqlx::any::AnyRow;

use super::judgements::stored_message_id;
use super::rows::{Named, clean, indexed, millis};
use crate::matching::{Earlier, Findings};
use crate::registry::OrganizationCode;
use crate::store::ContentHash;

/// How many values are looked up at once. Fixed, so that the statement stays the same and is prepared once.
const AT_ONCE: usize = 8;

/// Which side of a place in the order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Before,
    After,
}

/// A place in the order: a moment, and a text that is compared with hashes.
#[derive(Clone, Debug)]
pub(super) struct Bound {
    side: Side,
    at: i64,
    hash: String,
}

impl Bound {
    /// Everything received before (or after) `at`, whatever its hash; what was received at that very moment is left out.
    pub(super) fn moment(side: Side, at: Timestamp) -> Self {
        // No hash is lower than the empty text, nor higher than "g".
        let hash = if side == Side::Before { "" } else { "g" };
        Self { side, at: millis(at), hash: hash.to_owned() }
    }

    /// Everything before (or after) one message.
    pub(super) fn message(side: Side, at: Timestamp, message: &ContentHash) -> Self {
        Self { side, at: millis(at), hash: message.to_string() }
    }
}

type Ordered = BTreeMap<(i64, ContentHash), Earlier>;

macro_rules! earlier_where {
    ($($part:literal),+) => {
        concat!(
            "SELECT m.hash, m.order_at, m.received_at, m.message_id, coalesce(v.findings, j.findings) AS findings,
                    d.decision
             FROM judgement j
             JOIN message m ON m.hash = j.message
             JOIN decision d ON d.message = j.message AND d.number = j.decisions
             LEFT JOIN revision v ON v.message = j.message
                 AND v.number = (SELECT max(w.number) FROM revision w WHERE w.message = j.message) ",
            $($part),+
        )
    };
}

pub(super) const OF_SENDER_BEFORE: &str =
    earlier_where!("WHERE j.sender = $1 AND (m.order_at < $2 OR (m.order_at = $2 AND m.hash < $3))");
pub(super) const OF_SENDER_AFTER: &str =
    earlier_where!("WHERE j.sender = $1 AND (m.order_at > $2 OR (m.order_at = $2 AND m.hash > $3))");
pub(super) const OF_UNITS_BEFORE: &str = earlier_where!(
    "WHERE j.message IN (SELECT message FROM message_organization WHERE organization IN ($1, $2, $3, $4, $5, $6, $7, $8))
     AND (m.order_at < $9 OR (m.order_at = $9 AND m.hash < $10))"
);
pub(super) const OF_UNITS_AFTER: &str = earlier_where!(
    "WHERE j.message IN (SELECT message FROM message_organization WHERE organization IN ($1, $2, $3, $4, $5, $6, $7, $8))
     AND (m.order_at > $9 OR (m.order_at = $9 AND m.hash > $10))"
);
/// The Message-ID of one of our letters leads to the message that it is about. The purpose is not asked for: SQLite would
/// look letters up by it, which is nearly all of them, rather than by their Message-ID.
pub(super) const OF_THREAD: &str = earlier_where!(
    "WHERE j.message IN (SELECT hash FROM message WHERE message_id IN ($1, $2, $3, $4, $5, $6, $7, $8)
                         UNION
                         SELECT subject_key FROM letter WHERE message_id IN ($1, $2, $3, $4, $5, $6, $7, $8))"
);

/// Judged messages of any of these units or of this sender on one side of a place, oldest first.
pub(super) async fn beside(
    connection: &mut AnyConnection,
    organizations: &[OrganizationCode],
    sender: &str,
    bound: &Bound,
) -> Result<Vec<Earlier>> {
    let mut found = Ordered::new();
    let (of_sender, of_units) = match bound.side {
        Side::Before => (OF_SENDER_BEFORE, OF_UNITS_BEFORE),
        Side::After => (OF_SENDER_AFTER, OF_UNITS_AFTER),
    };
    if !sender.is_empty() {
        let rows = sqlx::query(of_sender)
            .bind(indexed(sender))
            .bind(bound.at)
            .bind(bound.hash.clone())
            .fetch(&mut *connection);
        collect(rows, &mut found).await.context("reading the messages of a sender")?;
    }
    let codes: Vec<String> = organizations.iter().map(|code| clean(&code.0)).collect();
    for codes in codes.chunks(AT_ONCE) {
        let mut query = sqlx::query(of_units);
        for code in filled_up(codes) {
            query = query.bind(code.clone());
        }
        let rows = query.bind(bound.at).bind(bound.hash.clone()).fetch(&mut *connection);
        collect(rows, &mut found).await.context("reading the messages of a unit")?;
    }
    Ok(found.into_values().collect())
}

/// See [`super::Ledger::by_message_ids`].
pub(super) async fn by_message_ids(connection: &mut AnyConnection, ids: &[String]) -> Result<Vec<Earlier>> {
    let ids: Vec<String> = ids.iter().filter_map(|id| stored_message_id(Some(id))).collect();
    let mut found = Ordered::new();
    for ids in ids.chunks(AT_ONCE) {
        let mut query = sqlx::query(OF_THREAD);
        for id in filled_up(ids) {
            query = query.bind(id.clone());
        }
        let rows = query.fetch(&mut *connection);
        collect(rows, &mut found).await.context("reading the messages of a thread")?;
    }
    Ok(found.into_values().collect())
}

/// The values of one look-up, the last one repeated where they are fewer than [`AT_ONCE`].
fn filled_up(values: &[String]) -> impl Iterator<Item = &String> {
    values.iter().chain(values.last().into_iter().cycle()).take(AT_ONCE)
}

/// Row by row: a unit's past of years is large.
async fn collect(mut rows: BoxStream<'_, sqlx::Result<AnyRow>>, found: &mut Ordered) -> Result<()> {
    while let Some(row) = rows.try_next().await? {
        let row = Named::new("judgement", "hash", &row);
        let message: ContentHash = row.parse("hash")?;
        let key = (row.get("order_at")?, message);
        if found.contains_key(&key) {
            continue;
        }
        let earlier = Earlier {
            message,
            received_at: row.optional_time("received_at")?,
            message_id: row.get("message_id")?,
            findings: row.json::<Findings>("findings")?.without_prose(),
            decision: row.json("decision")?,
        };
        found.insert(key, earlier);
    }
    Ok(())
}
