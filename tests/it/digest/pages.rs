//! What the digest says, and that it stays small.

use jiff::civil::date;
use tiepnhan::ledger::{Health, Inspection, MarkKind, UidCount, Undelivered};
use tiepnhan::matching::{Flag, Kind};
use tiepnhan::registry::Verdict;

use super::made::{at, digest, digest_of, entries, health, mark, plan, report, weekend};
use super::snapshots::assert_snapshot;

fn undelivered() -> Undelivered {
    Undelivered {
        at: at("2023-06-17T09:16:00"),
        recipient: "gui@don-vi.example".to_owned(),
        reason: "550 5.1.1 User unknown".to_owned(),
        about: "3/2023".to_owned(),
    }
}

#[test]
fn a_busy_weekend_is_told_in_full() {
    let marks = [mark("TB", MarkKind::PaperReceived(date(2023, 6, 16)), "2023-06-16T14:00:00")];
    let troubled = Health {
        mailbox_error: Some((at("2023-06-19T06:00:00"), "connection refused".to_owned())),
        uids_accounted: 11,
        uids_refused: 1,
        letters_waiting: 2,
        ..health()
    };
    let digest = digest(&weekend(), &marks, &[undelivered()], &troubled);
    assert_eq!(
        digest.letter.subject,
        "Tổng hợp tiếp nhận báo cáo ngày 19/6/2023: 6 mới, 3 chờ xác minh, 2 chưa gửi, hộp thư có lỗi"
    );
    assert_eq!(digest.register_name, "so-tiep-nhan-2023-06-19.xlsx");
    assert_snapshot("digest-busy.txt", &digest.letter.text);
    assert_snapshot("digest-busy.html", &digest.letter.html);
}

#[test]
fn a_day_on_which_nothing_came_says_so() {
    let digest = digest(&[], &[], &[], &health());
    assert_eq!(digest.letter.subject, "Tổng hợp tiếp nhận báo cáo ngày 19/6/2023: 0 mới, 0 chờ xác minh, 5 chưa gửi");
    assert!(digest.letter.text.contains("Không có thư nào mới."));
    assert_snapshot("digest-empty.txt", &digest.letter.text);
}

#[test]
fn ten_thousand_letters_stay_below_what_gmail_clips() {
    let crowd = (1..=10_000).map(|number| {
        let made = report(number, "DD", "2023-06-17T09:15:30").judged("2023-06-27T00:00:00", None);
        if number % 2 == 0 {
            made.review(Some(Flag::Encrypted)).reason("Một lý do khá dài để chiếm chỗ trên trang", 1.0)
        } else {
            made
        }
    });
    let digest = digest(&entries(crowd.collect()), &[], &[], &health());
    assert!(digest.letter.html.len() < 100_000, "{} bytes", digest.letter.html.len());
    assert!(digest.letter.text.len() < 200_000, "{} bytes", digest.letter.text.len());
    assert!(digest.letter.subject.contains("10.000 mới, 5.000 chờ xác minh"), "{}", digest.letter.subject);
    assert!(digest.letter.text.contains("và 4.800 dòng khác, xem sổ đính kèm."));
    assert!(digest.letter.html.contains("dòng khác, xem sổ đính kèm."));
}

#[test]
fn a_letter_seen_before_but_judged_since_is_shown_as_changed() {
    let changed = report(3, "DD", "2023-06-13T09:00:00").judged("2023-06-27T00:00:00", None).with(|entry| {
        entry.decided_at = at("2023-06-18T09:00:00");
        entry.earlier_verdict = Some(Verdict::Late { by_seconds: 60 });
    });
    let untouched = report(4, "VK", "2023-06-13T09:00:00");
    let text = digest(&entries(vec![changed, untouched]), &[], &[], &health()).letter.text;
    assert!(text.contains("[Thư cũ có kết quả mới (1)]\n- 3/2023"), "{text}");
    assert!(text.contains("Đúng hạn; (trước đây: trễ hạn, chậm 1 phút)"), "{text}");
    assert!(!text.contains("- 4/2023; 09:00"), "{text}");
}

#[test]
fn after_the_deadline_what_is_missing_is_overdue() {
    let notice = report(1, "DD", "2023-06-01T08:00:00").kind(Kind::ConferenceNotice).conference(date(2023, 6, 1));
    let digest = digest(&entries(vec![notice]), &[], &[], &health());
    assert!(digest.letter.subject.contains("5 chưa gửi, 1 quá hạn"), "{}", digest.letter.subject);
    assert!(digest.letter.text.contains("Tình trạng: Quá hạn; hạn 24:00, 08/6/2023"), "{}", digest.letter.text);
}

#[test]
fn counts_that_do_not_reconcile_are_an_alarm() {
    for (seen, accounted) in [(12, 11), (11, 12)] {
        let health = Health { uids_seen: seen, uids_accounted: accounted, ..health() };
        let letter = digest(&[], &[], &[], &health).letter;
        assert!(letter.subject.ends_with("hộp thư có lỗi"), "{}", letter.subject);
        assert!(letter.text.contains(&format!("Thư trong hộp đã có kết quả: {accounted}/{seen}")), "{}", letter.text);
    }
}

#[test]
fn the_same_facts_give_the_same_bytes() {
    let once = digest(&weekend(), &[], &[undelivered()], &health());
    assert_eq!(once, digest(&weekend(), &[], &[undelivered()], &health()));
}

#[test]
fn of_several_plans_each_line_names_its_own() {
    let other = tiepnhan::registry::Plan { id: "khac".to_owned(), number: "9-KH/TN".to_owned(), ..plan() };
    let text = digest_of(&[plan(), other], &weekend(), &[], &[], &health()).letter.text;
    assert!(text.contains("- 7-KH/TN: Báo cáo sơ kết: đã nhận 2/5;"), "{text}");
    assert!(text.contains("- 9-KH/TN: Báo cáo sơ kết: đã nhận 0/5;"), "{text}");
    assert!(text.contains("- Chi bộ Trạm Đo đạc; 9-KH/TN: Báo cáo sơ kết\n"), "{text}");
    assert!(text.contains("- 7-KH/TN: Chi bộ Trạm Đo đạc\n    Bản mềm: số đến 3/2023"), "{text}");
}

#[test]
fn units_are_grouped_by_the_official_who_follows_them() {
    let text = digest(&[], &[], &[], &health()).letter.text;
    let order = [
        "[Cán bộ theo dõi: Lê Thử (2 đơn vị)]",
        "[Cán bộ theo dõi: Trần Mẫu (2 đơn vị)]",
        "[Chưa có cán bộ theo dõi (1 đơn vị)]",
    ];
    let places: Vec<_> = order.iter().map(|group| text.find(group).expect(group)).collect();
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn conferences_are_shown_for_a_week_from_today() {
    let notice =
        |number, unit, day| report(number, unit, "2023-06-10T08:00:00").kind(Kind::ConferenceNotice).conference(day);
    let text = |day| digest(&entries(vec![notice(1, "DD", day)]), &[], &[], &health()).letter.text;
    assert!(text(date(2023, 6, 18)).contains("Không có hội nghị nào được báo trong 7 ngày tới."));
    assert!(text(date(2023, 6, 19)).contains("- 19/6/2023; hôm nay\n"));
    assert!(
        text(date(2023, 6, 26))
            .contains("- 26/6/2023; thứ Hai; sau thời hạn của kế hoạch\n    Đơn vị: Chi bộ Trạm Đo đạc")
    );
    assert!(text(date(2023, 6, 27)).contains("Không có hội nghị nào được báo trong 7 ngày tới."));
}

#[test]
fn a_paper_copy_that_came_is_no_longer_missing() {
    let sent = || entries(vec![report(1, "DD", "2023-06-17T08:00:00").judged("2023-06-27T00:00:00", None)]);
    let marks = [mark("DD", MarkKind::PaperReceived(date(2023, 6, 18)), "2023-06-18T08:00:00")];
    assert!(digest(&sent(), &[], &[], &health()).letter.text.contains("6. Chưa có bản giấy (1)\n"));
    assert!(digest(&sent(), &marks, &[], &health()).letter.text.contains("6. Chưa có bản giấy\n"));
}

#[test]
fn a_folder_that_gmail_may_cut_off_is_told() {
    let health = Health { full_folders: vec![("INBOX".to_owned(), 1_000)], ..health() };
    let text = digest(&[], &[], &[], &health).letter.text;
    assert!(text.contains("1.000") && text.contains("INBOX"), "{text}");
}

#[test]
fn a_proof_that_is_days_old_is_no_good_news() {
    let proved_on = |day: &str| {
        let found = Inspection {
            uids: Some(UidCount { receipts: 12, ..UidCount::default() }),
            files: 9,
            ..Inspection::default()
        };
        let health = Health { inspection: Some((day.parse().unwrap(), found)), ..health() };
        digest(&[], &[], &[], &health).letter.text
    };
    for fresh in ["2023-06-19", "2023-06-17", "2023-06-25"] {
        assert!(
            proved_on(fresh).contains("chuỗi nhật ký khớp"),
            "{fresh}: what is told of another day is told with today's health"
        );
    }
    let stale = proved_on("2023-06-16");
    assert!(
        stale.contains("Lần kiểm tra sổ gần nhất ghi ngày 16/06/2023") && !stale.contains("chuỗi nhật ký khớp"),
        "{stale}"
    );
}
