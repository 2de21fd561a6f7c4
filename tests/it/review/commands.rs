//! The commands as a clerk meets them.
