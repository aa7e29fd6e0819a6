#include "isnad_html.h"

#include <gumbo.h>
#include <setjmp.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// Gumbo has no bounds of its own, but it takes all its memory through a function of ours. There, at each new node, the node
// before it is looked at: it stands in the tree by then, and its ancestors tell how deep. A page that goes too far is left
// by longjmp, from this file through Gumbo into this file, and what Gumbo had allocated is freed from lists of our own.
//
// Blocks of other things may have the size of a node. So nodes lie in slabs, and an address that is read from such a block
// is followed only where a slab has a block there.

enum { first_slab = 256, most_slabs = 40 };

typedef struct Block {
  struct Block *previous, *next;
  size_t size;
  size_t padding;  // What follows is aligned to 16.
} Block;

typedef union Slot {
  GumboNode node;
  union Slot *next_free;
} Slot;

typedef struct {
  Slot *slots;
  size_t count;
} Slab;

struct isnad_html {
  isnad_html_limits limits;
  isnad_html_end end;
  const GumboNode *root;
  jmp_buf leave;
  /// All blocks but those of a node's size, in a ring.
  Block blocks;
  Slab slabs[most_slabs];
  size_t slab_count, used_of_last;
  Slot *free_slots;
  /// The block that was last given out for a node.
  const GumboNode *newest;
  /// Blocks of an attribute's size since then.
  size_t attributes_since;
  size_t memory, comparisons;
};

static _Noreturn void leave(isnad_html *page, isnad_html_end end) {
  page->end = end;
  longjmp(page->leave, 1);
}

static void take(isnad_html *page, size_t size) {
  page->memory += size;
  if (page->memory > page->limits.memory) leave(page, ISNAD_HTML_GROWTH);
}

static bool is_slot(const isnad_html *page, const void *address) {
  for (size_t i = page->slab_count; i-- > 0;) {
    uintptr_t start = (uintptr_t)page->slabs[i].slots, offset = (uintptr_t)address - start;
    if (offset < page->slabs[i].count * sizeof(Slot)) return offset % sizeof(Slot) == 0;
  }
  return false;
}

static size_t attribute_count(const GumboNode *node) {
  bool is_element = node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
  return is_element ? node->v.element.attributes.length : 0;
}

/// Looks where the newest node stands. Gumbo compares the attributes of an element with those of its ancestors.
static void check_newest(isnad_html *page) {
  const GumboNode *node = page->newest;
  page->newest = NULL;
  page->attributes_since = 0;
  if (!node) return;
  size_t own = attribute_count(node), depth = 0, above = 0;
  for (const GumboNode *parent = node->parent; parent && is_slot(page, parent); parent = parent->parent) {
    size_t count = attribute_count(parent);
    if (count > page->limits.attributes) leave(page, ISNAD_HTML_ATTRIBUTES);
    if (++depth > page->limits.depth) leave(page, ISNAD_HTML_DEPTH);
    above += count;
  }
  if (own > page->limits.attributes) leave(page, ISNAD_HTML_ATTRIBUTES);
  page->comparisons += own * above;
  if (page->comparisons > page->limits.comparisons) leave(page, ISNAD_HTML_GROWTH);
}

static void *new_slot(isnad_html *page) {
  check_newest(page);
  take(page, sizeof(Slot));
  Slot *slot = page->free_slots;
  if (slot) {
    page->free_slots = slot->next_free;
  } else {
    Slab *last = page->slab_count ? &page->slabs[page->slab_count - 1] : NULL;
    if (!last || page->used_of_last == last->count) {
      size_t count = last ? last->count * 2 : first_slab;
      Slot *slots = page->slab_count < most_slabs ? malloc(count * sizeof(Slot)) : NULL;
      if (!slots) leave(page, ISNAD_HTML_GROWTH);
      last = &page->slabs[page->slab_count++];
      *last = (Slab){slots, count};
      page->used_of_last = 0;
    }
    slot = &last->slots[page->used_of_last++];
  }
  memset(slot, 0, sizeof *slot);
  page->newest = &slot->node;
  return slot;
}

static void *allocate(void *owner, size_t size) {
  isnad_html *page = owner;
  if (size == sizeof(GumboNode)) return new_slot(page);
  // Other things of this size, at most two for each attribute, are counted too.
  if (size == sizeof(GumboAttribute) && ++page->attributes_since > 3 * page->limits.attributes)
    leave(page, ISNAD_HTML_ATTRIBUTES);
  take(page, sizeof(Block) + size);
  Block *block = malloc(sizeof(Block) + size);
  if (!block) leave(page, ISNAD_HTML_GROWTH);
  *block = (Block){.previous = &page->blocks, .next = page->blocks.next, .size = size};
  block->next->previous = block;
  page->blocks.next = block;
  return block + 1;
}

static void deallocate(void *owner, void *memory) {
  isnad_html *page = owner;
  if (!memory) return;
  if (is_slot(page, memory)) {
    Slot *slot = memory;
    if (&slot->node == page->newest) page->newest = NULL;
    memset(slot, 0, sizeof *slot);
    slot->next_free = page->free_slots;
    page->free_slots = slot;
    page->memory -= sizeof(Slot);
    return;
  }
  Block *block = (Block *)memory - 1;
  block->previous->next = block->next;
  block->next->previous = block->previous;
  page->memory -= sizeof(Block) + block->size;
  if (block->size == sizeof(GumboAttribute) && page->attributes_since) page->attributes_since--;
  free(block);
}

isnad_html *isnad_html_parse(const char *bytes, size_t length, isnad_html_limits limits) {
  isnad_html *page = calloc(1, sizeof *page);
  if (!page) return NULL;
  page->limits = limits;
  page->blocks.previous = page->blocks.next = &page->blocks;
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  options.userdata = page;
  options.allocator = allocate;
  options.deallocator = deallocate;
  if (setjmp(page->leave) == 0) {
    GumboOutput *output = gumbo_parse_with_options(&options, bytes, length);
    check_newest(page);
    page->root = output->root;
  }
  return page;
}

isnad_html_end isnad_html_how_it_ended(const isnad_html *page) { return page->end; }

const void *isnad_html_root(const isnad_html *page) { return page->root; }

void isnad_html_free(isnad_html *page) {
  for (Block *block = page->blocks.next; block != &page->blocks;) {
    Block *next = block->next;
    free(block);
    block = next;
  }
  for (size_t i = 0; i < page->slab_count; i++) free(page->slabs[i].slots);
  free(page);
}
