//! `tiepnhan alias`: the addresses, domains and names that staff confirmed for a unit.

use std::process::ExitCode;

use anyhow::{Result, bail};
use clap::Subcommand;

use super::review::Signed;
use super::sheet::name;
use super::{Bench, moment};
use crate::acknowledgement::shown;
use crate::ledger::Novelty;
use crate::registry::{Alias, AliasKind, OrganizationCode};
use crate::review::Review;
use crate::screen::say;

/// What can be done with aliases.
#[derive(Debug, Subcommand)]
pub(super) enum AliasCommand {
    /// Confirm an address, a domain or a name for a unit
    Add {
        /// The unit's code
        unit: String,
        /// An address that writes for the unit and for no other
        #[arg(long, value_name = "ADDRESS", group = "what")]
        address: Option<String>,
        /// A domain that is the unit's alone
        #[arg(long, value_name = "DOMAIN", group = "what")]
        domain: Option<String>,
        /// A name by which papers call the unit
        #[arg(long, value_name = "NAME", group = "what")]
        name: Option<String>,
        #[command(flatten)]
        signed: Signed,
    },
    /// List the aliases
    List {
        /// Those that were taken back too
        #[arg(long)]
        all: bool,
    },
    /// Take an alias back; it stays in the ledger, marked
    Remove {
        /// Its number, see `alias list`
        number: u32,
        #[command(flatten)]
        signed: Signed,
    },
}

pub(super) async fn run(command: &AliasCommand, bench: &Bench) -> Result<ExitCode> {
    let intake = bench.open().await?;
    let registry = intake.ledger().registry().await?;
    let review = Review::new(intake.clone());
    match command {
        AliasCommand::Add { unit, address, domain, name: written, signed } => {
            let (kind, text) = match (address, domain, written) {
                (Some(text), _, _) => (AliasKind::Address, text),
                (_, Some(text), _) => (AliasKind::Domain, text),
                (_, _, Some(text)) => (AliasKind::Name, text),
                _ => bail!("hãy ghi --address, --domain hoặc --name"),
            };
            let alias = Alias { kind, text: text.clone(), organization: OrganizationCode(unit.clone()) };
            let (alias, novelty) = review.add_alias(alias, &signed.signature()).await?;
            let known = if novelty == Novelty::Known { " (đã có từ trước)" } else { "" };
            say!("Đã ghi nhớ: “{}” là của {}{known}.", alias.text, name(&registry, &alias.organization));
            say!("Thư đã nhận giữ nguyên kết quả; muốn đối chiếu lại: tiepnhan rejudge --dry-run");
        }
        AliasCommand::List { all } => {
            let rows = review.aliases().await?;
            for row in rows.iter().filter(|row| *all || row.removed.is_none()) {
                let kind = match row.alias.kind {
                    AliasKind::Address => "địa chỉ",
                    AliasKind::Domain => "tên miền",
                    AliasKind::Name => "tên gọi",
                };
                let zone = &intake.desk().zone;
                say!(
                    "{:>4}  {kind:<9} “{}” → {}",
                    row.number,
                    shown::line(&row.alias.text, 200),
                    name(&registry, &row.alias.organization)
                );
                say!(
                    "      {} ghi ngày {}: {}",
                    shown::line(&row.by, 80),
                    moment::show(row.at, zone),
                    shown::line(&row.reason, 200)
                );
                if let Some((by, reason, at)) = &row.removed {
                    say!(
                        "      {} thôi dùng ngày {}: {}",
                        shown::line(by, 80),
                        moment::show(*at, zone),
                        shown::line(reason, 200)
                    );
                }
            }
            say!("{} bí danh đang dùng.", rows.iter().filter(|row| row.removed.is_none()).count());
        }
        AliasCommand::Remove { number, signed } => {
            let row = review.remove_alias(*number, &signed.signature()).await?;
            say!("Thôi dùng bí danh số {number}: “{}”.", shown::line(&row.alias.text, 200));
        }
    }
    Ok(ExitCode::SUCCESS)
}
