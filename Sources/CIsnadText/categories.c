#include "isnad_text.h"

#include <string.h>
#include <unicode/uversion.h>

#if U_ICU_VERSION_MAJOR_NUM >= 63
#include <unicode/ucptrie.h>

typedef struct {
    uint16_t *blocks;
    uint8_t *categories;
    int32_t count, capacity;
    int32_t uniform[256];  // the block that holds one category only, or -1
} spread;

// The block all of whose code points have `category`.
static int32_t uniform_block(spread *s, uint8_t category) {
    if (s->uniform[category] < 0) {
        if (s->count == s->capacity) return -1;
        memset(s->categories + (size_t)s->count * 64, category, 64);
        s->uniform[category] = s->count++;
    }
    return s->uniform[category];
}

int32_t isnad_spread_categories(const uint8_t *trie, int32_t length, uint16_t *blocks, uint8_t *categories,
                                int32_t capacity) {
    UErrorCode code = U_ZERO_ERROR;
    UCPTrie *map = ucptrie_openFromBinary(UCPTRIE_TYPE_ANY, UCPTRIE_VALUE_BITS_ANY, trie, length, NULL, &code);
    if (U_FAILURE(code)) return -1;
    spread s = {blocks, categories, 0, capacity, {0}};
    memset(s.uniform, -1, sizeof s.uniform);
    int32_t mixed = -1;  // the block that several ranges share and that is being filled
    UChar32 start = 0;
    while (start <= 0x10FFFF) {
        uint32_t category = 0;
        UChar32 end = ucptrie_getRange(map, start, UCPMAP_RANGE_NORMAL, 0, NULL, NULL, &category);
        if (end < start || category > 255) goto failed;
        while (start <= end) {
            UChar32 block_end = start | 63;
            if ((start & 63) == 0 && block_end <= end) {
                int32_t block = uniform_block(&s, (uint8_t)category);
                if (block < 0) goto failed;
                blocks[start >> 6] = (uint16_t)block;
                start = block_end + 1;
                continue;
            }
            if ((start & 63) == 0) {
                if (s.count == s.capacity) goto failed;
                mixed = s.count++;
                blocks[start >> 6] = (uint16_t)mixed;
            }
            UChar32 last = block_end < end ? block_end : end;
            memset(categories + (size_t)mixed * 64 + (start & 63), (int)category, (size_t)(last - start + 1));
            start = last + 1;
        }
    }
    ucptrie_close(map);
    return s.count;
failed:
    ucptrie_close(map);
    return -1;
}
#else
int32_t isnad_spread_categories(const uint8_t *trie, int32_t length, uint16_t *blocks, uint8_t *categories,
                                int32_t capacity) {
    return -1;  // older ICU has another trie: ICU itself answers
}
#endif
