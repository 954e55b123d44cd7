#ifndef PARENTLETTER_CLEXICON_H
#define PARENTLETTER_CLEXICON_H

#include <stddef.h>
#include <stdint.h>

/* Each table is one read-only blob, aligned to 16 bytes; what it holds is said in the script that makes it. */

/* By which text is folded to plain letters: scripts/make-fold-table.py. */
const uint8_t *_Nonnull parentletter_fold_table(void);

/* The word lists: scripts/compile-lexicon.py. A word is asked for by the 64-bit FNV-1a hash of its folded spelling:
   lower-case ASCII, the words of a phrase with one space between. A word that stands in no list answers 0, but for one
   in about 15,000 of Debian's lists, and one in about a thousand million of the hand-kept ones, that shares bucket and
   fingerprint with another. */

/* What Debian's lists say of a word, as flags. */
uint32_t parentletter_lexicon_word(uint64_t hash);

/* The hand-kept lists that a word or phrase stands in, one bit each. */
uint32_t parentletter_lexicon_term(uint64_t hash);

/* Whether a word may be a given name that is no everyday word; 0 for nearly all that are none, and quick to tell. */
int parentletter_may_be_given_name(uint64_t hash);

/* Whether a phrase that stays may begin with some words, two or more, or be them; 0 for nearly all others. */
int parentletter_may_begin_phrase(uint64_t hash);

/* What the signs of a name weigh, two weights for each of 65,536 signs: Sources/NameTrainer. */
const int8_t *_Nonnull parentletter_name_weights(void);

#endif
