// Isnad from C: who and what a text names, who said what, and through whom it reached the page.
//
//   isnad_analyzer *analyzer = isnad_analyzer_open(NULL, 0);
//   char *json = isnad_analyze(analyzer, text, strlen(text), ISNAD_OFFSETS_UTF8, NULL);
//   puts(json ? json : isnad_last_error());
//   isnad_free(json);
//   isnad_analyzer_close(analyzer);
//
// Every function may be called from any thread at any time, several with the same analyzer too. A function that fails
// returns NULL and leaves the reason in isnad_last_error(). Symbols keep their meaning within a major version.
#ifndef ISNAD_H
#define ISNAD_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The version that this header belongs to; isnad_version() tells that of the library.
#define ISNAD_VERSION "0.1.0"

/// A lexicon and rules, ready to read texts.
typedef struct isnad_analyzer isnad_analyzer;

/// What the positions in the JSON count.
enum isnad_offsets {
  ISNAD_OFFSETS_UTF8 = 0,      ///< bytes
  ISNAD_OFFSETS_UTF16 = 1,     ///< 16-bit units, as Java and JavaScript count
  ISNAD_OFFSETS_SCALAR = 2,    ///< Unicode scalars, as Python counts
  ISNAD_OFFSETS_CHARACTER = 3  ///< grapheme clusters, as Swift counts
};

/// Opens an analyzer with the built-in lexicon and `count` compiled ones (`isnad lexicon compile`), later ones before
/// earlier ones. `lexicons` are paths in the file system's encoding; NULL if `count` is 0.
///
/// Returns NULL for a path that is NULL, cannot be read, or names no sound compiled lexicon. Close it with
/// isnad_analyzer_close().
isnad_analyzer *isnad_analyzer_open(const char *const *lexicons, size_t count);

/// Reads `length` bytes of UTF-8 and returns a document as JSON, of the form that Docs/output.schema.json describes:
/// UTF-8, ended by a NUL, with its length in `*json_length` unless that is NULL. Free it with isnad_free().
///
/// Any bytes are a text: each that is not part of well-formed UTF-8 is read as U+001A, so that positions stay. Returns
/// NULL if `analyzer` or `text` is NULL (also where `length` is 0), if `offsets` is none of the above, or if memory is
/// short. Time and memory are linear in `length`.
char *isnad_analyze(const isnad_analyzer *analyzer, const char *text, size_t length, enum isnad_offsets offsets,
                    size_t *json_length);

/// Frees what isnad_analyze() returned. NULL is passed over.
void isnad_free(char *json);

/// Closes an analyzer that no other thread is using any more. NULL is passed over.
void isnad_analyzer_close(isnad_analyzer *analyzer);

/// Why this thread's last failed call failed, and how to mend it; empty where none has failed. UTF-8, at most 4,095
/// bytes, valid until the thread's next call fails.
const char *isnad_last_error(void);

/// The version of the library, as "0.1.0".
const char *isnad_version(void);

#ifdef __cplusplus
}
#endif
#endif
