// Sixty-four bytes become one bit a byte and class. Included by kernel.c only.
#ifndef ISNAD_KERNEL_MASKS_H
#define ISNAD_KERNEL_MASKS_H

#include "isnad_kernel.h"

// A block is passed between inlined functions only, so its calling convention is of no account.
#pragma clang diagnostic ignored "-Wpsabi"

#define ALWAYS_INLINE static inline __attribute__((always_inline))

// One vector as wide as a block: the compiler cuts it into the registers of the instruction set at hand.
typedef uint8_t bytes64 __attribute__((vector_size(64)));
typedef bool bools64 __attribute__((ext_vector_type(64)));

// One bit a byte, in a general register: left to itself clang joins the masks' arithmetic into vectors again, and
// pays for the way there and back.
ALWAYS_INLINE uint64_t in_register(uint64_t bits) {
    __asm__("" : "+r"(bits));
    return bits;
}

#define BITS(condition) in_register(__builtin_bit_cast(uint64_t, __builtin_convertvector((condition), bools64)))

// The bytes of v from `first` to `last`.
#define IN(first, last) BITS((bytes64)(v - (first)) <= (uint8_t)((last) - (first)))

// The same with limits that are vectors already.
#define WITHIN(range) BITS((bytes64)(v - (range##_first)) <= (range##_span))

ALWAYS_INLINE bytes64 load64(const uint8_t *from) {
    bytes64 bytes;
    __builtin_memcpy(&bytes, from, 64);
    return bytes;
}

// Bit i: byte i belongs to a character of the class. These are all that most blocks of English need.
typedef struct {
    uint64_t letter, digit, mid_letter, mid_digit, space;
} plain_masks;

typedef struct {
    plain_masks plain;
    uint64_t connector, cr, lf;
    uint64_t continuation;  // byte i is not the first of its character
    uint64_t last_two;      // first bytes of mid_letter and mid_digit characters of two bytes
    uint64_t last_three;    // … of three bytes
    uint64_t special;       // a character that the kernel does not know starts at or up to three bytes before i
    uint32_t length;        // how many bytes hold whole characters
} block_masks;

// What the tables say of ASCII and of ranges, spread over vectors once a run: inside the loop its stores, which might
// change the tables for all that the compiler knows, would have that done for every block.
typedef struct {
    bytes64 extra_letter, extra_mid_letter;
    bytes64 all_letters_first, all_letters_span, e1_letters_first, e1_letters_span;
    bytes64 e280_first, e280_span, e280_mid_first, e280_mid_span;
    // Between letters, between digits: of the characters with the same low four bits at most one is, which stands at
    // these bits, four times over.
    bytes64 mid_letters, mid_digits;
} spread_tables;

ALWAYS_INLINE bytes64 all64(uint8_t byte) { return (bytes64){0} + byte; }

ALWAYS_INLINE bytes64 row64(const uint8_t *row) {
    bytes64 rows;
    for (int i = 0; i < 4; i++) __builtin_memcpy((uint8_t *)&rows + 16 * i, row, 16);
    return rows;
}

ALWAYS_INLINE spread_tables spread_out(const isnad_kernel_tables *tables) {
    // The 1 keeps byte 0 from being found at bits 0.
    uint8_t digits[16] = {1, [',' & 15] = ',', [';' & 15] = ';', ['.' & 15] = '.', ['\'' & 15] = '\''};
    uint8_t letters[16] = {1, ['.' & 15] = '.', ['\'' & 15] = '\''};
    if (tables->extra_mid_letter < 0x80) letters[tables->extra_mid_letter & 15] = tables->extra_mid_letter;
    return (spread_tables){
        all64(tables->extra_letter), all64(tables->extra_mid_letter),
        all64(tables->all_letters_first), all64(tables->all_letters_last - tables->all_letters_first),
        all64(tables->e1_letters_first), all64(tables->e1_letters_last - tables->e1_letters_first),
        all64(tables->e280_first), all64(tables->e280_last - tables->e280_first),
        all64(tables->e280_mid_first), all64(tables->e280_mid_last - tables->e280_mid_first),
        row64(letters), row64(digits)};
}

typedef void (*mid_finder)(bytes64 v, const spread_tables *tables, plain_masks *m);

// Any machine: by comparisons. Where there is a byte shuffle one look-up and one comparison find a set.
ALWAYS_INLINE void find_mids(bytes64 v, const spread_tables *tables, plain_masks *m) {
    uint64_t both = BITS((v == '.') | (v == '\''));
    m->mid_letter = both | BITS(v == tables->extra_mid_letter);
    m->mid_digit = both | BITS((v == ',') | (v == ';'));
}

#if defined(__x86_64__)
#include <immintrin.h>
__attribute__((target("avx2"))) static inline void find_mids_avx2(bytes64 v, const spread_tables *tables,
                                                                  plain_masks *m) {
    bytes64 letters, digits;
    for (int i = 0; i < 64; i += 32) {
        __m256i half, row;
        __builtin_memcpy(&half, (const uint8_t *)&v + i, 32);
        __builtin_memcpy(&row, &tables->mid_letters, 32);
        row = _mm256_shuffle_epi8(row, half);
        __builtin_memcpy((uint8_t *)&letters + i, &row, 32);
        __builtin_memcpy(&row, &tables->mid_digits, 32);
        row = _mm256_shuffle_epi8(row, half);
        __builtin_memcpy((uint8_t *)&digits + i, &row, 32);
    }
    m->mid_letter = BITS(v == letters);
    m->mid_digit = BITS(v == digits);
}

__attribute__((target("avx512f,avx512bw,avx512vl,avx512dq"))) static inline void find_mids_avx512(
    bytes64 v, const spread_tables *tables, plain_masks *m) {
    bytes64 letters = (bytes64)_mm512_shuffle_epi8((__m512i)tables->mid_letters, (__m512i)v);
    bytes64 digits = (bytes64)_mm512_shuffle_epi8((__m512i)tables->mid_digits, (__m512i)v);
    m->mid_letter = BITS(v == letters);
    m->mid_digit = BITS(v == digits);
}
#endif

// Returns whether the block has characters that these masks do not tell about.
ALWAYS_INLINE bool classify_plain(const spread_tables *tables, bytes64 v, plain_masks *m, mid_finder find_mids) {
    bytes64 folded = v | 0x20;
    m->letter = BITS(((bytes64)(folded - 'a') < 26) | (v == tables->extra_letter));
    m->digit = BITS((bytes64)(v - '0') < 10);
    m->space = BITS(v == ' ');
    find_mids(v, tables, m);
    return BITS((v >= 0x80) | (v == '_') | (v == '\r')) != 0;
}

ALWAYS_INLINE void classify_ascii(bytes64 v, block_masks *m) {
    m->connector = BITS(v == '_');
    m->cr = BITS(v == '\r');
    m->lf = BITS(v == '\n');
    m->continuation = m->last_two = m->last_three = m->special = 0;
    m->length = 64;
}

// The characters of two and three bytes that no vector comparison has settled, one by one. They are rare but in
// scripts of three bytes a letter: there a look-up for each still makes 400 MB/s.
typedef struct {
    uint64_t by_class[ISNAD_CLASS_COUNT];
    uint64_t mids, threes;  // first bytes of MID characters, and of those of three bytes
} rest_masks;

static __attribute__((noinline)) void look_up_rest(const isnad_kernel_tables *tables, const uint8_t *at, uint64_t rest,
                                                   rest_masks *found) {
    uint64_t *by_class = found->by_class;
    uint64_t mids = 0, threes = 0;
    while (rest) {
        int i = __builtin_ctzll(rest);
        rest &= rest - 1;
        const uint8_t *p = at + i;
        uint32_t c;
        uint64_t bits;
        int three = p[0] >= 0xE0;
        if (three) {
            c = (uint32_t)(p[0] & 15) << 12 | (uint32_t)(p[1] & 63) << 6 | (p[2] & 63);
            bits = 7;
            if (c < 0x800 || (c & 0xF800) == 0xD800) {
                by_class[ISNAD_CLASS_SPECIAL] |= 1ull << i;
                continue;
            }
        } else {
            c = (uint32_t)(p[0] & 31) << 6 | (p[1] & 63);
            bits = 3;
        }
        uint8_t class = tables->classes[tables->categories[(size_t)tables->blocks[c >> 6] * 64 + (c & 63)]];
        by_class[class] |= bits << i;
        uint64_t mid = (class >= ISNAD_CLASS_MID_LETTER) & (class <= ISNAD_CLASS_MID_BOTH);
        mids |= mid << i;
        threes |= (uint64_t)three << i;
    }
    found->mids = mids;
    found->threes = threes;
}

// Not to hand `m` to a function of its own is what keeps the masks in registers.
ALWAYS_INLINE uint64_t classify_rest(const isnad_kernel_tables *tables, const uint8_t *at, uint64_t rest,
                                     block_masks *m) {
    rest_masks found = {0};
    look_up_rest(tables, at, rest, &found);
    const uint64_t *by_class = found.by_class;
    m->plain.letter |= by_class[ISNAD_CLASS_LETTER];
    m->plain.digit |= by_class[ISNAD_CLASS_DIGIT];
    m->plain.mid_letter |= by_class[ISNAD_CLASS_MID_LETTER] | by_class[ISNAD_CLASS_MID_BOTH];
    m->plain.mid_digit |= by_class[ISNAD_CLASS_MID_DIGIT] | by_class[ISNAD_CLASS_MID_BOTH];
    m->plain.space |= by_class[ISNAD_CLASS_SPACE];
    m->special |= by_class[ISNAD_CLASS_SPECIAL] | by_class[ISNAD_CLASS_CONNECTOR] | by_class[ISNAD_CLASS_CR] |
                  by_class[ISNAD_CLASS_LF];
    m->last_two |= found.mids & ~found.threes;
    m->last_three |= found.mids & found.threes;
    return by_class[ISNAD_CLASS_MARK];
}

// Marks continue the letter or digit before them: runs of marks are filled from their start by the carry of an
// addition. A mark behind anything else is special.
ALWAYS_INLINE void resolve_marks(uint64_t marks, uint64_t letter_before, uint64_t digit_before, block_masks *m) {
    uint64_t letter_starts = marks & (m->plain.letter << 1 | letter_before);
    uint64_t letters = marks & ~(marks + letter_starts);
    uint64_t digit_starts = marks & (m->plain.digit << 1 | digit_before);
    uint64_t digits = marks & ~(marks + digit_starts);
    m->plain.letter |= letters;
    m->plain.digit |= digits;
    m->special |= marks & ~(letters | digits);
}

ALWAYS_INLINE void classify_beyond_ascii(const isnad_kernel_tables *tables, const spread_tables *spread,
                                         const uint8_t *at, bytes64 v, uint64_t high, uint64_t letter_before,
                                         uint64_t digit_before, block_masks *m) {
    uint64_t continuation = BITS((bytes64)(v & 0xC0) == 0x80);
    uint64_t two = BITS((bytes64)(v - 0xC2) < 0x1E);
    uint64_t three = BITS((bytes64)(v & 0xF0) == 0xE0);
    m->continuation = continuation;
    // A character cut by the end of the block waits for the next one.
    uint64_t cut = (two & 1ull << 63) | (three & 3ull << 62);
    uint64_t whole = (cut & -cut) - 1;  // all bits if there is none
    m->length = cut ? (uint32_t)__builtin_ctzll(cut) : 64;
    two &= whole;
    three &= whole;
    uint64_t claimed = two << 1 | three << 1 | three << 2;
    m->special = (((high & ~(two | three | continuation)) | (continuation ^ claimed)) & whole) |
                 (claimed & ~continuation);
    // Up to three bytes before a stray continuation or behind a lead without one the character may start.
    if (m->special) {
        uint64_t first = m->special & -m->special;
        m->special |= first | first >> 1 | first >> 2 | first >> 3;
        two &= first - 1;
        three &= (first - 1) >> 2;
        two &= (first - 1) >> 1;
    }
    uint64_t rest = 0;
    // Without asking first whether there are any: the comparisons cost less than a wrong guess.
    {
        uint64_t e1 = three & BITS(v == 0xE1) & WITHIN(spread->e1_letters) >> 1;
        uint64_t e280 = three & BITS(v == 0xE2) & BITS(v == 0x80) >> 1 & WITHIN(spread->e280) >> 2;
        uint64_t mid = e280 & WITHIN(spread->e280_mid) >> 2;
        m->plain.letter |= e1 | e1 << 1 | e1 << 2;
        uint64_t mid_bytes = mid | mid << 1 | mid << 2;
        m->plain.mid_letter |= mid_bytes;
        m->plain.mid_digit |= mid_bytes;
        m->last_three = mid;
        rest = three & ~(e1 | e280);
    }
    {
        uint64_t letters = two & WITHIN(spread->all_letters);
        m->plain.letter |= letters | letters << 1;
        two &= ~letters;
    }
    while (two) {
        // One comparison for all characters with the same lead: text has few leads a block.
        uint32_t lead = at[__builtin_ctzll(two)];
        uint64_t same = BITS(v == (uint8_t)lead) & two;
        lead &= 31;
        uint64_t inside = IN(tables->letter_first[0][lead], tables->letter_last[0][lead]) |
                          IN(tables->letter_first[1][lead], tables->letter_last[1][lead]);
        uint64_t letters = same & inside >> 1;
        m->plain.letter |= letters | letters << 1;
        rest |= same & ~letters;
        two &= ~same;
    }
    if (rest) {
        uint64_t marks = classify_rest(tables, at, rest, m);
        if (marks) resolve_marks(marks, letter_before, digit_before, m);
    }
}

#endif
