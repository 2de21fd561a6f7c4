use std::time::{Duration, SystemTime};

use tokio::sync::mpsc;

use super::*;
use crate::mailbox::{Fetched, Origin};

/// A folder to import from, and a store.
struct Desk {
    mail: tempfile::TempDir,
    _store_folder: tempfile::TempDir,
    store: Store,
}

/// What came of one message: its path below the folder, its time and its bytes.
type Came = (String, String, String);

impl Desk {
    fn new() -> Self {
        let store_folder = tempfile::tempdir().unwrap();
        let store = Store::open(store_folder.path()).unwrap();
        Self { mail: tempfile::tempdir().unwrap(), _store_folder: store_folder, store }
    }

    fn write(&self, name: &str, content: &[u8]) -> PathBuf {
        let path = self.mail.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, content).unwrap();
        let received = SystemTime::UNIX_EPOCH + Duration::from_hours(468_578);
        fs::File::options().write(true).open(&path).unwrap().set_modified(received).unwrap();
        path
    }

    fn maildir(&self, name: &str) {
        for part in ["cur", "new", "tmp"] {
            fs::create_dir_all(self.mail.path().join(name).join(part)).unwrap();
        }
    }

    fn import(&self, name: &str) -> (Vec<Came>, ImportReport) {
        let (arrivals, mut incoming) = mpsc::channel(1_000);
        let root = self.mail.path().join(name);
        let report = import(&root, &self.store, &arrivals).unwrap();
        assert_eq!(count(&root).unwrap(), report.messages);
        drop(arrivals);
        let mut all = Vec::new();
        while let Some(fetched) = incoming.blocking_recv() {
            let Fetched::Staged { origin: Origin::File { path }, received_at, raw } = fetched else {
                panic!("{fetched:?}")
            };
            let bytes = String::from_utf8(raw.read().unwrap()).unwrap();
            assert_eq!(raw.size, bytes.len() as u64);
            let path = path.strip_prefix(&format!("{}/", self.mail.path().display())).unwrap().to_owned();
            all.push((path, received_at.map(|moment| moment.to_string()).unwrap_or_default(), bytes));
        }
        (all, report)
    }
}

const CHANGED: &str = "2023-06-16T02:00:00Z";

#[test]
fn a_maildir_and_its_folders_are_read_with_the_time_of_the_files() {
    let desk = Desk::new();
    for folder in ["", ".Junk", "old"] {
        desk.maildir(folder);
    }
    desk.write("cur/1.a:2,S", b"Received: x; Mon, 1 Jan 2001 00:00:00 +0000\nSubject: a\n\nb\n");
    desk.write("new/2.b", b"c\r\n");
    desk.write("new/.hidden", b"no");
    desk.write("tmp/3.c", b"no");
    desk.write(".Junk/new/4.d", b"d");
    desk.write("old/cur/5.e", b"e");
    desk.write("dovecot-uidlist", b"no");
    let (came, report) = desk.import("");
    let short: Vec<_> = came.iter().map(|(path, time, _)| (path.as_str(), time.as_str())).collect();
    let expected =
        [(".Junk/new/4.d", CHANGED), ("cur/1.a:2,S", CHANGED), ("new/2.b", CHANGED), ("old/cur/5.e", CHANGED)];
    assert_eq!(short, expected);
    assert_eq!(came[1].2, "Received: x; Mon, 1 Jan 2001 00:00:00 +0000\r\nSubject: a\r\n\r\nb\r\n");
    assert_eq!(report, ImportReport { messages: 4, passed_over: Vec::new() });
}

#[test]
fn an_eml_is_as_old_as_its_topmost_received_or_else_as_its_file() {
    let desk = Desk::new();
    desk.write("a.eml", b"Received: by mx;\n\tThu, 15 Jun 2023 09:00:00 +0700\n\nx");
    desk.write(
        "sub/b.EML",
        b"Date: Mon, 1 Jan 2001 00:00:00 +0000\r\n\r\nReceived: x; Mon, 1 Jan 2001 00:00:00 +0000\r\n",
    );
    let (came, _) = desk.import("");
    assert_eq!((came[0].0.as_str(), came[0].1.as_str()), ("a.eml", "2023-06-15T02:00:00Z"));
    assert_eq!((came[1].0.as_str(), came[1].1.as_str()), ("sub/b.EML", CHANGED));
    let (one, _) = desk.import("a.eml");
    assert_eq!(one, came[..1]);
}

#[test]
fn what_is_no_message_is_named_and_stops_nothing() {
    let desk = Desk::new();
    desk.write("a.eml", b"x");
    desk.write("notes.txt", b"y");
    std::os::unix::fs::symlink("/etc/hostname", desk.mail.path().join("link.eml")).unwrap();
    std::os::unix::fs::symlink("nowhere", desk.mail.path().join("z.eml")).unwrap();
    let (came, report) = desk.import("");
    assert_eq!(came.len(), 1);
    let passed: Vec<_> =
        report.passed_over.iter().map(|p| (p.path.file_name().unwrap().to_str().unwrap(), p.reason.as_str())).collect();
    assert_eq!(
        passed,
        [("link.eml", "a symbolic link"), ("notes.txt", "neither an .eml nor an mbox"), ("z.eml", "a symbolic link")]
    );
}

#[test]
fn a_path_that_is_not_there_is_an_error() {
    let desk = Desk::new();
    let (arrivals, _incoming) = mpsc::channel(1);
    assert!(import(&desk.mail.path().join("none"), &desk.store, &arrivals).is_err());
    assert!(count(&desk.mail.path().join("none")).is_err());
}

#[test]
fn every_kind_of_line_end_becomes_crlf() {
    let desk = Desk::new();
    desk.write("a.eml", b"a\nb\r\nc\rd\r\r\ne\n\n\r");
    assert_eq!(desk.import("").0[0].2, "a\r\nb\r\nc\r\nd\r\n\r\ne\r\n\r\n\r\n");
}

#[test]
fn an_mbox_is_cut_into_its_messages_and_unquoted() {
    let desk = Desk::new();
    let mbox = "From 1@xxx Fri Jun 16 09:00:00 +0700 2023\nSubject: one\n\n>From here\n>>From there\n> From\nFrom the office\n\n\n\
                From 2@xxx Fri Jun 16 10:00:00 +0700 2023\nReceived: x; Fri, 16 Jun 2023 08:00:00 +0700\n\nFrom whom\n\nFrom me, today\n\n";
    for (name, text) in [("lf", mbox.to_owned()), ("crlf", mbox.replace('\n', "\r\n"))] {
        desk.write(name, text.as_bytes());
        let (came, _) = desk.import(name);
        let expected = [
            (
                format!("{name}#1"),
                "2023-06-16T02:00:00Z".to_owned(),
                "Subject: one\r\n\r\nFrom here\r\n>From there\r\n> From\r\nFrom the office\r\n\r\n".to_owned(),
            ),
            (
                format!("{name}#2"),
                "2023-06-16T01:00:00Z".to_owned(),
                "Received: x; Fri, 16 Jun 2023 08:00:00 +0700\r\n\r\nFrom whom\r\n\r\nFrom me, today\r\n".to_owned(),
            ),
        ];
        assert_eq!(came, expected);
    }
}

#[test]
fn what_the_exporting_program_put_before_a_message_is_left_out() {
    let desk = Desk::new();
    // Mail that was once put back out of an export has such fields of its own.
    let owns = [
        "Delivered-To: x@example.vn\nX-GM-THRID: of its own\nSubject: one\n\nX-Gmail-Labels: text\n",
        "  a blank line's end\n\tmore\nSubject: one\n\ntext\n",
    ];
    let takeout = "X-GM-THRID: 1768\nX-Gmail-Labels: =?UTF-8?Q?H=E1=BB=99p_th=C6=B0_=C4=91=E1=BA=BFn?=,\n =?UTF-8?Q?Quan_tr=E1=BB=8Dng?=\n";
    let thunderbird = "X-Mozilla-Status: 0001\nX-Mozilla-Status2: 00000000\nX-Mozilla-Keys:                 \n";
    let cases = [("none", "", 0), ("takeout", takeout, 0), ("thunderbird", thunderbird, 0), ("blank", "", 1)];
    for (name, added, own) in cases {
        let own = owns[own];
        let mbox = format!("From 1@xxx Fri Jun 16 09:00:00 +0000 2023\n{added}{own}\n");
        for (name, mbox) in [(format!("{name}-lf"), mbox.clone()), (format!("{name}-crlf"), mbox.replace('\n', "\r\n"))]
        {
            desk.write(&name, mbox.as_bytes());
            assert_eq!(desk.import(&name).0[0].2, own.replace('\n', "\r\n"), "{name}");
        }
    }
    let twice = format!("From 1@xxx Fri Jun 16 09:00:00 +0000 2023\n{takeout}{takeout}{}\n", owns[0]);
    desk.write("twice", twice.as_bytes());
    assert_eq!(desk.import("twice").0[0].2, format!("{takeout}{}", owns[0]).replace('\n', "\r\n"));
}

#[test]
fn a_first_line_that_is_no_separator_costs_no_message() {
    let desk = Desk::new();
    let message = "Subject: one\n\ntext\n";
    let received = |number| format!("Received: x; Fri, 16 Jun 2023 08:00:0{number} +0700\n");
    for first in [
        "From a@b.example",
        "From MAILER-DAEMON Fri Jan 1 00:0:00 2015",
        "From : A <a@b.example>",
        "From () 2019-10-02",
    ] {
        desk.write("one.eml", format!("{first}\n{message}").as_bytes());
        assert_eq!(desk.import("one.eml").0[0].2, format!("{first}\n{message}").replace('\n', "\r\n"), "{first}");
    }
    let mbox = format!(
        "From somebody, some day\n{}{message}\nFrom 2@x Fri Jun 16 10:00:00 +0700 2023\n{}{message}\n",
        received(1),
        received(2)
    );
    desk.write("many", mbox.as_bytes());
    let came = desk.import("many").0;
    assert_eq!(came.len(), 2);
    assert_eq!(came[0].2, format!("{}{message}", received(1)).replace('\n', "\r\n"));
    assert_eq!(came[0].1, "2023-06-16T01:00:01Z");
}

#[test]
fn an_mbox_without_a_line_end_at_its_end_keeps_its_last_words() {
    let desk = Desk::new();
    desk.write("m", b"From a Fri Jun 16 09:00:00 2023\n\n\nlast");
    assert_eq!(desk.import("m").0[0].2, "\r\n\r\nlast");
}

#[test]
fn a_line_longer_than_is_read_at_once_comes_through_whole() {
    let desk = Desk::new();
    let long = ">".repeat(700_000);
    desk.write(
        "m",
        format!("From a Fri Jun 16 09:00:00 2023\n\n{long}From x\n\nFrom b Fri Jun 16 09:00:00 2023\n\ny\n").as_bytes(),
    );
    let (came, _) = desk.import("m");
    assert_eq!(came.len(), 2);
    assert_eq!(came[0].2, format!("\r\n{long}From x\r\n"));
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]

    #[test]
    fn messages_put_into_an_mbox_come_out_as_they_were(
        bodies in proptest::collection::vec("([a-c>]{0,3}|From |>From |\n|From x Fri Jun 16 09:00:00 2023\n){0,12}", 1..6)
    ) {
        let desk = Desk::new();
        let mut mbox = String::new();
        let mut expected = Vec::new();
        for body in &bodies {
            let message = format!("Subject: x\n\n{body}\n");
            mbox.push_str("From a@b Fri Jun 16 09:00:00 2023\n");
            for line in message.split_inclusive('\n') {
                if line.trim_start_matches('>').starts_with("From ") {
                    mbox.push('>');
                }
                mbox.push_str(line);
            }
            mbox.push('\n');
            expected.push(message.replace('\n', "\r\n"));
        }
        desk.write("m", mbox.as_bytes());
        let came: Vec<String> = desk.import("m").0.into_iter().map(|(_, _, bytes)| bytes).collect();
        proptest::prop_assert_eq!(came, expected);
    }
}
