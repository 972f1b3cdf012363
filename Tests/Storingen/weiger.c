// Refuses what the environment says, from the n-th time on or only the n-th: WEIGER_DRAAD=n (pthread_create, from n on).
// Loaded before the program (LD_PRELOAD) by storing.py; no part of the product.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>

static atomic_int draden;

int pthread_create(pthread_t *draad, const pthread_attr_t *aard, void *(*werk)(void *), void *gegeven) {
  static int (*echt)(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);
  if (!echt) echt = dlsym(RTLD_NEXT, "pthread_create");
  const char *vanaf = getenv("WEIGER_DRAAD");
  if (vanaf && atomic_fetch_add(&draden, 1) + 1 >= atoi(vanaf)) return EAGAIN;
  return echt(draad, aard, werk, gegeven);
}
