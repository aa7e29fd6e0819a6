// For IsnadC alone; not part of the interface.
#ifndef ISNAD_NOTE_ERROR_H
#define ISNAD_NOTE_ERROR_H

/// Makes `message` this thread's isnad_last_error(), cut to whole characters where it is too long.
void isnad_note_error(const char *message);

#endif
