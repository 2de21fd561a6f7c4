"""Turns entries written by hand (who sends what, and what a clerk would decide) into letters with labels, in order of time."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from .mail import Letter


@dataclass
class Entry:
    """One letter; `sender` is (shown name, address). `conf` is the day of the conference that it states."""

    at: str
    sender: tuple
    subject: str
    text: str
    kind: str
    units: tuple = ()
    decision: str = "accept"
    files: tuple = ()
    flags: tuple = ()
    conf: str = None
    key: str = None
    rel: str = None
    note: str = ""
    auth: str = "pass"
    silent: bool = False
    headers: dict = field(default_factory=dict)
    html: str = None
    inner: object = None


class Teller:
    def __init__(self, office, entries, year):
        self.office, self.year = office, year
        self.entries = sorted(entries, key=lambda entry: entry.at)
        self.known = {address for unit in office.units for address in unit.addresses}
        self.domains = {unit.domain for unit in office.units if unit.domain}
        self.days, self.files, self.notices = {}, {}, {}

    def play(self):
        """Yields (letter, label)."""
        for number, entry in enumerate(self.entries, 1):
            file = f"mail/{number:04d}.eml"
            if entry.key:
                self.files[entry.key] = file
            at = datetime.strptime(f"{self.year}-{entry.at}", "%Y-%m-%d %H:%M")
            name, address = entry.sender
            letter = Letter(at, name, address, entry.subject, entry.text, list(entry.files), entry.auth, entry.headers, entry.html, entry.inner)
            yield letter, self.label(entry, file, at)

    def label(self, entry, file, at):
        flags = set(entry.flags)
        if not self.registered(entry.sender[1]):
            flags.add("unregistered_sender")
        said_before = self.told_again(entry, file)
        if entry.conf and entry.kind in ("report", "conference_notice") and "forged" not in flags:
            for unit in entry.units:
                self.days[unit] = entry.conf
        relates_to = self.files[entry.rel] if entry.rel else said_before
        if said_before and not entry.rel:
            flags.add("duplicate")
        timeliness = None
        if entry.kind == "report" and entry.units and entry.decision != "ignore":
            timeliness = "on_time" if at < self.deadline(entry.conf or self.days.get(entry.units[0])) else "late"
        return {
            "file": file,
            "received_at": at.strftime("%Y-%m-%dT%H:%M:%S+07:00"),
            "kind": entry.kind,
            "organizations": list(entry.units),
            "decision": entry.decision,
            "flags": sorted(flags),
            "relates_to": relates_to,
            "timeliness": timeliness,
            "conference_date": entry.conf,
            "acknowledge": entry.decision != "ignore" and "forged" not in flags and not entry.silent,
            "note": entry.note or entry.key or "",
        }

    def told_again(self, entry, file):
        """The earlier notice of the unit's that stated the same day: a notice says nothing new then."""
        if entry.kind != "conference_notice" or not entry.units or "forged" in entry.flags:
            return None
        before, self.notices[entry.units[0]] = self.notices.get(entry.units[0], (None, None)), (file, entry.conf)
        return before[0] if entry.conf and before[1] == entry.conf else None

    def registered(self, address):
        domain = address.rpartition("@")[2]
        return address in self.known or any(domain == one or domain.endswith("." + one) for one in self.domains) or domain == self.office.mailbox.rpartition("@")[2]

    def deadline(self, day):
        """The first moment that is late."""
        if not day:
            return datetime.combine(self.office.otherwise + timedelta(1), datetime.min.time())
        last, left = datetime.strptime(day, "%Y-%m-%d"), self.office.days_after
        while left:
            last += timedelta(1)
            left -= last.weekday() < 5 and last.date() not in self.office.holidays
        return last + timedelta(1)
