//! How much one file may ask of us before we stop: what it unpacks to, how deep it nests, how many parts it has.
//! The limits of the process (memory, time, files) stand in `child` and `readers`; these are met first, so that most
//! bombs end in a sentence and not in a killed child.

use super::Problem;
use super::recognition::Eyes;

/// What one file, with everything inside it, may cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes unpacked from all archives and streams together.
    pub unpacked: u64,
    /// Bytes unpacked from one part (an XML part, a page's content).
    pub part: u64,
    /// Files inside archives and messages, all levels together.
    pub members: usize,
    /// Levels of files inside files.
    pub depth: usize,
    /// Cells of sheets and tables, empty ones between filled ones included.
    pub cells: usize,
    /// Pages of a PDF.
    pub pages: usize,
    /// Bytes of text kept.
    pub text: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            // Letters carry up to 25 MB; an honest .docx or .xlsx unpacks to at most about ten times its size.
            unpacked: 256 << 20,
            // The longest report measured had a document.xml of 9 MiB.
            part: 64 << 20,
            members: 500,
            // A report in an archive in a forwarded message in a forwarded message, and one more.
            depth: 5,
            cells: 400_000,
            pages: 400,
            // A thousand pages of text are about 3 MiB.
            text: 8 << 20,
        }
    }
}

/// What is left of the limits while one file is read.
#[derive(Debug)]
pub(super) struct Allowance {
    /// What is left to spend.
    pub(super) left: Limits,
    /// Who recognises text in pictures, while there is somebody.
    pub(super) eyes: Option<Eyes>,
}

impl Allowance {
    pub(super) fn new(limits: &Limits) -> Self {
        Self { left: *limits, eyes: None }
    }

    /// How many bytes the next part may unpack to.
    pub(super) fn part(&self) -> u64 {
        self.left.part.min(self.left.unpacked)
    }

    /// Pays for unpacked bytes.
    pub(super) fn pay_bytes(&mut self, bytes: usize) -> Result<(), Problem> {
        let bytes = u64::try_from(bytes).unwrap_or(u64::MAX);
        if bytes > self.left.unpacked {
            self.left.unpacked = 0;
            return Err(Problem::TooLarge("unpacked bytes".to_owned()));
        }
        self.left.unpacked -= bytes;
        Ok(())
    }

    /// Pays for cells.
    pub(super) fn pay_cells(&mut self, cells: usize) -> Result<(), Problem> {
        if cells > self.left.cells {
            self.left.cells = 0;
            return Err(Problem::TooLarge("cells".to_owned()));
        }
        self.left.cells -= cells;
        Ok(())
    }
}
