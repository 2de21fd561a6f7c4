"""Chooses units, words and senders, and puts a letter down with its label."""

import random
from datetime import datetime, time, timedelta

from . import texts
from .mail import Letter
from .manners import teencode, toneless
from .papers import Papers

MACHINE_KINDS = ("auto_reply", "bounce", "unrelated")


class Teller(Papers):
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
        values = {
            "u": self.called(unit),
            "w": chance.choice(paper.called),
            "p": chance.choice(office.plan_called),
            "o": office.shown,
            "c": chance.choice(office.conference) if office.conference else "",
            "s": chance.choice(office.supplement[1:]),
            "me": self.person(),
            "tel": f"09{chance.randrange(10**7, 10**8)}",
        }
        values.update(more)
        bank = getattr(texts, name, None)
        line = (chance.choice(texts.part_of(bank, self.part)) if bank else name).format(**values)
        return line[:1].upper() + line[1:]

    def called(self, unit, clear=False):
        ways = [unit.name, unit.name, unit.agency]
        if not clear:
            ways += [
                f"{unit.name.split(' ', 2)[0]} {unit.name.split(' ', 2)[1]} {short}"
                for short in unit.shorts[:1]
                if not self.office.state
            ]
        return self.chance.choice(ways)

    def person(self):
        return " ".join(
            self.chance.choice(names)
            for names in (
                ("Trần", "Lê", "Nông", "Y", "Đỗ", "Vũ"),
                ("Thị", "Văn", "Minh", "Thu"),
                ("Hạnh", "Tuấn", "Oanh", "Sơn", "Nga", "Quý"),
            )
        )

    def manner(self, text):
        return self.chance.choice([str, str, str, str, toneless, teencode, str.upper])(text)

    def sender(self, unit, way):
        """(name, address, registered?)"""
        if way == "private":
            return (
                self.person(),
                f"{toneless(self.person()).lower().replace(' ', '')}{self.chance.randrange(70, 99)}@gmail.example",
                False,
            )
        if way == "domain" and unit.domain:
            return self.person(), f"nguoi{self.chance.randrange(9)}@{unit.domain}", True
        return self.chance.choice([unit.name, self.person(), "Văn thư"]), unit.addresses[0], True

    def add(
        self,
        sender,
        subject,
        text,
        files=(),
        *,
        kind,
        units=(),
        decision=None,
        flags=(),
        relates=None,
        day=None,
        paper=None,
        level="medium",
        note="",
        silent=False,
        auth="pass",
        headers=None,
        seen=None,
    ):
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
        label = {
            "file": f"mail/{self.count:04d}.eml",
            "received_at": f"{self.clock.isoformat()}+07:00",
            "kind": kind,
            "organizations": [unit.code for unit in units],
            "decision": decision,
            "flags": sorted(flags),
            "relates_to": relates,
            "timeliness": None if late is None else "late" if late else "on_time",
            "conference_date": day.isoformat() if day else None,
            "document": None,
            "outline_missing": None,
            "targets": None,
            "acknowledge": decision != "ignore" and not forged and not silent,
            "difficulty": level,
            "note": note,
        }
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
        office, asked = (
            self.office,
            f"Đề nghị các đơn vị gửi {self.office.papers[0].called[0]} theo {self.office.plan_called[0]}. Các đơn vị {self.units[3].name}, {self.units[5].name} chưa gửi.",
        )
        return text + self.chance.choice(
            [
                f"\n\nVào Th 2, 18 thg 11 lúc 08:00 {office.name} <{office.mailbox}> đã viết:\n> {asked}\n",
                f"\n\n-----Original Message-----\nFrom: {office.name} <{office.mailbox}>\nSent: Monday 8:00 AM\nSubject: Đôn đốc\n\n{asked}\n",
                f'\n\nTừ: "{office.name}" <{office.mailbox}>\nTới: "{self.units[3].name}" <{self.units[3].addresses[0]}>\nĐã gửi: Thứ Hai\nChủ đề: Đôn đốc\n\n{asked}\n',
            ]
        )

    def ordinary(self, unit, paper, bank="REPORT", clear=False):
        subject, text = (
            self.text("SUBJECT", unit, paper),
            self.text(bank, unit, paper, **({"u": self.called(unit, True)} if clear else {})),
        )
        text = self.manner(text + self.text("SIGN", unit, paper))
        return self.manner(subject), self.quoted(text) if self.chance.random() < 0.2 else text

    def send_report(self, unit, way=None, bank="REPORT", flags=(), relates=None, note="report", level="medium", **more):
        paper = self.chance.choice(self.office.papers)
        way = way or self.chance.choice(["registered", "domain", "private", "private"])
        files = more.pop("files", None) or [self.report(unit, paper)]
        return (
            self.add(
                self.sender(unit, way),
                *self.ordinary(unit, paper, bank),
                files,
                kind="report",
                units=[unit],
                paper=paper,
                flags=flags,
                relates=relates,
                note=note,
                level=level,
                **more,
            ),
            paper,
            files,
        )
