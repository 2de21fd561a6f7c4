//! Faults of servers that were seen in the wild, each provoked by a scripted server, and the right outcome of each.

use std::time::Duration;

use tiepnhan::mailbox::{AfterCommit, Candidate, Fetched, IdleEnd, ImapSession, LookFrom, MailboxError, Origin};
use tiepnhan::store::Store;
use tokio::sync::mpsc;
use tokio::time::{advance, timeout};

use crate::parts::imap_fault::{Script, connect, settings};

const SEEN_UP_TO_4: LookFrom = LookFrom { uid_validity: Some(9), next_uid: 5 };

fn candidate(uid: u32, size: u64) -> Candidate {
    Candidate { uid, size, received_at: None, gmail_id: None }
}

/// Opens the session of a script that lets us in and then goes on as told.
async fn session<F>(capabilities: &'static str, go_on: impl FnOnce(Script) -> F + Send + 'static) -> ImapSession
where
    F: Future<Output = ()> + Send + 'static,
{
    let (session, _server) = connect(|mut script| async move {
        script.let_in(capabilities).await;
        go_on(script).await;
    })
    .await;
    session.unwrap()
}

/// Fetches, and gives what arrived as `uid: what` next to the result.
async fn fetch(session: &mut ImapSession, candidates: &[Candidate]) -> (Vec<String>, Result<(), MailboxError>) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).unwrap();
    let (arrivals, mut incoming) = mpsc::channel(100);
    let result = session.fetch("INBOX", 9, candidates, &store, 2_000_000, &arrivals).await;
    drop(arrivals);
    let mut came = Vec::new();
    while let Some(fetched) = incoming.recv().await {
        let (origin, what) = match fetched {
            Fetched::Staged { origin, raw, .. } => (origin, String::from_utf8(raw.read().unwrap()).unwrap()),
            Fetched::Refused { origin, reason, .. } => (origin, format!("refused, {reason}")),
            Fetched::Vanished { origin } => (origin, "vanished".to_owned()),
        };
        let Origin::Imap { uid, uid_validity: 9, .. } = origin else { panic!("{origin:?}") };
        came.push(format!("{uid}: {what}"));
    }
    came.sort();
    // What was staged and not kept has left nothing behind.
    assert_eq!(store.sweep().unwrap(), 0);
    (came, result)
}

#[tokio::test]
async fn a_refused_list_is_never_no_new_mail() {
    for outcome in ["NO Server error", "BAD what", "BAD"] {
        let mut session = session("", move |mut script| async move {
            script.open(9, 8, 3).await;
            script.answer("UID FETCH 5:7 (UID INTERNALDATE RFC822.SIZE)", "", outcome).await;
            script.open(9, 5, 3).await;
        })
        .await;
        let error = session.look("INBOX", &SEEN_UP_TO_4).await.unwrap_err();
        assert!(error.keeps_session() && error.is_transient(), "{error:?}");
        assert!(session.look("INBOX", &SEEN_UP_TO_4).await.unwrap().candidates.is_empty());
    }
}

#[tokio::test]
async fn a_list_that_is_cut_or_ended_by_bye_is_never_no_new_mail() {
    for last_words in ["", "* BYE going down\n", "* 1 FETCH (UID 5 RFC822.SIZE 3)\n", "* 1 FETCH (UID"] {
        let mut session = session("", move |mut script| async move {
            script.open(9, 8, 3).await;
            script.hear_command("UID FETCH").await;
            script.say(last_words).await;
        })
        .await;
        let error = session.look("INBOX", &SEEN_UP_TO_4).await.unwrap_err();
        assert!(matches!(error, MailboxError::ConnectionLost(_) | MailboxError::Bye(_)), "{error:?}");
        assert!(!error.keeps_session());
        assert!(session.look("INBOX", &SEEN_UP_TO_4).await.is_err(), "a dead session came to life");
    }
}

#[tokio::test]
async fn one_refused_message_is_reported_and_the_others_come() {
    let mut session = session("", |mut script| async move {
        script.open(9, 8, 3).await;
        script.answer("UID FETCH 5:7", "* 1 FETCH (UID 5 BODY[]<0> {1}\na)\n", "NO System Error (Failure)").await;
        script.answer("UID FETCH 6 ", "", "NO System Error (Failure)").await;
        script.answer("UID FETCH 7 ", "* 3 FETCH (BODY[]<0> {1}\nc UID 7)\n", "OK done").await;
    })
    .await;
    let (came, result) = fetch(&mut session, &[candidate(5, 1), candidate(6, 1), candidate(7, 1)]).await;
    result.unwrap();
    assert_eq!(came, ["5: a", "6: refused, the IMAP server refused UID FETCH: System Error (Failure)", "7: c"]);
}

#[tokio::test]
async fn what_was_complete_when_the_connection_ended_is_kept_and_the_rest_is_an_error() {
    let endings = ["", "* 2 FETCH (UID 6 BODY[]<0> {5}\nab", "* 2 FETCH (UID 6 BODY[]<0> {2}\nab", "* BYE too busy\n"];
    for ending in endings {
        let mut session = session("", move |mut script| async move {
            script.open(9, 8, 3).await;
            script.hear_command("UID FETCH 5:6").await;
            script.say(&format!("* 1 FETCH (UID 5 BODY[]<0> {{1}}\na)\n{ending}")).await;
        })
        .await;
        let (came, result) = fetch(&mut session, &[candidate(5, 1), candidate(6, 5)]).await;
        assert!(!result.unwrap_err().keeps_session());
        assert!(came.iter().all(|one| one == "5: a"), "{came:?}");
    }
}

#[tokio::test]
async fn a_whole_command_that_ended_before_the_cut_is_kept() {
    let mut session = session("", |mut script| async move {
        script.open(9, 8, 3).await;
        script.answer("UID FETCH 5 ", "* 1 FETCH (UID 5 BODY[]<0> {1}\na)\n", "OK").await;
        script.hear_command("UID FETCH 6 ").await;
    })
    .await;
    let (came, result) = fetch(&mut session, &[candidate(5, 250_000), candidate(6, 1_000_000)]).await;
    assert!(matches!(result, Err(MailboxError::ConnectionLost(_))));
    assert!(came.is_empty() || came == ["5: a"]);
}

#[tokio::test]
async fn a_folder_that_opens_without_uidvalidity_or_is_cut_while_opening_is_an_error() {
    for said in ["* 3 EXISTS\n* OK [UIDNEXT 8] n\n", "* 3 EXISTS\n* OK [UIDVALIDITY 9] v\n"] {
        let mut session =
            session("", move |mut script| async move { script.answer("EXAMINE", said, "OK done").await }).await;
        let error = session.look("INBOX", &SEEN_UP_TO_4).await.unwrap_err();
        assert!(matches!(error, MailboxError::Protocol(_)), "{error:?}");
    }
    let mut session = session("", |mut script| async move {
        script.hear_command("EXAMINE").await;
        script.say("* 3 EXISTS\n").await;
    })
    .await;
    let error = session.look("INBOX", &SEEN_UP_TO_4).await.unwrap_err();
    assert!(matches!(error, MailboxError::ConnectionLost(_)), "{error:?}");
}

#[tokio::test]
async fn warnings_and_unknown_answers_disturb_nothing() {
    let noise = "* NO [ALERT] Mailbox is at 95% of quota\n* XYZZY {3}\n\n)\n more\n* NAMESPACE ((\"\" \"/\")) NIL NIL\n\
                 * ESEARCH (TAG \"x\") UID MIN 1\n* THREAD (1)(2)\n* STATUS INBOX (MAILBOXID (F1) SIZE 3)\n\
                 * OK [APPENDLIMIT 35651584] x\n* 4 FETCH (FLAGS (\\Seen))\n";
    let mut session = session("", move |mut script| async move {
        script.say(noise).await;
        let opened = format!("{noise}* 3 EXISTS\n{noise}* OK [UIDVALIDITY 9] v\n* OK [UIDNEXT 6] n\n{noise}");
        script.answer("EXAMINE", &opened, "OK").await;
        let listed = format!("{noise}* 3 FETCH (UID 5 INTERNALDATE NIL RFC822.SIZE 7)\n{noise}");
        script.answer("UID FETCH 5:5", &listed, "OK").await;
        let body = format!("{noise}* 3 FETCH (UID 5 FLAGS (\\Seen) BODY[]<0> {{7}}\n* BYE\r\n)\n{noise}");
        script.answer("UID FETCH 5 ", &body, "OK").await;
    })
    .await;
    let look = session.look("INBOX", &SEEN_UP_TO_4).await.unwrap();
    assert_eq!(look.candidates, [candidate(5, 7)]);
    let (came, result) = fetch(&mut session, &look.candidates).await;
    result.unwrap();
    assert_eq!(came, ["5: * BYE\r\n"]);
}

#[tokio::test]
async fn a_body_that_stays_nil_is_refused_and_never_an_empty_letter() {
    let nil = "* 1 FETCH (UID 5 BODY[]<0> NIL)\n";
    let mut session = session("", move |mut script| async move {
        script.open(9, 8, 3).await;
        script.answer("UID FETCH 5 ", nil, "OK").await;
        script.answer("UID FETCH 5 ", nil, "OK").await;
    })
    .await;
    let (came, result) = fetch(&mut session, &[candidate(5, 3)]).await;
    result.unwrap();
    assert_eq!(came, ["5: refused, the server has no body for it (NIL)"]);
}

#[tokio::test]
async fn answers_for_other_messages_are_left_out() {
    let mut session = session("", |mut script| async move {
        let old = "* 2 FETCH (UID 4 RFC822.SIZE 3)\n* 1 FETCH (FLAGS (\\Seen))\n* 3 FETCH (UID 6 FLAGS (\\Seen))\n";
        script.open(9, 7, 3).await;
        script.answer("UID FETCH 5:6", &format!("{old}* 3 FETCH (UID 5 RFC822.SIZE 2)\n{old}"), "OK").await;
        let foreign = "* 1 FETCH (FLAGS ())\n* 2 FETCH (UID 4 BODY[]<0> {1}\nx)\n* 2 FETCH (BODY[]<0> {1}\ny)\n";
        script
            .answer("UID FETCH 5 ", &format!("{foreign}* 3 FETCH (UID 5 BODY[]<0> {{2}}\nab)\n{foreign}"), "OK")
            .await;
    })
    .await;
    let look = session.look("INBOX", &SEEN_UP_TO_4).await.unwrap();
    assert_eq!(look.candidates, [candidate(5, 2)]);
    let (came, result) = fetch(&mut session, &look.candidates).await;
    result.unwrap();
    assert_eq!(came, ["5: ab"]);
}

#[tokio::test]
async fn a_uidnext_that_goes_back_makes_us_look_from_the_start() {
    let mut session = session("", |mut script| async move {
        script.open(9, 3, 2).await;
        script
            .answer("UID FETCH 1:2", "* 1 FETCH (UID 1 RFC822.SIZE 3)\n* 2 FETCH (UID 2 RFC822.SIZE 3)\n", "OK")
            .await;
    })
    .await;
    let look = session.look("INBOX", &SEEN_UP_TO_4).await.unwrap();
    assert!(look.uid_next_went_back && !look.changed_validity);
    assert_eq!((look.candidates.len(), look.uid_next), (2, 3));
}

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
async fn a_literal_of_half_a_gigabyte_is_refused_before_room_is_made_for_it() {
    let mut session = session("", |mut script| async move {
        script.open(9, 8, 3).await;
        script.hear_command("UID FETCH 5 ").await;
        script.say("* 1 FETCH (UID 5 BODY[]<0> {536000000}\nabc").await;
        script.be_silent().await;
    })
    .await;
    let (came, result) = fetch(&mut session, &[candidate(5, 3)]).await;
    assert!(matches!(result, Err(MailboxError::Protocol(_))), "{result:?}");
    assert!(came.is_empty());
}

#[tokio::test]
async fn deep_nesting_that_nobody_asked_for_is_left_out() {
    let deep = format!("* 1 FETCH (UID 5 BODYSTRUCTURE {}{})\n", "(".repeat(20_000), ")".repeat(20_000));
    let mut session = session("", move |mut script| async move {
        script.open(9, 6, 3).await;
        script.answer("UID FETCH 5:5", &format!("{deep}* 1 FETCH (UID 5 RFC822.SIZE 3)\n"), "OK").await;
    })
    .await;
    assert_eq!(session.look("INBOX", &SEEN_UP_TO_4).await.unwrap().candidates, [candidate(5, 3)]);
}

#[tokio::test(start_paused = true)]
async fn a_silent_server_is_found_at_every_step_within_two_minutes() {
    for steps in 0..4 {
        let opened = async {
            let (session, server) = connect(move |mut script| async move {
                if steps > 0 {
                    script.say("* OK ready\n").await;
                }
                if steps > 1 {
                    script.answer("LOGIN", "", "OK").await;
                }
                if steps > 2 {
                    script.answer("CAPABILITY", "* CAPABILITY IMAP4rev1\n", "OK").await;
                }
                script.be_silent().await
            })
            .await;
            let result = match session {
                Ok(mut session) => session.look("INBOX", &SEEN_UP_TO_4).await.map(|_| ()),
                Err(error) => Err(error),
            };
            (result, server)
        };
        let (result, _server) = timeout(Duration::from_mins(2), opened).await.expect("it waits for ever");
        assert!(matches!(result, Err(MailboxError::Silent)), "step {steps}: {result:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_server_that_falls_silent_within_a_body_is_found() {
    let mut session = session("", |mut script| async move {
        script.open(9, 8, 3).await;
        script.hear_command("UID FETCH 5 ").await;
        script.say("* 1 FETCH (UID 5 BODY[]<0> {3}\na").await;
        // The writer's thread keeps the paused clock from moving by itself.
        for _ in 0..60 {
            tokio::task::yield_now().await;
            advance(Duration::from_secs(2)).await;
        }
        script.be_silent().await;
    })
    .await;
    let (came, result) = fetch(&mut session, &[candidate(5, 3)]).await;
    assert!(matches!(result, Err(MailboxError::Silent)), "{result:?}");
    assert!(came.is_empty());
}

#[tokio::test(start_paused = true)]
async fn an_idle_that_is_refused_or_ended_means_to_poll_instead() {
    for ending in ["NO not now", "BAD", "BAD no such thing"] {
        let mut session = session("IDLE", move |mut script| async move {
            script.open(9, 5, 3).await;
            script.answer("IDLE", "", ending).await;
            script.open(9, 5, 3).await;
        })
        .await;
        session.look("INBOX", &SEEN_UP_TO_4).await.unwrap();
        let error = session.idle("INBOX", Duration::from_mins(20)).await.unwrap_err();
        assert!(error.means_poll_instead() && error.keeps_session(), "{error:?}");
        session.look("INBOX", &SEEN_UP_TO_4).await.unwrap();
    }
    let mut ended = session("IDLE", |mut script| async move {
        script.open(9, 5, 3).await;
        let tag = script.hear_command("IDLE").await;
        script.say(&format!("+ idling\n{tag} OK that is enough\n")).await;
        script.be_silent().await;
    })
    .await;
    ended.look("INBOX", &SEEN_UP_TO_4).await.unwrap();
    assert!(ended.idle("INBOX", Duration::from_mins(20)).await.unwrap_err().means_poll_instead());
}

#[tokio::test(start_paused = true)]
async fn a_connection_that_ends_while_idling_is_lost() {
    for last_words in ["", "* BYE Autologout\n"] {
        let mut session = session("IDLE", move |mut script| async move {
            script.open(9, 5, 3).await;
            script.hear_command("IDLE").await;
            script.say(&format!("+ idling\n{last_words}")).await;
        })
        .await;
        session.look("INBOX", &SEEN_UP_TO_4).await.unwrap();
        let error = session.idle("INBOX", Duration::from_mins(20)).await.unwrap_err();
        assert!(!error.keeps_session() && !error.means_poll_instead(), "{error:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn an_idle_without_news_is_renewed_and_ends_when_it_is_time() {
    let (session, server) = connect(|mut script| async move {
        script.let_in("IDLE").await;
        script.open(9, 5, 3).await;
        let mut renewed = 0;
        loop {
            let line = script.hear().await;
            let Some((tag, "IDLE")) = line.split_once(' ') else { return renewed };
            script.say("+ idling\n").await;
            renewed += 1;
            let still_here = async {
                loop {
                    script.wait(Duration::from_mins(1)).await;
                    script.say("* OK Still here\n").await;
                }
            };
            // Nothing is heard during an IDLE but its end, at the latest after 25 minutes.
            let _ = timeout(Duration::from_secs(230), still_here).await;
            let done = timeout(Duration::from_mins(21), script.hear()).await;
            assert_eq!(done.expect("an IDLE is renewed before 25 minutes"), "DONE");
            script.say(&format!("{tag} OK done\n")).await;
        }
    })
    .await;
    let mut session = session.unwrap();
    session.look("INBOX", &SEEN_UP_TO_4).await.unwrap();
    assert_eq!(session.idle("INBOX", Duration::from_mins(60)).await.unwrap(), IdleEnd::Quiet);
    drop(session);
    assert!(server.await.unwrap() >= 3);
}

#[tokio::test(start_paused = true)]
async fn a_connection_that_died_while_idling_is_found_within_six_minutes() {
    let mut session = session("IDLE", |mut script| async move {
        script.open(9, 5, 3).await;
        script.hear_command("IDLE").await;
        script.say("+ idling\n").await;
        script.be_silent().await;
    })
    .await;
    session.look("INBOX", &SEEN_UP_TO_4).await.unwrap();
    let idle = timeout(Duration::from_mins(6), session.idle("INBOX", Duration::from_mins(60))).await;
    assert!(matches!(idle, Ok(Err(MailboxError::Silent))), "{idle:?}");
}

#[tokio::test]
async fn news_during_a_fetch_is_not_slept_through() {
    let mut session = session("IDLE", |mut script| async move {
        script.open(9, 6, 3).await;
        script.answer("UID FETCH 5:5", "* 3 FETCH (UID 5 RFC822.SIZE 1)\n", "OK").await;
        script.answer("UID FETCH 5 ", "* 3 FETCH (UID 5 BODY[]<0> {1}\na)\n* 4 EXISTS\n", "OK").await;
        script.be_silent().await;
    })
    .await;
    let look = session.look("INBOX", &SEEN_UP_TO_4).await.unwrap();
    fetch(&mut session, &look.candidates).await.1.unwrap();
    assert_eq!(session.idle("INBOX", Duration::from_mins(60)).await.unwrap(), IdleEnd::News);
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
        script.answer("SELECT", "* OK [UIDVALIDITY 9] v\n* OK [UIDNEXT 6] n\n", "OK").await;
        script.answer("UID STORE 5 +X-GM-LABELS.SILENT (\"&ARA-\u{e3}".trim_end_matches('\u{e3}'), "", "OK").await;
    })
    .await;
    assert!(session.capabilities().gmail);
    assert_eq!(session.folders(&settings()).await.unwrap(), ["INBOX", "[Gmail]/Thư rác"]);
    let look = session.look("INBOX", &SEEN_UP_TO_4).await.unwrap();
    assert_eq!(look.candidates[0].gmail_id, Some(1_278_455_344_230_334_865));
    assert_eq!(look.candidates[0].received_at.unwrap().to_string(), "2023-06-16T02:00:00Z");
    session.mark_handled("INBOX", 9, &[5], &AfterCommit::GmailLabel("Đ".to_owned())).await.unwrap();
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
