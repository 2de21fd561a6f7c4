//! Turns a trouble that lasts (the mailbox cannot be read, letters cannot be sent) into words that reach staff by a second
//! way: a program of the office's, or another SMTP account. Told once, and once more when it is over.

use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use jiff::{SignedDuration, Timestamp};
use tokio::io::AsyncWriteExt as _;
use tokio::process::Command;
use tokio::sync::watch;

use super::Service;
use super::waiting::sleep_unless_stopped;
use crate::acknowledgement::LetterText;
use crate::config::AlarmSettings;
use crate::ledger::{Purpose, QueuedLetter, SendOutcome, Trouble};
use crate::logging::said;
use crate::outgoing::{self, Envelope};

/// How often is looked, and how soon a second way that failed is tried again.
const REST: Duration = Duration::from_mins(1);
/// How often a trouble must be seen before it counts, whatever the clock says: a clock that jumps makes none.
const SEEN_AT_LEAST: u32 = 2;
/// How long the office's program may take.
const PROGRAM_TIME: Duration = Duration::from_mins(1);

/// The troubles that are watched, and how often each was seen without a break.
#[derive(Debug, Default)]
pub(super) struct Seen {
    mailbox: u32,
    letters: u32,
}

impl Service {
    /// Watches until the program is to stop.
    pub(super) async fn alarm_loop(&self, mut stop: watch::Receiver<bool>) -> Result<()> {
        let mut seen = Seen::default();
        loop {
            self.raise_alarms(&mut seen).await;
            if sleep_unless_stopped(&mut stop, REST).await {
                return Ok(());
            }
        }
    }

    async fn raise_alarms(&self, seen: &mut Seen) {
        let Some(settings) = &self.intake.desk().config.alarm else { return };
        for (trouble, seen) in [(Trouble::Mailbox, &mut seen.mailbox), (Trouble::Letters, &mut seen.letters)] {
            if let Err(error) = self.raise_alarm(settings, trouble, seen).await {
                tracing::error!("staff could not be told by the second way: {error:#}");
            }
        }
    }

    /// Looks at both troubles as often as it takes for one that lasts to count; for `run --once` and tests.
    ///
    /// # Errors
    /// Where the ledger cannot be read, or no second way works.
    pub async fn raise_alarms_now(&self) -> Result<()> {
        let Some(settings) = &self.intake.desk().config.alarm else { return Ok(()) };
        for trouble in [Trouble::Mailbox, Trouble::Letters] {
            let mut seen = SEEN_AT_LEAST;
            self.raise_alarm(settings, trouble, &mut seen).await?;
        }
        Ok(())
    }

    async fn raise_alarm(&self, settings: &AlarmSettings, trouble: Trouble, seen: &mut u32) -> Result<()> {
        let (ledger, now) = (self.intake.ledger(), self.intake.clock().now());
        let health = ledger.health().await?;
        let (since, why) = match trouble {
            Trouble::Mailbox => health.mailbox_error.unzip(),
            Trouble::Letters => (ledger.letters_stuck_since(now).await?, None),
        };
        let told = ledger.open_alarm(trouble).await?;
        let Some(since) = since else {
            *seen = 0;
            if let Some(since) = told {
                self.tell(settings, &over(trouble, since, now, &self.intake.desk().zone), now).await?;
                let mut work = ledger.begin().await?;
                work.end_alarm(trouble, now).await?;
                work.commit().await?;
            }
            return Ok(());
        };
        *seen = seen.saturating_add(1);
        let lasts = now.duration_since(since) >= SignedDuration::from_mins(i64::from(settings.after_minutes));
        if told.is_none() && lasts && *seen >= SEEN_AT_LEAST {
            self.tell(settings, &begun(trouble, since, why.as_deref(), &self.intake.desk().zone), now).await?;
            let mut work = ledger.begin().await?;
            work.record_alarm(trouble, since, now).await?;
            work.commit().await?;
        }
        Ok(())
    }

    /// Tells by every way there is; one that works is enough.
    async fn tell(&self, settings: &AlarmSettings, words: &LetterText, now: Timestamp) -> Result<()> {
        let mut told = false;
        if !settings.command.is_empty() {
            match run_program(&settings.command, words).await {
                Ok(()) => told = true,
                Err(error) => tracing::error!("the alarm's program failed: {error:#}"),
            }
        }
        for recipient in &settings.to {
            match self.send_alarm(recipient, words, now).await {
                Ok(()) => told = true,
                Err(error) => tracing::error!("the alarm's letter was not sent: {error:#}"),
            }
        }
        ensure!(told, "no second way works");
        Ok(())
    }

    async fn send_alarm(&self, recipient: &str, words: &LetterText, now: Timestamp) -> Result<()> {
        let desk = self.intake.desk();
        let Some((way, from)) = desk.second_way_out()? else { return Ok(()) };
        let id = self.intake.clock().new_id();
        let message_id = format!("alarm.{id}@{}", desk.policy.own_message_id_domain);
        let envelope = Envelope {
            from_name: desk.from_name().to_owned(),
            from,
            to: recipient.to_owned(),
            message_id: message_id.clone(),
            auto_submitted: "auto-generated".to_owned(),
            ..Envelope::default()
        };
        let letter = QueuedLetter {
            id,
            purpose: Purpose::Digest,
            subject_key: String::new(),
            recipient: recipient.to_owned(),
            message_id,
            raw: outgoing::build(&envelope, words, now)?,
            attempts: 1,
            held: false,
        };
        let sending = tokio::task::spawn_blocking(move || outgoing::send(&way, &letter, now));
        match sending.await.context("the sending thread ended")? {
            // Perhaps it has arrived; a second one would be one too many.
            SendOutcome::Sent | SendOutcome::Unknown(_) => Ok(()),
            SendOutcome::RetryAt(_, why) | SendOutcome::Failed(why) => anyhow::bail!(said(&why)),
        }
    }
}

/// Runs the office's program, without a shell, and gives it the words.
async fn run_program(command: &[String], words: &LetterText) -> Result<()> {
    let (program, arguments) = command.split_first().context("alarm.command is empty")?;
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .with_context(|| format!("starting {program}"))?;
    let told = async {
        if let Some(mut input) = child.stdin.take() {
            // A program that does not read is told by being started.
            let _ = input.write_all(format!("{}\n\n{}", words.subject, words.text).as_bytes()).await;
        }
        child.wait().await.with_context(|| format!("waiting for {program}"))
    };
    let status = tokio::time::timeout(PROGRAM_TIME, told).await.context("it does not end")??;
    ensure!(status.success(), "it ended with {status}");
    Ok(())
}

fn begun(trouble: Trouble, since: Timestamp, why: Option<&str>, zone: &jiff::tz::TimeZone) -> LetterText {
    let since = since.to_zoned(zone.clone()).strftime("%H:%M ngày %d/%m/%Y").to_string();
    let (subject, what) = match trouble {
        Trouble::Mailbox => (
            "CẢNH BÁO: chương trình tiếp nhận không đọc được hộp thư",
            "Chương trình tiếp nhận văn bản không đọc được hộp thư của Văn phòng. Thư gửi đến vẫn nằm trên máy chủ; khi đọc được trở lại, thư sẽ được tiếp nhận đúng thời điểm đến, không đơn vị nào bị tính trễ vì sự cố này.",
        ),
        Trouble::Letters => (
            "CẢNH BÁO: chương trình tiếp nhận không gửi được thư",
            "Chương trình tiếp nhận văn bản không gửi được thư báo nhận và bản tổng hợp. Thư đến vẫn được tiếp nhận; thư chưa gửi được giữ lại và sẽ gửi khi máy chủ hoạt động trở lại.",
        ),
    };
    let why = why.map_or(String::new(), |why| format!("\nLý do: {why}"));
    text(subject, &format!("{what}\n\nBắt đầu từ {since}.{why}\n\nĐề nghị chạy `tiepnhan check` để xem phải sửa gì."))
}

fn over(trouble: Trouble, since: Timestamp, now: Timestamp, zone: &jiff::tz::TimeZone) -> LetterText {
    let show = |moment: Timestamp| moment.to_zoned(zone.clone()).strftime("%H:%M ngày %d/%m/%Y").to_string();
    let (subject, what) = match trouble {
        Trouble::Mailbox => {
            ("ĐÃ KHẮC PHỤC: đọc được hộp thư trở lại", "Chương trình tiếp nhận đã đọc được hộp thư trở lại.")
        }
        Trouble::Letters => ("ĐÃ KHẮC PHỤC: gửi được thư trở lại", "Chương trình tiếp nhận đã gửi được thư trở lại."),
    };
    text(subject, &format!("{what}\n\nSự cố từ {}; ghi nhận hoạt động bình thường lúc {}.", show(since), show(now)))
}

fn text(subject: &str, text: &str) -> LetterText {
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('\n', "<br>\n");
    LetterText { subject: subject.to_owned(), text: format!("{text}\n"), html: format!("<p>{escaped}</p>") }
}
