//! What goes through the pipes between the daemon and its reading children: a request is a name, whether pictures can be
//! recognised, and bytes. The child answers with pictures that it wants recognised, one at a time, each answered by what
//! was seen, and at last with a document as JSON. Lengths stand before (32 or 64 bits, big endian).

use std::io::{self, Read, Write};

use serde::Serialize;

use super::recognition::Picture;

/// A longer answer is not taken; limits on text keep honest ones far below.
pub(super) const MOST_ANSWER: usize = 64 << 20;
/// Room for an answer: a report of a few pages takes less.
pub(super) const USUAL_ANSWER: usize = 16 << 10;
/// Names come from mails; a longer one is cut.
pub(super) const MOST_NAME: usize = 4096;
/// A longer file is not sent to a child, which has 512 MiB for everything.
pub(super) const MOST_FILE: usize = 128 << 20;

/// A longer picture is not taken: an A4 page at 600 dpi in grey has 35 MB.
pub(super) const MOST_PICTURE: usize = 40 << 20;
/// More than this is not seen on one page: words with their places take about 100 bytes each.
pub(super) const MOST_SEEN: usize = 4 << 20;
/// The length that says that no further picture will be looked at.
pub(super) const NO_MORE: u32 = u32::MAX;
/// The first byte of an answer: a document follows.
pub(super) const DOCUMENT: u8 = 1;
/// The first byte of an answer: a picture follows, its dots per inch (16 bits), how it lies (8), length (32).
pub(super) const PICTURE: u8 = 2;

/// A request as the child takes it.
pub(super) struct Request {
    pub(super) name: String,
    /// Somebody looks at pictures.
    pub(super) pictures: bool,
    pub(super) bytes: Vec<u8>,
}

/// The head of a request: the name, whether pictures are recognised, and the length of the bytes that follow.
pub(super) fn head(name: &str, pictures: bool, length: usize) -> Vec<u8> {
    let mut end = name.len().min(MOST_NAME);
    while !name.is_char_boundary(end) {
        end -= 1;
    }
    let name = name.get(..end).unwrap_or_default().as_bytes();
    let mut head = Vec::with_capacity(name.len() + 13);
    head.extend_from_slice(&u32::try_from(name.len()).unwrap_or(0).to_be_bytes());
    head.extend_from_slice(name);
    head.push(u8::from(pictures));
    head.extend_from_slice(&u64::try_from(length).unwrap_or(0).to_be_bytes());
    head
}

/// The next request; `None` where the parent has closed the pipe.
pub(super) fn read_request(from: &mut impl Read) -> io::Result<Option<Request>> {
    let mut length = [0; 4];
    match from.read_exact(&mut length) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        Err(error) => return Err(error),
    }
    let name = read_piece(from, usize::try_from(u32::from_be_bytes(length)).unwrap_or(usize::MAX), MOST_NAME)?;
    let mut pictures = [0];
    from.read_exact(&mut pictures)?;
    let mut length = [0; 8];
    from.read_exact(&mut length)?;
    let bytes = read_piece(from, usize::try_from(u64::from_be_bytes(length)).unwrap_or(usize::MAX), MOST_FILE)?;
    Ok(Some(Request { name: String::from_utf8_lossy(&name).into_owned(), pictures: pictures != [0], bytes }))
}

fn read_piece(from: &mut impl Read, length: usize, most: usize) -> io::Result<Vec<u8>> {
    if length > most {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "a frame longer than allowed"));
    }
    let mut bytes = vec![0; length];
    from.read_exact(&mut bytes)?;
    Ok(bytes)
}

/// Asks what is on a picture; `None` where no further one will be looked at.
pub(super) fn ask(to: &mut impl Write, from: &mut impl Read, picture: &Picture) -> io::Result<Option<Vec<u8>>> {
    to.write_all(&[PICTURE])?;
    to.write_all(&picture.dpi.to_be_bytes())?;
    to.write_all(&[picture.lies as u8])?;
    to.write_all(&u32::try_from(picture.bytes.len()).unwrap_or(u32::MAX).to_be_bytes())?;
    to.write_all(&picture.bytes)?;
    to.flush()?;
    let mut length = [0; 4];
    from.read_exact(&mut length)?;
    match u32::from_be_bytes(length) {
        NO_MORE => Ok(None),
        length => read_piece(from, usize::try_from(length).unwrap_or(usize::MAX), MOST_SEEN).map(Some),
    }
}

/// The answer that is a document, in one piece, so that the parent is woken once; `None` where it is too long.
pub(super) fn answer(document: &impl Serialize) -> Option<Vec<u8>> {
    const HEAD: usize = 5;
    let mut answer = Vec::with_capacity(USUAL_ANSWER);
    answer.extend([DOCUMENT, 0, 0, 0, 0]);
    serde_json::to_writer(&mut answer, document).ok()?;
    let length = answer.len() - HEAD;
    if length > MOST_ANSWER {
        return None;
    }
    answer.get_mut(1..HEAD)?.copy_from_slice(&u32::try_from(length).ok()?.to_be_bytes());
    Some(answer)
}
