//! The mailbox room against a real Dovecot, a scripted server and real files.

mod against_dovecot;
mod accounts;
mod faults;
mod silence;
