//! Tells the service manager how the daemon fares (`sd_notify(3)`): ready, alive, stopping. Does nothing where there is
//! none.

use sd_notify::NotifyState;

/// Says that the ledger is open and the loops have begun.
pub(super) fn tell_ready() {
    tell(&[NotifyState::Ready, NotifyState::Status("at work")]);
}

/// Says that the daemon is alive and waits for its ledger: another daemon has it, or it cannot be reached. A service
/// manager that was not told would start it again and again.
pub fn tell_waiting() {
    tell(&[NotifyState::Ready, NotifyState::Status("waiting for the ledger"), NotifyState::Watchdog]);
}

/// Says that the daemon is alive. The caller is the loop that looks at the hour: it runs on the same threads as the
/// others and asks the ledger each time, so that a daemon whose runtime or ledger hangs falls silent.
pub(super) fn tell_alive() {
    tell(&[NotifyState::Watchdog]);
}

/// Says that the daemon was asked to stop.
pub(super) fn tell_stopping() {
    tell(&[NotifyState::Stopping]);
}

fn tell(state: &[NotifyState<'_>]) {
    if let Err(error) = sd_notify::notify(state) {
        tracing::debug!(%error, "the service manager could not be told");
    }
}
