//! Made-up units, a made-up plan and made-up entries.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::{Date, date};
use tiepnhan::acknowledgement::Office;
use tiepnhan::digest::{Digest, DigestInputs, compose};
use tiepnhan::ledger::{Entry, FileRow, Health, Mark, MarkKind, MessageRow, News, Undelivered};
use tiepnhan::mailbox::Origin;
use tiepnhan::matching::{Candidate, Decision, DocumentSummary, Evidence, Findings, Flag, Kind, Outcome};
use tiepnhan::message::Mailbox;
use tiepnhan::reading::{OutlineSection, Target};
use tiepnhan::registry::{
    ConferenceRule, DeadlineRule, Organization, OrganizationCode, Plan, Registry, Requirement, RequirementKind,
    Verdict, WorkingDays,
};
use tiepnhan::store::ContentHash;

/// A moment in Vietnam: `2023-06-16T09:15:30`.
pub(crate) fn at(local: &str) -> Timestamp {
    format!("{local}+07:00").parse().unwrap()
}

pub(crate) fn code(code: &str) -> OrganizationCode {
    OrganizationCode(code.to_owned())
}

pub(crate) fn office() -> Office {
    Office {
        name: "Đảng ủy Khối Thử nghiệm".to_owned(),
        contact: "đ/c Văn thư, điện thoại 0210 000 000".to_owned(),
        zone: "Asia/Ho_Chi_Minh".to_owned(),
    }
}

fn unit(short: &str, name: &str, official: Option<&str>) -> Organization {
    Organization {
        code: code(short),
        name: name.to_owned(),
        kind: "Chi bộ cơ sở".to_owned(),
        contact: Some("Người Liên Hệ".to_owned()),
        phone: Some("+84 210 111 222".to_owned()),
        official: official.map(str::to_owned),
        inspection_team: Some("Đoàn số 2".to_owned()),
        ..Organization::default()
    }
}

pub(crate) fn registry() -> Registry {
    Registry {
        organizations: vec![
            unit("DD", "Chi bộ Trạm Đo đạc", Some("Lê Thử")),
            unit("VK", "Chi bộ Vườn Khảo nghiệm", Some("Lê Thử")),
            unit("TB", "Đảng ủy Trung tâm Bản đồ", Some("Trần Mẫu")),
            unit("KL", "Chi bộ Kho Lưu mẫu", None),
            unit("BH", "Chi bộ Ban Hải đăng", Some("Trần Mẫu")),
        ],
    }
}

fn requirement(id: &str, name: &str, kind: RequirementKind, paper_copies: u32, optional: bool) -> Requirement {
    let deadline = match kind {
        RequirementKind::Report => DeadlineRule::AfterConference { working_days: 5, otherwise: date(2023, 6, 26) },
        RequirementKind::Supplement => DeadlineRule::None,
        RequirementKind::ConferenceNotice => DeadlineRule::Fixed { day: date(2023, 6, 16), hour: None },
    };
    Requirement { id: id.to_owned(), name: name.to_owned(), kind, deadline, paper_copies, soft_copies: 1, optional }
}

/// A plan with a conference before 20 June 2023 and a report within 5 working days after it, else by 26 June. `BH`
/// holds no conference.
pub(crate) fn plan() -> Plan {
    let section = |id: &str, name: &str| OutlineSection { id: id.to_owned(), name: name.to_owned(), headings: vec![] };
    Plan {
        id: "7-kh-tn".to_owned(),
        number: "7-KH/TN".to_owned(),
        title: "Sơ kết thử nghiệm nửa đầu nhiệm kỳ".to_owned(),
        issued: date(2023, 3, 1),
        zone: "Asia/Ho_Chi_Minh".to_owned(),
        conference: Some(ConferenceRule {
            name: "hội nghị sơ kết".to_owned(),
            before: date(2023, 6, 20),
            none_for: vec![code("BH")],
        }),
        requirements: vec![
            requirement("report", "Báo cáo sơ kết", RequirementKind::Report, 1, false),
            requirement("targets", "Biểu chỉ tiêu kèm theo", RequirementKind::Supplement, 0, true),
            requirement("notice", "Thông báo ngày hội nghị", RequirementKind::ConferenceNotice, 0, true),
        ],
        outline: vec![
            section("results", "Kết quả thực hiện nghị quyết"),
            section("causes", "Nguyên nhân"),
            section("lessons", "Bài học kinh nghiệm"),
        ],
        phrases: vec![],
        other_phrases: vec![],
    }
}

/// An accepted report of `unit`, received at `received` (Vietnamese time), with one file. Changed by the methods below.
pub(crate) struct Made(pub(crate) Entry);

pub(crate) fn report(number: u32, unit: &str, received: &str) -> Made {
    let hash = ContentHash::of(format!("letter {number}").as_bytes());
    let origin = Origin::Imap {
        account: "hop-thu".to_owned(),
        folder: "INBOX".to_owned(),
        uid_validity: 1,
        uid: number,
        gmail_id: None,
    };
    let message = MessageRow {
        message: hash,
        size: 100_000,
        received_at: Some(at(received)),
        first_seen_at: at(received),
        message_id: Some(format!("{number}@gui.example")),
        receipt_number: Some(format!("{number}/2023")),
        attempts: 1,
        origin,
    };
    let organizations = if unit.is_empty() { vec![] } else { vec![code(unit)] };
    Made(Entry {
        message,
        from: Mailbox { name: "Nguyễn Văn Gửi".to_owned(), address: "gui@don-vi.example".to_owned() },
        subject: "Báo cáo sơ kết".to_owned(),
        files: vec![file("Bao cao so ket.docx", 12_800)],
        findings: findings(&organizations),
        revision: 0,
        decision: decision(organizations),
        decided_at: at(received),
        earlier_verdict: None,
    })
}

pub(crate) fn file(name: &str, size: u64) -> FileRow {
    FileRow {
        name: name.to_owned(),
        hash: ContentHash::of(name.as_bytes()),
        size,
        media_type: "application/octet-stream".to_owned(),
        inline: false,
    }
}

fn findings(organizations: &[OrganizationCode]) -> Findings {
    Findings {
        kind: Kind::Report,
        organizations: organizations.to_vec(),
        outcome: Outcome::Accept,
        flags: BTreeSet::new(),
        plan: Some("7-kh-tn".to_owned()),
        requirement: Some("report".to_owned()),
        conference_date: None,
        document: Some(DocumentSummary {
            number: Some("15-BC/CB".to_owned()),
            date: Some(date(2023, 6, 16)),
            title: Some("Báo cáo sơ kết".to_owned()),
        }),
        outline_missing: Some(vec![]),
        targets: None,
        acknowledge: true,
        evidence: vec![],
        candidates: vec![],
        advice: vec![],
        files: vec![],
        sketch: vec![],
        replaces: false,
        references: vec![],
        sender: "gui@don-vi.example".to_owned(),
        signs: Vec::new(),
        wording: std::collections::BTreeMap::new(),
    }
}

fn decision(organizations: Vec<OrganizationCode>) -> Decision {
    Decision {
        outcome: Outcome::Accept,
        kind: Kind::Report,
        organizations,
        flags: BTreeSet::new(),
        relates_to: None,
        verdict: None,
        deadline: None,
        conference_known: None,
        acknowledge: true,
        evidence: vec![],
    }
}

impl Made {
    pub(crate) fn kind(mut self, kind: Kind) -> Self {
        self.0.decision.kind = kind;
        self.0.findings.kind = kind;
        self.0.findings.requirement = None;
        self
    }
    pub(crate) fn review(mut self, flag: Option<Flag>) -> Self {
        self.0.decision.outcome = Outcome::Review;
        self.0.decision.flags.extend(flag);
        self
    }
    pub(crate) fn ignored(mut self) -> Self {
        self.0.decision.outcome = Outcome::Ignore;
        self.0.message.receipt_number = None;
        self.kind(Kind::AutoReply)
    }
    pub(crate) fn flag(mut self, flag: Flag) -> Self {
        self.0.decision.flags.insert(flag);
        self
    }
    pub(crate) fn conference(mut self, date: Date) -> Self {
        self.0.findings.conference_date = Some(date);
        self
    }
    /// Judged on the day by this deadline.
    pub(crate) fn judged(mut self, deadline: &str, conference: Option<Date>) -> Self {
        let deadline = at(deadline);
        let received = self.0.message.received_at.unwrap();
        let by_seconds = received.as_second() - deadline.as_second();
        self.0.decision.verdict = Some(if by_seconds < 0 { Verdict::OnTime } else { Verdict::Late { by_seconds } });
        self.0.decision.deadline = Some(deadline);
        self.0.decision.conference_known = conference;
        self
    }
    pub(crate) fn relates_to(mut self, number: u32, flag: Flag) -> Self {
        self.0.decision.relates_to = Some(ContentHash::of(format!("letter {number}").as_bytes()));
        self.flag(flag)
    }
    pub(crate) fn reason(mut self, reason: &str, weight: f64) -> Self {
        let (source, words) = ("subject".to_owned(), String::new());
        let evidence = Evidence { organization: None, source, weight, words, reason: reason.to_owned() };
        self.0.findings.evidence.push(evidence);
        self
    }
    pub(crate) fn candidate(mut self, unit: &str) -> Self {
        self.0.findings.candidates.push(Candidate { organization: code(unit), weight: 2.0 });
        self
    }
    pub(crate) fn targets(mut self) -> Self {
        let target = Target { name: "Chỉ tiêu".to_owned(), planned: Some(90.0), ..Target::default() };
        self.0.findings.targets = Some(vec![target]);
        self
    }
    pub(crate) fn with(mut self, change: impl FnOnce(&mut Entry)) -> Self {
        change(&mut self.0);
        self
    }
}

pub(crate) fn entries(made: Vec<Made>) -> Vec<Entry> {
    made.into_iter().map(|made| made.0).collect()
}

pub(crate) fn mark(unit: &str, what: MarkKind, recorded: &str) -> Mark {
    Mark {
        organization: code(unit),
        plan: "7-kh-tn".to_owned(),
        requirement: "report".to_owned(),
        what,
        by: "Văn thư".to_owned(),
        reason: "theo công văn".to_owned(),
        at: at(recorded),
    }
}

/// A quiet mailbox in good health.
pub(crate) fn health() -> Health {
    Health {
        last_successful_poll: Some(at("2023-06-19T07:29:30")),
        uids_seen: 12,
        uids_accounted: 12,
        messages: 12,
        ..Health::default()
    }
}

/// A digest of Monday 19 June 2023 at 07:30, the last one having been on Friday at 07:30.
pub(crate) fn digest(entries: &[Entry], marks: &[Mark], undelivered: &[Undelivered], health: &Health) -> Digest {
    digest_of(&[plan()], entries, marks, undelivered, health)
}

pub(crate) fn digest_of(
    plans: &[Plan],
    entries: &[Entry],
    marks: &[Mark],
    undelivered: &[Undelivered],
    health: &Health,
) -> Digest {
    made_of(plans, entries, marks, undelivered, health, |inputs| compose(inputs).unwrap())
}

/// The register that an export writes.
pub(crate) fn exported(entries: &[Entry]) -> Vec<u8> {
    made_of(&[plan()], entries, &[], &[], &health(), |inputs| tiepnhan::digest::register(inputs).unwrap())
}

fn made_of<T>(
    plans: &[Plan],
    entries: &[Entry],
    marks: &[Mark],
    undelivered: &[Undelivered],
    health: &Health,
    make: impl FnOnce(&DigestInputs<'_>) -> T,
) -> T {
    let (registry, office) = (registry(), office());
    let since = at("2023-06-16T07:30:00");
    let hash = |entry: &Entry| entry.message.message;
    make(&DigestInputs {
        day: date(2023, 6, 19),
        news: &News {
            since: Some(since),
            judged: entries.iter().filter(|entry| entry.message.first_seen_at > since).map(hash).collect(),
            decided: entries.iter().filter(|entry| entry.decided_at > since).map(hash).collect(),
            undelivered: undelivered.to_vec(),
            ..News::default()
        },
        until: at("2023-06-19T07:30:00"),
        entries,
        registry: &registry,
        plans,
        marks,
        days: &WorkingDays::default(),
        health,
        office: &office,
    })
}

/// The entries of a busy weekend: one of everything that a digest shows.
pub(crate) fn weekend() -> Vec<Entry> {
    entries(vec![
        report(1, "DD", "2023-06-13T08:00:00").kind(Kind::ConferenceNotice).conference(date(2023, 6, 8)),
        report(2, "VK", "2023-06-15T15:00:00").kind(Kind::ConferenceNotice).conference(date(2023, 6, 19)),
        report(3, "DD", "2023-06-17T09:15:30").judged("2023-06-16T00:00:00", Some(date(2023, 6, 8))),
        report(4, "TB", "2023-06-16T10:00:00").judged("2023-06-27T00:00:00", None).targets(),
        report(5, "TB", "2023-06-16T16:20:00").judged("2023-06-27T00:00:00", None).relates_to(4, Flag::Duplicate),
        report(6, "KL", "2023-06-18T21:05:00")
            .review(Some(Flag::Encrypted))
            .judged("2023-06-27T00:00:00", None)
            .reason("Địa chỉ gửi đã đăng ký cho đơn vị", 5.0),
        report(7, "", "2023-06-17T06:00:00")
            .review(Some(Flag::UnregisteredSender))
            .candidate("VK")
            .candidate("DD")
            .reason("Tiêu đề nhắc tên viết tắt của đơn vị", 2.0),
        report(8, "BH", "2023-06-16T11:00:00").kind(Kind::Question).review(None),
        report(9, "", "2023-06-17T12:00:00").ignored(),
    ])
}
