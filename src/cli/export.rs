//! `tiepnhan digest` and `tiepnhan export`: what the ledger holds, written for people and for other programs.

mod message;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::{Args, Subcommand, ValueEnum};
use jiff::Timestamp;
use jiff::civil::Date;

use super::moment::parse_day;
use super::{Bench, write_file};
use crate::intake::Intake;
use crate::screen::{self, say};
use crate::service::{compose_digest, compose_register, digest_moment};

/// Options of `digest`.
#[derive(Debug, Args)]
pub(super) struct DigestArguments {
    /// The day (default: today); shown as sent, else as it stood at its hour, or now where that is to come
    #[arg(long, value_parser = parse_day)]
    date: Option<Date>,
    /// Write the HTML page into this file
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
    /// Write the register (.xlsx) into this file
    #[arg(long, value_name = "FILE")]
    xlsx: Option<PathBuf>,
}

/// What can be exported.
#[derive(Debug, Subcommand)]
pub(super) enum ExportCommand {
    /// Every judged message with its decision and evidence
    Messages {
        /// One JSON object a line
        #[arg(long, value_enum, default_value_t)]
        format: MessageFormat,
        /// Into this file (default: standard output)
        #[arg(long, short)]
        output: Option<PathBuf>,
    },
    /// The register as an Excel workbook
    Register {
        /// Into this file
        #[arg(long, short, default_value = "so-theo-doi.xlsx")]
        output: PathBuf,
    },
}

/// How messages are written.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(super) enum MessageFormat {
    /// One JSON object a line.
    #[default]
    Jsonl,
}

/// `tiepnhan digest`.
pub(super) async fn digest(arguments: &DigestArguments, bench: &Bench) -> Result<ExitCode> {
    let intake = bench.open().await?;
    let (day, until) = day_and_moment(arguments.date, &intake, bench).await?;
    let digest = compose_digest(&intake, day, until).await?;
    if let Some(file) = &arguments.html {
        write_file(file, digest.letter.html.as_bytes())?;
    }
    if let Some(file) = &arguments.xlsx {
        write_file(file, &digest.register)?;
    }
    say!("{}\n\n{}", digest.letter.subject, digest.letter.text);
    Ok(ExitCode::SUCCESS)
}

async fn day_and_moment(date: Option<Date>, intake: &Intake, bench: &Bench) -> Result<(Date, Timestamp)> {
    let now = bench.clock.now();
    let day = date.unwrap_or_else(|| now.to_zoned(intake.desk().zone.clone()).date());
    if let Some(until) = intake.ledger().digest_of(day).await? {
        return Ok((day, until));
    }
    let due = digest_moment(intake.desk(), day).context("that day has no such hour")?;
    Ok((day, due.min(now)))
}

/// `tiepnhan export`.
pub(super) async fn run(command: &ExportCommand, bench: &Bench) -> Result<ExitCode> {
    let intake = bench.open().await?;
    match command {
        ExportCommand::Messages { format: MessageFormat::Jsonl, output } => {
            let mut lines = Vec::new();
            for entry in intake.ledger().entries_as_of(Timestamp::MAX).await? {
                serde_json::to_writer(&mut lines, &message::ExportedMessage::of(&entry))?;
                lines.push(b'\n');
            }
            match output {
                Some(file) => write_file(file, &lines)?,
                None => screen::write_bytes(&lines),
            }
        }
        ExportCommand::Register { output } => {
            write_file(output, &compose_register(&intake).await?)?;
            say!("Đã ghi sổ theo dõi vào {}.", output.display());
        }
    }
    Ok(ExitCode::SUCCESS)
}
