use std::fmt::Write as _;

use super::*;

fn policy() -> Policy {
    Policy {
        trusted_authserv_id: Some("mx.office.example".to_owned()),
        own_addresses: vec!["office@office.example".to_owned()],
        own_message_id_domain: "tiepnhan.example".to_owned(),
    }
}

/// Reads a letter as written here (LF) and with network line ends, which must make no difference.
fn letter(raw: &[u8]) -> Message {
    let mut network = Vec::new();
    for line in raw.split_inclusive(|byte| *byte == b'\n') {
        network.extend(line.strip_suffix(b"\n").unwrap_or(line));
        network.extend(b"\r\n");
    }
    let (plain, read) = (super::read(raw, &policy()), super::read(&network, &policy()));
    assert_eq!(plain.text, read.text);
    assert_eq!(plain.quoted, read.quoted);
    assert_eq!(plain.subject, read.subject);
    assert_eq!(plain.from, read.from);
    assert_eq!(plain.automatic, read.automatic);
    assert_eq!(plain.authenticity, read.authenticity);
    assert_eq!(plain.forwarded_from, read.forwarded_from);
    let names = |message: &Message| message.attachments.iter().map(|file| file.name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&plain), names(&read));
    read
}

#[test]
fn a_letter_with_a_file_is_read_whole() {
    let read = letter(
        "Return-Path: <VanThu@Unit.example>\n\
         From: =?utf-8?B?VsSDbiB0aMawIMSQ4bqjbmcg4bs=?= =?utf-8?B?p3k=?= <VanThu@Unit.example>\n\
         To: office@office.example, \"B, C\" <b@c.example>\n\
         Subject: =?utf-8?Q?B=C3=A1o_c=C3?=\n =?utf-8?Q?=A1o_s=C6=A1_k=E1=BA=BFt?=\n\
         Date: Fri, 16 Jun 2023 09:00:00 +0700\n\
         Message-ID: <1@unit.example>\n\
         References: <a@x> <b@x>\n\
         In-Reply-To: <b@x>\n\
         MIME-Version: 1.0\n\
         Content-Type: multipart/mixed; boundary=\"=_b\"\n\
         \n\
         --=_b\n\
         Content-Type: text/plain; charset=utf-8\n\
         Content-Transfer-Encoding: base64\n\
         \n\
         S8OtbmggZ+G7rWkgYsOhbyBjw6FvLgo=\n\
         --=_b\n\
         Content-Type: application/pdf; name=\"=?utf-8?B?QsOhbyBjw6E=?= =?utf-8?B?by5wZGY=?=\"\n\
         Content-Disposition: attachment; filename*0*=utf-8''B%C3%A1o%20; filename*1*=c%C3%A1o;\n filename*2=.pdf\n\
         Content-Transfer-Encoding: base64\n\
         \n\
         JVBE*RiE=\n\
         --=_b--\n"
            .as_bytes(),
    );
    assert_eq!(read.subject, "Báo cáo sơ kết");
    assert_eq!(read.from, [Mailbox { name: "Văn thư Đảng ủy".into(), address: "vanthu@unit.example".into() }]);
    assert_eq!(read.recipients[1], Mailbox { name: "B, C".into(), address: "b@c.example".into() });
    assert_eq!(read.date, Some("2023-06-16T02:00:00Z".parse().unwrap()));
    assert_eq!(
        (read.message_id.as_deref(), read.return_path.as_deref()),
        (Some("1@unit.example"), Some("vanthu@unit.example"))
    );
    assert_eq!(read.references, ["a@x", "b@x"]);
    assert_eq!(read.text, "Kính gửi báo cáo.");
    assert_eq!(read.attachments.len(), 1);
    assert_eq!(read.attachments[0].name, "Báo cáo.pdf");
    assert_eq!(read.attachments[0].bytes, b"%PDF!", "a damaged letter of base64 is passed over");
    assert_eq!((read.automatic, read.list, read.ours, read.legacy_charset), (None, false, false, false));
}

#[test]
fn names_of_files_are_read_however_they_are_written() {
    let name = |field: &[u8]| {
        let head =
            b"Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nhi\n--b\nContent-Type: application/x\n";
        let raw = [&head[..], b"Content-Disposition: attachment; ", field, b"\n\nx\n--b--\n"].concat();
        letter(&raw).attachments[0].name.clone()
    };
    assert_eq!(name("filename=\"Báo cáo.doc\"".as_bytes()), "Báo cáo.doc");
    assert_eq!(name(b"filename=\"B\xe1o c\xe1o k\xea\xect qua\xd2.doc\""), "Báo cáo kết quả.doc");
    assert_eq!(name(b"filename=Bao cao so ket (1).doc"), "Bao cao so ket (1).doc");
    assert_eq!(name(b"filename=\"=?UTF-8?Q?B=C3=A1o_c=C3=A1o.doc?=\""), "Báo cáo.doc");
    assert_eq!(name(b"filename==?windows-1258?Q?B=E1o_c=E1o=2Edoc?="), "Báo cáo.doc");
    assert_eq!(name(b"filename*=windows-1258''B%E1o%20c%E1o.doc"), "Báo cáo.doc");
    assert_eq!(name(b"filename=\"B%C3%A1o.doc\""), "Báo.doc");
    assert_eq!(name(b"filename=\"x.doc\"; filename*=utf-8''%C4%91.doc"), "đ.doc");
    assert_eq!(name(b"filename=\"..\\..\\etc\\x\""), "..\\..\\etc\\x");
    assert_eq!(name(b"filename=\"a\\\"b;c.doc\""), "a\"b;c.doc");
}

#[test]
fn eight_bit_headers_are_read_by_the_charset_of_the_text() {
    let read = letter(b"From: Chi b\xf4\xf2 Th\xf4ng tin <a@b.example>\nSubject: B\xe1o c\xe1o k\xea\xect qua\xd2\n\
        Content-Type: text/plain; charset=windows-1258\n\nK\xednh g\xfd\xd2i ba\xd2n b\xe1o c\xe1o k\xea\xect qua\xd2.\n");
    assert_eq!(read.subject, "Báo cáo kết quả");
    assert_eq!(read.from[0].name, "Chi bộ Thông tin");
    assert_eq!(read.text, "Kính gửi bản báo cáo kết quả.");
    assert!(read.legacy_charset);
}

#[test]
fn the_html_of_a_letter_gives_its_text_links_and_shown_pictures() {
    let read = letter(
        "From: a@b.example\nSubject: x\nContent-Type: multipart/related; boundary=r\n\n--r\n\
         Content-Type: text/html; charset=utf-8\n\n\
         <html><head><title>no</title><style>p { color: red }</style></head><body><p>K&iacute;nh gửi&nbsp;VP,</p>\
         <p>Báo cáo <a href=\"https://drive.example/d?a=1&amp;b=2\">ở đây</a>. <img src=\"cid:logo%40x\"></p>\
         <script>alert('x')</script><div class=\"gmail_quote\">Vào 12 thg 6, 2023 lúc 10:00, B &lt;b@c&gt; đã viết:<br>\
         <blockquote><a href=\"http://old.example/\">cũ</a></blockquote></div></body></html>\n--r\n\
         Content-Type: image/png; name=logo.png\nContent-ID: <logo@x>\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n--r\n\
         Content-Type: image/jpeg; name=scan.jpg\nContent-ID: <scan@x>\nContent-Transfer-Encoding: base64\n\n"
            .to_owned()
            .into_bytes()
            .into_iter()
            .chain(b"/9j/4AAQSkZJRgABAQEAYABgAAD/".repeat(8))
            .chain(*b"\n--r--\n")
            .collect::<Vec<u8>>()
            .as_slice(),
    );
    assert_eq!(read.text, "Kính gửi VP,\n\nBáo cáo ở đây.");
    assert_eq!(read.quoted, "Vào 12 thg 6, 2023 lúc 10:00, B <b@c> đã viết:\n> cũ");
    assert_eq!(read.links, ["https://drive.example/d?a=1&b=2"]);
    let files: Vec<_> = read.attachments.iter().map(|file| (file.name.as_str(), file.inline)).collect();
    assert_eq!(files, [("logo.png", true), ("scan.jpg", false)]);
}

#[test]
fn an_attached_letter_is_a_whole_file_and_names_its_sender() {
    let inner = "From: =?utf-8?Q?S=E1=BB=9F_A?= <so-a@unit.example>\nSubject: trong\nContent-Type: multipart/mixed; boundary=i\n\n--i\n\nhi\n--i--\n";
    let raw = format!(
        "From: a@b.example\nSubject: Fwd: x\nContent-Type: multipart/mixed; boundary=o\n\n--o\n\nxem\n--o\n\
         Content-Type: message/rfc822\nContent-Disposition: attachment; filename=thu.eml\n\n{inner}\n--o--\n"
    );
    let read = letter(raw.as_bytes());
    assert_eq!(read.text, "xem");
    assert_eq!(read.forwarded_from, [Mailbox { name: "Sở A".into(), address: "so-a@unit.example".into() }]);
    assert_eq!((read.attachments.len(), read.attachments[0].media_type.as_str()), (1, "message/rfc822"));
    let again = letter(&read.attachments[0].bytes);
    assert_eq!((again.subject.as_str(), again.text.as_str()), ("trong", "hi"));
}

#[test]
fn an_uuencoded_file_in_the_text_is_a_file() {
    let read =
        letter(b"From: a@b.example\nSubject: x\n\nXin gui file.\n\nbegin 644 bao cao.txt\n#0V%T\n`\nend\n\nHet.\n");
    assert_eq!(read.text, "Xin gui file.\n\nHet.");
    assert_eq!((read.attachments[0].name.as_str(), &read.attachments[0].bytes[..]), ("bao cao.txt", &b"Cat"[..]));
}

#[test]
fn our_own_letters_are_known() {
    assert!(letter(b"From: Office <Office@office.example>\nSubject: x\n\nx\n").ours);
    assert!(letter(b"From: a@b.example\nMessage-ID: <7@tiepnhan.example>\nSubject: x\n\nx\n").ours);
    let forged =
        b"Authentication-Results: mx.office.example; dmarc=fail\nFrom: office@office.example\nSubject: x\n\nx\n";
    assert!(!letter(forged).ours && letter(forged).borrows_our_domain);
    let colleague =
        b"Authentication-Results: mx.office.example; dmarc=pass\nFrom: it@office.example\nSubject: x\n\nx\n";
    assert!(!letter(colleague).borrows_our_domain);
}

/// The attacks that were seen to abort or stall a parser.
#[test]
fn absurd_nesting_ends_soon_and_quietly() {
    let nested = |head: &str, count: usize| format!("Subject: x\n{}\n\nend\n", head.repeat(count));
    let messages = [
        nested("Content-Type: message/rfc822\n\n", 60_000),
        nested("content-type : MESSAGE/\n\trfc822\n\n", 60_000),
        nested("Content-Type: (a;\"b) message/\"rfc822\"\n\n", 60_000),
        nested("Content-Type: message/global; x=digest\n\n", 60_000),
        nested("Content-Type: multipart/digest; boundary=\"a\"\n\n--a\n\n", 20_000),
        nested("Content-Type: multipart/mixed; boundary=digest\n\n--digestContent-Type: message/rfc822\n\n", 40_000),
    ];
    for message in messages {
        assert!(super::read(message.as_bytes(), &policy()).attachments.len() <= 1_100);
    }
    let mut multiparts = String::new();
    for number in 0..20_000 {
        write!(multiparts, "Content-Type: multipart/mixed; boundary=b{number}\n\n--b{number}\n").unwrap();
    }
    assert!(super::read(multiparts.as_bytes(), &policy()).attachments.len() <= 1);
    let many =
        format!("Content-Type: multipart/mixed; boundary=b\n\n{}", "--b\nContent-Type: a/b\n\nx\n".repeat(50_000));
    let read = super::read(many.as_bytes(), &policy());
    assert_eq!(read.attachments.len(), 1_000);
    assert!(read.problems.iter().any(|problem| problem.contains("more than 1000 parts")));
    assert_eq!(super::read("From: a@b, c@d\n".repeat(200_000).as_bytes(), &policy()).from.len(), 500);
}

#[test]
fn a_boundary_that_holds_an_opening_word_still_parts_the_letter() {
    let read = letter(
        b"From: a@b.example\nSubject: x\nContent-Type: multipart/mixed; boundary=\"--digest-rfc822\"\n\n----digest-rfc822\n\n\
        mot\n----digest-rfc822\nContent-Type: text/x; name=global-digest.txt\n\n--digest-\n----digest-rfc822--\n",
    );
    assert_eq!(read.text, "mot");
    assert_eq!(read.attachments[0].name, "global-digest.txt");
    assert_eq!(read.attachments[0].bytes, b"--digest-");
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(256))]
    #[test]
    fn any_bytes_are_read(raw: Vec<u8>) {
        let read = super::read(&raw, &policy());
        proptest::prop_assert_eq!(crate::vietnamese::nfc(&read.text), read.text);
    }

    #[test]
    fn any_letter_like_text_is_read(
        lines in proptest::collection::vec(
            "(From|Subject|Content-Type|Content-Disposition|Date|References|Authentication-Results|Received|To): .{0,40}\
             |Content-Type: (multipart/(mixed|alternative|digest|report); boundary=b|text/(html|plain|calendar)|message/rfc822)\
             |Content-Transfer-Encoding: (base64|quoted-printable|x-uuencode)|--b|--b--||<[a-z/]{1,8}[^>]{0,9}>?|[ -~]{0,30}|.{0,20}\
             |begin 644 x|=[?]utf-8[?][BQ][?].{0,12}[?]=|> .{0,9}|On 1 wrote:|From: a|Sent: b|To: c|-- |\t.{0,9}",
            0..40,
        ),
    ) {
        let read = super::read(lines.join("\n").as_bytes(), &policy());
        proptest::prop_assert!(read.attachments.len() <= 40);
    }
}

#[test]
fn a_message_of_millions_of_fields_or_parts_is_read_at_its_beginning_alone() {
    let head =
        "From: a@unit.example\nSubject: Báo cáo\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nxin gửi\n--b\n";
    for filler in ["a:\n", "--b\n\n", "aaaaaaaaaaaaaaaa:\n"] {
        let raw = format!("{head}{}", filler.repeat(300_000));
        let message = read(raw.as_bytes(), &Policy::default());
        assert!(message.overfull, "{filler:?}");
        assert_eq!(message.from.first().map(|from| from.address.as_str()), Some("a@unit.example"));
    }
    let file = "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5ejAxMjM0NTY3\n".repeat(300_000);
    let long = format!("{head}Content-Transfer-Encoding: base64\nContent-Type: application/pdf\n\n{file}\n--b--\n");
    let message = read(long.as_bytes(), &Policy::default());
    assert!(!message.overfull && message.attachments.len() == 1, "a long file is no attack");
}

#[test]
fn quotes_and_words_without_an_end_cost_no_more_than_their_length() {
    // Each took minutes when every line was compared with every open quote, every beginning of a word with what follows.
    let quotes = format!("{}{}", "<blockquote>".repeat(100_000), "x<br>".repeat(200_000));
    let html = format!("From: a@unit.example\nSubject: x\nContent-Type: text/html\n\n{quotes}");
    assert!(read(html.as_bytes(), &Policy::default()).text.contains('x'));
    for end in ["", "?="] {
        let words = format!("From: a@unit.example\nSubject: {}{end}\n\nx\n", "=?a?q?x".repeat(1_000_000));
        assert!(read(words.as_bytes(), &Policy::default()).subject.contains("=?a?q?x"));
    }
}

#[test]
fn a_part_that_ends_in_a_soft_line_break_is_read() {
    let read = letter(
        b"From: a@b.example\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n\
        8=\r\n--x\r\nContent-Type: application/pdf; name=a.pdf\r\n\r\n%PDF\r\n--x--\r\n",
    );
    assert_eq!((read.text.as_str(), read.attachments.len()), ("8", 1));
}
