"""Compares decisions (`tiepnhan export messages --format jsonl`) with labels: the figures of the deciding part."""

import hashlib
import json
from collections import Counter, defaultdict

# These count on ignored mail too; other flags only where a receipt is due.
SECURITY = {"forged", "macro", "executable"}


def rows(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def pairs(folder, decisions):
    """(label, decision) of each letter of a folder; decisions are known by the hash of the raw message."""
    labels = rows(folder / "labels.jsonl")
    hashes = {hashlib.sha256((folder / label["file"]).read_bytes()).hexdigest(): label["file"] for label in labels}
    found = {hashes.get(row["sha256"]): row for row in rows(decisions)}
    for row in found.values():
        row["relates_to"] = hashes.get(row["relates_to"])
    return [(label, found[label["file"]]) for label in labels]


class Figures:
    def __init__(self):
        self.good, self.all, self.wrong = Counter(), Counter(), defaultdict(list)
        self.kinds, self.flags = defaultdict(Counter), Counter()

    def share(self, name, label, good, told):
        self.all[name] += 1
        self.good[name] += bool(good)
        if not good:
            self.wrong[name].append(
                f"{label['file']}  {told}; label {label['kind']} {label['organizations']} {label['decision']} ({label['note']})"
            )

    def add(self, label, got, where):
        told = f"{where} {got['kind']} {got['organizations']} {got['decision']}"
        units = sorted(label["organizations"]) == sorted(got["organizations"])
        kind = label["kind"] == got["kind"]
        if got["decision"] == "accept":
            self.share("acceptance_precision", label, units and kind and label["organizations"], told)
            self.share("accepted_that_needed_review", label, label["decision"] == "accept", told)
        if label["decision"] == "accept":
            self.share("acceptance_coverage", label, got["decision"] == "accept" and units and kind, told)
        self.share("decision", label, got["decision"] == label["decision"], told)
        self.share("kind", label, kind, told)
        self.kinds[label["kind"]]["right" if kind else "missed"] += 1
        self.kinds[got["kind"]]["wrong"] += not kind
        if label["organizations"]:
            self.share(
                "organization_top1", label, got["organizations"][:1] and got["organizations"][0] in label["organizations"], told
            )
        for flag in set(label["flags"]) | set(got["flags"]):
            if label["decision"] == "ignore" and flag not in SECURITY:
                continue
            truth, found = flag in label["flags"], flag in got["flags"]
            self.flags["right" if truth and found else "missed" if truth else "wrong"] += 1
            if truth != found:
                self.wrong["flags"].append(f"{label['file']}  {told}; {flag} {'missed' if truth else 'not so'} ({label['note']})")
        for name, due in (
            ("relates_to", label["relates_to"]),
            ("timeliness", label["timeliness"]),
            ("conference_date", label["decision"] != "ignore" and (label["conference_date"] or got["conference_date"])),
        ):
            if due:
                self.share(name, label, got[name] == label[name], f"{told} {got[name]}, label {label[name]}")
        self.share(
            "acknowledged_where_due" if label["acknowledge"] else "silent_where_due",
            label,
            got["acknowledge"] == label["acknowledge"],
            told,
        )

    def macro(self):
        values = [
            2 * c["right"] / (2 * c["right"] + c["missed"] + c["wrong"]) for c in self.kinds.values() if c["right"] + c["missed"]
        ]
        return sum(values) / len(values)

    def show(self, wrong=False):
        for name, count in self.all.items():
            print(f"{name:30}{self.good[name]:6}/{count:<6}{100 * self.good[name] / count:6.1f}%")
        print(f"{'kind, macro-F1':43}{self.macro():7.3f}")
        right, missed, false = (self.flags[key] for key in ("right", "missed", "wrong"))
        print(f"{'flags, micro-F1':43}{2 * right / (2 * right + missed + false):7.3f}")
        for name, lines in self.wrong.items() if wrong else ():
            print(f"\n{name}: {len(lines)} wrong", *lines, sep="\n  ")


def main(folders, wrong):
    figures = Figures()
    for folder in folders:
        for label, got in pairs(folder, folder / "decisions.jsonl"):
            figures.add(label, got, folder.name)
    figures.show(wrong)
