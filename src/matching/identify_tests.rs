use super::sample::{
    bare_unit, called_unit, codes, file, found, found_by, found_under, letter, moment, paper, plan, registry, sheet,
};
use super::*;
use crate::documents::{Document, Format, Problem};
use crate::message::{Authenticity, Automatic, Mailbox};
use crate::reading::Reading;
use crate::registry::{Organization, OrganizationCode, Registry};

const TITLE: &str = "Báo cáo sơ kết giữa nhiệm kỳ thực hiện Nghị quyết Đại hội nhiệm kỳ 2020 - 2025";

fn report_of(issuer: &str) -> FileRead {
    paper("Bao cao.docx", &["ĐẢNG BỘ KHỐI ABC", issuer], TITLE, "Phần nội dung của báo cáo.")
}

#[test]
fn a_report_from_a_registered_address_with_its_letterhead_is_accepted() {
    let message = letter("dangsomuoi@thu.example", "Gửi báo cáo", "Đảng ủy Sở Muối gửi báo cáo theo KH 7.");
    let findings = found(&message, &[report_of("ĐẢNG ỦY SỞ MUỐI")]);
    assert_eq!((findings.kind, findings.outcome), (Kind::Report, Outcome::Accept));
    assert_eq!(codes(&findings), ["SMT"]);
    assert!(findings.acknowledge && findings.flags.is_empty());
    assert_eq!(findings.requirement.as_deref(), Some("report"));
    assert!(findings.evidence.iter().all(|reason| !reason.reason.is_empty()));
}

#[test]
fn a_letterhead_proves_the_unit_where_the_sender_is_unknown_and_words_alone_do_not() {
    let message = letter("nguoila@khac.example", "Báo cáo của Đảng ủy Sở Đường mía", "Xin gửi báo cáo sơ kết.");
    let with_letterhead = found(&message, &[report_of("ĐẢNG ỦY SỞ ĐƯỜNG MÍA")]);
    assert_eq!(with_letterhead.outcome, Outcome::Accept);
    assert_eq!(with_letterhead.flags, [Flag::UnregisteredSender].into());
    let scan = Document { format: Format::Pdf, problems: vec![Problem::Scanned], ..Document::default() };
    let scanned = found(&message, &[file("scan.pdf", scan, Reading::default())]);
    assert_eq!(scanned.outcome, Outcome::Review);
    assert_eq!(codes(&scanned), ["SDM"]);
    assert!(scanned.flags.contains(&Flag::Scanned));
}

#[test]
fn a_long_name_may_go_on_in_the_next_line_of_the_letterhead() {
    let lines = ["ĐẢNG BỘ KHỐI ABC", "ĐẢNG ỦY NGÂN HÀNG MUỐI", "VÀ ĐƯỜNG MÍA CHI NHÁNH TỈNH", "*"];
    let message = letter("nguoila@khac.example", "", "");
    let findings = found(&message, &[paper("1.docx", &lines, TITLE, "Nội dung")]);
    assert_eq!(codes(&findings), ["NHM"]);
}

#[test]
fn a_paper_of_another_unit_inside_goes_to_a_person_and_names_nobody() {
    let message = letter("dangsomuoi@thu.example", "Báo cáo", "Đảng ủy Sở Muối gửi báo cáo của đơn vị.");
    let findings = found(&message, &[report_of("ĐẢNG ỦY SỞ ĐƯỜNG MÍA")]);
    assert_eq!(findings.outcome, Outcome::Review);
    assert!(findings.flags.contains(&Flag::WrongUnitInside));
    assert!(findings.organizations.is_empty());
    assert!(findings.advice.iter().any(|sentence| sentence.contains("đơn vị khác")));
}

#[test]
fn a_unit_that_openly_sends_for_another_names_the_other() {
    let text = "Nhờ gửi hộ báo cáo của Đảng ủy Sở Đường mía, mail bên đó đang lỗi.";
    let message = letter("dangsomuoi@thu.example", "Báo cáo", text);
    let findings = found(&message, &[report_of("ĐẢNG ỦY SỞ ĐƯỜNG MÍA")]);
    assert_eq!(codes(&findings), ["SDM"]);
    assert_eq!(findings.outcome, Outcome::Review);
    assert!(findings.flags.contains(&Flag::WrongUnitInside));
}

#[test]
fn two_reports_of_two_units_name_both_and_go_to_a_person() {
    let message = letter("duongmia@thu.example", "BC 2 đơn vị", "Gửi báo cáo sơ kết của hai đơn vị.");
    let files = [report_of("ĐẢNG ỦY SỞ MUỐI"), report_of("ĐẢNG ỦY SỞ ĐƯỜNG MÍA")];
    let findings = found(&message, &files);
    assert_eq!(codes(&findings), ["SDM", "SMT"]);
    assert!(findings.flags.contains(&Flag::SeveralOrganizations));
    assert_eq!(findings.outcome, Outcome::Review);
    assert_eq!(findings.document, None);
}

#[test]
fn a_cell_below_a_unit_is_that_units_and_goes_to_a_person() {
    let lines = ["ĐẢNG BỘ SỞ MUỐI", "CHI BỘ PHÒNG TỔNG HỢP"];
    let message = letter("nguoila@khac.example", "Gửi báo cáo", "Chi bộ Phòng Tổng hợp kính gửi báo cáo.");
    let findings = found(&message, &[paper("1.docx", &lines, TITLE, "Nội dung")]);
    assert_eq!(codes(&findings), ["SMT"]);
    assert_eq!(findings.outcome, Outcome::Review);
}

#[test]
fn a_bare_committee_below_its_agency_is_the_unit_itself() {
    let message = letter("nguoila@khac.example", "Gửi báo cáo", "Gửi báo cáo.");
    let findings = found(&message, &[paper("1.docx", &["SỞ MUỐI", "ĐẢNG ỦY"], TITLE, "Nội dung")]);
    assert_eq!((codes(&findings), findings.outcome), (vec!["SMT"], Outcome::Accept));
}

#[test]
fn a_title_that_names_a_cell_goes_to_a_person() {
    let message = letter("dangsomuoi@thu.example", "Gửi báo cáo", "Gửi báo cáo.");
    let title = "Báo cáo sơ kết giữa nhiệm kỳ của Chi bộ Kho số 2";
    let findings = found(&message, &[paper("1.docx", &["ĐẢNG ỦY SỞ MUỐI"], title, "Nội dung")]);
    assert_eq!((codes(&findings), findings.outcome), (vec!["SMT"], Outcome::Review));
}

#[test]
fn a_letter_that_only_passes_another_on_is_told_by_that_ones_words() {
    let mut message = letter("dangsomuoi@thu.example", "Fwd: Lịch làm việc", "Chuyển Văn phòng.");
    message.forwarded_text = "Đảng ủy họp hội nghị sơ kết giữa nhiệm kỳ sáng 19/6/2023, mời cán bộ dự.".to_owned();
    let findings = found(&message, &[]);
    assert_eq!(findings.kind, Kind::ConferenceNotice);
    assert_eq!(findings.conference_date, Some(jiff::civil::date(2023, 6, 19)));
}

#[test]
fn a_letterhead_of_nobody_in_the_registry_names_nobody() {
    let message = letter("nguoila@khac.example", "Báo cáo", "Đảng ủy Khối Chợ nổi gửi báo cáo sơ kết giữa nhiệm kỳ.");
    let findings = found(&message, &[report_of("ĐẢNG ỦY KHỐI CHỢ NỔI")]);
    assert!(findings.organizations.is_empty());
    assert_eq!((findings.kind, findings.outcome), (Kind::Report, Outcome::Review));
}

#[test]
fn a_forged_sender_is_never_accepted_nor_answered() {
    let mut message = letter("dangsomuoi@thu.example", "Gửi báo cáo", "Đảng ủy Sở Muối gửi báo cáo theo KH 7.");
    message.authenticity = Authenticity::Failed;
    let findings = found(&message, &[report_of("ĐẢNG ỦY SỞ MUỐI")]);
    assert_eq!(findings.outcome, Outcome::Review);
    assert!(findings.flags.contains(&Flag::Forged) && !findings.acknowledge);
}

#[test]
fn a_stranger_whose_address_fails_is_never_accepted_nor_answered_whatever_he_brings() {
    let mut message = letter("nguoila@khac.example", "Gửi báo cáo", "Đảng ủy Sở Muối gửi báo cáo theo KH 7.");
    let proved = found(&message, &[report_of("ĐẢNG ỦY SỞ MUỐI")]);
    assert_eq!((proved.outcome, proved.acknowledge), (Outcome::Accept, true));
    message.authenticity = Authenticity::Failed;
    let findings = found(&message, &[report_of("ĐẢNG ỦY SỞ MUỐI")]);
    assert_eq!((findings.outcome, findings.acknowledge), (Outcome::Review, false));
}

#[test]
fn a_document_systems_scan_is_not_ignored() {
    let text = "Bạn có văn bản mới từ Đảng ủy Sở Muối: số 45-BC/ĐU. Vui lòng không trả lời email này.";
    let mut message = letter("noreply@qlvb.example", "Thông báo văn bản mới", text);
    message.automatic = Some(Automatic::AutoSubmitted);
    let unread = file("45-BC-DU.signed.pdf", Document::default(), Reading::default());
    let findings = found(&message, &[unread]);
    assert_eq!((findings.outcome, findings.acknowledge), (Outcome::Review, false));
    assert_eq!(found(&message, &[]).outcome, Outcome::Ignore, "nothing is handed in");
}

#[test]
fn two_senders_in_one_letter_are_never_accepted() {
    let mut message = letter("dangsomuoi@thu.example", "Gửi báo cáo", "Đảng ủy Sở Muối gửi báo cáo.");
    message.from.push(Mailbox { name: String::new(), address: "duongmia@thu.example".to_owned() });
    assert_eq!(found(&message, &[report_of("ĐẢNG ỦY SỞ MUỐI")]).outcome, Outcome::Review);
}

#[test]
fn whom_a_letter_is_addressed_to_and_what_it_quotes_are_no_evidence() {
    let mut message = letter("nguoila@khac.example", "Hỏi", "Kính gửi: Đảng ủy Sở Muối,\n\nXin hỏi hạn nộp báo cáo?");
    message.quoted = "Đảng ủy Sở Đường mía đã gửi rồi".to_owned();
    let findings = found(&message, &[]);
    assert!(findings.organizations.is_empty());
    assert_eq!((findings.kind, findings.outcome), (Kind::Question, Outcome::Review));
}

#[test]
fn a_machines_answer_is_ignored_and_a_registered_person_never() {
    let mut message = letter("dangsomuoi@thu.example", "Trả lời tự động: Đôn đốc", "Hiện tôi đang đi công tác.");
    message.automatic = Some(Automatic::AutoSubmitted);
    let machine = found(&message, &[]);
    assert_eq!((machine.kind, machine.outcome), (Kind::AutoReply, Outcome::Ignore));
    assert!(!machine.acknowledge && machine.organizations.is_empty());
    let person = letter("dangsomuoi@thu.example", "Khuyến mại", "Giảm giá, mua ngay hôm nay!");
    assert_eq!(found(&person, &[]).outcome, Outcome::Review);
}

#[test]
fn an_answering_machine_that_repeats_our_subject_reports_nothing() {
    let subject = "Trả lời tự động: V/v gửi báo cáo sơ kết giữa nhiệm kỳ theo Kế hoạch 18-KH/DUK";
    let mut message = letter("dangsomuoi@thu.example", subject, "Tôi đi công trình, sẽ trả lời khi về.");
    message.automatic = Some(Automatic::AutoReplied);
    let findings = found(&message, &[]);
    assert_eq!((findings.kind, findings.outcome, findings.acknowledge), (Kind::AutoReply, Outcome::Ignore, false));
}

#[test]
fn a_persons_invitation_by_calendar_is_answered_and_a_calendars_own_letter_never() {
    let told = |invites: bool| {
        let text = "Hội nghị sơ kết của Đảng ủy Sở Muối, 8h00 ngày 9/6/2023.";
        let mut message = letter("dangsomuoi@thu.example", "Lịch hội nghị sơ kết giữa nhiệm kỳ", text);
        message.automatic = Some(Automatic::Calendar { invites });
        found(&message, &[]).acknowledge
    };
    assert!(told(true));
    assert!(!told(false));
}

#[test]
fn thanks_alone_are_no_question_and_need_no_receipt() {
    let told = |text: &str| {
        let subject = "Re: Đã nhận báo cáo sơ kết giữa nhiệm kỳ theo Kế hoạch 18-KH/DUK";
        let findings = found(&letter("dangsomuoi@thu.example", subject, text), &[]);
        (findings.kind, findings.outcome, findings.acknowledge)
    };
    for thanks in ["Em cảm ơn các anh chị ạ.", "CẢM ƠN VĂN PHÒNG ĐÃ PHẢN HỒI. CHÚC CÁC ĐỒNG CHÍ SỨC KHỎE."]
    {
        assert_eq!(told(thanks), (Kind::Unrelated, Outcome::Review, false), "{thanks}");
    }
    let forgotten = found(&letter("dangsomuoi@thu.example", "Báo cáo sơ kết giữa nhiệm kỳ", "Em cảm ơn ạ."), &[]);
    assert!(forgotten.acknowledge && forgotten.kind == Kind::Report, "{forgotten:#?}");
    for more in ["Cảm ơn anh, em gửi lại sau ạ.", "Cảm ơn. Khi nào hết hạn ạ?", "Cảm ơn, bên em chưa nhận được ạ."]
    {
        assert!(told(more).2, "{more}");
    }
}

#[test]
fn a_bounce_is_a_bounce_whatever_its_words_and_says_whom_it_did_not_reach() {
    let text = "552 5.2.2 mailbox full, quota exceeded. Click https://mail.example/help, verify your password.";
    let mut message = letter("mailer-daemon@khac.example", "failure notice", text);
    message.links = vec!["https://mail.example/help".to_owned()];
    message.automatic = Some(Automatic::Bounce { recipient: Some("vanthu@xa.example".to_owned()), delayed: false });
    let findings = found(&message, &[]);
    assert_eq!((findings.kind, findings.outcome), (Kind::Bounce, Outcome::Ignore));
    assert!(!findings.acknowledge);
    assert!(findings.evidence.iter().any(|reason| reason.words == "vanthu@xa.example"));
}

#[test]
fn a_report_sent_by_a_document_system_is_taken_in_but_not_answered() {
    let text = "Hệ thống thông báo: Đảng ủy Sở Muối gửi văn bản. Thư gửi tự động.";
    let mut message = letter("noreply@vanban.example", "Báo cáo sơ kết giữa nhiệm kỳ", text);
    message.automatic = Some(Automatic::AutoSubmitted);
    let findings = found(&message, &[report_of("ĐẢNG ỦY SỞ MUỐI")]);
    assert_eq!((findings.kind, findings.outcome), (Kind::Report, Outcome::Accept));
    assert!(!findings.acknowledge);
}

#[test]
fn a_stranger_who_sells_something_is_ignored() {
    let findings = found(&letter("ban@hang.example", "Khuyến mại", "Giảm giá, mua ngay hôm nay!"), &[]);
    assert_eq!((findings.kind, findings.outcome, findings.acknowledge), (Kind::Unrelated, Outcome::Ignore, false));
}

#[test]
fn a_forgotten_attachment_and_a_link_are_told_apart_and_each_is_said() {
    let mut message =
        letter("dangsomuoi@thu.example", "Báo cáo", "Sở Muối xin gửi báo cáo sơ kết giữa nhiệm kỳ (file đính kèm).");
    let without = found(&message, &[]);
    assert_eq!((without.kind, without.outcome), (Kind::Report, Outcome::Review));
    assert!(without.flags.contains(&Flag::NoAttachment) && without.advice.len() == 1);
    message.links = vec!["https://drive.example/abc".to_owned()];
    let linked = found(&message, &[]);
    assert!(linked.flags.contains(&Flag::LinkOnly) && !linked.flags.contains(&Flag::NoAttachment));
}

#[test]
fn what_cannot_be_opened_is_flagged_and_said() {
    let cases = [
        (Problem::Encrypted, Flag::Encrypted),
        (Problem::Damaged("cut off".to_owned()), Flag::Unreadable),
        (Problem::Macro, Flag::Macro),
        (Problem::Executable, Flag::Executable),
    ];
    for (problem, flag) in cases {
        let message = letter("dangsomuoi@thu.example", "Báo cáo sơ kết giữa nhiệm kỳ", "Sở Muối gửi báo cáo kèm theo.");
        let document = Document { format: Format::Docx, problems: vec![problem], ..Document::default() };
        let findings = found(&message, &[file("bc.docx", document, Reading::default())]);
        assert!(findings.flags.contains(&flag), "{flag:?}");
        assert_eq!((findings.outcome, findings.advice.len()), (Outcome::Review, 1), "{flag:?}");
    }
}

#[test]
fn an_empty_file_that_a_mail_program_adds_is_no_trouble() {
    for (format, flagged) in [(Format::Text, false), (Format::Tnef, false), (Format::Docx, true)] {
        let message = letter("dangsomuoi@thu.example", "Báo cáo", "Sở Muối gửi báo cáo.");
        let empty = Document { format, problems: vec![Problem::Empty], ..Document::default() };
        let files = [report_of("ĐẢNG ỦY SỞ MUỐI"), file("ATT00001", empty, Reading::default())];
        assert_eq!(found(&message, &files).flags.contains(&Flag::Unreadable), flagged, "{format:?}");
    }
}

#[test]
fn a_draft_goes_to_a_person_and_the_signed_paper_after_it_is_no_draft() {
    let draft =
        letter("dangsomuoi@thu.example", "Báo cáo", "Sở Muối gửi dự thảo báo cáo sơ kết giữa nhiệm kỳ, xin ý kiến.");
    assert!(found(&draft, &[report_of("ĐẢNG ỦY SỞ MUỐI")]).flags.contains(&Flag::Draft));
    let signed = letter("dangsomuoi@thu.example", "Báo cáo", "Bản ký ban hành ạ, thay bản dự thảo gửi hôm 3/6.");
    let signed = found(&signed, &[report_of("ĐẢNG ỦY SỞ MUỐI")]);
    assert!(!signed.flags.contains(&Flag::Draft) && signed.replaces);
    assert_eq!(signed.outcome, Outcome::Accept);
}

#[test]
fn a_report_under_another_plan_is_another_report() {
    let title = "Báo cáo sơ kết giữa nhiệm kỳ thực hiện Nghị quyết Đại hội Công đoàn cơ sở";
    let message = letter("dangsomuoi@thu.example", "Báo cáo", "Sở Muối gửi báo cáo.");
    let findings = found(&message, &[paper("bc.docx", &["ĐẢNG ỦY SỞ MUỐI"], title, "Nội dung")]);
    assert_eq!((findings.kind, findings.outcome), (Kind::OtherReport, Outcome::Accept));
    assert_eq!(findings.plan, None);
}

#[test]
fn a_sheet_proves_its_unit_by_its_head_only() {
    let message = letter("nguoila@khac.example", "Bổ sung biểu", "Đảng ủy Sở Muối gửi bổ sung biểu chỉ tiêu.");
    let named = found(&message, &[sheet("Book1.xlsx", "ĐẢNG ỦY SỞ MUỐI")]);
    assert_eq!((named.kind, named.outcome), (Kind::Supplement, Outcome::Accept));
    let nameless = found(&message, &[sheet("Book1.xlsx", "Biểu chỉ tiêu")]);
    assert_eq!((nameless.kind, nameless.outcome), (Kind::Supplement, Outcome::Review));
    assert_eq!(codes(&nameless), ["SMT"]);
}

#[test]
fn a_former_name_is_still_the_units() {
    let findings = found(&letter("nguoila@khac.example", "", ""), &[report_of("ĐẢNG ỦY TY MẬT MÍA")]);
    assert_eq!(codes(&findings), ["SDM"]);
}

#[test]
fn a_list_of_addressees_is_no_evidence() {
    let text = "Kính gửi:\n- Đảng ủy Sở Muối;\n- Đảng ủy Bến đò tỉnh.\n\nĐảng ủy Sở Đường mía gửi báo cáo sơ kết giữa nhiệm kỳ.\n\nNơi nhận:\n- Chi bộ Hội Nuôi dê tỉnh.";
    assert_eq!(codes(&found(&letter("nguoila@khac.example", "", text), &[])), ["SDM"]);
}

#[test]
fn an_answer_to_a_units_letter_speaks_for_the_unit() {
    let first = found(&letter("dangsomuoi@thu.example", "Hỏi hạn nộp", "Sở Muối xin hỏi hạn nộp báo cáo?"), &[]);
    let decision = conclude(&first, None, &[], &[], &WorkingDays::default());
    let message = ContentHash::of(b"first");
    let earlier = Earlier { message, received_at: None, message_id: None, findings: first, decision };
    let answer = letter("nguoila@khac.example", "Re: Hỏi hạn nộp", "Vâng, còn phụ lục thì sao ạ?");
    let findings = super::sample::found_in_thread(&answer, &[], &[earlier]);
    assert_eq!(findings.candidates.first().map(|best| best.organization.0.as_str()), Some("SMT"));
    assert_ne!(findings.outcome, Outcome::Accept);
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(128))]
    #[test]
    fn no_text_whatever_breaks_it_or_is_accepted_from_a_stranger(
        subject in "\\PC{0,60}",
        text in "(\\PC|[\n\t]|đảng ủy |sở muối |chi bộ |báo cáo ){0,80}",
        name in "\\PC{0,40}",
    ) {
        let message = letter(&name, &subject, &text);
        let document = Document { format: Format::Pdf, problems: vec![Problem::Scanned], ..Document::default() };
        let findings = found(&message, &[file(&name, document, Reading::default())]);
        proptest::prop_assert_ne!(findings.outcome, Outcome::Accept);
    }
}

#[test]
fn an_empty_letter_of_a_stranger_is_not_decided_without_a_person() {
    let findings = found(&Message::default(), &[]);
    assert_ne!(findings.outcome, Outcome::Accept);
    assert!(!findings.acknowledge);
}

#[test]
fn a_division_below_a_unit_in_a_letterhead_without_the_party_s_word_is_for_a_person() {
    let heads = ["SỞ MUỐI\nCHI CỤC ĐÊ BIỂN", "SỞ MUỐI\nTỈNH VÍ DỤ"];
    let below: Vec<bool> = heads
        .iter()
        .map(|head| {
            let mut file = report_of("ĐẢNG ỦY SỞ MUỐI");
            file.readings[0].reading.issuer = head.lines().map(str::to_owned).collect();
            let findings = found(&letter("ai@khac.example", "Báo cáo sơ kết giữa nhiệm kỳ", "Gửi báo cáo."), &[file]);
            assert_eq!(findings.organizations[0].0, "SMT");
            findings.outcome == Outcome::Review
        })
        .collect();
    assert_eq!(below, [true, false]);
}

#[test]
fn the_question_mark_of_a_link_asks_nothing() {
    let text = "Đảng ủy Sở Muối gửi báo cáo sơ kết giữa nhiệm kỳ: https://kho.example/d/1?chia=se";
    let mut message = letter("dangsomuoi@thu.example", "Báo cáo sơ kết giữa nhiệm kỳ", text);
    message.links = vec!["https://kho.example/d/1?chia=se".to_owned()];
    let findings = found(&message, &[]);
    assert_eq!(findings.kind, Kind::Report);
    assert!(findings.flags.contains(&Flag::LinkOnly) && findings.acknowledge);
}

#[test]
fn a_title_that_says_only_that_it_is_a_report_does_not_make_it_another_plan_s() {
    let mut file = report_of("ĐẢNG ỦY SỞ MUỐI");
    file.readings[0].reading.title = Some("Báo cáo".to_owned());
    let message = letter("dangsomuoi@thu.example", "Báo cáo sơ kết giữa nhiệm kỳ", "Đảng ủy Sở Muối gửi báo cáo.");
    assert_eq!(found(&message, &[file]).kind, Kind::Report);
}

#[test]
fn a_file_s_name_alone_does_not_contradict_a_letterhead() {
    let mut file = report_of("ĐẢNG ỦY SỞ MUỐI");
    file.name = "BC_SĐM.docx".to_owned();
    let findings = found(&letter("ai@khac.example", "Báo cáo sơ kết giữa nhiệm kỳ", ""), &[file]);
    assert_eq!(findings.organizations[0].0, "SMT");
    assert!(!findings.flags.contains(&Flag::WrongUnitInside));
}

#[test]
fn a_letter_that_forgot_its_file_or_sends_a_link_is_a_report_all_the_same() {
    let told = |subject: &str, text: &str, link: Option<&str>| {
        let mut message = letter("dangsomuoi@thu.example", subject, text);
        message.links = link.map(str::to_owned).into_iter().collect();
        found(&message, &[])
    };
    let forgotten = told("BC sơ kết", "Gửi file báo cáo đính kèm chị xem giúp em với ạ.", None);
    assert_eq!((forgotten.kind, forgotten.flags.contains(&Flag::NoAttachment)), (Kind::Report, true));
    let link =
        told("Báo cáo kết quả HNSK", "File nặng nên gửi qua link ạ. Trân trọng.", Some("https://kho.example/d/1"));
    assert_eq!((link.kind, link.flags.contains(&Flag::LinkOnly)), (Kind::Report, true));
}

#[test]
fn a_report_written_in_the_letter_itself_is_one() {
    let text = "Đảng ủy Sở Muối báo cáo kết quả sơ kết như sau:\n1. Công tác lãnh đạo: tốt.\n2. Kết quả: đạt 9 chỉ tiêu.\n\
                3. Hạn chế: thiếu vốn.\n4. Kiến nghị: không.";
    let findings = found(&letter("dangsomuoi@thu.example", "Báo cáo kết quả sơ kết", text), &[]);
    assert_eq!((findings.kind, findings.outcome), (Kind::Report, Outcome::Accept));
    assert!(!findings.flags.contains(&Flag::NoAttachment));
    let brief = "Sở Muối báo cáo luôn trong thư:\n1/ Chỉ đạo: tốt.\n2/ Kết quả: đạt 9 chỉ tiêu.\n3/ Tồn tại: có.";
    let findings = found(&letter("dangsomuoi@thu.example", "Báo cáo sơ kết giữa nhiệm kỳ", brief), &[]);
    assert!(!findings.flags.contains(&Flag::NoAttachment), "{:?}", findings.flags);
    let notice = "Đảng ủy Sở Muối thông báo hội nghị sơ kết như sau:\n1. Thời gian: 8h ngày 19/6/2023.\n2. Địa điểm: hội \
                  trường.\n3. Thành phần: toàn thể đảng viên.";
    let findings = found(&letter("dangsomuoi@thu.example", "Thông báo hội nghị sơ kết", notice), &[]);
    assert_eq!(findings.kind, Kind::ConferenceNotice);
}

#[test]
fn who_names_the_plan_s_conference_is_answered_though_nobody_knows_him() {
    let text = "Em chào chị, hội nghị sơ kết bên em làm ngày 19/6/2023 chị nhé.";
    let findings = found(&letter("minhthu@khac.example", "báo ngày", text), &[]);
    assert_eq!((findings.acknowledge, findings.outcome), (true, Outcome::Review), "{:?}", findings.evidence);
}

#[test]
fn our_own_domain_in_a_strangers_hands_is_forged() {
    let mut message = letter("admin@coquan.example", "Hộp thư sắp đầy", "Bấm vào đây để xác minh.");
    message.authenticity = Authenticity::Failed;
    message.borrows_our_domain = true;
    let findings = found(&message, &[]);
    assert!(findings.flags.contains(&Flag::Forged) && !findings.acknowledge);
}

#[test]
fn a_station_below_a_unit_without_the_party_s_word_is_not_the_unit() {
    let mut file = report_of("ĐẢNG ỦY SỞ MUỐI");
    file.readings[0].reading.issuer = vec!["SỞ MUỐI".to_owned(), "TRẠM ĐO MẶN XÃ PA NẬM".to_owned()];
    let message = letter("dangsomuoi@thu.example", "Gửi giúp báo cáo sơ kết giữa nhiệm kỳ", "Gửi báo cáo của Trạm.");
    assert_eq!(found(&message, &[file]).outcome, Outcome::Review);
}

#[test]
fn a_letter_that_names_the_plan_and_brings_another_year_s_report_is_seen_by_a_person() {
    let plan = Plan { title: "Sơ kết giữa nhiệm kỳ năm 2023".to_owned(), ..plan() };
    let mut file = report_of("ĐẢNG ỦY SỞ MUỐI");
    file.readings[0].reading.title = Some("Báo cáo sơ kết giữa nhiệm kỳ năm 2021".to_owned());
    let told = |text: &str| {
        let message = letter("dangsomuoi@thu.example", "Gửi báo cáo", text);
        found_under(std::slice::from_ref(&plan), &message, std::slice::from_ref(&file))
    };
    let (named, unnamed) = (told("Gửi báo cáo sơ kết giữa nhiệm kỳ."), told("Gửi báo cáo."));
    assert_eq!((named.kind, named.outcome), (Kind::OtherReport, Outcome::Review));
    assert_eq!((unnamed.kind, unnamed.outcome), (Kind::OtherReport, Outcome::Accept));
}

#[test]
fn a_strangers_letter_under_a_neighbour_provinces_letterhead_is_seen_by_a_person() {
    let told = |above: &str| {
        let mut file = report_of("ĐẢNG ỦY SỞ MUỐI");
        file.readings[0].reading.issuer = vec![above.to_owned(), "ĐẢNG ỦY SỞ MUỐI".to_owned()];
        found(&letter("somuoi@khac.example", "Báo cáo sơ kết giữa nhiệm kỳ", "Gửi báo cáo."), &[file]).outcome
    };
    assert_eq!(told("ĐẢNG BỘ TỈNH LÁNG GIỀNG"), Outcome::Review);
    assert_eq!(told("ĐẢNG BỘ TỈNH VÍ DỤ"), Outcome::Accept);
}

#[test]
fn a_station_whose_name_is_like_its_unit_s_is_not_the_unit() {
    let center = Organization {
        code: OrganizationCode("YTTL".to_owned()),
        name: "Trung tâm Y tế huyện Thạch Lĩnh".to_owned(),
        ..Organization::default()
    };
    let registry = Registry { organizations: vec![center] };
    let mut file = report_of("x");
    file.readings[0].reading.issuer =
        vec!["TRUNG TÂM Y TẾ HUYỆN THẠCH LĨNH".to_owned(), "TRẠM Y TẾ XÃ THẠCH SƠN".to_owned()];
    let findings = identify(&Case {
        message: &letter("tram@khac.example", "bao cao tram", "Tram y te xa Thach Son gui bc"),
        files: &[file],
        received_at: None,
        registry: &registry,
        index: &Index::new(&registry),
        plans: &[plan()],
        office: "",
        thread: &[],
    });
    assert!(findings.evidence.iter().any(|reason| reason.source == "cell"), "{:#?}", findings.evidence);
}

#[test]
fn who_writes_from_a_domain_of_several_units_is_no_stranger_and_proves_no_unit() {
    let mut registry = registry();
    for unit in registry.organizations.iter_mut().take(2) {
        unit.shared.push("chung.example".to_owned());
    }
    let told = |file: &[FileRead]| {
        let findings = identify(&Case {
            message: &letter("ngocanh@chung.example", "Báo cáo sơ kết giữa nhiệm kỳ", "Em gửi báo cáo ạ."),
            files: file,
            received_at: Some(moment()),
            registry: &registry,
            index: &Index::new(&registry),
            plans: &[plan()],
            office: "",
            thread: &[],
        });
        (findings.flags.contains(&Flag::UnregisteredSender), findings.outcome)
    };
    assert_eq!(told(&[report_of("ĐẢNG ỦY SỞ MUỐI")]), (false, Outcome::Accept));
    assert_eq!(told(&[report_of("")]), (false, Outcome::Review));
}

#[test]
fn a_strangers_short_question_about_the_report_is_answered() {
    let told = |text: &str| {
        let findings = found(&letter("0983000412@nhantin.example", "", text), &[]);
        (findings.kind, findings.outcome, findings.acknowledge)
    };
    assert_eq!(told("cho hoi gui bao cao truoc hay dua ban giay truoc"), (Kind::Question, Outcome::Review, true));
    assert!(!told("Mua ngay máy in báo cáo, giảm giá đến khi nào hết hàng").2);
}

#[test]
fn a_place_below_a_district_or_of_its_name_is_not_the_district() {
    let unit = |code: &str, name: &str, address: &str| Organization {
        code: OrganizationCode(code.to_owned()),
        name: name.to_owned(),
        addresses: vec![address.to_owned()],
        ..Organization::default()
    };
    let registry = Registry {
        organizations: vec![
            unit("HTL", "Hội Nuôi dê huyện Thạch Lĩnh", "nuoide.thachlinh@thu.example"),
            unit("TXBT", "Hội Nuôi dê thị xã Bến Thượng", "nuoide.bt@thu.example"),
            unit("HBT", "Hội Nuôi dê huyện Bến Thượng", "nuoide.hbt@thu.example"),
        ],
    };
    let index = Index::new(&registry);
    for head in [
        "HỘI NUÔI DÊ HUYỆN THẠCH LĨNH\nHỘI NUÔI DÊ THỊ TRẤN SA NHÂN",
        "HỘI NUÔI DÊ HUYỆN THẠCH LĨNH\nTHỊ TRẤN SA NHÂN",
        "HỘI NUÔI DÊ VIỆT NAM\nTHỊ TRẤN THẠCH LĨNH",
        "HỘI NUÔI DÊ THỊ TRẤN SA NHÂN, HUYỆN THẠCH LĨNH",
        "HỘI NUÔI DÊ TỈNH VÍ DỤ\nHỘI NUÔI DÊ THỊ TRẤN THẠCH LĨNH",
        "HỘI NUÔI DÊ TỈNH VÍ DỤ\nHỘI NUÔI DÊ XÃ THẠCH LĨNH",
        "HỘI NUÔI DÊ TỈNH VÍ DỤ\nHỘI NUÔI DÊ THỊ TRẤN BẾN THƯỢNG",
        "HỘI NUÔI DÊ VIỆT NAM\nTHỊ TRẤN BẾN THƯỢNG",
    ] {
        for from in ["hoinuoide.sanhan@khac.example", "nuoide.thachlinh@thu.example"] {
            let mut file = report_of("x");
            file.readings[0].reading.issuer = head.lines().map(str::to_owned).collect();
            let findings = identify(&Case {
                message: &letter(from, "Báo cáo sơ kết giữa nhiệm kỳ", "Gửi báo cáo."),
                files: &[file],
                received_at: Some(moment()),
                registry: &registry,
                index: &index,
                plans: &[plan()],
                office: "",
                thread: &[],
            });
            assert_eq!(findings.outcome, Outcome::Review, "{head}");
        }
    }
}

/// Associations of three communes, two of one name in two districts, and of a district.
fn communes() -> Registry {
    let unit = |code: &str, name: &str, address: &str, domain: &str| Organization {
        code: OrganizationCode(code.to_owned()),
        name: name.to_owned(),
        addresses: vec![address.to_owned()],
        domains: vec![domain.to_owned()].into_iter().filter(|domain| !domain.is_empty()).collect(),
        ..Organization::default()
    };
    Registry {
        organizations: vec![
            unit("HTK", "Hội Nuôi dê huyện Thạch Lĩnh", "dethachlinh@thu.example", "thachlinh.example"),
            unit("XTK", "Hội Nuôi dê xã Sa Nhân, huyện Thạch Lĩnh", "sanhan1@thu.example", ""),
            unit("XCS", "Hội Nuôi dê xã Sa Nhân, huyện Cát Sậy", "sanhan2@thu.example", ""),
            unit("XNS", "Hội Nuôi dê xã Nhân Sa - huyện Thạch Lĩnh", "nhansa@thu.example", ""),
        ],
    }
}

fn of_communes(from: &str, letterhead: &[&str]) -> Findings {
    let message = letter(from, "Báo cáo", "Xin gửi báo cáo sơ kết giữa nhiệm kỳ.");
    let files = [paper("Bao cao.docx", letterhead, TITLE, "Nội dung")];
    found_by(&communes(), "Hội Nuôi dê tỉnh Ví Dụ", (&message, &files), (&[], &[plan()]))
}

#[test]
fn a_commune_is_told_by_the_district_above_it_in_the_letterhead() {
    for (from, letterhead, code) in [
        ("nguoila@khac.example", &["HỘI NUÔI DÊ HUYỆN THẠCH LĨNH", "HỘI NUÔI DÊ XÃ SA NHÂN"][..], "XTK"),
        ("nguoila@khac.example", &["HỘI NUÔI DÊ HUYỆN CÁT SẬY", "HỘI NUÔI DÊ XÃ SA NHÂN"], "XCS"),
        ("nguoila@khac.example", &["HỘI NUÔI DÊ H. THẠCH LĨNH", "HỘI NUÔI DÊ XÃ NHÂN SA"], "XNS"),
        ("sanhan2@thu.example", &["HỘI NUÔI DÊ XÃ SA NHÂN"], "XCS"),
        ("ai@thachlinh.example", &["HỘI NUÔI DÊ HUYỆN THẠCH LĨNH", "HỘI NUÔI DÊ XÃ SA NHÂN"], "XTK"),
    ] {
        let findings = of_communes(from, letterhead);
        assert_eq!((codes(&findings), findings.outcome), (vec![code], Outcome::Accept), "{from}, {letterhead:?}");
    }
}

#[test]
fn a_commune_of_a_district_that_nobody_registered_is_for_a_person() {
    for (from, letterhead) in [
        ("nguoila@khac.example", &["HỘI NUÔI DÊ HUYỆN THẠCH LĨNH ĐÔNG", "HỘI NUÔI DÊ XÃ SA NHÂN"][..]),
        ("nhansa@thu.example", &["HỘI NUÔI DÊ HUYỆN BẮC LĨNH", "HỘI NUÔI DÊ XÃ NHÂN SA"]),
        ("nguoila@khac.example", &["HỘI NUÔI DÊ XÃ SA NHÂN"]),
        // The district's own address sends a commune's paper.
        ("dethachlinh@thu.example", &["HỘI NUÔI DÊ HUYỆN THẠCH LĨNH", "HỘI NUÔI DÊ XÃ SA NHÂN"]),
    ] {
        assert_eq!(of_communes(from, letterhead).outcome, Outcome::Review, "{from}, {letterhead:?}");
    }
}

#[test]
fn a_paper_of_a_unit_is_not_ignored_whoever_brings_it() {
    let mut message =
        letter("noreply@vanban.example", "Văn bản đến: 15-BC/ĐU", "Đây là thư tự động, vui lòng không trả lời.");
    message.automatic = Some(Automatic::AutoSubmitted);
    let untold = paper("15.pdf", &["ĐẢNG BỘ KHỐI ABC", "ĐẢNG ỦY SỞ MUỐI"], "Báo cáo", "Nội dung");
    let findings = found(&message, &[untold]);
    assert_eq!(findings.outcome, Outcome::Review);
    assert!(!findings.acknowledge);
    message.automatic = Some(Automatic::Bounce { recipient: None, delayed: false });
    assert_eq!(found(&message, &[report_of("ĐẢNG ỦY SỞ MUỐI")]).outcome, Outcome::Ignore, "it is what came back");
}

#[test]
fn a_conference_that_was_held_is_told_by_a_letter_that_does_nothing_else() {
    let text = "Chi bộ em đã tổ chức xong hội nghị sơ kết hôm 14/6/2023, 20 đảng viên dự, xin báo để Văn phòng biết.";
    let findings = found(&letter("dangsomuoi@thu.example", "Báo cáo việc họp", text), &[]);
    assert_eq!((findings.kind, findings.outcome), (Kind::ConferenceNotice, Outcome::Accept));
    assert_eq!(findings.conference_date, Some(jiff::civil::date(2023, 6, 14)));
    let forgotten = found(&letter("dangsomuoi@thu.example", "Báo cáo", &format!("{text} Báo cáo đính kèm.")), &[]);
    assert_ne!(forgotten.kind, Kind::ConferenceNotice);
}

#[test]
fn an_invitation_to_something_else_is_for_a_person_and_needs_no_receipt() {
    let text =
        "Sở Muối trân trọng kính mời các đồng chí đến dự lễ ra mắt bộ tem, 8 giờ ngày 24/6/2023. Có trà và bánh.";
    let findings = found(&letter("dangsomuoi@thu.example", "Thư mời dự lễ", text), &[]);
    assert_eq!((findings.kind, findings.outcome), (Kind::Unrelated, Outcome::Review));
    assert!(!findings.acknowledge);
    let conference = "Sở Muối kính mời các đồng chí dự hội nghị sơ kết giữa nhiệm kỳ, 8 giờ ngày 24/6/2023.";
    let invited = found(&letter("dangsomuoi@thu.example", "Thư mời", conference), &[]);
    assert_eq!((invited.kind, invited.acknowledge), (Kind::ConferenceNotice, true));
}

#[test]
fn a_letter_of_the_office_or_of_the_sender_himself_is_not_forwarded() {
    let mut message = letter("dangsomuoi@thu.example", "Fw: Đôn đốc", "Đảng ủy Sở Muối gửi báo cáo.");
    message.recipients = vec![Mailbox { name: String::new(), address: "tiepnhan@vanphong.example".to_owned() }];
    let forwarded =
        |message: &Message| found(message, &[report_of("ĐẢNG ỦY SỞ MUỐI")]).flags.contains(&Flag::Forwarded);
    for (from, is) in
        [("tiepnhan@vanphong.example", false), ("dangsomuoi@thu.example", false), ("duongmia@thu.example", true)]
    {
        message.forwarded_from = vec![Mailbox { name: String::new(), address: from.to_owned() }];
        assert_eq!(forwarded(&message), is, "{from}");
    }
}

#[test]
fn who_asks_for_more_time_forgot_no_file() {
    let text = "Đảng ủy Sở Muối kính đề nghị cho phép gửi báo cáo sơ kết giữa nhiệm kỳ chậm đến 28/6/2023.";
    let findings = found(&letter("dangsomuoi@thu.example", "Công văn xin lùi thời hạn gửi báo cáo", text), &[]);
    assert_eq!(findings.kind, Kind::Question);
    assert!(!findings.flags.contains(&Flag::NoAttachment));
}

#[test]
fn who_openly_sends_for_a_unit_that_shares_his_domain_is_seen_by_a_person() {
    let mut registry = registry();
    registry.organizations[1].shared = vec!["somuoi.example".to_owned()];
    registry.organizations[0].shared = vec!["somuoi.example".to_owned()];
    registry.organizations[0].domains.clear();
    let sent = |text: &str| {
        let message = letter("vanphong@somuoi.example", "Báo cáo", text);
        let files = [report_of("ĐẢNG ỦY SỞ ĐƯỜNG MÍA")];
        let findings = found_by(&registry, "Văn phòng Khối ABC", (&message, &files), (&[], &[plan()]));
        (findings.outcome, findings.flags.contains(&Flag::WrongUnitInside))
    };
    assert_eq!(sent("Sở Đường mía gửi báo cáo sơ kết giữa nhiệm kỳ."), (Outcome::Accept, false));
    assert_eq!(sent("Em gửi hộ báo cáo sơ kết giữa nhiệm kỳ của Sở Đường mía."), (Outcome::Review, true));
}

#[test]
fn a_name_in_another_order_proves_nothing_from_an_unknown_address() {
    let report = |head: &[&str]| paper("BC.docx", head, "Báo cáo sơ kết giữa nhiệm kỳ", "Nội dung");
    let from =
        |address: &str, head: &[&str]| found(&letter(address, "Báo cáo", "Đơn vị gửi báo cáo."), &[report(head)]);
    let told = from("ai@la.example", &["ĐẢNG ỦY", "SỞ ĐƯỜNG MÍA"]);
    assert_eq!((codes(&told), told.outcome), (vec!["SDM"], Outcome::Accept));
    let loose = from("ai@la.example", &["ĐẢNG ỦY", "SỞ MÍA ĐƯỜNG"]);
    assert_eq!((codes(&loose), loose.outcome), (vec!["SDM"], Outcome::Review));
    let sent = from("duongmia@thu.example", &["ĐẢNG ỦY", "SỞ MÍA ĐƯỜNG"]);
    assert_eq!((codes(&sent), sent.outcome), (vec!["SDM"], Outcome::Accept));
}

#[test]
fn the_office_of_a_place_is_read_below_the_place_s_line() {
    let organizations = vec![
        bare_unit("PTL", "Phòng Chăn dê và Làm muối huyện Thạch Lĩnh"),
        bare_unit("PCS", "Phòng Chăn dê và Làm muối huyện Cát Sậy"),
        bare_unit("TTL", "Trại Dê Thạch Lĩnh"),
    ];
    let registry = Registry { organizations };
    let head = ["UBND HUYỆN THẠCH LĨNH", "PHÒNG CHĂN DÊ", "VÀ LÀM MUỐI"];
    let file = paper("BC.docx", &head, "Báo cáo sơ kết giữa nhiệm kỳ", "Nội dung");
    let message = letter("ai@la.example", "Báo cáo", "Kính gửi báo cáo của đơn vị.");
    let findings = found_by(&registry, "Sở Muối", (&message, &[file]), (&[], &[plan()]));
    assert_eq!((codes(&findings), findings.outcome), (vec!["PTL"], Outcome::Accept));
}

#[test]
fn a_colleague_is_no_stranger() {
    let mut message =
        letter("sen@vanphong.example", "Fwd: báo cáo", "Trại gửi vào hộp thư riêng của em, chuyển sang hộp chung.");
    let strange = |message: &Message| found(message, &[]).flags.contains(&Flag::UnregisteredSender);
    message.from[0].address = "sen@nha.example".to_owned();
    assert!(strange(&message));
    message.from_our_domain = true;
    assert!(!strange(&message));
}

#[test]
fn what_tells_no_day_is_no_notice() {
    let fair = "Trân trọng mời quý cơ quan tham dự khai mạc hội chợ vào 8h ngày 16/7/2023 tại quảng trường tỉnh.";
    let weekly = "Thứ Sáu 16/6/2023 14:00, phòng số 2. Thành phần: các phòng.";
    let holiday = "Sở thông báo lịch nghỉ lễ, chúc quý cơ quan kỳ nghỉ vui vẻ.";
    for (subject, text) in
        [("Giấy mời dự Hội chợ dê", fair), ("Thông báo nghỉ lễ", holiday), ("Giao ban tuần 24", weekly)]
    {
        let findings = found(&letter("dangsomuoi@thu.example", subject, text), &[]);
        assert_ne!((findings.kind, findings.outcome), (Kind::ConferenceNotice, Outcome::Accept), "{text}");
    }
}

#[test]
fn one_conference_of_two_units_is_of_both_and_a_person_looks() {
    let text =
        "Kính gửi Văn phòng. Hai đơn vị là Sở Muối và Sở Đường mía xin tổ chức chung hội nghị sơ kết ngày 19/6/2023.";
    let findings = found(&letter("dangsomuoi@thu.example", "Hội nghị sơ kết", text), &[]);
    assert_eq!(findings.kind, Kind::ConferenceNotice);
    assert_eq!((codes(&findings), findings.outcome), (vec!["SMT", "SDM"], Outcome::Review));
    assert!(findings.flags.contains(&Flag::SeveralOrganizations));
    let guest = "Sở Muối tổ chức hội nghị sơ kết ngày 19/6/2023, có mời Sở Đường mía và Hội Nuôi dê tỉnh cùng dự.";
    let findings = found(&letter("dangsomuoi@thu.example", "Hội nghị sơ kết", guest), &[]);
    assert_eq!((codes(&findings), findings.outcome), (vec!["SMT"], Outcome::Accept));
}

#[test]
fn an_advertisement_in_our_words_is_not_answered() {
    let text = "Học phí chỉ 1.990.000 đồng, giảm 20% cho nhóm 3 người, đăng ký ngay để nhận ưu đãi. Tặng bộ mẫu báo cáo hội nghị.";
    let brochure = file("brochure.pdf", Document { format: Format::Pdf, ..Document::default() }, Reading::default());
    let findings = found(&letter("daotao@luat.example", "Khóa học kỹ năng viết báo cáo", text), &[brochure]);
    assert!(!findings.acknowledge, "{:?}", findings.kind);
}

#[test]
fn a_name_that_goes_on_is_another_ones() {
    let registry = Registry {
        organizations: vec![
            called_unit("XSN", "UBND xã Sa Nhân", "xã Sa Nhân"),
            called_unit("XTL", "UBND xã Thạch Lĩnh", ""),
        ],
    };
    let outcome = |place: &str| {
        let file = paper("BC.docx", &["ỦY BAN NHÂN DÂN", place], "Báo cáo sơ kết giữa nhiệm kỳ", "Nội dung");
        let message = letter("ai@la.example", "Báo cáo", "Kính gửi báo cáo của đơn vị.");
        found_by(&registry, "Sở Muối", (&message, &[file]), (&[], &[plan()])).outcome
    };
    assert_eq!(outcome("XÃ SA NHÂN"), Outcome::Accept);
    assert_eq!(outcome("XÃ SA NHÂN ĐÔNG"), Outcome::Review);
}

#[test]
fn a_people_s_committee_is_known_in_full_and_in_short() {
    let organizations =
        vec![called_unit("XSN", "UBND xã Sa Nhân", "xã Sa Nhân"), called_unit("XSD", "UBND xã Sa Nhân Đông", "xã SNĐ")];
    let registry = Registry { organizations };
    let whose = |lines: &[&str]| {
        let file = paper("BC.docx", lines, "Báo cáo sơ kết giữa nhiệm kỳ", "Nội dung");
        let message = letter("ai@la.example", "Báo cáo", "Kính gửi báo cáo của đơn vị.");
        let found = found_by(&registry, "Sở Muối", (&message, &[file]), (&[], &[plan()]));
        (codes(&found).join(" "), found.outcome)
    };
    for lines in
        [&["ỦY BAN NHÂN DÂN", "XÃ SA NHÂN ĐÔNG"][..], &["UBND XÃ SA NHÂN ĐÔNG"], &["ỦY BAN NHÂN DÂN XÃ SA NHÂN ĐÔNG"]]
    {
        assert_eq!(whose(lines), ("XSD".to_owned(), Outcome::Accept), "{lines:?}");
    }
    assert_eq!(whose(&["ỦY BAN NHÂN DÂN", "XÃ SA NHÂN"]), ("XSN".to_owned(), Outcome::Accept));
}

#[test]
fn what_a_calendar_program_reminds_of_is_not_accepted() {
    let mut message =
        letter("dangsomuoi@thu.example", "Hội nghị sơ kết", "Sở Muối tổ chức hội nghị sơ kết ngày 19/6/2023.");
    assert_eq!(found(&message, &[]).outcome, Outcome::Accept);
    message.automatic = Some(Automatic::AutoSubmitted);
    assert_ne!(found(&message, &[]).outcome, Outcome::Accept);
}

#[test]
fn a_day_told_before_is_moved_without_naming_the_conference_again() {
    let text = "Không tổ chức thứ Bảy 17/6 nữa, đổi sang 19/6/2023 để đủ thành phần. Sở Muối báo.";
    let findings = found(&letter("dangsomuoi@thu.example", "Đổi lịch", text), &[]);
    assert_eq!((findings.kind, findings.outcome), (Kind::ConferenceNotice, Outcome::Accept));
}

#[test]
fn a_name_that_a_unit_bears_today_is_its_own() {
    let unit = |code: &str, name: &str, former: &[&str]| Organization {
        former_names: former.iter().map(|name| (*name).to_owned()).collect(),
        ..bare_unit(code, name)
    };
    let organizations = vec![
        unit("MTV", "Đảng bộ Muối Thạch Lĩnh", &["Đảng bộ Sở Muối tỉnh"]),
        unit("SMT", "Đảng bộ Sở Muối tỉnh", &[]),
    ];
    let registry = Registry { organizations };
    let file = paper("BC.docx", &["ĐẢNG ỦY SỞ MUỐI TỈNH"], "Báo cáo sơ kết giữa nhiệm kỳ", "Nội dung");
    let message = letter("ai@la.example", "Báo cáo", "Kính gửi báo cáo của đơn vị.");
    let findings = found_by(&registry, "Sở Dê", (&message, &[file]), (&[], &[plan()]));
    assert_eq!((codes(&findings), findings.outcome), (vec!["SMT"], Outcome::Accept));
}

#[test]
fn a_place_that_many_names_end_in_may_be_left_out_where_no_other_stands() {
    let organizations = vec![
        bare_unit("TM", "Hội Phụ lão Trường Làm muối Vân Hòa"),
        bare_unit("TD", "Hội Phụ lão Trại Dê Vân Hòa"),
        bare_unit("NM", "Hội Phụ lão Nhà máy Đường Vân Hòa"),
        bare_unit("BC", "Hội Phụ lão Bến cảng Vân Hòa"),
    ];
    let registry = Registry { organizations };
    let asked = |text: &str| {
        let findings =
            found_by(&registry, "Hội Phụ lão tỉnh", (&letter("ai@la.example", "Hỏi", text), &[]), (&[], &[plan()]));
        codes(&findings).join(" ")
    };
    for text in [
        "Em ở Hội Phụ lão Trường Làm muối. Biểu này có phải điền không ạ?",
        "Em ở Hội Phụ lão Trường Làm muối xin hỏi biểu này có phải điền không ạ?",
        "Xin hỏi biểu này có phải điền không ạ?\nHội Phụ lão Trường Làm muối",
    ] {
        assert_eq!(asked(text), "TM", "{text}");
    }
    assert_eq!(asked("Trường Làm muối xin hỏi biểu này có phải điền không ạ?"), "TM");
    assert_eq!(asked("Em ở Hội Phụ lão Trường Làm muối Sa Nhân xin hỏi biểu này có phải điền không ạ?"), "");
    let file = paper("BC.docx", &["HỘI PHỤ LÃO TRƯỜNG LÀM MUỐI"], "Báo cáo sơ kết giữa nhiệm kỳ", "Nội dung");
    let message = letter("ai@la.example", "Báo cáo", "Kính gửi báo cáo của đơn vị.");
    let findings = found_by(&registry, "Hội Phụ lão tỉnh", (&message, &[file]), (&[], &[plan()]));
    assert_eq!(findings.outcome, Outcome::Review);
}

#[test]
fn who_says_that_he_sends_for_another_unit_does_not_make_it_nobodys() {
    let file = paper("BC.docx", &["ĐẢNG ỦY SỞ ĐƯỜNG MÍA"], "Báo cáo sơ kết giữa nhiệm kỳ", "Nội dung");
    let text = "Bên ngành mía chưa có hòm thư, Sở Muối gửi hộ báo cáo của bên ấy.";
    let findings = found(&letter("dangsomuoi@thu.example", "Sở Muối", text), &[file]);
    assert_eq!((codes(&findings), findings.outcome), (vec!["SDM"], Outcome::Review));
    assert!(findings.flags.contains(&Flag::WrongUnitInside));
}

#[test]
fn what_colleagues_write_among_themselves_is_not_answered() {
    let house = |subject: &str, text: &str| {
        let mut message = letter("sen@nha.example", subject, text);
        message.from_our_domain = true;
        message
    };
    let rota = house("Lịch dự hội nghị", "Sen dự Sở Muối 16/6, Lan dự Hội Nuôi dê 17/6. Ai bận thì đổi nhau.");
    let findings = found(&rota, &[]);
    assert_eq!((findings.kind, findings.outcome, findings.acknowledge), (Kind::Unrelated, Outcome::Review, false));
    let lunch = found(&house("Cơm trưa", "Trưa nay ai ăn cơm thì báo chị Lan nhé."), &[]);
    assert_eq!((lunch.kind, lunch.outcome, lunch.acknowledge), (Kind::Unrelated, Outcome::Ignore, false));
    let mut scanner = house("Quét từ máy tầng 2", "Tệp quét thử, không trả lời thư này.");
    scanner.automatic = Some(Automatic::AutoSubmitted);
    assert_eq!(found(&scanner, &[]).kind, Kind::Unrelated);
    // Who shares a provider with the office and a unit is none of its own.
    let mut neighbour = letter("ai@thu.example", "Sở Muối", "Hội nghị sơ kết Sở Muối ngày 19/6/2023 ạ.");
    neighbour.from_our_domain = true;
    assert_eq!(found(&neighbour, &[]).kind, Kind::ConferenceNotice);
    // A report that he passes on is the unit's.
    let file = paper("BC.docx", &["ĐẢNG ỦY SỞ MUỐI"], "Báo cáo sơ kết giữa nhiệm kỳ", "Nội dung");
    let passed = found(&house("Chuyển báo cáo", "Sở Muối gửi nhầm vào thư của em."), &[file]);
    assert_eq!((passed.kind, passed.outcome, passed.acknowledge), (Kind::Report, Outcome::Accept, true));
}

#[test]
fn a_bill_from_a_registered_sender_is_not_answered() {
    let bill = "Khách hàng: Văn phòng. Số tiền 4.812.300 đồng, hạn thanh toán 30/9. Trân trọng.";
    let findings = found(&letter("dangsomuoi@thu.example", "Thông báo tiền điện, hóa đơn kỳ 2", bill), &[]);
    assert_eq!((findings.kind, findings.outcome, findings.acknowledge), (Kind::Unrelated, Outcome::Review, false));
    let vague = found(&letter("dangsomuoi@thu.example", "Sở Muối", "Bên em họp xong rồi, mai có bản ký ạ."), &[]);
    assert!(vague.acknowledge, "{:?}", vague.kind);
}

#[test]
fn what_a_list_talks_of_is_none_of_ours() {
    let mut message =
        letter("dien-dan@nhom.example", "[dien-dan] Ai có mẫu báo cáo sơ kết?", "Cho em xin mẫu tham khảo. - Thanh");
    message.list = true;
    let findings = found(&message, &[]);
    assert_eq!((findings.kind, findings.acknowledge), (Kind::Unrelated, false));
}

#[test]
fn a_calendar_s_invitation_to_another_meeting_is_no_notice() {
    let invited = |subject: &str, text: &str| {
        let mut message = letter("dangsomuoi@thu.example", subject, text);
        message.automatic = Some(Automatic::Calendar { invites: true });
        found(&message, &[]).kind
    };
    assert_eq!(invited("Lời mời: Giao ban các trại dê", "Thứ Sáu 16/6/2023, 8:00, phòng họp số 1."), Kind::Unrelated);
    let own = invited("Lời mời: Hội nghị sơ kết Sở Muối", "Thứ Sáu 16/6/2023, 8:00, phòng họp số 1.");
    assert_eq!(own, Kind::ConferenceNotice);
}

#[test]
fn a_day_set_for_the_conference_is_no_question() {
    let text = "Chào các anh, Sở Muối ấn định 16/6/2023 cho hội nghị sơ kết. Hôm 15/6 có phiên tòa nên không họp được.";
    let findings = found(&letter("dangsomuoi@thu.example", "Sở Muối: thời gian sơ kết", text), &[]);
    assert_eq!((findings.kind, findings.outcome), (Kind::ConferenceNotice, Outcome::Accept));
    let asks = found(&letter("dangsomuoi@thu.example", "Sở Muối", "Cho hỏi biểu mới lấy ở phòng mấy ạ"), &[]);
    assert_eq!(asks.kind, Kind::Question);
}

#[test]
fn a_cell_named_beside_its_committee_is_no_committee() {
    let cell = |text: &str| {
        let findings = found(&letter("ai@la.example", "Báo cáo", text), &[]);
        findings.evidence.iter().any(|reason| reason.source == "cell")
    };
    assert!(cell("Chi bộ Kho Muối, Sở Muối gửi báo cáo sơ kết."));
    assert!(!cell("Chi bộ em gửi báo cáo, Sở Muối nhận giúp."));
    assert!(!cell("Sở Đường mía, Sở Muối gửi báo cáo sơ kết."));
}

#[test]
fn who_says_that_he_is_a_machine_is_not_answered() {
    let text = "Hộp thư dangsomuoi đã nhận được thư của quý cơ quan về báo cáo sơ kết giữa nhiệm kỳ.";
    let mut message = letter("dangsomuoi@thu.example", "Tự động: đã nhận thư", text);
    message.automatic = Some(Automatic::ByItsWords);
    assert!(!found(&message, &[]).acknowledge);
    // Nor where the words alone tell it.
    message.automatic = None;
    message.text = "Hệ thống đã nhận được thư. Đây là trả lời tự động, vắng mặt đến 20/6.".to_owned();
    message.subject = "Automatic reply: out of office".to_owned();
    let findings = found(&message, &[]);
    assert_eq!((findings.kind, findings.acknowledge), (Kind::AutoReply, false));
}

#[test]
fn words_of_another_plan_in_a_unit_s_name_speak_of_none() {
    let mut plan = plan();
    plan.other_phrases.push("nuôi dê".to_owned());
    let message = letter("ai@la.example", "Báo cáo Hội Nuôi dê tỉnh", "Em gửi báo cáo sơ kết của Hội Nuôi dê tỉnh ạ.");
    let file =
        paper("BC.docx", &["CHI BỘ HỘI NUÔI DÊ TỈNH"], "Báo cáo sơ kết giữa nhiệm kỳ của Hội Nuôi dê tỉnh", "Nội dung");
    assert_eq!(found_under(&[plan.clone()], &message, std::slice::from_ref(&file)).kind, Kind::Report);
    let other = letter("ai@la.example", "Báo cáo nuôi dê", "Em gửi báo cáo nuôi dê ạ.");
    assert!(found_under(&[plan], &other, &[]).signs.iter().any(|sign| sign == "kind_signs.other_phrase"));
}

#[test]
fn a_short_name_of_two_units_means_the_one_that_is_named() {
    let registry = Registry {
        organizations: vec![
            called_unit("TDH", "Trại dê Hữu Lộc", "TRD"),
            called_unit("TDP", "Trại dê Phát Lộc", "TRD"),
        ],
    };
    let message = letter("ai@la.example", "báo cáo TRD", "Em gửi báo cáo của Trại dê Hữu Lộc.");
    let findings = found_by(&registry, "Sở Muối", (&message, &[]), (&[], &[plan()]));
    assert_eq!(codes(&findings), ["TDH"]);
}

#[test]
fn a_report_in_the_letter_itself_is_taken_from_a_registered_sender() {
    let text = "Kính gửi Văn phòng. Sở Muối không có máy tính nên xin báo cáo sơ kết giữa nhiệm kỳ trong thư.\n\n\
                1. Tình hình: 5 người làm muối.\n2. Kết quả: đạt 168 tấn.\n3. Hạn chế, nguyên nhân: mưa nhiều.\n\
                4. Bài học: việc gì cũng bàn.\n5. Nhiệm vụ: làm thêm một ruộng.\n\nBí thư Đinh Thị Xoan";
    let findings = found(&letter("dangsomuoi@thu.example", "Báo cáo sơ kết giữa nhiệm kỳ", text), &[]);
    assert_eq!((findings.kind, findings.outcome), (Kind::Report, Outcome::Accept));
    let findings = found(&letter("ai@la.example", "Báo cáo sơ kết giữa nhiệm kỳ", text), &[]);
    assert_eq!((findings.kind, findings.outcome), (Kind::Report, Outcome::Review));
}

#[test]
fn a_body_is_read_below_the_agency_s_line() {
    let registry = Registry {
        organizations: vec![
            bare_unit("TM", "Chi hội Phụ lão Trường Làm muối Sa Nhân"),
            bare_unit("CD", "Chi hội Phụ lão Công ty Cổ phần Dê núi"),
            bare_unit("TL", "Hội Phụ lão huyện Thạch Lĩnh"),
        ],
    };
    let whose = |lines: &[&str]| {
        let file = paper("BC.docx", lines, "Báo cáo sơ kết giữa nhiệm kỳ", "Nội dung");
        let message = letter("ai@la.example", "Báo cáo", "Kính gửi báo cáo của đơn vị.");
        let found = found_by(&registry, "Hội Phụ lão tỉnh", (&message, &[file]), (&[], &[plan()]));
        (codes(&found).join(" "), found.outcome)
    };
    for (lines, code) in [
        (&["TRƯỜNG LÀM MUỐI SA NHÂN", "CHI HỘI PHỤ LÃO"][..], "TM"),
        (&["CÔNG TY CỔ PHẦN", "DÊ NÚI", "CHI HỘI PHỤ LÃO"], "CD"),
        (&["HỘI PHỤ LÃO TỈNH", "CHI HỘI PHỤ LÃO", "CÔNG TY CỔ PHẦN DÊ NÚI"], "CD"),
    ] {
        assert_eq!(whose(lines), (code.to_owned(), Outcome::Accept), "{lines:?}");
    }
    assert_ne!(whose(&["TRƯỜNG LÀM MUỐI SA NHÂN", "CHI ĐOÀN"]).1, Outcome::Accept);
}

#[test]
fn the_body_that_many_names_begin_with_names_none_of_them() {
    let organizations = vec![
        bare_unit("A", "Hội Phụ lão huyện Phú Lạc"),
        bare_unit("B", "Hội Phụ lão Chợ Phú Lạc"),
        bare_unit("C", "Hội Phụ lão Bến cảng Phú Lạc"),
        bare_unit("D", "Hội Phụ lão Trại Dê Phú Lạc"),
        bare_unit("E", "Hội Phụ lão huyện Sa Nhân"),
    ];
    let registry = Registry { organizations };
    let text = "Em ở Hội Phụ lão, xin hỏi biểu này có phải điền không ạ?";
    let findings =
        found_by(&registry, "Hội Phụ lão tỉnh", (&letter("ai@la.example", "Hỏi", text), &[]), (&[], &[plan()]));
    assert!(findings.candidates.is_empty(), "{:?}", findings.candidates);
}

#[test]
fn a_letter_whose_link_leads_to_the_report_is_no_notice_of_the_day_that_it_tells() {
    let mut message = letter(
        "dangsomuoi@thu.example",
        "Hồ sơ sơ kết",
        "Hội nghị sơ kết đã họp ngày 9/6/2023. Báo cáo và phụ lục để ở https://kho.example/d/1, mong tải về.",
    );
    message.links = vec!["https://kho.example/d/1".to_owned()];
    let findings = found(&message, &[]);
    assert_eq!((findings.kind, findings.outcome), (Kind::Report, Outcome::Review));
}

#[test]
fn an_invitation_to_something_else_tells_no_conference_though_it_tells_a_day() {
    let text = "Trân trọng mời các anh chị dự Ngày hội Giọt muối, 7h sáng Chủ nhật 18/6/2023 tại sân Trường Làm muối.";
    let findings = found(&letter("dangsomuoi@thu.example", "Mời dự Ngày hội Giọt muối", text), &[]);
    assert_eq!((findings.kind, findings.acknowledge), (Kind::Unrelated, false));
}

#[test]
fn an_interview_is_not_a_question_of_a_unit() {
    let text = "Báo muốn phỏng vấn lãnh đạo về sơ kết giữa nhiệm kỳ, xếp lịch chiều 18/6 được không ạ?";
    let findings = found(&letter("pv@bao.example", "Xin phỏng vấn", text), &[]);
    assert_eq!((findings.kind, findings.outcome, findings.acknowledge), (Kind::Unrelated, Outcome::Review, false));
}

#[test]
fn what_is_written_with_other_marks_replaces_nothing() {
    let replaces = |text: &str| {
        let file = paper("BC.docx", &["ĐẢNG ỦY SỞ MUỐI"], "Báo cáo sơ kết giữa nhiệm kỳ", "Nội dung");
        found(&letter("dangsomuoi@thu.example", "Báo cáo", text), &[file]).replaces
    };
    assert!(!replaces("Chưa thấy Ban phản hồi nên gửi lại báo cáo, nội dung không thay đổi."));
    assert!(replaces("Xin gửi báo cáo này thay bản đã gửi."));
    assert!(replaces("Xin gui bao cao nay thay ban da gui."));
}

#[test]
fn a_report_below_a_line_that_says_so_is_in_the_letter() {
    let text = "Kính gửi Văn phòng,\n\nSở Muối báo cáo sơ kết nửa đầu nhiệm kỳ 2020 - 2025:\n\n1. Chỉ đạo: trích quỹ.\n\
                2. Kết quả: 486 tấn muối.\n3. Tồn tại, nguyên nhân: mưa.\n4. Phương hướng: làm thêm.\n\nT/M Đảng ủy";
    let findings = found(&letter("dangsomuoi@thu.example", "Sở Muối báo cáo sơ kết", text), &[]);
    assert_eq!((findings.kind, findings.outcome), (Kind::Report, Outcome::Accept));
    let forgotten = found(&letter("ai@la.example", "Sở Muối", "Sở Muối xin gửi báo cáo sơ kết kèm thư này."), &[]);
    assert!(forgotten.kind == Kind::Report && forgotten.flags.contains(&Flag::NoAttachment));
}

#[test]
fn a_name_without_its_end_that_bears_another_is_another_ones() {
    let registry = Registry {
        organizations: vec![bare_unit("BVD", "Bệnh viện Dê núi tỉnh"), bare_unit("TSN", "Trại Dê Sa Nhân")],
    };
    let outcome = |lines: &[&str], place: &str| {
        let mut file = paper("BC.docx", lines, "Báo cáo sơ kết giữa nhiệm kỳ", "Nội dung");
        file.readings[0].reading.place = Some(place.to_owned());
        let message = letter("ai@la.example", "Báo cáo", "Kính gửi báo cáo của đơn vị.");
        found_by(&registry, "Sở Muối Vân Hòa", (&message, &[file]), (&[], &[plan()])).outcome
    };
    for lines in [
        &["SỞ DÊ", "BỆNH VIỆN DÊ NÚI"][..],
        &["SỞ DÊ", "BỆNH VIỆN DÊ NÚI TỈNH"],
        &["SỞ DÊ", "BỆNH VIỆN DÊ NÚI VÂN HÒA"],
        &["SỞ DÊ", "BỆNH VIỆN", "DÊ NÚI SA NHÂN"],
    ] {
        assert_eq!(outcome(lines, "Vân Hòa"), Outcome::Accept, "{lines:?}");
    }
    for lines in [&["CÔNG TY TÂM AN", "BỆNH VIỆN DÊ NÚI TÂM AN"][..], &["BỆNH VIỆN", "DÊ NÚI TÂM AN"]] {
        assert_eq!(outcome(lines, "Vân Hòa"), Outcome::Review, "{lines:?}");
    }
}
