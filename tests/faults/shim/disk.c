/*
 * Preloaded before the C library: writes down every change a program makes below one folder (FAULT_FOLDER) into a log
 * (FAULT_LOG), or lets the k-th of them fail. The program under test steers it by opening files that do not exist:
 *   <folder>/:note:TEXT                     a line of its own in the log
 *   <folder>/:fail:K:MODE:ERRNO:STICKY      from now on the K-th call fails; K = 0: none does
 *   <folder>/:count:                        readable: how many calls were counted since, and how many failed
 */
#define _GNU_SOURCE
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
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum kind { WRITE = 1, SYNC = 2, NAME = 4, SIZE = 8 };
enum mode { ANY = 0, SPACE = 1, SHORT = 2, HALF = 3, NAMES = 4 };
static const int counted[] = {WRITE | SYNC | NAME | SIZE, WRITE | NAME | SIZE, WRITE, WRITE, NAME};

#define MOST_FILES 4096
static char *names[MOST_FILES];
static const char *folder;
static size_t folder_length;
static int log_file = -1;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static long fail_at, calls, failures;
static int fail_mode, fail_errno, fail_sticky;

#define REAL(name) ((__typeof__(&name))real(#name))
static void *real(const char *name) {
  void *found = dlsym(RTLD_NEXT, name);
  if (!found) abort();
  return found;
}

__attribute__((constructor)) static void begin(void) {
  folder = getenv("FAULT_FOLDER");
  folder_length = folder ? strlen(folder) : 0;
  const char *log = getenv("FAULT_LOG");
  if (log && *log) log_file = REAL(open)(log, O_CREAT | O_WRONLY | O_TRUNC | O_APPEND, 0600);
}

static int is_ours(const char *path) {
  return folder_length && path && !strncmp(path, folder, folder_length) &&
         (path[folder_length] == '/' || path[folder_length] == 0);
}
static const char *name_of(int file) { return file >= 0 && file < MOST_FILES ? names[file] : NULL; }

static void put(const void *bytes, size_t length) {
  for (const char *at = bytes; length > 0;) {
    ssize_t done = REAL(write)(log_file, at, length);
    if (done <= 0) abort();
    at += done;
    length -= (size_t)done;
  }
}
static void note(char what, const char *path, const char *other, long offset, const void *bytes, long length) {
  if (log_file < 0) return;
  char head[2 * PATH_MAX + 64];
  int size = snprintf(head, sizeof head, "%c\t%s\t%s\t%ld\t%ld\n", what, path, other ? other : "", offset, length);
  put(head, (size_t)size);
  if (bytes && length > 0) put(bytes, (size_t)length);
}

/* True when this call is the one that must fail. */
static int fails(enum kind kind) {
  if (fail_at <= 0 || !(counted[fail_mode] & kind)) return 0;
  calls += 1;
  if (calls != fail_at && !(fail_sticky && calls > fail_at)) return 0;
  failures += 1;
  return 1;
}
#define REFUSE(kind)               \
  if (fails(kind)) {               \
    pthread_mutex_unlock(&lock);   \
    errno = fail_errno;            \
    return -1;                     \
  }

static int steer(const char *path) {
  const char *order = path + folder_length + 1;
  if (!strncmp(order, ":note:", 6)) {
    note('N', order + 6, NULL, 0, NULL, 0);
  } else if (!strncmp(order, ":fail:", 6)) {
    calls = failures = 0;
    sscanf(order + 6, "%ld:%d:%d:%d", &fail_at, &fail_mode, &fail_errno, &fail_sticky);
  } else if (!strncmp(order, ":count:", 7)) {
    char text[64];
    int size = snprintf(text, sizeof text, "%ld %ld", calls, failures);
    int file = memfd_create("count", 0);
    if (REAL(pwrite)(file, text, (size_t)size, 0) != size) abort();
    return file;
  }
  errno = ENOENT;
  return -1;
}

static int open_it(int in, const char *path, int flags, mode_t mode) {
  if (!is_ours(path)) return REAL(openat)(in, path, flags, mode);
  pthread_mutex_lock(&lock);
  if (path[folder_length] == '/' && path[folder_length + 1] == ':') {
    int file = steer(path);
    pthread_mutex_unlock(&lock);
    return file;
  }
  struct stat seen;
  int is_new = (flags & O_CREAT) && stat(path, &seen) != 0;
  int cuts = !is_new && (flags & O_TRUNC);
  if (is_new) { REFUSE(NAME) }
  if (cuts) { REFUSE(SIZE) }
  int file = REAL(openat)(in, path, flags, mode);
  if (file >= 0 && is_new) note('C', path, NULL, 0, NULL, 0);
  if (file >= 0 && cuts) note('T', path, NULL, 0, NULL, 0);
  /* Never freed: another thread may still hold the name. */
  if (file >= 0 && file < MOST_FILES) names[file] = strdup(path);
  pthread_mutex_unlock(&lock);
  return file;
}
#define MODE_OF(flags)                          \
  mode_t mode = 0;                              \
  if ((flags) & (O_CREAT | __O_TMPFILE)) {      \
    va_list more;                               \
    va_start(more, flags);                      \
    mode = va_arg(more, mode_t);                \
    va_end(more);                               \
  }
int open(const char *path, int flags, ...) { MODE_OF(flags) return open_it(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE_OF(flags) return open_it(AT_FDCWD, path, flags, mode); }
int openat(int in, const char *path, int flags, ...) { MODE_OF(flags) return open_it(in, path, flags, mode); }
int openat64(int in, const char *path, int flags, ...) { MODE_OF(flags) return open_it(in, path, flags, mode); }
int close(int file) {
  if (file >= 0 && file < MOST_FILES) names[file] = NULL;
  return REAL(close)(file);
}

static ssize_t write_it(int file, const char *path, const void *bytes, size_t length, off_t offset, int moves) {
  pthread_mutex_lock(&lock);
  int failing = fails(WRITE);
  size_t part = !failing ? length : fail_mode == SHORT || fail_mode == HALF ? length / 2 : 0;
  ssize_t done = -1;
  if (part > 0) done = moves ? REAL(write)(file, bytes, part) : REAL(pwrite)(file, bytes, part, offset);
  if (done > 0) note('W', path, NULL, offset, bytes, done);
  pthread_mutex_unlock(&lock);
  if (failing && (fail_mode != SHORT || part == 0)) {
    errno = fail_errno;
    return -1;
  }
  return length == 0 ? 0 : done;
}
ssize_t pwrite(int file, const void *bytes, size_t length, off_t offset) {
  const char *path = name_of(file);
  return path ? write_it(file, path, bytes, length, offset, 0) : REAL(pwrite)(file, bytes, length, offset);
}
ssize_t pwrite64(int file, const void *bytes, size_t length, off64_t offset) { return pwrite(file, bytes, length, offset); }
ssize_t write(int file, const void *bytes, size_t length) {
  const char *path = name_of(file);
  return path ? write_it(file, path, bytes, length, lseek(file, 0, SEEK_CUR), 1) : REAL(write)(file, bytes, length);
}
static ssize_t write_pieces(int file, const char *path, const struct iovec *pieces, int count, off_t offset, int moves) {
  ssize_t all = 0;
  for (int nth = 0; nth < count; nth += 1) {
    off_t at = moves ? lseek(file, 0, SEEK_CUR) : offset + all;
    ssize_t done = write_it(file, path, pieces[nth].iov_base, pieces[nth].iov_len, at, moves);
    if (done < 0) return all > 0 ? all : done;
    all += done;
    if ((size_t)done < pieces[nth].iov_len) break;
  }
  return all;
}
ssize_t writev(int file, const struct iovec *pieces, int count) {
  const char *path = name_of(file);
  return path ? write_pieces(file, path, pieces, count, 0, 1) : REAL(writev)(file, pieces, count);
}
ssize_t pwritev(int file, const struct iovec *pieces, int count, off_t offset) {
  const char *path = name_of(file);
  return path ? write_pieces(file, path, pieces, count, offset, 0) : REAL(pwritev)(file, pieces, count, offset);
}
ssize_t pwritev64(int file, const struct iovec *pieces, int count, off64_t offset) { return pwritev(file, pieces, count, offset); }

#define CHANGE(kind, call, ours, written) \
  if (!(ours)) return call;               \
  pthread_mutex_lock(&lock);              \
  REFUSE(kind)                            \
  int result = call;                      \
  if (result == 0) written;               \
  pthread_mutex_unlock(&lock);            \
  return result;

int ftruncate(int file, off_t length) {
  const char *path = name_of(file);
  CHANGE(SIZE, REAL(ftruncate)(file, length), path, note('T', path, NULL, length, NULL, 0))
}
int ftruncate64(int file, off64_t length) { return ftruncate(file, length); }
int fsync(int file) {
  const char *path = name_of(file);
  CHANGE(SYNC, REAL(fsync)(file), path, note('S', path, NULL, 0, NULL, 0))
}
int fdatasync(int file) {
  const char *path = name_of(file);
  CHANGE(SYNC, REAL(fdatasync)(file), path, note('S', path, NULL, 0, NULL, 0))
}
int rename(const char *from, const char *to) {
  CHANGE(NAME, REAL(rename)(from, to), is_ours(from), note('R', from, to, 0, NULL, 0))
}
int unlink(const char *path) { CHANGE(NAME, REAL(unlink)(path), is_ours(path), note('U', path, NULL, 0, NULL, 0)) }
int rmdir(const char *path) { CHANGE(NAME, REAL(rmdir)(path), is_ours(path), note('X', path, NULL, 0, NULL, 0)) }
int remove(const char *path) {
  struct stat seen;
  return lstat(path, &seen) == 0 && S_ISDIR(seen.st_mode) ? rmdir(path) : unlink(path);
}
int mkdir(const char *path, mode_t mode) {
  CHANGE(NAME, REAL(mkdir)(path, mode), is_ours(path), note('D', path, NULL, 0, NULL, 0))
}
int unlinkat(int in, const char *path, int flags) {
  char whole[2 * PATH_MAX];
  char link[64];
  if (path[0] == '/' || in == AT_FDCWD) {
    snprintf(whole, sizeof whole, "%s", path);
  } else {
    char above[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", in);
    ssize_t length = readlink(link, above, sizeof above - 1);
    above[length < 0 ? 0 : length] = 0;
    snprintf(whole, sizeof whole, "%s/%s", above, path);
  }
  CHANGE(NAME, REAL(unlinkat)(in, path, flags), is_ours(whole),
         note(flags & AT_REMOVEDIR ? 'X' : 'U', whole, NULL, 0, NULL, 0))
}
