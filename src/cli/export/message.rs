//! One message as `export messages --format jsonl` writes it: the keys are a promise to other programs.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

use crate::ledger::Entry;
use crate::mailbox::Origin;
use crate::matching::{DocumentSummary, Evidence, Flag, Kind, Outcome};
use crate::reading::Target;
use crate::registry::{OrganizationCode, Verdict};
use crate::store::ContentHash;

/// See the module.
#[derive(Debug, Serialize)]
pub(super) struct ExportedMessage<'a> {
    sha256: ContentHash,
    message_id: Option<&'a str>,
    uid: Option<u32>,
    receipt_number: Option<&'a str>,
    received_at: Option<Timestamp>,
    kind: Kind,
    organizations: &'a [OrganizationCode],
    decision: Outcome,
    flags: &'a BTreeSet<Flag>,
    relates_to: Option<ContentHash>,
    timeliness: Option<&'static str>,
    conference_date: Option<Date>,
    document: Option<&'a DocumentSummary>,
    outline_missing: Option<&'a [String]>,
    targets: Option<&'a [Target]>,
    acknowledge: bool,
    evidence: Vec<&'a Evidence>,
}

impl<'a> ExportedMessage<'a> {
    /// What an entry says.
    pub(super) fn of(entry: &'a Entry) -> Self {
        let (findings, decision) = (&entry.findings, &entry.decision);
        let uid = match &entry.message.origin {
            Origin::Imap { uid, .. } => Some(*uid),
            Origin::File { .. } => None,
        };
        let timeliness = match &decision.verdict {
            Some(Verdict::OnTime) => Some("on_time"),
            Some(Verdict::Late { .. }) => Some("late"),
            Some(Verdict::Unknown) | None => None,
        };
        Self {
            sha256: entry.message.message,
            message_id: entry.message.message_id.as_deref(),
            uid,
            receipt_number: entry.message.receipt_number.as_deref(),
            received_at: entry.message.received_at,
            kind: decision.kind,
            organizations: &decision.organizations,
            decision: decision.outcome,
            flags: &decision.flags,
            relates_to: decision.relates_to,
            timeliness,
            conference_date: findings.conference_date,
            document: findings.document.as_ref(),
            outline_missing: findings.outline_missing.as_deref(),
            targets: findings.targets.as_deref(),
            acknowledge: decision.acknowledge,
            evidence: findings.evidence.iter().chain(&decision.evidence).collect(),
        }
    }
}
