//! The confined child: limits itself, then answers requests on standard input until it ends. What the limits do not
//! catch in words (an abort, a stack overflow, no more memory) ends this process; the parent names it.

use std::io::{self, BufReader};
use std::panic::{self, AssertUnwindSafe};
use std::process::ExitCode;

use rustix::process::{Resource, Rlimit, setrlimit};

use super::frames::{self, MOST_ANSWER};
use super::{Document, Limits, Problem, read_here};

/// Address space, code and stacks included. Honest files of 25 MB take up to about 200 MiB.
const MEMORY: u64 = 512 << 20;
/// Seconds of processor time over the child's life; only ends one whose parent is gone, as the parent's clock is
/// stricter.
const PROCESSOR: u64 = 120;
/// Room for deeply nested documents; beyond it the stack's guard page ends the child.
const STACK: usize = 64 << 20;

/// The body of the hidden subcommand `read-documents`: limits itself, then answers requests on standard input until it
/// ends. Never returns an error to anyone but its parent.
#[must_use]
pub fn serve_child() -> ExitCode {
    // A panic is answered as a problem; its message may hold words of the document.
    panic::set_hook(Box::new(|_| {}));
    let Ok(serving) = std::thread::Builder::new().stack_size(STACK).spawn(|| match confine().and_then(|()| serve()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }) else {
        return ExitCode::FAILURE;
    };
    serving.join().unwrap_or(ExitCode::FAILURE)
}

fn confine() -> io::Result<()> {
    // The three pipes are open already; no further file or socket can be.
    let limits = [
        (Resource::Nofile, 0),
        (Resource::Fsize, 0),
        (Resource::Core, 0),
        (Resource::Cpu, PROCESSOR),
        (Resource::As, MEMORY),
    ];
    for (resource, most) in limits {
        setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) })?;
    }
    Ok(())
}

fn serve() -> io::Result<()> {
    let mut requests = BufReader::new(io::stdin().lock());
    let mut answers = io::stdout().lock();
    let limits = Limits::default();
    while let Some((name, bytes)) = frames::read_request(&mut requests)? {
        let document = panic::catch_unwind(AssertUnwindSafe(|| read_here(&name, &bytes, &limits)))
            .unwrap_or_else(|_| failed(&name, &bytes, Problem::Crashed("panic".to_owned())));
        drop(bytes);
        frames::write_answer(&mut answers, &encode(&document))?;
    }
    Ok(())
}

fn failed(name: &str, bytes: &[u8], problem: Problem) -> Document {
    let format = panic::catch_unwind(AssertUnwindSafe(|| super::sniffing::format_of(bytes))).unwrap_or_default();
    let mut problems = vec![problem];
    if super::sniffing::contradicts(name, format) {
        problems.push(Problem::WrongExtension);
    }
    Document { format, problems, ..Document::default() }
}

fn encode(document: &Document) -> Vec<u8> {
    match serde_json::to_vec(document) {
        Ok(answer) if answer.len() <= MOST_ANSWER => answer,
        _ => {
            let document = Document {
                format: document.format,
                problems: vec![Problem::TooLarge("text".to_owned())],
                ..Document::default()
            };
            serde_json::to_vec(&document).unwrap_or_default()
        }
    }
}
