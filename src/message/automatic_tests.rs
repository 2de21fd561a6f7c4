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
    let bounce = |address: &str| Some(Automatic::Bounce { recipient: Some(address.to_owned()), delayed: false });
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
    let bounce = |address: &str| Some(Automatic::Bounce { recipient: Some(address.to_owned()), delayed: false });
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

#[test]
fn a_person_who_speaks_of_a_machines_letter_is_no_machine() {
    let automatic = |text: &str| letter("From: a@unit.example\nSubject: Re: Tiếp nhận", text).automatic;
    for text in [
        "Đơn vị đã nhận thư trả lời tự động. Hội nghị chuyển sang ngày 25/6.",
        "Đơn vị nhận được thư trả lời tự động báo tệp có mật khẩu. Mật khẩu là 123.",
        "Theo email tự động của Văn phòng, đơn vị gửi trễ; đơn vị đã gửi lần đầu ngày 14/6.",
        "Email tự động của Văn phòng ghi sai tên đơn vị.",
    ] {
        assert_eq!(automatic(text), None, "{text}");
    }
    for text in ["Thư trả lời tự động: tôi vắng mặt.", "Hệ thống đã nhận được thư. Email tự động, không trả lời."]
    {
        assert_eq!(automatic(text), Some(Automatic::ByItsWords), "{text}");
    }
    let absent = |subject: &str| letter(&format!("From: a@unit.example\nSubject: {subject}"), "Xin báo.").automatic;
    assert_eq!(absent("Vắng mặt đồng chí Bí thư"), None);
    assert_eq!(absent("Vắng mặt: Báo cáo sơ kết"), Some(Automatic::ByItsWords));
    assert_eq!(absent("[Tự động] Đã tiếp nhận thư"), Some(Automatic::ByItsWords));
}

#[test]
fn mailboxes_that_no_person_reads_are_known_by_a_word_of_their_name() {
    let automatic = |address: &str| letter(&format!("From: {address}\nSubject: Báo cáo"), "x").automatic;
    for address in [
        "noreply@a.example",
        "no-reply+1@a.example",
        "drive-shares-dm-noreply@a.example",
        "noreply-qlvb@a.example",
        "no_reply.ioffice@a.example",
        "do-not-reply2@a.example",
        "khong-tra-loi@a.example",
    ] {
        assert_eq!(automatic(address), Some(Automatic::ByItsWords), "{address}");
    }
    for address in ["noreplyan@a.example", "hano.replyon@a.example", "reply@a.example", "no@a.example"] {
        assert_eq!(automatic(address), None, "{address}");
    }
}

#[test]
fn who_forwards_what_a_server_reported_with_his_file_is_a_person() {
    let parts = |of: &str| {
        format!(
            "--b\n\nThư hôm qua bị trả lại, xin gửi lại báo cáo.\n--b\nContent-Type: message/{of}; name=details.txt\n\n\
             Final-Recipient: rfc822; office@office.example\nAction: failed\nDisposition: manual-action/MDN-sent-manually; displayed\n\
             --b\nContent-Type: application/pdf; name=a.pdf\n\n%PDF-1.4\n--b--"
        )
    };
    let header = "From: a@unit.example\nSubject: Fwd: Undelivered Mail\nContent-Type: multipart/mixed; boundary=b";
    for of in ["delivery-status", "disposition-notification"] {
        assert_eq!(letter(header, &parts(of)).automatic, None, "{of}");
        let server = letter(&header.replace("a@unit", "MAILER-DAEMON@unit"), &parts(of)).automatic;
        assert!(matches!(server, Some(Automatic::Bounce { .. } | Automatic::DispositionNotification)), "{server:?}");
    }
}

#[test]
fn a_server_that_still_tries_says_so() {
    let delayed = |automatic| match automatic {
        Some(Automatic::Bounce { delayed, .. }) => delayed,
        other => panic!("{other:?}"),
    };
    let status = |action: &str| format!("Final-Recipient: rfc822; a@unit.example\nAction: {action}\n");
    assert!(delayed(report("delivery-status", &status("delayed"))));
    assert!(!delayed(report("delivery-status", &status("failed"))));
    assert!(!delayed(report("delivery-status", &format!("{}\n{}", status("delayed"), status("failed")))));
    let old = |text: &str| letter("From: MAILER-DAEMON@mx.example\nSubject: Mail delivery", text).automatic;
    assert!(delayed(old("THIS IS A WARNING ONLY. It has not yet been delivered to <a@unit.example>.")));
    assert!(!delayed(old("It could not be delivered to <a@unit.example>.")));
}
