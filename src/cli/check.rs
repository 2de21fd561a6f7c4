//! `tiepnhan check`: every part the daemon needs, each with what to do where it is not well.

use std::fmt::Write as _;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use clap::Args;

use super::Bench;
use crate::documents::Readers;
use crate::intake::Desk;
use crate::ledger::{Ledger, is_at_a_gmail_limit};
use crate::mailbox::{ImapSession, LookFrom};
use crate::outgoing::{self, Way};
use crate::review;
use crate::screen::{self, say};
use crate::service::imap_settings;
use crate::store::Store;

/// Options of `check`.
#[derive(Debug, Args)]
pub(super) struct CheckArguments {
    /// Leave out the mailbox and the SMTP server
    #[arg(long)]
    offline: bool,
}

/// Less room than this on the data folder's disk is a reason to act: 64 units × 20 MB, twice.
const LEAST_FREE_MIB: u64 = 2048;

/// Tells one result after the other and remembers whether all is well.
struct Findings {
    bad: u32,
}

impl Findings {
    fn tell(&mut self, what: &str, result: Result<String>, what_to_do: &str) {
        match result {
            Ok(detail) => say!("✔ {what}: {detail}"),
            Err(error) => {
                self.bad += 1;
                say!("✘ {what}: {error:#}\n  → {what_to_do}");
            }
        }
        // A check may hang for a minute on the next part; what is known should be on the screen by then.
        screen::flush();
    }
}

pub(super) async fn run(arguments: &CheckArguments, bench: &Bench) -> Result<ExitCode> {
    let desk = bench.desk()?;
    let mut findings = Findings { bad: 0 };
    say!("✔ Cấu hình: {}", bench.config.display());
    for plan in &desk.plans {
        say!("✔ Kế hoạch {}: {} nội dung phải gửi", plan.number, plan.requirements.len());
    }
    findings.tell(
        "Thư mục dữ liệu",
        check_disk(&desk),
        "Tạo thư mục, cấp quyền ghi cho người dùng chạy chương trình, hoặc dọn đĩa.",
    );
    check_ledger(&desk, &mut findings).await;
    findings.tell(
        "Bộ đọc văn bản",
        check_readers(&desk).await,
        "Cài lại chương trình; tệp chương trình phải chạy được.",
    );
    if !arguments.offline {
        findings.tell(
            "Hộp thư",
            check_mailbox(&desk).await,
            "Kiểm tra [mailbox]: máy chủ, cổng, tài khoản, mật khẩu ứng dụng; với Gmail: bật IMAP và xác minh 2 bước.",
        );
        findings.tell(
            "Máy chủ gửi thư",
            check_smtp(&desk).await,
            "Kiểm tra [smtp]: máy chủ, cổng, tài khoản, mật khẩu ứng dụng.",
        );
    }
    Ok(if findings.bad == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn check_disk(desk: &Desk) -> Result<String> {
    let store = Store::open(&desk.data.join("store"))?;
    let probe = store.stage_bytes(b"tiepnhan check")?;
    drop(probe);
    let space = rustix::fs::statvfs(&desk.data).context("không đọc được dung lượng đĩa")?;
    let free_mib = space.f_bavail.saturating_mul(space.f_frsize) / (1024 * 1024);
    if free_mib < LEAST_FREE_MIB {
        bail!("chỉ còn {free_mib} MB trống (cần ít nhất {LEAST_FREE_MIB} MB)");
    }
    Ok(format!("{} (còn trống {} GB)", desk.data.display(), free_mib / 1024))
}

async fn check_ledger(desk: &Desk, findings: &mut Findings) {
    let opened = async { Ledger::open(&desk.database_url()?).await };
    match opened.await {
        Ok(ledger) => {
            let counted = ledger.health().await.map(|health| format!("{} thư trong sổ", health.messages));
            findings.tell("Cơ sở dữ liệu", counted, "Chạy `tiepnhan verify`; nếu hỏng, khôi phục từ bản sao lưu.");
            let registry = async {
                let count = ledger.registry().await?.organizations.len();
                if count == 0 {
                    bail!("chưa có đơn vị nào");
                }
                Ok(format!("{count} đơn vị"))
            };
            findings.tell("Danh sách đơn vị", registry.await, "Chạy `tiepnhan registry import DANH-SACH.xlsx`.");
            findings.tell(
                "Bí danh",
                check_aliases(&ledger).await,
                "Xem `tiepnhan alias list`, rồi `tiepnhan alias remove SỐ` hoặc sửa danh sách đơn vị.",
            );
        }
        Err(error) => {
            findings.tell("Cơ sở dữ liệu", Err(error), "Kiểm tra [database] url, quyền truy cập và dung lượng đĩa.");
        }
    }
}

async fn check_aliases(ledger: &Ledger) -> Result<String> {
    let aliases = ledger.aliases().await?;
    let idle = review::idle_aliases(&aliases, &ledger.registry().await?);
    if !idle.is_empty() {
        bail!("{}", idle.join("; "));
    }
    Ok(format!("{} đang dùng", aliases.iter().filter(|row| row.removed.is_none()).count()))
}

async fn check_readers(desk: &Desk) -> Result<String> {
    let settings = &desk.config.documents;
    let readers = Readers::configured(super::this_program()?, settings);
    let document = readers.read("thu.txt", "Kiểm tra bộ đọc".as_bytes()).await;
    if document.text().trim() != "Kiểm tra bộ đọc" {
        bail!("tiến trình đọc không trả lời đúng: {:?}", document.problems);
    }
    let kept = readers.confinement().await;
    match kept.open.as_deref() {
        Some("") => {}
        Some(open) => bail!("tiến trình đọc chưa được cách ly hoàn toàn, vẫn dùng được: {open}"),
        None => bail!("không thử được việc cách ly tiến trình đọc"),
    }
    let layer = |there: bool| if there { "có" } else { "nhân hệ điều hành không hỗ trợ" };
    let scans = match readers.recogniser().await {
        Some(version) => format!("nhận dạng bản quét bằng {version}"),
        None if settings.recognition => "bản quét được nhận và đánh dấu, không nhận dạng chữ (cài tesseract-ocr và \
                                         tesseract-ocr-vie để nhận dạng)"
            .to_owned(),
        None => "bản quét được nhận và đánh dấu, không nhận dạng chữ (tắt bằng [documents] recognition)".to_owned(),
    };
    Ok(format!("đọc được; cách ly: Landlock {}, seccomp {}; {scans}", layer(kept.landlock), layer(kept.seccomp)))
}

async fn check_mailbox(desk: &Desk) -> Result<String> {
    if desk.config.mailbox.is_none() {
        return Ok("không dùng (chỉ nhập từ tệp)".to_owned());
    }
    let settings = imap_settings(&desk.config)?;
    let mut session = ImapSession::connect(&settings).await?;
    let folders = session.folders(&settings).await?;
    let able = session.capabilities();
    let mut hints = String::new();
    for folder in folders.iter().filter(|_| able.gmail) {
        let look = session.look(folder, &LookFrom { uid_validity: None, next_uid: u32::MAX }).await?;
        if is_at_a_gmail_limit(look.exists) {
            let limit =
                "bằng một mức giới hạn của Gmail: chọn “Không giới hạn số thư trong một thư mục IMAP” trong cài đặt";
            let _ = write!(hints, "\n  ! {folder} có đúng {} thư, {limit}", look.exists);
        }
    }
    session.log_out().await;
    let idle = able.idle;
    Ok(format!("đăng nhập được; thư mục: {}; IDLE: {}", folders.join(", "), if idle { "có" } else { "không" }) + &hints)
}

async fn check_smtp(desk: &Desk) -> Result<String> {
    match desk.way_out()? {
        None => Ok("không dùng (không gửi thư)".to_owned()),
        Some(Way::Folder(folder)) => Ok(format!("thư được ghi vào {}", folder.display())),
        Some(Way::Smtp(server)) => {
            tokio::task::spawn_blocking(move || outgoing::check_smtp(&server))
                .await
                .context("the checking thread ended")??;
            Ok("đăng nhập được".to_owned())
        }
    }
}
