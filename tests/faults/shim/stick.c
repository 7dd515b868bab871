/*
 * Preloaded before the C library: a stick. What is done below one folder (STICK_FOLDER) goes wrong as the program under test
 * orders it, by opening files that do not exist:
 *   <folder>/:pull:K:ERRNO:STICKY   the K-th call from now on fails, and every later one when STICKY is 1; K = 0: none does
 *   <folder>/:drop:BYTES            after so many written bytes the stick keeps nothing, and says that it does
 *   <folder>/:wrap:BYTES:NAME       after so many the bytes land in the file NAME too, whose place they take
 *   <folder>/:rot:AT                read past the cache, the byte AT of every file is another one than was written
 *   <folder>/:count:                readable: how many calls were counted, and how many were interfered with
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/uio.h>
#include <sys/vfs.h>
#include <unistd.h>

enum { NOT_OURS = 0, OURS = 1, OURS_DIRECT = 2 };
static const char *folder;
static size_t folder_length;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static long fail_at, calls, struck, keep = -1, written, rot_at = -1;
static int fail_errno, fail_sticky, wrapping;
static char victim[PATH_MAX];

#define REAL(name) ((__typeof__(&name))real(#name))
static void *real(const char *name) {
  void *found = dlsym(RTLD_NEXT, name);
  if (!found) abort();
  return found;
}

__attribute__((constructor)) static void begin(void) {
  folder = getenv("STICK_FOLDER");
  folder_length = folder ? strlen(folder) : 0;
}

static int is_ours(const char *path) {
  return folder_length && path && !strncmp(path, folder, folder_length) &&
         (path[folder_length] == '/' || path[folder_length] == 0);
}
/* Asked of the kernel each time: Node closes files past the C library. */
static int kind_of(int file) {
  char link[40], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length <= 0) return NOT_OURS;
  path[length] = 0;
  if (!is_ours(path)) return NOT_OURS;
  return fcntl(file, F_GETFL) & O_DIRECT ? OURS_DIRECT : OURS;
}

/* 1 when this call is to fail; errno is set then. */
static int fails(void) {
  pthread_mutex_lock(&lock);
  calls += 1;
  int now = fail_at > 0 && (calls == fail_at || (fail_sticky && calls > fail_at));
  if (now) struck += 1;
  pthread_mutex_unlock(&lock);
  if (now) errno = fail_errno;
  return now;
}

static int obey(const char *order) {
  char text[64];
  int made;
  pthread_mutex_lock(&lock);
  if (!strncmp(order, "pull:", 5)) {
    sscanf(order + 5, "%ld:%d:%d", &fail_at, &fail_errno, &fail_sticky);
    calls = struck = 0;
  } else if (!strncmp(order, "drop:", 5)) {
    keep = atol(order + 5), written = struck = 0, wrapping = 0;
  } else if (!strncmp(order, "wrap:", 5)) {
    keep = atol(order + 5), written = struck = 0, wrapping = 1;
    const char *name = strchr(order + 5, ':');
    snprintf(victim, sizeof victim, "%s/%s", folder, name ? name + 1 : "");
  } else if (!strncmp(order, "rot:", 4)) {
    rot_at = atol(order + 4), struck = 0;
  } else if (!strncmp(order, "count:", 6)) {
    made = memfd_create("count", 0);
    int length = snprintf(text, sizeof text, "%ld %ld", calls, struck);
    pthread_mutex_unlock(&lock);
    if (REAL(write)(made, text, length) != length) abort();
    lseek(made, 0, SEEK_SET);
    return made;
  }
  pthread_mutex_unlock(&lock);
  errno = ENOENT;
  return -1;
}

#define OPEN(name)                                                                       \
  int name(const char *path, int flags, ...) {                                           \
    va_list rest;                                                                        \
    va_start(rest, flags);                                                               \
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;              \
    va_end(rest);                                                                        \
    if (is_ours(path)) {                                                                 \
      if (path[folder_length] == '/' && path[folder_length + 1] == ':') return obey(path + folder_length + 2); \
      if (fails()) return -1;                                                            \
    }                                                                                    \
    return REAL(name)(path, flags, mode);                                                \
  }
OPEN(open)
OPEN(open64)

/* How many of these bytes the stick keeps; the rest it only says to keep. */
static ssize_t kept(size_t length) {
  pthread_mutex_lock(&lock);
  ssize_t room = keep < 0 ? (ssize_t)length : keep > written ? keep - written : 0;
  if (room > (ssize_t)length) room = length;
  if (room < (ssize_t)length) struck += 1;
  written += length;
  pthread_mutex_unlock(&lock);
  return room;
}

static void take_the_place(const void *bytes, size_t length) {
  int file = REAL(open)(victim, O_WRONLY);
  if (file < 0) return;
  off_t size = lseek(file, 0, SEEK_END);
  if (size > 0) {
    off_t at = size / 2;
    if ((off_t)length > size - at) length = size - at;
    if (REAL(pwrite)(file, bytes, length, at) < 0) abort();
    fsync(file);
  }
  REAL(close)(file);
}

static ssize_t put(int file, const void *bytes, size_t length, off_t at, int has_at) {
  if (kind_of(file) == NOT_OURS) return has_at ? REAL(pwrite)(file, bytes, length, at) : REAL(write)(file, bytes, length);
  if (fails()) return -1;
  ssize_t room = kept(length);
  if (room == (ssize_t)length || wrapping) {
    if (room < (ssize_t)length) take_the_place((const char *)bytes + room, length - room);
    return has_at ? REAL(pwrite)(file, bytes, length, at) : REAL(write)(file, bytes, length);
  }
  char *nothing = calloc(1, length);
  if (!nothing) abort();
  memcpy(nothing, bytes, room);
  ssize_t done = has_at ? REAL(pwrite)(file, nothing, length, at) : REAL(write)(file, nothing, length);
  free(nothing);
  return done;
}
ssize_t write(int file, const void *bytes, size_t length) { return put(file, bytes, length, 0, 0); }
ssize_t pwrite(int file, const void *bytes, size_t length, off_t at) { return put(file, bytes, length, at, 1); }
ssize_t pwrite64(int file, const void *bytes, size_t length, off64_t at) { return put(file, bytes, length, at, 1); }

static ssize_t rotten(int file, void *bytes, ssize_t length, off_t at) {
  if (kind_of(file) == OURS_DIRECT && rot_at >= at && rot_at < at + length) {
    ((unsigned char *)bytes)[rot_at - at] ^= 1;
    struck += 1;
  }
  return length;
}
ssize_t read(int file, void *bytes, size_t length) {
  if (kind_of(file) == NOT_OURS) return REAL(read)(file, bytes, length);
  if (fails()) return -1;
  off_t at = lseek(file, 0, SEEK_CUR);
  return rotten(file, bytes, REAL(read)(file, bytes, length), at);
}
#define PREAD(name, offset)                                              \
  ssize_t name(int file, void *bytes, size_t length, offset at) {        \
    if (kind_of(file) == NOT_OURS) return REAL(name)(file, bytes, length, at); \
    if (fails()) return -1;                                              \
    return rotten(file, bytes, REAL(name)(file, bytes, length, at), at); \
  }
PREAD(pread, off_t)
PREAD(pread64, off64_t)

int fsync(int file) { return kind_of(file) != NOT_OURS && fails() ? -1 : REAL(fsync)(file); }
int fdatasync(int file) { return kind_of(file) != NOT_OURS && fails() ? -1 : REAL(fdatasync)(file); }
int rename(const char *from, const char *to) {
  return (is_ours(from) || is_ours(to)) && fails() ? -1 : REAL(rename)(from, to);
}
int unlink(const char *path) { return is_ours(path) && fails() ? -1 : REAL(unlink)(path); }
int statfs64(const char *path, struct statfs64 *said) {
  return is_ours(path) && fails() ? -1 : REAL(statfs64)(path, said);
}
int scandir64(const char *path, struct dirent64 ***found, int (*filter)(const struct dirent64 *),
              int (*order)(const struct dirent64 **, const struct dirent64 **)) {
  return is_ours(path) && fails() ? -1 : REAL(scandir64)(path, found, filter, order);
}
