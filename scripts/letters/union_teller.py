"""Chooses the words of trade unions, and what their papers look like."""

from . import union_texts as texts
from .manners import toneless
from .teller import Teller


class UnionTeller(Teller):
    """The federation's mailbox."""

    def __init__(self, office, turn):
        super().__init__(office, "holdout", turn)
        self.size = 80
        (self.asked_for,) = office.papers

    def lines(self, unit, title, kind="BÁO CÁO", body=None, letterhead=True, name=None):
        code = {"BÁO CÁO": "BC", "THÔNG BÁO": "TB", "GIẤY MỜI": "GM"}[kind]
        name, day = name or unit.name, self.clock
        branch = name.startswith("Liên đoàn")
        head = [
            ("LĐLĐ TỈNH PHÚ KHÊ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            (name.upper(), "Độc lập - Tự do - Hạnh phúc"),
            (
                f"Số: {self.chance.randrange(4, 190)}/{code}-{'LĐLĐ' if branch else 'CĐ'}",
                f"Phú Khê, ngày {day.day:02d} tháng {day.month:02d} năm {day.year}",
            ),
        ]
        lines = [(pair, "pair", place != 2) for place, pair in enumerate(head)] if letterhead else []
        lines += [("", "left", False), (kind, "center", True), (title[:1].upper() + title[1:], "center", True)]
        lines += self.body(name if letterhead else "Đơn vị") if body is None else body
        signed = "TM. BAN THƯỜNG VỤ" if branch else "TM. BAN CHẤP HÀNH"
        return lines + [
            (("Nơi nhận:", signed), "pair", True),
            (("- Văn phòng LĐLĐ tỉnh;", "CHỦ TỊCH"), "pair", False),
            (("- Lưu: VT.", self.person()), "pair", False),
        ]

    def body(self, name):
        said = self.chance.choice(["Tháng 5/2025", "Trong tháng cao điểm", "Hưởng ứng chỉ đạo của Tổng Liên đoàn"])
        lines = [(f"{said}, {name} đã triển khai các hoạt động và báo cáo kết quả cụ thể như sau:", "left", False)]
        for place, (_, heading, text) in enumerate(self.office.sections, 1):
            lines += [(f"{place}. {heading}", "left", True), (text, "left", False)]
        lines.append(
            (
                f"Toàn đơn vị hiện có {self.chance.randrange(30, 900)} đoàn viên, thu hút {self.chance.randrange(20, 700)} lượt người dự.",
                "left",
                False,
            )
        )
        return lines

    def say(self, bank, unit, **more):
        values = {
            "u": self.called(unit),
            "n": self.chance.choice(self.asked_for.called),
            "p": self.chance.choice(self.office.plan_called),
            "c": self.chance.choice(self.office.conference),
            "me": self.person(),
            "tel": f"09{self.chance.randrange(10**7, 10**8)}",
            **more,
        }
        return self.chance.choice(bank if isinstance(bank, tuple) else (bank,)).format(**values)

    def called(self, unit, clear=False):
        return self.chance.choice([unit.name, unit.name, *unit.shorts, toneless(unit.name)])

    def tell(self, unit, way, subject, text, files=(), *, bare=False, **label):
        """One letter; its text is signed unless it is to stay `bare`."""
        text = text if bare else text + self.say(texts.SIGNATURES, unit)
        label.setdefault("kind", "report")
        label.setdefault("units", [unit])
        if label["kind"] == "report":
            label.setdefault("paper", self.asked_for)
        return self.add(self.sender(unit, way), subject, text, files, **label)

    def doubt(self, unit, way, subject, text, files=(), **label):
        """A letter that a careful clerk looks at."""
        self.tell(unit, way, subject, text, files, decision="review", **label)

    def bare_paper(self, unit):
        """A report without a letterhead."""
        return self.file(self.lines(unit, self.asked_for.title, letterhead=False))

    def hand_in(self, unit, way, bank=texts.REPORTS, files=None, **label):
        files = files or [self.report(unit, self.asked_for)]
        return self.tell(unit, way, self.say(texts.SUBJECTS, unit), self.say(bank, unit), files, **label), files
