//! A small made-up registry, plan and letters for the tests of this room. No unit of any real office.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::date;

use super::{Case, Earlier, FileRead, FileReading, Findings, Index, identify};
use crate::documents::{Block, Document, Format, Paragraph, Table};
use crate::message::{Authenticity, Mailbox, Message};
use crate::reading::{Paper, Reading};
use crate::registry::{
    ConferenceRule, DeadlineRule, Organization, OrganizationCode, Plan, Registry, Requirement, RequirementKind,
};
use crate::store::ContentHash;

fn unit(code: &str, name: &str, agency: &str, short: &[&str], address: &str, domain: &str) -> Organization {
    let some = |text: &str| if text.is_empty() { vec![] } else { vec![text.to_owned()] };
    Organization {
        code: OrganizationCode(code.to_owned()),
        name: name.to_owned(),
        agency: Some(agency.to_owned()),
        abbreviations: short.iter().map(|text| (*text).to_owned()).collect(),
        addresses: some(address),
        domains: some(domain),
        official_address: Some("theodoi@vanphong.example".to_owned()),
        ..Organization::default()
    }
}

/// A unit of which the office wrote down nothing but code and name.
pub(super) fn bare_unit(code: &str, name: &str) -> Organization {
    Organization { code: OrganizationCode(code.to_owned()), name: name.to_owned(), ..Organization::default() }
}

/// The same with what the office calls it.
pub(super) fn called_unit(code: &str, name: &str, short: &str) -> Organization {
    Organization { abbreviations: vec![short.to_owned()], ..bare_unit(code, name) }
}

/// Units that are easily taken for one another.
pub(super) fn registry() -> Registry {
    let mut registry = Registry {
        organizations: vec![
            unit("SMT", "Đảng ủy Sở Muối", "Sở Muối", &["SM; Sở M"], "dangsomuoi@thu.example", "somuoi.example"),
            unit("SDM", "Đảng ủy Sở Đường mía", "Sở Đường mía", &["SĐM"], "duongmia@thu.example", ""),
            unit("CND", "Chi bộ Hội Nuôi dê tỉnh", "Hội Nuôi dê tỉnh", &["HND", "Hội ND tỉnh"], "", ""),
            unit(
                "NHM",
                "Đảng ủy Ngân hàng Muối và Đường mía Chi nhánh tỉnh",
                "Ngân hàng Muối và Đường mía Chi nhánh tỉnh",
                &["NHM&ĐM"],
                "",
                "nhm.example",
            ),
            unit("BDT1", "Chi bộ Ban Dệt thổ cẩm", "Ban Dệt thổ cẩm", &["BDT"], "", ""),
            unit("BDT2", "Đảng ủy Bến đò tỉnh", "Bến đò tỉnh", &["BĐT"], "", ""),
            unit("TT", "Chi bộ Thủy thủ tỉnh", "Thủy thủ tỉnh", &["TTh"], "", ""),
            unit("BV1", "Đảng ủy Bệnh viện Ong", "Bệnh viện Ong", &["BVO"], "", ""),
            unit("BV2", "Đảng ủy Bệnh viện Bướm", "Bệnh viện Bướm", &["BVB"], "", ""),
        ],
    };
    for organization in registry.organizations.iter_mut().filter(|unit| unit.code.0 == "SDM") {
        organization.former_names.push("Đảng ủy Ty Mật mía".to_owned());
    }
    registry
}

/// A plan that asks for a review report after a conference.
pub(super) fn plan() -> Plan {
    let asked = |id: &str, kind, deadline| Requirement {
        id: id.to_owned(),
        name: id.to_owned(),
        kind,
        deadline,
        paper_copies: 1,
        soft_copies: 1,
        optional: false,
    };
    let after = DeadlineRule::AfterConference { working_days: 5, otherwise: date(2023, 6, 26) };
    Plan {
        id: "7-kh".to_owned(),
        number: "7-KH/ABC".to_owned(),
        title: "Sơ kết giữa nhiệm kỳ".to_owned(),
        issued: date(2023, 3, 1),
        zone: "Asia/Ho_Chi_Minh".to_owned(),
        conference: Some(ConferenceRule {
            name: "hội nghị sơ kết".to_owned(),
            before: date(2023, 6, 20),
            none_for: vec![],
        }),
        requirements: vec![
            asked("report", RequirementKind::Report, after),
            asked("notice", RequirementKind::ConferenceNotice, DeadlineRule::None),
            asked("annex", RequirementKind::Supplement, DeadlineRule::None),
        ],
        outline: vec![],
        phrases: vec!["sơ kết giữa nhiệm kỳ".to_owned(), "giữa nhiệm kỳ".to_owned()],
        other_phrases: vec!["công đoàn".to_owned(), "nhiệm kỳ 2015".to_owned()],
    }
}

/// The moment at which the letters of these tests come in.
pub(super) fn moment() -> Timestamp {
    date(2023, 6, 16).at(9, 0, 0, 0).in_tz("Asia/Ho_Chi_Minh").unwrap().timestamp()
}

/// A letter.
pub(super) fn letter(from: &str, subject: &str, text: &str) -> Message {
    Message {
        from: vec![Mailbox { name: String::new(), address: from.to_owned() }],
        subject: subject.to_owned(),
        text: text.to_owned(),
        authenticity: Authenticity::Passed,
        ..Message::default()
    }
}

/// A file with a paper in it.
pub(super) fn paper(name: &str, issuer: &[&str], title: &str, body: &str) -> FileRead {
    let document = Document {
        format: Format::Docx,
        blocks: vec![Block::Paragraph(Paragraph { text: body.to_owned(), ..Paragraph::default() })],
        ..Document::default()
    };
    let reading = Reading {
        issuer: issuer.iter().map(|line| (*line).to_owned()).collect(),
        number: Some("15-BC/ĐU".to_owned()),
        title: Some(title.to_owned()),
        paper: Some(Paper::BaoCao),
        ..Reading::default()
    };
    file(name, document, reading)
}

/// A workbook with a table of targets.
pub(super) fn sheet(name: &str, head: &str) -> FileRead {
    let rows = vec![vec![head.to_owned()], vec!["Chỉ tiêu".to_owned(), "90".to_owned(), "95".to_owned()]];
    let table = Block::Table(Table { name: None, rows });
    let document = Document { format: Format::Xlsx, blocks: vec![table], ..Document::default() };
    let target = crate::reading::Target { name: "Chỉ tiêu".to_owned(), ..crate::reading::Target::default() };
    file(name, document, Reading { targets: vec![target], ..Reading::default() })
}

/// A file as read.
pub(super) fn file(name: &str, document: Document, reading: Reading) -> FileRead {
    let document = Arc::new(document);
    let readings = vec![FileReading {
        name: name.to_owned(),
        document: document.clone(),
        reading,
        missing_sections: vec![("7-kh".to_owned(), vec![])],
    }];
    let readings = if document.blocks.is_empty() { vec![] } else { readings };
    let hash = ContentHash::of(format!("{name}{}", document.text()).as_bytes());
    FileRead { name: name.to_owned(), hash, size: 1, document, readings }
}

/// What is found in a letter with these files.
pub(super) fn found(message: &Message, files: &[FileRead]) -> Findings {
    found_in_thread(message, files, &[])
}

/// What is found in a letter that answers earlier ones.
pub(super) fn found_in_thread(message: &Message, files: &[FileRead], thread: &[Earlier]) -> Findings {
    identified(message, files, thread, &[plan()])
}

/// What is found in a letter under other plans.
pub(super) fn found_under(plans: &[Plan], message: &Message, files: &[FileRead]) -> Findings {
    identified(message, files, &[], plans)
}

fn identified(message: &Message, files: &[FileRead], thread: &[Earlier], plans: &[Plan]) -> Findings {
    found_by(&registry(), "Văn phòng Khối ABC tỉnh Ví Dụ", (message, files), (thread, plans))
}

/// What an office of another registry finds in a letter.
pub(super) fn found_by(
    registry: &Registry,
    office: &str,
    (message, files): (&Message, &[FileRead]),
    (thread, plans): (&[Earlier], &[Plan]),
) -> Findings {
    let index = Index::new(registry);
    identify(&Case { message, files, received_at: Some(moment()), registry, index: &index, plans, office, thread })
}

/// The codes of the units found.
pub(super) fn codes(findings: &Findings) -> Vec<&str> {
    findings.organizations.iter().map(|code| code.0.as_str()).collect()
}
