//! Turns one line of the server's into the judgement whether async-imap may see it, mending it where that is safe; pure.
//!
//! A line passes where imap-proto reads it and it is of a kind that we make use of.

use async_imap::imap_proto::Response;

/// How deep parentheses may nest. What we ask for nests two deep; imap-proto overflows a 2 MiB stack at about 300.
pub(super) const DEEPEST_NESTING: usize = 16;

/// Whether the first line of an answer can be read, mending it where that is safe. A tagged answer always passes: we wait
/// for it.
pub(super) fn clear(line: &mut Vec<u8>, literal: Option<u64>) -> bool {
    let untagged = line.strip_prefix(b"* ").is_some();
    if nesting(line) > DEEPEST_NESTING || (untagged && !is_wanted(line)) {
        return false;
    }
    if !mend_missing_date(line) && untagged {
        return false;
    }
    mend_last_uid_next(line);
    if !may_hold_literal(line) {
        mend_text(line);
    }
    if is_read(line, literal) {
        return true;
    }
    if line.first() == Some(&b'+') {
        *line = b"+ idling".to_vec();
        return true;
    }
    mend_tagged(line)
}

/// Whether imap-proto reads an answer, whose earlier literals are left empty, as we do: to its end, or up to the literal
/// that it announces. Were it to read on in what we take for a literal, what a stranger wrote there would be an answer.
pub(super) fn is_read(answer: &[u8], literal: Option<u64>) -> bool {
    let Some(size) = literal else {
        return Response::parse(&[answer, b"\r\n"].concat()).is_ok_and(|(rest, _)| rest.is_empty());
    };
    // Behind an empty literal it asks for what follows, whatever it took it for.
    let (size, mut answer) = if size == 0 { (1, with_literal_of(answer, 1)) } else { (size, answer.to_vec()) };
    answer.extend_from_slice(b"\r\n");
    let asked = Response::parse(&answer);
    matches!(asked, Err(nom::Err::Incomplete(nom::Needed::Size(asked))) if asked.get() as u64 == size)
}

/// A line that announces a literal, announcing another size.
pub(super) fn with_literal_of(line: &[u8], size: u64) -> Vec<u8> {
    let open = line.iter().rposition(|byte| *byte == b'{').unwrap_or(line.len());
    [line.get(..open).unwrap_or_default(), format!("{{{size}}}").as_bytes()].concat()
}

/// Keeps tag and status of a tagged answer whose text cannot be read, for example because of a NUL in it.
fn mend_tagged(line: &mut Vec<u8>) -> bool {
    let mut words = line.split(|byte| *byte == b' ');
    let (Some(tag), Some(status)) = (words.next(), words.next()) else { return false };
    let known = [b"OK".as_slice(), b"NO", b"BAD"].iter().any(|word| status.eq_ignore_ascii_case(word));
    if tag.is_empty() || tag == b"*" || !known {
        return false;
    }
    *line = [tag, b" ", status, b" (unreadable)"].concat();
    true
}

/// Whether an untagged answer is of a kind that we make use of. Others may be of any shape, and some of them make
/// imap-proto panic.
fn is_wanted(line: &[u8]) -> bool {
    let mut words = line.split(|byte| *byte == b' ').skip(1);
    let first = words.next().unwrap_or_default();
    let numbered = !first.is_empty() && first.iter().all(u8::is_ascii_digit);
    let kind = if numbered { words.next().unwrap_or_default() } else { first };
    let kinds: &[&[u8]] = if numbered {
        &[b"EXISTS", b"RECENT", b"EXPUNGE", b"FETCH"]
    } else {
        &[b"OK", b"NO", b"BAD", b"BYE", b"PREAUTH", b"CAPABILITY", b"LIST", b"SEARCH"]
    };
    kinds.iter().any(|known| kind.eq_ignore_ascii_case(known))
}

/// Whether an answer tells of one message: `* 5 FETCH …`.
pub(super) fn is_about_a_message(line: &[u8]) -> bool {
    let mut words = line.split(|byte| *byte == b' ').skip(1);
    let number = words.next().unwrap_or_default();
    !number.is_empty()
        && number.iter().all(u8::is_ascii_digit)
        && words.next().is_some_and(|word| word.eq_ignore_ascii_case(b"FETCH"))
}

/// imap-proto cuts the text after a code at its second byte, and panics where that is not between two letters.
fn mend_text(line: &mut [u8]) {
    for byte in line.iter_mut().filter(|byte| !byte.is_ascii()) {
        *byte = b'?';
    }
}

/// imap-proto panics on a missing date, so an empty one is put in its place. What stands in quotes stays as it is; but where
/// quotes begin and end imap-proto may see otherwise, so that `false` says: such words stand in some.
pub(super) fn mend_missing_date(line: &mut Vec<u8>) -> bool {
    const MISSING: &[u8] = b"INTERNALDATE NIL";
    let mut from = 0;
    while let Some(at) = line.get(from..).and_then(|rest| place_outside_quotes(rest, MISSING)) {
        line.splice(from + at..from + at + MISSING.len(), b"INTERNALDATE \"\"".iter().copied());
        from += at + MISSING.len();
    }
    !line.windows(MISSING.len()).any(|window| window.eq_ignore_ascii_case(MISSING))
}

/// Where a word stands outside of quotes; what is looked through begins outside.
fn place_outside_quotes(line: &[u8], word: &[u8]) -> Option<usize> {
    let (mut quoted, mut escaped) = (false, false);
    for (at, window) in line.windows(word.len()).enumerate() {
        match window.first() {
            _ if escaped => escaped = false,
            Some(b'\\') if quoted => escaped = true,
            Some(b'"') => quoted = !quoted,
            _ if !quoted && window.eq_ignore_ascii_case(word) => return Some(at),
            _ => {}
        }
    }
    None
}

/// Behind the last UID that there can be (RFC 3501 2.3.1.1: 32 bits) stands a number that imap-proto does not read.
fn mend_last_uid_next(line: &mut Vec<u8>) {
    const BEYOND: &[u8] = b"[UIDNEXT 4294967296]";
    if let Some(at) = line.windows(BEYOND.len()).position(|window| window.eq_ignore_ascii_case(BEYOND)) {
        line.splice(at..at + BEYOND.len(), b"[UIDNEXT 4294967295]".iter().copied());
    }
}

/// How deep the parentheses of a line nest, at the most; those in quotes count too, which only makes us stricter.
pub(super) fn nesting(line: &[u8]) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0_usize);
    for byte in line {
        match byte {
            b'(' => depth += 1,
            b')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    deepest
}

/// Whether a line may end in a literal: untagged data may, free text of a status or a tagged answer may not.
pub(super) fn may_hold_literal(line: &[u8]) -> bool {
    let Some(rest) = line.strip_prefix(b"* ") else { return false };
    let word = rest.split(|byte| *byte == b' ').next().unwrap_or_default();
    ![b"OK".as_slice(), b"NO", b"BAD", b"BYE", b"PREAUTH"].iter().any(|status| word.eq_ignore_ascii_case(status))
}

/// The size of the literal that a line ends with: `{12}`, `{12+}`.
pub(super) fn announced_literal(line: &[u8]) -> Option<u64> {
    let inner = line.strip_suffix(b"}")?;
    let open = inner.iter().rposition(|byte| *byte == b'{')?;
    let digits = inner.get(open + 1..)?;
    let digits = digits.strip_suffix(b"+").unwrap_or(digits);
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    // More digits than fit is more than any limit.
    Some(std::str::from_utf8(digits).ok()?.parse().unwrap_or(u64::MAX))
}
