#include "isnad_word_profile.h"

#include <string.h>

enum { lanes = isnad_word_profile_longest, most_sounds = 256 };

/// Larger sums are this, so that no addition leaves 16 bits.
static const int16_t ceiling = 16000;

typedef int16_t Row __attribute__((vector_size(2 * lanes)));

typedef struct {
  /// For each sound its cost against each sound of the word.
  Row against[most_sounds];
  /// What leaving out the first 1 to 8 sounds costs, other words of the same script first.
  Row left_out[2];
  /// The first row of the table of distances.
  Row start[2];
  const uint16_t *insertions;
  size_t stride;
  size_t last;
} Profile;

size_t isnad_word_profile_bytes(void) { return sizeof(Profile); }

static inline int32_t least(int32_t a, int32_t b) { return a < b ? a : b; }

static inline Row least_of(Row a, Row b) { return __builtin_elementwise_min(a, b); }

static inline Row all(int16_t value) {
  return (Row){value, value, value, value, value, value, value, value};
}

bool isnad_word_profile_make(
    void *memory, const uint16_t *substitutions, const uint16_t *insertions, size_t stride, size_t sounds,
    const uint8_t *word, size_t count, size_t prefix, uint32_t skip) {
  Profile *profile = memory;
  if (count == 0 || count > lanes || sounds > most_sounds) return false;
  for (size_t sound = 0; sound < sounds; sound++) {
    Row row = all(ceiling / 2);
    for (size_t i = 0; i < count; i++)
      row[i] = (int16_t)least(substitutions[word[i] * stride + sound], ceiling / 2);
    profile->against[sound] = row;
  }
  for (int script = 0; script < 2; script++) {
    int32_t sum = 0, cell = 0;
    for (size_t i = 0; i < lanes; i++) {
      int32_t cost = i < count ? insertions[script * stride + word[i]] : 0;
      sum += cost;
      cell += cost;
      if (i + 1 == prefix) cell = least(cell, (int32_t)skip);
      if (sum > ceiling) return false;
      profile->left_out[script][i] = (int16_t)sum;
      profile->start[script][i] = (int16_t)cell;
    }
  }
  profile->insertions = insertions;
  profile->stride = stride;
  profile->last = count - 1;
  return true;
}

uint32_t isnad_word_profile_distance(
    const void *memory, const uint8_t *other, size_t count, size_t prefix, uint32_t skip, bool other_script,
    uint32_t limit) {
  const Profile *profile = memory;
  const Row far = all(ceiling);
  const Row left_out = profile->left_out[other_script];
  const uint16_t *insertions = profile->insertions + (other_script ? profile->stride : 0);
  const Row within = all((int16_t)least((int32_t)limit, ceiling - 1));
  Row cells = profile->start[other_script];
  int16_t edge = 0;
  for (size_t j = 0; j < count; j++) {
    const int16_t insertion = (int16_t)least(insertions[other[j]], ceiling / 2);
    // Cells to the upper left: the row before, one lane on, after its edge.
    Row diagonal = __builtin_shufflevector(all(edge), cells, 0, 8, 9, 10, 11, 12, 13, 14);
    Row next = least_of(diagonal + profile->against[other[j]], cells + insertion);
    edge = (int16_t)least(edge + insertion, ceiling);
    if (j + 1 == prefix) edge = (int16_t)least(edge, (int32_t)skip);
    // Cells to the left: the least so far, once what the word's own sounds cost is taken off.
    next = least_of(next - left_out, all(edge));
    next = least_of(next, __builtin_shufflevector(far, next, 0, 8, 9, 10, 11, 12, 13, 14));
    next = least_of(next, __builtin_shufflevector(far, next, 0, 1, 8, 9, 10, 11, 12, 13));
    next = least_of(next, __builtin_shufflevector(far, next, 0, 1, 2, 3, 8, 9, 10, 11));
    cells = least_of(next + left_out, far);
    if (edge > within[0] && j + 1 >= prefix) {
      Row open = cells <= within;
      uint64_t halves[2];
      memcpy(halves, &open, sizeof open);
      if ((halves[0] | halves[1]) == 0) return limit + 1;
    }
  }
  return (uint32_t)cells[profile->last];
}
