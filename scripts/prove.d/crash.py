"""`scripts/prove crash`: the scenario, killed before the N-th state-changing call, for every N.
`scripts/prove crash --compare`: the scenario once under strace, and what it saw beside what faults.c counted."""

import itertools
import random
import re
import shutil
from collections import Counter

from office import Faults

# As the kernel calls what faults.c hooks by the name of libc.
KERNEL_NAMES = {
    "send": "sendto", "open": "openat", "open64": "openat", "openat64": "openat", "opendir": "openat", "fcntl64": "fcntl",
    "ftruncate64": "ftruncate", "mmap64": "mmap", "eventfd": "eventfd2", "pthread_create": "clone3", "fork": "clone3",
    "posix_spawnp": "clone3", "pidfd_spawnp": "clone3"}
# All that changes a file, a folder or what a peer is told. What faults.c must hook, and what nobody of ours should call.
CHANGING = """write writev pwrite64 pwritev pwritev2 sendto sendmsg sendmmsg sendfile splice vmsplice copy_file_range connect
    bind truncate ftruncate fallocate chmod fchmod fchmodat fchmodat2 chown fchown lchown fchownat rename renameat renameat2
    link linkat symlink symlinkat unlink unlinkat rmdir mkdir mkdirat mknod mknodat utime utimes utimensat futimesat fsync
    fdatasync sync syncfs sync_file_range msync setxattr lsetxattr fsetxattr removexattr fremovexattr io_uring_enter
    io_submit creat""".split()
# What takes a descriptor, memory, a thread or a process. libc's own are not to be hooked, and harm by failing what calls them.
TAKING = "open openat socket socketpair pipe pipe2 epoll_create1 eventfd2 fcntl mmap clone clone3 fork vfork".split()
CREATING = re.compile(r"O_CREAT|O_TRUNC")


def reference(bench, classes=Faults.CHANGES):
    """The scenario undisturbed: what is owed, how many calls of these classes it makes, and what it decides."""
    office = bench.office("reference")
    try:
        faults = Faults(office.folder / "state", classes=classes)
        fault = office.play(bench.owed(office), faults)
        if fault:
            raise SystemExit(f"the undisturbed scenario: {fault}\n{(office.folder / 'log').read_text()[-3000:]}")
        lost, twice, unexplained, parked, orphans = office.audit(set(office.smtp.accepted))
        if lost or twice or unexplained or parked or orphans:
            raise SystemExit(f"the undisturbed scenario: {lost} {twice} {unexplained} {parked} {orphans}")
        return sorted(office.smtp.accepted), faults.read()[0], office.decisions()
    finally:
        office.close()


def run(bench, points, seed):
    owed, calls, _ = reference(bench)
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
        strange = [death for death in office.deaths if death.code not in (-9, -6, -15)]
        if strange:
            unexplained.append(f"it ended by itself: {strange}")
        keep = bool(lost or twice or unexplained)
        return dict(struck=struck, lost=lost, twice=twice, unexplained=unexplained, parked=parked, orphans=len(orphans))
    finally:
        office.close(keep=keep)


def compare(bench):
    """Says what the kernel was asked for that faults.c did not count."""
    if not shutil.which("strace"):
        raise SystemExit("strace is not installed")
    office = bench.office("compare")
    try:
        calls = office.folder / "calls"
        calls.touch()
        traced = ",".join(f"?{call}" for call in [*CHANGING, *TAKING, "execve"])
        # A file for each of our processes: two that write to one cut each other's lines. strace itself is not to be counted.
        options = f"-D -f -qq -yy -s 40 -e signal=none -e trace={traced} -E LD_PRELOAD={bench.library}"
        strace = f'exec strace {options} -o "$0.$$" "$@"'
        before = ("env", "-u", "LD_PRELOAD", "sh", "-c", strace, office.folder / "trace")
        faults = Faults(office.folder / "state", classes=Faults.CHANGES | Faults.OPENS)
        fault = office.play(bench.owed(office), faults, before)
        if fault:
            raise SystemExit(f"the scenario under strace: {fault}")
        counted = Counter()
        for line in calls.read_text(errors="replace").splitlines():
            counted[kernel_name(line.split("\t")[2])] += 1
        seen, examples = Counter(), {}
        for trace in sorted(office.folder.glob("trace.*")):
            for call, line in seen_calls(trace.read_text(errors="replace"), office.folder):
                seen[call] += 1
                examples.setdefault(call, []).append(line)
        missed = 0
        print(f"{'call':<18}{'faults.c':>9}{'strace':>9}")
        for call in sorted(counted | seen):
            changes = call in CHANGING or call == "openat to create"
            less = changes and counted[call] < seen[call]
            missed += less
            note = "  NOT ALL COUNTED" if less else "" if changes else "  (takes)"
            print(f"{call:<18}{counted[call]:>9}{seen[call]:>9}{note}")
            for line in sorted(set(examples[call]))[:20] if less else []:
                print(f"    {line[:160]}")
        changes = sum(count for call, count in seen.items() if call in CHANGING or call == "openat to create")
        print(f"compare {bench.database}: strace saw {changes} state-changing calls; of {missed} kinds faults.c did not "
              f"count all", flush=True)
        bench.failed |= bool(missed)
    finally:
        office.close()


def kernel_name(call):
    call, _, way = call.partition(" ")
    return KERNEL_NAMES.get(call, call) + (" to create" if way else "")


# The standard streams, and what goes between our own threads.
BETWEEN_OURSELVES = re.compile(r"[012]<|\d+<(pipe:|anon_inode:|/dev/null)")


def seen_calls(trace, folder):
    """What strace saw of one process and its children, as faults.c would count it: without the reading children, what goes
    between our own threads, what libc asks its name service, and the files of faults.c."""
    own = re.compile("|".join(re.escape(str(folder / name)) for name in ("calls", "state")))
    readers, connected = set(), set()
    for line in trace.splitlines():
        found = re.match(r"(\d+) +(\w+)\((.*)", line)
        born = re.match(r"(\d+) .*(?:clone3?|v?fork).* = (\d+)", line)
        if born and born.group(1) in readers:
            readers.add(born.group(2))
        if not found or found.group(1) in readers:
            continue
        pid, call, said = found.groups()
        if call == "execve":
            if '"read-documents"' in said:
                readers.add(pid)
            continue
        unix = re.match(r"\d+<UNIX-\w+:\[(\d+)", said)
        if call == "connect" and unix:
            connected.add(unix.group(1))
        if call in CHANGING and (BETWEEN_OURSELVES.match(said) or unix and unix.group(1) not in connected):
            continue
        if own.search(said) or "/nscd/socket" in said or call == "fcntl" and "F_DUPFD" not in said:
            continue
        if call in ("open", "openat"):
            call = "openat to create" if CREATING.search(said) else "openat"
        yield call, line.partition(" ")[2].strip()
