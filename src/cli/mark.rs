//! `tiepnhan mark`: what staff record about a unit. Kept with name and reason; nothing is ever erased.

use std::process::ExitCode;

use anyhow::{Result, bail};
use clap::{Args, Subcommand};
use jiff::civil::Date;

use super::Bench;
use super::moment::parse_day;
use crate::ledger::{Mark, MarkKind};
use crate::registry::{OrganizationCode, RequirementKind};
use crate::screen::say;

/// What can be recorded.
#[derive(Debug, Subcommand)]
pub(super) enum MarkCommand {
    /// The paper copy came
    Paper {
        #[command(flatten)]
        common: Common,
        /// On which day (default: today)
        #[arg(long, value_parser = parse_day)]
        day: Option<Date>,
    },
    /// The deadline is extended to the end of a day
    Extend {
        #[command(flatten)]
        common: Common,
        /// The new last day
        #[arg(long, value_parser = parse_day)]
        until: Date,
    },
    /// Nothing is asked of the unit here
    Excuse {
        #[command(flatten)]
        common: Common,
    },
}

/// What every record needs.
#[derive(Debug, Args)]
pub(super) struct Common {
    /// The unit's code
    unit: String,
    /// Who records it
    #[arg(long, value_name = "NAME")]
    by: String,
    /// Why
    #[arg(long, value_name = "TEXT", default_value = "")]
    reason: String,
    /// The plan's id (default: the current plan)
    #[arg(long)]
    plan: Option<String>,
    /// The requirement's id (default: the report)
    #[arg(long)]
    requirement: Option<String>,
}

pub(super) async fn run(command: &MarkCommand, bench: &Bench) -> Result<ExitCode> {
    let intake = bench.open().await?;
    let now = bench.clock.now();
    let (common, what) = match command {
        MarkCommand::Paper { common, day } => {
            let today = now.to_zoned(intake.desk().zone.clone()).date();
            (common, MarkKind::PaperReceived(day.unwrap_or(today)))
        }
        MarkCommand::Extend { common, until } => (common, MarkKind::Extended(*until)),
        MarkCommand::Excuse { common } => (common, MarkKind::Excused),
    };
    let registry = intake.ledger().registry().await?;
    let code = OrganizationCode(common.unit.clone());
    let Some(organization) = registry.by_code(&code) else {
        bail!("không có đơn vị mã {:?}; xem `tiepnhan registry list`", common.unit);
    };
    let plans = &intake.desk().plans;
    let plan = match &common.plan {
        Some(id) => plans.iter().find(|plan| &plan.id == id),
        None => plans.first(),
    };
    let Some(plan) = plan else { bail!("không có kế hoạch {:?}", common.plan) };
    let requirement = match &common.requirement {
        Some(id) => plan.requirements.iter().find(|requirement| &requirement.id == id),
        None => plan.requirement(RequirementKind::Report),
    };
    let Some(requirement) = requirement else {
        bail!("kế hoạch {} không có nội dung phải gửi đó", plan.number)
    };
    let mark = Mark {
        organization: code,
        plan: plan.id.clone(),
        requirement: requirement.id.clone(),
        what,
        by: common.by.clone(),
        reason: common.reason.clone(),
        at: now,
    };
    let mut work = intake.ledger().begin().await?;
    work.record_mark(&mark).await?;
    work.commit().await?;
    say!("Đã ghi cho {} ({}).", organization.name, requirement.name);
    Ok(ExitCode::SUCCESS)
}
