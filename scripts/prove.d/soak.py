"""`scripts/soak`: a year of an office, as fast as the machine goes. Each simulated day the daemon's clock (that of faults.c) jumps on by a day and
the day's letters come; the SMTP server dies in the middle of some sessions and the mailbox's connections are cut again and
again. In the end the ledger must be equal to the truth, and the daemon must be as large as it was in the beginning."""

import datetime
import email.policy
import mailbox
import os
import random
import signal
import statistics
import subprocess
import time
from email.utils import format_datetime

import answers
import jumps
import office as offices
from parts import give

HANOI = datetime.timezone(datetime.timedelta(hours=7))
DAY = 24 * 3600
# Of the demonstration's mailbox: reports with files, each of a unit of its own; machines' letters, which nobody answers.
REPORTS, MACHINES = (16, 24, 27), (2, 10, 20, 29)
# The parts of a day's mail: machines' letters, and bytes that came before.
MACHINE, REPEATED = 0.25, 0.05
# So long a day may take to be taken in and answered, and a command at the end of the year, in real seconds.
PATIENCE = 600.0
# SQLite begins the WAL anew at 1,000 pages (4 MB) unless somebody still reads what is in it, as digest and proof do.
LARGEST_WAL = 16 * 1024 * 1024


class Post:
    """Writes the letters, and knows what is to become of each."""

    def __init__(self, seed):
        self.dice = random.Random(seed)
        box = list(mailbox.mbox(offices.ROOT / "demo/mailbox.mbox", create=False))
        self.reports = [box[number].as_bytes(policy=email.policy.SMTP) for number in REPORTS]
        self.machines = [box[number].as_bytes(policy=email.policy.SMTP) for number in MACHINES]
        self.number = 0
        self.answered, self.silent = 0, 0
        self.earlier = []

    def day(self, count, at):
        letters = [self.stamped(report, at) for report in self.reports]
        self.answered += len(letters)
        while len(letters) < count:
            chance = self.dice.random()
            if chance < REPEATED and self.earlier:
                letters.append(self.dice.choice(self.earlier))
                continue
            if chance < REPEATED + MACHINE:
                letters.append(self.stamped(self.dice.choice(self.machines), at))
                self.silent += 1
            else:
                letters.append(self.stamped(answers.letter(self.number), at))
                self.answered += 1
            if len(self.earlier) < 1000:
                self.earlier.append(letters[-1])
        return letters

    def stamped(self, raw, at):
        """The letter anew: another Message-ID, and the server's stamp of this day."""
        self.number += 1
        head, blank, body = raw.partition(b"\r\n\r\n")
        lines = head.replace(b"\r\n ", b"\x00 ").replace(b"\r\n\t", b"\x00\t").split(b"\r\n")
        kept = [line for line in lines if not line.lower().startswith((b"received:", b"message-id:", b"date:"))]
        stamp = format_datetime(at).encode()
        kept[:0] = [b"Received: from out.example by mx.example; " + stamp]
        kept += [b"Date: " + stamp, b"Message-ID: <soak.%d@out.example>" % self.number]
        return b"\r\n".join(kept).replace(b"\x00", b"\r\n") + blank + body


class Level:
    """How large the daemon is, at the end of each day."""

    def __init__(self, office):
        self.office, self.days = office, []

    def note(self, pid):
        status = dict(line.split(":", 1) for line in open(f"/proc/{pid}/status"))
        files = [os.readlink(path) for path in (f"/proc/{pid}/fd/{name}" for name in os.listdir(f"/proc/{pid}/fd")) if os.path.islink(path)]
        wal = self.office.folder / "data/ledger.sqlite-wal"
        self.days.append(dict(
            memory=int(status["VmRSS"].split()[0]), files=len(files),
            connections=sum(1 for file in files if file.startswith("socket:")), wal=wal.stat().st_size if wal.exists() else 0))

    def over(self, key, first, last):
        return [day[key] for day in self.days[first:last]]


def run(bench, letters, days, seed):
    dice = random.Random(seed)
    calm = []
    phases = offices.Smtp.PHASES
    office = bench.office("soak", post=[], dies=lambda phase: not calm and dice.random() < 0.02 / len(phases))
    clock = jumps.Clock(office.folder / "clock")
    honest = office.environment
    office.environment = lambda faults: honest(faults) | clock.environment()
    office.command_patience = PATIENCE
    post, level, cuts, unexplained = Post(seed), Level(office), 0, []
    try:
        office.command("registry", "import", str(office.folder / "registry.xlsx"))
        daemon = office.start("run")
        began = shown = time.monotonic()
        try:
            for day in range(days):
                clock.jump(day * DAY)
                at = datetime.datetime.now(HANOI) + datetime.timedelta(days=day)
                count = letters * (day + 1) // days - letters * day // days
                for number, letter in enumerate(post.day(count, at)):
                    deliver(office, f"{int(at.timestamp())}.D{day}L{number}.soak", letter, at)
                    if number == count // 2 and day % 3 == 0:
                        cuts += cut_connections(bench)
                fault = wait_for_the_day(office, post, daemon)
                if fault:
                    unexplained.append(f"day {day}: {fault}")
                    break
                level.note(daemon.pid)
                if time.monotonic() - shown > 60:
                    shown = time.monotonic()
                    print(f"  day {day + 1}, {post.number} letters, {shown - began:.0f} s, {level.days[-1]}", file=bench.errors, flush=True)
            calm.append(True)
        finally:
            daemon.send_signal(signal.SIGTERM)
            if daemon.poll() is None and daemon.wait(30) != 0:
                unexplained.append(f"it ended with {daemon.returncode}")
        for _ in range(3):
            office.let_a_quarter_pass()
        compare(bench, office, post, level, unexplained, f"{days} days, {cuts} connections cut, the SMTP server died {office.smtp.deaths} times")
    finally:
        office.close()


def deliver(office, name, letter, at):
    root = office.dovecot.mail / office.name
    path = root / "tmp" / name
    path.write_bytes(letter)
    os.utime(path, (at.timestamp(), at.timestamp()))
    give(path, office.dovecot.owner)
    os.rename(path, root / "new" / name)


def cut_connections(bench):
    """Kills the server's processes that serve a connection."""
    children = subprocess.run(["pgrep", "-P", str(bench.dovecot.process.pid), "-x", "imap"], capture_output=True, text=True).stdout.split()
    for child in children:
        try:
            os.kill(int(child), signal.SIGKILL)
        except ProcessLookupError:
            pass
    return len(children)


def wait_for_the_day(office, post, daemon):
    """Until all letters are judged and each answer was offered once."""
    began, untried = time.monotonic(), "not looked how many"
    while True:
        if daemon.poll() is not None:
            return f"the daemon ended with {daemon.returncode}"
        judged = office.query("SELECT count(*) FROM message WHERE judged_at IS NOT NULL")
        if judged and int(judged[0][0]) >= post.number:
            untried = office.query("SELECT count(*) FROM letter WHERE state = 'waiting' AND attempts = 0")
            if untried and int(untried[0][0]) == 0:
                return None
        if time.monotonic() - began > PATIENCE:
            return f"{judged} of {post.number} letters were judged in {PATIENCE:.0f} s, {untried} letters of ours untried"
        time.sleep(0.1)


def compare(bench, office, post, level, unexplained, what):
    lost, twice = [], []
    number = int(office.query("SELECT count(*) FROM message")[0][0])
    if number != post.number:
        lost.append(f"{post.number} different letters came, {number} are in the ledger")
    states = office.states()
    owed = {letter for letter in states if letter.startswith("tiepnhan.")}
    copies = {}
    for letter in office.smtp.accepted:
        copies[letter] = copies.get(letter, 0) + 1
    twice += [letter for letter, count in copies.items() if count > 1]
    parked = [letter for letter in owed if states[letter] == "unknown"]
    lost += [letter for letter in owed if letter not in copies and letter not in parked]
    if len(owed) != post.answered:
        unexplained.append(f"{post.answered} letters were to be answered, {len(owed)} are")
    if office.command("verify") != 0:
        unexplained.append("verify found something")
    tenth = max(1, len(level.days) // 10)
    lines = []
    for key in ("memory", "files", "connections", "wal"):
        first, rest = level.over(key, tenth // 2, tenth), level.over(key, tenth, None)
        if not first or not rest:
            continue
        before, after, most = statistics.median(first), statistics.median(rest[-tenth:]), max(rest)
        lines.append(f"{key} {before:.0f} after the first tenth, {after:.0f} in the last, {most} at most")
        allowed = {"memory": before * 1.1, "wal": LARGEST_WAL}.get(key, before + 10)
        if after > allowed:
            unexplained.append(f"{key} has grown: {before:.0f} to {after:.0f}")
    for fault in (lost + twice + unexplained)[:10]:
        print(f"  {fault}", file=bench.errors, flush=True)
    print("  " + "; ".join(lines), flush=True)
    bench.tell(f"soak {bench.database}: {post.number} letters ({post.answered} to be answered, {post.silent} not), {what}", lost, twice, unexplained, parked)
