"""Turns what a unit of the fifth office has to say into the files that it attaches: (name, bytes)."""

import datetime

from demo_data import pdf
from demo_data.packages import archive, docx, encrypted_package, paragraph, word_table, xlsx

from .firms import OFFICE, SECTIONS, UNITS
from .papers import picture

NAMES = {unit.code: unit for unit in UNITS}
SUBJECT = "Tổng kết 05 năm thực hiện Nghị quyết số 11-NQ/ĐUK về nâng cao năng lực lãnh đạo của tổ chức đảng trong doanh nghiệp"
SIGNERS = ("Đoàn Mạnh Thắng", "Tống Thị Nhàn", "Kiều Văn Hậu", "Âu Dương Lộc", "Trịnh Thị Bích Vân", "Mai Xuân Trường", "Phí Thị Loan")


def heads(code, form, number, day, kind, firm=None):
    """Letterheads as units set them: the whole name, over two lines, or in short words. Lists of (left, right)."""
    unit = NAMES[code]
    party, firm = ("CHI BỘ" if unit.name.startswith("Chi") else "ĐẢNG ỦY"), (firm or unit.agency).upper()
    shown = f"Vĩnh Hải, ngày {day.day:02d} tháng {day.month:02d} năm {day.year}"
    symbol = f"Số {number}-{kind}/{'CB' if party == 'CHI BỘ' else 'ĐU'}"
    left = {
        "whole": ["ĐẢNG ỦY KHỐI DOANH NGHIỆP TP VĨNH HẢI", f"{party} {firm}", "*", symbol],
        "lines": ["ĐẢNG BỘ KHỐI DOANH NGHIỆP", "THÀNH PHỐ VĨNH HẢI", party, firm, "*", symbol],
        "short": ["ĐUK DOANH NGHIỆP TP VĨNH HẢI", f"{party} {(unit.shorts or (firm,))[0].upper()}", "*", symbol.replace("Số", "Số:")],
        "firm": [firm.replace("CÔNG TY CỔ PHẦN", "CÔNG TY CP"), party, "*", symbol],
    }[form]
    right = ["ĐẢNG CỘNG SẢN VIỆT NAM", *[""] * (len(left) - 2), shown]
    return list(zip(left, right))


def lines(code, kind, title, body, *, head="whole", day=(2025, 4, 14), number=None, draft=False, firm=None):
    """A paper as lines for `demo_data.pdf`; `head` None: a paper without letterhead."""
    day, seed = datetime.date(*day), sum(map(ord, code + title))
    mark = {"BÁO CÁO": "BC", "THÔNG BÁO": "TB", "GIẤY MỜI": "GM", "": "CV"}.get(kind, "CV")
    number = ("..." if draft else seed % 90 + 4) if number is None else number
    top = [(pair, "pair", True) for pair in heads(code, head, number, day, mark, firm)] if head else []
    if draft:
        top = [("DỰ THẢO", "left", True), *top]
    said = [(kind, "center", True)] if kind else []
    said += [(title, "center", True), ("-----", "center", False)]
    end = [
        (("Nơi nhận:", "T/M BAN CHẤP HÀNH" if code[-1] != "T" else "T/M CHI BỘ"), "pair", True),
        ((f"- {OFFICE.name};", "BÍ THƯ"), "pair", False),
        (("- Các chi bộ trực thuộc;", ""), "pair", False),
        (("- Lưu.", SIGNERS[seed % len(SIGNERS)]), "pair", False),
    ]
    return [*top, *said, *[(text, "left", False) for text in body], *(end if head else [])]


def file(name, content):
    """The file that the name's ending asks for."""
    ending = name.rpartition(".")[2].lower()
    if ending == "pdf":
        return name, pdf.pdf([(text, "left" if align == "pair" else align, bold) for text, align, bold in content])
    if ending == "rtf":
        return name, rtf(content)
    if ending in ("png", "jpg"):
        return name, picture(name)
    blocks = []
    for text, align, bold in content:
        if align == "pair":
            blocks.append(word_table([[[paragraph(part, bold, "center")] for part in text]], borders=False))
        else:
            blocks.append(paragraph(text, bold, align if align == "center" else None))
    return name, docx(blocks)


def rtf(content):
    def escaped(text):
        return "".join(c if ord(c) < 128 and c not in "\\{}" else f"\\u{ord(c)}?" for c in text)

    def line(text, align, bold):
        text = "\\tab ".join(map(escaped, text)) if align == "pair" else escaped(text)
        return "\\pard" + ("\\qc" if align == "center" else "") + ("\\b " if bold else "\\b0 ") + text + "\\par"

    return ("{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Times New Roman;}}" + "\n".join(line(*one) for one in content) + "}").encode()


def report_body(code, held=None, called=None):
    """The outline's sections; `held`: how the conference's day is told."""
    opening = f"Thực hiện Kế hoạch số 58-KH/ĐUK ngày 20/02/2025 của Đảng ủy Khối Doanh nghiệp thành phố, {called or NAMES[code].name} báo cáo như sau:"
    body = [opening] + ([held] if held else [])
    for place, (_, heading, said) in enumerate(SECTIONS):
        body += [f"{('I', 'II', 'III', 'IV')[place]}. {heading.upper()}", said]
    return body


def report(code, name="bao cao.docx", held=None, title=SUBJECT, called=None, **more):
    return file(name, lines(code, "BÁO CÁO", title, report_body(code, held, called), **more))


def other(code, name, title, *body, **more):
    return file(name, lines(code, "BÁO CÁO", title, body or ("Trong kỳ, đơn vị đã thực hiện các nhiệm vụ được giao theo kế hoạch.",), **more))


def notice(code, name, *body, kind="THÔNG BÁO", title="Về lịch tổ chức hội nghị tổng kết 05 năm thực hiện Nghị quyết số 11-NQ/ĐUK", **more):
    return file(name, lines(code, kind, title, body, **{"day": (2025, 3, 27), **more}))


def table(code=None, name="Bieu 01.xlsx"):
    rows = [["ĐẢNG ỦY KHỐI DOANH NGHIỆP TP VĨNH HẢI"], [NAMES[code].name.upper()]] if code else []
    rows += [["BIỂU SỐ 01: KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NGHỊ QUYẾT 11-NQ/ĐUK"], [], ["STT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện"]]
    return name, xlsx("Bieu 01", [*rows, [1, "Tỷ lệ chi bộ sinh hoạt đúng định kỳ", "%", 95, 98], [2, "Kết nạp đảng viên mới", "người", 30, 31]])


def packed(name, *files):
    return name, archive(files, compressed=True)


def locked(name):
    return name, encrypted_package(name)


def broken(code, name):
    """A file whose sending broke off."""
    whole = report(code, name)[1]
    return name, whole[: len(whole) // 2]


def post(code, name=None, place=0):
    """A unit's registered mailbox."""
    return name if name is not None else NAMES[code].name, NAMES[code].addresses[place]


def own(code, local, name):
    """A colleague's address in the unit's own domain."""
    return name, f"{local}@{NAMES[code].domain}"
