#include <sqlite3.h>

/// Binds a copy of the text. `SQLITE_TRANSIENT` is a cast, which Swift cannot import.
static inline int sqlite3_bind_text_copy(sqlite3_stmt *statement, int position, const char *text, sqlite3_uint64 count) {
  return sqlite3_bind_text64(statement, position, text, count, SQLITE_TRANSIENT, SQLITE_UTF8);
}
