#include "isnad_names.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t costs[] = {
#embed "../../Lexicons/names/letter-costs.tsv"
};

static const uint8_t groups[] __attribute__((aligned(64))) = {
#embed "name-groups.bin"
};

const uint8_t *isnad_letter_costs_bytes(void) { return costs; }

size_t isnad_letter_costs_length(void) { return sizeof costs; }

const uint8_t *isnad_name_groups_bytes(void) { return groups; }

size_t isnad_name_groups_length(void) { return sizeof groups; }
