"""Turns a letter into the raw message that the office's server would have kept."""

import mimetypes
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP

mimetypes.add_type("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx")
mimetypes.add_type("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx")


@dataclass
class Letter:
    at: datetime
    name: str
    address: str
    subject: str
    text: str
    files: list
    auth: str
    headers: dict
    html: str = None
    inner: bytes = None  # a message forwarded as an attachment


def raw(letter, number, office):
    """The message with CRLF line ends; its topmost `Received` says when it came."""
    # Python folds words with marks so that the blank between two lines is lost.
    message, domain = EmailMessage(policy=SMTP.clone(max_line_length=900)), letter.address.rpartition("@")[2]
    when = letter.at.strftime("%a, %d %b %Y %H:%M:%S +0700")
    message["Return-Path"] = letter.headers.get("Return-Path", f"<{letter.address}>")
    message["Received"] = (
        f"from mail.{domain} (mail.{domain} [203.0.113.{number % 250 + 1}]) by {office.server} with ESMTPS id {number:08x}; {when}"
    )
    message["Authentication-Results"] = (
        f"{office.server}; dkim={'pass header.d=' + domain if letter.auth == 'pass' else 'none'}; spf={letter.auth} smtp.mailfrom={letter.address}; dmarc={letter.auth} header.from={domain}"
    )
    name = letter.name.replace('"', "")
    message["From"] = f'"{name}" <{letter.address}>'
    message["To"] = office.mailbox
    message["Subject"] = letter.subject.replace("\n", " ")
    message["Date"] = when
    message["Message-ID"] = f"<{office.key}.{number}.{letter.at:%Y%m%d%H%M}@{domain}>"
    for field, value in letter.headers.items():
        if field not in message:
            message[field] = value
    message.set_content(letter.text or "\n")
    if letter.html and letter.text:
        message.add_alternative(letter.html, subtype="html")
    elif letter.html:
        message.set_content(letter.html, subtype="html")
    if letter.inner:
        message.add_attachment(message_from_bytes(letter.inner, policy=SMTP))
    for file, data in letter.files:
        kind = mimetypes.guess_type(file)[0] or "application/octet-stream"
        message.add_attachment(data, *kind.split("/"), filename=file)
    for depth, part in enumerate(part for part in message.walk() if part.get_content_maintype() == "multipart"):
        part.set_boundary(f"=_{office.key}_{number:08x}{'_' + str(depth) if depth else ''}")  # else one is drawn by chance
    return message.as_bytes()
