//! Standings, acknowledgements and digests over made-up entries: what the letters say, that hostile text stays text,
//! that they stay small, and that the register reads back.

mod acknowledgements;
mod hostile;
mod made;
mod pages;
mod register;
mod snapshots;
mod standings;
