//! Faults of servers that were seen in the wild while listing and fetching, each provoked by a scripted server, and the
//! right outcome of each.

use tiepnhan::mailbox::{Candidate, Fetched, ImapSession, LookFrom, MailboxError, Origin};
use tiepnhan::store::Store;
use tokio::sync::mpsc;

use crate::parts::imap_fault::session;

pub(super) const SEEN_UP_TO_4: LookFrom = LookFrom { uid_validity: Some(9), next_uid: 5 };

pub(super) fn candidate(uid: u32, size: u64) -> Candidate {
    Candidate { uid, size, received_at: None, gmail_id: None }
}

/// Fetches, and gives what arrived as `uid: what` next to the result.
pub(super) async fn fetch(
    session: &mut ImapSession,
    candidates: &[Candidate],
) -> (Vec<String>, Result<(), MailboxError>) {
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
            // Whole, and in halves, down to the single ones.
            for range in ["5:7", "7:7", "5:6", "6:6", "5:5"] {
                script.answer(&format!("UID FETCH {range} (UID INTERNALDATE RFC822.SIZE)"), "", outcome).await;
            }
            script.open(9, 5, 3).await;
        })
        .await;
        let error = session.look("INBOX", &SEEN_UP_TO_4).await.unwrap_err();
        assert!(error.keeps_session() && error.is_transient(), "{error:?}");
        assert!(session.look("INBOX", &SEEN_UP_TO_4).await.unwrap().candidates.is_empty());
        session.end().await;
    }
}

#[tokio::test]
async fn a_list_that_leaves_messages_out_is_held_against_a_search() {
    let lines = [
        "* 1 FETCH (UID 5 RFC822.SIZE 3)\n* 2 FETCH (UID 6 RFC822.SIZE 3)\n",
        "* 1 FETCH (UID 5 RFC822.SIZE 3)\n* 3 FETCH (UID 7 RFC822.SIZE 3)\n",
        "* 1 FETCH ((UID 5 RFC822.SIZE 3)\n* 2 FETCH (UID 6 RFC822.SIZE 3)\n* 3 FETCH (UID 7 RFC822.SIZE 3)\n",
        "",
    ];
    let searches = ["3:3", "2:2", "UID 5:7", "1:3"];
    let left_out = [vec![7], vec![6], vec![5], vec![5, 6, 7]];
    for ((listed, search), left_out) in lines.into_iter().zip(searches).zip(left_out) {
        let mut session = session("", move |mut script| async move {
            script.open(9, 8, 3).await;
            script.answer("UID FETCH 5:7", listed, "OK").await;
            let found = if search == "2:2" {
                "6"
            } else if search == "3:3" {
                "7"
            } else {
                "5 6 7"
            };
            script.answer(&format!("UID SEARCH {search}"), &format!("* SEARCH {found}\n"), "OK").await;
        })
        .await;
        let look = session.look("INBOX", &SEEN_UP_TO_4).await.unwrap();
        assert_eq!(look.unlisted, left_out, "{listed:?}");
        assert_eq!(look.candidates.len() + left_out.len(), 3);
        session.end().await;
    }
}

#[tokio::test]
async fn a_number_of_messages_that_is_not_said_is_not_none() {
    let opened = "* OK [UIDVALIDITY 9] v\n* OK [UIDNEXT 8] n\n";
    let mut session =
        session("", move |mut script| async move { script.answer("EXAMINE", opened, "OK done").await }).await;
    let error = session.look("INBOX", &SEEN_UP_TO_4).await.unwrap_err();
    assert!(matches!(error, MailboxError::Protocol(_)), "{error:?}");
    session.end().await;
}

#[tokio::test]
async fn the_last_uid_that_there_can_be_is_listed() {
    for next in ["4294967295", "4294967296"] {
        let opened = format!("* 2 EXISTS\n* OK [UIDVALIDITY 9] v\n* OK [UIDNEXT {next}] n\n");
        let mut session = session("", move |mut script| async move {
            script.answer("EXAMINE", &opened, "OK").await;
            let line = "* 2 FETCH (UID 4294967295 RFC822.SIZE 3)\n";
            script.answer("UID FETCH 4294967294:4294967295", line, "OK").await;
        })
        .await;
        let from = LookFrom { uid_validity: Some(9), next_uid: u32::MAX - 1 };
        let look = session.look("INBOX", &from).await.unwrap();
        assert_eq!(look.candidates, [candidate(u32::MAX, 3)]);
        session.end().await;
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
        session.end().await;
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
    session.end().await;
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
        assert_eq!(came, ["5: a"], "what came before {ending:?}");
        session.end().await;
    }
}

#[tokio::test]
async fn a_folder_that_opens_without_uidvalidity_or_is_cut_while_opening_is_an_error() {
    for said in ["* 3 EXISTS\n* OK [UIDNEXT 8] n\n", "* 3 EXISTS\n* OK [UIDVALIDITY 9] v\n"] {
        let mut session =
            session("", move |mut script| async move { script.answer("EXAMINE", said, "OK done").await }).await;
        let error = session.look("INBOX", &SEEN_UP_TO_4).await.unwrap_err();
        assert!(matches!(error, MailboxError::Protocol(_)), "{error:?}");
        session.end().await;
    }
    let mut session = session("", |mut script| async move {
        script.hear_command("EXAMINE").await;
        script.say("* 3 EXISTS\n").await;
    })
    .await;
    let error = session.look("INBOX", &SEEN_UP_TO_4).await.unwrap_err();
    assert!(matches!(error, MailboxError::ConnectionLost(_)), "{error:?}");
    session.end().await;
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
        let body = format!("{noise}* 3 FETCH (UID 5 FLAGS (\\Seen) BODY[]<0> {{7}}\n* BYE\n)\n{noise}");
        script.answer("UID FETCH 5 ", &body, "OK").await;
    })
    .await;
    let look = session.look("INBOX", &SEEN_UP_TO_4).await.unwrap();
    assert_eq!(look.candidates, [candidate(5, 7)]);
    let (came, result) = fetch(&mut session, &look.candidates).await;
    result.unwrap();
    assert_eq!(came, ["5: * BYE\r\n"]);
    session.end().await;
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
    session.end().await;
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
    session.end().await;
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
    session.end().await;
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
    session.end().await;
}

#[tokio::test]
async fn deep_nesting_that_nobody_asked_for_is_left_out() {
    let deep = format!("* 1 FETCH (UID 5 BODYSTRUCTURE {}{})\n", "(".repeat(20_000), ")".repeat(20_000));
    let mut session = session("", move |mut script| async move {
        script.open(9, 6, 3).await;
        script.answer("UID FETCH 5:5", &format!("{deep}* 3 FETCH (UID 5 RFC822.SIZE 3)\n"), "OK").await;
        // It may have told of a message that is told of nowhere else.
        script.answer("UID SEARCH UID 5:5", "* SEARCH 5\n", "OK").await;
    })
    .await;
    assert_eq!(session.look("INBOX", &SEEN_UP_TO_4).await.unwrap().candidates, [candidate(5, 3)]);
    session.end().await;
}
