use tiepnhan::documents::{Block, Format, Problem};

use super::parts::{codes, pdf, pdf_of, read, stream};

const LETTERS: &str = " ABCDEGHIKLMNOPQRSTUVXYĐẢỦỘỐÁÀabcdeghiklmnopqrstuvxyđảủộốáà,.-/0123456789";

#[test]
fn text_is_read_line_by_line_and_columns_are_parted_by_a_tab() {
    let line = |x: u32, y: u32, text: &str| format!("1 0 0 1 {x} {y} Tm {} Tj\n", codes(text, LETTERS));
    let content = format!(
        "BT /F1 12 Tf {}{}{}{} ET",
        line(60, 800, "ĐẢNG BỘ KHỐI"),
        line(300, 798, "ĐẢNG BỘ TINH"),
        line(60, 780, "BÁO CÁO"),
        line(60, 400, "cuối trang"),
    );
    let document = read("a.pdf", &pdf(&content, LETTERS, ""));
    assert_eq!(document.format, Format::Pdf);
    assert_eq!(document.text(), "ĐẢNG BỘ KHỐI\tĐẢNG BỘ TINH\nBÁO CÁO\ncuối trang\n");
    assert_eq!(document.problems, []);
    let Some(Block::Paragraph(first)) = document.blocks.first() else { panic!("a paragraph") };
    assert!(first.bold);
}

#[test]
fn blanks_come_from_gaps_where_there_are_none() {
    let content = format!("BT /F1 10 Tf 50 700 Td [{} -300 {}] TJ ET", codes("BÁO", LETTERS), codes("CÁO", LETTERS));
    assert_eq!(read("a.pdf", &pdf(&content, LETTERS, "")).text(), "BÁO CÁO\n");
}

#[test]
fn a_form_is_read_and_one_that_calls_itself_ends() {
    let form = format!("BT /F1 10 Tf 50 700 Td {} Tj ET /X Do", codes("BÁO CÁO", LETTERS));
    let document = read("a.pdf", &pdf("q /X Do Q", LETTERS, &form));
    assert_eq!(document.text(), "BÁO CÁO\n");
}

#[test]
fn a_page_without_text_is_scanned() {
    assert_eq!(read("a.pdf", &pdf("0 0 10 10 re f", LETTERS, "")).problems, [Problem::Scanned]);
}

#[test]
fn slanting_words_are_a_watermark() {
    let content = format!(
        "BT /F1 10 Tf 50 700 Td {} Tj .7 .7 -.7 .7 100 100 Tm {} Tj ET",
        codes("BÁO CÁO", LETTERS),
        codes("MAU", LETTERS)
    );
    assert_eq!(read("a.pdf", &pdf(&content, LETTERS, "")).text(), "BÁO CÁO\n");
}

#[test]
fn a_ruled_table_is_a_table_with_its_merged_cells() {
    let show = |x: u32, y: u32, text: &str| format!("1 0 0 1 {x} {y} Tm {} Tj\n", codes(text, LETTERS));
    let level = |y: u32, from: u32, to: u32| format!("{from} {y} m {to} {y} l S\n");
    let upright = |x: u32, from: u32, to: u32| format!("{x} {from} m {x} {to} l S\n");
    // Two rows of heading: the first column is merged downwards, the other two share the upper row.
    let rules = [
        level(700, 50, 350),
        level(680, 150, 350),
        level(660, 50, 350),
        level(620, 50, 350),
        upright(50, 620, 700),
        upright(150, 620, 700),
        upright(250, 620, 680),
        upright(350, 620, 700),
    ]
    .concat();
    let text = [
        show(60, 750, "BÁO CÁO"),
        show(60, 675, "TT"),
        show(170, 685, "KQ"),
        show(160, 665, "a"),
        show(260, 665, "b"),
        show(60, 645, "cho toi het o nay"),
        show(60, 630, "be"),
        show(160, 645, "95"),
        show(260, 645, "97,2"),
        show(260, 630, "-B-"),
        show(60, 600, "cuối"),
    ]
    .concat();
    let document = read("a.pdf", &pdf(&format!("{rules} BT /F1 10 Tf {text} ET"), LETTERS, ""));
    let [Block::Paragraph(before), Block::Table(table), Block::Paragraph(after)] = document.blocks.as_slice() else {
        panic!("a paragraph, a table, a paragraph: {:?}", document.blocks)
    };
    assert_eq!((before.text.as_str(), after.text.as_str()), ("BÁO CÁO", "cuối"));
    assert_eq!(table.rows, [["TT", "KQ", ""], ["", "a", "b"], ["cho toi het o nay be", "95", "97,2\n-B-"]]);
}

/// A page of lines `(x, y, text)` in the order in which the program writes them, letters six points wide.
fn page_of(lines: &[(u32, u32, &str)]) -> String {
    let lines: Vec<String> =
        lines.iter().map(|(x, y, text)| format!("1 0 0 1 {x} {y} Tm {} Tj\n", codes(text, LETTERS))).collect();
    read("a.pdf", &pdf(&format!("BT /F1 12 Tf {} ET", lines.concat()), LETTERS, "")).text()
}

#[test]
fn blocks_side_by_side_are_read_one_after_the_other_where_they_were_written_so() {
    let text = page_of(&[
        (60, 800, "ĐẢNG BỘ KHỐI CO QUAN"),
        (60, 784, "TINH ĐẢNG"),
        (60, 752, "A 15-BC/ĐU"),
        // Its longest line begins close behind the longest on the left.
        (190, 800, "ĐẢNG CỘNG SẢN VIET NAM"),
        (230, 768, "ngày 16"),
        (120, 700, "BÁO CÁO KET QUẢ NAM"),
    ]);
    assert_eq!(
        text,
        "ĐẢNG BỘ KHỐI CO QUAN\nTINH ĐẢNG\nA 15-BC/ĐU\tĐẢNG CỘNG SẢN VIET NAM\nngày 16\nBÁO CÁO KET QUẢ NAM\n"
    );
}

#[test]
fn rows_written_row_by_row_stay_rows() {
    let text = page_of(&[
        (60, 800, "cán bộ"),
        (260, 800, "bao cáo"),
        (60, 784, "cán bộ lanh đao"),
        (260, 784, "đảng"),
        (60, 768, "chi bộ"),
        (260, 768, "đảng bộ"),
    ]);
    assert_eq!(text, "cán bộ\tbao cáo\ncán bộ lanh đao\tđảng\nchi bộ\tđảng bộ\n");
}

#[test]
fn blocks_that_are_centred_for_themselves_are_blocks_in_whatever_order_they_were_written() {
    let text = page_of(&[
        (60, 800, "ĐẢNG BỘ KHỐI CO QUAN"),
        (270, 800, "ĐẢNG CỘNG SẢN VIET NAM"),
        (93, 784, "TINH ĐẢNG"),
        (306, 784, "ngày 16 - 2"),
    ]);
    assert_eq!(text, "ĐẢNG BỘ KHỐI CO QUAN\nTINH ĐẢNG\tĐẢNG CỘNG SẢN VIET NAM\nngày 16 - 2\n");
}

#[test]
fn a_short_last_line_above_a_signature_stays_with_its_paragraph() {
    let text = page_of(&[
        (60, 700, "đảng bộ bao cáo các bộ đảng, cán bộ cho đảng bộ các khu khi lanh đao"),
        (60, 684, "đảng bộ."),
        (60, 652, "NOI A"),
        (60, 636, "- đảng bộ,"),
        (60, 620, "- chi bộ."),
        (300, 652, "T/M CHI BỘ"),
        (318, 636, "A THU"),
        (288, 560, "BÁO VAN CHUNG"),
    ]);
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[0].ends_with("đảng bộ."), "{text}");
    assert_eq!(lines[1..].join("\n"), "NOI A\n- đảng bộ,\n- chi bộ.\tT/M CHI BỘ\nA THU\nBÁO VAN CHUNG");
}

#[test]
fn a_tone_mark_set_apart_belongs_to_the_letter_before_it() {
    let letters = "bao \u{301}\u{300}";
    // Drawn half a letter to the left of where its letter begins.
    let content = format!(
        "BT /F1 12 Tf 1 0 0 1 60 700 Tm {} Tj 1 0 0 1 63 700 Tm {} Tj 1 0 0 1 72 700 Tm {} Tj ET",
        codes("ba", letters),
        codes("\u{301}", letters),
        codes("o ba", letters)
    );
    assert_eq!(read("a.pdf", &pdf(&content, letters, "")).text(), "báo ba\n");
}

#[test]
fn what_is_cut_off_or_lies_outside_of_the_page_is_not_text() {
    let show = |x: u32, y: u32, text: &str| format!("BT /F1 12 Tf {x} {y} Td {} Tj ET\n", codes(text, LETTERS));
    let content = format!(
        "q 50 690 100 30 re W n {}{} Q q 50 400 m 150 400 l 150 450 50 450 50 420 c W* n {} Q {} {}",
        show(60, 700, "BÁO CÁO"),
        show(60, 660, "trang sau"),
        show(60, 410, "trong hinh"),
        show(60, 300, "cuối"),
        show(60, 900, "tren trang"),
    );
    assert_eq!(read("a.pdf", &pdf(&content, LETTERS, "")).text(), "BÁO CÁO\ntrong hinh\ncuối\n");
}

/// A file with a page for each font and the string that it shows.
fn pages_in_fonts(pages: &[(&str, String)]) -> Vec<u8> {
    let kids: Vec<String> = (0..pages.len()).map(|place| format!("{} 0 R", 3 + place * 3)).collect();
    let mut objects = vec![
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        format!("<</Type/Pages/Kids[{}]/Count {}/MediaBox[0 0 595 842]>>", kids.join(" "), pages.len()).into_bytes(),
    ];
    for (place, (font, shown)) in pages.iter().enumerate() {
        let number = 3 + place * 3;
        let resources = format!("/Resources<</Font<</F1 {} 0 R>>>>", number + 2);
        objects.push(format!("<</Type/Page/Parent 2 0 R/Contents {} 0 R{resources}>>", number + 1).into_bytes());
        objects.push(stream("", format!("BT /F1 10 Tf 50 700 Td {shown} Tj ET").as_bytes()));
        objects.push(font.as_bytes().to_vec());
    }
    pdf_of(&objects)
}

const PLAIN_FONT: &str = "<</Type/Font/Subtype/TrueType/BaseFont/Times/Encoding/WinAnsiEncoding>>";
const MUTE_FONT: &str = "<</Type/Font/Subtype/Type0/BaseFont/AAAAAA+Times/Encoding/Identity-H\
    /DescendantFonts[<</Type/Font/Subtype/CIDFontType2/DW 500>>]>>";
const DRAWN_FONT: &str = "<</Type/Font/Subtype/Type3/FontMatrix[.001 0 0 .001 0 0]/CharProcs<<>>\
    /Encoding<</Differences[65/g1/g2/g3]>>>>";
const SHIFTED_FONT: &str = "<</Type/Font/Subtype/TrueType/BaseFont/AAAAAA+Times/FontDescriptor<</FontFile2 1 0 R>>>>";

#[test]
fn letters_that_no_font_tells_are_a_scan_and_no_garbage() {
    let codes = format!("<{}>", "0024".repeat(90));
    let drawn = format!("({})", "ABC".repeat(30));
    // Codes that a subset font counts by itself, as if they were letters.
    let shifted = "(7KtQJ %iR FiR NrW TXm WK5c KLkQ 1JK4 TX\\[W \\hL KnL 'kQJ E[ QKLmP N+ ViX WKiQJ i5u)".to_owned();
    for (font, shown) in [(MUTE_FONT, &codes), (DRAWN_FONT, &drawn), (SHIFTED_FONT, &shifted)] {
        let document = read("a.pdf", &pages_in_fonts(&[(font, shown.clone())]));
        assert_eq!((document.text().as_str(), document.problems.as_slice()), ("", &[Problem::Scanned][..]), "{font}");
    }
}

#[test]
fn a_page_among_others_that_no_font_tells_is_said() {
    let plain = "(Bao cao ket qua thuc hien nghi quyet dai hoi)".to_owned();
    let pages = [(PLAIN_FONT, plain.clone()), (MUTE_FONT, format!("<{}>", "0024".repeat(90))), (PLAIN_FONT, plain)];
    let document = read("a.pdf", &pages_in_fonts(&pages));
    assert_eq!(document.text().matches("Bao cao").count(), 2);
    assert!(matches!(document.problems.as_slice(), [Problem::Damaged(_)]), "{:?}", document.problems);
}

#[test]
fn an_embedded_font_of_plain_letters_is_read() {
    let words =
        "(Bao cao so 15-BC/CB ngay 16/6/2023 ve ket qua thuc hien nghi quyet dai hoi giua nhiem ky 2020-2025 cua UBND)";
    let document = read("a.pdf", &pages_in_fonts(&[(SHIFTED_FONT, words.to_owned())]));
    assert!(document.text().starts_with("Bao cao so 15-BC/CB"), "{}", document.text());
    assert_eq!(document.problems, []);
}
