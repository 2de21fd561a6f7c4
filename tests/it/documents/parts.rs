//! Makes documents for the tests: containers part by part, of both kinds, small PDFs by hand.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use tiepnhan::documents::{Document, Limits, read_here};
use zip::write::SimpleFileOptions;

/// A container of these parts.
pub(crate) fn container(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        // ODF 1.2 part 3, 3.3: what the container is stands in it as it is.
        let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        let options = if *name == "mimetype" { stored } else { SimpleFileOptions::default() };
        writer.start_file(*name, options).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A compound file of these streams.
pub(crate) fn compound(streams: &[(&str, &[u8])]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    for (name, bytes) in streams {
        file.create_stream(name).unwrap().write_all(bytes).unwrap();
    }
    file.flush().unwrap();
    file.into_inner().into_inner()
}

/// A .doc of Word 6 without a word in it, and these streams more.
pub(crate) fn wordless_doc(more: &[(&str, &[u8])]) -> Vec<u8> {
    let main = [&[0xDC, 0xA5][..], &[0; 510]].concat();
    compound(&[&[("WordDocument", main.as_slice())], more].concat())
}

const NAMESPACES: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml""#;

/// A .docx with this body, and more parts beside it.
pub(crate) fn docx_with(body: &str, more: &[(&str, &str)]) -> Vec<u8> {
    let document = format!(r#"<?xml version="1.0"?><w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"#);
    let more: Vec<(&str, String)> =
        more.iter().map(|(name, part)| (*name, part.replacen("NAMESPACES", NAMESPACES, 1))).collect();
    let mut parts: Vec<(&str, &[u8])> =
        vec![("[Content_Types].xml", b"<Types/>"), ("word/document.xml", document.as_bytes())];
    parts.extend(more.iter().map(|(name, part)| (*name, part.as_bytes())));
    container(&parts)
}

/// A .docx with this body.
pub(crate) fn docx(body: &str) -> Vec<u8> {
    docx_with(body, &[])
}

/// A paragraph of plain text.
pub(crate) fn paragraph(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

/// An .xlsx of one sheet with these rows, and these shared strings where there are any.
pub(crate) fn xlsx(rows: &str, strings: &str) -> Vec<u8> {
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let relations = |all: &str| {
        format!(
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{all}</Relationships>"#
        )
    };
    let relation = |id: &str, kind: &str, target: &str| {
        format!(r#"<Relationship Id="{id}" Type="{OFFICE}/{kind}" Target="{target}"/>"#)
    };
    let sheet = format!(r#"<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>"#);
    let book = format!(
        r#"<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>"#
    );
    let package = relations(&relation("r1", "officeDocument", "xl/workbook.xml"));
    let of_book = relations(
        &(relation("r1", "worksheet", "worksheets/sheet1.xml") + &relation("r2", "sharedStrings", "sharedStrings.xml")),
    );
    let strings = format!(r#"<sst xmlns="{MAIN}">{strings}</sst>"#);
    container(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", package.as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", of_book.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
        ("xl/sharedStrings.xml", strings.as_bytes()),
    ])
}

/// Reads in this process, with the usual limits.
pub(crate) fn read(name: &str, bytes: &[u8]) -> Document {
    read_here(name, bytes, &Limits::default())
}

/// A PDF of these objects (from 1), the first being the catalog.
pub(crate) fn pdf_of(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut pdf = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for (number, object) in objects.iter().enumerate() {
        places.push(pdf.len());
        pdf.extend(format!("{} 0 obj\n", number + 1).bytes());
        pdf.extend(object);
        pdf.extend(b"\nendobj\n");
    }
    let start = pdf.len();
    pdf.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).bytes());
    for place in places {
        pdf.extend(format!("{place:010} 00000 n \n").bytes());
    }
    pdf.extend(format!("trailer\n<</Size {}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF", objects.len() + 1).bytes());
    pdf
}

/// A stream object.
pub(crate) fn stream(dict: &str, bytes: &[u8]) -> Vec<u8> {
    let mut object = format!("<<{dict}/Length {}>>\nstream\n", bytes.len()).into_bytes();
    object.extend(bytes);
    object.extend(b"\nendstream");
    object
}

/// A PDF of one page with this content. `/F1` is a font whose codes stand for the letters of `letters`, from 1, each
/// 500 wide; `/X` is the form object 7.
pub(crate) fn pdf(content: &str, letters: &str, form: &str) -> Vec<u8> {
    let mut codes = String::new();
    for (place, letter) in letters.chars().enumerate() {
        let units = hex(letter.encode_utf16(&mut [0; 2]).iter().map(|unit| usize::from(*unit)));
        writeln!(codes, "<{:04X}> <{units}>", place + 1).unwrap();
    }
    let map = format!(
        "1 begincodespacerange <0000> <FFFF> endcodespacerange\n{} beginbfchar\n{codes}endbfchar",
        letters.chars().count()
    );
    pdf_of(&[
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1/Resources<</Font<</F1 5 0 R>>/XObject<</X 7 0 R>>>>>>".to_vec(),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>".to_vec(),
        stream("", content.as_bytes()),
        b"<</Type/Font/Subtype/Type0/BaseFont/AAAAAA+Times-Bold/Encoding/Identity-H/ToUnicode 6 0 R\
          /DescendantFonts[<</Type/Font/Subtype/CIDFontType2/DW 500>>]>>"
            .to_vec(),
        stream("", map.as_bytes()),
        stream("/Type/XObject/Subtype/Form/Resources<</XObject<</X 7 0 R>>/Font<</F1 5 0 R>>>>", form.as_bytes()),
    ])
}

/// A shown string in the codes of [`pdf`].
pub(crate) fn codes(text: &str, letters: &str) -> String {
    let codes = hex(text.chars().map(|letter| letters.chars().position(|known| known == letter).unwrap() + 1));
    format!("<{codes}>")
}

fn hex(numbers: impl Iterator<Item = usize>) -> String {
    let mut text = String::new();
    for number in numbers {
        write!(text, "{number:04X}").unwrap();
    }
    text
}
