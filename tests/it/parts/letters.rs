//! Letters as units send them, made up: a text, and a report as .docx.

use std::io::{Cursor, Write as _};

use lettre::message::header::ContentType;
use lettre::message::{Attachment, MultiPart, SinglePart};
use zip::write::SimpleFileOptions;

/// A letter with files, as a server hands it out.
pub(crate) struct Letter {
    pub from: String,
    pub subject: String,
    pub text: String,
    pub files: Vec<(String, Vec<u8>)>,
    pub number: u32,
}

impl Letter {
    /// From a registered address, with one file.
    pub(crate) fn new(from: &str, subject: &str, number: u32) -> Self {
        let text = "Kính gửi Văn phòng Đảng ủy Khối.\nĐơn vị gửi văn bản kèm theo thư này.\nTrân trọng.\n".to_owned();
        Self { from: from.to_owned(), subject: subject.to_owned(), text, files: Vec::new(), number }
    }

    pub(crate) fn with_file(mut self, name: &str, bytes: Vec<u8>) -> Self {
        self.files.push((name.to_owned(), bytes));
        self
    }

    /// The raw message, CRLF.
    pub(crate) fn raw(&self) -> Vec<u8> {
        let kind: ContentType =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document".parse().unwrap();
        let mut parts = MultiPart::mixed().singlepart(SinglePart::plain(self.text.clone()));
        for (name, bytes) in &self.files {
            parts = parts.singlepart(Attachment::new(name.clone()).body(bytes.clone(), kind.clone()));
        }
        let message = lettre::Message::builder()
            .from(self.from.parse().unwrap())
            .to("office@example.vn".parse().unwrap())
            .subject(self.subject.clone())
            .message_id(Some(format!("<letter.{}@unit.example>", self.number)))
            .date(std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_mins(28_115_000))
            .multipart(parts)
            .unwrap();
        message.formatted()
    }

    /// The same as the server has delivered it: with its stamp, at that time.
    pub(crate) fn delivered(&self, at: std::time::SystemTime) -> Vec<u8> {
        let at = jiff::Timestamp::try_from(at).unwrap().to_zoned(jiff::tz::TimeZone::UTC);
        let stamp = at.strftime("%a, %d %b %Y %H:%M:%S +0000");
        let mut raw = format!("Received: from unit.example by mx.example.vn; {stamp}\r\n").into_bytes();
        raw.extend(self.raw());
        raw
    }
}

/// A .docx of plain paragraphs.
pub(crate) fn docx(paragraphs: &[&str]) -> Vec<u8> {
    let paragraph = |text: &&str| format!("<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>");
    let body: String = paragraphs.iter().map(paragraph).collect();
    let document = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>"
    );
    let types = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
    let relations = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in
        [("[Content_Types].xml", types), ("_rels/.rels", relations), ("word/document.xml", document.as_str())]
    {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A whole report of a unit, by the outline of the office's plan.
pub(crate) fn report(unit: &str, number: &str, conference: Option<&str>) -> Vec<u8> {
    let issuer = unit.to_uppercase();
    let number = format!("Số {number}");
    let held = conference.map_or_else(
        || "Đơn vị đã tiến hành sơ kết theo hướng dẫn.".to_owned(),
        |day| format!("Hội nghị sơ kết giữa nhiệm kỳ của đơn vị đã được tổ chức ngày {day}."),
    );
    docx(&[
        "ĐẢNG BỘ KHỐI CÁC CƠ QUAN TỈNH\tĐẢNG CỘNG SẢN VIỆT NAM",
        &issuer,
        &number,
        "Tỉnh Ví Dụ, ngày 16 tháng 6 năm 2023",
        "BÁO CÁO",
        "sơ kết giữa nhiệm kỳ thực hiện nghị quyết đại hội, nhiệm kỳ 2020 - 2025",
        "-----",
        "I. TÌNH HÌNH ĐƠN VỊ",
        &held,
        "II. KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI",
        "Các chỉ tiêu cơ bản đạt và vượt kế hoạch đề ra.",
        "III. ƯU ĐIỂM",
        "Nội bộ đoàn kết, thống nhất.",
        "IV. HẠN CHẾ, KHUYẾT ĐIỂM",
        "Một số việc còn chậm.",
        "V. NGUYÊN NHÂN",
        "Do biên chế ít.",
        "VI. BÀI HỌC KINH NGHIỆM",
        "Giữ vững nguyên tắc tập trung dân chủ.",
        "VII. NHIỆM VỤ, GIẢI PHÁP ĐẾN HẾT NHIỆM KỲ",
        "Tiếp tục thực hiện nghị quyết.",
    ])
}
