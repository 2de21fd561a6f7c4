use super::*;

#[test]
fn rules_of_a_table_are_no_letters() {
    let words = ["TT", "|98|", "|", "__", "-", "12/5"]
        .map(|word| format!("<span class='ocrx_word' title='bbox 1 2 3 4; x_wconf 90'>{word}</span>"));
    let hocr =
        format!("<div class='ocr_page'><span class='ocr_line' title='bbox 0 0 9 9'>{}</span></div>", words.concat());
    let pages = pages(&hocr);
    let words: Vec<_> = pages[0].lines[0].words.iter().map(|word| word.text.as_str()).collect();
    assert_eq!(words, ["TT", "98", "-", "12/5"]);
}
