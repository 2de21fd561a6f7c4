//! The only clock. Everything that needs the time is given it, so that a test can say what time it is.
//!
//! Wall-clock time is for ledgers and letters; waiting is done with tokio's monotonic timers and never by comparing
//! two readings of this clock.

use std::sync::{Arc, Mutex, PoisonError};

use jiff::tz::{TimeZone, TimeZoneDatabase};
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

/// A zone by its IANA name. The system's files go before the ones that are built in, which serve where those cannot be read:
/// a deadline shall not depend on whether a file could be opened.
#[must_use]
pub fn zone(name: &str) -> Option<TimeZone> {
    TimeZone::get(name).or_else(|_| TimeZoneDatabase::bundled().get(name)).ok()
}

/// A source of the present moment: the system's, or one that a test sets.
#[derive(Clone, Debug, Default)]
pub struct Clock(Source);

#[derive(Clone, Debug, Default)]
enum Source {
    #[default]
    System,
    Set(Arc<Mutex<Timestamp>>),
}

impl Clock {
    /// The system's clock.
    #[must_use]
    pub fn system() -> Self {
        Self(Source::System)
    }

    /// A clock that stands still at `now` until it is moved.
    #[must_use]
    pub fn standing_at(now: Timestamp) -> Self {
        Self(Source::Set(Arc::new(Mutex::new(now))))
    }

    /// The present moment, UTC.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "this is the one place that asks the system")]
    pub fn now(&self) -> Timestamp {
        match &self.0 {
            Source::System => Timestamp::now(),
            Source::Set(time) => *time.lock().unwrap_or_else(PoisonError::into_inner),
        }
    }

    /// Whether the clock can be right at all: a machine without a battery wakes up in 1970. What is done by the day (a
    /// digest, a purge) is not done then.
    #[must_use]
    pub fn is_plausible(&self) -> bool {
        // 2020-01-01T00:00:00Z, years before this program was written.
        self.now().as_second() >= 1_577_836_800
    }

    /// Sets a standing clock; the system's clock is left alone.
    pub fn set(&self, now: Timestamp) {
        if let Source::Set(time) = &self.0 {
            *time.lock().unwrap_or_else(PoisonError::into_inner) = now;
        }
    }

    /// Moves a standing clock on; the system's clock is left alone.
    pub fn advance(&self, by: SignedDuration) {
        let next = self.now().checked_add(by).unwrap_or(Timestamp::MAX);
        self.set(next);
    }

    /// A new id that sorts by time: a `UUIDv7` (RFC 9562) as lower-case text with dashes.
    #[must_use]
    pub fn new_id(&self) -> String {
        let now = self.now();
        let seconds = u64::try_from(now.as_second()).unwrap_or(0);
        let nanoseconds = u32::try_from(now.subsec_nanosecond()).unwrap_or(0);
        Uuid::new_v7(uuid::Timestamp::from_unix_time(seconds, nanoseconds, 0, 0)).to_string()
    }
}

/// How long something takes: for budgets, never for what the ledger says.
#[derive(Clone, Copy, Debug)]
pub struct Stopwatch(std::time::Instant);

impl Stopwatch {
    /// Starts.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "this is the clock")]
    pub fn start() -> Self {
        Self(std::time::Instant::now())
    }

    /// The time since the start.
    #[must_use]
    pub fn elapsed(&self) -> std::time::Duration {
        self.0.elapsed()
    }
}

#[cfg(test)]
#[path = "clock_tests.rs"]
mod tests;
