//! Turns a trouble that lasts (the mailbox cannot be read, letters cannot be sent, the ledger cannot be written) into words
//! that reach staff by a second way: a program of the office's, or another SMTP account. Told once, and once more when it
//! is over. What was told stands in the ledger; of the ledger's own trouble, and of what it could not be told, in memory.

use std::process::Stdio;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use jiff::{SignedDuration, Timestamp};
use tokio::io::AsyncWriteExt as _;
use tokio::process::Command;
use tokio::sync::{Mutex, watch};

use super::Service;
use super::waiting::sleep_unless_stopped;
use crate::acknowledgement::LetterText;
use crate::clock::Clock;
use crate::config::AlarmSettings;
use crate::intake::Desk;
use crate::ledger::{Purpose, QueuedLetter, SendOutcome, Trouble};
use crate::logging::said;
use crate::outgoing::{self, Envelope};

/// How often is looked, and how soon a second way that failed is tried again.
const REST: Duration = Duration::from_mins(1);
/// How often a trouble must be seen before it counts, whatever the clock says: a clock that jumps makes none.
const SEEN_AT_LEAST: u32 = 2;
/// How much of an error is told, in characters.
const LONGEST_REASON: usize = 300;
/// How long the office's program may take.
const PROGRAM_TIME: Duration = Duration::from_mins(1);

/// The troubles that are watched, and how often each was seen without a break.
#[derive(Debug, Default)]
pub(super) struct Seen {
    mailbox: u32,
    letters: u32,
}

/// What the alarm remembers beside the ledger.
#[derive(Debug, Default)]
pub(super) struct Memory {
    ledger: LedgerTrouble,
    /// What staff were told and the ledger was not, for each trouble the last.
    unrecorded: Vec<(Trouble, Told)>,
}

/// What staff were told.
#[derive(Clone, Copy, Debug)]
enum Told {
    /// That a trouble began, and when.
    Begun { since: Timestamp, at: Timestamp },
    /// That it is over.
    Over { at: Timestamp },
}

impl Service {
    /// Goes on with what was seen of the ledger before it could be opened.
    #[must_use]
    pub fn with_ledger_trouble(mut self, ledger: LedgerTrouble) -> Self {
        self.alarms = Arc::new(Mutex::new(Memory { ledger, unrecorded: Vec::new() }));
        self
    }

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

    /// Watches the ledger alone, for a daemon that had to put its work down. Never ends.
    pub async fn watch_ledger(&self) {
        loop {
            self.is_ledger_well().await;
            tokio::time::sleep(REST).await;
        }
    }

    async fn raise_alarms(&self, seen: &mut Seen) {
        let Some(settings) = &self.intake.desk().config.alarm else { return };
        if !self.is_ledger_well().await {
            return;
        }
        for (trouble, seen) in [(Trouble::Mailbox, &mut seen.mailbox), (Trouble::Letters, &mut seen.letters)] {
            if let Err(error) = self.raise_alarm(settings, trouble, seen).await {
                tracing::error!("staff could not be told by the second way: {error:#}");
            }
        }
    }

    /// Looks at all troubles as often as it takes for one that lasts to count; for tests.
    ///
    /// # Errors
    /// Where the ledger cannot be read, or no second way works.
    pub async fn raise_alarms_now(&self) -> Result<()> {
        let Some(settings) = &self.intake.desk().config.alarm else { return Ok(()) };
        if !self.is_ledger_well().await {
            return Ok(());
        }
        for trouble in [Trouble::Mailbox, Trouble::Letters] {
            let mut seen = SEEN_AT_LEAST;
            self.raise_alarm(settings, trouble, &mut seen).await?;
        }
        Ok(())
    }

    /// Whether the ledger can be written; staff are told where it cannot for long.
    async fn is_ledger_well(&self) -> bool {
        let proved = self.intake.ledger().prove_writable().await;
        let mut memory = self.alarms.lock().await;
        memory.ledger.note(self.intake.desk(), self.intake.clock(), proved.as_ref().err()).await;
        proved.is_ok()
    }

    async fn raise_alarm(&self, settings: &AlarmSettings, trouble: Trouble, seen: &mut u32) -> Result<()> {
        let (ledger, now) = (self.intake.ledger(), self.intake.clock().now());
        let (desk, clock) = (self.intake.desk(), self.intake.clock());
        self.record_told(trouble).await?;
        let health = ledger.health().await?;
        let (since, why) = match trouble {
            Trouble::Mailbox => health.mailbox_error.unzip(),
            Trouble::Letters => (ledger.letters_stuck_since(now).await?, None),
        };
        let told = ledger.open_alarm(trouble).await?;
        let Some(since) = since else {
            *seen = 0;
            if let Some(since) = told {
                tell(desk, clock, settings, &over(words_of(trouble), since, now, &desk.zone)).await?;
                self.alarms.lock().await.unrecorded.push((trouble, Told::Over { at: now }));
                self.record_told(trouble).await?;
            }
            return Ok(());
        };
        *seen = seen.saturating_add(1);
        if told.is_none() && lasts(settings, since, now) && *seen >= SEEN_AT_LEAST {
            tell(desk, clock, settings, &begun(words_of(trouble), since, why.as_deref(), &desk.zone)).await?;
            self.alarms.lock().await.unrecorded.push((trouble, Told::Begun { since, at: now }));
            self.record_told(trouble).await?;
        }
        Ok(())
    }

    /// Writes down what staff were told. Where that fails it is tried again, and nothing is told twice meanwhile.
    async fn record_told(&self, trouble: Trouble) -> Result<()> {
        let mut memory = self.alarms.lock().await;
        let Some((_, told)) = memory.unrecorded.iter().find(|(known, _)| *known == trouble) else { return Ok(()) };
        let mut work = self.intake.ledger().begin().await?;
        match *told {
            Told::Begun { since, at } => work.record_alarm(trouble, since, at).await?,
            Told::Over { at } => work.end_alarm(trouble, at).await?,
        }
        work.commit().await?;
        memory.unrecorded.retain(|(known, _)| *known != trouble);
        Ok(())
    }
}

/// Whether the ledger can be opened and written, as it was seen so far.
#[derive(Debug, Default)]
pub struct LedgerTrouble {
    /// Since when it cannot, and how often that was seen.
    since: Option<(Timestamp, u32)>,
    is_told: bool,
}

impl LedgerTrouble {
    /// Takes note of one more look; tells staff where the trouble lasts, and where it is over.
    pub async fn note(&mut self, desk: &Desk, clock: &Clock, error: Option<&anyhow::Error>) {
        let now = clock.now();
        let Some(error) = error else {
            if let Some((since, _)) = self.since.filter(|_| self.is_told)
                && let Some(settings) = &desk.config.alarm
                && let Err(error) = tell(desk, clock, settings, &over(&LEDGER, since, now, &desk.zone)).await
            {
                tracing::error!("staff could not be told by the second way: {error:#}");
                return;
            }
            *self = Self::default();
            return;
        };
        tracing::error!("the ledger cannot be written: {error:#}");
        let (since, times) = self.since.unwrap_or((now, 0));
        let times = times.saturating_add(1);
        self.since = Some((since, times));
        let Some(settings) = &desk.config.alarm else { return };
        if self.is_told || times < SEEN_AT_LEAST || !lasts(settings, since, now) {
            return;
        }
        let why: String = format!("{error:#}").chars().take(LONGEST_REASON).collect();
        match tell(desk, clock, settings, &begun(&LEDGER, since, Some(&why), &desk.zone)).await {
            Ok(()) => self.is_told = true,
            Err(error) => tracing::error!("staff could not be told by the second way: {error:#}"),
        }
    }
}

fn lasts(settings: &AlarmSettings, since: Timestamp, now: Timestamp) -> bool {
    now.duration_since(since) >= SignedDuration::from_mins(i64::from(settings.after_minutes))
}

/// Tells by every way there is; one that works is enough.
async fn tell(desk: &Desk, clock: &Clock, settings: &AlarmSettings, words: &LetterText) -> Result<()> {
    let mut told = false;
    if !settings.command.is_empty() {
        match run_program(&settings.command, words).await {
            Ok(()) => told = true,
            Err(error) => tracing::error!("the alarm's program failed: {error:#}"),
        }
    }
    for recipient in &settings.to {
        match send_alarm(desk, clock, recipient, words).await {
            Ok(()) => told = true,
            Err(error) => tracing::error!("the alarm's letter was not sent: {error:#}"),
        }
    }
    ensure!(told, "no second way works");
    Ok(())
}

async fn send_alarm(desk: &Desk, clock: &Clock, recipient: &str, words: &LetterText) -> Result<()> {
    let Some((way, from)) = desk.second_way_out()? else { return Ok(()) };
    let (id, now) = (clock.new_id(), clock.now());
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

/// What a trouble is called to staff.
struct Words {
    begun: &'static str,
    what: &'static str,
    over: &'static str,
    well: &'static str,
}

const MAILBOX: Words = Words {
    begun: "CẢNH BÁO: chương trình tiếp nhận không đọc được hộp thư",
    what: "Chương trình tiếp nhận văn bản không đọc được hộp thư của Văn phòng. Thư gửi đến vẫn nằm trên máy chủ; khi đọc được trở lại, thư sẽ được tiếp nhận đúng thời điểm đến, không đơn vị nào bị tính trễ vì sự cố này.",
    over: "ĐÃ KHẮC PHỤC: đọc được hộp thư trở lại",
    well: "Chương trình tiếp nhận đã đọc được hộp thư trở lại.",
};
const LETTERS: Words = Words {
    begun: "CẢNH BÁO: chương trình tiếp nhận không gửi được thư",
    what: "Chương trình tiếp nhận văn bản không gửi được thư báo nhận và bản tổng hợp. Thư đến vẫn được tiếp nhận; thư chưa gửi được giữ lại và sẽ gửi khi máy chủ hoạt động trở lại.",
    over: "ĐÃ KHẮC PHỤC: gửi được thư trở lại",
    well: "Chương trình tiếp nhận đã gửi được thư trở lại.",
};
const LEDGER: Words = Words {
    begun: "CẢNH BÁO: chương trình tiếp nhận không ghi được sổ",
    what: "Chương trình tiếp nhận văn bản không ghi được sổ (ổ đĩa đầy, ổ đĩa chỉ đọc được, hoặc cơ sở dữ liệu không hoạt động), nên tạm dừng tiếp nhận và gửi thư. Thư gửi đến vẫn nằm trên máy chủ; khi ghi được trở lại, thư sẽ được tiếp nhận đúng thời điểm đến, không đơn vị nào bị tính trễ vì sự cố này.",
    over: "ĐÃ KHẮC PHỤC: ghi được sổ trở lại",
    well: "Chương trình tiếp nhận đã ghi được sổ trở lại và tiếp tục làm việc.",
};

fn words_of(trouble: Trouble) -> &'static Words {
    match trouble {
        Trouble::Mailbox => &MAILBOX,
        Trouble::Letters => &LETTERS,
    }
}

fn begun(words: &Words, since: Timestamp, why: Option<&str>, zone: &jiff::tz::TimeZone) -> LetterText {
    let since = since.to_zoned(zone.clone()).strftime("%H:%M ngày %d/%m/%Y").to_string();
    let why = why.map_or(String::new(), |why| format!("\nLý do: {why}"));
    let what = words.what;
    text(
        words.begun,
        &format!("{what}\n\nBắt đầu từ {since}.{why}\n\nĐề nghị chạy `tiepnhan check` để xem phải sửa gì."),
    )
}

fn over(words: &Words, since: Timestamp, now: Timestamp, zone: &jiff::tz::TimeZone) -> LetterText {
    let show = |moment: Timestamp| moment.to_zoned(zone.clone()).strftime("%H:%M ngày %d/%m/%Y").to_string();
    let well = words.well;
    text(words.over, &format!("{well}\n\nSự cố từ {}; ghi nhận hoạt động bình thường lúc {}.", show(since), show(now)))
}

fn text(subject: &str, text: &str) -> LetterText {
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('\n', "<br>\n");
    LetterText { subject: subject.to_owned(), text: format!("{text}\n"), html: format!("<p>{escaped}</p>") }
}
