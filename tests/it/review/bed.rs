//! An office whose mail server says what is authentic, and letters as its units send them.

use std::fs;

use jiff::Timestamp;
use tiepnhan::intake::Intake;
use tiepnhan::ledger::Entry;
use tiepnhan::registry::OrganizationCode;
use tiepnhan::review::{Assignment, Review, Signature};
use tiepnhan::service::Service;

use crate::parts::letters::{Letter, docx};
use crate::parts::office::Office;

/// What the office's server says of a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Proof {
    Passed,
    Failed,
    Nothing,
}

pub(super) fn office(mode: &str) -> Office {
    let mut office = Office::at("2023-06-23T09:00:00Z");
    office.more.push_str("[authentication]\ntrusted_server = \"mx.example.vn\"\n");
    // The commands go by the system's clock, for which these letters are years old.
    office.acknowledge = format!("mode = \"{mode}\"\nwithin_days = 36500");
    office
}

/// Takes a letter in, received at a time, and judges it.
pub(super) async fn take_in(office: &Office, intake: &Intake, letter: &Letter, received: &str, proof: Proof) -> Entry {
    receive(office, intake, letter, received, proof).await;
    intake.judge_all(|_| {}).await.unwrap();
    office.clock.advance(jiff::SignedDuration::from_mins(1));
    numbered(intake, letter.number).await
}

/// The entry of the letter of a number.
pub(super) async fn numbered(intake: &Intake, number: u32) -> Entry {
    let id = format!("letter.{number}@unit.example");
    let entries = intake.ledger().entries_as_of(Timestamp::MAX).await.unwrap();
    entries.into_iter().find(|entry| entry.message.message_id.as_ref() == Some(&id)).unwrap()
}

/// Takes a letter in, received at a time, and does not judge it.
pub(super) async fn receive(office: &Office, intake: &Intake, letter: &Letter, received: &str, proof: Proof) {
    let folder = office.path().join(format!("in-{}", letter.number));
    fs::create_dir_all(&folder).unwrap();
    let time: Timestamp = received.parse().unwrap();
    let stamp = time.to_zoned(jiff::tz::TimeZone::UTC).strftime("%a, %d %b %Y %H:%M:%S +0000");
    let domain = letter.from.rsplit_once('@').unwrap().1;
    let said = match proof {
        Proof::Passed => format!("Authentication-Results: mx.example.vn; dmarc=pass header.from={domain}\r\n"),
        Proof::Failed => format!("Authentication-Results: mx.example.vn; dmarc=fail header.from={domain}\r\n"),
        Proof::Nothing => String::new(),
    };
    let head =
        format!("Return-Path: <{}>\r\n{said}Received: from a.example by mx.example.vn; {stamp}\r\n", letter.from);
    fs::write(folder.join("letter.eml"), [head.into_bytes(), letter.raw()].concat()).unwrap();
    let (_, passed_over) = intake.import(&folder).await.unwrap();
    assert!(passed_over.is_empty(), "{passed_over:?}");
}

/// The same entry as it stands now.
pub(super) async fn now(intake: &Intake, entry: &Entry) -> Entry {
    intake.ledger().entry(&entry.message.message).await.unwrap().unwrap()
}

pub(super) fn signed(reason: &str) -> Signature {
    Signature { by: "Lan".to_owned(), reason: reason.to_owned() }
}

pub(super) fn to(unit: &str) -> Assignment {
    Assignment { units: vec![OrganizationCode(unit.to_owned())], learn: true, ..Assignment::default() }
}

pub(super) async fn assign(office: &Office, intake: &Intake, entry: &Entry, unit: &str) -> tiepnhan::review::Corrected {
    let corrected = Review::new(intake.clone()).assign(entry.clone(), &to(unit), &signed("gọi điện hỏi đơn vị")).await;
    office.clock.advance(jiff::SignedDuration::from_mins(1));
    corrected.unwrap()
}

/// Sends what is due; says how many letters went out.
pub(super) async fn send(intake: &Intake) -> u64 {
    Service::new(intake.clone()).send_due_letters().await.unwrap().sent
}

/// A report that does not say whose it is, with words of its own, from an address.
pub(super) fn nameless_report(from: &str, number: u32, words: &str) -> Letter {
    report_with_head(from, number, words, &[])
}

/// The same under a letterhead.
pub(super) fn report_with_head(from: &str, number: u32, words: &str, head: &[&str]) -> Letter {
    let body = [
        "BÁO CÁO",
        "sơ kết giữa nhiệm kỳ thực hiện nghị quyết đại hội, nhiệm kỳ 2020 - 2025",
        "-----",
        "I. TÌNH HÌNH ĐƠN VỊ",
        words,
        "II. KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI",
        "Các chỉ tiêu cơ bản đạt và vượt kế hoạch đề ra.",
        "III. NHIỆM VỤ, GIẢI PHÁP ĐẾN HẾT NHIỆM KỲ",
        "Tiếp tục thực hiện nghị quyết.",
    ];
    let paper = docx(&[head, &body].concat());
    Letter::new(from, "Báo cáo sơ kết giữa nhiệm kỳ", number).with_file("bao-cao.docx", paper)
}

/// The notice of a conference day, from an address.
pub(super) fn notice(from: &str, number: u32) -> Letter {
    let paper = docx(&[
        "THÔNG BÁO",
        "về việc tổ chức hội nghị sơ kết giữa nhiệm kỳ",
        "-----",
        "Đơn vị tổ chức hội nghị sơ kết giữa nhiệm kỳ vào 8 giờ 00, thứ Năm ngày 08/6/2023.",
    ]);
    Letter::new(from, "Thông báo ngày tổ chức hội nghị sơ kết giữa nhiệm kỳ", number).with_file("thong-bao.docx", paper)
}
