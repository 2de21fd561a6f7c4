"""Letters that no unit wrote: machines, strangers, and one that is broken on the way."""

from .mail import DOCX, base64_lines, encoded, letter, moment, rfc5322
from .office import MAILBOX, SERVER, UNITS
from .papers import report

OUR_LETTER = "0188a7c1-5b7a-7c11-9f00-1d3c2b4a5968@tiepnhan.tinhvidu.example"


def newsletter():
    return letter(
        "2023-05-24 09:30:00", "Bản tin Kỹ năng hành chính", "tin@bantin.example", "Bản tin tuần 21: mẹo trình bày báo cáo",
        "Tuần này: 5 mẹo trình bày báo cáo sơ kết.\nHủy đăng ký: https://bantin.example/huy\n",
        headers=["List-Id: Ban tin tuan <tuan.bantin.example>", "List-Unsubscribe: <https://bantin.example/huy>", "Precedence: bulk"],
    )


def invitation():
    event = "\r\n".join([
        "BEGIN:VCALENDAR", "PRODID:-//Lich//VI", "VERSION:2.0", "METHOD:REQUEST", "BEGIN:VEVENT", "DTSTART:20230602T010000Z",
        "DTEND:20230602T030000Z", "UID:20230531-1@congty.example", "ORGANIZER:mailto:hop@congty.example",
        f"ATTENDEE:mailto:{MAILBOX}", "SUMMARY:Giới thiệu phần mềm quản lý văn bản", "END:VEVENT", "END:VCALENDAR", "",
    ])
    part = (["Content-Type: text/calendar; charset=UTF-8; method=REQUEST", "Content-Transfer-Encoding: base64"],
            base64_lines(event.encode()).encode() + b"\n")
    return letter("2023-05-31 07:58:21", "Phòng họp", "hop@congty.example", "Lời mời: Giới thiệu phần mềm quản lý văn bản",
                  "Trân trọng mời dự họp.\n", alternative=[part])


def spam():
    return letter("2023-06-05 09:15:55", "Vay nhanh 24h", "km@vaynhanh.example", "Vay tín chấp không cần thế chấp, giải ngân trong ngày",
                  "Lãi suất ưu đãi dành cho cán bộ, công chức. Bấm vào https://vaynhanh.example/dk để nhận ưu đãi!\n", auth="none")


def read_receipt():
    address = "vanthu@sdt.tinhvidu.example"
    report_part = (["Content-Type: message/disposition-notification"], (
        f"Reporting-UA: {address}; Thu 1.0\nFinal-Recipient: rfc822; {address}\nOriginal-Message-ID: <{OUR_LETTER}>\n"
        "Disposition: manual-action/MDN-sent-manually; displayed\n").encode())
    content = multipart_report("disposition-notification", "Thư của bạn đã được mở lúc 08:29 ngày 08/6/2023.\n", report_part)
    return letter("2023-06-08 08:30:02", UNITS["SDT"].name, address, "Đã đọc: Nhắc nộp báo cáo sơ kết", "", content=content)


def out_of_office():
    return letter("2023-06-15 09:20:41", UNITS["SNL"].contact, "dien.tt@snl.tinhvidu.example", "Trả lời tự động: Nhắc nộp báo cáo sơ kết",
                  "Tôi đi công tác đến hết ngày 19/6/2023, sẽ trả lời sau.\n", path="",
                  headers=["Auto-Submitted: auto-replied", f"In-Reply-To: <{OUR_LETTER}>", "X-Auto-Response-Suppress: All"])


def bounce():
    status = (["Content-Type: message/delivery-status"], (
        f"Reporting-MTA: dns; {SERVER}\n\nFinal-Recipient: rfc822; chibodanso@thudientu.example\nAction: failed\nStatus: 5.2.2\n"
        "Diagnostic-Code: smtp; 552 5.2.2 Mailbox full\n").encode())
    original = (["Content-Type: text/rfc822-headers"], (
        f"From: {MAILBOX}\nTo: chibodanso@thudientu.example\nMessage-ID: <{OUR_LETTER}>\nSubject: {encoded('Nhắc nộp báo cáo sơ kết')}\n").encode())
    content = multipart_report("delivery-status", "Thư không đến được người nhận: hộp thư đã đầy.\n", status, original)
    return letter("2023-06-22 08:00:10", "Mail Delivery System", f"MAILER-DAEMON@{SERVER}", "Undelivered Mail Returned to Sender", "",
                  path="", content=content, headers=["Auto-Submitted: auto-replied"], host=SERVER)


def multipart_report(kind, text, *parts):
    """A report of a machine (RFC 6522)."""
    plain = (["Content-Type: text/plain; charset=UTF-8", "Content-Transfer-Encoding: base64"], base64_lines(text.encode()).encode() + b"\n")
    boundary = f"report-{kind}"
    body = b"".join(b"--%s\n%s\n\n%s\n" % (boundary.encode(), "\n".join(head).encode(), data) for head, data in (plain, *parts))
    return [f'Content-Type: multipart/report; report-type={kind}; boundary="{boundary}"'], body + f"--{boundary}--\n".encode()


def broken():
    """Raw UTF-8 in headers, a line that is no header, a date that is none, a part that ends in the middle of its file."""
    unit = UNITS["TNVD"]
    when = "2023-06-22 16:00:38"
    paper = base64_lines(report("TNVD", "17", (21, 6, 2023)))
    cut = "\n".join(paper.split("\n")[:40])
    raw = f"""Return-Path: <vanthu@tnvd.tinhvidu.example>
Received: from quet.tnvd.tinhvidu.example (quet.tnvd.tinhvidu.example [203.0.113.77])
\tby {SERVER} with SMTP id 7b1e55ed; {rfc5322(moment(when))}
Authentication-Results: {SERVER};
\tspf=pass smtp.mailfrom=vanthu@tnvd.tinhvidu.example;
\tdmarc=pass header.from=tnvd.tinhvidu.example
From: {unit.name} <vanthu@tnvd.tinhvidu.example
To: {MAILBOX}
Subject: Báo cáo sơ kết Trường Nghề
dòng này không phải một trường
Date: ngay 22 thang 6
Content-Type: multipart/mixed; boundary="mot-hai-ba

--mot-hai-ba
Content-Type: text/plain; charset=khong-co
Content-Transfer-Encoding: base-64

Gửi báo cáo.
--mot-hai-ba
Content-Type: {DOCX}; name="bao cao.docx
Content-Transfer-Encoding: base64

{cut}"""
    return moment(when), "vanthu@tnvd.tinhvidu.example", raw.encode()
