#include "icu_sentences.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

icu_sentences *icu_sentences_open(const char *locale) {
    UErrorCode code = U_ZERO_ERROR;
    UBreakIterator *iterator = ubrk_open(UBRK_SENTENCE, locale, NULL, 0, &code);
    return U_FAILURE(code) ? NULL : (icu_sentences *)iterator;
}

void icu_sentences_close(icu_sentences *sentences) { ubrk_close((UBreakIterator *)sentences); }

size_t icu_sentences_count(icu_sentences *sentences, const uint8_t *text, size_t length) {
    UBreakIterator *iterator = (UBreakIterator *)sentences;
    UErrorCode code = U_ZERO_ERROR;
    UText utf8 = UTEXT_INITIALIZER;
    utext_openUTF8(&utf8, (const char *)text, (int64_t)length, &code);
    ubrk_setUText(iterator, &utf8, &code);
    size_t count = 0;
    if (U_SUCCESS(code)) {
        ubrk_first(iterator);
        while (ubrk_next(iterator) != UBRK_DONE) count++;
    }
    utext_close(&utf8);
    return count;
}
