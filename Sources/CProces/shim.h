// A file in memory (Linux, memfd_create(2)): it has no name, takes no disk, and is gone with its last user.
#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
#include <sys/mman.h>
static inline int geheugenbestand(const char *naam) { return memfd_create(naam, MFD_CLOEXEC); }
