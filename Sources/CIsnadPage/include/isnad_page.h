// The style sheet and the script of HTML pages, linked into the library so that every page can carry them.
#ifndef ISNAD_PAGE_H
#define ISNAD_PAGE_H

#include <stddef.h>
#include <stdint.h>

/// The style sheet and its length in bytes.
const uint8_t *isnad_page_style(size_t *length);

/// The script and its length in bytes.
const uint8_t *isnad_page_script(size_t *length);

#endif
