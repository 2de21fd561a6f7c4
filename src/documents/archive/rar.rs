//! Opens .rar (1.5 to 7) with the crate `rars`, into memory and within the allowance. Links in it are not followed; what
//! needs a password or another volume is named.

use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;

use rars::{Archive, ArchiveReadOptions, ArchiveReader, ErrorKind, ExtractionDecision, ExtractionErrorAction};

use super::{is_of_the_system, member_name, unopened};
use crate::documents::limits::Allowance;
use crate::documents::opening::{add, open_member};
use crate::documents::{Document, Problem};

/// Dictionaries of archives that office programs make have up to 4 MiB, the largest that `WinRAR` makes unasked 32 MiB.
const DICTIONARY: u64 = 64 << 20;
/// Memory for unpacking, beside what is unpacked.
const WORKSPACE: u64 = 160 << 20;
/// Bytes of names and the like.
const HEADERS: u64 = 8 << 20;

/// A file as it is unpacked.
struct Unpacked {
    name: String,
    size: u64,
    bytes: Rc<RefCell<Vec<u8>>>,
    problem: Option<Problem>,
}

/// Where the bytes of one file go.
struct Sink(Rc<RefCell<Vec<u8>>>);

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Reads a .rar.
pub(super) fn read(document: &mut Document, bytes: &[u8], allowance: &mut Allowance) -> Result<(), Problem> {
    let most = u64::try_from(allowance.left.members).unwrap_or(u64::MAX);
    let options = ArchiveReadOptions::new()
        // Beside files there are folders, comments, recovery records and the archive's own.
        .with_max_header_count(most.saturating_mul(4).saturating_add(16))
        .with_max_header_bytes(HEADERS)
        .with_max_total_output_bytes(allowance.part().saturating_mul(2).min(allowance.left.unpacked))
        .with_rar50_dictionary_size_limit(DICTIONARY)
        .with_max_reader_workspace_bytes(WORKSPACE);
    let archive = ArchiveReader::read_with_options(bytes, options).map_err(|error| problem_of(&error))?;
    let (files, outcome) = unpack(&archive, options, allowance.left.members);
    for file in files {
        let bytes = file.bytes.take();
        if let Some(problem) = file.problem {
            if problem == Problem::Encrypted {
                add(document, Problem::Encrypted);
            }
            allowance.left.members = allowance.left.members.saturating_sub(1);
            document.members.push(unopened(file.name, file.size, problem));
            continue;
        }
        allowance.pay_bytes(bytes.len())?;
        document.members.push(open_member(file.name, &bytes, allowance));
    }
    outcome
}

/// Unpacks all files in the order of the archive, which a solid one needs; what went wrong ends it or is that file's.
fn unpack(archive: &Archive, options: ArchiveReadOptions<'_>, most: usize) -> (Vec<Unpacked>, Result<(), Problem>) {
    let files: RefCell<Vec<Unpacked>> = RefCell::new(Vec::new());
    let too_many = RefCell::new(false);
    let outcome = archive.extract_with_control_and_errors(
        options,
        |member| {
            let meta = &member.meta;
            let name = member_name(&meta.name);
            if meta.is_directory || is_of_the_system(&name) {
                return Ok(ExtractionDecision::Skip);
            }
            let mut files = files.borrow_mut();
            if files.len() >= most {
                *too_many.borrow_mut() = true;
                return Ok(ExtractionDecision::Stop);
            }
            let problem = if meta.is_encrypted {
                Some(Problem::Encrypted)
            } else if meta.is_split_before || meta.is_split_after {
                Some(Problem::Damaged("container: goes on in another volume".to_owned()))
            } else {
                meta.is_redirection.then_some(Problem::Unsupported)
            };
            let bytes = Rc::new(RefCell::new(Vec::new()));
            let decision = match problem {
                Some(_) => ExtractionDecision::Skip,
                None => ExtractionDecision::Extract(Box::new(Sink(Rc::clone(&bytes)))),
            };
            files.push(Unpacked { name, size: meta.unpacked_size, bytes, problem });
            Ok(decision)
        },
        |_, error| {
            if let Some(file) = files.borrow_mut().last_mut() {
                file.problem = Some(problem_of(error));
            }
            Ok(ExtractionErrorAction::Continue)
        },
    );
    let mut files = files.into_inner();
    let outcome = match outcome {
        Err(error) => {
            let problem = problem_of(&error);
            // What was being unpacked is not whole.
            if let Some(file) = files.last_mut() {
                file.problem.get_or_insert_with(|| problem.clone());
            }
            Err(problem)
        }
        Ok(_) if too_many.into_inner() => Err(Problem::TooLarge("files in archives".to_owned())),
        Ok(_) => Ok(()),
    };
    (files, outcome)
}

fn problem_of(error: &rars::Error) -> Problem {
    match error.kind() {
        ErrorKind::PasswordRequired | ErrorKind::BadPassword => Problem::Encrypted,
        ErrorKind::ResourceLimit => Problem::TooLarge("unpacked bytes".to_owned()),
        ErrorKind::UnsupportedFeature | ErrorKind::UnsupportedFormat => Problem::Unsupported,
        kind => Problem::Damaged(format!("container: {}", kind.code())),
    }
}
