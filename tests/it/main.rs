//! Integration tests, one binary: rooms against real parts (Dovecot, an SMTP server, SQLite, PostgreSQL, Chromium), and
//! the whole story. `scripts/test` installs what they need.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot go on says so by panicking"
)]
#![expect(
    clippy::disallowed_macros,
    reason = "a suite prints its figures for whoever runs it; the harness catches what it prints"
)]

mod architecture;
mod backup;
mod digest;
mod documents;
mod faults;
mod intake;
mod ledger;
mod mailbox;
mod matching;
mod outgoing;
mod parts;
mod reading;
mod registry;
mod review;
mod screen;
mod store;
mod supervision;
mod wire;
