use rust_xlsxwriter::{Format, Workbook};
use tiepnhan::documents::Problem;

use super::parts::read;

#[test]
fn cells_are_read_as_a_person_sees_them() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("Biểu").unwrap();
    sheet.write(0, 0, "Chỉ tiêu").unwrap();
    sheet.write(0, 1, 0.1 + 0.2).unwrap();
    sheet.write(0, 2, 1_234_567).unwrap();
    sheet.write_with_format(2, 0, 0.95, &Format::new().set_num_format("0%")).unwrap();
    sheet.write_with_format(2, 1, 0.9725, &Format::new().set_num_format("0.0%")).unwrap();
    sheet.write_with_format(2, 2, 45093, &Format::new().set_num_format("dd/mm/yyyy")).unwrap();
    let hidden = book.add_worksheet();
    hidden.write(0, 0, "ẩn").unwrap();
    hidden.set_hidden(true);
    let document = read("a.xlsx", &book.save_to_buffer().unwrap());
    let tables: Vec<_> = document.tables().collect();
    assert_eq!(tables.len(), 1);
    assert_eq!(tables[0].name.as_deref(), Some("Biểu"));
    assert_eq!(tables[0].rows[0], ["Chỉ tiêu", "0,3", "1234567"]);
    assert!(tables[0].rows[1].is_empty());
    assert_eq!(tables[0].rows[2], ["95%", "97,3%", "16/06/2023"]);
    assert_eq!(document.problems, []);
}

#[test]
fn hidden_rows_and_columns_are_no_text_but_those_that_a_filter_or_a_folded_group_hides_are() {
    let book = |arrange: fn(&mut rust_xlsxwriter::Worksheet)| {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        for (row, name) in (0..).zip(["Chỉ tiêu", "một", "hai", "ba"]) {
            sheet.write(row, 0, name).unwrap();
            sheet.write(row, 1, row).unwrap();
            sheet.write(row, 2, "sau").unwrap();
        }
        arrange(sheet);
        read("a.xlsx", &book.save_to_buffer().unwrap()).text()
    };
    let away = book(|sheet| {
        sheet.set_row_hidden(2).unwrap().set_column_hidden(1).unwrap();
    });
    assert_eq!(away, "Chỉ tiêu\t\tsau\nmột\t\tsau\n\nba\t\tsau\n");
    let whole = "Chỉ tiêu\t0\tsau\nmột\t1\tsau\nhai\t2\tsau\nba\t3\tsau\n";
    let filtered = book(|sheet| {
        sheet.autofilter(0, 0, 3, 2).unwrap();
        sheet.filter_column(0, &rust_xlsxwriter::FilterCondition::new().add_list_filter("ba")).unwrap();
    });
    assert_eq!(filtered, whole);
    let folded = book(|sheet| {
        sheet.group_rows_collapsed(1, 2).unwrap().group_columns_collapsed(1, 1).unwrap();
    });
    assert_eq!(folded, whole);
}

#[test]
fn a_sheet_named_xls_that_is_xlsx_is_read_and_said() {
    let mut book = Workbook::new();
    book.add_worksheet().write(0, 0, "a").unwrap();
    let document = read("a.xls", &book.save_to_buffer().unwrap());
    assert_eq!(document.problems, [Problem::WrongExtension]);
    assert_eq!(document.text(), "a\n");
}

/// A record of a .xls.
fn record(kind: u16, bytes: &[u8]) -> Vec<u8> {
    [&kind.to_le_bytes()[..], &u16::try_from(bytes.len()).unwrap().to_le_bytes(), bytes].concat()
}

/// Numbers of two bytes, then more.
fn units(units: &[u16], more: &[u8]) -> Vec<u8> {
    units.iter().flat_map(|unit| unit.to_le_bytes()).chain(more.iter().copied()).collect()
}

/// A text in two bytes a letter: how many, that it is wide, the letters.
fn wide(text: &str) -> Vec<u8> {
    let letters: Vec<u16> = text.encode_utf16().collect();
    let letters: Vec<u8> = letters.iter().flat_map(|letter| letter.to_le_bytes()).collect();
    [&u16::try_from(letters.len() / 2).unwrap().to_le_bytes()[..], &[1], &letters].concat()
}

/// A .xls of one sheet with these records of cells and of shared texts. Looks 0 to 3: plain, `.VnTime`, `VNI-Times`, percent.
fn xls(shared: &[Vec<u8>], cells: &[Vec<u8>]) -> Vec<u8> {
    let beginning = |kind: u16| record(0x0809, &units(&[0x0600, kind, 0, 0], &[0; 8]));
    let mut book = beginning(0x0005);
    for name in ["Times New Roman", ".VnTime", "VNI-Times"] {
        book.extend(record(0x0031, &[&[0; 14][..], &[u8::try_from(name.len()).unwrap(), 0], name.as_bytes()].concat()));
    }
    book.extend(record(0x041E, &[&164_u16.to_le_bytes()[..], &wide("0.0%")].concat()));
    for (font, format) in [(0, 0), (1, 0), (2, 0), (0, 164_u16)] {
        book.extend(record(0x00E0, &units(&[font, format], &[0; 16])));
    }
    let place = book.len() + 4 + 6 + 2 + 1;
    let behind: usize = shared.iter().map(Vec::len).sum::<usize>() + 4;
    let place = u32::try_from(place + behind).unwrap();
    book.extend(record(0x0085, &[&place.to_le_bytes()[..], &[0, 0, 1, 0, b'S']].concat()));
    book.extend(shared.concat());
    book.extend(record(0x000A, &[]));
    assert_eq!(book.len(), usize::try_from(place).unwrap());
    book.extend(beginning(0x0010));
    book.extend(cells.concat());
    book.extend(record(0x000A, &[]));
    super::parts::compound(&[("Workbook", &book)])
}

#[test]
fn cells_of_an_old_workbook_are_read_by_their_own_font_and_format() {
    let label = |at: [u16; 2], look: u16, text: &str| record(0x0204, &units(&[at[0], at[1], look], &wide(text)));
    let number =
        |at: [u16; 2], look: u16, value: f64| record(0x0203, &units(&[at[0], at[1], look], &value.to_le_bytes()));
    let formula = [&[0, 0, 0, 0, 0, 0, 0xFF, 0xFF][..], &[0; 8]].concat();
    let book = xls(
        &[],
        &[
            label([0, 0], 1, "ChØ tiªu"),
            label([0, 1], 2, "Chæ tieâu"),
            // Letters of Latin-1 that are Unicode stay what they are, whatever their neighbours are.
            label([0, 2], 0, "Thu ngân sách"),
            number([1, 0], 3, 0.9725),
            number([1, 1], 0, 1_234_567.5),
            // 95 hundredths, in the short form, under the look of a percentage.
            record(0x027E, &units(&[1, 2, 3], &(95_u32 << 2 | 0b11).to_le_bytes())),
            record(0x0006, &units(&[2, 0, 0], &formula)),
            record(0x0207, &wide("Vượt")),
            record(0x0205, &units(&[2, 1, 0], &[0x07, 1])),
            record(0x00BD, &units(&[3, 0, 0, 7 << 2 | 2, 0, 3, 50 << 2 | 0b11, 0, 1], &[])),
        ],
    );
    let document = read("a.xls", &book);
    let rows = &document.tables().next().unwrap().rows;
    assert_eq!(rows[0], ["Chỉ tiêu", "Chỉ tiêu", "Thu ngân sách"]);
    assert_eq!(rows[1], ["97,3%", "1234567,5", "95%"]);
    assert_eq!(rows[2], ["Vượt", "#DIV/0!"]);
    assert_eq!(rows[3], ["7", "50%"]);
    assert_eq!(document.problems, [Problem::LegacyFont]);
}

#[test]
fn shared_texts_go_on_in_the_next_record_and_change_their_font_within() {
    // "Đảng" breaks after its first letter; the second text turns to .VnTime (font 1) at its fifth letter.
    let mut first = units(&[2, 0, 2, 0, 4], &[1]);
    first.extend([0x10, 0x01]);
    let mut second = vec![1];
    second.extend("ảng".encode_utf16().flat_map(u16::to_le_bytes));
    second.extend(units(&[9], &[8, 1, 0]));
    second.extend("Tên: §¶ng".chars().map(|letter| u8::try_from(letter).unwrap()));
    second.extend(units(&[5, 1], &[]));
    let shared = [record(0x00FC, &first), record(0x003C, &second)];
    let cell = |column: u16, text: u32| record(0x00FD, &units(&[0, column, 0], &text.to_le_bytes()));
    let document = read("a.xls", &xls(&shared, &[cell(0, 0), cell(1, 1)]));
    assert_eq!(document.text(), "Đảng\tTên: Đảng\n");
}

#[test]
fn cells_far_apart_in_an_old_workbook_are_two_cells() {
    let number = |row: u16, column: u16| record(0x0203, &units(&[row, column, 0], &1_f64.to_le_bytes()));
    let document = read("a.xls", &xls(&[], &[number(0, 0), number(u16::MAX, 255)]));
    assert_eq!(document.problems, []);
    assert_eq!(document.tables().next().unwrap().rows.len(), 21);
}

/// A .ods of one sheet with these rows, and a hidden one; `.VnTime` is the font of the style `old`.
fn ods(rows: &str) -> Vec<u8> {
    let of = |name: &str| format!(r#"xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0""#);
    let spaces = ["office", "table", "text", "style"].map(of).join(" ");
    let content = format!(
        r#"<office:document-content {spaces}><office:automatic-styles><style:style style:name="off"><style:table-properties
        table:display="false"/></style:style><style:style style:name="old"><style:text-properties
        style:font-name=".VnTime"/></style:style></office:automatic-styles><office:body><office:spreadsheet><table:table
        table:name="S">{rows}</table:table><table:table table:name="T" table:style-name="off"><table:table-row>
        <table:table-cell><text:p>ẩn</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>
        </office:body></office:document-content>"#
    );
    let mime = b"application/vnd.oasis.opendocument.spreadsheet";
    super::parts::container(&[("mimetype", mime), ("content.xml", content.as_bytes())])
}

#[test]
fn cells_of_an_open_sheet_are_read_by_their_kind_and_font() {
    let document = read(
        "a.ods",
        &ods(r#"<table:table-row><table:table-cell table:style-name="old"><text:p>ChØ tiªu</text:p></table:table-cell>
            <table:table-cell table:number-columns-spanned="2"><text:p>Thu ngân</text:p><text:p>sách</text:p></table:table-cell>
            <table:covered-table-cell><text:p>ẩn</text:p></table:covered-table-cell>
            <table:table-cell office:value-type="percentage" office:value="0.9725"><text:p>97.3%</text:p></table:table-cell>
            </table:table-row><table:table-row>
            <table:table-cell office:value-type="float" office:value="1234567.5"><text:p>1.234.567,50</text:p></table:table-cell>
            <table:table-cell office:value-type="date" office:date-value="2023-06-16"><text:p>16/6/23</text:p></table:table-cell>
            <table:table-cell table:number-columns-repeated="2"><text:p>Đạt</text:p></table:table-cell></table:table-row>"#),
    );
    let tables: Vec<_> = document.tables().collect();
    assert_eq!(tables.len(), 1);
    assert_eq!(tables[0].rows[0], ["Chỉ tiêu", "Thu ngân\nsách", "", "97,3%"]);
    assert_eq!(tables[0].rows[1], ["1234567,5", "16/06/2023", "Đạt", "Đạt"]);
    assert_eq!(document.problems, [Problem::LegacyFont]);
}

#[test]
fn cells_far_apart_in_an_open_sheet_are_two_cells() {
    let cell = |before: u32, text: &str| {
        format!(
            r#"<table:table-row><table:table-cell table:number-columns-repeated="{before}"/><table:table-cell><text:p>{text}</text:p>
            </table:table-cell></table:table-row>"#
        )
    };
    let empty = r#"<table:table-row table:number-rows-repeated="1048574"><table:table-cell/></table:table-row>"#;
    let document = read("a.ods", &ods(&(cell(1, "một") + empty + &cell(16_383, "hai"))));
    assert_eq!(document.problems, []);
    let rows = &document.tables().next().unwrap().rows;
    assert_eq!((rows.len(), rows.last().unwrap().len()), (21, 16_384));
}

/// A record of a .xlsb: its type and its length in seven bits of each byte.
fn binary_record(kind: u16, bytes: &[u8]) -> Vec<u8> {
    let low = |number: usize, place: u32| u8::try_from(number >> (7 * place) & 0x7F).unwrap();
    let kind = usize::from(kind);
    let kind = if kind < 0x80 { vec![low(kind, 0)] } else { vec![low(kind, 0) | 0x80, low(kind, 1)] };
    [&kind[..], &[low(bytes.len(), 0) | 0x80, low(bytes.len(), 1)], bytes].concat()
}

/// A text in two bytes a letter, how many in four.
fn binary_text(text: &str) -> Vec<u8> {
    let letters: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    [&u32::try_from(letters.len() / 2).unwrap().to_le_bytes()[..], &letters].concat()
}

/// Numbers of four bytes.
fn fours(numbers: &[u32]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}

/// A .xlsb of one sheet with these records, and a hidden one with the same. Looks 0 to 3: plain, percent, a day, `.VnTime`.
fn xlsb(shared: &[Vec<u8>], sheet: &[Vec<u8>]) -> Vec<u8> {
    let named = |state: u32, relation: &str, name: &str| {
        binary_record(0x9C, &[fours(&[state, 1]), binary_text(relation), binary_text(name)].concat())
    };
    let book = [binary_record(0x99, &[0; 8]), named(0, "r1", "Biểu"), named(1, "r1", "Ẩn")].concat();
    let mut styles = binary_record(0x2C, &[&164_u16.to_le_bytes()[..], &binary_text("0.0%")].concat());
    for font in ["Times New Roman", ".VnTime"] {
        styles.extend(binary_record(0x2B, &[&[0; 21][..], &binary_text(font)].concat()));
    }
    // Looks of named styles come first, and are not those of cells.
    let look = |font: u16, format: u16| binary_record(0x2F, &units(&[0, format, font, 0, 0, 0, 0, 0], &[]));
    styles.extend([look(1, 14), binary_record(0x0269, &[2, 0, 0, 0])].concat());
    styles.extend([look(0, 0), look(0, 164), look(0, 14), look(1, 0), binary_record(0x026A, &[])].concat());
    let relations = r#"<Relationships><Relationship Id="r1" Target="worksheets/sheet1.bin"/></Relationships>"#;
    super::parts::container(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("xl/workbook.bin", &book),
        ("xl/_rels/workbook.bin.rels", relations.as_bytes()),
        ("xl/styles.bin", &styles),
        ("xl/sharedStrings.bin", &shared.concat()),
        ("xl/worksheets/sheet1.bin", &sheet.concat()),
    ])
}

/// The beginning of a row; hidden, folded away, or neither.
fn binary_row(row: u32, flags: u8) -> Vec<u8> {
    binary_record(0x00, &[fours(&[row, 0]), vec![0, 0, 0, flags, 0, 0, 0, 0, 0]].concat())
}

#[test]
fn cells_of_a_binary_workbook_are_shown_by_their_looks_and_fonts() {
    let cell = |kind: u16, column: u32, look: u32, value: &[u8]| {
        binary_record(kind, &[&fours(&[column, look])[..], value].concat())
    };
    let rich = [&[1][..], &binary_text("Số ®¶ng"), &fours(&[1]), &3_u16.to_le_bytes(), &1_u16.to_le_bytes()].concat();
    let shared = [
        binary_record(0x13, &[&[0][..], &binary_text("Chỉ tiêu")].concat()),
        binary_record(0x13, &[&[0][..], &binary_text("®¹i héi")].concat()),
        binary_record(0x13, &rich),
    ];
    let sheet = [
        // The fourth column is hidden.
        binary_record(0x3C, &[fours(&[3, 3, 0, 0]), vec![1, 0]].concat()),
        binary_row(0, 0),
        cell(0x07, 0, 0, &fours(&[0])),
        cell(0x07, 1, 3, &fours(&[1])),
        cell(0x07, 2, 0, &fours(&[2])),
        cell(0x07, 3, 0, &fours(&[0])),
        binary_row(1, 0x10),
        cell(0x07, 0, 0, &fours(&[0])),
        binary_row(2, 0x11),
        cell(0x05, 0, 1, &0.925_f64.to_le_bytes()),
        // A whole number, of hundredths: 12.
        cell(0x02, 1, 1, &fours(&[12 << 2 | 3])),
        cell(0x09, 2, 2, &45093_f64.to_le_bytes()),
        cell(0x06, 4, 3, &binary_text("§¶ng uû")),
        cell(0x04, 5, 0, &[1]),
        binary_record(0x92, &[]),
        cell(0x07, 0, 0, &fours(&[0])),
    ];
    let document = read("a.xlsb", &xlsb(&shared, &sheet));
    let tables: Vec<_> = document.tables().collect();
    assert_eq!((tables.len(), tables[0].name.as_deref()), (1, Some("Biểu")));
    assert_eq!(tables[0].rows[0], ["Chỉ tiêu", "đại hội", "Số đảng"]);
    assert!(tables[0].rows[1].is_empty(), "a hidden row");
    assert_eq!(tables[0].rows[2], ["92,5%", "12%", "16/06/2023", "", "Đảng uỷ", "TRUE"]);
    assert_eq!(document.problems, [Problem::LegacyFont]);
}

#[test]
fn a_binary_workbook_that_breaks_off_gives_what_came_before() {
    let whole = binary_record(0x13, &[&[0][..], &binary_text("Chỉ tiêu")].concat());
    let cell = binary_record(0x07, &fours(&[0, 0, 0]));
    let sheet = [binary_record(0x91, &[]), binary_row(0, 0), cell, vec![0x07, 0x90]];
    let document = read("a.xlsb", &xlsb(&[whole, vec![0x13, 0xFF, 0xFF]], &sheet));
    assert_eq!(document.text(), "Chỉ tiêu\n");
    assert!(matches!(document.problems.as_slice(), [Problem::Damaged(_)]), "{:?}", document.problems);
}
