#include <libxml/xmlversion.h>
// The types of ICU that libxml2 uses within itself: Foundation brings another version of them, and one program cannot have both.
#undef LIBXML_ICU_ENABLED
#include <libxml/xmlreader.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
