//! Turns decisions into rows: what was read, the files, each decision in its order, the receipt number.

use anyhow::{Context as _, Result, ensure};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Serialize;

use super::connection::Work;
use super::log::{self, Deed, Detail, Vouched};
use super::rows::{Named, clean, indexed, json, millis, one_row, stored_size};
use super::{FileRow, Judged};
use crate::matching::{Decision, Evidence, Findings, Outcome};
use crate::registry::OrganizationCode;
use crate::store::ContentHash;

/// The longest Message-ID, in bytes: a header line ends at 998 (RFC 5322 2.1.1). A longer one is none.
const LONGEST_MESSAGE_ID: usize = 998;

/// What a weight that is no number is kept as: JSON has no infinity, and a row that cannot be read back is worse.
const GREATEST_WEIGHT: f64 = 1e9;

/// The columns of a file: name, hash, size, media type, inline.
pub(super) type FileColumns = (String, String, i64, String, i64);

/// The columns that are written once, as the log vouches for them.
#[derive(Serialize)]
pub(super) struct JudgementColumns {
    pub(super) message: String,
    pub(super) message_id: Option<String>,
    pub(super) from_name: String,
    pub(super) from_address: String,
    pub(super) sender: String,
    pub(super) subject: String,
    pub(super) sender_date: Option<i64>,
    pub(super) findings: String,
    pub(super) receipt_year: i64,
    pub(super) files: Vec<FileColumns>,
}

/// The columns of one decision, as the log vouches for them.
#[derive(Serialize)]
pub(super) struct DecisionColumns {
    pub(super) message: String,
    pub(super) number: i64,
    pub(super) decided_at: i64,
    pub(super) decided_by: Option<String>,
    pub(super) reason: String,
    pub(super) decision: String,
}

impl DecisionColumns {
    /// What the log knows it by.
    pub(super) fn key(&self) -> String {
        format!("{}#{}", self.message, self.number)
    }
}

/// See [`Work::record_judged`].
pub(super) async fn record_judged(work: &mut Work, judged: &Judged, zone: &TimeZone) -> Result<Option<String>> {
    let hash = judged.message.to_string();
    let row = sqlx::query(
        "UPDATE message SET judged_at = $1, message_id = $2 WHERE hash = $3 AND judged_at IS NULL
         RETURNING hash, order_at",
    )
    .bind(millis(judged.at))
    .bind(stored_message_id(judged.message_id.as_deref()))
    .bind(hash.clone())
    .fetch_optional(work.connection()?)
    .await
    .context("marking a message as judged")?;
    let row = row.with_context(|| format!("message {hash}: expected one that is kept and not judged yet"))?;
    let received = Named::new("message", "hash", &row).time("order_at")?;
    let columns = judgement_columns(judged, i64::from(received.to_zoned(zone.clone()).year()))?;
    insert_judgement(work, &columns).await?;
    insert_files(work, &columns).await?;
    let mut rows = vec![Vouched::row("judgement", hash.clone(), &columns)?];
    rows.push(insert_decision(work, &judged.message, 1, &judged.decision, None, "", judged.at).await?);
    insert_organizations(work, &hash, &judged.decision.organizations).await?;
    let mut receipt = None;
    if judged.decision.outcome != Outcome::Ignore {
        let (number, row) = issue_receipt(work, &hash, columns.receipt_year, judged.at).await?;
        rows.push(row);
        receipt = Some(number);
    }
    let deed = Deed { at: judged.at, action: "judged", subject: &hash, by: None };
    log::append(work, deed, &Detail { rows, ..Detail::default() }).await?;
    Ok(receipt)
}

/// A Message-ID as a column and as it is looked up; `None` where it is too long to be one.
pub(super) fn stored_message_id(id: Option<&str>) -> Option<String> {
    id.filter(|id| id.len() <= LONGEST_MESSAGE_ID).map(clean)
}

fn judgement_columns(judged: &Judged, receipt_year: i64) -> Result<JudgementColumns> {
    let files = judged.files.iter().map(|file| {
        let FileRow { name, hash, size, media_type, inline } = file;
        Ok((clean(name), hash.to_string(), stored_size(*size)?, clean(media_type), i64::from(*inline)))
    });
    Ok(JudgementColumns {
        message: judged.message.to_string(),
        message_id: stored_message_id(judged.message_id.as_deref()),
        from_name: clean(&judged.from.name),
        from_address: clean(&judged.from.address),
        sender: indexed(&judged.findings.sender),
        subject: clean(&judged.subject),
        sender_date: judged.date.map(millis),
        findings: stored_findings(&judged.findings)?,
        receipt_year,
        files: files.collect::<Result<_>>()?,
    })
}

async fn insert_judgement(work: &mut Work, columns: &JudgementColumns) -> Result<()> {
    let result = sqlx::query(
        "INSERT INTO judgement (message, from_name, from_address, sender, subject, sender_date, findings,
                                receipt_year, decisions)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1)",
    )
    .bind(columns.message.clone())
    .bind(columns.from_name.clone())
    .bind(columns.from_address.clone())
    .bind(columns.sender.clone())
    .bind(columns.subject.clone())
    .bind(columns.sender_date)
    .bind(columns.findings.clone())
    .bind(columns.receipt_year)
    .execute(work.connection()?)
    .await
    .context("recording what was read")?;
    one_row(&result, "recording what was read")
}

async fn insert_files(work: &mut Work, columns: &JudgementColumns) -> Result<()> {
    for (position, (name, hash, size, media_type, inline)) in (0_i64..).zip(&columns.files) {
        let result = sqlx::query(
            "INSERT INTO message_file (message, position, name, hash, size, media_type, inline)
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(columns.message.clone())
        .bind(position)
        .bind(name.clone())
        .bind(hash.clone())
        .bind(*size)
        .bind(media_type.clone())
        .bind(*inline)
        .execute(work.connection()?)
        .await
        .context("recording a file")?;
        one_row(&result, "recording a file")?;
    }
    Ok(())
}

async fn insert_decision(
    work: &mut Work,
    message: &ContentHash,
    number: i64,
    decision: &Decision,
    by: Option<&str>,
    reason: &str,
    at: Timestamp,
) -> Result<Vouched> {
    let columns = DecisionColumns {
        message: message.to_string(),
        number,
        decided_at: millis(at),
        decided_by: by.map(clean),
        reason: clean(reason),
        decision: json(&finite_decision(decision))?,
    };
    let result = sqlx::query(
        "INSERT INTO decision (message, number, decided_at, decided_by, reason, decision, verdict)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(columns.message.clone())
    .bind(number)
    .bind(columns.decided_at)
    .bind(columns.decided_by.clone())
    .bind(columns.reason.clone())
    .bind(columns.decision.clone())
    .bind(json(&decision.verdict)?)
    .execute(work.connection()?)
    .await
    .context("recording a decision")?;
    one_row(&result, "recording a decision")?;
    Vouched::row("decision", columns.key(), &columns)
}

async fn insert_organizations(work: &mut Work, hash: &str, organizations: &[OrganizationCode]) -> Result<()> {
    for organization in organizations {
        sqlx::query(
            "INSERT INTO message_organization (organization, message) VALUES ($1, $2)
             ON CONFLICT (organization, message) DO NOTHING",
        )
        .bind(clean(&organization.0))
        .bind(hash)
        .execute(work.connection()?)
        .await
        .context("recording the unit of a message")?;
    }
    Ok(())
}

/// Issues the next number of the year. Nobody else can take it: there is one writer at a time.
async fn issue_receipt(work: &mut Work, hash: &str, year: i64, at: Timestamp) -> Result<(String, Vouched)> {
    let number: i64 = sqlx::query_scalar(
        "INSERT INTO receipt (year, number, message, issued_at)
         SELECT $1, coalesce(max(number), 0) + 1, $2, $3 FROM receipt WHERE year = $1
         RETURNING number",
    )
    .bind(year)
    .bind(hash)
    .bind(millis(at))
    .fetch_one(work.connection()?)
    .await
    .context("issuing a receipt number")?;
    let receipt = format!("{number}/{year}");
    let row = Vouched::row("receipt", receipt.clone(), &(year, number, hash, millis(at)))?;
    Ok((receipt, row))
}

/// See [`Work::record_decision`].
pub(super) async fn record_decision(
    work: &mut Work,
    message: &ContentHash,
    decision: &Decision,
    by: Option<&str>,
    reason: &str,
    at: Timestamp,
) -> Result<Option<String>> {
    let hash = message.to_string();
    let row = sqlx::query(
        "UPDATE judgement SET decisions = decisions + 1 WHERE message = $1
         RETURNING message, decisions, receipt_year",
    )
    .bind(hash.clone())
    .fetch_optional(work.connection()?)
    .await
    .context("counting a decision")?;
    let row = row.with_context(|| format!("message {hash}: expected one that is judged already"))?;
    let row = Named::new("judgement", "message", &row);
    let (number, year): (i64, i64) = (row.get("decisions")?, row.get("receipt_year")?);
    ensure!(number > 1, "message {hash}: its count of decisions is damaged");
    let mut rows = vec![insert_decision(work, message, number, decision, by, reason, at).await?];
    sqlx::query("DELETE FROM message_organization WHERE message = $1")
        .bind(hash.clone())
        .execute(work.connection()?)
        .await
        .context("removing the former units of a message")?;
    insert_organizations(work, &hash, &decision.organizations).await?;
    let mut receipt = None;
    if decision.outcome != Outcome::Ignore && !has_receipt(work, &hash).await? {
        let (number, row) = issue_receipt(work, &hash, year, at).await?;
        rows.push(row);
        receipt = Some(number);
    }
    let deed = Deed { at, action: "decided", subject: &hash, by };
    log::append(work, deed, &Detail { rows, note: clean(reason) }).await?;
    Ok(receipt)
}

async fn has_receipt(work: &mut Work, hash: &str) -> Result<bool> {
    let number: Option<i64> = sqlx::query_scalar("SELECT number FROM receipt WHERE message = $1")
        .bind(hash)
        .fetch_optional(work.connection()?)
        .await
        .context("looking for a receipt number")?;
    Ok(number.is_some())
}

fn finite(weight: f64) -> f64 {
    if weight.is_nan() { 0.0 } else { weight.clamp(-GREATEST_WEIGHT, GREATEST_WEIGHT) }
}

fn finite_evidence(evidence: &mut [Evidence]) {
    for one in evidence {
        one.weight = finite(one.weight);
    }
}

/// Findings as a column.
pub(super) fn stored_findings(findings: &Findings) -> Result<String> {
    json(&finite_findings(findings))
}

/// JSON has no infinity and no NaN; without this such a row could be written and never be read again.
fn finite_findings(findings: &Findings) -> Findings {
    let mut findings = findings.clone();
    finite_evidence(&mut findings.evidence);
    for candidate in &mut findings.candidates {
        candidate.weight = finite(candidate.weight);
    }
    findings
}

fn finite_decision(decision: &Decision) -> Decision {
    let mut decision = decision.clone();
    finite_evidence(&mut decision.evidence);
    decision
}
