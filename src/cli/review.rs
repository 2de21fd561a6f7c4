//! `tiepnhan review`: what a person must decide, and what he decides.

use std::process::ExitCode;

use anyhow::Result;
use clap::{Args, Subcommand, ValueEnum};

use super::sheet::{Sheet, name, sender};
use super::{Bench, moment, words};
use crate::acknowledgement::shown;
use crate::intake::Intake;
use crate::ledger::{Entry, Fate};
use crate::matching::{Kind, Outcome};
use crate::registry::{OrganizationCode, Registry};
use crate::review::{Assignment, Corrected, Review, Signature};
use crate::screen::say;

/// What can be done with the queue.
#[derive(Debug, Subcommand)]
pub(super) enum ReviewCommand {
    /// List what a person must decide, oldest first
    List,
    /// Show one letter with its reasons, candidates and history
    Show {
        /// Receipt number (17/2023, or 17), or the beginning of the message's hash
        number: String,
    },
    /// Say whose a letter is; it counts from then on
    Assign {
        /// Receipt number, or the beginning of the message's hash
        number: String,
        /// The unit's code (several, where the letter brings reports of several units)
        #[arg(required = true, value_name = "UNIT")]
        units: Vec<String>,
        /// What it is (default: as found)
        #[arg(long, value_enum)]
        kind: Option<KindArgument>,
        /// The plan's id or number (default: as found)
        #[arg(long)]
        plan: Option<String>,
        /// Do not learn the sender's address or the letterhead as the unit's
        #[arg(long)]
        no_alias: bool,
        #[command(flatten)]
        signed: Signed,
    },
    /// Say that what the program found is right
    Confirm {
        /// Receipt number, or the beginning of the message's hash
        number: String,
        /// Who decides
        #[arg(long, value_name = "NAME")]
        by: String,
        /// Why
        #[arg(long, value_name = "TEXT", default_value = "đã xem và đồng ý")]
        reason: String,
    },
    /// Say that a letter is nothing that counts
    Reject {
        /// Receipt number, or the beginning of the message's hash
        number: String,
        #[command(flatten)]
        signed: Signed,
    },
    /// Take back what was last decided by staff about a letter; both stay in the ledger
    Undo {
        /// Receipt number, or the beginning of the message's hash
        number: String,
        #[command(flatten)]
        signed: Signed,
    },
}

/// Name and reason.
#[derive(Debug, Args)]
pub(super) struct Signed {
    /// Who decides
    #[arg(long, value_name = "NAME")]
    by: String,
    /// Why
    #[arg(long, value_name = "TEXT")]
    reason: String,
}

impl Signed {
    pub(super) fn signature(&self) -> Signature {
        Signature { by: self.by.trim().to_owned(), reason: self.reason.trim().to_owned() }
    }
}

/// A kind as a person names it.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum KindArgument {
    /// A report under the plan
    Report,
    /// An annex, e.g. the table of targets
    Supplement,
    /// The notice of the conference day
    ConferenceNotice,
    /// A report under another plan
    OtherReport,
    /// A question
    Question,
}

impl KindArgument {
    fn kind(self) -> Kind {
        match self {
            Self::Report => Kind::Report,
            Self::Supplement => Kind::Supplement,
            Self::ConferenceNotice => Kind::ConferenceNotice,
            Self::OtherReport => Kind::OtherReport,
            Self::Question => Kind::Question,
        }
    }
}

pub(super) async fn run(command: &ReviewCommand, bench: &Bench) -> Result<ExitCode> {
    let intake = bench.open().await?;
    let review = Review::new(intake.clone());
    let registry = intake.ledger().registry().await?;
    let corrected = match command {
        ReviewCommand::List => {
            list(&review.queue().await?, &registry, &intake);
            return Ok(ExitCode::SUCCESS);
        }
        ReviewCommand::Show { number } => {
            show(&review.find(number).await?, &registry, &intake).await?;
            return Ok(ExitCode::SUCCESS);
        }
        ReviewCommand::Assign { number, units, kind, plan, no_alias, signed } => {
            let assignment = Assignment {
                units: units.iter().map(|code| OrganizationCode(code.clone())).collect(),
                kind: kind.map(KindArgument::kind),
                plan: plan.clone(),
                learn: !no_alias,
            };
            review.assign(review.find(number).await?, &assignment, &signed.signature()).await?
        }
        ReviewCommand::Confirm { number, by, reason } => {
            let signed = Signed { by: by.clone(), reason: reason.clone() };
            review.confirm(review.find(number).await?, &signed.signature()).await?
        }
        ReviewCommand::Reject { number, signed } => {
            review.reject(review.find(number).await?, &signed.signature()).await?
        }
        ReviewCommand::Undo { number, signed } => review.undo(review.find(number).await?, &signed.signature()).await?,
    };
    tell(&corrected, &registry, &intake).await?;
    Ok(ExitCode::SUCCESS)
}

/// The receipt number, else the beginning of the hash: what a person can name a letter by.
pub(super) fn number(entry: &Entry) -> String {
    entry.message.receipt_number.clone().unwrap_or_else(|| entry.message.message.to_string().chars().take(12).collect())
}

fn list(queue: &[Entry], registry: &Registry, intake: &Intake) {
    if queue.is_empty() {
        say!("Không có thư nào chờ xác minh.");
        return;
    }
    for entry in queue {
        let received = entry.message.received_at.unwrap_or(entry.message.first_seen_at);
        say!("{}  {}  {}", number(entry), moment::show(received, &intake.desk().zone), sender(entry));
        say!("    Tiêu đề: “{}”", shown::line(&entry.subject, 120));
        say!("    Vì sao:  {}", shown::line(&crate::review::why(entry), 300));
        let decided = entry.decision.organizations.iter();
        let named: Vec<String> = match decided.len() {
            0 => entry.findings.candidates.iter().map(|one| name(registry, &one.organization)).collect(),
            _ => decided.map(|code| name(registry, code)).collect(),
        };
        let named = if named.is_empty() { "chưa rõ".to_owned() } else { named.join("; ") };
        say!("    Có thể:  {} – {named}", words::kind(entry.decision.kind));
    }
    say!("\n{} thư chờ xác minh. Xem từng thư: tiepnhan review show SỐ", queue.len());
}

async fn show(entry: &Entry, registry: &Registry, intake: &Intake) -> Result<()> {
    let zone = &intake.desk().zone;
    say!("{:<16}{}", "Số đến:", number(entry));
    Sheet { entry, registry, zone }.print();
    say!("\nQuá trình xử lý:");
    for decision in intake.ledger().decisions(&entry.message.message).await? {
        let by = decision.by.as_deref().map_or("chương trình", |by| by);
        let reason = shown::line(&decision.reason, 200);
        let reason = if reason.is_empty() { reason } else { format!(" ({reason})") };
        let (at, by) = (moment::show(decision.at, zone), shown::line(by, 80));
        say!("  {}. {at}  {by}: {}{reason}", decision.number, words::decision(&decision.decision));
    }
    if entry.decision.outcome == Outcome::Review {
        let number = number(entry);
        say!("\nĐể xử lý:");
        if Review::can_confirm(entry) {
            say!("  đúng như trên:    tiepnhan review confirm {number} --by TÊN");
        }
        say!("  là của đơn vị:    tiepnhan review assign {number} MÃ-ĐƠN-VỊ --by TÊN --reason LÝ-DO");
        say!("  không tính:       tiepnhan review reject {number} --by TÊN --reason LÝ-DO");
    }
    Ok(())
}

async fn tell(corrected: &Corrected, registry: &Registry, intake: &Intake) -> Result<()> {
    let entry = &corrected.settled.entry;
    let units: Vec<String> = entry.decision.organizations.iter().map(|code| name(registry, code)).collect();
    let of = if units.is_empty() { String::new() } else { format!(" của {}", units.join("; ")) };
    say!("Số {}: {}, {}{of}.", number(entry), words::outcome(entry.decision.outcome), words::kind(entry.decision.kind));
    if let Some(verdict) = &entry.decision.verdict {
        say!("Thời hạn: {}.", words::verdict(verdict));
    }
    for follower in &corrected.settled.followers {
        let Some(later) = intake.ledger().entry(&follower.message).await? else { continue };
        say!("Kéo theo: số {} nay là {}.", number(&later), words::decision(&follower.after));
    }
    for alias in &corrected.learned {
        say!("Từ nay ghi nhớ: “{}” là của {}.", shown::line(&alias.text, 200), name(registry, &alias.organization));
    }
    for row in &corrected.forgotten {
        say!("Thôi dùng bí danh số {}: “{}”.", row.number, shown::line(&row.alias.text, 200));
    }
    for alias in &corrected.restored {
        say!("Dùng lại bí danh: “{}” là của {}.", shown::line(&alias.text, 200), name(registry, &alias.organization));
    }
    if let (Some(written), Some(unit)) = (&corrected.name_in_letterhead, entry.decision.organizations.first()) {
        say!(
            "Phần đầu văn bản ghi “{}”. Nếu đó là tên khác của đơn vị: tiepnhan alias add {} --name \"…\" --by TÊN --reason LÝ-DO",
            shown::line(written, 200),
            unit.0
        );
    }
    say!("{}", letter(corrected));
    Ok(())
}

/// What became of the acknowledgement.
fn letter(corrected: &Corrected) -> &'static str {
    match corrected.settled.letter {
        Some(Fate::Queued) => "Thư báo tiếp nhận: đã xếp hàng để gửi.",
        Some(Fate::Rewritten) => "Thư báo tiếp nhận: chưa gửi đi nên đã được viết lại theo kết quả mới.",
        Some(Fate::AlreadyThere) => "Thư báo tiếp nhận: người gửi đã được báo khi thư đến, không gửi thêm lần nữa.",
        None if corrected.settled.withdrawn > 0 => "Thư báo tiếp nhận: chưa gửi đi nên đã được hủy.",
        None if corrected.settled.entry.decision.acknowledge => {
            "Thư báo tiếp nhận: không gửi (thư đã quá số ngày còn trả lời, hoặc cơ quan không gửi thư báo)."
        }
        None => "Thư báo tiếp nhận: không gửi (thư không được tính, thư tự động, hoặc chưa xác thực được người gửi).",
    }
}
