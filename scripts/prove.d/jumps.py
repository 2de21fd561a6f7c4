"""`scripts/prove jumps`: the daemon's clock jumps by an hour, a day and a year, back, and to 1970; after each jump a letter
comes, which is answered once and within a minute, and no day has two digests. The clock is that of faults.c: the server
and the monotonic clock go on as they are."""

import signal
import struct
import time

import answers

HOUR = 3600
# Seconds from the real time. What is set back is the usual end of a jump.
JUMPS = (0, HOUR, 0, 24 * HOUR, 0, -24 * HOUR, 366 * 24 * HOUR, 0, "1970", 0)
# An answer is promised within a minute.
PATIENCE = 60.0


class Clock:
    """By how much the daemon's clock lies: what faults.c looks at whenever the time is asked for."""

    def __init__(self, path):
        self.path = path
        self.jump(0)

    def jump(self, seconds):
        if seconds == "1970":
            seconds = -int(time.time()) + HOUR
        # The same eight octets, at once: the daemon has them mapped.
        self.path.touch()
        with open(self.path, "r+b", buffering=0) as file:
            file.write(struct.pack("=q", seconds))

    def environment(self):
        return {"FAULTS_CLOCK": str(self.path)}


def run(bench):
    office = bench.office("jumps", post=[])
    clock = Clock(office.folder / "clock")
    honest = office.environment
    office.environment = lambda faults: honest(faults) | clock.environment()
    lost, unexplained = [], []
    try:
        office.command("registry", "import", str(office.folder / "registry.xlsx"))
        daemon = office.start("run")
        try:
            for number, jump in enumerate(JUMPS):
                clock.jump(jump)
                office.dovecot.put(office.name, "", f"{int(time.time())}.M{number}.jumps", answers.letter(number))
                began = time.monotonic()
                while len(answers_in(office)) <= number and time.monotonic() - began < PATIENCE:
                    if daemon.poll() is not None:
                        unexplained.append(f"the daemon ended with {daemon.returncode} after jump {number} ({jump})")
                        daemon = office.start("run")
                    time.sleep(0.05)
                took = time.monotonic() - began
                print(f"  jump {number} to {jump}: answered after {took:.1f} s", file=bench.errors, flush=True)
                if took >= PATIENCE:
                    lost.append(f"no answer within a minute after jump {number} ({jump})")
                    break
        finally:
            daemon.send_signal(signal.SIGTERM)
            if daemon.wait(20) != 0:
                unexplained.append("it did not end well")
        clock.jump(0)
        if office.command("verify") != 0:
            unexplained.append("verify found something")
        accepted = office.smtp.accepted
        twice = sorted({message_id for message_id in accepted if accepted.count(message_id) > 1})
        digests = [message_id for message_id in accepted if message_id.startswith("digest.")]
        if any(message_id.startswith("digest.1970") for message_id in digests):
            unexplained.append("a digest of 1970")
        for what in lost + twice + unexplained:
            print(f"  {what}", file=bench.errors, flush=True)
        bench.tell(f"jumps {bench.database}: {len(JUMPS)} jumps, {len(answers_in(office))} letters answered, "
                   f"{len(digests)} digests", lost, twice, unexplained, [])
    finally:
        office.close()


def answers_in(office):
    return [message_id for message_id in office.smtp.accepted if message_id.startswith("tiepnhan.")]
