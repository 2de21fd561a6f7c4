use super::*;
use crate::message::{self, Policy};

fn envelope() -> Envelope {
    Envelope {
        from_name: "Văn phòng".to_owned(),
        from: "office@example.vn".to_owned(),
        to: "unit@example.vn".to_owned(),
        message_id: "1@tiepnhan.example".to_owned(),
        auto_submitted: "auto-generated".to_owned(),
        ..Envelope::default()
    }
}

fn words(subject: &str) -> LetterText {
    LetterText { subject: subject.to_owned(), text: "Nội dung.".to_owned(), html: "<p>Nội dung.</p>".to_owned() }
}

#[test]
fn a_letter_is_seven_bit_with_network_line_ends_and_the_same_each_time() {
    let mut envelope = envelope();
    envelope.attachments = vec![("a.txt".to_owned(), "text/plain".to_owned(), "ấ\n\0".repeat(3_000).into_bytes())];
    let subject = "Đề nghị ".repeat(60);
    let raw = build(&envelope, &words(&subject), Timestamp::UNIX_EPOCH).unwrap();
    assert!(raw.is_ascii());
    assert_eq!(raw.matches('\n').count(), raw.matches("\r\n").count());
    assert!(raw.lines().all(|line| line.len() <= 100), "no line is near the limit of RFC 5322 2.1.1");
    assert_eq!(raw, build(&envelope, &words(&subject), Timestamp::UNIX_EPOCH).unwrap());
    let read = message::read(raw.as_bytes(), &Policy::default());
    assert_eq!(read.subject, subject.trim());
    assert_eq!(read.attachments[0].bytes, envelope.attachments[0].2);
}

#[test]
fn a_strangers_line_breaks_begin_no_header_line() {
    let mut envelope = envelope();
    envelope.from_name = "A\r\nBcc: all@example.vn".to_owned();
    envelope.in_reply_to = Some("x@y>\r\nBcc: all@example.vn".to_owned());
    envelope.references = vec!["a b@c".to_owned(), "fine@c".to_owned(), "ngườ@c".to_owned()];
    envelope.attachments = vec![("a\r\nBcc: all\".txt".to_owned(), "text/plain".to_owned(), b"x".to_vec())];
    let raw = build(&envelope, &words("B\r\nBcc: all@example.vn\r\n\r\nbody"), Timestamp::UNIX_EPOCH).unwrap();
    assert!(!raw.lines().any(|line| line.to_lowercase().starts_with("bcc")), "{raw}");
    let read = message::read(raw.as_bytes(), &Policy::default());
    assert_eq!(read.references, ["fine@c"]);
    assert_eq!(read.subject, "B Bcc: all@example.vn body");
    assert_eq!(read.attachments[0].name, "a Bcc: all\".txt");
}

#[test]
fn an_address_that_is_none_is_refused() {
    for address in ["", "nobody", "a@b\r\nRCPT TO:<c@d>", "<a@b>, <c@d>"] {
        let envelope = Envelope { to: address.to_owned(), ..envelope() };
        assert!(build(&envelope, &words("x"), Timestamp::UNIX_EPOCH).is_err(), "{address:?}");
    }
}

#[test]
fn a_thread_keeps_its_newest_references() {
    let references = (0..50).map(|number| format!("{number}@unit.example")).collect();
    let envelope = Envelope { references, in_reply_to: Some("49@unit.example".to_owned()), ..envelope() };
    let raw = build(&envelope, &words("x"), Timestamp::UNIX_EPOCH).unwrap();
    let read = message::read(raw.as_bytes(), &Policy::default());
    assert_eq!(read.references.first().map(String::as_str), Some("30@unit.example"));
    assert_eq!(read.references.last().map(String::as_str), Some("49@unit.example"));
}
