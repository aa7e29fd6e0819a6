// Gumbo within bounds: time and memory follow the size of the page, whatever stands in it. See Docs/Reliability.md.
#ifndef ISNAD_HTML_H
#define ISNAD_HTML_H

#include <stddef.h>

/// How a parse ended.
typedef enum {
  ISNAD_HTML_PARSED = 0,
  /// More elements inside one another than `depth`.
  ISNAD_HTML_DEPTH,
  /// More attributes in one tag than `attributes`.
  ISNAD_HTML_ATTRIBUTES,
  /// Elements or attributes that grow out of proportion to the page: open elements are repeated in all that follows.
  ISNAD_HTML_GROWTH,
} isnad_html_end;

typedef struct {
  size_t depth;
  size_t attributes;
  /// Bytes that the parsed page may take, and comparisons of attributes that it may cost.
  size_t memory, comparisons;
} isnad_html_limits;

/// A parsed page and all memory that it takes.
typedef struct isnad_html isnad_html;

/// Parses a page; NULL without memory. `bytes` is followed by a NUL and must outlive the result.
isnad_html *isnad_html_parse(const char *bytes, size_t length, isnad_html_limits limits);

isnad_html_end isnad_html_how_it_ended(const isnad_html *page);

/// The element `html`, a `GumboNode`; NULL unless the page was parsed.
const void *isnad_html_root(const isnad_html *page);

void isnad_html_free(isnad_html *page);

#endif
