//! `tiepnhan learn`: weights fitted to what staff confirmed, and how much better they would have done.

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context as _, Result};
use clap::Args;

use super::Bench;
use crate::matching::Weights;
use crate::matching::learn::{Figures, as_toml, learn};
use crate::review::Review;
use crate::screen::say;

/// Options of `learn`.
#[derive(Debug, Args)]
pub(super) struct LearnArguments {
    /// Write the weights that changed into this file; `[matching] weights` in the configuration may name it
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

pub(super) async fn run(arguments: &LearnArguments, bench: &Bench) -> Result<ExitCode> {
    let intake = bench.open().await?;
    let bar = indicatif::ProgressBar::new_spinner();
    let confirmed = Review::new(intake).confirmed(|read| bar.set_message(format!("đã đọc {read} thư"))).await?;
    bar.finish_and_clear();
    let learned = learn(&Weights::built_in(), &confirmed);
    say!(
        "Thư đã được cán bộ xác nhận: {}; học từ {}, để riêng {}.",
        confirmed.len(),
        learned.letters,
        learned.before.letters
    );
    say!("Trên các thư để riêng, trước: {}", told(&learned.before));
    say!("                        sau:   {}", told(&learned.after));
    for change in &learned.changes {
        say!("  [{}] {}: {:?} → {:?}", change.table, change.key, change.from, change.to);
    }
    if learned.changes.is_empty() {
        say!("Không có trọng số nào cần thay đổi.");
    }
    let Some(file) = &arguments.output else {
        say!("Chưa ghi gì; thêm -o TỆP để ghi các trọng số này ra tệp.");
        return Ok(ExitCode::SUCCESS);
    };
    fs::write(file, as_toml(&learned)).with_context(|| format!("cannot write {}", file.display()))?;
    say!(
        "Đã ghi {}. Để dùng: [matching] weights = \"…\" trong tệp cấu hình, rồi chạy rejudge --dry-run.",
        file.display()
    );
    Ok(ExitCode::SUCCESS)
}

fn told(figures: &Figures) -> String {
    let Figures { letters, kinds, units, surprise } = figures;
    format!("đúng loại {kinds}/{letters}, đúng đơn vị {units}/{letters}, độ bất ngờ {surprise:.3}")
}
