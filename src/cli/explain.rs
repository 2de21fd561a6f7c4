//! `tiepnhan explain`: what would be made of a letter, and why. Writes nothing.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::Args;
use jiff::Timestamp;

use super::{Bench, moment, words};
use crate::intake::Explanation;
use crate::registry::Registry;

/// Options of `explain`.
#[derive(Debug, Args)]
pub(super) struct ExplainArguments {
    /// The letter, an .eml file
    file: PathBuf,
    /// The time of receipt (RFC 3339; default: the letter's topmost Received field, else the file's time)
    #[arg(long, value_name = "TIME")]
    received_at: Option<Timestamp>,
}

pub(super) async fn run(arguments: &ExplainArguments, bench: &Bench) -> Result<ExitCode> {
    let intake = bench.open().await?;
    let registry = intake.ledger().registry().await?;
    let explanation = intake.explain(&arguments.file, arguments.received_at).await?;
    print(&explanation, &registry, &intake.desk().zone);
    Ok(ExitCode::SUCCESS)
}

fn print(explanation: &Explanation, registry: &Registry, zone: &jiff::tz::TimeZone) {
    let entry = &explanation.entry;
    let (findings, decision) = (&entry.findings, &entry.decision);
    let name_of = |code: &crate::registry::OrganizationCode| {
        registry.by_code(code).map_or_else(|| code.0.clone(), |unit| format!("{} ({})", unit.name, code.0))
    };
    println!("Kết quả:        {}", words::outcome(decision.outcome));
    println!("Loại:           {}", words::kind(decision.kind));
    let units: Vec<String> = decision.organizations.iter().map(name_of).collect();
    println!("Đơn vị:         {}", if units.is_empty() { "chưa xác định".to_owned() } else { units.join("; ") });
    if let Some(moment) = entry.message.received_at {
        println!("Tiếp nhận:      {}", moment::show(moment, zone));
    }
    if let Some(verdict) = &decision.verdict {
        println!("Thời hạn:       {}", words::verdict(verdict));
    }
    if let Some(day) = findings.conference_date {
        println!("Ngày hội nghị:  {}", moment::show_day(day));
    }
    if let Some(document) = &findings.document {
        println!("Văn bản:        {}", document.number.as_deref().unwrap_or("(không số)"));
        println!("Trích yếu:      {}", document.title.as_deref().unwrap_or("-"));
    }
    if !decision.flags.is_empty() {
        let flags: Vec<String> = decision.flags.iter().map(|flag| format!("{flag:?}")).collect();
        println!("Dấu hiệu:       {}", flags.join(", "));
    }
    println!("Gửi thư báo:    {}", if decision.acknowledge { "có" } else { "không" });
    for file in entry.files.iter().filter(|file| !file.inline) {
        println!("Tệp:            {} ({} byte)", file.name.escape_debug(), file.size);
    }
    if explanation.known {
        println!("Thư này đã có trong sổ.");
    }
    println!("\nCăn cứ:");
    for evidence in findings.evidence.iter().chain(&decision.evidence) {
        let unit = evidence.organization.as_ref().map_or("", |code| code.0.as_str());
        println!("  {:+7.2}  {:<10} {}", evidence.weight, unit, evidence.reason);
    }
    if !findings.candidates.is_empty() {
        println!("\nĐơn vị phù hợp nhất:");
        for candidate in &findings.candidates {
            println!("  {:+7.2}  {}", candidate.weight, name_of(&candidate.organization));
        }
    }
    for problem in &explanation.problems {
        println!("\nLưu ý khi đọc thư: {problem}");
    }
}
