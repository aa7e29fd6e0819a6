// The vector kernel: word boundaries of common scripts, 64 bytes at a time. See Docs/Tokenizer.md.
#ifndef ISNAD_KERNEL_H
#define ISNAD_KERNEL_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What the kernel tells apart. It never sees what a class means: the rules that it applies to them are fixed,
/// and whoever fills the tables has to prove that ICU's automaton applies the same ones.
enum {
    ISNAD_CLASS_OTHER = 0,       // a boundary on both sides
    ISNAD_CLASS_LETTER,          // no boundary between letters, digits and connectors
    ISNAD_CLASS_DIGIT,
    ISNAD_CLASS_CONNECTOR,       // ASCII only: the low line
    ISNAD_CLASS_MID_LETTER,      // no boundary around one between letters
    ISNAD_CLASS_MID_DIGIT,       // no boundary around one between digits
    ISNAD_CLASS_MID_BOTH,        // both of these
    ISNAD_CLASS_SPACE,           // no boundary between spaces
    ISNAD_CLASS_CR,              // ASCII only; no boundary before LF
    ISNAD_CLASS_LF,
    ISNAD_CLASS_MARK,            // continues a letter or a digit; SPECIAL behind anything else
    ISNAD_CLASS_SPECIAL,         // the kernel stops
    ISNAD_CLASS_COUNT
};

/// Where the kernel reads the class of a character.
typedef struct {
    /// Two stages over code points below U+10000: categories[blocks[c >> 6] * 64 + (c & 63)].
    const uint16_t *blocks;
    const uint8_t *categories;
    /// The class of each category.
    uint8_t classes[256];
    /// An ASCII byte beside A-Z and a-z that is a letter, and one beside . and ' that is MID_LETTER, with other low four
    /// bits than these; 0xFF for none.
    uint8_t extra_letter, extra_mid_letter;
    /// For the lead bytes C0 to DF: two ranges of second bytes that make letters; 0 to 0 for none.
    uint8_t letter_first[2][32], letter_last[2][32];
    /// Lead bytes of two behind which every second byte makes a letter: a range; 0 to 0 for none.
    uint8_t all_letters_first, all_letters_last;
    /// Second bytes behind E1 with which every third byte makes a letter (Latin with dots below): a range.
    uint8_t e1_letters_first, e1_letters_last;
    /// Third bytes behind E2 80: a range that makes MID_BOTH (curly apostrophes), and one that makes OTHER (dashes and
    /// quotation marks) where it is not in the former.
    uint8_t e280_mid_first, e280_mid_last, e280_first, e280_last;
} isnad_kernel_tables;

/// Instruction sets that the kernel is compiled for, slowest first.
enum { ISNAD_KERNEL_BASELINE = 0, ISNAD_KERNEL_AVX2 = 1, ISNAD_KERNEL_AVX512 = 2, ISNAD_KERNEL_COUNT = 3 };

/// Whether this machine can run the kernel with an instruction set.
int isnad_kernel_available(int set);

/// The class that the kernel gives an ASCII byte, extras aside: what a proof has to compare with the tables.
uint8_t isnad_kernel_ascii_class(uint8_t byte);

enum { ISNAD_KERNEL_END = 0, ISNAD_KERNEL_FULL = 1, ISNAD_KERNEL_STOPPED = 2 };

typedef struct {
    /// How many segments were written.
    size_t count;
    /// The last boundary written, or where the run started.
    size_t boundary;
    /// Where the kernel stopped looking: at a character that it does not know, or behind.
    size_t position;
} isnad_kernel_run;

/// Writes the segments of text[start..<length] as `(end - base) << 3 | kind` until the text ends, `capacity` is
/// too small for another block (80 are needed at least), a block starts more than `longest` behind `base` (at most
/// 2^28), or a character is SPECIAL. `start` has to be a boundary; every boundary written is one whatever follows.
int isnad_kernel_next(int set, const isnad_kernel_tables *tables, const uint8_t *text, size_t length, size_t start,
                      size_t base, size_t longest, uint32_t *segments, size_t capacity, isnad_kernel_run *run);

#ifdef __cplusplus
}
#endif
#endif
