//! What holds against a real Dovecot, over TLS, STARTTLS and in clear.

use std::time::{Duration, SystemTime};

use tiepnhan::config::{Secret, Security};
use tiepnhan::mailbox::{AfterCommit, Candidate, Fetched, ImapSession, ImapSettings, LookFrom, MailboxError, Origin};
use tiepnhan::store::{ContentHash, Store};
use tokio::sync::mpsc;

use crate::parts::dovecot::{Dovecot, PASSWORD, USER};

const FROM_THE_START: LookFrom = LookFrom { uid_validity: None, next_uid: 1 };

fn settings(dovecot: &Dovecot, security: Security) -> ImapSettings {
    ImapSettings {
        account: "office".to_owned(),
        host: "localhost".to_owned(),
        port: if security == Security::Tls { dovecot.tls_port } else { dovecot.port },
        security,
        user: USER.to_owned(),
        password: Secret::new(PASSWORD.to_owned()),
        ca_file: Some(dovecot.ca_file()),
        folders: Vec::new(),
        max_message_bytes: 60_000_000,
        after: AfterCommit::Nothing,
    }
}

fn received() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_686_880_800)
}

/// A message of about `size` octets whose every line is different; lines end with CRLF.
fn message(number: u32, size: usize) -> Vec<u8> {
    let mut text = format!("From: a@example.vn\r\nSubject: letter {number}\r\n\r\n").into_bytes();
    let mut line = 0;
    while text.len() < size {
        text.extend_from_slice(format!("line {line} of letter {number}, words words words words\r\n").as_bytes());
        line += 1;
    }
    text
}

async fn fetch_all(session: &mut ImapSession, uid_validity: u32, candidates: &[Candidate]) -> Vec<Fetched> {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).unwrap();
    let (arrivals, mut incoming) = mpsc::channel(4);
    let collect = async {
        let mut all = Vec::new();
        while let Some(fetched) = incoming.recv().await {
            all.push(fetched);
        }
        all
    };
    let fetch = async {
        let result = session.fetch("INBOX", uid_validity, candidates, &store, 60_000_000, &arrivals).await;
        drop(arrivals);
        result
    };
    let (result, all) = tokio::join!(fetch, collect);
    result.unwrap();
    all
}

#[tokio::test(flavor = "multi_thread")]
async fn new_mail_is_listed_and_fetched_byte_for_byte_over_every_kind_of_connection() {
    let dovecot = Dovecot::start();
    let mut expected = Vec::new();
    for (number, size) in (1..).zip([100, 5_000, 300_000, 0, 262_144, 1_048_576, 3_000_000]) {
        let message = message(number, size);
        expected.push((number, ContentHash::of(&message)));
        dovecot.deliver(&message, received());
    }
    for security in [Security::Tls, Security::Starttls, Security::None] {
        let session = ImapSession::connect(&settings(&dovecot, security)).await;
        let mut session = session.unwrap_or_else(|error| panic!("{error}\n{}", dovecot.log()));
        assert!(session.capabilities().idle && session.capabilities().moves && !session.capabilities().gmail);
        let look = session.look("INBOX", &FROM_THE_START).await.unwrap();
        assert_eq!((look.exists, look.uid_next, look.changed_validity), (7, 8, false));
        assert!(look.candidates.iter().all(|c| c.received_at.unwrap().as_second() == 1_686_880_800));
        let mut fetched = Vec::new();
        for one in fetch_all(&mut session, look.uid_validity, &look.candidates).await {
            let Fetched::Staged { origin: Origin::Imap { uid, uid_validity, .. }, raw, .. } = one else {
                panic!("{one:?}")
            };
            assert_eq!(uid_validity, look.uid_validity);
            fetched.push((uid, raw.hash));
        }
        fetched.sort();
        assert_eq!(fetched, expected, "{security:?}");
    }
}
