//! `tiepnhan rejudge`: which past decisions would be others by today's registry, aliases and plans.

use std::process::ExitCode;

use anyhow::Result;
use clap::Args;

use super::{Bench, review::number, words};
use crate::acknowledgement::shown;
use crate::review::{Review, Signature};
use crate::screen::say;

/// Options of `rejudge`.
#[derive(Debug, Args)]
pub(super) struct RejudgeArguments {
    /// Only show what would change
    #[arg(long)]
    dry_run: bool,
    /// Who asks for it
    #[arg(long, value_name = "NAME", required_unless_present = "dry_run")]
    by: Option<String>,
    /// Why
    #[arg(long, value_name = "TEXT", required_unless_present = "dry_run")]
    reason: Option<String>,
}

pub(super) async fn run(arguments: &RejudgeArguments, bench: &Bench) -> Result<ExitCode> {
    let intake = bench.open().await?;
    let review = Review::new(intake);
    let bar = indicatif::ProgressBar::new_spinner();
    let found = review.rejudge(|read| bar.set_message(format!("đã đọc {read} thư"))).await?;
    bar.finish_and_clear();
    for one in &found.changed {
        say!("{}  {}", number(&one.entry), shown::line(&one.entry.subject, 100));
        say!("    trước: {}", words::decision(&one.before));
        say!("    sau:   {}", words::decision(&one.entry.decision));
        say!("    vì:    {}", shown::line(&one.why, 300));
    }
    let (read, changed) = (found.read, found.changed.len());
    say!(
        "Đã đọc lại {read} thư: {changed} thư có kết quả khác; {} thư do cán bộ quyết định được giữ nguyên.",
        found.by_a_person
    );
    if arguments.dry_run || changed == 0 {
        say!("Sổ chưa thay đổi gì.");
        return Ok(ExitCode::SUCCESS);
    }
    let signature = Signature {
        by: arguments.by.clone().unwrap_or_default(),
        reason: arguments.reason.clone().unwrap_or_default(),
    };
    review.record_rejudgement(found, &signature).await?;
    say!("Đã ghi kết quả mới vào sổ; kết quả cũ vẫn được giữ.");
    Ok(ExitCode::SUCCESS)
}
