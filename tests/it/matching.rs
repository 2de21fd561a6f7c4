//! The matching room as intake uses it: a letter is identified, then concluded with the letters before it. The second
//! office has other units, other words and another plan: no code knows either.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::{Date, Time, date, time};
use tiepnhan::documents::{Block, Document, Format, Paragraph};
use tiepnhan::matching::{
    Case, Decision, Earlier, FileRead, FileReading, Findings, Flag, Index, Kind, Outcome, conclude, identify,
};
use tiepnhan::message::{Authenticity, Mailbox, Message};
use tiepnhan::reading::{Paper, Reading};
use tiepnhan::registry::{
    DeadlineRule, Organization, OrganizationCode, Plan, Registry, Requirement, RequirementKind, Verdict, WorkingDays,
};
use tiepnhan::store::ContentHash;

const ZONE: &str = "Asia/Ho_Chi_Minh";

/// An office with its registry and plans, and the letters that it has taken in.
struct Office {
    registry: Registry,
    index: Index,
    plans: Vec<Plan>,
    past: Vec<Earlier>,
}

impl Office {
    fn new(organizations: Vec<Organization>, plan: Plan) -> Self {
        let registry = Registry { organizations };
        let index = Index::new(&registry);
        Self { registry, index, plans: vec![plan], past: Vec::new() }
    }

    fn take_in(&mut self, at: (Date, Time), message: &Message, files: &[FileRead]) -> (Findings, Decision) {
        let received_at = moment(at.0, at.1);
        let findings = identify(&Case {
            message,
            files,
            received_at: Some(received_at),
            registry: &self.registry,
            index: &self.index,
            plans: &self.plans,
            office: "Văn phòng",
            thread: &[],
        });
        let decision = conclude(&findings, Some(received_at), &self.past, &self.plans, &WorkingDays::default());
        let number = self.past.len().to_string();
        self.past.push(Earlier {
            message: ContentHash::of(number.as_bytes()),
            received_at: Some(received_at),
            message_id: None,
            findings: findings.clone(),
            decision: decision.clone(),
        });
        (findings, decision)
    }
}

fn moment(day: Date, hour: Time) -> Timestamp {
    day.to_datetime(hour).in_tz(ZONE).unwrap().timestamp()
}

fn school(code: &str, name: &str, short: &str, address: &str) -> Organization {
    Organization {
        code: OrganizationCode(code.to_owned()),
        name: name.to_owned(),
        abbreviations: vec![short.to_owned()],
        addresses: if address.is_empty() { vec![] } else { vec![address.to_owned()] },
        ..Organization::default()
    }
}

/// A district's education office: no party word in any name, a fixed hour, another sort of report.
fn education_office() -> Office {
    let schools = vec![
        school("MN-HS", "Trường Mầm non Hoa Súng", "MN Hoa Súng", "hoasung@truong.example"),
        school("MN-HX", "Trường Mầm non Hoa Xoan", "MN Hoa Xoan", ""),
        school("TH-SX", "Trường Tiểu học Suối Xanh", "TH Suối Xanh", "suoixanh@truong.example"),
        school("THCS-SX", "Trường Trung học cơ sở Suối Xanh", "THCS Suối Xanh", "thcs.suoixanh@truong.example"),
    ];
    let report = Requirement {
        id: "bao-cao-nam".to_owned(),
        name: "Báo cáo tổng kết năm học".to_owned(),
        kind: RequirementKind::Report,
        deadline: DeadlineRule::Fixed { day: date(2024, 12, 10), hour: Some(time(17, 0, 0, 0)) },
        paper_copies: 0,
        soft_copies: 1,
        optional: false,
    };
    let plan = Plan {
        id: "12-kh-pgd".to_owned(),
        number: "12-KH/PGD".to_owned(),
        title: "Tổng kết năm học".to_owned(),
        issued: date(2024, 9, 1),
        zone: ZONE.to_owned(),
        conference: None,
        requirements: vec![report],
        outline: vec![],
        phrases: vec!["tổng kết năm học".to_owned()],
        other_phrases: vec!["công đoàn".to_owned()],
    };
    Office::new(schools, plan)
}

fn letter(from: &str, subject: &str, text: &str) -> Message {
    Message {
        from: vec![Mailbox { name: String::new(), address: from.to_owned() }],
        subject: subject.to_owned(),
        text: text.to_owned(),
        authenticity: Authenticity::Passed,
        ..Message::default()
    }
}

fn report(issuer: &str, body: &str) -> FileRead {
    let paragraph = Paragraph { text: body.to_owned(), ..Paragraph::default() };
    let document = Document { format: Format::Docx, blocks: vec![Block::Paragraph(paragraph)], ..Document::default() };
    let document = Arc::new(document);
    let reading = Reading {
        issuer: vec!["PHÒNG GIÁO DỤC VÀ ĐÀO TẠO".to_owned(), issuer.to_owned()],
        number: Some("31/BC-MN".to_owned()),
        title: Some("Báo cáo tổng kết năm học 2023 - 2024".to_owned()),
        paper: Some(Paper::BaoCao),
        ..Reading::default()
    };
    let name = "bao cao.docx".to_owned();
    let read = FileReading { name: name.clone(), document: document.clone(), reading, missing_sections: vec![] };
    FileRead { name, hash: ContentHash::of(body.as_bytes()), size: 1, document, readings: vec![read] }
}

fn code(text: &str) -> Vec<OrganizationCode> {
    vec![OrganizationCode(text.to_owned())]
}

#[test]
fn another_office_with_another_plan_needs_no_other_code() {
    let mut office = education_office();
    let message = letter("giaovien@rieng.example", "Nộp báo cáo", "Em gửi báo cáo theo KH 12 ạ.");
    let at = (date(2024, 12, 10), time(16, 59, 59, 0));
    let (findings, decision) = office.take_in(at, &message, &[report("TRƯỜNG MẦM NON HOA XOAN", "Nội dung")]);
    assert_eq!((decision.kind, decision.outcome), (Kind::Report, Outcome::Accept));
    assert_eq!(decision.organizations, code("MN-HX"));
    assert_eq!(findings.requirement.as_deref(), Some("bao-cao-nam"));
    assert_eq!(decision.verdict, Some(Verdict::OnTime));
}

#[test]
fn at_the_fixed_hour_itself_a_report_is_late() {
    let mut office = education_office();
    let message = letter("hoasung@truong.example", "Nộp báo cáo", "Trường gửi báo cáo tổng kết năm học.");
    let at = (date(2024, 12, 10), time(17, 0, 0, 0));
    let (_, decision) = office.take_in(at, &message, &[report("TRƯỜNG MẦM NON HOA SÚNG", "Nội dung")]);
    assert_eq!(decision.verdict, Some(Verdict::Late { by_seconds: 0 }));
}

#[test]
fn two_schools_of_one_place_are_told_apart_and_half_a_name_names_neither() {
    let mut office = education_office();
    let at = (date(2024, 12, 1), time(8, 0, 0, 0));
    let primary = letter("a@rieng.example", "BC tổng kết năm học - TH Suối Xanh", "Gửi báo cáo tổng kết năm học ạ.");
    let (_, decision) = office.take_in(at, &primary, &[report("TRƯỜNG TIỂU HỌC SUỐI XANH", "Một")]);
    assert_eq!(decision.organizations, code("TH-SX"));
    let half = letter("b@rieng.example", "Báo cáo", "Trường Suối Xanh gửi báo cáo tổng kết năm học ạ.");
    let (_, decision) = office.take_in(at, &half, &[report("TRƯỜNG SUỐI XANH", "Hai")]);
    assert_eq!(decision.outcome, Outcome::Review);
    assert!(decision.organizations.is_empty());
}

#[test]
fn a_corrected_report_replaces_the_first_and_a_repeat_is_known_again() {
    let mut office = education_office();
    let first = letter("hoasung@truong.example", "Nộp báo cáo", "Trường gửi báo cáo tổng kết năm học.");
    let file = report("TRƯỜNG MẦM NON HOA SÚNG", "Nội dung cũ");
    office.take_in((date(2024, 12, 2), time(8, 0, 0, 0)), &first, std::slice::from_ref(&file));
    let (_, again) = office.take_in((date(2024, 12, 3), time(8, 0, 0, 0)), &first, &[file]);
    assert!(again.flags.contains(&Flag::Duplicate));
    assert_eq!(again.relates_to, Some(ContentHash::of(b"0")));
    let text = "Trường gửi báo cáo tổng kết năm học đã chỉnh sửa, thay thế bản gửi ngày 2/12.";
    let corrected = letter("hoasung@truong.example", "Nộp báo cáo", text);
    let file = report("TRƯỜNG MẦM NON HOA SÚNG", "Nội dung mới");
    let (_, decision) = office.take_in((date(2024, 12, 4), time(8, 0, 0, 0)), &corrected, &[file]);
    assert!(decision.flags.contains(&Flag::Revision));
    assert_eq!(decision.relates_to, Some(ContentHash::of(b"0")));
}

#[test]
fn among_ten_thousand_units_the_right_one_is_found() {
    let mut organizations: Vec<Organization> = (0..10_000)
        .map(|number| {
            let name = format!("Trường Mầm non Số {number}");
            school(&format!("MN{number}"), &name, &format!("MN{number}"), &format!("mn{number}@truong.example"))
        })
        .collect();
    organizations.push(school("MN-HS", "Trường Mầm non Hoa Súng", "MN Hoa Súng", ""));
    let plan = education_office().plans.remove(0);
    let mut office = Office::new(organizations, plan);
    let message = letter("a@rieng.example", "Nộp báo cáo", "Trường Mầm non Hoa Súng gửi báo cáo tổng kết năm học.");
    let at = (date(2024, 12, 1), time(8, 0, 0, 0));
    let (_, decision) = office.take_in(at, &message, &[report("TRƯỜNG MẦM NON HOA SÚNG", "Nội dung")]);
    assert_eq!((decision.outcome, decision.organizations), (Outcome::Accept, code("MN-HS")));
    let (_, decision) = office.take_in(at, &message, &[report("TRƯỜNG MẦM NON SỐ 77", "Khác")]);
    assert_eq!(decision.outcome, Outcome::Review);
}

#[test]
fn the_same_letter_gives_the_same_findings_each_time() {
    let mut office = education_office();
    let message = letter("hoasung@truong.example", "Nộp báo cáo", "Trường gửi báo cáo tổng kết năm học.");
    let file = report("TRƯỜNG MẦM NON HOA SÚNG", "Nội dung");
    let at = (date(2024, 12, 2), time(8, 0, 0, 0));
    let (first, _) = office.take_in(at, &message, std::slice::from_ref(&file));
    let (second, _) = office.take_in(at, &message, &[file]);
    assert_eq!(first, second);
}
