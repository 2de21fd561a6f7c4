"""What all suites need: the program, the library of faults, the servers, a folder; runs two at a time, and the line that is
printed in the end."""

import itertools
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from office import ROOT, Office
from parts import Dovecot, Postgres

HERE = Path(__file__).resolve().parent


class Tally:
    """Results of runs, and their sums."""

    def __init__(self):
        self.results, self.struck = [], 0

    def add(self, number, result):
        self.results.append((number, result))
        self.struck += bool(result["struck"])

    def sum(self, key):
        return sum(len(result[key]) if isinstance(result[key], list) else result[key] for _, result in self.results)


class Bench:
    def __init__(self, database, program, at_once, keep):
        self.database, self.program, self.at_once = database, program, at_once
        # Memory takes the syncs: what survives a kill is what was written, wherever it lies.
        shm = Path("/dev/shm")
        self.folder = Path(tempfile.mkdtemp(prefix="prove-", dir=shm if shm.is_dir() else None))
        self.folder.chmod(0o755)
        self.library = self.folder / "faults.so"
        subprocess.run(["cc", "-shared", "-fPIC", "-O2", "-o", self.library, HERE / "faults.c", "-ldl"], check=True)
        self.dovecot = Dovecot(self.folder / "dovecot")
        self.postgres = Postgres(self.folder / "postgres") if database == "postgresql" else None
        self.keep = keep
        self.failed = False

    def office(self, name, **more):
        return Office(self.program, self.library, self.folder / f"{name}", self.dovecot, self.postgres, **more)

    def owed(self, office):
        """In the first run nobody knows yet what is owed: three acknowledgements and the digest are."""
        class Owed:
            def __iter__(self):
                states = office.states()
                return iter(states if len(states) >= 4 else ["not yet"])
        return Owed()

    def named(self, office, orphans):
        """Whether `verify`, which the audit has run, names each orphan."""
        said = (office.folder / "log").read_text(errors="replace").rpartition("== verify")[2]
        return all(orphan in said for orphan in orphans)

    def play_all(self, numbers, play, enough):
        """Plays `numbers` in their order until `enough` runs were struck: one may end before the call that is to fail. Gives
        up after twice as many runs."""
        tally, state = Tally(), threading.Condition()
        numbers, running, begun = enumerate(itertools.islice(numbers, 2 * enough)), 0, time.monotonic()
        shown = begun

        def next_one():
            nonlocal running
            with state:
                state.wait_for(lambda: tally.struck + running < enough or tally.struck >= enough)
                place = next(numbers, None) if tally.struck < enough else None
                running += place is not None
                return place

        def judged(index, number):
            try:
                return play(f"o{index}", number)
            except Exception as error:  # a run that cannot be judged is told, not dropped
                return dict(struck=0, lost=[], twice=[], unexplained=[f"{type(error).__name__}: {error}"], parked=[], orphans=0, ended=0, refused=0)

        def work():
            nonlocal running, shown
            while place := next_one():
                index, number = place
                result = judged(index, number)
                with state:
                    running -= 1
                    tally.add(number, result)
                    state.notify_all()
                    for key in ("lost", "twice", "unexplained"):
                        for what in result[key]:
                            print(f"  {key} at {number} (o{index}): {what}", file=sys.stderr, flush=True)
                    now = time.monotonic()
                    if now - shown > 30:
                        shown = now
                        print(f"  {tally.struck} of {enough} after {now - begun:.0f} s", file=sys.stderr, flush=True)

        with ThreadPoolExecutor(self.at_once) as pool:
            for worker in [pool.submit(work) for _ in range(self.at_once)]:
                worker.result()
        if tally.struck < enough:
            print(f"  only {tally.struck} of {enough} runs were struck", file=sys.stderr, flush=True)
            self.failed = True
        return tally

    def say(self, what, tally):
        lost, twice, unexplained = (tally.sum(key) for key in ("lost", "twice", "unexplained"))
        print(f"{what}: lost {lost}, twice {twice}, unexplained {unexplained}, parked {tally.sum('parked')}, "
              f"orphans named {tally.sum('orphans')}", flush=True)
        self.failed |= bool(lost or twice or unexplained)

    errors = sys.stderr

    def tell(self, what, lost, twice, unexplained, parked):
        print(f"{what}: lost {len(lost)}, twice {len(twice)}, unexplained {len(unexplained)}, parked {len(parked)}", flush=True)
        self.failed |= bool(lost or twice or unexplained)

    def close(self):
        if self.postgres:
            self.postgres.close()
        self.dovecot.close()
        if not self.failed or not self.keep:
            shutil.rmtree(self.folder, ignore_errors=True)
