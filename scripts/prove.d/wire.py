"""Runs intakes over failing wires, and machines that answer machines, at full size; prints what the tests print."""

import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
# What tells the tests how many runs, or simulated days, are wanted.
SUITES = {"wire": "TIEPNHAN_WIRE_RUNS", "loops": "TIEPNHAN_LOOP_DAYS"}


def run(suite, count):
    """Runs a suite; says whether all was well."""
    tests = ["wire::imap", "wire::smtp"] if suite == "wire" else ["wire::loops"]
    command = ["cargo", "test", "--locked", "--release", "--quiet", "--test", "it", "--", *tests, "--nocapture"]
    environment = os.environ | {SUITES[suite]: str(count)}
    done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True)
    for line in done.stdout.splitlines():
        # A dot for each test that ended may stand before what the next one prints.
        line = line.lstrip(".")
        if line.startswith((suite, "Case")) or done.returncode != 0:
            print(line)
    return done.returncode == 0

