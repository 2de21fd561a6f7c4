//! Files made to harm, through the real confined child: each ends in a named problem or in what could be read, none costs
//! more than its limits, and the file after it is read as ever.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::PathBuf;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use tiepnhan::documents::{Document, Format, Problem, Readers};

use super::parts::{container, docx, paragraph, pdf, pdf_of, stream, xlsx};

/// Reads a file, then an honest one, in the same child's place.
async fn read(readers: &Readers, name: &str, bytes: &[u8]) -> Document {
    let document = readers.read(name, bytes).await;
    let honest = readers.read("a.docx", &docx(&paragraph("một"))).await;
    assert_eq!(honest.text(), "một\n", "after {name}");
    document
}

fn readers() -> Readers {
    Readers::new(PathBuf::from(env!("CARGO_BIN_EXE_tiepnhan")), 1)
}

fn is_said(document: &Document) -> bool {
    !document.problems.is_empty() || document.members.iter().any(|member| is_said(&member.document))
}

/// Zeros, deflated as often as said.
fn deflated(size: usize, times: usize) -> Vec<u8> {
    let mut bytes = vec![b' '; size];
    for _ in 0..times {
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(&bytes).unwrap();
        bytes = encoder.finish().unwrap();
    }
    bytes
}

/// A PDF whose one page has this content stream, and these entries beside it.
fn page(entries: &str, content: Vec<u8>) -> Vec<u8> {
    pdf_of(&[
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        format!("<</Type/Page/Parent 2 0 R/Contents 4 0 R{entries}>>").into_bytes(),
        content,
    ])
}

#[tokio::test]
async fn sheets_that_ask_for_gigabytes_are_read_within_the_limits() {
    let readers = readers();
    let corners = r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>"#;
    let document = read(&readers, "a.xlsx", &xlsx(corners, "")).await;
    assert_eq!((document.problems.len(), document.tables().next().unwrap().rows[0][0].as_str()), (0, "1"));

    let one = r#"<row r="1"><c r="A1" t="s"><v>0</v></c></row>"#;
    for strings in ["<si/>".repeat(14_000_000), format!("<si><t>{}</t></si>", "a".repeat(70_000_000))] {
        let document = read(&readers, "a.xlsx", &xlsx(one, &strings)).await;
        assert!(is_said(&document), "{:?}", document.problems);
    }
}

#[tokio::test]
async fn a_sheet_whose_cell_stands_beyond_all_columns_ends_in_a_document() {
    let readers = readers();
    for reference in ["A".repeat(40), format!("{}1", "Z".repeat(12)), format!("A{}", "9".repeat(12))] {
        let row = format!(r#"<row r="1"><c r="{reference}"><v>1</v></c></row>"#);
        let document = read(&readers, "a.xlsx", &xlsx(&row, "")).await;
        assert!(is_said(&document) || document.text().len() < 1000, "{reference}: {:?}", document.problems);
    }
}

#[tokio::test]
async fn an_old_sheet_with_corrupt_lengths_ends_in_a_document() {
    let readers = readers();
    let whole = std::fs::read("tests/golden/targets.xls").unwrap();
    let text = read(&readers, "a.xls", &whole).await.text();
    assert!(!text.is_empty());
    // Records stand one after the other: two octets of kind, two of length. Each third length in turn is the largest.
    let start = whole.windows(4).position(|window| window == [0x09, 0x08, 0x10, 0x00]).expect("the first record");
    let (mut at, mut changed) = (start, 0);
    while at + 4 <= whole.len() && changed < 40 {
        let length = usize::from(u16::from_le_bytes([whole[at + 2], whole[at + 3]]));
        if (at + length) % 3 == 0 {
            let mut bytes = whole.clone();
            bytes[at + 2..at + 4].copy_from_slice(&[0xFF, 0xFF]);
            let document = readers.read("a.xls", &bytes).await;
            assert!(document.format == Format::Xls && (is_said(&document) || !document.blocks.is_empty()));
            changed += 1;
        }
        at += 4 + length;
    }
    assert!(changed > 10, "{changed} records");
    assert_eq!(read(&readers, "a.xls", &whole).await.text(), text);
}

#[tokio::test]
async fn a_pdf_that_was_broken_off_is_damaged_and_no_scan() {
    let readers = readers();
    let catalog = b"<</Type/Catalog/Pages 2 0 R>>".to_vec();
    let whole = page("/MediaBox[0 0 595 842]", stream("", b"q Q"));
    assert_eq!(read(&readers, "a.pdf", &whole).await.problems, [Problem::Scanned]);
    let kids = |kids: &str| format!("<</Type/Pages/Kids[{kids}]/Count 1>>").into_bytes();
    let hollow = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents[9 0 R]>>".to_vec();
    for broken in [pdf_of(&[catalog.clone(), kids("9 0 R")]), pdf_of(&[catalog, kids("3 0 R"), hollow])] {
        let problems = read(&readers, "a.pdf", &broken).await.problems;
        assert!(matches!(problems.as_slice(), [Problem::Damaged(_)]), "{problems:?}");
    }
}

#[tokio::test]
async fn a_pdf_that_calls_itself_swells_nests_or_lacks_its_box_ends() {
    let readers = readers();
    let own = read(&readers, "a.pdf", &pdf("/X Do", "A", "BT /F1 10 Tf 50 700 Td <0001> Tj ET /X Do /X Do")).await;
    assert_eq!(own.text(), "A\n");

    let swollen = stream("/Filter[/FlateDecode/FlateDecode]", &deflated(400 << 20, 2));
    assert!(swollen.len() < 100_000, "{}", swollen.len());
    assert!(is_said(&read(&readers, "a.pdf", &page("/MediaBox[0 0 595 842]", swollen)).await));

    let deep = "[".repeat(20_000);
    for content in [deep.clone(), format!("{deep}{}", "]".repeat(20_000)), "<<".repeat(20_000), "q ".repeat(500_000)] {
        let document = read(&readers, "a.pdf", &page("/MediaBox[0 0 595 842]", stream("", content.as_bytes()))).await;
        assert!(is_said(&document), "{:?}", document.problems);
        let entries = format!("/MediaBox[0 0 595 842]/X {content}");
        assert!(is_said(&read(&readers, "a.pdf", &page(&entries, stream("", b"q Q"))).await));
    }

    for content in
        ["BT /F1 12 Tf (a) Tj", "Tj Td Tm ET BT Do", "1 2 3 4 5 6 7 8 9 Tm ) > ]] <zz> Tj", "\0\u{1}\u{2}BI ID"]
    {
        let document = read(&readers, "a.pdf", &page("", stream("", content.as_bytes()))).await;
        assert!(is_said(&document) || !document.blocks.is_empty(), "{content:?}");
    }
}

#[tokio::test]
async fn a_docx_that_swells_or_overlaps_ends() {
    let readers = readers();
    let mut attributes = String::from("<w:p ");
    for number in 0..800_000 {
        write!(attributes, "a{number}=\"\" ").unwrap();
    }
    let text = format!("{attributes}><w:r><w:t>sau</w:t></w:r></w:p>");
    let document = read(&readers, "a.docx", &docx(&text)).await;
    assert!(is_said(&document) || document.text() == "sau\n", "{:?}", document.problems);

    let large = format!("<w:document><w:body>{}", " ".repeat(90 << 20));
    let bytes = container(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", large.as_bytes())]);
    assert!(bytes.len() < 1 << 20);
    assert!(matches!(read(&readers, "a.docx", &bytes).await.problems.as_slice(), [Problem::TooLarge(_)]));

    // A thousand names for one stretch of bytes, which unpacks to a megabyte.
    assert!(is_said(&read(&readers, "a.zip", &overlapping(1_000)).await));
}

/// A zip whose central directory names one entry's bytes so many times.
fn overlapping(count: u16) -> Vec<u8> {
    let one = container(&[("a.bin", &vec![0; 1 << 20])]);
    let directory = one.windows(4).rposition(|window| window == b"PK\x01\x02").unwrap();
    let end = one.windows(4).rposition(|window| window == b"PK\x05\x06").unwrap();
    let entry = one[directory..end].to_vec();
    let mut bytes = one[..directory].to_vec();
    for number in 0..count {
        let mut entry = entry.clone();
        // The name begins at 46; five letters, so that each is another.
        entry[46..51].copy_from_slice(format!("{number:05}").as_bytes());
        bytes.extend(entry);
    }
    let size = u32::try_from(bytes.len() - directory).unwrap();
    bytes.extend(b"PK\x05\x06\0\0\0\0");
    bytes.extend(count.to_le_bytes());
    bytes.extend(count.to_le_bytes());
    bytes.extend(size.to_le_bytes());
    bytes.extend(u32::try_from(directory).unwrap().to_le_bytes());
    bytes.extend([0, 0]);
    bytes
}

#[tokio::test]
async fn names_with_paths_in_archives_and_winmail_dat_are_names_and_no_files() {
    let readers = readers();
    let folder = tempfile::tempdir().unwrap();
    let absolute = folder.path().join("slipped.txt").display().to_string();
    let names = ["../../../../../../tmp/tiepnhan-slipped.txt", absolute.as_str(), "..\\..\\slipped.txt", "CON"];
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for name in names {
        writer.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(b"trong").unwrap();
    }
    writer.add_symlink("link.txt", "/etc/passwd", zip::write::SimpleFileOptions::default()).unwrap();
    let document = read(&readers, "a.zip", &writer.finish().unwrap().into_inner()).await;
    assert_eq!(document.members.len(), 5);
    assert!(!document.members.iter().any(|member| member.document.text().contains("root:")));

    let document = read(&readers, "winmail.dat", &winmail("../../../tmp/tiepnhan-slipped.txt", b"trong")).await;
    assert_eq!(document.format, Format::Tnef);
    let [member] = document.members.as_slice() else { panic!("{:?}", document.members) };
    assert_eq!(
        (member.name.as_str(), member.document.text().as_str()),
        ("../../../tmp/tiepnhan-slipped.txt", "trong\n")
    );
    assert!(!folder.path().join("slipped.txt").exists() && !PathBuf::from("/tmp/tiepnhan-slipped.txt").exists());
}

/// A winmail.dat ([MS-OXTNEF]) with one file.
fn winmail(name: &str, bytes: &[u8]) -> Vec<u8> {
    let mut tnef = 0x223E_9F78_u32.to_le_bytes().to_vec();
    tnef.extend([1, 0]);
    let title = [name.as_bytes(), &[0]].concat();
    for (id, content) in [(0x0006_9002_u32, &[0; 14][..]), (0x0001_8010, &title), (0x0006_800F, bytes)] {
        tnef.push(2);
        tnef.extend(id.to_le_bytes());
        tnef.extend(u32::try_from(content.len()).unwrap().to_le_bytes());
        tnef.extend(content);
        tnef.extend(content.iter().map(|byte| u16::from(*byte)).fold(0_u16, u16::wrapping_add).to_le_bytes());
    }
    tnef
}
