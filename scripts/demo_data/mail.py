"""Turns letters into raw messages as the office's mail server would have kept them, and these into one mbox file.

Headers are written by hand: Python's own folding of them has changed between versions, and the bytes must not.
"""

import base64
import hashlib
import unicodedata
from datetime import datetime, timedelta, timezone

from .office import MAILBOX, OFFICE, SERVER

HERE = timezone(timedelta(hours=7))
DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PDF = "application/pdf"


def moment(text):
    """`2023-06-07 10:42:10` in the office's own time."""
    return datetime.strptime(text, "%Y-%m-%d %H:%M:%S").replace(tzinfo=HERE)


def rfc5322(when):
    return f"{DAYS[when.weekday()]}, {when.day:02d} {MONTHS[when.month - 1]} {when:%Y %H:%M:%S %z}"


def asctime(when):
    when = when.astimezone(timezone.utc)
    return f"{DAYS[when.weekday()]} {MONTHS[when.month - 1]} {when.day:2d} {when:%H:%M:%S %Y}"


def encoded(text, charset="utf-8"):
    """A header's text; encoded words (RFC 2047) of at most 75 characters where it is not ASCII."""
    if text.isascii():
        return text
    words, piece = [], ""
    for letter in text:
        if len(encode(piece + letter, charset)) > 39:
            words.append(piece)
            piece = ""
        piece += letter
    return "\n ".join(f"=?{charset}?B?{base64.b64encode(encode(one, charset)).decode()}?=" for one in [*words, piece])


def encode(text, charset):
    """Bytes in a charset; windows-1258 writes most tone marks as letters of their own after the vowel."""
    if charset != "windows-1258":
        return text.encode(charset)
    data = b""
    for letter in unicodedata.normalize("NFC", text):
        try:
            data += letter.encode("cp1258")
        except UnicodeEncodeError:
            marks = unicodedata.normalize("NFD", letter)
            tone = next(mark for mark in marks if mark in "\u0300\u0301\u0303\u0309\u0323")
            vowel = unicodedata.normalize("NFC", marks.replace(tone, ""))
            data += vowel.encode("cp1258") + tone.encode("cp1258")
    return data


def base64_lines(data):
    text = base64.b64encode(data).decode()
    return "\n".join(text[start:start + 76] for start in range(0, len(text), 76))


def file_name(name, style):
    """The parameters that name an attachment: the way of RFC 2231, or of older programs."""
    if name.isascii():
        return f'; filename="{name}"'
    if style == "2047":
        return f';\n filename="{encoded(name)}"'
    percent = "".join(chr(b) if chr(b).isalnum() and b < 128 or chr(b) in "-._" else f"%{b:02X}" for b in name.encode())
    if style == "2231-parts":
        pieces, piece = [], ""
        for token in percent.replace("%", "\0%").split("\0"):
            if len(piece + token) > 50:
                pieces.append(piece)
                piece = ""
            piece += token
        pieces.append(piece)
        return "".join(f";\n filename*{n}*={'UTF-8' + chr(39) * 2 if n == 0 else ''}{one}" for n, one in enumerate(pieces))
    return f";\n filename*=UTF-8''{percent}"


def body(text, files, seed, charset, style, alternative):
    """The content: (headers, text) of a single part or of a multipart."""
    if charset == "windows-1258":
        plain = ([f"Content-Type: text/plain; charset={charset}", "Content-Transfer-Encoding: 8bit"], encode(text, charset) + b"\n")
    else:
        plain = (["Content-Type: text/plain; charset=UTF-8", "Content-Transfer-Encoding: base64"],
                 base64_lines(text.encode()).encode() + b"\n")
    parts = [plain]
    for name, kind, data in files:
        disposition = f"Content-Disposition: attachment{file_name(name, style)}"
        parts.append(([f"Content-Type: {kind}", disposition, "Content-Transfer-Encoding: base64"], base64_lines(data).encode() + b"\n"))
    parts += alternative
    if len(parts) == 1:
        return plain
    boundary = f"----=_{hashlib.sha256(seed.encode()).hexdigest()[:24]}"
    lines = b"".join(b"--%s\n%s\n\n%s" % (boundary.encode(), "\n".join(head).encode(), data) for head, data in parts)
    return [f'Content-Type: multipart/mixed; boundary="{boundary}"'], lines + b"--%s--\n" % boundary.encode()


def authentication(domain, path, result):
    """What the office's own server found of the sender (RFC 8601)."""
    if result == "pass":
        return (f"{SERVER};\n\tdkim=pass header.d={domain} header.s=thu1;\n\tspf=pass smtp.mailfrom={path};\n"
                f"\tdmarc=pass header.from={domain}")
    if result == "fail":
        return f"{SERVER};\n\tdkim=none;\n\tspf=fail smtp.mailfrom={path};\n\tdmarc=fail header.from={domain}"
    return f"{SERVER};\n\tdkim=none;\n\tspf=none smtp.mailfrom={path};\n\tdmarc=none header.from={domain}"


def letter(received, name, address, subject, text, files=(), *, auth="pass", path=None, headers=(), charset="utf-8",
           style="2231", alternative=(), content=None, host=None):
    """One message: (time of receipt, envelope sender, raw bytes with LF)."""
    when = moment(received)
    domain = address.rsplit("@", 1)[-1]
    path = address if path is None else path
    seed = f"{received}/{address}/{subject}"
    mark = hashlib.sha256(seed.encode()).hexdigest()
    host = host or f"mail.{domain}"
    sent = when - timedelta(seconds=7 + int(mark[0], 16))
    head, data = content or body(text, files, seed, charset, style, list(alternative))
    top = [
        f"Return-Path: <{path}>",
        f"Delivered-To: {MAILBOX}",
        f"Received: from {host} ({host} [203.0.113.{int(mark[2:4], 16)}])\n\tby {SERVER} with ESMTPS id {mark[:8]}\n"
        f"\tfor <{MAILBOX}>; {rfc5322(when)}",
        f"Authentication-Results: {authentication(domain, path, auth)}",
        f"From: {encoded(name, charset)} <{address}>" if name else f"From: {address}",
        f"To: {encoded(OFFICE)} <{MAILBOX}>",
        f"Subject: {encoded(subject, charset)}",
        f"Date: {rfc5322(sent)}",
        f"Message-ID: <{mark[:20]}@{domain}>",
        *headers,
        "MIME-Version: 1.0",
        *head,
    ]
    return when, path, "\n".join(top).encode() + b"\n\n" + data


def mbox(letters):
    """The mbox file (RFC 4155, lines that begin with `From ` quoted as mboxrd does), in the order of receipt."""
    data = b""
    for when, path, raw in sorted(letters, key=lambda one: one[0]):
        lines = raw.rstrip(b"\n").split(b"\n")
        quoted = b"\n".join(b">" + line if line.lstrip(b">").startswith(b"From ") else line for line in lines)
        data += f"From {path or 'MAILER-DAEMON'} {asctime(when)}\n".encode() + quoted + b"\n\n"
    return data
