//! Turns what happens into log lines on standard error: English, a message and fields, never an address, a name, a
//! subject or a body (the places that log see to that; [`said`] helps).
//!
//! async-imap writes whole mails and the LOGIN line at trace level, and names what it could not parse in its errors: our
//! own rooms alone are logged, and the release build has no trace level at all (Cargo.toml).

use std::any::Any;
use std::cell::Cell;
use std::io::Write as _;
use std::panic::{self, AssertUnwindSafe};

use tracing_subscriber::EnvFilter;

/// How log lines look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum LogFormat {
    /// For a person or journald.
    #[default]
    Text,
    /// One JSON object a line.
    Json,
}

/// Starts logging. `level` is one of error, warn, info, debug; it counts for this program only, its libraries stay at warn.
pub fn start(level: &str, format: LogFormat) {
    let filter = EnvFilter::new(format!("off,tiepnhan={level}"));
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_target(false);
    // Told to whom? Where standard error is gone, saying so there would end the program.
    let lines = lines.log_internal_errors(false);
    // A second start (in tests) is no fault.
    let _ = match format {
        LogFormat::Text => lines.with_ansi(false).try_init(),
        LogFormat::Json => lines.json().try_init(),
    };
    panic::set_hook(Box::new(|info| {
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        match (EXPECTED.get(), refused_by_the_system(info.payload())) {
            (Some(Expected::End(what)), _) => {
                // No letter was read yet: all may be said.
                let put_together = info.payload().downcast_ref::<String>().map(String::as_str);
                let words = put_together.unwrap_or(own_words(info.payload()));
                // Where standard error is gone, the status says it alone.
                let _ = writeln!(std::io::stderr(), "tiepnhan: {what} could not be started: {words}");
                // What it had started of it would be waited for.
                std::process::exit(1);
            }
            (Some(Expected::Error(what)), _) => tracing::warn!(place, "{what} gave up"),
            (None, Some(words)) => {
                tracing::error!(place, "the system refused what the program cannot do without: {words}");
            }
            (None, None) => tracing::error!(place, "a fault of the program: {}", own_words(info.payload())),
        }
    }));
}

/// What may panic without a fault of ours, and what a panic of it means.
#[derive(Clone, Copy)]
enum Expected {
    /// An error.
    Error(&'static str),
    /// The end of the program.
    End(&'static str),
}

thread_local! {
    static EXPECTED: Cell<Option<Expected>> = const { Cell::new(None) };
}

/// Starts what the program cannot be without; where that panics, the program ends with the reason.
pub fn vital<T>(what: &'static str, work: impl FnOnce() -> T) -> T {
    EXPECTED.set(Some(Expected::End(what)));
    let done = work();
    EXPECTED.set(None);
    done
}

/// Calls a library that panics where it should return an error; `None` where it did.
pub fn caught<T>(what: &'static str, work: impl FnOnce() -> T) -> Option<T> {
    EXPECTED.set(Some(Expected::Error(what)));
    let done = panic::catch_unwind(AssertUnwindSafe(work));
    EXPECTED.set(None);
    done.ok()
}

/// How the words begin with which the standard library, tokio and sqlx say what the system refused them.
const REFUSED_BY_THE_SYSTEM: [&str; 5] = [
    "SQLite failed to allocate memory for duplicated value",
    "OS can't spawn worker thread",
    "failed to spawn thread",
    "failed to allocate an alternative stack",
    "failed to set up alternative stack guard page",
];

fn refused_by_the_system(payload: &(dyn Any + Send)) -> Option<&str> {
    let words = payload.downcast_ref::<String>()?.as_str();
    REFUSED_BY_THE_SYSTEM.iter().any(|known| words.starts_with(known)).then_some(words)
}

/// What may be said of a panic. Words that were put together while it ran may quote a letter, as where a text was cut in
/// the wrong place.
fn own_words(payload: &(dyn Any + Send)) -> &'static str {
    payload.downcast_ref::<&'static str>().copied().unwrap_or("(its words may be a letter's)")
}

/// What a server said, as a log may show it: printable, at most 160 letters, no addresses.
#[must_use]
pub fn said(text: &str) -> String {
    let printable: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let words = printable.split_whitespace().map(|word| if word.contains('@') { "(address)" } else { word });
    words.collect::<Vec<_>>().join(" ").chars().take(160).collect()
}

#[cfg(test)]
#[path = "logging_tests.rs"]
mod tests;
