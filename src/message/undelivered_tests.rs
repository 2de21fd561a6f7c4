use crate::message::{Automatic, Message, Policy, read};

fn letter(text: &str) -> Message {
    let policy = Policy { trusted_authserv_id: None, own_addresses: Vec::new(), own_message_id_domain: String::new() };
    read(text.trim_start().as_bytes(), &policy)
}

/// Whom the bounce says it did not reach; no bounce is a mistake.
fn blamed(text: &str) -> Option<String> {
    match letter(text).automatic {
        Some(Automatic::Bounce { recipient, .. }) => recipient,
        other => panic!("no bounce but {other:?}: {text}"),
    }
}

fn daemons(text: &str) -> String {
    format!("From: Mail System <MAILER-DAEMON@mx.example>\nTo: office@office.example\nSubject: Returned mail\n\n{text}")
}

#[test]
fn the_one_who_is_named_as_not_reached_is_blamed_not_the_first_who_is_named() {
    for text in [
        "Your message\n\n  To:      list@list.example\n\ndid not reach the following recipient(s):\n\nUnit@Unit.example on Fri\n  unknown",
        "Your message\n  To: list@list.example\n\ndid not reach the following recipient(s):\n\nc=VN;a= ;p=X;dda:SMTP=unit@unit.example; on Fri",
        "Mail to the following recipients was refused by list@list.example:\n\n\tunit@unit.example\n",
        "The message from list@list.example, addressed to 'unit@unit.example',\nfailed after 30 days",
        "While talking to mx.unit.example:\n>>> MAIL From:<list@list.example>\n>>> RCPT To:<unit@unit.example>\n<<< 550 no such user",
        "For help contact <help@mx.example>.\n\nIt failed: unit@unit.example",
        "It failed.\n\nFinal-Recipient: rfc822; unit@unit.example\n\nfrom list@list.example",
        "Thư của bạn tới người nhận sau không chuyển phát được:\n\nunit@unit.example",
    ] {
        assert_eq!(blamed(&daemons(text)).as_deref(), Some("unit@unit.example"), "{text}");
    }
}

#[test]
fn a_bare_name_is_a_mailbox_of_the_servers_domain() {
    let text = "Your mail to the following recipients could not be delivered because they refuse office@office.example:\n\tUnit.Hcns\n";
    assert_eq!(blamed(&daemons(text)).as_deref(), Some("unit.hcns@mx.example"));
}

#[test]
fn what_the_returned_letter_says_is_no_blame() {
    let returned = "Received: by mx.example for <office@office.example>\nList-Help: <mailto:help@list.example?subject=help>\nTo: unit@unit.example";
    for rule in ["---- START OF RETURNED MESSAGE ----\n", ""] {
        let told = format!("It was not collected by unit@unit.example for 30 days.\n\n{rule}{returned}");
        assert_eq!(blamed(&daemons(&told)).as_deref(), Some("unit@unit.example"));
        let untold = format!("It could not be delivered.\n\n{rule}{returned}");
        assert_eq!(blamed(&daemons(&untold)).as_deref(), Some("unit@unit.example"));
    }
}

#[test]
fn of_a_forwarding_persons_two_mailboxes_the_one_that_was_written_to_is_blamed() {
    let report = |to: &str| {
        format!(
            "From: MAILER-DAEMON@mx.example\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n\
             --b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\n\
             Final-Recipient: rfc822; private@home.example\nOriginal-Recipient: rfc822;unit@unit.example\nAction: failed\n\n\
             --b\nContent-Type: text/rfc822-headers\n\nTo: {to}\nMessage-ID: <one@tiepnhan.example>\n\n--b--\n"
        )
    };
    assert_eq!(blamed(&report("unit@unit.example")).as_deref(), Some("unit@unit.example"));
    assert_eq!(blamed(&report("list@list.example")).as_deref(), Some("private@home.example"));
}

#[test]
fn a_report_that_a_gateway_wrapped_is_read() {
    let wrapped = "From: postmaster@unit.example\nTo: office@office.example\nSubject: Delivery Status Notification\n\
         Content-Type: multipart/mixed; report-type=delivery-status; boundary=o\n\n--o\nContent-Type: message/rfc822\n\n\
         From: postmaster@unit.example\nContent-Type: multipart/report; report-type=delivery-status; boundary=i\n\n--i\n\
         Content-Type: message/delivery-status\n\nReporting-MTA: dns;x\n\nFinal-Recipient: rfc822;unit@unit.example\n\
         Action: failed\n\n--i--\n--o--\n";
    assert_eq!(blamed(wrapped).as_deref(), Some("unit@unit.example"));
}

#[test]
fn the_letter_that_came_back_is_known_by_its_message_id() {
    let ours = "<01a2@tiepnhan.example>";
    let as_part = format!(
        "From: MAILER-DAEMON@mx.example\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n\
         --b\nContent-Type: message/delivery-status\n\nFinal-Recipient: rfc822;unit@unit.example\nAction: failed\n\n\
         --b\nContent-Type: text/rfc822-headers\n\nSubject: x\nMessage-Id: {ours}\n\n--b--\n"
    );
    let as_text = daemons(&format!(
        "<unit@unit.example>: unknown\n\n--- Below is a copy of the message.\n\nMessage-ID: {ours}\n"
    ));
    for text in [as_part, as_text] {
        assert_eq!(letter(&text).references, ["01a2@tiepnhan.example"], "{text}");
    }
    let person = format!("From: a@unit.example\nSubject: x\n\nMessage-ID: {ours}\n");
    assert_eq!(letter(&person).references, Vec::<String>::new(), "what a person writes refers to nothing");
}

#[test]
fn a_rule_that_refuses_a_letter_sends_it_back_and_one_that_is_deleted_unread_has_arrived() {
    let receipt = |subject: &str, disposition: &str| {
        format!(
            "From: Mail Delivery Subsystem <admin@unit.example>\nSubject: {subject}\n\
             Content-Type: multipart/report; report-type=disposition-notification; boundary=b\n\n\
             --b\n\nrejected: quota exceeded\n--b\nContent-Type: message/disposition-notification\n\n\
             Final-Recipient: rfc822; unit@unit.example\nDisposition: {disposition}\n\n--b--\n"
        )
    };
    let automatic = "automatic-action/MDN-sent-automatically; deleted";
    assert_eq!(blamed(&receipt("Automatically rejected mail", automatic)).as_deref(), Some("unit@unit.example"));
    for (subject, disposition) in [
        ("Not read: Tiếp nhận", automatic),
        ("Chưa đọc: Tiếp nhận", automatic),
        ("Read: Tiếp nhận", "automatic-action/MDN-sent-automatically; displayed"),
        ("Tiếp nhận", "manual-action/MDN-sent-manually; deleted"),
    ] {
        let read = letter(&receipt(subject, disposition)).automatic;
        assert_eq!(read, Some(Automatic::DispositionNotification), "{subject} {disposition}");
    }
}

#[test]
fn a_server_with_a_persons_address_is_one_by_subject_and_text_a_person_who_asks_is_none() {
    let text = "Your message could not be delivered to the following recipients:\n\nunit@unit.example\n";
    let write = |subject: &str, text: &str| {
        format!("Return-Path: <scan@unit.example>\nFrom: scan@unit.example\nSubject: {subject}\n\n{text}")
    };
    for subject in ["Delivery failure notification", "Warning: unit@unit.example - User unknown!", "Non-Delivery: x"] {
        assert_eq!(blamed(&write(subject, text)).as_deref(), Some("unit@unit.example"), "{subject}");
    }
    let with_file = "From: scan@unit.example\nSubject: Mail could not be delivered\nContent-Type: multipart/mixed; boundary=b\n\n\
         --b\n\nMy letter could not be delivered.\n--b\nContent-Type: application/pdf; name=a.pdf\n\n%PDF-1.4\n--b--\n";
    for person in [
        write("Fwd: Delivery failure notification", text),
        write("RE: Returned mail", text),
        write("Chuyển tiếp: Undelivered mail", text),
        write("Báo cáo sơ kết", text),
        write("Delivery failure", "Kính gửi văn phòng, thư hôm qua của tôi có tới không?"),
        write("Thư bị trả lại", "Tôi không gửi được thư tới office@office.example."),
        with_file.to_owned(),
    ] {
        assert_eq!(letter(&person).automatic, None, "{person}");
    }
}
