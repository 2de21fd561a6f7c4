//! The ledger, each test on SQLite and on PostgreSQL.

mod audit;
mod bed;
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
