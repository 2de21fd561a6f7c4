"""Plays what happens in an office's mailbox while a plan runs: letters with what a careful clerk would decide of each."""

import random
import struct
import unicodedata
import zlib
from datetime import datetime, time, timedelta

from demo_data import pdf
from demo_data.packages import archive, docx, encrypted_package, paragraph, word_table, xlsx

from . import texts
from .mail import Letter

MACHINE_KINDS = ("auto_reply", "bounce", "unrelated")


def toneless(text):
    marks = unicodedata.normalize("NFD", text)
    return "".join(c for c in marks if not unicodedata.combining(c)).replace("đ", "d").replace("Đ", "D")


def teencode(text):
    for long, short in (("không", "ko"), ("được", "dc"), ("với", "vs"), ("gì", "j"), ("rồi", "r"), ("báo cáo", "bc"), ("anh chị", "ac")):
        text = text.replace(long, short)
    return text.lower()


def picture(seed):
    """A page photographed or scanned: grey rows, as a PNG of 900 by 1270."""
    chance = random.Random(seed)
    rows = b"".join(b"\0" + bytes([chance.choice((255, 250, 30))]) * 900 for _ in range(1270))
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 900, 1270, 8, 0, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


class Story:
    """One office's mailbox; `part` says whose sentences are used."""

    def __init__(self, office, part, turn):
        self.office, self.part = office, part
        self.size = 3 * len(office.units)
        self.chance = random.Random(f"{office.key}/{part}/{turn}")
        self.letters, self.conference, self.count = [], {}, 0
        self.told, self.annexes = set(), set()
        self.clock = datetime.combine(office.first_day, time(7, 30))
        self.units = list(office.units)
        self.chance.shuffle(self.units)
        self.waiting = list(self.units)
        self.turn = 0

    # ---- choosing

    def next_unit(self):
        """A unit that writes about something else than its own report."""
        self.turn += 1
        return self.units[self.turn % len(self.units)]

    def next_reporter(self):
        """A unit that has not sent its report yet, so that no letter repeats another unintended."""
        if not self.waiting:
            raise StopIteration
        return self.waiting.pop()

    def text(self, name, unit, paper=None, **more):
        office, chance = self.office, self.chance
        paper = paper or office.papers[0]
        values = {"u": self.called(unit), "w": chance.choice(paper.called), "p": chance.choice(office.plan_called), "o": office.shown,
                  "c": chance.choice(office.conference) if office.conference else "", "s": chance.choice(office.supplement[1:]), "me": self.person(), "tel": f"09{chance.randrange(10**7, 10**8)}"}
        values.update(more)
        bank = getattr(texts, name, None)
        line = (chance.choice(texts.part_of(bank, self.part)) if bank else name).format(**values)
        return line[:1].upper() + line[1:]

    def called(self, unit, clear=False):
        ways = [unit.name, unit.name, unit.agency]
        if not clear:
            ways += [f"{unit.name.split(' ', 2)[0]} {unit.name.split(' ', 2)[1]} {short}" for short in unit.shorts[:1] if not self.office.state]
        return self.chance.choice(ways)

    def person(self):
        return " ".join(self.chance.choice(names) for names in (("Trần", "Lê", "Nông", "Y", "Đỗ", "Vũ"), ("Thị", "Văn", "Minh", "Thu"), ("Hạnh", "Tuấn", "Oanh", "Sơn", "Nga", "Quý")))

    def manner(self, text):
        return self.chance.choice([str, str, str, str, toneless, teencode, str.upper])(text)

    def sender(self, unit, way):
        """(name, address, registered?)"""
        if way == "private":
            return self.person(), f"{toneless(self.person()).lower().replace(' ', '')}{self.chance.randrange(70, 99)}@gmail.example", False
        if way == "domain" and unit.domain:
            return self.person(), f"nguoi{self.chance.randrange(9)}@{unit.domain}", True
        return self.chance.choice([unit.name, self.person(), "Văn thư"]), unit.addresses[0], True

    # ---- papers

    def lines(self, unit, title, kind="BÁO CÁO", body=None, letterhead=True, name=None):
        office, number = self.office, self.chance.randrange(3, 300)
        name, day = name or unit.name, self.clock
        shown = f"{office.place}, ngày {day.day:02d} tháng {day.month} năm {day.year}"
        code = "BC" if kind == "BÁO CÁO" else "TB" if kind == "THÔNG BÁO" else "CV"
        lines = []
        if letterhead:
            if office.state:
                above = ["ỦY BAN NHÂN DÂN", name.removeprefix("UBND ").upper()] if name.startswith("UBND") else ["UBND TỈNH HÀ LĨNH", name.upper()]
                left, right = [*above, f"Số: {number}/{code}-{'UBND' if name.startswith('UBND') else unit.code}"], ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", shown]
            else:
                left = [office.name.removesuffix(" Thanh Lĩnh").upper(), name.upper(), "*", f"Số {number}-{code}/{'CB' if name.startswith('Chi') else 'ĐU'}"]
                right = ["ĐẢNG CỘNG SẢN VIỆT NAM", "", "", shown]
            lines = [((one, other), "pair", True) for one, other in zip(left, right)]
        lines += [("", "left", False), (kind, "center", True), (title, "center", True), ("", "left", False)]
        lines += body if body is not None else self.body(name if letterhead else "Đơn vị")
        return lines + [(("Nơi nhận:", "T/M ĐƠN VỊ"), "pair", True), ((f"- {office.name};", ""), "pair", False), (("- Lưu.", self.person()), "pair", False)]

    def body(self, name):
        lines = [(f"Thực hiện {self.office.plan_called[1]} của {self.office.name}, {name} báo cáo như sau:", "left", False)]
        for place, (_, heading, said) in enumerate(self.office.sections, 1):
            lines += [(f"{'I' * place if place < 4 else ['IV', 'V'][place - 4]}. {heading}", "left", True), (said, "left", False)]
        return lines

    def file(self, lines, name=None, form=None):
        form = form or self.chance.choice(["docx", "docx", "docx", "pdf"])
        name = name or self.chance.choice(["bao cao", "BC", "Báo cáo chính thức", "BC da ky", "1. Báo cáo", "BAO CAO (2)", "z_bao_cao_final", "Scan_0012"])
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
        rows = ([[self.office.name.upper()], [unit.name.upper()]] if named else []) + [[self.office.supplement[0].upper()], [], ["STT", "Nội dung", "Đơn vị tính", "Chỉ tiêu", "Kết quả"]]
        return "bieu so lieu.xlsx", xlsx("Biểu", [*rows, [1, "Tỷ lệ hoàn thành tốt nhiệm vụ", "%", 90, 92], [2, "Số lớp bồi dưỡng", "lớp", 12, 9]])

    # ---- writing a letter

    def add(self, sender, subject, text, files=(), *, kind, units=(), decision=None, flags=(), relates=None, day=None, paper=None, level="medium", note="", silent=False, auth="pass", headers=None, seen=None):
        name, address, known = sender
        flags = set(flags) | (set() if known else {"unregistered_sender"})
        self.clock += timedelta(minutes=self.chance.randrange(5, self.pace()))
        if self.clock.hour >= 20:
            self.clock = datetime.combine(self.clock.date() + timedelta(days=1), time(7, self.chance.randrange(60)))
        decision = decision or ("ignore" if kind in MACHINE_KINDS else "accept")
        forged = "forged" in flags
        if day and units and not forged:
            self.conference[units[0].code] = day
        late = self.late(units, paper, day) if kind == "report" and units else None
        letter = Letter(self.clock, name, address, subject, text, list(files), auth, headers or {})
        self.count += 1
        label = {"file": f"mail/{self.count:04d}.eml", "received_at": f"{self.clock.isoformat()}+07:00", "kind": kind, "organizations": [unit.code for unit in units], "decision": decision,
                 "flags": sorted(flags), "relates_to": relates, "timeliness": None if late is None else "late" if late else "on_time", "conference_date": day.isoformat() if day else None,
                 "document": None, "outline_missing": None, "targets": None, "acknowledge": decision != "ignore" and not forged and not silent, "difficulty": level, "note": note}
        self.letters.append((letter, label))
        return label["file"]

    def pace(self):
        """The longest pause between two letters, in minutes, so that the story ends some days after the last deadline."""
        days = 38
        return max(20, int(days * 13 * 60 * 2 / self.size))

    def late(self, units, paper, day):
        office, paper = self.office, paper or self.office.papers[0]
        if paper.due:
            return self.clock >= paper.due
        held = day or self.conference.get(units[0].code)
        last = held or office.otherwise
        left = office.working_days_after if held else 0
        while left:
            last += timedelta(days=1)
            left -= last.weekday() < 5
        return self.clock.date() > last

    def quoted(self, text):
        """Our own letter below, as mail clients quote it."""
        office, asked = self.office, f"Đề nghị các đơn vị gửi {self.office.papers[0].called[0]} theo {self.office.plan_called[0]}. Các đơn vị {self.units[3].name}, {self.units[5].name} chưa gửi."
        return text + self.chance.choice([
            f"\n\nVào Th 2, 18 thg 11 lúc 08:00 {office.name} <{office.mailbox}> đã viết:\n> {asked}\n",
            f"\n\n-----Original Message-----\nFrom: {office.name} <{office.mailbox}>\nSent: Monday 8:00 AM\nSubject: Đôn đốc\n\n{asked}\n",
            f"\n\nTừ: \"{office.name}\" <{office.mailbox}>\nTới: \"{self.units[3].name}\" <{self.units[3].addresses[0]}>\nĐã gửi: Thứ Hai\nChủ đề: Đôn đốc\n\n{asked}\n"])

    def ordinary(self, unit, paper, bank="REPORT", clear=False):
        subject, text = self.text("SUBJECT", unit, paper), self.text(bank, unit, paper, **({"u": self.called(unit, True)} if clear else {}))
        text = self.manner(text + self.text("SIGN", unit, paper))
        return self.manner(subject), self.quoted(text) if self.chance.random() < .2 else text

    def send_report(self, unit, way=None, bank="REPORT", flags=(), relates=None, note="report", level="medium", **more):
        paper = self.chance.choice(self.office.papers)
        way = way or self.chance.choice(["registered", "domain", "private", "private"])
        files = more.pop("files", None) or [self.report(unit, paper)]
        return self.add(self.sender(unit, way), *self.ordinary(unit, paper, bank), files, kind="report", units=[unit], paper=paper, flags=flags, relates=relates, note=note, level=level, **more), paper, files

    # ---- scenes

    def plain(self):
        self.send_report(self.next_reporter(), level="easy")

    def with_cover(self):
        unit, paper = self.next_reporter(), self.office.papers[0]
        cover = self.file(self.lines(unit, f"V/v gửi {paper.called[0]}", kind="CÔNG VĂN", body=[(f"{unit.name} gửi {paper.called[0]} (kèm theo).", "left", False)]), "cong van")
        self.add(self.sender(unit, "private"), *self.ordinary(unit, paper), [cover, self.report(unit, paper)], kind="report", units=[unit], paper=paper, note="covering letter and report")

    def zipped(self):
        unit, paper = self.next_reporter(), self.office.papers[0]
        name, data = self.report(unit, paper)
        self.send_report(unit, "registered", files=[("baocao.zip", archive([(name, data)]))], flags=["archive"]) if len(self.office.papers) == 1 else self.plain()

    def photographed(self):
        unit = self.next_reporter()
        registered = self.chance.random() < .6
        paper = self.office.papers[0]
        text = self.text("{u} gửi {w}.", unit, paper)
        files = [(f"z{5000000 + page}_{self.count}.png", picture(f"{self.count}{page}")) for page in (1, 2)]
        self.add(self.sender(unit, "registered" if registered else "private"), self.text("{w}", unit, paper), text, files, kind="report", units=[unit], paper=paper,
                 decision="accept" if registered else "review", flags=["scanned"], note="photographs from a telephone", level="hard")

    def linked(self):
        unit, paper = self.next_reporter(), self.office.papers[0]
        link = self.chance.choice(["https://drive.google.com/file/d/1AbCdEfGh/view?usp=sharing", "https://1drv.ms/w/s!AbCd", "https://www.fshare.vn/file/ABCDEF", "https://docs.google.com/document/d/1xyz/edit"])
        self.add(self.sender(unit, self.chance.choice(["registered", "private"])), self.text("{w} {u}", unit, paper), self.manner(self.text("LINK", unit, paper, l=link)).replace(link.upper(), link).replace(link.lower(), link), kind="report", units=[unit], paper=paper,
                 decision="review", flags=["link_only"], note="link")

    def forgotten(self):
        unit, paper = self.next_reporter(), self.office.papers[0]
        self.add(self.sender(unit, "registered"), self.text("{w}", unit, paper), self.text("MISSING", unit, paper), kind="report", units=[unit], paper=paper, decision="review", flags=["no_attachment"], note="no file")

    def locked(self):
        self.send_report(self.next_reporter(), "registered", files=[("Bao cao.docx", encrypted_package(str(self.count)))], decision="review", flags=["encrypted"]) if len(self.office.papers) == 1 else self.plain()

    def damaged(self):
        unit, paper = self.next_reporter(), self.office.papers[0]
        name, data = self.file(self.lines(unit, paper.title), form="docx")
        self.add(self.sender(unit, "registered"), self.text("{w}", unit, paper), self.text("{u} gửi {w}.", unit, paper), [(name, data[:len(data) // 2])], kind="report", units=[unit], paper=paper, decision="review", flags=["unreadable"], note="damaged")

    def drafted(self):
        unit, paper = self.next_reporter(), self.office.papers[0]
        self.add(self.sender(unit, "registered"), self.text("Dự thảo {w}", unit, paper), self.text("DRAFT", unit, paper), [self.file([("DỰ THẢO", "left", True), *self.lines(unit, paper.title)], "du thao bao cao")], kind="report", units=[unit], paper=paper,
                 decision="review", flags=["draft"], note="draft")

    def both(self):
        one, other = self.next_reporter(), self.next_reporter()
        paper = self.office.papers[0]
        self.add(self.sender(one, "private"), self.text("{w}", one, paper), f"Gửi {paper.called[0]} của {one.name} và {other.name}.", [self.report(one, paper), self.file(self.lines(other, paper.title), "bao cao 2")], kind="report", units=[one, other], paper=paper,
                 decision="review", flags=["several_organizations"], note="two units", level="hard")

    def for_another(self):
        one, other = self.next_reporter(), self.next_reporter()
        paper = self.office.papers[0]
        self.add(self.sender(one, "registered"), self.text("{w}", one, paper), self.text("BEHALF", one, paper, b=other.name), [self.report(other, paper)], kind="report", units=[other], paper=paper, decision="review", flags=["wrong_unit_inside"],
                 note="sent for another", level="hard")

    def mistaken(self):
        one, other = self.next_reporter(), self.next_unit()
        paper = self.office.papers[0]
        self.add(self.sender(one, "registered"), self.text("{w} - {u}", one, paper), self.text("{u} gửi {w} của đơn vị mình.", one, paper), [self.report(other, paper)], kind="report", units=[], paper=paper, decision="review", flags=["wrong_unit_inside"],
                 note="another unit's report inside", level="hard")

    def again(self):
        unit = self.next_reporter()
        file, paper, files = self.send_report(unit, note="first of two")
        self.pause()
        self.add(self.sender(unit, "registered"), self.text("{w}", unit, paper), self.text("AGAIN", unit, paper), files, kind="report", units=[unit], paper=paper, flags=["duplicate"], relates=file, note="again")

    def revised(self):
        unit = self.next_reporter()
        file, paper, _ = self.send_report(unit, note="first of two")
        self.pause()
        body = self.body(unit.name) + [("Số liệu đã được rà soát, bổ sung theo ý kiến của cấp trên; tổng số 37 lượt.", "left", False)]
        self.add(self.sender(unit, "registered"), self.text("{w}", unit, paper), self.text("REVISED", unit, paper), [self.report(unit, paper, body=body)], kind="report", units=[unit], paper=paper, flags=["revision"], relates=file, note="corrected")

    def pause(self):
        self.chance.choice(self.fillers)(self)

    def withdrawn(self):
        unit = self.next_reporter()
        self.send_report(unit)
        self.add(self.sender(unit, "registered"), self.text("Xin rút {w}", unit), self.manner(self.text("WITHDRAW", unit)), kind="question", units=[unit], decision="review", note="withdrawal", level="hard")

    def annex(self):
        unit = self.next_unit()
        if unit.code in self.annexes:
            return
        self.annexes.add(unit.code)
        self.add(self.sender(unit, "registered"), self.text("{s}", unit), self.text("SUPPLEMENT", unit), [self.sheet(unit, self.chance.random() < .5)], kind="supplement", units=[unit], note="annex")

    def notice(self):
        if not self.office.conference:
            return self.plain()
        unit, day = self.next_unit(), self.chance.choice(self.office.conference_days)
        if unit.code in self.conference:
            return None
        shown = self.chance.choice([f"{day.day}/{day.month}/{day.year}", f"{day.day:02d}/{day.month:02d}/{day.year}", f"{day.day} tháng {day.month} năm {day.year}", f"{day.day}.{day.month}.{day.year}"])
        way = self.chance.choice(["registered", "domain", "private"])
        text = self.text("NOTICE", unit, d=shown, u=self.called(unit, True))
        paper = [self.file(self.lines(unit, "về việc tổ chức " + self.office.conference[0], kind="THÔNG BÁO", body=[(text, "left", False)]), "thong bao")] if way == "private" else []
        file = self.add(self.sender(unit, way), self.manner(self.text(self.chance.choice(["Thông báo {c}", "Mời dự {c}", "Lịch {c} của {u}", "giay moi"]), unit)), self.manner(text), paper, kind="conference_notice", units=[unit], day=day, note="notice")
        later = [other for other in self.office.conference_days if other > day]
        if later and self.chance.random() < .3:
            other = later[0]
            self.pause()
            self.add(self.sender(unit, "registered"), self.text("V/v thay đổi thời gian {c}", unit), self.text("MOVED", unit, x=shown, d=f"{other.day}/{other.month}/{other.year}"), kind="conference_notice", units=[unit], day=other, flags=["revision"], relates=file,
                     note="moved", level="hard")
        return None

    def question(self):
        unit = self.next_unit()
        self.add(self.sender(unit, self.chance.choice(["registered", "domain", "private"])), self.manner(self.text(self.chance.choice(["Hỏi về {w}", "Xin hướng dẫn", "{p}", "nhờ anh chị"]), unit)), self.manner(self.text("QUESTION", unit, u=self.called(unit, True))), kind="question", units=[unit],
                 decision="review", note="question")
        letter, label = self.letters[-1]
        if letter.address.endswith("gmail.example") and not self.names(unit, letter.text):
            label["organizations"] = []

    @staticmethod
    def names(unit, text):
        plain = toneless(text).lower()
        return any(toneless(name).lower() in plain for name in (unit.name, unit.agency))

    def thanks(self):
        unit = self.next_unit()
        self.add(self.sender(unit, "registered"), self.text("Re: {p}", unit), self.text("THANKS", unit), kind="question", units=[unit], decision="review", note="thanks of a registered sender", level="hard")

    def vague(self):
        unit, paper = self.next_unit(), self.office.papers[0]
        self.add(self.sender(unit, "private"), self.text("{w}", unit, paper), self.text("VAGUE", unit, paper), [self.file(self.lines(unit, paper.title, letterhead=False))], kind="report", units=[], paper=paper, decision="review", note="nobody can tell", level="hard")

    def cell(self):
        unit = self.chance.choice([unit for unit in self.waiting if unit.cells] or [self.next_reporter()])
        if not unit.cells:
            return
        self.waiting = [other for other in self.waiting if other is not unit]
        name, paper = self.chance.choice(unit.cells), self.office.papers[0]
        lines = self.lines(unit, paper.title, name=name)
        left, right = lines[0][0]
        self.add(self.sender(unit, "private"), f"{paper.called[0]} {name}", f"{name} ({unit.agency}) gửi {paper.called[0]}.", [self.file([((unit.name.upper(), right), "pair", True), *lines[1:]])], kind="report", units=[unit], paper=paper, decision="review",
                 note="a cell below", level="hard")

    def outsider(self):
        name, paper = self.chance.choice(self.office.outside), self.office.papers[0]
        self.add(self.sender(self.units[0], "private"), f"{paper.called[0]} - {name}", f"{name} gửi {paper.called[0]}.", [self.file(self.lines(self.units[0], paper.title, name=name))], kind="report", units=[], paper=paper, decision="review", note="not in the registry", level="hard")

    def forged(self):
        unit, paper = self.next_unit(), self.office.papers[0]
        self.add(self.sender(unit, "registered"), self.text("{w}", unit, paper), self.text("{u} gửi {w}.", unit, paper), [self.report(unit, paper)], kind="report", units=[unit], paper=paper, decision="review", flags=["forged"], auth="fail", note="forged", level="hard")

    def listed(self):
        unit, paper = self.next_reporter(), self.office.papers[0]
        headers = self.chance.choice([{"Auto-Submitted": "auto-generated"}, {"List-Id": "<noibo.office.example>", "Precedence": "list"}])
        self.add(self.sender(unit, "registered"), self.text("{w}", unit, paper), self.text("{u} gửi {w}.", unit, paper), [self.report(unit, paper)], kind="report", units=[unit], paper=paper, silent=True, headers=headers, note="document system or list")

    def other(self):
        unit = self.next_unit()
        if unit.code in self.told:
            return
        self.told.add(unit.code)
        title, called = self.chance.choice(texts.part_of(self.office.other, self.part) or self.office.other)
        self.add(self.sender(unit, self.chance.choice(["registered", "private"])), called, self.manner(self.text("OTHER", unit, t=called)), [self.report(unit, self.office.papers[0], title=title, body=[
            ("Thực hiện chỉ đạo của cấp trên, đơn vị báo cáo kết quả như sau:", "left", False), ("1. Kết quả", "left", True), ("Các nhiệm vụ cơ bản hoàn thành.", "left", False), ("2. Nhiệm vụ thời gian tới", "left", True), ("Tiếp tục thực hiện.", "left", False)])],
            kind="other_report", units=[unit], note="another plan")

    def machine(self, bank, kind):
        unit = self.next_unit()
        name, address, subject, text, headers = self.chance.choice(texts.part_of(getattr(texts, bank), self.part))
        zone = self.office.server.partition(".")[2]
        values = {"a": unit.addresses[0], "dom": unit.domain or "hopthu.example", "zone": zone, "look": zone.replace("l", "1", 1), "box": self.office.mailbox}
        show = lambda line: self.text(line, unit, u=unit.name, **values)  # noqa: E731
        address = address.format(**values)
        known = address == unit.addresses[0] or bool(unit.domain) and address.endswith("@" + unit.domain)
        self.add((show(name), address, known), show(subject), show(text), kind=kind, headers={**headers, **({"Return-Path": "<>"} if kind == "bounce" else {})}, note="machine" if kind != "unrelated" else "stranger")

    def auto(self):
        self.machine("AUTO", "auto_reply")

    def bounced(self):
        self.machine("BOUNCE", "bounce")

    def stranger(self):
        self.machine("UNRELATED", "unrelated")

    fillers = (question, stranger, auto)

    def play(self):
        scenes = [(self.notice, 9), (self.plain, 26), (self.with_cover, 3), (self.zipped, 2), (self.photographed, 4), (self.linked, 4), (self.forgotten, 3), (self.locked, 2), (self.damaged, 2), (self.drafted, 3), (self.both, 2), (self.for_another, 2), (self.mistaken, 2),
                  (self.again, 4), (self.revised, 5), (self.withdrawn, 2), (self.annex, 5), (self.question, 8), (self.thanks, 2), (self.vague, 2), (self.cell, 2), (self.outsider, 2), (self.forged, 3), (self.listed, 2), (self.other, 8), (self.auto, 8), (self.bounced, 3), (self.stranger, 11)]
        if self.office.conference:
            for _ in range(self.size // 12):
                self.notice()
        scenes_of, weights = zip(*scenes)
        while True:
            try:
                self.chance.choices(scenes_of, weights)[0]()
            except StopIteration:
                return self.letters
