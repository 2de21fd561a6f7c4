"""Plays what trade unions write to their federation while the workers' month is reported."""

import random

from demo_data.packages import archive, encrypted_package, xlsx

from . import union_texts as texts
from .papers import picture
from .union_teller import UnionTeller


class UnionStory(UnionTeller):
    """The federation's mailbox while the workers' month is reported."""

    def known(self):
        self.hand_in(self.next_reporter(), self.chance.choice(["registered", "registered", "domain"]), note="known sender")

    def stranger_with_letterhead(self):
        self.hand_in(self.next_reporter(), "private", note="letterhead of a known unit, unknown sender")

    def stranger_without_letterhead(self):
        unit = self.next_reporter()
        paper = self.bare_paper(unit)
        text = f"{unit.name} gửi báo cáo tổng kết Tháng Công nhân."
        self.doubt(unit, "private", "Báo cáo Tháng Công nhân", text, [paper], note="only words name the unit")

    def nobody(self):
        unit = self.next_unit()
        paper = self.file(self.lines(unit, self.asked_for.title, letterhead=False))
        self.doubt(unit, "private", "Báo cáo", "Đơn vị em gửi báo cáo ạ.", [paper], bare=True, units=[], note="nobody can tell")

    def half_a_name(self):
        unit = next(one for one in self.units if one.code == self.chance.choice(["CDKT", "CDSP"]))
        paper = self.bare_paper(unit)
        text = "Công đoàn Trường Cao đẳng nộp báo cáo Tháng Công nhân."
        self.doubt(
            unit, "private", "Trường Cao đẳng nộp BC", text, [paper], bare=True, units=[], note="fits two units", level="hard"
        )

    def no_file(self):
        unit = self.next_reporter()
        self.doubt(
            unit, "registered", self.say("{n}", unit), self.say(texts.MISSING, unit), flags=["no_attachment"], note="no file"
        )

    def linked(self):
        unit = self.next_reporter()
        link = self.chance.choice(["https://drive.google.com/drive/folders/1aBcD", "https://www.dropbox.com/s/x1/bc.docx?dl=0"])
        self.doubt(
            unit, "registered", self.say("{n}", unit), self.say(texts.LINKS, unit, l=link), flags=["link_only"], note="link"
        )

    def locked(self):
        unit = self.next_reporter()
        self.hand_in(
            unit,
            "registered",
            files=[("BC Thang CN.docx", encrypted_package(f"u{self.count}"))],
            decision="review",
            flags=["encrypted"],
            note="password",
        )

    def broken_then_good(self):
        unit = self.next_reporter()
        name, data = self.file(self.lines(unit, self.asked_for.title), form="docx")
        broken, _ = self.hand_in(
            unit, "registered", files=[(name, data[: len(data) // 3])], decision="review", flags=["unreadable"], note="damaged"
        )
        self.pause()
        text = "Chị báo file hỏng, em gửi lại file khác ạ."
        self.tell(
            unit,
            "registered",
            "Gửi lại báo cáo",
            text,
            [(name, data)],
            flags=["revision"],
            relates=broken,
            note="good file after a broken one",
        )

    def photographed(self):
        unit, way = self.next_reporter(), self.chance.choice(["registered", "private"])
        pages = [(f"IMG_20250{self.count}_{page}.png", picture(f"union{self.count}{page}")) for page in (1, 2)]
        text = f"{unit.name} gửi ảnh chụp báo cáo."
        decision = "accept" if way == "registered" else "review"
        self.tell(unit, way, "Báo cáo Tháng Công nhân", text, pages, decision=decision, flags=["scanned"], note="photographs")

    def zipped(self):
        unit = self.next_reporter()
        self.hand_in(
            unit,
            "registered",
            files=[("BC_TCN.zip", archive([self.report(unit, self.asked_for)]))],
            flags=["archive"],
            note="zip",
        )

    def with_table(self):
        unit = self.next_reporter()
        self.hand_in(unit, "domain", files=[self.report(unit, self.asked_for), self.form(unit)], note="report and form")

    def form(self, unit):
        rows = [
            ["LĐLĐ TỈNH PHÚ KHÊ"],
            [unit.name.upper()],
            [self.office.supplement[0].upper()],
            [],
            ["TT", "Nội dung hoạt động", "ĐVT", "Kế hoạch", "Thực hiện"],
            [1, "Số suất quà trao cho đoàn viên khó khăn", "suất", 200, 215],
            [2, "Tỷ lệ lao động được khám sức khỏe", "%", 85, 91.5],
        ]
        return "Mau 02.xlsx", xlsx("Mẫu 02", rows)

    def form_alone(self):
        unit = self.next_unit()
        if unit.code not in self.annexes:
            self.annexes.add(unit.code)
            self.tell(
                unit,
                "registered",
                self.say(("Mẫu 02", "{u} - biểu thống kê"), unit),
                self.say(texts.SUPPLEMENTS, unit),
                [self.form(unit)],
                kind="supplement",
                note="form alone",
            )

    def drafted(self):
        unit = self.next_reporter()
        paper = self.file([("DỰ THẢO LẦN 1", "left", True), *self.lines(unit, self.asked_for.title)], "du thao BC TCN")
        self.doubt(unit, "registered", "Dự thảo báo cáo", self.say(texts.DRAFTS, unit), [paper], flags=["draft"], note="draft")

    def two_at_once(self):
        one, other = self.next_reporter(), self.next_reporter()
        papers = [self.report(one, self.asked_for), self.file(self.lines(other, self.asked_for.title), "BC don vi ban")]
        text = f"Gửi cùng lúc báo cáo của {one.name} và của {other.name}."
        self.doubt(
            one,
            "private",
            "Báo cáo của 2 đơn vị",
            text,
            papers,
            units=[one, other],
            flags=["several_organizations"],
            note="two units",
            level="hard",
        )

    def on_behalf(self):
        one, other = self.next_unit(), self.next_reporter()
        paper = self.report(other, self.asked_for)
        self.doubt(
            one,
            "registered",
            "Nộp hộ báo cáo",
            self.say(texts.BEHALF, one, v=other.name),
            [paper],
            bare=True,
            units=[other],
            flags=["wrong_unit_inside"],
            note="for another",
            level="hard",
        )

    def wrong_file(self):
        one, other = self.next_reporter(), self.next_unit()
        paper = self.report(other, self.asked_for)
        text = f"{one.name} gửi báo cáo của đơn vị."
        self.doubt(
            one,
            "registered",
            f"Báo cáo của {one.name}",
            text,
            [paper],
            units=[],
            flags=["wrong_unit_inside"],
            note="another's file as one's own",
            level="hard",
        )

    def twice(self):
        unit = self.next_reporter()
        first, files = self.hand_in(unit, "registered", note="first of two")
        self.pause()
        self.tell(
            unit,
            "registered",
            self.say(("Gửi lại BC", "{n}"), unit),
            self.say(texts.AGAIN, unit),
            files,
            flags=["duplicate"],
            relates=first,
            note="the same again",
        )

    def corrected(self):
        unit = self.next_reporter()
        first, _ = self.hand_in(unit, "registered", note="first of two")
        self.pause()
        body = [*self.body(unit.name), ("Tổng số quà đã trao sau khi rà soát: 198 suất, trị giá 99 triệu đồng.", "left", False)]
        paper = self.report(unit, self.asked_for, body=body)
        self.tell(
            unit,
            "registered",
            self.say(("Đính chính báo cáo", "{n} (thay thế)"), unit),
            self.say(texts.CORRECTED, unit),
            [paper],
            flags=["revision"],
            relates=first,
            note="corrected",
        )

    def taken_back(self):
        unit = self.next_reporter()
        self.hand_in(unit, "registered", note="to be taken back")
        self.doubt(
            unit,
            "registered",
            "Xin rút báo cáo",
            self.say(texts.WITHDRAWALS, unit),
            kind="question",
            note="withdrawal",
            level="hard",
        )

    def invited(self):
        unit, day = self.next_unit(), self.chance.choice(self.office.conference_days)
        if unit.code in self.conference:
            return
        shown = self.chance.choice(
            [f"{day:%d/%m/%Y}", f"{day.day} tháng {day.month} năm {day.year}", f"{day.day}/{day.month}/2025"]
        )
        way = self.chance.choice(["registered", "domain", "private"])
        text, name = self.say(texts.NOTICES, unit, d=shown), unit.name
        paper = (
            [
                self.file(
                    self.lines(unit, f"dự {self.office.conference[0]}", kind="GIẤY MỜI", body=[(text, "left", False)]),
                    "Giay moi",
                )
            ]
            if way == "private"
            else []
        )
        subject = self.chance.choice(["Giấy mời", f"Kính mời dự {self.office.conference[1]}", f"Lịch tổng kết - {name}"])
        first = self.tell(unit, way, subject, text, paper, kind="conference_notice", day=day, note="invitation")
        later = [other for other in self.office.conference_days if other > day]
        if later and self.chance.random() < 0.35:
            self.pause()
            text = self.say(texts.MOVED, unit, x=shown, d=f"{later[0]:%d/%m/%Y}")
            self.tell(
                unit,
                "registered",
                "Thay đổi ngày tổ chức",
                text,
                kind="conference_notice",
                day=later[0],
                flags=["revision"],
                relates=first,
                note="moved",
                level="hard",
            )

    def asked(self):
        unit = self.next_unit()
        text = self.say(texts.QUESTIONS, unit, u=unit.name)
        way = self.chance.choice(["registered", "domain", "private"])
        self.doubt(
            unit, way, self.say(("Hỏi về báo cáo", "Nhờ hướng dẫn", "{p}"), unit), text, kind="question", note="question"
        )

    def thanked(self):
        unit = self.next_unit()
        self.doubt(
            unit,
            "registered",
            "Re: Đã nhận báo cáo",
            self.say(texts.THANKS, unit),
            bare=True,
            kind="unrelated",
            silent=True,
            note="thanks",
            level="hard",
        )

    def below(self):
        unit = self.chance.choice([one for one in self.waiting if one.cells] or [None])
        if unit is None:
            return
        self.waiting.remove(unit)
        name = self.chance.choice(unit.cells)
        lines = self.lines(unit, self.asked_for.title, name=name)
        _, right = lines[0][0]
        paper = self.file([((unit.name.upper(), right), "pair", True), *lines[1:]])
        self.doubt(
            unit,
            "private",
            f"BC của {name}",
            f"{name} (thuộc {unit.name}) gửi báo cáo.",
            [paper],
            note="a body below a unit",
            level="hard",
        )

    def outside(self):
        name = self.chance.choice(self.office.outside)
        paper = self.file(self.lines(self.units[0], self.asked_for.title, name=name))
        self.doubt(
            self.units[0],
            "private",
            f"Báo cáo - {name}",
            f"{name} gửi báo cáo.",
            [paper],
            bare=True,
            units=[],
            note="not in the registry",
            level="hard",
        )

    def forged(self):
        unit = self.next_unit()
        self.hand_in(unit, "registered", decision="review", flags=["forged"], auth="fail", note="forged", level="hard")

    def by_system(self):
        self.hand_in(
            self.next_reporter(),
            "registered",
            silent=True,
            headers={"Auto-Submitted": "auto-generated"},
            note="document system",
        )

    def another_plan(self):
        unit = self.next_unit()
        if unit.code in self.told:
            return
        self.told.add(unit.code)
        title, called = self.chance.choice(self.office.other)
        body = [
            ("Ban Chấp hành báo cáo kết quả trong kỳ như sau:", "left", False),
            ("1. Kết quả", "left", True),
            ("Các chỉ tiêu giao cơ bản đạt.", "left", False),
        ]
        paper = self.report(unit, self.asked_for, title=title, body=body)
        self.tell(
            unit,
            self.chance.choice(["registered", "private"]),
            called,
            self.say(texts.OTHERS, unit, t=called),
            [paper],
            kind="other_report",
            note="another plan",
        )

    def automatic(self):
        unit = self.next_unit()
        subject, text, headers = self.chance.choice(texts.AUTOMATIC)
        self.tell(
            unit,
            "registered",
            subject,
            self.say(text, unit),
            bare=True,
            kind="auto_reply",
            units=[],
            headers=headers,
            note="machine",
        )

    def bounced(self):
        unit = self.next_unit()
        name, subject, text = self.chance.choice(texts.BOUNCES)
        self.add(
            (name, f"mailer-daemon@{self.office.server}", False),
            subject,
            self.say(text, unit, a=unit.addresses[0]),
            kind="bounce",
            headers={"Return-Path": "<>"},
            note="bounce",
        )

    def unwanted(self):
        name, address, subject, text = self.chance.choice(texts.STRANGERS)
        self.add((name, address, False), subject, text, kind="unrelated", note="stranger")

    def pause(self):
        self.chance.choice([self.asked, self.unwanted, self.automatic])()

    def play(self):
        often = (
            [self.invited] * 8
            + [self.known] * 9
            + [self.stranger_with_letterhead] * 5
            + [self.asked, self.unwanted, self.another_plan] * 5
            + [self.automatic, self.form_alone] * 3
            + [self.twice, self.corrected, self.photographed, self.forged, self.bounced] * 2
        )
        once = [
            self.stranger_without_letterhead,
            self.nobody,
            self.half_a_name,
            self.no_file,
            self.linked,
            self.locked,
            self.broken_then_good,
            self.zipped,
            self.with_table,
            self.drafted,
            self.two_at_once,
            self.on_behalf,
            self.wrong_file,
            self.taken_back,
            self.thanked,
            self.below,
            self.outside,
            self.by_system,
        ]
        scenes = often + once
        random.Random(f"union {self.turn} {self.chance.random()}").shuffle(scenes)
        for scene in scenes:
            try:
                scene()
            except StopIteration:
                # Every unit has reported.
                continue
        return self.letters
