//! `tiepnhan backup` and `tiepnhan restore`: the ledger and its files into a folder, and back.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::Args;

use super::Bench;
use crate::backup::{self, Report};
use crate::screen::say;

/// Options of `backup`.
#[derive(Debug, Args)]
pub(super) struct BackupArguments {
    /// The folder; it may hold earlier backups, and then only new files are copied
    folder: PathBuf,
    /// How many copies of the ledger are kept there
    #[arg(long, value_name = "N", default_value_t = 30, value_parser = clap::value_parser!(u16).range(1..))]
    keep: u16,
}

/// Options of `restore`.
#[derive(Debug, Args)]
pub(super) struct RestoreArguments {
    /// A folder that `backup` made
    folder: PathBuf,
    /// Who restores it
    #[arg(long, value_name = "NAME")]
    by: String,
}

pub(super) async fn back_up(arguments: &BackupArguments, bench: &Bench) -> Result<ExitCode> {
    let intake = bench.open().await?;
    let mut configuration = vec![bench.config.clone()];
    configuration.extend(intake.desk().config.files());
    let folder = &arguments.folder;
    let now = bench.clock.now();
    let report = backup::make(intake.ledger(), intake.store(), &configuration, folder, now).await?;
    backup::remove_old_copies(folder, usize::from(arguments.keep), now)?;
    say!(
        "Đã sao lưu vào {}: {} dòng của sổ, {} tệp ({} tệp mới chép).",
        folder.display(),
        report.rows,
        report.files,
        report.copied
    );
    Ok(told(&report, "Bản sao lưu thiếu các tệp trên. Hãy chạy `tiepnhan verify` và xem lại ổ đĩa."))
}

pub(super) async fn restore(arguments: &RestoreArguments, bench: &Bench) -> Result<ExitCode> {
    let intake = bench.open().await?;
    // Nobody may take in letters meanwhile.
    let holder = format!("restore, process {}", std::process::id());
    let _lock = intake.ledger().lock_for_writing(&holder, bench.clock.now()).await?;
    let (ledger, store) = (intake.ledger(), intake.store());
    let report = backup::restore(ledger, store, &arguments.folder, &arguments.by, bench.clock.now()).await?;
    say!("Đã khôi phục {} dòng của sổ và {} tệp; nhật ký của sổ khớp.", report.rows, report.copied);
    say!(
        "Thư báo nhận của các thư đến trước lúc khôi phục mà chưa ghi là đã gửi sẽ chờ cán bộ quyết định: \
         `tiepnhan letters list`."
    );
    Ok(told(&report, "Sổ đã khôi phục nhưng thiếu các tệp trên; hãy tìm chúng ở một bản sao lưu khác."))
}

fn told(report: &Report, advice: &str) -> ExitCode {
    for fault in &report.faults {
        say!("{fault}");
    }
    if report.faults.is_empty() {
        return ExitCode::SUCCESS;
    }
    say!("{advice}");
    ExitCode::FAILURE
}
