// The distance of one short word to many others, eight cells of the table at a time. See WordProfile.swift.
#ifndef ISNAD_WORD_PROFILE_H
#define ISNAD_WORD_PROFILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The longest word that has a profile.
enum { isnad_word_profile_longest = 8 };

/// Bytes that a profile takes, aligned to 16.
size_t isnad_word_profile_bytes(void);

/// Lays out `word` in `profile`; false if its costs are too large for 16 bits.
///
/// `substitutions` has rows of `stride` costs, `insertions` one row for words of the same script and one for the other
/// script; `word` has 1 to 8 sounds, of which the first `prefix` may be skipped for `skip`. The tables must outlive the
/// profile.
bool isnad_word_profile_make(
    void *profile, const uint16_t *substitutions, const uint16_t *insertions, size_t stride, size_t sounds,
    const uint8_t *word, size_t count, size_t prefix, uint32_t skip);

/// The weighted edit distance of the profile's word and `other`, or any number above `limit` once it must be larger.
uint32_t isnad_word_profile_distance(
    const void *profile, const uint8_t *other, size_t count, size_t prefix, uint32_t skip, bool other_script,
    uint32_t limit);

/// Has the processor fetch the cache line at `address`, which will be read soon.
static inline void isnad_prefetch(const void *address) { __builtin_prefetch(address); }

#endif
