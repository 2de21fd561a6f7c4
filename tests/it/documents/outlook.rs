use std::io::{Cursor, Write as _};

use cfb::CompoundFile;
use tiepnhan::documents::{Format, Problem};

use super::parts::{container, docx, paragraph, read};

/// A .msg of these streams; the storages they stand in are made on the way.
fn message(streams: &[(&str, &[u8])]) -> Vec<u8> {
    let mut file = CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    for (path, bytes) in streams {
        let folder = std::path::Path::new(path).parent().unwrap();
        file.create_storage_all(folder).unwrap();
        file.create_stream(path).unwrap().write_all(bytes).unwrap();
    }
    file.flush().unwrap();
    file.into_inner().into_inner()
}

fn wide(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

#[test]
fn a_message_of_outlook_is_its_text_and_its_files_and_a_message_in_it_too() {
    let report = docx(&paragraph("Báo cáo"));
    let inner = "/__attach_version1.0_#00000001/__substg1.0_3701000D";
    let bytes = message(&[
        ("/__properties_version1.0", &[0; 32]),
        ("/__substg1.0_0037001F", &wide("Gửi báo cáo")),
        ("/__substg1.0_1000001F", &wide("Kính gửi Đảng uỷ Khối\r\nGửi báo cáo")),
        ("/__attach_version1.0_#00000000/__substg1.0_3707001F", &wide("báo cáo.docx")),
        ("/__attach_version1.0_#00000000/__substg1.0_37010102", &report),
        ("/__attach_version1.0_#00000001/__substg1.0_3001001F", &wide("Thư trước")),
        (&format!("{inner}/__properties_version1.0"), &[0; 24]),
        (&format!("{inner}/__substg1.0_10130102"), "<html><meta charset=utf-8><p>Thư cũ</p></html>".as_bytes()),
        (&format!("{inner}/__attach_version1.0_#00000000/__substg1.0_3704001E"), b"A.TXT"),
        (&format!("{inner}/__attach_version1.0_#00000000/__substg1.0_37010102"), "phụ lục".as_bytes()),
    ]);
    let document = read("thư.msg", &bytes);
    assert_eq!(document.format, Format::OutlookMessage);
    assert_eq!(document.problems, []);
    assert_eq!(document.text(), "Kính gửi Đảng uỷ Khối\nGửi báo cáo\n");
    let [report, letter] = document.members.as_slice() else { panic!("{:?}", document.members) };
    assert_eq!((report.name.as_str(), report.document.text().as_str()), ("báo cáo.docx", "Báo cáo\n"));
    assert_eq!((letter.name.as_str(), letter.document.text().as_str()), ("Thư trước", "Thư cũ\n"));
    let [list] = letter.document.members.as_slice() else { panic!("{:?}", letter.document.members) };
    assert_eq!((list.name.as_str(), list.document.text().as_str()), ("A.TXT", "phụ lục\n"));
}

#[test]
fn a_message_in_a_zip_in_a_message_is_read() {
    let inner =
        "From: a@b.vn\r\nTo: c@d.vn\r\nSubject: x\r\nDate: Fri, 16 Jun 2023 08:00:00 +0700\r\n\r\nThư trong thư\r\n";
    let zip = container(&[("thu.eml", inner.as_bytes())]);
    let bytes = message(&[
        ("/__properties_version1.0", &[0; 32]),
        ("/__attach_version1.0_#00000000/__substg1.0_3707001F", &wide("a.zip")),
        ("/__attach_version1.0_#00000000/__substg1.0_37010102", &zip),
    ]);
    let document = read("a.msg", &bytes);
    let letter = &document.members[0].document.members[0].document;
    assert_eq!((letter.format, letter.text().as_str()), (Format::Message, "Thư trong thư\n"));
}

#[test]
fn a_message_of_outlook_that_breaks_off_is_damaged() {
    let whole =
        message(&[("/__properties_version1.0", &[0; 32]), ("/__substg1.0_1000001F", &wide(&"chữ ".repeat(5000)))]);
    let document = read("a.msg", &whole[..whole.len() / 2]);
    assert!(document.problems.iter().any(|problem| matches!(problem, Problem::Damaged(_))), "{:?}", document.problems);
}
