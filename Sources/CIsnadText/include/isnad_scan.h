// Finding the next byte of interest in a text, many bytes at a time.
#ifndef ISNAD_SCAN_H
#define ISNAD_SCAN_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Some ASCII bytes: bit h of `highs[l]` stands for the byte `h << 4 | l`.
typedef struct {
    uint8_t highs[16];
} isnad_ascii_set;

/// The first position from `at` on whose byte is not in the set, `length` if there is none.
size_t isnad_scan_set(isnad_ascii_set set, const uint8_t *text, size_t at, size_t length);

/// The first position from `at` on that may start a line end (LF, CR, C2, E2), `length` if there is none. Adds to `scalars` how many
/// characters start before it.
size_t isnad_scan_line(const uint8_t *text, size_t at, size_t length, size_t *scalars);

#ifdef __cplusplus
}
#endif
#endif
