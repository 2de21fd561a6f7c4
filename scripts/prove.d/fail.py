"""`scripts/prove fail`: the scenario with a state-changing call (or one that takes a descriptor, memory, a thread or a process)
that fails, once or from then on, with each of the errors. It must go on to the end, or end with a reason that names what
failed, or stay and say that something is wrong. Afterwards all is well again, the program is started anew, and audited."""

import errno
import itertools
import os
import random
import re
from pathlib import Path

from crash import reference
from office import ALARMED, Faults

FOR_GOOD = 2**63
# As long a daemon is left alone with its failing calls: longer than its first waits.
LEFT_ALONE = 2.5
# So long it may take to be done after one: what fails is tried again after 5 to 30 seconds, one after the other.
PATIENCE = 100.0
CLASSES = Faults.CHANGES | Faults.OPENS
REFUSED = "nothing can be kept safely until the program is started again"
SYNCS = ("fsync", "fdatasync")


def run(bench, runs, errors, seed):
    owed, calls, decisions = reference(bench, CLASSES)
    dice = random.Random(seed)
    numbers = (dice.randint(1, calls) for _ in itertools.count())
    plan = ((number, error, last) for number in numbers for error in errors for last in (number, FOR_GOOD))
    tally = bench.play_all(plan, lambda name, what: one(bench, name, what, owed, decisions), runs)
    bench.say(f"fail {bench.database}: {tally.struck} of {len(tally.results)} runs with {', '.join(errors)} struck at one of "
              f"{calls} calls, {total(tally, 'ended')} ended by themselves with a reason, {total(tally, 'alarmed')} stayed and "
              f"said what is wrong, {total(tally, 'unharmed')} came to no harm; of {total(tally, 'syncs')} whose syncs of the "
              f"store failed {total(tally, 'refused')} refused to go on", tally)


def total(tally, key):
    return sum(bool(result["struck"] and result.get(key)) for _, result in tally.results)


def one(bench, name, what, owed, decisions):
    number, error, last = what
    office = bench.office(name)
    keep = False
    try:
        (office.folder / "calls").touch()
        faults = Faults(office.folder / "state", number, last, getattr(errno, error), CLASSES)
        if last == FOR_GOOD:
            fault = office.play_for(LEFT_ALONE, owed, faults, PATIENCE, must_end=lambda: failed_syncs_of_the_store(office))
        else:
            fault = office.play(owed, faults, patience=PATIENCE)
        _, struck = faults.read()
        faults.disarm()
        unexplained = [fault] if fault else []
        said = (office.folder / "log").read_text(errors="replace")
        alarmed = bool(ALARMED.search(said))
        unexplained += [f"it panicked: {panic}" for panic in PANIC.findall(said) if not names_a_cause(panic)]
        silent = [death for death in office.deaths if not names_its_reason(death)]
        unexplained += [f"it ended without a clear reason: {death}" for death in silent]
        syncs = failed_syncs_of_the_store(office)
        unexplained += untrue_after(syncs, office)
        ended = len(office.deaths)
        # Nothing fails any more: whatever was put off is done now.
        office.deaths = []
        fault = office.play(owed, None)
        if fault:
            unexplained.append(fault)
        # Where nothing is left to do it is asked to stop before it can hear it.
        late = [death for death in office.deaths if death[:2] != ("stop", -15)]
        unexplained += [f"it ended although nothing failed any more: {death}" for death in late]
        lost, twice, more, parked, _ = office.audit(owed)
        unexplained += more
        changed = [decided for message, decided in office.decisions().items() if decided != decisions.get(message)]
        if changed and not alarmed and not ended:
            unexplained.append(f"it decided otherwise and did not say why: {changed}")
        keep = bool(lost or twice or unexplained)
        if keep:
            where = [" ".join(call[2:4]) for call in calls(office) if call[4]]
            unexplained.append(f"({error} in {where[:1]}{' and from then on' if last == FOR_GOOD else ''})")
        return dict(struck=struck, lost=lost, twice=twice, unexplained=unexplained, parked=parked, orphans=0,
                    ended=ended, alarmed=alarmed and not ended, unharmed=not alarmed and not ended,
                    syncs=len(syncs), refused=REFUSED in said)
    finally:
        office.close(keep=keep)


PANIC = re.compile(r"a fault of the program: .*|thread '.*' panicked.*(?:\n.*)?")
# What the system and SQLite say of a call that failed.
CAUSES = [os.strerror(number) for number in errno.errorcode]
CAUSES += ["disk I/O error", "database or disk is full", "attempt to write a readonly database",
           "unable to open database file", "out of memory", "failed to allocate memory"]


# The end of one that asked for memory and got none, itself or for a new thread's stack; and of one that got none to begin
# with (the allocator, before `main`).
NO_MEMORY = re.compile(r"memory allocation of \d+ bytes failed|"
                       r"failed to allocate an alternative stack: Cannot allocate memory|"
                       r"\A<jemalloc>: Cannot allocate memory[^\n]*\n\Z")


def names_a_cause(words):
    return any(cause in words for cause in CAUSES)


def names_its_reason(death):
    """Whether its last words, a line or several, say what could not be done, and why."""
    lines = [line for line in death.said.splitlines() if line.strip()]
    begun = [place for place, line in enumerate(lines) if line.startswith("tiepnhan: ")]
    last = ["\n".join(lines[begun[-1]:])] if begun else lines[-1:]
    if death.code in (-6, -11):
        return bool(NO_MEMORY.search(death.said))
    # A thread that the system refuses where the program needs one ends it with an error in the log.
    is_said = last and (last[0].startswith("tiepnhan: ") or "ERROR the system refused" in last[0])
    return bool(is_said and names_a_cause(last[0]))


def calls(office):
    """Number, process, name, target, and whether it was struck."""
    lines = (office.folder / "calls").read_text(errors="replace").split("\n")[:-1]
    return [line.split("\t") for line in lines]


def failed_syncs_of_the_store(office):
    store = office.folder / "data/store"
    return [call for call in calls(office) if call[4] and call[2] in SYNCS and Path(call[3]).is_relative_to(store)]


def untrue_after(syncs, office):
    """A failed sync is never tried again as if it had not failed: who saw it ends, and says so. (What fails from then on may
    end it first.)"""
    if syncs and not any(REFUSED in death.said or names_its_reason(death) for death in office.deaths):
        yield f"it went on after a failed sync of the store: {syncs}"
    for number, process, _, path, _ in syncs:
        again = [call for call in calls(office) if call[1:4] == [process, call[2], path] and int(call[0]) > int(number)]
        if any(call[2] in SYNCS for call in again):
            yield f"a failed sync of {path} was tried again: {again}"
