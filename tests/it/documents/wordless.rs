//! Files that are read whole and have no words: pictures of pages, or nothing. Each says which.

use rust_xlsxwriter::Workbook;
use tiepnhan::documents::{Document, Format, Problem};

use super::parts::{compound, container, docx, docx_with, paragraph, read, wordless_doc, xlsx};

const PICTURE: &[u8] = b"\x89PNG\r\n\x1A\nno more than its beginning";

fn assert_says(document: &Document, format: Format, problem: Problem) {
    assert_eq!((document.format, document.problems.as_slice()), (format, &[problem][..]));
}

/// An open text (ODF) with this body, and one part more.
fn odt(body: &str, more: (&str, &[u8])) -> Vec<u8> {
    let content = format!(
        r#"<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>{body}</office:text>
        </office:body></office:document-content>"#
    );
    container(&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", content.as_bytes()), more])
}

#[test]
fn a_file_of_any_format_without_words_is_empty() {
    assert_says(&read("a.docx", &docx(&(paragraph("") + &paragraph(" ")))), Format::Docx, Problem::Empty);
    assert_says(&read("a.xlsx", &xlsx("", "")), Format::Xlsx, Problem::Empty);
    assert_says(&read("a.odt", &odt("<text:p/>", ("meta.xml", b"<a/>"))), Format::Odt, Problem::Empty);
    assert_says(&read("a.doc", &wordless_doc(&[])), Format::Doc, Problem::Empty);
    assert_says(&read("a.rtf", br"{\rtf1\ansi{\fonttbl{\f0 Arial;}}\pard\par}"), Format::Rtf, Problem::Empty);
    assert_says(&read("a.txt", b" \r\n\t\r\n"), Format::Text, Problem::Empty);
    assert_says(&read("a.html", b"<html><body><p>&nbsp;</p></body></html>"), Format::Html, Problem::Empty);
    assert_says(&read("a.zip", &container(&[])), Format::Zip, Problem::Empty);
}

#[test]
fn a_file_that_holds_only_pictures_is_a_scan() {
    let part = String::from_utf8_lossy(PICTURE);
    let pictured = [("word/media/image1.png", &*part)];
    assert_says(&read("a.docx", &docx_with(&paragraph(""), &pictured)), Format::Docx, Problem::Scanned);
    // The number of the page, as its footer has it, is no text.
    assert_says(&read("a.docx", &docx_with(&paragraph("- 2 -"), &pictured)), Format::Docx, Problem::Scanned);
    let odt = odt("<text:p/>", ("Pictures/1.png", PICTURE));
    assert_says(&read("a.odt", &odt), Format::Odt, Problem::Scanned);
    let doc = wordless_doc(&[("Data", PICTURE)]);
    assert_says(&read("a.doc", &doc), Format::Doc, Problem::Scanned);
    assert_says(&read("a.rtf", br"{\rtf1{\pict\pngblip 89504E47}\par}"), Format::Rtf, Problem::Scanned);
    assert_says(&read("a.html", b"<html><body><IMG src=a.png></body></html>"), Format::Html, Problem::Scanned);
}

#[test]
fn words_beside_pictures_and_numbers_alone_are_what_they_were() {
    let part = String::from_utf8_lossy(PICTURE);
    let document = read("a.docx", &docx_with(&paragraph("Báo cáo"), &[("word/media/image1.png", &part)]));
    assert_eq!((document.text().as_str(), document.problems.as_slice()), ("Báo cáo\n", &[][..]));
    let mut book = Workbook::new();
    book.add_worksheet().write(0, 0, 12).unwrap();
    let document = read("a.xlsx", &book.save_to_buffer().unwrap());
    assert_eq!((document.text().as_str(), document.problems.as_slice()), ("12\n", &[][..]));
    let encrypted = read("a.docx", &compound(&[("EncryptedPackage", &[0; 64])]));
    assert_says(&encrypted, Format::Docx, Problem::Encrypted);
    let inside = container(&[("trong.txt", b"")]);
    assert_eq!(read("a.zip", &inside).problems, []);
}

#[test]
fn a_workbook_that_holds_a_text_is_a_workbook() {
    let mut file = cfb::CompoundFile::open(std::io::Cursor::new(compound(&[("Book", b"")]))).unwrap();
    file.create_storage("MBD01").unwrap();
    file.create_stream("MBD01/WordDocument").unwrap();
    file.flush().unwrap();
    assert_eq!(read("a.xls", &file.into_inner().into_inner()).format, Format::Xls);
}
