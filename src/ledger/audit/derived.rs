//! Turns columns that repeat others, for the sake of look-ups, into sentences about where they disagree.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context as _, Result};
use futures_util::TryStreamExt as _;
use sqlx::AnyConnection;

use crate::ledger::registries;
use crate::ledger::rows::{Named, clean, json};
use crate::matching::{Decision, Outcome};
use crate::registry::Registry;

/// Messages, each with something of theirs.
type ByMessage<T> = BTreeMap<String, T>;

/// Units, verdicts and receipts against the decisions.
pub(super) async fn check_decisions(connection: &mut AnyConnection, faults: &mut Vec<String>) -> Result<()> {
    let mut units = pairs(connection, "SELECT message, organization AS value FROM message_organization").await?;
    let receipts = pairs(connection, "SELECT message, message AS value FROM receipt").await?;
    let mut holding: ByMessage<Decision> = BTreeMap::new();
    let mut rows = sqlx::query("SELECT message, number, decision, verdict FROM decision ORDER BY message, number")
        .fetch(connection);
    while let Some(row) = rows.try_next().await.context("reading the decisions")? {
        let row = Named::new("decision", "message", &row);
        let (message, verdict): (String, String) = (row.get("message")?, row.get("verdict")?);
        let Ok(decision) = row.json::<Decision>("decision") else {
            faults.push(format!("table decision, row {message}: its decision cannot be read"));
            continue;
        };
        if json(&decision.verdict)? != verdict {
            faults.push(format!("table decision, row {message}: its verdict is not that of the decision"));
        }
        holding.insert(message, decision);
    }
    for (message, decision) in holding {
        let expected: BTreeSet<String> = decision.organizations.iter().map(|code| clean(&code.0)).collect();
        if units.remove(&message).unwrap_or_default() != expected {
            faults.push(format!("message {message}: its units are not those of the decision that holds"));
        }
        if decision.outcome != Outcome::Ignore && !receipts.contains_key(&message) {
            faults.push(format!("message {message}: it is accepted or to review, but has no receipt number"));
        }
    }
    for message in units.into_keys() {
        faults.push(format!("message {message}: it has units, but no decision"));
    }
    Ok(())
}

/// The organizations against the last registry that was imported.
pub(super) async fn check_registry(connection: &mut AnyConnection, faults: &mut Vec<String>) -> Result<()> {
    let row = sqlx::query("SELECT number, registry FROM registry_version ORDER BY number DESC LIMIT 1")
        .fetch_optional(&mut *connection)
        .await
        .context("reading the last registry")?;
    let last: Registry = match row {
        Some(row) => match Named::new("registry_version", "number", &row).json("registry") {
            Ok(registry) => registry,
            Err(error) => {
                faults.push(format!("{error:#}"));
                return Ok(());
            }
        },
        None => Registry::default(),
    };
    match registries::current(connection).await {
        Ok(current) if current == last => {}
        Ok(_) => faults.push("the organizations are not those of the last registry that was imported".to_owned()),
        Err(error) => faults.push(format!("{error:#}")),
    }
    Ok(())
}

async fn pairs(connection: &mut AnyConnection, statement: &'static str) -> Result<ByMessage<BTreeSet<String>>> {
    let mut found: ByMessage<BTreeSet<String>> = BTreeMap::new();
    let mut rows = sqlx::query(statement).fetch(connection);
    while let Some(row) = rows.try_next().await.context(statement)? {
        let row = Named::new("message", "message", &row);
        found.entry(row.get("message")?).or_default().insert(row.get("value")?);
    }
    Ok(found)
}
