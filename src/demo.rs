//! `tiepnhan demo`: the whole job once, with no server. A sample mailbox of a made-up office goes through the same code
//! as real mail into `SQLite`; letters go out into a folder; the digest is printed.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use jiff::Timestamp;

use crate::clock::Clock;
use crate::config::Config;
use crate::intake::{Desk, Intake};
use crate::registry::read_registry;
use crate::screen::say;
use crate::service::{self, Service, compose_digest};

/// The sample mailbox, made by `scripts/make-demo-mailbox`.
const MAILBOX: &[u8] = include_bytes!("../demo/mailbox.mbox");
/// The sample registry.
const REGISTRY: &[u8] = include_bytes!("../demo/registry.xlsx");
/// The sample plan.
const PLAN: &str = include_str!("../demo/plan.toml");
/// The holidays that the plan's working days leave out.
const WORKING_DAYS: &str = include_str!("../config/ngay-nghi.toml");
/// The sample configuration.
const CONFIG: &str = include_str!("../demo/tiepnhan.toml");
/// The moment at which the demonstration stands: the morning after its last letter.
const NOW: &str = "2023-06-28T00:30:00Z";

/// Runs the demonstration in `data` (default: `tiepnhan-demo` here).
pub(crate) async fn run(data: Option<&Path>, program: &Path) -> Result<ExitCode> {
    let folder = data.map_or_else(|| PathBuf::from("tiepnhan-demo"), Path::to_owned);
    lay_out(&folder)?;
    let now: Timestamp = NOW.parse()?;
    let config = Config::read(&folder.join("tiepnhan.toml"))?;
    let desk = Desk::lay_out(config, folder.join("data"))?;
    let intake = service::open(desk, Clock::standing_at(now), program).await?;
    import_registry(&intake).await?;
    let (received, skipped) = intake.import(&folder.join("mailbox.mbox")).await?;
    let judged = intake.judge_all(|_| {}).await?;
    let service = Service::new(intake.clone());
    let day = now.to_zoned(intake.desk().zone.clone()).date();
    service.queue_digest(day).await?;
    let letters = service.send_due_letters().await?;
    let digest = compose_digest(&intake, day, now).await?;
    fs::write(folder.join("digest.html"), &digest.letter.html)?;
    fs::write(folder.join("so-theo-doi.xlsx"), &digest.register)?;
    say!("{}\n\n{}\n", digest.letter.subject, digest.letter.text);
    say!(
        "Đã tiếp nhận {} thư ({} bỏ qua), ghi nhận {}, chờ xác minh {}; đã viết {} thư.",
        received.new,
        skipped.len(),
        judged.accepted,
        judged.to_review,
        letters.sent
    );
    say!("\nMọi thứ nằm trong thư mục {}:", folder.display());
    for (name, what) in [
        ("digest.html", "bản tổng hợp, mở bằng trình duyệt"),
        ("so-theo-doi.xlsx", "sổ theo dõi, mở bằng Excel"),
        ("letters/", "thư báo đã nhận và bản tổng hợp đã \"gửi\" (.eml)"),
        ("data/", "sổ (SQLite) và kho thư gốc"),
        ("tiepnhan.toml", "cấu hình mẫu"),
    ] {
        say!("  {name:<18} {what}");
    }
    say!("\nXem tiếp: tiepnhan --config {0}/tiepnhan.toml --data {0}/data status", folder.display());
    Ok(ExitCode::SUCCESS)
}

fn lay_out(folder: &Path) -> Result<()> {
    let marker = folder.join("tiepnhan.toml");
    if folder.exists() && !marker.exists() && fs::read_dir(folder)?.next().is_some() {
        bail!("{} không rỗng và không phải thư mục trình diễn; hãy chọn thư mục khác bằng --data", folder.display());
    }
    if marker.exists() {
        // A demonstration shows a beginning; what it made before is its own and nothing else is touched.
        for name in ["data", "letters"] {
            let old = folder.join(name);
            if old.exists() {
                fs::remove_dir_all(&old).with_context(|| format!("không xóa được {}", old.display()))?;
            }
        }
    }
    fs::create_dir_all(folder).with_context(|| format!("không tạo được {}", folder.display()))?;
    let files: [(&str, &[u8]); 5] = [
        ("mailbox.mbox", MAILBOX),
        ("registry.xlsx", REGISTRY),
        ("plan.toml", PLAN.as_bytes()),
        ("ngay-nghi.toml", WORKING_DAYS.as_bytes()),
        ("tiepnhan.toml", CONFIG.as_bytes()),
    ];
    for (name, bytes) in files {
        fs::write(folder.join(name), bytes).with_context(|| format!("không ghi được {name}"))?;
    }
    Ok(())
}

async fn import_registry(intake: &Intake) -> Result<()> {
    let read = read_registry("registry.xlsx", REGISTRY);
    if let Some(finding) = read.findings.iter().find(|finding| finding.fatal) {
        bail!("the sample registry is wrong: {finding}");
    }
    let mut work = intake.ledger().begin().await?;
    work.replace_registry(&read.registry, "demo", intake.clock().now()).await?;
    work.commit().await
}
