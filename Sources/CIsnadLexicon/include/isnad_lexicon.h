// The compiled default lexicon, linked into the library so that a copied binary still has it.
#ifndef ISNAD_LEXICON_H
#define ISNAD_LEXICON_H

#include <stddef.h>
#include <stdint.h>

/// Start of the compiled lexicon, aligned to 64 bytes.
const uint8_t *isnad_default_lexicon_bytes(void);

/// Its length in bytes.
size_t isnad_default_lexicon_length(void);

#endif
