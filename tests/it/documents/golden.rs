//! The golden documents of `scripts/make-golden-documents`: each says, white space folded, exactly what its text says.

use std::path::{Path, PathBuf};

use tiepnhan::documents::{Format, Problem};

use super::parts::read;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Reads all golden documents with this extension and returns how many there are.
fn check(extension: &str) -> usize {
    let mut count = 0;
    for entry in std::fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|found| found != extension) {
            continue;
        }
        count += 1;
        let expected = std::fs::read_to_string(path.with_extension("txt")).unwrap();
        let document = read(path.file_name().unwrap().to_str().unwrap(), &std::fs::read(&path).unwrap());
        assert_eq!(fold(&document.text()), fold(&expected), "{}", path.display());
    }
    count
}

#[test]
fn texts_of_word_processors_are_read_letter_by_letter() {
    for extension in ["docx", "doc", "rtf", "odt"] {
        assert!(check(extension) >= 9, "golden .{extension} are missing");
    }
}

#[test]
fn tables_have_the_same_cells_whatever_the_format() {
    let mut tables = 0;
    for entry in std::fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|found| found != "docx") {
            continue;
        }
        let rows = |path: &Path| -> Vec<_> {
            let document = read(path.file_name().unwrap().to_str().unwrap(), &std::fs::read(path).unwrap());
            document.tables().map(|table| table.rows.clone()).collect()
        };
        let expected = rows(&path);
        tables += expected.len();
        for extension in ["doc", "rtf", "odt"] {
            let other = path.with_extension(extension);
            // LibreOffice makes one table of two that touch each other, for good where the format is its own.
            let joined = extension == "odt" && !path.ends_with("wide-table.docx");
            if other.exists() && !joined {
                assert_eq!(rows(&other), expected, "{}", other.display());
            }
        }
    }
    assert!(tables >= 9, "golden tables are missing");
}

#[test]
fn portable_documents_are_read_letter_by_letter_in_the_order_of_reading() {
    assert!(check("pdf") >= 5, "golden .pdf are missing");
}

#[test]
fn portable_documents_in_fonts_of_before_unicode_are_said_to_be() {
    for name in ["old-fonts.pdf", "lost-fonts-tcvn3.pdf", "lost-fonts-vni.pdf"] {
        let document = read(name, &std::fs::read(folder().join(name)).unwrap());
        assert_eq!(document.problems, [Problem::LegacyFont], "{name}");
    }
}

#[test]
fn sheets_are_read_cell_by_cell() {
    for extension in ["xlsx", "xls", "ods"] {
        assert!(check(extension) >= 3, "golden .{extension} are missing");
    }
}

#[test]
fn plain_texts_of_all_charsets_and_pages_are_read_letter_by_letter() {
    assert!(check("text") >= 9, "golden plain texts are missing");
    assert!(check("html") >= 3, "golden pages are missing");
}

#[test]
fn documents_in_one_file_of_text_are_read_whatever_they_are_named() {
    assert!(check("mht") >= 1 && check("xml") >= 3, "golden documents in one file are missing");
    for (name, named, format) in [
        ("page-1258.html", "a.doc", Format::Html),
        ("page-1258.html", "a.xls", Format::Html),
        ("page-utf-16.html", "a.doc", Format::Html),
        ("archive.mht", "a.doc", Format::Html),
        ("archive.mht", "a.xls", Format::Html),
        ("word-2003.xml", "a.doc", Format::WordXml),
        ("word-flat.xml", "a.docx", Format::WordXml),
        ("excel-2003.xml", "a.xls", Format::ExcelXml),
    ] {
        let path = folder().join(name);
        let document = read(named, &std::fs::read(&path).unwrap());
        assert_eq!(document.format, format, "{name}");
        assert!(document.problems.contains(&Problem::WrongExtension), "{name}: {:?}", document.problems);
        assert_eq!(fold(&document.text()), fold(&std::fs::read_to_string(path.with_extension("txt")).unwrap()));
        let tables = name.starts_with("page") || name.starts_with("archive") || name.ends_with("2003.xml");
        assert_eq!(document.tables().count(), usize::from(tables), "{name}");
    }
}
