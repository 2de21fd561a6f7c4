//! What the kernel holds our children to: no file system and no network (Landlock), only the system calls that reading
//! needs (seccomp), limits on memory, time and output (rlimits). Where the kernel lacks one of them the others hold;
//! `probe` tries what must be refused, so that `tiepnhan check` reports what is and not what was meant.

use std::io;
use std::path::Path;

use landlock::{
    ABI, Access, AccessFs, AccessNet, CompatLevel, Compatible, Ruleset, RulesetAttr, RulesetCreatedAttr, RulesetError,
    Scope, path_beneath_rules,
};
use rustix::process::{Resource, Rlimit, setrlimit};
use seccompiler::{
    BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter, SeccompRule,
};

/// Address space, code and stacks included. Honest files of 25 MB take up to about 200 MiB, a page at 300 dpi in
/// Tesseract about 330 MiB.
const MEMORY: u64 = 512 << 20;
/// The newest Landlock that this was tried with; older kernels enforce what they have.
const LANDLOCK: ABI = ABI::V6;

/// What the reading child needs once its pipes are open: memory, its pipes, and to end itself.
const READING: &[i64] = &[
    libc::SYS_read,
    libc::SYS_readv,
    libc::SYS_write,
    libc::SYS_writev,
    libc::SYS_close,
    libc::SYS_lseek,
    libc::SYS_brk,
    libc::SYS_mmap,
    libc::SYS_mremap,
    libc::SYS_munmap,
    libc::SYS_mprotect,
    libc::SYS_madvise,
    libc::SYS_futex,
    libc::SYS_sched_yield,
    libc::SYS_sched_getaffinity,
    libc::SYS_getrandom,
    libc::SYS_clock_gettime,
    libc::SYS_getpid,
    libc::SYS_gettid,
    libc::SYS_sigaltstack,
    libc::SYS_rt_sigaction,
    libc::SYS_rt_sigprocmask,
    libc::SYS_rt_sigreturn,
    libc::SYS_restart_syscall,
    libc::SYS_exit,
    libc::SYS_exit_group,
];

/// What a program that was not written by us needs beyond it to be loaded and to read its data. To open files stands
/// apart: only to read them.
const PROGRAM: &[i64] = &[
    libc::SYS_execve,
    libc::SYS_pread64,
    libc::SYS_newfstatat,
    libc::SYS_fstat,
    libc::SYS_statx,
    libc::SYS_faccessat,
    libc::SYS_fcntl,
    libc::SYS_ioctl,
    libc::SYS_getdents64,
    libc::SYS_readlinkat,
    libc::SYS_prlimit64,
    libc::SYS_rseq,
    libc::SYS_set_robust_list,
    libc::SYS_set_tid_address,
    libc::SYS_sysinfo,
    libc::SYS_uname,
    libc::SYS_getuid,
    libc::SYS_geteuid,
    libc::SYS_getgid,
    libc::SYS_getegid,
    libc::SYS_gettimeofday,
    libc::SYS_getrusage,
    libc::SYS_clock_nanosleep,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_access,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_readlink,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_stat,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_arch_prctl,
];

/// Where the libraries of programs lie, and what tells the loader where to look.
const LIBRARIES: &[&str] = &["/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/etc/ld.so.cache"];

/// Takes the file system and the network from this thread and those it starts; for good. `readable`: files and folders
/// that may still be read and run. What the kernel lacks is left out.
pub(super) fn close_file_system(readable: &[&Path]) -> Result<(), RulesetError> {
    Ruleset::default()
        .set_compatibility(CompatLevel::BestEffort)
        .handle_access(AccessFs::from_all(LANDLOCK))?
        .handle_access(AccessNet::from_all(LANDLOCK))?
        .scope(Scope::from_all(LANDLOCK))?
        .create()?
        .add_rules(path_beneath_rules(readable, AccessFs::from_read(LANDLOCK)))?
        .restrict_self()?;
    Ok(())
}

/// The same for a program of this machine: it, its libraries and its data stay readable.
pub(super) fn leave_program(program: &Path, data: &Path) -> Result<(), RulesetError> {
    let mut readable: Vec<&Path> = LIBRARIES.iter().map(Path::new).collect();
    readable.extend([program, data]);
    close_file_system(&readable)
}

/// Limits memory, processor time (seconds, over the process's life), and what may be written; `files` may be open.
pub(super) fn limit(processor: u64, files: u64) -> io::Result<()> {
    let limits = [
        (Resource::Nofile, files),
        (Resource::Fsize, 0),
        (Resource::Core, 0),
        (Resource::Cpu, processor),
        (Resource::As, MEMORY),
    ];
    for (resource, most) in limits {
        setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) })?;
    }
    Ok(())
}

/// Leaves all threads of this process the calls that reading needs; for good.
pub(super) fn allow_reading() -> seccompiler::Result<()> {
    seccompiler::apply_filter_all_threads(&filter(&[READING])?)
}

/// Leaves this process the calls that a program needs which reads, computes and writes to its pipes; for good.
pub(super) fn allow_program() -> seccompiler::Result<()> {
    seccompiler::apply_filter_all_threads(&filter(&[READING, PROGRAM])?)
}

/// Any other call is answered as by a kernel that does not have it: what libraries try first and can do without fails
/// softly, and so does an attack.
fn filter(allowed: &[&[i64]]) -> seccompiler::Result<BpfProgram> {
    let mut rules: std::collections::BTreeMap<i64, Vec<SeccompRule>> =
        allowed.iter().copied().flatten().map(|call| (*call, Vec::new())).collect();
    // Signals go to nobody but this process itself: `abort` ends in one.
    let own = SeccompCondition::new(0, SeccompCmpArgLen::Dword, SeccompCmpOp::Eq, u64::from(std::process::id()))?;
    rules.insert(libc::SYS_tgkill, vec![SeccompRule::new(vec![own])?]);
    if rules.contains_key(&libc::SYS_execve) {
        let writing = libc::O_ACCMODE | libc::O_CREAT | libc::O_TRUNC;
        let only_read = SeccompCmpOp::MaskedEq(u64::from(writing.cast_unsigned()));
        let condition =
            SeccompCondition::new(2, SeccompCmpArgLen::Dword, only_read, u64::from(libc::O_RDONLY.cast_unsigned()))?;
        rules.insert(libc::SYS_openat, vec![SeccompRule::new(vec![condition])?]);
    }
    let refused = SeccompAction::Errno(libc::ENOSYS.cast_unsigned());
    let filter = SeccompFilter::new(rules, refused, SeccompAction::Allow, std::env::consts::ARCH.try_into()?)?;
    Ok(filter.try_into()?)
}

/// Tries what a reading child must be kept from, and tells what it was not kept from; nothing that is tried does harm.
pub(super) fn attempts() -> Vec<&'static str> {
    let mut done = Vec::new();
    if std::fs::File::open("/proc/self/exe").is_ok() || std::fs::read_dir("/").is_ok() {
        done.push("file");
    }
    if std::net::TcpListener::bind("127.0.0.1:0").is_ok() {
        done.push("network");
    }
    if std::os::unix::net::UnixDatagram::unbound().is_ok() {
        done.push("socket");
    }
    if std::process::Command::new("/proc/self/exe").arg("--version").output().is_ok() {
        done.push("program");
    }
    done
}
