// ICU's own sentence iterator, to measure the splitter against.
#ifndef ICU_SENTENCES_H
#define ICU_SENTENCES_H

#include <stddef.h>
#include <stdint.h>

typedef struct icu_sentences icu_sentences;

/// Opens the sentence rules of a locale; "en@ss=standard" has ICU's list of abbreviations. NULL on failure.
icu_sentences *icu_sentences_open(const char *locale);

void icu_sentences_close(icu_sentences *sentences);

/// How many sentences UTF-8 text has; 0 on failure.
size_t icu_sentences_count(icu_sentences *sentences, const uint8_t *text, size_t length);

#endif
