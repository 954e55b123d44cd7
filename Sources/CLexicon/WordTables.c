#include "CLexicon.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// Read-only data: the pages are mapped with the program and read from disk when a word first falls on them.

static const unsigned char lexicon[] = {
#embed "data/lexicon.bin"
};

static const unsigned char terms[] = {
#embed "data/terms.bin"
};

static const unsigned char phrases[] = {
#embed "data/phrases.bin"
};

static const unsigned char given[] = {
#embed "data/given.bin"
};

static const unsigned char names[] = {
#embed "data/names.bin"
};

// The name weights begin with "PLN1" and a line end, so that no weight is taken for a mark of the encoding.
enum { header_size = 12, name_header_size = 5, filter_header_size = 4, given_bits = 18, phrase_bits = 20 };

static uint32_t read_u32(const unsigned char *from) {
  return (uint32_t)from[0] | (uint32_t)from[1] << 8 | (uint32_t)from[2] << 16 | (uint32_t)from[3] << 24;
}

static uint32_t read_u16(const unsigned char *from) { return (uint32_t)from[0] | (uint32_t)from[1] << 8; }

static uint64_t mixed(uint64_t hash) {
  hash ^= hash >> 32;
  hash *= 0xD6E8FEB86659FD93u;
  return hash ^ (hash >> 32);
}

// The value of a hash in a table as scripts/compile-lexicon.py lays it out, 0 if it has none.
static uint32_t value_in(const unsigned char *table, uint64_t hash) {
  const uint64_t key = mixed(hash);
  const uint32_t bucket_bits = table[4];
  const uint32_t count = read_u32(table + 8);
  const unsigned char *offset = table + header_size + 4 * (key >> (64 - bucket_bits));
  const unsigned char *prints = table + header_size + 4 * (((size_t)1 << bucket_bits) + 1);
  const size_t print_size = table[6];
  const unsigned char *values = prints + print_size * count;
  const uint32_t end = read_u32(offset + 4);
  for (uint32_t i = read_u32(offset); i < end; i++) {
    const unsigned char *print = prints + print_size * i;
    if (print_size == 2 ? read_u16(print) == (key & 0xFFFF) : read_u32(print) == (key & 0xFFFFFFFF))
      return read_u32(values + 4 * (size_t)i);
  }
  return 0;
}

uint32_t parentletter_lexicon_word(uint64_t hash) { return value_in(lexicon, hash); }

uint32_t parentletter_lexicon_term(uint64_t hash) { return value_in(terms, hash); }

// Whether the bit of a hash's top bits is set.
static int holds(const unsigned char *filter, int bits, uint64_t hash) {
  const uint64_t place = mixed(hash) >> (64 - bits);
  return filter[filter_header_size + (place >> 3)] >> (place & 7) & 1;
}

int parentletter_may_be_given_name(uint64_t hash) { return holds(given, given_bits, hash); }

int parentletter_may_begin_phrase(uint64_t hash) { return holds(phrases, phrase_bits, hash); }

const int8_t *parentletter_name_weights(void) { return (const int8_t *)names + name_header_size; }
