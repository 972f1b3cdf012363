// What Linux can and the Swift module of the C library does not show.
// A file in memory (Linux, memfd_create(2)): it has no name, takes no disk, and is gone with its last user.
#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
#include <stdio.h>
#include <sys/mman.h>
static inline int geheugenbestand(const char *naam) { return memfd_create(naam, MFD_CLOEXEC); }
// Two folders change places at once (Linux, renameat2(2)); a reader sees the one or the other.
static inline int wissel(const char *een, const char *ander) { return renameat2(-100, een, -100, ander, RENAME_EXCHANGE); }
