//! `tiepnhan run`: the daemon.

use std::process::ExitCode;
use std::time::Duration;

use anyhow::Result;
use clap::Args;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

use super::Bench;
use crate::intake::Intake;
use crate::ledger::WritingLock;
use crate::service::{Extent, Service};

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

pub(super) async fn run(arguments: &RunArguments, bench: &Bench) -> Result<ExitCode> {
    let intake = bench.open().await?;
    let _lock = take_the_lock(&intake, bench, arguments.once).await?;
    let service = Service::new(intake);
    if arguments.once {
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
        return Ok(ExitCode::SUCCESS);
    }
    let (stopping, stop) = watch::channel(false);
    let mut asked = stop.clone();
    tokio::spawn(async move {
        if let (Ok(mut terminate), Ok(mut interrupt)) =
            (signal(SignalKind::terminate()), signal(SignalKind::interrupt()))
        {
            tokio::select! {
                _ = terminate.recv() => {},
                _ = interrupt.recv() => {},
            }
            tracing::info!("stopping");
        }
        stopping.send_replace(true);
    });
    tokio::select! {
        ended = service.run(stop) => ended?,
        () = async {
            // A sender that is gone counts as asked, too.
            let _ = asked.wait_for(|asked| *asked).await;
            tokio::time::sleep(GRACE).await;
        } => tracing::warn!("a server kept a loop waiting: it is left, and the next start finds what it was at"),
    }
    Ok(ExitCode::SUCCESS)
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
        tokio::time::sleep(LOCK_REST).await;
    }
}
