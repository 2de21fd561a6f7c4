//! `tiepnhan explain`: what would be made of a letter, and why. Writes nothing.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::Args;
use jiff::Timestamp;

use super::Bench;
use super::sheet::Sheet;
use crate::screen::say;

/// Options of `explain`.
#[derive(Debug, Args)]
pub(super) struct ExplainArguments {
    /// The letter, an .eml file
    file: PathBuf,
    /// The time of receipt (RFC 3339; default: the letter's topmost Received field, else the file's time)
    #[arg(long, value_name = "TIME")]
    received_at: Option<Timestamp>,
}

pub(super) async fn run(arguments: &ExplainArguments, bench: &Bench) -> Result<ExitCode> {
    let intake = bench.open().await?;
    let registry = intake.ledger().registry().await?;
    let explanation = intake.explain(&arguments.file, arguments.received_at).await?;
    Sheet { entry: &explanation.entry, registry: &registry, zone: &intake.desk().zone }.print();
    if explanation.known {
        say!("\nThư này đã có trong sổ.");
    }
    for problem in &explanation.problems {
        say!("\nLưu ý khi đọc thư: {problem}");
    }
    Ok(ExitCode::SUCCESS)
}
