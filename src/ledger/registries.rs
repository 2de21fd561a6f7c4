//! Turns imported registries into rows: the one that holds as organizations, and each one ever imported as a version.

use anyhow::{Context as _, Result};
use jiff::Timestamp;
use sqlx::AnyConnection;

use super::connection::Work;
use super::log::{self, Deed, Detail, Vouched};
use super::rows::{Named, clean, json, millis, one_row};
use crate::registry::Registry;

/// See [`Work::replace_registry`].
pub(super) async fn replace(work: &mut Work, registry: &Registry, by: &str, at: Timestamp) -> Result<()> {
    let (whole, by, at_millis) = (clean(&json(registry)?), clean(by), millis(at));
    let number: i64 = sqlx::query_scalar(
        "INSERT INTO registry_version (number, imported_at, imported_by, registry)
         SELECT coalesce(max(number), 0) + 1, $1, $2, $3 FROM registry_version
         RETURNING number",
    )
    .bind(at_millis)
    .bind(by.clone())
    .bind(whole.clone())
    .fetch_one(work.connection()?)
    .await
    .context("keeping a version of the registry")?;
    sqlx::query("DELETE FROM organization")
        .execute(work.connection()?)
        .await
        .context("removing the former organizations")?;
    for (position, organization) in (0_i64..).zip(&registry.organizations) {
        let result =
            sqlx::query("INSERT INTO organization (code, position, name, organization) VALUES ($1, $2, $3, $4)")
                .bind(clean(&organization.code.0))
                .bind(position)
                .bind(clean(&organization.name))
                .bind(json(organization)?)
                .execute(work.connection()?)
                .await
                .with_context(|| format!("recording the organization {}", organization.code.0))?;
        one_row(&result, "recording an organization")?;
    }
    let row = Vouched::row("registry_version", number.to_string(), &(number, at_millis, &by, &whole))?;
    let subject = number.to_string();
    let deed = Deed { at, action: "registry", subject: &subject, by: Some(&by) };
    log::append(work, deed, &Detail { rows: vec![row], ..Detail::default() }).await
}

/// See [`super::Ledger::registry`].
pub(super) async fn current(connection: &mut AnyConnection) -> Result<Registry> {
    let rows = sqlx::query("SELECT code, organization FROM organization ORDER BY position")
        .fetch_all(connection)
        .await
        .context("reading the organizations")?;
    let organizations = rows.iter().map(|row| Named::new("organization", "code", row).json("organization"));
    Ok(Registry { organizations: organizations.collect::<Result<_>>()? })
}
