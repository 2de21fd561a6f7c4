//! What the letter of receipt says.

use jiff::civil::date;
use tiepnhan::acknowledgement::{LetterText, Office, compose};
use tiepnhan::ledger::Entry;
use tiepnhan::matching::{Flag, Kind};

use super::made::{Made, code, file, office, plan, registry, report};
use super::snapshots::assert_snapshot;

fn letter(entry: &Entry, related: Option<&str>) -> LetterText {
    let registry = registry();
    let unit = entry.decision.organizations.first();
    let unit = unit.and_then(|unit| registry.organizations.iter().find(|one| one.code == *unit));
    let plan = entry.findings.plan.as_ref().map(|_| plan());
    compose(entry, unit, plan.as_ref(), &office(), related)
}

fn text(made: &Made) -> String {
    letter(&made.0, None).text
}

fn full() -> Made {
    report(17, "DD", "2023-06-16T09:15:30")
        .judged("2023-06-24T00:00:00", Some(date(2023, 6, 16)))
        .conference(date(2023, 6, 16))
        .with(|entry| {
            entry.files.push(file("Biểu chỉ tiêu.xlsx", 2_621_440));
            entry.findings.outline_missing = Some(vec!["causes".to_owned(), "lessons".to_owned()]);
            entry.findings.advice = vec!["Đề nghị gửi thêm bản Word của báo cáo.".to_owned()];
        })
}

#[test]
fn an_accepted_report_is_acknowledged_in_full() {
    let letter = letter(&full().0, None);
    assert_eq!(letter.subject, "[Tự động] Số đến 17/2023: Đã nhận báo cáo của Chi bộ Trạm Đo đạc");
    assert_snapshot("acknowledgement-report.txt", &letter.text);
    assert_snapshot("acknowledgement-report.html", &letter.html);
}

#[test]
fn a_letter_from_nobody_known_is_acknowledged_as_under_review() {
    let made = report(18, "", "2023-06-16T09:15:30").review(Some(Flag::UnregisteredSender));
    assert_snapshot("acknowledgement-review.txt", &text(&made));
}

#[test]
fn a_late_report_is_told_by_how_long() {
    let text = text(&report(17, "DD", "2023-06-29T03:05:10").judged("2023-06-27T00:00:00", None));
    assert!(text.contains("Đối chiếu hạn: Trễ hạn, chậm 2 ngày 3 giờ 5 phút\n"), "{text}");
    assert!(
        text.contains("24 giờ 00 phút, ngày 26 tháng 6 năm 2023 (hạn chung, do Văn phòng chưa nhận được"),
        "{text}"
    );
}

#[test]
fn a_deadline_after_a_conference_says_so() {
    let text = text(&full());
    assert!(
        text.contains(
            "24 giờ 00 phút, ngày 23 tháng 6 năm 2023 (5 ngày làm việc sau hội nghị ngày 16 tháng 6 năm 2023)"
        ),
        "{text}"
    );
}

#[test]
fn every_file_is_named_with_size_and_hash_in_text_and_html() {
    let made = full();
    let letter = letter(&made.0, None);
    for (file, size) in made.0.files.iter().zip(["12,5 KB", "2,5 MB"]) {
        for version in [&letter.text, &letter.html] {
            for part in [file.name.as_str(), size, &file.hash.to_string()] {
                assert!(version.contains(part), "{part} is missing in {version}");
            }
        }
    }
}

#[test]
fn pictures_inside_the_text_are_no_files() {
    let made = full().with(|entry| entry.files[0].inline = true);
    assert!(!letter(&made.0, None).text.contains("Bao cao so ket.docx"));
}

#[test]
fn a_revision_names_the_number_that_it_replaces() {
    let made = full().relates_to(3, Flag::Revision);
    assert!(letter(&made.0, Some("3/2023")).text.contains("Thư này thay thế thư đã tiếp nhận, số đến 3/2023."));
    assert!(letter(&made.0, None).text.contains("Thư này thay thế thư đã tiếp nhận trước đó."));
}

#[test]
fn a_repeat_is_told_that_it_is_one() {
    let made = full().relates_to(3, Flag::Duplicate);
    assert!(letter(&made.0, Some("3/2023")).text.contains("Thư này lặp lại nội dung thư đã tiếp nhận, số đến 3/2023"));
}

#[test]
fn an_annex_alone_is_told_that_the_report_is_missing() {
    let text = text(&report(17, "DD", "2023-06-16T09:15:30").kind(Kind::Supplement));
    assert!(text.contains("Báo cáo sơ kết: thư này chỉ có phụ lục"), "{text}");
    assert!(!text.contains("Bản giấy"), "{text}");
}

#[test]
fn a_notice_confirms_the_day_and_warns_of_one_too_late() {
    let notice = |day| report(17, "DD", "2023-06-10T09:00:00").kind(Kind::ConferenceNotice).conference(day);
    let text_of = |day| text(&notice(day));
    assert!(
        text_of(date(2023, 6, 16)).contains("Ngày hội nghị: thứ Sáu, ngày 16 tháng 6 năm 2023; đề nghị thông báo lại")
    );
    assert!(text_of(date(2023, 6, 20)).contains("(lưu ý: kế hoạch yêu cầu tổ chức trước ngày 20 tháng 6 năm 2023)"));
}

#[test]
fn a_question_is_promised_an_answer_and_another_report_is_passed_on() {
    let question = text(&report(17, "DD", "2023-06-10T09:00:00").kind(Kind::Question).review(None));
    assert!(question.contains("Cán bộ Văn phòng sẽ xem xét và trả lời trực tiếp"), "{question}");
    let other = text(&report(17, "DD", "2023-06-10T09:00:00").kind(Kind::OtherReport));
    assert!(other.contains("đã được chuyển đến cán bộ phụ trách") && !other.contains("7-KH/TN"), "{other}");
}

#[test]
fn the_outline_is_a_hint_and_is_not_given_where_all_is_there() {
    assert!(letter(&full().0, None).text.contains("- Nguyên nhân\n- Bài học kinh nghiệm\n"));
    let complete = full().with(|entry| entry.findings.outline_missing = Some(vec![]));
    assert!(!letter(&complete.0, None).text.contains("Gợi ý về đề cương"));
}

#[test]
fn an_office_without_a_contact_gives_none() {
    let entry = full().0;
    let letter = compose(&entry, None, None, &Office { contact: String::new(), ..office() }, None);
    assert!(!letter.text.contains("xin liên hệ") && !letter.html.contains("xin liên hệ"));
    assert!(letter.text.contains("Đơn vị: chưa xác định được; Văn phòng sẽ xác minh"));
}

#[test]
fn nothing_of_the_document_but_number_and_date_comes_back() {
    let made = full().with(|entry| {
        entry.findings.document.as_mut().unwrap().title = Some("LỜI CỦA NGƯỜI GỬI".to_owned());
        entry.findings.evidence.clear();
    });
    assert!(!letter(&made.0, None).text.contains("LỜI CỦA NGƯỜI GỬI"));
    assert!(made.0.decision.organizations.contains(&code("DD")));
}

#[test]
fn a_stranger_who_names_a_unit_is_not_addressed_as_that_unit() {
    let made = report(18, "DD", "2023-06-16T09:15:30").review(Some(Flag::UnregisteredSender));
    let letter = letter(&made.0, None);
    assert_eq!(letter.subject, "[Tự động] Số đến 18/2023: Đã nhận thư, đang xác minh");
    assert!(letter.text.contains("Kính gửi: Đơn vị, cá nhân gửi thư\n"), "{}", letter.text);
    assert!(letter.text.contains("Đơn vị: Chi bộ Trạm Đo đạc (đang được xác minh)\n"), "{}", letter.text);
}

#[test]
fn a_letter_of_several_units_says_how_many_and_a_plan_is_named_once() {
    let made = report(17, "DD", "2023-06-16T09:15:30").with(|entry| entry.decision.organizations.push(code("VK")));
    assert!(text(&made).contains("Đơn vị: Chi bộ Trạm Đo đạc và 1 đơn vị khác\n"), "{}", text(&made));
    let plan = tiepnhan::registry::Plan { title: "Kế hoạch sơ kết".to_owned(), ..plan() };
    let letter = compose(&made.0, None, Some(&plan), &office(), None);
    assert!(letter.text.contains("Kế hoạch số 7-KH/TN, ngày 01 tháng 3 năm 2023: sơ kết\n"), "{}", letter.text);
}

#[test]
fn a_notice_is_told_when_the_report_is_due() {
    let notice = report(17, "DD", "2023-06-10T09:00:00").kind(Kind::ConferenceNotice).conference(date(2023, 6, 16));
    assert!(text(&notice).contains("- Báo cáo sơ kết: trong 5 ngày làm việc sau hội nghị.\n"));
}

#[test]
fn a_report_that_was_not_judged_says_so() {
    assert!(text(&report(17, "DD", "2023-06-16T09:15:30")).contains("Đối chiếu hạn: Chưa đủ căn cứ xác định\n"));
    let unclear = report(17, "DD", "2023-06-16T09:15:30").with(|entry| entry.message.received_at = None);
    assert!(text(&unclear).contains("máy chủ thư không cho biết; Văn phòng sẽ xác minh"));
}

#[test]
fn what_the_sender_is_asked_to_do_stands_in_the_letter_whole() {
    let flags = [Flag::LinkOnly, Flag::Encrypted, Flag::Unreadable, Flag::NoAttachment, Flag::SeveralOrganizations];
    let more = [Flag::WrongUnitInside, Flag::Macro, Flag::Executable, Flag::Draft];
    for flag in flags.into_iter().chain(more) {
        let sentence = tiepnhan::matching::advice(Kind::Report, &[flag].into(), true).remove(0);
        let made = report(17, "DD", "2023-06-16T09:15:30")
            .review(Some(flag))
            .with(|entry| entry.findings.advice = vec![sentence.clone()]);
        let letter = letter(&made.0, None);
        assert!(letter.text.contains(&sentence) && letter.html.contains(&sentence), "{flag:?}: {}", letter.text);
    }
}
