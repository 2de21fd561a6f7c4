use super::*;

fn text(moment: Option<Timestamp>) -> Option<String> {
    moment.map(|moment| moment.to_string())
}

#[test]
fn the_topmost_received_counts_and_not_the_senders_date() {
    let header =
        b"Delivered-To: a@b\r\nReceived: by mx with SMTP id 1;\r\n        Fri, 16 Jun 2023 09:00:00 +0700 (ICT)\r\n\
        Received: from x; Thu, 15 Jun 2023 09:00:00 +0700\r\nDate: Mon, 1 Jan 2001 00:00:00 +0000\r\n";
    assert_eq!(text(topmost_received(header)).as_deref(), Some("2023-06-16T02:00:00Z"));
}

#[test]
fn a_weekday_that_does_not_fit_is_overlooked() {
    let header = b"Received: by mx; Mon, 16 Jun 2023 09:00:00 +0700\r\n";
    assert_eq!(text(topmost_received(header)).as_deref(), Some("2023-06-16T02:00:00Z"));
}

#[test]
fn without_a_received_there_is_no_time() {
    for header in ["", "Date: Mon, 1 Jan 2001 00:00:00 +0000\r\n", "Received: no date\r\n", "Received: x; soon\r\n"] {
        assert_eq!(topmost_received(header.as_bytes()), None, "{header}");
    }
}

#[test]
fn from_lines_are_read_with_and_without_a_zone() {
    let with = b"From 1769@xxx Fri Jun 16 09:00:00 +0700 2023";
    assert_eq!(text(of_from_line(with)).as_deref(), Some("2023-06-16T02:00:00Z"));
    let without = b"From MAILER-DAEMON Fri Jun  6 02:00:00 2023";
    assert_eq!(text(of_from_line(without)).as_deref(), Some("2023-06-06T02:00:00Z"));
    assert_eq!(of_from_line(b"From the office with love"), None);
    assert_eq!(of_from_line(b"From "), None);
}
