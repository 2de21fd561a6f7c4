//! Letters on their way out: through a real server, past one that fails at every point, and into a folder.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use tiepnhan::acknowledgement::LetterText;
use tiepnhan::config::{Secret, Security};
use tiepnhan::ledger::{Purpose, QueuedLetter, SendOutcome};
use tiepnhan::message::{self, Automatic, Policy};
use tiepnhan::outgoing::{self, Deadlines, Envelope, Way};

use crate::parts::smtp::{Act, Exim, Script, Scripted, USER};

const SUBJECT: &str = "Đã nhận báo cáo sơ kết giữa nhiệm kỳ – phiếu tiếp nhận số 15/2023";
const TEXT: &str = "Kính gửi đồng chí,\n\n.Dòng này bắt đầu bằng dấu chấm.\n.\nTrân trọng.\n";

fn now() -> Timestamp {
    "2023-06-16T02:00:00Z".parse().unwrap()
}

/// Short enough for a test, long enough for a busy machine to answer at once.
fn deadlines() -> Deadlines {
    let short = Duration::from_millis(700);
    Deadlines { connect: short, command: short, final_answer: short }
}

fn letter(recipient: &str) -> QueuedLetter {
    let envelope = Envelope {
        from_name: "Văn phòng Đảng ủy, bộ phận \"Tiếp nhận\"".to_owned(),
        from: USER.to_owned(),
        to: recipient.to_owned(),
        message_id: "ack.0192f0@tiepnhan.example".to_owned(),
        in_reply_to: Some("original@unit.example".to_owned()),
        references: vec!["first@unit.example".to_owned(), "original@unit.example".to_owned()],
        auto_submitted: "auto-replied".to_owned(),
        attachments: vec![(
            "Sổ tiếp nhận.xlsx".to_owned(),
            "application/octet-stream".to_owned(),
            vec![0, 255, 10, 13],
        )],
    };
    let words =
        LetterText { subject: SUBJECT.to_owned(), text: TEXT.to_owned(), html: "<p>Đã nhận.</p>".to_owned() };
    QueuedLetter {
        id: "1".to_owned(),
        purpose: Purpose::Acknowledgement,
        subject_key: "key".to_owned(),
        recipient: recipient.to_owned(),
        message_id: envelope.message_id.clone(),
        raw: outgoing::build(&envelope, &words, now()).unwrap(),
        attempts: 1,
        held: false,
    }
}

fn minutes(outcome: &SendOutcome) -> i64 {
    let SendOutcome::RetryAt(at, _) = outcome else { panic!("expected another try, but found {outcome:?}") };
    at.duration_since(now()).as_mins()
}

fn without_returns(bytes: &[u8]) -> Vec<u8> {
    bytes.iter().copied().filter(|byte| *byte != b'\r').collect()
}

#[test]
fn a_letter_arrives_as_it_was_built_over_tls_and_over_starttls() {
    let exim = Exim::start();
    let letter = letter("vanthu@unit.example");
    for (count, security) in [(1, Security::Tls), (2, Security::Starttls)] {
        let server = exim.server(security);
        outgoing::check_smtp(&server).unwrap();
        assert_eq!(outgoing::send(&Way::Smtp(server), &letter, now()), SendOutcome::Sent);
        for delivered in exim.await_delivered(count) {
            let arrived = without_returns(&delivered);
            assert!(
                arrived.ends_with(&without_returns(letter.raw.as_bytes())),
                "{}",
                String::from_utf8_lossy(&arrived)
            );
            let read = message::read(&delivered, &Policy::default());
            assert_eq!(read.subject, SUBJECT);
            assert_eq!(read.text, TEXT.trim_end());
            assert_eq!(read.from[0].name, "Văn phòng Đảng ủy, bộ phận \"Tiếp nhận\"");
            assert_eq!(read.message_id.as_deref(), Some(letter.message_id.as_str()));
            assert_eq!(read.references, ["first@unit.example", "original@unit.example"]);
            assert_eq!(read.automatic, Some(Automatic::AutoSubmitted), "no machine answers it");
            assert_eq!(read.date, Some(now()));
            assert_eq!(read.attachments[0].name, "Sổ tiếp nhận.xlsx");
            assert_eq!(read.attachments[0].bytes, [0, 255, 10, 13]);
        }
    }
}

#[test]
fn what_the_server_refuses_for_good_fails_and_what_it_puts_off_is_tried_again() {
    let exim = Exim::start();
    let way = Way::Smtp(exim.server(Security::Tls));
    let refused = outgoing::send(&way, &letter("nobody@unit.example"), now());
    assert!(matches!(&refused, SendOutcome::Failed(words) if words.contains("no such mailbox")), "{refused:?}");
    let put_off = outgoing::send(&way, &letter("later@unit.example"), now());
    assert_eq!(minutes(&put_off), 1);
    assert!(exim.delivered().is_empty());
}

#[test]
fn a_wrong_password_or_a_certificate_of_a_stranger_waits_for_staff() {
    let exim = Exim::start();
    let mut wrong = exim.server(Security::Tls);
    wrong.password = Some(Secret::new("wrong".to_owned()));
    let mut distrusted = exim.server(Security::Starttls);
    distrusted.ca_file = None;
    for server in [wrong, distrusted] {
        assert!(outgoing::check_smtp(&server).is_err());
        let outcome = outgoing::send(&Way::Smtp(server), &letter("vanthu@unit.example"), now());
        assert!(minutes(&outcome) >= 1, "{outcome:?}");
        assert!(!format!("{outcome:?}").contains("wrong"), "the password stays out of it");
    }
    assert!(exim.delivered().is_empty());
}

#[test]
fn each_fault_has_its_outcome() {
    let fine = Script::default();
    let outcome = |script: Script| {
        let scripted = Scripted::start(script);
        outgoing::send_within(&deadlines(), &Way::Smtp(scripted.server()), &letter("a@unit.example"), now())
    };
    assert_eq!(outcome(fine), SendOutcome::Sent);
    let before_the_letter = [
        Script { greeting: Act::Say("421 too busy"), ..fine },
        Script { greeting: Act::Say("554 no service"), ..fine },
        Script { greeting: Act::Drop, ..fine },
        Script { greeting: Act::Hang, ..fine },
        Script { mail: Act::Say("451 try later"), ..fine },
        Script { rcpt: Act::Say("450 mailbox is busy"), ..fine },
        Script { rcpt: Act::Drop, ..fine },
        Script { rcpt: Act::Hang, ..fine },
        Script { data: Act::Say("451 try later"), ..fine },
        Script { end: Act::Say("452 no room"), ..fine },
    ];
    for script in before_the_letter {
        assert_eq!(minutes(&outcome(script)), 1, "{script:?}");
    }
    let for_good = [
        Script { mail: Act::Say("550 not you"), ..fine },
        Script { rcpt: Act::Say("550 no such mailbox"), ..fine },
        Script { data: Act::Say("554 no"), ..fine },
        Script { end: Act::Say("554 looks like spam"), ..fine },
    ];
    for script in for_good {
        assert!(matches!(outcome(script), SendOutcome::Failed(_)), "{script:?}");
    }
    for end in [Act::Drop, Act::Hang, Act::Say("nonsense")] {
        let script = Script { end, ..fine };
        assert!(matches!(outcome(script), SendOutcome::Unknown(_)), "{script:?}");
    }
    assert_eq!(minutes(&outcome(Script { mail: Act::Say("530 log in first"), ..fine })), 15);
    assert_eq!(minutes(&outcome(Script { end: Act::Say("550 5.4.5 daily quota exceeded"), ..fine })), 60);
}

#[test]
fn without_the_starttls_that_is_required_nothing_is_said_in_the_clear() {
    let scripted = Scripted::start(Script::default());
    let mut server = scripted.server();
    server.security = Security::Starttls;
    server.user = Some(USER.to_owned());
    server.password = Some(Secret::new("secret".to_owned()));
    let outcome = outgoing::send_within(&deadlines(), &Way::Smtp(server), &letter("a@unit.example"), now());
    assert_eq!(minutes(&outcome), 15);
    let heard = scripted.heard();
    assert!(heard.iter().all(|line| line.starts_with("EHLO") || line == "QUIT"), "{heard:?}");
}

#[test]
fn a_server_that_is_not_there_is_tried_again_with_growing_waits() {
    let mut server = Scripted::start(Script::default()).server();
    server.port = crate::parts::free_port();
    let way = Way::Smtp(server);
    let waits = [(1, 1), (2, 2), (3, 4), (7, 60), (100, 60)];
    for (attempts, wait) in waits {
        let letter = QueuedLetter { attempts, ..letter("a@unit.example") };
        assert_eq!(minutes(&outgoing::send_within(&deadlines(), &way, &letter, now())), wait, "{attempts}");
    }
    let last = QueuedLetter { attempts: 125, ..letter("a@unit.example") };
    assert!(matches!(outgoing::send_within(&deadlines(), &way, &last, now()), SendOutcome::Failed(_)));
}

#[test]
fn a_folder_takes_each_letter_as_one_whole_file() {
    let folder = tempfile::tempdir().unwrap();
    let way = Way::Folder(folder.path().join("out"));
    let mut letter = letter("a@unit.example");
    for _ in 0..2 {
        assert_eq!(outgoing::send(&way, &letter, now()), SendOutcome::Sent);
    }
    let path = folder.path().join("out/ack.0192f0@tiepnhan.example.eml");
    assert_eq!(std::fs::read_to_string(path).unwrap(), letter.raw);
    letter.message_id = "../../etc/x\0y@z".to_owned();
    assert_eq!(outgoing::send(&way, &letter, now()), SendOutcome::Sent);
    assert_eq!(std::fs::read_dir(folder.path().join("out")).unwrap().count(), 2, "no unfinished file stays");
    let blocked = Way::Folder(folder.path().join("out/ack.0192f0@tiepnhan.example.eml"));
    assert!(minutes(&outgoing::send(&blocked, &letter, now())) == SignedDuration::from_mins(1).as_mins());
}
