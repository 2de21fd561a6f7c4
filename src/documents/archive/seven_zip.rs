//! Opens .7z with the crate `sevenz-rust2`, into memory and within the allowance.

use std::io::{Cursor, Read};

use sevenz_rust2::{Archive, ArchiveReader, Error, Password};

use super::{is_of_the_system, member_name, unopened};
use crate::documents::limits::Allowance;
use crate::documents::opening::open_member;
use crate::documents::{Document, Problem};

/// For headers and for each dictionary, in KiB. 7-Zip's highest setting takes 64 MiB.
const MEMORY_KIB: usize = 96 << 10;

/// Reads a .7z.
pub(super) fn read(document: &mut Document, bytes: &[u8], allowance: &mut Allowance) -> Result<(), Problem> {
    let password = Password::empty();
    let mut source = Cursor::new(bytes);
    let archive =
        Archive::read_with_memory_limit(&mut source, &password, MEMORY_KIB).map_err(|error| problem_of(&error))?;
    let mut reader = ArchiveReader::from_archive(archive, source, password);
    // It would take as many as the machine has cores, and a reading child may start none.
    reader.set_thread_count(1);
    let mut stopped = None;
    let outcome = reader.for_each_entries(|entry, from| {
        let name = member_name(entry.name().as_bytes());
        if stopped.is_some() || entry.is_directory() || is_of_the_system(&name) {
            return Ok(true);
        }
        if allowance.left.members == 0 {
            stopped = Some(Problem::TooLarge("files in archives".to_owned()));
            // The rest would only be unpacked to be thrown away.
            return Err(std::io::Error::other("stopped").into());
        }
        let most = allowance.part();
        let mut inside = Vec::new();
        if let Err(error) = from.take(most.saturating_add(1)).read_to_end(&mut inside) {
            allowance.left.members -= 1;
            let problem = Problem::Damaged(format!("container: {error}"));
            document.members.push(unopened(name, entry.size(), problem));
            return Err(error.into());
        }
        let longer = u64::try_from(inside.len()).is_ok_and(|length| length > most);
        if longer || allowance.pay_bytes(inside.len()).is_err() {
            let problem = Problem::TooLarge("unpacked bytes".to_owned());
            document.members.push(unopened(name, entry.size(), problem.clone()));
            stopped = Some(problem);
            return Err(std::io::Error::other("stopped").into());
        }
        document.members.push(open_member(name, &inside, allowance));
        Ok(true)
    });
    match (stopped, outcome) {
        (Some(problem), _) => Err(problem),
        (None, Err(error)) => Err(problem_of(&error)),
        (None, Ok(())) => Ok(()),
    }
}

fn problem_of(error: &Error) -> Problem {
    match error {
        Error::PasswordRequired | Error::MaybeBadPassword(_) => Problem::Encrypted,
        Error::MaxMemLimited { .. } => Problem::TooLarge("memory of an archive".to_owned()),
        // The coder that encrypts, which we do not have.
        Error::UnsupportedCompressionMethod(method) if method.contains("AES") => Problem::Encrypted,
        Error::UnsupportedCompressionMethod(_) | Error::Unsupported(_) | Error::ExternalUnsupported => {
            Problem::Unsupported
        }
        other => Problem::Damaged(format!("container: {other}")),
    }
}
