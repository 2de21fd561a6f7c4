//! Turns base64, quoted-printable and uuencoded text into bytes (RFC 2045 6), however damaged: what cannot be a part of
//! the code is passed over, and what is left is kept.

use base64::Engine as _;
use base64::engine::{DecodePaddingMode, GeneralPurposeConfig, Simd};

/// Base64: characters outside the alphabet are passed over; padding ends a group, not the text.
pub(super) fn base64(text: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut group, mut held) = (0_u32, 0_u32);
    for byte in text {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            b'=' => {
                flush(&mut bytes, group, &mut held);
                continue;
            }
            _ => continue,
        };
        group = (group << 6) | u32::from(value);
        held += 1;
        if held == 4 {
            let [_, first, second, third] = group.to_be_bytes();
            bytes.extend([first, second, third]);
            (group, held) = (0, 0);
        }
    }
    flush(&mut bytes, group, &mut held);
    bytes
}

/// Base64 without a blemish: whole groups of four with their padding at the very end, and nothing between but line ends
/// and blanks around a line. `None` for any other, which decoders read each in its way.
pub(super) fn clean_base64(text: &[u8]) -> Option<Vec<u8>> {
    /// Letters decoded at once: whole groups, in the processor's nearest cache.
    const CHUNK: usize = 16 * 1024;
    let engine = Simd::standard(CLEAN);
    let mut bytes = Vec::with_capacity(base64::decoded_len_estimate(text.len()));
    let mut chunk = Vec::with_capacity(CHUNK);
    let mut start = 0;
    for end in memchr::memchr_iter(b'\n', text).chain(std::iter::once(text.len())) {
        let mut line = trim_blanks(text.get(start..end).unwrap_or_default());
        while chunk.len() + line.len() >= CHUNK {
            let (now, later) = line.split_at(CHUNK - chunk.len());
            chunk.extend_from_slice(now);
            decode_clean(&engine, &chunk, &mut bytes)?;
            chunk.clear();
            line = later;
        }
        chunk.extend_from_slice(line);
        start = end + 1;
    }
    decode_clean(&engine, &chunk, &mut bytes)?;
    Some(bytes)
}

/// Whatever the last letter holds beyond the last byte counts for nothing; padding must be whole.
const CLEAN: GeneralPurposeConfig = GeneralPurposeConfig::new()
    .with_decode_allow_trailing_bits(true)
    .with_decode_padding_mode(DecodePaddingMode::RequireCanonical);

fn decode_clean(engine: &Simd, chunk: &[u8], bytes: &mut Vec<u8>) -> Option<()> {
    // Behind padding, which leaves no whole group of three, nothing may come.
    let may_go_on = chunk.is_empty() || bytes.len().is_multiple_of(3);
    may_go_on.then(|| engine.decode_vec(chunk, bytes).ok())?
}

fn trim_blanks(mut line: &[u8]) -> &[u8] {
    while let [rest @ .., b' ' | b'\t' | b'\r'] | [b' ' | b'\t' | b'\r', rest @ ..] = line {
        line = rest;
    }
    line
}

fn flush(bytes: &mut Vec<u8>, group: u32, held: &mut u32) {
    match held {
        2 => bytes.extend((group << 12).to_be_bytes().get(1..2).unwrap_or_default()),
        3 => bytes.extend((group << 6).to_be_bytes().get(1..3).unwrap_or_default()),
        _ => {}
    }
    *held = 0;
}

/// Quoted-printable: an `=` that begins no code stays as it is, blanks between it and a line break count for nothing.
pub(super) fn quoted_printable(text: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((&first, tail)) = rest.split_first() {
        if first != b'=' {
            bytes.push(first);
            rest = tail;
            continue;
        }
        if let [high, low, after @ ..] = tail
            && let (Some(high), Some(low)) = (hexadecimal(*high), hexadecimal(*low))
        {
            bytes.push(high * 16 + low);
            rest = after;
            continue;
        }
        let blanks = tail.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
        match tail.get(blanks..).unwrap_or_default() {
            [b'\r', b'\n', after @ ..] | [b'\n', after @ ..] => rest = after,
            [] | [b'\r'] => rest = &[],
            _ => {
                bytes.push(b'=');
                rest = tail;
            }
        }
    }
    bytes
}

pub(super) fn hexadecimal(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

/// `%C3%A1` to bytes (RFC 2231 4); a `%` that begins no code stays.
pub(super) fn percent(text: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((&first, tail)) = rest.split_first() {
        if let (b'%', [high, low, after @ ..]) = (first, tail)
            && let (Some(high), Some(low)) = (hexadecimal(*high), hexadecimal(*low))
        {
            bytes.push(high * 16 + low);
            rest = after;
        } else {
            bytes.push(first);
            rest = tail;
        }
    }
    bytes
}

/// A file that was uuencoded into a text (`begin 644 name` … `end`), and the text without it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Uuencoded {
    /// The name after the mode.
    pub(super) name: String,
    /// The decoded bytes.
    pub(super) bytes: Vec<u8>,
}

/// Takes uuencoded files out of a text. A block that is cut off keeps what could be read.
pub(super) fn take_uuencoded(text: &str) -> (String, Vec<Uuencoded>) {
    let mut kept = String::with_capacity(text.len());
    let mut files: Vec<Uuencoded> = Vec::new();
    let mut lines = text.split_inclusive('\n').peekable();
    while let Some(line) = lines.next() {
        let name = uuencoded_name(line);
        let Some((name, first)) = name.zip(lines.peek().and_then(|next| uuencoded_line(next))) else {
            kept.push_str(line);
            continue;
        };
        let mut file = Uuencoded { name, bytes: first };
        lines.next();
        for line in lines.by_ref() {
            match uuencoded_line(line) {
                Some(bytes) => file.bytes.extend(bytes),
                None if line.trim_end() == "end" => break,
                None => {}
            }
        }
        files.push(file);
    }
    (kept, files)
}

fn uuencoded_name(line: &str) -> Option<String> {
    let (mode, name) = line.trim_end().strip_prefix("begin ")?.split_once(' ')?;
    let is_mode = (3..=4).contains(&mode.len()) && mode.bytes().all(|digit| matches!(digit, b'0'..=b'7'));
    (is_mode && !name.trim().is_empty()).then(|| name.trim().to_owned())
}

fn uuencoded_line(line: &str) -> Option<Vec<u8>> {
    let (&first, coded) = line.trim_end_matches(['\r', '\n']).as_bytes().split_first()?;
    let value = |byte: u8| (b' '..=b'`').contains(&byte).then(|| (byte - b' ') & 63);
    let length = usize::from(value(first)?);
    // Trailing blanks are zeros that a mail program cut off.
    if coded.len() > length.div_ceil(3) * 4 + 1 || (length > 0 && coded.is_empty()) {
        return None;
    }
    let mut bytes = Vec::with_capacity(length + 2);
    for group in coded.chunks(4) {
        let place = |index: usize| group.get(index).map_or(Some(0), |byte| value(*byte)).map(u32::from);
        let word = place(0)? << 18 | place(1)? << 12 | place(2)? << 6 | place(3)?;
        bytes.extend(word.to_be_bytes().get(1..).unwrap_or_default());
    }
    bytes.resize(length, 0);
    Some(bytes)
}
