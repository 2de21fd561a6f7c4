//! Servers that fall silent, die or refuse while we wait; with tokio's clock paused, an hour passes at once.

use std::time::Duration;

use tiepnhan::mailbox::{IdleEnd, MailboxError};
use tokio::time::{advance, timeout};

use super::faults::{SEEN_UP_TO_4, candidate, fetch};
use crate::parts::imap_fault::{connect, session};

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
    session.end().await;
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
        session.end().await;
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
    ended.end().await;
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
        session.end().await;
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
    assert_eq!(session.idle("INBOX", Duration::from_hours(1)).await.unwrap(), IdleEnd::Quiet);
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
    let idle = timeout(Duration::from_mins(6), session.idle("INBOX", Duration::from_hours(1))).await;
    assert!(matches!(idle, Ok(Err(MailboxError::Silent))), "{idle:?}");
    session.end().await;
}

#[tokio::test(start_paused = true)]
async fn a_server_that_only_says_that_it_is_still_there_is_found_within_six_minutes() {
    for during_idle in [false, true] {
        let mut session = session("IDLE", move |mut script| async move {
            script.open(9, 5, 3).await;
            if during_idle {
                script.hear_command("IDLE").await;
                script.say("+ idling\n").await;
            }
            // The client goes away in the end.
            for _ in 0..100 {
                script.wait(Duration::from_secs(30)).await;
                script.say("* OK Still here\n* XYZZY\n").await;
            }
        })
        .await;
        session.look("INBOX", &SEEN_UP_TO_4).await.unwrap();
        let waited = timeout(Duration::from_mins(6), async {
            if during_idle {
                session.idle("INBOX", Duration::from_hours(1)).await.map(|_| ())
            } else {
                session.look("INBOX", &SEEN_UP_TO_4).await.map(|_| ())
            }
        });
        let result = waited.await.expect("it waits for ever");
        assert!(matches!(result, Err(MailboxError::Silent)), "{result:?}");
        session.end().await;
    }
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
    assert_eq!(session.idle("INBOX", Duration::from_hours(1)).await.unwrap(), IdleEnd::News);
    session.end().await;
}
