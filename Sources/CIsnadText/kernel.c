#include "isnad_kernel.h"
#include "kernel_emit.h"
#include "kernel_masks.h"

// What a block has to know of the one before: each a 0 or 1 for the last byte.
typedef struct {
    uint64_t letter, digit, connector, space, cr, letter_kind, number_kind;
} carries;

typedef size_t (*emitter)(uint32_t *, uint32_t, uint64_t, uint64_t, uint64_t);

ALWAYS_INLINE int run_kernel(const isnad_kernel_tables *tables, const uint8_t *text, size_t length, size_t start,
                             size_t base, size_t longest, uint32_t *segments, size_t capacity, isnad_kernel_run *run, emitter emit) {
    size_t at = start;
    size_t count = 0;
    uint64_t is_start = 1;  // `start` is a boundary already known
    carries before = {0};
    uint8_t tail[64];
    for (;;) {
        if (capacity - count < 80 || at - base > longest) {
            run->position = at;
            run->count = count;
            run->boundary = count ? base + (segments[count - 1] >> 3) : start;
            return ISNAD_KERNEL_FULL;
        }
        const uint8_t *block = text + at;
        size_t left = length - at;
        if (left < 64) {
            // Behind the end stands a character with a boundary on both sides, just as ICU ends a text.
            __builtin_memset(tail, 0, 64);
            __builtin_memcpy(tail, block, left);
            block = tail;
        }
        bytes64 v = load64(block);
        block_masks m;
        classify_ascii(tables, v, &m);
        uint64_t high = BITS(v >= 0x80);
        if (high) classify_beyond_ascii(tables, block, v, high, before.letter, before.digit, &m);

        // Whether a boundary stands around a character between words depends on what follows: the last one of a
        // block waits for the next block.
        uint64_t mids = m.mid_letter | m.mid_digit;
        if (mids >> (m.length - 1) & 1) {
            uint32_t last = m.length - 1;
            while (m.continuation >> last & 1) last--;
            if (last > 0) m.length = last;
        }

        uint64_t word = m.letter | m.digit | m.connector;
        uint64_t letter_before = m.letter << 1 | before.letter;
        uint64_t digit_before = m.digit << 1 | before.digit;
        uint64_t connector_before = m.connector << 1 | before.connector;
        uint64_t joined = m.continuation | (word & (letter_before | digit_before | connector_before)) |
                          (m.space & (m.space << 1 | before.space)) | (m.lf & (m.cr << 1 | before.cr));
        uint64_t left_of_mid = (m.mid_letter & letter_before) & ~m.continuation;
        uint64_t left_of_mid_digit = (m.mid_digit & digit_before) & ~m.continuation;
        uint64_t wide = m.last_two | m.last_three;
        uint64_t one = ((left_of_mid & m.letter >> 1) | (left_of_mid_digit & m.digit >> 1)) & ~wide;
        joined |= one | one << 1;
        if (wide) {
            uint64_t two = ((left_of_mid & m.letter >> 2) | (left_of_mid_digit & m.digit >> 2)) & m.last_two;
            uint64_t three = ((left_of_mid & m.letter >> 3) | (left_of_mid_digit & m.digit >> 3)) & m.last_three;
            joined |= two | two << 2 | three | three << 3;
        }
        uint64_t letter_kind = m.letter | (m.connector & (letter_before | connector_before));
        uint64_t number_kind = m.digit | (m.connector & digit_before);

        uint64_t breaks = ~joined & ~is_start;
        uint64_t ends = left < 64 ? ((uint64_t)2 << left) - 1 : ~(uint64_t)0;  // the end of the text is a boundary
        if (m.length < 64) ends &= ((uint64_t)1 << m.length) - 1;
        breaks &= ends;
        uint32_t origin = (uint32_t)((at - base) << 3);
        uint64_t letter_ends = letter_kind << 1 | before.letter_kind;
        uint64_t number_ends = number_kind << 1 | before.number_kind;

        uint64_t special = m.special & ends;
        if (__builtin_expect(special != 0, 0)) {
            // What the character does to the boundary before it is unknown, and to the one before that if a
            // character between words is in between. Dropping one more boundary makes the rest certain.
            uint64_t first = special & -special;
            breaks &= first - 1;
            if (breaks) breaks &= ~((uint64_t)1 << (63 - __builtin_clzll(breaks)));
            count += emit(segments + count, origin, breaks, letter_ends, number_ends);
            run->position = at + (size_t)__builtin_ctzll(first);
            run->count = count;
            run->boundary = count ? base + (segments[count - 1] >> 3) : start;
            return ISNAD_KERNEL_STOPPED;
        }
        count += emit(segments + count, origin, breaks, letter_ends, number_ends);
        if (left < 64 && m.length > left) {
            run->position = length;
            run->count = count;
            run->boundary = length;
            return ISNAD_KERNEL_END;
        }
        is_start = 0;
        uint32_t last = m.length - 1;
        before.letter = m.letter >> last & 1;
        before.digit = m.digit >> last & 1;
        before.connector = m.connector >> last & 1;
        before.space = m.space >> last & 1;
        before.cr = m.cr >> last & 1;
        before.letter_kind = letter_kind >> last & 1;
        before.number_kind = number_kind >> last & 1;
        at += m.length;
    }
}

typedef int (*kernel)(const isnad_kernel_tables *, const uint8_t *, size_t, size_t, size_t, size_t, uint32_t *, size_t,
                      isnad_kernel_run *);

static int run_baseline(const isnad_kernel_tables *tables, const uint8_t *text, size_t length, size_t start,
                        size_t base, size_t longest, uint32_t *segments, size_t capacity, isnad_kernel_run *run) {
    return run_kernel(tables, text, length, start, base, longest, segments, capacity, run, emit_scalar);
}

#if defined(__x86_64__)
__attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt"))) static int run_avx2(
    const isnad_kernel_tables *tables, const uint8_t *text, size_t length, size_t start, size_t base,
    size_t longest, uint32_t *segments, size_t capacity, isnad_kernel_run *run) {
    return run_kernel(tables, text, length, start, base, longest, segments, capacity, run, emit_avx2);
}

__attribute__((target("avx512f,avx512bw,avx512vl,avx512dq,bmi,bmi2,lzcnt,popcnt"))) static int run_avx512(
    const isnad_kernel_tables *tables, const uint8_t *text, size_t length, size_t start, size_t base,
    size_t longest, uint32_t *segments, size_t capacity, isnad_kernel_run *run) {
    return run_kernel(tables, text, length, start, base, longest, segments, capacity, run, emit_avx512);
}

int isnad_kernel_available(int set) {
    __builtin_cpu_init();
    switch (set) {
        case ISNAD_KERNEL_BASELINE: return 1;
        case ISNAD_KERNEL_AVX2: return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2");
        case ISNAD_KERNEL_AVX512:
            return __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
                   __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("bmi2");
        default: return 0;
    }
}

static const kernel kernels[ISNAD_KERNEL_COUNT] = {run_baseline, run_avx2, run_avx512};
#else
int isnad_kernel_available(int set) { return set == ISNAD_KERNEL_BASELINE; }

static const kernel kernels[ISNAD_KERNEL_COUNT] = {run_baseline, run_baseline, run_baseline};
#endif

int isnad_kernel_next(int set, const isnad_kernel_tables *tables, const uint8_t *text, size_t length, size_t start,
                      size_t base, size_t longest, uint32_t *segments, size_t capacity, isnad_kernel_run *run) {
    return kernels[set](tables, text, length, start, base, longest, segments, capacity, run);
}

uint8_t isnad_kernel_ascii_class(uint8_t byte) {
    if ((uint8_t)((byte | 0x20) - 'a') < 26) return ISNAD_CLASS_LETTER;
    if ((uint8_t)(byte - '0') < 10) return ISNAD_CLASS_DIGIT;
    switch (byte) {
        case '_': return ISNAD_CLASS_CONNECTOR;
        case '.':
        case '\'': return ISNAD_CLASS_MID_BOTH;
        case ',':
        case ';': return ISNAD_CLASS_MID_DIGIT;
        case ' ': return ISNAD_CLASS_SPACE;
        case '\r': return ISNAD_CLASS_CR;
        case '\n': return ISNAD_CLASS_LF;
        default: return ISNAD_CLASS_OTHER;
    }
}
