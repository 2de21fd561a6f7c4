//! Reasons from what the message answers: an earlier letter of a unit, or a letter of ours to it.

use super::super::index::Index;
use super::super::{Earlier, Flag};
use super::{Group, Reason};

/// Reasons from the thread; what was forged says nothing.
pub(in super::super) fn thread(index: &Index, thread: &[Earlier]) -> Vec<Reason> {
    let believed = thread.iter().filter(|earlier| !earlier.decision.flags.contains(&Flag::Forged));
    let units = believed.flat_map(|earlier| &earlier.decision.organizations).filter_map(|code| index.unit(code));
    units
        .map(|unit| Reason {
            unit,
            group: Group::Thread,
            source: "thread",
            weight: index.weights.unit("thread"),
            words: String::new(),
            told: format!("Thư trả lời trong chuỗi thư của {}.", index.name(unit)),
        })
        .collect()
}
