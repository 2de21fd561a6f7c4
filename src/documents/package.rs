//! Turns a zip container into its parts, by name, within the allowance. Leaves to the readers what the parts mean.
//! Nothing is ever written to a disk, and names are only compared.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::Problem;
use super::limits::Allowance;

/// An opened container.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Names as stored, with `\` as `/` and without a leading `/`: some writers make both mistakes.
    names: Vec<String>,
}

/// The styles that all pages share, and the content, of a package of OpenDocument (ODF 1.2, part 3).
pub(super) fn open_document(bytes: &[u8], allowance: &mut Allowance) -> Result<(String, String), Problem> {
    let mut package = Package::open(bytes)?;
    let manifest = package.text("META-INF/manifest.xml", allowance)?.unwrap_or_default();
    if manifest.contains("encryption-data") {
        return Err(Problem::Encrypted);
    }
    let common = package.text("styles.xml", allowance)?.unwrap_or_default();
    let content = package.text("content.xml", allowance)?;
    Ok((common, content.ok_or_else(|| Problem::Damaged("no content".to_owned()))?))
}

impl<'a> Package<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Problem> {
        let archive =
            ZipArchive::new(Cursor::new(bytes)).map_err(|error| Problem::Damaged(format!("container: {error}")))?;
        let names = archive
            .file_names()
            .map(|name| name.map(|name| name.replace('\\', "/").trim_start_matches('/').to_owned()).unwrap_or_default())
            .collect();
        Ok(Self { archive, names })
    }

    /// Names of all parts.
    pub(super) fn names(&self) -> &[String] {
        &self.names
    }

    /// Whether a part of this name is there; case does not count.
    pub(super) fn has(&self, name: &str) -> bool {
        self.place(name).is_some()
    }

    fn place(&self, name: &str) -> Option<usize> {
        self.names.iter().position(|held| held.eq_ignore_ascii_case(name))
    }

    /// What all parts together unpack to, as the directory states; a lie is met by the limits of the process.
    pub(super) fn stated_size(&mut self) -> u64 {
        (0..self.archive.len())
            .filter_map(|place| self.archive.by_index_raw(place).ok().map(|part| part.size()))
            .fold(0, u64::saturating_add)
    }

    /// How many parts there are.
    pub(super) fn len(&self) -> usize {
        self.archive.len()
    }

    /// The name of the part at `place`, as its bytes, and its size as stated.
    pub(super) fn entry(&mut self, place: usize) -> Option<(Vec<u8>, u64)> {
        let part = self.archive.by_index_raw(place).ok()?;
        Some((part.name_raw().to_vec(), part.size()))
    }

    /// A part's bytes; `None` where there is no such part.
    pub(super) fn part(&mut self, name: &str, allowance: &mut Allowance) -> Result<Option<Vec<u8>>, Problem> {
        match self.place(name) {
            Some(place) => self.part_at(place, allowance).map(Some),
            None => Ok(None),
        }
    }

    /// The bytes of the part at `place`. What was unpacked before damage is lost: half a part proves nothing.
    pub(super) fn part_at(&mut self, place: usize, allowance: &mut Allowance) -> Result<Vec<u8>, Problem> {
        let damaged = |error| Problem::Damaged(format!("container: {error}"));
        if self.archive.by_index_raw(place).map_err(damaged)?.encrypted() {
            return Err(Problem::Encrypted);
        }
        let part = self.archive.by_index(place).map_err(damaged)?;
        let most = allowance.part();
        let mut bytes = Vec::new();
        part.take(most.saturating_add(1))
            .read_to_end(&mut bytes)
            .map_err(|error| Problem::Damaged(format!("container: {error}")))?;
        if u64::try_from(bytes.len()).is_ok_and(|length| length > most) {
            allowance.left.unpacked = 0;
            return Err(Problem::TooLarge("unpacked bytes".to_owned()));
        }
        allowance.pay_bytes(bytes.len())?;
        Ok(bytes)
    }

    /// A part as text: UTF-8 or, by its byte order mark, UTF-16.
    pub(super) fn text(&mut self, name: &str, allowance: &mut Allowance) -> Result<Option<String>, Problem> {
        Ok(self.part(name, allowance)?.map(|bytes| super::xml::decode(&bytes)))
    }
}
