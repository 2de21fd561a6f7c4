//! Opens a message that Outlook saved (.msg, [MS-OXMSG]): a compound file with a stream for each property and a storage for
//! each attachment. Its text as paragraphs, its attachments as members; a message attached to it is a storage of the same
//! kind. Who sent it proves nothing here and is left out.

use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

use cfb::CompoundFile;

use super::limits::Allowance;
use super::opening::{add, open_member};
use super::{Block, Document, Format, Member, Problem, page, plain};

type File<'a> = CompoundFile<Cursor<&'a [u8]>>;

/// Reads a .msg.
pub(super) fn read(bytes: &[u8], allowance: &mut Allowance) -> Document {
    match CompoundFile::open(Cursor::new(bytes)) {
        Ok(mut file) => read_message(&mut file, Path::new("/"), allowance),
        Err(error) => {
            let problems = vec![Problem::Damaged(format!("compound file: {error}"))];
            Document { problems, ..Document::default() }
        }
    }
}

fn read_message(file: &mut File<'_>, storage: &Path, allowance: &mut Allowance) -> Document {
    let mut document = Document { format: Format::OutlookMessage, ..Document::default() };
    match text(file, storage, allowance) {
        Ok(blocks) => document.blocks = blocks,
        Err(problem) => add(&mut document, problem),
    }
    let mut attachments: Vec<PathBuf> = file
        .read_storage(storage)
        .into_iter()
        .flatten()
        .filter(|entry| entry.is_storage() && entry.name().starts_with("__attach_version1.0_"))
        .map(|entry| entry.path().to_owned())
        .collect();
    // Their numbers stand at the end of the names.
    attachments.sort();
    for attachment in attachments {
        if allowance.left.members == 0 {
            add(&mut document, Problem::TooLarge("files in messages".to_owned()));
            break;
        }
        match read_attachment(file, &attachment, allowance) {
            Ok(member) => document.members.extend(member),
            Err(problem) => add(&mut document, problem),
        }
    }
    document
}

/// `PR_BODY`, else `PR_HTML` in bytes of a charset that the page states, or as text.
fn text(file: &mut File<'_>, storage: &Path, allowance: &mut Allowance) -> Result<Vec<Block>, Problem> {
    if let Some(body) = words(file, storage, "1000", allowance)?.filter(|body| !body.trim().is_empty()) {
        return Ok(plain::paragraphs(&body).into_iter().map(Block::Paragraph).collect());
    }
    if let Some(html) = property(file, storage, "10130102", allowance)? {
        return Ok(page::read(&html).blocks);
    }
    Ok(words(file, storage, "1013", allowance)?.map(|html| page::blocks(&html)).unwrap_or_default())
}

/// An attachment; `None` where it holds nothing, as a link to a file elsewhere.
fn read_attachment(file: &mut File<'_>, storage: &Path, allowance: &mut Allowance) -> Result<Option<Member>, Problem> {
    // PR_ATTACH_LONG_FILENAME, PR_ATTACH_FILENAME, PR_DISPLAY_NAME.
    let mut name = String::new();
    for property in ["3707", "3704", "3001"] {
        if name.is_empty() {
            name = words(file, storage, property, allowance)?.unwrap_or_default();
        }
    }
    // PR_ATTACH_DATA_BIN, or as a storage.
    if let Some(bytes) = property(file, storage, "37010102", allowance)? {
        return Ok(Some(open_member(name, &bytes, allowance)));
    }
    let inner = storage.join("__substg1.0_3701000D");
    if !file.is_storage(&inner) {
        return Ok(None);
    }
    allowance.left.members = allowance.left.members.saturating_sub(1);
    if !file.is_stream(inner.join("__properties_version1.0")) {
        // Something else that was embedded, a drawing or a sheet.
        let document = Document { problems: vec![Problem::Unsupported], ..Document::default() };
        return Ok(Some(Member { name, size: 0, document }));
    }
    if allowance.left.depth == 0 {
        let problems = vec![Problem::TooLarge("files in files".to_owned())];
        let document = Document { format: Format::OutlookMessage, problems, ..Document::default() };
        return Ok(Some(Member { name, size: 0, document }));
    }
    allowance.left.depth -= 1;
    let document = read_message(file, &inner, allowance);
    allowance.left.depth += 1;
    Ok(Some(Member { name, size: 0, document }))
}

/// A property of text: in UTF-16, or in some older charset.
fn words(file: &mut File<'_>, storage: &Path, id: &str, allowance: &mut Allowance) -> Result<Option<String>, Problem> {
    if let Some(bytes) = property(file, storage, &format!("{id}001F"), allowance)? {
        return Ok(Some(encoding_rs::UTF_16LE.decode(&bytes).0.trim_end_matches('\0').to_owned()));
    }
    let bytes = property(file, storage, &format!("{id}001E"), allowance)?;
    Ok(bytes.map(|bytes| plain::decode(&bytes).trim_end_matches('\0').to_owned()))
}

/// The bytes of a property by its number and type in hexadecimal.
fn property(
    file: &mut File<'_>,
    storage: &Path,
    tag: &str,
    allowance: &mut Allowance,
) -> Result<Option<Vec<u8>>, Problem> {
    let path = storage.join(format!("__substg1.0_{tag}"));
    if !file.is_stream(&path) {
        return Ok(None);
    }
    let damaged = |error: std::io::Error| Problem::Damaged(format!("compound file: {error}"));
    let most = allowance.part();
    let mut bytes = Vec::new();
    file.open_stream(&path).map_err(damaged)?.take(most).read_to_end(&mut bytes).map_err(damaged)?;
    allowance.pay_bytes(bytes.len())?;
    Ok(Some(bytes))
}
