//! A relay between a client and a server on this machine that counts what goes through.

use std::io::{Read as _, Write as _};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// A relay. Its threads end with the connections.
pub(crate) struct Relay {
    /// Where it listens.
    pub(crate) port: u16,
    octets: Arc<AtomicU64>,
}

impl Relay {
    /// Begins to relay to a port of 127.0.0.1.
    pub(crate) fn to(server: u16) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let octets = Arc::new(AtomicU64::new(0));
        let counted = octets.clone();
        std::thread::spawn(move || {
            for client in listener.incoming() {
                let (Ok(client), Ok(server)) = (client, TcpStream::connect(("127.0.0.1", server))) else { continue };
                for (from, to) in [(&client, &server), (&server, &client)] {
                    let (from, to) = (from.try_clone().unwrap(), to.try_clone().unwrap());
                    let counted = counted.clone();
                    std::thread::spawn(move || pass_on(from, to, &counted));
                }
            }
        });
        Self { port, octets }
    }

    /// Octets that went through, both ways.
    pub(crate) fn octets(&self) -> u64 {
        self.octets.load(Ordering::SeqCst)
    }
}

fn pass_on(mut from: TcpStream, mut to: TcpStream, counted: &AtomicU64) {
    let mut buffer = vec![0; 64 * 1024];
    while let Ok(count) = from.read(&mut buffer) {
        counted.fetch_add(count as u64, Ordering::SeqCst);
        if count == 0 || to.write_all(&buffer[..count]).is_err() {
            break;
        }
    }
    // The other side may be closed already.
    let _ = to.shutdown(Shutdown::Write);
}
