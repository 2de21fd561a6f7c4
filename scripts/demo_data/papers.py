"""Turns what a unit has to say into papers: reports after the plan's outline, notices, tables of targets."""

from . import pdf
from .office import OFFICE, UNITS
from .packages import docx, paragraph, word_table, xlsx

TITLE = "sơ kết giữa nhiệm kỳ thực hiện nghị quyết đại hội {body}, nhiệm kỳ 2020 - 2025"

# Sections of the outline: id, heading, what is said under it.
SECTIONS = [
    ("situation", "Đặc điểm, tình hình", [
        "{name} có {members} đảng viên sinh hoạt ở {cells} tổ chức trực thuộc. {agency} thực hiện chức năng quản lý nhà nước "
        "và cung cấp dịch vụ công trên địa bàn tỉnh.",
        "Nửa đầu nhiệm kỳ có nhiều thuận lợi, song dịch bệnh và việc sắp xếp bộ máy cũng tác động đến hoạt động của cơ quan.",
    ]),
    ("results", "Kết quả thực hiện nghị quyết đại hội", [
        "{held}",
        "Cấp ủy đã lãnh đạo hoàn thành {done} trên {all} chỉ tiêu nghị quyết đề ra; công tác chuyên môn của {agency} đạt kế hoạch.",
        "Công tác xây dựng Đảng được quan tâm: kết nạp {joined} đảng viên mới, kiểm tra {checked} tổ chức đảng.",
    ]),
    ("strengths", "Ưu điểm", [
        "Tập thể cấp ủy đoàn kết, bám sát nghị quyết; nền nếp sinh hoạt được giữ vững, chất lượng sinh hoạt có tiến bộ.",
    ]),
    ("shortcomings", "Hạn chế, khuyết điểm", [
        "Một số chỉ tiêu còn chậm; việc tự kiểm tra chưa thường xuyên; ứng dụng công nghệ thông tin có mặt còn hạn chế.",
    ]),
    ("causes", "Nguyên nhân", [
        "Nguyên nhân khách quan là nhân sự thay đổi; nguyên nhân chủ quan là sự phối hợp giữa các bộ phận có lúc chưa tốt.",
    ]),
    ("lessons", "Bài học kinh nghiệm", [
        "Phải giữ nguyên tắc tập trung dân chủ, phân công rõ người, rõ việc, rõ thời hạn và kiểm tra đến cùng.",
    ]),
    ("tasks", "Nhiệm vụ, giải pháp đến hết nhiệm kỳ", [
        "Hoàn thành các chỉ tiêu còn lại trước quý II năm 2025; nâng cao chất lượng sinh hoạt; chuẩn bị đại hội nhiệm kỳ tới.",
    ]),
]

TARGETS = [
    ("Tỷ lệ đảng viên hoàn thành tốt nhiệm vụ", "%", 90, 92.5, "Vượt"),
    ("Tỷ lệ tổ chức đảng hoàn thành tốt nhiệm vụ", "%", 85, 85, "Đạt"),
    ("Kết nạp đảng viên mới", "đồng chí", 12, 7, "Chưa đạt"),
    ("Hồ sơ giải quyết đúng hạn", "%", 98, 99.1, "Vượt"),
]
TARGET_HEADINGS = ["TT", "Chỉ tiêu", "Đơn vị tính", "Nghị quyết", "Kết quả", "Đánh giá"]


def letterhead(unit, symbol, date):
    """The two columns at the top: who issues the paper, and the Party's name with place and date (HD 36-HD/VPTW)."""
    day, month, year = date
    issuer = "ĐU" if unit.name.startswith("Đảng ủy") else "CB"
    left = [OFFICE.upper(), unit.name.upper(), "*", f"Số {symbol}/{issuer}"]
    right = ["ĐẢNG CỘNG SẢN VIỆT NAM", "", "", f"Ví Dụ, ngày {day:02d} tháng {month} năm {year}"]
    return left, right


def lines_of_report(code, number, date, held=None, without=(), title=TITLE, kind="BÁO CÁO", targets=False):
    """The paper as lines (text, align, bold): letterhead pairs, title, sections, signature."""
    unit = UNITS[code]
    left, right = letterhead(unit, f"{number}-BC", date)
    lines = [((one, other), "pair", True) for one, other in zip(left, right)]
    body = "đảng bộ" if unit.name.startswith("Đảng ủy") else "chi bộ"
    lines += [("", "left", False), (kind, "center", True), (title.format(body=body), "center", True), ("", "left", False)]
    size = sum(map(ord, code)) % 40
    facts = {
        "name": unit.name, "agency": unit.agency, "members": 30 + size, "cells": 3 + size % 5, "all": 12 + size % 3,
        "done": 8 + size % 3, "joined": 2 + size % 6, "checked": 1 + size % 4,
        "held": held or f"{unit.name} đã lãnh đạo {unit.agency} thực hiện nghị quyết đại hội.",
    }
    kept = [section for section in SECTIONS if section[0] not in without]
    for place, (_, heading, texts) in enumerate(kept):
        lines.append((f"{['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'][place]}. {heading}", "left", True))
        lines += [(text.format(**facts), "left", False) for text in texts]
    if targets:
        lines += [("Kết quả thực hiện các chỉ tiêu", "left", True), (None, "targets", False)]
    lines += [("", "left", False), (("Nơi nhận:", "T/M CẤP ỦY"), "pair", True)]
    lines += [((f"- {OFFICE},", "BÍ THƯ"), "pair", False), (("- Lưu.", unit.contact), "pair", False)]
    return lines


def as_docx(lines):
    """The paper as a Word document; pairs at the top stand in a table without borders, as offices set them."""
    blocks, pairs = [], []
    for text, align, bold in [*lines, ("", "end", False)]:
        if align == "pair":
            pairs.append([[paragraph(part, bold, "center")] for part in text])
            continue
        if pairs:
            columns = [[row[side][0] for row in pairs] for side in (0, 1)]
            blocks.append(word_table([columns], borders=False))
            pairs = []
        if align == "targets":
            rows = [[str(number), name, unit, f"{planned}", f"{actual}".replace(".", ","), rating]
                    for number, (name, unit, planned, actual, rating) in enumerate(TARGETS, 1)]
            blocks.append(word_table([TARGET_HEADINGS, *rows]))
        elif align != "end":
            blocks.append(paragraph(text, bold, align if align == "center" else None))
    return docx(blocks)


def as_pdf(lines):
    """The paper as a PDF with text."""
    return pdf.pdf([(text, "left" if align == "pair" else align, bold) for text, align, bold in lines if align != "targets"])


def report(code, number, date, **more):
    return as_docx(lines_of_report(code, number, date, **more))


def notice(code, number, date, texts, title):
    """A notice (thông báo) with its letterhead."""
    unit = UNITS[code]
    left, right = letterhead(unit, f"{number}-TB", date)
    lines = [((one, other), "pair", True) for one, other in zip(left, right)]
    lines += [("THÔNG BÁO", "center", True), (title, "center", True)]
    lines += [(text, "left", False) for text in texts]
    lines += [(("Nơi nhận:", "T/M CẤP ỦY"), "pair", True), ((f"- {OFFICE}.", unit.contact), "pair", False)]
    return as_docx(lines)


def targets(code):
    """The table of targets as a workbook, with the unit's name in its head."""
    unit = UNITS[code]
    rows = [[OFFICE.upper()], [unit.name.upper()], [], ["PHỤ LỤC KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NGHỊ QUYẾT ĐẠI HỘI"], [],
            TARGET_HEADINGS]
    rows += [[number, *row] for number, row in enumerate(TARGETS, 1)]
    return xlsx("Chỉ tiêu", rows, ["A4:F4"])
