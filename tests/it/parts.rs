//! The real parts that tests start for themselves: each on a free port of 127.0.0.1, in its own temporary folder, ended
//! when the handle is dropped.

pub(crate) mod dovecot;
pub(crate) mod imap_fault;
pub(crate) mod imap_folder;
pub(crate) mod imap_model;
pub(crate) mod letters;
pub(crate) mod office;
pub(crate) mod postgres;
pub(crate) mod relay;
pub(crate) mod smtp;

use std::net::TcpListener;
use std::process::{Child, ExitStatus};
use std::time::{Duration, Instant};

/// A port of 127.0.0.1 that was free a moment ago.
pub(crate) fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// Waits until `holds`, looking again every few milliseconds; a test that waits for longer than 20 seconds has failed.
pub(crate) fn await_condition(what: &str, holds: impl FnMut() -> bool) {
    await_within(Duration::from_secs(20), what, holds);
}

/// The same with a time of the caller's.
#[expect(clippy::disallowed_methods, reason = "a deadline of a test, measured by the machine's monotonic clock")]
pub(crate) fn await_within(most: Duration, what: &str, mut holds: impl FnMut() -> bool) {
    let began = Instant::now();
    while !holds() {
        assert!(began.elapsed() < most, "waited in vain: {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// The most memory that a child had, in KiB, as far as was seen until it ended; and how it ended.
pub(crate) fn peak_memory(mut child: Child) -> (u64, ExitStatus) {
    let mut peak = 0;
    loop {
        let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
        let most = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
        peak = most.trim().trim_end_matches(" kB").parse().unwrap_or(peak).max(peak);
        if let Some(ended) = child.try_wait().unwrap() {
            return (peak, ended);
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}
