//! Turns a raw message into its leaves: every part that holds content, in order, its transfer encoding undone.
//!
//! mail-parser finds the parts. It is never let into an attached message: dropping a deep tree of those overflows the
//! stack and takes the process with it (measured with 0.11.9 at 30,000 levels). So the words that would open one are
//! made unknown in a copy before, at equal length, and everything is then read from the original by its offsets.
//!
//! Nor is it let into the megabytes of an attached file, which it would decode byte by byte: it sees the message's
//! skeleton, and files are decoded here. Where one of them is not clean base64, it sees the whole message instead.

use std::borrow::Cow;

use mail_parser::{Encoding, Message, MessageParser, MessagePart, PartType};

use super::fields::Fields;
use super::parameters::Parametrised;
use super::skeleton::Skeleton;
use super::transfer;

/// More parts than any letter has; what follows is left in the raw message, and said to be.
const MOST_LEAVES: usize = 1_000;

/// A part with content.
#[derive(Clone, Debug, Default)]
pub(super) struct Leaf<'a> {
    /// `type/subtype`, lower case; `text/plain` where the part does not say (RFC 2045 5.2).
    pub(super) media_type: String,
    /// Content-Type with its parameters.
    pub(super) content_type: Parametrised,
    /// Content-Disposition with its parameters.
    pub(super) disposition: Parametrised,
    /// Content-ID without angle brackets.
    pub(super) content_id: Option<String>,
    /// The innermost multipart/alternative around it, by number.
    pub(super) alternative: Option<usize>,
    /// The content, transfer encoding undone.
    pub(super) bytes: Cow<'a, [u8]>,
}

impl Leaf<'_> {
    /// The name as sent, decoded; empty where there is none.
    pub(super) fn name(&self, hint: Option<&str>) -> String {
        let named = self.disposition.file_name("filename", hint);
        let named = named.or_else(|| self.content_type.file_name("name", hint));
        named.or_else(|| self.disposition.file_name("name", hint)).unwrap_or_default()
    }

    /// The declared charset.
    pub(super) fn charset(&self) -> Option<String> {
        self.content_type.get("charset", None)
    }
}

/// A message taken apart.
#[derive(Debug, Default)]
pub(super) struct Structure<'a> {
    /// The message's own header.
    pub(super) fields: Fields<'a>,
    /// Its content.
    pub(super) leaves: Vec<Leaf<'a>>,
    /// What was wrong, in English.
    pub(super) problems: Vec<String>,
}

/// Takes a message apart.
pub(super) fn take_apart(raw: &[u8]) -> Structure<'_> {
    let by_skeleton = Skeleton::of(raw).and_then(|skeleton| take_apart_by_skeleton(raw, &skeleton));
    by_skeleton.unwrap_or_else(|| take_apart_whole(raw))
}

fn take_apart_whole(raw: &[u8]) -> Structure<'_> {
    let closed = close_attached_messages(raw);
    let Some(message) = parser().parse(closed.as_ref()) else {
        return Structure { problems: vec!["no header could be found".to_owned()], ..Structure::default() };
    };
    walk(raw, message, None).0
}

/// The same, but only where all that the skeleton lacks is clean base64: then nothing in it could have been read otherwise.
fn take_apart_by_skeleton<'a>(raw: &'a [u8], skeleton: &Skeleton) -> Option<Structure<'a>> {
    let closed = close_attached_messages(&skeleton.bytes);
    let message = parser().parse(closed.as_ref())?;
    let (structure, clean_cuts) = walk(raw, message, Some(skeleton));
    (clean_cuts == skeleton.cuts()).then_some(structure)
}

fn parser() -> MessageParser {
    MessageParser::new().with_mime_headers().default_header_ignore()
}

/// The parts of a message, and how many cuts of its skeleton were found to be clean base64.
fn walk<'a>(raw: &'a [u8], mut message: Message<'_>, skeleton: Option<&Skeleton>) -> (Structure<'a>, usize) {
    let restored = |part: &mut MessagePart<'_>| skeleton.map_or(0, |skeleton| restore_offsets(part, skeleton));
    let cuts = message.parts.iter_mut().map(restored).collect();
    let root = message.parts.first().map(|part| Fields::of_part(&part.headers, raw)).unwrap_or_default();
    let mut walk = Walk { raw, cuts, clean_cuts: 0, leaves: Vec::new(), problems: Vec::new() };
    walk.run(message);
    (Structure { fields: root, leaves: walk.leaves, problems: walk.problems }, walk.clean_cuts)
}

/// Makes a part's offsets count in the message instead of in its skeleton. Returns how many cuts lie in its body.
fn restore_offsets(part: &mut MessagePart<'_>, skeleton: &Skeleton) -> usize {
    let cuts = skeleton.cuts_in(part.offset_body, part.offset_end);
    let headers = part.headers.iter_mut().flat_map(|header| [&mut header.offset_start, &mut header.offset_end]);
    for offset in headers.chain([&mut part.offset_body, &mut part.offset_end]) {
        *offset = skeleton.original(*offset);
    }
    cuts
}

struct Walk<'a> {
    raw: &'a [u8],
    /// How many cuts of the skeleton each part has.
    cuts: Vec<usize>,
    /// Those of them that lie in clean base64.
    clean_cuts: usize,
    leaves: Vec<Leaf<'a>>,
    problems: Vec<String>,
}

/// What a part inherits from the multiparts around it.
#[derive(Clone, Copy, Debug, Default)]
struct Around {
    alternative: Option<usize>,
    is_digest: bool,
}

impl Walk<'_> {
    fn run(&mut self, message: Message<'_>) {
        let mut parts: Vec<Option<MessagePart<'_>>> = message.parts.into_iter().map(Some).collect();
        // Parts that no multipart names (its end is missing) come last, so that nothing is left out.
        let mut open: Vec<(usize, Around)> = (0..parts.len()).rev().map(|id| (id, Around::default())).collect();
        while let Some((id, around)) = open.pop() {
            let Some(part) = parts.get_mut(id).and_then(Option::take) else { continue };
            let fields = Fields::of_part(&part.headers, self.raw);
            let content_type = fields.parametrised("content-type").unwrap_or_default();
            if let PartType::Multipart(children) = &part.body {
                let inside = Around {
                    alternative: if content_type.value == "multipart/alternative" {
                        Some(id)
                    } else {
                        around.alternative
                    },
                    is_digest: content_type.value == "multipart/digest",
                };
                open.extend(children.iter().rev().map(|child| (*child as usize, inside)));
                continue;
            }
            if self.leaves.len() >= MOST_LEAVES {
                self.problems.push(format!("more than {MOST_LEAVES} parts: the rest is left unread"));
                break;
            }
            let cuts = self.cuts.get(id).copied().unwrap_or_default();
            let leaf = self.leaf(part, cuts, &fields, content_type, around);
            self.leaves.push(leaf);
        }
    }
}

impl<'a> Walk<'a> {
    fn leaf(
        &mut self,
        part: MessagePart<'_>,
        cuts: usize,
        fields: &Fields<'a>,
        content_type: Parametrised,
        around: Around,
    ) -> Leaf<'a> {
        let encoding = fields.word("content-transfer-encoding");
        let raw = self.raw;
        let body = raw.get(part.offset_body as usize..part.offset_end as usize).unwrap_or_default();
        let decodes_alike = cuts > 0 && part.encoding == Encoding::Base64 && !part.is_encoding_problem;
        let clean = if decodes_alike && encoding.trim() == "base64" { transfer::clean_base64(body) } else { None };
        self.clean_cuts += if clean.is_some() { cuts } else { 0 };
        let bytes = match (encoding.trim(), part.is_encoding_problem, part.body) {
            ("base64", false, PartType::Binary(bytes) | PartType::InlineBinary(bytes)) => {
                Cow::Owned(clean.unwrap_or_else(|| bytes.into_owned()))
            }
            ("base64", ..) => Cow::Owned(clean.unwrap_or_else(|| transfer::base64(body))),
            ("quoted-printable", ..) => Cow::Owned(transfer::quoted_printable(body)),
            ("x-uuencode" | "x-uue" | "uuencode", ..) => uuencoded(body),
            _ => Cow::Borrowed(body),
        };
        if part.is_encoding_problem && !body.is_empty() {
            self.problems.push("a part is damaged or its end is missing".to_owned());
        }
        Leaf {
            media_type: media_type(&content_type, around),
            disposition: fields.parametrised("content-disposition").unwrap_or_default(),
            content_id: fields.raw("content-id").next().map(content_id),
            content_type,
            alternative: around.alternative,
            bytes,
        }
    }
}

fn uuencoded(body: &[u8]) -> Cow<'_, [u8]> {
    let (_, files) = transfer::take_uuencoded(&String::from_utf8_lossy(body));
    files.into_iter().next().map_or(Cow::Borrowed(body), |file| Cow::Owned(file.bytes))
}

/// A Content-ID without its brackets; some senders leave them out.
fn content_id(value: &[u8]) -> String {
    String::from_utf8_lossy(value).trim().trim_matches(['<', '>']).to_owned()
}

/// The type said, or the one that holds where none is said (RFC 2045 5.2, RFC 2046 5.1.5).
fn media_type(content_type: &Parametrised, around: Around) -> String {
    match content_type.value.as_str() {
        "" if around.is_digest => "message/rfc822".to_owned(),
        "" | "text" => "text/plain".to_owned(),
        // A multipart that could not be opened: its lines are at least text.
        value if value.starts_with("multipart/") => "text/plain".to_owned(),
        value => value.to_owned(),
    }
}

/// Words by which mail-parser knows that a part is a message to be opened; each may stand anywhere in a field.
const OPENING_WORDS: [&[u8]; 3] = [b"rfc822", b"global", b"digest"];

/// A copy in which no part is an attached message any more; the raw message itself where there is none anyway.
///
/// A Content-Type is only read at the beginning of a line, or behind a boundary, whose line holds `--`. In those lines,
/// with their continuations, the opening words are overwritten at equal length. A boundary that holds such a word
/// stays equal to itself, because the lines that use it hold `--` too.
fn close_attached_messages(raw: &[u8]) -> Cow<'_, [u8]> {
    let mut copy: Option<Vec<u8>> = None;
    let (mut start, mut is_opening_field) = (0, false);
    for line in raw.split_inclusive(|byte| *byte == b'\n') {
        let continues = matches!(line.first(), Some(b' ' | b'\t'));
        is_opening_field = (continues && is_opening_field) || may_open(line);
        if is_opening_field {
            for word in OPENING_WORDS {
                for place in places_of(word, line) {
                    let copy = copy.get_or_insert_with(|| raw.to_vec());
                    // The first letter stays, so that boundaries that differ by such a word go on to differ.
                    if let Some(found) = copy.get_mut(start + place + 1..start + place + word.len()) {
                        found.fill(b'x');
                    }
                }
            }
        }
        start += line.len();
    }
    copy.map_or(Cow::Borrowed(raw), Cow::Owned)
}

/// Whether mail-parser could begin to read a Content-Type in this line. It drops all blanks in a field's name.
fn may_open(line: &[u8]) -> bool {
    const NAME: &[u8] = b"content-type";
    let mut name = line.iter().filter(|byte| !byte.is_ascii_whitespace()).skip_while(|byte| **byte == b':');
    NAME.iter().all(|letter| name.next().is_some_and(|byte| byte.eq_ignore_ascii_case(letter)))
        || line.contains(&b'-') && line.windows(2).any(|pair| pair == b"--")
}

fn places_of<'a>(word: &'a [u8], line: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    line.windows(word.len())
        .enumerate()
        .filter(move |(_, found)| found.eq_ignore_ascii_case(word))
        .map(|(place, _)| place)
}

#[cfg(test)]
#[path = "structure_tests.rs"]
mod tests;
