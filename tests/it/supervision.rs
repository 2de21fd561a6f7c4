//! The daemon under a service manager: ready, alive, stopped in good order.

use std::fs;
use std::io::Read as _;
use std::net::TcpListener;
use std::os::unix::net::UnixDatagram;
use std::os::unix::process::ExitStatusExt as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::parts::office::{Office, program};

/// A service manager waits 90 seconds by default before it kills; we promise ten.
const PROMISED: Duration = Duration::from_secs(10);

fn started(office: &Office, socket: &Path) -> Child {
    let mut command = Command::new(program());
    command.args(["--config", "tiepnhan.toml", "--data", "data", "run"]).current_dir(office.path());
    command.env_clear().env("NOTIFY_SOCKET", socket).stderr(Stdio::piped()).spawn().unwrap()
}

/// The states told until one of them is `last`.
fn told(manager: &UnixDatagram, last: &str) -> Vec<String> {
    let mut states = Vec::new();
    let mut buffer = [0; 4096];
    while !states.iter().any(|state| state == last) {
        let length = match manager.recv(&mut buffer) {
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
            received => received.unwrap(),
        };
        states.extend(String::from_utf8_lossy(&buffer[..length]).lines().map(str::to_owned));
    }
    states
}

fn manager(office: &Office) -> (UnixDatagram, std::path::PathBuf) {
    let path = office.path().join("notify");
    let manager = UnixDatagram::bind(&path).unwrap();
    manager.set_read_timeout(Some(Duration::from_mins(1))).unwrap();
    (manager, path)
}

fn ask_to_stop(child: &Child) {
    let pid = rustix::process::Pid::from_child(child);
    rustix::process::kill_process(pid, rustix::process::Signal::TERM).unwrap();
}

#[tokio::test]
async fn the_service_manager_hears_that_it_is_ready_alive_and_stopping() {
    let office = Office::at("2023-06-16T09:00:00Z");
    fs::write(office.path().join("tiepnhan.toml"), office.config_text()).unwrap();
    let (manager, socket) = manager(&office);
    let mut child = started(&office, &socket);
    let states = told(&manager, "WATCHDOG=1");
    assert!(states.contains(&"READY=1".to_owned()), "{states:?}");
    ask_to_stop(&child);
    told(&manager, "STOPPING=1");
    assert!(child.wait().unwrap().success());
}

/// At whatever call of its start the signal comes. One that came while the handler was put in its place was overheard.
#[test]
fn it_stops_when_it_is_asked_to_while_it_starts() {
    let office = Office::at("2023-06-16T09:00:00Z");
    fs::write(office.path().join("tiepnhan.toml"), office.config_text()).unwrap();
    let trace = office.path().join("trace");
    let mut provided_for = 0;
    for call in 1..=12 {
        let mut command = Command::new("timeout");
        command.args(["--signal=KILL", &PROMISED.as_secs().to_string(), "strace", "-f", "-qq", "-o"]).arg(&trace);
        command.args(["-e", "trace=rt_sigaction", "-e", &format!("inject=rt_sigaction:signal=SIGTERM:when={call}")]);
        command.arg(program()).args(["--config", "tiepnhan.toml", "--data", "data", "run"]).current_dir(office.path());
        command.env("NOTIFY_SOCKET", "").stderr(Stdio::null());
        let ended = command.status().unwrap();
        let traced = fs::read_to_string(&trace).unwrap();
        if !traced.contains("--- SIGTERM") {
            break;
        }
        assert_ne!(ended.signal(), Some(9), "not stopped when asked at its call {call} of:\n{traced}");
        provided_for += usize::from(ended.success());
    }
    assert!(provided_for >= 2, "no call came after the handler was in place");
}

#[expect(clippy::disallowed_methods, reason = "what is promised is a time, measured by the machine's monotonic clock")]
#[tokio::test]
async fn a_server_that_says_nothing_does_not_keep_the_daemon_from_stopping() {
    // Accepts, and never says a word: the mailbox waits for its greeting.
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = silent.local_addr().unwrap().port();
    let mut office = Office::at("2023-06-16T09:00:00Z");
    fs::write(office.path().join("password"), "x").unwrap();
    office.more = format!(
        "[mailbox]\nhost = \"127.0.0.1\"\nport = {port}\nsecurity = \"none\"\nuser = \"office\"\npassword_file = \"password\"\n[smtp]\nhost = \"127.0.0.1\"\nport = {port}\nsecurity = \"none\"\n"
    );
    let intake = office.open().await;
    let mut work = intake.ledger().begin().await.unwrap();
    let letter = tiepnhan::ledger::QueuedLetter {
        id: "1".to_owned(),
        purpose: tiepnhan::ledger::Purpose::Digest,
        subject_key: "2023-06-16".to_owned(),
        recipient: "staff@example.vn".to_owned(),
        message_id: "digest.1@example.vn".to_owned(),
        raw: "Subject: x\r\n\r\ny\r\n".to_owned(),
        attempts: 0,
        held: false,
    };
    work.queue_letter(&letter, office.clock.now()).await.unwrap();
    work.commit().await.unwrap();
    drop(intake);
    let (manager, socket) = manager(&office);
    let mut child = started(&office, &socket);
    told(&manager, "READY=1");
    // Both connections stand: mailbox and outbox wait for a word.
    let connections = [silent.accept().unwrap(), silent.accept().unwrap()];
    ask_to_stop(&child);
    let asked = Instant::now();
    assert!(child.wait().unwrap().success());
    assert!(asked.elapsed() < PROMISED, "it took {:?}", asked.elapsed());
    drop(connections);
    let mut said = String::new();
    child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    assert!(said.contains("stopping"), "{said}");
}

/// A database that cannot be reached: the daemon, whose office has a second way, waits for it to tell staff, and the
/// service manager lets it. (How staff are told: `intake/watch.rs`.) Without a second way it ends with the reason.
#[test]
fn a_daemon_that_cannot_open_its_ledger_waits_where_staff_can_be_told() {
    let mut office = Office::at("2023-06-16T09:00:00Z");
    office.more = format!("[database]\nurl = \"postgres:///x?host={}\"\n", office.path().display());
    fs::write(office.path().join("tiepnhan.toml"), office.config_text()).unwrap();
    let (manager, socket) = manager(&office);
    let ended = started(&office, &socket).wait_with_output().unwrap();
    assert_eq!(ended.status.code(), Some(1));
    let said = String::from_utf8_lossy(&ended.stderr).into_owned();
    assert!(said.contains("connecting to the database"), "{said}");

    office.more.push_str("[alarm]\ncommand = [\"true\"]\n");
    fs::write(office.path().join("tiepnhan.toml"), office.config_text()).unwrap();
    let mut child = started(&office, &socket);
    let states = told(&manager, "WATCHDOG=1");
    assert!(states.contains(&"READY=1".to_owned()), "{states:?}");
    assert!(states.contains(&"STATUS=waiting for the ledger".to_owned()), "{states:?}");
    ask_to_stop(&child);
    assert!(child.wait().unwrap().success());
}
