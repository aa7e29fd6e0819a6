#include "isnad_kernel.h"
#include "kernel_emit.h"
#include "kernel_masks.h"

// What a block has to know of the one before: each a 0 or 1 for the last byte.
typedef struct {
    uint64_t letter, digit, space, connector, cr;
    uint64_t letter_connector, number_connector;  // a connector that ends a segment of that kind
} carries;

typedef size_t (*emitter)(uint32_t *, uint32_t, uint64_t, uint64_t, uint64_t);

// Where a block's boundaries are, and the kinds of the segments that end there.
typedef struct {
    uint64_t breaks, letter_ends, number_ends;
} boundaries;

// The rules for a block of plain characters behind a plain character. `before` becomes that of the next block.
ALWAYS_INLINE boundaries apply_plain_rules(const plain_masks *m, carries *before) {
    uint64_t letter_before = m->letter << 1 | before->letter;
    uint64_t digit_before = m->digit << 1 | before->digit;
    uint64_t inside = (m->mid_letter & letter_before & m->letter >> 1) | (m->mid_digit & digit_before & m->digit >> 1);
    uint64_t joined = ((m->letter | m->digit) & (letter_before | digit_before)) |
                      (m->space & (m->space << 1 | before->space)) | inside | inside << 1;
    before->letter = m->letter >> 63;
    before->digit = m->digit >> 63;
    before->space = m->space >> 63;
    return (boundaries){~joined, letter_before, digit_before};
}

// All rules. `before` becomes that of the next block, if the first m->length bytes are all of this one.
ALWAYS_INLINE boundaries apply_rules(const block_masks *m, carries *before) {
    const plain_masks *p = &m->plain;
    uint64_t word = p->letter | p->digit;
    uint64_t letter_before = p->letter << 1 | before->letter;
    uint64_t digit_before = p->digit << 1 | before->digit;
    uint64_t joined = (word & (letter_before | digit_before)) | (p->space & (p->space << 1 | before->space)) |
                      m->continuation;
    uint64_t left_of_mid = p->mid_letter & letter_before & ~m->continuation;
    uint64_t left_of_mid_digit = p->mid_digit & digit_before & ~m->continuation;
    uint64_t one = ((left_of_mid & p->letter >> 1) | (left_of_mid_digit & p->digit >> 1)) &
                   ~(m->last_two | m->last_three);
    uint64_t three = ((left_of_mid & p->letter >> 3) | (left_of_mid_digit & p->digit >> 3)) & m->last_three;
    joined |= one | one << 1 | three | three << 3;
    if (__builtin_expect(m->last_two != 0, 0)) {
        uint64_t two = ((left_of_mid & p->letter >> 2) | (left_of_mid_digit & p->digit >> 2)) & m->last_two;
        joined |= two | two << 2;
    }
    boundaries found = {.letter_ends = letter_before, .number_ends = digit_before};
    uint32_t last = m->length - 1;
    if (__builtin_expect((m->connector | m->cr | before->connector | before->cr) != 0, 0)) {
        uint64_t connector_before = m->connector << 1 | before->connector;
        joined |= (m->connector & (letter_before | digit_before | connector_before)) | (word & connector_before) |
                  (m->lf & (m->cr << 1 | before->cr));
        uint64_t letter_connector = m->connector & (letter_before | connector_before);
        uint64_t number_connector = m->connector & digit_before;
        found.letter_ends |= letter_connector << 1 | before->letter_connector;
        found.number_ends |= number_connector << 1 | before->number_connector;
        before->connector = m->connector >> last & 1;
        before->letter_connector = letter_connector >> last & 1;
        before->number_connector = number_connector >> last & 1;
        before->cr = m->cr >> last & 1;
    }
    found.breaks = ~joined;
    before->letter = p->letter >> last & 1;
    before->digit = p->digit >> last & 1;
    before->space = p->space >> last & 1;
    return found;
}

ALWAYS_INLINE uint64_t low_bits(uint32_t count) { return count < 64 ? ((uint64_t)1 << count) - 1 : ~(uint64_t)0; }

ALWAYS_INLINE int stop(isnad_kernel_run *run, int why, size_t position, size_t count, size_t boundary) {
    run->position = position;
    run->count = count;
    run->boundary = boundary;
    return why;
}

ALWAYS_INLINE int run_kernel(const isnad_kernel_tables *tables, const uint8_t *text, size_t length, size_t start,
                             size_t base, size_t longest, uint32_t *segments, size_t capacity,
                             isnad_kernel_run *run, emitter emit, mid_finder find_mids) {
    if (capacity < 80) return stop(run, ISNAD_KERNEL_FULL, start, 0, start);
    size_t at = start;
    uint32_t *out = segments;
    const uint32_t *full = segments + (capacity - 80);
    bool is_behind_plain = false;  // behind the first block, and behind neither connector nor CR
    uint64_t is_start = 1;         // `start` is a boundary already known
    carries before = {0};
    spread_tables spread = spread_out(tables);
    uint8_t tail[64];
#define COUNT ((size_t)(out - segments))
#define LAST_BOUNDARY (COUNT ? base + (out[-1] >> 3) : start)
    for (;;) {
        if (out > full || at - base > longest) return stop(run, ISNAD_KERNEL_FULL, at, COUNT, LAST_BOUNDARY);
        const uint8_t *block = text + at;
        size_t left = length - at;
        if (__builtin_expect(left < 64, 0)) {
            // Behind the end stands a character with a boundary on both sides, just as ICU ends a text.
            __builtin_memset(tail, 0, 64);
            __builtin_memcpy(tail, block, left);
            block = tail;
        }
        bytes64 v = load64(block);
        block_masks m;
        bool is_hard = classify_plain(&spread, v, &m.plain, find_mids);
        uint32_t origin = (uint32_t)((at - base) << 3);

        // Nearly all blocks of English: plain, and what ends the block is decided within it.
        if (is_behind_plain & !is_hard & !((m.plain.mid_letter | m.plain.mid_digit) >> 63) & (left >= 64)) {
            boundaries found = apply_plain_rules(&m.plain, &before);
            out += emit(out, origin, found.breaks, found.letter_ends, found.number_ends);
            at += 64;
            continue;
        }
        uint64_t high = BITS(v >= 0x80);
        classify_ascii(v, &m);
        if (high) classify_beyond_ascii(tables, &spread, block, v, high, before.letter, before.digit, &m);

        // Whether a boundary stands around a character between words depends on what follows: the last one of a
        // block waits for the next block.
        if ((m.plain.mid_letter | m.plain.mid_digit) >> (m.length - 1) & 1) {
            uint32_t last = m.length - 1;
            while (m.continuation >> last & 1) last--;
            if (last > 0) m.length = last;
        }
        boundaries found = apply_rules(&m, &before);
        uint64_t ends = low_bits(m.length);
        if (left < 64) ends &= ((uint64_t)2 << left) - 1;  // the end of the text is a boundary
        uint64_t breaks = found.breaks & ~is_start & ends;
        uint64_t special = m.special & ends;
        if (__builtin_expect(special != 0, 0)) {
            // What the character does to the boundary before it is unknown, and to the one before that if a
            // character between words is in between. Dropping one more boundary makes the rest certain.
            uint64_t first = special & -special;
            breaks &= first - 1;
            if (breaks) breaks &= ~((uint64_t)1 << (63 - __builtin_clzll(breaks)));
            out += emit(out, origin, breaks, found.letter_ends, found.number_ends);
            return stop(run, ISNAD_KERNEL_STOPPED, at + (size_t)__builtin_ctzll(first), COUNT, LAST_BOUNDARY);
        }
        out += emit(out, origin, breaks, found.letter_ends, found.number_ends);
        if (left < 64 && m.length > left) return stop(run, ISNAD_KERNEL_END, length, COUNT, length);
        is_start = 0;
        is_behind_plain = !(before.connector | before.cr);
        at += m.length;
    }
#undef LAST_BOUNDARY
#undef COUNT
}

typedef int (*kernel)(const isnad_kernel_tables *, const uint8_t *, size_t, size_t, size_t, size_t, uint32_t *, size_t,
                      isnad_kernel_run *);

static int run_baseline(const isnad_kernel_tables *tables, const uint8_t *text, size_t length, size_t start,
                        size_t base, size_t longest, uint32_t *segments, size_t capacity, isnad_kernel_run *run) {
    return run_kernel(tables, text, length, start, base, longest, segments, capacity, run, emit_scalar, find_mids);
}

#if defined(__x86_64__)
__attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt"))) static int run_avx2(
    const isnad_kernel_tables *tables, const uint8_t *text, size_t length, size_t start, size_t base,
    size_t longest, uint32_t *segments, size_t capacity, isnad_kernel_run *run) {
    return run_kernel(tables, text, length, start, base, longest, segments, capacity, run, emit_avx2, find_mids_avx2);
}

__attribute__((target("avx512f,avx512bw,avx512vl,avx512dq,bmi,bmi2,lzcnt,popcnt"))) static int run_avx512(
    const isnad_kernel_tables *tables, const uint8_t *text, size_t length, size_t start, size_t base,
    size_t longest, uint32_t *segments, size_t capacity, isnad_kernel_run *run) {
    return run_kernel(tables, text, length, start, base, longest, segments, capacity, run, emit_avx512,
                      find_mids_avx512);
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
