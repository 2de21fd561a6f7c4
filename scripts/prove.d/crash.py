"""`scripts/prove crash`: the scenario, killed before the N-th state-changing call, for every N."""

import itertools
import random

from office import Faults


def reference(bench):
    """The scenario undisturbed: what is owed, and how many state-changing calls it makes."""
    office = bench.office("reference")
    try:
        (office.folder / "calls").touch()
        office.expected_letters = ()
        faults = Faults(office.folder / "state")
        fault = office.play(bench.owed(office), faults)
        if fault:
            raise SystemExit(f"the undisturbed scenario: {fault}\n{(office.folder / 'log').read_text()[-3000:]}")
        lost, twice, unexplained, parked, orphans = office.audit(set(office.smtp.accepted))
        if lost or twice or unexplained or parked or orphans:
            raise SystemExit(f"the undisturbed scenario: {lost} {twice} {unexplained} {parked} {orphans}")
        return sorted(office.smtp.accepted), faults.read()[0]
    finally:
        office.close()


def run(bench, points, seed):
    owed, calls = reference(bench)
    order = list(range(1, calls + 1))
    random.Random(seed).shuffle(order)
    tally = bench.play_all(itertools.cycle(order), lambda name, number: one(bench, name, number, owed), points)
    distinct = len({number for number, result in tally.results if result["struck"]})
    bench.say(
        f"crash {bench.database}: {tally.struck} of {len(tally.results)} runs killed before one of {calls} state-changing calls "
        f"({distinct} distinct)", tally)


def one(bench, name, number, owed):
    """One run, killed before call `number`."""
    office = bench.office(name)
    keep = False
    try:
        faults = Faults(office.folder / "state", number, number)
        fault = office.play(owed, faults)
        _, struck = faults.read()
        lost, twice, unexplained, parked, orphans = office.audit(owed)
        if fault:
            unexplained.append(fault)
        if not bench.named(office, orphans):
            unexplained.append(f"verify does not name {orphans}")
        # Asked to stop before it could hear it, the system ends it: that is a death like any other.
        strange = [death for death in office.deaths if death[1] not in (-9, -6, -15)]
        if strange:
            unexplained.append(f"it ended by itself: {strange}")
        keep = bool(lost or twice or unexplained)
        return dict(struck=struck, lost=lost, twice=twice, unexplained=unexplained, parked=parked, orphans=len(orphans))
    finally:
        office.close(keep=keep)
