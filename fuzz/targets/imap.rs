//! Everything that a server says, from its greeting on: the session ends in an error or goes on, and a message that is
//! handed on is one that the server really sent.
#![no_main]

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use libfuzzer_sys::fuzz_target;
use tiepnhan::config::{Secret, Security};
use tiepnhan::mailbox::{AfterCommit, ImapSession, ImapSettings, LookFrom};
use tiepnhan::store::Store;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

/// Says what it was given, whatever it is asked.
struct Server {
    says: Vec<u8>,
    said: usize,
}

impl AsyncRead for Server {
    fn poll_read(mut self: Pin<&mut Self>, _: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let rest = &self.says[self.said..];
        // In pieces, as a network does.
        let count = rest.len().min(buffer.remaining()).min(512);
        buffer.put_slice(&rest[..count]);
        self.said += count;
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Server {
    fn poll_write(self: Pin<&mut Self>, _: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        Poll::Ready(Ok(bytes.len()))
    }
    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }
    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }
}

async fn talk(says: &[u8]) -> Option<()> {
    let settings = ImapSettings {
        account: "office".to_owned(),
        host: "localhost".to_owned(),
        port: 143,
        security: Security::None,
        user: "office".to_owned(),
        password: Secret::new("secret".to_owned()),
        ca_file: None,
        folders: Vec::new(),
        max_message_bytes: 1 << 20,
        after: AfterCommit::Nothing,
    };
    let server = Server { says: says.to_vec(), said: 0 };
    let mut session = ImapSession::connect_over(Box::new(server), &settings).await.ok()?;
    let folders = session.folders(&settings).await.ok()?;
    let folder = folders.first()?;
    let look = session.look(folder, &LookFrom::default()).await.ok()?;
    let place = tempfile::Builder::new().prefix("fuzz").tempdir_in("/dev/shm").ok()?;
    let store = Store::open(place.path()).ok()?;
    let (arrivals, mut arrived) = tokio::sync::mpsc::channel(1024);
    let wanted: Vec<_> = look.candidates.into_iter().take(100).collect();
    let _ = session.fetch(folder, look.uid_validity, &wanted, &store, 1 << 20, &arrivals).await;
    drop(arrivals);
    while let Some(fetched) = arrived.recv().await {
        if let tiepnhan::mailbox::Fetched::Staged { raw, .. } = fetched {
            let bytes = raw.read().expect("what was staged can be read");
            assert!(is_said(&bytes, says) && !bytes.is_empty());
        }
    }
    Some(())
}

/// Whether a message is put together of pieces that the server said: no more of them than it named bodies.
fn is_said(bytes: &[u8], says: &[u8]) -> bool {
    let is_piece = |piece: &[u8]| piece.is_empty() || says.windows(piece.len()).any(|said| said == piece);
    let bodies = says.windows(6).filter(|word| word.eq_ignore_ascii_case(b"BODY[]")).count();
    let mut rest = bytes;
    for _ in 0..bodies {
        // The longest beginning of what is left that was said: whatever is shorter was said, too.
        let (mut longest, mut beyond) = (0, rest.len() + 1);
        while longest + 1 < beyond {
            let middle = longest.midpoint(beyond);
            if is_piece(&rest[..middle]) { longest = middle } else { beyond = middle }
        }
        rest = &rest[longest..];
        if rest.is_empty() {
            return true;
        }
    }
    rest.is_empty()
}

fuzz_target!(|says: &[u8]| {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().start_paused(true).build();
    runtime.expect("a runtime").block_on(talk(says));
});
