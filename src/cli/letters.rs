//! `tiepnhan letters`: the letters that we owe. With `acknowledge.mode = "review"` staff release them here.

use std::process::ExitCode;

use anyhow::{Result, bail};
use clap::Subcommand;

use super::Bench;
use crate::ledger::ListedLetter;
use crate::screen::say;

/// What can be done with letters.
#[derive(Debug, Subcommand)]
pub(super) enum LettersCommand {
    /// List the newest letters and what became of them
    List {
        /// How many
        #[arg(long, default_value_t = 50)]
        limit: u32,
    },
    /// Let held letters go out: one by its id, or all
    Release {
        /// Its id
        #[arg(required_unless_present = "all")]
        id: Option<String>,
        /// All that are held
        #[arg(long, conflicts_with = "id")]
        all: bool,
        /// Who releases it
        #[arg(long, value_name = "NAME")]
        by: String,
    },
    /// Cancel a held letter: it is never sent
    Cancel {
        /// Its id
        id: String,
        /// Who cancels it
        #[arg(long, value_name = "NAME")]
        by: String,
    },
}

pub(super) async fn run(command: &LettersCommand, bench: &Bench) -> Result<ExitCode> {
    let intake = bench.open().await?;
    let (ledger, now) = (intake.ledger(), bench.clock.now());
    match command {
        LettersCommand::List { limit } => {
            for letter in ledger.listed_letters(*limit).await? {
                let ListedLetter { id, recipient, attempts, state } = letter;
                say!("{id}  {recipient:<40}  lần gửi: {attempts}  {}", in_vietnamese(&state));
            }
        }
        LettersCommand::Release { id, all, by } => {
            let held = ledger.letters(u32::MAX).await?.into_iter().filter(|letter| letter.held);
            let chosen: Vec<String> =
                held.map(|letter| letter.id).filter(|held| *all || id.as_ref() == Some(held)).collect();
            if chosen.is_empty() && !all {
                bail!("không có thư nào chờ duyệt mang mã đó");
            }
            let mut work = ledger.begin().await?;
            for id in &chosen {
                work.release_letter(id, by, now).await?;
            }
            work.commit().await?;
            say!("Đã duyệt gửi {} thư.", chosen.len());
        }
        LettersCommand::Cancel { id, by } => {
            let mut work = ledger.begin().await?;
            work.cancel_letter(id, by, now).await?;
            work.commit().await?;
            say!("Đã hủy thư; thư này sẽ không được gửi.");
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// What became of a letter.
fn in_vietnamese(state: &str) -> &str {
    match state {
        "held" => "chờ duyệt",
        "waiting" => "chờ gửi",
        "sending" => "đang gửi",
        "sent" => "đã gửi",
        "failed" => "không gửi được",
        "unknown" => "chưa rõ đã đến hay chưa",
        "cancelled" => "đã hủy",
        other => other,
    }
}
