//! Turns bytes with any line ends into a staged message whose lines all end with CRLF, as a server would hand it out;
//! keeps the header apart, up to a limit, for whoever wants the time of receipt.

use anyhow::Result;

use crate::store::{Staged, Staging, Store};

/// How much of the header is kept, in octets. The topmost `Received` stands in the first few hundred.
const HEADER_KEPT: usize = 64 * 1024;

/// A message being staged.
pub(super) struct CrlfStaging {
    staging: Staging,
    converted: Vec<u8>,
    after_cr: bool,
    header: Vec<u8>,
    header_ended: bool,
}

impl CrlfStaging {
    pub(super) fn begin(store: &Store) -> Result<Self> {
        let staging = store.stage()?;
        Ok(Self { staging, converted: Vec::new(), after_cr: false, header: Vec::new(), header_ended: false })
    }

    /// Appends bytes, cut anywhere. A lone LF and a lone CR both end a line.
    pub(super) fn write(&mut self, bytes: &[u8]) -> Result<()> {
        self.converted.clear();
        for &byte in bytes {
            if byte == b'\n' || self.after_cr {
                self.converted.extend_from_slice(b"\r\n");
            }
            self.after_cr = byte == b'\r';
            if byte != b'\n' && byte != b'\r' {
                self.converted.push(byte);
            }
        }
        self.keep_header();
        self.staging.write(&self.converted)
    }

    fn keep_header(&mut self) {
        if self.header_ended {
            return;
        }
        let room = HEADER_KEPT.saturating_sub(self.header.len()).min(self.converted.len());
        self.header.extend_from_slice(self.converted.get(..room).unwrap_or_default());
        if let Some(end) = self.header.windows(4).position(|window| window == b"\r\n\r\n") {
            self.header.truncate(end + 2);
            self.header_ended = true;
        }
        self.header_ended |= self.header.len() >= HEADER_KEPT;
    }

    /// Ends the message; gives it and its header.
    pub(super) fn finish(mut self) -> Result<(Staged, Vec<u8>)> {
        if self.after_cr {
            self.staging.write(b"\r\n")?;
        }
        Ok((self.staging.finish()?, self.header))
    }
}
