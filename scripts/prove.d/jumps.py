"""`scripts/prove jumps`: the daemon's clock jumps by an hour, a day and a year, back, and to 1970; after each jump a letter
comes, which is answered once and within a minute, and no day has two digests. The clock is libfaketime's: the server and the
monotonic clock go on as they are."""

import glob
import os
import signal
import time

import answers

HOUR = 3600
# Seconds from the real time. What is set back is the usual end of a jump.
JUMPS = (0, HOUR, 0, 24 * HOUR, 0, -24 * HOUR, 366 * 24 * HOUR, 0, "1970", 0)
# An answer is promised within a minute.
PATIENCE = 60.0


def library():
    found = glob.glob("/usr/lib/*/faketime/libfaketimeMT.so.1")
    if not found:
        raise SystemExit("libfaketime is not installed (scripts/install-test-tools)")
    return found[0]


class Clock:
    """What libfaketime reads anew at each call."""

    def __init__(self, path):
        self.path = path
        self.jump(0)

    def jump(self, seconds):
        if seconds == "1970":
            seconds = -int(time.time()) + HOUR
        beside = self.path.with_suffix(".new")
        beside.write_text(f"{seconds:+d}\n")
        os.replace(beside, self.path)

    def environment(self):
        return {
            "LD_PRELOAD": library(),
            "FAKETIME_TIMESTAMP_FILE": str(self.path),
            "FAKETIME_NO_CACHE": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            "FAKETIME_DONT_RESET": "1",
        }


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
