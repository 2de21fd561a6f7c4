//! Who reads a command's output may leave early: the command ends quietly, with its work done.

use std::fs::File;
use std::io::{BufRead as _, BufReader};
use std::process::{Command, Output, Stdio};

use tiepnhan::intake::Intake;

use crate::parts::letters::{Letter, docx};
use crate::parts::office::{Office, program};

fn tiepnhan(office: &Office, arguments: &[&str]) -> Command {
    let mut command = Command::new(program());
    command
        .args(["--log", "debug", "--data", office.path().join("data").to_str().unwrap()])
        .args(arguments)
        .current_dir(office.path())
        .env_clear();
    command
}

/// Runs a command whose output nobody reads: the pipe's other end is closed already.
fn unread(office: &Office, arguments: &[&str]) -> Output {
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    tiepnhan(office, arguments).stdout(writer).stderr(Stdio::piped()).output().unwrap()
}

/// An office with letters of which some wait for a person, and a paper to read.
async fn office_with_letters() -> (Office, Intake) {
    let office = Office::at("2023-06-23T09:00:00Z");
    let intake = office.open().await;
    for number in 1..=3 {
        let letter = Letter::new("vi@thudientu.example", "Báo cáo sơ kết giữa nhiệm kỳ", number);
        office.lay(&format!("{number}.eml"), "2023-06-16T02:00:00Z", &letter);
    }
    intake.import(&office.path().join("in")).await.unwrap();
    intake.judge_all(|_| {}).await.unwrap();
    std::fs::write(office.path().join("paper.docx"), docx(&["Một dòng.", "Hai dòng."])).unwrap();
    (office, intake)
}

const COMMANDS: &[(&[&str], i32)] = &[
    (&["--help"], 0),
    (&["status"], 0),
    (&["registry", "list"], 0),
    (&["review", "list"], 0),
    (&["review", "show", "1"], 0),
    (&["review", "show", "99"], 1),
    (&["alias", "list"], 0),
    (&["letters", "list"], 0),
    (&["digest", "--date", "23/6/2023"], 0),
    (&["export", "messages", "--format", "jsonl"], 0),
    (&["explain", "in/1.eml"], 0),
    (&["import", "in"], 0),
    (&["rejudge", "--dry-run"], 0),
    (&["learn"], 0),
    (&["verify"], 0),
    (&["check"], 0),
    (&["read", "paper.docx"], 0),
    (&["mark", "paper", "SKL", "--by", "Lan"], 0),
    (&["review", "reject", "1", "--by", "Lan", "--reason", "gửi nhầm"], 0),
];

#[tokio::test]
async fn a_command_whose_reader_has_gone_ends_quietly_with_its_work_done() {
    let (office, intake) = office_with_letters().await;
    for (arguments, status) in COMMANDS {
        let output = unread(&office, arguments);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(!said.contains("panicked") && !said.contains("roken pipe"), "{arguments:?}: {said}");
        assert_eq!(output.status.code(), Some(*status), "{arguments:?}: {said}");
    }
    let rejected = tiepnhan::review::Review::new(intake).find("1").await.unwrap();
    assert_eq!(rejected.decision.outcome, tiepnhan::matching::Outcome::Ignore);
}

#[tokio::test]
async fn a_reader_may_leave_after_the_first_line() {
    let (office, _intake) = office_with_letters().await;
    let mut child =
        tiepnhan(&office, &["review", "list"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut reader = BufReader::new(child.stdout.take().unwrap());
    let mut first = String::new();
    reader.read_line(&mut first).unwrap();
    drop(reader);
    let output = child.wait_with_output().unwrap();
    assert!(first.contains("/2023"), "{first}");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(!String::from_utf8_lossy(&output.stderr).contains("panicked"));
}

#[tokio::test]
async fn a_command_that_can_say_nothing_at_all_still_ends_with_its_status() {
    let (office, _intake) = office_with_letters().await;
    for (arguments, status) in COMMANDS {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let ended = tiepnhan(&office, arguments).stdout(writer.try_clone().unwrap()).stderr(writer).status().unwrap();
        assert_eq!(ended.code(), Some(*status), "{arguments:?}");
    }
}

#[tokio::test]
async fn output_that_could_not_be_written_is_a_failure() {
    let (office, _intake) = office_with_letters().await;
    let full = File::options().write(true).open("/dev/full").unwrap();
    let output = tiepnhan(&office, &["status"]).stdout(full).stderr(Stdio::piped()).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("standard output could not be written") && !said.contains("panicked"), "{said}");
}
