/* SPDX-License-Identifier: EUPL-1.2
 *
 * Preloaded into a test process: the DGW_FAIL_AT-th call that changes a file under DGW_FAIL_UNDER
 * fails with DGW_FAIL_ERRNO. With DGW_FAIL_ON every later call fails too, as on a full disk,
 * until a file of that name is there. With DGW_FAIL_ERRNO 0 the process is killed instead, a write
 * when half of it is done; then removing a file counts too. With DGW_FAIL_EXACTLY only what is
 * written to that file counts, and what is removed or renamed.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static long calls;

static int is_ours(const char *path) {
    const char *under = getenv("DGW_FAIL_UNDER");
    return under && strncmp(path, under, strlen(under)) == 0;
}

static int is_ours_open(int file) {
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    const char *exactly = getenv("DGW_FAIL_EXACTLY");
    return exactly ? strcmp(path, exactly) == 0 : is_ours(path);
}

enum { GOES_ON, FAILS, DIES };

static int kind(void) {
    const char *error = getenv("DGW_FAIL_ERRNO");
    return error ? atoi(error) : EIO;
}

static int turn(int ours) {
    const char *at = getenv("DGW_FAIL_AT"), *until = getenv("DGW_FAIL_ON");
    if (!ours || !at) return GOES_ON;
    long now = ++calls, from = atol(at);
    if (now < from || (now > from && (!until || access(until, F_OK) == 0))) return GOES_ON;
    errno = kind();
    return errno ? FAILS : DIES;
}

static int fails(int turn) {
    if (turn == DIES) kill(getpid(), SIGKILL);
    return turn == FAILS;
}

#define REAL(type, name, ...) type (*real)(__VA_ARGS__) = dlsym(RTLD_NEXT, name)

ssize_t write(int file, const void *data, size_t size) {
    REAL(ssize_t, "write", int, const void *, size_t);
    int now = turn(is_ours_open(file));
    if (now == DIES) real(file, data, size / 2);
    return fails(now) ? -1 : real(file, data, size);
}

ssize_t pwrite(int file, const void *data, size_t size, off_t place) {
    REAL(ssize_t, "pwrite", int, const void *, size_t, off_t);
    int now = turn(is_ours_open(file));
    if (now == DIES) real(file, data, size / 2, place);
    return fails(now) ? -1 : real(file, data, size, place);
}

ssize_t pwrite64(int file, const void *data, size_t size, off64_t place) {
    REAL(ssize_t, "pwrite64", int, const void *, size_t, off64_t);
    int now = turn(is_ours_open(file));
    if (now == DIES) real(file, data, size / 2, place);
    return fails(now) ? -1 : real(file, data, size, place);
}

int fsync(int file) {
    REAL(int, "fsync", int);
    return fails(turn(is_ours_open(file))) ? -1 : real(file);
}

int fdatasync(int file) {
    REAL(int, "fdatasync", int);
    return fails(turn(is_ours_open(file))) ? -1 : real(file);
}

int ftruncate(int file, off_t size) {
    REAL(int, "ftruncate", int, off_t);
    return fails(turn(is_ours_open(file))) ? -1 : real(file, size);
}

int ftruncate64(int file, off64_t size) {
    REAL(int, "ftruncate64", int, off64_t);
    return fails(turn(is_ours_open(file))) ? -1 : real(file, size);
}

int rename(const char *from, const char *to) {
    REAL(int, "rename", const char *, const char *);
    return fails(turn(is_ours(to))) ? -1 : real(from, to);
}

int unlink(const char *path) {
    REAL(int, "unlink", const char *);
    return fails(turn(is_ours(path) && !kind())) ? -1 : real(path);
}
