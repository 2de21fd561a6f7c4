//! `tiepnhan status`: units × requirements, and how the mailbox fares.

use std::process::ExitCode;

use anyhow::Result;
use clap::Args;
use jiff::Timestamp;

use super::{Bench, moment, words};
use crate::screen::say;
use crate::standing;

/// Options of `status`.
#[derive(Debug, Args)]
pub(super) struct StatusArguments {
    /// Only units that have not sent what is asked
    #[arg(long)]
    missing: bool,
}

pub(super) async fn run(arguments: &StatusArguments, bench: &Bench) -> Result<ExitCode> {
    let intake = bench.open().await?;
    let (ledger, desk) = (intake.ledger(), intake.desk());
    let now = bench.clock.now();
    let registry = ledger.registry().await?;
    let entries = ledger.entries_for_digest(Timestamp::MAX, 0).await?;
    let marks = ledger.marks_as_of(Timestamp::MAX).await?;
    for plan in &desk.plans {
        say!("{} – {}", plan.number, plan.title);
        let standings = standing::standings(plan, &registry, &entries, &marks, &desk.days, now);
        for standing in &standings {
            let sent = standing.received_at.is_some() || standing.state == standing::State::Excused;
            if arguments.missing && sent {
                continue;
            }
            let requirement = plan.requirements.iter().find(|requirement| requirement.id == standing.requirement);
            let name = requirement.map_or(standing.requirement.as_str(), |requirement| requirement.name.as_str());
            let received = standing.received_at.map(|at| moment::show(at, &desk.zone)).unwrap_or_default();
            let number = standing.receipt_number.as_deref().unwrap_or("-");
            say!(
                "  {:<12} {:<34} {:<28} {number:<10} {received}",
                standing.organization.0,
                name,
                words::state(&standing.state)
            );
        }
    }
    let health = ledger.health().await?;
    say!("\nHộp thư: {} thư trong sổ, {} chưa đối chiếu.", health.messages, health.unjudged);
    say!(
        "UID trên máy chủ: {} đã thấy, {} đã có kết quả, {} máy chủ chưa trả.",
        health.uids_seen,
        health.uids_accounted,
        health.uids_refused
    );
    match health.last_successful_poll {
        Some(at) => say!("Lần đọc hộp thư gần nhất: {}.", moment::show(at, &desk.zone)),
        None => say!("Chưa đọc hộp thư lần nào."),
    }
    if let Some((since, error)) = &health.mailbox_error {
        say!("Không đọc được hộp thư từ {}: {error}", moment::show(*since, &desk.zone));
    }
    for (folder, held) in &health.full_folders {
        say!("Thư mục {folder} có đúng {held} thư, bằng một mức giới hạn thư mục của Gmail: xem `tiepnhan check`.");
    }
    match &health.inspection {
        Some((day, found)) if found.faults > 0 => {
            say!("Kiểm tra sổ ngày {day}: {} điều không khớp; chạy `tiepnhan verify`.", found.faults);
        }
        Some((day, _)) => say!("Kiểm tra sổ ngày {day}: khớp."),
        None => say!("Chưa kiểm tra sổ lần nào."),
    }
    say!("Thư phải gửi: {} chờ gửi, {} chờ duyệt.", health.letters_waiting, health.letters_held);
    Ok(ExitCode::SUCCESS)
}
