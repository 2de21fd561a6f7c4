use proptest::prelude::*;

use super::*;

fn folded(text: &str) -> Vec<String> {
    tokens(text, &mut String::new()).into_iter().map(|token| token.folded.to_owned()).collect()
}

fn sentences(text: &str) -> usize {
    tokens(text, &mut String::new()).iter().filter(|token| token.begins_sentence).count()
}

#[test]
fn words_numbers_and_marks_are_told_apart() {
    assert_eq!(folded("8h00, Thứ Sáu 9/6"), ["8", "h", "00", ",", "thu", "sau", "9", "/", "6"]);
    assert_eq!(folded("ngày16tháng6"), ["ngay", "16", "thang", "6"]);
}

#[test]
fn a_point_inside_a_date_ends_no_sentence() {
    assert_eq!(sentences("Họp ngày 12.6.2023. Xin cảm ơn."), 2);
}

#[test]
fn a_line_broken_by_the_printer_ends_no_sentence_but_a_greeting_does() {
    assert_eq!(sentences("Kính gửi Văn phòng\nHội nghị họp ngày 9/6"), 2);
    assert_eq!(sentences("Báo cáo này đã được thông qua tại Hội nghị sơ kết giữa nhiệm kỳ ngày\n31.5.2023"), 1);
    assert_eq!(sentences("Thời gian:\n8h00 ngày 9/6"), 1);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]
    #[test]
    fn spans_are_ranges_of_the_text(text in "\\PC{0,60}") {
        let mut before = 0;
        for token in tokens(&text, &mut String::new()) {
            prop_assert!(token.start >= before && token.end > token.start);
            prop_assert!(text.get(token.start..token.end).is_some());
            before = token.end;
        }
    }
}
