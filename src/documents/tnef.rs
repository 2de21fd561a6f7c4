//! Opens a winmail.dat (TNEF, [MS-OXTNEF]), which Outlook sends where it thinks the other side has it too: its text and
//! its attachments.

use super::limits::Allowance;
use super::opening::{add, open_member};
use super::{Block, Document, Problem, page, plain};

mod properties;

use properties::{Value, properties};

/// An attachment as it is gathered.
#[derive(Default)]
struct Attached {
    name: String,
    long_name: String,
    bytes: Vec<u8>,
}

/// What stands before each attribute's bytes.
struct Attribute<'a> {
    id: u32,
    bytes: &'a [u8],
}

/// Reads a TNEF.
pub(super) fn read(bytes: &[u8], allowance: &mut Allowance) -> Document {
    let mut document = Document::default();
    let mut attached: Vec<Attached> = Vec::new();
    // Signature and key come before the attributes.
    let mut rest = bytes.get(6..).unwrap_or_default();
    while !rest.is_empty() {
        let Some((attribute, after)) = next(rest) else {
            add(&mut document, Problem::Damaged("TNEF ends early".to_owned()));
            break;
        };
        rest = after;
        match attribute.id {
            // attBody, and the message's properties, which may have it too.
            0x0002_800C => take_text(&mut document, &plain::decode(until_zero(attribute.bytes))),
            0x0006_9003 => take_properties(&mut document, attribute.bytes),
            // attAttachRendData begins an attachment.
            0x0006_9002 => attached.push(Attached::default()),
            0x0001_8010 | 0x0006_800F | 0x0006_9005 => {
                if let Some(last) = attached.last_mut() {
                    last.take(&attribute);
                }
            }
            _ => {}
        }
    }
    for attached in attached {
        if allowance.left.members == 0 {
            add(&mut document, Problem::TooLarge("files in messages".to_owned()));
            break;
        }
        let name = if attached.long_name.is_empty() { attached.name } else { attached.long_name };
        document.members.push(open_member(name, &attached.bytes, allowance));
    }
    document
}

impl Attached {
    fn take(&mut self, attribute: &Attribute<'_>) {
        match attribute.id {
            0x0001_8010 => self.name = plain::decode(until_zero(attribute.bytes)),
            0x0006_800F => self.bytes = attribute.bytes.to_vec(),
            _ => {
                for (id, value) in properties(attribute.bytes) {
                    match (id, value) {
                        // PR_ATTACH_LONG_FILENAME and PR_ATTACH_DATA.
                        (0x3707, Value::Text(name)) => self.long_name = name,
                        (0x3701, Value::Bytes(bytes)) if self.bytes.is_empty() => self.bytes = bytes.to_vec(),
                        _ => {}
                    }
                }
            }
        }
    }
}

/// Level (1), id (4), length (4), the bytes, a check sum (2), which is not checked: what can be read is read.
fn next(bytes: &[u8]) -> Option<(Attribute<'_>, &[u8])> {
    let id = u32::from_le_bytes(*bytes.get(1..)?.first_chunk::<4>()?);
    let length = usize::try_from(u32::from_le_bytes(*bytes.get(5..)?.first_chunk::<4>()?)).ok()?;
    let end = 9_usize.checked_add(length)?;
    let attribute = Attribute { id, bytes: bytes.get(9..end)? };
    Some((attribute, bytes.get(end.checked_add(2)?..).unwrap_or_default()))
}

fn until_zero(bytes: &[u8]) -> &[u8] {
    bytes.split(|byte| *byte == 0).next().unwrap_or_default()
}

fn take_text(document: &mut Document, text: &str) {
    if document.blocks.is_empty() {
        document.blocks = plain::paragraphs(text).into_iter().map(Block::Paragraph).collect();
    }
}

fn take_properties(document: &mut Document, bytes: &[u8]) {
    for (id, value) in properties(bytes) {
        match (id, value) {
            // PR_BODY.
            (0x1000, Value::Text(text)) => take_text(document, &text),
            // PR_BODY_HTML, in bytes of a charset that the page states.
            (0x1013, Value::Bytes(html)) if document.blocks.is_empty() => document.blocks = page::read(html).blocks,
            (0x1013, Value::Text(html)) if document.blocks.is_empty() => document.blocks = page::blocks(&html),
            _ => {}
        }
    }
}
