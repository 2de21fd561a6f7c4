"""Plays what happens in an office's mailbox while a plan runs: letters with what a careful clerk would decide of each."""

from demo_data.packages import archive, encrypted_package

from . import texts
from .manners import toneless
from .papers import picture
from .teller import Teller


class Story(Teller):
    """One office's mailbox."""

    def plain(self):
        self.send_report(self.next_reporter(), level="easy")

    def with_cover(self):
        unit, paper = self.next_reporter(), self.office.papers[0]
        cover = self.file(
            self.lines(
                unit,
                f"V/v gửi {paper.called[0]}",
                kind="CÔNG VĂN",
                body=[(f"{unit.name} gửi {paper.called[0]} (kèm theo).", "left", False)],
            ),
            "cong van",
        )
        self.add(
            self.sender(unit, "private"),
            *self.ordinary(unit, paper),
            [cover, self.report(unit, paper)],
            kind="report",
            units=[unit],
            paper=paper,
            note="covering letter and report",
        )

    def zipped(self):
        unit, paper = self.next_reporter(), self.office.papers[0]
        name, data = self.report(unit, paper)
        self.send_report(unit, "registered", files=[("baocao.zip", archive([(name, data)]))], flags=["archive"]) if len(
            self.office.papers
        ) == 1 else self.plain()

    def photographed(self):
        unit = self.next_reporter()
        registered = self.chance.random() < 0.6
        paper = self.office.papers[0]
        text = self.text("{u} gửi {w}.", unit, paper)
        files = [(f"z{5000000 + page}_{self.count}.png", picture(f"{self.count}{page}")) for page in (1, 2)]
        self.add(
            self.sender(unit, "registered" if registered else "private"),
            self.text("{w}", unit, paper),
            text,
            files,
            kind="report",
            units=[unit],
            paper=paper,
            decision="accept" if registered else "review",
            flags=["scanned"],
            note="photographs from a telephone",
            level="hard",
        )

    def linked(self):
        unit, paper = self.next_reporter(), self.office.papers[0]
        link = self.chance.choice(
            [
                "https://drive.google.com/file/d/1AbCdEfGh/view?usp=sharing",
                "https://1drv.ms/w/s!AbCd",
                "https://www.fshare.vn/file/ABCDEF",
                "https://docs.google.com/document/d/1xyz/edit",
            ]
        )
        self.add(
            self.sender(unit, self.chance.choice(["registered", "private"])),
            self.text("{w} {u}", unit, paper),
            self.manner(self.text("LINK", unit, paper, l=link)).replace(link.upper(), link).replace(link.lower(), link),
            kind="report",
            units=[unit],
            paper=paper,
            decision="review",
            flags=["link_only"],
            note="link",
        )

    def forgotten(self):
        unit, paper = self.next_reporter(), self.office.papers[0]
        self.add(
            self.sender(unit, "registered"),
            self.text("{w}", unit, paper),
            self.text("MISSING", unit, paper),
            kind="report",
            units=[unit],
            paper=paper,
            decision="review",
            flags=["no_attachment"],
            note="no file",
        )

    def locked(self):
        self.send_report(
            self.next_reporter(),
            "registered",
            files=[("Bao cao.docx", encrypted_package(str(self.count)))],
            decision="review",
            flags=["encrypted"],
        ) if len(self.office.papers) == 1 else self.plain()

    def damaged(self):
        unit, paper = self.next_reporter(), self.office.papers[0]
        name, data = self.file(self.lines(unit, paper.title), form="docx")
        self.add(
            self.sender(unit, "registered"),
            self.text("{w}", unit, paper),
            self.text("{u} gửi {w}.", unit, paper),
            [(name, data[: len(data) // 2])],
            kind="report",
            units=[unit],
            paper=paper,
            decision="review",
            flags=["unreadable"],
            note="damaged",
        )

    def drafted(self):
        unit, paper = self.next_reporter(), self.office.papers[0]
        self.add(
            self.sender(unit, "registered"),
            self.text("Dự thảo {w}", unit, paper),
            self.text("DRAFT", unit, paper),
            [self.file([("DỰ THẢO", "left", True), *self.lines(unit, paper.title)], "du thao bao cao")],
            kind="report",
            units=[unit],
            paper=paper,
            decision="review",
            flags=["draft"],
            note="draft",
        )

    def both(self):
        one, other = self.next_reporter(), self.next_reporter()
        paper = self.office.papers[0]
        self.add(
            self.sender(one, "private"),
            self.text("{w}", one, paper),
            f"Gửi {paper.called[0]} của {one.name} và {other.name}.",
            [self.report(one, paper), self.file(self.lines(other, paper.title), "bao cao 2")],
            kind="report",
            units=[one, other],
            paper=paper,
            decision="review",
            flags=["several_organizations"],
            note="two units",
            level="hard",
        )

    def for_another(self):
        one, other = self.next_reporter(), self.next_reporter()
        paper = self.office.papers[0]
        self.add(
            self.sender(one, "registered"),
            self.text("{w}", one, paper),
            self.text("BEHALF", one, paper, b=other.name),
            [self.report(other, paper)],
            kind="report",
            units=[other],
            paper=paper,
            decision="review",
            flags=["wrong_unit_inside"],
            note="sent for another",
            level="hard",
        )

    def mistaken(self):
        one, other = self.next_reporter(), self.next_unit()
        paper = self.office.papers[0]
        self.add(
            self.sender(one, "registered"),
            self.text("{w} - {u}", one, paper),
            self.text("{u} gửi {w} của đơn vị mình.", one, paper),
            [self.report(other, paper)],
            kind="report",
            units=[],
            paper=paper,
            decision="review",
            flags=["wrong_unit_inside"],
            note="another unit's report inside",
            level="hard",
        )

    def again(self):
        unit = self.next_reporter()
        file, paper, files = self.send_report(unit, note="first of two")
        self.pause()
        self.add(
            self.sender(unit, "registered"),
            self.text("{w}", unit, paper),
            self.text("AGAIN", unit, paper),
            files,
            kind="report",
            units=[unit],
            paper=paper,
            flags=["duplicate"],
            relates=file,
            note="again",
        )

    def revised(self):
        unit = self.next_reporter()
        file, paper, _ = self.send_report(unit, note="first of two")
        self.pause()
        body = self.body(unit.name) + [
            ("Số liệu đã được rà soát, bổ sung theo ý kiến của cấp trên; tổng số 37 lượt.", "left", False)
        ]
        self.add(
            self.sender(unit, "registered"),
            self.text("{w}", unit, paper),
            self.text("REVISED", unit, paper),
            [self.report(unit, paper, body=body)],
            kind="report",
            units=[unit],
            paper=paper,
            flags=["revision"],
            relates=file,
            note="corrected",
        )

    def pause(self):
        self.chance.choice(self.fillers)(self)

    def withdrawn(self):
        unit = self.next_reporter()
        self.send_report(unit)
        self.add(
            self.sender(unit, "registered"),
            self.text("Xin rút {w}", unit),
            self.manner(self.text("WITHDRAW", unit)),
            kind="question",
            units=[unit],
            decision="review",
            note="withdrawal",
            level="hard",
        )

    def annex(self):
        unit = self.next_unit()
        if unit.code in self.annexes:
            return
        self.annexes.add(unit.code)
        self.add(
            self.sender(unit, "registered"),
            self.text("{s}", unit),
            self.text("SUPPLEMENT", unit),
            [self.sheet(unit, self.chance.random() < 0.5)],
            kind="supplement",
            units=[unit],
            note="annex",
        )

    def notice(self):
        if not self.office.conference:
            return self.plain()
        unit, day = self.next_unit(), self.chance.choice(self.office.conference_days)
        if unit.code in self.conference:
            return None
        shown = self.chance.choice(
            [
                f"{day.day}/{day.month}/{day.year}",
                f"{day.day:02d}/{day.month:02d}/{day.year}",
                f"{day.day} tháng {day.month} năm {day.year}",
                f"{day.day}.{day.month}.{day.year}",
            ]
        )
        way = self.chance.choice(["registered", "domain", "private"])
        text = self.text("NOTICE", unit, d=shown, u=self.called(unit, True))
        paper = (
            [
                self.file(
                    self.lines(
                        unit, "về việc tổ chức " + self.office.conference[0], kind="THÔNG BÁO", body=[(text, "left", False)]
                    ),
                    "thong bao",
                )
            ]
            if way == "private"
            else []
        )
        file = self.add(
            self.sender(unit, way),
            self.manner(self.text(self.chance.choice(["Thông báo {c}", "Mời dự {c}", "Lịch {c} của {u}", "giay moi"]), unit)),
            self.manner(text),
            paper,
            kind="conference_notice",
            units=[unit],
            day=day,
            note="notice",
        )
        later = [other for other in self.office.conference_days if other > day]
        if later and self.chance.random() < 0.3:
            other = later[0]
            self.pause()
            self.add(
                self.sender(unit, "registered"),
                self.text("V/v thay đổi thời gian {c}", unit),
                self.text("MOVED", unit, x=shown, d=f"{other.day}/{other.month}/{other.year}"),
                kind="conference_notice",
                units=[unit],
                day=other,
                flags=["revision"],
                relates=file,
                note="moved",
                level="hard",
            )
        return None

    def question(self):
        unit = self.next_unit()
        self.add(
            self.sender(unit, self.chance.choice(["registered", "domain", "private"])),
            self.manner(self.text(self.chance.choice(["Hỏi về {w}", "Xin hướng dẫn", "{p}", "nhờ anh chị"]), unit)),
            self.manner(self.text("QUESTION", unit, u=self.called(unit, True))),
            kind="question",
            units=[unit],
            decision="review",
            note="question",
        )
        letter, label = self.letters[-1]
        if letter.address.endswith("gmail.example") and not self.names(unit, letter.text):
            label["organizations"] = []

    @staticmethod
    def names(unit, text):
        plain = toneless(text).lower()
        return any(toneless(name).lower() in plain for name in (unit.name, unit.agency))

    def thanks(self):
        unit = self.next_unit()
        self.add(
            self.sender(unit, "registered"),
            self.text("Re: {p}", unit),
            self.text("THANKS", unit),
            kind="unrelated",
            units=[unit],
            decision="review",
            silent=True,
            note="thanks of a registered sender",
            level="hard",
        )

    def vague(self):
        unit, paper = self.next_unit(), self.office.papers[0]
        self.add(
            self.sender(unit, "private"),
            self.text("{w}", unit, paper),
            self.text("VAGUE", unit, paper),
            [self.file(self.lines(unit, paper.title, letterhead=False))],
            kind="report",
            units=[],
            paper=paper,
            decision="review",
            note="nobody can tell",
            level="hard",
        )

    def cell(self):
        unit = self.chance.choice([unit for unit in self.waiting if unit.cells] or [self.next_reporter()])
        if not unit.cells:
            return
        self.waiting = [other for other in self.waiting if other is not unit]
        name, paper = self.chance.choice(unit.cells), self.office.papers[0]
        lines = self.lines(unit, paper.title, name=name)
        left, right = lines[0][0]
        self.add(
            self.sender(unit, "private"),
            f"{paper.called[0]} {name}",
            f"{name} ({unit.agency}) gửi {paper.called[0]}.",
            [self.file([((unit.name.upper(), right), "pair", True), *lines[1:]])],
            kind="report",
            units=[unit],
            paper=paper,
            decision="review",
            note="a cell below",
            level="hard",
        )

    def outsider(self):
        name, paper = self.chance.choice(self.office.outside), self.office.papers[0]
        self.add(
            self.sender(self.units[0], "private"),
            f"{paper.called[0]} - {name}",
            f"{name} gửi {paper.called[0]}.",
            [self.file(self.lines(self.units[0], paper.title, name=name))],
            kind="report",
            units=[],
            paper=paper,
            decision="review",
            note="not in the registry",
            level="hard",
        )

    def forged(self):
        unit, paper = self.next_unit(), self.office.papers[0]
        self.add(
            self.sender(unit, "registered"),
            self.text("{w}", unit, paper),
            self.text("{u} gửi {w}.", unit, paper),
            [self.report(unit, paper)],
            kind="report",
            units=[unit],
            paper=paper,
            decision="review",
            flags=["forged"],
            auth="fail",
            note="forged",
            level="hard",
        )

    def listed(self):
        unit, paper = self.next_reporter(), self.office.papers[0]
        headers = self.chance.choice(
            [{"Auto-Submitted": "auto-generated"}, {"List-Id": "<noibo.office.example>", "Precedence": "list"}]
        )
        self.add(
            self.sender(unit, "registered"),
            self.text("{w}", unit, paper),
            self.text("{u} gửi {w}.", unit, paper),
            [self.report(unit, paper)],
            kind="report",
            units=[unit],
            paper=paper,
            silent=True,
            headers=headers,
            note="document system or list",
        )

    def other(self):
        unit = self.next_unit()
        if unit.code in self.told:
            return
        self.told.add(unit.code)
        title, called = self.chance.choice(texts.part_of(self.office.other, self.part) or self.office.other)
        self.add(
            self.sender(unit, self.chance.choice(["registered", "private"])),
            called,
            self.manner(self.text("OTHER", unit, t=called)),
            [
                self.report(
                    unit,
                    self.office.papers[0],
                    title=title,
                    body=[
                        ("Thực hiện chỉ đạo của cấp trên, đơn vị báo cáo kết quả như sau:", "left", False),
                        ("1. Kết quả", "left", True),
                        ("Các nhiệm vụ cơ bản hoàn thành.", "left", False),
                        ("2. Nhiệm vụ thời gian tới", "left", True),
                        ("Tiếp tục thực hiện.", "left", False),
                    ],
                )
            ],
            kind="other_report",
            units=[unit],
            note="another plan",
        )

    def machine(self, bank, kind):
        unit = self.next_unit()
        name, address, subject, text, headers = self.chance.choice(texts.part_of(getattr(texts, bank), self.part))
        zone = self.office.server.partition(".")[2]
        values = {
            "a": unit.addresses[0],
            "dom": unit.domain or "hopthu.example",
            "zone": zone,
            "look": zone.replace("l", "1", 1),
            "box": self.office.mailbox,
        }
        show = lambda line: self.text(line, unit, u=unit.name, **values)  # noqa: E731
        address = address.format(**values)
        known = address == unit.addresses[0] or bool(unit.domain) and address.endswith("@" + unit.domain)
        self.add(
            (show(name), address, known),
            show(subject),
            show(text),
            kind=kind,
            headers={**headers, **({"Return-Path": "<>"} if kind == "bounce" else {})},
            note="machine" if kind != "unrelated" else "stranger",
        )

    def auto(self):
        self.machine("AUTO", "auto_reply")

    def bounced(self):
        self.machine("BOUNCE", "bounce")

    def stranger(self):
        self.machine("UNRELATED", "unrelated")

    fillers = (question, stranger, auto)

    def play(self):
        scenes = [
            (self.notice, 9),
            (self.plain, 26),
            (self.with_cover, 3),
            (self.zipped, 2),
            (self.photographed, 4),
            (self.linked, 4),
            (self.forgotten, 3),
            (self.locked, 2),
            (self.damaged, 2),
            (self.drafted, 3),
            (self.both, 2),
            (self.for_another, 2),
            (self.mistaken, 2),
            (self.again, 4),
            (self.revised, 5),
            (self.withdrawn, 2),
            (self.annex, 5),
            (self.question, 8),
            (self.thanks, 2),
            (self.vague, 2),
            (self.cell, 2),
            (self.outsider, 2),
            (self.forged, 3),
            (self.listed, 2),
            (self.other, 8),
            (self.auto, 8),
            (self.bounced, 3),
            (self.stranger, 11),
        ]
        if self.office.conference:
            for _ in range(self.size // 12):
                self.notice()
        scenes_of, weights = zip(*scenes)
        while True:
            try:
                self.chance.choices(scenes_of, weights)[0]()
            except StopIteration:
                return self.letters
