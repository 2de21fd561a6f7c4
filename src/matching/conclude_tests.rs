use jiff::ToSpan as _;
use jiff::civil::date;

use super::super::sample::{found, letter, moment, paper, plan};
use super::super::{FileRead, Outcome, conclude};
use super::*;
use crate::store::ContentHash;

const TITLE: &str = "Báo cáo sơ kết giữa nhiệm kỳ";

fn report(body: &str) -> FileRead {
    paper("Bao cao.docx", &["ĐẢNG ỦY SỞ MUỐI"], TITLE, body)
}

fn long_body(change: &str) -> String {
    let sentences: Vec<String> = (0..150).map(|n| format!("Kết quả thứ {n} đạt {n} phần trăm")).collect();
    format!("{} {change}", sentences.join(". "))
}

fn findings(text: &str, files: &[FileRead]) -> Findings {
    found(&letter("dangsomuoi@thu.example", "Báo cáo sơ kết giữa nhiệm kỳ", text), files)
}

fn earlier(key: &str, days_ago: i64, findings: Findings) -> Earlier {
    let received_at = moment().checked_sub((days_ago * 24).hours()).unwrap();
    let decision = conclude(&findings, Some(received_at), &[], &[plan()], &WorkingDays::default());
    Earlier {
        message: ContentHash::of(key.as_bytes()),
        received_at: Some(received_at),
        message_id: None,
        findings,
        decision,
    }
}

fn decide(findings: &Findings, past: &[Earlier]) -> Decision {
    conclude(findings, Some(moment()), past, &[plan()], &WorkingDays::default())
}

#[test]
fn the_same_file_again_is_a_duplicate() {
    let first = earlier("first", 2, findings("Sở Muối gửi báo cáo.", &[report("Nội dung")]));
    let decision = decide(&findings("Sở Muối gửi báo cáo.", &[report("Nội dung")]), &[first]);
    assert!(decision.flags.contains(&Flag::Duplicate));
    assert_eq!(decision.relates_to, Some(ContentHash::of(b"first")));
    assert_eq!(decision.outcome, Outcome::Accept);
}

#[test]
fn the_same_words_in_another_file_are_a_duplicate() {
    let first = earlier("first", 2, findings("Sở Muối gửi báo cáo.", &[report(&long_body(""))]));
    let mut other = report(&long_body("").replace(". ", ".\n"));
    other.hash = ContentHash::of(b"another format");
    let decision = decide(&findings("Sở Muối gửi báo cáo.", &[other]), &[first]);
    assert!(decision.flags.contains(&Flag::Duplicate));
}

#[test]
fn a_letter_that_says_so_replaces_the_one_it_names() {
    let first = earlier("first", 6, findings("Sở Muối gửi báo cáo.", &[report("Một")]));
    let second = earlier("second", 2, findings("Sở Muối gửi lại báo cáo.", &[report("Hai")]));
    let text = "Báo cáo đã chỉnh sửa số liệu, đề nghị thay thế bản gửi ngày 10/6.";
    let decision = decide(&findings(text, &[report("Ba")]), &[first.clone(), second.clone()]);
    assert!(decision.flags.contains(&Flag::Revision));
    assert_eq!(decision.relates_to, Some(first.message), "the day that is named counts");
    let as_kept = findings(text, &[report("Ba")]).without_prose();
    let again = decide(&as_kept, &[first.clone(), second.clone()]);
    assert_eq!(again.relates_to, Some(first.message), "a letter judged anew from the ledger still names the day");
    let text = "Báo cáo đã chỉnh sửa số liệu, đề nghị thay thế bản trước.";
    let decision = decide(&findings(text, &[report("Ba")]), &[first, second.clone()]);
    assert_eq!(decision.relates_to, Some(second.message));
}

#[test]
fn a_corrected_table_replaces_the_one_before_though_it_is_nearly_the_same() {
    let table = |change: &str| paper("Bang chi tieu.xlsx", &["ĐẢNG ỦY SỞ MUỐI"], "Bảng chỉ tiêu", &long_body(change));
    let of = |text: &str, change: &str| {
        let mut findings = findings(text, &[table(change)]);
        findings.kind = Kind::Supplement;
        findings
    };
    let first = earlier("first", 2, of("Sở Muối gửi bảng chỉ tiêu.", ""));
    let decision = decide(&of("Sở Muối gửi bảng thay thế, bảng cũ cộng sai.", "Cộng 7"), std::slice::from_ref(&first));
    assert!(decision.flags.contains(&Flag::Revision) && !decision.flags.contains(&Flag::Duplicate));
    let decision = decide(&of("Sở Muối gửi bảng chỉ tiêu.", ""), &[first]);
    assert!(decision.flags.contains(&Flag::Duplicate));
}

#[test]
fn a_good_file_after_a_draft_replaces_it() {
    let text = "Sở Muối gửi dự thảo báo cáo sơ kết giữa nhiệm kỳ.";
    let draft = earlier("draft", 2, findings(text, &[report("Dự thảo")]));
    let decision = decide(&findings("Sở Muối gửi báo cáo.", &[report("Chính thức")]), &[draft]);
    assert!(decision.flags.contains(&Flag::Revision));
}

#[test]
fn what_brought_nothing_or_was_forged_is_neither_repeated_nor_replaced() {
    let nothing = earlier("nothing", 3, findings("Sở Muối xin gửi báo cáo sơ kết (file đính kèm).", &[]));
    assert!(nothing.findings.flags.contains(&Flag::NoAttachment));
    let mut forged = earlier("forged", 2, findings("Sở Muối gửi báo cáo.", &[report("Nội dung")]));
    forged.decision.flags.insert(Flag::Forged);
    forged.decision.outcome = Outcome::Review;
    let again = findings("Hôm trước quên tệp, gửi lại ạ.", &[report("Nội dung")]);
    assert_eq!(decide(&again, &[nothing.clone(), forged.clone()]).relates_to, None);
    // The program accepts no forged mail: a person did, and is believed.
    forged.decision.outcome = Outcome::Accept;
    assert_eq!(decide(&again, &[nothing, forged.clone()]).relates_to, Some(forged.message));
}

#[test]
fn an_earlier_message_of_another_unit_is_no_relation() {
    let other = letter("duongmia@thu.example", "Báo cáo sơ kết giữa nhiệm kỳ", "Sở Đường mía gửi báo cáo.");
    let other = found(&other, &[paper("Bao cao.docx", &["ĐẢNG ỦY SỞ ĐƯỜNG MÍA"], TITLE, "Nội dung")]);
    let decision = decide(&findings("Sở Muối gửi báo cáo.", &[report("Khác")]), &[earlier("other", 2, other)]);
    assert_eq!(decision.relates_to, None);
}

#[test]
fn the_last_day_that_an_unforged_message_stated_is_the_conference_day() {
    let mut told = findings("Sở Muối báo lịch hội nghị sơ kết.", &[]);
    told.kind = Kind::ConferenceNotice;
    told.conference_date = Some(date(2023, 6, 8));
    let notice = earlier("notice", 9, told.clone());
    told.conference_date = Some(date(2023, 6, 12));
    let moved = earlier("moved", 8, told.clone());
    told.conference_date = Some(date(2023, 6, 1));
    told.flags.insert(Flag::Forged);
    let forged = earlier("forged", 7, told);
    let report = findings("Sở Muối gửi báo cáo.", &[report("Nội dung")]);
    let decision = decide(&report, &[notice, moved.clone(), forged]);
    assert_eq!(decision.conference_known, Some(date(2023, 6, 12)));
    assert!(decision.verdict.is_some());
    let mut later = moved;
    later.received_at = Some(moment().checked_add(1.hour()).unwrap());
    assert_eq!(decide(&report, &[later]).conference_known, None, "what came later says nothing");
}

#[test]
fn only_a_report_of_a_known_unit_has_a_verdict() {
    let mut nobody = findings("Gửi báo cáo.", &[report("Nội dung")]);
    nobody.organizations.clear();
    assert_eq!(decide(&nobody, &[]).verdict, None);
    assert_eq!(decide(&findings("Xin hỏi hạn nộp báo cáo ạ?", &[]), &[]).verdict, None);
}

#[test]
fn another_day_of_the_conference_replaces_the_notice() {
    let mut told = findings("Sở Muối báo lịch hội nghị sơ kết.", &[]);
    told.kind = Kind::ConferenceNotice;
    told.flags.clear();
    told.conference_date = Some(date(2023, 6, 8));
    let notice = earlier("notice", 9, told.clone());
    let again = decide(&told, std::slice::from_ref(&notice));
    assert!(again.flags.contains(&Flag::Duplicate));
    told.conference_date = Some(date(2023, 6, 12));
    assert!(decide(&told, &[notice]).flags.contains(&Flag::Revision));
}

#[test]
fn a_paper_issued_anew_under_another_number_and_day_is_a_new_version() {
    let issued = |number: &str, day: i8| {
        let mut found = findings("Sở Muối gửi báo cáo.", &[report(&long_body(number))]);
        let document = found.document.as_mut().unwrap();
        document.number = Some(number.to_owned());
        document.date = Some(jiff::civil::date(2023, 6, day));
        found
    };
    let decision = decide(&issued("31-BC/ĐU", 15), &[earlier("first", 2, issued("12-BC/ĐU", 12))]);
    assert!(decision.flags.contains(&Flag::Revision));
    let decision = decide(&issued("12-BC/ĐU", 12), &[earlier("first", 2, issued("12-BC/ĐU", 12))]);
    assert!(decision.flags.contains(&Flag::Duplicate));
}

#[test]
fn only_what_rests_on_the_past_is_decided_by_it() {
    use super::super::rests_on_the_past;
    for (kind, rests) in [
        (Kind::Report, true),
        (Kind::Supplement, true),
        (Kind::ConferenceNotice, true),
        (Kind::OtherReport, true),
        (Kind::Question, false),
        (Kind::AutoReply, false),
        (Kind::Bounce, false),
        (Kind::Unrelated, false),
    ] {
        let mut findings = findings("Sở Muối gửi báo cáo, hội nghị ngày 8/6.", &[report(&long_body(""))]);
        findings.kind = kind;
        findings.conference_date = Some(date(2023, 6, 8));
        let past = [earlier("first", 2, findings.clone())];
        assert_eq!(decide(&findings, &past) != decide(&findings, &[]), rests, "{kind:?}");
        assert_eq!(rests_on_the_past(&findings), rests, "{kind:?}");
    }
}

#[test]
fn what_bears_on_no_later_one_changes_none() {
    use super::super::bears_on_later_ones;
    for (kind, day, bears) in [
        (Kind::Report, None, true),
        (Kind::OtherReport, None, true),
        (Kind::Question, Some(date(2023, 6, 8)), true),
        (Kind::Question, None, false),
        (Kind::AutoReply, None, false),
        (Kind::Unrelated, None, false),
    ] {
        let mut found = findings("Sở Muối gửi báo cáo.", &[report(&long_body(""))]);
        let later = found.clone();
        found.kind = kind;
        found.conference_date = day;
        let past = [earlier("first", 2, found.clone())];
        let changes = [Kind::Report, Kind::OtherReport].into_iter().any(|kind| {
            let later = Findings { kind, ..later.clone() };
            decide(&later, &past) != decide(&later, &[])
        });
        assert_eq!(changes, bears, "{kind:?}");
        assert_eq!(bears_on_later_ones(&past[0]), bears, "{kind:?}");
    }
}

#[test]
fn the_same_paper_that_another_unit_sent_for_it_is_a_duplicate() {
    let paper = findings("Đảng ủy Sở Muối gửi báo cáo.", &[report("Nội dung")]);
    let mut sent_for = earlier("first", 2, paper.clone());
    sent_for.decision.flags.insert(Flag::WrongUnitInside);
    let decision = decide(&paper, std::slice::from_ref(&sent_for));
    assert!(decision.flags.contains(&Flag::Duplicate) && !decision.flags.contains(&Flag::Revision));
    let changed = findings("Đảng ủy Sở Muối gửi báo cáo.", &[report(&long_body("khác"))]);
    assert!(decide(&changed, &[sent_for]).flags.contains(&Flag::Revision));
}
