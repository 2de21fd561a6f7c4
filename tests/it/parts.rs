//! The real parts that tests start for themselves: each on a free port of 127.0.0.1, in its own temporary folder, ended
//! when the handle is dropped.

pub(crate) mod postgres;
