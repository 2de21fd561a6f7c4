use super::*;

fn parts(text: &str) -> (String, String) {
    let parted = part(text, "Re: x");
    (parted.new, parted.quoted)
}

#[test]
fn history_is_parted_wherever_a_mail_program_announces_it() {
    let announcements = [
        "Vào 10:21, T.Hai, 12 thg 6, 2023 Sở A <a@b.example> đã viết:",
        "Vào Th 2, 12 thg 6, 2023 vào lúc 10:21 Một đơn vị có tên rất dài\n<a@b.example> đã viết:",
        "On Mon, Jun 12, 2023 at 10:21 AM A <a@b.example> wrote:",
        "2023-06-12 10:21 GMT+07:00 A <a@b.example>:",
        "-----Original Message-----",
        "----- Thư gốc -----",
        "Từ: Sở A <a@b.example>\nĐã gửi: Thứ Hai, 12/06/2023 10:21\nĐến: Văn phòng\nChủ đề: x",
        "*From:* A [mailto:a@b.example]\n*Sent:* Monday\n*To:* B\n*Subject:* x",
    ];
    for announcement in announcements {
        let (new, quoted) = parts(&format!("Kính gửi,\n\nĐã gửi báo cáo.\n\n{announcement}\n\nThư cũ.\nHết.\n"));
        assert_eq!(new, "Kính gửi,\n\nĐã gửi báo cáo.", "{announcement}");
        assert!(quoted.starts_with(announcement) && quoted.ends_with("Thư cũ.\nHết."), "{announcement}: {quoted}");
    }
}

#[test]
fn an_answer_below_or_between_quotes_is_new() {
    let (new, quoted) = parts("Vào 12/6/2023, A đã viết:\n> Gửi chưa?\nGửi rồi.\n> Bao giờ?\nHôm qua.");
    assert_eq!(new, "Gửi rồi.\nHôm qua.");
    assert_eq!(quoted, "Vào 12/6/2023, A đã viết:\n> Gửi chưa?\n> Bao giờ?");
}

#[test]
fn prose_that_looks_a_little_like_an_announcement_stays_new() {
    let text = "Ngày 12/6/2023 đơn vị đã tổ chức hội nghị.\nTừ: ngày 12\nKính gửi: Văn phòng\nVào lúc 8 giờ, đồng chí A viết: xong.\nThư chuyển tiếp";
    assert_eq!(parts(text), (text.to_owned(), String::new()));
}

#[test]
fn a_forward_gives_its_sender_and_its_text() {
    let forwards = [
        ("x", "---------- Forwarded message ---------\nTừ: Sở A <so-a@b.example>\nDate: T2\nSubject: y\nTo: c"),
        ("x", "---------- Thư chuyển tiếp ----------\nFrom: \"Sở A\" <mailto:so-a@b.example>\nSubject: y"),
        ("x", "Begin forwarded message:\n\n> From: Sở A <so-a@b.example>\n> Date: 1\n> To: c"),
        ("FW: x", "From: Sở A [mailto:so-a@b.example]\nSent: T2\nTo: c\nSubject: y"),
    ];
    for (subject, head) in forwards {
        let parted = part(&format!("Chuyển văn phòng.\n\n{head}\n\nKính gửi báo cáo.\n"), subject);
        assert_eq!(parted.new, "Chuyển văn phòng.");
        assert_eq!(parted.forwarded, "Kính gửi báo cáo.", "{head}");
        let from = Mailbox { name: "Sở A".to_owned(), address: "so-a@b.example".to_owned() };
        assert_eq!(parted.forwarded_from, Some(from), "{head}");
        assert!(parted.quoted.contains("Kính gửi báo cáo."));
    }
}
