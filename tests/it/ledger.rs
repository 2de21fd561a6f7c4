//! The ledger, each test on SQLite and on PostgreSQL.

mod bed;
mod story;
