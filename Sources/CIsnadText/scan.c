#include "isnad_scan.h"

#include <stdbool.h>
#include <string.h>

#define ALWAYS_INLINE static inline __attribute__((always_inline))

ALWAYS_INLINE bool is_in(const isnad_ascii_set *set, uint8_t byte) {
    return byte < 0x80 && set->highs[byte & 15] >> (byte >> 4) & 1;
}

static size_t scan_set_bytes(const isnad_ascii_set *set, const uint8_t *text, size_t at, size_t length) {
    while (at < length && is_in(set, text[at])) at++;
    return at;
}

ALWAYS_INLINE bool may_end_line(uint8_t byte) { return byte == '\n' || byte == '\r' || (byte & 0xDF) == 0xC2; }

static size_t scan_line_bytes(const uint8_t *text, size_t at, size_t length, size_t *scalars) {
    const uint64_t high = 0x8080808080808080, first_printing = 0x0E0E0E0E0E0E0E0E;
    for (;;) {
        uint64_t word = high;
        if (at + 8 <= length) memcpy(&word, text + at, 8);
        if (!((word | (word - first_printing)) & high)) {
            // Eight ASCII characters, none of them a control.
            at += 8;
            *scalars += 8;
        } else if (at >= length || may_end_line(text[at])) {
            return at;
        } else {
            *scalars += (text[at++] & 0xC0) != 0x80;
        }
    }
}

#if defined(__x86_64__)
#include <immintrin.h>

// A byte's low half chooses the row of the set, its high half the bit that has to be there; the shuffles give 0 beyond ASCII.
__attribute__((target("avx2,bmi"))) static size_t scan_set_avx2(const isnad_ascii_set *set, const uint8_t *text,
                                                                size_t at, size_t length) {
    __m256i rows = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)set->highs));
    __m256i bits = _mm256_broadcastsi128_si256(_mm_setr_epi8(1, 2, 4, 8, 16, 32, 64, -128, 0, 0, 0, 0, 0, 0, 0, 0));
    for (; at + 32 <= length; at += 32) {
        __m256i v = _mm256_loadu_si256((const __m256i *)(text + at));
        __m256i high = _mm256_and_si256(_mm256_srli_epi16(v, 4), _mm256_set1_epi8(15));
        __m256i found = _mm256_and_si256(_mm256_shuffle_epi8(rows, v), _mm256_shuffle_epi8(bits, high));
        uint32_t others = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(found, _mm256_setzero_si256()));
        if (others) return at + (size_t)__builtin_ctz(others);
    }
    return scan_set_bytes(set, text, at, length);
}

__attribute__((target("avx2,bmi,popcnt"))) static size_t scan_line_avx2(const uint8_t *text, size_t at, size_t length,
                                                                        size_t *scalars) {
    size_t count = *scalars;
    for (; at + 32 <= length; at += 32) {
        __m256i v = _mm256_loadu_si256((const __m256i *)(text + at));
        __m256i feeds = _mm256_or_si256(_mm256_cmpeq_epi8(v, _mm256_set1_epi8('\n')),
                                        _mm256_cmpeq_epi8(v, _mm256_set1_epi8('\r')));
        __m256i leads = _mm256_cmpeq_epi8(_mm256_and_si256(v, _mm256_set1_epi8((char)0xDF)),
                                          _mm256_set1_epi8((char)0xC2));
        uint32_t ends = (uint32_t)_mm256_movemask_epi8(_mm256_or_si256(feeds, leads));
        uint32_t continuing = (uint32_t)_mm256_movemask_epi8(_mm256_cmpgt_epi8(_mm256_set1_epi8((char)0xC0), v));
        if (ends) {
            uint32_t place = (uint32_t)__builtin_ctz(ends);
            *scalars = count + place - (size_t)__builtin_popcount(continuing & ((1u << place) - 1));
            return at + place;
        }
        count += 32 - (size_t)__builtin_popcount(continuing);
    }
    *scalars = count;
    return scan_line_bytes(text, at, length, scalars);
}

size_t isnad_scan_set(isnad_ascii_set set, const uint8_t *text, size_t at, size_t length) {
    return __builtin_cpu_supports("avx2") ? scan_set_avx2(&set, text, at, length)
                                          : scan_set_bytes(&set, text, at, length);
}

size_t isnad_scan_line(const uint8_t *text, size_t at, size_t length, size_t *scalars) {
    return __builtin_cpu_supports("avx2") ? scan_line_avx2(text, at, length, scalars)
                                          : scan_line_bytes(text, at, length, scalars);
}
#else
size_t isnad_scan_set(isnad_ascii_set set, const uint8_t *text, size_t at, size_t length) {
    return scan_set_bytes(&set, text, at, length);
}

size_t isnad_scan_line(const uint8_t *text, size_t at, size_t length, size_t *scalars) {
    return scan_line_bytes(text, at, length, scalars);
}
#endif
