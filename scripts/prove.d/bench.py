"""What all suites need: the program, the library of faults, the servers, a folder; runs two at a time, and the line that is
printed in the end."""

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
        self.results, self.lock = [], threading.Lock()

    def add(self, number, result):
        with self.lock:
            self.results.append((number, result))

    def sum(self, key):
        return sum(len(result[key]) if isinstance(result[key], list) else result[key] for _, result in self.results)

    @property
    def struck(self):
        return sum(1 for _, result in self.results if result["struck"])


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

    def play_all(self, numbers, play):
        tally = Tally()
        began, shown = time.monotonic(), [0.0]

        def one(place):
            index, number = place
            try:
                result = play(f"o{index}", number)
            except Exception as error:  # a run that cannot be judged is told, not dropped
                result = dict(struck=0, lost=[], twice=[], unexplained=[f"{type(error).__name__}: {error}"], parked=[], orphans=0, ended=0, refused=0)
            tally.add(number, result)
            for key in ("lost", "twice", "unexplained"):
                for what in result[key]:
                    print(f"  {key} at {number} (o{index}): {what}", file=sys.stderr, flush=True)
            if time.monotonic() - shown[0] > 30:
                shown[0] = time.monotonic()
                print(f"  {len(tally.results)} of {len(numbers)} after {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)

        with ThreadPoolExecutor(self.at_once) as pool:
            list(pool.map(one, enumerate(numbers)))
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
