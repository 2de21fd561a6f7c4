//! The whole story: letters in files and over real servers, through intake and service, to answers and digests.

mod claims;
mod clock;
mod files;
mod hostile;
mod identity;
mod program;
mod servers;
mod watch;
