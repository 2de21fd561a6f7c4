"""One office in a folder of its own, and the scenario that the suites play in it:

    registry import ─▶ the daemon: poll of four letters (one of them poison), judging, acknowledgements, the digest
                       └─▶ a correction by staff (`mark paper`) while it works ─▶ SIGTERM

Whoever dies on the way is started again, as a service manager does. Then the office is audited."""

import datetime
import email.policy
import mailbox
import mmap
import os
import re
import shutil
import signal
import sqlite3
import struct
import subprocess
import time
from email.message import EmailMessage
from pathlib import Path
from typing import NamedTuple

from parts import PASSWORD, Dovecot, Smtp

ROOT = Path(__file__).resolve().parents[2]
# The reports and the question of the demonstration's mailbox: three letters of two units, two of them versions of one.
LETTERS = (16, 17, 1)
UNIT = "TVT"
# After so many starts something dies that should not: three are the poison's, one is ours.
MOST_STARTS = 12
PATIENCE = 40.0
# Letters that are tried again in some minutes are due at once when nothing else has happened for so many seconds.
IMPATIENCE = 5.0
# What the daemon says when something goes wrong.
ALARMED = re.compile(r"^\S+Z +(WARN|ERROR) ", re.MULTILINE)


def poison_letter(how):
    """A letter whose file ends the child that reads it, or whose text ends the daemon (see faults.c)."""
    letter = EmailMessage(policy=email.policy.SMTP)
    letter["From"] = "vanthu@stht.tinhvidu.example"
    letter["To"] = "tiepnhan@duk.tinhvidu.example"
    letter["Subject"] = "Bao cao so ket giua nhiem ky"
    letter["Message-ID"] = "<poison@stht.tinhvidu.example>"
    letter["Date"] = "Fri, 16 Jun 2023 09:00:00 +0700"
    letter.set_content("TIEPNHAN-LETTER-POISON\n" if how == "daemon" else "Kinh gui.\n")
    file = b"TIEPNHAN-FILE-POISON\n" * 10
    letter.add_attachment(file, maintype="text", subtype="plain", filename="bao-cao.txt")
    letter.set_boundary("poison")
    return letter.as_bytes()


def letters(poison="child"):
    box = list(mailbox.mbox(ROOT / "demo/mailbox.mbox", create=False))
    chosen = [bytes(box[number].as_bytes(policy=email.policy.SMTP)) for number in LETTERS]
    chosen.insert(2, poison_letter(poison))
    return chosen


class Faults:
    """What faults.c is told, and what it counted."""

    KILL = -1
    LAYOUT = "=QQQqQQ"
    CHANGES, OPENS = 1, 2

    def __init__(self, path, first=0, last=0, deed=KILL, classes=CHANGES):
        self.path = path
        path.write_bytes(struct.pack(self.LAYOUT, 0, first, last, deed, 0, classes))

    def read(self):
        counted, _, _, _, struck, _ = struct.unpack(self.LAYOUT, self.path.read_bytes())
        return counted, struck

    def disarm(self):
        with open(self.path, "r+b") as file, mmap.mmap(file.fileno(), 0) as state:
            state[8:16] = bytes(8)


class Death(NamedTuple):
    """A process of ours that did not end well: which one, with what, and all that it said."""

    step: str
    code: int
    said: str

    def __repr__(self):
        return f"{self.step} {self.code} {self.said.strip()[-300:]!r}"


class Office:
    """The office, its mailbox, its SMTP server and its ledger."""

    def __init__(self, program, library, folder, dovecot: Dovecot, postgres=None, poison="child", dies=None, post=None, more="",
                 resend_after=0):
        self.program, self.library, self.folder = program, library, Path(folder)
        self.name = self.folder.name
        self.dovecot, self.postgres = dovecot, postgres
        self.folder.mkdir(parents=True)
        dovecot.mailbox(self.name, post if post is not None else letters(poison))
        self.smtp = Smtp(dies or (lambda phase: False), self.keep_a_copy)
        self.copies = 0
        self.faults = None
        self.deaths = []
        # Every process writes a file of its own; `log` has those that have ended, one after the other.
        self.log = open(self.folder / "log", "a")
        self.running, self.started = [], 0
        self.registry = ("registry", "import", str(self.folder / "registry.xlsx"))
        self.write_configuration(more, resend_after)

    def keep_a_copy(self, letter):
        """As Gmail does: what goes out lies in Sent."""
        self.copies += 1
        self.dovecot.put(self.name, ".Sent", f"{int(time.time())}.S{self.copies}.{os.getpid()}", letter)

    def write_configuration(self, more, resend_after):
        for name in ("plan.toml", "registry.xlsx"):
            shutil.copy(ROOT / "demo" / name, self.folder / name)
        days = (ROOT / "config/ngay-nghi.toml").read_text()
        today = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=7))).date()
        # Whatever day it is: the digest is due.
        weekend = [day for day in (today, today + datetime.timedelta(1)) if day.weekday() > 4]
        days = days.replace("made_up = [", "made_up = [" + "".join(f"{day}, " for day in weekend))
        days = "\n".join(line for line in days.splitlines() if not line.strip().startswith(str(today)))
        (self.folder / "days.toml").write_text(days)
        database = ""
        if self.postgres:
            self.database = "p_" + self.name
            self.postgres.run("postgres", f"CREATE DATABASE {self.database}")
            database = f'[database]\nurl = "{self.postgres.url(self.database)}"\n'
        (self.folder / "tiepnhan.toml").write_text(
            f"""[office]
name = "Đảng ủy Khối các cơ quan tỉnh Ví Dụ"
plans = ["plan.toml"]
working_days = "days.toml"
[mailbox]
host = "127.0.0.1"
port = {self.dovecot.port}
security = "none"
user = "{self.name}"
password_env = "PROVE_PASSWORD"
folders = ["INBOX"]
poll_seconds = 5
afterwards = {{ keyword = "TiepNhan" }}
[letters]
from = "tiepnhan@duk.tinhvidu.example"
[smtp]
host = "127.0.0.1"
port = {self.smtp.port}
security = "none"
resend_after_minutes = {resend_after}
[acknowledge]
mode = "on"
within_days = 36500
[digest]
at = "00:00:00"
recipients = ["vanphong@duk.tinhvidu.example"]
[documents]
readers = 1
{more}{database}"""
        )

    def environment(self, faults):
        environment = {"PATH": os.environ["PATH"], "PROVE_PASSWORD": PASSWORD, "TOKIO_WORKER_THREADS": "2"}
        if self.library:
            environment["LD_PRELOAD"] = str(self.library)
        if faults:
            environment["FAULTS_STATE"] = str(faults.path)
            if (self.folder / "calls").exists():
                environment["FAULTS_LOG"] = str(self.folder / "calls")
        return environment

    def start(self, *arguments, faults=None, before=()):
        command = [*before, self.program, "--config", self.folder / "tiepnhan.toml", "--data", self.folder / "data", *arguments]
        self.gather()
        self.started += 1
        said = self.folder / f"said-{self.started}"
        with open(said, "wb") as to:
            process = subprocess.Popen(command, env=self.environment(faults), stdin=subprocess.DEVNULL, stdout=to, stderr=to)
        process.said, process.words = said, arguments
        self.running.append(process)
        return process

    def said(self, process):
        return process.said.read_text(errors="replace")

    def gather(self):
        """What those said that have ended comes into the log."""
        for process in [process for process in self.running if process.poll() is not None]:
            self.log.write(f"== {' '.join(process.words)}\n{self.said(process)}")
            self.running.remove(process)
        self.log.flush()

    # So long a command may take, in seconds; a suite with many letters gives it more.
    command_patience = 120.0
    # What a command counts as ended with that was not done by then.
    TOO_LONG = -999

    def command(self, *arguments, faults=None, before=()):
        return self.obey(*arguments, faults=faults, before=before)[0]

    def obey(self, *arguments, faults=None, before=()):
        """What a command ended with, and what it said."""
        command = self.start(*arguments, faults=faults, before=before)
        try:
            code = command.wait(self.command_patience)
        except subprocess.TimeoutExpired:
            command.kill()
            command.wait()
            code = self.TOO_LONG
        self.gather()
        return code, self.said(command)

    def query(self, statement):
        """Rows of the ledger; none where it is not there or cannot be read yet."""
        if self.postgres:
            return self.postgres.run(self.database, statement) or []
        path = self.folder / "data/ledger.sqlite"
        if not path.exists():
            return []
        try:
            ledger = sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=5)
            try:
                return [[str(value) for value in row] for row in ledger.execute(statement).fetchall()]
            finally:
                ledger.close()
        except sqlite3.Error:
            return []

    def states(self):
        """Message-ID and state of every letter of ours."""
        return dict(self.query("SELECT message_id, state FROM letter"))

    def decisions(self):
        """What was decided of every message; by how many seconds it was late is another each time."""
        rows = self.query("SELECT message, decision FROM decision ORDER BY message, number")
        return {message: re.sub(r'"by_seconds":\d+', "", decision) for message, decision in rows}

    def settled(self, expected):
        """Whether nothing more is to be waited for: all is taken and so marked, or parked."""
        if not set(expected) <= set(self.smtp.accepted):
            judged = self.query("SELECT count(*) FROM message WHERE judged_at IS NOT NULL")
            if not judged or int(judged[0][0]) < self.expected_messages or not self.query("SELECT day FROM digest"):
                return False
        states = self.states()
        waiting = {"waiting", "sending", "held"} & set(states.values())
        return set(expected) <= set(states) and not waiting and not self.unmarked()

    expected_messages = 4

    def play(self, expected, faults, before=(), patience=PATIENCE):
        """The scenario to its end. Returns what was unexplained, or None."""
        for _ in range(MOST_STARTS):
            if self.note_death("registry", *self.obey(*self.registry, faults=faults, before=before)):
                break
        else:
            return "the registry could not be imported"
        marked, began = False, time.monotonic()
        hurried = began
        daemon = None
        try:
            while True:
                if daemon is None or daemon.poll() is not None:
                    if daemon is not None:
                        self.note_death("run", daemon.returncode, self.said(daemon))
                    if len(self.deaths) > MOST_STARTS:
                        return f"it died {len(self.deaths)} times: {self.deaths}"
                    daemon = self.start("run", faults=faults, before=before)
                if not marked and self.query("SELECT message FROM decision LIMIT 1"):
                    marked = self.mark(faults, before)
                if marked and self.settled(expected):
                    break
                if time.monotonic() - began > patience:
                    return f"it does not come to an end: {self.said(daemon).strip()[-300:]!r}"
                if time.monotonic() - hurried > IMPATIENCE:
                    hurried = time.monotonic()
                    self.pass_time()
                time.sleep(0.02)
            daemon.send_signal(signal.SIGTERM)
            self.note_death("stop", daemon.wait(20), self.said(daemon))
            return None
        except subprocess.TimeoutExpired:
            return "it does not stop when asked"
        finally:
            if daemon is not None and daemon.poll() is None:
                daemon.kill()
                daemon.wait()
            self.gather()

    def play_for(self, seconds, expected, faults, patience=PATIENCE, must_end=lambda: False):
        """The scenario for so long, whatever becomes of it. Returns what was unexplained, or None: one that stays up must have
        come to the end, or say that something is wrong; and it must not stay up where it `must_end`."""
        until = time.monotonic() + seconds
        self.note_death("registry", *self.obey(*self.registry, faults=faults))
        daemon = self.start("run", faults=faults)
        try:
            while time.monotonic() < until and daemon.poll() is None:
                time.sleep(0.02)
            until = time.monotonic() + patience
            while daemon.poll() is None:
                enough = ALARMED.search(self.said(daemon)) or self.settled(expected)
                if enough and not must_end():
                    break
                if time.monotonic() > until:
                    what = "it must end and does not" if must_end() else "it neither goes on nor says why"
                    return f"{what}: {self.said(daemon).strip()[-300:]!r}"
                time.sleep(0.1)
            if daemon.poll() is None:
                daemon.send_signal(signal.SIGTERM)
            self.note_death("run", daemon.wait(20), self.said(daemon))
            return None
        except subprocess.TimeoutExpired:
            return "it does not stop when asked"
        finally:
            if daemon.poll() is None:
                daemon.kill()
                daemon.wait()
            self.gather()

    def mark(self, faults, before):
        """The correction: made again only where it is not seen, as a person does."""
        for _ in range(3):
            if self.query("SELECT number FROM mark"):
                return True
            self.note_death("mark", *self.obey("mark", "paper", UNIT, "--by", "Lan", faults=faults, before=before))
        return bool(self.query("SELECT number FROM mark"))

    def note_death(self, step, code, said):
        """Whether it was none."""
        if code != 0:
            self.deaths.append(Death(step, code, said))
        return code == 0

    def let_a_quarter_pass(self):
        """Letters in doubt are looked for again after a quarter of an hour: here it is over at once."""
        self.pass_time()
        self.command("run", "--once")

    def pass_time(self):
        """Whatever waits for its time is due now."""
        statement = "UPDATE letter SET due_at = 0 WHERE state IN ('unknown', 'waiting') AND due_at > 0"
        if self.postgres:
            self.postgres.run(self.database, statement)
            return
        try:
            ledger = sqlite3.connect(f"file:{self.folder / 'data/ledger.sqlite'}?mode=rw", uri=True, timeout=30)
            try:
                with ledger:
                    ledger.execute(statement)
            finally:
                ledger.close()
        except sqlite3.OperationalError:
            # There is no ledger yet, or none that can be written.
            pass

    def audit(self, expected):
        """After a last clean start: what is lost, what was sent twice, what nobody can explain."""
        lost, twice, unexplained, parked = [], [], [], []
        for _ in range(2):
            if {"unknown", "waiting"} & set(self.states().values()):
                self.let_a_quarter_pass()
        hashes = {row[0] for row in self.query("SELECT hash FROM message")}
        if len(hashes) != self.expected_messages:
            lost.append(f"{self.expected_messages} letters, {len(hashes)} in the ledger")
        if len(self.query("SELECT message FROM judgement")) != self.expected_messages:
            lost.append("a letter was not judged")
        states = self.states()
        for letter in expected:
            count, state = self.smtp.accepted.count(letter), states.get(letter)
            if count > 1:
                twice.append(letter)
            elif state == "unknown":
                parked.append(letter)
            elif count == 0:
                lost.append(f"{letter}: {state}, never taken")
            elif state != "sent":
                unexplained.append(f"{letter} was taken, but counts as {state}")
        for letter in set(self.smtp.accepted) - set(expected):
            unexplained.append(f"nobody owed {letter}")
        if len(self.query("SELECT number FROM mark")) != 1:
            lost.append("the correction")
        if self.command("verify") != 0:
            unexplained.append("verify found something")
        left = [path for path in (self.folder / "data/store/tmp").glob("*")]
        if left:
            unexplained.append(f"{len(left)} temporary files were left")
        unmarked = self.unmarked()
        if unmarked:
            lost.append(f"{unmarked} letters have no mark on the server")
        orphans = self.orphans()
        return lost, twice, unexplained, parked, orphans

    def unmarked(self):
        """Letters of the Inbox without the keyword: Dovecot names it in dovecot-keywords, as a letter in the file's name."""
        root = self.dovecot.mail / self.name
        names = [path.name for part in ("cur", "new") for path in (root / part).iterdir()]
        return sum(1 for name in names if "a" not in name.partition(":2,")[2])

    def orphans(self):
        """Kept files that no row names."""
        known = {row[0] for row in self.query("SELECT hash FROM message UNION SELECT hash FROM message_file")}
        kept = {path.name for path in (self.folder / "data/store").glob("??/??/*")}
        return sorted(kept - known)

    def close(self, keep=False):
        self.smtp.close()
        self.log.close()
        self.dovecot.forget(self.name)
        if self.postgres:
            self.postgres.run("postgres", f"DROP DATABASE IF EXISTS {self.database} WITH (FORCE)")
        if not keep:
            shutil.rmtree(self.folder, ignore_errors=True)
