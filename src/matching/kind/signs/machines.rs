//! The signs of a machine's letter: bounces, answering machines, calendars, lists.

use super::days::invites_to_conference;
use super::{Around, Case, Material, Signs, Words, is_an_answer};
use crate::message::{Automatic, Message};

pub(super) fn machine_signs(case: &Case<'_>, around: &Around<'_>, material: &Material<'_>, signs: &mut Signs) {
    let (message, sender) = (case.message, around.sender);
    let sign = match message.automatic {
        Some(Automatic::Bounce { .. }) => Some("bounce"),
        Some(Automatic::DispositionNotification) => Some("receipt_of_reading"),
        Some(Automatic::AutoSubmitted) => Some("auto_submitted"),
        Some(Automatic::AutoReplied) => Some("auto_replied"),
        Some(Automatic::NullReturnPath) => Some("null_return_path"),
        // A unit may tell its conference's day by a calendar's invitation.
        Some(Automatic::Calendar { invites: true })
            if material.day_in_text.is_some() && invites_to_conference(case, material) =>
        {
            None
        }
        Some(Automatic::Calendar { .. }) => Some("calendar"),
        Some(Automatic::ByItsWords) => Some("by_its_words"),
        None => None,
    };
    // Staff want to know whom the letter did not reach.
    let unreached = match &message.automatic {
        Some(Automatic::Bounce { recipient: Some(recipient), .. }) => recipient.clone(),
        _ => String::new(),
    };
    signs.extend(sign.map(|sign| (sign, unreached.into())));
    if message.list {
        signs.push(("list", Words::default()));
        // What others talk of among themselves.
        if sender.is_unknown() && !around.unit_named && material.files_handed_in == 0 {
            signs.push(("list_names_nobody", Words::default()));
        }
    }
    // A scanner, a calendar of the office's own.
    let announces = matches!(message.automatic, Some(Automatic::AutoSubmitted | Automatic::ByItsWords));
    if announces && sender.is_of_the_house() && material.papers.is_empty() {
        signs.push(("machine_of_the_house", Words::default()));
    }
    // An answering machine answers a letter of ours. One whose words alone tell it for a machine, and that has had no
    // letter of ours, announces something.
    let unasked = !is_an_answer(message) && sender.is_unknown();
    if unasked && message.automatic == Some(Automatic::ByItsWords) {
        signs.push(("machine_unasked", Words::default()));
    }
}

/// A machine wrote the letter, it is no person's invitation, and no paper is in it.
pub(in crate::matching) fn is_a_machines_word(message: &Message, material: &Material<'_>) -> bool {
    let by_a_machine = message.automatic.as_ref().is_some_and(|why| *why != Automatic::Calendar { invites: true });
    by_a_machine && material.papers.is_empty()
}
