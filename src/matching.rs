//! Turns a message, its documents, the registry and the plans into a decision with its evidence. Pure: no I/O, no
//! clock, no storage.
//!
//! Two steps, because the second needs the past: [`identify`] says what the message is and whom it is from;
//! [`conclude`] compares that with what came before and gives the verdict. Findings are kept, so that a letter which
//! turns up late (another folder, another day) lets the later ones be concluded anew without reading them again.

mod advice;
mod answers;
mod conclude;
mod evidence;
mod flags;
mod forms;
mod identify;
#[cfg(test)]
#[path = "matching/identify_tests.rs"]
mod identify_tests;
mod index;
mod kind;
pub mod learn;
mod material;
mod names;
mod outcome;
mod own_text;
mod relation;
#[cfg(test)]
mod sample;
mod sketch;
mod stated;
mod tokens;
mod weights;
pub mod wording;
mod whose;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::documents::Document;
use crate::message::Message;
use crate::reading::{Reading, Target};
use crate::registry::{OrganizationCode, Plan, Registry, WorkingDays};
use crate::store::ContentHash;

pub use index::Index;
pub use weights::Weights;

/// What kind of message it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A report under the plan.
    Report,
    /// Only an annex of it, e.g. the table of targets.
    Supplement,
    /// The unit tells the day of its conference.
    ConferenceNotice,
    /// A real report under some other plan.
    OtherReport,
    /// A question that a person must answer.
    Question,
    /// A machine's answer: out of office, read receipt.
    AutoReply,
    /// A letter that could not be delivered.
    Bounce,
    /// Nothing to do with the plan.
    Unrelated,
}

/// What is to be done with a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Recorded without a person.
    Accept,
    /// A person must look; it has a receipt number all the same.
    Review,
    /// Kept, but no receipt.
    Ignore,
}

/// What else must be known of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Flag {
    NoAttachment,
    LinkOnly,
    Encrypted,
    Unreadable,
    Scanned,
    LegacyFont,
    LegacyCharset,
    Duplicate,
    Revision,
    Draft,
    SeveralOrganizations,
    UnregisteredSender,
    Forged,
    Macro,
    Executable,
    Archive,
    Forwarded,
    Tnef,
    WrongExtension,
    WrongUnitInside,
}

/// The source of the reason whose words are the name in a letterhead that is nobody's: a unit may be known by it later.
pub const UNKNOWN_LETTERHEAD: &str = "unknown_letterhead";

/// One reason, with its weight and the words it rests on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// Which unit it speaks for; `None` where it is about the kind or the outcome.
    pub organization: Option<OrganizationCode>,
    /// Its source, a stable English word: `address`, `domain`, `letterhead`, `subject`, `thread`, …
    pub source: String,
    /// How much it says for (or, negative, against), in natural logarithms of a likelihood ratio.
    pub weight: f64,
    /// The words it rests on, as found.
    pub words: String,
    /// The reason as a Vietnamese sentence for staff.
    pub reason: String,
}

/// A unit that the message may be from, with its summed weight; best first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Candidate {
    /// The unit.
    pub organization: OrganizationCode,
    /// The sum of its evidence.
    pub weight: f64,
}

/// What a document of the message says of itself, for the ledger.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentSummary {
    /// Number and symbol without blanks.
    pub number: Option<String>,
    /// Its date.
    pub date: Option<Date>,
    /// Its title.
    pub title: Option<String>,
}

/// One file of the message, read.
#[derive(Clone, Debug)]
pub struct FileRead {
    /// Name as sent.
    pub name: String,
    /// Hash of its bytes.
    pub hash: ContentHash,
    /// Size in bytes.
    pub size: u64,
    /// What was read out of it (members of archives are inside).
    pub document: Arc<Document>,
    /// Its reading and those of its members, in the order of a walk through them (outermost first).
    pub readings: Vec<FileReading>,
}

/// The reading of one document, and the sections that it lacks of each plan's outline.
#[derive(Clone, Debug)]
pub struct FileReading {
    /// Name of the file (of the member, inside an archive).
    pub name: String,
    /// The document that was read: the file's own, unless it is a member or has members.
    pub document: Arc<Document>,
    /// What it says of itself.
    pub reading: Reading,
    /// For each plan (by id): ids of missing sections.
    pub missing_sections: Vec<(String, Vec<String>)>,
}

/// Everything a decision may rest on, but for the past.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// The message.
    pub message: &'a Message,
    /// Its files (inline pictures left out).
    pub files: &'a [FileRead],
    /// The server's time; `None` where it said nonsense.
    pub received_at: Option<Timestamp>,
    /// The organizations.
    pub registry: &'a Registry,
    /// The same organizations, indexed ([`Index::new`] of this registry): built once, not for each letter.
    pub index: &'a Index,
    /// The plans, the current one first.
    pub plans: &'a [Plan],
    /// What the office is called.
    pub office: &'a str,
    /// Earlier messages (or our letters) that this one answers, found by Message-ID.
    pub thread: &'a [Earlier],
}

/// What [`identify`] found; kept in the ledger, so that [`conclude`] can be repeated. Extend it freely: it is ours.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Findings {
    /// The kind.
    pub kind: Kind,
    /// The units, the first one the most likely.
    pub organizations: Vec<OrganizationCode>,
    /// Accept, review or ignore, the past not yet considered.
    pub outcome: Outcome,
    /// Flags, but for `duplicate` and `revision`.
    pub flags: BTreeSet<Flag>,
    /// The plan it answers.
    pub plan: Option<String>,
    /// The requirement (id) it answers.
    pub requirement: Option<String>,
    /// The conference day that it states.
    pub conference_date: Option<Date>,
    /// The main document.
    pub document: Option<DocumentSummary>,
    /// Missing outline sections of a readable report.
    pub outline_missing: Option<Vec<String>>,
    /// The table of targets.
    pub targets: Option<Vec<Target>>,
    /// Whether an acknowledgement may be sent at all.
    pub acknowledge: bool,
    /// The reasons.
    pub evidence: Vec<Evidence>,
    /// The best three units.
    pub candidates: Vec<Candidate>,
    /// What the sender must be told, e.g. an encrypted file; a Vietnamese sentence each.
    pub advice: Vec<String>,
    /// Hashes of the files handed in.
    pub files: Vec<ContentHash>,
    /// A sketch of the main document's words, to tell a repeat in another format (similar sketches: similar texts).
    pub sketch: Vec<u64>,
    /// Words say that it replaces an earlier one (`thay thế`, `bản chính thức`, `gửi lại`, `đính chính`).
    pub replaces: bool,
    /// Message-IDs that it answers.
    pub references: Vec<String>,
    /// The address it came from, lower case.
    pub sender: String,
    /// The signs and word lists that its kind was told by, as tables of the weights' file (`kind_signs.no_file`).
    #[serde(default)]
    pub signs: Vec<String>,
    /// What all its words together say for each kind (see [`wording`]).
    #[serde(default)]
    pub wording: BTreeMap<Kind, f64>,
}

impl Findings {
    /// Without what only people read, most of what findings are: what is concluded from them stays the same, and so does
    /// what a later message is compared with.
    #[must_use]
    pub fn without_prose(mut self) -> Self {
        self.evidence.retain(relation::is_concluded_from);
        for evidence in &mut self.evidence {
            evidence.reason = String::new();
        }
        self.evidence.shrink_to_fit();
        let (candidates, advice, signs, wording) = (Vec::new(), Vec::new(), Vec::new(), BTreeMap::new());
        Self { candidates, advice, signs, wording, targets: None, outline_missing: None, ..self }
    }
}

/// An earlier message, as the ledger remembers it.
#[derive(Clone, Debug, PartialEq)]
pub struct Earlier {
    /// The message.
    pub message: ContentHash,
    /// When the server took it.
    pub received_at: Option<Timestamp>,
    /// Its Message-ID.
    pub message_id: Option<String>,
    /// What was found then; as the ledger tells it, without prose.
    pub findings: Findings,
    /// What was decided then (organizations as corrected by staff, outcome, flags).
    pub decision: Decision,
}

/// The decision.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Decision {
    /// Accept, review or ignore.
    pub outcome: Outcome,
    /// The kind.
    pub kind: Kind,
    /// The units.
    pub organizations: Vec<OrganizationCode>,
    /// All flags.
    pub flags: BTreeSet<Flag>,
    /// The earlier message that this one repeats or replaces.
    pub relates_to: Option<ContentHash>,
    /// For a report of a known unit: the verdict by the server's time.
    pub verdict: Option<crate::registry::Verdict>,
    /// The deadline the verdict rests on: the first moment too late.
    pub deadline: Option<Timestamp>,
    /// The conference day the deadline rests on; `None` where it was not known.
    pub conference_known: Option<Date>,
    /// Whether the sender must get an acknowledgement.
    pub acknowledge: bool,
    /// Reasons that came from the past, besides those of the findings.
    pub evidence: Vec<Evidence>,
}

/// What the sender of such a message must be told, a Vietnamese sentence each; `below`: a body below the unit wrote it.
#[must_use]
pub fn advice(kind: Kind, flags: &BTreeSet<Flag>, below: bool) -> Vec<String> {
    advice::advice(kind, flags, below)
}

/// Says what a message is and whom it is from.
#[must_use]
pub fn identify(case: &Case<'_>) -> Findings {
    identify::identify(case)
}

/// Compares findings with what came before (`past`: earlier messages of the same units and of the same sender, oldest
/// first) and gives the verdict. `received_at` is this message's own.
#[must_use]
pub fn conclude(
    findings: &Findings,
    received_at: Option<Timestamp>,
    past: &[Earlier],
    plans: &[Plan],
    days: &WorkingDays,
) -> Decision {
    conclude::conclude(findings, received_at, past, plans, days)
}

/// Whether what came before may make a difference to [`conclude`]: a question or a machine's letter is compared with
/// nothing, and a busy sender's past need not be read for it.
#[must_use]
pub fn rests_on_the_past(findings: &Findings) -> bool {
    conclude::rests_on_the_past(findings.kind)
}

/// Whether this message may make a difference to [`conclude`] for those that came after it: one that nothing is compared
/// with, and that states no day of a conference, changes nothing.
#[must_use]
pub fn bears_on_later_ones(message: &Earlier) -> bool {
    conclude::rests_on_the_past(message.decision.kind) || message.findings.conference_date.is_some()
}
