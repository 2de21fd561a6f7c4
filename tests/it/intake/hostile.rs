//! Hostile letters through the whole program: Dovecot, the daemon at `--log debug`, Exim. Then everything that it shows
//! is looked through: log, pages, register, terminal, answers.

use std::fmt::Write as _;
use std::fs;
use std::io::Cursor;
use std::process::Command;
use std::time::SystemTime;

use calamine::{DataType as _, Reader as _, Xlsx};
use jiff::{SignedDuration, Timestamp};

use super::servers::{office_on, smtp_section};
use crate::parts::dovecot::{self, Dovecot};
use crate::parts::letters::report;
use crate::parts::office::{Office, program};
use crate::parts::postgres::Postgres;
use crate::parts::smtp::{self, Act, Exim, Script, Scripted};

/// What a spreadsheet takes for the beginning of a formula (OWASP, CSV Injection), and its full-width kin.
const FORMULA_SIGNS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
const SCRIPT: &str = "<script>alert('x')</script><img src=x onerror=alert(1)>";

/// The program's commands run on the machine's own time, so letters come now.
#[expect(clippy::disallowed_methods, reason = "the program that is started has no other clock")]
fn now() -> Timestamp {
    Timestamp::now()
}

fn encoded(text: &str) -> String {
    format!("=?utf-8?Q?{}?=", octets(text, '='))
}

fn percent(text: &str) -> String {
    octets(text, '%')
}

/// Each octet in two hexadecimal digits behind a sign.
fn octets(text: &str, sign: char) -> String {
    text.bytes().fold(String::new(), |mut octets, octet| {
        write!(octets, "{sign}{octet:02X}").unwrap();
        octets
    })
}

/// A letter whose every field that a stranger chooses begins with `beginning` and goes on with all else that harms.
fn letter(number: usize, address: &str, beginning: char) -> Vec<u8> {
    let stamp = now().to_zoned(jiff::tz::TimeZone::UTC).strftime("%a, %d %b %Y %H:%M:%S +0000");
    let text = format!("{beginning}1+1\r\nBcc: all@evil.example\0 \u{202E}cod.exe \u{1B}[2J {SCRIPT}");
    let long = format!("{}.docx", "ă".repeat(10_000));
    let paper = report(&format!("{beginning}ĐẢNG ỦY &lt;b&gt;SỞ KHÍ LẠNH"), &format!("{beginning}15-BC/ĐU"), None);
    let base64 = Command::new("base64").arg("-w76").stdin(file_of(&paper)).output().unwrap().stdout;
    let base64 = String::from_utf8(base64).unwrap().replace('\n', "\r\n");
    let file = |name: &str| {
        format!(
            "--b\r\nContent-Type: application/vnd.openxmlformats-officedocument.wordprocessingml.document\r\n\
             Content-Transfer-Encoding: base64\r\nContent-Disposition: attachment; {name}\r\n\r\n{base64}\r\n"
        )
    };
    format!(
        "Return-Path: <{address}>\r\nReceived: from a.example by mx.example.vn; {stamp}\r\n\
         From: {} <{address}>\r\nTo: office@example.vn\r\nSubject: {}\r\nMessage-ID: <hostile.{number}@a.example>\r\n\
         Date: {stamp}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n\
         --b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{beginning}1 Kính gửi {SCRIPT} \u{202E}abc \u{1B}[2J\r\n\
         {}{}{}{}--b--\r\n",
        encoded(&text),
        encoded(&text),
        file(&format!("filename*=utf-8''{}.docx", percent(&text))),
        file(&format!("filename*=utf-8''{}", percent(&long))),
        file("filename=\"..\\..\\..\\etc\\cron.d\\x.docx\""),
        file("filename=\"CON. . .       .docx\""),
    )
    .into_bytes()
}

fn file_of(bytes: &[u8]) -> fs::File {
    use std::io::{Seek as _, Write as _};
    let mut file = tempfile::tempfile().unwrap();
    file.write_all(bytes).unwrap();
    file.rewind().unwrap();
    file
}

/// Runs the program; what it printed, and what it logged.
fn run(office: &Office, arguments: &[&str]) -> (String, String) {
    let mut command = Command::new(program());
    command.args(["--data", "data", "--log", "debug"]).args(arguments).current_dir(office.path());
    let output = command.env_clear().output().unwrap();
    let log = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{arguments:?}: {log}");
    (String::from_utf8(output.stdout).unwrap(), log)
}

fn assert_no_leak(log: &str) {
    let secrets = [dovecot::PASSWORD, smtp::PASSWORD];
    let addresses = ["@", "a.example", "skl.example", "vanthu"];
    let words = ["Bcc", "cod.exe", "script", "Kính", "SỞ", "Sở", "Đảng", "BC/ĐU", ".docx", "\u{1B}", "\u{202E}"];
    for leak in secrets.iter().chain(&addresses).chain(&words) {
        assert!(!log.contains(leak), "{leak:?} in {log}");
    }
}

/// Nothing that moves a cursor, turns a line or hides a letter.
fn assert_plain(shown: &str) {
    let bad = |letter: char| (letter.is_control() && letter != '\n') || letter == '\u{202E}';
    assert!(!shown.contains(bad), "{:?} in {shown}", shown.chars().find(|letter| bad(*letter)));
}

fn assert_no_formula(register: &[u8]) {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(register.to_vec())).unwrap();
    let sheets = workbook.worksheets();
    assert_eq!(sheets.len(), 3);
    for (name, range) in &sheets {
        assert!(workbook.worksheet_formula(name).unwrap().used_cells().next().is_none(), "a formula in {name}");
        for (_, _, cell) in range.used_cells() {
            let text = cell.get_string().unwrap_or_default();
            assert!(!text.starts_with(FORMULA_SIGNS), "{text:?} in {name}");
            assert_plain(text);
        }
    }
    let (_, letters) = &sheets[1];
    assert_eq!(letters.height(), 1 + FORMULA_SIGNS.len());
}

/// Takes the letters in and shows all that there is to show.
async fn survive(database: &str) {
    let (dovecot, exim) = (Dovecot::start(), Exim::start());
    let mut office = office_on(&dovecot, "");
    office.clock = tiepnhan::clock::Clock::standing_at(now());
    let smtp = smtp_section(&office, &exim);
    office.more.push_str(&smtp);
    office.more.push_str(database);
    drop(office.open().await);
    for (number, sign) in FORMULA_SIGNS.into_iter().enumerate() {
        let address = if number == 0 { "vanthu@skl.example".to_owned() } else { format!("a{number}@a.example") };
        dovecot.deliver(&letter(number, &address, sign), SystemTime::from(now()));
    }
    let (_, log) = run(&office, &["run", "--once"]);
    assert!(log.contains("judged=11") && log.contains("letters_sent=11"), "{log}");
    assert_no_leak(&log);

    run(&office, &["export", "register", "-o", "register.xlsx"]);
    assert_no_formula(&fs::read(office.path().join("register.xlsx")).unwrap());

    let tomorrow = (now() + SignedDuration::from_hours(36)).strftime("%Y-%m-%d").to_string();
    let (digest, _) = run(&office, &["digest", "--date", &tomorrow, "--html", "page.html"]);
    let page = fs::read_to_string(office.path().join("page.html")).unwrap();
    for markup in ["<script", "<img", "onerror=alert(1)>"] {
        assert!(!page.contains(markup), "{markup} in {page}");
    }
    assert!(page.contains("[U+202E]cod.exe") && digest.contains("[U+202E]cod.exe"), "{digest}");
    assert_plain(&page);
    assert_plain(&digest);

    let commands: [&[&str]; 5] =
        [&["status"], &["review", "list"], &["review", "show", "1"], &["review", "show", "2"], &["letters", "list"]];
    for command in commands {
        let (shown, log) = run(&office, command);
        assert_plain(&shown);
        assert_no_leak(&log);
        // A file name of ten thousand letters hides no reason.
        for reason in shown.lines().filter(|line| line.contains("trong tệp “ăăă")) {
            assert!(reason.contains("nêu tên") || reason.contains("không phải tên đơn vị"), "{reason}");
        }
    }
    // For programs, which take letters as they are; no control character breaks a line.
    let (lines, _) = run(&office, &["export", "messages"]);
    assert_eq!(lines.lines().count(), FORMULA_SIGNS.len());
    for line in lines.lines() {
        serde_json::from_str::<serde_json::Value>(line).unwrap();
    }
    let (verified, _) = run(&office, &["verify"]);
    assert_plain(&verified);

    for raw in exim.await_delivered(11) {
        let header = String::from_utf8(raw).unwrap();
        let header = header.split("\n\n").next().unwrap();
        assert!(!header.to_lowercase().contains("bcc:"), "{header}");
        assert!(header.contains("Auto-Submitted: auto-replied"), "{header}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn hostile_letters_leave_no_formula_no_markup_no_header_and_no_word_in_the_log_with_sqlite() {
    survive("").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn hostile_letters_leave_no_formula_no_markup_no_header_and_no_word_in_the_log_with_postgresql() {
    let postgres = Postgres::running().await;
    let url = postgres.new_database().await;
    survive(&format!("\n[database]\nurl = \"{url}\"\n")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_servers_say_of_addresses_and_names_stays_out_of_the_log() {
    let dovecot = Dovecot::start();
    let says = "550 5.1.1 <a1@a.example>: no mailbox of vanthu@skl.example here";
    let smtp = Scripted::start(Script { rcpt: Act::Say(says), ..Script::default() });
    let mut office = office_on(&dovecot, "");
    office.clock = tiepnhan::clock::Clock::standing_at(now());
    let port = smtp.server().port;
    write!(office.more, "\n[smtp]\nhost = \"127.0.0.1\"\nport = {port}\nsecurity = \"none\"\n").unwrap();
    drop(office.open().await);
    dovecot.deliver(&letter(1, "a1@a.example", '='), SystemTime::from(now()));
    let (_, log) = run(&office, &["run", "--once"]);
    assert!(log.contains("a letter was not delivered") && log.contains("5.1.1"), "{log}");
    assert_no_leak(&log);
}

#[test]
fn a_word_of_two_hundred_thousand_letters_takes_no_more_memory_than_another() {
    let office = Office::at("2023-06-16T09:00:00Z");
    fs::write(office.path().join("tiepnhan.toml"), office.config_text()).unwrap();
    let word = "ă".repeat(200_000);
    let letter = format!("From: a@a.example\r\nSubject: {word}\r\nMessage-ID: <1@a.example>\r\n\r\n{word}\r\n");
    fs::write(office.path().join("letter.eml"), letter).unwrap();
    // Two gigabytes of addresses; each letter of the word left out once would be forty times as much.
    let mut command = Command::new("sh");
    command.args(["-c", r#"ulimit -v 2000000; exec "$0" --log error explain letter.eml"#]).arg(program());
    let output = command.current_dir(office.path()).env_clear().output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
