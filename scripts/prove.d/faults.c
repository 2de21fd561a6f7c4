/* Counts the state-changing calls that a program makes of its C library, over all its starts, and at one of them kills the
 * program or lets calls fail. Loaded by LD_PRELOAD; Rust's standard library, tokio and SQLite all call through libc.
 *
 * strace's `inject` counts for each thread by itself, so that most calls of a program with many threads cannot be named
 * by a number; here one counter in shared memory gives every call of every thread its place. What bypasses libc, or what
 * libc does within itself, is not seen: `scripts/prove crash --compare` shows beside strace's counts what that is.
 *
 *   FAULTS_STATE  a file that holds the counter and what is to be done (struct state below)
 *   FAULTS_LOG    a file that each counted call is written to: its number, process, name, target, and whether it was struck
 *   FAULTS_CLOCK  a file that holds by how many seconds the clock lies (int64_t); the monotonic clock is left alone.
 *                 libfaketime does the same, but takes memory while an allocator begins, and waits for itself.
 *
 * The children that read documents are not counted: they can open nothing. A file that holds POISON ends the process that
 * reads it (FILE_POISON the child, LETTER_POISON the daemon), as a parser that overflows its stack does. */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

#define FILE_POISON "TIEPNHAN-FILE-POISON"
#define LETTER_POISON "TIEPNHAN-LETTER-POISON"

/* The last two with OPENS; they fail only as they can. */
enum { CHANGES = 1, OPENS = 2, STARTS = OPENS | 4, MAPS = OPENS | 8 };

struct state {
    uint64_t counter; /* calls so far */
    uint64_t first;   /* the first call that is struck, from 1; 0: none */
    uint64_t last;    /* the last one */
    int64_t deed;     /* -1: kill; else the errno */
    uint64_t struck;  /* how many were */
    uint64_t classes; /* which calls are counted */
};

static struct state *state;
static const int64_t *lie;
static int log_fd = -1;
static int is_reader;
static const char *poison = LETTER_POISON;

static void *map(const char *variable, size_t size) {
    const char *path = getenv(variable);
    int fd = path ? syscall(SYS_openat, AT_FDCWD, path, O_RDWR | O_CLOEXEC) : -1;
    if (fd < 0) return NULL;
    void *mapped = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    syscall(SYS_close, fd);
    return mapped == MAP_FAILED ? NULL : mapped;
}

__attribute__((constructor)) static void begin(void) {
    lie = map("FAULTS_CLOCK", sizeof *lie);
    char line[4096] = {0};
    int fd = syscall(SYS_openat, AT_FDCWD, "/proc/self/cmdline", O_RDONLY);
    ssize_t length = fd < 0 ? 0 : syscall(SYS_read, fd, line, sizeof line - 1);
    if (fd >= 0) syscall(SYS_close, fd);
    is_reader = length > 0 && memmem(line, length, "read-documents", 14) != NULL;
    if (is_reader) {
        poison = FILE_POISON;
        return;
    }
    struct state *mapped = map("FAULTS_STATE", sizeof *state);
    if (!mapped) return;
    const char *path = getenv("FAULTS_LOG");
    if (path) log_fd = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    state = mapped;
}

/* Only files and sockets: what goes through pipes, eventfds and pairs of sockets is between our own threads. */
static int matters(int fd) {
    struct stat found;
    if (fd < 3 || fstat(fd, &found) != 0) return 0;
    if (!S_ISSOCK(found.st_mode)) return S_ISREG(found.st_mode);
    struct sockaddr_storage peer;
    socklen_t length = sizeof peer;
    int nameless = getpeername(fd, (struct sockaddr *)&peer, &length) == 0 && peer.ss_family == AF_UNIX
        && length <= sizeof(sa_family_t);
    return !nameless;
}

static void note(uint64_t number, const char *name, int fd, const char *path, int struck) {
    char line[600], target[400] = {0}, link[40];
    if (fd >= 0) {
        snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
        if (readlink(link, target, sizeof target - 1) < 0) target[0] = 0;
    }
    int length = snprintf(line, sizeof line, "%lu\t%ld\t%s\t%.400s\t%s\n", (unsigned long)number, syscall(SYS_getpid), name,
        path ? path : target, struck ? "struck" : "");
    syscall(SYS_write, log_fd, line, length);
}

/* Whether the kernel may answer so: an allocator that is told of a full disk proves nothing, and a socket that has to wait
 * (EAGAIN) does not fail. */
static int can_be(int class, int64_t deed) {
    if (deed < 0) return 1;
    if (class == MAPS) return deed == ENOMEM;
    if (class == STARTS) return deed == ENOMEM || deed == EAGAIN;
    return deed != EAGAIN;
}

/* 1: the call must fail with errno set. */
static int strikes(int class, const char *name, int fd, const char *path) {
    if (!state || !(state->classes & class)) return 0;
    uint64_t number = __atomic_add_fetch(&state->counter, 1, __ATOMIC_SEQ_CST);
    int struck = state->first != 0 && number >= state->first && number <= state->last && can_be(class, state->deed);
    int before = errno;
    if (log_fd >= 0) note(number, name, fd, path, struck);
    errno = before;
    if (!struck) return 0;
    __atomic_add_fetch(&state->struck, 1, __ATOMIC_SEQ_CST);
    if (state->deed < 0) {
        syscall(SYS_kill, syscall(SYS_getpid), SIGKILL);
        for (;;) pause();
    }
    errno = (int)state->deed;
    return 1;
}

#define REAL(name) static __typeof__(name) *real; if (!real) real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)
#define ON_FD(result, name, fd, declared, passed) \
    result name declared { REAL(name); if (matters(fd) && strikes(CHANGES, #name, fd, NULL)) return -1; return real passed; }
#define ON_PATH(result, name, path, declared, passed) \
    result name declared { REAL(name); if (strikes(CHANGES, #name, -1, path)) return -1; return real passed; }

ON_FD(ssize_t, write, fd, (int fd, const void *bytes, size_t count), (fd, bytes, count))
ON_FD(ssize_t, writev, fd, (int fd, const struct iovec *pieces, int count), (fd, pieces, count))
ON_FD(ssize_t, pwrite, fd, (int fd, const void *bytes, size_t count, off_t at), (fd, bytes, count, at))
ON_FD(ssize_t, pwrite64, fd, (int fd, const void *bytes, size_t count, off64_t at), (fd, bytes, count, at))
ON_FD(ssize_t, send, fd, (int fd, const void *bytes, size_t count, int flags), (fd, bytes, count, flags))
ON_FD(ssize_t, sendto, fd, (int fd, const void *bytes, size_t count, int flags, const struct sockaddr *to, socklen_t length), (fd, bytes, count, flags, to, length))
ON_FD(ssize_t, sendmsg, fd, (int fd, const struct msghdr *message, int flags), (fd, message, flags))
ON_FD(int, connect, fd, (int fd, const struct sockaddr *to, socklen_t length), (fd, to, length))
ON_FD(int, ftruncate, fd, (int fd, off_t length), (fd, length))
ON_FD(int, ftruncate64, fd, (int fd, off64_t length), (fd, length))
ON_FD(int, fchmod, fd, (int fd, mode_t mode), (fd, mode))
ON_FD(int, fchown, fd, (int fd, uid_t user, gid_t group), (fd, user, group))
ON_PATH(int, rename, to, (const char *from, const char *to), (from, to))
ON_PATH(int, link, to, (const char *from, const char *to), (from, to))
ON_PATH(int, unlink, path, (const char *path), (path))
ON_PATH(int, unlinkat, path, (int folder, const char *path, int flags), (folder, path, flags))
ON_PATH(int, rmdir, path, (const char *path), (path))
ON_PATH(int, mkdir, path, (const char *path, mode_t mode), (path, mode))
ON_PATH(int, chmod, path, (const char *path, mode_t mode), (path, mode))

/* A folder is synced, too. */
#define SYNC(name) \
    int name(int fd) { REAL(name); if (strikes(CHANGES, #name, fd, NULL)) return -1; return real(fd); }
SYNC(fsync)
SYNC(fdatasync)

/* What takes a descriptor. */
#define ON_NEW(name, declared, passed) \
    int name declared { REAL(name); if (strikes(OPENS, #name, -1, NULL)) return -1; return real passed; }
ON_NEW(socket, (int domain, int kind, int protocol), (domain, kind, protocol))
ON_NEW(socketpair, (int domain, int kind, int protocol, int pair[2]), (domain, kind, protocol, pair))
ON_NEW(pipe2, (int ends[2], int flags), (ends, flags))
ON_NEW(epoll_create1, (int flags), (flags))
ON_NEW(eventfd, (unsigned first, int flags), (first, flags))

/* Only what copies a descriptor; SQLite locks by the same call. */
#define ON_COPY(name) \
    int name(int fd, int command, ...) { \
        REAL(name); \
        va_list more; \
        va_start(more, command); \
        void *with = va_arg(more, void *); \
        va_end(more); \
        if ((command == F_DUPFD || command == F_DUPFD_CLOEXEC) && strikes(OPENS, #name, fd, NULL)) return -1; \
        return real(fd, command, with); \
    }
ON_COPY(fcntl)
ON_COPY(fcntl64)

DIR *opendir(const char *path) {
    REAL(opendir);
    if (strikes(OPENS, "opendir", -1, path)) return NULL;
    return real(path);
}

/* Threads and processes; all but `fork` return the error. */
static int no_more(const char *name, const char *path) {
    return strikes(STARTS, name, -1, path) ? errno : 0;
}

int pthread_create(pthread_t *restrict thread, const pthread_attr_t *restrict how, void *(*work)(void *), void *restrict with) {
    REAL(pthread_create);
    int error = no_more("pthread_create", NULL);
    return error ? error : real(thread, how, work, with);
}

pid_t fork(void) {
    REAL(fork);
    return no_more("fork", NULL) ? -1 : real();
}

#define SPAWN(name, what) \
    int name(what *restrict child, const char *restrict program, const posix_spawn_file_actions_t *restrict files, \
             const posix_spawnattr_t *restrict how, char *const words[restrict], char *const environment[restrict]) { \
        REAL(name); \
        int error = no_more(#name, program); \
        return error ? error : real(child, program, files, how, words, environment); \
    }
SPAWN(posix_spawnp, pid_t)
SPAWN(pidfd_spawnp, int)

/* The allocator asks for memory by it: straight to the kernel, as to look something up takes memory. */
#define MAP(name) \
    void *name(void *at, size_t size, int protection, int flags, int fd, off_t from) { \
        if (strikes(MAPS, #name, fd, NULL)) return MAP_FAILED; \
        return (void *)syscall(SYS_mmap, at, size, protection, flags, fd, from); \
    }
MAP(mmap)
MAP(mmap64)

#define OPEN(name, declared, passed) \
    int name declared { \
        REAL(name); \
        mode_t mode = 0; \
        if (flags & (O_CREAT | __O_TMPFILE)) { va_list more; va_start(more, flags); mode = va_arg(more, mode_t); va_end(more); } \
        int creates = flags & (O_CREAT | O_TRUNC); \
        if (strikes(creates ? CHANGES : OPENS, creates ? #name " to create" : #name, -1, path)) return -1; \
        return real passed; \
    }
OPEN(open, (const char *path, int flags, ...), (path, flags, mode))
OPEN(open64, (const char *path, int flags, ...), (path, flags, mode))
OPEN(openat, (int folder, const char *path, int flags, ...), (folder, path, flags, mode))
OPEN(openat64, (int folder, const char *path, int flags, ...), (folder, path, flags, mode))

ssize_t read(int fd, void *bytes, size_t count) {
    REAL(read);
    ssize_t got = real(fd, bytes, count);
    if (got > 0 && (is_reader || state) && memmem(bytes, got, poison, strlen(poison))) abort();
    return got;
}

/* Straight to the kernel: these are called before anything can be looked up. */
int clock_gettime(clockid_t clock, struct timespec *now) {
    int result = syscall(SYS_clock_gettime, clock, now);
    if (result == 0 && lie && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) now->tv_sec += *lie;
    return result;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
    int result = syscall(SYS_gettimeofday, now, zone);
    if (result == 0 && lie) now->tv_sec += *lie;
    return result;
}

time_t time(time_t *place) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    if (place) *place = now.tv_sec;
    return now.tv_sec;
}
