#ifndef PARENTLETTER_CLEXICON_H
#define PARENTLETTER_CLEXICON_H

#include <stddef.h>
#include <stdint.h>

/* Each table is one read-only blob, aligned to 16 bytes; what it holds is said in the script that makes it. */

/* By which text is folded to plain letters: scripts/make-fold-table.py. */
const uint8_t *_Nonnull parentletter_fold_table(void);

#endif
