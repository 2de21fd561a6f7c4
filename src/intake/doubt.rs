//! Turns what is odd about a message itself, whatever stands in it, into a decision for a person.

use jiff::SignedDuration;

use super::letter::LARGEST_READ;
use crate::ledger::MessageRow;
use crate::mailbox::Origin;
use crate::matching::{self, Findings, Kind, Outcome};
use crate::message::Message;

/// A letter whose reading ended the program so often is set aside for a person.
pub(super) const MOST_ATTEMPTS: u32 = 3;

/// Why a message is neither accepted nor ignored by itself, whatever was found in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Doubt {
    /// Reading it ended the program.
    SetAside,
    /// It has none of what makes a message (RFC 5322 3.6): no sender, no subject, no Message-ID.
    NoMessage,
    /// It is too large, or has too many fields or parts, to be read whole.
    TooLarge,
    /// The server did not say when it took it.
    NoTime,
    /// No server delivered it at the time at which the mailbox says it came: it was put there (IMAP APPEND), and whoever
    /// puts a message into a mailbox chooses its time.
    PutThere,
}

/// How far the mailbox's time and that of the server's own stamp may lie apart: a queue between the two takes minutes.
const DELIVERY_TAKES: SignedDuration = SignedDuration::from_mins(10);

impl Doubt {
    pub(super) fn about(row: &MessageRow, message: &Message) -> Option<Self> {
        if row.attempts > MOST_ATTEMPTS {
            Some(Self::SetAside)
        } else if message.from.is_empty() && message.subject.is_empty() && message.message_id.is_none() {
            Some(Self::NoMessage)
        } else if row.size > LARGEST_READ || message.overfull {
            Some(Self::TooLarge)
        } else {
            Self::about_its_time(row, message)
        }
    }

    fn about_its_time(row: &MessageRow, message: &Message) -> Option<Self> {
        let Some(received_at) = row.received_at else { return Some(Self::NoTime) };
        if !matches!(row.origin, Origin::Imap { .. }) {
            // Whoever imports files vouches for them.
            return None;
        }
        // A server that stamps nothing (RFC 5321 4.4 wants it to) is believed where we saw the message come at that time.
        let witness = message.delivered_at.unwrap_or(row.first_seen_at);
        let agrees = received_at.duration_since(witness).abs() <= DELIVERY_TAKES;
        (!agrees).then_some(Self::PutThere)
    }

    pub(super) fn put_to_a_person(self, findings: &mut Findings) {
        let (source, reason) = match self {
            Self::SetAside => ("set-aside", "Không đọc được thư này bằng máy; đề nghị xem thư gốc trong hộp thư."),
            Self::NoMessage => ("no-message", "Không nhận ra đây là một bức thư; đề nghị xem trong hộp thư."),
            Self::TooLarge => {
                ("too-large", "Thư quá lớn để đọc bằng máy; đã lưu nguyên vẹn; đề nghị xem tệp kèm theo trong hộp thư.")
            }
            Self::NoTime => ("no-time", "Máy chủ thư không cho biết thời điểm nhận; đề nghị kiểm tra trong hộp thư."),
            Self::PutThere => (
                "put-there",
                "Thời điểm trong hộp thư không khớp với dấu nhận của máy chủ chuyển thư (có thể thư được chép vào hộp thư); đề nghị xác định thời điểm nhận.",
            ),
        };
        if self == Self::PutThere && findings.outcome != Outcome::Accept {
            // It is not for its time that it is looked at, or not at all.
            return;
        }
        findings.outcome = Outcome::Review;
        if matches!(self, Self::SetAside | Self::NoMessage) {
            findings.kind = Kind::Question;
            findings.acknowledge = false;
        }
        findings.evidence.push(matching::Evidence {
            organization: None,
            source: source.to_owned(),
            weight: 0.0,
            words: String::new(),
            reason: reason.to_owned(),
        });
    }
}
