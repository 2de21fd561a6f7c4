use super::read;
use crate::documents::limits::{Allowance, Limits};
use crate::documents::{Block, Document, Problem};

fn document(rtf: &str) -> Document {
    let latin: Vec<u8> = rtf.chars().map(|letter| u8::try_from(letter).unwrap()).collect();
    read(&latin, &mut Allowance::new(&Limits::default()))
}

#[test]
fn unicode_and_bytes_of_a_charset_are_letters() {
    let rtf = r"{\rtf1\ansi{\fonttbl{\f0\fcharset163 Times New Roman;}}\f0\uc1 \u272?\u7843?ng b\'e1o\par \pard\qc{\b c\u225 ao}\par}";
    let found = document(rtf);
    let [Block::Paragraph(first), Block::Paragraph(second)] = found.blocks.as_slice() else {
        panic!("two paragraphs: {:?}", found.blocks)
    };
    assert_eq!(first.text, "Đảng báo");
    assert_eq!(second.text, "cáo");
    assert!(second.bold && second.centred && !first.bold);
    assert_eq!(found.problems, []);
}

#[test]
fn legacy_fonts_are_converted() {
    let rtf = r"{\rtf1{\fonttbl{\f0 .VnTimeH;}{\f1 VNI-Times;}}\f0 \'ae\'b6ng bé \f1 khoái\par}";
    let found = document(rtf);
    assert_eq!(found.text(), "ĐẢNG BỘ khối\n");
    assert_eq!(found.problems, [Problem::LegacyFont]);
}

#[test]
fn hidden_text_and_codes_are_left_out_and_headers_come_first() {
    let rtf = r"{\rtf1{\info{\title x}}{\*\generator y}body{\v hidden}{\field{\*\fldinst PAGE}{\fldrslt 1}}\par{\header head\par}}";
    assert_eq!(document(rtf).text(), "head\nbody1\n");
}

#[test]
fn a_table_keeps_its_merged_cells() {
    let rtf = r"{\rtf1\trowd\clvmgf\cellx100\cellx2000\cellx4000\pard\intbl a\cell b\cell c\cell\row
        \trowd\clvmrg\cellx100\cellx4000\intbl\cell d\cell\row\pard end\par}";
    let found = document(rtf);
    assert_eq!(found.tables().next().unwrap().rows, [["a", "b", "c"], ["", "d", ""]]);
    assert!(found.text().ends_with("end\n"));
}

#[test]
fn a_file_cut_in_the_middle_is_damaged_and_read() {
    let found = document(r"{\rtf1 abc");
    assert_eq!(found.text(), "abc\n");
    assert!(matches!(found.problems.as_slice(), [Problem::Damaged(_)]));
}

#[test]
fn a_letter_behind_a_soft_hyphen_is_kept() {
    let rtf = r"{\rtf1{\fonttbl{\f0 .VnTime;}{\f1 Arial;}}\f0 ch\-a l\-u\f1  a\~b\_c \u225?\-d\par}";
    assert_eq!(document(rtf).text(), "chưa lưu a\u{A0}b-c ád\n");
}

#[test]
fn a_header_written_twice_is_read_once_and_notes_follow_the_text() {
    let rtf = r"{\rtf1{\header\pard 2\par}{\headerl\pard Khoi\par}{\headerr\pard Khoi\par}mot{\footnote\pard ghi chu\par} hai\par}";
    assert_eq!(document(rtf).text(), "Khoi\nmot hai\nghi chu\n");
}

#[test]
fn the_number_of_a_list_stands_before_its_text_as_in_other_formats() {
    let rtf = br"{\rtf1{\listtext\pard\plain 1.\tab}m\'f4t\par{\listtext\pard\plain\u61623\'3f\tab}hai\tab ba\par}";
    let document = read(rtf, &mut Allowance::new(&Limits::default()));
    assert_eq!(document.text(), "1. môt\n• hai\tba\n");
}
