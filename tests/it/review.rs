//! What staff decide: corrections, aliases, the past judged anew.

mod bed;
mod commands;
mod corrections;
mod learning;
mod races;
mod rejudge;
