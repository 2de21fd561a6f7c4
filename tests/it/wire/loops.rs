//! Machines that answer machines: what our acknowledgements set going must die out by itself, or stay within the caps.
//!
//! Each model of a machine sits at a unit's address. On each simulated day a person sends one report from there; then
//! the machine answers every letter of ours, and we answer it, until nobody says anything more. `TIEPNHAN_LOOP_DAYS` says
//! how many days (`scripts/prove loops`); a sample without it.

use jiff::{SignedDuration, Timestamp};
use tiepnhan::intake::Intake;
use tiepnhan::ledger::QueuedLetter;
use tiepnhan::mailbox::{Fetched, Origin};
use tokio::sync::mpsc;

use crate::parts::letters::Letter;
use crate::parts::office::Office;

/// Days in an ordinary run of the tests.
const SAMPLE: u64 = 4;
/// The office's cap (`acknowledge.daily_cap`).
const DAILY_CAP: u32 = 10;
/// What a machine that brings words alone can get out of us in a day.
const WORDS_CAP: u32 = 3;
/// More exchanges than any cap allows: a loop.
pub(super) const ENDLESS: u32 = 60;

const UNIT: &str = "vanthu@skl.example";

/// A machine: what it is, how it answers one of our letters, and how many letters of ours a day may come of it besides
/// the one to the person.
struct Model {
    name: &'static str,
    more_a_day: u32,
    answer: fn(&QueuedLetter, u64) -> String,
}

fn head(number: u64, more: &str) -> String {
    format!("From: {UNIT}\r\nTo: office@example.vn\r\nMessage-ID: <m{number}@skl.example>\r\n{more}")
}

fn in_reply(letter: &QueuedLetter) -> String {
    format!("In-Reply-To: <{}>\r\nReferences: <{}>\r\n", letter.message_id, letter.message_id)
}

const WORDS: &str = "Xin cam on, chung toi da nhan duoc thu ve bao cao so ket.\r\n";

const MODELS: [Model; 12] = [
    Model {
        name: "it marks its answers (RFC 3834)",
        more_a_day: 0,
        answer: |_, n| format!("{}\r\n{WORDS}", head(n, "Auto-Submitted: auto-replied\r\nSubject: Re: x\r\n")),
    },
    Model {
        name: "its subject says so",
        more_a_day: 0,
        answer: |_, n| format!("{}\r\n{WORDS}", head(n, "Subject: Tra loi tu dong: van phong nghi\r\n")),
    },
    Model {
        name: "no mark, but it threads",
        more_a_day: 0,
        answer: |letter, n| format!("{}\r\n{WORDS}", head(n, &format!("{}Subject: Re: thu\r\n", in_reply(letter)))),
    },
    Model {
        name: "no mark, no thread, our subject",
        more_a_day: WORDS_CAP - 1,
        answer: |_, n| format!("{}\r\n{WORDS}", head(n, "Subject: Re: Phieu tiep nhan bao cao so ket\r\n")),
    },
    Model {
        name: "no mark, another subject and text each time",
        more_a_day: WORDS_CAP - 1,
        answer: |_, n| format!("{}\r\n{WORDS}{n}\r\n", head(n, &format!("Subject: Bao cao so ket {n}\r\n"))),
    },
    Model {
        name: "no mark, a file with each answer",
        more_a_day: DAILY_CAP - 1,
        answer: |letter, n| {
            let mime = "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n";
            let more = format!("{}Subject: Re: bao cao\r\n{mime}", in_reply(letter));
            let parts = format!(
                "--b\r\n\r\n{WORDS}\r\n--b\r\nContent-Disposition: attachment; filename=the.txt\r\n\r\nThe {n}\r\n--b--\r\n"
            );
            format!("{}\r\n{parts}", head(n, &more))
        },
    },
    Model { name: "it bounces (RFC 3464)", more_a_day: 0, answer: |letter, n| bounce(letter, n, true) },
    Model { name: "it bounces in old words", more_a_day: 0, answer: |letter, n| bounce(letter, n, false) },
    Model {
        name: "a list",
        more_a_day: 0,
        answer: |letter, n| {
            let more = format!("{}List-Id: <all.skl.example>\r\nSubject: [all] thu\r\n", in_reply(letter));
            format!("{}\r\n{WORDS}", head(n, &more))
        },
    },
    Model {
        name: "another daemon of ours",
        more_a_day: 0,
        // Its acknowledgement is made as ours is, under its own name.
        answer: |letter, n| {
            letter
                .raw
                .replace("office@example.vn", UNIT)
                .replace(&letter.message_id, &format!("tiepnhan.{n}@tiepnhan.skl.example"))
        },
    },
    Model {
        name: "it wants to be told that we are people",
        more_a_day: WORDS_CAP - 1,
        answer: |_, n| {
            let words = "De thu ve bao cao so ket den noi, xin bam vao https://skl.example/xac-nhan\r\n";
            format!("{}\r\n{words}", head(n, "Subject: Xac nhan nguoi gui\r\n"))
        },
    },
    Model { name: "it sends our own letter back", more_a_day: 0, answer: |letter, _| letter.raw.clone() },
];

fn bounce(letter: &QueuedLetter, number: u64, is_report: bool) -> String {
    let from = "From: MAILER-DAEMON@skl.example\r\nTo: office@example.vn\r\nReturn-Path: <>\r\n";
    let head = format!("{from}Message-ID: <b{number}@skl.example>\r\nSubject: failure notice\r\n");
    let returned = format!("Message-ID: <{}>\r\nFrom: office@example.vn\r\n\r\n", letter.message_id);
    if !is_report {
        return format!(
            "{head}\r\nHi. This is the qmail-send program at skl.example.\r\n\r\n<{UNIT}>:\r\nno mailbox here by that name. (#5.1.1)\r\n\r\n\
             --- Below this line is a copy of the message.\r\n\r\n{returned}"
        );
    }
    format!(
        "{head}MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n\r\nno\r\n\
         --b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; skl.example\r\n\r\nFinal-Recipient: rfc822; {UNIT}\r\n\
         Action: failed\r\nStatus: 5.1.1\r\n\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\n{returned}\r\n--b--\r\n"
    )
}

pub(super) async fn receive(intake: &Intake, number: u64, raw: &[u8]) {
    let (arrivals, received) = mpsc::channel(1);
    let staged = intake.store().stage_bytes(raw).unwrap();
    let origin = Origin::File { path: format!("letter {number}") };
    let fetched = Fetched::Staged { origin, received_at: Some(intake.clock().now()), raw: staged };
    arrivals.send(fetched).await.unwrap();
    drop(arrivals);
    intake.receive(received).await.unwrap();
    intake.judge_all(|_| {}).await.unwrap();
}

/// The letters of ours that are due now, taken as sent.
pub(super) async fn sent(intake: &Intake) -> Vec<QueuedLetter> {
    let mut letters = Vec::new();
    loop {
        let mut work = intake.ledger().begin().await.unwrap();
        let letter = work.claim_letter(intake.clock().now()).await.unwrap();
        if let Some(letter) = &letter {
            let outcome = tiepnhan::ledger::SendOutcome::Sent;
            work.record_sending(&letter.id, &outcome, intake.clock().now()).await.unwrap();
        }
        work.commit().await.unwrap();
        let Some(letter) = letter else { return letters };
        letters.push(letter);
    }
}

/// Plays one model; gives how many letters of ours went to it, and the most on one day.
async fn play(model: &Model, days: u64) -> (u32, u32) {
    let office = Office::at("2023-06-01T01:00:00Z");
    let intake = office.open().await;
    let (mut number, mut all, mut most) = (0, 0, 0);
    for _ in 0..days {
        number += 1;
        let mut person = Letter::new(UNIT, "Báo cáo sơ kết giữa nhiệm kỳ", u32::try_from(number).unwrap());
        person.text = format!("Kính gửi Văn phòng.\nChúng tôi xin hỏi về báo cáo sơ kết, lần {number}.\n");
        receive(&intake, number, &person.raw()).await;
        let (mut today, mut exchanges) = (0, 0);
        loop {
            let letters = sent(&intake).await;
            let Some(last) = letters.last() else { break };
            today += u32::try_from(letters.len()).unwrap();
            exchanges += 1;
            assert!(exchanges < ENDLESS, "{}: it does not end", model.name);
            number += 1;
            intake.clock().advance(SignedDuration::from_secs(20));
            receive(&intake, number, (model.answer)(last, number).as_bytes()).await;
        }
        assert!(today >= 1, "{}: the person is answered", model.name);
        assert!(today <= 1 + model.more_a_day, "{}: {today} letters on one day", model.name);
        all += today;
        most = most.max(today);
        let morning = intake.clock().now().checked_add(SignedDuration::from_hours(25)).unwrap();
        intake.clock().set(morning);
    }
    assert!(intake.ledger().entries_as_of(Timestamp::MAX).await.unwrap().len() as u64 >= days);
    if model.name.starts_with("it bounces") {
        // The bounces name our letter in what they return alone, as Postfix and qmail do.
        let news = intake.ledger().news_for_digest(jiff::civil::Date::MIN, Timestamp::MAX).await.unwrap();
        assert_eq!(news.undelivered.len(), all as usize, "{}: staff hear of each letter that came back", model.name);
    }
    (all, most)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_machines_answer_to_our_letters_dies_out_or_stays_within_the_caps() {
    let days = std::env::var("TIEPNHAN_LOOP_DAYS").map_or(SAMPLE, |days| days.parse().unwrap());
    for model in &MODELS {
        let (all, most) = play(model, days).await;
        println!("loops: {days} days, {all} letters, {most} a day at the most: {}", model.name);
    }
}
