//! What servers say of the whole account: refused logins, limits, Gmail's ways.

use tiepnhan::mailbox::{AfterCommit, ImapSession, MailboxError};

use super::faults::{SEEN_UP_TO_4, candidate, fetch};
use crate::parts::imap_fault::{connect, session, settings};

#[tokio::test]
async fn states_of_the_account_are_told_apart() {
    for (greeting, login) in [
        ("* BYE Too many simultaneous connections\n", ""),
        ("* OK\n", "NO [ALERT] Too many simultaneous connections. (Failure)"),
    ] {
        let (session, _server) = connect(move |mut script| async move {
            script.say(greeting).await;
            if !login.is_empty() {
                script.answer("LOGIN", "", login).await;
            }
        })
        .await;
        let error = session.unwrap_err();
        assert!(matches!(error, MailboxError::TooManyConnections(_)) && error.is_transient(), "{error:?}");
    }
    let over = "NO [OVERQUOTA] Account exceeded command or bandwidth limits. (Failure)";
    let mut session = session("", move |mut script| async move {
        script.open(9, 8, 3).await;
        script.answer("UID FETCH 5 ", "", over).await;
    })
    .await;
    let (came, result) = fetch(&mut session, &[candidate(5, 3)]).await;
    assert!(matches!(result, Err(MailboxError::OverQuota(_))));
    assert!(came.is_empty());
    session.end().await;
}

#[tokio::test]
async fn a_refused_login_shows_no_address_and_a_servers_own_trouble_is_no_refusal() {
    for (answer, transient) in
        [("NO [AUTHENTICATIONFAILED] no a@b.vn here", false), ("NO [UNAVAILABLE] later", true), ("BAD", false)]
    {
        let (session, _server) = connect(move |mut script| async move {
            script.say("* OK\n").await;
            script.answer("LOGIN", "", answer).await;
        })
        .await;
        let error = session.unwrap_err();
        assert_eq!(error.is_transient(), transient, "{error:?}");
        assert!(!error.to_string().contains('@'), "{error}");
    }
}

#[tokio::test]
async fn without_starttls_the_password_is_not_said() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let server = tokio::spawn(async move {
        use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
        let (mut socket, _) = listener.accept().await.unwrap();
        socket.write_all(b"* OK ready\r\n").await.unwrap();
        let mut heard = vec![0; 100];
        let count = socket.read(&mut heard).await.unwrap();
        heard.truncate(count);
        let tag = heard.split(|byte| *byte == b' ').next().unwrap().to_vec();
        socket.write_all(&[&tag[..], b" NO no TLS here\r\n"].concat()).await.unwrap();
        // The client may close the connection in any way.
        let _ = socket.read_to_end(&mut heard).await;
        String::from_utf8(heard).unwrap()
    });
    let mut settings = settings();
    settings.port = port;
    settings.security = tiepnhan::config::Security::Starttls;
    let error = ImapSession::connect(&settings).await.unwrap_err();
    assert!(matches!(error, MailboxError::Insecure(_)) && !error.is_transient(), "{error:?}");
    let heard = server.await.unwrap();
    assert!(heard.contains("STARTTLS") && !heard.contains("LOGIN"), "{heard}");
}
#[tokio::test]
async fn gmail_is_asked_for_its_ids_its_spam_and_its_labels() {
    let mut session = session("IDLE X-GM-EXT-1 MOVE UIDPLUS", |mut script| async move {
        let list = "* LIST (\\HasChildren \\Noselect) \"/\" \"[Gmail]\"\n* LIST (\\All \\HasNoChildren) \"/\" \"[Gmail]/All\"\n\
                    * LIST (\\HasNoChildren \\Junk) \"/\" \"[Gmail]/Th&AbA- r&AOE-c\"\n";
        script.answer("LIST \"\" \"*\"", list, "OK").await;
        script.open(9, 6, 3).await;
        let listed = "* 3 FETCH (X-GM-MSGID 1278455344230334865 UID 5 RFC822.SIZE 1 INTERNALDATE \"16-Jun-2023 09:00:00 +0700\")\n";
        script.answer("UID FETCH 5:5 (UID INTERNALDATE RFC822.SIZE X-GM-MSGID)", listed, "OK").await;
        script.answer("SELECT", "* 3 EXISTS\n* OK [UIDVALIDITY 9] v\n* OK [UIDNEXT 6] n\n", "OK").await;
        script.answer("UID STORE 5 +X-GM-LABELS.SILENT (\"&ARA-\u{e3}".trim_end_matches('\u{e3}'), "", "OK").await;
    })
    .await;
    assert!(session.capabilities().gmail);
    assert_eq!(session.folders(&settings()).await.unwrap(), ["INBOX", "[Gmail]/Thư rác"]);
    let look = session.look("INBOX", &SEEN_UP_TO_4).await.unwrap();
    assert_eq!(look.candidates[0].gmail_id, Some(1_278_455_344_230_334_865));
    assert_eq!(look.candidates[0].received_at.unwrap().to_string(), "2023-06-16T02:00:00Z");
    session.mark_handled("INBOX", 9, &[5], &AfterCommit::GmailLabel("Đ".to_owned())).await.unwrap();
    session.end().await;
}
