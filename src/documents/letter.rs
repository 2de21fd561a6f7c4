//! Opens a message inside a letter (message/rfc822, .eml): its text as paragraphs, its attachments as members. Who sent
//! it proves nothing here and is left out.

use mail_parser::{Message, MessageParser, MimeHeaders, PartType};

use super::limits::Allowance;
use super::opening::{add, open_member};
use super::{Block, Document, Paragraph, Problem, page, plain};

/// Reads a message.
pub(super) fn read(bytes: &[u8], allowance: &mut Allowance) -> Document {
    let mut document = Document::default();
    let Some(message) = MessageParser::default().parse(bytes) else {
        document.problems.push(Problem::Damaged("message".to_owned()));
        return document;
    };
    document.blocks = text(&message);
    for part in message.attachments() {
        if allowance.left.members == 0 {
            add(&mut document, Problem::TooLarge("files in messages".to_owned()));
            break;
        }
        let name = part.attachment_name().map_or_else(|| default_name(part.is_message()), str::to_owned);
        if let Err(problem) = allowance.pay_bytes(part.contents().len()) {
            add(&mut document, problem);
            break;
        }
        document.members.push(open_member(name, part.contents(), allowance));
    }
    document
}

fn default_name(message: bool) -> String {
    if message { "message.eml".to_owned() } else { String::new() }
}

/// The plain text where there is one, else the page.
fn text(message: &Message<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for part in message.text_bodies() {
        match &part.body {
            PartType::Text(text) => blocks.extend(paragraphs(text)),
            PartType::Html(html) => blocks.extend(page::blocks(html)),
            _ => {}
        }
    }
    blocks
}

fn paragraphs(text: &str) -> impl Iterator<Item = Block> {
    plain::paragraphs(text)
        .into_iter()
        .map(|Paragraph { text, bold, centred }| Block::Paragraph(Paragraph { text, bold, centred }))
}
