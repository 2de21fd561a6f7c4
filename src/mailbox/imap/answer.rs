//! Turns what async-imap reads, whose type has no public name, into an [`Answer`] that can be kept and handed on
//! without copying the mail in it.

use std::fmt;

use async_imap::imap_proto::Response;

/// One answer of the server with the bytes it was read from.
pub(super) struct Answer(Box<dyn Holds + Send>);

trait Holds {
    fn parsed(&self) -> &Response<'_>;
}

struct Held<T> {
    data: T,
    parsed: for<'a> fn(&'a T) -> &'a Response<'a>,
}

impl<T> Holds for Held<T> {
    fn parsed(&self) -> &Response<'_> {
        (self.parsed)(&self.data)
    }
}

impl Answer {
    /// Keeps `data`; `parsed` says what was read out of it.
    pub(super) fn of<T: Send + 'static>(data: T, parsed: for<'a> fn(&'a T) -> &'a Response<'a>) -> Self {
        Self(Box::new(Held { data, parsed }))
    }

    pub(super) fn parsed(&self) -> &Response<'_> {
        self.0.parsed()
    }
}

impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(an answer)")
    }
}
