//! Waiting that ends early when the program is to stop, and that grows while something fails.

use std::time::Duration;

use tokio::sync::watch;

/// The first wait after a failure.
const FIRST: Duration = Duration::from_secs(5);
/// The longest wait between two tries. With the 40 seconds that a try may take at most until the server has let us in,
/// a server that is well again is read again within a minute.
const LONGEST: Duration = Duration::from_secs(15);

/// Waits that double from failure to failure.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Backoff {
    failures: u32,
}

impl Backoff {
    /// The wait after one more failure.
    pub(super) fn next_wait(&mut self) -> Duration {
        let wait = FIRST.saturating_mul(2_u32.saturating_pow(self.failures)).min(LONGEST);
        self.failures = self.failures.saturating_add(1);
        wait
    }

    /// All is well again.
    pub(super) fn reset(&mut self) {
        self.failures = 0;
    }
}

/// Sleeps, unless the program is to stop; says whether it is.
pub(super) async fn sleep_unless_stopped(stop: &mut watch::Receiver<bool>, how_long: Duration) -> bool {
    if *stop.borrow() {
        return true;
    }
    let _ = tokio::time::timeout(how_long, stopped(stop)).await;
    *stop.borrow()
}

/// Ends when the program is to stop.
pub(super) async fn stopped(stop: &mut watch::Receiver<bool>) {
    // A sender that is gone means that nobody can ask for more work either.
    let _ = stop.wait_for(|stop| *stop).await;
}

#[cfg(test)]
#[path = "waiting_tests.rs"]
mod tests;
