//! `tiepnhan chore`: what the daemon has done by another process of this program.

use std::process::ExitCode;

use anyhow::Result;
use clap::Subcommand;
use jiff::civil::Date;

use super::Bench;
use crate::service::Service;

/// A chore.
#[derive(Debug, Subcommand)]
pub(super) enum Chore {
    /// Queue the digest of a day
    Digest {
        /// The day
        #[arg(long)]
        day: Date,
    },
    /// Prove ledger, files and mailbox, and write the result down
    Proof {
        /// The day
        #[arg(long)]
        day: Date,
    },
}

pub(super) async fn run(chore: &Chore, bench: &Bench) -> Result<ExitCode> {
    let service = Service::new(bench.open().await?);
    match chore {
        Chore::Digest { day } => {
            service.queue_digest(*day).await?;
        }
        Chore::Proof { day } => {
            service.inspect(*day).await?;
        }
    }
    Ok(ExitCode::SUCCESS)
}
