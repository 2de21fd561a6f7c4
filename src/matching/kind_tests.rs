use super::super::sample::{found, found_under, letter, paper, plan};
use super::super::{Findings, Kind};
use crate::registry::RequirementKind;

/// The words on which reasons about the kind rest, and the reasons as staff read them.
fn reasons(findings: &Findings) -> Vec<(&str, &str)> {
    let kind = findings.evidence.iter().filter(|reason| reason.source == "kind");
    kind.map(|reason| (reason.words.as_str(), reason.reason.as_str())).collect()
}

#[test]
fn reasons_show_the_words_as_they_stand_in_the_letter_and_where() {
    let subject = "NỘP Báo Cáo sơ kết giữa nhiệm kỳ";
    let text = "Kính gửi Văn phòng, Sở Muối gửi  báo\ncáo theo Kế hoạch số 7 (đính kèm).";
    let title = "Báo cáo sơ kết giữa nhiệm kỳ thực hiện Nghị quyết Đại hội nhiệm kỳ 2020 - 2025";
    let file = paper("BC chính thức.docx", &["ĐẢNG ỦY SỞ MUỐI"], title, "Nội dung");
    let findings = found(&letter("dangsomuoi@thu.example", subject, text), &[file]);
    let told = reasons(&findings);
    let places =
        [subject, text, title, "BC chính thức"].map(|place| place.split_whitespace().collect::<Vec<_>>().join(" "));
    for (words, reason) in &told {
        for words in words.split("”, “") {
            assert!(places.iter().any(|place| place.contains(words)), "“{words}” stands nowhere: {reason}");
        }
        assert!(words.is_empty() || reason.contains(words), "{reason}");
    }
    let tells = |words: &str, place: &str| told.iter().any(|(said, told)| *said == words && told.contains(place));
    assert!(tells("Báo Cáo", "trong tiêu đề thư") && tells("gửi báo cáo theo", "trong lời thư"), "{told:#?}");
    assert!(tells("Kế hoạch số 7", "trong lời thư"), "{told:#?}");
    assert!(tells("sơ kết giữa nhiệm kỳ", "tiêu đề thư nêu nội dung kế hoạch"), "{told:#?}");
}

#[test]
fn a_writer_without_tone_marks_sees_his_own_words_too() {
    let message = letter("dangsomuoi@thu.example", "Xin hoi", "Cho em hoi HAN GUI bao cao so ket la ngay nao a?");
    let findings = found(&message, &[]);
    let told = reasons(&findings);
    assert!(
        told.iter().any(|(words, reason)| *words == "Xin hoi" && reason.contains("trong tiêu đề thư")),
        "{told:#?}"
    );
}

#[test]
fn a_plan_s_own_words_do_not_speak_of_another_matter() {
    let of_another = |findings: &Findings| findings.signs.iter().any(|sign| sign == "kind_words.other_matter");
    let mut plan = plan();
    plan.phrases.push("Tháng Công nhân".to_owned());
    let message = letter("dangsomuoi@thu.example", "Báo cáo Tháng Công nhân", "Sở Muối gửi văn bản.");
    assert!(!of_another(&found_under(&[plan.clone()], &message, &[])));
    let monthly = letter("dangsomuoi@thu.example", "Báo cáo tháng 5", "Sở Muối gửi văn bản.");
    assert!(of_another(&found_under(&[plan], &monthly, &[])));
}

#[test]
fn a_letter_that_names_the_plan_s_supplement_and_no_report_brings_the_supplement() {
    let mut plan = plan();
    let annex = plan.requirements.iter_mut().find(|asked| asked.kind == RequirementKind::Supplement).unwrap();
    annex.name = "Bảng tự chấm điểm thi đua".to_owned();
    let kind = |subject: &str, text: &str| {
        let file = paper("so muoi.docx", &["ĐẢNG ỦY SỞ MUỐI"], "", "Tiêu chí 1 đạt 4 điểm, tiêu chí 2 đạt 6 điểm.");
        found_under(&[plan.clone()], &letter("dangsomuoi@thu.example", subject, text), &[file]).kind
    };
    assert_eq!(kind("Sở Muối gửi", "Sở Muối gửi bảng tự chấm điểm theo yêu cầu ạ."), Kind::Supplement);
    assert_eq!(kind("Tu cham diem So Muoi", "Em gửi ạ."), Kind::Supplement);
    assert_eq!(kind("Sở Muối gửi", "Sở Muối gửi báo cáo và bảng tự chấm điểm."), Kind::Report);
    assert_eq!(kind("Re: Đôn đốc báo cáo sơ kết", "Sở Muối gửi nốt bảng tự chấm ạ."), Kind::Supplement);
}

#[test]
fn a_letter_that_only_tells_the_day_of_what_is_done_at_the_conference_is_its_notice() {
    let mut plan = plan();
    plan.conference.as_mut().unwrap().name = "hội nghị gặp mặt người làm muối".to_owned();
    let kind = |subject: &str, text: &str| {
        found_under(&[plan.clone()], &letter("dangsomuoi@thu.example", subject, text), &[]).kind
    };
    assert_eq!(kind("so muoi", "chi oi So Muoi gap mat ngay 9/6 nhe, mot ruoi chieu"), Kind::ConferenceNotice);
    assert_eq!(kind("so muoi", "chi oi So Muoi gap mat ngay 9/6 co duoc khong chi?"), Kind::Question);
}
