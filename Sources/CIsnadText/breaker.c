#include "isnad_text.h"

#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>
#include <unicode/uversion.h>

struct isnad_breaker {
    UBreakIterator *iterator;
    UText text;
};

static isnad_breaker *wrap(UBreakIterator *iterator) {
    isnad_breaker *breaker = malloc(sizeof *breaker);
    if (!breaker) {
        ubrk_close(iterator);
        return NULL;
    }
    UText empty = UTEXT_INITIALIZER;
    breaker->iterator = iterator;
    breaker->text = empty;
    return breaker;
}

isnad_breaker *isnad_breaker_open(int kind, const char *locale, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    UBreakIteratorType type = kind == ISNAD_BREAK_SENTENCE ? UBRK_SENTENCE : UBRK_WORD;
    UBreakIterator *iterator = ubrk_open(type, locale, NULL, 0, &code);
    *status = code;
    return U_FAILURE(code) ? NULL : wrap(iterator);
}

isnad_breaker *isnad_breaker_open_rules(const char *rules, int32_t length, int32_t *line, int32_t *column,
                                        int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    int32_t units = 0;
    u_strFromUTF8(NULL, 0, &units, rules, length, &code);
    UChar *text = malloc(((size_t)units + 1) * sizeof(UChar));
    if (!text) {
        *status = U_MEMORY_ALLOCATION_ERROR;
        return NULL;
    }
    UParseError where = {0};
    code = U_ZERO_ERROR;
    u_strFromUTF8(text, units + 1, &units, rules, length, &code);
    UBreakIterator *iterator = U_FAILURE(code) ? NULL : ubrk_openRules(text, units, NULL, 0, &where, &code);
    free(text);
    *line = where.line;
    *column = where.offset;
    *status = code;
    return U_FAILURE(code) ? NULL : wrap(iterator);
}

isnad_breaker *isnad_breaker_clone(const isnad_breaker *breaker) {
    UErrorCode code = U_ZERO_ERROR;
#if U_ICU_VERSION_MAJOR_NUM >= 69
    UBreakIterator *copy = ubrk_clone(breaker->iterator, &code);
#else
    UBreakIterator *copy = ubrk_safeClone(breaker->iterator, NULL, NULL, &code);
#endif
    return U_FAILURE(code) ? NULL : wrap(copy);
}

void isnad_breaker_close(isnad_breaker *breaker) {
    if (!breaker) return;
    ubrk_close(breaker->iterator);
    utext_close(&breaker->text);
    free(breaker);
}

int32_t isnad_breaker_set_text(isnad_breaker *breaker, const uint8_t *text, int64_t length) {
    UErrorCode code = U_ZERO_ERROR;
    utext_openUTF8(&breaker->text, (const char *)(length ? text : (const uint8_t *)""), length, &code);
    if (U_FAILURE(code)) return code;
    ubrk_setUText(breaker->iterator, &breaker->text, &code);
    if (U_FAILURE(code)) return code;
    ubrk_first(breaker->iterator);
    return 0;
}

size_t isnad_breaker_next(isnad_breaker *breaker, uint32_t *segments, size_t capacity) {
    size_t count = 0;
    while (count < capacity) {
        int32_t end = ubrk_next(breaker->iterator);
        if (end == UBRK_DONE) break;
        uint32_t kind = (uint32_t)ubrk_getRuleStatus(breaker->iterator) / 100;
        segments[count++] = (uint32_t)end << 3 | (kind & 7);
    }
    return count;
}

int32_t isnad_breaker_binary_rules(const isnad_breaker *breaker, uint8_t *rules, int32_t capacity) {
    UErrorCode code = U_ZERO_ERROR;
    int32_t length = ubrk_getBinaryRules(breaker->iterator, rules, capacity, &code);
    return U_FAILURE(code) && code != U_BUFFER_OVERFLOW_ERROR && capacity ? 0 : length;
}

int32_t isnad_locale_count(void) { return ubrk_countAvailable(); }

const char *isnad_locale(int32_t index) { return ubrk_getAvailable(index); }

const char *isnad_icu_version(void) { return U_ICU_VERSION; }
