//! The confined children: one limits itself, then answers requests on standard input until it ends; one limits itself
//! and becomes Tesseract for a single page. What the limits do not catch in words (an abort, a stack overflow, no more
//! memory) ends the process; the parent names it.

use std::cell::RefCell;
use std::io::{self, BufReader, StdinLock, StdoutLock, Write as _};
use std::os::unix::process::CommandExt;
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;
use std::process::{Command, ExitCode};
use std::rc::Rc;

use super::frames::{self, Request};
use super::opening::read_with;
use super::recognition::{Eyes, Lies};
use super::{Document, Limits, Problem, confinement};
use crate::screen::say;

/// Seconds of processor time over the child's life; only ends one whose parent is gone, as the parent's clock is
/// stricter.
const PROCESSOR: u64 = 120;
/// Seconds of processor time for one page; a full one takes two.
const PROCESSOR_A_PAGE: u64 = 40;
/// Files that Tesseract may have open at once: its libraries one by one, its data.
const FILES_OF_TESSERACT: u64 = 64;
/// Room for requests as they come from the pipe, in bytes: most documents in one piece.
const REQUESTS: usize = 64 << 10;
/// Room for deeply nested documents; beyond it the stack's guard page ends the child.
const STACK: usize = 64 << 20;

/// What holds a child; each holds alone where the kernel lacks another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    /// All of them, as for any document.
    All,
    /// No file system, no network.
    Landlock,
    /// Only the system calls that reading needs.
    Seccomp,
}

/// The body of the hidden subcommand `read-documents`: limits itself, then answers requests on standard input until it
/// ends. Never returns an error to anyone but its parent.
#[must_use]
pub fn serve_child() -> ExitCode {
    confined(Layer::All, || if serve().is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The same child, but it tries what it must be kept from and prints what it was not kept from.
#[must_use]
pub fn probe_child(layer: Layer) -> ExitCode {
    confined(layer, || {
        say!("{}", confinement::attempts().join(" "));
        ExitCode::SUCCESS
    })
}

fn confined(layer: Layer, work: impl FnOnce() -> ExitCode + Send + 'static) -> ExitCode {
    // A panic is answered as a problem; its message may hold words of the document.
    panic::set_hook(Box::new(|_| {}));
    // A kernel without it is no reason to leave documents unread; `tiepnhan check` says so.
    if layer != Layer::Seccomp {
        let _ = confinement::close_file_system(&[]);
    }
    let serving = std::thread::Builder::new().stack_size(STACK).spawn(move || {
        // The three pipes are open already; no further file or socket can be.
        if layer == Layer::All && confinement::limit(PROCESSOR, 0).is_err() {
            return ExitCode::FAILURE;
        }
        if layer != Layer::Landlock {
            let _ = confinement::allow_reading();
        }
        work()
    });
    serving.ok().and_then(|serving| serving.join().ok()).unwrap_or(ExitCode::FAILURE)
}

/// The body of the hidden subcommand `recognise-page`: limits itself, then becomes `program` (Tesseract), which reads a
/// picture from standard input and writes the words with their places (hOCR) to standard output. Returns only where that
/// fails.
#[must_use]
pub fn recognise_page(program: &Path, data: &Path, dpi: u16, lies: Lies) -> ExitCode {
    let _ = confinement::leave_program(program, data);
    if confinement::limit(PROCESSOR_A_PAGE, FILES_OF_TESSERACT).is_err() {
        return ExitCode::FAILURE;
    }
    let _ = confinement::allow_program();
    let mut tesseract = Command::new(program);
    tesseract.args(["stdin", "stdout", "-l", "vie", "-c", "tessedit_create_hocr=1"]);
    // 1 finds out first which side is up, 3 trusts that the page stands upright, 6 that it is one block.
    let segmented = match lies {
        Lies::Turned => "1",
        Lies::Upright => "3",
        Lies::Askew => "6",
    };
    tesseract.args(["--psm", segmented]);
    if dpi > 0 {
        tesseract.args(["--dpi", &dpi.to_string()]);
    }
    // More threads are slower for one page, and may not be started.
    tesseract.env_clear().env("OMP_THREAD_LIMIT", "1").env("TESSDATA_PREFIX", data);
    let _ = tesseract.exec();
    ExitCode::FAILURE
}

/// Both ends of the child's pipe.
struct Pipe {
    requests: BufReader<StdinLock<'static>>,
    answers: StdoutLock<'static>,
}

fn serve() -> io::Result<()> {
    let pipe = Pipe { requests: BufReader::with_capacity(REQUESTS, io::stdin().lock()), answers: io::stdout().lock() };
    let pipe = Rc::new(RefCell::new(pipe));
    let limits = Limits::default();
    loop {
        let request = frames::read_request(&mut pipe.borrow_mut().requests)?;
        let Some(Request { name, pictures, bytes }) = request else { return Ok(()) };
        let eyes = pictures.then(|| eyes(&pipe));
        let document = panic::catch_unwind(AssertUnwindSafe(|| read_with(&name, &bytes, &limits, eyes)))
            .unwrap_or_else(|_| failed(&name, &bytes, Problem::Crashed("panic".to_owned())));
        drop(bytes);
        let answers = &mut pipe.borrow_mut().answers;
        answers.write_all(&encode(&document))?;
        answers.flush()?;
    }
}

/// Pictures go through the same pipe; the parent has them recognised.
fn eyes(pipe: &Rc<RefCell<Pipe>>) -> Eyes {
    let pipe = Rc::clone(pipe);
    Eyes::new(move |picture| {
        let Pipe { requests, answers } = &mut *pipe.borrow_mut();
        frames::ask(answers, requests, picture).ok().flatten()
    })
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
    frames::answer(document).unwrap_or_else(|| {
        let problems = vec![Problem::TooLarge("text".to_owned())];
        let document = Document { format: document.format, problems, ..Document::default() };
        frames::answer(&document).unwrap_or_default()
    })
}
