//! Turns a long message into a short one that has the same parts: the insides of long bodies are left out, so that the
//! search for parts does not go through megabytes of base64 letter by letter.
//!
//! Where a stretch holds no `--`, no part can end (RFC 2046 5.1.1), and behind its first empty line no header goes on. That
//! what was left out was clean base64 is for the reader of the parts to prove; where it was not, the message is read whole.

use memchr::memmem;

/// A stretch shorter than this is not worth a cut, in bytes.
const SHORTEST: usize = 4 * 1024;

/// A message without the insides of its long bodies.
#[derive(Debug)]
pub(super) struct Skeleton {
    /// What is left.
    pub(super) bytes: Vec<u8>,
    /// What was left out, in order.
    cuts: Vec<Cut>,
}

#[derive(Debug)]
struct Cut {
    /// Where the bytes before it end in the skeleton.
    at: usize,
    /// How much was left out so far, this cut included.
    so_far: usize,
}

impl Skeleton {
    /// The skeleton of a message; `None` where there is nothing to leave out.
    pub(super) fn of(raw: &[u8]) -> Option<Self> {
        let mut skeleton = Self { bytes: Vec::new(), cuts: Vec::new() };
        let (mut kept_to, mut from) = (0, 0);
        for to in memmem::find_iter(raw, b"--").chain(std::iter::once(raw.len())) {
            let inside = raw.get(from..to).and_then(inside_of_body).map(|(start, end)| (from + start, from + end));
            if let Some((start, end)) = inside {
                skeleton.bytes.extend_from_slice(raw.get(kept_to..start)?);
                let so_far = skeleton.left_out() + (end - start);
                skeleton.cuts.push(Cut { at: skeleton.bytes.len(), so_far });
                kept_to = end;
            }
            from = to;
        }
        skeleton.bytes.extend_from_slice(raw.get(kept_to..)?);
        (!skeleton.cuts.is_empty()).then_some(skeleton)
    }

    /// How many bytes were left out.
    fn left_out(&self) -> usize {
        self.cuts.last().map_or(0, |cut| cut.so_far)
    }

    /// How many cuts there are.
    pub(super) fn cuts(&self) -> usize {
        self.cuts.len()
    }

    /// How many cuts lie in a part of the skeleton.
    pub(super) fn cuts_in(&self, from: u32, to: u32) -> usize {
        self.cuts_before(to).saturating_sub(self.cuts_before(from))
    }

    /// Where a place in the skeleton is in the message.
    pub(super) fn original(&self, place: u32) -> u32 {
        let before = self.cuts_before(place).checked_sub(1).and_then(|last| self.cuts.get(last));
        let left_out = before.map_or(0, |cut| u32::try_from(cut.so_far).unwrap_or(u32::MAX));
        place.saturating_add(left_out)
    }

    fn cuts_before(&self, place: u32) -> usize {
        self.cuts.partition_point(|cut| cut.at < place as usize)
    }
}

/// What can be left out of a stretch without `--`: whole lines behind its first empty line, but for the first one, which
/// must look like base64, and the last ones, in which the padding stands.
fn inside_of_body(stretch: &[u8]) -> Option<(usize, usize)> {
    if stretch.len() < SHORTEST {
        return None;
    }
    let body =
        [&b"\n\r\n"[..], b"\n\n"].iter().filter_map(|blank| Some(memmem::find(stretch, blank)? + blank.len())).min()?;
    let first = stretch.get(body..)?;
    let first = first.get(..memchr::memchr(b'\n', first)?)?;
    let is_base64 = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'\r');
    if !first.iter().all(is_base64) {
        return None;
    }
    let start = body + first.len() + 1;
    let last = memchr::memrchr(b'\n', stretch)?;
    let before_last = memchr::memrchr(b'\n', stretch.get(..last)?)?;
    let end = memchr::memrchr(b'\n', stretch.get(..before_last)?)? + 1;
    (end > start).then_some((start, end))
}
