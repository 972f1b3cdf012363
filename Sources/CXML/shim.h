#include <libxml/xmlversion.h>
// The types of ICU that libxml2 uses within itself: Foundation brings another version of them, and one program cannot have both.
#undef LIBXML_ICU_ENABLED
#include <libxml/xmlreader.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

/// Frees what the library allocated. Its own name for this is a variable, which Swift takes for shared state.
static inline void freeXML(void *plek) { xmlFree(plek); }
