// What of the C interface is easier in C than in Swift: constants, and one message a thread.
#include "isnad.h"
#include "isnad_note_error.h"

#include <string.h>

static _Thread_local char last_error[4096];

const char *isnad_version(void) { return ISNAD_VERSION; }

const char *isnad_last_error(void) { return last_error; }

void isnad_note_error(const char *message) {
  size_t length = strlen(message);
  if (length >= sizeof last_error) {
    length = sizeof last_error - 1;
    while (length > 0 && ((unsigned char)message[length] & 0xC0) == 0x80) length--;
  }
  memcpy(last_error, message, length);
  last_error[length] = 0;
}
