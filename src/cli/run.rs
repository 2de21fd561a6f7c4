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
    service.run(stop).await?;
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
