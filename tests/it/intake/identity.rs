//! Who wrote, which letter it is, and letters that are hardly any: through the whole intake, to what is answered.

use std::fmt::Write as _;
use std::fs;

use jiff::Timestamp;
use tiepnhan::intake::Intake;
use tiepnhan::ledger::Entry;
use tiepnhan::matching::{Flag, Outcome};
use tiepnhan::service::Service;

use crate::parts::letters::{Letter, docx, report};
use crate::parts::office::Office;

const SUBJECT: &str = "Báo cáo sơ kết giữa nhiệm kỳ";

/// A unit's report as raw text, its header changed line by line: a line by its name, an empty one to leave it out.
pub(super) fn changed(number: u32, changes: &[(&str, &str)]) -> String {
    let letter = Letter::new("vanthu@skl.example", SUBJECT, number)
        .with_file("15-BC-DU.docx", report("Đảng ủy Sở Khí lạnh", "15-BC/ĐU", None));
    with_changes(&String::from_utf8(letter.raw()).unwrap(), changes)
}

/// The same with a paper that does not say whose it is: the sender alone can tell.
fn unnamed(number: u32, changes: &[(&str, &str)]) -> String {
    let paper = docx(&[
        "BÁO CÁO",
        "sơ kết giữa nhiệm kỳ thực hiện nghị quyết đại hội, nhiệm kỳ 2020 - 2025",
        "-----",
        "I. KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI",
        "Các chỉ tiêu cơ bản đạt và vượt kế hoạch đề ra.",
        "II. ƯU ĐIỂM",
        "Nội bộ đoàn kết, thống nhất.",
    ]);
    let letter = Letter::new("vanthu@skl.example", SUBJECT, number).with_file("bao-cao.docx", paper);
    with_changes(&String::from_utf8(letter.raw()).unwrap(), changes)
}

fn with_changes(raw: &str, changes: &[(&str, &str)]) -> String {
    let (head, body) = raw.split_once("\r\n\r\n").unwrap();
    let head = head.replace("\r\n ", " ");
    let mut lines: Vec<String> = head.split("\r\n").map(str::to_owned).collect();
    for (name, line) in changes {
        lines.retain(|known| !known.to_lowercase().starts_with(&format!("{}:", name.to_lowercase())));
        if !line.is_empty() {
            lines.push((*line).to_owned());
        }
    }
    format!("{}\r\n\r\n{body}", lines.join("\r\n"))
}

/// An office that believes the Authentication-Results of `mx.example.vn`.
async fn office() -> (Office, Intake) {
    let mut office = Office::at("2023-06-16T09:00:00Z");
    office.more.push_str("[authentication]\ntrusted_server = \"mx.example.vn\"\n");
    let intake = office.open().await;
    (office, intake)
}

/// Lays a letter into the office's post, as the server has delivered it.
fn lay(office: &Office, name: &str, raw: &[u8]) {
    let folder = office.path().join("in");
    fs::create_dir_all(&folder).unwrap();
    // In the order in which they are laid.
    let minute = fs::read_dir(&folder).unwrap().count();
    let stamp = format!("Received: from a.example by mx.example.vn; Fri, 16 Jun 2023 02:{minute:02}:00 +0000\r\n");
    fs::write(folder.join(format!("{name}.eml")), [stamp.as_bytes(), raw].concat()).unwrap();
}

/// Takes the post in and answers it.
async fn take_in(office: &Office, intake: &Intake) -> Vec<Entry> {
    let (_, passed_over) = intake.import(&office.path().join("in")).await.unwrap();
    assert!(passed_over.is_empty(), "{passed_over:?}");
    intake.judge_all(|_| {}).await.unwrap();
    Service::new(intake.clone()).send_due_letters().await.unwrap();
    assert_eq!(intake.ledger().audit().await.unwrap(), Vec::<String>::new());
    intake.ledger().entries_as_of(Timestamp::MAX).await.unwrap()
}

/// What becomes of one letter.
async fn one(raw: &str) -> (Entry, Vec<String>) {
    let (office, intake) = office().await;
    lay(&office, "1", raw.as_bytes());
    let mut entries = take_in(&office, &intake).await;
    assert_eq!(entries.len(), 1);
    (entries.remove(0), office.letters())
}

#[tokio::test]
async fn exchanges_mark_on_a_persons_letter_keeps_no_answer_back() {
    let marks = "X-Auto-Response-Suppress: All\r\nX-MS-Exchange-Organization-AuthAs: Internal\r\nX-MS-Has-Attach: yes";
    let (entry, letters) = one(&changed(1, &[("X-Auto-Response-Suppress", marks)])).await;
    assert_eq!((entry.decision.outcome, letters.len()), (Outcome::Accept, 1));
}

#[tokio::test]
async fn the_answer_goes_to_who_wrote_and_not_where_the_letter_says() {
    let elsewhere = "Reply-To: all@evil.example\r\nReturn-Path: <bounces@evil.example>\r\nSender: x@evil.example";
    let (_, letters) = one(&changed(1, &[("Reply-To", elsewhere)])).await;
    assert_eq!(letters.len(), 1);
    assert!(letters[0].contains("To: vanthu@skl.example"), "{}", letters[0]);
    assert!(!letters[0].contains("evil.example"), "{}", letters[0]);
}

#[tokio::test]
async fn of_a_huge_subject_one_short_line_is_sent_back() {
    let subject = format!("Subject: {}", "khong gui lai ".repeat(10_000));
    let (entry, letters) = one(&changed(1, &[("Subject", &subject)])).await;
    assert!(entry.subject.len() > 100_000);
    assert_eq!(letters.len(), 1);
    assert!(letters[0].matches("khong gui lai").count() < 10 && letters[0].len() < 20_000, "{}", letters[0]);
}

#[tokio::test]
async fn two_letters_with_one_message_id_are_two_letters() {
    let (office, intake) = office().await;
    lay(&office, "1", changed(1, &[]).as_bytes());
    let other = Letter::new("vanthu@vmt.example", "Hỏi về biểu chỉ tiêu", 1);
    lay(&office, "2", &other.raw());
    let entries = take_in(&office, &intake).await;
    let ids: Vec<_> = entries.iter().map(|entry| entry.message.message_id.clone().unwrap()).collect();
    assert_eq!(ids, ["letter.1@unit.example"; 2]);
    assert!(entries.iter().all(|entry| entry.message.receipt_number.is_some()));
    let letters = office.letters();
    assert_eq!(letters.len(), 2);
    for address in ["vanthu@skl.example", "vanthu@vmt.example"] {
        assert_eq!(letters.iter().filter(|letter| letter.contains(&format!("To: {address}"))).count(), 1);
    }
}

#[tokio::test]
async fn a_letter_that_came_by_two_ways_is_kept_twice_and_answered_once() {
    let (office, intake) = office().await;
    lay(&office, "1", changed(1, &[]).as_bytes());
    take_in(&office, &intake).await;
    let by_a_list = "Received: from list.example by a.example; Fri, 16 Jun 2023 01:59:00 +0000";
    lay(&office, "2", format!("{by_a_list}\r\n{}", changed(1, &[])).as_bytes());
    // Without a file, as somebody asks; once more out of an export.
    let question = Letter::new("vanthu@vmt.example", "Hỏi về biểu chỉ tiêu", 2);
    lay(&office, "3", &question.raw());
    lay(&office, "4", &[by_a_list.as_bytes(), b"\r\n", &question.raw()].concat());
    let entries = take_in(&office, &intake).await;
    let numbers = entries.iter().filter(|entry| entry.message.receipt_number.is_some()).count();
    assert_eq!((entries.len(), numbers), (4, 4));
    assert_eq!(office.letters().len(), 2);
    // The sender's program gave an old Message-ID, and an old time, to another paper.
    let paper = report("Đảng ủy Sở Khí lạnh", "19-BC/ĐU", None);
    lay(&office, "5", &Letter::new("vanthu@skl.example", SUBJECT, 1).with_file("19-BC-DU.docx", paper).raw());
    take_in(&office, &intake).await;
    assert_eq!(office.letters().len(), 3);
}

#[tokio::test]
async fn the_same_content_sent_again_has_a_number_of_its_own_and_the_answer_says_so() {
    let (office, intake) = office().await;
    lay(&office, "1", changed(1, &[]).as_bytes());
    take_in(&office, &intake).await;
    lay(&office, "2", changed(2, &[]).as_bytes());
    let entries = take_in(&office, &intake).await;
    let numbers: Vec<_> = entries.iter().map(|entry| entry.message.receipt_number.as_deref().unwrap()).collect();
    assert_eq!(numbers, ["1/2023", "2/2023"]);
    assert!(entries[1].decision.flags.contains(&Flag::Duplicate));
    assert_eq!(entries[1].decision.relates_to, Some(entries[0].message.message));
    let letters = office.letters();
    assert_eq!(letters.len(), 2);
    assert!(letters.iter().any(|letter| letter.contains("lặp lại nội dung thư đã tiếp nhận, số đến 1/2023")));
}

#[tokio::test]
async fn letters_without_a_message_id_or_with_a_broken_one_are_kept_apart_and_answered() {
    let (office, intake) = office().await;
    lay(&office, "1", changed(1, &[("Message-ID", "")]).as_bytes());
    lay(&office, "2", changed(2, &[("Message-ID", ""), ("X-Trace", "X-Trace: 2")]).as_bytes());
    lay(&office, "3", changed(3, &[("Message-ID", "Message-ID: <no id at all")]).as_bytes());
    lay(&office, "4", changed(4, &[("Message-ID", "Message-ID: <>")]).as_bytes());
    let entries = take_in(&office, &intake).await;
    assert_eq!(entries.len(), 4);
    assert!(entries.iter().all(|entry| entry.message.receipt_number.is_some()));
    let letters = office.letters();
    assert_eq!(letters.len(), 4);
    assert!(letters.iter().all(|letter| !letter.contains("In-Reply-To: <>")), "{letters:?}");
}

#[tokio::test]
async fn a_forged_result_below_a_strangers_hands_proves_nothing_and_one_that_fails_is_not_answered() {
    let failed = "Authentication-Results: mx.example.vn; dmarc=fail header.from=skl.example";
    let passed = "Authentication-Results: mx.example.vn; dmarc=pass header.from=skl.example";
    let foreign = "Received: from x by mx.evil.example; Fri, 16 Jun 2023 01:00:00 +0000";
    let (entry, letters) = one(&format!("{failed}\r\n{}", changed(1, &[]))).await;
    assert_eq!((entry.decision.outcome, letters.len()), (Outcome::Review, 0));
    assert!(entry.decision.flags.contains(&Flag::Forged));
    // What the sender wrote himself, below what the server found, changes nothing.
    let (entry, letters) = one(&format!("{failed}\r\n{foreign}\r\n{passed}\r\n{}", changed(1, &[]))).await;
    assert_eq!((entry.decision.outcome, letters.len()), (Outcome::Review, 0));
    let (entry, _) = one(&format!("{passed}\r\n{}", changed(1, &[]))).await;
    assert_eq!(entry.decision.outcome, Outcome::Accept);
}

#[tokio::test]
async fn a_units_name_beside_anothers_address_is_nobody() {
    let names = [
        // Several senders, the unit first.
        "From: vanthu@skl.example, x@evil.example",
        "From: vanthu@skl.example\r\nFrom: x@evil.example",
        // The unit's address as a name, in a group, in a comment.
        "From: \"vanthu@skl.example\" <x@evil.example>",
        "From: vanthu@skl.example: x@evil.example;",
        "From: x@evil.example (vanthu@skl.example)",
        // The unit's own name.
        "From: =?utf-8?Q?=C4=90=E1=BA=A3ng_=E1=BB=A7y_S=E1=BB=9F_Kh=C3=AD_l=E1=BA=A1nh?= <x@evil.example>",
        // Look-alikes: a Cyrillic letter in the domain, a domain that begins alike.
        "From: vanthu@skl.ex\u{430}mple",
        "From: vanthu@skl.example.evil.example",
    ];
    let (entry, _) = one(&unnamed(1, &[])).await;
    assert_eq!(entry.decision.outcome, Outcome::Accept, "from the unit itself");
    for from in names {
        let (entry, _) = one(&unnamed(1, &[("From", from)])).await;
        assert_ne!(entry.decision.outcome, Outcome::Accept, "{from}");
    }
}

/// A letter's octets in the shapes that were seen to break readers.
fn broken() -> Vec<(&'static str, Vec<u8>)> {
    let whole = changed(1, &[]).into_bytes();
    let text = String::from_utf8(whole.clone()).unwrap();
    let nested = format!("Subject: x\r\n{}\r\nend\r\n", "Content-Type: message/rfc822\r\n\r\n".repeat(40_000));
    let mut multiparts = String::from("Subject: x\r\n");
    for number in 0..50_000 {
        write!(multiparts, "Content-Type: multipart/mixed; boundary=b{number}\r\n\r\n--b{number}\r\n").unwrap();
    }
    let parts = "--b\r\nContent-Type: a/b\r\n\r\nx\r\n".repeat(100_000);
    vec![
        ("lf", text.replace("\r\n", "\n").into_bytes()),
        ("cr", changed(3, &[]).replace("\r\n", "\r").into_bytes()),
        ("cut", whole[..whole.len() / 2].to_vec()),
        ("open", text.trim_end().trim_end_matches("--").as_bytes().to_vec()),
        ("liar", text.replace("charset=utf-8", "charset=utf-16").into_bytes()),
        ("unknown", text.replace("charset=utf-8", "charset=x-none").into_bytes()),
        (
            "eight",
            [&b"From: Ch\xEC b\xF4\xF2 <vanthu@skl.example>\r\nSubject: B\xE1o c\xE1o\r\n\r\n"[..], &[0xFF; 500]]
                .concat(),
        ),
        ("nested", nested.into_bytes()),
        ("multiparts", multiparts.into_bytes()),
        ("parts", format!("Subject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n{parts}").into_bytes()),
        ("headers", format!("Subject: x\r\n{}\r\nend", "X: y\r\n".repeat(500_000)).into_bytes()),
        ("senders", format!("{}\r\n\r\nx", "From: a@b, c@d\r\n".repeat(50_000)).into_bytes()),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn a_broken_letter_is_kept_to_the_last_octet_has_an_outcome_and_stops_no_other() {
    let (office, intake) = office().await;
    let letters = broken();
    for (name, raw) in &letters {
        lay(&office, name, raw);
    }
    lay(&office, "whole", changed(2, &[]).as_bytes());
    let entries = take_in(&office, &intake).await;
    assert_eq!(entries.len(), letters.len() + 1);
    let visible = |raw: &[u8]| raw.iter().copied().filter(|octet| !b"\r\n".contains(octet)).collect::<Vec<u8>>();
    let kept: Vec<Vec<u8>> =
        entries.iter().map(|entry| visible(&intake.store().read_verified(&entry.message.message).unwrap())).collect();
    for (name, raw) in &letters {
        let raw = visible(raw);
        assert!(kept.iter().any(|kept| kept.ends_with(&raw)), "{name} is not kept as it came");
    }
    let whole = entries.iter().find(|entry| entry.message.message_id.as_deref() == Some("letter.2@unit.example"));
    assert!(whole.unwrap().message.receipt_number.is_some());
}
