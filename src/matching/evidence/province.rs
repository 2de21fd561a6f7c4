//! Tells whether a paper was written in another province than the office's: neighbours have units of the same names.

use std::ops::RangeInclusive;

use crate::vietnamese::words;

/// The words of a province's name (`Phú Thọ`, `Bà Rịa - Vũng Tàu`); behind `tỉnh` stands another body where they are more.
const NAME: RangeInclusive<usize> = 2..=4;

/// A line of the letterhead names a province, and it is not the one in the office's name. An office that names none is
/// not asked.
pub(in super::super) fn is_elsewhere(letterhead: &[String], office: &str) -> bool {
    let Some(own) = province(office) else { return false };
    let lines = letterhead.iter().flat_map(|line| line.lines());
    lines.filter_map(province).any(|province| province != own)
}

/// Bodies of a province whose names go on before the province's: `Tỉnh ủy Phú Thọ`, folded.
const BODIES: [&str; 3] = ["uy", "doan", "hoi"];

/// The words behind `tỉnh` at the end of a line, folded.
fn province(text: &str) -> Option<Vec<String>> {
    let words = words(text);
    let at = words.iter().rposition(|word| word == "tinh")?;
    // `HỘI … KHỐI CÁC CƠ QUAN TỈNH` / `HỘI …` on one line: another body's name begins.
    if at > 0 && words.get(at + 1).is_some_and(|word| word == "hoi") {
        return None;
    }
    let body = words.get(at + 1).is_some_and(|word| BODIES.contains(&word.as_str()));
    let name: Vec<String> = words.into_iter().skip(at + 1 + usize::from(body)).collect();
    NAME.contains(&name.len()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letterhead_of_a_neighbour_is_told_by_its_province() {
        let head = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>();
        let office = "Sở Y tế tỉnh Vân Hòa";
        assert!(is_elsewhere(&head(&["SỞ Y TẾ TỈNH LẠNG GIANG", "TRUNG TÂM Y TẾ HUYỆN HÒA BẮC"]), office));
        for own in [
            &["SỞ Y TẾ TỈNH VÂN HOÀ", "TRẠM Y TẾ"][..],
            &["SỞ Y TẾ VÂN HÒA"],
            &["HỘI NÔNG DÂN TỈNH"],
            &[],
            &["LIÊN ĐOÀN LAO ĐỘNG TỈNH CÔNG ĐOÀN NGÂN HÀNG MUỐI"],
            &["HỘI NUÔI DÊ KHỐI CÁC CƠ QUAN TỈNH HỘI NUÔI DÊ", "VĂN PHÒNG TỈNH ỦY"],
        ] {
            assert!(!is_elsewhere(&head(own), office), "{own:?}");
        }
        for committee in ["TỈNH ỦY VÂN HÒA", "TỈNH ĐOÀN VÂN HÒA"] {
            assert!(!is_elsewhere(&head(&[committee, "BAN DÂN VẬN"]), office), "{committee}");
        }
        assert!(!is_elsewhere(&head(&["ĐẢNG BỘ TỈNH VÂN HÒA"]), "Văn phòng Tỉnh ủy Vân Hòa"));
        assert!(is_elsewhere(&head(&["TỈNH ỦY LẠNG GIANG"]), office));
        assert!(!is_elsewhere(&head(&["SỞ Y TẾ TỈNH LẠNG GIANG"]), "Sở Y tế"), "the office does not say where it is");
    }
}
