//! A stranger's words stay words: no markup, no turned letters, no header lines, no formulas, no flood.

use proptest::prelude::*;
use tiepnhan::acknowledgement::compose;
use tiepnhan::ledger::{Health, Undelivered};
use tiepnhan::matching::Flag;
use tiepnhan::message::Mailbox;

use super::made::{Made, at, digest, file, health, office, plan, report};

/// Everything that a stranger chooses, set to one text.
fn saying(text: &str) -> Made {
    let made = report(1, "", "2023-06-17T09:15:30").review(Some(Flag::Draft)).reason(text, 1.0);
    made.with(|entry| {
        entry.subject = text.into();
        entry.from = Mailbox { name: text.to_owned(), address: text.to_owned() };
        entry.findings.document.as_mut().unwrap().number = Some(text.to_owned());
        entry.findings.advice = vec![text.to_owned()];
        entry.files = vec![file(text, 1)];
    })
}

fn is_hiding(letter: char) -> bool {
    (letter.is_control() && letter != '\n') || letter == '\u{202e}'
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_a_stranger_says_adds_no_markup_and_no_control_character(text in "\\PC{1,40}|[<>&\"'a-z \\x00-\\x1f\u{202e}]{1,40}") {
        // A letter before it: a line of blanks alone would be left out.
        let text = format!("a{text}");
        let said = digest(&[saying(&text).0], &[], &[], &health());
        let plain = digest(&[saying("a").0], &[], &[], &health());
        prop_assert_eq!(said.letter.html.matches('<').count(), plain.letter.html.matches('<').count());
        let said_to_him = compose(&saying(&text).0, None, Some(&plan()), &office(), Some(&text));
        let plain_to_him = compose(&saying("a").0, None, Some(&plan()), &office(), Some("a"));
        prop_assert_eq!(said_to_him.html.matches('<').count(), plain_to_him.html.matches('<').count());
        for version in [&said.letter.text, &said.letter.html, &said_to_him.text, &said_to_him.html] {
            prop_assert!(!version.chars().any(is_hiding), "{}", version);
        }
        prop_assert!(!said_to_him.subject.contains('\n'));
    }
}

const SCRIPT: &str = "<script>alert('x')</script><img src=x onerror=alert(1)>";

fn hostile(number: u32) -> Made {
    let made = report(number, "", "2023-06-17T09:15:30").review(Some(Flag::Executable)).reason(SCRIPT, 9.0);
    made.with(|entry| {
        entry.subject = format!("{SCRIPT}\u{202E}cod.exe\r\nBcc: all@example.org\0");
        entry.from.name = format!("=cmd|' /C calc'!A0 {SCRIPT}");
        entry.from.address = "\"<b>\"@x.example".into();
        entry.message.receipt_number = Some(format!("{number}/2023"));
        entry.findings.advice = vec![SCRIPT.to_owned(), "x".repeat(100_000)];
        let document = entry.findings.document.as_mut().unwrap();
        document.number = Some(SCRIPT.to_owned());
        entry.files = vec![file("bao cao\u{202E}xcod.exe", 1), file("a\0b.docx", 2), file(SCRIPT, 3)];
        entry.files.push(file(&format!("{}.docx", "ă".repeat(10_000)), 4));
    })
}

fn assert_harmless(version: &str) {
    for letter in ['\u{202E}', '\0', '\r'] {
        assert!(!version.contains(letter), "{letter:?} in {version}");
    }
}

fn assert_no_markup(html: &str) {
    for markup in ["<script", "<img", "<b>\"", "onerror=alert(1)>"] {
        assert!(!html.contains(markup), "{markup} in {html}");
    }
}

#[test]
fn an_acknowledgement_escapes_everything() {
    let letter = compose(&hostile(1).0, None, Some(&plan()), &office(), Some(SCRIPT));
    assert_harmless(&letter.text);
    assert_harmless(&letter.html);
    assert_no_markup(&letter.html);
    assert!(!letter.subject.contains(['\r', '\n', '<']), "{}", letter.subject);
    assert!(letter.text.contains("bao cao[U+202E]xcod.exe") && letter.text.contains("a[U+0000]b.docx"));
    assert!(letter.text.contains("ăă.docx"), "a long name keeps its extension");
}

#[test]
fn an_acknowledgement_stays_below_twenty_kilobytes() {
    let mut made = hostile(1);
    made.0.files = (0..1_000).map(|number| file(&format!("{number}{}", "<".repeat(10_000)), 5)).collect();
    made.0.findings.advice = vec!["&".repeat(10_000); 100];
    made.0.subject = "\u{202E}".repeat(1_000_000);
    let letter = compose(&made.0, None, Some(&plan()), &office(), None);
    let bytes = letter.text.len() + letter.html.len();
    assert!(bytes < 20_000, "{} of text, {} of HTML", letter.text.len(), letter.html.len());
    assert!(letter.text.contains("tệp khác; tất cả đều đã được lưu."));
}

#[test]
fn a_digest_escapes_everything() {
    let undelivered = [Undelivered {
        at: at("2023-06-17T10:00:00"),
        recipient: SCRIPT.into(),
        reason: SCRIPT.into(),
        about: SCRIPT.into(),
    }];
    let health = Health { mailbox_error: Some((at("2023-06-17T10:00:00"), format!("\r\n{SCRIPT}"))), ..health() };
    let accepted = hostile(2).with(|entry| entry.decision.outcome = tiepnhan::matching::Outcome::Accept);
    let letter = digest(&[hostile(1).0, accepted.0], &[], &undelivered, &health).letter;
    assert_harmless(&letter.text);
    assert_harmless(&letter.html);
    assert_no_markup(&letter.html);
    assert!(letter.html.contains("[U+202E]cod.exe"));
}

#[test]
fn a_digest_of_floods_stays_small() {
    let flood = (0..300).map(|number| {
        hostile(number).with(|entry| {
            entry.subject = "<".repeat(1_000_000);
            entry.from.name = "&".repeat(100_000);
            entry.findings.evidence[0].reason = "\u{202E}".repeat(100_000);
        })
    });
    let letter = digest(&super::made::entries(flood.collect()), &[], &[], &health()).letter;
    assert!(letter.html.len() < 100_000, "{} bytes", letter.html.len());
    assert!(letter.text.len() < 300_000, "{} bytes", letter.text.len());
}
