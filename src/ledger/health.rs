//! Turns rows into counts: how mailbox and letters fare, and whether every UID is accounted for.

use anyhow::{Context as _, Result};
use sqlx::AnyConnection;

use super::rows::Named;
use super::{Health, watch};

/// See [`super::Ledger::health`]. UIDs of a UIDVALIDITY that is no more are not counted: their messages have new ones.
pub(super) async fn health(connection: &mut AnyConnection) -> Result<Health> {
    let row = sqlx::query(
        "SELECT 'health' AS name,
            (SELECT max(succeeded_at) FROM poll) AS succeeded_at,
            (SELECT min(failing_since) FROM poll) AS failing_since,
            (SELECT error FROM poll WHERE error IS NOT NULL ORDER BY failing_since, account LIMIT 1) AS error,
            (SELECT count(*) FROM sighting s
             LEFT JOIN folder f ON f.account = s.account AND f.folder = s.folder
             WHERE f.uid_validity IS NULL OR f.uid_validity = s.uid_validity) AS accounted,
            (SELECT count(*) FROM refusal) AS refused,
            (SELECT count(*) FROM message) AS messages,
            (SELECT count(*) FROM message WHERE judged_at IS NULL) AS unjudged,
            (SELECT count(*) FROM letter WHERE state IN ('waiting', 'sending')) AS waiting,
            (SELECT count(*) FROM letter WHERE state = 'held') AS held",
    )
    .fetch_one(&mut *connection)
    .await
    .context("counting")?;
    let row = Named::new("(counts)", "name", &row);
    let (accounted, refused) = (row.size("accounted")?, row.size("refused")?);
    let error: Option<String> = row.get("error")?;
    Ok(Health {
        last_successful_poll: row.optional_time("succeeded_at")?,
        mailbox_error: row.optional_time("failing_since")?.zip(error),
        uids_seen: accounted + refused,
        uids_accounted: accounted,
        uids_refused: refused,
        messages: row.size("messages")?,
        unjudged: row.size("unjudged")?,
        letters_waiting: row.size("waiting")?,
        letters_held: row.size("held")?,
        full_folders: watch::full_folders(connection).await?,
        inspection: watch::last_inspection(connection).await?,
    })
}
