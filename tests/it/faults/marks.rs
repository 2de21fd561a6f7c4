//! The mark on the server comes after the commit; whatever lies between the two must not leave a letter unmarked.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::SystemTime;

use tiepnhan::service::{Extent, Service};

use crate::parts::dovecot::{self, Dovecot};
use crate::parts::letters::Letter;
use crate::parts::office::Office;

/// A relay that cuts the first connection on which a line from the client holds `word`.
fn cutting_at(word: &'static str, server: u16) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let armed = Arc::new(AtomicBool::new(true));
    std::thread::spawn(move || {
        for client in listener.incoming() {
            let (Ok(client), Ok(server)) = (client, TcpStream::connect(("127.0.0.1", server))) else { continue };
            let (mut from, mut to) = (server.try_clone().unwrap(), client.try_clone().unwrap());
            std::thread::spawn(move || std::io::copy(&mut from, &mut to));
            let armed = armed.clone();
            std::thread::spawn(move || pass_lines(&client, server, word, &armed));
        }
    });
    port
}

fn pass_lines(client: &TcpStream, mut server: TcpStream, word: &str, armed: &AtomicBool) {
    for line in BufReader::new(client).split(b'\n') {
        let Ok(mut line) = line else { break };
        line.push(b'\n');
        let hit = String::from_utf8_lossy(&line).contains(word) && armed.swap(false, Ordering::SeqCst);
        if hit || server.write_all(&line).is_err() {
            break;
        }
    }
    let _ = client.shutdown(Shutdown::Both);
    let _ = server.shutdown(Shutdown::Both);
}

pub(super) fn office_on(port: u16, keyword: &str) -> Office {
    let mut office = Office::at("2023-06-16T09:00:00Z");
    fs::write(office.path().join("password"), dovecot::PASSWORD).unwrap();
    office.more = format!(
        "[mailbox]\nhost = \"127.0.0.1\"\nport = {port}\nsecurity = \"none\"\nuser = \"{}\"\npassword_file = \"password\"\nfolders = [\"INBOX\"]\nafterwards = {{ keyword = \"{keyword}\" }}\n",
        dovecot::USER
    );
    office
}

fn letter() -> Vec<u8> {
    Letter::new("vanthu@skl.example", "Báo cáo sơ kết giữa nhiệm kỳ", 1).raw()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_whose_marking_was_cut_short_is_marked_by_the_next_poll() {
    let dovecot = Dovecot::start();
    dovecot.deliver(&letter(), SystemTime::UNIX_EPOCH);
    // The folder is opened by SELECT for one thing alone: to be marked.
    let office = office_on(cutting_at(" SELECT ", dovecot.port), "TiepNhan");
    let service = Service::new(office.open().await);
    assert!(service.run_once(Extent::ReceiveOnly).await.is_err());
    assert_eq!(dovecot.flags(), [""], "it is kept, and not yet marked");
    let report = service.run_once(Extent::ReceiveOnly).await.unwrap();
    assert_eq!((report.poll.new, report.poll.known), (0, 1));
    assert_eq!(dovecot.flags(), ["a"], "Dovecot's letter for the first keyword");
    assert_eq!(service.run_once(Extent::ReceiveOnly).await.unwrap().poll.known, 0, "and that is the end of it");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mark_that_cannot_be_set_keeps_no_letter_away() {
    let dovecot = Dovecot::start();
    dovecot.deliver(&letter(), SystemTime::UNIX_EPOCH);
    let office = office_on(dovecot.port, "two words");
    let service = Service::new(office.open().await);
    assert_eq!(service.run_once(Extent::Everything).await.unwrap().poll.new, 1);
    dovecot.deliver(&Letter::new("vanthu@vmt.example", "Hỏi về biểu chỉ tiêu", 2).raw(), SystemTime::UNIX_EPOCH);
    let report = service.run_once(Extent::Everything).await.unwrap();
    assert_eq!((report.poll.new, report.poll.known), (1, 0));
}
