//! `tiepnhan run`: the daemon.

use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Error, Result, bail};
use clap::Args;
use nix::sys::signal::{SigSet, Signal};
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

use super::{Bench, this_program};
use crate::intake::Intake;
use crate::ledger::WritingLock;
use crate::service::{Extent, LedgerTrouble, Service, tell_waiting};

/// Options of `run`.
#[derive(Debug, Args)]
pub(super) struct RunArguments {
    /// Poll once, judge what is there, send what is due, and end
    #[arg(long)]
    once: bool,
    /// With --once: only take in; read and judge nothing yet
    #[arg(long, requires = "once")]
    receive_only: bool,
}

/// How long another daemon on the same ledger is waited for before it is said again.
const LOCK_REST: Duration = Duration::from_secs(10);

/// How long the loops may finish what they are at once the program is asked to stop. Each step is durable before the next
/// begins, so that what is left half-done is found again; service managers wait ten seconds or more.
const GRACE: Duration = Duration::from_secs(8);

/// How often it is made sure that this is still the ledger's one daemon: a database server that was restarted has let go of
/// the lock.
const PROOF_REST: Duration = Duration::from_secs(5);

impl RunArguments {
    /// Whether it goes on until it is asked to stop.
    pub(super) fn is_daemon(&self) -> bool {
        !self.once
    }
}

pub(super) async fn run(arguments: &RunArguments, bench: &Bench) -> Result<ExitCode> {
    if arguments.once {
        let intake = bench.open().await?;
        let _lock = take_the_lock(&intake, bench, true).await?;
        run_once(arguments, Service::new(intake)).await?;
        return Ok(ExitCode::SUCCESS);
    }
    let asked = heed_signals();
    let mut trouble = LedgerTrouble::default();
    let Some(intake) = open_in_the_end(bench, &mut trouble, asked.clone()).await? else {
        return Ok(ExitCode::SUCCESS);
    };
    let service = Service::new(intake.clone()).with_chores_apart(this_program()?, bench.options());
    let service = service.with_ledger_trouble(trouble);
    let mut has_worked = false;
    while !*asked.borrow() {
        let lock = tokio::select! {
            lock = take_the_lock(&intake, bench, false) => lock?,
            // A second daemon leaves the telling to the first.
            () = service.watch_ledger(), if has_worked => break,
            () = is_asked(asked.clone()) => break,
        };
        has_worked = true;
        work_while_locked(service.clone(), lock, asked.clone()).await?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Opens store and ledger. Where they cannot be opened, and staff can be told so, it is tried until they can: a process
/// that ends and is started again does not know for how long. `None` where the program is asked to stop.
async fn open_in_the_end(
    bench: &Bench,
    trouble: &mut LedgerTrouble,
    asked: watch::Receiver<bool>,
) -> Result<Option<Intake>> {
    let desk = bench.desk()?;
    while !*asked.borrow() {
        let opened = tokio::select! {
            opened = bench.open() => opened,
            () = is_asked(asked.clone()) => break,
        };
        match opened {
            Ok(intake) => return Ok(Some(intake)),
            Err(error) if desk.config.alarm.is_none() => return Err(error),
            Err(error) => trouble.note(&desk, &bench.clock, Some(&error)).await,
        }
        tell_waiting();
        let _ = tokio::time::timeout(LOCK_REST, is_asked(asked.clone())).await;
    }
    Ok(None)
}

async fn run_once(arguments: &RunArguments, service: Service) -> Result<()> {
    let extent = if arguments.receive_only { Extent::ReceiveOnly } else { Extent::Everything };
    let report = service.run_once(extent).await?;
    tracing::info!(
        new = report.poll.new,
        known = report.poll.known,
        refused = report.poll.refused,
        judged = report.judged.judged,
        review = report.judged.to_review,
        letters_queued = report.judged.letters_queued,
        letters_sent = report.letters.sent,
        "done"
    );
    Ok(())
}

/// Works until the program is asked to stop, a loop cannot go on, or the lock is lost.
async fn work_while_locked(service: Service, lock: WritingLock, asked: watch::Receiver<bool>) -> Result<()> {
    let (stopping, stop) = watch::channel(false);
    let running = service.run(stop);
    tokio::pin!(running);
    let lost = tokio::select! {
        ended = &mut running => return ended,
        () = is_asked(asked) => false,
        error = lose(lock) => {
            tracing::error!("all work is put down: {error:#}");
            true
        }
    };
    stopping.send_replace(true);
    match tokio::time::timeout(GRACE, running).await {
        // Without its database no loop ends well; the next lock is waited for until there is one again.
        Ok(Err(error)) if lost => tracing::warn!("a loop ended: {error:#}"),
        Ok(ended) => return ended,
        // Another daemon may be at work by now: nothing of this one may go on.
        Err(_) if lost => bail!("the daemon's lock was lost and a loop did not end"),
        Err(_) => tracing::warn!("a server kept a loop waiting: it is left, and the next start finds what it was at"),
    }
    Ok(())
}

/// Ends when the lock is no longer held, with the reason.
async fn lose(mut lock: WritingLock) -> Error {
    loop {
        tokio::time::sleep(PROOF_REST).await;
        if let Err(error) = lock.prove().await {
            return error;
        }
    }
}

/// How the daemon is asked to stop.
fn requests() -> SigSet {
    SigSet::from_iter([Signal::SIGTERM, Signal::SIGINT])
}

/// Has requests to stop wait until they are heeded: of one that comes just while a handler is put in its place nobody would
/// hear (signal-hook-registry keeps what it replaces for such a signal, and that is nothing). To be called before there
/// are threads, which would take them.
pub(super) fn hold_signals() {
    if let Err(error) = requests().thread_block() {
        tracing::warn!("a request to stop that comes at once may be overheard: {error}");
    }
}

/// Turns true when the program is asked to stop. To be called on the thread that held the signals.
fn heed_signals() -> watch::Receiver<bool> {
    let (asking, asked) = watch::channel(false);
    // From here on, not from when the task gets its turn.
    let signals = (signal(SignalKind::terminate()), signal(SignalKind::interrupt()));
    if let Err(error) = requests().thread_unblock() {
        tracing::error!("requests to stop are not heard: {error}");
    }
    tokio::spawn(async move {
        if let (Ok(mut terminate), Ok(mut interrupt)) = signals {
            tokio::select! {
                _ = terminate.recv() => {},
                _ = interrupt.recv() => {},
            }
            tracing::info!("stopping");
        }
        asking.send_replace(true);
    });
    asked
}

async fn is_asked(mut asked: watch::Receiver<bool>) {
    // A sender that is gone counts as asked, too.
    let _ = asked.wait_for(|asked| *asked).await;
}

/// Becomes the ledger's one daemon. A second one waits and says so; with --once it ends.
async fn take_the_lock(intake: &Intake, bench: &Bench, once: bool) -> Result<WritingLock> {
    let holder = format!("process {}", std::process::id());
    loop {
        match intake.ledger().lock_for_writing(&holder, bench.clock.now()).await {
            Ok(lock) => return Ok(lock),
            Err(error) if once => return Err(error),
            Err(error) => tracing::warn!("waiting for the ledger: {error:#}"),
        }
        tell_waiting();
        tokio::time::sleep(LOCK_REST).await;
    }
}
