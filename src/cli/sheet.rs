//! Turns one letter with its findings and decision into the sheet that a clerk reads: what it is, each reason with its
//! weight in words, the words it rests on and where, the best three units, what the sender was asked. Everything of a
//! stranger's is made safe to show.

use jiff::tz::TimeZone;

use super::{moment, words};
use crate::acknowledgement::{figures, shown, terms};
use crate::ledger::Entry;
use crate::matching::{Evidence, Outcome};
use crate::registry::{OrganizationCode, Registry};
use crate::review;
use crate::screen::say;

/// The longest name, subject or quotation on a sheet, in letters.
const LONGEST: usize = 200;

/// What a sheet is written with.
pub(super) struct Sheet<'a> {
    pub(super) entry: &'a Entry,
    pub(super) registry: &'a Registry,
    pub(super) zone: &'a TimeZone,
}

impl Sheet<'_> {
    /// Prints it whole.
    pub(super) fn print(&self) {
        self.print_result();
        self.print_letter();
        self.print_reasons();
        self.print_candidates();
        self.print_advice();
    }

    fn print_result(&self) {
        let (findings, decision) = (&self.entry.findings, &self.entry.decision);
        row("Kết quả", words::outcome(decision.outcome));
        if decision.outcome == Outcome::Review {
            row("Vì sao", &shown::line(&review::why(self.entry), 2 * LONGEST));
        }
        row("Loại", words::kind(decision.kind));
        let units: Vec<String> = decision.organizations.iter().map(|code| name(self.registry, code)).collect();
        row("Đơn vị", &if units.is_empty() { "chưa xác định".to_owned() } else { units.join("; ") });
        if let Some(verdict) = &decision.verdict {
            let deadline =
                decision.deadline.map(|deadline| format!(" (hạn: {})", figures::deadline_in_full(deadline, self.zone)));
            row("Thời hạn", &format!("{}{}", words::verdict(verdict), deadline.unwrap_or_default()));
        }
        if let Some(day) = findings.conference_date {
            row("Ngày hội nghị", &moment::show_day(day));
        }
        if let Some(document) = &findings.document {
            row("Văn bản", &shown::line(document.number.as_deref().unwrap_or("(không số)"), LONGEST));
            row("Trích yếu", &shown::line(document.title.as_deref().unwrap_or("(không có)"), LONGEST));
        }
        if !decision.flags.is_empty() {
            let flags: Vec<&str> = decision.flags.iter().map(|flag| terms::flag(*flag)).collect();
            row("Lưu ý", &flags.join("; "));
        }
    }

    fn print_letter(&self) {
        let entry = self.entry;
        row("Người gửi", &sender(entry));
        row("Tiêu đề", &format!("“{}”", shown::line(&entry.subject, LONGEST)));
        let received = entry.message.received_at;
        row(
            "Tiếp nhận",
            &received.map_or_else(|| "máy chủ không cho biết giờ".to_owned(), |at| moment::show(at, self.zone)),
        );
        for file in entry.files.iter().filter(|file| !file.inline) {
            row("Tệp", &format!("{} ({} byte)", shown::line(&file.name, LONGEST), file.size));
        }
        row("Gửi thư báo", if entry.decision.acknowledge { "có" } else { "không" });
    }

    fn print_reasons(&self) {
        let reasons: Vec<&Evidence> =
            self.entry.findings.evidence.iter().chain(&self.entry.decision.evidence).collect();
        let (mut of_units, others): (Vec<&Evidence>, Vec<&Evidence>) =
            reasons.into_iter().partition(|reason| reason.organization.is_some());
        let (mut others, doubts): (Vec<&Evidence>, Vec<&Evidence>) =
            others.into_iter().partition(|reason| reason.source != "outcome");
        of_units.sort_by(|one, other| other.weight.total_cmp(&one.weight));
        others.sort_by(|one, other| other.weight.abs().total_cmp(&one.weight.abs()));
        print_group("Điều cần người xem", &doubts);
        print_group("Căn cứ về đơn vị", &of_units);
        print_group("Căn cứ về loại thư và cách xử lý", &others);
    }

    fn print_candidates(&self) {
        let candidates = &self.entry.findings.candidates;
        if candidates.is_empty() {
            return;
        }
        say!("\nCác đơn vị phù hợp nhất:");
        for (place, candidate) in candidates.iter().enumerate() {
            let name = name(self.registry, &candidate.organization);
            say!("  {}. {name}: {} ({:+.1})", place + 1, likelihood(candidate.weight), candidate.weight);
        }
    }

    fn print_advice(&self) {
        let advice = &self.entry.findings.advice;
        if advice.is_empty() || !self.entry.decision.acknowledge {
            return;
        }
        say!("\nTrong thư báo, người gửi được đề nghị:");
        for sentence in advice {
            say!("  - {}", shown::line(sentence, 2 * LONGEST));
        }
    }
}

/// A unit's name with its code; the code alone where it has left the registry.
pub(super) fn name(registry: &Registry, code: &OrganizationCode) -> String {
    let unit = registry.by_code(code);
    let told = unit.map_or_else(|| code.0.clone(), |unit| format!("{} ({})", unit.name, code.0));
    shown::line(&told, LONGEST)
}

/// Name and address of the sender.
pub(super) fn sender(entry: &Entry) -> String {
    let (name, address) = (shown::line(&entry.from.name, 80), shown::line(&entry.from.address, 120));
    if name.is_empty() { address } else { format!("{name} <{address}>") }
}

fn row(label: &str, value: &str) {
    say!("{:<16}{value}", format!("{label}:"));
}

fn print_group(heading: &str, reasons: &[&Evidence]) {
    if !reasons.is_empty() {
        say!("\n{heading}:");
    }
    for reason in reasons {
        print_reason(reason);
    }
}

fn print_reason(reason: &Evidence) {
    let sentence = shown::line(reason.reason.trim_end_matches('.'), 2 * LONGEST);
    let words = shown::line(&reason.words, LONGEST);
    let quoted = if words.is_empty() || sentence.contains(&words) {
        String::new()
    } else {
        let place = review::place(&reason.source).map_or_else(String::new, |place| format!("{place}: "));
        format!(" [{place}“{words}”]")
    };
    let weight = if reason.weight == 0.0 {
        String::new()
    } else {
        format!(" ({}, {:+.1})", review::strength(reason.weight), reason.weight)
    };
    say!("  - {sentence}{quoted}{weight}");
}

/// What the sum of a unit's reasons comes to: the natural logarithm of the odds that it is this one rather than none.
fn likelihood(weight: f64) -> &'static str {
    match weight {
        weight if weight >= 4.6 => "rất có thể",
        weight if weight >= 1.0 => "có thể",
        weight if weight > -1.0 => "chưa rõ",
        _ => "ít khả năng",
    }
}
