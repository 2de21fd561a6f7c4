/* Counts the state-changing calls that a program makes of its C library, over all its starts, and at one of them kills the
 * program or lets calls fail. Loaded by LD_PRELOAD; Rust's standard library, tokio and SQLite all call through libc.
 *
 * strace's `inject` counts for each thread by itself, so that most calls of a program with many threads cannot be named
 * by a number; here one counter in shared memory gives every call of every thread its place. What bypasses libc is not
 * seen; that nothing of ours does was not compared with strace yet.
 *
 *   FAULTS_STATE  a file that holds the counter and what is to be done (struct state below)
 *   FAULTS_LOG    a file that each counted call is written to
 *   FAULTS_CLOCK  a file that holds by how many seconds the clock lies (int64_t); the monotonic clock is left alone.
 *                 libfaketime does the same, but takes memory while an allocator begins, and waits for itself.
 *
 * The children that read documents are not counted: they can open nothing. A file that holds POISON ends the process that
 * reads it (FILE_POISON the child, LETTER_POISON the daemon), as a parser that overflows its stack does. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
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

enum { CHANGES = 1, OPENS = 2 };

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

/* 1: the call must fail with errno set. */
static int strikes(int class, const char *name, int fd, const char *path) {
    if (!state || !(state->classes & class)) return 0;
    if (fd >= 0 && !matters(fd)) return 0;
    uint64_t number = __atomic_add_fetch(&state->counter, 1, __ATOMIC_SEQ_CST);
    if (log_fd >= 0) {
        char line[600], target[400] = {0}, link[40];
        if (fd >= 0) {
            snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
            if (readlink(link, target, sizeof target - 1) < 0) target[0] = 0;
        }
        int length = snprintf(line, sizeof line, "%lu\t%s\t%s\n", (unsigned long)number, name, path ? path : target);
        syscall(SYS_write, log_fd, line, length);
    }
    if (state->first == 0 || number < state->first || number > state->last) return 0;
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
    result name declared { REAL(name); if (strikes(CHANGES, #name, fd, NULL)) return -1; return real passed; }
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
ON_PATH(int, rename, to, (const char *from, const char *to), (from, to))
ON_PATH(int, link, to, (const char *from, const char *to), (from, to))
ON_PATH(int, unlink, path, (const char *path), (path))
ON_PATH(int, rmdir, path, (const char *path), (path))
ON_PATH(int, mkdir, path, (const char *path, mode_t mode), (path, mode))
ON_PATH(int, chmod, path, (const char *path, mode_t mode), (path, mode))

/* A folder is synced, too. */
#define SYNC(name) \
    int name(int fd) { REAL(name); if (strikes(CHANGES, #name, -1, NULL)) return -1; return real(fd); }
SYNC(fsync)
SYNC(fdatasync)

int socket(int domain, int kind, int protocol) {
    REAL(socket);
    if (strikes(OPENS, "socket", -1, NULL)) return -1;
    return real(domain, kind, protocol);
}

#define OPEN(name, declared, passed) \
    int name declared { \
        REAL(name); \
        mode_t mode = 0; \
        if (flags & (O_CREAT | __O_TMPFILE)) { va_list more; va_start(more, flags); mode = va_arg(more, mode_t); va_end(more); } \
        if (strikes(flags & (O_CREAT | O_TRUNC) ? CHANGES : OPENS, #name, -1, path)) return -1; \
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
