use super::{contradicts, extension, format_of, is_lock_file, problem_of_name};
use crate::documents::{Format, Problem};

#[test]
fn bytes_say_the_format() {
    let known: &[(&[u8], Format)] = &[
        (b"", Format::Empty),
        (b"%PDF-1.4", Format::Pdf),
        (b"junk\n%PDF-1.4", Format::Pdf),
        (b"MZ\x90\0", Format::Executable),
        (b"\x7FELF", Format::Executable),
        (b"#!/bin/sh\n", Format::Executable),
        (b"{\\rtf1 a}", Format::Rtf),
        (b"Rar!\x1A\x07\x01\0", Format::Rar),
        (b"7z\xBC\xAF\x27\x1C\0\x04", Format::SevenZip),
        (b"\x1F\x8B\x08\0", Format::Gzip),
        (b"\x78\x9F\x3E\x22\0\0", Format::Tnef),
        (b"\x89PNG\r\n\x1A\n", Format::Image),
        (b"<!DOCTYPE html><p>", Format::Html),
        (b"BEGIN:VCALENDAR\r\n", Format::Calendar),
        (b"From: a@b\r\nTo: c@d\r\nSubject: x\r\n\r\ny", Format::Message),
        ("Kính gửi".as_bytes(), Format::Text),
        (b"\0\x01\x02\x03", Format::Unknown),
    ];
    for (bytes, format) in known {
        assert_eq!(format_of(bytes), *format, "{bytes:?}");
    }
}

#[test]
fn a_name_that_lies_is_known() {
    assert!(contradicts("a.doc", Format::Docx));
    assert!(contradicts("a.DOC", Format::Rtf));
    assert!(contradicts("1.docx", Format::Pdf));
    assert!(!contradicts("a.jpg", Format::Image));
    assert!(!contradicts("báo cáo", Format::Docx));
    assert!(!contradicts("a.docx", Format::Empty));
}

#[test]
fn programs_are_known_by_name_and_lock_files_too() {
    assert_eq!(problem_of_name("báo cáo.pdf          .exe"), Some(Problem::Executable));
    assert_eq!(problem_of_name("a.VBS"), Some(Problem::Executable));
    assert_eq!(problem_of_name("a.docx"), None);
    assert_eq!(extension("../x/a.Docx. "), "docx");
    assert!(is_lock_file("~$bao cao.docx", &[0; 162]));
    assert!(!is_lock_file("~$bao cao.docx", &[0; 5000]));
}

#[test]
fn a_page_in_one_file_is_none_of_the_letters_that_look_like_it() {
    let parts =
        "Content-Type: multipart/related; boundary=\"x\"\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>to: a</p>";
    let page = format!("From: <Saved by Windows Internet Explorer>\r\nSubject: a\r\nMIME-Version: 1.0\r\n{parts}");
    assert_eq!(format_of(page.as_bytes()), Format::Html);
    assert_eq!(format_of(format!("MIME-Version: 1.0\r\n{parts}").as_bytes()), Format::Html);
    let letter = format!("MIME-Version: 1.0\r\nFrom: a@b.example\r\nTo: c@d.example\r\nSubject: a\r\n{parts}");
    assert_eq!(format_of(letter.as_bytes()), Format::Message);
}
