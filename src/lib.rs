//! `tiepnhan` ("take in") takes in the reports that units send by email, so that an office can swear by its ledger.
//!
//! The rooms below stand in the order of the story; a room imports only from rooms above it
//! (`tests/it/architecture.rs` holds them to it). `intake` is the file to read first.

pub mod clock;
pub mod vietnamese;
pub mod store;
pub mod config;
pub mod logging;
pub mod screen;
pub mod mailbox;
pub mod message;
pub mod documents;
pub mod reading;
pub mod registry;
pub mod matching;
pub mod ledger;
pub mod standing;
pub mod acknowledgement;
pub mod digest;
pub mod outgoing;
pub mod intake;
pub mod review;
pub mod backup;
pub mod service;
pub mod demo;
pub mod cli;
