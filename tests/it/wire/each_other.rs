//! Two offices that both run this program and are each a unit of the other's: what the one writes the other reads, until
//! nobody says anything more.

use jiff::SignedDuration;
use tiepnhan::intake::Intake;
use tiepnhan::registry::Registry;

use super::loops::{ENDLESS, receive, sent};
use crate::parts::letters::Letter;
use crate::parts::office::{Office, registry};

const OURS: &str = "office@example.vn";
const THEIRS: &str = "vanphong@khac.example";

/// What tells that a machine wrote a letter, and what tells which letter it answers.
const MARKS: [&str; 3] = ["Auto-Submitted", "X-Auto-Response-Suppress", "Precedence"];
const THREADS: [&str; 2] = ["In-Reply-To", "References"];

/// An office of that address, to whom the other one is a unit. It must be held, or its folder goes.
async fn office(address: &'static str, other: &str) -> (Office, Intake) {
    let mut office = Office::at("2023-06-16T01:00:00Z");
    office.address = address;
    let intake = office.open().await;
    let Registry { mut organizations } = registry();
    organizations[0].addresses = vec![other.to_owned()];
    let mut work = intake.ledger().begin().await.unwrap();
    work.replace_registry(&Registry { organizations }, "test", intake.clock().now()).await.unwrap();
    work.commit().await.unwrap();
    (office, intake)
}

/// Lets a person at each office write to the other, hands over what the programs write, and gives how many letters each
/// wrote. `carry` is what the way makes of a letter.
async fn exchange(carry: fn(&str) -> String) -> [usize; 2] {
    let (_ours, ours) = office(OURS, THEIRS).await;
    let (_theirs, theirs) = office(THEIRS, OURS).await;
    for (intake, from) in [(&ours, THEIRS), (&theirs, OURS)] {
        let text = "Kính gửi Văn phòng.\nChúng tôi xin hỏi về báo cáo sơ kết.\n".to_owned();
        let person = Letter { text, ..Letter::new(from, "Hỏi về báo cáo sơ kết giữa nhiệm kỳ", 1) };
        receive(intake, 1, &person.raw()).await;
    }
    let (mut number, mut wrote) = (1, [0, 0]);
    loop {
        let letters = [sent(&ours).await, sent(&theirs).await];
        if letters.iter().all(Vec::is_empty) {
            return wrote;
        }
        for (side, (letters, reader)) in letters.iter().zip([&theirs, &ours]).enumerate() {
            wrote[side] += letters.len();
            for letter in letters {
                assert_eq!(letter.recipient, [THEIRS, OURS][side]);
                number += 1;
                assert!(letter.raw.contains("\r\nAuto-Submitted: auto-replied\r\n"), "{}", letter.raw);
                assert!(number < u64::from(ENDLESS), "it does not end");
                receive(reader, number, carry(&letter.raw).as_bytes()).await;
            }
        }
        for intake in [&ours, &theirs] {
            intake.clock().advance(SignedDuration::from_secs(20));
        }
    }
}

/// Without the lines of its header that such a name begins.
fn without(raw: &str, names: &[&str]) -> String {
    let (head, body) = raw.split_once("\r\n\r\n").unwrap();
    let head = head.replace("\r\n ", " ").replace("\r\n\t", " ");
    let kept = head.split("\r\n").filter(|line| {
        let name = line.split(':').next().unwrap_or_default();
        !names.iter().any(|gone| gone.eq_ignore_ascii_case(name))
    });
    format!("{}\r\n\r\n{body}", kept.collect::<Vec<_>>().join("\r\n"))
}

#[tokio::test(flavor = "multi_thread")]
async fn two_offices_that_both_run_this_program_write_one_letter_each() {
    // As it is; and by a way that loses what tells a machine, then also what tells which letter is answered.
    let whole = exchange(str::to_owned).await;
    let unmarked = exchange(|raw| without(raw, &MARKS)).await;
    let bare = exchange(|raw| without(&without(raw, &MARKS), &THREADS)).await;
    println!(
        "loops: two offices wrote {whole:?} letters, {unmarked:?} without the marks, {bare:?} without threads either"
    );
    assert_eq!([whole, unmarked, bare], [[1, 1]; 3]);
}
