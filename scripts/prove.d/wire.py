"""Runs intakes over failing wires, machines that answer machines, and a folder of very many messages, at full size; prints
what the tests print."""

import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
# What tells the tests how many runs, simulated days or messages are wanted; and the tests.
SUITES = {
    "wire": ("TIEPNHAN_WIRE_RUNS", ["wire::imap", "wire::smtp"]),
    "loops": ("TIEPNHAN_LOOP_DAYS", ["wire::loops", "wire::each_other"]),
    "folder": ("TIEPNHAN_FOLDER_MESSAGES", ["wire::big_folder"]),
}


def run(suite, count):
    """Runs a suite; says whether all was well."""
    variable, tests = SUITES[suite]
    command = ["cargo", "test", "--locked", "--release", "--quiet", "--test", "it", "--", *tests, "--nocapture"]
    environment = os.environ | {variable: str(count)}
    done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True)
    for line in done.stdout.splitlines():
        # A dot for each test that ended may stand before what the next one prints.
        line = line.lstrip(".")
        if line.startswith((suite, "Case")) or done.returncode != 0:
            print(line)
    return done.returncode == 0

