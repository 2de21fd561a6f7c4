//! What must hold when something around the program fails in the midst. `scripts/prove` does the same by the thousand.

mod database;
mod disk;
mod doubts;
mod half_open;
mod lock;
mod marks;
mod poison;
