//! Reads a page that came with its pictures and other parts in one file (MHTML, RFC 2557): "single file web page" of Word
//! and Excel, "complete" page of browsers.

use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use mail_parser::{Encoding, MessageParser, MessagePart, PartType};

use super::{blocks, decode};
use crate::documents::limits::Allowance;
use crate::documents::{Document, Problem, sniffing};

/// Whether it is one.
pub(in crate::documents) fn is_archive(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(4096)).unwrap_or_default();
    sniffing::looks_like_archived_page(&String::from_utf8_lossy(head).trim_start().to_ascii_lowercase())
}

/// Reads all its pages: a workbook has one for each sheet.
pub(in crate::documents) fn read(bytes: &[u8], allowance: &mut Allowance) -> Document {
    let mut document = Document::default();
    let Some(message) = MessageParser::default().parse(bytes) else {
        document.problems.push(Problem::Damaged("MHTML".to_owned()));
        return document;
    };
    for part in message.parts.iter().filter(|part| matches!(part.body, PartType::Html(_))) {
        let page = page_of(part, bytes);
        if let Err(problem) = allowance.pay_bytes(page.len()) {
            document.problems.push(problem);
            break;
        }
        document.blocks.extend(blocks(&decode(&page)));
    }
    document
}

/// The bytes of a page, whose own word for its charset counts: a part's may be one that nobody knows (`unicode`).
fn page_of(part: &MessagePart<'_>, bytes: &[u8]) -> Vec<u8> {
    let coded = bytes.get(part.raw_body_offset() as usize..part.raw_end_offset() as usize).unwrap_or_default();
    let page = match part.encoding {
        Encoding::Base64 => base64_decode(coded),
        Encoding::QuotedPrintable => quoted_printable_decode(coded),
        Encoding::None => None,
    };
    page.unwrap_or_else(|| coded.to_vec())
}
