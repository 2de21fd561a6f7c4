#!/usr/bin/env python3
"""Runs intakes over failing wires, and machines that answer machines, at full size; prints what the tests print.

    scripts/prove.d/wire.py wire [RUNS]     IMAP cut, stalled, talked to death, answered wrongly; SMTP cut at every octet
    scripts/prove.d/wire.py loops [DAYS]    twelve machines that answer our letters
"""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
# Beside the runs: all SMTP faults, not a sample.
SUITES = {"wire": ("TIEPNHAN_WIRE_RUNS", 52_000), "loops": ("TIEPNHAN_LOOP_DAYS", 1_000)}


def run(suite, count=None):
    """Runs a suite; says whether all was well."""
    variable, default = SUITES[suite]
    tests = ["wire::imap", "wire::smtp"] if suite == "wire" else ["wire::loops"]
    command = ["cargo", "test", "--locked", "--release", "--quiet", "--test", "it", "--", *tests, "--nocapture"]
    environment = os.environ | {variable: str(count or default)}
    done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True)
    for line in done.stdout.splitlines():
        if line.startswith((suite, "Case")) or done.returncode != 0:
            print(line)
    return done.returncode == 0


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3) or sys.argv[1] not in SUITES:
        sys.exit(__doc__)
    sys.exit(0 if run(sys.argv[1], *sys.argv[2:3]) else 1)
