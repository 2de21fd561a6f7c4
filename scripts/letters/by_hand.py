"""What the offices whose letters are written by hand have in common: rows made units, and how hard a letter is to decide."""

from dataclasses import dataclass

from .firm_teller import Entry, Teller
from .offices import Unit


def split(text):
    return tuple(part.strip() for part in text.split(";") if part.strip())


def units(rows, agency=lambda name: name):
    """A unit of each row: code, name, short names, former names, addresses, domain (lists parted by `;`), what else there is."""
    return tuple(
        Unit(code, name, agency(name), split(shorts), split(addresses), domain, split(former))
        for code, name, shorts, former, addresses, domain, *_ in rows
    )


@dataclass
class GradedEntry(Entry):
    level: str = "easy"  # or medium, hard, doubtful


class GradedTeller(Teller):
    def label(self, entry, file, at):
        return {**super().label(entry, file, at), "difficulty": entry.level}
