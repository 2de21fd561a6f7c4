//! Turns lines for a person into standard output and standard error. A reader may leave early (`| head -1`): what is said
//! after that is not heard, and the command goes on with its work, which is never cut short by who reads along.
//!
//! `println!` and `eprintln!` panic there; clippy.toml disallows them in favour of [`say!`] and [`complain!`].

use std::fmt::Arguments;
use std::io::{self, ErrorKind, Write as _};
use std::process::ExitCode;
use std::sync::OnceLock;

/// Why standard output takes no more; empty: it does.
static LOST: OnceLock<io::Error> = OnceLock::new();

/// Says a line on standard output.
macro_rules! say {
    ($($said:tt)*) => { $crate::screen::write_line(format_args!($($said)*)) };
}
pub(crate) use say;

/// Says a line on standard error; where nobody hears it, nothing is to be done about it.
macro_rules! complain {
    ($($said:tt)*) => { $crate::screen::write_complaint(format_args!($($said)*)) };
}
pub(crate) use complain;

/// See [`say!`].
pub(crate) fn write_line(said: Arguments<'_>) {
    keep_error(writeln!(io::stdout().lock(), "{said}"));
}

/// Writes bytes to standard output as they are.
pub fn write_bytes(bytes: &[u8]) {
    keep_error(io::stdout().lock().write_all(bytes));
}

/// Brings what was said to whoever reads: before something that takes long.
pub fn flush() {
    keep_error(io::stdout().lock().flush());
}

/// Whether nobody hears what is said any more: a command that only says things may end.
#[must_use]
pub fn is_lost() -> bool {
    LOST.get().is_some()
}

/// The exit status of a command that came to `status`: that of its work, unless what it said could not be written (a
/// full disk behind `>`) although somebody wanted it.
#[must_use]
pub fn finish(status: ExitCode) -> ExitCode {
    flush();
    match LOST.get() {
        Some(error) if error.kind() != ErrorKind::BrokenPipe => {
            complain!("tiepnhan: standard output could not be written: {error}");
            ExitCode::FAILURE
        }
        _ => status,
    }
}

/// See [`complain!`].
pub(crate) fn write_complaint(said: Arguments<'_>) {
    let _ = writeln!(io::stderr().lock(), "{said}");
}

fn keep_error(result: io::Result<()>) {
    if let Err(error) = result {
        // The first error says why; later ones follow from it.
        let _ = LOST.set(error);
    }
}
