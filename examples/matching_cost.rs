//! Prints what it costs to identify a letter against registries of 64, 1,000 and 10,000 organizations. Run by
//! `scripts/bench-matching`; no test, because time is measured.

#![expect(
    clippy::indexing_slicing,
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    clippy::cast_precision_loss,
    reason = "a bench on made-up data measures time; it is no part of the program"
)]

use std::time::{Duration, Instant};

use jiff::Timestamp;
use tiepnhan::documents::{Block, Document, Format, Paragraph};
use tiepnhan::matching::{Case, FileRead, FileReading, Index, identify};
use tiepnhan::message::{Authenticity, Mailbox, Message};
use tiepnhan::reading::{Paper, Reading};
use tiepnhan::registry::{Organization, OrganizationCode, Plan, Registry, read_plan};
use tiepnhan::store::ContentHash;

/// How many organizations the compared registries have.
const SIZES: [usize; 3] = [64, 1_000, 10_000];
/// Letters of each round, from units spread over the first 64, so that all registries are asked the same.
const LETTERS: usize = 64;
/// Rounds; the quickest counts, because nothing makes a program quicker than it is.
const ROUNDS: usize = 15;

const SORTS: [&str; 8] =
    ["xã", "phường", "Trường Tiểu học", "Trường THPT", "Phòng", "Công ty TNHH", "Trung tâm", "Ban Quản lý"];
const FIRST: [&str; 36] = [
    "Phú",
    "Tân",
    "An",
    "Bình",
    "Hòa",
    "Long",
    "Mỹ",
    "Thanh",
    "Vĩnh",
    "Đông",
    "Tây",
    "Nam",
    "Bắc",
    "Sơn",
    "Hải",
    "Kim",
    "Lộc",
    "Minh",
    "Ngọc",
    "Quang",
    "Thành",
    "Thượng",
    "Trung",
    "Văn",
    "Xuân",
    "Yên",
    "Cẩm",
    "Diên",
    "Gia",
    "Hương",
    "Khánh",
    "Lâm",
    "Nghĩa",
    "Phong",
    "Thuận",
    "Trường",
];

/// A registry whose names share their words, as those of a province do.
fn registry(size: usize) -> Registry {
    let unit = |number: usize| {
        let word = |place: usize| FIRST[place % FIRST.len()];
        let (one, other) = (number / SORTS.len(), number / SORTS.len() / FIRST.len());
        let sort = SORTS[number % SORTS.len()];
        let name = format!("{sort} {} {} {}", word(one), word(other + one + 1), number / 300 + 1);
        Organization {
            code: OrganizationCode(format!("U{number}")),
            name: format!("Đảng ủy {name}"),
            agency: Some(name),
            addresses: vec![format!("u{number}@thu.example")],
            domains: vec![format!("u{number}.example")],
            ..Organization::default()
        }
    };
    Registry { organizations: (0..size).map(unit).collect() }
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph(Paragraph { text: text.to_owned(), ..Paragraph::default() })
}

/// A report of some pages, its letterhead the unit's.
fn paper(unit: &Organization) -> FileRead {
    let body =
        "Cấp ủy đã lãnh đạo thực hiện nghị quyết, hoàn thành các chỉ tiêu về kết nạp đảng viên, kiểm tra, giám sát.";
    let mut blocks = vec![paragraph(&unit.name.to_uppercase()), paragraph("BÁO CÁO sơ kết giữa nhiệm kỳ")];
    blocks.extend((0..150).map(|number| paragraph(&format!("{number}. {body}"))));
    let document = Document { format: Format::Docx, blocks, ..Document::default() };
    let reading = Reading {
        issuer: vec!["ĐẢNG BỘ TỈNH".to_owned(), unit.name.to_uppercase()],
        number: Some("15-BC/ĐU".to_owned()),
        title: Some("Báo cáo sơ kết giữa nhiệm kỳ thực hiện nghị quyết đại hội".to_owned()),
        paper: Some(Paper::BaoCao),
        ..Reading::default()
    };
    let name = "bao cao.docx".to_owned();
    let read = FileReading { name: name.clone(), document: document.clone().into(), reading, missing_sections: vec![] };
    FileRead {
        name,
        size: 40_000,
        hash: ContentHash::of(unit.name.as_bytes()),
        document: document.into(),
        readings: vec![read],
    }
}

fn letter(unit: &Organization, number: usize) -> Message {
    let name = unit.agency.clone().unwrap_or_default();
    // Every second one from nobody's address: then only words tell.
    let address = if number.is_multiple_of(2) { unit.addresses[0].clone() } else { "ai@noikhac.example".to_owned() };
    Message {
        from: vec![Mailbox { name: String::new(), address }],
        subject: format!("{name} gửi báo cáo sơ kết giữa nhiệm kỳ"),
        text: format!("Kính gửi Văn phòng. {name} xin gửi báo cáo sơ kết, kính đề nghị tiếp nhận. Trân trọng."),
        authenticity: Authenticity::Passed,
        ..Message::default()
    }
}

fn main() {
    let plan = include_str!("../config/plans/41-kh-duk.toml");
    let plans: Vec<Plan> = read_plan("plan.toml", plan).into_iter().collect();
    let mut small = None;
    println!("{:>14} {:>12} {:>18} {:>8}", "organizations", "index, ms", "one letter, µs", "ratio");
    for size in SIZES {
        let registry = registry(size);
        let begun = Instant::now();
        let index = Index::new(&registry);
        let indexed = begun.elapsed();
        let units = registry.organizations.iter().take(LETTERS).enumerate();
        let letters: Vec<_> = units.map(|(number, unit)| (letter(unit, number), [paper(unit)])).collect();
        let round = || {
            let begun = Instant::now();
            for (message, files) in &letters {
                let case = Case {
                    message,
                    files,
                    received_at: Some(Timestamp::UNIX_EPOCH),
                    registry: &registry,
                    index: &index,
                    plans: &plans,
                    office: "",
                    thread: &[],
                };
                std::hint::black_box(identify(&case));
            }
            begun.elapsed()
        };
        let quickest: Duration = (0..ROUNDS).map(|_| round()).min().unwrap_or_default();
        let one = quickest.as_secs_f64() * 1e6 / LETTERS as f64;
        let ratio = one / *small.get_or_insert(one);
        println!("{size:>14} {:>12.1} {one:>18.1} {ratio:>8.2}", indexed.as_secs_f64() * 1e3);
    }
}
