use super::*;

#[test]
fn everything_that_keeps_a_file_from_being_read_or_counted_has_its_own_sentence_that_says_what_to_do() {
    let asked = [
        (Flag::NoAttachment, "kèm tệp văn bản"),
        (Flag::LinkOnly, "tệp đính kèm trực tiếp"),
        (Flag::Encrypted, "không đặt mật khẩu"),
        (Flag::Unreadable, "kiểm tra và gửi lại"),
        (Flag::Macro, "không có macro"),
        (Flag::Executable, "chỉ gửi tệp văn bản"),
        (Flag::SeveralOrganizations, "thư riêng"),
        (Flag::Draft, "bản chính thức"),
        (Flag::WrongUnitInside, "gửi lại đúng văn bản"),
    ];
    let mut told = Vec::new();
    for (flag, words) in asked {
        let sentences = advice(Kind::Report, &[flag].into(), false);
        assert_eq!(sentences.len(), 1, "{flag:?}");
        assert!(sentences[0].contains("đề nghị") && sentences[0].contains(words), "{flag:?}: {}", sentences[0]);
        told.extend(sentences);
    }
    told.sort();
    told.dedup();
    assert_eq!(told.len(), asked.len(), "no two say the same");
}

#[test]
fn a_cells_report_is_asked_for_from_the_committee_itself_and_a_question_is_not() {
    assert!(advice(Kind::Report, &BTreeSet::new(), true)[0].contains("chính cấp ủy"));
    assert!(advice(Kind::Question, &BTreeSet::new(), true).is_empty());
}

#[test]
fn what_asks_nothing_of_the_sender_is_not_told() {
    let quiet = [Flag::Duplicate, Flag::Forwarded, Flag::Archive, Flag::UnregisteredSender, Flag::LegacyFont];
    assert!(advice(Kind::Report, &quiet.into(), false).is_empty());
}
