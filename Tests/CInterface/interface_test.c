// The C interface as a C program meets it: header and shared library, eight threads, wrong arguments.
#include <isnad.h>

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CHECK(condition)                                                      \
  do {                                                                        \
    if (!(condition)) {                                                       \
      fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition);         \
      exit(1);                                                                \
    }                                                                         \
  } while (0)

static const char text[] = "\u201CWe will stay,\u201D Anna Berg told Reuters in Basra on Tuesday.";
static isnad_analyzer *analyzer;
static char *expected;

static void *work(void *number) {
  char missing[64];
  snprintf(missing, sizeof missing, "/nowhere/%d", *(int *)number);
  const char *paths[] = {missing};
  for (int round = 0; round < 200; round++) {
    CHECK(isnad_analyzer_open(paths, 1) == NULL);
    size_t length = 0;
    char *json = isnad_analyze(analyzer, text, strlen(text), ISNAD_OFFSETS_UTF16, &length);
    CHECK(json && strlen(json) == length && strcmp(json, expected) == 0);
    isnad_free(json);
    // Neither success nor another thread's failure changes the message.
    CHECK(strncmp(isnad_last_error(), missing, strlen(missing)) == 0);
  }
  return NULL;
}

int main(void) {
  CHECK(strcmp(isnad_version(), ISNAD_VERSION) == 0);
  CHECK(strcmp(isnad_last_error(), "") == 0);

  analyzer = isnad_analyzer_open(NULL, 0);
  CHECK(analyzer);
  expected = isnad_analyze(analyzer, text, strlen(text), ISNAD_OFFSETS_UTF16, NULL);
  CHECK(expected);
  CHECK(strstr(expected, "\"speaker\":{\"start\":16,\"end\":25,\"text\":\"Anna Berg\""));

  CHECK(isnad_analyze(NULL, text, 1, ISNAD_OFFSETS_UTF8, NULL) == NULL);
  CHECK(strcmp(isnad_last_error(), "analyzer is NULL") == 0);
  CHECK(isnad_analyze(analyzer, NULL, 0, ISNAD_OFFSETS_UTF8, NULL) == NULL);
  CHECK(isnad_analyze(analyzer, text, 1, (enum isnad_offsets)9, NULL) == NULL);
  CHECK(isnad_analyze(analyzer, text, (size_t)-1, ISNAD_OFFSETS_UTF8, NULL) == NULL);
  CHECK(isnad_analyzer_open(NULL, 1) == NULL);
  isnad_free(NULL);
  isnad_analyzer_close(NULL);

  enum { count = 8 };
  pthread_t threads[count];
  int numbers[count];
  for (int i = 0; i < count; i++) {
    numbers[i] = i;
    CHECK(pthread_create(&threads[i], NULL, work, &numbers[i]) == 0);
  }
  for (int i = 0; i < count; i++) pthread_join(threads[i], NULL);

  isnad_free(expected);
  isnad_analyzer_close(analyzer);
  puts("the C interface works");
}
