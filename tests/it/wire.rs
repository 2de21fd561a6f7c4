//! Whole intakes (mailbox, store, ledger on SQLite, judging) over wires that fail at every point, on a clock that stands
//! still unless something is waited for; letters over SMTP connections that fail at every byte.

mod bed;
mod big_folder;
mod director;
mod each_other;
mod imap;
mod loops;
mod smtp;
mod waits;
