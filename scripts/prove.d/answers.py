"""`scripts/prove answers`: submissions against an SMTP server that dies in a random phase, and a daemon that is killed at
random, until every letter has an outcome; then the copies are counted. The provider lays the copies of some letters among
what was sent only minutes later, by the daemon's clock (that of faults.c), which jumps on between its runs."""

import random
import signal
import threading
import time
from email.message import EmailMessage

import jumps
import office as offices

# The minutes after which a letter that does not lie among what was sent counts as not sent.
RESEND_AFTER = 10
# Of all copies so many come late; the latest within this part of those minutes.
LATE, LATEST = 0.5, 0.9


class Provider:
    """Lays copies of what it takes among what was sent: at once or late."""

    def __init__(self, office, seed):
        self.office, self.dice = office, random.Random(seed)
        self.clock, self.lie = jumps.Clock(office.folder / "clock"), 0
        self.lock, self.late, self.came_late = threading.Lock(), [], 0
        honest = office.environment
        office.environment = lambda faults: honest(faults) | self.clock.environment()
        office.smtp.taken = self.take

    def now(self):
        return time.time() + self.lie

    def take(self, letter):
        with self.lock:
            if self.dice.random() < LATE:
                self.late.append((self.now() + self.dice.uniform(0, LATEST * RESEND_AFTER * 60), letter))
            else:
                self.office.keep_a_copy(letter)

    def let_pass(self, minutes):
        """While no daemon runs."""
        self.lie += int(minutes * 60)
        self.clock.jump(self.lie)
        with self.lock:
            for due, letter in self.late:
                if due <= self.now():
                    self.office.keep_a_copy(letter)
                    self.came_late += 1
            self.late = [(due, letter) for due, letter in self.late if due > self.now()]


def letter(number):
    """A question of its own sender, so that no cap on answers to one address is in the way."""
    mail = EmailMessage(policy=offices.email.policy.SMTP)
    mail["From"] = f"nguoi-{number}@thudientu.example"
    mail["To"] = "tiepnhan@duk.tinhvidu.example"
    mail["Subject"] = "Hoi ve bao cao so ket giua nhiem ky"
    mail["Message-ID"] = f"<{number}@thudientu.example>"
    mail["Date"] = "Fri, 16 Jun 2023 09:00:00 +0700"
    mail.set_content(f"De nghi van phong huong dan cach bao cao so ket giua nhiem ky theo ke hoach 18-KH/DUK. ({number})\n")
    return mail.as_bytes()


def run(bench, submissions, dying, seed):
    dice = random.Random(seed)
    calm = []
    phases = offices.Smtp.PHASES

    def dies(phase):
        """`dying` of all sessions end in a phase, each as likely."""
        return not calm and dice.random() < dying / len(phases)

    post = [letter(number) for number in range(submissions)]
    office = bench.office("answers", post=post, dies=dies, resend_after=RESEND_AFTER)
    provider, doubted, unlisted = Provider(office, seed), set(), set()
    try:
        office.command("registry", "import", str(office.folder / "registry.xlsx"))
        kills = 0
        began = shown = time.monotonic()
        limit = 120 + submissions * 0.5
        while not done(office, submissions):
            daemon = office.start("run")
            wait = time.monotonic() + dice.uniform(0.1, 6.0)
            while time.monotonic() < wait and daemon.poll() is None:
                time.sleep(0.05)
            if daemon.poll() is None:
                daemon.send_signal(signal.SIGKILL)
                kills += 1
            daemon.wait()
            look_at_the_parked(office, doubted, unlisted)
            # The minutes to the next attempt pass at once; those after which a letter is sent again do not.
            provider.let_pass(dice.uniform(0, RESEND_AFTER / 2))
            office.pass_time()
            if time.monotonic() - shown > 30:
                shown = time.monotonic()
                print(f"  {len(office.smtp.accepted)} taken, {kills} kills", file=bench.errors, flush=True)
            if time.monotonic() - began > limit:
                break
        calm.append(True)
        for _ in range(3):
            provider.let_pass(15)
            office.let_a_quarter_pass()
        look_at_the_parked(office, doubted, unlisted)
        count(bench, office, submissions, f"the daemon was killed {kills} times, {provider.came_late} copies came late, "
              f"{len(doubted)} letters were in doubt", unlisted)
    finally:
        office.close()


def done(office, submissions):
    rows = office.query("SELECT state, count(*) FROM letter WHERE purpose = 'acknowledgement' GROUP BY state")
    states = {state: int(count) for state, count in rows}
    return sum(states.values()) >= submissions and not {"waiting", "sending", "unknown"} & set(states)


def look_at_the_parked(office, doubted, unlisted):
    """Staff must be able to see what is in doubt: `tiepnhan letters` lists it."""
    parked = {row[0] for row in office.query("SELECT id FROM letter WHERE state = 'unknown'")}
    if parked:
        doubted |= parked
        said = office.obey("letters", "list", "--limit", "1000000")[1]
        unlisted |= {letter for letter in parked if letter not in said}


def count(bench, office, submissions, what_befell, unlisted):
    states = office.states()
    accepted = office.smtp.accepted
    copies = {}
    for message_id in accepted:
        copies[message_id] = copies.get(message_id, 0) + 1
    twice = [message_id for message_id, number in copies.items() if number > 1]
    owed = [message_id for message_id in states if message_id.startswith("tiepnhan.")]
    parked = [message_id for message_id in owed if states[message_id] == "unknown"]
    # The digest is a letter too, and no answer.
    answered = sum(message_id in copies for message_id in owed)
    lost = [message_id for message_id in owed if message_id not in copies and states[message_id] != "unknown"]
    lost += ["an answer was never owed"] * (submissions - len(owed))
    wrong = [message_id for message_id in owed if message_id in copies and states[message_id] != "sent"]
    unexplained = [message_id for message_id in wrong if states[message_id] != "unknown"]
    unexplained += [f"{parked} was in doubt, and `tiepnhan letters list` did not list it" for parked in unlisted]
    if office.command("verify") != 0:
        unexplained.append("verify found something")
    for what in lost[:5] + twice[:5] + unexplained[:5]:
        print(f"  {what}: {states.get(what)}, {copies.get(what, 0)} copies", file=bench.errors, flush=True)
    bench.tell(f"answers {bench.database}: {submissions} submissions, {answered} answered once, the server died "
               f"{office.smtp.deaths} times, {what_befell}", lost, twice, unexplained, parked)
