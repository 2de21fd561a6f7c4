//! The ledger, each test on SQLite and on PostgreSQL.

mod audit;
pub(crate) mod bed;
mod copy;
mod letters;
mod mailbox;
mod opening;
mod past;
mod purge;
mod receipts;
mod review;
mod story;
mod transactions;
