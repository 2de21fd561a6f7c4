//! Turns one file of a Maildir into a staged message. It was received when the file was last changed: the server that
//! delivered it set that time, and IMAP servers hand it out as INTERNALDATE.

use std::path::Path;

use anyhow::Result;

use super::eml::stage_file;
use super::{ImportReport, changed_at, send};
use crate::mailbox::Arrivals;
use crate::store::Store;

pub(super) fn import(file: &Path, store: &Store, arrivals: &Arrivals, report: &mut ImportReport) -> Result<()> {
    let Some((raw, _header)) = stage_file(file, store, report)? else { return Ok(()) };
    send(file.to_string_lossy().into_owned(), changed_at(file), raw, arrivals)?;
    report.messages += 1;
    Ok(())
}
