"""Turns what a unit has to say into the files that it attaches."""

import random
import struct
import zlib
from email.message import EmailMessage
from email.policy import SMTP

from demo_data import pdf
from demo_data.packages import docx, paragraph, word_table, xlsx


def picture(seed):
    """A page photographed or scanned: grey rows, as a PNG of 900 by 1270."""
    chance = random.Random(seed)
    rows = b"".join(b"\0" + bytes([chance.choice((255, 250, 30))]) * 900 for _ in range(1270))

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", 900, 1270, 8, 0, 0, 0, 0))
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


def attached_message(key, sender, subject, text, files, to, date):
    """A message forwarded as an attachment."""
    message = EmailMessage(policy=SMTP.clone(max_line_length=900))
    message["From"], message["To"] = f'"{sender[0]}" <{sender[1]}>', to
    message["Subject"], message["Date"] = subject, date
    message.set_content(text)
    for name, data in files:
        message.add_attachment(data, "application", "octet-stream", filename=name)
    message["Message-ID"] = f"<{len(text)}.{len(subject)}@{sender[1].rpartition('@')[2]}>"
    if message.is_multipart():
        message.set_boundary("=_inner_of_" + key)
    return message.as_bytes()


class Papers:
    """Papers of units; told by `self.office`, `self.clock`, `self.chance` and `self.person`."""

    def lines(self, unit, title, kind="BÁO CÁO", body=None, letterhead=True, name=None):
        office, number = self.office, self.chance.randrange(3, 300)
        name, day = name or unit.name, self.clock
        shown = f"{office.place}, ngày {day.day:02d} tháng {day.month} năm {day.year}"
        code = "BC" if kind == "BÁO CÁO" else "TB" if kind == "THÔNG BÁO" else "CV"
        lines = []
        if letterhead:
            if office.state:
                above = (
                    ["ỦY BAN NHÂN DÂN", name.removeprefix("UBND ").upper()]
                    if name.startswith("UBND")
                    else ["UBND TỈNH HÀ LĨNH", name.upper()]
                )
                left, right = (
                    [*above, f"Số: {number}/{code}-{'UBND' if name.startswith('UBND') else unit.code}"],
                    ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", shown],
                )
            else:
                left = [
                    office.name.removesuffix(" Thanh Lĩnh").upper(),
                    name.upper(),
                    "*",
                    f"Số {number}-{code}/{'CB' if name.startswith('Chi') else 'ĐU'}",
                ]
                right = ["ĐẢNG CỘNG SẢN VIỆT NAM", "", "", shown]
            lines = [((one, other), "pair", True) for one, other in zip(left, right)]
        lines += [("", "left", False), (kind, "center", True), (title, "center", True), ("", "left", False)]
        lines += body if body is not None else self.body(name if letterhead else "Đơn vị")
        return lines + [
            (("Nơi nhận:", "T/M ĐƠN VỊ"), "pair", True),
            ((f"- {office.name};", ""), "pair", False),
            (("- Lưu.", self.person()), "pair", False),
        ]

    def body(self, name):
        lines = [(f"Thực hiện {self.office.plan_called[1]} của {self.office.name}, {name} báo cáo như sau:", "left", False)]
        for place, (_, heading, said) in enumerate(self.office.sections, 1):
            lines += [(f"{'I' * place if place < 4 else ['IV', 'V'][place - 4]}. {heading}", "left", True), (said, "left", False)]
        return lines

    def file(self, lines, name=None, form=None):
        form = form or self.chance.choice(["docx", "docx", "docx", "pdf"])
        name = name or self.chance.choice(
            ["bao cao", "BC", "Báo cáo chính thức", "BC da ky", "1. Báo cáo", "BAO CAO (2)", "z_bao_cao_final", "Scan_0012"]
        )
        if form == "pdf":
            return f"{name}.pdf", pdf.pdf([(text, "left" if align == "pair" else align, bold) for text, align, bold in lines])
        blocks, pairs = [], []
        for text, align, bold in [*lines, ("", "end", False)]:
            if align == "pair":
                pairs.append([[paragraph(part, bold, "center")] for part in text])
                continue
            if pairs:
                blocks.append(word_table([[[row[side][0] for row in pairs] for side in (0, 1)]], borders=False))
                pairs = []
            if align != "end":
                blocks.append(paragraph(text, bold, align if align == "center" else None))
        return f"{name}.docx", docx(blocks)

    def report(self, unit, paper, **more):
        return self.file(self.lines(unit, more.pop("title", paper.title), **more))

    def sheet(self, unit, named):
        rows = ([[self.office.name.upper()], [unit.name.upper()]] if named else []) + [
            [self.office.supplement[0].upper()],
            [],
            ["STT", "Nội dung", "Đơn vị tính", "Chỉ tiêu", "Kết quả"],
        ]
        return "bieu so lieu.xlsx", xlsx(
            "Biểu", [*rows, [1, "Tỷ lệ hoàn thành tốt nhiệm vụ", "%", 90, 92], [2, "Số lớp bồi dưỡng", "lớp", 12, 9]]
        )
