//! What must hold when something around the program fails in the midst. `scripts/prove` does the same by the thousand.

mod doubts;
mod lock;
mod marks;
