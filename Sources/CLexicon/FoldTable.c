#include "CLexicon.h"

/* #embed came with C23; the compiler knows it in older C as well. */
#pragma clang diagnostic ignored "-Wc23-extensions"

static const _Alignas(16) uint8_t table[] = {
#embed "data/fold.bin"
};

const uint8_t *parentletter_fold_table(void) { return table; }
