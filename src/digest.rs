//! Turns ledger entries into the staff's daily page: HTML that mail clients render, plain text, and the register as an
//! `.xlsx`; pure.
//!
//! `day` gathers what held at that moment; each section of the page stands in a file named after it; `page` arranges
//! them, `workbook` writes the same facts as sheets. What always holds: the page has at most 200 rows a table and stays
//! below Gmail's limit; the workbook that a letter carries has every unit and the newest letters, that of an export leaves
//! out nothing; every word of a stranger's is made safe to show.

mod arrivals;
mod conferences;
mod corrections;
mod day;
mod health;
mod missing;
mod page;
mod review;
mod section;
mod totals;
mod workbook;

use anyhow::{Context, Result};
use jiff::Timestamp;
use jiff::civil::Date;

use crate::acknowledgement::{LetterText, Office};
use crate::ledger::{Entry, Health, Mark, News};
use crate::registry::{Plan, Registry, WorkingDays};
use day::Day;

/// Everything a digest is made of.
#[derive(Clone, Debug)]
pub struct DigestInputs<'a> {
    /// The day it is for.
    pub day: Date,
    /// What no earlier one has told.
    pub news: &'a News,
    /// Everything is shown as it stood at this moment.
    pub until: Timestamp,
    /// All entries as they stood then.
    pub entries: &'a [Entry],
    /// The organizations.
    pub registry: &'a Registry,
    /// The plans, the current one first.
    pub plans: &'a [Plan],
    /// What staff recorded.
    pub marks: &'a [Mark],
    /// Working days.
    pub days: &'a WorkingDays,
    /// How mailbox and letters fare.
    pub health: &'a Health,
    /// The office.
    pub office: &'a Office,
}

/// A letter carries so many letters in its register, the newest ones: some 2 MB as it is sent. After years the whole one
/// would be more than any server takes (Gmail: 25 MB).
pub const MOST_MAILED: usize = 5_000;

/// A digest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Digest {
    /// The letter.
    pub letter: LetterText,
    /// The register, an Excel workbook, with at most [`MOST_MAILED`] letters.
    pub register: Vec<u8>,
    /// The workbook's file name.
    pub register_name: String,
}

/// Writes the digest.
///
/// # Errors
/// Where the register cannot be written: see [`register`].
pub fn compose(inputs: &DigestInputs<'_>) -> Result<Digest> {
    let day = Day::of(inputs);
    Ok(Digest {
        letter: page::letter(&day),
        register: workbook::write(&day, MOST_MAILED).context("cannot write the register")?,
        register_name: format!("so-tiep-nhan-{}.xlsx", inputs.day),
    })
}

/// The register alone (`tiepnhan export register`): every unit and requirement, and every letter.
///
/// # Errors
/// Where the workbook cannot be written, e.g. with more than Excel's 1,048,576 rows.
pub fn register(inputs: &DigestInputs<'_>) -> Result<Vec<u8>> {
    workbook::write(&Day::of(inputs), usize::MAX).context("cannot write the register")
}
