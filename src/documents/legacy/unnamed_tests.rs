use super::recover;
use crate::documents::{Block, Document, Paragraph};

fn document(texts: &[&str]) -> Document {
    let blocks = texts.iter().map(|text| Paragraph { text: (*text).to_owned(), ..Paragraph::default() });
    Document { blocks: blocks.map(Block::Paragraph).collect(), ..Document::default() }
}

#[test]
fn text_whose_font_is_lost_is_known_by_its_letters() {
    let mut tcvn3 =
        document(&["Tû lÖ ®¶ng viªn hoµn thµnh tèt nhiÖm vô", "KÕt qu¶ thùc hiÖn nghÞ quyÕt ®¹i héi", "Đạt 92,5%"]);
    assert!(recover(&mut tcvn3));
    assert_eq!(
        tcvn3.text(),
        "Tỷ lệ đảng viên hoàn thành tốt nhiệm vụ\nKết quả thực hiện nghị quyết đại hội\nĐạt 92,5%\n"
    );
    let mut vni = document(&[
        "Tyû leä ñaûng vieân hoaøn thaønh toát nhieäm vuï",
        "Keát quaû thöïc hieän nghò quyeát cuûa ñaûng boä",
    ]);
    assert!(recover(&mut vni));
    assert_eq!(vni.text(), "Tỷ lệ đảng viên hoàn thành tốt nhiệm vụ\nKết quả thực hiện nghị quyết của đảng bộ\n");
}

#[test]
fn unicode_and_other_languages_are_never_converted() {
    for text in [
        "Đảng ủy Khối các cơ quan tỉnh báo cáo kết quả thực hiện nghị quyết",
        "Le garçon a été reçu à l'école; où sont les élèves français? Ça coûte 5 €.",
        "Größe über 100 µm ± 5 %, Straße · «Zitat» © 2023 ®",
        "là và có cho các nhà và là có trong báo cáo",
    ] {
        let mut found = document(&[text]);
        assert!(!recover(&mut found), "{text}");
        assert_eq!(found.text(), format!("{text}\n"));
    }
}
