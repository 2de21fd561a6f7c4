//! `tiepnhan verify`: proves that what the ledger says is there, is there.

use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::Args;

use super::Bench;
use super::import::progress_bar;
use crate::screen::say;

/// Options of `verify`.
#[derive(Debug, Args)]
pub(super) struct VerifyArguments {}

pub(super) async fn run(_: &VerifyArguments, bench: &Bench) -> Result<ExitCode> {
    let intake = bench.open().await?;
    let mut faults = intake.ledger().audit().await?;
    let known = intake.ledger().stored_hashes().await?;
    let count = known.len();
    let bar = progress_bar(count as u64, "kiểm tra tệp");
    let store = intake.store().clone();
    let inspected = bar.clone();
    let report = tokio::task::spawn_blocking(move || store.verify_all(known.into_iter().inspect(|_| inspected.inc(1))))
        .await
        .context("the store's thread ended")??;
    bar.finish_and_clear();
    faults.extend(report.missing.iter().map(|hash| format!("thiếu tệp {hash}")));
    faults.extend(report.damaged.iter().map(|hash| format!("tệp {hash} không còn nguyên vẹn")));
    for orphan in &report.orphans {
        say!("Tệp không có trong sổ (vô hại): {orphan}");
    }
    for fault in &faults {
        say!("{fault}");
    }
    if faults.is_empty() {
        say!("Sổ và {count} tệp khớp nhau: không thiếu, không sai.");
        return Ok(ExitCode::SUCCESS);
    }
    say!(
        "Có {} điều không khớp. Giữ nguyên thư mục dữ liệu, báo người quản trị và khôi phục từ bản sao lưu.",
        faults.len()
    );
    Ok(ExitCode::FAILURE)
}
