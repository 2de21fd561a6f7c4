use super::{RunText, Script, convert};

#[test]
fn tcvn3_becomes_unicode() {
    assert_eq!(convert(Script::Tcvn3, "B¸o c¸o s¬ kÕt gi÷a nhiÖm kú"), "Báo cáo sơ kết giữa nhiệm kỳ");
    assert_eq!(convert(Script::Tcvn3Capitals, "§¶ng bé khèi c¸c c¬ quan"), "ĐẢNG BỘ KHỐI CÁC CƠ QUAN");
}

#[test]
fn vni_becomes_unicode() {
    assert_eq!(convert(Script::Vni, "Baùo caùo sô keát giöõa nhieäm kyø"), "Báo cáo sơ kết giữa nhiệm kỳ");
    assert_eq!(convert(Script::Vni, "ÑAÛNG BOÄ KHOÁI CAÙC CÔ QUAN TÆNH"), "ĐẢNG BỘ KHỐI CÁC CƠ QUAN TỈNH");
}

#[test]
fn a_font_says_the_script() {
    assert_eq!(Script::of_font(".VnTime"), Script::Tcvn3);
    assert_eq!(Script::of_font("ABCDEF+.VnTimeH,Bold"), Script::Tcvn3Capitals);
    assert_eq!(Script::of_font("VNI-Times"), Script::Vni);
    assert_eq!(Script::of_font("Times New Roman"), Script::Unicode);
}

#[test]
fn a_vni_letter_split_over_two_runs_is_one_letter() {
    let mut text = RunText::default();
    text.push(Script::Vni, "Ba");
    text.push(Script::Vni, "ùo");
    text.push(Script::Unicode, " cáo");
    assert_eq!(text.finish(), ("Báo cáo".to_owned(), true));
}

#[test]
fn unicode_is_never_converted() {
    let mut text = RunText::default();
    text.push(Script::Unicode, "Độ ẩm ¸ å");
    assert_eq!(text.finish(), ("Độ ẩm ¸ å".to_owned(), false));
}
