//! `tiepnhan verify`: proves that what the ledger says is there, is there, and that no message of the mailbox is without
//! an outcome.

use std::process::ExitCode;

use anyhow::Result;
use clap::Args;

use super::Bench;
use super::import::progress_bar;
use crate::ledger::UidCount;
use crate::screen::say;
use crate::service::{Proof, Service, prove};

/// Options of `verify`.
#[derive(Debug, Args)]
pub(super) struct VerifyArguments {
    /// Leave out the comparison with the mailbox on the server
    #[arg(long)]
    offline: bool,
}

pub(super) async fn run(arguments: &VerifyArguments, bench: &Bench) -> Result<ExitCode> {
    let intake = bench.open().await?;
    let bar = progress_bar(intake.ledger().stored_hashes().await?.len() as u64, "kiểm tra tệp");
    let inspected = bar.clone();
    let mut proof = prove(&intake, move || inspected.inc(1)).await?;
    bar.finish_and_clear();
    if !arguments.offline {
        Service::new(intake).prove_mailbox(&mut proof).await?;
    }
    show(&proof);
    Ok(if proof.faults.is_empty() && proof.unreachable.is_none() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn show(proof: &Proof) {
    for orphan in &proof.orphans {
        say!("Tệp không có trong sổ (vô hại): {orphan}");
    }
    for fault in &proof.faults {
        say!("{fault}");
    }
    if let Some(uids) = &proof.uids {
        say!("{}", balance(uids));
    }
    if let Some(why) = &proof.unreachable {
        say!("Chưa đối chiếu được với hộp thư trên máy chủ: {why} (thêm --offline để bỏ qua bước này).");
    }
    if proof.faults.is_empty() {
        say!("Sổ và {} tệp khớp nhau: không thiếu, không sai.", proof.files);
    } else {
        say!(
            "Có {} điều không khớp. Giữ nguyên thư mục dữ liệu, báo người quản trị và khôi phục từ bản sao lưu.",
            proof.faults.len()
        );
    }
}

/// Every message on the server, by what became of it.
fn balance(uids: &UidCount) -> String {
    // What is on the server has not vanished.
    let UidCount { receipts, ignored, unjudged, vanished: _, refused, to_come, missing } = uids;
    format!(
        "Trên máy chủ có {} thư = {receipts} đã cấp số + {ignored} bỏ qua có lý do + {unjudged} chờ đối chiếu + {refused} máy \
         chủ chưa cho tải + {to_come} mới đến chưa đọc + {missing} chưa có kết quả.",
        uids.total()
    )
}
