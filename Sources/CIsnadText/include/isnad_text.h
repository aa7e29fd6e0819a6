// ICU for IsnadText; the kernel and the search for bytes have headers of their own. C types only: ICU's headers stay in the .c files.
#ifndef ISNAD_TEXT_H
#define ISNAD_TEXT_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A break iterator of the installed ICU over UTF-8 text. Not thread-safe: clone one for each task.
typedef struct isnad_breaker isnad_breaker;

enum { ISNAD_BREAK_WORD = 0, ISNAD_BREAK_SENTENCE = 1 };

/// Opens ICU's rules of `kind` for `locale`. Returns NULL and sets `*status` (an ICU error code) on failure.
isnad_breaker *isnad_breaker_open(int kind, const char *locale, int32_t *status);

/// Opens rules written in ICU's rule language (UTF-8). Returns NULL and sets `*status`, and where the error lies
/// in `*line` and `*column`, on failure.
isnad_breaker *isnad_breaker_open_rules(const char *rules, int32_t length, int32_t *line, int32_t *column,
                                        int32_t *status);

/// An independent copy, or NULL when memory is short.
isnad_breaker *isnad_breaker_clone(const isnad_breaker *breaker);

void isnad_breaker_close(isnad_breaker *breaker);

/// Starts over at the beginning of `text`, which must stay alive and unchanged while boundaries are read.
/// Returns an ICU error code, 0 for success. Ill-formed UTF-8 is read as U+FFFD.
int32_t isnad_breaker_set_text(isnad_breaker *breaker, const uint8_t *text, int64_t length);

/// Writes up to `capacity` further segments as `end << 3 | kind` (kind: ICU rule status / 100) and returns
/// how many were written; 0 at the end of the text.
size_t isnad_breaker_next(isnad_breaker *breaker, uint32_t *segments, size_t capacity);

/// Copies ICU's compiled rules to `rules` if `capacity` suffices. Returns their length, 0 when there are none.
int32_t isnad_breaker_binary_rules(const isnad_breaker *breaker, uint8_t *rules, int32_t capacity);

enum { ISNAD_CATEGORY_BLOCKS = 0x110000 / 64 };

/// Spreads the category trie of compiled rules over two stages: the category of c is
/// categories[blocks[c >> 6] * 64 + (c & 63)]. `blocks` has ISNAD_CATEGORY_BLOCKS entries. Returns how many blocks
/// of `categories` were written, or -1 when there are over `capacity`, or over 256 categories, or no trie.
int32_t isnad_spread_categories(const uint8_t *trie, int32_t length, uint16_t *blocks, uint8_t *categories,
                                int32_t capacity);

/// The locales that ICU offers break rules for: how many, and the name of each.
int32_t isnad_locale_count(void);
const char *isnad_locale(int32_t index);

/// ICU's version as "72.1".
const char *isnad_icu_version(void);

#ifdef __cplusplus
}
#endif
#endif
