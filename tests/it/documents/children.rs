use std::path::PathBuf;
use std::time::Duration;

use tiepnhan::documents::{Document, Format, Problem, Readers};

use super::parts::{docx, paragraph};

fn readers() -> Readers {
    Readers::new(PathBuf::from(env!("CARGO_BIN_EXE_tiepnhan")), 2)
}

/// A shell script in the child's place.
fn misbehaving(script: &str, time: Duration) -> Readers {
    Readers::with_child(PathBuf::from("/bin/sh"), vec!["-c".to_owned(), script.to_owned()], time)
}

async fn read(readers: &Readers) -> Document {
    readers.read("a.docx", &docx(&paragraph("một"))).await
}

const LONG: Duration = Duration::from_mins(1);

#[tokio::test]
async fn a_child_reads_file_after_file() {
    let readers = readers();
    for _ in 0..3 {
        assert_eq!(read(&readers).await.text(), "một\n");
    }
    assert_eq!(readers.read("a.docx", b"").await.problems, [Problem::Empty]);
    assert_eq!(readers.read("a.exe", b"MZ\0\0").await.problems, [Problem::Executable]);
}

#[tokio::test]
async fn many_files_are_read_at_once() {
    let readers = readers();
    let reads = (0..20).map(|number| {
        let readers = readers.clone();
        async move { readers.read("a.docx", &docx(&paragraph(&format!("số {number}")))).await.text() }
    });
    for (number, text) in futures_util::future::join_all(reads).await.into_iter().enumerate() {
        assert_eq!(text, format!("số {number}\n"));
    }
}

#[tokio::test]
async fn a_child_that_dies_is_a_crash_of_that_file() {
    let document = read(&misbehaving("kill -ABRT $$", LONG)).await;
    assert_eq!(document.problems, [Problem::Crashed("signal 6".to_owned())]);
    assert_eq!(document.format, Format::Docx);
}

#[tokio::test]
async fn a_child_that_hangs_is_ended() {
    let document = read(&misbehaving("trap '' TERM; while :; do :; done", Duration::from_millis(300))).await;
    assert_eq!(document.problems, [Problem::TimedOut]);
}

#[tokio::test]
async fn a_child_that_answers_without_end_is_ended() {
    let document =
        read(&misbehaving("head -c 100 >/dev/null; printf '\\1'; exec cat /dev/zero | tr '\\0' '\\177'", LONG)).await;
    assert_eq!(document.problems, [Problem::TooLarge("answer".to_owned())]);
}

#[tokio::test]
async fn an_answer_that_is_no_document_is_a_crash() {
    let document = read(&misbehaving("printf '\\1\\0\\0\\0\\3abc'", LONG)).await;
    assert!(matches!(document.problems.as_slice(), [Problem::Crashed(_)]), "{:?}", document.problems);
}

#[tokio::test]
async fn a_program_that_is_not_there_is_a_problem_of_the_file() {
    let document = read(&Readers::new(PathBuf::from("/nowhere/tiepnhan"), 1)).await;
    assert_eq!(document.problems, [Problem::Crashed("no child".to_owned())]);
}
