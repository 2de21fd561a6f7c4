//! `tiepnhan registry`: the list of organizations.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Result;
use clap::Subcommand;

use super::{Bench, read_file};
use crate::registry::{RegistryFile, read_registry};
use crate::screen::say;

/// What can be done with the list of organizations.
#[derive(Debug, Subcommand)]
pub(super) enum RegistryCommand {
    /// Import the office's Excel sheet, or say row by row what is wrong in it; nothing is half imported
    Import {
        /// The workbook (.xlsx, .xls, .ods)
        file: PathBuf,
        /// Only say what is wrong
        #[arg(long)]
        dry_run: bool,
        /// Who imports it, for the ledger
        #[arg(long, value_name = "NAME", default_value = "quản trị")]
        by: String,
    },
    /// List the organizations as last imported
    List,
}

pub(super) async fn run(command: &RegistryCommand, bench: &Bench) -> Result<ExitCode> {
    match command {
        RegistryCommand::Import { file, dry_run, by } => import(file, *dry_run, by, bench).await,
        RegistryCommand::List => list(bench).await,
    }
}

async fn import(path: &Path, dry_run: bool, by: &str, bench: &Bench) -> Result<ExitCode> {
    let name = path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned());
    let RegistryFile { registry, findings } = read_registry(&name, &read_file(path)?);
    for finding in &findings {
        say!("{finding}");
    }
    let fatal = findings.iter().filter(|finding| finding.fatal).count();
    if fatal > 0 {
        say!("Có {fatal} lỗi phải sửa trong {name}; chưa nhập đơn vị nào. Sửa tệp rồi chạy lại lệnh này.");
        return Ok(ExitCode::FAILURE);
    }
    let count = registry.organizations.len();
    if dry_run {
        say!("Đọc được {count} đơn vị, {} cảnh báo; chưa ghi gì vào sổ.", findings.len());
        return Ok(ExitCode::SUCCESS);
    }
    let intake = bench.open().await?;
    let mut work = intake.ledger().begin().await?;
    work.replace_registry(&registry, by, bench.clock.now()).await?;
    work.commit().await?;
    say!("Đã nhập {count} đơn vị, {} cảnh báo.", findings.len());
    Ok(ExitCode::SUCCESS)
}

async fn list(bench: &Bench) -> Result<ExitCode> {
    let registry = bench.open().await?.ledger().registry().await?;
    for organization in &registry.organizations {
        let official = organization.official.as_deref().unwrap_or("-");
        say!("{:<12} {:<60} {official}", organization.code.0, organization.name);
    }
    say!("{} đơn vị", registry.organizations.len());
    Ok(ExitCode::SUCCESS)
}
