//! What goes through the pipes between the daemon and its reading children: a request is a name and bytes, an answer is a
//! document as JSON, each with its length before it (32 or 64 bits, big endian).

use std::io::{self, Read, Write};

/// A longer answer is not taken; limits on text keep honest ones far below.
pub(super) const MOST_ANSWER: usize = 64 << 20;
/// Names come from mails; a longer one is cut.
pub(super) const MOST_NAME: usize = 4096;
/// A longer file is not sent to a child, which has 512 MiB for everything.
pub(super) const MOST_FILE: usize = 128 << 20;

/// The head of a request: the name and the length of the bytes that follow it.
pub(super) fn head(name: &str, length: usize) -> Vec<u8> {
    let mut end = name.len().min(MOST_NAME);
    while !name.is_char_boundary(end) {
        end -= 1;
    }
    let name = name.get(..end).unwrap_or_default().as_bytes();
    let mut head = Vec::with_capacity(name.len() + 12);
    head.extend_from_slice(&u32::try_from(name.len()).unwrap_or(0).to_be_bytes());
    head.extend_from_slice(name);
    head.extend_from_slice(&u64::try_from(length).unwrap_or(0).to_be_bytes());
    head
}

/// The next request; `None` where the parent has closed the pipe.
pub(super) fn read_request(from: &mut impl Read) -> io::Result<Option<(String, Vec<u8>)>> {
    let mut length = [0; 4];
    match from.read_exact(&mut length) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        Err(error) => return Err(error),
    }
    let name = read_piece(from, usize::try_from(u32::from_be_bytes(length)).unwrap_or(usize::MAX), MOST_NAME)?;
    let mut length = [0; 8];
    from.read_exact(&mut length)?;
    let bytes = read_piece(from, usize::try_from(u64::from_be_bytes(length)).unwrap_or(usize::MAX), MOST_FILE)?;
    Ok(Some((String::from_utf8_lossy(&name).into_owned(), bytes)))
}

fn read_piece(from: &mut impl Read, length: usize, most: usize) -> io::Result<Vec<u8>> {
    if length > most {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "a frame longer than allowed"));
    }
    let mut bytes = vec![0; length];
    from.read_exact(&mut bytes)?;
    Ok(bytes)
}

/// Writes an answer.
pub(super) fn write_answer(to: &mut impl Write, answer: &[u8]) -> io::Result<()> {
    to.write_all(&u32::try_from(answer.len()).unwrap_or(u32::MAX).to_be_bytes())?;
    to.write_all(answer)?;
    to.flush()
}
