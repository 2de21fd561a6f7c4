"""`scripts/prove fail`: the scenario with a state-changing call (or the opening of a file or socket) that fails, once or
from then on, with each of the errors. Afterwards all is well again, the program is started anew, and audited."""

import errno
import itertools
import random

from crash import reference
from office import Faults

FOR_GOOD = 2**63
# As long a daemon is left alone with its failing calls: longer than its first waits.
LEFT_ALONE = 2.5


def run(bench, runs, errors, seed):
    owed, calls = reference(bench)
    dice = random.Random(seed)
    numbers = (dice.randint(1, calls) for _ in itertools.count())
    plan = ((number, error, last) for number in numbers for error in errors for last in (number, FOR_GOOD))
    tally = bench.play_all(plan, lambda name, what: one(bench, name, what, owed), runs)
    bench.say(f"fail {bench.database}: {tally.struck} of {len(tally.results)} runs with {', '.join(errors)} struck, "
              f"{tally.sum('ended')} ended by themselves with a reason, {tally.sum('refused')} refused to go on after a "
              f"failed sync", tally)


def one(bench, name, what, owed):
    number, error, last = what
    office = bench.office(name)
    keep = False
    try:
        faults = Faults(office.folder / "state", number, last, getattr(errno, error), Faults.CHANGES | Faults.OPENS)
        if last == FOR_GOOD:
            office.play_for(LEFT_ALONE, faults)
        else:
            office.play(owed, faults)
        _, struck = faults.read()
        faults.disarm()
        said = (office.folder / "log").read_text(errors="replace")
        unexplained = []
        for step, code in office.deaths:
            if code < 0 and code not in (-6, -9, -15):
                unexplained.append(f"{step} died of signal {-code}")
        if "panicked" in said:
            unexplained.append("it panicked: " + said.partition("panicked")[2][:200].replace("\n", " "))
        silent = [death for death in office.deaths if death[1] > 0 and "tiepnhan:" not in said]
        if silent:
            unexplained.append(f"it ended without a reason: {silent}")
        # Nothing fails any more: whatever was put off is done now.
        ended = len([death for death in office.deaths if death[1] > 0])
        office.deaths = []
        fault = office.play(owed, None)
        if fault:
            unexplained.append(fault)
        lost, twice, more, parked, _ = office.audit(owed)
        unexplained += more
        keep = bool(lost or twice or unexplained)
        refused = said.count("nothing can be kept safely until the program is started again")
        return dict(struck=struck, lost=lost, twice=twice, unexplained=unexplained, parked=parked, orphans=0,
                    ended=ended, refused=min(refused, 1))
    finally:
        office.close(keep=keep)
