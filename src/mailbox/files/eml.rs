//! Turns one `.eml` into a staged message. It was received when the topmost `Received` says so; a file without one is
//! taken to have been received when it was last changed.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use anyhow::Result;

use super::crlf::CrlfStaging;
use super::{ImportReport, changed_at, header_time, send};
use crate::mailbox::Arrivals;
use crate::store::{Staged, Store};

/// How much is read at once, in octets.
const READ_SIZE: usize = 64 * 1024;

pub(super) fn import(file: &Path, store: &Store, arrivals: &Arrivals, report: &mut ImportReport) -> Result<()> {
    let Some((raw, header)) = stage_file(file, store, report)? else { return Ok(()) };
    let received_at = header_time::topmost_received(&header).or_else(|| changed_at(file));
    send(file.to_string_lossy().into_owned(), received_at, raw, arrivals)?;
    report.messages += 1;
    Ok(())
}

/// Stages a whole file; gives it and its header. A file that cannot be read goes into the report.
pub(super) fn stage_file(file: &Path, store: &Store, report: &mut ImportReport) -> Result<Option<(Staged, Vec<u8>)>> {
    let mut opened = match File::open(file) {
        Ok(opened) => opened,
        Err(error) => {
            report.pass(file, error);
            return Ok(None);
        }
    };
    let mut message = CrlfStaging::begin(store)?;
    let mut buffer = vec![0; READ_SIZE];
    loop {
        match opened.read(&mut buffer) {
            Ok(0) => return message.finish().map(Some),
            Ok(count) => message.write(buffer.get(..count).unwrap_or_default())?,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(error) => {
                report.pass(file, error);
                return Ok(None);
            }
        }
    }
}
