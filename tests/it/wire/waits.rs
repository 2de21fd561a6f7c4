//! How long a mailbox that does not want us is left alone, and what staff are told meanwhile: on tokio's paused clock, which
//! is moved by hand while the daemon waits.

use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc;
use std::time::Duration;

use jiff::SignedDuration;
use tiepnhan::mailbox::ImapSession;
use tiepnhan::service::{Service, compose_digest};
use tokio::sync::watch;

use crate::parts::imap_fault::Script;
use crate::parts::office::{Office, program};

/// How far the clock is moved at once.
const STEP: Duration = Duration::from_secs(10);
/// What a busy machine may lag behind the clock that is moved.
const LAG: Duration = Duration::from_mins(10);

/// What a server says to the login, how long it is then left alone, and what staff read of it.
const REFUSALS: [(&str, Duration, &str); 4] = [
    ("NO [ALERT] Too many simultaneous connections. (Failure)", Duration::from_hours(1), "quá nhiều kết nối cùng lúc"),
    (
        "NO [OVERQUOTA] Account exceeded command or bandwidth limits. (Failure)",
        Duration::from_hours(1),
        "đã dùng hết hạn mức tải trong ngày",
    ),
    ("NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)", Duration::from_mins(15), "từ chối đăng nhập"),
    ("NO [UNAVAILABLE] Temporary System Error", Duration::from_secs(5), "sẽ thử lại"),
];

#[tokio::test(start_paused = true)]
async fn an_account_over_its_limits_is_left_alone_for_an_hour_a_refused_login_for_a_quarter_and_staff_are_told() {
    // While a blocking task lives the clock does not move by itself.
    let (release, hold) = mpsc::channel::<()>();
    let holding = tokio::task::spawn_blocking(move || hold.recv().is_ok());
    for (answer, wait, words) in REFUSALS {
        let mut office = Office::at("2023-06-16T02:00:00Z");
        std::fs::write(office.path().join("password"), "word").unwrap();
        office.more =
            "[mailbox]\nhost = \"localhost\"\nsecurity = \"none\"\nuser = \"office\"\npassword_file = \"password\"\n"
                .to_owned();
        let intake = office.open().await;
        let dialled = Arc::new(AtomicU32::new(0));
        let counted = Arc::clone(&dialled);
        let service = Service::over(intake.clone(), move |settings| {
            counted.fetch_add(1, Ordering::SeqCst);
            Box::pin(async move {
                let (near, mut script) = Script::over_a_pipe();
                tokio::spawn(async move {
                    script.say("* OK ready\n").await;
                    script.answer("LOGIN", "", answer).await;
                });
                ImapSession::connect_over(Box::new(near), &settings).await
            })
        });
        let (stopping, stop) = watch::channel(false);
        let (mailed, _letters) = watch::channel(());
        let daemon = tokio::spawn(async move { service.mail_loop(stop, mailed).await });
        while intake.ledger().health().await.unwrap().mailbox_error.is_none() {
            give_time().await;
        }
        let mut waited = Duration::ZERO;
        while dialled.load(Ordering::SeqCst) < 2 {
            assert!(waited <= wait + LAG, "{answer}: it is not tried again");
            give_time().await;
            waited += STEP;
            intake.clock().advance(SignedDuration::try_from(STEP).unwrap());
            tokio::time::advance(STEP).await;
        }
        assert!(waited >= wait, "{answer}: tried again after {waited:?}");
        stopping.send_replace(true);
        daemon.await.unwrap().unwrap();

        let digest = compose_digest(&intake, "2023-06-16".parse().unwrap(), intake.clock().now()).await.unwrap();
        assert!(digest.letter.text.contains(words), "{}", digest.letter.text);
        let mut status = Command::new(program());
        status.current_dir(office.path()).env_clear().args(["--data", "data", "status"]);
        let said = String::from_utf8(status.output().unwrap().stdout).unwrap();
        assert!(said.contains(words), "{said}");
    }
    drop(release);
    holding.await.unwrap();
}

/// Gives disk and database a moment of real time.
async fn give_time() {
    for _ in 0..4 {
        tokio::task::yield_now().await;
    }
    tokio::task::spawn_blocking(|| std::thread::sleep(Duration::from_millis(1))).await.unwrap();
}
