"""What the documents say: reports in all layouts that Vietnamese offices use, each with the text that a reader sees."""

import random
from dataclasses import dataclass, field

from demo_data.papers import SECTIONS, TARGETS

UNICODE, TCVN3, TCVN3_CAPITALS, VNI = "Times New Roman", ".VnTime", ".VnTimeH", "VNI-Times"

NAMES = ["Sở Tài chính Ví Dụ", "Trường Chính trị huyện Mẫu", "Trung tâm Kỹ thuật Thử", "Quỹ Bảo vệ môi trường Giả Định"]
BODY = {"name": "Chi bộ Sở Tài chính Ví Dụ", "members": 47, "cells": 5, "agency": "Sở Tài chính", "done": 9, "all": 11,
        "held": "Chi bộ tổ chức hội nghị sơ kết buổi sáng ngày 16 tháng 6 năm 2023.", "joined": 7, "checked": 3}


@dataclass
class Run:
    """Text in one font. `how` is nothing, or: bold, caps, hidden, deleted, inserted, moved, link, field, noted, commented."""
    text: str
    font: str = UNICODE
    how: str = ""


@dataclass
class Paragraph:
    runs: list
    align: str = ""
    # Level of the automatic numbering, and the number that it prints.
    level: int | None = None
    number: str = ""
    # Wrapped in a content control.
    control: bool = False


@dataclass
class Cell:
    blocks: list
    columns: int = 1
    # "start" or "goes on" where the cell is merged downwards.
    merged: str = ""


@dataclass
class Table:
    rows: list
    ruled: bool = True


@dataclass
class Boxes:
    """Text boxes beside each other."""
    boxes: list


@dataclass
class Document:
    name: str
    blocks: list
    header: list = field(default_factory=list)
    footer: list = field(default_factory=list)
    # Formats in which the whole text is there and stands in this order.
    formats: tuple = ("docx", "doc", "rtf", "odt", "pdf")
    decomposed: bool = False

    def expected(self):
        notes = [run.text.split("|")[1] for run in runs_of(self.blocks) if run.how == "noted"]
        lines = seen(self.header) + seen(self.blocks) + notes + seen(self.footer)
        return "\n".join(lines) + "\n"


def runs_of(blocks):
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from block.runs
        elif isinstance(block, Table):
            for cell in (cell for row in block.rows for cell in row):
                yield from runs_of(cell.blocks)


def seen_run(run):
    if run.how in ("hidden", "deleted", "moved"):
        return ""
    text = run.text.split("|")[0] if run.how == "noted" else run.text
    return text.upper() if run.how == "caps" or run.font == TCVN3_CAPITALS else text


def seen(blocks):
    """The lines that a reader sees; the cells of a row follow each other, parted by tabs."""
    lines = []
    for block in blocks:
        if isinstance(block, Paragraph):
            text = "".join(map(seen_run, block.runs))
            lines += [f"{block.number} {text}".strip()] if text else []
        elif isinstance(block, Boxes):
            lines += [line for box in block.boxes for line in seen(box)]
        else:
            for row in block.rows:
                cells = ["" if cell.merged == "goes on" else "\n".join(seen(cell.blocks)) for cell in row]
                lines.append("\t".join(cells))
    return lines


def line(text, font=UNICODE, how="", align=""):
    return Paragraph([Run(text, font, how)], align)


def letterhead(layout, name, fonts):
    """The two columns in one of their shapes: (blocks of the body, blocks of the page header)."""
    text, capitals = fonts
    left = [line("ĐẢNG BỘ KHỐI CƠ QUAN VÍ DỤ", capitals, align="center"), line(f"CHI BỘ {name.upper()}", capitals, "bold", "center"),
            line("*", align="center"), line("Số 15-BC/CB", text, align="center")]
    right = [line("ĐẢNG CỘNG SẢN VIỆT NAM", capitals, "bold", "center"),
             line("Ví Dụ, ngày 16 tháng 6 năm 2023", text, align="center")]
    if layout == "tabs":
        pairs = [(left[0], right[0]), (left[1], None), (left[3], right[1])]
        lines = [Paragraph(one.runs + ([Run("\t")] + other.runs if other else [])) for one, other in pairs]
        return lines, []
    if layout == "boxes":
        return [Boxes([left, right])], []
    table = Table([[Cell(left), Cell(right)]], ruled=False)
    return ([], [table]) if layout == "page header" else ([table], [])


def sections(chance, fonts, numbered):
    """The outline, numbered automatically or by hand."""
    text, capitals = fonts
    blocks = []
    roman = ["I", "II", "III", "IV", "V", "VI", "VII"]
    for place, (_, heading, sentences) in enumerate(SECTIONS):
        number = f"{roman[place]}."
        if numbered:
            blocks.append(Paragraph([Run(heading, text, "bold")], level=0, number=number))
        else:
            blocks.append(line(f"{number} {heading.upper()}", capitals, "bold"))
        for count, sentence in enumerate(sentences, 1):
            said = sentence.format(**BODY) + chance.choice(["", " Ỷ lại, trông chờ giảm rõ; kỷ luật, kỹ năng, nghiệp vụ chuyển biến."])
            if numbered and len(sentences) > 1:
                blocks.append(Paragraph([Run(said, text)], level=1, number=f"{count}."))
            else:
                blocks.append(line(said, text))
    return blocks


def targets(fonts, merged=True):
    """The table of targets with a heading of two rows."""
    text, _ = fonts
    cell = lambda words, columns=1, how="": Cell([line(words, text)] if words else [line("")], columns, how)
    rows = [[cell("TT", 1, "start"), cell("Chỉ tiêu", 1, "start"), cell("Kết quả thực hiện", 3)],
            [cell("", 1, "goes on"), cell("", 1, "goes on"), cell("Nghị quyết"), cell("Thực hiện"), cell("Đánh giá")]]
    if not merged:
        rows = [[cell(words) for words in ("TT", "Chỉ tiêu", "Nghị quyết", "Thực hiện", "Đánh giá")]]
    for place, (name, _, wanted, done, rating) in enumerate(TARGETS, 1):
        rows.append([cell(str(place)), cell(name), cell(str(wanted)), cell(str(done).replace(".", ",")), cell(rating)])
    return Table(rows)


def wide_table():
    """So many columns that a .doc keeps what it knows of a row outside the text's own stream; two rows of headings, rows
    over all columns, an empty row."""
    cell = lambda words, columns=1, how="": Cell([line(words)], columns, how)
    rows = [[cell("TT", 1, "start"), cell("Chỉ tiêu", 1, "start"), cell("Đơn vị", 1, "start"), cell("Nghị quyết", 1, "start"),
             cell("Kết quả thực hiện", 3), cell("So sánh", 1, "start"), cell("Đánh giá", 1, "start")],
            [*(cell("", 1, "goes on") for _ in range(4)), cell("Năm 2021"), cell("Năm 2022"), cell("Quý I"),
             *(cell("", 1, "goes on") for _ in range(2))],
            [cell("I"), cell("Xây dựng Đảng", 8)],
            [cell(words) for words in ("1", "Kết nạp đảng viên", "người", "1.250", "412", "398", "215", "82%", "Đạt")],
            [cell("") for _ in range(9)],
            [cell("II"), cell("Kinh tế", 8)],
            [cell(words) for words in ("2", "Thu ngân sách", "tỷ", "12,5", "4", "4,5", "2,75", "90%", "Vượt")]]
    return Document("wide-table", [line("BIỂU TỔNG HỢP", how="bold", align="center"), Table(rows), line("Hết.")],
                    formats=("docx", "doc", "rtf", "odt"))


def signature(fonts):
    text, capitals = fonts
    left = [line("Nơi nhận:", text, "bold"), line("- Đảng ủy Khối (để báo cáo);", text), line("- Lưu Chi bộ.", text)]
    right = [line("T/M CHI BỘ", capitals, "bold", "center"), line("BÍ THƯ", capitals, align="center"),
             line("Nguyễn Thị Ví Dụ", text, "bold", "center")]
    return Table([[Cell(left), Cell(right)]], ruled=False)


def report(name, seed, layout, fonts=(UNICODE, UNICODE), numbered=False, with_table=True, **more):
    chance = random.Random(seed)
    head, header = letterhead(layout, chance.choice(NAMES), fonts)
    title = [line("BÁO CÁO", fonts[1], "bold", "center"),
             line("sơ kết giữa nhiệm kỳ thực hiện nghị quyết đại hội, nhiệm kỳ 2020 - 2025", fonts[0], "bold", "center")]
    blocks = head + title + sections(chance, fonts, numbered)
    if with_table:
        blocks.append(targets(fonts))
    return Document(name, blocks + [signature(fonts)], header, **more)


def odds_and_ends():
    """What is text and what is not, in one document; a PDF shows notes, marks and changes elsewhere."""
    inner = Table([[Cell([line("ô trong một")]), Cell([line("ô trong hai")])], [Cell([line("ba")]), Cell([line("bốn")])]])
    outer = Table([[Cell([line("Bảng ngoài"), inner, line("")]), Cell([line("cột bên")])]])
    blocks = [
        Paragraph([Run("Câu này còn, "), Run("câu này bị xóa, ", how="deleted"), Run("câu này mới chèn, ", how="inserted"),
                   Run("câu này ẩn, ", how="hidden"), Run("câu này đã chuyển đi, ", how="moved"), Run("câu cuối.")]),
        Paragraph([Run("Xem trang "), Run("cổng thông tin", how="link"), Run(" và ngày "), Run("16/6/2023", how="field"), Run(".")]),
        Paragraph([Run("Có chú thích|Nội dung chú thích cuối trang.", how="noted"), Run(" ở giữa câu.")]),
        Paragraph([Run("Câu có ý kiến bên lề.", how="commented")]),
        Paragraph([Run("chữ thường in hoa", how="caps"), Run(" rồi thường.")]),
        Paragraph([Run("Trong khung điều khiển nội dung.")], control=True),
        outer,
        Table([[Cell([line("Gộp ngang ba cột")], 3)], [Cell([line("một")]), Cell([line("hai")]), Cell([line("ba")])]]),
        line("Hết."),
    ]
    return Document("odds-and-ends", blocks, [line("Tài liệu hội nghị")], [line("Văn phòng Chi bộ")],
                    formats=("docx", "doc", "rtf", "odt"))


def mixed_fonts():
    """Runs of the three kinds in one paragraph; a PDF of LibreOffice has lost the fonts that are not installed."""
    runs = [Run("Đảng ủy ", UNICODE), Run("Khối các cơ quan tỉnh, ", TCVN3), Run("nghị quyết đại hội ", TCVN3_CAPITALS),
            Run("được thực hiện đầy đủ; ", VNI), Run("ưỡn, ửng, ữ, ỷ, ỹ, ỵ, Đ, ", VNI), Run("ưỡn, ửng, ữ, ỷ, ỹ, ỵ, Đ", TCVN3),
            Run(" · 100 µm ± 5 «trích» ® ©", UNICODE)]
    return Document("mixed-fonts", [Paragraph(runs), line("Hết.")], formats=("docx", "doc", "rtf", "odt"))


def golden():
    """The documents that are kept with the tests, one of each kind."""
    legacy = ("docx", "doc", "rtf", "odt")
    return [
        report("letterhead-table", 1, "table"),
        report("letterhead-tabs", 2, "tabs", numbered=True),
        report("letterhead-boxes", 3, "boxes", formats=legacy),
        report("letterhead-page-header", 4, "page header", numbered=True),
        report("tcvn3", 5, "table", (TCVN3, TCVN3_CAPITALS), formats=legacy),
        report("vni", 6, "table", (VNI, VNI), numbered=True, formats=legacy),
        report("decomposed", 7, "table", decomposed=True),
        odds_and_ends(),
        mixed_fonts(),
        wide_table(),
    ]


def many(count):
    """More of them, for measuring."""
    layouts = ["table", "tabs", "page header"]
    kinds = [(UNICODE, UNICODE), (UNICODE, UNICODE), (TCVN3, TCVN3_CAPITALS), (VNI, VNI)]
    for number in range(count):
        fonts = kinds[number % len(kinds)]
        formats = ("docx", "doc", "rtf", "odt") + (("pdf",) if fonts[0] == UNICODE else ())
        yield report(f"report-{number:03}", 100 + number, layouts[number % len(layouts)], fonts, number % 2 == 0,
                     formats=formats, decomposed=number % 8 == 5)
