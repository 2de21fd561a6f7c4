"""`scripts/soak`: a year of an office, as fast as the machine goes. Each simulated day the daemon's clock (that of faults.c) jumps on by a day and
the day's letters come; the SMTP server dies in the middle of some sessions and the mailbox's connections are cut again and
again. In the end the ledger must be equal to the truth, letter by letter, and the daemon must be as large as it was in the
beginning."""

import collections
import datetime
import email
import email.policy
import hashlib
import json
import mailbox
import os
import random
import signal
import statistics
import subprocess
import time
from email.utils import format_datetime, parseaddr

import answers
import jumps
import office as offices
from parts import give

HANOI = datetime.timezone(datetime.timedelta(hours=7))
DAY = 24 * 3600
# What must become of a letter: its kind, the units that it counts for, the decision, and whether it is answered.
Outcome = collections.namedtuple("Outcome", "kind units decision answered")
# Of the demonstration's mailbox (counted from 0; its README says what each is): reports with files, each of a unit of its own
# (a file that cannot be read, another unit's paper, all in order); machines' letters, which nobody answers.
REPORTS = {
    16: Outcome("report", ("BTT",), "review", True),
    24: Outcome("report", (), "review", True),
    27: Outcome("report", ("STS",), "accept", True),
}
MACHINES = {
    2: Outcome("unrelated", (), "ignore", False),
    10: Outcome("auto_reply", (), "ignore", False),
    20: Outcome("auto_reply", (), "ignore", False),
    29: Outcome("bounce", (), "ignore", False),
}
QUESTION = Outcome("question", (), "review", True)
# The parts of a day's mail: machines' letters, and bytes that came before.
MACHINE, REPEATED = 0.25, 0.05
# So long a day may take to be taken in and answered, and a command at the end of the year, in real seconds.
PATIENCE = 600.0
# SQLite begins the WAL anew at 1,000 pages (4 MB) unless somebody still reads what is in it, as digest and proof do.
LARGEST_WAL = 16 * 1024 * 1024
# Memory is held against its bounds from so many letters on. Before that the first tenth is too short to be a level: the
# databases' and the allocator's caches are still filling, a few MB that are more than a tenth of so small a daemon.
MEMORY_IS_LEVEL = 10_000
# So much more than its level, in kB, the daemon may take for a moment. What is largest is the digest: with a register of
# at most 5,000 letters some 2 MB, held several times over while it is sent (8 to 12 MB were seen).
FOR_A_MOMENT = 16 * 1024


class Sent:
    """One letter as it was delivered, and what must become of it."""

    def __init__(self, raw, outcome):
        self.hash = hashlib.sha256(raw).hexdigest()
        self.sender = parseaddr(str(email.message_from_bytes(raw)["From"]))[1].lower()
        self.outcome, self.times = outcome, 0


class Post:
    """Writes the letters, and knows what is to become of each."""

    def __init__(self, seed):
        self.dice = random.Random(seed)
        box = list(mailbox.mbox(offices.ROOT / "demo/mailbox.mbox", create=False))

        def of_the_demonstration(outcomes):
            return [(box[number].as_bytes(policy=email.policy.SMTP), outcome) for number, outcome in outcomes.items()]

        self.reports, self.machines = of_the_demonstration(REPORTS), of_the_demonstration(MACHINES)
        self.number = 0
        # The truth: every letter by its Message-ID.
        self.sent = {}
        self.earlier = []

    def day(self, count, at):
        letters = [self.written(*report, at) for report in self.reports]
        while len(letters) < count:
            chance = self.dice.random()
            if chance < REPEATED and self.earlier:
                letters.append(self.dice.choice(self.earlier))
                continue
            if chance < REPEATED + MACHINE:
                letters.append(self.written(*self.dice.choice(self.machines), at))
            else:
                letters.append(self.written(answers.letter(self.number), QUESTION, at))
            if len(self.earlier) < 1000:
                self.earlier.append(letters[-1])
        for letter, _ in letters:
            self.sent[letter].times += 1
        return [raw for _, raw in letters]

    def written(self, raw, outcome, at):
        """Another letter: its Message-ID and its bytes."""
        raw = self.stamped(raw, at)
        message_id = f"soak.{self.number}@out.example"
        self.sent[message_id] = Sent(raw, outcome)
        return message_id, raw

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
            memory=int(status["VmRSS"].split()[0]), peak=int(status["VmHWM"].split()[0]), files=len(files),
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
    parked = compare_letters(office, post, lost, twice, unexplained)
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
        if key == "memory":
            peak = level.days[-1]["peak"]
            lines[-1] += f" of a day's ends and {peak} of all moments (kB)"
            if post.number < MEMORY_IS_LEVEL:
                lines[-1] += f", not judged below {MEMORY_IS_LEVEL} letters"
                continue
            if peak > before * 1.1 + FOR_A_MOMENT:
                unexplained.append(f"memory was {peak} for a moment, and may be {before * 1.1 + FOR_A_MOMENT:.0f}")
        if after > allowed:
            unexplained.append(f"{key} has grown: {before:.0f} to {after:.0f}")
    for fault in (lost + twice + unexplained)[:10]:
        print(f"  {fault}", file=bench.errors, flush=True)
    print("  " + "; ".join(lines), flush=True)
    answered = sum(sent.outcome.answered for sent in post.sent.values())
    bench.tell(f"soak {bench.database}: {post.number} letters ({answered} to be answered, {post.number - answered} not), {what}",
               lost, twice, unexplained, parked)


def compare_letters(office, post, lost, twice, unexplained):
    """Holds each letter that was sent against the ledger, by its Message-ID: its bytes, how often it was seen, what was decided,
    and the one answer to its sender. Gives the answers that are parked."""
    path = office.folder / "messages.jsonl"
    if office.command("export", "messages", "-o", str(path)) != 0:
        unexplained.append("the messages could not be exported")
    held = collections.defaultdict(list)
    if path.exists():
        with open(path) as lines:
            for line in map(json.loads, lines):
                held[line["message_id"]].append(line)
    seen = dict(office.query("SELECT message, count(*) FROM sighting GROUP BY message"))
    answers_of = collections.defaultdict(list)
    for letter in office.query("SELECT subject_key, recipient, message_id, state FROM letter WHERE purpose = 'acknowledgement'"):
        answers_of[letter[0]].append(letter[1:])
    copies = collections.Counter(office.smtp.accepted)
    parked, different = [], set()

    def differs(message_id, where, how):
        different.add(message_id)
        where.append(f"{message_id}: {how}")

    for message_id, sent in post.sent.items():
        lines = held.pop(message_id, [])
        if not lines:
            differs(message_id, lost, "is not in the ledger with an outcome")
        elif [line["sha256"] for line in lines] != [sent.hash]:
            differs(message_id, unexplained, f"{len(lines)} messages in the ledger, or with other bytes")
        elif int(seen.get(sent.hash, 0)) != sent.times:
            differs(message_id, unexplained, f"came {sent.times} times, was seen {seen.get(sent.hash, 0)} times")
        for line in lines:
            found = Outcome(line["kind"], tuple(line["organizations"]), line["decision"], line["acknowledge"])
            if found != sent.outcome:
                differs(message_id, unexplained, f"is {found}, but should be {sent.outcome}")
        own = answers_of.pop(sent.hash, [])
        if len(own) > 1 or any(copies[answer] > 1 for _, answer, _ in own):
            differs(message_id, twice, f"its sender was answered twice: {own}")
        if bool(own) != sent.outcome.answered:
            differs(message_id, lost if sent.outcome.answered else unexplained, f"has {len(own)} answers")
        for recipient, answer, state in own:
            if recipient != sent.sender:
                differs(message_id, unexplained, f"{recipient} was answered and not {sent.sender}")
            if state == "unknown":
                parked.append(answer)
            elif not copies[answer]:
                differs(message_id, lost, f"its answer {answer} is {state} and was never taken")
            elif state != "sent":
                differs(message_id, unexplained, f"its answer {answer} was taken, but counts as {state}")
    for message_id in held:
        differs(message_id, unexplained, "is in the ledger, and nobody sent it")
    for subject, own in answers_of.items():
        differs(subject, unexplained, f"an answer to nothing that was sent: {own}")
    ours = office.states()
    for letter, count in copies.items():
        if letter not in ours:
            differs(letter, unexplained, "nobody owed it, and it was sent")
        elif count > 1 and not letter.startswith("tiepnhan."):
            twice.append(letter)
    kept = int((office.query("SELECT count(*) FROM message") or [[0]])[0][0])
    if kept != len(post.sent):
        unexplained.append(f"{len(post.sent)} different letters came, {kept} are in the ledger")
    print(f"  truth: {len(post.sent)} letters held against the ledger by Message-ID, {len(different)} differ", flush=True)
    return parked
