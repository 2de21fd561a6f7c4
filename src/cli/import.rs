//! `tiepnhan import`: letters from files, through the same intake as those of the mailbox.

use std::io::IsTerminal;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};

use super::Bench;
use crate::intake::{Intake, JudgeReport};
use crate::mailbox;
use crate::screen::say;

/// Options of `import`.
#[derive(Debug, Args)]
pub(super) struct ImportArguments {
    /// A Maildir, an mbox, a folder of .eml, or one .eml
    path: PathBuf,
    /// Only take in; judge later (`run` does)
    #[arg(long)]
    receive_only: bool,
}

pub(super) async fn run(arguments: &ImportArguments, bench: &Bench) -> Result<ExitCode> {
    let intake = bench.open().await?;
    let path = arguments.path.clone();
    let count = tokio::task::spawn_blocking(move || mailbox::count(&path)).await.context("the counting ended")??;
    let bar = progress_bar(count, "tiếp nhận");
    let (received, skipped) = intake.import(&arguments.path).await?;
    bar.finish_and_clear();
    for line in &skipped {
        say!("Bỏ qua: {line}");
    }
    say!("Đã tiếp nhận {} thư mới, {} thư đã có trong sổ.", received.new, received.known);
    if !arguments.receive_only {
        let judged = judge_with_progress(&intake, received.new).await?;
        say!("Đã đối chiếu {} thư: {} ghi nhận, {} chờ xác minh.", judged.judged, judged.accepted, judged.to_review);
    }
    Ok(if skipped.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

async fn judge_with_progress(intake: &Intake, new: u64) -> Result<JudgeReport> {
    let bar = progress_bar(new, "đối chiếu");
    let report = intake.judge_all(|done| bar.set_position(done)).await?;
    bar.finish_and_clear();
    Ok(report)
}

/// A bar where somebody watches, nothing elsewhere.
pub(super) fn progress_bar(length: u64, what: &'static str) -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len} {eta}");
    let bar = ProgressBar::new(length).with_message(what);
    match style {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
