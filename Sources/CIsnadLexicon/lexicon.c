#include "isnad_lexicon.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t lexicon[] __attribute__((aligned(64))) = {
#embed "default.isnadlex"
};

const uint8_t *isnad_default_lexicon_bytes(void) { return lexicon; }

size_t isnad_default_lexicon_length(void) { return sizeof lexicon; }
