//! Decides what becomes of a letter that could not be handed over: by the phase in which it failed, never by the words
//! of an error.

use jiff::{SignedDuration, Timestamp};

use crate::ledger::SendOutcome;

/// Where in the conversation a letter was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Phase {
    /// Connecting, greeting, EHLO, STARTTLS: nothing of the letter is known to the server.
    Connect,
    /// AUTH.
    Login,
    /// MAIL, RCPT, DATA, and the letter up to the final dot: refused, or not yet taken.
    Offer,
    /// The final dot may have reached the server: it may have taken the letter.
    Answer,
}

/// Why a letter could not be handed over.
#[derive(Debug)]
pub(super) struct Trouble {
    /// Where.
    pub(super) phase: Phase,
    /// The server's reply code, if it gave one.
    pub(super) code: Option<u16>,
    /// For staff; may hold the server's words.
    pub(super) words: String,
}

/// The first wait; doubled with each attempt.
const FIRST_WAIT_MINUTES: i64 = 1;
/// No wait is longer. RFC 5321 4.5.4.1 asks for 30 minutes at least between later attempts.
const LONGEST_WAIT_MINUTES: i64 = 60;
/// The wait where staff must mend something first (a password, a certificate): no hurry, no lock-out.
const STAFF_WAIT_MINUTES: i64 = 15;
/// Six growing waits (63 minutes) and then one an hour make five days, after which RFC 5321 4.5.4.1 gives up.
const MOST_ATTEMPTS: u32 = 125;
/// Five days of waits for staff.
const MOST_STAFF_ATTEMPTS: u32 = 480;

/// What becomes of the letter. `attempts` counts this one.
pub(super) fn outcome(trouble: Trouble, attempts: u32, now: Timestamp) -> SendOutcome {
    let Trouble { phase, code, words } = trouble;
    match (phase, code) {
        (Phase::Answer, None) => SendOutcome::Unknown(words),
        // The server wants a login, or another one: that is no fault of the letter.
        (_, Some(530 | 534 | 535 | 538)) | (Phase::Login, _) => for_staff(words, attempts, now),
        // "Daily sending quota exceeded" (RFC 3463 3.5, as Gmail says it): the letter is good tomorrow.
        (_, Some(500..)) if words.contains("5.4.5") => later(LONGEST_WAIT_MINUTES, MOST_ATTEMPTS, words, attempts, now),
        (Phase::Offer | Phase::Answer, Some(500..)) => SendOutcome::Failed(words),
        _ => again(words, attempts, now),
    }
}

/// A growing wait.
pub(super) fn again(words: String, attempts: u32, now: Timestamp) -> SendOutcome {
    let doubled = FIRST_WAIT_MINUTES.checked_shl(attempts.saturating_sub(1)).filter(|_| attempts < 32);
    let minutes = doubled.unwrap_or(LONGEST_WAIT_MINUTES).clamp(FIRST_WAIT_MINUTES, LONGEST_WAIT_MINUTES);
    later(minutes, MOST_ATTEMPTS, words, attempts, now)
}

/// A wait until staff have mended something.
pub(super) fn for_staff(words: String, attempts: u32, now: Timestamp) -> SendOutcome {
    later(STAFF_WAIT_MINUTES, MOST_STAFF_ATTEMPTS, words, attempts, now)
}

fn later(minutes: i64, most: u32, words: String, attempts: u32, now: Timestamp) -> SendOutcome {
    if attempts >= most {
        return SendOutcome::Failed(format!("given up after {attempts} attempts: {words}"));
    }
    let at = now.checked_add(SignedDuration::from_mins(minutes)).unwrap_or(Timestamp::MAX);
    SendOutcome::RetryAt(at, words)
}

#[cfg(test)]
#[path = "retry_tests.rs"]
mod tests;
