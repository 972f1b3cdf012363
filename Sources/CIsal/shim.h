#include <isa-l/crc.h>
#include <isa-l/igzip_lib.h>

// Sums of other sizes, which Swift does not read from a macro.
static const uint32_t isal_level_1_size = ISAL_DEF_LVL1_DEFAULT;
