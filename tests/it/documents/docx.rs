use tiepnhan::documents::{Block, Format, Problem};

use super::parts::{docx, docx_with, paragraph, read};

fn text(body: &str) -> String {
    read("a.docx", &docx(body)).text()
}

#[test]
fn paragraphs_tabs_and_breaks_are_read() {
    let body = "<w:p><w:r><w:t>Số: 15</w:t><w:noBreakHyphen/><w:t>BC/ĐU</w:t><w:tab/><w:t>Việt Trì</w:t><w:br/>\
                <w:t xml:space=\"preserve\"> ngày 16 &amp; 17</w:t></w:r></w:p>";
    let document = read("a.docx", &docx(body));
    assert_eq!(document.format, Format::Docx);
    assert_eq!(document.text(), "Số: 15-BC/ĐU\tViệt Trì\n ngày 16 & 17\n");
    assert_eq!(document.problems, []);
}

#[test]
fn what_is_deleted_or_hidden_or_doubled_is_not_text() {
    let body = "<w:p><w:r><w:t>a</w:t></w:r><w:del><w:r><w:delText>b</w:delText></w:r></w:del>\
        <w:ins><w:r><w:t>c</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>d</w:t></w:r></w:moveFrom>\
        <w:r><w:rPr><w:vanish/></w:rPr><w:t>e</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>f</w:t></w:r>\
        <w:r><w:instrText>PAGE</w:instrText></w:r></w:p>";
    assert_eq!(text(body), "acf\n");
    let inner = paragraph("trong khung");
    let boxed = format!(
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><wps:txbx><w:txbxContent>{inner}</w:txbxContent>\
         </wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox>\
         </w:pict></mc:Fallback></mc:AlternateContent><w:t>ngoài</w:t></w:r></w:p>"
    );
    assert_eq!(text(&boxed), "trong khung\nngoài\n");
}

#[test]
fn content_controls_and_links_are_text() {
    let body = format!(
        "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>\
         <w:p><w:hyperlink><w:r><w:t>liên kết</w:t></w:r></w:hyperlink></w:p>",
        paragraph("trong ô")
    );
    assert_eq!(text(&body), "trong ô\nliên kết\n");
}

#[test]
fn a_merged_cell_stands_in_its_first_place() {
    let cell = |properties: &str, text: &str| format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", paragraph(text));
    let body = format!(
        "<w:tbl><w:tr>{}{}</w:tr><w:tr>{}{}{}</w:tr></w:tbl>",
        cell("<w:vMerge w:val=\"restart\"/>", "Chỉ tiêu"),
        cell("<w:gridSpan w:val=\"2\"/>", "Kết quả"),
        cell("<w:vMerge/>", ""),
        cell("", "Kế hoạch"),
        cell("", "Đạt"),
    );
    let document = read("a.docx", &docx(&body));
    let table = document.tables().next().unwrap();
    assert_eq!(table.rows, [["Chỉ tiêu", "Kết quả", ""], ["", "Kế hoạch", "Đạt"]]);
}

#[test]
fn a_table_in_a_cell_is_text_of_the_cell_and_a_lone_cell_is_a_frame() {
    let inner =
        format!("<w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>", paragraph("một"), paragraph("hai"));
    let body = format!(
        "<w:tbl><w:tr><w:tc>{}{inner}<w:p/></w:tc><w:tc>{}</w:tc></w:tr></w:tbl>",
        paragraph("a"),
        paragraph("b")
    );
    let document = read("a.docx", &docx(&body));
    assert_eq!(document.tables().next().unwrap().rows, [["a\nmột\thai", "b"]]);
    let frame = format!("<w:tbl><w:tr><w:tc>{}{inner}<w:p/></w:tc></w:tr></w:tbl>", paragraph("a"));
    let document = read("a.docx", &docx(&frame));
    assert!(matches!(document.blocks.as_slice(), [Block::Paragraph(_), Block::Table(_)]));
}

#[test]
fn numbers_that_word_prints_stand_before_the_text() {
    let numbering = "<w:numbering NAMESPACES><w:abstractNum w:abstractNumId=\"3\">\
        <w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1.\"/></w:lvl>\
        <w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%2.\"/></w:lvl>\
        <w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"%2.%3)\"/></w:lvl>\
        </w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId w:val=\"3\"/></w:num></w:numbering>";
    let item = |level: u8, text: &str| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr>\
             <w:r><w:t>{text}</w:t></w:r></w:p>"
        )
    };
    let body = [item(0, "một"), item(1, "hai"), item(2, "ba"), item(2, "bốn"), item(0, "năm"), item(1, "sáu")].concat();
    let document = read("a.docx", &docx_with(&body, &[("word/numbering.xml", numbering)]));
    assert_eq!(document.text(), "I. một\n1. hai\n1.a) ba\n1.b) bốn\nII. năm\n1. sáu\n");
}

#[test]
fn looks_come_from_styles_too() {
    let styles = "<w:styles NAMESPACES><w:style w:type=\"paragraph\" w:styleId=\"T\"><w:name w:val=\"heading 1\"/>\
        <w:pPr><w:jc w:val=\"center\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"U\"><w:basedOn w:val=\"T\"/></w:style></w:styles>";
    let body = "<w:p><w:pPr><w:pStyle w:val=\"U\"/></w:pPr><w:r><w:t>BÁO CÁO</w:t></w:r></w:p>\
        <w:p><w:r><w:rPr><w:b/></w:rPr><w:t>đậm</w:t></w:r><w:r><w:t> thường</w:t></w:r></w:p>";
    let document = read("a.docx", &docx_with(body, &[("word/styles.xml", styles)]));
    let [Block::Paragraph(title), Block::Paragraph(plain)] = document.blocks.as_slice() else {
        panic!("two paragraphs")
    };
    assert!(title.bold && title.centred);
    assert!(!plain.bold && !plain.centred);
}

#[test]
fn a_letterhead_in_the_page_header_comes_first() {
    let header = format!("<w:hdr NAMESPACES>{}</w:hdr>", paragraph("ĐẢNG BỘ KHỐI"));
    let number = format!("<w:hdr NAMESPACES>{}</w:hdr>", paragraph("- 2 -"));
    let relations = r#"<Relationships><Relationship Id="a" Target="header1.xml"/><Relationship Id="b" Target="/word/header2.xml"/></Relationships>"#;
    let body = format!(
        "{}<w:sectPr><w:headerReference w:type=\"first\" r:id=\"a\"/><w:headerReference r:id=\"b\"/></w:sectPr>",
        paragraph("BÁO CÁO")
    );
    let parts = [
        ("word/header1.xml", header.as_str()),
        ("word/header2.xml", number.as_str()),
        ("word/_rels/document.xml.rels", relations),
    ];
    assert_eq!(read("a.docx", &docx_with(&body, &parts)).text(), "ĐẢNG BỘ KHỐI\nBÁO CÁO\n");
}

#[test]
fn legacy_fonts_are_converted_run_by_run() {
    let run = |font: &str, text: &str| {
        format!("<w:r><w:rPr><w:rFonts w:ascii=\"{font}\" w:hAnsi=\"{font}\"/></w:rPr><w:t>{text}</w:t></w:r>")
    };
    let body = format!(
        "<w:p>{}{}{}</w:p>",
        run(".VnTimeH", "®¶ng bé"),
        run("Times New Roman", " khối · "),
        run("VNI-Times", "cô quan")
    );
    let document = read("a.docx", &docx(&body));
    assert_eq!(document.text(), "ĐẢNG BỘ khối · cơ quan\n");
    assert_eq!(document.problems, [Problem::LegacyFont]);
}

#[test]
fn macros_and_wrong_names_are_said() {
    let with_macro = docx_with(&paragraph("a"), &[("word/vbaProject.bin", "x")]);
    assert_eq!(read("a.docm", &with_macro).problems, [Problem::Macro]);
    assert_eq!(read("a.doc", &docx(&paragraph("a"))).problems, [Problem::WrongExtension]);
    assert_eq!(read("a.pdf", &docx(&paragraph("a"))).problems, [Problem::WrongExtension]);
}

#[test]
fn a_cut_docx_is_damaged_and_still_a_docx() {
    let whole = docx(&paragraph("a"));
    let document = read("a.docx", &whole[..whole.len() / 2]);
    assert_eq!(document.format, Format::Docx);
    assert!(matches!(document.problems.as_slice(), [Problem::Damaged(_)]), "{:?}", document.problems);
}
