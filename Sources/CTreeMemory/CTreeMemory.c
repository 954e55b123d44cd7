#include "CTreeMemory.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A large block, in the list of those that this thread has open. */
struct chunk {
  struct chunk *before;
  size_t unused;
};

/* What stands before each small block, so that it can grow. Sixteen bytes, to keep what follows aligned. */
struct block {
  size_t size;
  size_t unused;
};

enum { smallest_chunk = 16 * 1024 };

static _Thread_local struct {
  char *next;         /* the first free byte */
  char *end;          /* just past the last */
  struct chunk *last; /* the newest chunk */
  int trees;
} memory;

static _Noreturn void out_of_memory(void) {
  fputs("out of memory\n", stderr);
  abort();
}

static size_t rounded(size_t size) {
  if (size > SIZE_MAX / 2) out_of_memory();
  return (size + 15) & ~(size_t)15;
}

static void add_chunk(size_t size) {
  if (size < smallest_chunk) size = smallest_chunk;
  struct chunk *chunk = malloc(sizeof *chunk + size);
  if (!chunk) out_of_memory();
  chunk->before = memory.last;
  memory.last = chunk;
  memory.next = (char *)(chunk + 1);
  memory.end = memory.next + size;
}

static void *take(size_t size) {
  size = rounded(size);
  size_t whole = size + sizeof(struct block);
  if ((size_t)(memory.end - memory.next) < whole) {
    size_t held = memory.last ? (size_t)(memory.end - (char *)memory.last) : 0;
    add_chunk(whole > 2 * held ? whole : 2 * held);
  }
  struct block *block = (struct block *)memory.next;
  memory.next += whole;
  block->size = size;
  return block + 1;
}

static int is_newest(const struct block *block) { return (char *)(block + 1) + block->size == memory.next; }

static void *take_zeroed(size_t count, size_t size) {
  if (size && count > SIZE_MAX / 2 / size) out_of_memory();
  void *bytes = take(count * size);
  return memset(bytes, 0, count * size);
}

static void give_back(void *bytes) {
  if (!bytes) return;
  struct block *block = (struct block *)bytes - 1;
  if (is_newest(block)) memory.next = (char *)block;
}

static void *resize(void *bytes, size_t size) {
  if (!bytes) return take(size);
  struct block *block = (struct block *)bytes - 1;
  size_t old = block->size;
  if (size <= old) return bytes;
  if (is_newest(block) && (size_t)(memory.end - (char *)bytes) >= rounded(size)) {
    block->size = rounded(size);
    memory.next = (char *)bytes + block->size;
    return bytes;
  }
  void *moved = take(size);
  memcpy(moved, bytes, old);
  return moved;
}

static cmark_mem allocator = {take_zeroed, resize, give_back};

cmark_mem *tree_memory_open(size_t expected) {
  if (memory.trees++ == 0) add_chunk(rounded(expected));
  return &allocator;
}

void tree_memory_close(void) {
  if (--memory.trees > 0) return;
  while (memory.last) {
    struct chunk *before = memory.last->before;
    free(memory.last);
    memory.last = before;
  }
  memory.next = memory.end = NULL;
}
