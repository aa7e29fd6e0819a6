// The data of IsnadNames, linked into the library so that a copied binary still has it, and its one inner loop in C.
#ifndef ISNAD_NAMES_H
#define ISNAD_NAMES_H

#include <stddef.h>
#include <stdint.h>

#include "isnad_word_profile.h"

/// Start of the letter costs (Lexicons/names/letter-costs.tsv, UTF-8).
const uint8_t *isnad_letter_costs_bytes(void);

/// Their length in bytes.
size_t isnad_letter_costs_length(void);

/// Start of the compiled name groups (see Docs/Names.md for the format), aligned to 64 bytes.
const uint8_t *isnad_name_groups_bytes(void);

/// Their length in bytes.
size_t isnad_name_groups_length(void);

#endif
