// A file in memory that libxlsxwriter can use for the parts of a workbook, in the place of one on disk.
//
// What the C library shows only to GNU sources is declared here: a macro that asks for all of it would give this module other
// definitions of system types than the modules beside it, and a clean build refuses that.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <bits/types/cookie_io_functions_t.h>
#include <xlsxwriter.h>

extern FILE *fopencookie(void *bron, const char *wijze, cookie_io_functions_t functies);

struct geheugendeel { char *bytes; size_t lengte, ruimte, plek; };

static inline ssize_t geheugendeel_lees(void *bron, char *naar, size_t aantal) {
  struct geheugendeel *deel = bron;
  size_t over = deel->plek < deel->lengte ? deel->lengte - deel->plek : 0;
  if (aantal > over) aantal = over;
  if (aantal) memcpy(naar, deel->bytes + deel->plek, aantal);
  deel->plek += aantal;
  return (ssize_t)aantal;
}

static inline ssize_t geheugendeel_schrijf(void *bron, const char *van, size_t aantal) {
  struct geheugendeel *deel = bron;
  if (deel->plek + aantal > deel->ruimte) {
    size_t ruimte = 2 * (deel->plek + aantal);
    char *groter = realloc(deel->bytes, ruimte);
    // The library does not look whether a write failed: no memory ends the program, as everywhere.
    if (!groter) abort();
    memset(groter + deel->ruimte, 0, ruimte - deel->ruimte);
    deel->bytes = groter;
    deel->ruimte = ruimte;
  }
  memcpy(deel->bytes + deel->plek, van, aantal);
  deel->plek += aantal;
  if (deel->plek > deel->lengte) deel->lengte = deel->plek;
  return (ssize_t)aantal;
}

static inline int geheugendeel_zoek(void *bron, __off64_t *plek, int vanaf) {
  struct geheugendeel *deel = bron;
  __off64_t begin = vanaf == SEEK_SET ? 0 : vanaf == SEEK_CUR ? (__off64_t)deel->plek : (__off64_t)deel->lengte;
  if (begin + *plek < 0) return -1;
  *plek += begin;
  deel->plek = (size_t)*plek;
  return 0;
}

static inline int geheugendeel_sluit(void *bron) {
  struct geheugendeel *deel = bron;
  free(deel->bytes);
  free(deel);
  return 0;
}

// Null when there is no memory.
static inline FILE *geheugendeel(void) {
  struct geheugendeel *deel = calloc(1, sizeof *deel);
  if (!deel) return NULL;
  cookie_io_functions_t functies = {geheugendeel_lees, geheugendeel_schrijf, geheugendeel_zoek, geheugendeel_sluit};
  FILE *stroom = fopencookie(deel, "w+", functies);
  if (!stroom) geheugendeel_sluit(deel);
  return stroom;
}
