use crate::message::{Automatic, Message, Policy, read};

fn letter(header: &str, text: &str) -> Message {
    read(format!("{header}\n\n{text}\n").as_bytes(), &Policy::default())
}

fn automatic(header: &str) -> Option<Automatic> {
    letter(&format!("From: a@unit.example\nReturn-Path: <a@unit.example>\n{header}"), "Kính gửi báo cáo.").automatic
}

#[test]
fn machines_are_known_by_what_they_say_of_themselves() {
    let (submitted, replied) = (Some(Automatic::AutoSubmitted), Some(Automatic::AutoReplied));
    assert_eq!(automatic("Auto-Submitted: auto-replied (zimbra; vacation)"), replied);
    assert_eq!(automatic("Auto-Submitted: auto-generated; owner-email=x"), submitted);
    assert_eq!(automatic("X-Autoreply: yes"), replied);
    assert_eq!(automatic("Precedence: auto_reply"), replied);
    let file = "Content-Type: application/pdf; name=x.pdf\nContent-Disposition: attachment; filename=x.pdf";
    assert_eq!(automatic(&format!("Auto-Submitted: auto-replied\n{file}")), submitted, "it hands something in");
    assert_eq!(automatic("Auto-Submitted: no"), None);
    assert_eq!(automatic("X-Auto-Response-Suppress: All"), None, "Exchange puts it on people's letters too");
    assert_eq!(automatic("Subject: Trả lời tự động: Báo cáo"), Some(Automatic::ByItsWords));
    assert_eq!(automatic("Subject: Báo cáo tự động hóa"), None);
    assert_eq!(
        letter("From: a@b.example\nReturn-Path: <>\nSubject: x", "x").automatic,
        Some(Automatic::NullReturnPath)
    );
    assert_eq!(letter("From: No-Reply@b.example\nSubject: x", "x").automatic, Some(Automatic::ByItsWords));
    let away = "Hiện tôi đang vắng mặt, tôi sẽ trả lời ngay khi về.";
    assert_eq!(letter("From: a@b.example\nSubject: Re: x", away).automatic, Some(Automatic::ByItsWords));
    for away in [
        "Chào bạn! Mình hiện nghỉ thai sản. Thư của bạn sẽ không được chuyển tiếp.",
        "Yêu cầu của bạn đã được ghi nhận với mã 88.",
        "Cảm ơn bạn. Email này được gửi tự động.",
    ] {
        assert_eq!(letter("From: a@b.example\nSubject: Re: x", away).automatic, Some(Automatic::ByItsWords), "{away}");
    }
    let person = "Tôi đi công tác nên gửi báo cáo muộn, mong các đồng chí thông cảm.";
    assert_eq!(letter("From: a@b.example\nSubject: Re: x", person).automatic, None);
    let invitation = "Content-Type: text/calendar; method=REPLY";
    assert_eq!(automatic(invitation), replied);
    let accepted = "Subject: Accepted: Giao ban\nContent-Type: text/calendar; method=REQUEST";
    assert_eq!(automatic(accepted), replied);
    let gone = "Content-Type: text/calendar; method=CANCEL";
    assert_eq!(automatic(gone), Some(Automatic::Calendar { invites: false }));
    let invitation = "Content-Type: text/calendar; method=REQUEST";
    assert_eq!(automatic(invitation), Some(Automatic::Calendar { invites: true }));
}

#[test]
fn lists_are_no_machines_answers() {
    for field in ["List-Id: <x.example>", "List-Unsubscribe: <http://x.example/>", "Precedence: bulk"] {
        let read = letter(&format!("From: a@b.example\n{field}\nSubject: x"), "x");
        assert!(read.list && read.automatic.is_none(), "{field}");
    }
    assert!(!letter("From: a@b.example\nSubject: x", "x").list);
}

fn report(kind: &str, part: &str) -> Option<Automatic> {
    let header = format!(
        "From: MAILER-DAEMON@mx.example\nTo: office@office.example\nSubject: Undelivered\n\
         Content-Type: multipart/report; report-type={kind}; boundary=b"
    );
    letter(&header, &format!("--b\n\nsorry, support@mx.example\n--b\nContent-Type: message/{kind}\n\n{part}\n--b--"))
        .automatic
}

#[test]
fn reports_name_whom_they_are_about() {
    let bounce = |address: &str| Some(Automatic::Bounce { recipient: Some(address.to_owned()) });
    let status = |action: &str| {
        format!("Reporting-MTA: dns; x\n\nFinal-Recipient: rfc822; Unit@Unit.example\nAction: {action}\nStatus: 5.1.1")
    };
    assert_eq!(report("delivery-status", &status("failed")), bounce("unit@unit.example"));
    assert_eq!(report("delivery-status", &status("delivered")), Some(Automatic::AutoSubmitted));
    let two = format!("{}\n\nFinal-Recipient: rfc822;second@unit.example\nAction: failed", status("delayed"));
    assert_eq!(report("delivery-status", &two), bounce("second@unit.example"));
    let read = "Final-Recipient: rfc822;a@b.example\nDisposition: manual-action/MDN-sent-manually; displayed";
    assert_eq!(report("disposition-notification", read), Some(Automatic::DispositionNotification));
}

#[test]
fn older_servers_bounces_are_known_too() {
    let bounce = |address: &str| Some(Automatic::Bounce { recipient: Some(address.to_owned()) });
    let text = "Hi. This is the program at mx.example.\n<unit@unit.example>:\nno such mailbox\n--- from: office@office.example";
    let header = "Return-Path: <>\nTo: office@office.example\nSubject: failure notice";
    assert_eq!(
        letter(&format!("From: MAILER-DAEMON@mx.example\n{header}"), text).automatic,
        bounce("unit@unit.example")
    );
    assert_eq!(letter(&format!("From: MAILER-DAEMON\n{header}"), text).automatic, bounce("unit@unit.example"));
    let failed = "From: x@mx.example\nX-Failed-Recipients: unit@unit.example\nSubject: x";
    assert_eq!(letter(failed, "x").automatic, bounce("unit@unit.example"));
    let vietnamese = "Return-Path: <>\nTo: office@office.example\nSubject: Không thể chuyển phát: Tiếp nhận báo cáo";
    let said = "Thư của bạn tới unit@unit.example không thể chuyển phát được.";
    assert_eq!(
        letter(&format!("From: Microsoft Outlook <x@mx.example>\n{vietnamese}"), said).automatic,
        bounce("unit@unit.example")
    );
    let person = letter("From: Nguyễn A <a@unit.example>\nSubject: Thư bị trả lại nên gửi lại báo cáo", text);
    assert_eq!(person.automatic, None);
    let postmaster = letter("From: postmaster@unit.example\nSubject: Báo cáo", "Kính gửi báo cáo.");
    assert_eq!(postmaster.automatic, None, "small offices send from any mailbox");
    let delay =
        "Return-Path: <>\nFrom: Postmaster <postmaster@unit.example>\nSubject: Thư bị chậm: V/v đôn đốc báo cáo";
    let delayed = letter(delay, "Thư tới a@unit.example chưa chuyển được sau 4 giờ, hệ thống sẽ thử lại.").automatic;
    assert!(matches!(delayed, Some(Automatic::Bounce { .. })), "{delayed:?}");
}

#[test]
fn a_notice_of_absence_says_who_is_away_that_he_answers_and_when() {
    let absent = |text: &str| letter("From: Nam <nam@unit.example>\nSubject: Nghỉ", text).automatic;
    for text in [
        "Mình đang nghỉ cưới tới 22/10 và sẽ trả lời sau khi quay lại nhé. Gấp thì gọi Hải.",
        "Chào anh/chị, em đang đi học đến hết ngày 30/11 nên không trả lời thư được, xin liên hệ anh Tuấn ạ.",
        "Anh đi công tác nước ngoài, sẽ phản hồi email khi trở lại cơ quan.",
    ] {
        assert_eq!(absent(text), Some(Automatic::ByItsWords), "{text}");
    }
    for text in [
        "Đồng chí phụ trách đang nghỉ, em sẽ gửi báo cáo khi đồng chí ấy quay lại.",
        "Em sẽ trả lời số liệu sau khi họp xong ạ.",
    ] {
        assert_eq!(absent(text), None, "{text}");
    }
}

#[test]
fn what_an_invitation_calls_its_event_is_read() {
    let header = "From: a@unit.example\nSubject: Mời họp\nContent-Type: text/calendar; method=REQUEST";
    let calendar = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY;LANGUAGE=vi:Hội nghị\r\n  sơ kết\\, Sở Muối\r\nEND:VEVENT\r\nEND:VCALENDAR";
    assert_eq!(letter(header, calendar).event, "Hội nghị sơ kết, Sở Muối");
    assert_eq!(letter(&header.replace("REQUEST", "REPLY"), calendar).event, "");
}
