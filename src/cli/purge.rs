//! `tiepnhan purge`: what is older than the office's retention is reduced to its receipt's line.

use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::Args;

use super::Bench;
use crate::screen::say;

/// Options of `purge`.
#[derive(Debug, Args)]
pub(super) struct PurgeArguments {
    /// Days that letters are kept whole (default: `retention.days` of the configuration)
    #[arg(long, value_name = "DAYS", value_parser = clap::value_parser!(u32).range(30..=36_500))]
    older_than: Option<u32>,
    /// Who purges
    #[arg(long, value_name = "NAME")]
    by: String,
    /// Only say how many there are
    #[arg(long)]
    dry_run: bool,
}

pub(super) async fn run(arguments: &PurgeArguments, bench: &Bench) -> Result<ExitCode> {
    let intake = bench.open().await?;
    let days = arguments.older_than.or(intake.desk().config.retention.days);
    let days = days.context("chưa đặt thời hạn lưu: dùng --older-than SỐ-NGÀY hoặc `retention.days` trong cấu hình")?;
    let before = intake.days_ago(days)?;
    if arguments.dry_run {
        let count = intake.ledger().purgeable(before).await?;
        say!("Có {count} thư đến quá {days} ngày; nội dung sẽ bị xóa, dòng tiếp nhận được giữ lại.");
        return Ok(ExitCode::SUCCESS);
    }
    let count = intake.purge(before, Some(&arguments.by)).await?;
    say!("Đã xóa nội dung {count} thư đến quá {days} ngày; dòng tiếp nhận của các thư đó được giữ lại.");
    Ok(ExitCode::SUCCESS)
}
