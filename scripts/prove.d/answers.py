"""`scripts/prove answers`: submissions against an SMTP server that dies in a random phase, and a daemon that is killed at
random, until every letter has an outcome; then the copies are counted."""

import random
import signal
import time
from email.message import EmailMessage

import office as offices


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

    office = bench.office("answers", post=[letter(number) for number in range(submissions)], dies=dies)
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
            # The minutes to the next attempt pass at once.
            office.pass_time()
            if time.monotonic() - shown > 30:
                shown = time.monotonic()
                print(f"  {len(office.smtp.accepted)} taken, {kills} kills", file=bench.errors, flush=True)
            if time.monotonic() - began > limit:
                break
        calm.append(True)
        for _ in range(3):
            office.let_a_quarter_pass()
        count(bench, office, submissions, kills)
    finally:
        office.close()


def done(office, submissions):
    rows = office.query("SELECT state, count(*) FROM letter GROUP BY state")
    states = {state: int(count) for state, count in rows}
    return sum(states.values()) > submissions and not {"waiting", "sending"} & set(states)


def count(bench, office, submissions, kills):
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
    if office.command("verify") != 0:
        unexplained.append("verify found something")
    for what in lost[:5] + twice[:5] + unexplained[:5]:
        print(f"  {what}: {states.get(what)}, {copies.get(what, 0)} copies", file=bench.errors, flush=True)
    bench.tell(f"answers {bench.database}: {submissions} submissions, {answered} answered once, the server died "
               f"{office.smtp.deaths} times, the daemon was killed {kills} times", lost, twice, unexplained, parked)
