use jiff::civil::date;
use proptest::prelude::*;

use crate::documents::{Block, Document, Paragraph};

use super::*;

fn section(id: &str, headings: &[&str]) -> OutlineSection {
    let headings: Vec<String> = headings.iter().map(|&heading| heading.to_owned()).collect();
    OutlineSection { id: id.to_owned(), name: headings[0].clone(), headings }
}

fn plan() -> Vec<OutlineSection> {
    vec![
        section("situation", &["Tình hình", "Đặc điểm, tình hình", "Tình hình chung"]),
        section(
            "results",
            &[
                "Kết quả thực hiện nghị quyết đại hội",
                "Kết quả lãnh đạo thực hiện",
                "Kết quả",
                "Tình hình, kết quả thực hiện",
            ],
        ),
        section("strengths", &["Ưu điểm", "Mặt được"]),
        section("shortcomings", &["Hạn chế, khuyết điểm", "Hạn chế", "Khuyết điểm", "Tồn tại"]),
        section("causes", &["Nguyên nhân"]),
        section("lessons", &["Bài học kinh nghiệm", "Bài học", "Kinh nghiệm"]),
        section(
            "tasks",
            &[
                "Nhiệm vụ, giải pháp đến hết nhiệm kỳ",
                "Nhiệm vụ, giải pháp",
                "Phương hướng, nhiệm vụ",
                "Nhiệm vụ trọng tâm",
            ],
        ),
    ]
}

/// A report whose lines between stars are bold.
fn report(text: &str) -> Document {
    let blocks = text.lines().map(|line| {
        let bold = line.len() > 2 && line.starts_with('*') && line.ends_with('*');
        let text = if bold { line.trim_matches('*') } else { line };
        Block::Paragraph(Paragraph { text: text.to_owned(), bold, centred: false })
    });
    Document { blocks: blocks.collect(), ..Document::default() }
}

fn missing(report: &Document, outline: &[OutlineSection]) -> Vec<String> {
    let (_, mut missing) = crate::reading::read_beside(report, date(2023, 6, 20), &[Outline::new(outline)]);
    missing.remove(0)
}

fn lacks(text: &str) -> Vec<String> {
    missing(&report(&format!("BÁO CÁO\nkết quả sơ kết giữa nhiệm kỳ\n-----\n{text}")), &plan())
}

const NOTHING: [&str; 0] = [];

#[test]
fn a_whole_report_lacks_nothing_however_it_is_numbered() {
    let reports = [
        "I. ĐẶC ĐIỂM TÌNH HÌNH\nĐảng bộ có 90 đảng viên.\nII. KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI\n1. Về nhiệm vụ chính trị\nĐã hoàn thành.\nIII. ĐÁNH GIÁ CHUNG\n1. Ưu điểm\nĐoàn kết.\n2. Hạn chế, khuyết điểm\nCòn chậm.\n3. Nguyên nhân\nDo dịch bệnh.\n4. Bài học kinh nghiệm\nGiữ đoàn kết.\nIV. NHIỆM VỤ, GIẢI PHÁP ĐẾN HẾT NHIỆM KỲ\nTiếp tục quán triệt.",
        "1/ Tình hình chung\nĐảng bộ có 90 đảng viên.\n2/ Kết quả đạt được\na) Về xây dựng Đảng\nĐã kết nạp đảng viên.\n3/ Về ưu điểm\nĐoàn kết.\n4/ Những tồn tại\nCòn chậm.\n5/ Nguyên nhân của hạn chế\nDo dịch bệnh.\n6/ Một số kinh nghiệm\nGiữ đoàn kết.\n7/ Phương hướng, nhiệm vụ thời gian tới\nTiếp tục.",
        "*Tình hình*\nĐảng bộ có 90 đảng viên.\n*Kết quả*\nĐã hoàn thành.\n*Ưu điểm*\nĐoàn kết.\n*Hạn chế*\nCòn chậm.\n*Nguyên nhân*\nDo dịch bệnh.\n*Bài học*\nGiữ đoàn kết.\n*Nhiệm vụ trọng tâm*\nTiếp tục.",
        "Tình hình chung: Đảng bộ có 90 đảng viên.\nKết quả lãnh đạo thực hiện nghị quyết: đã hoàn thành.\nMặt được: đoàn kết.\nTồn tại, hạn chế: còn chậm.\nNguyên nhân: do dịch bệnh.\nBài học kinh nghiệm: giữ đoàn kết.\nNhiệm vụ, giải pháp: tiếp tục quán triệt.",
        "Phần thứ nhất\nTÌNH HÌNH VÀ KẾT QUẢ\nI. Tình hình\nĐảng bộ có 90 đảng viên.\nII. Kết quả\nĐã hoàn thành.\nPhần thứ hai\nĐÁNH GIÁ CHUNG\nI. Ưu điểm\nĐoàn kết.\nII. Hạn chế, khuyết điểm và nguyên nhân\nCòn chậm do dịch bệnh.\nIII. Bài học\nGiữ đoàn kết.\nPhần thứ ba\nPHƯƠNG HƯỚNG, NHIỆM VỤ VÀ GIẢI PHÁP TỪ NAY ĐẾN\nHẾT NHIỆM KỲ\nTiếp tục.",
    ];
    for text in reports {
        assert_eq!(lacks(text), NOTHING, "{text}");
    }
}

#[test]
fn a_section_that_is_only_the_object_of_another_is_missing() {
    let text = "I. TÌNH HÌNH, KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU\nĐã đạt.\nII. NHẬN XÉT\n1. Ưu điểm\nĐoàn kết.\n2. Nguyên nhân của ưu điểm và hạn chế, khuyết điểm\nDo dịch bệnh.\n3. Bài học kinh nghiệm\nGiữ đoàn kết.\nIII. NHIỆM VỤ, GIẢI PHÁP\nTiếp tục.";
    assert_eq!(lacks(text), ["situation", "shortcomings"]);
    let tied = "1. Nguyên nhân tồn tại, hạn chế\nDo dịch bệnh.\n2. Khắc phục hạn chế, khuyết điểm\nĐã làm xong.";
    assert_eq!(lacks(tied), ["situation", "results", "strengths", "shortcomings", "lessons", "tasks"]);
}

#[test]
fn a_common_heading_names_both_where_text_follows() {
    let text = "1. Hạn chế, khuyết điểm; nguyên nhân và bài học kinh nghiệm\nCòn chậm do dịch bệnh.";
    assert_eq!(lacks(text), ["situation", "results", "strengths", "tasks"]);
}

#[test]
fn a_common_heading_above_others_names_only_what_they_name() {
    let text = "Phần thứ nhất\nTÌNH HÌNH VÀ KẾT QUẢ\nI. KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT\nĐã hoàn thành.\nPhần thứ hai\nƯU ĐIỂM, HẠN CHẾ\n1. Về chính trị\nTốt nhưng chậm.";
    assert_eq!(lacks(text), ["situation", "causes", "lessons", "tasks"]);
}

#[test]
fn a_heading_with_nothing_under_it_is_missing() {
    let text = "I. TÌNH HÌNH CHUNG\nII. KẾT QUẢ\n1. Về chính trị\nĐã hoàn thành.\n2. Về xây dựng Đảng\nTốt.\nIII. ƯU ĐIỂM\n............\nIV. HẠN CHẾ\n…\nV. NGUYÊN NHÂN\nDo dịch bệnh.\nVI. BÀI HỌC:\nVII. NHIỆM VỤ TRỌNG TÂM\nTrên đây là báo cáo của Chi bộ./.";
    assert_eq!(lacks(text), ["situation", "strengths", "shortcomings", "lessons", "tasks"]);
}

#[test]
fn slips_of_the_key_lost_marks_and_blanks_inside_words_do_no_harm() {
    let text = "1. Uu diem\nDoan ket.\n2. Hạn chế, khuyết điêm\nChậm.\n3. Nguyên nhn\nDo dịch.\n4. Bài họ c kinh nghi ệm\nĐoàn kết.\n5. NHIỆM VỤ, GAIỈ PHÁP\nTiếp tục.";
    assert_eq!(lacks(text), ["situation", "results"]);
}

#[test]
fn words_in_sentences_are_no_headings() {
    let text = "Đảng ủy kiểm điểm, chỉ rõ ưu điểm, khuyết điểm,\nnguyên nhân, bài học kinh nghiệm và đề ra\nnhiệm vụ, giải pháp đến hết nhiệm kỳ.\nI. KẾT QUẢ\nCông tác kiểm tra: chỉ ra hạn chế của chi bộ.\nViệc khắc phục hạn chế: đã xong.";
    assert_eq!(lacks(text), ["situation", "strengths", "shortcomings", "causes", "lessons", "tasks"]);
}

#[test]
fn an_annex_and_the_title_name_no_section() {
    let text = "I. TÌNH HÌNH\nĐảng bộ có 90 đảng viên.\nPhụ lục: Kết quả thực hiện các chỉ tiêu\nTốt.";
    assert_eq!(lacks(text), ["results", "strengths", "shortcomings", "causes", "lessons", "tasks"]);
}

#[test]
fn an_empty_document_lacks_everything_in_the_order_of_the_outline() {
    let ids: Vec<String> = plan().into_iter().map(|section| section.id).collect();
    assert_eq!(missing(&Document::default(), &plan()), ids);
    assert_eq!(missing(&report("I. ƯU ĐIỂM\nTốt"), &[]), NOTHING);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_text_is_read_without_a_fault(text in "(I\\. |1\\. |- |Ưu điểm|nguyên nhân|của|, |: |\n|\\PC){0,40}") {
        let missing = missing(&report(&text), &plan());
        prop_assert!(missing.len() <= 7);
    }
}
