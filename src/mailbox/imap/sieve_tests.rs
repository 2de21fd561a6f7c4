use std::time::Duration;

use proptest::prelude::*;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, duplex};

use super::*;

/// Sends `bytes` through a sieve, `step` at a time; gives what comes out up to the end or the error.
fn sift(bytes: &[u8], step: usize) -> (Vec<u8>, Option<io::ErrorKind>) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
    runtime.block_on(async {
        let (near, mut far) = duplex(step);
        let mut sieve = Sieve::new(Wire::new(Box::new(near), Duration::from_mins(1)), 1_000);
        let send = async {
            // An error ends the reading early.
            let _ = far.write_all(bytes).await;
            drop(far);
        };
        let read = async move {
            let mut out = Vec::new();
            let mut buffer = vec![0; step + 3];
            loop {
                match sieve.read(&mut buffer).await {
                    Ok(0) => return (out, None),
                    Ok(count) => out.extend_from_slice(&buffer[..count]),
                    Err(error) => return (out, Some(error.kind())),
                }
            }
        };
        tokio::join!(send, read).1
    })
}

fn sifted(text: &str) -> String {
    let (out, error) = sift(text.as_bytes(), 4_096);
    assert_eq!(error, None);
    String::from_utf8(out).unwrap()
}

#[test]
fn what_imap_proto_reads_passes_unchanged() {
    let text = "* OK [ALERT] hello {5}\r\n* 3 EXISTS\r\n* 1 FETCH (UID 7 BODY[]<0> {4}\r\n*\r\nA)\r\nA1 OK done {9}\r\n+ go on\r\n";
    assert_eq!(sifted(text), text);
}

#[test]
fn unknown_answers_are_left_out_with_their_literals() {
    let strange = "* XYZZY {4}\r\n* A\r\n more\r\n* NAMESPACE ((\"\" \"/\")) NIL NIL\r\n* ESEARCH (TAG \"A1\") UID MIN 1\r\n\
                   * THREAD (1 2)\r\n* STATUS x (MAILBOXID (a1) MESSAGES 3)\r\n* LIST (\\a \"/\r\n* 2 FETCH UID 1\r\n\r\n";
    assert_eq!(sifted(&format!("{strange}* 3 EXISTS\r\n{strange}A1 OK\r\n")), "* 3 EXISTS\r\nA1 OK\r\n");
}

#[test]
fn a_tagged_answer_and_a_plus_whose_text_cannot_be_read_are_mended() {
    let text = "A1 no a\0b\r\n* OK a\0b\r\n+ a\0b\r\nA2 OK [ALERT]\u{1ec7}\r\n";
    assert_eq!(sifted(text), "A1 no (unreadable)\r\n+ idling\r\nA2 OK [ALERT]???\r\n");
    assert_eq!(sifted("A1 BAD\r\n+\r\n"), "A1 BAD\r\n+\r\n");
}

#[test]
fn a_missing_internal_date_panics_nobody() {
    let out = sifted("* 1 FETCH (UID 7 INTERNALDATE NIL RFC822.SIZE 3)\r\n");
    assert_eq!(out, "* 1 FETCH (UID 7 INTERNALDATE \"\" RFC822.SIZE 3)\r\n");
    let quoted = "* 1 FETCH (UID 7 BODY[]<0> \"a\\\" INTERNALDATE NIL\" RFC822.SIZE 3)\r\n";
    assert_eq!(sifted(quoted), "", "whether imap-proto sees these quotes is not known");
    let twice = sifted("* 1 FETCH (UID 7 INTERNALDATE NIL INTERNALDATE NIL)\r\n");
    assert_eq!(twice, "* 1 FETCH (UID 7 INTERNALDATE \"\" INTERNALDATE \"\")\r\n");
    let behind = sifted("* 1 FETCH (UID 7 BODY[]<0> {2}\r\nhi INTERNALDATE NIL)\r\n");
    assert_eq!(behind, "* 1 FETCH (UID 7 BODY[]<0> {2}\r\nhi INTERNALDATE \"\")\r\n");
}

/// imap-proto reads on where we see a literal: in a word that it does not know, or behind one. Were such a line passed on,
/// what a stranger wrote into the literal would be an answer of the server's.
#[test]
fn what_stands_in_a_literal_is_never_an_answer() {
    let stranger = "F)\r\nA1 OK x\r\n* OK [UIDNEXT 2]\u{243a}x";
    let size = stranger.len();
    for before in ["* 1 FETCH (UNALDATE \"J\" RFC822 2S:5+070", "* CAPABILITY IMAP4rev1 ", "* 1 FETCH (UID 7 X \"a"] {
        let out = sifted(&format!("{before}{{{size}}}\r\n{stranger}\r\nA1 OK done\r\n"));
        assert_eq!(out, "A1 OK done\r\n", "{before}");
    }
    // Behind a literal that was passed on it is too late to leave the line out.
    let late =
        format!("* 1 FETCH (UID 7 BODY[]<0> {{1}}\r\nx RFC822 2S:5+070{{{size}}}\r\n{stranger}\r\nA1 OK done\r\n");
    assert_eq!(sift(late.as_bytes(), 4_096).1, Some(io::ErrorKind::InvalidData));
    let text = "* 1 FETCH (UID 7 BODY[]<0> {1}\r\nx)]\u{243a}\r\n";
    assert_eq!(sift(text.as_bytes(), 4_096).1, Some(io::ErrorKind::InvalidData));
}

#[test]
fn literals_of_any_size_and_number_are_passed_on() {
    for text in [
        "* 1 FETCH (UID 7 BODY[]<0> {0}\r\n)\r\n",
        "* 1 FETCH (UID 7 BODY[]<0> {2}\r\nab BODY[HEADER] {0}\r\n RFC822 {3}\r\n{1} UID 7)\r\n",
        // A body that is no literal is not changed either.
        "* 1 FETCH (UID 7 BODY[HEADER] {2}\r\nab BODY[]<0> \"\u{1ec7}x\")\r\n",
        "* LIST (\\HasNoChildren) \"/\" {3}\r\n\u{e9}x\r\n",
        "* LIST (\\HasNoChildren) \"/\" {0}\r\n\r\n",
    ] {
        assert_eq!(sifted(text), text);
    }
}

#[test]
fn a_line_feed_alone_ends_a_line_too() {
    assert_eq!(sifted("* 3 EXISTS\nA1 OK done\n"), "* 3 EXISTS\r\nA1 OK done\r\n");
}

#[test]
fn deep_nesting_never_reaches_the_parser() {
    let deep = format!("* 1 FETCH (UID 7 BODYSTRUCTURE {}{})\r\n", "(".repeat(5_000), ")".repeat(5_000));
    assert_eq!(sifted(&format!("{deep}* 3 EXISTS\r\n")), "* 3 EXISTS\r\n");
    let late = format!("* 1 FETCH (UID 7 BODY[]<0> {{1}}\r\nx BODYSTRUCTURE {}\r\n", "(".repeat(5_000));
    assert_eq!(sift(late.as_bytes(), 4_096).1, Some(io::ErrorKind::InvalidData));
}

#[test]
fn a_literal_larger_than_any_asked_for_ends_the_connection_unread() {
    for size in ["1001", "536000000", "99999999999999999999999"] {
        let (out, error) = sift(format!("* 1 FETCH (UID 7 BODY[]<0> {{{size}}}\r\nabc").as_bytes(), 4_096);
        assert_eq!(error, Some(io::ErrorKind::InvalidData), "{size}");
        assert!(!out.ends_with(b"abc"));
    }
}

#[test]
fn a_line_without_end_ends_the_connection() {
    assert_eq!(sift(&vec![b'x'; 200_000], 4_096).1, Some(io::ErrorKind::InvalidData));
}

#[test]
fn the_last_words_of_the_server_are_remembered() {
    let wire = Wire::new(Box::new(duplex(1).0), Duration::from_mins(1));
    let mut sieve = Sieve::new(wire, 10);
    sieve.held = b"* bye Too many connections\r\n".to_vec();
    sieve.sift_line().unwrap();
    assert_eq!(sieve.last_bye(), Some("Too many connections"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn however_the_bytes_are_cut_the_same_comes_out(body in proptest::collection::vec(any::<u8>(), 0..300), step in 1..64_usize) {
        let mut bytes = format!("* 2 EXISTS\r\n* ODD {{3}}\r\n* 9 \r\n* 1 FETCH (UID 7 BODY[]<0> {{{}}}\r\n", body.len()).into_bytes();
        bytes.extend_from_slice(&body);
        bytes.extend_from_slice(b")\r\nA1 OK done\r\n");
        let (out, error) = sift(&bytes, step);
        prop_assert_eq!(error, None);
        let mut expected = b"* 2 EXISTS\r\n".to_vec();
        let start = bytes.windows(7).position(|window| window == b"* 1 FET").unwrap();
        expected.extend_from_slice(&bytes[start..]);
        prop_assert_eq!(out, expected);
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in "(([*]|[+]|A1) )?([*+A-C(){}\\[\\]0-9 \r\n]|FETCH |UID |NIL|INTERNALDATE |[*] |OK \\[|ALERT\\]|LIST |\\PC){0,60}", step in 1..64_usize) {
        sift(bytes.as_bytes(), step);
    }
}
