//! The whole story: letters in files and over real servers, through intake and service, to answers and digests.

mod files;
mod program;
mod servers;
mod watch;
