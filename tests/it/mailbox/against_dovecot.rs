//! What holds against a real Dovecot, over TLS, STARTTLS and in clear.

use std::time::{Duration, SystemTime};

use tiepnhan::config::{Secret, Security};
use tiepnhan::mailbox::{
    AfterCommit, Candidate, Capabilities, Fetched, IdleEnd, ImapSession, ImapSettings, Look, LookFrom, MailboxError,
    Origin,
};
use tiepnhan::store::{ContentHash, Store};
use tokio::sync::mpsc;

use crate::parts::dovecot::{Dovecot, PASSWORD, USER};
use crate::parts::relay::Relay;

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

/// 16 June 2023, 02:00 UTC.
fn received() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_hours(468_578)
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

/// Looks through the Inbox from the start.
async fn look_at_all(session: &mut ImapSession) -> Look {
    session.look("INBOX", &FROM_THE_START).await.unwrap()
}

fn after(look: &Look) -> LookFrom {
    LookFrom { uid_validity: Some(look.uid_validity), next_uid: look.uid_next }
}

/// The UIDs and hashes of messages that all arrived whole.
fn hashes(fetched: Vec<Fetched>) -> Vec<(u32, ContentHash)> {
    let mut found: Vec<_> = fetched
        .into_iter()
        .map(|one| match one {
            Fetched::Staged { origin: Origin::Imap { uid, .. }, raw, .. } => (uid, raw.hash),
            other => panic!("{other:?}"),
        })
        .collect();
    found.sort();
    found
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
        assert!(look.candidates.iter().all(|c| c.received_at.unwrap().as_second() == 468_578 * 3_600));
        let fetched = fetch_all(&mut session, look.uid_validity, &look.candidates).await;
        assert_eq!(hashes(fetched), expected, "{security:?}");
        session.log_out().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_of_30_megabytes_comes_in_pieces_byte_for_byte() {
    let dovecot = Dovecot::start();
    let letter = message(1, 30_000_000);
    dovecot.deliver(&letter, received());
    // On the server's disk its lines end with LF alone; IMAP hands them out with CRLF.
    let lf: Vec<u8> = letter.iter().copied().filter(|byte| *byte != b'\r').collect();
    dovecot.deliver(&lf, received());
    let mut session = ImapSession::connect(&settings(&dovecot, Security::Tls)).await.unwrap();
    let look = look_at_all(&mut session).await;
    let fetched = fetch_all(&mut session, look.uid_validity, &look.candidates).await;
    let hash = ContentHash::of(&letter);
    assert_eq!(hashes(fetched), [(1, hash), (2, hash)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_look_with_nothing_new_costs_the_same_few_octets_however_large_the_folder_is() {
    let dovecot = Dovecot::start();
    let relay = Relay::to(dovecot.port);
    let settings = ImapSettings { port: relay.port, ..settings(&dovecot, Security::None) };
    let mut costs = Vec::new();
    for more in [10, 3_000] {
        for number in 0..more {
            dovecot.deliver(&message(number, 100), received());
        }
        let mut session = ImapSession::connect(&settings).await.unwrap();
        let look = look_at_all(&mut session).await;
        assert_eq!(look.candidates.len(), look.exists as usize);
        let before = relay.octets();
        let again = session.look("INBOX", &after(&look)).await.unwrap();
        assert!(again.candidates.is_empty());
        costs.push(relay.octets() - before);
        // The daemon started anew, with the cursor of before: connection and login come on top.
        let before = relay.octets();
        let mut fresh = ImapSession::connect(&settings).await.unwrap();
        assert!(fresh.look("INBOX", &after(&look)).await.unwrap().candidates.is_empty());
        assert!(relay.octets() - before < 2_000);
    }
    assert!(costs.iter().all(|cost| *cost < 700), "{costs:?}");
    assert!(costs[1] - costs[0] < 20, "the cost grows with the folder: {costs:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_what_is_new_is_listed() {
    let dovecot = Dovecot::start();
    dovecot.deliver(&message(1, 100), received());
    let mut session = ImapSession::connect(&settings(&dovecot, Security::None)).await.unwrap();
    let first = look_at_all(&mut session).await;
    dovecot.deliver(&message(2, 100), received());
    let second = session.look("INBOX", &after(&first)).await.unwrap();
    assert_eq!(second.candidates.iter().map(|c| c.uid).collect::<Vec<_>>(), [2]);
}

#[tokio::test(flavor = "multi_thread")]
async fn another_uidvalidity_makes_everything_new() {
    let mut dovecot = Dovecot::start();
    dovecot.deliver(&message(1, 100), received());
    dovecot.deliver(&message(2, 100), received());
    let settings = settings(&dovecot, Security::None);
    let mut session = ImapSession::connect(&settings).await.unwrap();
    let before = look_at_all(&mut session).await;
    dovecot.forget_uids();
    let mut session = ImapSession::connect(&settings).await.unwrap();
    let look = session.look("INBOX", &after(&before)).await.unwrap();
    assert!(look.changed_validity && !look.uid_next_went_back);
    assert_ne!(look.uid_validity, before.uid_validity);
    assert_eq!(look.candidates.len(), 2);
    // Neither fetched nor marked by a UID that means another message now.
    let store = Store::open(tempfile::tempdir().unwrap().path()).unwrap();
    let (arrivals, _incoming) = mpsc::channel(4);
    let fetched = session.fetch("INBOX", before.uid_validity, &before.candidates, &store, 1_000, &arrivals).await;
    assert!(matches!(fetched, Err(MailboxError::ValidityChanged)));
    let keyword = AfterCommit::Keyword("Done".to_owned());
    let marked = session.mark_handled("INBOX", before.uid_validity, &[1], &keyword).await;
    assert!(matches!(marked, Err(MailboxError::ValidityChanged)));
    assert_eq!(dovecot.flags().len(), 2);
    assert!(dovecot.flags().iter().all(String::is_empty));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_that_is_gone_meanwhile_is_reported_and_the_others_come() {
    let dovecot = Dovecot::start();
    let letters: Vec<_> = (1..=3).map(|number| message(number, 100)).collect();
    for letter in &letters {
        dovecot.deliver(letter, received());
    }
    let mut session = ImapSession::connect(&settings(&dovecot, Security::None)).await.unwrap();
    let look = look_at_all(&mut session).await;
    dovecot.delete(1);
    let fetched = fetch_all(&mut session, look.uid_validity, &look.candidates).await;
    let (gone, came): (Vec<_>, Vec<_>) = fetched.into_iter().partition(|one| matches!(one, Fetched::Refused { .. }));
    assert!(matches!(&gone[..], [Fetched::Refused { origin: Origin::Imap { uid: 2, .. }, .. }]), "{gone:?}");
    // Only who looks for it knows that it is not an empty answer.
    let again = session.list_again("INBOX", look.uid_validity, &[1, 2]).await.unwrap();
    assert_eq!((again.vanished, again.listed.len()), (vec![2], 1));
    assert_eq!(hashes(came), [(1, ContentHash::of(&letters[0])), (3, ContentHash::of(&letters[2]))]);
}

#[tokio::test(flavor = "multi_thread")]
async fn idle_ends_when_mail_is_delivered() {
    let dovecot = Dovecot::start();
    let mut session = ImapSession::connect(&settings(&dovecot, Security::Tls)).await.unwrap();
    let look = look_at_all(&mut session).await;
    assert_eq!(session.idle("INBOX", Duration::from_millis(10)).await.unwrap(), IdleEnd::Quiet);
    let idle = session.idle("INBOX", Duration::from_mins(1));
    let deliver = async { dovecot.deliver(&message(1, 100), received()) };
    let (end, _) = tokio::join!(idle, deliver);
    assert_eq!(end.unwrap(), IdleEnd::News);
    assert_eq!(session.look("INBOX", &after(&look)).await.unwrap().candidates.len(), 1);
    // News that came since the last look needs no waiting.
    dovecot.deliver(&message(2, 100), received());
    assert_eq!(session.idle("INBOX", Duration::from_mins(1)).await.unwrap(), IdleEnd::News);
}

#[tokio::test(flavor = "multi_thread")]
async fn looking_fetching_and_idling_change_nothing_in_the_mailbox() {
    let dovecot = Dovecot::start();
    dovecot.deliver(&message(1, 100), received());
    dovecot.deliver(&message(2, 500_000), received());
    let mut session = ImapSession::connect(&settings(&dovecot, Security::None)).await.unwrap();
    let look = look_at_all(&mut session).await;
    let (validity, uids) = (look.uid_validity, [1, 2]);
    fetch_all(&mut session, validity, &look.candidates).await;
    session.mark_handled("INBOX", validity, &uids, &AfterCommit::Nothing).await.unwrap();
    session.idle("INBOX", Duration::from_millis(10)).await.unwrap();
    session.log_out().await;
    // In a Maildir, a message that no SELECT has seen is still in `new`.
    assert_eq!(std::fs::read_dir(dovecot.maildir().join("new")).unwrap().count(), 2);
    assert!(dovecot.flags().iter().all(String::is_empty));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_keyword_is_set_and_nothing_else() {
    let dovecot = Dovecot::start();
    for number in 1..=3 {
        dovecot.deliver(&message(number, 100), received());
    }
    let mut session = ImapSession::connect(&settings(&dovecot, Security::None)).await.unwrap();
    let look = look_at_all(&mut session).await;
    let keyword = AfterCommit::Keyword("Handled".to_owned());
    session.mark_handled("INBOX", look.uid_validity, &[1, 3, 77], &keyword).await.unwrap();
    session.log_out().await;
    // Dovecot writes its first keyword as the flag `a`.
    assert_eq!(dovecot.flags(), ["", "a", "a"]);
    let wrong = AfterCommit::Keyword("two words".to_owned());
    let mut session = ImapSession::connect(&settings(&dovecot, Security::None)).await.unwrap();
    let marked = session.mark_handled("INBOX", look.uid_validity, &[1], &wrong).await;
    assert!(matches!(marked, Err(MailboxError::Settings(_))));
}

#[tokio::test(flavor = "multi_thread")]
async fn messages_are_moved_into_a_folder_that_is_made_for_them() {
    let dovecot = Dovecot::start();
    for number in 1..=3 {
        dovecot.deliver(&message(number, 100), received());
    }
    let mut session = ImapSession::connect(&settings(&dovecot, Security::None)).await.unwrap();
    let look = look_at_all(&mut session).await;
    let target = AfterCommit::Move("Đã xử lý".to_owned());
    session.mark_handled("INBOX", look.uid_validity, &[1, 2], &target).await.unwrap();
    assert_eq!(look_at_all(&mut session).await.exists, 1);
    assert_eq!(session.look("Đã xử lý", &FROM_THE_START).await.unwrap().exists, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_cannot_move_gets_one_copy_and_keeps_the_message() {
    let dovecot = Dovecot::start_with("imap_capability = IMAP4rev1 UIDPLUS");
    dovecot.deliver(&message(1, 100), received());
    let mut session = ImapSession::connect(&settings(&dovecot, Security::None)).await.unwrap();
    assert_eq!(session.capabilities(), Capabilities { uidplus: true, ..Capabilities::default() });
    let look = look_at_all(&mut session).await;
    let target = AfterCommit::Move("Done".to_owned());
    for _ in 0..2 {
        session.mark_handled("INBOX", look.uid_validity, &[1], &target).await.unwrap();
    }
    assert_eq!(look_at_all(&mut session).await.exists, 1);
    assert_eq!(session.look("Done", &FROM_THE_START).await.unwrap().exists, 1);
    let idle = session.idle("INBOX", Duration::from_mins(1)).await;
    assert!(idle.unwrap_err().means_poll_instead());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_password_is_no_passing_trouble() {
    let dovecot = Dovecot::start_with("auth_failure_delay = 0");
    let right = settings(&dovecot, Security::Tls);
    for password in ["no", "chữ"] {
        let wrong = ImapSettings { password: Secret::new(password.to_owned()), ..right.clone() };
        let error = ImapSession::connect(&wrong).await.unwrap_err();
        assert!(matches!(error, MailboxError::Login(_)), "{error:?}");
        assert!(!error.is_transient());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_password_of_other_letters_than_ascii_is_taken() {
    let dovecot = Dovecot::start();
    dovecot.set_password("mật khẩu \"1\"");
    let settings =
        ImapSettings { password: Secret::new("mật khẩu \"1\"".to_owned()), ..settings(&dovecot, Security::Tls) };
    ImapSession::connect(&settings).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_certificate_that_nobody_vouches_for_is_refused_before_the_password_is_said() {
    let dovecot = Dovecot::start();
    for security in [Security::Tls, Security::Starttls] {
        let stranger = ImapSettings { ca_file: None, ..settings(&dovecot, security) };
        let error = ImapSession::connect(&stranger).await.unwrap_err();
        assert!(matches!(error, MailboxError::Insecure(_)), "{error:?}");
        let other_name = ImapSettings { host: "127.0.0.2".to_owned(), ..settings(&dovecot, security) };
        // It listens on 127.0.0.1 alone; what counts is that no session comes about.
        assert!(ImapSession::connect(&other_name).await.is_err());
    }
    let relay = Relay::to(dovecot.tls_port);
    let other_name =
        ImapSettings { host: "ip6-localhost".to_owned(), port: relay.port, ..settings(&dovecot, Security::Tls) };
    assert!(ImapSession::connect(&other_name).await.is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_that_is_not_there_is_refused_and_the_session_goes_on() {
    let dovecot = Dovecot::start();
    let mut session = ImapSession::connect(&settings(&dovecot, Security::None)).await.unwrap();
    let error = session.look("Nowhere", &FROM_THE_START).await.unwrap_err();
    assert!(error.keeps_session(), "{error:?}");
    assert_eq!(look_at_all(&mut session).await.exists, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_is_not_there_is_passing_trouble() {
    let dovecot = Dovecot::start();
    // A port that is taken, so that no other test's server comes to it, and that nobody listens on.
    let taken = tokio::net::TcpSocket::new_v4().unwrap();
    taken.bind("127.0.0.1:0".parse().unwrap()).unwrap();
    let port = taken.local_addr().unwrap().port();
    let settings = ImapSettings { port, ..settings(&dovecot, Security::Tls) };
    let error = ImapSession::connect(&settings).await.unwrap_err();
    assert!(matches!(error, MailboxError::Unreachable(_)) && error.is_transient(), "{error:?}");
}
