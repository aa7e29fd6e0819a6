// Boundary bits become packed segments. Included by kernel.c only.
#ifndef ISNAD_KERNEL_EMIT_H
#define ISNAD_KERNEL_EMIT_H

#include "kernel_masks.h"

// Bit i of `letters` and `numbers`: the segment that ends before byte i has that status.
// `origin` is the packed offset of the block. Writes up to 64 segments, scribbles over up to 16 more.

// Any machine: a bit at a time, four at a time to spare mispredicted ends.
ALWAYS_INLINE size_t emit_scalar(uint32_t *out, uint32_t origin, uint64_t breaks, uint64_t letters,
                                 uint64_t numbers) {
    size_t count = (size_t)__builtin_popcountll(breaks);
    for (size_t n = 0; n < count; n += 4) {
        for (int k = 0; k < 4; k++) {
            uint32_t i = breaks ? (uint32_t)__builtin_ctzll(breaks) : 0;
            breaks &= breaks - 1;
            uint32_t kind = (uint32_t)(letters >> i & 1) << 1 | (uint32_t)(numbers >> i & 1);
            out[n + k] = (origin + (i << 3)) | kind;
        }
    }
    return count;
}

#if defined(__x86_64__)
#include <immintrin.h>

// AVX2: for each eight positions a table row that holds which of them are set, in order, and a permutation.
__attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt"))) static inline size_t emit_avx2(
    uint32_t *out, uint32_t origin, uint64_t breaks, uint64_t letters, uint64_t numbers) {
    uint32_t *to = out;
    __m256i positions = _mm256_add_epi32(_mm256_set1_epi32((int)origin), _mm256_setr_epi32(0, 8, 16, 24, 32, 40, 48, 56));
    __m256i kind_shifts = _mm256_setr_epi32(0, 2, 4, 6, 8, 10, 12, 14);
    for (int half = 0; half < 64; half += 32) {
        uint64_t kinds = _pdep_u64(numbers >> half, 0x5555555555555555) | _pdep_u64(letters >> half, 0xAAAAAAAAAAAAAAAA);
        for (int i = half; i < half + 32; i += 8, kinds >>= 16) {
            uint8_t set = (uint8_t)(breaks >> i);
            // The set positions' numbers, four bits each, from the identity: pext compresses what the mask keeps.
            uint64_t kept = _pext_u64(0x0706050403020100, _pdep_u64(set, 0x0101010101010101) * 0xFF);
            __m256i order = _mm256_cvtepu8_epi32(_mm_cvtsi64_si128((long long)kept));
            __m256i kind = _mm256_and_si256(
                _mm256_srlv_epi32(_mm256_set1_epi32((int)(uint32_t)kinds), kind_shifts), _mm256_set1_epi32(3));
            __m256i packed = _mm256_or_si256(positions, kind);
            _mm256_storeu_si256((__m256i *)to, _mm256_permutevar8x32_epi32(packed, order));
            to += __builtin_popcount(set);
            positions = _mm256_add_epi32(positions, _mm256_set1_epi32(64));
        }
    }
    return (size_t)(to - out);
}

// AVX-512: sixteen positions at a time through the compress instruction, which needs no VBMI2 for 32-bit lanes.
// Compressing into a register and storing all of it beats the compressing store, which is microcoded on Zen 4.
__attribute__((target("avx512f,avx512bw,avx512vl,avx512dq,bmi,bmi2,lzcnt,popcnt"))) static inline size_t emit_avx512(
    uint32_t *out, uint32_t origin, uint64_t breaks, uint64_t letters, uint64_t numbers) {
    uint32_t *to = out;
    __m512i positions = _mm512_add_epi32(
        _mm512_set1_epi32((int)origin),
        _mm512_setr_epi32(0, 8, 16, 24, 32, 40, 48, 56, 64, 72, 80, 88, 96, 104, 112, 120));
    __m512i shifts = _mm512_setr_epi32(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30);
    __m512i low_two = _mm512_set1_epi32(3);
    for (int half = 0; half < 64; half += 32) {
        uint64_t kinds = _pdep_u64(numbers >> half, 0x5555555555555555) | _pdep_u64(letters >> half, 0xAAAAAAAAAAAAAAAA);
        for (int i = half; i < half + 32; i += 16, kinds >>= 32) {
            __m512i kind = _mm512_srlv_epi32(_mm512_set1_epi32((int)(uint32_t)kinds), shifts);
            __m512i packed = _mm512_ternarylogic_epi32(positions, kind, low_two, 0xF8);  // positions | kind & 3
            __mmask16 set = (__mmask16)(breaks >> i);
            _mm512_storeu_si512(to, _mm512_maskz_compress_epi32(set, packed));
            to += __builtin_popcount(set);
            positions = _mm512_add_epi32(positions, _mm512_set1_epi32(128));
        }
    }
    return (size_t)(to - out);
}
#endif

#endif
